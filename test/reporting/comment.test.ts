import { describe, expect, test } from 'vitest';
import { commentMark, createCommentReporter } from '../../src/reporting/comment.ts';
import type { Event } from '../../src/reporting/events.ts';
import { makeQrCode, qrLines } from '../../src/reporting/qr-code.ts';
import { scannedOf } from '../support/read-qr.ts';
import { twoApps } from '../support/sample-apps.ts';
import { plannedDeploy } from '../support/sample-deploys.ts';
import { dryRun, hostileText, refusedRun } from '../support/sample-events.ts';
import { rolloutRuns } from '../support/sample-rollouts.ts';

const key = { app: 'shop', environment: 'PROD' };
const origin = { url: 'https://ci.example/7', commit: 'a'.repeat(40), nowMs: Date.UTC(2026, 10, 22, 10) };

function commentOf(events: readonly Event[], about = key): string {
  const comment = createCommentReporter();
  for (const event of events) comment.report(event);
  return comment.body(about, origin);
}

test('a plan, as it stands on a pull request', () => {
  expect(commentOf(dryRun)).toMatchSnapshot();
});

test.each(Object.entries({ ...rolloutRuns, plannedDeploy, refusedRun }))(
  '%s begins with its mark, ends with where it comes from, and is within the limit',
  (_name, events) => {
    const body = commentOf(events);
    expect(body.startsWith('<!-- miniship comment shop/PROD -->\n### ')).toBe(true);
    expect(body.trimEnd().split('\n').at(-1)).toMatch(/^<sub>shop, PROD · <code>a{12}<\/code> · 2026-11-22 18(?:&#58;|:)00 \+08.*<\/sub>$/);
    expect(body.match(/<details>/g)?.length ?? 0).toBe(body.match(/<\/details>/g)?.length ?? 0);
  },
);

test('of several mini programs there is one comment, with the table of all of them', () => {
  const body = commentOf(twoApps, { app: 'all', environment: 'PROD' });
  expect(body).toMatchSnapshot();
  expect(body.match(/^#/gm)).toHaveLength(2);
});

test('a long plan is folded below what everybody wants to know, and cut at the limit of the host', () => {
  const plan = plannedDeploy.find((event) => event.type === 'deploy-planned');
  const rows = Array.from(
    { length: 3000 },
    (_, index) => ({ section: 'function', name: `function-${index}`, change: 'create', details: ['x'.repeat(60)] }) as const,
  );
  const long = plannedDeploy.map((event) => (event === plan && event.type === 'deploy-planned' ? { ...event, rows } : event));
  const body = commentOf(long);
  expect(Buffer.byteLength(body)).toBeLessThanOrEqual(65_536);
  expect(body.indexOf('| State |')).toBeLessThan(body.indexOf('<details><summary>Details'));
  expect(body).toContain('</details>');
  expect(body).toContain('<sub>shop, PROD');
});

test('text from outside stays text', () => {
  const body = commentOf([{ type: 'run-started', verb: 'release', version: '1', subject: hostileText, dryRun: false }, ...dryRun.slice(1)]);
  expect(body).not.toMatch(/<(?:script|img|a [^h])|\n## |@everyone/);
});

describe('the mark', () => {
  test.each([
    ['a name that would end it', { app: 'x --> <b>', environment: '' }],
    ['Chinese', { app: '商城', environment: '生产' }],
    ['many names', { app: Array.from({ length: 200 }, (_, index) => `app${index}`).join(','), environment: 'PROD' }],
  ])('%s', (_name, about) => {
    expect(commentMark(about)).toMatch(/^<!-- miniship comment [\w%./,]{1,130} -->$/);
    expect(commentMark(about)).not.toBe(commentMark({ ...about, environment: 'other' }));
  });
});

test('a preview is scanned from the comment, unfolded; its facts do not hide it', async () => {
  const debugUrl = 'alipays://platformapi/startapp?appId=20001101&page=preview';
  const qr = qrLines(await makeQrCode(debugUrl), { colour: false });
  const body = commentOf([
    { type: 'run-started', verb: 'preview', version: '1', subject: 'Shop', dryRun: false },
    { type: 'preview-ready', packageId: 1, h5Version: '0.0.0.1', debugUrl, qr, pullRequest: '12', reused: false },
    { type: 'finished', result: { verb: 'preview', exit: 0, status: 'live', outputs: {} } },
  ]);
  expect(body).toContain('### Ready');
  expect(scannedOf(body)).toBe(debugUrl);
});
