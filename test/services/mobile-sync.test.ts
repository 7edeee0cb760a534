import { describe, expect, test } from 'vitest';
import { Failure, isFailure } from '../../src/errors/failure.ts';
import { createMobileSync, operationFor, type SyncMessage } from '../../src/services/mobile-sync.ts';
import { createPacer } from '../../src/transport/pacer.ts';
import { createRpc } from '../../src/transport/rpc.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { createFakeHttp, type Scripted } from '../support/fake-http.ts';
import { createFakeRpc } from '../support/fake-rpc.ts';
import { createRecordingListener } from '../support/recording-listener.ts';

const workspace = { appId: 'ONEX570DA892117', workspaceId: 'PROD', tenantId: 'PUQYHL' };
const ids = { AppId: 'ONEX570DA892117', WorkspaceId: 'PROD', TenantId: 'PUQYHL' };
const message: SyncMessage = { topic: 'NOTICE', payload: 'hello', messageId: 'm1', receiver: { kind: 'everyone' } };
const success = { ResultCode: 'SUCCESS', ResultMessage: 'Success', Result: true };

describe('on the wire', () => {
  const common = { ...ids, BizType: 'NOTICE', Payload: 'hello', ThirdMsgId: 'm1' };
  test.each([
    ['everyone', {}, 'CreateOpenGlobalData', {}],
    ['a range of users', { receiver: { kind: 'everyone', part: { min: 0, max: 49 } } }, 'CreateOpenGlobalData', { MinUid: 0, MaxUid: 49 }],
    ['single numbers', { receiver: { kind: 'everyone', part: [1, 2, 99] } }, 'CreateOpenGlobalData', { Uids: '01,02,99' }],
    ['one', { receiver: { kind: 'one', id: 'u001' } }, 'CreateOpenSingleData', { LinkToken: 'u001' }],
    [
      'some phones for some time',
      { os: 'ios', clientMin: '8.6.0.0.9999', clientMax: '9.0', valid: { fromMs: 1000, untilMs: 2000 } },
      'CreateOpenGlobalData',
      { OsType: 'IOS', AppMinVersion: '8.6.0.0.9999', AppMaxVersion: '9.0', ValidTimeStart: 1000, ValidTimeEnd: 2000 },
    ],
  ] as const)('a message to %s', async (_whom, changes, operation, parameters) => {
    const rpc = createFakeRpc(success);
    const changed = { ...message, ...changes };
    await createMobileSync({ rpc, workspace }).send(changed);
    expect(rpc.calls).toEqual([{ operation, parameters: { ...common, ...parameters } }]);
    expect(operationFor(changed)).toBe(operation);
  });
});

/** The service over the real client, on a network that answers as written down. */
function connect(...script: Scripted[]) {
  const clock = createFakeClock();
  const listener = createRecordingListener();
  const http = createFakeHttp(...script);
  const credentials = async () => ({ accessKeyId: 'id', accessKeySecret: 'secret' });
  const rpc = createRpc({ http, clock, listener, pacer: createPacer({ clock, listener }), signature: 'acs3', credentials });
  const sync = createMobileSync({ rpc, workspace });
  const failure = async (): Promise<Failure> =>
    await sync.send({ ...message, topic: 'UCHAT' }).then(
      () => expect.unreachable('it should have failed'),
      (error: unknown) => (isFailure(error) ? error : expect.unreachable('it is no failure of ours')),
    );
  return { sync, http, failure };
}

const refused = (ResultCode: string, ResultMessage: string) => ({
  body: { RequestId: 'R1', HttpStatusCode: 200, Result: false, ResultCode, ResultMessage },
});

describe('every result code has its own words and advice', () => {
  test.each([
    ['ARGS_IS_NULL', 'Payload is empty', 'a parameter that it needs is empty (Payload is empty)', /not empty/],
    ['PAYLOAD_LONG', 'payload too long', 'the message is too long (payload too long)', /4096 characters/],
    ['THIRD_MSG_ID_LONG', 'too long', 'the id of the message is too long (too long)', /less than 100 bytes/],
    ['THIRD_MSG_ID_IS_NULL', 'no id', 'the message has no id (no id)', /"notify-id" that is not empty/],
    ['BIZ_NOT_ONLINE', 'not online', 'the synchronization identity "UCHAT" is not published', /Publish it in the mPaaS console/],
    ['NOT_SUPPORT_GLOBAL', 'no', 'the synchronization identity "UCHAT" does not reach everyone', /user:ID or device:ID/],
    ['SOMETHING_NEW', 'because', 'because', /support/],
    ['toString', 'because', 'because', /support/],
  ])('%s', async (code, reason, words, advice) => {
    const { failure, http } = connect(refused(code, reason));
    const failed = await failure();
    expect(failed).toMatchObject({ code: 'MESSAGE_REFUSED', exit: 5, requestId: 'R1', operation: 'CreateOpenGlobalData' });
    expect(failed.message).toBe(`Mobile Sync refused CreateOpenGlobalData (request R1): ${code}: ${words}.`);
    expect(failed.help).toMatch(advice);
    expect(http.requests).toHaveLength(1);
  });

  test('INVALID_TENANT_ID is an app that the cloud does not know', async () => {
    const failed = await connect(refused('INVALID_TENANT_ID', 'tenant mismatch')).failure();
    expect(failed).toMatchObject({ code: 'APP_UNKNOWN', requestId: 'R1' });
    expect(failed.help).toMatch(/"app-id", "workspace-id" and "tenant-id"/);
  });

  test('SYSTEM_ERROR is tried again, for a second message of the same id is ignored', async () => {
    const { sync, http } = connect(refused('SYSTEM_ERROR', 'busy'), refused('SYSTEM_ERROR', 'busy'), { body: success });
    await sync.send(message);
    expect(http.requests).toHaveLength(3);
    const sent = http.requests.map(({ body }) => typeof body === 'string' && new URLSearchParams(body).get('ThirdMsgId'));
    expect(sent).toEqual(['m1', 'm1', 'm1']);
  });

  test('SYSTEM_ERROR that lasts says whom to ask', async () => {
    const failed = await connect(...Array.from({ length: 6 }, () => refused('SYSTEM_ERROR', 'busy'))).failure();
    expect(failed).toMatchObject({ code: 'CLOUD_UNAVAILABLE', exit: 6, requestId: 'R1' });
    expect(failed.help).toMatch(/support/);
  });
});

describe('an answer that is lost', () => {
  test.each([
    ['the connection was dropped', { kind: 'broken', phase: 'waiting', reason: 'the connection was dropped' }],
    ['no answer in time', { kind: 'broken', phase: 'waiting', reason: 'no answer within 30000 ms', timedOutAfterMs: 30_000 }],
    ['a page of a proxy', { body: '<html>' }],
    ['a server error', { status: 500, body: { Code: 'InternalError', Message: 'm' } }],
  ] as const)('%s: the message is sent again under the same id', async (_what, trouble) => {
    const { sync, http } = connect(trouble, { body: success });
    await sync.send(message);
    expect(http.requests).toHaveLength(2);
  });
});

test('a failure that is no answer of Mobile Sync stays what it is', async () => {
  const denied = new Failure('PERMISSION_DENIED', { operation: 'CreateOpenGlobalData', requestId: 'R', reason: 'no', product: 'mpaas' });
  await expect(createMobileSync({ rpc: createFakeRpc(denied), workspace }).send(message)).rejects.toBe(denied);
});
