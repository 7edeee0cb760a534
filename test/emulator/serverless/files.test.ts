import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createEmulator } from '../../../src/emulator/emulator.ts';
import { emptySeed } from '../../../src/emulator/seed.ts';
import { anyText, callRpc, matching } from '../lab.ts';
import { type HostingLab, spaceId, startHosting } from './hosting-lab.ts';

const put = (url: string, content: string, type = 'image/png') =>
  fetch(url, { method: 'PUT', body: content, headers: { 'content-type': type } });

const ask = (lab: HostingLab, Filename: string, more: object = {}) =>
  lab.call('DescribeFileUploadSignedUrl', { ContentType: 'image/png', Filename, Size: 4, ...more });

async function upload(lab: HostingLab, name: string, content: string): Promise<string> {
  const { Id, SignUrl } = await ask(lab, name);
  expect((await put(SignUrl, content)).status).toBe(200);
  return Id;
}

test('an uploaded file is listed by itself, and everyone reads it at its address', async () => {
  const lab = await startHosting({}, false);
  const asked = await ask(lab, 'img/a.png');
  const envelope = { RequestId: anyText, Code: 'OK', HttpStatusCode: '200', Success: true };
  expect(asked).toStrictEqual({ ...envelope, Id: matching(/^[0-9a-f-]{36}$/), Overwrite: false, SignUrl: anyText });
  expect((await lab.call('ListFile')).DataList).toStrictEqual([]);
  expect((await put(asked.SignUrl, 'body')).status).toBe(200);
  const { DataList, Paginator } = await lab.call('ListFile');
  const utc = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  const times = { GmtCreate: utc, GmtModified: utc };
  expect(DataList).toStrictEqual([{ Id: asked.Id, Name: 'img/a.png', Type: 'image/png', Size: 4, Url: anyText, ...times }]);
  expect(Paginator).toStrictEqual({ PageSize: 10 });
  const response = await fetch(DataList[0]?.Url ?? '');
  expect([response.status, response.headers.get('content-type'), await response.text()]).toStrictEqual([200, 'image/png', 'body']);
});

test('the address takes the type that was asked for and no other', async () => {
  const lab = await startHosting({}, false);
  const { SignUrl } = await ask(lab, 'a.png');
  expect((await put(SignUrl, 'body', 'text/plain')).status).toBe(403);
  expect((await lab.call('ListFile')).DataList).toStrictEqual([]);
});

test('an address that came too late is refused by the storage', async () => {
  const lab = await startHosting({}, false);
  lab.emulator.failNext('DescribeFileUploadSignedUrl', { kind: 'expired', when: 'before' });
  expect((await put((await ask(lab, 'a.png')).SignUrl, 'body')).status).toBe(403);
});

test('where it is needed, only RegisterFile puts a file into the list, and not before it is uploaded', async () => {
  const lab = await startHosting({ fileRegistration: 'needed' }, false);
  const { Id, SignUrl } = await ask(lab, 'a.png');
  expect(await lab.call('RegisterFile', { Id })).toMatchObject({ status: 400, Code: 'InvalidFile.NotUploaded' });
  await put(SignUrl, 'body');
  expect((await lab.call('ListFile')).DataList).toStrictEqual([]);
  expect(await lab.call('RegisterFile', { Id })).toStrictEqual({ RequestId: anyText });
  expect((await lab.call('ListFile', { FileId: Id })).DataList).toMatchObject([{ Id, Name: 'a.png' }]);
});

test('a name may stand there twice; the id of a file replaces it, at its address', async () => {
  const lab = await startHosting({}, false);
  const first = await upload(lab, 'a.png', 'one');
  const second = await upload(lab, 'a.png', 'two');
  expect(first).not.toBe(second);
  const [before] = (await lab.call('ListFile', { FileId: first })).DataList;
  lab.emulator.advance(5000);
  const { Id, Overwrite, SignUrl } = await ask(lab, 'a.png', { FileId: first });
  expect([Id, Overwrite]).toStrictEqual([first, true]);
  await put(SignUrl, 'three');
  const [after] = (await lab.call('ListFile', { FileId: first })).DataList;
  expect(after).toMatchObject({ Url: before?.Url, GmtCreate: before?.GmtCreate, Size: 5 });
  expect(Date.parse(after?.GmtModified ?? '')).toBeGreaterThan(Date.parse(before?.GmtModified ?? ''));
  expect(await (await fetch(after?.Url ?? '')).text()).toBe('three');
  expect((await lab.call('ListFile')).DataList).toHaveLength(2);
});

