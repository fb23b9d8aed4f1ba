import { type Answer, empty, html, json } from '../http/answer.ts';
import { type Exchange, retryAfterHeaders } from '../http/exchange.ts';

export const error = (status: number, message: string): Answer => json(status, { error: message });

export const badRequest = (message: string): Answer => error(400, message);

export const notFound = (): Answer => error(404, 'Not found');

export function rateLimited(exchange: Exchange): Answer {
  const headers = retryAfterHeaders(exchange);
  const answers = {
    json: () => json(429, { error: 'Too many requests' }),
    empty: () => empty(429),
    html: () => html(429, '429 Too Many Requests'),
  };
  const answer = answers[exchange.switches.rateLimitBody]();
  return { ...answer, headers: { ...answer.headers, ...headers } };
}
