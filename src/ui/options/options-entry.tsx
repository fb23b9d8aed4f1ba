import { render } from 'preact';
import * as client from '../../messages/client.ts';
import { language, t } from '../../platform/i18n.ts';
import { ConnectedOptions } from './ConnectedOptions.tsx';
import { browserHostPermissions } from './connections/browser-host-permissions.ts';
import { createOptionsStore } from './options-store.ts';

const never = new AbortController().signal; // the page watches for as long as it lives
document.documentElement.lang = language();
document.title = t('options_title');
const options = createOptionsStore(client, never, browserHostPermissions);
void options.pointed.load();
render(<ConnectedOptions options={options} />, document.body);
