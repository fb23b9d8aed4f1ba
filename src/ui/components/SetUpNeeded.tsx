import type { Failure } from '../../domain/error-code.ts';
import { t } from '../../platform/i18n.ts';
import { ErrorNote } from './ErrorNote.tsx';

export interface SetUpNeededProps {
  readonly failure: Failure | null;
  readonly onOpenOptions: () => void;
}

/** Keys or a confirmation are missing: says which and leads to the options. */
export function SetUpNeeded({ failure, onOpenOptions }: SetUpNeededProps) {
  return (
    <section class="blank">
      <h2>{t('set_up_title')}</h2>
      <ErrorNote failure={failure ?? { code: 'no-keys' }}>
        <button type="button" class="button button-main button-small" onClick={onOpenOptions}>
          {t('open_options')}
        </button>
      </ErrorNote>
    </section>
  );
}
