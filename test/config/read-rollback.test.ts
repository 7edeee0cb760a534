import { describe, expect, test } from 'vitest';
import type { InputName } from '../../src/config/inputs.ts';
import { type RollbackInputs, readRollbackInputs } from '../../src/config/read-rollback.ts';
import { credentials } from './given.ts';

type Given = Partial<Record<InputName, string>>;

const needed = { 'app-id': 'ONEX570DA892117', 'workspace-id': 'PROD', 'tenant-id': 'T', 'h5-id': '2017072607907880' } as const;

const read = (given: Given, files: Readonly<Record<string, string>> = {}): Promise<RollbackInputs> =>
  readRollbackInputs({
    given: new Map(Object.entries(given) as [InputName, string][]),
    givenFrom: 'flag',
    variables: credentials,
    workingDirectory: '/project',
    readText: (path) => files[path.replace('/project/', '')],
  });

describe('where a rollback goes', () => {
  test.each([
    { to: undefined, target: { kind: 'list' } },
    { to: 'previous', target: { kind: 'previous' } },
    { to: '1.4.1.90', target: { kind: 'version', h5Version: '1.4.1.90' } },
    { to: '1.4.1', target: { kind: 'version', h5Version: '1.4.1', scheme: 'ordered' } },
    { to: 'v1.4.1-rc.2', target: { kind: 'version', h5Version: 'v1.4.1-rc.2', scheme: 'ordered' } },
    { to: '3208', target: { kind: 'id', packageId: 3208 } },
    { to: 'out/miniship-receipt.json', target: { kind: 'receipt', path: '/project/out/miniship-receipt.json' } },
    { to: '/tmp/good.ZIP', target: { kind: 'archive', path: '/tmp/good.ZIP' } },
  ])('$to', async ({ to, target }) => {
    const { request, problems } = await read({ ...needed, ...(to === undefined ? {} : { to }) });
    expect(problems).toEqual([]);
    expect(request.to).toEqual(target);
  });
});

test('everything else has a default', async () => {
  const { request, problems } = await read(needed);
  expect(problems).toEqual([]);
  expect(request).toEqual({
    workspace: { appId: 'ONEX570DA892117', workspaceId: 'PROD', tenantId: 'T' },
    h5Id: '2017072607907880',
    package: { kind: 'newest' },
    to: { kind: 'list' },
    strategy: 'roll-forward',
    stamp: true,
    force: false,
    reason: undefined,
    memo: undefined,
    userId: 'miniship',
    vhost: undefined,
    virtualDomain: undefined,
    receipt: '/project/miniship-receipt.json',
    dryRun: false,
    waitMs: 120_000,
  });
});

test('the mini program is found in the configuration file, and nothing of a build is asked for', async () => {
  const file = `mpaas: { appId: A, workspaceId: PROD, tenantId: T }
apps:
  shop: { h5Id: "2017072607907880", path: dist/mini-program, virtualDomain: shop.example, strategy: reopen }
`;
  const { request, problems } = await read({ app: 'shop', to: 'previous' }, { 'miniship.yml': file });
  expect(problems).toEqual([]);
  expect(request).toMatchObject({ h5Id: '2017072607907880', virtualDomain: 'shop.example', strategy: 'reopen', to: { kind: 'previous' } });
});

test('all that is wrong is told at once', async () => {
  const { problems } = await read({ 'h5-id': '1', strategy: 'undo', 'virtual-domain': 'https://x', memo: 'two\nlines' });
  expect(problems.map(({ code, facts }) => [code, (facts as { name: string }).name])).toEqual([
    ['INPUT_INVALID', 'strategy'],
    ['INPUT_MISSING', 'app-id'],
    ['INPUT_MISSING', 'workspace-id'],
    ['INPUT_MISSING', 'tenant-id'],
    ['INPUT_INVALID', 'h5-id'],
    ['INPUT_INVALID', 'memo'],
    ['INPUT_INVALID', 'virtual-domain'],
  ]);
});
