import { array, assert, oneof, property, string, stringMatching } from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '../../../../src/domain/history/csv.ts';

test.each([
  ['plain', 'plain'],
  ['', ''],
  ['a,b', '"a,b"'],
  ['a;b', '"a;b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\r\nlines', '"two\r\nlines"'],
  ['=1+1', "'=1+1"],
  ['+44 20', "'+44 20"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', '"\'\t=1"'],
  ['\r=1', '"\'\r=1"'],
  ['\n=1', '"\'\n=1"'],
  ['=HYPERLINK("x","x")', '"\'=HYPERLINK(""x"",""x"")"'],
  ['＝1+1', "'＝1+1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠SUM(A1)', "'＠SUM(A1)"],
  ['1=1', '1=1'],
])('%j is written as %j', (text, written) => {
  expect(toCsv([[text]])).toBe(`${written}\r\n`);
});

/** RFC 4180 read back, independent of how it was written. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  for (let at = 0; at < csv.length; ) {
    const row: string[] = [];
    for (;;) {
      const [whole = '', quoted, bare = ''] = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))/y.exec(csv.slice(at)) ?? [];
      row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
      at += whole.length;
      if (csv[at] !== ',') break;
      at += 1;
    }
    rows.push(row);
    expect(csv.slice(at, at + 2)).toBe('\r\n');
    at += 2;
  }
  return rows;
}

test('whatever the cells hold, they are read back, and none runs as a formula', () => {
  const text = oneof(string(), stringMatching(/^[=+\-@＝＋－＠\t\r\n,;"a1]{0,6}$/));
  assert(
    property(array(array(text, { minLength: 1, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const read = parse(toCsv(rows));
      expect(read.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@＝＋－＠\t\r\n])/, '')))).toEqual(
        rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@＝＋－＠\t\r\n])/, ''))),
      );
      for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/);
    }),
  );
});
