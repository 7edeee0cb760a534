import { type IncomingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { emptySeed } from '../../../src/emulator/seed.ts';
import { certificate, certificateKey } from '../../support/certificates.ts';
import { containing } from '../lab.ts';
import { type HostingLab, startHosting } from './hosting-lab.ts';

interface Page {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request as it stands, without a client that tidies the path or the Host header. */
async function visit(site: string, path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Page> {
  return new Promise((resolve, reject) => {
    const sent = request(site, { path, headers, method, agent: false }, (response) => {
      text(response).then((body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }), reject);
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** A site with an index, a folder and a page for errors. */
async function startSite(): Promise<{ readonly lab: HostingLab; readonly site: string }> {
  const lab = await startHosting();
  await lab.upload('index.html', 'home');
  await lab.upload('docs/index.html', 'docs');
  await lab.upload('error.html', 'sorry');
  return { lab, site: await lab.site() };
}

describe('pages', () => {
  test.each([
    ['/', 200, 'home'],
    ['/?a=1', 200, 'home'],
    ['/index.html', 200, 'home'],
    ['/docs/', 200, 'docs'],
    ['/nothing', 404, containing('<Code>NoSuchKey</Code>')],
    ['/nothing/', 404, containing('<Code>NoSuchKey</Code>')],
    ['/%', 400, containing('<Code>InvalidURI</Code>')],
    ['/docs/../index.html', 404, containing('<Code>NoSuchKey</Code>')],
  ])('%s answers %i', async (path, status, body) => {
    const { site } = await startSite();
    expect(await visit(site, path)).toMatchObject({ status, body });
  });

  test('a folder without its slash leads to its index, query included', async () => {
    const { site } = await startSite();
    expect(await visit(site, '/docs?a=1')).toMatchObject({ status: 302, headers: { location: '/docs/?a=1' } });
  });

  test.each(['中文/页 1.html', 'a+b.html', '100%.html', 'a#b?.html', "it's(1)!.html", 'ünï.html'])(
    'a file named %s is found',
    async (path) => {
      const { lab, site } = await startSite();
      await lab.upload(path, path);
      const encoded = path.split('/').map(encodeURIComponent).join('/');
      expect(await visit(site, `/${encoded}`)).toMatchObject({ status: 200, body: path });
    },
  );

  test('headers come as they were uploaded', async () => {
    const { lab, site } = await startSite();
    await lab.upload('assets/app.1234.js', gzipSync('console.log(1)'), {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Encoding': 'gzip',
      'x-oss-meta-commit': 'abc',
    });
    const response = await fetch(`${site}/assets/app.1234.js`);
    expect(await response.text()).toBe('console.log(1)');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'gzip',
      'x-oss-meta-commit': 'abc',
    });
  });

  test('HEAD answers the headers alone, and other methods are refused', async () => {
    const { site } = await startSite();
    expect(await visit(site, '/', {}, 'HEAD')).toMatchObject({ status: 200, headers: { 'content-length': '4' }, body: '' });
    expect(await visit(site, '/', {}, 'POST')).toMatchObject({ status: 405, body: containing('MethodNotAllowed') });
  });

  test('a known ETag is answered with 304, also as one of a list, until the file changes', async () => {
    const { lab, site } = await startSite();
    await lab.upload('index.html', 'home', { 'Cache-Control': 'no-cache' });
    const { etag = '' } = (await visit(site, '/')).headers;
    expect(etag).toMatch(/^"[0-9A-F]{32}"$/);
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const page = await visit(site, '/', { 'if-none-match': known });
      expect(page).toMatchObject({ status: 304, headers: { etag, 'cache-control': 'no-cache' }, body: '' });
      expect(page.headers['content-length']).toBeUndefined();
    }
    await lab.upload('index.html', 'new');
    expect(await visit(site, '/', { 'if-none-match': etag })).toMatchObject({ status: 200, body: 'new' });
  });

  test('a file that is replaced while it is read stays whole', async () => {
    const { lab, site } = await startSite();
    const [old, fresh] = ['a', 'b'].map((letter) => letter.repeat(8_000_000));
    await lab.upload('big.txt', old ?? '');
    const reading = await fetch(`${site}/big.txt`);
    await lab.upload('big.txt', fresh ?? '');
    await lab.call('DeleteWebHostingFile', { FilePath: 'big.txt' });
    expect((await reading.text()) === old).toBe(true);
    expect((await visit(site, '/big.txt')).status).toBe(404);
  });
});

describe('the error page', () => {
  test.each([
    ['404', 404],
    ['200', 200],
  ])('is sent with ErrorHttpStatus %s', async (ErrorHttpStatus, status) => {
    const { lab, site } = await startSite();
    await lab.call('ModifyWebHostingConfig', { IndexPath: 'index.html', ErrorPath: '/error.html', ErrorHttpStatus });
    const page = await visit(site, '/app/orders/17');
    expect(page).toMatchObject({ status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: 'sorry' });
    const again = await visit(site, '/app/orders/17', { 'if-none-match': page.headers.etag ?? '' });
    expect(again.status).toBe(status === 200 ? 304 : 404);
  });

  test('is not sent for pages that are there, and an absent one ends as 404', async () => {
    const { lab, site } = await startSite();
    await lab.call('ModifyWebHostingConfig', { IndexPath: 'index.html', ErrorPath: 'gone.html', ErrorHttpStatus: '200' });
    expect(await visit(site, '/docs/')).toMatchObject({ status: 200, body: 'docs' });
    expect(await visit(site, '/nothing')).toMatchObject({ status: 404, body: containing('NoSuchKey') });
  });

  test('another index page takes effect at once, in every folder', async () => {
    const { lab, site } = await startSite();
    await lab.upload('docs/home.html', 'docs home');
    await lab.call('ModifyWebHostingConfig', { IndexPath: 'home.html' });
    expect(await visit(site, '/docs/')).toMatchObject({ status: 200, body: 'docs home' });
    expect(await visit(site, '/')).toMatchObject({ status: 404 });
  });
});

describe('who may see it', () => {
  test.each([
    ['127.0.0.1', 200],
    ['127.0.0.0/24', 200],
    ['42.120.72.0/24', 403],
  ])('allowed addresses %s: a client on this machine gets %i', async (AllowedIps, status) => {
    const { lab, site } = await startSite();
    await lab.call('ModifyWebHostingConfig', { IndexPath: 'index.html', AllowedIps });
    const page = await visit(site, '/');
    expect([page.status, page.body]).toStrictEqual([status, status === 200 ? 'home' : containing('<Code>ClientIpNotAllowed</Code>')]);
  });

  test('two spaces are two sites, each on a port of its own', async () => {
    const lab = await startHosting({ seed: { ...emptySeed, spaces: [...emptySeed.spaces, 'mp-other'] } });
    await lab.upload('index.html', 'home');
    await lab.call('OpenWebHostingService', { SpaceId: 'mp-other' });
    const other = (await lab.call('GetWebHostingConfig', { SpaceId: 'mp-other' })).Data.DefaultDomain;
    expect(`http://${other}`).not.toBe(await lab.site());
    expect((await visit(`http://${other}`, '/')).status).toBe(404);
  });

  test('after a reset there is no site until hosting is opened again', async () => {
    const { lab, site } = await startSite();
    lab.emulator.reset();
    expect(await visit(site, '/')).toMatchObject({ status: 404, body: containing('NoSuchWebHosting') });
    await lab.call('OpenWebHostingService');
    await lab.upload('index.html', 'again');
    expect(await visit(site, '/')).toMatchObject({ status: 200, body: 'again' });
  });
});

describe('a custom domain', () => {
  const host = { host: 'www.example.com' };

  test('answers without regard to allowed addresses, with its CORS rule', async () => {
    const { lab, site } = await startSite();
    await lab.call('ModifyWebHostingConfig', { IndexPath: 'index.html', AllowedIps: '42.120.72.0/24' });
    await lab.call('BindWebHostingCustomDomain', { CustomDomain: 'www.example.com' });
    await lab.call('SaveWebHostingCustomDomainCorsConfig', {
      DomainName: 'www.example.com',
      EnableCors: true,
      AccessControlAllowOrigin: 'https://*.example.org',
    });
    const page = await visit(site, '/', { ...host, origin: 'https://shop.example.org' });
    expect(page).toMatchObject({ status: 200, body: 'home', headers: { 'access-control-allow-origin': 'https://shop.example.org' } });
    expect((await visit(site, '/')).status).toBe(403);
  });

  test('leads to https once that is forced and there is a certificate', async () => {
    const { lab, site } = await startSite();
    await lab.call('BindWebHostingCustomDomain', { CustomDomain: 'www.example.com' });
    await lab.call('SaveWebHostingCustomDomainConfig', { DomainName: 'www.example.com', ForceRedirectType: 'HTTPS_FORCE' });
    expect((await visit(site, '/docs/?a=1', host)).status).toBe(200);
    await lab.call('AttachWebHostingCertificate', {
      CertName: 'main',
      CertType: 'upload',
      Domain: 'www.example.com',
      ServerCertificate: certificate,
      PrivateKey: certificateKey,
    });
    expect(await visit(site, '/docs/?a=1', host)).toMatchObject({
      status: 301,
      headers: { location: 'https://www.example.com/docs/?a=1' },
    });
  });
});
