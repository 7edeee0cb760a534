import { parseOnce } from '../config/config-file.ts';
import { outputs as allOutputs } from '../config/outputs.ts';
import { distinct } from '../config/problems.ts';
import { questionFor, readSelection, type Selection } from '../config/selection.ts';
import { asFailure, Failure, throwProblems } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Event, Reporter, RunResult } from '../reporting/events.ts';
import { reporterOf } from '../reporting/per-app.ts';
import { cancelled } from '../transport/cancellation.ts';
import { systemClock } from '../transport/clock.ts';
import { type AppsRecord, appRecord, emptyRecord, mergeProblems, settle } from '../workflows/apps-record.ts';
import { inLanes, type LeavePlace } from '../workflows/in-lanes.ts';
import { inParallel } from '../workflows/in-parallel.ts';
import { type RunVerb, runVerb, type Story } from './run-verb.ts';
import { createSharedLines } from './shared-lines.ts';
import type { Facts, Setting, VerbRead, VerbReader } from './verb-reader.ts';

/** One mini program of several, read. */
interface App {
  readonly name: string;
  readonly number: number;
  readonly read: VerbRead;
}

/** All that a run of several is about. */
interface Several {
  readonly verb: RunVerb;
  readonly apps: readonly App[];
  readonly selection: Selection;
  /** The inputs that are the same for all of them. */
  readonly inputs: VerbRead['inputs'];
  readonly problems: readonly Failure[];
}

/** A run of one mini program has 15 minutes; each further one may add so much, without a runner that spends the same budget ten times over. */
const moreTimeMs = 30_000;

/** So many are looked at side by side. */
const looksAtOnce = 4;

/** Reads a verb for several mini programs of the file, each as if it ran alone. */
export async function readSeveral(verb: RunVerb, read: VerbReader, question: Parameters<VerbReader>[0], facts: Facts): Promise<VerbRead> {
  const asked = { ...question, parse: parseOnce() };
  const selection = await readSelection(asked);
  const apps: App[] = [];
  for (const [index, name] of selection.names.entries()) {
    apps.push({ name, number: index + 1, read: await read(questionFor(name, asked), { ...facts, problems: [] }) });
  }
  const [first] = apps;
  const common = (first?.read ?? (await read(question, facts))).inputs;
  const { connection } = common;
  const timeoutMs = common.sources.has('timeout') ? connection.timeoutMs : connection.timeoutMs + moreTimeMs * apps.length;
  const inputs = {
    ...common,
    connection: { ...connection, timeoutMs },
    secrets: [...new Set(apps.flatMap((app) => app.read.inputs.secrets))],
  };
  const several = { verb, apps, selection, inputs, problems: [...facts.problems, ...selection.problems, ...unlikeOthers(apps)] };
  return { inputs, story: (setting) => runVerb(severalStory(several, setting), setting) };
}

/** Two names for one mini program, and runs that bring along what is not theirs alone. */
function unlikeOthers(apps: readonly App[]): readonly Failure[] {
  const names = new Map<string, string[]>();
  for (const { name, read } of apps) {
    const { 'app-id': appId, 'workspace-id': workspaceId, 'h5-id': h5Id } = read.inputs.values;
    if (h5Id !== undefined)
      names.set(JSON.stringify([appId, workspaceId, h5Id]), [...(names.get(JSON.stringify([appId, workspaceId, h5Id])) ?? []), name]);
  }
  const twice = [...names].filter(([, same]) => same.length > 1);
  const reason = said('this run is not about mini programs alone, such as a release with "with-serverless" or a rollback of functions');
  return [
    ...twice.map(([key, same]) => new Failure('APP_TWICE', { h5Id: String((JSON.parse(key) as readonly unknown[])[2]), apps: same })),
    ...(apps.some(({ read }) => read.look === undefined)
      ? [new Failure('INPUT_MISPLACED', { name: 'all', where: 'several mini programs', reason })]
      : []),
  ];
}

/** The run of all of them: told, timed and receipted as one. */
function severalStory(several: Several, setting: Setting): Story<readonly App[]> {
  const { verb, apps, inputs } = several;
  const record = emptyRecord();
  const { values } = inputs;
  return {
    verb,
    subject: apps.length === 1 ? said('one mini program') : said('{count} mini programs', { count: apps.length }),
    dryRun: values['dry-run'],
    receipt: values.receipt,
    prepare: (reporter) => lookAtAll(several, setting, reporter),
    carryOut: (_prepared, { reporter, onActed }) => runAll(several, { ...setting, reporter, onActed }, record),
    outputsOf: (known) => outputsOf(verb, record, known),
    account: () => ({
      verb,
      asked: { apps: apps.map(({ name }) => name) },
      done: { apps: record.ended },
      undo: {},
      apps: record.receipts,
    }),
  };
}

