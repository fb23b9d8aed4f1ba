import type { LearnedListing } from '../../../domain/learned.ts';
import type { ListingChoice } from '../../../domain/listing-choice.ts';
import { t } from '../../../platform/i18n.ts';
import { Icon } from '../../components/Icon.tsx';
import { ListingFacts } from './ListingFacts.tsx';
import { Looked } from './Looked.tsx';
import { NameCollection } from './NameCollection.tsx';
import { OwnRecords } from './OwnRecords.tsx';

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
        {rule.kind === 'own' && <OwnNote />}
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
  return (
    <>
      <Looked listing={listing} />
      <NameCollection
        collections={listing.collections}
        busy={busy}
        onName={(collection) => onChoose({ kind: 'named', collection })}
      />
      {listing.rule?.kind !== 'own' && (
        <OwnRecords busy={busy} onUse={() => void onChoose({ kind: 'own' })} />
      )}
    </>
  );
}

function OwnNote() {
  return (
    <div class="note note-notice listing-own">
      <Icon name="warning" />
      <p class="note-body">{t('listing_own_note')}</p>
    </div>
  );
}
