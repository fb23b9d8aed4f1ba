import { lettersOf } from '../domain/letters.ts';
import { plainWords } from '../domain/shown/plain-words.ts';

/** What a dashboard's label announces. `own-email` says that it is the customer's; a `fact` only a member has. */
export type LabelKind = 'email' | 'own-email' | 'profile' | 'customer' | 'fact';

// The dashboards' languages: English, German, Spanish, French, Italian, Dutch and Swedish, without accents.
const CUSTOMER = 'customer|member|shopper|kund(?:en?)?|mitglied|client[ei]?|klant|medlem';
const USER = `${CUSTOMER}|user|(?:be)?nutzer|usuario|utilisateur|utente|gebruiker|anvandar|merchant|shopify|loyaltylion`;
const PROFILE = 'prof(?:iel|ile?|ilo)|perfil|contact|kontakt';
const FILLER = `(?:(?:${USER}|${PROFILE})s?|add?ress?e?n?|direccion|indirizzo|primary|shop|de[rs]?|d[iu]|la?|van){0,4}`;

/** Matched against letters alone: "E-Mail-Adresse des Kunden:" is "emailadressedeskunden". */
const MAIL_LABEL = RegExp(
  `^${FILLER}(?:e?mail|courriel|correo(?:electronico)?|postaelettronica|epost|mejl|electronique)${FILLER}$`,
);
const ID_LABEL = RegExp(
  `^${FILLER}(?:id|identifi\\w{2,6}|nr|num(?:mer|ber|ero)?|no|codigo|codice)${FILLER}$`,
);
const FACT = /point|punkt|punt[eio]|poang|enrol|birth|geb[ou]|naci|nais|nasc|fodel|rewardsclaim/;

const OTHERS = `${CUSTOMER}|${PROFILE}|perfil|people|person|visitor|user|a[ck]+ount|konto|konten|cuenta|compte`;

/**
 * Somebody else than the customer: who referred them, works on them, is like them, lives or was seen beside them,
 * gets what they order; or a note.
 */
// Pure, for the detection script.
const SOMEBODY_ELSE = /* @__PURE__ */ RegExp(
  `\\b(?:${[
    'refer(?!ral (?:url|link|code))|re[ck]om+end|friend|freund|vriend|ami[cgs]|in(?:vit|bjud)|parrain|filleul',
    'empf[eo]h?l|gewor?ben|werber|doorverw|varv|ed in as|agent|team|owner|manager|assigned',
    'not(?:es?|as?|iz\\w*|itie)\\b|anteckning|[ck]om+ent|duplicate|similar|doppel|dubbel|duplicad|doublon',
    // Seen lately.
    '(?:last|recent(?:ly)?|previously|also) (?:viewed|visited|opened|looked|searched|customer|contact|profile|member)',
    'recents?$|(?:zuletzt|kurzlich|auch) (?:ange|be|auf)\\w+|(?:ultim|tambien|anche|consult|visualizzat|vist)[oaei]s? (?:vist|recient|di recente|recente)',
    '(?:vu|consulte)e?s? recem|recemment (?:vu|consul)|(?:laatst|recent|onlangs|ook) (?:bekeken|bezocht|geopend)|(?:nyligen|senast) (?:vis|oppn|besok)',
    // Beside them.
    `(?:other|ander[ea]|weitere|otr[oa]s|autres|altr[ei]|andra|ovriga|top|best[ea]?|mejores|meilleurs|migliori) (?:${OTHERS})`,
    `others$|(?:link|connect|verknupft|vinculad|gekoppeld|kopplad|lankad|associ|collegat)\\w* (?:${OTHERS})`,
    `(?:${OTHERS})\\w* (?:relacionad|vinculad|asociad|lies?\\b|associ|collegat|correlat|simil)`,
    'related|verwandt|relacionad|apparente|gerelateerd|verwante|relaterad|ahnlich|parecid|vergelijkba|liknande',
    'suggest|vor(?:ge)?schl|suger|sugger|voorgesteld|foresl|search result|suchergebnis|resultados de|resultats de|risultati|zoekresult|sokresult',
    'household|haushalt|hogar\\b|foyer|menage|famil|nucleo|huishoud|hushall|gezin|partner|spouse',
    'merge|zusammengefuhrt|fusion|unit[oi]\\b|samengevoegd|sammanslag|sammanfog',
    // Getting what they order.
    'gift(?! ?card)|recipient|geschenk|empfanger|destinatari|cadeau|ontvanger|mottagar',
    '(?:billing|shipping|delivery|invoice) |billed|rechnung|liefer|facturac|livraison|factur|envio\\b|fattura|spedizione|verzend|bezorg|faktur|leverans',
  ].join('|')})`,
);

/** A heading over many, or the dashboard's own: nobody's name. */
// Pure: the detection script, which has few bytes, does without.
const NOBODY = /* @__PURE__ */ RegExp(
  `\\b(?:(?:${CUSTOMER}|${PROFILE})(?:e?[ns]|er|mar)?|search|overview|dashboard|settings)\\b|loyalty|ometria`,
);

const LONGEST_LABEL = 40;

export function labelKind(text: string): LabelKind | null {
  if (text.length > LONGEST_LABEL || /[\d@]/.test(text)) return null;
  const word = lettersOf(text);
  if (MAIL_LABEL.test(word)) return RegExp(CUSTOMER).test(word) ? 'own-email' : 'email';
  if (!ID_LABEL.test(word)) return FACT.test(word) ? 'fact' : null;
  return RegExp(PROFILE).test(word) ? 'profile' : RegExp(USER).test(word) ? 'customer' : null;
}

export const namesSomebodyElse = (text: string): boolean =>
  text.length <= LONGEST_LABEL && !text.includes('@') && SOMEBODY_ELSE.test(plainWords(text));

export const namesNobody = (text: string): boolean => NOBODY.test(plainWords(text));
