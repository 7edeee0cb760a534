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

test('@alicloud/openapi-client makes a space, describes it, pauses it and finds it in the list, as our own steps then do', async () => {
  const made = await callV3('CreateSpace', { Name: 'Shop', Desc: '测试 *~!' });
  expect(made).toMatchObject({ SpaceId: expect.stringMatching(/^mp-/) as string });
  const { SpaceId = '' } = made;
  const listed = async (SpaceIds: string) => (await callV3('ListSpace', { PageNum: 0, PageSize: 10, SpaceIds })).Spaces;
  expect(await listed(SpaceId)).toMatchObject([{ SpaceId, Name: 'Shop', Desc: '测试 *~!', Status: 'IN_SERVICE' }]);
  await callV3('UpdateSpace', { SpaceId, Status: 'PAUSED' });
  await callV3('UpdateSpace', { SpaceId, Desc: 'ours' });
  expect(await listed(SpaceId)).toMatchObject([{ Desc: 'ours', Status: 'PAUSED' }]);
  expect(await listed('mp-nobody')).toEqual([]);
  // Pages count from 0, and the page behind the last one is empty.
  expect((await callV3('ListSpace', { PageNum: 0, PageSize: 1 })).Spaces).toHaveLength(1);
  expect((await callV3('ListSpace', { PageNum: 2, PageSize: 1 })).Spaces).toEqual([]);
  expect(await callV3('DescribeResourceQuota', { SpaceId })).toMatchObject({ StaticWebDataSizeQuota: 2, CloudStorageDataSizeQuota: 10 });
  expect((await callV3('DescribeResourceUsage', { SpaceId, PageNumber: 1, PageSize: 1000 })).DataList).toHaveLength(1);
  await expect(callV3('CreateSpace', { Name: '1shop' })).rejects.toMatchObject({ code: 'InvalidParameter' });
  await callV3('DeleteSpace', { SpaceId });
  expect(await listed(SpaceId)).toEqual([]);
});

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

test('@alicloud/openapi-client runs commands of the database, takes a collection out as a file, and puts it in again by the vendor’s form', async () => {
  const SpaceId = emulator.env['MINISHIP_SPACE_ID'] ?? '';
  const run = async (command: object) => {
    const { Result = '', ...reply } = await callV3('RunDBCommand', { SpaceId, Body: JSON.stringify({ collection: '文章', ...command }) });
    return { ...reply, result: JSON.parse(Result) as unknown };
  };
  const docs = [
    { title: '一', words: 10 },
    { title: 'two', words: 20 },
  ];
  expect(await run({ command: 'insertMany', docs })).toMatchObject({ AffectedDocs: 2, Success: true });
  await expect(run({ command: 'find', query: { words: { $about: 10 } } })).rejects.toMatchObject({ code: 'InvalidBody', statusCode: 400 });

  const { TaskId } = await callV3('CreateDBExportTask', { SpaceId, Collection: '文章', FileType: 'JSON' });
  const exportStatus = () => callV3('QueryDBExportTaskStatus', { SpaceId, TaskId });
  expect((await exportStatus()).Status).toBe('WAITING');
  emulator.advance(300);
  const { Status, DownloadUrl = '', ExportedCount } = await exportStatus();
  expect([Status, ExportedCount]).toEqual(['SUCCESS', '2']);
  const text = await (await fetch(DownloadUrl)).text();

  expect(await callV3('DeleteDBCollection', { SpaceId, Body: '{"command":"drop","collection":"文章"}' })).toMatchObject({ Success: true });
  const permit = await callV3('CreateDBImportTask', { SpaceId, Collection: 'articles', FileType: 'JSON', Mode: 'UPSERT' });
  const form = new FormData();
  for (const [name, value] of [
    ['key', permit.FileKey],
    ['policy', permit.Policy],
    ['OSSAccessKeyId', permit.AccessKeyId],
    ['Signature', permit.Signature],
  ] as const)
    form.set(name, value ?? '');
  form.set('file', new Blob([text]), 'articles.json');
  expect((await fetch(permit.Host ?? '', { method: 'POST', body: form })).status).toBe(204);
  const importStatus = () => callV3('QueryDBImportTaskStatus', { SpaceId, TaskId: permit.TaskId });
  expect((await importStatus()).Status).toBe('WAITING');
  emulator.advance(300);
  expect(await importStatus()).toMatchObject({ Status: 'SUCCESS', SuccessCount: '2', FailedCount: '0' });
  await callV3('RenameDBCollection', { SpaceId, OriginCollection: 'articles', NewCollection: 'papers' });
  expect((await run({ command: 'find', collection: 'papers', options: { projection: { _id: 0 } } })).result).toEqual(docs);
});

test('@alicloud/openapi-client finds the nightly backup and takes a collection out of it', async () => {
  const SpaceId = emulator.env['MINISHIP_SPACE_ID'] ?? '';
  const run = (command: object) => callV3('RunDBCommand', { SpaceId, Body: JSON.stringify(command) });
  await run({ command: 'insertOne', collection: 'notes', doc: { name: 'kept' } });
  emulator.backUp(SpaceId);
  await run({ command: 'deleteMany', collection: 'notes', filter: {} });
  const { BackupDumpTimes = [] } = await callV3('QueryDBBackupDumpTimes', { SpaceId });
  const BackupId = BackupDumpTimes[0]?.BackupId ?? '';
  expect((await callV3('QueryDBBackupCollections', { SpaceId, BackupId })).Collections).toEqual(['notes']);
  const { TaskId } = await callV3('CreateDBRestoreTask', { SpaceId, BackupId, OriginCollections: 'notes', NewCollections: 'before' });
  const status = () => callV3('QueryDBRestoreTaskStatus', { SpaceId, TaskId });
  expect((await status()).Status).toBe('WAITING');
  emulator.advance(300);
  expect(await status()).toMatchObject({ Status: 'SUCCESS', SuccessCount: 1, FailedCount: 0 });
  expect(await run({ command: 'count', collection: 'before', query: { name: 'kept' } })).toMatchObject({ Result: '1' });
});

test('@alicloud/pop-core lists the spaces, numbers as numbers and codes as texts', async () => {
  const client = new RpcClient({ endpoint: emulator.url, apiVersion: '2019-06-15', ...keyOf(emulator) });
  const reply = await client.request<ReplyFrom<'ListSpace'>>('ListSpace', { PageNum: 0 }, { method: 'POST' });
  expect(reply).toMatchObject({ HttpStatusCode: '200', Count: 1, Code: 'OK', Success: true });
  expect(reply.Spaces).toMatchObject([{ SpaceId: emulator.env['MINISHIP_SPACE_ID'], Status: 'IN_SERVICE' }]);
});
