import type { ApiUseView } from '../../../src/messages/api-use-view.ts';

const SLOWED_AT = Date.UTC(2026, 10, 15, 9, 30);

export const API_USE: ApiUseView = {
  loyaltylion: { minute: 12, hour: 340, day: 1_234, slowedAt: null, pausedUntil: null },
  ometria: { minute: 3, hour: 88, day: 410, slowedAt: SLOWED_AT, pausedUntil: null },
  backgroundShare: 0.5,
};
