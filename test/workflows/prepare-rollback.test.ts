import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { MiniProgramRollback } from '../../src/config/rollback-request.ts';
import { Failure } from '../../src/errors/failure.ts';
import { prepareRollback } from '../../src/workflows/prepare-rollback.ts';
import { buildWith, fixture, folderOf } from '../packaging/temporary-build.ts';
import { h5Id } from '../support/app-rollback-scene.ts';

const request: MiniProgramRollback = {
  workspace: { appId: 'A', workspaceId: 'W', tenantId: 'T' },
  h5Id,
  package: { kind: 'newest' },
  to: { kind: 'previous' },
  strategy: 'roll-forward',
  stamp: true,
  force: false,
  receipt: '/r.json',
  dryRun: false,
  waitMs: 0,
  userId: 'x',
};

const prepare = (changes: Partial<MiniProgramRollback>, problems: readonly Failure[] = []) =>
  prepareRollback({ request: { ...request, ...changes }, problems });

test.each<Partial<MiniProgramRollback>>([
  {},
  { to: { kind: 'list' } },
  { to: { kind: 'id', packageId: 1 } },
  { to: { kind: 'archive', path: fixture } },
])('%j needs nothing more from this machine', async (changes) => {
  expect(await prepare(changes)).toEqual({ ...request, ...changes });
});

describe('what is wrong on this machine is found before anything is sent', () => {
  test('a receipt of something else', async () => {
    const folder = await folderOf({ 'r.json': '{"receipt":1,"verb":"deploy","done":{}}' });
    const failure = prepare({ to: { kind: 'receipt', path: join(folder, 'r.json') } });
    await expect(failure).rejects.toMatchObject({
      code: 'RECEIPT_UNUSABLE',
      facts: { reason: expect.stringContaining('"deploy"') as string },
    });
  });

  test('an archive that must not go to everyone, unless it is forced', async () => {
    const path = await buildWith({ 'env.js': "cloud.init({ env: 'test' })" });
    await expect(prepare({ to: { kind: 'archive', path } })).rejects.toMatchObject({ code: 'TEST_ENVIRONMENT' });
    await expect(prepare({ to: { kind: 'archive', path }, force: true })).resolves.toBeDefined();
  });

  test('several things at once, those of the inputs first', async () => {
    const missing = new Failure('INPUT_MISSING', { name: 'app-id', about: 'x' });
    const named = {
      package: { kind: 'version', h5Version: 'two', scheme: 'ordered' },
      to: { kind: 'archive', path: '/not/there.zip' },
    } as const;
    const failure = await prepare(named, [missing]).catch((error: unknown) => error as Failure);
    expect((failure as Failure).problems.map(({ code }) => code)).toEqual(['INPUT_MISSING', 'VERSION_INVALID', 'BUILD_NOT_FOUND']);
  });
});
