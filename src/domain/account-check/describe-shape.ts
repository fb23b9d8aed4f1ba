import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.ts';
import { HIDDEN_KEY, personalValues, safeKey } from './safe-key.ts';
import { textForm } from './text-form.ts';

/** One place in the answers: what stands there, and how often. */
export interface ShapeLine {
  /** e.g. `customers[].rewards_used`; empty: the answer itself */
  readonly path: string;
  /** e.g. `integer`, `null` */
  readonly kinds: readonly string[];
  /** In so many of the objects that could have it. */
  readonly seen: number;
  readonly of: number;
}

interface Place {
  seen: number;
  objects: number;
  readonly kinds: Set<string>;
  readonly keys: Map<string, Place>;
  items: Place | null;
}

/** Beyond so many keys an object is a table, and its keys are data. */
const MOST_KEYS = 80;
/** Ometria keeps custom fields under this key, and there the keys are Field IDs. */
const FIELDS_KEY = 'properties';

/** The names of keys and the types of values of these answers together: never a value. */
export function describeShape(bodies: readonly Json[]): readonly ShapeLine[] {
  const root = newPlace();
  const personal = personalValues(bodies);
  for (const body of bodies) visit(root, body, false, personal);
  return linesOf('', root, bodies.length);
}

const newPlace = (): Place => ({ seen: 0, objects: 0, kinds: new Set(), keys: new Map(), items: null });

function visit(place: Place, value: Json, isFields: boolean, personal: ReadonlySet<string>): void {
  place.seen += 1;
  place.kinds.add(kindOf(value));
  if (isJsonArray(value)) {
    for (const item of value) {
      place.items ??= newPlace();
      visit(place.items, item, false, personal);
    }
  }
  if (isJsonObject(value)) visitKeys(place, value, isFields, personal);
}

function visitKeys(place: Place, value: JsonObject, isFields: boolean, personal: ReadonlySet<string>): void {
  place.objects += 1;
  const entries = Object.entries(value);
  const isTable = !isFields && entries.length > MOST_KEYS;
  for (const [key, part] of entries) {
    const name = isTable ? HIDDEN_KEY : safeKey(key, isFields, personal);
    const known = place.keys.get(name) ?? newPlace();
    place.keys.set(name, known);
    visit(known, part, name === FIELDS_KEY, personal);
  }
}

function kindOf(value: Json): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return textForm(value);
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  if (typeof value === 'boolean') return 'boolean';
  return isJsonArray(value) ? 'list' : 'object';
}

function linesOf(path: string, place: Place, of: number): readonly ShapeLine[] {
  const own = { path, kinds: [...place.kinds].sort(), seen: place.seen, of };
  const keys = [...place.keys].flatMap(([name, part]) =>
    linesOf(path === '' ? name : `${path}.${name}`, part, place.objects),
  );
  const items = place.items ? linesOf(`${path}[]`, place.items, place.items.seen) : [];
  return [own, ...keys, ...items];
}
