import type catalogue from '../../public/_locales/en/messages.json';

/** Every sentence of the interface, by its key in `public/_locales/en/messages.json`. */
export type MessageKey = keyof typeof catalogue;

/** Keys that come as `<base>_one` and `<base>_other`. */
export type PluralKey = MessageKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;

interface I18n {
  getMessage(key: string, substitutions?: string[]): string;
  getUILanguage(): string;
}

/** `chrome` first: it is the browser's own in every world, while a page can name an element `browser`. */
function i18n(): I18n {
  const scope = globalThis as { browser?: { i18n?: I18n }; chrome?: { i18n?: I18n } };
  const api = scope.chrome?.i18n ?? scope.browser?.i18n;
  if (!api) throw new Error('i18n is only available in an extension');
  return api;
}

/** The message of the reader's language, its placeholders filled in order. */
export function t(key: MessageKey, ...substitutions: string[]): string {
  return i18n().getMessage(key, substitutions);
}

/** The message in the plural form that `count` takes; `count`, formatted, is its first placeholder. */
export function plural(base: PluralKey, count: number): string {
  const form = new Intl.PluralRules(language()).select(count) === 'one' ? 'one' : 'other';
  return t(`${base}_${form}`, new Intl.NumberFormat(language()).format(count));
}

/** BCP 47, e.g. `en-GB`. */
export function language(): string {
  return i18n().getUILanguage();
}

/** Of the messages' language: the browser's own, which `@@bidi_dir` tells, may be one that has no messages here. */
export function direction(): 'ltr' | 'rtl' {
  return t('text_direction') === 'rtl' ? 'rtl' : 'ltr';
}
