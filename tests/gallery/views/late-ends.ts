import type { LateEndView } from '../../../src/messages/late-end-view.ts';

export const lateEnd = (change: Partial<LateEndView> = {}): LateEndView => ({
  id: 'job-9',
  kind: 'resync',
  state: 'overwritten',
  connectionId: 'main',
  memberId: 6942,
  customer: { name: 'Joann Reed', email: 'joann@example.com' },
  ...change,
});

export const LATE_ENDS = {
  none: [],
  one: [lateEnd()],
  several: [
    lateEnd({
      id: 'job-11',
      customer: {
        name: 'Wolfeschlegelsteinhausenbergerdorff <i>von</i> der Alexandria-Montgomery',
        email: null,
      },
      state: 'unconfirmed',
    }),
    lateEnd({
      id: 'job-10',
      memberId: 6951,
      state: 'verified',
      kind: 'undo',
      customer: { name: null, email: null },
    }),
    lateEnd(),
  ],
} satisfies Readonly<Record<string, readonly LateEndView[]>>;
