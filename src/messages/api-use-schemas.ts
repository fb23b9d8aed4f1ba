import * as v from 'valibot';
import { BACKGROUND_SHARES } from '../domain/choices.ts';
import type { ApiUseView } from './api-use-view.ts';

const vendorUse = v.object({
  minute: v.number(),
  hour: v.number(),
  day: v.number(),
  slowedAt: v.nullable(v.number()),
  pausedUntil: v.nullable(v.number()),
});

export const apiUseView: v.GenericSchema<unknown, ApiUseView> = v.object({
  loyaltylion: vendorUse,
  ometria: vendorUse,
  backgroundShare: v.picklist(BACKGROUND_SHARES),
});
