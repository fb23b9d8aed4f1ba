import type { ListingRule } from '../../domain/connection.ts';
import type { LearnedListing } from '../../domain/learned.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';

const FROM = {
  merchant_id: 'listing_from_merchant_id',
  loyaltylion_id: 'listing_from_loyaltylion_id',
  email: 'listing_from_email',
  email_lower: 'listing_from_email_lower',
  email_sha1: 'listing_from_email_sha1',
  email_sha256: 'listing_from_email_sha256',
} as const satisfies Record<Extract<ListingRule, { kind: 'template' }>['from'], MessageKey>;

/** Where LoyaltyLion writes in Ometria: there alone a resync writes too. */
export function ListingFacts({ listing }: { readonly listing: LearnedListing }) {
  const { rule, held, tried, collections } = listing;
  if (!rule) return <p class="help">{t('listing_none', collections.join(', '))}</p>;
  return (
    <dl class="facts" aria-label={t('listing_title')}>
      <div>
        <dt>{t('listing_collection')}</dt>
        <dd>
          <code>{rule.collection}</code>
        </dd>
      </div>
      <div>
        <dt>{t('listing_rule')}</dt>
        <dd>{rule.kind === 'search' ? t('listing_search') : <Template rule={rule} />}</dd>
      </div>
      <div>
        <dt>{t('listing_evidence')}</dt>
        <dd>{t('listing_held', String(held), String(tried))}</dd>
      </div>
    </dl>
  );
}

function Template({ rule }: { readonly rule: Extract<ListingRule, { kind: 'template' }> }) {
  return (
    <>
      {rule.prefix && <code>{rule.prefix}</code>} {t(FROM[rule.from])}{' '}
      {rule.suffix && <code>{rule.suffix}</code>}
    </>
  );
}
