import { expect, it } from 'vitest';
import { settingsFile } from '../../../../src/domain/settings-file/export.ts';
import { map, wanted } from './connections.ts';

it('holds what a person has confirmed, and no field that was found since', () => {
  const exported = map({
    birthday: { state: 'missing' },
    next_tier: { state: 'unlearned', appearedAs: 'll_next_tier' },
    loyalty_tier: { state: 'mapped', ometriaField: 'll_club', format: null, unconfirmed: true },
  });
  const { connections } = JSON.parse(
    settingsFile({ choices: {}, connections: [wanted('a', { map: exported })] }, 0),
  );
  const fields = connections[0].fieldMap;
  expect(Object.keys(fields)).toHaveLength(19);
  expect(fields).toMatchObject({ birthday: { state: 'missing' }, total_points: { state: 'mapped' } });
  expect(JSON.stringify(fields)).not.toMatch(/unconfirmed|appearedAs|ll_club/);
});
