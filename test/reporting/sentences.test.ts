import { expect, test } from 'vitest';
import type { Event } from '../../src/reporting/events.ts';
import { sayEvent } from '../../src/reporting/said.ts';
import { percent } from '../../src/reporting/sentence-parts.ts';
import { sentenceOf } from '../../src/reporting/sentences.ts';
import { english } from '../../src/reporting/words/english.ts';
import { deployRun, failedDeploy, plannedDeploy } from '../support/sample-deploys.ts';
import { dryRun, hostileText, refusedRun, retriedRun, successfulRun } from '../support/sample-events.ts';

const synced = { type: 'site-synced', uploaded: 0, unchanged: 0, deleted: 0, sizeBytes: 0, url: 'https://x' } as const;

const sentences: readonly (readonly [Event, string])[] = [
  [{ type: 'packages-listed', count: 1 }, '1 package there, none published'],
  [{ type: 'mini-program-found', h5Id: '2017', name: '商店', created: true }, 'mini program 商店 (2017) created'],
  [{ type: 'package-ready', packageId: 1, h5Version: '1.0.0.90', reused: true }, 'package 1 was there already, version 1.0.0.90'],
  [{ type: 'whitelist-ready', whitelistId: 7, name: 'qa', created: false, usersAdded: 1 }, 'whitelist qa (7) found, 1 user added'],
  [
    { type: 'rollout-changed', taskId: 5, state: 'publishing', audience: 'everyone', reused: true },
    'task 5 was there already, and is publishing for everyone',
  ],
  [{ type: 'rollout-changed', taskId: 5, state: 'ended', audience: 'everyone', reused: false }, 'task 5 is ended for everyone'],
  [
    { type: 'request-retried', operation: 'PostObject', attempt: 2, waitMs: 800, code: 'TIMED_OUT' },
    'PostObject: timed out at try 2, next try in 800 ms',
  ],
  [
    { type: 'write-planned', operation: 'PostObject', effect: 'send the icon', parameters: { a: '1', b: '2' } },
    'would send the icon (PostObject: a=1, b=2)',
  ],
  [
    { type: 'write-planned', operation: 'PostObject', effect: 'send the icon', sizeBytes: 8200, parameters: {} },
    'would send the icon, 8.2 kB (PostObject)',
  ],
  [{ type: 'setting-changed', name: 'cors', before: 'a', after: '' }, 'setting cors: a → nothing'],
  [{ type: 'setting-changed', name: 'policy', before: '', after: 'x'.repeat(200) }, `setting policy: nothing → ${'x'.repeat(99)}…`],
  [{ type: 'function-kept', name: 'pay', version: '' }, 'function pay keeps its code: version unknown stays live'],
  [{ type: 'hosting-opening', waitedMs: 999 }, 'hosting is opening'],
  [{ type: 'hosting-opening', waitedMs: 65_000 }, 'hosting is opening, 1 min 5 s so far'],
  [{ ...synced, uploaded: 1, sizeBytes: 10 }, 'site https://x, 1 file: 1 uploaded (10 B)'],
  [{ ...synced, deleted: 2 }, 'site https://x, 0 files: 2 deleted'],
  [{ ...synced, unchanged: 3 }, 'site https://x, 3 files: 3 unchanged'],
  [synced, 'site https://x, 0 files: none'],
  [{ type: 'deploy-planned', rows: [], filesKept: 0, digest: 'd' }, 'plan: nothing to change, 0 unchanged'],
];

test.each(sentences)('%o reads "%s"', (event, sentence) => {
  expect(sentenceOf(sayEvent(event, 'en'), english)).toBe(sentence);
});

test('every event of a run has a sentence of one line that holds no "undefined"', () => {
  for (const event of [...successfulRun, ...retriedRun, ...dryRun, ...refusedRun, ...deployRun, ...plannedDeploy, ...failedDeploy]) {
    expect(sentenceOf(sayEvent(event, 'en'), english), event.type).toMatch(/^(?!.*undefined)\S.*$/);
  }
});

test('text from outside stays on its line', () => {
  const event: Event = { type: 'file-uploaded', file: hostileText, sizeBytes: 1, url: '' };
  expect(sentenceOf(sayEvent(event, 'en'), english)).not.toMatch(/\p{Cc}|\p{Bidi_Control}|##\[/u);
});

test.each([
  [0, 10, 0],
  [9.99, 10, 99],
  [10, 10, 100],
  [11, 10, 100],
  [0, 0, 100],
])('%d of %d bytes are %d percent', (sentBytes, sizeBytes, expected) => {
  expect(percent({ sentBytes, sizeBytes })).toBe(expected);
});
