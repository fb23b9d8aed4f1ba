import type { MissingField } from '../domain/suggest-field-id.ts';
import { t } from '../platform/i18n.ts';
import { type RequestForm, supportRequest } from './support-request.ts';

/** Windows hands a program an address of at most 2,083 characters, and some programs cut a little earlier. */
const LONGEST_ADDRESS = 2_000;

export interface SupportMail {
  /** A `mailto:` address (RFC 6068). */
  readonly href: string;
  /** False: the list of fields is too long for an address, and has to be pasted in. */
  readonly isWhole: boolean;
}

const FORMS: readonly RequestForm[] = ['full', 'short'];

/** The request to Ometria support as a mail: in full, else with shorter lines, else with room to paste it. */
export function supportMail(missing: readonly MissingField[]): SupportMail {
  const whole = FORMS.map((form) => addressOf(supportRequest(missing, form)));
  const href = whole.find(({ length }) => length <= LONGEST_ADDRESS);
  return href === undefined
    ? { href: addressOf(t('support_paste')), isWhole: false }
    : { href, isWhole: true };
}

/** Lines end as RFC 6068 wants them; half a character pair, which no address can carry, becomes U+FFFD. */
function addressOf(body: string): string {
  const lines = body.toWellFormed().replaceAll(/\r?\n/g, '\r\n');
  const query = `subject=${encodeURIComponent(t('support_subject'))}&body=${encodeURIComponent(lines)}`;
  return `mailto:${t('support_address')}?${query}`;
}
