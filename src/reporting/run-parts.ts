import { deployDetails, deployParts } from './deploy-summary.ts';
import { doctorParts } from './doctor-summary.ts';
import { formatBytes } from './format.ts';
import { foldedTable, type PagePart } from './page-part.ts';
import { previewParts } from './preview-summary.ts';
import { rolloutDetails, rolloutParts } from './rollout-summary.ts';
import type { RunNotes } from './run-notes.ts';
import { sentenceOf } from './sentences.ts';
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
        { kind: 'sentence', text: notes.words.page.realRun },
        { kind: 'list', items: writes.map((event) => sentenceOf(event, notes.words)) },
      ];
}

/** What somebody who looks into a run wants to see, folded. */
export const runDetails = (notes: RunNotes): readonly PagePart[] => [
  warningTable(notes),
  ...sizeParts(notes),
  ...rolloutDetails(notes),
  ...deployDetails(notes),
  stepTable(notes),
  foldedTable(notes.words.page.filesTable.title, notes.words.page.filesTable.head, files(notes)),
  retryTable(notes),
  callTable(notes),
];

function warningTable(notes: RunNotes): PagePart {
  const rows = notes.all('warned').map(({ message, help }) => [message, help]);
  return foldedTable(notes.words.page.warnings(rows.length), notes.words.page.warning, rows);
}

function stepTable(notes: RunNotes): PagePart {
  const { page, steps } = notes.words;
  const rows = notes.all('step-finished').map(({ step, durationMs }) => [steps[step], page.duration(durationMs)]);
  return foldedTable(page.steps(workedMs(notes)), page.step, rows);
}

function retryTable(notes: RunNotes): PagePart {
  const rows = notes.all('request-retried').map((retry) => [sentenceOf(retry, notes.words)]);
  return foldedTable(notes.words.page.retries(rows.length), notes.words.page.whatHappened, rows);
}

function callTable(notes: RunNotes): PagePart {
  const { page } = notes.words;
  const rows = notes.all('call-answered').map(({ operation, requestId, durationMs }) => [operation, requestId, page.duration(durationMs)]);
  return foldedTable(page.calls(rows.length), page.call, rows);
}

function files(notes: RunNotes): readonly (readonly string[])[] {
  const { page } = notes.words;
  const archive = notes.last('archive-made');
  const made = archive === undefined ? [] : [[page.archiveOf(archive.files), formatBytes(archive.sizeBytes), archive.sha256]];
  const uploaded = notes.all('file-uploaded').map(({ file, sizeBytes }) => [page.uploaded(file), formatBytes(sizeBytes), '']);
  return [...made, ...uploaded];
}
