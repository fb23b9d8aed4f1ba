import { plainWords } from './plain-words.ts';

/** January to December in the dashboards' languages; names that share letters with another month settle nothing. */
const NAMES: readonly string[] = [
  'january januar januari enero janvier gennaio janner',
  'february februar februari febrero fevrier febbraio',
  'march marz mrz marzo mars maart mrt',
  'april abril avril aprile',
  'may mai mayo maggio mei maj',
  'june juni junio juin giugno',
  'july juli julio juillet luglio',
  'august augusti augustus agosto aout',
  'september septiembre setiembre septembre settembre',
  'october oktober octubre octobre ottobre',
  'november noviembre novembre',
  'december dezember diciembre decembre dicembre',
];

const SHORTEST = 3;

/** Every beginning of a name that no other month has. */
const BEGINNINGS: ReadonlyMap<string, number> = beginnings();

function beginnings(): Map<string, number> {
  const found = new Map<string, number>();
  for (const [index, names] of NAMES.entries()) {
    for (const name of names.split(' ')) {
      for (let length = SHORTEST; length <= name.length; length++) {
        const start = name.slice(0, length);
        const other = found.get(start);
        found.set(start, other === undefined || other === index + 1 ? index + 1 : 0);
      }
    }
  }
  return found;
}

/** 1 to 12; null: no month's name, or one of two. */
export const monthOf = (word: string): number | null =>
  BEGINNINGS.get(plainWords(word).replace(/\.$/, '')) || null;
