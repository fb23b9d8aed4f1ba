type UndefinedKeys<T> = { [K in keyof T]: undefined extends T[K] ? K : never }[keyof T];

/** T, with keys that may be undefined turned into keys that may be absent. */
export type Defined<T> = Omit<T, UndefinedKeys<T>> & {
  [K in UndefinedKeys<T>]?: Exclude<T[K], undefined>;
};

/** A copy without the keys whose value is undefined: what was absent from an answer stays absent. */
export function omitUndefined<T extends object>(record: T): Defined<T>;
export function omitUndefined(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
