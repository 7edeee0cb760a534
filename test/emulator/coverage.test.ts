import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { coverage } from '../../src/emulator/coverage.ts';
import { notEmulated } from '../../src/emulator/serverless/not-emulated.ts';
import { harmless } from '../../src/services/permissions.ts';
import { type OperationName, operations, productOf } from '../../src/wire/catalogue.ts';
import { callRpc, startLab, workspace } from './lab.ts';

const names = Object.keys(operations) as OperationName[];
const inState = (state: string): readonly string[] => names.filter((name) => coverage[name]?.state === state);

test('every operation has a row in the coverage matrix, and what is not emulated has a reason', () => {
  expect(Object.keys(coverage)).toEqual(names);
  for (const name of names)
    expect([name, coverage[name]?.state === 'emulated' || (coverage[name]?.reason.length ?? 0) > 10]).toEqual([name, true]);
});

test('the reasons for a 501 are of operations that have no handler, and of all of them', () => {
  expect(Object.keys(notEmulated).sort()).toEqual([...inState('refused')].sort());
  expect(inState('retired')).toEqual(['MoveWebHostingFile']);
});

/** The tests that this repository has of the emulator and of clients that speak to it. */
const folders = ['emulator', 'emulator/serverless', 'contract'];
const texts = folders.flatMap((folder) => {
  const path = join(import.meta.dirname, '..', folder);
  return readdirSync(path)
    .filter((file) => file.endsWith('.test.ts') && file !== 'coverage.test.ts')
    .map((file) => readFileSync(join(path, file), 'utf8'));
});

/** Whoever writes a test of it takes it out. */
const untested: readonly string[] = [];

test('every emulated operation is called by a test of its own', () => {
  const missing = inState('emulated').filter((name) => !texts.some((text) => text.includes(`'${name}'`)));
  expect(missing).toEqual(untested);
});

test('what the matrix says is what a call is answered', async () => {
  const { emulator } = await startLab({ rateLimit: 'off' });
  const ids = { appId: workspace.AppId, workspaceId: workspace.WorkspaceId, tenantId: workspace.TenantId };
  for (const name of names) {
    const parameters = harmless(name, { ...ids, spaceId: emulator.env['MINISHIP_SPACE_ID'] });
    const key = { id: 'emulator-access-key-id', secret: 'emulator-access-key-secret' };
    const version = productOf(name) === 'mpaas' ? '2020-10-28' : '2019-06-15';
    const { Code: code = '', status } = await callRpc(emulator.url, name, wired(parameters), key, version);
    const state = code === 'NotImplemented' && status === 501 ? 'refused' : code === 'InvalidApi.NotFound' ? 'retired' : 'emulated';
    expect([name, state, code]).toEqual([name, coverage[name]?.state, code]);
  }
});

/** Lists as the wire has them; no name here fits the form of some, and any refusal but 501 will do. */
const wired = (parameters: object): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]): [string, string] =>
      Array.isArray(value) ? [`${name}.1`, String(value[0])] : [name, String(value)],
    ),
  );
