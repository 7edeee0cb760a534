import type { RunResult } from './events.ts';
import { plannedInWords } from './planned-words.ts';
import type { RunNotes } from './run-notes.ts';

/** What a closing sentence is made from. */
export interface Told {
  /** What the run was about, as it was announced. */
  readonly subject: string;
  /** The subject with the version, where the run knows one. */
  readonly what: string;
  readonly took: string;
  readonly notes: RunNotes;
}

/** A closing sentence, without its title. */
export type Words = (told: Told) => string;

export type Status = RunResult['status'];

/** How the runs of one verb can end: each time a title and a sentence. */
export type Endings = Readonly<Record<Status, readonly [title: string, words: Words]>>;

/** The endings that most verbs share; a verb says in a table of its own which of them it tells otherwise. */
export const commonEndings: Endings = {
  live: ['Live', ({ what, took, notes }) => `${what}${forWhom(notes)}, in ${took}.`],
  uploaded: ['Uploaded', ({ what, took }) => `${what}, in ${took}; nobody receives it yet.`],
  paused: ['Paused', ({ what, took, notes }) => `${what}${forWhom(notes)}, in ${took}; no further user receives it.`],
  ended: ['Ended', ({ what, took, notes }) => `${what}${forWhom(notes)}, in ${took}; it is published no more.`],
  unchanged: ['Nothing to do', ({ what, notes }) => `${what}: ${reasonOf(notes)}.`],
  read: ['Read', ({ what, took }) => `${what}, in ${took}.`],
  sent: ['Sent', ({ subject, took, notes }) => `${subject}: ${messagesOf(notes).join('; ') || 'the message is on its way'}, in ${took}.`],
  planned: ['Dry run', ({ what, notes }) => `${what}: nothing was written; ${plannedInWords(notes)}.`],
  failed: ['Failed', ({ what, notes }) => `${[what, stillTrue(notes).join('; ')].filter(Boolean).join(': ')}.`],
};

/** To whom the run published; of a run that only stopped something, to whom that was published. */
export function rolloutOf(notes: RunNotes): ReturnType<typeof notes.last<'rollout-changed'>> {
  const changed = notes.all('rollout-changed');
  return changed.findLast(({ state }) => state === 'publishing' || state === 'waiting') ?? changed.at(-1);
}

/** ` for whitelist "qa"`, or nothing when no rollout changed. */
export function forWhom(notes: RunNotes): string {
  const rollout = rolloutOf(notes);
  return rollout === undefined ? '' : ` for ${rollout.audience}`;
}

/** ` (stage 2/3)`, or nothing when the rollout has no stages. */
export function atStage(notes: RunNotes): string {
  const stage = notes.last('stage-reached')?.stage;
  return stage === undefined ? '' : ` (stage ${/^\d+\/\d+/.exec(stage)?.[0] ?? stage})`;
}

/** Why there was nothing to do, fit to stand in front of a full stop. */
const reasonOf = (notes: RunNotes): string =>
  notes.last('nothing-done')?.reason.replace(/\.$/, '') ?? 'everything is as it was asked for already';

const messagesOf = (notes: RunNotes): readonly string[] =>
  notes.all('message-sent').map(({ messageId, to }) => `message ${messageId} to ${to}`);

/** What a failed run leaves behind, the worst first: green has to mean live, and red has to say what is. */
export function stillTrue(notes: RunNotes): readonly string[] {
  const undone = notes.all('undone');
  const of = (confirmed: boolean) => undone.filter((event) => event.confirmed === confirmed).map(({ what }) => what);
  const closed = notes.all('gate-checked').filter(({ isOpen }) => !isOpen);
  const parts = [
    of(false).length > 0 && `NOT undone: ${named(of(false))}`,
    closed.length > 0 && `gate ${named(closed.map(({ gate }) => `"${gate}"`))} is closed`,
    of(true).length > 0 && `undone: ${named(of(true))}`,
    // Of a release train the undone steps say what became of the rollout.
    undone.length === 0 && rolloutLeft(notes),
  ];
  return parts.flatMap((part) => part || []);
}

function rolloutLeft(notes: RunNotes): string | undefined {
  const rollout = notes.last('rollout-changed');
  // A closed gate may have asked for a rollback: its last task is the one that it ended.
  const back = notes.last('rollback-planned');
  const good = back && notes.all('rollout-changed').findLast(({ state }) => state === 'publishing');
  if (good !== undefined) return `rolled back to ${back?.to ?? ''} for ${good.audience}`;
  return rollout && `task ${rollout.taskId} is ${rollout.state} for ${rollout.audience}`;
}

/** A sentence names a few; the table names all. */
const mostNames = 5;

export function named(names: readonly string[]): string {
  const others = names.length - mostNames;
  return others > 0 ? `${names.slice(0, mostNames).join(', ')} and ${others} more` : names.join(', ');
}
