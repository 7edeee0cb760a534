import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { FunctionRequest } from '../../src/config/deploy-request.ts';
import { inLanguage } from '../../src/reporting/said.ts';
import type { DeployRecord } from '../../src/workflows/deploy-record.ts';
import { undoFunctions } from '../../src/workflows/undo-functions.ts';
import { deployAsked, folderWith, functionAsked, write } from '../support/deploy-scene.ts';
import { createFakeServerless, writesOf } from '../support/fake-serverless.ts';
import { rollbackScene } from '../support/rollback-scene.ts';

/** Functions that are deployed, and taken back by the record that the last deploy left. */
function start() {
  const space = createFakeServerless();
  const scene = rollbackScene(space);
  const paths = new Map<string, string>();
  const version = async (number: number, asked: Readonly<Record<string, Partial<FunctionRequest>>>) => {
    const functions = Object.entries(asked).map(([name, settings]) => {
      const path = paths.get(name) ?? folderWith();
      paths.set(name, path);
      write(path, { 'index.js': `module.exports = async () => ${number};\n` });
      return functionAsked(name, { path, ...settings });
    });
    return await scene.deployNow({ functions });
  };
  const undo = async (record: DeployRecord, waitMs = 60_000) => {
    space.calls.splice(0);
    return inLanguage(await undoFunctions({ request: deployAsked({ waitMs }), functions: [], imports: [] }, record, scene.tools), 'en');
  };
  return { ...scene, space, version, undo };
}

