import { type FieldId, type Kind, kindOf } from '../../domain/field-kind.ts';
import { plainWords } from '../../domain/shown/plain-words.ts';
import { canNameTier } from '../../domain/shown/tier-name.ts';
import { meaningOf } from './label-meaning.ts';

/** A longer text is a sentence that has a date in it. */
const LONGEST = 80;
const NONE =
  /^(?:none|never|empty|nooit|nunca|nie|n(?:ingun|essun)[oa]|kein\w*|leer|aucune?|jamais|vide|mai|geen|inge[nt]|aldrig|(?:no[nt]?|nicht|niet|n.expire|does|lauft|sin|verloopt|inte|ej|upphor) .{3,14})$/;
/** A yes or no, or a status: enrolled, a guest, blocked. */
const TRUTH =
  /^(?:yes|true|ja|si|oui|sant|vrai|vero|(?:on)?waar|wahr|non?|nein|ne[ej]|fal\w+|faux|(?:n\w+ |inte )?(?:\w*blo[ckq]\w+|sparrad|gesperrt|enrolled|gu?[ae]st|aa?ngemeld\w*|e?ingesch\w+|registr\w+|in?scri\w+|invit\w+|ospite|ansluten))$/;
const WHOLE = /^\d+(?:[.,'’\s]\d{3})*(?:[.,]0+)?$/;
const CURRENCY = String.raw`(?:\p{L}{0,3}\p{Sc}\p{L}{0,3}|[A-Z]{3}|\p{L}{1,2}\.?|lei)?\s?`;
const AMOUNT = RegExp(String.raw`^${CURRENCY}\d[\d.,'’\s]*${CURRENCY}$`, 'u');
const OF = / ?(?:\/|of|von|de|sur|di|su|van|av)(?=[^a-z]) ?/;
const STILL_NEEDED = / (?:to go|needed|left|remaining|more|spent)$/;
const MONTH =
  'j[au][nil]|ene|gen|fe[bv]|ma[agijry]|mr[tz]|mei|a[bpv]r|ago|aou|giu|lug|aug|se[pt]|o[ck]t|ott|nov|de[cz]|dic';
const DATE = RegExp(
  String.raw`\d([-/.])\d\d?\1\d|^-*\d\d?[-/]\d\d?$|^-?\d{8,13}$|\d(?:\w\w|.)? ?(?:of |d[ei] )?(?:${MONTH})|\b(?:${MONTH})\p{L}*\.? \d`,
  'u',
);
const URL = /^(?=.*\/)\S*[^\s/]\.[^\s/]\S*$/;
const SEGMENT = /^(?:loyal|at.risk|win.?back)$/;

/** A number without the unit behind it, if that is one of these. */
const withoutUnit = (text: string, units: RegExp): string =>
  text.replace(/ ?\p{L}[\p{L}.]*$/u, (unit) => (units.test(meaningOf(unit) ?? '') ? '' : unit));

const isDate = (words: string): boolean => words.length <= LONGEST && DATE.test(words);

/** `words`: the text in lower case, without accents. */
const LOOKS: Readonly<Record<Kind, (words: string, text: string, field: FieldId) => boolean>> = {
  integer: (_, text, field) => WHOLE.test(withoutUnit(text, field.endsWith('points') ? /points/ : /rewards/)),
  progress(_, text) {
    const parts = text.replace(STILL_NEEDED, '').split(OF);
    return parts.length < 3 && parts.every((part) => AMOUNT.test(withoutUnit(part, /points|orders/)));
  },
  boolean: (words) => TRUTH.test(words),
  instant: isDate,
  date: isDate,
  url: (_, text) => URL.test(text),
  text: (words, text, field) => (field === 'insights_segment' ? SEGMENT.test(words) : canNameTier(text)),
};

/**
 * Whether a text can be a value of the field. What `readShown` reads looks like one, and hardly anything else: what
 * it says is for the worker to read, since its parsers have no room in a page.
 */
export function looksLikeValue(field: FieldId, text: string): boolean {
  const words = plainWords(text);
  return NONE.test(words) || LOOKS[kindOf(field)](words, text, field);
}
