import { createRequire } from 'node:module';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';
import type { ServerlessOperation } from '../../src/wire/catalogue.ts';
import { type Answered, postFile, spaceId } from '../emulator/serverless/hosting-lab.ts';

// A CommonJS package with an `exports.default`, which Node and vitest import differently; `require` is the same for both.
const openApi = createRequire(import.meta.url)('@alicloud/openapi-client') as typeof import('@alicloud/openapi-client');

let emulator: Emulator;

beforeEach(async () => {
  emulator = await createEmulator({ openDelayMs: 50 });
});
afterEach(() => emulator.close());

/** One call by the current official client: ACS3-HMAC-SHA256, lists flattened by its own code. */
async function call<Name extends ServerlessOperation>(action: Name, parameters: object = {}): Promise<Answered<Name>> {
  const noOptions = {} as Parameters<InstanceType<typeof openApi.default>['callApi']>[2];
  const config = {
    accessKeyId: emulator.env['ALIBABA_CLOUD_ACCESS_KEY_ID'] ?? '',
    accessKeySecret: emulator.env['ALIBABA_CLOUD_ACCESS_KEY_SECRET'] ?? '',
    endpoint: new URL(emulator.url).host,
    protocol: 'http',
  };
  const client = new openApi.default(new openApi.Config(config));
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
  const answer = await client.callApi(params, new openApi.OpenApiRequest({ body: { SpaceId: spaceId, ...parameters } }), noOptions);
  return answer['body'] as Answered<Name>;
}

async function upload(path: string, content: string, contentType: string): Promise<void> {
  const { Data } = await call('GetWebHostingUploadCredential', { FilePath: `/${path}` });
  const response = await postFile(Data, content, { 'Content-Type': contentType, 'Cache-Control': 'no-cache' });
  expect([response.status, await response.text()]).toStrictEqual([200, '']);
}

/** Every path of the site, by the markers. */
async function listAll(PageSize: number): Promise<{ readonly paths: readonly string[]; readonly pages: number }> {
  const paths: string[] = [];
  for (let pages = 1, Marker = ''; ; pages += 1) {
    const { Data } = await call('ListWebHostingFiles', { Prefix: '/', PageSize, Marker });
    paths.push(...Data.WebHostingFiles.map(({ FilePath }) => FilePath));
    const next: Partial<typeof Data> = Data;
    Marker = next.NextMarker ?? '';
    if (Marker === '') return { paths, pages };
  }
}

test('an official client opens hosting, uploads a site, pages through it, serves it, configures it and takes it down', async () => {
  expect((await call('GetWebHostingStatus')).Data.Status).toBe('UNUSED');
  expect((await call('OpenWebHostingService')).Data).toBe(true);
  await expect.poll(async () => (await call('GetWebHostingStatus')).Data.Status, { interval: 20 }).toBe('IN_SERVICE');

  const files = {
    'index.html': '<p>home</p>',
    'assets/app.3f2a.js': 'run()',
    'assets/样式 1.css': 'p{}',
    'docs/a+b.html': 'a',
    'z.txt': 'z',
  };
  for (const [path, content] of Object.entries(files)) {
    await upload(path, content, path.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8');
  }
  expect(await listAll(2)).toStrictEqual({ paths: Object.keys(files).sort(), pages: 3 });
  expect((await call('DescribeWebHostingFile', { FilePath: '/z.txt' })).Data).toMatchObject({ Exists: true, Size: 1 });

  const site = `http://${(await call('GetWebHostingConfig')).Data.DefaultDomain}`;
  for (const [path, content] of Object.entries(files)) expect(await (await fetch(`${site}/${encodeURI(path)}`)).text()).toBe(content);
  const home = await fetch(site);
  expect([await home.text(), home.headers.get('cache-control')]).toStrictEqual(['<p>home</p>', 'no-cache']);
  expect((await fetch(`${site}/orders/17`)).status).toBe(404);

  const spa = { IndexPath: 'index.html', ErrorPath: 'index.html', ErrorHttpStatus: '200', AllowedIps: '127.0.0.1' };
  expect((await call('ModifyWebHostingConfig', spa)).Data).toBe(true);
  expect((await call('GetWebHostingConfig')).Data).toMatchObject(spa);
  const route = await fetch(`${site}/orders/17`);
  expect([route.status, await route.text()]).toStrictEqual([200, '<p>home</p>']);

  expect((await call('BatchDeleteWebHostingFiles', { FilePaths: ['/z.txt', '/docs/a+b.html', '/assets/样式 1.css'] })).Data).toBe(true);
  expect((await call('DeleteWebHostingFile', { FilePath: '/assets/app.3f2a.js' })).Data).toBe(true);
  expect((await listAll(500)).paths).toStrictEqual(['index.html']);
  expect(emulator.calls.map(({ outcome }) => outcome)).toStrictEqual(emulator.calls.map(() => 'OK'));
});

test('an official client sets CORS domains and service policies', async () => {
  const { DomainId } = await call('AddCorsDomain', { Domain: 'test.example.com' });
  expect((await call('ListCorsDomains')).Domains).toStrictEqual([{ Domain: 'test.example.com', DomainId }]);
  await call('DeleteCorsDomain', { DomainId });
  expect((await call('ListCorsDomains')).Domains).toStrictEqual([]);

  const db = { ServiceName: 'db', CollectionName: 'orders' };
  await call('UpdateServicePolicy', { ...db, PolicyName: 'PRIVATE' });
  expect(await call('DescribeServicePolicy', db)).toMatchObject({ ...db, PolicyName: 'PRIVATE' });
});
