import { type Candidate, NAME_EXACT, VALUES_FIT } from './candidate.ts';
import { isInNamespace, isOwnBrand, type Namespace, namespaceKey, namespacesOf } from './namespace.ts';

/** A namespace and how well the values under its Field IDs are in step with LoyaltyLion's. */
interface Contender {
  readonly namespace: Namespace;
  /** Fields that it names, and of them those whose values tell. */
  readonly named: ReadonlySet<string>;
  readonly told: ReadonlySet<string>;
  readonly equal: number;
  readonly compared: number;
}

const LEAST_FIELDS = 3;
const LEAST_BRANDED = 2;
/** LoyaltyLion keeps its own copy current; what a former app left behind is mostly out of step. */
const IN_STEP = 0.7;
const CLEARLY_BETTER = 0.1;

/**
 * How LoyaltyLion spells its Field IDs in this account: the namespace whose values are in step with LoyaltyLion's on
 * at least three fields; if values tell nothing, the one that bears LoyaltyLion's name. null: nobody knows.
 */
export function findNamespace(candidates: readonly Candidate[]): Namespace | null {
  const telling = candidates.filter((candidate) => isTelling(candidate));
  const contenders = distinctNamespaces(telling).map((namespace) => contend(namespace, telling));
  const inStep = contenders.filter((c) => c.told.size >= LEAST_FIELDS && share(c) >= IN_STEP);
  if (inStep.length > 0) return best(inStep);
  return best(contenders.filter((c) => isOwnBrand(c.namespace) && c.named.size >= LEAST_BRANDED));
}

/** Named exactly, or without a readable name but with values that fit this field and no other better. */
function isTelling({ name, foreign, opaque, values, behindBestField }: Candidate): boolean {
  if (foreign) return false;
  return name >= NAME_EXACT || (opaque && values.support >= 2 * VALUES_FIT && behindBestField === 0);
}

function distinctNamespaces(candidates: readonly Candidate[]): readonly Namespace[] {
  const all = candidates.flatMap(({ column, field }) => namespacesOf(column.id, field.id));
  const whole = all.filter(({ prefix, second }) => second !== null || prefix === '#');
  return [...new Map(whole.map((namespace) => [namespaceKey(namespace), namespace])).values()];
}

function contend(namespace: Namespace, telling: readonly Candidate[]): Contender {
  const own = telling.filter(({ column, field }) => isInNamespace(namespace, column.id, field.id));
  const steady = own.filter(({ field }) => isSteady(field.id, field.volatility));
  return {
    namespace,
    named: new Set(own.map(({ field }) => field.id)),
    told: new Set(steady.filter(({ values }) => values.support >= VALUES_FIT).map(({ field }) => field.id)),
    equal: sum(steady.map(({ values }) => values.equal)),
    compared: sum(steady.map(({ values }) => values.compared)),
  };
}

/** Values that neither change by themselves nor are known to every app, as birthdays are. */
const isSteady = (id: string, volatility: string): boolean =>
  id !== 'birthday' && (volatility === 'static' || volatility === 'event');

/** The one that names most fields, unless another claims the same fields about as well. */
function best(contenders: readonly Contender[]): Namespace | null {
  const unbeaten = contenders.filter((one) => !contenders.some((other) => beats(other, one)));
  const [leader, ...others] = unbeaten.toSorted(
    (a, b) => b.told.size - a.told.size || b.named.size - a.named.size,
  );
  if (!leader || others.some((other) => areRivals(leader, other))) return null;
  return leader.namespace;
}

function beats(one: Contender, other: Contender): boolean {
  if (one === other || !areRivals(one, other)) return false;
  if (Math.abs(share(one) - share(other)) >= CLEARLY_BETTER) return share(one) > share(other);
  return isOwnBrand(one.namespace) && !isOwnBrand(other.namespace);
}

const areRivals = (one: Contender, other: Contender): boolean =>
  [...one.named].filter((field) => other.named.has(field)).length > 1;

const share = ({ equal, compared }: Contender): number => (compared === 0 ? 0 : equal / compared);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
