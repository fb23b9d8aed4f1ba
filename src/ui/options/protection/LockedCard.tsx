import { UnlockForm } from '../../components/UnlockForm.tsx';
import { useStore } from '../../use-store.ts';
import type { ProtectionStore } from './protection-store.ts';

/** Only while the keys are locked: before anything else on the page. */
export function LockedCard({ protection }: { readonly protection: ProtectionStore }) {
  const { view } = useStore(protection.store);
  if (!view?.locked) return null;
  return (
    <div class="card">
      <UnlockForm onUnlock={protection.unlock} />
    </div>
  );
}
