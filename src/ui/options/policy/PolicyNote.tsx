import type { StoreApi } from 'zustand/vanilla';
import type { PolicyView } from '../../../messages/policy-view.ts';
import { plural, t } from '../../../platform/i18n.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useStore } from '../../use-store.ts';
import { choiceLines } from '../settings-file/choice-lines.ts';
import type { PolicyState } from './policy-store.ts';

/** What the organisation has set, or why what it set is not used. Nothing where nobody manages the browser. */
export function PolicyNote({ policy }: { readonly policy: StoreApi<PolicyState> }) {
  const { view } = useStore(policy);
  if (!view || (!view.sets && !view.failure)) return null;
  return (
    <section class="card policy" data-policy={view.failure ? 'damaged' : 'set'}>
      <h2>
        <Icon name="lock" />
        {t('policy_title')}
      </h2>
      {view.failure && (
        <>
          <p class="card-lead">{t('policy_damaged')}</p>
          <ErrorNote failure={view.failure} />
        </>
      )}
      {view.sets && (
        <ul class="policy-sets">
          {policyLines(view).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function policyLines({ connections, readOnly, keyProtection, choices }: PolicyView): readonly string[] {
  const lines: string[] = [];
  if (connections > 0) lines.push(plural('policy_connections', connections));
  if (readOnly) lines.push(t('policy_read_only'));
  if (keyProtection === 'passphrase') lines.push(t('policy_passphrase'));
  if (keyProtection === 'session') lines.push(t('policy_session'));
  return [...lines, ...choiceLines(choices)];
}
