import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { seedWith } from '../../src/emulator/seed.ts';
import { fixtures } from '../support/asked.ts';
import { type InProcess, inProcess } from '../support/in-process.ts';

const build = {
  path: join(fixtures, 'mini-program'),
  icon: join(fixtures, 'icon.png'),
} as const;
const message = { to: 'everyone', 'notify-topic': 'NOTICE' };

interface Kept {
  readonly bizType: string;
  readonly thirdMsgId: string;
  readonly linkToken: string | null;
  readonly payload: string;
}

const messagesIn = ({ emulator }: InProcess): readonly Kept[] =>
  (emulator.state() as { workspaces: readonly { messages: readonly Kept[] }[] }).workspaces[0]?.messages ?? [];

/** A mini program with one package, which everyone receives. */
const live = (): Promise<InProcess> => inProcess({}, { seed: seedWith({ h5Version: '1.4.2.90', audience: 'everyone' }) });

describe('notify', () => {
  test('tells everyone of the newest published package, and a rerun is ignored by the service', async () => {
    const scene = await live();
    const first = await scene.run('notify', message);
    expect(first).toMatchObject({
      exit: 0,
      status: 'sent',
      outputs: { status: 'sent', 'h5-version': '1.4.2.90', 'package-id': '3001' },
    });
    const again = await scene.run('notify', { ...message, 'notify-payload': 'another text' });
    expect(again.outputs['message-id']).toBe(first.outputs['message-id']);
    expect(messagesIn(scene)).toEqual([
      expect.objectContaining({
        bizType: 'NOTICE',
        thirdMsgId: first.outputs['message-id'],
        linkToken: null,
        payload: '{"h5Id":"2017072607907880","version":"1.4.2.90","app":"Shop","memo":"seed"}',
      }),
    ]);
  });

  test('tells one user or device of a package that is named, with a reason', async () => {
    const scene = await live();
    const given = { 'notify-topic': 'UCHAT', package: '1.4.2.90', reason: 'please update', 'notify-payload': '{version} {reason}' };
    expect(await scene.run('notify', { ...given, to: 'user:u001' })).toMatchObject({ exit: 0 });
    expect(await scene.run('notify', { ...given, to: 'device:d001' })).toMatchObject({ exit: 0 });
    expect(messagesIn(scene).map(({ linkToken, payload }) => [linkToken, payload])).toEqual([
      ['u001', '1.4.2.90 please update'],
      ['d001', '1.4.2.90 please update'],
    ]);
    const receipt = readFileSync(join(scene.folder, 'miniship-receipt.json'), 'utf8');
    expect(JSON.parse(receipt)).toMatchObject({
      verb: 'notify',
      status: 'sent',
      done: { package: { h5Version: '1.4.2.90' }, message: { to: 'device' } },
    });
    expect(receipt).not.toContain('d001');
  });

  test('in a dry run writes nothing', async () => {
    const scene = await live();
    const run = await scene.run('notify', { ...message, 'dry-run': 'true' });
    expect(run).toMatchObject({ exit: 0, status: 'planned', outputs: { 'message-id': '', 'receipt-path': '' } });
    expect(run.operations).toEqual(['ListMcubeMiniPackages', 'ListMcubeMiniTasks']);
    expect(run.told('write-planned')).toMatchObject([{ operation: 'CreateOpenGlobalData' }]);
    expect(messagesIn(scene)).toEqual([]);
  });

  test.each([
    ['its answer was lost', { when: 'after', kind: 'drop' }],
    ['it was lost on the way', { when: 'before', kind: 'drop' }],
    ['the answer is a page of HTML', { when: 'after', kind: 'garbage' }],
    ['SYSTEM_ERROR, though it was taken', { when: 'after', kind: 'system-error' }],
    ['SYSTEM_ERROR, and it was not taken', { when: 'before', kind: 'system-error' }],
  ] as const)('reaches people once when %s', async (_what, fault) => {
    const scene = await live();
    scene.emulator.failNext('CreateOpenGlobalData', fault);
    expect(await scene.run('notify', message)).toMatchObject({ exit: 0, status: 'sent' });
    expect(scene.emulator.calls.filter(({ operation }) => operation === 'CreateOpenGlobalData')).toHaveLength(2);
    expect(messagesIn(scene)).toHaveLength(1);
  });

  test.each([
    ['a topic for one receiver at a time', { 'notify-topic': 'UCHAT' }, 'MESSAGE_REFUSED', 5],
    ['a topic that is not published', { 'notify-topic': 'OTHER' }, 'MESSAGE_REFUSED', 5],
    ['a version that is not there', { package: '9.9.9.9' }, 'PACKAGE_UNKNOWN', 5],
    ['a receiver that is none', { to: 'nobody' }, 'INPUT_INVALID', 2],
    ['a text that is too long', { 'notify-payload': 'x'.repeat(4097) }, 'INPUT_INVALID', 2],
  ])('%s ends without a message', async (_what, given, code, exit) => {
    const scene = await live();
    expect(await scene.run('notify', { ...message, ...given })).toMatchObject({
      exit,
      status: 'failed',
      outputs: { 'error-code': code, 'message-id': '' },
    });
    expect(messagesIn(scene)).toEqual([]);
  });

  test('has nothing to tell of when nothing is published', async () => {
    const scene = await inProcess({});
    expect(await scene.run('notify', message)).toMatchObject({ exit: 5, outputs: { 'error-code': 'NOTHING_PUBLISHED' } });
  });
});

