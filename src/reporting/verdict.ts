import { deployWords } from './deploy-verdict.ts';
import type { RunResult } from './events.ts';
import { count, formatDuration } from './format.ts';
import { oneLine } from './plain-text.ts';
import type { RunNotes } from './run-notes.ts';

const titles: Readonly<Record<RunResult['status'], string>> = {
  live: 'Live',
  uploaded: 'Uploaded',
  planned: 'Dry run',
  failed: 'Failed',
};

/** How a run ended: a word, and a sentence with what, which version and for whom. */
export interface Verdict {
  readonly title: string;
  readonly text: string;
}

export function verdictOf(result: RunResult, notes: RunNotes): Verdict {
  const what = [notes.last('run-started')?.subject ?? result.verb, versionOf(notes)].filter(Boolean).join(' ');
  const words = isDeploy(notes) ? deployWords : releaseWords;
  const text = words(result.status, notes, { what, took: formatDuration(workedMs(notes)) });
  return { title: titles[result.status], text: oneLine(text) };
}

/** Whether the run is about functions and sites; a `plan` of a deploy is, too. */
export const isDeploy = (notes: RunNotes): boolean =>
  notes.last('run-started')?.verb === 'deploy' || notes.last('deploy-planned') !== undefined;

function releaseWords(
  status: RunResult['status'],
  notes: RunNotes,
  { what, took }: { readonly what: string; readonly took: string },
): string {
  switch (status) {
    case 'live':
      return `${what}${audienceOf(notes)}, in ${took}.`;
    case 'uploaded':
      return `${what}, in ${took}; nobody receives it yet.`;
    case 'planned':
      return `${what}: nothing was written; ${planned(notes.all('write-planned').length)}.`;
    case 'failed':
      return `${what}.`;
  }
}

const planned = (writes: number): string => (writes === 0 ? 'nothing is left to do' : `a real run would make ${count(writes, 'write')}`);

function audienceOf(notes: RunNotes): string {
  const rollout = notes.last('rollout-changed');
  return rollout === undefined ? '' : ` for ${rollout.audience}`;
}

/** The version as the cloud writes it, once the run knows it. */
export const versionOf = (notes: RunNotes): string | undefined =>
  notes.last('package-ready')?.h5Version ?? notes.last('version-chosen')?.h5Version;

/** Steps follow one another, so their sum is the time of the run; a step that failed has no end and does not count. */
export const workedMs = (notes: RunNotes): number => notes.all('step-finished').reduce((sum, { durationMs }) => sum + durationMs, 0);
