import { count } from '../format.ts';
import { fewOf, parts } from '../sentence-parts.ts';
import type { DeployedFacts, Endings, LeftFacts, PlannedFacts, VerdictFacts } from '../verdict-facts.ts';
import { englishCandidates, englishFields, englishSections } from './english-events.ts';
import { englishStates } from './english-states.ts';
import type { Words } from './words.ts';

/** The endings that most verbs share; a verb says in a table of its own which of them it tells otherwise. */
const common: Endings = {
  live: ['Live', (facts) => `${facts.what}${forWhom(facts)}, in ${facts.took}.`],
  uploaded: ['Uploaded', ({ what, took }) => `${what}, in ${took}; nobody receives it yet.`],
  paused: ['Paused', (facts) => `${facts.what}${forWhom(facts)}, in ${facts.took}; no further user receives it.`],
  ended: ['Ended', (facts) => `${facts.what}${forWhom(facts)}, in ${facts.took}; it is published no more.`],
  unchanged: ['Nothing to do', ({ what, reason }) => `${what}: ${reason ?? 'everything is as it was asked for already'}.`],
  read: ['Read', ({ what, took }) => `${what}, in ${took}.`],
  sent: ['Sent', ({ subject, took, messages }) => `${subject}: ${messagesInWords(messages)}, in ${took}.`],
  planned: ['Dry run', ({ what, planned }) => `${what}: nothing was written; ${plannedInWords(planned)}.`],
  failed: ['Failed', ({ what, left }) => `${withColon(what, undoneAndLeft(left))}.`],
};

const verified = ({ subject, compared }: VerdictFacts): string =>
  `${withColon(
    subject,
    compared.map(({ of, total, differing }) => englishFields(of, total, differing)),
  )}.`;

const atStages: Endings = { ...common, live: ['Live', (facts) => `${facts.what}${forWhom(facts)}${atStage(facts)}, in ${facts.took}.`] };

/** How the runs of every verb end. */
export const englishEndings: Words['endings'] = {
  /** One of a mini program alone, or a train that deploys the space before it. */
  release: {
    ...common,
    live: ['Live', (facts) => `${facts.what}${forWhom(facts)}${atStage(facts)}${andDeployed(facts)}, in ${facts.took}.`],
    // What was undone says more than what a deploy had done before.
    failed: ['Failed', ({ what, left }) => `${withColon(what, [...(isUndone(left) ? [] : deployLeft(left)), ...undoneAndLeft(left)])}.`],
  },
  /** One that is ready reaches one person, and its end is not that of a rollout. */
  preview: {
    ...common,
    live: [
      'Ready',
      ({ subject, took, preview }) =>
        `${subject}${preview.h5Version === undefined ? '' : `, version ${preview.h5Version}`} for one user, in ${took}.`,
    ],
    ended: ['Ended', ({ subject, took, preview }) => `${subject}: ${count(preview.ended, 'preview')}, in ${took}.`],
  },
  /** Also when it failed, something may be live: it says what. */
  deploy: {
    ...common,
    live: [
      'Live',
      ({ subject, took, deployed }) => `${subject}: ${deployedInWords(deployed).join(', ') || 'nothing had to change'}, in ${took}.`,
    ],
    failed: ['Failed', ({ subject, left }) => `${withColon(subject, deployLeft(left))}.`],
  },
  promote: atStages,
  pause: common,
  resume: { ...common, live: ['Live', (facts) => `${facts.what}${forWhom(facts)} goes on, in ${facts.took}.`] },
  finish: common,
  /** Of a mini program, of functions, or of a site. Without a target it only lists where it could go. */
  rollback: {
    ...common,
    live: ['Rolled back', (facts) => `${facts.subject}: ${wayBack(facts)}${asVersion(facts)}${forWhom(facts)}, in ${facts.took}.`],
    ended: ['Rolled back', (facts) => `${facts.subject}: ${wayBack(facts)}, in ${facts.took}; the bad version is published no more.`],
    planned: ['Dry run', (facts) => `${facts.subject}: ${wayBack(facts)}: nothing was written; ${plannedInWords(facts.planned)}.`],
    read: ['Candidates', (facts) => `${facts.subject}: ${choices(facts)}.`],
  },
  status: { ...common, read: ['Status', ({ subject, sections }) => `${subject}: ${englishSections(sections)}.`] },
  verify: { ...common, read: ['Verified', verified], failed: ['Failed', verified] },
  /** What is there already is not counted. */
  ensure: {
    ...common,
    live: ['Set up', ({ subject, took, setUp }) => `${subject}: ${setUpInWords(setUp).join(', ')}, in ${took}.`],
  },
  notify: common,
  doctor: {
    ...common,
    read: ['All well', ({ checks }) => `${checksInWords(checks)}.`],
    failed: ['To be mended', ({ subject, checks }) => `${failedChecks(subject, checks)}.`],
  },
  /** A call is believed when it is answered: what it did is not read back, and the sentence says so. */
  call: {
    ...common,
    read: ['Answered', ({ subject, took }) => `${subject}, in ${took}.`],
    sent: ['Accepted', ({ subject, took }) => `${subject}, in ${took}; whether it took effect was not read back.`],
  },
};

