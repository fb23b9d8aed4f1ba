/**
 * A spreadsheet runs a cell that begins so as a formula (OWASP, CSV injection), the wide signs of East Asian keyboards
 * included; behind a quote it is text.
 */
const RUNS_AS_FORMULA = /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n]/;
/** The semicolon is the separator where the comma is the decimal point. */
const NEEDS_QUOTES = /[",;\t\r\n]/;

function cell(text: string): string {
  const safe = RUNS_AS_FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows of text as CSV (RFC 4180). */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
