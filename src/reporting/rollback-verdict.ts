import { deployed } from './deploy-verdict.ts';
import { plannedInWords } from './planned-words.ts';
import { candidatesInWords } from './rollout-sentences.ts';
import type { RunNotes } from './run-notes.ts';
import { commonEndings, type Endings, forWhom, named } from './verdict-words.ts';

/** How a rollback ends: of a mini program, of functions, or of a site. Without a target it only lists where it could go. */
export const rollbackEndings: Endings = {
  ...commonEndings,
  live: ['Rolled back', ({ subject, took, notes }) => `${subject}: ${wayBack(notes)}${asVersion(notes)}${forWhom(notes)}, in ${took}.`],
  ended: ['Rolled back', ({ subject, took, notes }) => `${subject}: ${wayBack(notes)}, in ${took}; the bad version is published no more.`],
  planned: ['Dry run', ({ subject, notes }) => `${subject}: ${wayBack(notes)}: nothing was written; ${plannedInWords(notes)}.`],
  read: ['Candidates', ({ subject, notes }) => `${subject}: ${choices(notes)}.`],
};

/** Functions and sites have tables of their own. */
function choices(notes: RunNotes): string {
  const rows = notes.all('status-read').flatMap(({ sections }) => sections.flatMap((section) => section.rows));
  if (rows.length > 0) return `${rows.length} to choose from; go back with --to previous, or name one`;
  return candidatesInWords(notes.all('candidates-listed').flatMap((event) => event.candidates));
}

function wayBack(notes: RunNotes): string {
  const ways = notes.all('rollback-planned').map(({ from, to }) => `from ${from} back to ${to}`);
  return [...(ways.length === 0 ? [] : [named(ways)]), ...deployed(notes)].join(', ') || 'back';
}

/** Rolling forward gives the good content a version of its own. */
function asVersion(notes: RunNotes): string {
  const version = notes.last('package-ready')?.h5Version;
  const target = notes.last('rollback-planned')?.to;
  return version === undefined || version === target ? '' : ` as version ${version}`;
}
