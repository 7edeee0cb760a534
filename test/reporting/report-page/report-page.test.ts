import { expect, test } from 'vitest';
import type { Event } from '../../../src/reporting/events.ts';
import { createReportPage } from '../../../src/reporting/report-page/report-page.ts';
import { twoApps } from '../../support/sample-apps.ts';
import { failedDeploy } from '../../support/sample-deploys.ts';
import { soundDoctor } from '../../support/sample-doctor.ts';
import { failedRun, hostileText, retriedRun, successfulRun } from '../../support/sample-events.ts';
import { promoteRun } from '../../support/sample-rollouts.ts';

const origin = [['Run', 'https://ci.example/1']] as const;

function pageOf(events: readonly Event[], from: Parameters<typeof createReportPage>[0]['origin'] = origin): string {
  let nowMs = Date.UTC(2026, 10, 22, 10);
  let made = '';
  const page = createReportPage({ now: () => nowMs, origin: from, keep: (text) => (made = text) });
  for (const event of events) {
    nowMs += 'durationMs' in event ? event.durationMs : 5;
    page.report(event);
  }
  return made;
}

/** What a reader sees, without markup, style and script. */
const textOf = (page: string): string =>
  page
    .replaceAll(/<(style|script)>[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

test('a promotion: verdict, facts, the way back, stages and gates, then times', () => {
  const text = textOf(pageOf(promoteRun));
  const order = [
    'Live',
    'for 500 users for 24 h',
    'miniship rollback --app shop --to previous',
    'Stages',
    'Gates',
    'Timeline',
    'Start the next stage',
  ];
  expect(order.map((part) => text.indexOf(part)).every((at, index, all) => at >= 0 && at > (all[index - 1] ?? -1))).toBe(true);
});

test('a release: calls with their request ids, in a table and on the scale', () => {
  const page = pageOf(successfulRun);
  expect(page).toContain('<td>REQ-PACKAGE</td>');
  expect(page).toContain('title="UploadMcubeMiniPackage, 640 ms, request REQ-PACKAGE"');
  expect(page).toContain('<a href="https://ci.example/1" rel="noreferrer">https://ci.example/1</a>');
  expect(page).not.toContain('class="failed-run"');
});

test('pauses are drawn with their reason', () => {
  expect(pageOf(retriedRun)).toMatch(/class="wait"[^>]*title="[^"]+ waits [^"]+"/);
});

test.each([
  ['a failed release', failedRun],
  ['a failed deploy', failedDeploy],
])('%s: what went wrong stands above everything else', (_, events) => {
  const page = pageOf(events);
  expect(page).toContain('class="failed-run"');
  expect(page.indexOf('class="trouble"')).toBeGreaterThan(0);
  expect(page.indexOf('class="trouble"')).toBeLessThan(page.indexOf('<dl>'));
});

test('the policies of doctor can be copied as they are', () => {
  expect(pageOf(soundDoctor)).toMatch(/<pre tabindex="0">\{\n[\s\S]*&quot;Statement&quot;/);
});

test('each of several mini programs has a part of its own, in the order in which they ended', () => {
  const titles = [...pageOf(twoApps).matchAll(/<summary>((?:shop|news): \w+)<\/summary>/g)].map(([, title]) => title);
  expect(titles).toEqual(['news: failed', 'shop: live']);
});

test('nothing is loaded, and nothing runs but our script', () => {
  const page = pageOf(successfulRun);
  expect(page).toMatch(/Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-[\w+/=]{44}';/);
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page).not.toMatch(/<(link|img|iframe|object)\b|\bsrc=|@import|url\(/);
});

test('text from outside is text, and only an address of the web is a link', () => {
  const hostile: readonly Event[] = [
    { type: 'run-started', verb: 'release', version: '0.1.0', subject: hostileText, dryRun: false },
    { type: 'warned', message: `</script><script>alert(1)</script>${hostileText}`, help: '"><img src=x onerror=alert(1)>' },
    ...successfulRun.slice(1),
  ];
  const page = pageOf(hostile, [['Run', 'javascript:alert(1)']]);
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page).not.toContain('<img');
  expect(page).not.toContain('href="javascript');
  expect(page).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}/u);
});
