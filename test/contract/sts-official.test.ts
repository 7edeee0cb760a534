import { createRequire } from 'node:module';
import RpcClient from '@alicloud/pop-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';
import { emptySeed } from '../../src/emulator/seed.ts';
import { createSts, type Sts } from '../../src/transport/access/sts.ts';
import { systemClock as clock } from '../../src/transport/clock.ts';
import type { Credentials } from '../../src/transport/credentials.ts';
import { createHttp } from '../../src/transport/http.ts';
import type { Http } from '../../src/transport/http-port.ts';
import { workspace } from '../emulator/lab.ts';
import { createRecordingListener } from '../support/recording-listener.ts';

/**
 * Keys that our provider was lent, in the hands of the official clients; and the emulator's STS, asked by them. `@alicloud/credentials`
 * itself cannot take part: it speaks https to STS and nothing else, and the emulator has no certificate.
 */
const openApi = createRequire(import.meta.url)('@alicloud/openapi-client') as typeof import('@alicloud/openapi-client');

const account = 'acs:ram::1234567890123456';
const session = { roleArn: `${account}:role/miniship`, sessionName: 'contract', sessionMs: 900_000 };
const publisher = { ...session, roleArn: `${account}:role/publisher` };

type Call = (operation: string, parameters: object, version: string) => Promise<Readonly<Record<string, unknown>>>;

function popCore({ accessKeyId, accessKeySecret, securityToken }: Credentials): Call {
  const key = { accessKeyId, accessKeySecret, ...(securityToken === undefined ? {} : { securityToken }) };
  return (operation, parameters, apiVersion) =>
    new RpcClient({ endpoint: emulator.url, apiVersion, ...key }).request(operation, parameters, { method: 'POST' });
}

function openApiClient(credentials: Credentials, signatureAlgorithm?: string): Call {
  const noOptions = {} as Parameters<InstanceType<typeof openApi.default>['callApi']>[2];
  const { accessKeyId, accessKeySecret, securityToken } = credentials;
  const config = { accessKeyId, accessKeySecret, endpoint: new URL(emulator.url).host, protocol: 'http', signatureAlgorithm };
  const client = new openApi.default(new openApi.Config(securityToken === undefined ? config : { ...config, securityToken, type: 'sts' }));
  return async (action, body, version) => {
    const shape = {
      protocol: 'HTTP',
      pathname: '/',
      method: 'POST',
      authType: 'AK',
      style: 'RPC',
      reqBodyType: 'formData',
      bodyType: 'json',
    };
    const answer = await client.callApi(new openApi.Params({ action, version, ...shape }), new openApi.OpenApiRequest({ body }), noOptions);
    return answer['body'] as Readonly<Record<string, unknown>>;
  };
}

let emulator: Emulator;
let http: Http;
let sts: Sts;

beforeEach(async () => {
  emulator = await createEmulator({ seed: emptySeed });
  http = createHttp({ connectTimeoutMs: 5000, callTimeoutMs: 5000 });
  sts = createSts({ http, clock, listener: createRecordingListener(), endpoint: emulator.url, signature: 'acs3' });
});
afterEach(async () => {
  await http.close();
  await emulator.close();
});

const lend = () => sts.assumeRoleWithOidc(session, { providerArn: `${account}:oidc-provider/github`, token: emulator.idToken() });

describe.each([
  ['@alicloud/pop-core (RPC V1)', popCore],
  ['@alicloud/openapi-client (ACS3)', openApiClient],
  ['@alicloud/openapi-client (RPC V1 in query and body)', (key: Credentials) => openApiClient(key, 'v2')],
])('%s', (_name, connect) => {
  test('calls both products with the keys of a role', async () => {
    const call = connect(await lend());
    expect(await call('ListMcubeMiniApps', workspace, '2020-10-28')).toMatchObject({ ResultCode: 'OK' });
    expect(await call('ListSpace', { PageNum: 0, PageSize: 10 }, '2019-06-15')).toHaveProperty('RequestId');
  });

  test('calls with the keys of a role after the first', async () => {
    const call = connect(await sts.assumeRole(publisher, await lend()));
    expect(await call('QueryMcubeVhost', workspace, '2020-10-28')).toMatchObject({ ResultCode: 'OK' });
  });

  test('takes the next role itself, and is answered what our provider is', async () => {
    const reply = await connect(await lend())(
      'AssumeRole',
      { RoleArn: publisher.roleArn, RoleSessionName: 'theirs', DurationSeconds: 900 },
      '2015-04-01',
    );
    expect(reply).toMatchObject({
      Credentials: {
        AccessKeyId: expect.stringMatching(/^STS\./) as unknown,
        Expiration: expect.stringMatching(/^[\d-]{10}T[\d:]{8}Z$/) as unknown,
      },
      AssumedRoleUser: { Arn: `${publisher.roleArn}/theirs` },
    });
  });

  test('learns that a role is not there', async () => {
    const refused = connect(await lend())('AssumeRole', { RoleArn: `${account}:role/none`, RoleSessionName: 'theirs' }, '2015-04-01');
    await expect(refused).rejects.toMatchObject({ code: 'EntityNotExist.Role' });
  });
});
