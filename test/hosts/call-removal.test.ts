import { beforeEach, describe, expect, test } from 'vitest';
import { emptySeed, type Seed } from '../../src/emulator/seed.ts';
import { type InProcess, inProcess } from '../support/in-process.ts';

const ids = { AppId: 'ONEX570DA892117', WorkspaceId: 'PROD', TenantId: 'PUQYHL' };
const [idle, live] = ['2017072607907881', '2017072607907882'];
const seed: Seed = {
  ...emptySeed,
  apps: [
    {
      appId: ids.AppId,
      workspaceId: ids.WorkspaceId,
      tenantId: ids.TenantId,
      miniPrograms: [
        { h5Id: idle, name: 'News', packages: [{ h5Version: '1.0.0.90' }] },
        { h5Id: live, name: 'Live', packages: [{ h5Version: '1.0.0.90', audience: 'everyone' }] },
      ],
      whitelists: [{ name: 'old', users: ['u1'] }],
    },
  ],
};

type Given = Readonly<Record<string, string>>;

let scene: InProcess;
beforeEach(async () => {
  scene = await inProcess({}, { seed });
});
const call = (operation: string, parameters: object, given: Given = {}) =>
  scene.run('call', { operation, parameters: JSON.stringify(parameters), ...given });
const deletions = (operations: readonly string[]) => operations.filter((operation) => /^delete/i.test(operation));

const program = { operation: 'DeleteMcubeMiniApp', parameters: { ...ids, H5Id: idle }, name: 'News' };
const whitelist = { operation: 'DeleteMcubeWhitelist', parameters: { ...ids, Id: 2001 }, name: 'old' };
const ways: readonly Given[] = [{}, { raw: 'mpaas' }, { 'dry-run': 'true' }];

describe.each([program, whitelist])('$operation', ({ operation, parameters, name }) => {
  test.each(ways)('writes nothing unless the name that it has in the cloud is given (%j)', async (way) => {
    for (const confirm of [undefined, 'Shop', '']) {
      const told = await call(operation, parameters, { ...way, ...(confirm === undefined ? {} : { confirm }) });
      expect(told).toMatchObject({ exit: 5, outputs: { 'error-code': 'REMOVAL_UNCONFIRMED' } });
      expect(told.failed?.message).toContain(`is named "${name}" in the cloud`);
      expect(told.failed?.help).toContain('--confirm');
      expect(deletions(told.operations)).toEqual([]);
    }
  });

  test('is sent once the name is given, and planned in a dry run', async () => {
    const dry = await call(operation, parameters, { confirm: name, 'dry-run': 'true' });
    expect([dry.status, deletions(dry.operations)]).toEqual(['planned', []]);
    const told = await call(operation, parameters, { confirm: name });
    expect([told.status, deletions(told.operations)]).toEqual(['sent', [operation]]);
  });

  test('is left alone when there is none of this id: no name could be compared', async () => {
    await call(operation, parameters, { confirm: name });
    const told = await call(operation, parameters, { confirm: name });
    expect(told).toMatchObject({ exit: 5, outputs: { 'error-code': 'REMOVAL_UNCONFIRMED' } });
    expect(told.failed?.message).toContain('is not in the cloud');
    expect(deletions(told.operations)).toEqual([]);
  });

  test('is guarded in any spelling that the gateway might take', async () => {
    const spelled = Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key.toLowerCase(), value]));
    const told = await call(operation.toLowerCase(), spelled, { raw: 'mpaas', confirm: 'Shop' });
    expect(told.failed?.code).toBe('REMOVAL_UNCONFIRMED');
  });
});

test.each(ways)('a mini program with a task that has not ended stays, though it is named (%j)', async (way) => {
  const told = await call('DeleteMcubeMiniApp', { ...ids, H5Id: live }, { confirm: 'Live', ...way });
  expect(told).toMatchObject({ exit: 5, outputs: { 'error-code': 'REMOVAL_BLOCKED' } });
  expect(told.failed?.message).toContain('of version 1.0.0.90');
  expect(deletions(told.operations)).toEqual([]);
});

test('a whitelist that a task publishes to stays, though it is named', async () => {
  const task = { PackageId: 3001, PublishType: 2, PublishMode: 1, WhitelistIds: '2001', Memo: 'x' };
  expect((await call('CreateMcubeMiniTask', { ...ids, ...task })).status).toBe('sent');
  const told = await call('DeleteMcubeWhitelist', whitelist.parameters, { confirm: 'old' });
  expect(told).toMatchObject({ exit: 5, outputs: { 'error-code': 'REMOVAL_BLOCKED' } });
});

describe('DeleteDBCollection', () => {
  const body = (Body: string) => ({ SpaceId: scene.emulator.env['MINISHIP_SPACE_ID'] ?? '', Body });
  const drop = '{"command":"drop","collection":"orders"}';

  test.each([
    { Body: drop, given: {}, told: 'its name was not given twice' },
    { Body: drop, given: { confirm: 'users' }, told: '"confirm" is "users"' },
    { Body: drop, given: { raw: 'mpserverless' }, told: 'its name was not given twice' },
    { Body: 'drop orders', given: { confirm: 'orders' }, told: 'does not name the collection' },
  ])('$Body with $given is refused before anything is sent: $told', async ({ Body, given, told: text }) => {
    const told = await call('DeleteDBCollection', body(Body), given);
    expect(told).toMatchObject({ exit: 2, outputs: { 'error-code': 'COLLECTION_UNCONFIRMED' }, operations: [] });
    expect(told.failed?.message).toContain(text);
  });

  test('is sent when the collection is named twice', async () => {
    scene = await inProcess({});
    const insert = '{"command":"insertOne","collection":"orders","doc":{"a":1}}';
    expect((await call('RunDBCommand', body(insert))).status).toBe('sent');
    expect((await call('DeleteDBCollection', body(drop), { confirm: 'orders' })).status).toBe('sent');
  });
});
