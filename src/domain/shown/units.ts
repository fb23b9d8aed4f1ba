import { plainWords } from './plain-words.ts';

/** What is counted, in the dashboards' languages. */
export const POINTS = /^(?:p(?:oin)?ts?|punkte?n?|punt[iou]s?|punten|poang)\.?$/;
export const REWARDS = /^(?:rewards?|pramien?|recompens[ae]s?|prem(?:io|i)|beloning(?:en|ar?)?)\.?$/;
export const ORDERS =
  /^(?:orders?|bestell[ui]ng(?:en)?|pedidos?|commandes?|ordin[ei]|(?:be)?stallning(?:ar)?)\.?$/;

/** A number without the unit behind it, if that is one of these. */
export function withoutUnit(
  text: string,
  units: readonly RegExp[],
): { readonly number: string; readonly unit: string } {
  const [, number = '', unit = ''] = /^(.*\d) ?(\p{L}[\p{L}.]*)$/u.exec(text) ?? [];
  const word = plainWords(unit);
  return units.some((known) => known.test(word)) ? { number, unit } : { number: text, unit: '' };
}
