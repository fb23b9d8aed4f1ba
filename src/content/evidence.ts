import { LABELLED, LABELLED_AS_OWN, LABELLED_ID, MOST_FACTS, type PageClaims } from './page-claims.ts';
import type { Pair } from './pair-leaves.ts';

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