const shop = (notify: string, rollout = '[{ whitelist: { name: qa, users: [u001] } }, everyone]') => ({
  'miniship.yml': `apps:
  shop:
    h5Id: "2017072607907880"
    h5Name: Shop
    path: ${build.path}
    icon: ${build.icon}
    clientVersions: { ios: 10.1.60, android: 10.1.60 }
    rollout: ${rollout}
    notify: ${notify}
`,
});

describe('after a release and a promotion', () => {
  test('a message follows where the file asks for one, each stage with an id of its own', async () => {
    const scene = await inProcess(shop('{ topic: NOTICE, payload: "{version} {memo}", on: [release, promote] }'));
    const release = await scene.run('release', { version: 'v1.4.2', memo: 'Spring sale' });
    expect(release).toMatchObject({ exit: 0, status: 'live' });
    const promotion = await scene.run('promote');
    expect(promotion).toMatchObject({ exit: 0, status: 'live' });
    expect(messagesIn(scene).map(({ thirdMsgId, payload }) => [thirdMsgId, payload])).toEqual([
      [release.outputs['message-id'], '1.4.2.90 Spring sale'],
      [promotion.outputs['message-id'], '1.4.2.90 Spring sale'],
    ]);
    expect(release.outputs['message-id']).not.toBe(promotion.outputs['message-id']);
  });

  test('a release that is run again is told once', async () => {
    const scene = await inProcess(shop('{ topic: NOTICE, on: release }'));
    const [first, again] = [await scene.run('release', { version: 'v1.4.2' }), await scene.run('release', { version: 'v1.4.2' })];
    expect(again.outputs['message-id']).toBe(first.outputs['message-id']);
    expect(messagesIn(scene)).toHaveLength(1);
  });

  test('with "everyone" nothing is said before everyone receives it', async () => {
    const scene = await inProcess(shop('{ topic: NOTICE, on: [everyone] }'));
    expect(await scene.run('release', { version: 'v1.4.2' })).toMatchObject({ exit: 0, outputs: { 'message-id': '' } });
    expect(messagesIn(scene)).toEqual([]);
    expect((await scene.run('promote')).outputs['message-id']).not.toBe('');
    expect(messagesIn(scene)).toHaveLength(1);
  });

  test('a release stays live when its message is refused, and says how to send it', async () => {
    const scene = await inProcess(shop('{ topic: UCHAT, on: [release, promote] }'));
    const run = await scene.run('release', { version: 'v1.4.2' });
    expect(run).toMatchObject({ exit: 0, status: 'live', outputs: { 'message-id': '', 'error-code': '' } });
    expect(run.told('warned').map(({ message }) => message)).toEqual([
      expect.stringContaining('is live, but no message about it was sent'),
    ]);
    expect(await scene.run('promote')).toMatchObject({ exit: 0, status: 'live' });
  });

  test('the message of the warning can be sent by hand, under the id that the release would have used', async () => {
    const scene = await inProcess(shop('{ topic: UCHAT, on: release }'));
    const warned = (await scene.run('release', { version: 'v1.4.2' })).told('warned')[0]?.help ?? '';
    const [, to = '', version = '', id = ''] = /--to (\S+) --package (\S+) --notify-id (\S+)$/.exec(warned) ?? [];
    expect(await scene.run('notify', { to, package: version, 'notify-id': id, 'notify-topic': 'NOTICE' })).toMatchObject({ exit: 0 });
    scene.write(shop('{ topic: NOTICE, on: release }'));
    expect((await scene.run('release', { version: 'v1.4.2' })).outputs['message-id']).toBe(id);
    expect(messagesIn(scene)).toHaveLength(1);
  });

  test('an upload that reaches nobody tells nobody', async () => {
    const scene = await inProcess(shop('{ topic: NOTICE, on: [release, everyone] }', '[]'));
    expect(await scene.run('release', { version: 'v1.4.2' })).toMatchObject({ exit: 0, status: 'uploaded' });
    expect(messagesIn(scene)).toEqual([]);
  });

  test('dry runs announce the message and send none', async () => {
    const scene = await inProcess(shop('{ topic: NOTICE, on: [release, promote] }'));
    const planned = (run: Awaited<ReturnType<typeof scene.run>>) => run.told('write-planned').map(({ operation }) => operation);
    expect(planned(await scene.run('release', { version: 'v1.4.2', 'dry-run': 'true' })).at(-1)).toBe('CreateOpenGlobalData');
    await scene.run('release', { version: 'v1.4.2' });
    expect(planned(await scene.run('promote', { 'dry-run': 'true' })).at(-1)).toBe('CreateOpenGlobalData');
    expect(messagesIn(scene)).toHaveLength(1);
  });

  test('what is wrong with the message is told before anything is sent', async () => {
    const scene = await inProcess(shop('{ on: [release], uids: 200 }'));
    const run = await scene.run('release', { version: 'v1.4.2' });
    expect(run).toMatchObject({ exit: 2, outputs: { 'error-code': 'SEVERAL_PROBLEMS' } });
    expect(run.operations).toEqual([]);
  });
});