/** Everything that is wrong with any of them, before anything is sent for one. What it finds good is looked at again in its turn: nothing is held meanwhile. */
async function lookAtAll({ apps, selection, problems }: Several, setting: Setting, reporter: Reporter): Promise<readonly App[]> {
  const look = async ({ name: app, read }: App) => ({ app, problems: (await read.look?.(setting)) ?? [] });
  const found = await inParallel(apps, () => looksAtOnce, look);
  // The file is read for the choice and for each of them, and so is what is wrong with it.
  throwProblems(distinct([...problems, ...mergeProblems(found)]));
  for (const variable of selection.unused) {
    reporter.report({
      type: 'warned',
      message: {
        en: `${variable} is not used: each mini program has its own in ${selection.file}.`,
        zh: `${variable} 未被使用：${selection.file} 中每个小程序都有自己的设置。`,
      },
      help: {
        en: 'Unset the variable, or release the one mini program that it means with --app.',
        zh: '请取消该变量，或用 --app 只发布它所指的那个小程序。',
      },
    });
  }
  reporter.report({ type: 'apps-found', names: apps.map(({ name }) => name), workspaces: new Set(apps.map(laneOf)).size });
  return apps;
}

async function runAll({ apps, inputs }: Several, setting: Setting, record: AppsRecord): Promise<RunResult['status']> {
  const { clock = systemClock, reporter } = setting;
  const startedMs = clock.now();
  const lines = createSharedLines(inputs.connection.uploadPace);
  const surroundings = { ...setting, lines, endsAtMs: startedMs + inputs.connection.timeoutMs };
  try {
    // Loading it takes as long as the spacing of calls: the first of several would go out together with the second.
    await lines.httpOf(inputs.connection).prepare?.();
    await inLanes(apps, { laneOf, work: (app, leavePlace) => runOne(app, surroundings, { of: apps.length, record, leavePlace }) });
  } finally {
    await lines.close();
  }
  const order = new Map(apps.map(({ name, number }) => [name, number]));
  const inOrder = (one: { readonly app: string }, other: { readonly app: string }) =>
    (order.get(one.app) ?? 0) - (order.get(other.app) ?? 0);
  for (const list of [record.ended, record.failures, record.receipts]) list.sort(inOrder);
  reporter.report({ type: 'apps-ended', apps: [...record.ended], durationMs: clock.now() - startedMs });
  return settle(record);
}

/** The cloud counts its limits by these two. */
const laneOf = ({ read: { inputs } }: App): string => JSON.stringify([inputs.values['app-id'], inputs.values['workspace-id']]);

interface Among {
  readonly of: number;
  readonly record: AppsRecord;
  readonly leavePlace: LeavePlace;
}

async function runOne({ name: app, number, read }: App, setting: Setting, { of, record, leavePlace }: Among): Promise<void> {
  const known = { app, h5Id: read.inputs.values['h5-id'] ?? '' };
  const fail = (failure: Failure): void => void record.failures.push({ app, failure });
  const watch = (event: Event): void => {
    // What is left to do is to wait for the cloud; the next one may make its archive.
    if (event.type === 'package-ready') leavePlace();
    if (event.type === 'failed') fail(event.failure);
    setting.reporter.report(event);
  };
  const keepReceipt: NonNullable<Setting['part']>['keepReceipt'] = (receipt) => {
    record.receipts.push({ ...receipt, app });
    return read.inputs.values.receipt;
  };
  try {
    if (setting.signal.aborted) throw cancelled(setting.signal);
    const part = { place: { number, of }, keepReceipt };
    const result = await read.story({ ...setting, reporter: reporterOf(app, { report: watch }), part });
    record.ended.push(appRecord(known, result));
    const kept = result.outputs['archive-path'] ?? '';
    if (kept !== '') record.kept.push(kept);
  } catch (thrown) {
    const failure = asFailure(thrown);
    fail(failure);
    record.ended.push(appRecord(known, { status: 'failed', outputs: { 'error-code': failure.code } }));
  }
}

/** Every output of the verb; those about one mini program are empty. */
function outputsOf(
  verb: RunVerb,
  { ended, kept }: AppsRecord,
  { status, receiptPath, errorCode }: { readonly status: string; readonly receiptPath: string; readonly errorCode: string },
): RunResult['outputs'] {
  const names = Object.entries(allOutputs).filter(([, { verbs }]) => (verbs as readonly RunVerb[]).includes(verb));
  return {
    ...Object.fromEntries(names.map(([name]) => [name, ''])),
    status,
    apps: JSON.stringify(ended),
    'archive-path': kept.join('\n'),
    'receipt-path': receiptPath,
    'error-code': errorCode,
  };
}
