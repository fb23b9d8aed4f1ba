import type { Choices } from '../../../domain/choices.ts';
import { language, t } from '../../../platform/i18n.ts';

/** Choices in words, one line each. */
export function choiceLines({
  backgroundShare,
  historyDays,
  autoLockMinutes,
}: Partial<Choices>): readonly string[] {
  const lines: string[] = [];
  const percent = new Intl.NumberFormat(language(), { style: 'percent' });
  if (backgroundShare !== undefined)
    lines.push(t('import_background_share', percent.format(backgroundShare)));
  if (historyDays !== undefined) {
    lines.push(
      historyDays === 0 ? t('import_history_forever') : t('import_history_days', String(historyDays)),
    );
  }
  if (autoLockMinutes !== undefined) {
    lines.push(
      autoLockMinutes === 0 ? t('import_auto_lock_never') : t('import_auto_lock', String(autoLockMinutes)),
    );
  }
  return lines;
}
