import { beginLife } from './life.ts';
import { followMarks } from './marks/follow-marks.ts';

/** Draws marks beside values of the page; the worker injects it once the other system contradicts one. */
followMarks(beginLife('marks').signal);
