import { render } from 'preact';
import { AccountCheckSection } from '../../src/ui/options/account-check/AccountCheckSection.tsx';
import { HealthSection } from '../../src/ui/options/health/HealthSection.tsx';
import { HistorySection } from '../../src/ui/options/history/HistorySection.tsx';
import { Options } from '../../src/ui/options/Options.tsx';
import { INITIAL } from '../../src/ui/options/options-state.ts';
import { createOptionsStore } from '../../src/ui/options/options-store.ts';
import { SettingsFileSection } from '../../src/ui/options/settings-file/SettingsFileSection.tsx';
import { createSettingsFileStore } from '../../src/ui/options/settings-file/settings-file-store.ts';
import { Popup } from '../../src/ui/popup/Popup.tsx';
import { initialState, type PopupState } from '../../src/ui/popup/popup-state.ts';
import { createPopupStore } from '../../src/ui/popup/popup-store.ts';
import { installI18n } from './fake-i18n.ts';
import { frame, showMarks, showOverlay, showPointing, showUpdated } from './on-page.ts';
import { SILENT_CLIENT } from './silent-client.ts';
import { ACCOUNT_CHECK_VIEWS } from './views/account-check.ts';
import { API_USE } from './views/api-use.ts';
import { CONNECTIONS, NO_PERMISSIONS, SECOND_CONNECTION } from './views/connections.ts';
import { HEALTH_VIEWS } from './views/health.ts';
import { HISTORY_VIEWS, PREVIEWS } from './views/history.ts';
import { LATE_ENDS } from './views/late-ends.ts';
import { CONNECTION, LENS_VIEWS, type LensName } from './views/lens.ts';
import { POLICIES } from './views/policy.ts';
import { PROTECTION_VIEWS } from './views/protection.ts';
import { SETTINGS_FILES } from './views/settings-file.ts';
import { SETUP_VIEWS } from './views/setup.ts';
import './gallery.css';
import '../../src/ui/options/options.css';
import '../../src/ui/popup/popup.css';

// gallery.html?popup=mixed,late&preview=shown&ends=one&overlay=mixed&pill=mixed&options=learned&history=mixed&dir=rtl&page=rtl
const asked = new URLSearchParams(location.search);
installI18n('en-GB', asked.get('dir') ?? 'ltr');
document.documentElement.dir = asked.get('page') ?? 'ltr';
const names = (surface: string) => asked.get(surface)?.split(',') ?? [];
const nothing = () => undefined;
const isProtectionName = (name: string): name is keyof typeof PROTECTION_VIEWS => name in PROTECTION_VIEWS;
const isSetupName = (name: string): name is keyof typeof SETUP_VIEWS => name in SETUP_VIEWS;
const isLensName = (name: string): name is LensName => name in LENS_VIEWS;

const isAccountCheckName = (name: string): name is keyof typeof ACCOUNT_CHECK_VIEWS =>
  name in ACCOUNT_CHECK_VIEWS;
const isHealthName = (name: string): name is keyof typeof HEALTH_VIEWS => name in HEALTH_VIEWS;
const isHistoryName = (name: string): name is keyof typeof HISTORY_VIEWS => name in HISTORY_VIEWS;
const isPolicyName = (name: string): name is keyof typeof POLICIES => name in POLICIES;
const isFileName = (name: string): name is keyof typeof SETTINGS_FILES => name in SETTINGS_FILES;
const isEndsName = (name: string): name is keyof typeof LATE_ENDS => name in LATE_ENDS;
const isPreviewName = (name: string): name is keyof typeof PREVIEWS => name in PREVIEWS;
const isPointed = (name: string): name is 'found' | 'lost' => name === 'found' || name === 'lost';
const [pointed = null] = names('pointed').filter(isPointed);
const NEVER = new AbortController().signal;

