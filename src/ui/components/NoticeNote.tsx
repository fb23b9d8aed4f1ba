import type { Notice } from '../../messages/lens-view.ts';
import { plural, t } from '../../platform/i18n.ts';
import { fieldTitle } from '../words/coded.ts';
import { listWords } from '../words/lists.ts';
import { Icon } from './Icon.tsx';

/** Something to know beside the rows; nothing has failed. */
export function NoticeNote({ notice }: { readonly notice: Notice }) {
  return (
    <div class="note note-notice" role="note" data-notice={notice.code}>
      <Icon name="info" />
      <p class="note-body">{noticeSentence(notice)}</p>
    </div>
  );
}

const COUNTED = {
  'other-profiles': 'notice_other_profiles',
  'page-older': 'notice_page_older',
} as const;

function noticeSentence(notice: Notice): string {
  if (notice.code === 'email-differs') return t('notice_email_differs', notice.loyaltyLion, notice.ometria);
  if (notice.code === 'fields-appeared')
    return t('notice_fields_appeared', listWords(notice.fields.map(fieldTitle)));
  return plural(COUNTED[notice.code], notice.count);
}
