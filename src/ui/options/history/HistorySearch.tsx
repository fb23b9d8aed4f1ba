import { FIELDS } from '../../../domain/field.ts';
import type { HistoryQuery } from '../../../domain/history/query.ts';
import { t } from '../../../platform/i18n.ts';
import { fieldTitle } from '../../words/coded.ts';

export interface HistorySearchProps {
  readonly query: HistoryQuery;
  readonly onSearch: (change: Partial<HistoryQuery>) => void;
}

/** By customer or id in words, and by field. */
export function HistorySearch({ query, onSearch }: HistorySearchProps) {
  const chooseField = (value: string) =>
    onSearch({ field: FIELDS.find(({ id }) => id === value)?.id ?? null });
  return (
    <div class="history-search" role="search">
      <label>
        {t('history_search')}
        <input
          class="input"
          type="search"
          autocomplete="off"
          spellcheck={false}
          value={query.text}
          onInput={(event) => onSearch({ text: event.currentTarget.value })}
        />
      </label>
      <label>
        {t('history_field')}
        <select
          class="input"
          value={query.field ?? ''}
          onChange={(event) => chooseField(event.currentTarget.value)}
        >
          <option value="">{t('history_any_field')}</option>
          {FIELDS.map(({ id }) => (
            <option key={id} value={id}>
              {fieldTitle(id)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
