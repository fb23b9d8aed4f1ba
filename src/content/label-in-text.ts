import { emailIn } from './email.ts';

/** "Label: value", or "Label value" where the value holds a digit. */
const IN_ONE = /^([^:=#]{2,40})[:=#]\s*(\S.*)$|^(\D{2,40})\s(\S*\d\S*)$/;

/** Label and value that stand in one text; what is no such text has an empty label. */
export function splitText(text: string): readonly [label: string, value: string | undefined] {
  const email = emailIn(text);
  if (email) return [text.replace(email, ''), email];
  const [, label, value, before = '', after] = IN_ONE.exec(text) ?? [];
  return [label ?? before, value ?? after];
}