test('pages lead on by a token, and a word, a prefix, ids and addresses choose', async () => {
  const lab = await startHosting({}, false);
  const ids: string[] = [];
  for (const name of ['img/a.png', 'img/b.png', 'doc/c.png']) ids.push(await upload(lab, name, name));
  const names = async (parameters: object) => (await lab.call('ListFile', { ...parameters })).DataList.map(({ Name }) => Name);
  const { DataList, Paginator } = await lab.call('ListFile', { PageSize: 2 });
  expect(DataList.map(({ Name }) => Name)).toStrictEqual(['img/a.png', 'img/b.png']);
  const last = await lab.call('ListFile', { PageSize: 2, NextToken: Paginator.NextToken });
  expect([last.DataList.map(({ Name }) => Name), last.Paginator.NextToken]).toStrictEqual([['doc/c.png'], undefined]);
  expect(await names({ Prefix: 'img/' })).toStrictEqual(['img/a.png', 'img/b.png']);
  expect(await names({ Keyword: 'b.p' })).toStrictEqual(['img/b.png']);
  expect(await names({ FileId: `${ids[2]},${DataList[0]?.Url}` })).toStrictEqual(['img/a.png', 'doc/c.png']);
  expect(await lab.call('ListFile', { NextToken: 'x' })).toMatchObject({ status: 400, Code: 'InvalidParameter' });
  expect(await lab.call('ListFile', { FileId: Array.from({ length: 51 }, (_, index) => `id${index}`).join(',') })).toMatchObject({
    status: 400,
  });
});

test('files are deleted by their ids, all or none', async () => {
  const lab = await startHosting({}, false);
  const ids = [await upload(lab, 'a.png', 'a'), await upload(lab, 'b.png', 'b')];
  const [{ Url } = { Url: '' }] = (await lab.call('ListFile')).DataList;
  expect(await lab.call('DeleteFile', { Id: `${ids[0]},nothing` })).toMatchObject({ status: 404, Code: 'InvalidFileId.NotFound' });
  expect((await lab.call('ListFile')).DataList).toHaveLength(2);
  expect(await lab.call('DeleteFile', { Id: ids.join(',') })).toStrictEqual({ RequestId: anyText });
  expect((await lab.call('ListFile')).DataList).toStrictEqual([]);
  expect((await fetch(Url)).status).toBe(404);
});

test('the usage counts the files, and a file that passes the quota gets no address', async () => {
  const lab = await startHosting({ seed: { ...emptySeed, spaces: [{ spaceId, cloudStorageQuotaBytes: 1024 ** 2 }] } }, false);
  const id = await upload(lab, 'a.png', '12345678');
  expect((await lab.call('DescribeResourceUsage')).DataList[0]?.CloudStorage.DataSize).toBe(8);
  expect((await lab.call('DescribeResourceQuota')).CloudStorageDataSizeQuota).toBe(1 / 1024);
  expect(await ask(lab, 'b.png', { Size: 1024 ** 2 - 7 })).toMatchObject({ status: 400, Code: 'QuotaExceeded.CloudStorage' });
  // What it takes the place of is gone then.
  expect((await ask(lab, 'a.png', { FileId: id, Size: 1024 ** 2 })).Id).toBe(id);
});

test('files outlive a restart with a state file, and end with a reset and with their space', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'miniship-files-'));
  try {
    const options = { stateFile: join(folder, 'state.json'), seed: emptySeed } as const;
    const key = { id: 'emulator-access-key-id', secret: 'emulator-access-key-secret' };
    const first = await createEmulator(options);
    const parameters = { SpaceId: spaceId, ContentType: 'image/png', Filename: 'a.png', Size: 1 };
    const { SignUrl = '' } = await callRpc(first.url, 'DescribeFileUploadSignedUrl', parameters, key, '2019-06-15').then(
      (reply) => reply as { SignUrl?: string },
    );
    await put(SignUrl, 'kept');
    await first.close();
    const second = await createEmulator(options);
    const list = async () =>
      ((await callRpc(second.url, 'ListFile', { SpaceId: spaceId }, key, '2019-06-15')) as { DataList?: { Url: string }[] }).DataList;
    const [found] = (await list()) ?? [];
    expect(await (await fetch(found?.Url ?? '')).text()).toBe('kept');
    second.reset();
    expect(await list()).toStrictEqual([]);
    await second.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const lab = await startHosting({}, false);
  await upload(lab, 'a.png', 'a');
  const [{ Url } = { Url: '' }] = (await lab.call('ListFile')).DataList;
  await lab.call('DeleteSpace');
  expect((await fetch(Url)).status).toBe(404);
});
