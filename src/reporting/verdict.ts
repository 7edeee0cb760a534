import { appsSentence } from './apps-verdict.ts';
import { callEndings } from './call-verdict.ts';
import { deployEndings } from './deploy-verdict.ts';
import { doctorEndings } from './doctor-words.ts';
import type { ReportedVerb, RunResult } from './events.ts';
import { formatDuration } from './format.ts';
import { statusEndings, verifyEndings } from './look-verdict.ts';
import { oneLine } from './plain-text.ts';
import { previewEndings } from './preview-summary.ts';
import { rollbackEndings } from './rollback-verdict.ts';
import { promoteEndings, releaseEndings, resumeEndings } from './rollout-verdict.ts';
import type { RunNotes } from './run-notes.ts';
import { commonEndings, type Endings } from './verdict-words.ts';

/** The words of every verb; a new one does not compile without. */
const endings: Readonly<Record<ReportedVerb, Endings>> = {
  release: releaseEndings,
  preview: previewEndings,
  deploy: deployEndings,
  promote: promoteEndings,
  pause: commonEndings,
  resume: resumeEndings,
  finish: commonEndings,
  rollback: rollbackEndings,
  status: statusEndings,
  verify: verifyEndings,
  notify: commonEndings,
  doctor: doctorEndings,
  call: callEndings,
};

/** How a run ended: a word, and a sentence with what, which version and for whom. */
export interface Verdict {
  readonly title: string;
  readonly text: string;
}

/** A run that never started has its result only. */
export function verdictOf(result: RunResult, notes: RunNotes): Verdict {
  const started = notes.last('run-started');
  const subject = started?.subject ?? result.verb;
  const apps = notes.last('apps-ended');
  const [title, words] = (started === undefined ? commonEndings : endings[started.verb])[result.status];
  if (apps !== undefined) return { title, text: oneLine(appsSentence(subject, apps)) };
  const what = [subject, versionOf(notes)].filter(Boolean).join(' ');
  return { title, text: oneLine(words({ subject, what, took: formatDuration(workedMs(notes)), notes })) };
}

/** The version as the cloud writes it, once the run knows it. */
export const versionOf = (notes: RunNotes): string | undefined =>
  notes.last('package-ready')?.h5Version ?? notes.last('version-chosen')?.h5Version ?? notes.last('rollout-found')?.h5Version;

/** Steps follow one another, so their sum is the time of the run; a step that failed has no end and does not count. */
export const workedMs = (notes: RunNotes): number => notes.all('step-finished').reduce((sum, { durationMs }) => sum + durationMs, 0);
