const WINDOW_MS = 1000;

/** Counts arrivals in the second that ends with each of them: no window of that length goes unseen. */
export class SlidingWindow {
  #arrivals: number[] = [];

  /** @returns how many arrived within the last second, this one included */
  arrive(atMs: number): number {
    this.#arrivals = this.#arrivals.filter((earlier) => earlier > atMs - WINDOW_MS);
    return this.#arrivals.push(atMs);
  }
}
