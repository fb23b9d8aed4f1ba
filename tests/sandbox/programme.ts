export type TierMode = 'points' | 'spend' | 'orders' | 'off';

export interface Tier {
  readonly id: number;
  readonly name: string;
  /** 1 is the default tier. */
  readonly position: number;
  readonly hidden: boolean;
  /** Entered by a condition of the shop's, not by progress. */
  readonly conditional: boolean;
  /** In the programme's unit: points, orders, or an amount of its currency. */
  readonly lowerBound: number;
  readonly upperBound: number | null;
}

export interface Programme {
  readonly accountId: number;
  readonly id: number;
  readonly name: string;
  /** ISO 4217, lower case. */
  readonly currency: string;
  readonly tierMode: TierMode;
  /** By position; empty when tiers are off. */
  readonly tiers: readonly Tier[];
}

export interface Site {
  readonly id: number;
  readonly name: string;
  readonly url: string;
}

export const SITES: readonly Site[] = [
  { id: 4711, name: 'Harbour & Pine UK', url: 'https://harbour-and-pine.example.com' },
  { id: 4712, name: 'Harbour & Pine EU', url: 'https://eu.harbour-and-pine.example.com' },
];

/** A second programme's, for what must keep two apart. */
export const OTHER_SITES: readonly Site[] = [
  { id: 4811, name: 'Meadow & Moss', url: 'https://meadow-and-moss.example.com' },
];

/** The markup is part of the tier's name: nothing that shows it may interpret it. */
export const MARKUP_TIER = '<b onmouseover="alert(1)">Founders</b> & "Friends"';

const SCALE: Record<Exclude<TierMode, 'off'>, number> = { spend: 1, points: 10, orders: 1 / 25 };

/** An amount of spending in the unit that the programme counts in. */
export function inUnit(spend: number, mode: TierMode): number {
  if (mode === 'off' || mode === 'spend') return spend;
  return Math.round(spend * SCALE[mode]);
}

const LADDER = [
  ['Bronze', 0],
  ['Silver', 100],
  ['Gold', 200],
  ['Platinum', 500],
] as const;

/** Where one tier ends and the next begins: a cent, a point or an order below. */
function upperBound(nextSpend: number | undefined, mode: TierMode): number | null {
  if (nextSpend === undefined) return null;
  return mode === 'spend' ? nextSpend - 0.01 : inUnit(nextSpend, mode) - 1;
}

function createTiers(mode: TierMode): Tier[] {
  if (mode === 'off') return [];
  const ladder = LADDER.map(([name, spend], index) => ({
    id: index + 1,
    name,
    position: index + 1,
    hidden: false,
    conditional: false,
    lowerBound: inUnit(spend, mode),
    upperBound: upperBound(LADDER[index + 1]?.[1], mode),
  }));
  const bounds = { lowerBound: 0, upperBound: null };
  return [...ladder, { id: 9, name: MARKUP_TIER, position: 5, hidden: true, conditional: true, ...bounds }];
}

export const createProgramme = (tierMode: TierMode): Programme => ({
  accountId: 31,
  id: 72,
  name: 'Harbour Rewards',
  currency: 'usd',
  tierMode,
  tiers: createTiers(tierMode),
});
