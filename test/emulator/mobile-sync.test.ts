import { expect, test } from 'vitest';
import { anyText, containing, startLab } from './lab.ts';

const message = { TenantId: undefined, BizType: 'UCHAT', LinkToken: 'u001', Payload: 'hello', ThirdMsgId: 'm1' };
const global = { TenantId: undefined, BizType: 'NOTICE', Payload: 'hello', ThirdMsgId: 'm1' };

test('a message to one and a message to all succeed with SUCCESS, and are kept', async () => {
  const { emulator, call } = await startLab();
  const success = { RequestId: anyText, HttpStatusCode: 200, Result: true, ResultCode: 'SUCCESS', ResultMessage: 'Success' };
  expect(await call('CreateOpenSingleData', message)).toStrictEqual(success);
  expect(await call('CreateOpenGlobalData', { ...global, Uids: '01,02' })).toStrictEqual(success);
  expect(emulator.state()).toMatchObject({ workspaces: [{ messages: [{ linkToken: 'u001', payload: 'hello' }, { linkToken: null }] }] });
  expect(emulator.calls.map(({ outcome }) => outcome)).toStrictEqual(['OK', 'OK']);
});

test('a repeated ThirdMsgId is answered like the first and ignored', async () => {
  const { emulator, call } = await startLab();
  await call('CreateOpenSingleData', message);
  expect(await call('CreateOpenSingleData', { ...message, Payload: 'again' })).toMatchObject({ ResultCode: 'SUCCESS' });
  expect(emulator.state()).toMatchObject({ workspaces: [{ messages: [{ payload: 'hello' }] }] });
});

test.each([
  ['no id', { ThirdMsgId: '' }, 'THIRD_MSG_ID_IS_NULL'],
  ['no receiver', { LinkToken: '' }, 'ARGS_IS_NULL'],
  ['no payload', { Payload: '' }, 'ARGS_IS_NULL'],
  ['a payload of 4097 characters', { Payload: 'x'.repeat(4097) }, 'PAYLOAD_LONG'],
  ['a payload of 4096 characters', { Payload: '测'.repeat(4096) }, 'SUCCESS'],
  ['an id of 100 bytes', { ThirdMsgId: 'x'.repeat(100) }, 'THIRD_MSG_ID_LONG'],
  ['an id of 99 bytes', { ThirdMsgId: '测'.repeat(33) }, 'SUCCESS'],
  ['an identity that is not published', { BizType: 'OTHER' }, 'BIZ_NOT_ONLINE'],
  ['an unknown app', { AppId: 'ONEX0' }, 'INVALID_TENANT_ID'],
  ['another tenant', { TenantId: 'OTHER' }, 'INVALID_TENANT_ID'],
])('to one, %s: %s', async (_what, parameters, ResultCode) => {
  const { call } = await startLab();
  expect(await call('CreateOpenSingleData', { ...message, ...parameters })).toMatchObject({ ResultCode, Result: ResultCode === 'SUCCESS' });
});

test('an identity for one receiver does not reach all', async () => {
  const { emulator, call } = await startLab();
  expect(await call('CreateOpenGlobalData', { ...global, BizType: 'UCHAT' })).toMatchObject({
    ResultCode: 'NOT_SUPPORT_GLOBAL',
    Result: false,
  });
  expect(emulator.calls[0]).toMatchObject({ outcome: 'NOT_SUPPORT_GLOBAL' });
});

test('ranges of user ids are 0 to 99', async () => {
  const { call } = await startLab();
  expect(await call('CreateOpenGlobalData', { ...global, MaxUid: 100 })).toMatchObject({ Code: 'InvalidParameter' });
});

const day = 86_400_000;

test.each([
  ['OsType', { OsType: 'windows' }, false],
  ['OsType', { OsType: 'iOS' }, true],
  ['OsType', { OsType: 'ANDROID' }, true],
  ['AppMinVersion', { AppMinVersion: '10.x' }, false],
  ['AppMaxVersion', { AppMaxVersion: '' }, true],
  ['AppMaxVersion', { AppMaxVersion: 'v1' }, false],
  ['AppMaxVersion', { AppMinVersion: '10.2', AppMaxVersion: '10.1.60' }, false],
  ['AppMaxVersion', { AppMinVersion: '8.6.0.0.9999', AppMaxVersion: '100.100.100.100' }, true],
  ['Uids', { Uids: '1,2' }, false],
  ['Uids', { Uids: '01,100' }, false],
  ['Uids', { Uids: '01,02,99' }, true],
  ['MaxUid', { MinUid: 50, MaxUid: 49 }, false],
  ['MaxUid', { MinUid: 0, MaxUid: 0 }, true],
  ['ValidTimeEnd', { ValidTimeStart: 1000, ValidTimeEnd: 1000 }, false],
  ['ValidTimeEnd', { ValidTimeStart: 1000, ValidTimeEnd: 1000 + 30 * day }, true],
  ['ValidTimeEnd', { ValidTimeStart: 1000, ValidTimeEnd: 1001 + 30 * day }, false],
  ['ValidTimeEnd', { ValidTimeEnd: 1000 }, false],
])('%s of %j is taken: %s', async (name, filters, isTaken) => {
  const { emulator, call } = await startLab();
  const answer = await call('CreateOpenGlobalData', { ...global, ...filters });
  if (isTaken) expect(answer).toMatchObject({ ResultCode: 'SUCCESS' });
  else expect(answer).toMatchObject({ status: 400, Code: 'InvalidParameter', Message: containing(`"${name}"`) });
  expect(emulator.state()).toMatchObject({ workspaces: [{ messages: { length: isTaken ? 1 : 0 } }] });
});

test.each([
  ['before', 0],
  ['after', 1],
] as const)('SYSTEM_ERROR %s the message was taken leaves %d messages', async (when, messages) => {
  const { emulator, call } = await startLab();
  emulator.failNext('CreateOpenSingleData', { when, kind: 'system-error' });
  expect(await call('CreateOpenSingleData', message)).toMatchObject({ RequestId: anyText, ResultCode: 'SYSTEM_ERROR' });
  expect(emulator.state()).toMatchObject({ workspaces: [{ messages: { length: messages } }] });
  expect(await call('CreateOpenSingleData', message)).toMatchObject({ ResultCode: 'SUCCESS' });
  expect(emulator.state()).toMatchObject({ workspaces: [{ messages: { length: 1 } }] });
});
