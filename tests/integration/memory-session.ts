import type { SessionArea } from '../../src/platform/session-area.ts';

/** `storage.session` of one browser: takes JSON alone, as the real one does. */
export class MemorySession implements SessionArea {
  readonly #items = new Map<string, string>();

  async get(name: string): Promise<unknown> {
    const stored = this.#items.get(name);
    return stored === undefined ? undefined : JSON.parse(stored);
  }

  async set(name: string, value: unknown): Promise<void> {
    this.#items.set(name, JSON.stringify(value));
  }

  async remove(name: string): Promise<void> {
    this.#items.delete(name);
  }

  /** The browser is closed. */
  clear(): void {
    this.#items.clear();
  }

  /** Everything in it, as text. */
  dump(): string {
    return JSON.stringify([...this.#items]);
  }
}
