import { expect, test } from 'vitest';
import { rehearseRollout, withSpace } from '../support/rollout-rehearsal.ts';

const train = { app: 'shop', 'with-serverless': 'true', train: 'functions,settings,verify,hosting,release' };
const next = {
  'functions/hello/index.js': "module.exports = async (ctx) => ({ hello: ctx.args.name ?? 'nobody', version: 2 });\n",
  'site/index.html': '<!doctype html><title>console 2</title>\n',
};

/** What the function and the site answer. */
async function served(outputs: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const hello = await fetch(`${outputs['http-endpoint']}/http/hello`);
  const page = await fetch(`${outputs['hosting-url']}/index.html`);
  return [JSON.stringify(await hello.json()), (await page.text()).trim()];
}

test('a train brings functions, site and first stage live; one that fails at its last step takes all of it back', async () => {
  const { run, write, emulator, received, steadied } = await rehearseRollout(withSpace);
  const first = await run('release', { ...train, version: 'v1.1.0' });
  expect(first.screen).toMatchSnapshot('all is well');
  expect(first).toMatchObject({
    exit: 0,
    result: { status: 'live', outputs: { 'h5-version': '1.1.0.90', 'functions-deployed': 'hello', 'files-uploaded': '2' } },
  });
  const live = ['{"hello":"nobody"}', '<!doctype html><title>console</title>'];
  expect(await served(first.result.outputs)).toEqual(live);
  expect([received('u001'), received('u999')]).toEqual(['1.1.0.90', '1.0.0.90']);

  write(next);
  emulator.failNext('UploadMcubeMiniPackage', { when: 'before', kind: 'expired' });
  const second = await run('release', { ...train, version: 'v1.2.0', 'on-active-release': 'leave' });
  expect(second.screen).toMatchSnapshot('the last step fails');
  expect(second).toMatchObject({ exit: 7, result: { status: 'failed', error: { code: 'TRAIN_UNDONE' } } });
  expect(await served(first.result.outputs)).toEqual(live);
  expect([received('u001'), received('u999')]).toEqual(['1.1.0.90', '1.0.0.90']);
  expect(steadied(second.result.error?.message ?? '')).toContain('function hello');
});

test('as the Action, the summary shows what was undone, and what was not', async () => {
  const { action, run, write, emulator, steadied } = await rehearseRollout(withSpace);
  expect((await run('deploy')).exit).toBe(0);
  write(next);
  // The new code is sent and goes live; sending the older one back does not work.
  emulator.failNext('DeployFunction', { when: 'before', kind: 'expired', skip: 1, times: 9 });
  emulator.failNext('UploadMcubeMiniPackage', { when: 'before', kind: 'expired' });
  const { exit, outputs, summary, stdout } = await action('release', { ...train, version: 'v1.2.0' });
  expect(exit, stdout).toBe(8);
  expect(outputs).toMatchObject({ status: 'failed', 'error-code': 'TRAIN_NOT_UNDONE' });
  // How often it asks whether a deployment is live depends on the machine.
  const calls = /<details><summary>\d+ calls<\/summary>.*?<\/details>/s;
  expect(steadied(summary).replace(calls, '<calls>')).toMatchSnapshot();
});
