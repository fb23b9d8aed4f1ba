import { t } from '../../platform/i18n.ts';
import { Icon } from '../components/Icon.tsx';

/** Whether the email stood where the agent had pointed; null: nobody pointed on such pages. */
export type Pointed = 'found' | 'lost' | null;

export interface PointedNoteProps {
  readonly pointed: Exclude<Pointed, null>;
  readonly onForget: () => void;
}

/** Says what the agent's pointing has come to on this page. */
export function PointedNote({ pointed, onForget }: PointedNoteProps) {
  return (
    <p class="pointed" data-pointed={pointed}>
      <Icon name={pointed === 'found' ? 'point' : 'warning'} />
      <span>{t(pointed === 'found' ? 'pointed_found' : 'pointed_lost')}</span>
      <button type="button" class="link" onClick={onForget}>
        {t('pointed_forget')}
      </button>
    </p>
  );
}
