import { useState } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';
import type { Failure } from '../../../domain/error-code.ts';
import type { ProtectionMode, ProtectionView } from '../../../messages/protection-view.ts';
import { type MessageKey, t } from '../../../platform/i18n.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { type Look, StateTag } from '../../components/StateTag.tsx';
import { useStore } from '../../use-store.ts';
import { isChosen, type PolicyState } from '../policy/policy-store.ts';
import { SetByOrganisation } from '../policy/SetByOrganisation.tsx';
import { LockControls } from './LockControls.tsx';
import { PassphraseForm } from './PassphraseForm.tsx';
import type { ProtectionStore } from './protection-store.ts';

interface Mode {
  readonly mode: ProtectionMode;
  readonly title: MessageKey;
  readonly why: MessageKey;
  /** The button that brings it into use; with a passphrase in use, `leave` where it has another name. */
  readonly use: MessageKey;
  readonly leave?: MessageKey;
}

const MODES: readonly Mode[] = [
  {
    mode: 'device',
    title: 'protection_device',
    why: 'protection_device_why',
    use: 'protection_use_device',
    leave: 'passphrase_remove',
  },
  {
    mode: 'passphrase',
    title: 'protection_passphrase',
    why: 'protection_passphrase_why',
    use: 'passphrase_set',
  },
  {
    mode: 'session',
    title: 'protection_session',
    why: 'protection_session_why',
    use: 'protection_use_session',
  },
];

const IN_USE: Look = ['check', 'tone-in-sync', 'protection_in_use'];

export interface ProtectionSectionProps {
  readonly protection: ProtectionStore;
  readonly policy: StoreApi<PolicyState>;
}

/** What keeps the keys from whoever takes this computer: one of three, to be changed at any time. */
export function ProtectionSection({ protection, policy }: ProtectionSectionProps) {
  const { view, busy } = useStore(protection.store);
  const organisation = useStore(policy);
  const [asking, setAsking] = useState<ProtectionMode | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  if (!view) return null;
  const choose = (mode: ProtectionMode) => {
    setFailure(null);
    if (mode === 'passphrase' || view.mode === 'passphrase') setAsking(mode);
    else void protection.protect({ mode, passphrase: '', current: '' }).then(setFailure);
  };
  return (
    <section class="card" data-protection={view.mode} data-locked={view.locked}>
      <h2>{t('protection_title')}</h2>
      <p class="card-lead">{t('protection_lead')}</p>
      <ul class="modes">
        {MODES.map((each) => (
          <li class="mode" key={each.mode}>
            <ModeHead
              {...each}
              view={view}
              busy={busy}
              demanded={organisation.view?.keyProtection ?? null}
              asking={asking === each.mode}
              onUse={() => choose(each.mode)}
            />
            {each.mode === 'passphrase' &&
              view.mode === 'passphrase' &&
              !view.locked &&
              asking !== each.mode && (
                <LockControls
                  view={view}
                  autoLockIsSet={isChosen(organisation, 'autoLockMinutes')}
                  busy={busy}
                  protection={protection}
                  onDone={setFailure}
                  onChange={() => choose('passphrase')}
                />
              )}
            {asking === each.mode && !view.locked && (
              <PassphraseForm
                asksCurrent={view.mode === 'passphrase'}
                asksNew={each.mode === 'passphrase'}
                submit={nameOf(each, view)}
                busy={busy}
                onSubmit={(current, passphrase) =>
                  protection.protect({ mode: each.mode, passphrase, current })
                }
                onClose={() => setAsking(null)}
              />
            )}
          </li>
        ))}
      </ul>
      {failure && <ErrorNote failure={failure} />}
    </section>
  );
}

function nameOf({ mode, use, leave }: Mode, view: ProtectionView): MessageKey {
  if (view.mode !== 'passphrase') return use;
  return mode === 'passphrase' ? 'passphrase_change' : (leave ?? use);
}

interface ModeHeadProps extends Mode {
  readonly view: ProtectionView;
  readonly busy: boolean;
  /** By the organisation, which rules the others out; null: any will do. */
  readonly demanded: ProtectionMode | null;
  /** Its form is open: the button is in there. */
  readonly asking: boolean;
  readonly onUse: () => void;
}

function ModeHead({ view, busy, demanded, asking, onUse, ...mode }: ModeHeadProps) {
  const isRuledOut = demanded !== null && demanded !== mode.mode;
  return (
    <div class="mode-head">
      <div>
        <b>{t(mode.title)}</b>
        <p class="help">{t(mode.why)}</p>
        {demanded === mode.mode && <SetByOrganisation />}
      </div>
      {view.mode === mode.mode && <StateTag look={IN_USE} />}
      {view.mode !== mode.mode && !asking && !view.locked && (
        <button type="button" class="button button-small" disabled={busy || isRuledOut} onClick={onUse}>
          {t(nameOf(mode, view))}
        </button>
      )}
    </div>
  );
}
