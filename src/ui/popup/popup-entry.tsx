import { render } from 'preact';
import * as client from '../../messages/client.ts';
import { browser } from '../../platform/browser.ts';
import { language } from '../../platform/i18n.ts';
import { ConnectedPopup } from './ConnectedPopup.tsx';
import { createPopupStore } from './popup-store.ts';

const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const subject = { kind: 'tab', tabId: tab?.id ?? -1 } as const; // no such tab: the worker says "no customer"
const popup = createPopupStore(client, subject);
popup.follow(subject);
document.documentElement.lang = language();
render(<ConnectedPopup popup={popup} />, document.body);
