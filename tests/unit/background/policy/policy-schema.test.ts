import { describe, expect, it } from 'vitest';
import schema from '../../../../public/managed-schema.json' with { type: 'json' };
import { readPolicy } from '../../../../src/background/policy/read-policy.ts';
import { settingsFile } from '../../../../src/domain/settings-file/export.ts';
import { map, wanted } from '../../domain/settings-file/connections.ts';

const CHOICES = { backgroundShare: 1, historyDays: 30, autoLockMinutes: 5 } as const;

describe('the schema for administrators', () => {
  const item = schema.properties.settings.properties.connections.items;

  it('names every part of an exported file, and of the policy', () => {
    const file = new Set(Object.keys(JSON.parse(settingsFile({ connections: [], choices: CHOICES }, 0))));
    const parts = Object.keys(schema.properties.settings.properties);
    expect([...file].filter((name) => !parts.includes(name))).toEqual([]);
    const [connection] = JSON.parse(
      settingsFile({ connections: [{ ...wanted('a', { map: map() }), colour: 'rose' }], choices: {} }, 0),
    ).connections;
    expect(Object.keys(connection).filter((name) => !Object.hasOwn(item.properties, name))).toEqual([]);
    expect(readPolicy({ readOnly: true, keyProtection: 'session' })).toMatchObject({ readOnly: true });
    expect(Object.keys(schema.properties)).toEqual(['settings', 'readOnly', 'keyProtection']);
  });
});
