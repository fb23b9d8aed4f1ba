import catalogue from '../../public/_locales/en/messages.json' with { type: 'json' };

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const MESSAGES: Readonly<Record<string, Message | undefined>> = catalogue;

/** As the browser's own: placeholders are filled in one pass, so that a value's own `$1` stays text. */
export function getMessage(key: string, substitutions: readonly string[] = []): string {
  const entry = MESSAGES[key];
  if (!entry) return '';
  return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const content = entry.placeholders?.[name.toLowerCase()]?.content ?? '';
    return content.replace(/\$(\d)/g, (_all, at: string) => substitutions[Number(at) - 1] ?? '');
  });
}

/** Gives this window the part of the extension API that the interface uses. */
export function installI18n(language = 'en-GB', direction = 'ltr'): void {
  const messageOf = (key: string, substitutions?: readonly string[]): string =>
    key === 'text_direction' ? direction : getMessage(key, substitutions);
  Object.assign(globalThis, { chrome: { i18n: { getMessage: messageOf, getUILanguage: () => language } } });
}
