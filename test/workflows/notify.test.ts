import { describe, expect, test } from 'vitest';
import type { FollowingMessage, MessageRequest } from '../../src/config/message-request.ts';
import { Failure } from '../../src/errors/failure.ts';
import type { SyncMessage } from '../../src/services/mobile-sync.ts';
import { type MessageFacts, notify, receiverInWords } from '../../src/workflows/notify.ts';
import { type Happened, notifyAfter } from '../../src/workflows/notify-after.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { createRecordingReporter } from '../support/recording-reporter.ts';

const request: MessageRequest = { topic: 'NOTICE', template: '{app} {version}: {memo}', receiver: { kind: 'everyone' } };
const facts: MessageFacts = { h5Id: '2017072607907880', h5Version: '1.4.2.90', app: 'Shop', packageId: 3002, memo: 'sale', reason: '' };

function scene(failure?: Failure) {
  const reporter = createRecordingReporter();
  const clock = createFakeClock();
  const sent: SyncMessage[] = [];
  const mobileSync = {
    send: async (message: SyncMessage) => {
      if (failure !== undefined) throw failure;
      sent.push(message);
    },
  };
  const told = (type: string) => reporter.events.filter((event) => event.type === type);
  const warnings = () => reporter.events.filter((event) => event.type === 'warned');
  return { tools: { mobileSync, reporter, clock }, sent, told, warnings, clock };
}

describe('a message', () => {
  test('is filled, sent and told', async () => {
    const { tools, sent, told, clock } = scene();
    const message = await notify({ ...request, os: 'ios', clientMin: '10.1', validForMs: 60_000 }, facts, false, tools);
    expect(sent).toMatchObject([
      {
        topic: 'NOTICE',
        payload: 'Shop 1.4.2.90: sale',
        receiver: { kind: 'everyone' },
        os: 'ios',
        clientMin: '10.1',
        valid: { fromMs: clock.now(), untilMs: clock.now() + 60_000 },
      },
    ]);
    expect(message).toEqual({ messageId: sent[0]?.messageId, to: 'everyone', topic: 'NOTICE', sizeCharacters: 19 });
    expect(told('message-sent')).toEqual([{ type: 'message-sent', to: 'everyone', messageId: message.messageId, sizeCharacters: 19 }]);
  });

  test.each([
    [{ kind: 'user', id: 'u001' }, { kind: 'one', id: 'u001' }, 'user u001'],
    [{ kind: 'device', id: 'd1' }, { kind: 'one', id: 'd1' }, 'device d1'],
    [{ kind: 'everyone', part: { kind: 'list', uids: [1, 99] } }, { kind: 'everyone', part: [1, 99] }, 'users of the numbers 1,99'],
    [
      { kind: 'everyone', part: { kind: 'range', min: 0, max: 9 } },
      { kind: 'everyone', part: { min: 0, max: 9 } },
      'users of the numbers 0-9',
    ],
  ] as const)('for %j', async (receiver, wire, words) => {
    const { tools, sent } = scene();
    await notify({ ...request, receiver }, facts, false, tools);
    expect(sent[0]?.receiver).toMatchObject(wire);
    expect(receiverInWords(receiver)).toBe(words);
  });

  test('in a dry run is told with its id and text, and not sent', async () => {
    const { tools, sent, told } = scene();
    const { messageId } = await notify(request, facts, true, tools);
    expect(sent).toEqual([]);
    expect(told('write-planned')).toEqual([
      {
        type: 'write-planned',
        operation: 'CreateOpenGlobalData',
        effect: 'send a message of 19 characters to everyone',
        parameters: { BizType: 'NOTICE', ThirdMsgId: messageId, Payload: 'Shop 1.4.2.90: sale' },
      },
    ]);
    expect(told('message-sent')).toEqual([]);
  });

  test.each([
    [4096, true],
    [4097, false],
  ])('of %d characters once it is filled goes out: %s', async (length, goes) => {
    const { tools, sent } = scene();
    const run = notify({ ...request, template: '{memo}' }, { ...facts, memo: '测'.repeat(length) }, false, tools);
    if (goes) await run;
    else await expect(run).rejects.toMatchObject({ code: 'INPUT_INVALID', facts: { name: 'notify-payload', value: '4097 characters' } });
    expect(sent).toHaveLength(goes ? 1 : 0);
  });

  test('without a letter in it is refused', async () => {
    const { tools, sent } = scene();
    await expect(notify({ ...request, template: '{reason}' }, facts, false, tools)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      exit: 2,
    });
    expect(sent).toEqual([]);
  });
});