const withColon = (what: string, told: readonly string[]): string => parts([what, told.join('; ')]).join(': ');
const forWhom = ({ who }: VerdictFacts): string => (who === undefined ? '' : ` for ${who}`);
const atStage = ({ stage }: VerdictFacts): string => (stage === undefined ? '' : ` (stage ${stage})`);
const asVersion = ({ asVersion: version }: VerdictFacts): string => (version === undefined ? '' : ` as version ${version}`);

function named(names: readonly string[]): string {
  const few = fewOf(names);
  return `${few.named.join(', ')}${few.others > 0 ? ` and ${few.others} more` : ''}`;
}

const messagesInWords = (messages: VerdictFacts['messages']): string =>
  messages.map(({ messageId, to }) => `message ${messageId} to ${to}`).join('; ') || 'the message is on its way';

/** What a real run would do. Deleting is said aloud. */
function plannedInWords({ writes, touched }: PlannedFacts): string {
  const changes = touched.map(
    ({ section, total, deleted }) => `${count(total, englishStates.planned[section])}${deleted > 0 ? ` (${deleted} deleted)` : ''}`,
  );
  const would = parts([writes > 0 && `make ${count(writes, 'write')}`, changes.length > 0 && `change ${changes.join(', ')}`]);
  return would.length === 0 ? 'nothing is left to do' : `a real run would ${would.join(' and ')}`;
}

const setUpInWords = ({ made, removed, usersAdded }: VerdictFacts['setUp']): readonly string[] =>
  parts([
    made > 0 && `${made} made`,
    usersAdded > 0 && `${count(usersAdded, 'user')} added to whitelists`,
    removed > 0 && `${removed} deleted`,
  ]);

const deployedInWords = ({ functions, settings, documents, restored, uploaded, deleted }: DeployedFacts): readonly string[] =>
  parts([
    functions > 0 && `${count(functions, 'function')} live`,
    settings > 0 && `${count(settings, 'setting')} changed`,
    documents > 0 && `${count(documents, 'document')} imported`,
    restored > 0 && `${count(restored, 'collection')} restored`,
    uploaded > 0 && `${count(uploaded, 'file')} uploaded`,
    deleted > 0 && `${count(deleted, 'file')} deleted`,
  ]);

function andDeployed({ deployed }: VerdictFacts): string {
  const told = deployedInWords(deployed);
  return told.length === 0 ? '' : `, with ${told.join(', ')}`;
}

const isUndone = ({ undone, notUndone }: LeftFacts): boolean => undone.length + notUndone.length > 0;

const deployLeft = ({ failed, unfinished, live, unchanged, isSiteInStep }: LeftFacts): readonly string[] =>
  parts([
    failed.length > 0 && `${named(failed)} failed`,
    unfinished.length > 0 && `${named(unfinished)} not finished`,
    live.length > 0 && `live all the same: ${named(live)}`,
    unchanged > 0 && `${count(unchanged, 'function')} unchanged`,
    isSiteInStep && 'the site is in step',
  ]);

/** What a failed run leaves behind, the worst first. */
const undoneAndLeft = (left: LeftFacts): readonly string[] =>
  parts([
    left.notUndone.length > 0 && `NOT undone: ${named(left.notUndone)}`,
    left.closedGates.length > 0 && `gate ${named(left.closedGates.map((gate) => `"${gate}"`))} is closed`,
    left.undone.length > 0 && `undone: ${named(left.undone)}`,
    rolloutLeft(left),
  ]);

function rolloutLeft({ rolledBack, task }: LeftFacts): string | undefined {
  if (rolledBack !== undefined) return `rolled back to ${rolledBack.to} for ${rolledBack.who}`;
  return task && `task ${task.taskId} is ${englishStates.rolloutStates[task.state]} for ${task.who}`;
}

/** Functions and sites have tables of their own. */
function choices({ sections, candidates }: VerdictFacts): string {
  const rows = sections.reduce((sum, section) => sum + section.rows, 0);
  return rows > 0 ? `${rows} to choose from; go back with --to previous, or name one` : englishCandidates(candidates);
}

function wayBack({ ways, deployed }: VerdictFacts): string {
  const told = ways.map(({ from, to }) => `from ${from} back to ${to}`);
  return [...(told.length === 0 ? [] : [named(told)]), ...deployedInWords(deployed)].join(', ') || 'back';
}

const checksInWords = ({ ok, bad, skipped }: VerdictFacts['checks']): string =>
  parts([`${count(ok, 'check')} passed`, bad > 0 && `${bad} failed`, skipped > 0 && `${skipped} not made`]).join(', ');

const failedChecks = (subject: string, checks: VerdictFacts['checks']): string =>
  checks.first === undefined ? subject : `${checksInWords(checks)}; first: ${englishStates.checks[checks.first]}`;
