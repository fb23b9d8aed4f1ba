import type { ComponentChildren } from 'preact';
import type { Failure } from '../../domain/error-code.ts';
import { t } from '../../platform/i18n.ts';
import { errorSentence, vendorName } from '../words/coded.ts';
import { Icon } from './Icon.tsx';

export interface ErrorNoteProps {
  readonly failure: Failure;
  readonly onRetry?: (() => void) | undefined;
  /** Another way on, e.g. a button to the options. */
  readonly children?: ComponentChildren;
}

/** What may yet turn out well: why a write does not show, perhaps. */
export const HINTS: ReadonlySet<Failure['code']> = new Set<Failure['code']>([
  'push-doubted',
  'record-outranked',
]);

/** A failure as one sentence that says what to do, with its stable code and the way on. */
export function ErrorNote({ failure, onRetry, children }: ErrorNoteProps) {
  const { code, vendor, vendorWords, retryAfterS, at } = failure;
  const isGrave = code === 'other-account';
  const tone = HINTS.has(code) ? 'note-notice' : 'note-error';
  return (
    <div class={`note ${tone}${isGrave ? ' note-grave' : ''}`} role="alert" data-code={code}>
      <Icon name="warning" />
      <div class="note-body">
        {isGrave && <h3>{t('other_account_title')}</h3>}
        <p>{errorSentence(failure)}</p>
        {retryAfterS !== undefined && (
          <p class="note-aside">{t('error_wait_seconds', vendorName(vendor), String(retryAfterS))}</p>
        )}
        {vendorWords && <p class="note-aside">{t('error_vendor_words', vendorName(vendor), vendorWords)}</p>}
        {at && <p class="note-aside">{t('failure_at', at)}</p>}
        <p class="note-foot">
          {onRetry && (
            <button type="button" class="button button-small" onClick={onRetry}>
              <Icon name="refresh" />
              {t('retry')}
            </button>
          )}
          {children}
          <span class="code">{t('error_code_label', code)}</span>
        </p>
      </div>
    </div>
  );
}
