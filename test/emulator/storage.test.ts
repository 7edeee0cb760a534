import { request as httpRequest } from 'node:http';
import { describe, expect, test } from 'vitest';
import { ossSignature } from '../../src/emulator/oss-signature.ts';
import { anyText, containing, type Lab, matching, startLab, uploadForm, workspace } from './lab.ts';

const tokenOf = async ({ call }: Lab) => (await call('GetMcubeFileToken', { OnexFlag: true })).GetFileTokenResult.FileToken;
const post = (url: string, body: FormData): Promise<Response> => fetch(url, { method: 'POST', body });
const codeOf = async (response: Response): Promise<readonly [number, string | undefined]> => [
  response.status,
  /<Code>(.*)<\/Code>/.exec(await response.text())?.[1],
];

test('an upload token has the form of the vendor’s example', async () => {
  const lab = await startLab({ tokenLifetimeMs: 60_000, maxUploadBytes: 99 });
  const token = await tokenOf(lab);
  expect(token).toStrictEqual({
    Accessid: anyText,
    Dir: matching(new RegExp(`^mds/tempFileForOnex/${Object.values(workspace).join('/')}/[0-9a-f-]{36}/$`)),
    Expire: matching(/^\d{10}$/),
    Host: lab.emulator.url,
    Policy: anyText,
    Signature: anyText,
  });
  const policy = JSON.parse(Buffer.from(token.Policy, 'base64').toString()) as { expiration: string; conditions: unknown };
  expect(policy.conditions).toStrictEqual([
    ['content-length-range', 0, 99],
    ['starts-with', '$key', token.Dir],
  ]);
  expect(Math.abs(Date.parse(policy.expiration) - lab.emulator.now() - 60_000)).toBeLessThan(2000);
});

