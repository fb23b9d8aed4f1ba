import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIELD_IDS, type FieldId } from '../../../src/domain/field.ts';
import { type KnownFieldIds, suggestFieldIds } from '../../../src/domain/suggest-field-id.ts';
import { supportMail } from '../../../src/ui/support-mail.ts';
import { copiedRequest, supportRequest } from '../../../src/ui/support-request.ts';
import { installI18n } from '../../gallery/fake-i18n.ts';

installI18n();

const missing = (fields: readonly FieldId[], known: KnownFieldIds = {}) => suggestFieldIds(fields, known);

/** What a mail program makes of the address, by RFC 6068: `+` is a plus. */
function opened(href: string): { to: string; subject: string; body: string } {
  const [, to = '', query = ''] = /^mailto:([^?]*)\?(.*)$/.exec(href) ?? [];
  const parts = query.split('&').map((part) => part.split('=').map(decodeURIComponent));
  const { subject = '', body = '' } = Object.fromEntries(parts);
  return { to, subject, body };
}

const lines = (body: string): string => body.replaceAll('\r\n', '\n');

describe('the request as a mail', () => {
  test('has the address, the subject and the very text that is copied', () => {
    const { href, isWhole } = supportMail(missing(['birthday', 'next_tier']));
    const mail = opened(href);
    expect(isWhole).toBe(true);
    expect(mail.body).toMatch(/^Hello, please create/);
    expect([mail.to, mail.subject, '', lines(mail.body)].join('\n')).toBe(
      copiedRequest(missing(['birthday', 'next_tier'])),
    );
  });

  test('ends its lines as mail does', () => {
    expect(opened(supportMail(missing(['birthday'])).href).body).not.toMatch(/(?<!\r)\n/);
  });

  test('names all 21 fields, with title, Field ID and type, in an address that mail programs take', () => {
    const { href, isWhole } = supportMail(missing(FIELD_IDS));
    expect(isWhole).toBe(true);
    expect(href.length).toBeLessThanOrEqual(2_000);
    const { body } = opened(href);
    expect(body).toContain('Projected tier progress at expiration: ll_tier_progress_projected (');
    expect(body.match(/^- /gm)).toHaveLength(21);
  });

  test.each([
    'mm:&body=x&cc=all@example.com#',
    '50% +',
    'ünïcødé “quoted” ',
    'a?b=c',
    '\u{1F981}',
    'line\nbreak ',
  ])('carries a prefix of %j as it is', (prefix) => {
    const known = { birthday: `${prefix}birthday` };
    const mail = opened(supportMail(missing(['next_tier'], known)).href);
    expect(lines(mail.body)).toBe(supportRequest(missing(['next_tier'], known)));
    expect(mail.to).toBe('support@ometria.com');
    expect(mail.subject).toBe(opened(supportMail(missing(['next_tier'])).href).subject);
  });

  test('half a pair, which no address can carry, does not break it', () => {
    const { body } = opened(supportMail(missing(['next_tier'], { birthday: '\ud83ebirthday' })).href);
    expect(body).toContain('\ufffdnext_tier');
  });

  test('too long even in short, leaves room to paste what was copied', () => {
    const known = { birthday: `${'namespace.of.some.length.'.repeat(4)}birthday` };
    const { href, isWhole } = supportMail(missing(FIELD_IDS, known));
    expect(isWhole).toBe(false);
    expect(opened(href).body).toContain('paste it here');
  });

  test('is always an address of one mail, to Ometria support alone', () => {
    const fields = fc.subarray<FieldId>([...FIELD_IDS], { minLength: 1 });
    fc.assert(
      fc.property(fields, fc.string({ unit: 'binary', maxLength: 60 }), (lacking, prefix) => {
        const { href } = supportMail(missing(lacking, { birthday: `${prefix}birthday` }));
        expect(href.length).toBeLessThanOrEqual(2_000);
        expect(href).toMatch(/^mailto:support@ometria\.com\?subject=[^&?#\s]+&body=[^&?#\s]+$/);
        expect(URL.canParse(href)).toBe(true);
      }),
    );
  });
});
