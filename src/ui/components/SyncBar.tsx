import type { Row } from '../../domain/row.ts';
import { bySeverity, countByVerdict } from '../rows.ts';
import { verdictCount } from '../words/coded.ts';
import { listWords } from '../words/lists.ts';

/** One cell per field, worst first: the state of the whole customer at a glance. */
export function SyncBar({ rows }: { readonly rows: readonly Row[] }) {
  const label = listWords(
    countByVerdict(rows).map(([verdict, count]) => `${count} ${verdictCount(verdict)}`),
  );
  return (
    <div class="sync-bar" role="img" aria-label={label}>
      {bySeverity(rows).map((row) => (
        <i key={row.field} class={`cell cell-${row.verdict ?? 'waiting'}`} />
      ))}
    </div>
  );
}
