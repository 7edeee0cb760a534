import { functionsByState } from './deploy-outcome.ts';
import type { PlanRow, StatusSection } from './event-records.ts';
import type { CheckName, CheckState, RolloutState, RunResult } from './events.ts';
import { oneLine } from './plain-text.ts';
import type { RunNotes } from './run-notes.ts';
import type { SaidOf } from './said.ts';
import { previousIn } from './sentence-parts.ts';

/** What a closing sentence is made from. A language picks what it needs, and puts it in its own order. */
export interface VerdictFacts {
  /** What the run was about, as it was announced. */
  readonly subject: string;
  /** The subject with the version, where the run knows one. */
  readonly what: string;
  /** How long it took, in the words of the language. */
  readonly took: string;
  /** To whom the run published; undefined when no rollout changed. */
  readonly who: string | undefined;
  /** At which stage of the rollout, as in "2/3". */
  readonly stage: string | undefined;
  /** Why there was nothing to do, fit to stand in front of a full stop. */
  readonly reason: string | undefined;
  readonly messages: readonly { readonly messageId: string; readonly to: string }[];
  readonly planned: PlannedFacts;
  readonly deployed: DeployedFacts;
  readonly left: LeftFacts;
  readonly setUp: SetUpFacts;
  /** Comparisons and checks: how many of how many were not as they should be. */
  readonly compared: readonly { readonly of: 'field' | 'check'; readonly total: number; readonly differing: number }[];
  readonly checks: Readonly<Record<CheckState, number>> & { readonly first: CheckName | undefined };
  /** What there is, in numbers of rows. */
  readonly sections: readonly { readonly name: StatusSection['name']; readonly rows: number }[];
  readonly candidates: { readonly total: number; readonly previous: string | undefined };
  /** From where to where the run went back. */
  readonly ways: readonly { readonly from: string; readonly to: string }[];
  /** Rolling forward gives the good content a version of its own. */
  readonly asVersion: string | undefined;
  /** The version of the preview that is ready, and how many were ended. */
  readonly preview: { readonly h5Version: string | undefined; readonly ended: number };
}

/** What a real run would do, from the writes that a dry run of a mini program tells and the plan that one of a space has. */
export interface PlannedFacts {
  readonly writes: number;
  readonly touched: readonly { readonly section: PlanRow['section']; readonly total: number; readonly deleted: number }[];
}

/** What a deploy changed; what it did not is for the table. */
export interface DeployedFacts {
  readonly functions: number;
  readonly settings: number;
  /** Documents that were imported. */
  readonly documents: number;
  /** Collections that went back. */
  readonly restored: number;
  readonly uploaded: number;
  readonly deleted: number;
}

/** What became of a workspace; the mini program and the whitelists count among what was made. */
interface SetUpFacts {
  readonly made: number;
  readonly removed: number;
  readonly usersAdded: number;
}

/** What a failed run leaves behind: green has to mean live, and red has to say what is. */
export interface LeftFacts {
  readonly failed: readonly string[];
  readonly unfinished: readonly string[];
  readonly live: readonly string[];
  readonly unchanged: number;
  readonly isSiteInStep: boolean;
  readonly notUndone: readonly string[];
  readonly undone: readonly string[];
  readonly closedGates: readonly string[];
  readonly rolledBack: { readonly to: string; readonly who: string } | undefined;
  readonly task: { readonly taskId: number; readonly state: RolloutState; readonly who: string } | undefined;
}

/** A closing sentence, without its title. */
type Say = (facts: VerdictFacts) => string;

/** How the runs of one verb can end: each time a title and a sentence. */
export type Endings = Readonly<Record<RunResult['status'], readonly [title: string, say: Say]>>;

/** The facts for the closing sentence, from all that the run told. */
export function verdictFacts(known: Pick<VerdictFacts, 'subject' | 'what' | 'took'>, notes: RunNotes): VerdictFacts {
  const stage = notes.last('stage-reached')?.stage;
  const candidates = notes.all('candidates-listed').flatMap((event) => event.candidates);
  return {
    ...known,
    who: rolloutOf(notes)?.audience,
    stage: stage === undefined ? undefined : (/^\d+\/\d+/.exec(stage)?.[0] ?? stage),
    reason: notes.last('nothing-done')?.reason.replace(/[.。]$/, ''),
    messages: notes.all('message-sent'),
    planned: plannedFacts(notes),
    deployed: deployedFacts(notes),
    left: leftFacts(notes),
    setUp: setUpFacts(notes),
    compared: comparedFacts(notes),
    checks: checkFacts(notes),
    sections: notes.all('status-read').flatMap(({ sections }) => sections.map(({ name, rows }) => ({ name, rows: rows.length }))),
    candidates: { total: candidates.length, previous: previousIn(candidates) },
    ways: notes.all('rollback-planned'),
    asVersion: asVersion(notes),
    preview: { h5Version: notes.last('preview-ready')?.h5Version, ended: notes.all('preview-ended').length },
  };
}

