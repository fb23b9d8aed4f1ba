import { render } from 'preact';
import * as client from '../../messages/client.ts';
import { language } from '../../platform/i18n.ts';
import { ConnectedPopup } from './ConnectedPopup.tsx';
import { createPopupStore } from './popup-store.ts';
import { subjectOfPopup } from './subject-of-popup.ts';

const subject = await subjectOfPopup();
const popup = createPopupStore(client, subject);
popup.follow(subject);
document.documentElement.lang = language();
render(<ConnectedPopup popup={popup} />, document.body);
