import { BACKGROUND_SHARES, type BackgroundShare } from '../../../messages/api-use-view.ts';
import { type MessageKey, t } from '../../../platform/i18n.ts';
import { SetByOrganisation } from '../policy/SetByOrganisation.tsx';

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

export function BackgroundShareChoice({ share, isSet, onChoose }: BackgroundShareChoiceProps) {
  const choose = (value: string) => {
    const chosen = BACKGROUND_SHARES.find((each) => String(each) === value);
    if (chosen !== undefined) onChoose(chosen);
  };
  return (
    <label class="background-share">
      {t('background_share')}
      <select
        class="input"
        value={String(share)}
        disabled={isSet}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {BACKGROUND_SHARES.map((each) => (
          <option key={each} value={String(each)}>
            {t(WORDS[each])}
          </option>
        ))}
      </select>
      {isSet && <SetByOrganisation />}
      <span class="help">{t('background_share_why')}</span>
    </label>
  );
}
