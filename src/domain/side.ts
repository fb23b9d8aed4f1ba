import type { Json } from './json.ts';

/** Why one side of a field could not be read. Each has a sentence in the UI. */
export type UnreadReason =
  | 'guest' // rows 15–21 do not exist for guests
  | 'blocked' // nor for blocked customers
  | 'headless-refused' // the plan or the key's scopes do not include the Headless API
  | 'headless-unavailable' // asked, and no usable answer came
  | 'key-missing' // the answer lacks the key: unknown, which is not empty
  | 'not-a-value' // LoyaltyLion's answer is no value of the field's kind
  | 'expired-points-unread' // lifetime points need every transaction, and they could not be read
  | 'no-profile' // Ometria has no profile of this customer
  | 'no-member' // LoyaltyLion has no record of this customer
  | 'profile-unavailable' // Ometria gave no usable answer
  | 'member-unavailable' // LoyaltyLion gave no usable answer
  | 'not-learned' // the field map does not say which Field ID holds it, or whether one does
  | 'not-shown' // pages alone are compared, and this one does not show it
  | 'shown-unclear'; // what the page shows can be read in more than one way

/**
 * One system's value of one field, as far as it is known.
 * null, a missing key, an empty string and 0 are four different things: 0 is a value, null and '' are
 * empty, a missing key on LoyaltyLion's side is unread, on Ometria's side (where keys appear once a value
 * was set) it is empty.
 */
export type Side =
  | { readonly state: 'waiting' }
  | {
      readonly state: 'value';
      readonly raw: Exclude<Json, null>;
      /**
       * Set where `raw` is only the least possible value (lifetime points without the expired ones): what
       * this side is taken for against a larger value, which the least one cannot judge.
       */
      readonly beyond?: Side;
      /** Epoch ms: read from a page of the system's dashboard then, not from its API: never to be written. */
      readonly shownAt?: number;
    }
  | { readonly state: 'empty'; readonly shownAt?: number }
  | { readonly state: 'unread'; readonly reason: UnreadReason };

export const WAITING: Side = { state: 'waiting' };
export const EMPTY: Side = { state: 'empty' };
export const unread = (reason: UnreadReason): Side => ({ state: 'unread', reason });

/** When a side was read from a page; null: it is the API's. */
export const shownAt = (side: Side): number | null =>
  side.state === 'value' || side.state === 'empty' ? (side.shownAt ?? null) : null;

/** Whether a side tells only the least possible value. */
export const isLeast = (side: Side): boolean => side.state === 'value' && side.beyond !== undefined;