describe('its id', () => {
  const idOf = async (changes: Partial<MessageRequest> = {}, about: Partial<MessageFacts> = {}): Promise<string> =>
    (await notify({ ...request, ...changes }, { ...facts, ...about }, true, scene().tools)).messageId;

  test('is the same for the same release, whatever the text, and has less than 100 bytes', async () => {
    const id = await idOf();
    expect(id).toMatch(/^miniship-2017072607907880-1\.4\.2\.90-[0-9a-f]{20}$/);
    expect(await idOf({ template: 'another', validForMs: 5 }, { memo: 'another', packageId: 9 })).toBe(id);
    expect(Buffer.byteLength(await idOf({}, { h5Version: '1.'.repeat(80) }))).toBeLessThan(100);
  });

  test('differs with release, stage and receivers', async () => {
    const all = await Promise.all([
      idOf(),
      idOf({}, { h5Version: '1.4.3.90' }),
      idOf({}, { h5Id: '2017072607907881' }),
      idOf({}, { stage: '1/3 whitelist qa' }),
      idOf({}, { stage: '3/3 everyone' }),
      idOf({ receiver: { kind: 'user', id: 'u1' } }),
      idOf({ receiver: { kind: 'device', id: 'u1' } }),
      idOf({ receiver: { kind: 'everyone', part: { kind: 'list', uids: [1] } } }),
      idOf({ os: 'ios' }),
      idOf({ clientMin: '10' }),
      idOf({ clientMax: '10' }),
    ]);
    expect(new Set(all).size).toBe(all.length);
  });

  test('can be given', async () => {
    expect(await idOf({ id: 'mine' })).toBe('mine');
  });
});

describe('the message after a release or a promotion', () => {
  const following: FollowingMessage = { message: request, on: ['release'] };
  const happened: Happened = { ...facts, verb: 'release', audience: 'whitelist', stage: '1/2 whitelist qa', dryRun: false };
  const refusal = new Failure('MESSAGE_REFUSED', { operation: 'O', requestId: 'R', topic: 'NOTICE', code: 'BIZ_NOT_ONLINE', reason: 'no' });

  test.each([
    [['release'], 'release', 'whitelist', true],
    [['release'], 'promote', 'everyone', false],
    [['promote'], 'promote', 'window', true],
    [['promote'], 'release', 'everyone', false],
    [['everyone'], 'release', 'everyone', true],
    [['everyone'], 'promote', 'everyone', true],
    [['everyone'], 'promote', 'window', false],
    [['release', 'promote', 'everyone'], 'release', 'everyone', true],
  ] as const)('on %j, after a %s to %s: %s', async (on, verb, audience, goes) => {
    const { tools, sent, told } = scene();
    const message = await notifyAfter({ ...following, on }, { ...happened, verb, audience }, tools);
    expect(sent).toHaveLength(goes ? 1 : 0);
    expect(message === undefined).toBe(!goes);
    expect(told('step-started')).toHaveLength(goes ? 1 : 0);
  });

  test('is none where nothing asks for one', async () => {
    const { tools, sent } = scene();
    expect(await notifyAfter(undefined, happened, tools)).toBeUndefined();
    expect(sent).toEqual([]);
  });

  test('that is refused is a warning with the way to send it later under the same id; the step is over', async () => {
    const { tools, told, warnings } = scene(refusal);
    expect(await notifyAfter(following, happened, tools)).toBeUndefined();
    const { messageId } = await notify(request, happened, true, scene().tools);
    const [warning] = warnings();
    expect(warning?.message).toMatch(/^Version 1\.4\.2\.90 is live, but no message about it was sent: Mobile Sync refused/);
    expect(warning?.help).toContain(`miniship notify --to everyone --package 1.4.2.90 --notify-id ${messageId}`);
    expect(told('step-finished')).toHaveLength(1);
  });

  test('that is too long is a warning too', async () => {
    const { tools, warnings } = scene();
    const long = { ...following, message: { ...request, template: 'x'.repeat(5000), receiver: { kind: 'user', id: 'u1' } } } as const;
    expect(await notifyAfter(long, happened, tools)).toBeUndefined();
    expect(warnings().map(({ help }) => help)).toEqual([expect.stringContaining('miniship notify --to user:u1 ')]);
  });

  test('is only announced in a dry run', async () => {
    const { tools, sent, told } = scene();
    await notifyAfter(following, { ...happened, dryRun: true }, tools);
    expect(sent).toEqual([]);
    expect(told('write-planned')).toHaveLength(1);
    expect(told('step-started')).toEqual([]);
  });

  test('a run that is stopped meanwhile stops', async () => {
    await expect(notifyAfter(following, happened, scene(new Failure('CANCELLED', {})).tools)).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  test('a bug stays a bug', async () => {
    const broken = { ...scene().tools, mobileSync: { send: () => Promise.reject(new TypeError('oops')) } };
    await expect(notifyAfter(following, happened, broken)).rejects.toThrow('oops');
  });
});
