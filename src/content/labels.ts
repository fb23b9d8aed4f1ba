import type { Vendor } from '../domain/error-code.ts';
import { lettersOf } from '../domain/letters.ts';
import { plainWords } from '../domain/shown/plain-words.ts';

/** What a dashboard's label announces. `own-email` says that it is the customer's; a `fact` only a member has. */
export type LabelKind = 'email' | 'own-email' | 'profile' | 'customer' | 'fact';

// The dashboards' languages: English, German, Spanish, French, Italian, Dutch and Swedish, without accents.
export const CUSTOMER = 'customer|member|shopper|kund(?:en?)?|mitglied|client[ei]?|klant|medlem';
const SHOPS = 'user|(?:be)?nutzer|usuario|utilisateur|utente|gebruiker|anvandar|merchant|shopify';
const OWN = 'loyaltylion';
const USER = `${CUSTOMER}|${SHOPS}|${OWN}`;
export const PROFILE = 'prof(?:iel|ile?|ilo)|perfil|contact|kontakt';
const FILLER = `(?:(?:${USER}|${PROFILE})s?|add?ress?e?n?|direccion|indirizzo|primary|shop|de[rs]?|d[iu]|la?|van){0,4}`;

/** Matched against letters alone: "E-Mail-Adresse des Kunden:" is "emailadressedeskunden". */
const MAIL_LABEL = RegExp(
  `^${FILLER}(?:e?mail|courriel|correo(?:electronico)?|postaelettronica|epost|mejl|electronique)${FILLER}$`,
);
const ID_LABEL = RegExp(
  `^${FILLER}(?:id|identifi\\w{2,6}|nr|num(?:mer|ber|ero)?|no|codigo|codice)${FILLER}$`,
);
const FACT = /point|punkt|punt[eio]|poang|enrol|birth|geb[ou]|naci|nais|nasc|fodel|rewardsclaim/;

/** A heading over many, or the dashboard's own: nobody's name. */
// Pure: the detection script, which has few bytes, does without.
const NOBODY = /* @__PURE__ */ RegExp(
  `\\b(?:(?:${CUSTOMER}|${PROFILE})(?:e?[ns]|er|mar)?|search|overview|dashboard|settings)\\b|loyalty|ometria`,
);

export const LONGEST_LABEL = 40;

export function labelKind(text: string): LabelKind | null {
  if (text.length > LONGEST_LABEL || /[\d@]/.test(text)) return null;
  const word = lettersOf(text);
  if (MAIL_LABEL.test(word)) return RegExp(CUSTOMER).test(word) ? 'own-email' : 'email';
  if (!ID_LABEL.test(word)) return FACT.test(word) ? 'fact' : null;
  return RegExp(PROFILE).test(word) ? 'profile' : RegExp(USER).test(word) ? 'customer' : null;
}

/**
 * Whether a label for a customer's id says that it is the shop's own: in LoyaltyLion's dashboard "Customer ID" may as
 * well be LoyaltyLion's.
 */
export function namesShopsId(label: string, vendor: Vendor): boolean {
  const word = lettersOf(label);
  return !word.includes(OWN) && (vendor === 'ometria' || RegExp(SHOPS).test(word));
}

export const namesNobody = (text: string): boolean => NOBODY.test(plainWords(text));
