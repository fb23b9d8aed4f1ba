import type { BackgroundShare } from '../domain/choices.ts';

/** How often one vendor was called in the minute, the hour and the day that it is. */
export interface VendorUse {
  readonly minute: number;
  readonly hour: number;
  readonly day: number;
  /** Epoch ms: when it last said that we are too fast; null: never. */
  readonly slowedAt: number | null;
  /** Epoch ms: the end of the pause that it asked for; null: there is none now. */
  readonly pausedUntil: number | null;
}

export interface ApiUseView {
  readonly loyaltylion: VendorUse;
  readonly ometria: VendorUse;
  readonly backgroundShare: BackgroundShare;
}