/** To whom the run published; of a run that only stopped something, to whom that was published. */
export function rolloutOf(notes: RunNotes): ReturnType<typeof notes.last<'rollout-changed'>> {
  const changed = notes.all('rollout-changed');
  return changed.findLast(({ state }) => state === 'publishing' || state === 'waiting') ?? changed.at(-1);
}

/** In the order in which a plan is done. */
const plannedSections = [
  'space',
  'mini-program',
  'whitelist',
  'export',
  'function',
  'setting',
  'import',
  'restore',
  'stored',
  'file',
] as const;

function plannedFacts(notes: RunNotes): PlannedFacts {
  const rows = (notes.last('deploy-planned')?.rows ?? []).filter(({ change }) => change !== 'keep');
  const touched = plannedSections.map((section) => {
    const ours = rows.filter((row) => row.section === section);
    return { section, total: ours.length, deleted: ours.filter(({ change }) => change === 'delete').length };
  });
  return { writes: notes.all('write-planned').length, touched: touched.filter(({ total }) => total > 0) };
}

function deployedFacts(notes: RunNotes): DeployedFacts {
  const synced = [...notes.all('site-synced'), ...notes.all('files-synced')];
  return {
    functions: functionsByState(notes).live.length,
    settings: notes.all('setting-changed').length,
    documents: notes.all('documents-imported').reduce((sum, { documents }) => sum + documents, 0),
    restored: notes.all('collection-restored').length,
    uploaded: synced.reduce((sum, event) => sum + event.uploaded, 0),
    deleted: synced.reduce((sum, event) => sum + event.deleted, 0),
  };
}

function setUpFacts(notes: RunNotes): SetUpFacts {
  const whitelists = notes.all('whitelist-ready');
  const parts = [...notes.all('mini-program-found'), ...whitelists].filter(({ created }) => created);
  const did = (wanted: SaidOf<'set-up'>['did']): number => notes.all('set-up').filter((event) => event.did === wanted).length;
  return {
    made: parts.length + did('made'),
    removed: did('removed'),
    usersAdded: whitelists.reduce((sum, { usersAdded }) => sum + usersAdded, 0),
  };
}

function leftFacts(notes: RunNotes): LeftFacts {
  const of = functionsByState(notes);
  const undone = notes.all('undone');
  const undoneAs = (confirmed: boolean) => undone.filter((event) => event.confirmed === confirmed).map(({ what }) => what);
  // Of a release train the undone steps say what became of the rollout.
  const rollout = undone.length > 0 ? undefined : notes.last('rollout-changed');
  // A closed gate may have asked for a rollback: its last task is the one that it ended.
  const back = notes.last('rollback-planned');
  const good = back && notes.all('rollout-changed').findLast(({ state }) => state === 'publishing');
  return {
    failed: of.failed,
    unfinished: of['not finished'],
    live: of.live,
    unchanged: of.unchanged.length,
    isSiteInStep: notes.last('site-synced') !== undefined,
    notUndone: undoneAs(false),
    undone: undoneAs(true),
    closedGates: notes.all('gate-checked').flatMap(({ isOpen, gate }) => (isOpen ? [] : [gate])),
    rolledBack: rollout && good && { to: oneLine(back?.to ?? ''), who: good.audience },
    task: rollout && { taskId: rollout.taskId, state: rollout.state, who: rollout.audience },
  };
}

function comparedFacts(notes: RunNotes): VerdictFacts['compared'] {
  const counted = (of: 'field' | 'check', fields: readonly { readonly same: boolean }[]) => ({
    of,
    total: fields.length,
    differing: fields.filter(({ same }) => !same).length,
  });
  return [
    ...notes.all('receipt-compared').map(({ fields }) => counted('field', fields)),
    ...notes.all('app-answered').map(({ checks }) => counted('check', checks)),
  ];
}

function checkFacts(notes: RunNotes): VerdictFacts['checks'] {
  const all = notes.all('checked');
  const of = (wanted: CheckState): number => all.filter(({ state }) => state === wanted).length;
  return { ok: of('ok'), bad: of('bad'), skipped: of('skipped'), first: all.find(({ state }) => state === 'bad')?.name };
}

function asVersion(notes: RunNotes): string | undefined {
  const version = notes.last('package-ready')?.h5Version;
  return version === notes.last('rollback-planned')?.to ? undefined : version;
}
