import type { ErrorCode, Failure, Vendor } from '../domain/error-code.ts';
import type { Json } from '../domain/json.ts';
import { ApiError } from './api-error.ts';
import { parseRetryAfter } from './retry-after.ts';
import { vendorWords } from './vendor-words.ts';

/** What a vendor answered with a status other than 2xx. */
export interface BadAnswer {
  readonly vendor: Vendor;
  readonly key: string;
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
  readonly isWrite: boolean;
  /** Whether the key was made so lately that the vendor may not know it yet. */
  readonly isKeyNew?: () => boolean;
  /** Epoch milliseconds. Default: the machine's. */
  readonly now?: () => number;
}

const KEY_REFUSED: Record<Vendor, ErrorCode> = {
  loyaltylion: 'bad-loyaltylion-key',
  ometria: 'bad-ometria-key',
};

/** The error that a bad answer means. A push may have been written unless the vendor refused it outright (4xx). */
export function answerFailure(answer: BadAnswer): ApiError {
  const { vendor, status, headers, body, key, isWrite, now = Date.now } = answer;
  const words = vendorWords(body, key);
  const retryAfterS = parseRetryAfter(headers.get('retry-after'), now());
  const failure: Failure = {
    code: codeOf(answer),
    vendor,
    ...(words !== undefined && { vendorWords: words }),
    ...(retryAfterS !== undefined && { retryAfterS }),
  };
  const wasRefused = status >= 400 && status < 500 && status !== 408;
  return new ApiError(failure, { status, mayHaveWritten: isWrite && !wasRefused });
}

function codeOf({ vendor, status, isWrite, isKeyNew }: BadAnswer): ErrorCode {
  if (status === 403 && vendor === 'loyaltylion') return 'missing-scope';
  if (status === 401 || status === 403) {
    return vendor === 'ometria' && isKeyNew?.() ? 'ometria-key-too-new' : KEY_REFUSED[vendor];
  }
  if (status === 408) return 'timed-out';
  if (status === 429) return 'rate-limited';
  if (status >= 500) return 'vendor-down';
  return isWrite && status >= 400 ? 'push-rejected' : 'answer-not-understood';
}

/** The error of a key that no header can carry: it is not sent at all. */
export const keyRefused = (vendor: Vendor): ApiError => new ApiError({ code: KEY_REFUSED[vendor], vendor });
