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
const LABELLED_AS_OWN = 4.1;
const LABELLED = 3;
export const IN_HEADING = 2;
/** Breaks a tie between labelled emails; makes no page a customer's. */
export const LABELLED_IN_HEADING = 0.5;
export const ANYWHERE = 0;

const LABELLED_ID = 3;
const MOST_FACTS = 3;
/** From so many on, they are a list of people. */
const MANY = 3;

/** Gathers what is found on a page; an email found twice in one kind of place weighs no more for it. */
export class Evidence {
  readonly #noted = new Set<string>();
  readonly #emails = new Map<string, number>();
  readonly #values: Readonly<Record<'profile' | 'customer' | 'fact', string[]>> = {
    profile: [],
    customer: [],
    fact: [],
  };

  noteEmail(email: string | null, place: number): void {
    const note = `${place} ${email}`;
    if (email && !this.#noted.has(note)) this.#emails.set(email, (this.#emails.get(email) ?? 0) + place);
    this.#noted.add(note);
  }

  notePair({ kind, label, value }: Pair): void {
    if (kind === 'email' || kind === 'own-email')
      this.noteEmail(value, kind === 'email' ? LABELLED : LABELLED_AS_OWN);
    else this.#values[kind].push(kind === 'fact' ? label : value);
  }

  /** The best founded emails, all of one weight: several mean unsure, many that it is a list. */
  claims(name: string | null): PageClaims {
    const { profile, customer, fact } = this.#values;
    const most = Math.max(0, ...this.#emails.values());
    const best = [...this.#emails.keys()].filter((email) => this.#emails.get(email) === most);
    // Two emails that nothing founds are still no list: a colleague's and a shop's.
    const people = Math.max(best.length - (most ? 0 : 1), new Set(profile).size);
    const isList = people >= MANY;
    const facts = new Set(fact).size;
    const weightOfIds = profile.length || customer.length ? LABELLED_ID : 0;
    return {
      emails: most > 0 && !isList ? best : [],
      profiles: isList ? [] : profile,
      customers: isList ? [] : customer,
      name,
      // The same facts again and again are those of many people.
      weight: (fact.length > 2 * facts ? 0 : Math.min(facts, MOST_FACTS)) + (isList ? 0 : most + weightOfIds),
      people,
    };
  }
}

/** What a page that was not read says. */
export const NOTHING = new Evidence().claims(null);
