import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ossSignature } from '../../../src/emulator/oss-signature.ts';
import { emptySeed } from '../../../src/emulator/seed.ts';
import { anyText, containing, matching } from '../lab.ts';
import { type HostingLab, postFile, refusal, spaceId, startHosting } from './hosting-lab.ts';

const md5 = (text: string): string => createHash('md5').update(text).digest('hex').toUpperCase();

const names = async (lab: HostingLab, Prefix = '/'): Promise<readonly string[]> =>
  (await lab.call('ListWebHostingFiles', { Prefix, PageSize: 500 })).Data.WebHostingFiles.map(({ FilePath }) => FilePath);

/** A PUT by the key of the account, which the storage answers with the MD5 as ETag. */
function putFile(lab: HostingLab, path: string, body: string): Promise<Response> {
  const [date, key] = [new Date(lab.emulator.now()).toUTCString(), `${spaceId}/${path}`];
  const text = `PUT\n\ntext/plain\n${date}\nx-oss-date:${date}\n/mcube-emulator/${key}`;
  const authorization = `OSS emulator-access-key-id:${ossSignature('emulator-access-key-secret', text)}`;
  return fetch(`${lab.emulator.url}/${key}`, {
    method: 'PUT',
    body,
    headers: { 'content-type': 'text/plain', 'x-oss-date': date, authorization },
  });
}

describe('the credential', () => {
  test('has the form of the vendor’s sample', async () => {
    const lab = await startHosting({ tokenLifetimeMs: 60_000 });
    const answer = await lab.call('GetWebHostingUploadCredential', { FilePath: '/docs/a.html' });
    expect(answer).toStrictEqual({
      RequestId: anyText,
      HttpStatusCode: '200',
      Data: {
        AccessKeyId: matching(/^STS\./),
        Endpoint: new URL(lab.emulator.url).host,
        ExpiredTime: matching(/^\d{10}$/),
        FilePath: `${spaceId}/docs/a.html`,
        Policy: anyText,
        SecurityToken: matching(/[+/=]/),
        Signature: anyText,
      },
      Code: 'success',
      Success: 'true',
    });
    const policy = JSON.parse(Buffer.from(answer.Data.Policy, 'base64').toString()) as { expiration: string; conditions: unknown };
    expect(policy.conditions).toStrictEqual([['content-length-range', 0, 52_428_800], { key: `${spaceId}/docs/a.html` }]);
    expect(Math.abs(Date.parse(policy.expiration) - lab.emulator.now() - 60_000)).toBeLessThan(2000);
  });

  test.each([
    ['another key', { key: `${spaceId}/b.html` }, 403, 'AccessDenied'],
    ['a longer key', { key: `${spaceId}/a.html2` }, 403, 'AccessDenied'],
    ['no security token', { 'x-oss-security-token': '' }, 403, 'InvalidSecurityToken'],
    ['a percent-encoded security token', { 'x-oss-security-token': encodeURIComponent('CAIS+/=') }, 403, 'InvalidSecurityToken'],
    ['a wrong checksum', { 'Content-MD5': 'AAAA' }, 400, 'InvalidDigest'],
    ['a header that no header can carry', { 'Cache-Control': '缓存' }, 400, 'InvalidArgument'],
  ])('does not serve for %s, and nothing is stored', async (_what, fields, status, code) => {
    const lab = await startHosting();
    const response = await postFile(await lab.permit('a.html'), 'hello', fields);
    expect([response.status, await response.text()]).toStrictEqual([status, containing(`<Code>${code}</Code>`)]);
    expect(await names(lab)).toStrictEqual([]);
  });

  test('does not serve for a file above its limit', async () => {
    const lab = await startHosting({ maxUploadBytes: 10 });
    const response = await postFile(await lab.permit('a.html'), 'x'.repeat(11));
    expect([response.status, await response.text()]).toStrictEqual([400, containing('EntityTooLarge')]);
  });

  test('can refuse headers that its policy does not name, and takes the file without them', async () => {
    const lab = await startHosting({ siteHeaders: 'refused' });
    const response = await postFile(await lab.permit('a.html'), 'x', { 'Cache-Control': 'no-cache', 'x-oss-meta-a': 'b' });
    expect([response.status, await response.text()]).toStrictEqual([
      403,
      containing('<Message>Invalid according to Policy: Extra input fields: cache-control, x-oss-meta-a</Message>'),
    ]);
    expect(await names(lab)).toStrictEqual([]);
    await lab.upload('a.html', 'x');
    expect(await names(lab)).toStrictEqual(['a.html']);
  });

  test('ends with its time, and can be over from the start', async () => {
    const lab = await startHosting({ tokenLifetimeMs: 60_000 });
    const late = await lab.permit('a.html');
    lab.emulator.advance(61_000);
    expect((await postFile(late, 'x')).status).toBe(403);
    lab.emulator.failNext('GetWebHostingUploadCredential', { when: 'before', kind: 'expired' });
    expect((await postFile(await lab.permit('a.html'), 'x')).status).toBe(403);
    expect((await postFile(await lab.permit('a.html'), 'x')).status).toBe(200);
  });

  test.each(['/', '', 'docs/', '文'.repeat(400)])('is refused for "%s", which names no file', async (FilePath) => {
    const lab = await startHosting();
    expect(await lab.call('GetWebHostingUploadCredential', { FilePath })).toMatchObject(refusal(containing('InvalidFilePath')));
  });

  test('is refused once the site has used up its quota', async () => {
    const lab = await startHosting({ seed: seedWithQuota(10) });
    await lab.upload('a.html', '123456789');
    await lab.upload('a.html', '1234567890');
    expect(await lab.call('GetWebHostingUploadCredential', { FilePath: 'b.html' })).toMatchObject(
      refusal('StaticWebDataSizeQuotaExceeded'),
    );
    await lab.call('DeleteWebHostingFile', { FilePath: 'a.html' });
    await lab.upload('b.html', '1');
  });
});