describe('PostObject', () => {
  test.each([
    [{}, 204, ''],
    [{ success_action_status: '200' }, 200, ''],
    [{ success_action_status: '404' }, 204, ''],
    [{ success_action_status: '201' }, 201, '<PostResponse><Bucket>mcube-emulator</Bucket>'],
  ])('%o answers %i', async (fields, status, body) => {
    const lab = await startLab();
    const token = await tokenOf(lab);
    const response = await post(token.Host, uploadForm(token, `${token.Dir}a.zip`, 'hello', fields));
    expect([response.status, await response.text()]).toStrictEqual([status, containing(body)]);
    expect(response.headers.get('etag')).toMatch(/^"[0-9A-F]{32}"$/);
    expect(response.headers.get('etag')).not.toBe('"5D41402ABC4B2A76B9719D911017C592"');
    expect(lab.emulator.state()).toMatchObject({ objects: [{ key: `${token.Dir}a.zip`, sizeBytes: 5 }] });
  });

  test('a large file passes through, byte for byte', async () => {
    const lab = await startLab();
    const content = Buffer.alloc(3_000_001, 'abc\r\n--x');
    const address = await lab.upload('big.bin', content);
    const key = address.slice(lab.emulator.url.length + 1);
    expect(lab.emulator.state()).toMatchObject({ objects: [{ key, sizeBytes: content.length }] });
  });

  test('the name of the file fills its place in the key', async () => {
    const lab = await startLab();
    const token = await tokenOf(lab);
    const form = uploadForm(token, `${token.Dir}\${filename}`, 'x');
    form.set('file', new Blob(['x']), 'icon.png');
    expect((await post(token.Host, form)).status).toBe(204);
    expect(lab.emulator.state()).toMatchObject({ objects: [{ key: `${token.Dir}icon.png` }] });
  });

  test.each([
    ['a key outside the directory', (form: FormData) => form.set('key', 'elsewhere/a.zip'), 403, 'AccessDenied'],
    ['no key', (form: FormData) => form.delete('key'), 403, 'AccessDenied'],
    ['another signature', (form: FormData) => form.set('Signature', 'x'), 403, 'SignatureDoesNotMatch'],
    ['an unknown key id', (form: FormData) => form.set('OSSAccessKeyId', 'x'), 403, 'InvalidAccessKeyId'],
    ['no policy', (form: FormData) => form.delete('policy'), 403, 'AccessDenied'],
    ['no file', (form: FormData) => form.delete('file'), 400, 'IncorrectNumberOfFilesInPOSTRequest'],
    ['a second file', (form: FormData) => form.append('file', new Blob(['y']), 'y'), 400, 'IncorrectNumberOfFilesInPOSTRequest'],
    ['a field after the file', (form: FormData) => form.append('x-oss-meta-late', '1'), 400, 'MalformedPOSTRequest'],
    ['a file above the limit', (form: FormData) => form.set('file', new Blob(['x'.repeat(101)]), 'f'), 400, 'EntityTooLarge'],
  ])('%s is refused, and nothing is stored', async (_what, change, status, code) => {
    const lab = await startLab({ maxUploadBytes: 100 });
    const token = await tokenOf(lab);
    const form = uploadForm(token, `${token.Dir}a.zip`, 'hello');
    change(form);
    expect(await codeOf(await post(token.Host, form))).toStrictEqual([status, code]);
    expect(lab.emulator.state()).toMatchObject({ objects: [] });
  });

  test('an expired policy is refused by the emulated clock', async () => {
    const lab = await startLab({ tokenLifetimeMs: 60_000 });
    const token = await tokenOf(lab);
    lab.emulator.advance(61_000);
    const response = await post(token.Host, uploadForm(token, `${token.Dir}a.zip`, 'hello'));
    expect([response.status, await response.text()]).toStrictEqual([403, containing('Policy expired')]);
  });

  test('a token can be expired from the start', async () => {
    const lab = await startLab();
    lab.emulator.failNext('GetMcubeFileToken', { when: 'before', kind: 'expired' });
    const token = await tokenOf(lab);
    expect(Number(token.Expire) * 1000).toBeLessThan(lab.emulator.now());
    expect(await codeOf(await post(token.Host, uploadForm(token, `${token.Dir}a.zip`, 'hello')))).toStrictEqual([403, 'AccessDenied']);
  });

  test('x-oss-forbid-overwrite keeps what is there', async () => {
    const lab = await startLab();
    const token = await tokenOf(lab);
    const send = (content: string) =>
      post(token.Host, uploadForm(token, `${token.Dir}a.zip`, content, { 'x-oss-forbid-overwrite': 'true' }));
    expect((await send('first')).status).toBe(204);
    expect(await codeOf(await send('another'))).toStrictEqual([409, 'FileAlreadyExists']);
    expect(lab.emulator.state()).toMatchObject({ objects: [{ sizeBytes: 5 }] });
  });

  test.each([
    ['without its end', '--b\r\nContent-Disposition: form-data; name="key"\r\n\r\nx'],
    ['without its end, inside the file', '--b\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\nx'],
    ['with a part that has no name', '--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n'],
    ['that is no form', 'hello'],
    ['that is empty', ''],
  ])('a body %s is malformed', async (_what, body) => {
    const { emulator } = await startLab();
    const response = await fetch(emulator.url, { method: 'POST', body, headers: { 'content-type': 'multipart/form-data; boundary=b' } });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(await response.text()).toContain('<Error><Code>');
  });

  test('a type without a boundary is malformed', async () => {
    const { emulator } = await startLab();
    const response = await fetch(emulator.url, { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data' } });
    expect(await codeOf(response)).toStrictEqual([400, 'MalformedPOSTRequest']);
  });

  test('a sender that goes away leaves nothing behind, and the emulator goes on', async () => {
    const lab = await startLab();
    const sent = httpRequest(lab.emulator.url, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=b', 'content-length': 1000 },
    });
    sent.on('error', () => undefined);
    sent.write('--b\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\nx');
    await new Promise((resolve) => setTimeout(resolve, 20));
    sent.destroy();
    expect((await lab.call('QueryMcubeVhost')).ResultCode).toBe('OK');
  });

  test.each([
    ['throttle', 503, 'TotalQpsLimitExceeded'],
    ['http-500', 500, 'InternalError'],
    ['expired', 403, 'AccessDenied'],
  ] as const)('fault %s: nothing is stored before it, all after it', async (kind, status, code) => {
    const lab = await startLab();
    const token = await tokenOf(lab);
    for (const when of ['before', 'after'] as const) {
      lab.emulator.failNext('PostObject', { when, kind, ms: 5 });
      expect(await codeOf(await post(token.Host, uploadForm(token, `${token.Dir}a.zip`, 'hello')))).toStrictEqual([status, code]);
      expect(lab.emulator.state()).toMatchObject({ objects: when === 'before' ? [] : [{ sizeBytes: 5 }] });
    }
  });

  test('fault drop breaks the connection', async () => {
    const lab = await startLab();
    const token = await tokenOf(lab);
    lab.emulator.failNext('PostObject', { when: 'after', kind: 'drop' });
    await expect(post(token.Host, uploadForm(token, `${token.Dir}a.zip`, 'hello'))).rejects.toThrow();
    expect(lab.emulator.calls.at(-1)).toMatchObject({ operation: 'PostObject', outcome: 'OK', fault: 'after drop' });
  });

  test('the record holds the key and the size, not the policy', async () => {
    const lab = await startLab();
    const address = await lab.upload('a.zip', 'hello');
    const recorded = lab.emulator.calls.at(-1);
    expect(recorded).toMatchObject({ operation: 'PostObject', status: 204, outcome: 'OK' });
    expect(recorded?.parameters).toMatchObject({ key: address.slice(lab.emulator.url.length + 1), sizeBytes: '5' });
    expect(Object.keys(recorded?.parameters ?? {})).toStrictEqual(['key', 'sizeBytes', 'contentType']);
  });
});

describe('objects', () => {
  const put = (url: string, path: string, body: string, headers: Record<string, string> = {}): Promise<Response> => {
    const date = new Date().toUTCString();
    const text = `PUT\n${headers['content-md5'] ?? ''}\ntext/plain\n${date}\nx-oss-date:${date}\n/mcube-emulator/${path}`;
    const authorization = `OSS emulator-access-key-id:${ossSignature('emulator-access-key-secret', text)}`;
    return fetch(`${url}/${path}`, {
      method: 'PUT',
      body,
      headers: { 'content-type': 'text/plain', 'x-oss-date': date, authorization, ...headers },
    });
  };

  test('a PUT answers the MD5 as ETag, and everyone may read it', async () => {
    const { emulator } = await startLab();
    const stored = await put(emulator.url, 'a.txt', 'hello');
    expect([stored.status, stored.headers.get('etag')]).toStrictEqual([200, '"5D41402ABC4B2A76B9719D911017C592"']);
    const read = await fetch(`${emulator.url}/a.txt`);
    expect([await read.text(), read.headers.get('content-type')]).toStrictEqual(['hello', 'text/plain']);
    const head = await fetch(`${emulator.url}/a.txt`, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toStrictEqual([200, '5']);
  });

  test('a wrong Content-MD5 is refused and nothing is stored', async () => {
    const { emulator } = await startLab();
    expect(await codeOf(await put(emulator.url, 'a.txt', 'hello', { 'content-md5': 'AAAA' }))).toStrictEqual([400, 'InvalidDigest']);
    expect((await put(emulator.url, 'a.txt', 'hello', { 'content-md5': 'XUFAKrxLKna5cZ2REBfFkg==' })).status).toBe(200);
  });

  test('uploads are not for everyone, absent objects are 404, and deleting is not emulated', async () => {
    const lab = await startLab();
    const address = await lab.upload('a.zip', 'hello');
    expect(await codeOf(await fetch(address))).toStrictEqual([403, 'AccessDenied']);
    expect(await codeOf(await fetch(`${lab.emulator.url}/nothing`))).toStrictEqual([404, 'NoSuchKey']);
    expect(await codeOf(await fetch(`${lab.emulator.url}/nothing`, { method: 'DELETE' }))).toStrictEqual([405, 'MethodNotAllowed']);
    expect(await codeOf(await fetch(`${lab.emulator.url}/a`, { method: 'PUT', body: 'x' }))).toStrictEqual([403, 'AccessDenied']);
  });

  test('faults reach PutObject and GetObject', async () => {
    const { emulator } = await startLab();
    emulator.failNext('PutObject', { when: 'before', kind: 'http-500' });
    emulator.failNext('GetObject', { when: 'after', kind: 'truncated' });
    expect(await codeOf(await put(emulator.url, 'a.txt', 'hello'))).toStrictEqual([500, 'InternalError']);
    expect(emulator.state()).toMatchObject({ objects: [] });
    await put(emulator.url, 'a.txt', 'hello');
    await expect(fetch(`${emulator.url}/a.txt`).then((response) => response.text())).rejects.toThrow();
    expect(await (await fetch(`${emulator.url}/a.txt`)).text()).toBe('hello');
  });
});
