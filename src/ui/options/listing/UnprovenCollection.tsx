import { plural, t } from '../../../platform/i18n.ts';
import { Icon } from '../../components/Icon.tsx';
import { Understood } from './Understood.tsx';

export interface UnprovenCollectionProps {
  readonly collection: string;
  /** Members whose records are in it. */
  readonly members: number;
  readonly busy: boolean;
  readonly onUse: () => void;
}

/** A collection that was named, and of which nothing shows whose it is: the shop's own has the same people's records. */
export function UnprovenCollection({ collection, members, busy, onUse }: UnprovenCollectionProps) {
  return (
    <section class="unproven" data-question="unproven-collection">
      <h4>
        <Icon name="warning" />
        {t('unproven_title', collection)}
      </h4>
      <p>{plural('unproven_what', members)}</p>
      <p>{t('unproven_precedence')}</p>
      <Understood words={t('unproven_understood')} use={t('unproven_use')} busy={busy} onUse={onUse} />
    </section>
  );
}
