import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Vendor } from '../../../src/domain/error-code.ts';
import type { FieldId } from '../../../src/domain/field.ts';
import { MARKUPS, type Pairs } from './page-markup.ts';
import { DECOYS, LOYALTYLION, OMETRIA, type Shown } from './value-labels.ts';

/** What must be read of a page: nothing else may be. */
export type ExpectedValues = Readonly<Partial<Record<FieldId, string>>>;

export interface ValuePage {
  readonly name: string;
  readonly vendor: Vendor;
  readonly html: string;
  readonly emails: readonly string[];
  readonly values: ExpectedValues;
}

const EMAIL = 'ann.lee@example.com';

function page(
  name: string,
  vendor: Vendor,
  language: string,
  markup: string,
  shown: Shown,
  decoys: Pairs,
): ValuePage {
  const pairs: Pairs = [
    ['Customer email', EMAIL],
    ...shown.map(([, label, text]) => [label, text] as const),
    ...decoys,
  ];
  return {
    name: `${vendor}, ${name}, ${markup}`,
    vendor,
    html: `<html lang="${language}"><title>Ann Lee</title><body><header>agent@shop.example</header><main><h1>Ann Lee</h1>${MARKUPS[markup]?.(pairs) ?? ''}</main></body></html>`,
    emails: [EMAIL],
    values: Object.fromEntries(shown.map(([field, , text]) => [field, text])),
  };
}

const generated: readonly ValuePage[] = Object.keys(MARKUPS).flatMap((markup, index) => {
  const languages = Object.entries(LOYALTYLION);
  const titles = Object.entries(OMETRIA);
  return [0, 3, 5].flatMap((step) => {
    const [language = '', shown = []] = languages[(index + step) % languages.length] ?? [];
    const [naming = '', titled = []] = titles[(index + step) % titles.length] ?? [];
    return [
      page(language, 'loyaltylion', language, markup, shown, []),
      page(naming, 'ometria', 'en', markup, titled, DECOYS),
    ];
  });
});

/** Written by hand, each for what it tells: a line of JSON in a comment, then the page. */
const FOLDER = join(import.meta.dirname, '../../fixtures/shown');
const handWritten: readonly ValuePage[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.html'))
  .map((file) => {
    const html = readFileSync(join(FOLDER, file), 'utf8');
    const about: Pick<ValuePage, 'vendor' | 'values'> = JSON.parse(/<!--(.*?)-->/s.exec(html)?.[1] ?? '');
    return { name: file, html, emails: [EMAIL], ...about };
  });

export const VALUE_PAGES: readonly ValuePage[] = [...generated, ...handWritten];
