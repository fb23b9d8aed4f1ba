import { setTimeout as delay } from 'node:timers/promises';

const PAUSE_MS = 50;

/** Asks until there is an answer. @throws Error after `timeoutMs` */
export async function waitUntil<T>(ask: () => Promise<T | undefined>, timeoutMs = 30_000): Promise<T> {
  for (const end = Date.now() + timeoutMs; Date.now() < end; await delay(PAUSE_MS)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
  }
  throw new Error(`Nothing came of it in ${timeoutMs} ms.`);
}