const seedWithQuota = (staticWebQuotaBytes: number) => ({ ...emptySeed, spaces: [{ spaceId, staticWebQuotaBytes }] });

describe('the list', () => {
  test('says of each file what the storage knows, and its ETag proves nothing after a form', async () => {
    const lab = await startHosting();
    await lab.upload('/a.html', 'hello', { 'Content-MD5': 'XUFAKrxLKna5cZ2REBfFkg==' });
    const { Data, ...envelope } = await lab.call('ListWebHostingFiles', { Prefix: '/' });
    expect(envelope).toStrictEqual({ RequestId: anyText, HttpStatusCode: 200, Code: 'success', Success: true });
    expect(Data).toStrictEqual({
      Count: 1,
      WebHostingFiles: [
        {
          FilePath: 'a.html',
          ContentType: 'text/html; charset=utf-8',
          ETag: matching(/^"[0-9A-F]{32}"$/),
          LastModifiedTime: expect.any(Number) as unknown,
          SignedUrl: containing(`${lab.emulator.url}/${spaceId}/a.html?`),
          Size: 5,
        },
      ],
    });
    expect(Data.WebHostingFiles[0]?.ETag).not.toBe(`"${md5('hello')}"`);
    expect((await putFile(lab, 'a.html', 'hello')).status).toBe(200);
    expect((await lab.call('ListWebHostingFiles', { Prefix: '/' })).Data.WebHostingFiles[0]?.ETag).toBe(`"${md5('hello')}"`);
  });

  test('goes page by page in the order of UTF-8 bytes, each file once', async () => {
    const lab = await startHosting();
    // By UTF-16 code units the last two would change places.
    const paths = ['%20.txt', '1.txt', 'B.txt', 'a b+c#.txt', 'a/b.txt', 'a0.txt', '中文/页.html', '\uFF5E.txt', '\u{1F600}.txt'];
    for (const path of [...paths].reverse()) await lab.upload(path, path);
    const seen: string[] = [];
    const markers: string[] = [];
    let marker: string | undefined = '';
    while (marker !== undefined) {
      const { Data }: { Data: { NextMarker?: string; Count: number; WebHostingFiles: readonly { FilePath: string }[] } } = await lab.call(
        'ListWebHostingFiles',
        { Prefix: '/', PageSize: 3, Marker: marker },
      );
      expect(Data.Count).toBe(3);
      seen.push(...Data.WebHostingFiles.map(({ FilePath }) => FilePath));
      marker = Data.NextMarker;
      if (marker !== undefined) markers.push(marker);
    }
    expect(seen).toStrictEqual(paths);
    expect(markers).toStrictEqual([`${spaceId}/B.txt`, `${spaceId}/a0.txt`]);
  });

  test('holds 50 files a page unless told otherwise, at most 500', async () => {
    const lab = await startHosting();
    for (let index = 0; index < 51; index += 1) await putFile(lab, `${index}.txt`, 'x');
    expect((await lab.call('ListWebHostingFiles', { Prefix: '/' })).Data.Count).toBe(50);
    expect(await lab.call('ListWebHostingFiles', { Prefix: '/', PageSize: 501 })).toMatchObject({ Code: 'InvalidParameter' });
  });

  test('keeps to its prefix and to its space', async () => {
    const lab = await startHosting({ seed: { ...emptySeed, spaces: [spaceId, `${spaceId}2`] } });
    await lab.call('OpenWebHostingService', { SpaceId: `${spaceId}2` });
    for (const path of ['docs/a.html', 'docs/b.html', 'docs2.html']) await lab.upload(path, 'x');
    expect(await names(lab, '/docs/')).toStrictEqual(['docs/a.html', 'docs/b.html']);
    expect(await names(lab, 'docs')).toStrictEqual(['docs/a.html', 'docs/b.html', 'docs2.html']);
    expect((await lab.call('ListWebHostingFiles', { SpaceId: `${spaceId}2`, Prefix: '/' })).Data.Count).toBe(0);
  });
});

