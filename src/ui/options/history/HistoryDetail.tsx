import type { ComponentChildren } from 'preact';
import type { Surface } from '../../../domain/job.ts';
import { isOwnCollection } from '../../../domain/own-listing.ts';
import type { HistoryEntry } from '../../../messages/history-view.ts';
import { type MessageKey, t } from '../../../platform/i18n.ts';
import { BeforeAfter } from '../../components/BeforeAfter.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { RequestDisclosure } from '../../components/RequestDisclosure.tsx';
import { momentText } from '../../format/date.ts';
import { CLOSED, type Preview } from '../../preview.ts';
import { fieldTitle } from '../../words/coded.ts';
import type { HistoryActions } from './history-store.ts';
import { LOOKS } from './JobTag.tsx';

const SURFACES: Readonly<Record<Surface, MessageKey>> = {
  popup: 'history_surface_popup',
  history: 'history_surface_history',
};

export interface HistoryDetailProps {
  readonly id: string;
  readonly entry: HistoryEntry;
  readonly dryRun: Preview | null;
  readonly history: HistoryActions;
}

/** Everything that is recorded of a job. */
export function HistoryDetail({ id, entry, dryRun, history }: HistoryDetailProps) {
  return (
    <div class="history-detail" id={id}>
      {entry.failure && <ErrorNote failure={entry.failure} />}
      <ul class="history-changes">
        {entry.changes.map((change) => (
          <li key={change.field} data-change={change.field}>
            <span>
              {fieldTitle(change.field)} <code>{change.ometriaField}</code>
            </span>
            <BeforeAfter change={change} />
          </li>
        ))}
      </ul>
      <Facts entry={entry} />
      {entry.undo === 'possible' && (
        <RequestDisclosure
          label="request_show_undo"
          preview={dryRun ?? CLOSED}
          onToggle={() => void history.toggleDryRun(entry.id)}
        />
      )}
    </div>
  );
}

function Facts({ entry }: { readonly entry: HistoryEntry }) {
  const { customer, listing, requestId, surface, connectionName } = entry;
  return (
    <dl class="detail">
      <Fact name="history_customer">
        <Customer entry={entry} />
      </Fact>
      {customer.email !== null && (
        <Fact name="history_email">
          <bdi>{customer.email}</bdi>
        </Fact>
      )}
      {connectionName !== null && (
        <Fact name="history_connection">
          <bdi>{connectionName}</bdi>
        </Fact>
      )}
      {surface !== null && <Fact name="history_pressed_in">{t(SURFACES[surface])}</Fact>}
      <Fact name="history_steps">
        <Steps entry={entry} />
      </Fact>
      {listing && (
        <Fact name="history_written_to">
          <code>{`${listing.collection} / ${listing.id}`}</code>
          {isOwnCollection(listing.collection) && <> {t('history_own_record')}</>}
        </Fact>
      )}
      {requestId !== null && (
        <Fact name="history_request_id">
          <code>{requestId}</code>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: MessageKey; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{t(name)}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Customer({ entry }: { readonly entry: HistoryEntry }) {
  const ids: readonly (readonly [MessageKey, string])[] = [
    ['vendor_loyaltylion', String(entry.memberId)],
    ['person_merchant_id', entry.merchantId],
    ['vendor_ometria', entry.profileId],
  ];
  return (
    <ul class="history-ids">
      {ids.map(([label, id]) => (
        <li key={label}>
          {t(label)} <bdi>{id}</bdi>
        </li>
      ))}
    </ul>
  );
}

function Steps({ entry }: { readonly entry: HistoryEntry }) {
  return (
    <ol class="history-steps">
      {entry.times.map(({ state, at }) => (
        <li key={`${state} ${at}`}>
          {t(LOOKS[state][2])} <time dateTime={new Date(at).toISOString()}>{momentText(at)}</time>
        </li>
      ))}
    </ol>
  );
}
