import type { Client } from '../../src/ui/client.ts';

/** A worker that never answers: the pictures show what they are given. */
export const SILENT_CLIENT: Client = {
  ask: () => new Promise(() => undefined),
  watch: () => ({ refresh: () => undefined }),
};
