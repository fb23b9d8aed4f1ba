/** Markup that is safe to insert as it is. Made by {@link html} alone. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

export type Child = Html | string | number | null | readonly Child[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

function toMarkup(child: Child): string {
  if (child === null) return '';
  if (child instanceof Html) return child.markup;
  if (typeof child === 'string' || typeof child === 'number') return escapeHtml(String(child));
  return child.map(toMarkup).join('');
}

/** Template tag: every inserted value is escaped, in text and in quoted attributes, unless it is {@link Html}. */
export function html(strings: TemplateStringsArray, ...children: readonly Child[]): Html {
  return new Html(String.raw({ raw: strings }, ...children.map(toMarkup)));
}
