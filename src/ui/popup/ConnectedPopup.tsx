import { useEffect } from 'preact/hooks';
import { useStore } from '../use-store.ts';
import { Popup } from './Popup.tsx';
import type { PopupStore } from './popup-store.ts';

/** The popup, fed by its store. */
export function ConnectedPopup({ popup }: { readonly popup: PopupStore }) {
  const state = useStore(popup.store);
  const noCustomer = state.view?.phase === 'no-customer';
  useEffect(() => {
    if (noCustomer) void popup.loadRecent();
  }, [noCustomer, popup]);
  const isUnsure = noCustomer || state.view?.phase === 'question';
  useEffect(() => {
    if (isUnsure) void popup.loadCanPoint();
  }, [isUnsure, popup]);
  return <Popup state={state} actions={popup} />;
}
