import type { Json } from './json.ts';

/** Stands where the key is sent. A shell takes it for the variable of that name. */
export const KEY_PLACEHOLDER = '$OMETRIA_API_KEY';

/** A request as it would be sent, to be looked at: with `KEY_PLACEHOLDER` in place of the key. */
export interface RequestPreview {
  readonly method: 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
}
