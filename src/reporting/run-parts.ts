import { deployDetails, deployParts } from './deploy-summary.ts';
import { doctorParts } from './doctor-summary.ts';
import { count, formatBytes, formatDuration } from './format.ts';
import { foldedTable, type PagePart } from './page-part.ts';
import { previewParts } from './preview-summary.ts';
import { rolloutDetails, rolloutParts } from './rollout-summary.ts';
import type { RunNotes } from './run-notes.ts';
import { sentenceOf, stepTitles } from './sentences.ts';
import { sizeParts } from './size-summary.ts';
import { workedMs } from './verdict.ts';

/** What a page shows of a run below its heading and its overview, in the order in which it is asked. */
export const runParts = (notes: RunNotes): readonly PagePart[] => [
  ...nothingDone(notes),
  ...previewParts(notes),
  ...doctorParts(notes),
  ...rolloutParts(notes),
  ...deployParts(notes),
  ...planned(notes),
];

/** Why nothing was done stands in the heading; what would make the run act stands here. */
const nothingDone = (notes: RunNotes): readonly PagePart[] =>
  notes.all('nothing-done').map(({ reason, help }) => ({ kind: 'sentence', bold: reason, text: help }));

function planned(notes: RunNotes): readonly PagePart[] {
  const writes = notes.all('write-planned');
  return writes.length === 0
    ? []
    : [
        { kind: 'sentence', text: 'A real run:' },
        { kind: 'list', items: writes.map(sentenceOf) },
      ];
}

/** What somebody who looks into a run wants to see, folded. */
export const runDetails = (notes: RunNotes): readonly PagePart[] => [
  warningTable(notes),
  ...sizeParts(notes),
  ...rolloutDetails(notes),
  ...deployDetails(notes),
  stepTable(notes),
  foldedTable('Files', ['File', 'Size', 'sha256'], files(notes)),
  retryTable(notes),
  callTable(notes),
];

function warningTable(notes: RunNotes): PagePart {
  const rows = notes.all('warned').map(({ message, help }) => [message, help]);
  return foldedTable(count(rows.length, 'warning'), ['Warning', 'What to do'], rows);
}

function stepTable(notes: RunNotes): PagePart {
  const rows = notes.all('step-finished').map(({ step, durationMs }) => [stepTitles[step], formatDuration(durationMs)]);
  return foldedTable(`Steps, ${formatDuration(workedMs(notes))}`, ['Step', 'Time'], rows);
}

function retryTable(notes: RunNotes): PagePart {
  const rows = notes.all('request-retried').map((retry) => [sentenceOf(retry)]);
  return foldedTable(count(rows.length, 'retry'), ['What happened'], rows);
}

function callTable(notes: RunNotes): PagePart {
  const rows = notes.all('call-answered').map(({ operation, requestId, durationMs }) => [operation, requestId, formatDuration(durationMs)]);
  return foldedTable(count(rows.length, 'call'), ['Operation', 'Request id', 'Time'], rows);
}

function files(notes: RunNotes): readonly (readonly string[])[] {
  const archive = notes.last('archive-made');
  const made =
    archive === undefined ? [] : [[`archive of ${count(archive.files, 'file')}`, formatBytes(archive.sizeBytes), archive.sha256]];
  const uploaded = notes.all('file-uploaded').map(({ file, sizeBytes }) => [`${file} uploaded`, formatBytes(sizeBytes), '']);
  return [...made, ...uploaded];
}
