import type { Member } from '../member.ts';
import type { Presence } from './person.ts';

/** What sets one of the cast apart from an ordinary member who is in step. */
export interface Role {
  readonly member?: Partial<Member>;
  readonly presence?: Presence;
}
