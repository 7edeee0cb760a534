import { expect, test } from 'vitest';
import { answerJson, isSigned, startApp } from '../support/app-server.ts';
import { openConsole } from '../support/console.ts';
import { rehearseRollout, withSpace } from '../support/rollout-rehearsal.ts';

test('status shows packages, tasks, whitelists, functions and the site with their stamps; verify finds what the console changed', async () => {
  const { run, emulator } = await rehearseRollout(withSpace);
  expect((await run('deploy', { receipt: 'deploy.json' })).exit).toBe(0);
  expect((await run('release', { app: 'shop', version: 'v1.1.0' })).exit).toBe(0);

  const status = await run('status', { app: 'shop' });
  expect(status.screen).toMatchSnapshot('status');
  expect(status).toMatchObject({ exit: 0, result: { status: 'read' }, writes: [] });

  const same = await run('verify', { receipt: 'miniship-receipt.json' });
  expect(same.screen).toMatchSnapshot('verify, nothing changed');
  expect(same).toMatchObject({ exit: 0, result: { status: 'read', outputs: { differences: '0' } }, writes: [] });

  await openConsole(emulator).app.mpaas.changeTask({ taskId: 5002, packageId: 3002 }, 'paused');
  const changed = await run('verify', { receipt: 'miniship-receipt.json' });
  expect(changed.screen).toMatchSnapshot('verify, a task paused in the console');
  expect(changed).toMatchObject({ exit: 7, result: { status: 'failed', outputs: { differences: '1' } }, writes: [] });
});

test('verify calls a cloud application as the gateway does, and names each broken rule of its reply', async () => {
  const secret = 'appsecret-of-this-test';
  const app = await startApp((request, response) => {
    const isKnown = isSigned(request, secret, { withBody: true }) && request.query.get('env') === 'test';
    answerJson(response, isKnown ? { success: true, data: request.path === '/empty' ? '' : { stock: 3 } } : { success: false });
  });
  const { run } = await rehearseRollout();
  const env = { MINISHIP_CLOUD_APP_SECRET: secret };
  const good = await run('verify', { 'cloud-app': `${app.url}/stock`, 'cloud-app-key': '1' }, env);
  expect(good.screen).toMatchSnapshot('a good reply');
  expect(good).toMatchObject({ exit: 0, result: { outputs: { differences: '0' } }, writes: [] });
  const empty = await run('verify', { 'cloud-app': `${app.url}/empty`, 'cloud-app-key': '1' }, env);
  expect(empty.screen).toMatchSnapshot('empty data');
  expect(empty).toMatchObject({ exit: 7, result: { error: { code: 'APP_CONTRACT_BROKEN' } } });
  expect(`${good.screen}${empty.screen}`).not.toContain(secret);
});

test('notify sends one message for one release, however often it is run, and explains a refusal', async () => {
  const { run, emulator } = await rehearseRollout();
  const message = { app: 'shop', to: 'everyone', 'notify-topic': 'NOTICE', package: '1.0.0.90' };
  const sent = await run('notify', message);
  expect(sent.screen).toMatchSnapshot('sent');
  expect(sent).toMatchObject({ exit: 0, result: { status: 'sent', outputs: { 'message-id': expect.stringMatching(/./) as string } } });
  const again = await run('notify', message);
  expect(again.result.outputs['message-id']).toBe(sent.result.outputs['message-id']);
  expect(emulator.calls.filter(({ operation }) => operation === 'CreateOpenGlobalData')).toHaveLength(2);

  const refused = await run('notify', { ...message, 'notify-topic': 'UCHAT' });
  expect(refused.screen).toMatchSnapshot('refused');
  expect(refused).toMatchObject({ exit: 5, result: { error: { code: 'MESSAGE_REFUSED' } } });
});
