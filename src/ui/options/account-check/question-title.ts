import type { QuestionId } from '../../../domain/account-check/questions.ts';
import { type MessageKey, t } from '../../../platform/i18n.ts';

const TITLES: Readonly<Record<QuestionId, MessageKey>> = {
  'loyaltylion-key': 'account_loyaltylion_key',
  'loyaltylion-scopes': 'account_loyaltylion_scopes',
  'loyaltylion-email-case': 'account_loyaltylion_email_case',
  'loyaltylion-duplicate-emails': 'account_loyaltylion_duplicate_emails',
  'loyaltylion-errors': 'account_loyaltylion_errors',
  'loyaltylion-times': 'account_loyaltylion_times',
  'rewards-used': 'account_rewards_used',
  'tier-eligibility': 'account_tier_eligibility',
  'birthday-without-year': 'account_birthday_without_year',
  'removed-points-sign': 'account_removed_points_sign',
  headless: 'account_headless',
  'headless-forecasted-tier': 'account_headless_forecasted_tier',
  'headless-referral-url': 'account_headless_referral_url',
  'headless-times': 'account_headless_times',
  'loyaltylion-cors': 'account_loyaltylion_cors',
  'ometria-key': 'account_ometria_key',
  'ometria-email-case': 'account_ometria_email_case',
  'ometria-email-matches': 'account_ometria_email_matches',
  'profiles-by-email': 'account_profiles_by_email',
  'profile-not-found': 'account_profile_not_found',
  'profiles-page': 'account_profiles_page',
  'empty-property': 'account_empty_property',
  collections: 'account_collections',
  'listings-page': 'account_listings_page',
  listing: 'account_listing',
  'listing-not-found': 'account_listing_not_found',
  'email-on-listing': 'account_email_on_listing',
  'contacts-page-size': 'account_contacts_page_size',
  'contacts-page-cap': 'account_contacts_page_cap',
  'offset-without-limit': 'account_offset_without_limit',
  'queue-headers-on-reads': 'account_queue_headers_on_reads',
  'ometria-cors': 'account_ometria_cors',
};

export const questionTitle = (id: QuestionId): string => t(TITLES[id]);
