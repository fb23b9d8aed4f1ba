/** Where an email was seen, and what that weighs. */
const WEIGHTS = {
  address: 4,
  label: 3,
  customerLabel: 1,
  heading: 2,
  title: 2,
  chrome: -3,
  repeated: 0,
} as const;

export type Place = keyof typeof WEIGHTS;

interface Seen {
  readonly email: string;
  readonly places: Set<Place>;
}

const weightOf = ({ places }: Seen): number =>
  [...places].reduce((weight, place) => weight + WEIGHTS[place], 0);

/** Collects where each email was seen. An email seen twice in one kind of place weighs no more for it. */
export class EmailEvidence {
  readonly #seen = new Map<string, Seen>();

  note(email: string, ...places: readonly Place[]): void {
    const key = email.toLowerCase();
    const seen = this.#seen.get(key) ?? { email, places: new Set() };
    this.#seen.set(key, seen);
    for (const place of places) seen.places.add(place);
  }

  get count(): number {
    return [...this.#seen.values()].filter(({ places }) => !places.has('chrome')).length;
  }

  /** The best founded emails, all of one weight: more than one means unsure. */
  best(): { readonly emails: readonly string[]; readonly weight: number } {
    const all = [...this.#seen.values()];
    const weight = Math.max(0, ...all.map(weightOf));
    const best = weight > 0 ? all.filter((seen) => weightOf(seen) === weight) : [];
    const single = best.filter(({ places }) => !places.has('repeated'));
    return { weight, emails: (single.length > 0 ? single : best).map(({ email }) => email) };
  }
}
