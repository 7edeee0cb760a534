import { expect, test } from 'vitest';
import { deploy } from '../../src/workflows/deploy.ts';
import { type DeployRecord, outputsOfDeploy } from '../../src/workflows/deploy-record.ts';
import { prepareDeploy } from '../../src/workflows/prepare-deploy.ts';
import { deployAsked, deployTools, failureOf } from '../support/deploy-scene.ts';
import { createFakeServerless, writesOf } from '../support/fake-serverless.ts';

function scene() {
  const space = createFakeServerless();
  const run = async (extensions: readonly string[], dryRun = false) => {
    const { tools, told } = deployTools(space);
    const record: DeployRecord = {};
    const prepared = await prepareDeploy({ request: deployAsked({ extensions, dryRun }), problems: [] }, tools.reporter);
    const from = space.calls.length;
    const outcome = deploy(prepared, tools, record);
    await outcome.catch(() => {});
    return { outcome, record, rows: told('deploy-planned')[0]?.rows, writes: writesOf({ ...space, calls: space.calls.slice(from) }) };
  };
  return { space, run };
}

test('an extension is enabled by its name or by its id, and then left alone', async () => {
  const { run } = scene();
  const dry = await run(['云调用', 'ext-1', 'ext-2'], true);
  expect([await dry.outcome, dry.writes]).toEqual(['planned', []]);
  expect(dry.rows).toEqual([{ section: 'setting', name: 'extension 云调用', change: 'change', details: ['off → on'] }]);
  const { outcome, writes, record } = await run(['云调用', 'ext-1', 'ext-2']);
  expect([await outcome, writes]).toEqual(['live', ['enable ext-1']]);
  expect(record.extensions).toEqual([{ name: 'extension 云调用', before: 'off', after: 'on' }]);
  expect(outputsOfDeploy(record, { status: 'live', receiptPath: '', errorCode: '' })['extensions-enabled']).toBe('云调用');
  expect((await run(['ext-1', 'ext-2'])).writes).toEqual([]);
});

test('one that the account does not have is refused, with those that it has', async () => {
  const { run } = scene();
  const { outcome, writes } = await run(['云调用', 'x', 'y']);
  expect(await failureOf(outcome)).toMatchObject({
    code: 'EXTENSION_UNKNOWN',
    facts: { unknown: ['x', 'y'], known: ['云调用', '内容安全'] },
  });
  expect(writes).toEqual([]);
});

test.each([
  ['lost-after', ['enable ext-1']],
  ['lost-before', ['enable ext-1', 'enable ext-1']],
] as const)('an answer that is lost (%s) is settled by looking', async (fault, writes) => {
  const { run, space } = scene();
  space.fail('enable', fault);
  const ran = await run(['云调用']);
  expect([await ran.outcome, ran.writes]).toEqual(['live', writes]);
});

test('nothing is asked where none is named', async () => {
  const { run, space } = scene();
  await (await run([])).outcome;
  expect(space.calls).toEqual([]);
});
