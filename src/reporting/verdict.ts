import type { RunResult } from './events.ts';
import { oneLine } from './plain-text.ts';
import type { RunNotes } from './run-notes.ts';
import { verdictFacts } from './verdict-facts.ts';
import { endsInWords } from './words/ends-in-words.ts';

/** How a run ended: a word, and a sentence with what, which version and for whom. */
export interface Verdict {
  readonly title: string;
  readonly text: string;
}

/** A run that never started has its result only. */
export function verdictOf(result: RunResult, notes: RunNotes): Verdict {
  const { endings, statuses, page } = notes.words;
  const started = notes.last('run-started');
  const subject = started?.subject ?? result.verb;
  // What a verb without words of its own tells is what all share.
  const [title, say] = endings[started?.verb ?? 'finish'][result.status];
  const apps = notes.last('apps-ended');
  if (apps !== undefined) {
    const text = page.appsEnded(subject, endsInWords(apps.apps, statuses, page.comma), page.duration(apps.durationMs));
    return { title, text: oneLine(text) };
  }
  const what = [subject, versionOf(notes)].filter(Boolean).join(' ');
  return { title, text: oneLine(say(verdictFacts({ subject, what, took: page.duration(workedMs(notes)) }, notes))) };
}

/** The version as the cloud writes it, once the run knows it. */
export const versionOf = (notes: RunNotes): string | undefined =>
  notes.last('package-ready')?.h5Version ?? notes.last('version-chosen')?.h5Version ?? notes.last('rollout-found')?.h5Version;

/** Steps follow one another, so their sum is the time of the run; a step that failed has no end and does not count. */
export const workedMs = (notes: RunNotes): number => notes.all('step-finished').reduce((sum, { durationMs }) => sum + durationMs, 0);
