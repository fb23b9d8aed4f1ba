import type { Json } from '../json.ts';
import { describeShape, type ShapeLine } from './describe-shape.ts';
import { type Answers, QUESTIONS } from './questions.ts';

/** What one kind of request was answered: statuses, names of headers, and the shape of all bodies together. */
export interface EndpointShape {
  /** With `{…}` for whatever names somebody. */
  readonly request: string;
  readonly statuses: readonly number[];
  readonly headers: readonly string[];
  readonly shape: readonly ShapeLine[];
}

/** One request with its answer, for the report. */
export interface Exchange {
  readonly request: string;
  readonly status: number;
  readonly headerNames: readonly string[];
  readonly body: Json | undefined;
}

export interface AccountReport {
  readonly answers: Answers;
  readonly endpoints: readonly EndpointShape[];
}

const REPORT_FORMAT = 'loyalty-lens-account-check';
const REPORT_VERSION = 1;

/** The shapes of all answers, request by request. */
export function endpointShapes(exchanges: readonly Exchange[]): readonly EndpointShape[] {
  const groups = Map.groupBy(exchanges, ({ request }) => request);
  return [...groups].map(([request, all]) => ({
    request,
    statuses: [...new Set(all.map(({ status }) => status))].sort((a, b) => a - b),
    headers: [...new Set(all.flatMap(({ headerNames }) => headerNames))].filter(isTold).sort(),
    shape: describeShape(all.flatMap(({ body }) => (body === undefined ? [] : [body]))),
  }));
}

/** Names that a server chose for everybody. */
const isTold = (name: string): boolean => /^[a-z]+(-[a-z]+)*$/.test(name);

/** The report as JSON to attach to an issue: no value of anybody's, no key. */
export function reportText({ answers, endpoints }: AccountReport): string {
  const record = {
    format: REPORT_FORMAT,
    version: REPORT_VERSION,
    answers: Object.fromEntries(QUESTIONS.map((id) => [id, answers[id]])),
    endpoints: endpoints.map(({ shape, ...endpoint }) => ({ ...endpoint, shape: shape.map(lineText) })),
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}

function lineText({ path, kinds, seen, of }: ShapeLine): string {
  const often = seen === of ? '' : ` (${seen} of ${of})`;
  return `${path === '' ? '.' : path}: ${kinds.join(' | ')}${often}`;
}
