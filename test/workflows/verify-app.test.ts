import { describe, expect, test } from 'vitest';
import type { VerifyAppRequest } from '../../src/config/verify-app-request.ts';
import type { Failure } from '../../src/errors/failure.ts';
import type { AppAnswer } from '../../src/services/cloud-app.ts';
import { type VerifyAppRecord, verifyApp } from '../../src/workflows/verify-app.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { createRecordingReporter } from '../support/recording-reporter.ts';

const request: VerifyAppRequest = {
  url: 'https://shop.example.com/api/ping?user=tom',
  method: 'POST',
  body: '{}',
  context: { env: 'test' },
  signing: { secret: 's', method: 'md5', withBody: true },
  timeoutMs: 3000,
};

const good: AppAnswer = { kind: 'answered', status: 200, text: '{"success":true,"data":{}}', durationMs: 80 };

function scene(answer: AppAnswer, changes: Partial<VerifyAppRequest> = {}) {
  const reporter = createRecordingReporter();
  const record: VerifyAppRecord = {};
  const cloudApp = { call: async () => answer };
  const run = () => verifyApp({ ...request, ...changes }, { cloudApp, reporter, clock: createFakeClock() }, record);
  const told = (type: string) => reporter.events.filter((event) => event.type === type);
  return { run, record, told };
}

test('an answer that keeps every rule is told with its checks, and its address without parameters', async () => {
  const { run, record, told } = scene(good);
  expect(await run()).toBe('read');
  expect(told('app-answered')).toMatchObject([
    { url: 'https://shop.example.com/api/ping', status: 200, durationMs: 80, checks: { length: 5 } },
  ]);
  expect(told('warned')).toEqual([]);
  expect(record.broken).toBe(0);
});

test('every broken rule is in the failure, after all were told', async () => {
  const { run, record, told } = scene({ ...good, status: 500, text: '{"success":true,"data":0,"trace":1}' });
  const failure = await run().then(
    () => expect.unreachable('it should have failed'),
    (error: unknown) => error as Failure<'APP_CONTRACT_BROKEN'>,
  );
  expect(failure).toMatchObject({ code: 'APP_CONTRACT_BROKEN', exit: 7, facts: { url: 'https://shop.example.com/api/ping' } });
  expect(failure.facts.broken).toEqual(['HTTP status is 500, not 200 to 299', 'data is 0, not a value other than 0, false and ""']);
  expect(told('app-answered')).toHaveLength(1);
  expect(told('warned')).toMatchObject([{ message: 'The gateway drops what it does not know from the reply: trace.' }]);
  expect(record.broken).toBe(2);
});

describe('an answer that is late', () => {
  test('breaks the contract and has no status', async () => {
    const { run, told } = scene({ kind: 'late', durationMs: 3001 });
    await expect(run()).rejects.toMatchObject({ code: 'APP_CONTRACT_BROKEN' });
    expect(told('app-answered')).toMatchObject([{ status: 0, durationMs: 3001 }]);
  });
});

test('a call without a signature is told, for it is not quite what the gateway does', async () => {
  const { run, told } = scene(good, { signing: undefined });
  expect(await run()).toBe('read');
  expect(told('warned')).toMatchObject([{ message: 'The call is not signed, because there is no secret of the application.' }]);
});
