export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a JSON text holds. @throws SyntaxError */
export function parseJson(text: string): Json {
  const value: Json = JSON.parse(text);
  return value;
}

export const isJsonObject = (value: Json | undefined): value is JsonObject => isObject(value);

/** A scalar as text; an object or array as JSON, since it is no text. */
export const textOf = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));