function showPopup(name: LensName): void {
  const subject = { kind: 'tab', tabId: 1 } as const;
  const actions = createPopupStore(SILENT_CLIENT, subject);
  const recent = [
    {
      connection: CONNECTION,
      memberId: 1,
      name: 'Alice Blue',
      email: 'alice@example.com',
      seenAt: 1,
      outOfStep: 4,
    },
    {
      connection: SECOND_CONNECTION,
      memberId: 2,
      name: null,
      email: 'joann@x.example',
      seenAt: 1,
      outOfStep: 0,
    },
  ];
  const first = initialState(subject);
  const [previewName] = names('preview').filter(isPreviewName);
  const preview = previewName ? PREVIEWS[previewName] : first.preview;
  const [ends = 'none'] = names('ends').filter(isEndsName);
  const state: PopupState = {
    ...first,
    view: LENS_VIEWS[name],
    preview,
    finder: { ...first.finder, recent },
    callsToday: 1_234,
    lateEnds: LATE_ENDS[ends],
    canPoint: true,
  };
  render(<Popup state={state} actions={actions} />, frame('popup'));
}

function showOptions(name: keyof typeof SETUP_VIEWS): void {
  const actions = createOptionsStore(SILENT_CLIENT, NEVER, NO_PERMISSIONS);
  const [protection = 'device'] = names('protection').filter(isProtectionName);
  const [policy = 'none'] = names('policy').filter(isPolicyName);
  actions.policy.setState({ view: POLICIES[policy] });
  actions.apiUse.store.setState({ view: API_USE });
  actions.protection.store.setState({ view: PROTECTION_VIEWS[protection], erased: protection === 'session' });
  render(
    <Options state={{ ...INITIAL, ...CONNECTIONS[name], view: SETUP_VIEWS[name] }} options={actions} />,
    frame('options'),
  );
}

function showHealth(name: keyof typeof HEALTH_VIEWS): void {
  const { health } = createOptionsStore(SILENT_CLIENT, NEVER, NO_PERMISSIONS);
  health.store.setState({ view: HEALTH_VIEWS[name] });
  const card = (
    <div class="lens options">
      <div class="options-main">
        <HealthSection health={health} />
      </div>
    </div>
  );
  render(card, frame('options'));
}

function showAccountCheck(name: keyof typeof ACCOUNT_CHECK_VIEWS): void {
  const { accountCheck } = createOptionsStore(SILENT_CLIENT, NEVER, NO_PERMISSIONS);
  accountCheck.store.setState({ view: ACCOUNT_CHECK_VIEWS[name] });
  const card = (
    <div class="lens options">
      <div class="options-main">
        <AccountCheckSection accountCheck={accountCheck} />
      </div>
    </div>
  );
  render(card, frame('options'));
}

function showHistory(name: keyof typeof HISTORY_VIEWS): void {
  const { history, policy } = createOptionsStore(SILENT_CLIENT, NEVER, NO_PERMISSIONS);
  history.store.setState({ view: HISTORY_VIEWS[name], dryRun: { jobId: 'd', preview: PREVIEWS.shown } });
  const card = (
    <div class="lens options">
      <div class="options-main">
        <HistorySection history={history} policy={policy} />
      </div>
    </div>
  );
  render(card, frame('options'));
}

function showSettingsFile(name: keyof typeof SETTINGS_FILES): void {
  const settingsFile = createSettingsFileStore(SILENT_CLIENT, NO_PERMISSIONS, nothing);
  settingsFile.store.setState(SETTINGS_FILES[name]);
  const card = (
    <div class="lens options">
      <div class="options-main">
        <SettingsFileSection settingsFile={settingsFile} />
      </div>
    </div>
  );
  render(card, frame('options'));
}

for (const name of names('overlay').filter(isLensName)) showOverlay(LENS_VIEWS[name], { pointed });
for (const name of names('covered').filter(isLensName)) showOverlay(LENS_VIEWS[name], { isCovered: true });
for (const name of names('marks').filter(isLensName)) showMarks(LENS_VIEWS[name]);
if (asked.has('updated')) showUpdated();
for (const count of names('pointing')) showPointing(Number(count));
for (const name of names('pill').filter(isLensName)) showOverlay(LENS_VIEWS[name], { collapsed: true });
for (const name of names('popup').filter(isLensName)) showPopup(name);
for (const name of names('account').filter(isAccountCheckName)) showAccountCheck(name);
for (const name of names('health').filter(isHealthName)) showHealth(name);
for (const name of names('history').filter(isHistoryName)) showHistory(name);
for (const name of names('settings').filter(isFileName)) showSettingsFile(name);
for (const name of names('options').filter(isSetupName)) showOptions(name);
