import type { ImportPlan, ImportStep } from '../../domain/settings-file/plan-import.ts';
import type { ImportedConnectionView, ImportView } from '../../messages/import-view.ts';

/** A plan for people; its token is what it says, so that another plan has another one. */
export function viewOf({ steps, choices }: ImportPlan): ImportView {
  const connections = steps.map(connectionView);
  const before = steps.map((step) => step.before?.id ?? null);
  return { connections, choices, token: JSON.stringify([connections, before, choices]) };
}

function connectionView({ outcome, before, after, imported }: ImportStep): ImportedConnectionView {
  const { name, colour, siteIds, hosts, readOnly } = after;
  const nameBefore = before && before.name !== name ? before.name : null;
  const opens = before?.readOnly === true && !readOnly;
  return { outcome, name, nameBefore, colour, siteIds, hosts, readOnly, opens, hasMap: imported !== null };
}
