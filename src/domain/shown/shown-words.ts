import { plainWords } from './plain-words.ts';

/** In English, German, Spanish, French, Italian, Dutch and Swedish, lower case and without accents. */
const NONE: ReadonlySet<string> = new Set(
  [
    'none|not set|not given|no value|empty|never|no expiry|does not expire|no tier|no birthday',
    'keine|keiner|keines|kein|nicht gesetzt|nicht angegeben|nie|leer|lauft nicht ab',
    'ninguno|ninguna|sin definir|no establecido|no indicado|nunca|no caduca|sin nivel',
    "aucun|aucune|non defini|non renseigne|jamais|vide|n’expire pas|n'expire pas",
    'nessuno|nessuna|non impostato|non indicato|mai|non scade',
    'geen|niet ingesteld|niet opgegeven|nooit|verloopt niet',
    'ingen|inget|inte angivet|inte angett|ej angivet|aldrig|upphor inte',
  ].flatMap((words) => words.split('|')),
);

const YES: ReadonlySet<string> = new Set('yes|true|ja|si|oui|sant|vrai|vero|waar|wahr'.split('|'));
const NO: ReadonlySet<string> = new Set(
  'no|false|nein|non|nee|nej|falso|faux|falskt|onwaar|falsch'.split('|'),
);

/** What a customer's status says of "Blocked". */
const BLOCKED =
  /^(?:blocked|gesperrt|blockiert|bloquead[oa]|bloque|bloquee|bloccat[oa]|geblokkeerd|blockerad|sparrad)$/;
const NOT_BLOCKED =
  /^(?:not blocked|enrolled|guest|nicht gesperrt|angemeldet|eingeschrieben|registriert|gast|no bloquead[oa]|inscrit[oa]?|inscrite|registrad[oa]|invitad[oa]|non bloque|invite|non bloccat[oa]|iscritt[oa]|ospite|niet geblokkeerd|ingeschreven|aangemeld|inte blockerad|ansluten|registrerad)$/;

export const saysNone = (text: string): boolean => NONE.has(plainWords(text));

/** A truth, or what a status says of being blocked; null: neither. */
export function readShownTruth(text: string): boolean | null {
  const words = plainWords(text);
  if (YES.has(words) || BLOCKED.test(words)) return true;
  return NO.has(words) || NOT_BLOCKED.test(words) ? false : null;
}
