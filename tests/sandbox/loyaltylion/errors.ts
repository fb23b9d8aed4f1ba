import { type Answer, json } from '../http/answer.ts';
import { type Exchange, retryAfterHeaders } from '../http/exchange.ts';

/** An error of the Admin API; older answers have it as a plain string. */
export function adminError({ switches }: Exchange, status: number, message: string): Answer {
  return json(status, { error: switches.errorForm === 'string' ? message : { message, details: {} } });
}

export const headlessError = (status: number, code: string, message: string): Answer =>
  json(status, { error: { code, message } });

const isHeadless = ({ url }: Exchange): boolean => url.pathname.startsWith('/headless/');

/** An error in the form of the API that was asked. */
export function error(exchange: Exchange, status: number, code: string, message: string): Answer {
  return isHeadless(exchange) ? headlessError(status, code, message) : adminError(exchange, status, message);
}

export function rateLimited(exchange: Exchange): Answer {
  const headers = retryAfterHeaders(exchange);
  if (isHeadless(exchange)) return json(429, { error: { code: 'rate_limited' } }, headers);
  return { ...adminError(exchange, 429, 'Rate limit exceeded'), headers };
}
