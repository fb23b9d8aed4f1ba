import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { RecentCustomer } from '../../messages/lens-view.ts';
import { t } from '../../platform/i18n.ts';
import { ErrorNote } from '../components/ErrorNote.tsx';
import { CustomerList } from './CustomerList.tsx';
import type { Finder as FinderState } from './popup-state.ts';
import type { PopupActions } from './popup-store.ts';

export interface FinderProps {
  readonly finder: FinderState;
  readonly actions: PopupActions;
  /** The tab shows no customer, so that this is where everything starts. */
  readonly noCustomer: boolean;
  readonly pointAtEmail: VNode;
}

/** Looks a customer up by email or id, or offers those seen lately. */
export function Finder({ finder, actions, noCustomer, pointAtEmail }: FinderProps) {
  const pick = ({ connection, memberId }: RecentCustomer) =>
    actions.follow({ kind: 'member', connectionId: connection.id, memberId });
  return (
    <section class="finder">
      {noCustomer && (
        <div class="finder-lead">
          <h2>{t('no_customer_title')}</h2>
          <p>{t('no_customer_why')}</p>
          {pointAtEmail}
        </div>
      )}
      <LookUpForm searching={finder.searching} onSubmit={(query) => void actions.lookUp(query)} />
      {finder.failure && <ErrorNote failure={finder.failure} />}
      {finder.found?.length === 0 && <ErrorNote failure={{ code: 'nobody-found' }} />}
      {finder.found && finder.found.length > 0 && (
        <CustomerList title={t('results_title')} customers={finder.found} onPick={pick} />
      )}
      <CustomerList
        title={t('recent_title')}
        customers={finder.recent}
        none={t('recent_none')}
        onPick={pick}
      />
    </section>
  );
}

interface LookUpFormProps {
  readonly searching: boolean;
  readonly onSubmit: (query: string) => void;
}

function LookUpForm({ searching, onSubmit }: LookUpFormProps) {
  const inputRef = useRef<HTMLInputElement>(null);
  useEffect(() => inputRef.current?.focus(), []);
  const submit = (event: Event) => {
    event.preventDefault();
    onSubmit(inputRef.current?.value ?? '');
  };
  return (
    <form class="look-up" onSubmit={submit}>
      <label for="query">{t('look_up_label')}</label>
      <div class="look-up-line">
        <input id="query" class="input" type="text" autocomplete="off" spellcheck={false} ref={inputRef} />
        <button type="submit" class="button button-main" disabled={searching}>
          {searching ? t('looking_up') : t('look_up_submit')}
        </button>
      </div>
    </form>
  );
}
