import type { ListingRule } from '../../../domain/connection.ts';
import type { LearnedListing } from '../../../domain/learned.ts';
import { type MessageKey, t } from '../../../platform/i18n.ts';

const FROM = {
  merchant_id: 'listing_from_merchant_id',
  loyaltylion_id: 'listing_from_loyaltylion_id',
  email: 'listing_from_email',
  email_lower: 'listing_from_email_lower',
  email_sha1: 'listing_from_email_sha1',
  email_sha256: 'listing_from_email_sha256',
} as const satisfies Record<Extract<ListingRule, { kind: 'template' }>['from'], MessageKey>;

export interface ListingFactsProps {
  readonly listing: LearnedListing;
  readonly rule: ListingRule;
}

/** Where a resync writes, and why that is believed. */
export function ListingFacts({ listing, rule }: ListingFactsProps) {
  const isShown = listing.looked.every(
    ({ collection, found }) => collection !== rule.collection || found !== 'not-shown',
  );
  return (
    <dl class="facts" data-listing={rule.kind} aria-label={t('listing_title')}>
      <div>
        <dt>{t('listing_collection')}</dt>
        <dd>
          <code>{rule.collection}</code>
        </dd>
      </div>
      <div>
        <dt>{t('listing_rule')}</dt>
        <dd>
          <IdWords rule={rule} />
        </dd>
      </div>
      <div>
        <dt>{t('listing_evidence')}</dt>
        <dd>
          {evidenceOf(rule, listing)}
          {!isShown && t('listing_not_shown')}
        </dd>
      </div>
    </dl>
  );
}

function evidenceOf({ kind }: ListingRule, { held, tried }: LearnedListing): string {
  if (kind === 'own') return t('listing_own_evidence');
  if (kind === 'search') return t('listing_searched', String(tried));
  return t('listing_held', String(held), String(tried));
}

function IdWords({ rule }: { readonly rule: ListingRule }) {
  if (rule.kind === 'search') return <>{t('listing_search')}</>;
  if (rule.kind === 'own') return <>{t('listing_from_merchant_id')}</>;
  return (
    <>
      {rule.prefix && <code>{rule.prefix}</code>} {t(FROM[rule.from])}{' '}
      {rule.suffix && <code>{rule.suffix}</code>}
    </>
  );
}