describe('a deploy that is taken back', () => {
  test('leaves code, settings and stamp of a function as they were', async () => {
    const { version, undo, space } = start();
    await version(1, { hello: { memoryMb: 256, about: 'Greets' } });
    const { record } = await version(2, { hello: { memoryMb: 512, about: 'Says hello' } });
    expect(await undo(record)).toEqual([{ what: 'function hello', confirmed: true, detail: 'is back at version 1' }]);
    expect(space.cloud.functions.get('hello')).toMatchObject({
      memoryMb: 256,
      live: { deploymentId: 'dep-1' },
      desc: expect.stringMatching(/^Greets \[miniship/) as string,
    });
    expect((await version(1, { hello: { memoryMb: 256, about: 'Greets' } })).record.functions).toMatchObject([{ state: 'kept' }]);
  });

  test('does so once: run again there is nothing to take back', async () => {
    const { version, undo, space } = start();
    await version(1, { hello: {} });
    const { record } = await version(2, { hello: {} });
    await undo(record);
    expect(await undo(record)).toEqual([]);
    expect(writesOf(space)).toEqual([]);
  });

  test('takes away the functions that it created', async () => {
    const { version, undo, space } = start();
    const { record } = await version(1, { hello: {} });
    expect(await undo(record)).toEqual([
      { what: 'function hello', confirmed: true, detail: 'is taken away again; it was created by this run' },
    ]);
    expect(space.cloud.functions.has('hello')).toBe(false);
  });

  test('brings back settings alone where nothing else was changed, with the stamp as it was', async () => {
    const { version, undo, space } = start();
    await version(1, { hello: { memoryMb: 256 } });
    const before = space.cloud.functions.get('hello');
    const { record } = await version(1, { hello: { memoryMb: 512 } });
    expect(await undo(record)).toEqual([{ what: 'function hello', confirmed: true, detail: 'has its settings again' }]);
    expect(space.cloud.functions.get('hello')).toEqual(before);
    expect(writesOf(space)).toEqual(['update hello']);
  });

  test('leaves alone what it did not touch', async () => {
    const { version, undo, space } = start();
    await version(1, { hello: {} });
    const { record } = await version(1, { hello: {} });
    expect(await undo(record)).toEqual([]);
    expect(space.calls).toEqual([]);
  });

  test('takes back a function whose smoke test failed', async () => {
    const { version, undo, space } = start();
    await version(1, { hello: {} });
    space.cloud.result = () => 'wrong';
    const { record, failure } = await version(2, { hello: { smoke: { args: {}, expect: 'right' } } });
    expect(failure?.code).toBe('SMOKE_FAILED');
    expect(await undo(record)).toMatchObject([{ confirmed: true, detail: 'is back at version 1' }]);
    expect(space.cloud.functions.get('hello')?.live?.deploymentId).toBe('dep-1');
  });

  test('brings settings back when the code never came up', async () => {
    const { version, undo, space } = start();
    await version(1, { hello: { memoryMb: 256 } });
    space.cloud.labels.set('hello', ['DEPLOY_FAILED']);
    const { record } = await version(2, { hello: { memoryMb: 512 } });
    expect(await undo(record)).toMatchObject([{ confirmed: true, detail: 'has its settings again' }]);
    expect(space.cloud.functions.get('hello')).toMatchObject({ memoryMb: 256, live: { deploymentId: 'dep-1' } });
  });

  test('waits for a deployment of its own that is still on its way, which would win otherwise', async () => {
    const { version, undo, space } = start();
    await version(1, { hello: {} });
    space.cloud.labels.set('hello', ['DEPLOYING', ...Array.from({ length: 30 }, () => 'DEPLOYING'), 'DEPLOY_SUCCESS']);
    const { record, failure } = await version(2, { hello: {} });
    expect(failure?.code).toBe('NOT_LIVE');
    space.cloud.labels.delete('hello');
    expect(await undo(record, 600_000)).toMatchObject([{ confirmed: true, detail: 'is back at version 1' }]);
    expect(space.cloud.functions.get('hello')?.live?.deploymentId).toBe('dep-1');
  });

  test('marks what it gave up, so that a later rollback does not go there', async () => {
    const { version, undo, space, rollBack } = start();
    await version(1, { hello: {} });
    const { record } = await version(2, { hello: {} });
    await undo(record);
    await version(3, { hello: {} });
    await rollBack({ functions: ['hello'], to: { kind: 'deployment', name: '3' } });
    const { status } = await rollBack({ functions: ['hello'] });
    expect(status).toBe('live');
    expect(space.cloud.functions.get('hello')?.live?.deploymentId).toBe('dep-1');
  });
});

describe('what cannot be taken back is told, and the rest is', () => {
  test('a function that somebody else has deployed since', async () => {
    const { version, undo, space } = start();
    await version(1, { hello: {} });
    const { record } = await version(2, { hello: {} });
    await version(3, { hello: {} });
    expect(await undo(record)).toEqual([
      { what: 'function hello', confirmed: false, detail: 'version 3 was deployed by somebody else since' },
    ]);
    expect(writesOf(space)).toEqual([]);
  });

  test('one whose earlier version is gone from the cloud', async () => {
    const { version, undo, space } = start();
    await version(1, { hello: {} });
    const { record } = await version(2, { hello: {} });
    space.cloud.deployments.set(
      'hello',
      (space.cloud.deployments.get('hello') ?? []).filter(({ deploymentId }) => deploymentId !== 'dep-1'),
    );
    expect(await undo(record)).toMatchObject([{ confirmed: false, detail: 'version 1 is not in the cloud any more' }]);
  });

  test('one that had no code before', async () => {
    const { version, undo, space } = start();
    await space.functions.create('hello', {});
    const { record } = await version(1, { hello: {} });
    expect(await undo(record)).toMatchObject([{ confirmed: false, detail: 'it had no code before, and code cannot be taken away' }]);
  });

  test('one that the cloud refuses, beside one that it does not', async () => {
    const { version, undo, space } = start();
    await version(1, { a: {}, b: {} });
    const { record } = await version(2, { a: {}, b: {} });
    space.fail('deploy a', 'refused');
    const taken = await undo(record);
    expect([...taken].sort((x, y) => (x.what < y.what ? -1 : 1))).toMatchObject([
      { what: 'function a', confirmed: false, detail: expect.stringContaining('refused') as string },
      { what: 'function b', confirmed: true },
    ]);
  });

  test('one that the cloud refuses by its id is sent anew, and says so', async () => {
    const { version, undo, space } = start();
    await version(1, { hello: {} });
    const bytes = readFileSync(space.cloud.archives.get('dep-1') ?? '');
    const { record } = await version(2, { hello: {} });
    const { deployments, downloads } = space.cloud;
    deployments.set(
      'hello',
      (deployments.get('hello') ?? []).map((each) =>
        each.deploymentId === 'dep-1' ? { ...each, downloadUrl: 'https://storage.example/1' } : each,
      ),
    );
    downloads.set('https://storage.example/1', bytes);
    space.fail('deploy hello', 'refused');
    expect(await undo(record)).toMatchObject([{ confirmed: true, detail: 'is back at version 1, sent anew as version 3' }]);
  });

  test.each([
    { fault: 'lost-before', confirmed: true },
    { fault: 'lost-after', confirmed: true },
    { fault: 'refused', confirmed: false },
  ] as const)('a created function whose removal is $fault', async ({ fault, confirmed }) => {
    const { version, undo, space } = start();
    const { record } = await version(1, { hello: {} });
    space.fail('removeFunction hello', fault);
    expect(await undo(record)).toMatchObject([{ what: 'function hello', confirmed }]);
    expect(space.cloud.functions.has('hello')).toBe(!confirmed);
  });

  test('a function that is not there any more', async () => {
    const { version, undo, space } = start();
    await version(1, { hello: {} });
    const { record } = await version(2, { hello: {} });
    space.cloud.functions.delete('hello');
    expect(await undo(record)).toMatchObject([{ confirmed: false, detail: 'it is not there any more' }]);
  });
});
