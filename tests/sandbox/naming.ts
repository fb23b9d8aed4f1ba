import type { Random } from './random.ts';
import { SYNCED_FIELDS, type SyncedField } from './synced-field.ts';
import { keysOf, recordOf } from './typed-record.ts';

/** How an account's Field IDs are spelt: support staff chose them, shop by shop. */
export type Naming =
  | 'snake'
  | 'title'
  | 'll_'
  | 'loyaltylion_'
  | 'camel'
  | 'loyaltylion:'
  | 'loyaltylion.'
  | 'opaque';
const camel = (words: readonly string[]): string =>
  words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('');

type Spelling = (field: { id: SyncedField; title: string }, random: Random) => string;

const words = (id: SyncedField): string[] => id.split('_');

const SPELLINGS: Record<Naming, Spelling> = {
  ll_: ({ id }) => `ll_${id}`,
  snake: ({ id }) => id,
  title: ({ title }) => title.toLowerCase().replaceAll(' ', '_'),
  loyaltylion_: ({ id }) => `loyaltylion_${id}`,
  camel: ({ id }) => camel(words(id)),
  'loyaltylion:': ({ id }) => `loyaltylion:${words(id).join('-')}`,
  'loyaltylion.': ({ id }) => `loyaltylion.${camel(words(id))}`,
  opaque: (_, random) => `cf_${random.hex(5)}`,
};

export const NAMINGS = keysOf(SPELLINGS);

/** The Field ID of each of the 21 properties in an account that spells them so. */
export function fieldIdsFor(naming: Naming, random: Random): Record<SyncedField, string> {
  const titles = new Map(SYNCED_FIELDS.map((field) => [field.id, field.title]));
  return recordOf([...titles.keys()], (id) => SPELLINGS[naming]({ id, title: titles.get(id) ?? id }, random));
}
