import type { Verdict } from '../../domain/row.ts';
import { verdictWord } from '../words/coded.ts';
import { Icon, type IconName } from './Icon.tsx';

export const VERDICT_ICONS: Readonly<Record<Verdict, IconName>> = {
  'in-sync': 'check',
  different: 'different',
  'empty-in-ometria': 'empty',
  'only-in-ometria': 'only',
  'no-custom-field': 'none',
  'not-comparable': 'unknown',
};

/** A verdict by icon and word; colour only repeats it. */
export function VerdictTag({ verdict }: { readonly verdict: Verdict | null }) {
  return (
    <span class={`verdict tone-${verdict ?? 'waiting'}`}>
      <Icon name={verdict ? VERDICT_ICONS[verdict] : 'clock'} />
      {verdictWord(verdict)}
    </span>
  );
}
