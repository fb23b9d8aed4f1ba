import { type ComparisonContext, compareField } from '../compare.ts';
import type { FieldMap, FieldMapping } from '../connection.ts';
import { differsInFormOnly } from '../differs-in-form.ts';
import type { Vendor } from '../error-code.ts';
import type { Field, FieldId } from '../field.ts';
import type { Sides } from '../field-record.ts';
import { normalize } from '../normalize.ts';
import type { Row } from '../row.ts';
import { sameValue } from '../same-value.ts';
import type { Side, UnreadReason } from '../side.ts';
import type { Value } from '../value.ts';
import { readShown } from './read-shown.ts';
import { meanings, type Reading } from './reading.ts';
import type { ShownPage, ShownText } from './shown-page.ts';
import type { KnownSide, ShownValue } from './shown-value.ts';
import { besideStandIn, standIn } from './stand-in.ts';

/** What both APIs told of a customer, and when. */
export interface ApiAnswers {
  readonly sources: Sides;
  readonly targets: Sides;
  readonly fieldMap: FieldMap;
  readonly context: ComparisonContext;
  /** Epoch ms: when the answer came that has the system's value of the field; null: none has come. */
  answeredAt(vendor: Vendor, field: FieldId): number | null;
}

/** Where the API gives no value, and the customer can have one all the same. */
const MAY_STAND_IN: ReadonlySet<UnreadReason> = new Set<UnreadReason>([
  'headless-refused',
  'headless-unavailable',
  'key-missing',
  'member-unavailable',
  'profile-unavailable',
]);

/** One shown value beside what the APIs say. */
export class Judgement {
  readonly #page: ShownPage;
  readonly #text: ShownText;
  readonly #field: Field;
  readonly #state: ShownValue['state'];
  readonly #reading: Reading;
  /** The row as it is to be shown. */
  readonly row: Row;

  constructor(api: ApiAnswers, page: ShownPage, text: ShownText, field: Field, row: Row) {
    this.#page = page;
    this.#text = text;
    this.#field = field;
    this.#reading = readShown(field.id, text.text, page.language);
    const mapping = api.fieldMap[field.id];
    const own = this.#own === 'source' ? api.sources[field.id] : api.targets[field.id];
    this.#state = this.#judge(own, mapping, api.answeredAt(page.vendor, field.id));
    this.row = this.#rowOf(row, mapping, api.context);
  }

  get standsIn(): boolean {
    return this.#state === 'stands-in';
  }

  value(): ShownValue {
    const { vendor, readAt } = this.#page;
    return {
      ...this.#text,
      vendor,
      readAt,
      state: this.#state,
      contradicts: this.#contradicts() ? known(this.row[this.#other]) : null,
    };
  }

  get #own(): 'source' | 'target' {
    return this.#page.vendor === 'loyaltylion' ? 'source' : 'target';
  }

  get #other(): 'source' | 'target' {
    return this.#own === 'source' ? 'target' : 'source';
  }

  #judge(own: Side, mapping: FieldMapping, answeredAt: number | null): ShownValue['state'] {
    const { state } = this.#reading;
    if (state === 'unread' || (this.#own === 'target' && mapping.state !== 'mapped')) return 'unread';
    if (own.state === 'waiting') return 'waiting';
    if (own.state === 'unread') return this.#standsInFor(own.reason) ? 'stands-in' : 'unread';
    const agrees = this.#agreesWith(own);
    if (agrees === null) return 'unread';
    if (agrees) return 'agrees';
    if (own.state === 'value' && own.beyond && this.#isMoreThan(own)) {
      return own.beyond.state === 'unread' && this.#isClear() ? 'stands-in' : 'waiting';
    }
    return answeredAt === null || answeredAt < this.#page.readAt ? 'waiting' : 'page-older';
  }

  #standsInFor(reason: UnreadReason): boolean {
    return MAY_STAND_IN.has(reason) && this.#isClear();
  }

  /** Whether it has one likeliest meaning. */
  #isClear(): boolean {
    return (
      this.#reading.state === 'empty' || (this.#reading.state === 'value' && this.#reading.value !== null)
    );
  }

  #isMoreThan(least: KnownSide): boolean {
    const value = valueOf(this.#field, least);
    return value !== null && meanings(this.#reading).every((meaning) => meaning > value);
  }

  /** null: the side's own raw value is no value of the kind. Case and the like are no difference of a page's. */
  #agreesWith(side: KnownSide): boolean | null {
    if (side.state === 'empty' || this.#reading.state === 'empty') return side.state === this.#reading.state;
    const value = valueOf(this.#field, side);
    return value === null ? null : meanings(this.#reading).some((meaning) => this.#isLike(meaning, value));
  }

  #isLike(a: Value, b: Value): boolean {
    const { kind } = this.#field;
    return sameValue(kind, a, b) !== null || differsInFormOnly(kind, a, b);
  }

  #rowOf(row: Row, mapping: FieldMapping, context: ComparisonContext): Row {
    if (this.#state === 'page-older' && row.verdict !== null) return { ...row, hint: 'page-older' };
    if (this.#state !== 'stands-in') return row;
    const side = standIn(this.#reading, this.#page.readAt);
    const sides = { source: row.source, target: row.target, [this.#own]: side };
    const compared = compareField(this.#field, sides.source, sides.target, mapping, context);
    const other = valueOf(this.#field, row[this.#other]);
    return besideStandIn(compared, this.#field, meanings(this.#reading), other === null ? [] : [other]);
  }

  #contradicts(): boolean {
    const { verdict } = this.row;
    if (verdict === null || verdict === 'not-comparable' || verdict === 'no-custom-field') return false;
    if (this.#state === 'agrees' || this.#state === 'stands-in') return verdict !== 'in-sync';
    const other = known(this.row[this.#other]);
    return this.#state === 'page-older' && other !== null && this.#agreesWith(other) === false;
  }
}

const known = (side: Side): KnownSide | null =>
  side.state === 'value' || side.state === 'empty' ? side : null;

const valueOf = (field: Field, side: Side): Value | null =>
  side.state === 'value' ? normalize(field.kind, side.raw) : null;
