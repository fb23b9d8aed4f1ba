/** One line of the bench's table. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly budget: number;
  readonly unit: string;
  readonly ok: boolean;
}

type Measured = Omit<Measure, 'ok'>;

export const atMost = (measured: Measured): Measure => ({
  ...measured,
  ok: measured.value <= measured.budget,
});

export const atLeast = (measured: Measured): Measure => ({
  ...measured,
  ok: measured.value >= measured.budget,
});

/** The value that this share of all values does not exceed, by nearest rank; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const rank = Math.max(1, Math.ceil(values.length * share));
  return values.toSorted((a, b) => a - b)[rank - 1] ?? Number.NaN;
}
