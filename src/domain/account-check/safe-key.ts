import { isJsonArray, isJsonObject, type Json } from '../json.ts';

/** Stands for every key that may be somebody's data. */
export const HIDDEN_KEY = '‹key›';

/** A name that a programmer gave: words in letters, perhaps with an @ before them. */
const NAME = /^@?[a-z]+(?:[_-]?[a-z]+)*$/i;
/** What Ometria takes for a Field ID: no spaces. An address, an email or a long number is none that anybody chose. */
const FIELD_ID = /^[\p{L}\p{N}_:.-]+$/u;
const LONG_NUMBER = /\d{7}|[\da-f]{12}/i;
const LONGEST = 60;

/** Keys under which vendors hold what is somebody's. */
const PERSONAL = /name|email|phone|code|url|(?:^|_)id$/i;

/** Every value of these answers that may be somebody's, in lower case: no key may be one of them. */
export function personalValues(bodies: readonly Json[]): ReadonlySet<string> {
  const values = new Set<string>();
  const visit = (value: Json, isPersonal: boolean): void => {
    if (typeof value === 'string' && isPersonal && /[^a-z_]/.test(value)) values.add(value.toLowerCase());
    if (isJsonArray(value)) for (const item of value) visit(item, isPersonal);
    if (isJsonObject(value)) for (const [key, part] of Object.entries(value)) visit(part, PERSONAL.test(key));
  };
  for (const body of bodies) visit(body, false);
  return values;
}

/** The key, or the sign for one that may be data: an object can be a table by email or by id. */
export function safeKey(key: string, isFieldId: boolean, personal: ReadonlySet<string>): string {
  const isName = (isFieldId ? FIELD_ID : NAME).test(key);
  const isData = LONG_NUMBER.test(key) || key.length > LONGEST || personal.has(key.toLowerCase());
  return isName && !isData ? key : HIDDEN_KEY;
}
