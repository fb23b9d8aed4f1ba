import { isObject } from '../json.ts';

/** The list that a cursor goes on with: its filters, and the item beside which it stands. */
export interface CursorState {
  readonly list: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly limit: number;
  /** The id of the item at the end of the page. */
  readonly atId: number;
  readonly direction: 'next' | 'prev';
}

export const encodeCursor = (state: CursorState): string =>
  Buffer.from(JSON.stringify(state)).toString('base64url');

function isCursorState(value: unknown): value is CursorState {
  return (
    isObject(value) && typeof value['atId'] === 'number' && isObject(value['filters']) && 'list' in value
  );
}

/** null: not one of ours, or one of another list. */
export function decodeCursor(text: string, list: string): CursorState | null {
  try {
    const state: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return isCursorState(state) && state.list === list ? state : null;
  } catch {
    return null;
  }
}
