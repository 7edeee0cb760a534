import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import RpcClient from '@alicloud/pop-core';
import OSS from 'ali-oss';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';
import { emptySeed } from '../../src/emulator/seed.ts';
import { buildZip, containing, h5Id, packageParameters, type Reply, smallBuild, uploadForm, user, workspace } from '../emulator/lab.ts';

// A CommonJS package with an `exports.default`, which Node and vitest import differently; `require` is the same for both.
const openApi = createRequire(import.meta.url)('@alicloud/openapi-client') as typeof import('@alicloud/openapi-client');

type Call = <Name extends string>(operation: Name, parameters: object) => Promise<Reply<Name>>;

let emulator: Emulator;

beforeEach(async () => {
  emulator = await createEmulator({ publishDelayMs: 50, seed: emptySeed });
});
afterEach(() => emulator.close());

const keyOf = ({ env }: Emulator) => ({
  accessKeyId: env['ALIBABA_CLOUD_ACCESS_KEY_ID'] ?? '',
  accessKeySecret: env['ALIBABA_CLOUD_ACCESS_KEY_SECRET'] ?? '',
});

/** The older official client: RPC V1 in a form body. */
function popCore(url = emulator.url): Call {
  const client = new RpcClient({ endpoint: url, apiVersion: '2020-10-28', ...keyOf(emulator) });
  return (operation, parameters) => client.request(operation, { ...workspace, ...parameters }, { method: 'POST' });
}

/** The current official client: ACS3-HMAC-SHA256. */
function openApiClient(url = emulator.url, signatureAlgorithm?: string): Call {
  const noOptions = {} as Parameters<InstanceType<typeof openApi.default>['callApi']>[2];
  const client = new openApi.default(
    new openApi.Config({ ...keyOf(emulator), endpoint: new URL(url).host, protocol: 'http', signatureAlgorithm }),
  );
  return async (action, parameters) => {
    const params = new openApi.Params({
      action,
      version: '2020-10-28',
      protocol: 'HTTP',
      pathname: '/',
      method: 'POST',
      authType: 'AK',
      style: 'RPC',
      reqBodyType: 'formData',
      bodyType: 'json',
    });
    const answer = await client.callApi(params, new openApi.OpenApiRequest({ body: { ...workspace, ...parameters } }), noOptions);
    return answer['body'] as Reply<typeof action>;
  };
}

