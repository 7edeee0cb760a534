import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import { asIs } from '../../src/errors/text.ts';
import { permissionOf } from '../../src/services/permissions.ts';
import { checkRights, permissionsFor } from '../../src/workflows/check-rights.ts';
import type { Looked } from '../../src/workflows/cloud-access.ts';
import { doctorAsked, doctorScene, wayTo } from '../support/doctor-scene.ts';

const denied = (operation: string) => new Failure('PERMISSION_DENIED', { operation, requestId: 'R', reason: 'no', product: 'mpaas' });
const dropped = new Failure('CONNECTION_FAILED', { operation: 'QueryMcubeVhost', host: 'h', reason: 'dropped' });
const looked = (changes: Partial<Looked> = {}): Looked => ({ outcomes: new Map(), tryRead: async () => {}, dead: undefined, ...changes });
const reads = ['ListMcubeMiniApps', 'ListMcubeMiniTasks', 'QueryMcubeVhost'].map(permissionOf);

const rights = async (
  permissions: Parameters<typeof checkRights>[0],
  look: Parameters<typeof checkRights>[1],
  traffic = { calls: 10, throttled: 0 },
) => {
  const scene = doctorScene({ traffic: () => traffic });
  await checkRights(permissions, look, scene.tools, scene.list);
  return {
    found: scene.found().filter((line) => !line.includes('throttling')),
    all: scene.found(),
    codes: scene.list.failures().map(({ code }) => code),
  };
};

test('a read that was made already is not made again', async () => {
  const asked: string[] = [];
  const workspace = looked({
    outcomes: new Map([['ListMcubeMiniApps', undefined]]),
    tryRead: async (operation) => void asked.push(operation),
  });
  expect((await rights(reads, { workspace })).found).toHaveLength(3);
  expect(asked).toEqual(['ListMcubeMiniTasks', 'QueryMcubeVhost']);
});

test('each permission that lacks is told, and the others are tried all the same', async () => {
  const workspace = looked({
    tryRead: (operation) => (operation === 'QueryMcubeVhost' ? Promise.resolve() : Promise.reject(denied(operation))),
  });
  const { found, codes } = await rights(reads, { workspace });
  expect(found.map((line) => line.split(' ')[0])).toEqual(['bad', 'bad', 'ok']);
  expect(codes).toEqual(['PERMISSION_DENIED', 'PERMISSION_DENIED']);
});

test('trouble of another kind ends the trying: it would meet all of them', async () => {
  const workspace = looked({ tryRead: () => Promise.reject(dropped) });
  const { found } = await rights(reads, { workspace });
  expect(found).toEqual([
    `bad permission mpaas:ListMcubeMiniApps: ${dropped.message}`,
    'skipped permission mpaas reads: not tried: the one before failed otherwise; needs RAM action mpaas:ListMcubeMiniTasks, mpaas:QueryMcubeVhost',
  ]);
});

test.each([
  [undefined, 'not tried: the cloud was not asked'],
  [looked({ dead: asIs('not tried: the app could not be seen') }), 'not tried: the app could not be seen'],
])('where nothing can be asked, what is needed is told', async (workspace, reason) => {
  expect((await rights(reads, { workspace })).found).toEqual([
    `skipped permission mpaas reads: ${reason}; needs RAM action mpaas:ListMcubeMiniApps, mpaas:ListMcubeMiniTasks, mpaas:QueryMcubeVhost`,
  ]);
});

test('a write is never made', async () => {
  const workspace = looked({ tryRead: () => Promise.reject(new Error('made')) });
  const writes = ['CreateMcubeMiniTask', 'DeleteFunction'].map(permissionOf);
  expect((await rights(writes, { workspace })).found).toEqual([
    'skipped permission mpaas writes: not tried, because that would write: needs RAM action mpaas:CreateMcubeMiniTask',
    'skipped permission mpserverless writes: not tried, because that would write: needs RAM action mpserverless:DeleteFunction',
  ]);
});

test.each([
  [{ calls: 0, throttled: 0 }, 'skipped throttling: no call was made'],
  [{ calls: 20, throttled: 0 }, 'ok throttling: none of 20 calls'],
  [{ calls: 20, throttled: 2 }, 'ok throttling: 2 of 20 calls, which the run absorbs'],
  [{ calls: 20, throttled: 3 }, /^bad throttling: The cloud throttled 3 of 20 calls/],
])('%j', async (traffic, line) => {
  expect((await rights([], {}, traffic)).all).toEqual([typeof line === 'string' ? line : expect.stringMatching(line)]);
});

describe('what is needed', () => {
  const kinds = (changes: Parameters<typeof doctorAsked>[0]): readonly string[] => [
    ...new Set(permissionsFor(doctorAsked({ verbs: ['release', 'deploy'], ...changes }), { permissionOf }).map(({ kind }) => kind)),
  ];
  const space = { connection: wayTo(), spaceId: 'mp-1', problems: [] };

  test.each([
    ['an app', {}, ['mini-programs']],
    ['an app that tells of its releases', { messages: true }, ['mini-programs', 'messages']],
    ['a space', { workspaces: [], space }, ['space']],
    ['both', { space }, ['mini-programs', 'space']],
    ['nothing', { workspaces: [] }, ['mini-programs', 'space']],
  ] as const)('by %s', (_what, changes, expected) => {
    expect([...kinds(changes)].sort()).toEqual([...expected].sort());
  });

  test.each([
    { space: undefined, writes: [] },
    { space: { ensure: true, name: 'Shop' }, writes: ['CreateSpace'] },
    { space: { ensure: false, about: 'ours' }, writes: ['UpdateSpace'] },
    { space: { ensure: true, name: 'Shop', state: 'paused' }, writes: ['CreateSpace', 'UpdateSpace'] },
  ] as const)('of the space itself only where the configuration asks something of it: $writes', ({ space: asked, writes }) => {
    const request = doctorAsked({ verbs: ['deploy'], workspaces: [], space: { ...space, space: asked } });
    const names = permissionsFor(request, { permissionOf }).map(({ operation }) => operation);
    expect(names.filter((name) => /^(?:Create|Update|Delete)Space$/.test(name))).toEqual(writes);
    expect(names).toContain('ListSpace');
  });

  test('each once, in alphabetical order', () => {
    const names = permissionsFor(doctorAsked({ verbs: ['pause', 'resume'] }), { permissionOf }).map(({ operation }) => operation);
    expect(names).toEqual(['ChangeMcubeMiniTaskStatus', 'ListMcubeMiniPackages', 'ListMcubeMiniTasks', 'QueryMcubeMiniTask']);
  });
});
