import { expect, test } from 'vitest';
import type { Event } from '../../src/reporting/events.ts';
import { sayEvent } from '../../src/reporting/said.ts';
import { previousIn } from '../../src/reporting/sentence-parts.ts';
import { sentenceOf } from '../../src/reporting/sentences.ts';
import { english } from '../../src/reporting/words/english.ts';
import { englishCandidates, englishFields } from '../../src/reporting/words/english-events.ts';
import { hostileText } from '../support/sample-events.ts';
import { rolloutRuns } from '../support/sample-rollouts.ts';

const found = { type: 'rollout-found', packageId: 118, h5Version: '1.4.2.90', stages: ['whitelist "qa"', 'everyone'] } as const;
const app = { type: 'app-answered', url: 'https://x/', status: 502, durationMs: 1200 } as const;
const field = { what: 'w', field: 'f', expected: 'a', found: 'b', same: false };

const sentences: readonly (readonly [Event, string])[] = [
  [{ ...found, current: 1 }, 'version 1.4.2.90 (package 118) is at stage 2/2 everyone'],
  [{ ...found, sinceMs: 0 }, 'version 1.4.2.90 (package 118) is at none of the 2 stages, since 1970-01-01 08:00 +08:00'],
  [{ ...found, current: 7 }, 'version 1.4.2.90 (package 118) is at none of the 2 stages'],
  [{ type: 'gate-checked', gate: 'manual', isOpen: true, detail: '' }, 'gate "manual" is open'],
  [{ type: 'gate-checked', gate: 'http', isOpen: false, detail: 'x'.repeat(300) }, `gate "http" is closed: ${'x'.repeat(199)}…`],
  [{ type: 'nothing-done', reason: 'it is paused', help: 'resume it' }, 'nothing to do: it is paused'],
  [{ type: 'stage-reached', stage: '2/3 everyone', h5Version: '1.0.0.90' }, 'stage 2/3 everyone is reached with version 1.0.0.90'],
  [{ type: 'candidates-listed', subject: 'Shop', candidates: [] }, 'Shop: there is no version to go back to'],
  [{ type: 'rollback-planned', from: '2', to: '1', strategy: '', sentences: [] }, 'rollback from 2 to 1'],
  [{ type: 'rollback-planned', from: '2', to: '1', strategy: 'finish', sentences: [] }, 'rollback from 2 to 1 (finish)'],
  [{ type: 'content-fetched', source: 'the cloud', files: 1, sizeBytes: 10 }, 'content from the cloud: 1 file, 10 B'],
  [{ type: 'undone', what: 'site', confirmed: true, detail: '' }, 'undone: site'],
  [{ type: 'undone', what: 'site', confirmed: false, detail: 'no archive' }, 'NOT undone: site (no archive)'],
  [{ type: 'status-read', sections: [] }, 'nothing is there'],
  [
    {
      type: 'status-read',
      sections: [
        { name: 'functions', columns: [], rows: [[]], records: [] },
        { name: 'hosting', columns: [], rows: [[], []], records: [] },
      ],
    },
    '1 function, the site',
  ],
  [{ type: 'receipt-compared', fields: [field] }, 'receipt and cloud: 1 of 1 field not as expected'],
  [{ ...app, checks: [{ ...field, same: true }] }, 'https://x/ answered 502 in 1.2 s: 1 check passed'],
  [{ type: 'message-sent', to: 'user u001', messageId: 'm1', sizeCharacters: 1 }, 'message m1 sent to user u001, 1 character'],
  [{ type: 'archive-kept', path: 'a.zip', sizeBytes: 1500 }, 'archive kept at a.zip, 1.5 kB'],
];

test.each(sentences)('%o reads "%s"', (event, sentence) => {
  expect(sentenceOf(sayEvent(event, 'en'), english)).toBe(sentence);
});

test.each(Object.entries(rolloutRuns))('every event of %s has a sentence of one line that holds no "undefined"', (_name, events) => {
  for (const event of events) expect(sentenceOf(sayEvent(event, 'en'), english), event.type).toMatch(/^(?!.*undefined)\S.*$/);
});

const candidate = { h5Version: '1', packageId: 1, publishedAt: '', audience: '', commit: '', content: '', remark: '', isPrevious: false };

test.each([
  [[], 'there is no version to go back to'],
  [[candidate], '1 version to go back to; none of them is "previous"'],
  [[candidate, { ...candidate, h5Version: '0', isPrevious: true }], '2 versions to go back to; "previous" is 0'],
])('%# candidates read "%s"', (candidates, words) => {
  expect(englishCandidates({ total: candidates.length, previous: previousIn(candidates) })).toBe(words);
});

test.each([
  [[], 'field', 'no field at all'],
  [[true], 'field', '1 field as expected'],
  [[true, false, false], 'field', '2 of 3 fields not as expected'],
  [[true, true], 'check', '2 checks passed'],
  [[false], 'check', '1 of 1 check failed'],
] as const)('%j of a %s read "%s"', (same, noun, words) => {
  expect(englishFields(noun, same.length, same.filter((each) => !each).length)).toBe(words);
});

test('text from outside stays on its line', () => {
  const event: Event = { type: 'undone', what: hostileText, confirmed: false, detail: hostileText };
  expect(sentenceOf(sayEvent(event, 'en'), english)).not.toMatch(/\p{Cc}|\p{Bidi_Control}|##\[/u);
});
