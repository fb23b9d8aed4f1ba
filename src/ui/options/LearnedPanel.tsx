import { suggestFieldIds } from '../../domain/suggest-field-id.ts';
import { t } from '../../platform/i18n.ts';
import { MissingFields } from '../components/MissingFields.tsx';
import { AppearedNote } from './AppearedNote.tsx';
import { FieldMapTable, type FieldMapTableProps } from './FieldMapTable.tsx';
import { ListingPanel, type ListingPanelProps } from './listing/ListingPanel.tsx';
import { chosenFieldId } from './options-state.ts';

export interface LearnedPanelProps extends FieldMapTableProps {
  readonly busy: boolean;
  readonly onChooseListing: ListingPanelProps['onChoose'];
}

/** What the test found out about the account, with the evidence for it. */
export function LearnedPanel({ learned, changes, busy, onChange, onChooseListing }: LearnedPanelProps) {
  const missing = learned.fields.flatMap((f) =>
    f.state === 'missing' && chosenFieldId(f, changes) === null ? [f.field] : [],
  );
  const known = Object.fromEntries(
    learned.fields.flatMap((f) => (f.ometriaField === null ? [] : [[f.field, f.ometriaField]])),
  );
  return (
    <section class="card">
      <h2>{t('learned_title')}</h2>
      <p class="card-lead">{t('learned_why', String(learned.members))}</p>
      <AppearedNote learned={learned} />
      <ListingPanel listing={learned.listing} busy={busy} onChoose={onChooseListing} />
      <MissingFields missing={suggestFieldIds(missing, known)} />
      <h3>{t('map_title')}</h3>
      <FieldMapTable learned={learned} changes={changes} onChange={onChange} />
    </section>
  );
}
