import type { Row } from '../../domain/row.ts';
import { countByVerdict } from '../rows.ts';
import { verdictCount } from '../words/coded.ts';

/** "3 different, 1 empty in Ometria, 17 in sync". */
export function Summary({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <ul class="summary">
      {countByVerdict(rows).map(([verdict, count]) => (
        <li key={verdict} class={`tone-${verdict ?? 'waiting'}`}>
          <b>{count}</b> {verdictCount(verdict)}
        </li>
      ))}
    </ul>
  );
}
