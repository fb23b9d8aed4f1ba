import type { ConnectionColour } from '../../domain/connection.ts';
import type { ConnectionTag } from '../../messages/lens-view.ts';
import { t } from '../../platform/i18n.ts';
import { shortenMiddle } from '../format/middle.ts';
import { Icon } from './Icon.tsx';

/** Shops of one brand often differ in their last word alone: the end is kept. */
const MAX_CHARACTERS = 17;

/** A connection's colour; its name stands beside it. */
export const ConnectionDot = ({ colour }: { readonly colour: ConnectionColour }) => (
  <span class={`connection-dot connection-${colour}`} aria-hidden="true" />
);

/** Through which connection a customer is compared. */
export function ConnectionChip({ connection }: { readonly connection: ConnectionTag }) {
  const name = connection.name || t('connection_unnamed');
  return (
    <span class="connection" data-connection={connection.id} title={name}>
      <ConnectionDot colour={connection.colour} />
      <bdi class="connection-name">{shortenMiddle(name, MAX_CHARACTERS)}</bdi>
      {connection.readOnly && (
        <span class="connection-lock" title={t('connection_read_only')}>
          <Icon name="lock" />
          <span class="hidden">{t('connection_read_only')}</span>
        </span>
      )}
    </span>
  );
}
