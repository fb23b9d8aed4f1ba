import { KEY_PLACEHOLDER, type RequestPreview } from '../domain/request-preview.ts';

/** Literal in any POSIX shell, whatever it holds. */
const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** The shell puts the variable's value where the key's placeholder stands. */
const quoteHeader = (header: string): string =>
  header
    .split(KEY_PLACEHOLDER)
    .map((literal) => literal && quote(literal))
    .join(`"${KEY_PLACEHOLDER}"`);

/** The request as a command line. The key is taken from the environment, so that no history of a shell holds it. */
export function toCurl({ method, url, headers, body }: RequestPreview): string {
  const lines = [
    `curl --request ${method} ${quote(url)}`,
    ...Object.entries(headers).map(([name, value]) => `--header ${quoteHeader(`${name}: ${value}`)}`),
    `--data-raw ${quote(JSON.stringify(body))}`,
  ];
  return lines.join(' \\\n  ');
}
