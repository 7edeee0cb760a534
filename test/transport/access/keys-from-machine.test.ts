import { describe, expect, test } from 'vitest';
import { fetchKeysFromMachine } from '../../../src/transport/access/keys-from-machine.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { createFakeHttp, type Scripted } from '../../support/fake-http.ts';
import { createRecordingListener } from '../../support/recording-listener.ts';

const root = 'http://100.100.100.200/latest';
const fields = { Code: 'Success', AccessKeyId: 'STS.1', AccessKeySecret: 's', SecurityToken: 't', Expiration: '2026-01-15T14:09:10Z' };
const setUp = (...script: Scripted[]) => {
  const http = createFakeHttp(...script);
  return { http, tools: { http, clock: createFakeClock(), listener: createRecordingListener() } };
};

test('a pass is taken first, then the name of the role, then its keys', async () => {
  const { http, tools } = setUp({ body: 'the-pass' }, { body: 'runner\n' }, { body: fields });
  expect(await fetchKeysFromMachine(undefined, tools)).toMatchObject({ accessKeyId: 'STS.1', securityToken: 't' });
  const pass = { 'x-aliyun-ecs-metadata-token': 'the-pass' };
  expect(http.requests.map(({ method, url, headers }) => [method, url, headers])).toEqual([
    ['PUT', `${root}/api/token`, { 'x-aliyun-ecs-metadata-token-ttl-seconds': '60' }],
    ['GET', `${root}/meta-data/ram/security-credentials/`, pass],
    ['GET', `${root}/meta-data/ram/security-credentials/runner`, pass],
  ]);
});

test('a role that is named is not asked for', async () => {
  const { http, tools } = setUp({ body: 'the-pass' }, { body: fields });
  await fetchKeysFromMachine('runner', tools);
  expect(http.requests).toHaveLength(2);
});

describe('what is wrong is told', () => {
  test.each<[string, readonly Scripted[], RegExp]>([
    ['no role', [{ body: 'p' }, { status: 404 }], /the metadata of this machine \(ECS\): it has no such role/],
    ['a role with another name than a role has', [{ body: 'p' }, { body: '../../user-data' }], /it names no role/],
    ['keys that are not ready', [{ body: 'p' }, { body: 'r' }, { body: { ...fields, Code: 'Failed' } }], /its answer holds no keys/],
    ['no pass', [{ status: 403 }], /it answered with HTTP 403/],
  ])('%s', async (_what, script, reason) => {
    const failing = fetchKeysFromMachine(undefined, setUp(...script).tools);
    await expect(failing).rejects.toMatchObject({ code: 'KEYS_UNREADABLE', exit: 4 });
    await expect(failing).rejects.toThrow(reason);
  });

  test('no machine at all', async () => {
    const nobody: Scripted = { kind: 'broken', phase: 'connecting', reason: 'the connection was refused' };
    await expect(fetchKeysFromMachine(undefined, setUp(...Array<Scripted>(6).fill(nobody)).tools)).rejects.toMatchObject({
      code: 'CONNECTION_FAILED',
      message: 'The request for the keys of this machine could not reach 100.100.100.200: the connection was refused.',
    });
  });
});
