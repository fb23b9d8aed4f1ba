import { BACKGROUND_SHARES, type BackgroundShare } from '../../../domain/choices.ts';
import { type MessageKey, t } from '../../../platform/i18n.ts';
import { NumberChoice } from '../NumberChoice.tsx';

const WORDS: Readonly<Record<BackgroundShare, MessageKey>> = {
  0.25: 'background_share_quarter',
  0.5: 'background_share_half',
  0.75: 'background_share_most',
  1: 'background_share_all',
};

export interface BackgroundShareChoiceProps {
  readonly share: BackgroundShare;
  /** By the organisation. */
  readonly isSet: boolean;
  readonly onChoose: (share: BackgroundShare) => void;
}

export const BackgroundShareChoice = ({ share, isSet, onChoose }: BackgroundShareChoiceProps) => (
  <NumberChoice
    class="background-share"
    label={t('background_share')}
    choices={BACKGROUND_SHARES}
    chosen={share}
    wordsOf={(each) => t(WORDS[each])}
    isSet={isSet}
    help={t('background_share_why')}
    onChoose={onChoose}
  />
);
