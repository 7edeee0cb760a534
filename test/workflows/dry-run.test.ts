import { expect, test } from 'vitest';
import { sentenceOf } from '../../src/reporting/sentences.ts';
import { english } from '../../src/reporting/words/english.ts';
import { announcePlan } from '../../src/workflows/dry-run.ts';
import type { ReleasePlan } from '../../src/workflows/plan-release.ts';
import type { PreparedRelease } from '../../src/workflows/prepare-release.ts';
import { createRecordingReporter } from '../support/recording-reporter.ts';

const archive = { path: '/scratch/a.zip', sizeBytes: 8_400_000, sha256: '9f86', files: 42 };
/** Only what a plan that uploads speaks of. */
const prepared = { request: {}, h5Version: '1.4.2.90', icon: { sizeBytes: 1200 }, users: [] } as unknown as PreparedRelease;
const plan: ReleasePlan = {
  miniProgram: { kind: 'exists', name: 'Shop' },
  package: { kind: 'upload', vhost: 'https://x' },
  whitelist: { kind: 'none' },
  task: { kind: 'none' },
  moves: [],
};

test('files that would be sent are told with their size as a number, which people read as a size', () => {
  const reporter = createRecordingReporter();
  announcePlan(plan, prepared, archive, { reporter });
  expect(reporter.events.slice(0, 2)).toEqual([
    { type: 'write-planned', operation: 'PostObject', effect: 'send the archive', sizeBytes: 8_400_000, parameters: { sha256: '9f86' } },
    { type: 'write-planned', operation: 'PostObject', effect: 'send the icon', sizeBytes: 1200, parameters: {} },
  ]);
  expect(reporter.events.map((event) => sentenceOf(event, english))).toEqual([
    'would send the archive, 8.4 MB (PostObject: sha256=9f86)',
    'would send the icon, 1.2 kB (PostObject)',
    'would create the package of version 1.4.2.90 (UploadMcubeMiniPackage: H5Version=1.4.2.90, Vhost=https://x)',
  ]);
});

test.each([
  [['u001'], 'add 1 user to the whitelist'],
  [['u001', 'u002'], 'add 2 users to the whitelist'],
])('of %j it says how many', (users, effect) => {
  const reporter = createRecordingReporter();
  announcePlan(plan, { ...prepared, users }, archive, { reporter });
  expect(reporter.events.at(-1)).toMatchObject({ operation: 'UpdateMcubeWhitelist', effect });
});
