import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rehearseDeploy } from '../support/deploy-rehearsal.ts';

/** Debian's package; other systems name it by the variable. */
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const absent = existsSync(executablePath) ? '' : ` (skipped: there is no Chromium at ${executablePath})`;

const page = (version: string, hash: string) => `<!doctype html>
<meta charset="utf-8">
<title>${version}</title>
<link rel="icon" href="data:,">
<script src="/assets/app-${hash}.js"></script>
<a href="/orders/42">orders</a>
`;
const script = (version: string) =>
  `document.documentElement.dataset.version = '${version}'; document.documentElement.dataset.route = location.pathname;\n`;

describe.skipIf(absent !== '')(`a browser on the deployed site${absent}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    });
  });
  afterAll(() => browser?.close());

  test('opens it, follows a route of a single page application, and sees the second deploy', async () => {
    const { command, write } = await rehearseDeploy();
    write({ 'site/index.html': page('one', '11111111'), 'site/assets/app-11111111.js': script('one') });
    const { result } = await command({ only: 'hosting' });
    const site = result.outputs['hosting-url'] ?? '';

    const tab = await browser.newPage();
    const failed: string[] = [];
    tab.on('requestfailed', (request) => failed.push(request.url()));
    tab.on('response', (response) => response.status() >= 400 && failed.push(`${response.status()} ${response.url()}`));
    const seen = () => tab.evaluate('({ ...document.documentElement.dataset })');

    await tab.goto(`${site}/`);
    expect(await seen()).toEqual({ version: 'one', route: '/' });
    await tab.click('a');
    await tab.waitForURL('**/orders/42');
    expect(await seen()).toEqual({ version: 'one', route: '/orders/42' });

    write({ 'site/index.html': page('two', '22222222'), 'site/assets/app-22222222.js': script('two') });
    await command({ only: 'hosting' });
    await tab.goto(`${site}/`);
    expect(await seen()).toEqual({ version: 'two', route: '/' });
    expect(failed).toEqual([]);
    await tab.close();
  });

  test('meets no failed request while deploys are under way', async () => {
    const { command, write, folder } = await rehearseDeploy();
    const publish = async (version: string, hash: string) => {
      write({ [`site/assets/app-${hash}.js`]: script(version) });
      for (let index = 0; index < 40; index += 1) writeFileSync(join(folder, 'site', `extra-${index}.txt`), `${version} ${index}`);
      write({ 'site/index.html': page(version, hash) });
      return await command({ only: 'hosting' });
    };
    const { result } = await publish('v0', '00000000');
    const site = result.outputs['hosting-url'] ?? '';

    const tab = await browser.newPage();
    const failed: string[] = [];
    tab.on('response', (response) => response.status() >= 400 && failed.push(`${response.status()} ${response.url()}`));
    let running = true;
    const versions = new Set<unknown>();
    const reading = (async () => {
      while (running) {
        await tab.goto(`${site}/`);
        versions.add(await tab.evaluate('document.documentElement.dataset.version'));
      }
    })();
    for (const number of [1, 2]) await publish(`v${number}`, `${number}`.repeat(8));
    running = false;
    await reading;
    await tab.goto(`${site}/`);
    versions.add(await tab.evaluate('document.documentElement.dataset.version'));
    await tab.close();
    expect(failed).toEqual([]);
    expect([...versions].filter((version) => !['v0', 'v1', 'v2'].includes(String(version)))).toEqual([]);
    expect(versions).toContain('v2');
  });
});
