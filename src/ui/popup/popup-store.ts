import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure } from '../../domain/error-code.ts';
import type { FieldId } from '../../domain/field.ts';
import type { QuestionView, Subject } from '../../messages/lens-view.ts';
import type { Ask, RequestName, WatchUpdate } from '../../messages/protocol.ts';
import type { Client } from '../client.ts';
import { pickedChanges } from '../plan-picks.ts';
import { CLOSED, type Preview, previewOf } from '../preview.ts';
import { type PointingActions, pointingActions } from './pointing-actions.ts';
import { type Finder, initialState, type PopupState, withView } from './popup-state.ts';

export interface PopupActions extends PointingActions {
  /** Looks at this customer from now on. */
  readonly follow: (subject: Subject) => void;
  readonly refresh: () => void;
  readonly tick: (field: FieldId, on: boolean) => void;
  readonly confirm: (on: boolean) => void;
  readonly resync: () => Promise<void>;
  /** Shows what `resync` would send, or folds it away. */
  readonly togglePreview: () => Promise<void>;
  readonly undo: (jobId: string) => Promise<void>;
  readonly answer: (question: QuestionView['id'], choice: string) => Promise<void>;
  readonly openOptions: () => Promise<void>;
  /** null: unlocked. */
  readonly unlock: (passphrase: string) => Promise<Failure | null>;
  readonly openFinder: (open: boolean) => Promise<void>;
  readonly loadRecent: () => Promise<void>;
  readonly lookUp: (query: string) => Promise<void>;
}

/** What each part of the popup is drawn from. */
export interface PopupProps {
  readonly state: PopupState;
  readonly actions: PopupActions;
}

export interface PopupStore extends PopupActions {
  readonly store: StoreApi<PopupState>;
}

/** The popup's state and what its buttons do. `subject` is the customer of the tab it was opened over. */
export function createPopupStore(client: Client, subject: Subject): PopupStore {
  const store = createStore<PopupState>(() => initialState(subject));
  const watching = followSubject(client, store);
  watchBeside(client, store);
  return {
    store,
    ...watching,
    ...planActions(client, store),
    ...finderActions(client, store),
    ...pointingActions(client, store),
    async openOptions() {
      await client.ask('open-options', {});
    },
    async unlock(passphrase) {
      const reply = await client.ask('unlock', { passphrase });
      return reply.ok ? null : reply.failure;
    },
  };
}

/** For as long as the popup is open. */
function watchBeside(client: Client, store: StoreApi<PopupState>): void {
  const { signal } = new AbortController();
  const onUpdate = (update: WatchUpdate): void => {
    if (update.type === 'late-ends') store.setState({ lateEnds: update.ends });
    if (update.type !== 'api-use') return;
    store.setState({ callsToday: update.view.loyaltylion.day + update.view.ometria.day });
  };
  client.watch({ type: 'watch-api-use' }, onUpdate, signal);
  client.watch({ type: 'watch-late-ends' }, onUpdate, signal);
}

function followSubject(
  client: Client,
  store: StoreApi<PopupState>,
): Pick<PopupActions, 'follow' | 'refresh'> {
  let stop = new AbortController();
  let watched = { refresh() {} };
  const follow = (subject: Subject) => {
    stop.abort();
    stop = new AbortController();
    const { finder, callsToday, lateEnds } = store.getState();
    store.setState({ ...initialState(subject), callsToday, lateEnds, finder: { ...finder, open: false } });
    watched = client.watch(
      { type: 'watch', subject, withPlan: true },
      (update) => {
        if (update.type === 'view') store.setState((state) => settle(state, withView(state, update.view)));
      },
      stop.signal,
    );
  };
  const refresh = () => {
    store.setState({ failure: null, busy: false });
    watched.refresh();
  };
  return { follow, refresh };
}

/** A request is over once its job is in the view. */
function settle(state: PopupState, change: Partial<PopupState>): Partial<PopupState> {
  const before = state.view?.job?.id;
  const after = change.view?.job?.id;
  return after !== undefined && after !== before ? { ...change, busy: false } : change;
}

type PlanActions = Pick<PopupActions, 'tick' | 'confirm' | 'resync' | 'togglePreview' | 'undo' | 'answer'>;

function planActions(client: Client, store: StoreApi<PopupState>): PlanActions {
  /** True if the worker took it on. Until then, a second click does nothing. */
  const send = async <N extends RequestName>(name: N, ask: Ask<N>): Promise<boolean> => {
    if (store.getState().busy) return false;
    store.setState({ busy: true, failure: null });
    const reply = await client.ask(name, ask);
    if (!reply.ok) store.setState({ busy: false, failure: reply.failure });
    return reply.ok;
  };
  return {
    tick: (field, on) =>
      store.setState(({ ticks }) => ({ ticks: { ...ticks, [field]: on }, preview: CLOSED })),
    confirm: (confirmed) => store.setState({ confirmed }),
    async resync() {
      const ask = resyncAsk(store.getState());
      if (ask) await send('resync', ask);
    },
    togglePreview: () => togglePreview(client, store),
    async undo(jobId) {
      await send('undo', { jobId });
    },
    async answer(question, choice) {
      const { subject } = store.getState();
      if (await send('answer', { subject, question, choice })) store.setState({ busy: false });
    },
  };
}

/** The ticked part of the very plan that is shown. */
function resyncAsk({ subject, view, ticks, confirmed }: PopupState): Ask<'resync'> | null {
  if (!view?.plan) return null;
  const fields = pickedChanges(view.plan, ticks).map((change) => change.field);
  return { subject, token: view.plan.token, fields, confirmed };
}

async function togglePreview(client: Client, store: StoreApi<PopupState>): Promise<void> {
  const ask = resyncAsk(store.getState());
  if (!ask || store.getState().preview.state !== 'closed') {
    store.setState({ preview: CLOSED });
    return;
  }
  const asking: Preview = { state: 'asking' };
  store.setState({ preview: asking });
  const reply = await client.ask('preview-resync', { ...ask, confirmed: true }); // to look is not to agree
  if (store.getState().preview === asking) store.setState({ preview: previewOf(reply) });
}

function finderActions(
  client: Client,
  store: StoreApi<PopupState>,
): Pick<PopupActions, 'openFinder' | 'loadRecent' | 'lookUp'> {
  const set = (change: Partial<Finder>) =>
    store.setState(({ finder }) => ({ finder: { ...finder, ...change } }));
  const loadRecent = async () => {
    const reply = await client.ask('recent-customers', {});
    if (reply.ok) set({ recent: reply.value.members });
  };
  return {
    loadRecent,
    async openFinder(open) {
      set({ open, found: null, failure: null });
      if (open) await loadRecent();
    },
    async lookUp(query) {
      if (query.trim() === '') return;
      set({ searching: true, found: null, failure: null });
      const reply = await client.ask('look-up', { query: query.trim() });
      if (reply.ok) set({ searching: false, found: reply.value.members });
      else set({ searching: false, failure: reply.failure });
    },
  };
}
