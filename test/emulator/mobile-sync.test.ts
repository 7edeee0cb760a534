import { expect, test } from 'vitest';
import { anyText, startLab } from './lab.ts';

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
