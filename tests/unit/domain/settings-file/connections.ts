import { type Connection, type FieldMapping, newConnection } from '../../../../src/domain/connection.ts';
import type { FieldId } from '../../../../src/domain/field.ts';
import { fieldRecord } from '../../../../src/domain/field-record.ts';
import type { ConfirmedMap, TeamConnection } from '../../../../src/domain/settings-file/team-settings.ts';

/** Every field under its own name, but for those that are said otherwise. */
export const map = (
  changes: Partial<Record<FieldId, FieldMapping>> = {},
  collection = 'loyaltylion',
): ConfirmedMap => ({
  fieldMap: fieldRecord((id) => changes[id] ?? { state: 'mapped', ometriaField: `ll_${id}`, format: null }),
  listingRule: { kind: 'template', collection, prefix: '', from: 'merchant_id', suffix: '' },
  confirmedAt: '2026-11-15T12:00:00.000Z',
});

export const known = (id: string, change: Partial<Connection> = {}): Connection => ({
  ...newConnection(id, '2026-11-01T00:00:00.000Z', []),
  ...change,
});

export const wanted = (id: string | null, change: Partial<TeamConnection> = {}): TeamConnection => ({
  id,
  name: '',
  colour: null,
  siteIds: [],
  hosts: [],
  readOnly: false,
  map: null,
  ...change,
});
