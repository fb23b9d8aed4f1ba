import { LABELLED, LABELLED_AS_OWN, LABELLED_ID, MOST_FACTS, type PageClaims } from './page-claims.ts';
import type { Pair } from './pair-leaves.ts';

/** From so many on, they are a list of people. */
const MANY = 3;
/** More than anybody would be asked about. */
const MOST_EMAILS = 5;

export const valuesOf = (pairs: readonly Pair[]): string[] => pairs.map(({ value }) => value);

/** Gathers what is found on a page; an email found twice in one kind of place weighs no more for it. */
export class Evidence {
  readonly #noted = new Set<string>();
  /** By their lower case. */
  readonly #emails = new Map<string, { readonly email: string; readonly weight: number }>();
  readonly #values: Readonly<Record<'profile' | 'customer' | 'fact', Pair[]>> = {
    profile: [],
    customer: [],
    fact: [],
  };

  noteEmail(email: string | null, place: number): void {
    if (!email) return;
    const same = email.toLowerCase();
    const note = `${place} ${same}`;
    const known = this.#emails.get(same) ?? { email, weight: 0 };
    const weight = known.weight + (this.#noted.has(note) ? 0 : place);
    this.#emails.set(same, { ...known, weight });
    this.#noted.add(note);
  }

  notePair(pair: Pair): void {
    const { kind, value } = pair;
    if (kind === 'email' || kind === 'own-email')
      this.noteEmail(value, kind === 'email' ? LABELLED : LABELLED_AS_OWN);
    else this.#values[kind].push(pair);
  }

  /**
   * Every email that the page founds, best first: several mean unsure, many that are equal a list. A better founded
   * one does not rule out the others, whose part may have a title that nobody here knows. The ids are those that
   * `ownOf` leaves.
   */
  claims(
    name: string | null,
    ownOf: (pairs: readonly Pair[], emails: readonly string[]) => readonly Pair[],
  ): PageClaims {
    const noted = [...this.#emails.values()].sort((a, b) => b.weight - a.weight);
    const most = noted[0]?.weight ?? 0;
    const best = noted.filter(({ weight }) => weight === most);
    // Two emails that nothing founds are still no list: a colleague's and a shop's.
    const people = Math.max(best.length - (most ? 0 : 1), new Set(valuesOf(this.#values.profile)).size);
    const isList = people >= MANY;
    const fact = this.#values.fact.map(({ label }) => label);
    const facts = new Set(fact).size;
    // What is told once of two people is one's: the other stands beside them.
    const isOne = !isList && facts > 1 && fact.length === facts;
    const founded = isList ? [] : noted.filter(({ weight }) => weight > 0).slice(0, MOST_EMAILS);
    const emails = founded.map(({ email }) => email);
    const profiles = isList ? [] : valuesOf(ownOf(this.#values.profile, emails));
    const customers = isList ? [] : ownOf(this.#values.customer, emails);
    const weightOfIds = profiles.length || customers.length ? LABELLED_ID : 0;
    return {
      emails,
      profiles,
      customers,
      name,
      // The same facts again and again are those of many people.
      weight: (fact.length > 2 * facts ? 0 : Math.min(facts, MOST_FACTS)) + (isList ? 0 : most + weightOfIds),
      people: isOne ? 1 : people,
    };
  }
}
