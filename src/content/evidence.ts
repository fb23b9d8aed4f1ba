import type { Pair } from './pair-leaves.ts';

/** What a page's text says of the customer, likeliest first. */
export interface PageClaims {
  readonly emails: readonly string[];
  readonly profiles: readonly string[];
  readonly customers: readonly string[];
  readonly name: string | null;
  /** How much speaks for a customer's page. */
  readonly weight: number;
  /** How many people the page shows as if each were its subject. */
  readonly people: number;
}

// What the places weigh where an email can stand. All differ: a set of weights is a set of places.
export const IN_ADDRESS = 4;
const LABELLED = 3;
export const IN_TITLE = 2.1;
export const IN_HEADING = 2;
/** Breaks a tie between labelled emails; makes no page a customer's. */
export const LABELLED_IN_HEADING = 0.5;
const LABELLED_AS_OWN = 1;
export const ANYWHERE = 0;

const LABELLED_ID = 3;
const MOST_FACTS = 3;
/** From so many on, they are a list: of people, or of one fact for each of them. */
const MANY = 3;

/** Gathers what is found on a page; what is found twice in one kind of place weighs no more for it. */
export class Evidence {
  readonly #profiles = new Set<string>();
  readonly #customers = new Set<string>();
  readonly #facts = new Map<string, number>();
  readonly #emails = new Map<string, Set<number>>();

  noteEmail(email: string | null | undefined, place: number): void {
    if (email) this.#emails.set(email, (this.#emails.get(email) ?? new Set()).add(place));
  }

  notePair({ kind, label, value }: Pair): void {
    if (kind === 'fact') this.#facts.set(label, (this.#facts.get(label) ?? 0) + 1);
    else if (kind === 'profile') this.#profiles.add(value);
    else if (kind === 'customer') this.#customers.add(value);
    else this.noteEmail(value, LABELLED);
    if (kind === 'own-email') this.noteEmail(value, LABELLED_AS_OWN);
  }

  /** The best founded emails, all of one weight: several mean unsure, many that it is a list. */
  claims(name: string | null): PageClaims {
    const emails = [...this.#emails].map(([email, places]) => ({
      email,
      weight: [...places].reduce((sum, place) => sum + place, 0),
    }));
    const most = Math.max(0, ...emails.map(({ weight }) => weight));
    const best = emails.filter(({ weight }) => weight === most).map(({ email }) => email);
    // Two emails that nothing founds are still no list: a colleague's and a shop's.
    const people = Math.max(most > 0 ? best.length : best.length - 1, this.#profiles.size);
    const facts = [...this.#facts.values()].filter((times) => times < MANY).length;
    const hasIds = this.#profiles.size + this.#customers.size > 0;
    const isList = people >= MANY;
    return {
      emails: most > 0 && !isList ? best : [],
      profiles: isList ? [] : [...this.#profiles],
      customers: isList ? [] : [...this.#customers],
      name,
      weight: Math.min(facts, MOST_FACTS) + (isList ? 0 : most + (hasIds ? LABELLED_ID : 0)),
      people,
    };
  }
}

/** What a page that was not read says. */
export const NOTHING = new Evidence().claims(null);
