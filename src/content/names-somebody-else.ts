import { plainWords } from '../domain/shown/plain-words.ts';
import { CUSTOMER, LONGEST_LABEL, PROFILE } from './labels.ts';

const OTHERS = `${CUSTOMER}|${PROFILE}|perfil|people|person|visitor|user|a[ck]+ount|konto|konten|cuenta|compte`;

/**
 * Somebody else than the customer: who referred them, works on them, is like them, lives or was seen beside them,
 * gets what they order; or a note.
 */
const SOMEBODY_ELSE = RegExp(
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

export const namesSomebodyElse = (text: string): boolean =>
  text.length <= LONGEST_LABEL && !text.includes('@') && SOMEBODY_ELSE.test(plainWords(text));
