/**
 * The labels under which dashboards name a customer, in English, German, Spanish, French, Italian, Dutch
 * and Swedish. They are compared as `squash` leaves them: "E-Mail-Adresse des Kunden:" reads
 * "emailadressedeskunden".
 */
export type LabelKind = 'email' | 'customer-email' | 'profile-id' | 'customer-id' | 'name' | 'fact';

const CUSTOMER =
  'customer|member|shopper|subscriber|kund(?:en?)?|mitglied|client[ei]?|miembro|socio|membre|membro|klant|lid|medlem';
const USER = `${CUSTOMER}|user|benutzer|nutzer|usuario|utilisateur|utente|gebruiker|anvandar`;
const PROFILE = 'prof(?:iel|ile?|ilo)|perfil|contact|kontakt|contacto|contatto';
const MAIL = 'e?mail|courriel|correo(?:electronico)?|postaelettronica|epost|mejl|electronique';
const ID = 'id|ident\\w{5,8}|nr|num(?:mer|ber|ero)?|no|codigo|codice';
const ADDRESS_OF = '(?:adresse|direccion|indirizzo)?(?:d[ei])?';
/** "des", "del", "de la", "van de": between a thing and whose it is. */
const OF = '(?:d\\w{0,4}|l|vande|van)?';

const KINDS: readonly (readonly [LabelKind, RegExp])[] = [
  [
    'customer-email',
    RegExp(
      `^(?:(?:${CUSTOMER})s?${ADDRESS_OF}(?:${MAIL})(?:add?ress?e?n?)?|${ADDRESS_OF}(?:${MAIL})(?:add?ress?e?n?)?${OF}(?:${CUSTOMER}))$`,
    ),
  ],
  [
    'email',
    RegExp(`^(?:user|${PROFILE}|primary|main)?${ADDRESS_OF}(?:${MAIL})(?:add?ress?e?n?)?(?:primary)?$`),
  ],
  ['profile-id', RegExp(`^(?:ometria)?(?:${PROFILE})s?(?:${ID})$|^(?:${ID})${OF}(?:${PROFILE})$`)],
  [
    'customer-id',
    RegExp(
      `^(?:(?:shopify|loyaltylion|merchant|shop)?(?:${USER})|merchant|shopify|loyaltylion)s?(?:${ID})$|^(?:${ID})${OF}(?:${USER})$`,
    ),
  ],
  [
    'name',
    RegExp(
      `^(?:${CUSTOMER}|full|volledige|vollstandiger)?s?(?:name|naam|namn|nom|nombre|nome)(?:complet[oe]?)?(?:${OF}(?:${CUSTOMER}))?$`,
    ),
  ],
  [
    'fact',
    /^\D*(?:point|punkt|punt(?:os?|i|en)|poang|enrol|birth|geburt|geboorte|nacimiento|naissance|nascita|fodelse|rewardsclaimed)/,
  ],
];

/** Somebody else than the customer: who referred them, who works on them, who is signed in. */
const SOMEBODY_ELSE =
  /\b(?:refer(?!ral (?:url|link|code))|recom+end|invit|friend|(?:sign|logg)ed in|agents?\b|staff|team|owner|manager|assign|author|(?:cre|upd)ated by|notes?\b|comment|duplicate|similar|related|household|reply|support|emp?f[eo]h?l|gew?orben|freund|angemeldet als|betreuer|notiz|kommentar|doppel|ahnlich|ansprechpartner|amig|notas?\b|equipo|parrain|filleul|amis?\b|equipe|remarque|amic[oi]|presentat|segnalat|doorverw|aangebracht|vriend|notitie|opmerking|uitgenodig|varv|rekommend|vanner|inbjud|anteckning)/;

/** Headings over many, and the dashboards' own names: no customer's heading. */
const NOBODY =
  /\b(?:(?:customer|member|contact|user|profile|client|segment|order|reward)s|people|kunden|mitglieder|miembros|clientes|socios|membres|clienti|membri|klanten|leden|kunder|medlemmar|search|results?|dashboard|settings)\b|loyalty ?lion|ometria/;

const LONGEST_LABEL = 40;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const squash = (text: string): string => plain(text).replace(/[^\p{L}\p{N}]/gu, '');

export function labelKind(text: string): LabelKind | null {
  if (text.length > LONGEST_LABEL) return null;
  const squashed = squash(text);
  return KINDS.find(([, pattern]) => pattern.test(squashed))?.[0] ?? null;
}

export const namesSomebodyElse = (text: string): boolean =>
  text.length <= LONGEST_LABEL && !text.includes('@') && SOMEBODY_ELSE.test(plain(text));

export const namesNobody = (text: string): boolean => NOBODY.test(plain(text));
