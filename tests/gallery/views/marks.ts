import type { ShownValueView } from '../../../src/messages/lens-view.ts';

const ON_PAGE = { vendor: 'loyaltylion', readAt: 1, state: 'agrees' } as const;

/** What a page shows, two of it contradicted by the other system. */
export const SHOWN: readonly ShownValueView[] = [
  { ...ON_PAGE, field: 'approved_points', text: '1,240', contradicts: { state: 'value', raw: 1_150 } },
  { ...ON_PAGE, field: 'insights_segment', text: 'Loyal', contradicts: { state: 'empty' } },
  { ...ON_PAGE, field: 'pending_points', text: '0', contradicts: null },
];
