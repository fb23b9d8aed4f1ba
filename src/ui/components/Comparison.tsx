import type { Row } from '../../domain/row.ts';
import { Summary } from './Summary.tsx';
import { SyncBar } from './SyncBar.tsx';

/** The customer's state at a glance. */
export function Comparison({ rows }: { readonly rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <section class="comparison">
      <SyncBar rows={rows} />
      <Summary rows={rows} />
    </section>
  );
}