describe('one file', () => {
  test('is described with the slash that lists leave out', async () => {
    const lab = await startHosting();
    await lab.upload('中文/a b.html', 'hello');
    expect(await lab.call('DescribeWebHostingFile', { FilePath: '/中文/a b.html' })).toMatchObject({
      Data: { Exists: true, FilePath: '/中文/a b.html', Size: 5 },
    });
    expect(await lab.call('DescribeWebHostingFile', { FilePath: '/a' })).toStrictEqual({ RequestId: anyText, Data: { Exists: false } });
  });

  test('is read through its signed address for 30 minutes, with the headers of its upload, and not without a signature', async () => {
    const lab = await startHosting();
    await lab.upload('中文/a+b %.html', 'hello', { 'Cache-Control': 'no-cache', 'x-oss-meta-commit': 'abc' });
    const link = (await lab.call('DescribeWebHostingFile', { FilePath: '中文/a+b %.html' })).Data.SignedUrl;
    const response = await fetch(link);
    expect(await response.text()).toBe('hello');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-oss-meta-commit': 'abc',
    });
    expect((await fetch(link.split('?')[0] ?? '')).status).toBe(403);
    lab.emulator.advance(29 * 60_000);
    expect((await fetch(link)).status).toBe(200);
    lab.emulator.advance(2 * 60_000);
    expect((await fetch(link)).status).toBe(403);
  });
});

describe('deletion', () => {
  test('takes one file or many, and does not mind absent ones', async () => {
    const lab = await startHosting();
    for (const path of ['a', 'b', 'c', 'd']) await lab.upload(path, path);
    expect(await lab.call('DeleteWebHostingFile', { FilePath: '/a' })).toMatchObject({ Data: true, HttpStatusCode: 200, Success: true });
    expect(await lab.call('DeleteWebHostingFile', { FilePath: '/a' })).toMatchObject({ Data: true });
    expect(await lab.call('BatchDeleteWebHostingFiles', { 'FilePaths.1': '/b', 'FilePaths.2': 'c', 'FilePaths.3': 'no' })).toStrictEqual({
      RequestId: anyText,
      Data: true,
    });
    expect(await names(lab)).toStrictEqual(['d']);
  });

  test('takes at most 1000 paths, and none when one of them is no path', async () => {
    const lab = await startHosting();
    await lab.upload('a', 'a');
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`FilePaths.${index + 1}`, `f${index}`]));
    expect(await lab.call('BatchDeleteWebHostingFiles', many)).toMatchObject({ Code: 'InvalidParameter' });
    expect(await lab.call('BatchDeleteWebHostingFiles', { 'FilePaths.1': 'a', 'FilePaths.2': '/' })).toMatchObject(
      refusal(containing('InvalidFilePath')),
    );
    expect(await names(lab)).toStrictEqual(['a']);
  });
});
