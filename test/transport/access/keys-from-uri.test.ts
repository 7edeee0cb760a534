import { expect, test } from 'vitest';
import { fetchKeysFromUri } from '../../../src/transport/access/keys-from-uri.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { createFakeHttp, type Scripted } from '../../support/fake-http.ts';
import { createRecordingListener } from '../../support/recording-listener.ts';

const url = 'http://127.0.0.1:9/keys?code=hidden';
const fields = { Code: 'Success', AccessKeyId: 'STS.1', AccessKeySecret: 's', SecurityToken: 't', Expiration: '2026-01-15T09:09:10Z' };
const setUp = (...script: Scripted[]) => {
  const http = createFakeHttp(...script);
  return { http, tools: { http, clock: createFakeClock(), listener: createRecordingListener() } };
};

test('the address is asked as it is, again when it is unwell', async () => {
  const { http, tools } = setUp({ status: 500 }, { body: fields });
  expect(await fetchKeysFromUri(url, tools)).toMatchObject({ accessKeyId: 'STS.1', expiresAtMs: Date.parse(fields.Expiration) });
  expect(http.requests.map((request) => [request.method, request.url])).toEqual([
    ['GET', url],
    ['GET', url],
  ]);
});

test.each<[string, Scripted, RegExp]>([
  ['another status', { status: 404 }, /from 127\.0\.0\.1:9 \(ALIBABA_CLOUD_CREDENTIALS_URI\): it answered with HTTP 404/],
  ['an answer without a token', { body: { ...fields, SecurityToken: '' } }, /lacks AccessKeyId, AccessKeySecret or SecurityToken/],
  ['an answer that is a page', { body: '<html>' }, /lacks/],
])('%s is told without the rest of the address', async (_what, answer, reason) => {
  const failing = fetchKeysFromUri(url, setUp(answer).tools);
  await expect(failing).rejects.toMatchObject({ code: 'KEYS_UNREADABLE', exit: 4 });
  await expect(failing).rejects.toThrow(reason);
  await expect(failing).rejects.not.toThrow(/hidden/);
});
