import type { Kind } from '../../src/domain/field.ts';
import type { Json } from '../../src/domain/json.ts';
import type { Random } from './random.ts';

type Form = (value: number | string | boolean) => Json;

/** How an account's custom fields hold the values of each kind. */
export type Forms = Readonly<Record<Kind, Form>>;

const same: Form = (value) => value;
const asText: Form = (value) => String(value);
const grouped: Form = (value) => Number(value).toLocaleString('en-GB', { maximumFractionDigits: 2 });
const day: Form = (value) => String(value).slice(0, 10);
const spaced: Form = (value) => String(value).slice(0, 19).replace('T', ' ');
const zoned: Form = (value) => `${String(value).slice(0, 19)}+00:00`;
const epoch: Form = (value) => Math.floor(Date.parse(String(value)) / 1000);
const dotted: Form = (value) => Number(value).toLocaleString('en-GB').replaceAll(',', '.');
const dayFirst: Form = (value) => String(value).slice(0, 10).split('-').toReversed().join('/');
const monthFirst: Form = (value) => String(value).replace(/^(\d{4})-(\d\d)-(\d\d).*$/, '$2/$3/$1');
const yesNo: Form = (value) => (value === true ? 'Yes' : 'No');
const bit: Form = (value) => (value === true ? 1 : 0);

export function inventForms(random: Random): Forms {
  return {
    integer: random.pick([same, asText, grouped, dotted]),
    progress: random.pick([same, asText]),
    boolean: random.pick([same, asText, yesNo, bit]),
    instant: random.pick([same, zoned, spaced, day, epoch, dayFirst, monthFirst]),
    date: random.pick([same, same, epoch, dayFirst, monthFirst]),
    url: same,
    text: same,
  };
}
