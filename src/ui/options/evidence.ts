import type { LearnedField } from '../../domain/learned.ts';
import { language, t } from '../../platform/i18n.ts';

/** Why a Field ID is believed to be this field's, each reason in a few words. */
export function evidenceWords(field: LearnedField): readonly string[] {
  const words: string[] = field.appeared ? [t('map_appeared')] : [];
  if (field.state === 'missing') return [t('map_profiles_without', String(field.profilesWithout))];
  if (field.compared > 0) words.push(t('map_equal', String(field.equal), String(field.compared)));
  else words.push(t('map_not_compared'));
  if (field.state === 'mapped') words.push(t('map_name_match', percent(field.nameScore)));
  if (field.runnerUp !== null) words.push(t('map_runner_up', field.runnerUp));
  return words;
}

const percent = (share: number): string =>
  new Intl.NumberFormat(language(), { style: 'percent' }).format(share);
