import { expect, it } from 'vitest';
import { filesIn, isCode, readText } from './files.ts';

const SHEETS = filesIn('src').filter((path) => path.endsWith('.css'));
const TOKENS = 'src/ui/tokens.css';

const namesIn = (text: string, pattern: RegExp): ReadonlySet<string> =>
  new Set([...text.matchAll(pattern)].map(([, name = '']) => name));

const styles = SHEETS.map(readText).join('\n');
const code = filesIn('src').filter(isCode).map(readText).join('\n');

it('every token is used, and none is used that is not there', () => {
  const tokens = namesIn(readText(TOKENS), /^\s*(--[\w-]+):/gm);
  const others = namesIn(styles, /^\s*(--[\w-]+):/gm);
  const used = namesIn(styles + code, /var\((--[\w-]+)/g);
  expect(tokens.size).toBeGreaterThan(0);
  expect([...tokens].filter((name) => !used.has(name))).toEqual([]);
  expect([...used].filter((name) => !others.has(name))).toEqual([]);
});

it('every colour is a token', () => {
  const colour = /#[0-9a-f]{3,8}\b(?=[^{]*;)|\b(?:rgb|hsl|oklch)a?\(/i;
  expect(SHEETS.filter((path) => path !== TOKENS && colour.test(readText(path)))).toEqual([]);
});
