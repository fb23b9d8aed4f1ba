import { t } from '../../platform/i18n.ts';
import { Icon } from '../components/Icon.tsx';
import type { PopupProps } from './popup-store.ts';

/** Where the page leaves it open who is meant, and is a dashboard's. */
export function PointAtEmail({ state, actions }: PopupProps) {
  if (!state.canPoint) return null;
  const point = async () => {
    if (await actions.pointAtEmail()) close(); // what comes next is done on the page
  };
  return (
    <div class="point-at-email">
      <button type="button" class="button button-small" onClick={() => void point()}>
        <Icon name="point" />
        {t('point_at_email')}
      </button>
      <p>{t('point_at_email_why')}</p>
    </div>
  );
}
