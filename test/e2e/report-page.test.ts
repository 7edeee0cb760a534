import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Event } from '../../src/reporting/events.ts';
import { createReportPage } from '../../src/reporting/report-page/report-page.ts';
import { rehearse } from '../support/rehearsal.ts';
import { twoApps } from '../support/sample-apps.ts';
import { failedDeploy } from '../support/sample-deploys.ts';
import { worriedDoctor } from '../support/sample-doctor.ts';
import { retriedRun } from '../support/sample-events.ts';
import { promoteRun } from '../support/sample-rollouts.ts';

/** Debian's package; other systems name it by the variable. */
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const absent = existsSync(executablePath) ? '' : ` (skipped: there is no Chromium at ${executablePath})`;

const runs: Readonly<Record<string, readonly Event[]>> = { promoteRun, failedDeploy, worriedDoctor, retriedRun, twoApps };

test('a release leaves its page behind, as command and as Action, also when it fails', async () => {
  const { command, action, folder } = await rehearse();
  const page = (): string => readFileSync(join(folder, 'out', 'report.html'), 'utf8');
  await command({ report: 'out/report.html' }, { BUILD_URL: 'https://ci.example/7', JENKINS_URL: 'https://ci.example/', BUILD_ID: '7' });
  expect(page()).toContain('<title>Uploaded: Shop 2017072607907880</title>');
  expect(page()).toContain('href="https://ci.example/7"');
  await action({ report: 'out/report.html', version: 'v1.4.3' });
  expect(page()).toContain('1.4.3.90');
  await command({ report: 'out/report.html', path: 'nowhere' });
  expect(page()).toContain('class="failed-run"');
});

describe.skipIf(absent !== '')(`the report page in a browser${absent}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'miniship-page-'));
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The page of a run, opened from its folder. */
  async function open(name: string, context: BrowserContext): Promise<Page> {
    let nowMs = Date.UTC(2026, 10, 22, 10);
    const file = join(folder, `${name}.html`);
    const keep = (text: string): void => writeFileSync(file, text);
    const page = createReportPage({ now: () => nowMs, origin: [['Run', 'https://ci.example/1']], keep });
    for (const event of runs[name] ?? []) {
      nowMs += 'durationMs' in event ? event.durationMs : 5;
      page.report(event);
    }
    const tab = await context.newPage();
    await tab.goto(pathToFileURL(file).href);
    return tab;
  }

  test.each([
    [390, 'light'],
    [1280, 'dark'],
  ] as const)(
    '%i pixels wide and %s, every run is accessible, fits the width, and asks the network for nothing',
    async (width, colorScheme) => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      for (const name of Object.keys(runs)) {
        const troubles: string[] = [];
        context.on('request', (request) => request.url().startsWith('file:') || troubles.push(request.url()));
        const tab = await open(name, context);
        tab.on('pageerror', ({ message }) => troubles.push(message));
        await tab.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true");
        // Over the protocol of the debugger: the page itself lets no script in but its own.
        await tab.evaluate(axe.source);
        const found = await tab.evaluate<string[]>(
          "axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))",
        );
        expect({ name, found, troubles }).toEqual({ name, found: [], troubles: [] });
        expect(await tab.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        await tab.close();
      }
      await context.close();
    },
  );

  test('a keyboard is enough: "/" leads to the search, which shows the rows that fit and opens what they are in', async () => {
    const context = await browser.newContext();
    const tab = await open('retriedRun', context);
    await tab.keyboard.press('/');
    await tab.keyboard.type('req-');
    const shown = tab.locator('details[open] tbody tr:visible');
    const calls = await shown.allTextContents();
    expect(calls.length).toBeGreaterThan(0);
    expect(calls.every((text) => text.toLowerCase().includes('req-'))).toBe(true);
    expect(await tab.locator('[role=status]').textContent()).toMatch(/^\d+ rows?$/);
    await tab.keyboard.press('Control+a');
    await tab.keyboard.press('Delete');
    expect(await tab.locator('details[open]').count()).toBe(0);
    await context.close();
  });

  test('the reader may choose the other colours', async () => {
    const context = await browser.newContext({ colorScheme: 'light' });
    const tab = await open('promoteRun', context);
    const back = () => tab.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    const light = await back();
    await tab.getByRole('button').click();
    expect(await back()).not.toBe(light);
    await context.close();
  });

  test('on paper everything is open', async () => {
    const context = await browser.newContext();
    const tab = await open('promoteRun', context);
    await tab.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await tab.locator('details:not([open])').count()).toBe(0);
    await context.close();
  });
});
