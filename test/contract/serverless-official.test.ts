import { createRequire } from 'node:module';
import RpcClient from '@alicloud/pop-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';
import type { ReplyFrom, ServerlessOperation } from '../../src/wire/catalogue.ts';
import { buildZip } from '../emulator/lab.ts';

// A CommonJS package with an `exports.default`, which Node and vitest import differently; `require` is the same for both.
const openApi = createRequire(import.meta.url)('@alicloud/openapi-client') as typeof import('@alicloud/openapi-client');

// Each run starts a node, and a busy machine may take seconds for one.
vi.setConfig({ testTimeout: 30_000 });

let emulator: Emulator;

beforeEach(async () => {
  emulator = await createEmulator({ deployDelayMs: 60_000 });
});
afterEach(() => emulator.close());

const keyOf = ({ env }: Emulator) => ({
  accessKeyId: env['ALIBABA_CLOUD_ACCESS_KEY_ID'] ?? '',
  accessKeySecret: env['ALIBABA_CLOUD_ACCESS_KEY_SECRET'] ?? '',
});

/** One call as the current SDK makes it: ACS3, POST, business parameters as a form, `query` for the few that go there (wire-facts section 2). */
async function callV3<Name extends ServerlessOperation>(
  action: Name,
  body: object,
  query: Record<string, string> = {},
): Promise<ReplyFrom<Name>> {
  const noOptions = {} as Parameters<InstanceType<typeof openApi.default>['callApi']>[2];
  const client = new openApi.default(new openApi.Config({ ...keyOf(emulator), endpoint: new URL(emulator.url).host, protocol: 'http' }));
  const params = new openApi.Params({
    action,
    version: '2019-06-15',
    protocol: 'HTTP',
    pathname: '/',
    method: 'POST',
    authType: 'AK',
    style: 'RPC',
    reqBodyType: 'formData',
    bodyType: 'json',
  });
  const answer = (await client.callApi(params, new openApi.OpenApiRequest({ body, query }), noOptions)) as { body: ReplyFrom<Name> };
  return answer.body;
}

const code = `module.exports = async (ctx) => {
  ctx.logger.info('greeting %s', ctx.args.name ?? ctx.args.queryStringParameters.name);
  return { text: 'Hello, ' + (ctx.args.name ?? ctx.args.queryStringParameters.name) };
};`;

test('@alicloud/openapi-client deploys a function by itself, runs it, and finds it on its HTTP path and in the log', async () => {
  const SpaceId = emulator.env['MINISHIP_SPACE_ID'] ?? '';
  const scope = { Name: 'greet', SpaceId };
  await expect(callV3('DescribeFunction', scope)).rejects.toMatchObject({ code: 'InvalidFunctionName.NotFound', statusCode: 404 });
  expect(await callV3('CreateFunction', { ...scope, Runtime: 'nodejs20', Desc: '问候 hello*~!' })).toMatchObject({ Success: true });
  expect(await callV3('UpdateFunction', { ...scope, HttpTriggerPath: '/http/greet' })).toMatchObject({ Desc: '问候 hello*~!' });

  const { DeploymentId = '', UploadSignedUrl = '' } = await callV3('CreateFunctionDeployment', scope);
  const body = new Uint8Array(await buildZip({ 'index.js': code }));
  const uploaded = await fetch(UploadSignedUrl, { method: 'PUT', body, headers: { 'content-type': 'application/octet-stream' } });
  expect(uploaded.status).toBe(200);
  await callV3('DeployFunction', { DeploymentId, SpaceId });
  const status = async () =>
    (await callV3('ListFunctionDeployment', scope)).DataList?.find((one) => one.DeploymentId === DeploymentId)?.Status?.Status;
  expect(await status()).toBe('DEPLOYING');
  emulator.advance(60_000);
  expect(await status()).toBe('DEPLOY_SUCCESS');

  const ran = await callV3('RunFunction', { SpaceId, Body: JSON.stringify({ functionTarget: 'greet', functionArgs: { name: '小明' } }) });
  expect(ran).toMatchObject({ Success: true, Result: '{"text":"Hello, 小明"}' });

  const { DefaultEndpoint } = await callV3('UpdateHttpTriggerConfig', { SpaceId, EnableService: true });
  const response = await fetch(`${DefaultEndpoint}/http/greet?name=web`);
  expect([response.status, await response.json()]).toStrictEqual([200, { text: 'Hello, web' }]);

  const { DataList = [] } = await callV3('ListFunctionLog', { ...scope, LogRequestId: ran.RequestId });
  expect(DataList).toMatchObject([{ FunctionName: 'greet', Status: 'SUCCESS', Levels: ['INFO', 'INFO', 'INFO'] }]);
  expect(DataList[0]?.Contents?.[1]).toContain('INFO greeting 小明');
});

test('@alicloud/openapi-client may send a parameter in the query, where it is signed too', async () => {
  const SpaceId = emulator.env['MINISHIP_SPACE_ID'] ?? '';
  // Not emulated, which is only said once the signature and the parameters were found right.
  await expect(callV3('ListFile', { SpaceId }, { NextToken: 'next page' })).rejects.toMatchObject({ code: 'NotImplemented' });
  await expect(callV3('ListFile', { SpaceId }, { NextTokens: 'x' })).rejects.toMatchObject({ code: 'InvalidParameter.Unknown' });
});

test('@alicloud/pop-core lists the spaces, numbers as numbers and codes as texts', async () => {
  const client = new RpcClient({ endpoint: emulator.url, apiVersion: '2019-06-15', ...keyOf(emulator) });
  const reply = await client.request<ReplyFrom<'ListSpace'>>('ListSpace', { PageNum: 0 }, { method: 'POST' });
  expect(reply).toMatchObject({ HttpStatusCode: '200', Count: 1, Code: 'OK', Success: true });
  expect(reply.Spaces).toMatchObject([{ SpaceId: emulator.env['MINISHIP_SPACE_ID'], Status: 'IN_SERVICE' }]);
});
