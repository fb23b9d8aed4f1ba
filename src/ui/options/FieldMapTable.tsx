import { useId } from 'preact/hooks';
import type { Learned, LearnedField } from '../../domain/learned.ts';
import { t } from '../../platform/i18n.ts';
import { type Look, StateTag } from '../components/StateTag.tsx';
import { fieldTitle } from '../words/coded.ts';
import { evidenceWords } from './evidence.ts';
import { chosenFieldId, knownFieldIds, type MapChanges } from './options-state.ts';
import { useTypedText } from './use-typed-text.ts';

export interface FieldMapTableProps {
  readonly learned: Learned;
  readonly changes: MapChanges;
  readonly onChange: (field: LearnedField, fieldId: string) => void;
}

/** All 21 fields with their Field ID in Ometria, why it is believed, and room for a better one. */
export function FieldMapTable({ learned, changes, onChange }: FieldMapTableProps) {
  const listId = useId();
  return (
    <div class="map-frame">
      <table class="map">
        <thead>
          <tr>
            <th scope="col">{t('column_field')}</th>
            <th scope="col">{t('map_column_field_id')}</th>
            <th scope="col">{t('map_column_evidence')}</th>
            <th scope="col">{t('map_column_confidence')}</th>
          </tr>
        </thead>
        <tbody>
          {learned.fields.map((field) => (
            <MapRow key={field.field} field={field} changes={changes} listId={listId} onChange={onChange} />
          ))}
        </tbody>
      </table>
      <datalist id={listId}>
        {knownFieldIds(learned).map((id) => (
          <option key={id} value={id} />
        ))}
      </datalist>
    </div>
  );
}

interface MapRowProps {
  readonly field: LearnedField;
  readonly changes: MapChanges;
  readonly listId: string;
  readonly onChange: FieldMapTableProps['onChange'];
}

function MapRow({ field, changes, listId, onChange }: MapRowProps) {
  const chosen = chosenFieldId(field, changes) ?? '';
  const typed = useTypedText({
    text: chosen,
    canBeEmpty: true,
    onTyped: (fieldId) => onChange(field, fieldId),
  });
  const title = fieldTitle(field.field);
  const byHand = changes[field.field] !== undefined;
  return (
    <tr data-field={field.field} data-ometria-field={chosen}>
      <th scope="row">{title}</th>
      <td>
        <input
          {...typed}
          class="input input-id"
          type="text"
          spellcheck={false}
          autocomplete="off"
          list={listId}
          placeholder={t('map_placeholder')}
          aria-label={t('map_input_label', title)}
        />
      </td>
      <td>
        <ul class="evidence">
          {evidenceWords(field).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </td>
      <td>
        <StateTag look={confidence(field, byHand)} />
      </td>
    </tr>
  );
}

function confidence(field: LearnedField, byHand: boolean): Look {
  if (byHand) return ['person', 'tone-only-in-ometria', 'map_by_hand'];
  if (field.state === 'missing') return ['none', 'tone-no-custom-field', 'map_missing'];
  if (field.state === 'unlearned') return ['unknown', 'tone-not-comparable', 'map_unlearned'];
  if (field.confidence === 'low') return ['warning', 'tone-different', 'map_low'];
  return ['check', 'tone-in-sync', 'map_high'];
}
