import type { LearnedListing, LookedInto } from '../../../domain/learned.ts';
import { plural, t } from '../../../platform/i18n.ts';

/** What was tried to find LoyaltyLion's records, and what stood in the way. */
export function Looked({ listing }: { readonly listing: LearnedListing }) {
  const { collections, looked, members } = listing;
  const unlisted = collections.filter((name) => looked.every(({ collection }) => collection !== name));
  return (
    <div class="looked">
      <p>{t('looked_how', String(members))}</p>
      {looked.length === 0 && <p>{t('looked_nowhere')}</p>}
      <ul>
        {looked.map((each) => (
          <li key={each.collection} data-looked={each.collection}>
            <code>{each.collection}</code>
            <span>{wordsOf(each)}</span>
          </li>
        ))}
      </ul>
      {unlisted.length > 0 && <p>{t('looked_not_into', unlisted.join(', '))}</p>}
    </div>
  );
}

function wordsOf({ found, listings, members }: LookedInto): string {
  const read = plural('looked_read', listings);
  switch (found) {
    case 'no-member':
      return `${read} ${t('looked_no_member')}`;
    case 'few-members':
      return `${read} ${plural('looked_few_members', members)}`;
    case 'no-field':
      return `${read} ${t('looked_no_field', String(members))}`;
    case 'no-owner':
      return `${read} ${t('looked_no_owner', String(members))}`;
    case 'not-shown':
      return `${read} ${t('looked_not_shown', String(members))}`;
    case 'fields':
      return `${read} ${t('looked_fields', String(members))}`;
  }
}
