import * as fc from 'fast-check';
import type { Kind } from '../../../src/domain/field.ts';
import type { Json } from '../../../src/domain/json.ts';

export const KINDS: readonly Kind[] = ['integer', 'boolean', 'instant', 'date', 'url', 'text', 'progress'];

const MARKS = [...Array(10).keys()].map(String).concat(".,-+ :/TZ$€\u00A0'".split(''));
const digits = fc.string({ unit: fc.constantFrom(...MARKS), maxLength: 30 });
const isoDate = fc.date({
  noInvalidDate: true,
  min: new Date(-62_167_219_200_000),
  max: new Date(253_402_300_799_000),
});
const stamp = isoDate.map((date) => date.toISOString());

/** Texts that look like values, and any other. */
const text: fc.Arbitrary<string> = fc.oneof(
  digits,
  stamp,
  stamp.map((iso) => iso.slice(0, 10)),
  stamp.map((iso) => iso.replace('T', ' ').replace(/\.\d+Z$/, '+0200')),
  fc.integer().map(String),
  fc.double({ noNaN: true }).map(String),
  fc.webUrl({ withQueryParameters: true }),
  fc.constantFrom('true', 'No', 'YES', 'NaN', 'Infinity', '-0', '0x10', '1e5', '\uD800', 'İ.ΑΣ', '__proto__'),
  fc.string({ unit: 'binary' }),
);

/** Any JSON that a vendor could send. */
export const anyJson: fc.Arbitrary<Json> = fc.oneof(
  text,
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.record({ amount: fc.oneof(text, fc.double(), fc.constant(null)), formatted: text }),
  fc.json().map((written): Json => JSON.parse(written)),
);

const amount = fc.integer({ min: -10_000_000, max: 10_000_000 });

/** A value as LoyaltyLion writes one of each kind. */
export const SOURCES: Readonly<Record<Kind, fc.Arbitrary<Exclude<Json, null>>>> = {
  integer: amount,
  boolean: fc.boolean(),
  instant: fc
    .date({ noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2100-01-01') })
    .map((date) => date.toISOString()),
  date: fc
    .date({ noInvalidDate: true, min: new Date('1910-01-01'), max: new Date('2030-01-01') })
    .map((date) => date.toISOString().slice(0, 10))
    .chain((day) => fc.constantFrom(day, `--${day.slice(5)}`)),
  url: fc.webUrl(),
  text: fc.string({ unit: 'grapheme', minLength: 1 }).filter((name) => name.trim() !== ''),
  progress: amount.map((cents) => cents / 100),
};

export const anyKind: fc.Arbitrary<Kind> = fc.constantFrom(...KINDS);
