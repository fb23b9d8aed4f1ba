import { t } from '../../../platform/i18n.ts';
import { Icon } from '../../components/Icon.tsx';

/** Stands where only the organisation can change something. */
export function SetByOrganisation() {
  return (
    <span class="verdict tone-not-comparable set-by-organisation">
      <Icon name="lock" />
      {t('policy_title')}
    </span>
  );
}
