import { useState } from 'preact/hooks';
import { isNamedAfterLoyaltyLion } from '../../../domain/learn/rank-collections.ts';
import type { LearnedListing, LookedInto } from '../../../domain/learned.ts';
import type { ListingChoice } from '../../../domain/listing-choice.ts';
import { t } from '../../../platform/i18n.ts';
import { Icon } from '../../components/Icon.tsx';
import { ListingFacts } from './ListingFacts.tsx';
import { Looked } from './Looked.tsx';
import { NameCollection } from './NameCollection.tsx';
import { OwnRecords } from './OwnRecords.tsx';
import { UnprovenCollection } from './UnprovenCollection.tsx';

export interface ListingPanelProps {
  readonly listing: LearnedListing;
  readonly busy: boolean;
  readonly onChoose: (choice: ListingChoice) => Promise<boolean>;
}

/** Where a resync writes. Where LoyaltyLion's records were not found: what was tried, and the two ways on. */
export function ListingPanel(props: ListingPanelProps) {
  const { listing } = props;
  const { rule } = listing;
  if (rule) {
    return (
      <>
        <ListingFacts listing={listing} rule={rule} />
        {rule.kind === 'own' && <ListingNote words={t('listing_own_note')} />}
        {isUnproven(listing, rule.collection) && <ListingNote words={t('listing_unproven_note')} />}
        <details class="listing-change">
          <summary>{t('listing_change')}</summary>
          <TwoWays {...props} />
        </details>
      </>
    );
  }
  return (
    <section class="listing-none">
      <h3>
        <Icon name="warning" />
        {t('listing_none')}
      </h3>
      <p class="help">{t('listing_none_why')}</p>
      <TwoWays {...props} />
    </section>
  );
}

function TwoWays({ listing, busy, onChoose }: ListingPanelProps) {
  const [named, setNamed] = useState('');
  const unproven = listing.rule?.collection === named ? undefined : notShown(listing, named);
  const name = (collection: string, mayBeUnproven: boolean) => {
    setNamed(collection);
    return onChoose({ kind: 'named', collection, mayBeUnproven });
  };
  return (
    <>
      <Looked listing={listing} />
      <NameCollection
        collections={listing.collections}
        busy={busy}
        onName={(collection) => name(collection, false)}
      />
      {unproven && (
        <UnprovenCollection {...unproven} busy={busy} onUse={() => void name(unproven.collection, true)} />
      )}
      {listing.rule?.kind !== 'own' && (
        <OwnRecords busy={busy} onUse={() => void onChoose({ kind: 'own' })} />
      )}
    </>
  );
}

const notShown = ({ looked }: LearnedListing, name: string): LookedInto | undefined =>
  looked.find(({ collection, found }) => collection === name && found === 'not-shown');

/** By a person's word alone: neither what its records hold nor its name say that it is LoyaltyLion's. */
const isUnproven = (listing: LearnedListing, name: string): boolean =>
  notShown(listing, name) !== undefined && !isNamedAfterLoyaltyLion(name);

function ListingNote({ words }: { readonly words: string }) {
  return (
    <div class="note note-notice listing-note">
      <Icon name="warning" />
      <p class="note-body">{words}</p>
    </div>
  );
}