interface RawRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a client puts on the wire for one call. */
async function capture(connect: (url: string) => Call, operation: string): Promise<RawRequest> {
  const seen: RawRequest[] = [];
  const server = createServer((message, response) => {
    void text(message).then((body) => {
      seen.push({ path: message.url ?? '', headers: message.headers, body });
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)(operation, {});
  server.closeAllConnections();
  server.close();
  const [first] = seen;
  if (!first) throw new Error('The client sent nothing.');
  return first;
}

/** Sends a captured request to the emulator, its Host header included. Answers the code of the error, or OK. */
async function replay({ path, headers: { 'transfer-encoding': _chunked, ...headers }, body }: RawRequest): Promise<string> {
  const length = { 'content-length': Buffer.byteLength(body) };
  const answer = await new Promise<string>((resolve, reject) => {
    const sent = httpRequest(emulator.url, { method: 'POST', path, headers: { ...headers, ...length }, agent: false }, (response) => {
      text(response).then(resolve, reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
  return (JSON.parse(answer) as { Code?: string }).Code ?? 'OK';
}

/** Another character of the same alphabet in place of the last but one. */
const alter = (signed: string): string =>
  signed.replace(/.(.)$/, (pair) => (pair.startsWith('0') ? `1${pair.slice(1)}` : `0${pair.slice(1)}`));

async function upload(call: Call, name: string, content: Uint8Array | string): Promise<string> {
  const token = (await call('GetMcubeFileToken', { OnexFlag: true })).GetFileTokenResult.FileToken;
  const key = `${token.Dir}${name}`;
  const response = await fetch(token.Host, { method: 'POST', body: uploadForm(token, key, content) });
  expect(response.status).toBe(204);
  return `${token.Host}/${key}`;
}

describe.each([
  ['@alicloud/pop-core (RPC V1)', popCore],
  ['@alicloud/openapi-client (ACS3)', openApiClient],
  ['@alicloud/openapi-client (RPC V1 in query and body)', (url?: string) => openApiClient(url, 'v2')],
])('%s', (_name, connect) => {
  test('carries out a whole release to a whitelist, and only its users receive it', async () => {
    const call = connect();
    const ResourceFileUrl = await upload(call, 'build.zip', await buildZip(smallBuild()));
    const IconFileUrl = await upload(call, 'icon.png', 'icon');
    const uploaded = await call('UploadMcubeMiniPackage', { ...packageParameters('1.4.2.90'), ResourceFileUrl, IconFileUrl });
    const { PackageId } = uploaded.UploadMiniPackageResult.ReturnPackageResult;
    const queried = await call('QueryMcubeMiniPackage', { Id: PackageId, H5Id: h5Id });
    expect(queried.QueryMiniPackageResult).toMatchObject({
      Success: true,
      MiniPackageInfo: { Id: Number(PackageId), H5Version: '1.4.2.90' },
    });

    const { WhitelistId } = (await call('CreateMcubeWhitelist', { WhiteListName: '测试 qa', WhitelistType: 'normal' }))
      .CreateWhitelistResult;
    const added = await call('UpdateMcubeWhitelist', { Id: WhitelistId, KeyIds: 'u001,u002', OnexFlag: true });
    expect(added.AddWhitelistResult.AddWhitelistInfo).toEqual({ SuccessNum: 2, FailNum: 0, FailUserIds: '' });

    const task = { PackageId: Number(PackageId), PublishType: 2, PublishMode: 1, WhitelistIds: WhitelistId, Memo: "a memo: 1+1=2*~!'()" };
    const { MiniTaskId } = (await call('CreateMcubeMiniTask', task)).CreateMiniTaskResult;
    const status = async (): Promise<number> =>
      (await call('QueryMcubeMiniTask', { TaskId: Number(MiniTaskId) })).QueryMiniTaskResult.MiniTaskInfo.TaskStatus;
    await expect.poll(status, { interval: 20 }).toBe(1);

    expect(emulator.resolve(user('u001'))).toMatchObject({ packageId: Number(PackageId), audience: 'whitelist' });
    expect(emulator.resolve(user('somebody else'))).toBeNull();
    expect(emulator.calls.map(({ outcome }) => outcome)).toStrictEqual(emulator.calls.map(() => 'OK'));
  });

  test('sends Mobile Sync messages to one and to all, as the sample of the vendor does; a repeated id is ignored', async () => {
    const call = connect();
    const nowMs = Date.now();
    const filters = {
      OsType: 'IOS',
      AppMinVersion: '0.0.0.0',
      AppMaxVersion: '100.100.100.100',
      ValidTimeStart: nowMs,
      ValidTimeEnd: nowMs + 3_600_000,
    };
    const one = { ...filters, BizType: 'UCHAT', LinkToken: 'testUserId', Payload: '测试 payload&=+ "', ThirdMsgId: 'test_third_msg_id_1' };
    const all = {
      ...filters,
      BizType: 'NOTICE',
      Payload: 'testtestata',
      ThirdMsgId: 'test_third_msg_id_1',
      MaxUid: 99,
      MinUid: 1,
      Uids: '01,02,99',
    };
    expect(await call('CreateOpenSingleData', one)).toMatchObject({ ResultCode: 'SUCCESS' });
    expect(await call('CreateOpenSingleData', { ...one, Payload: 'again' })).toMatchObject({ ResultCode: 'SUCCESS' });
    expect(await call('CreateOpenGlobalData', all)).toMatchObject({ ResultCode: 'SUCCESS' });
    expect(await call('CreateOpenGlobalData', { ...all, BizType: 'UCHAT' })).toMatchObject({ ResultCode: 'NOT_SUPPORT_GLOBAL' });
    expect(emulator.state()).toMatchObject({
      workspaces: [
        {
          messages: [
            { bizType: 'UCHAT', linkToken: 'testUserId', payload: one.Payload },
            { bizType: 'NOTICE', linkToken: null },
          ],
        },
      ],
    });
  });

  test('is refused when its clock is more than 15 minutes off, and accepted at 14', async () => {
    const call = connect();
    emulator.advance(14 * 60_000);
    expect((await call('QueryMcubeVhost', {})).QueryVhostResult.Data).toBe('example.com');
    emulator.advance(2 * 60_000);
    await expect(call('QueryMcubeVhost', {})).rejects.toMatchObject({ code: 'InvalidTimeStamp.Expired' });
  });

  test('is refused when its request is sent a second time', async () => {
    const raw = await capture(connect, 'QueryMcubeVhost');
    expect(await replay(raw)).toBe('OK');
    expect(await replay(raw)).toBe('SignatureNonceUsed');
  });

  test('is refused when anything signed is altered on the way', async () => {
    const raw = await capture(connect, 'QueryMcubeVhost');
    const rename = (text: string): string => text.replace(/SignatureNonce=[^&]+/, 'SignatureNonce=other');
    const resign = (text: string): string => text.replace(/Signature=([^&]{10})/, 'Signature=0123456789');
    const { authorization } = raw.headers;
    const otherBody = { ...raw, body: raw.body.replace('WorkspaceId=PROD', 'WorkspaceId=TEST') };
    const otherNonce = { path: rename(raw.path), headers: { ...raw.headers, 'x-acs-signature-nonce': 'other' }, body: rename(raw.body) };
    const altered = authorization === undefined ? {} : { authorization: alter(authorization) };
    const otherSignature = { path: resign(raw.path), headers: { ...raw.headers, ...altered }, body: resign(raw.body) };
    for (const changed of [otherBody, otherNonce, otherSignature]) expect(await replay(changed)).toBe('SignatureDoesNotMatch');
    expect(await replay(raw)).toBe('OK');
  });

  test('learns the code of a gateway error', async () => {
    await expect(connect()('QueryMcubeVhost', { Unknown: 1 })).rejects.toMatchObject({ code: 'InvalidParameter.Unknown' });
  });
});

test('@alicloud/pop-core may also send everything in the query of a GET', async () => {
  const client = new RpcClient({ endpoint: emulator.url, apiVersion: '2020-10-28', ...keyOf(emulator) });
  const parameters = { ...workspace, Keyword: "a b+c*d~e/f&g=h 测试!'()" };
  expect(await client.request('ListMcubeMiniApps', parameters, { method: 'GET' })).toMatchObject({ ResultCode: 'OK' });
});

describe('ali-oss', () => {
  const storage = (options: object = {}): OSS =>
    new OSS({
      ...keyOf(emulator),
      bucket: 'examplebucket',
      endpoint: emulator.url.replace('127.0.0.1', 'localhost'),
      cname: true,
      ...options,
    });

  test('signs a post policy that the emulator accepts, and not a changed one', async () => {
    const policy = { expiration: new Date(Date.now() + 60_000).toISOString(), conditions: [['starts-with', '$key', 'mine/']] };
    const signed = storage().calculatePostSignature(policy);
    const post = (signature: string): Promise<Response> => {
      const token = { Accessid: signed.OSSAccessKeyId, Policy: signed.policy, Signature: signature };
      return fetch(emulator.url, { method: 'POST', body: uploadForm(token, 'mine/a.txt', 'hello') });
    };
    expect((await post(signed.Signature)).status).toBe(204);
    const refused = await post(signed.Signature.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')));
    expect([refused.status, await refused.text()]).toStrictEqual([403, containing('<Code>SignatureDoesNotMatch</Code>')]);
  });

  test('signs a URL for a PUT with its content type, and the object can be read by a signed URL', async () => {
    const bucket = 'mcube-emulator';
    const put = storage({ bucket }).signatureUrl('functions/a b.zip', { method: 'PUT', 'Content-Type': 'application/octet-stream' });
    const send = (type: string): Promise<Response> => fetch(put, { method: 'PUT', body: 'zip', headers: { 'content-type': type } });
    expect((await send('text/plain')).status).toBe(403);
    expect((await send('application/octet-stream')).status).toBe(200);
    const read = await fetch(storage({ bucket }).signatureUrl('functions/a b.zip'));
    expect([read.status, await read.text()]).toStrictEqual([200, 'zip']);
  });

  test('puts an object with a signed header, its bucket in the Host header', async () => {
    const direct = storage({ endpoint: emulator.url, cname: false, region: 'oss-cn-hangzhou' });
    const { res } = await direct.put('folder/中文.txt', Buffer.from('hello'));
    expect([res.status, res.headers['etag']]).toStrictEqual([200, '"5D41402ABC4B2A76B9719D911017C592"']);
    expect(emulator.state()).toMatchObject({ objects: [{ bucket: 'examplebucket', key: 'folder/中文.txt', sizeBytes: 5 }] });
  });
});
