import type { MiniProgramStatus } from '../config/read-status.ts';
import { Failure, isFailure, isStop } from '../errors/failure.ts';
import type { Both, Text } from '../errors/text.ts';
import type { StatusSection } from '../reporting/event-records.ts';
import type { Reporter } from '../reporting/events.ts';
import { formatMoment } from '../reporting/format.ts';
import type { Mpaas, Package, Task, Whitelist } from '../services/mpaas-words.ts';
import { stateInWords } from './compared.ts';
import { inParallel } from './in-parallel.ts';
import { byVersion, choosePackage, type PackageTasks } from './package-tasks.ts';
import { memoStampOf, memoWords, type Origin, stampOf } from './stamp.ts';
import { heads } from './status-heads.ts';
import { describeReach, type WhitelistNames } from './task-words.ts';

interface AppTools {
  readonly mpaas: Mpaas;
  readonly reporter: Reporter;
}

/** Older packages have had their day, and each costs a call. */
const packagesWithTasks = 10;
const looksAtOnce = 4;

/** Packages, tasks and whitelists of a mini program. */
export async function readAppStatus({ h5Id, package: choice }: MiniProgramStatus, tools: AppTools): Promise<readonly StatusSection[]> {
  const { mpaas } = tools;
  if ((await mpaas.findMiniProgram(h5Id)) === undefined) throw new Failure('MINI_PROGRAM_MISSING', { h5Id });
  const { packages, published } = choice === undefined ? await allPackages(h5Id, tools) : await onePackage(choice, h5Id, tools);
  const whitelists = await findWhitelists(tools);
  const names = new Map(whitelists?.map(({ whitelistId, name }) => [whitelistId, name]));
  const sections = [packagesSection(packages), tasksSection(published, names)];
  return whitelists === undefined || choice !== undefined ? sections : [...sections, whitelistsSection(whitelists)];
}

interface Found {
  readonly packages: readonly Package[];
  readonly published: readonly PackageTasks[];
}

/** All packages, and the tasks of the newest ones that were ever published. */
async function allPackages(h5Id: string, { mpaas }: AppTools): Promise<Found> {
  const packages = byVersion(await mpaas.listPackages(h5Id));
  const newest = packages.filter(({ period }) => period !== 'never').slice(0, packagesWithTasks);
  const read = async (each: Package): Promise<PackageTasks> => ({ package: each, tasks: await mpaas.listTasks(each.packageId) });
  return { packages, published: await inParallel(newest, () => looksAtOnce, read) };
}

async function onePackage(choice: NonNullable<MiniProgramStatus['package']>, h5Id: string, { mpaas }: AppTools): Promise<Found> {
  const found = await choosePackage(choice, h5Id, { mpaas });
  return { packages: [found.package], published: [found] };
}

/** Their names make tasks readable, but a key that may not list them still sees the rest. */
async function findWhitelists({ mpaas, reporter }: AppTools): Promise<readonly Whitelist[] | undefined> {
  try {
    return await mpaas.listWhitelists();
  } catch (error) {
    if (!isFailure(error) || isStop(error)) throw error;
    reporter.report({
      type: 'warned',
      message: { en: `The whitelists cannot be shown: ${error.message}`, zh: `无法显示白名单：${error.told.zh}` },
      help: error.advice,
    });
    return undefined;
  }
}

/** What `PublishPeriod` says, in words for people. */
const periods: Readonly<Record<Package['period'], Both>> = {
  never: { en: 'not published', zh: '未发布' },
  'internal-gray': { en: 'gray (internal)', zh: '内部灰度' },
  'external-gray': { en: 'gray', zh: '灰度' },
  official: { en: 'everyone', zh: '所有人' },
  rollback: { en: 'rolled back', zh: '已回滚' },
  ended: { en: 'ended', zh: '已结束' },
};

function inPlaceOf(stamp: ReturnType<typeof stampOf>): Text {
  if (stamp?.rollback === undefined) return '';
  const { to, from } = stamp.rollback;
  return { en: `${to} in place of ${from}`, zh: `${to}，取代 ${from}` };
}

function packagesSection(packages: readonly Package[]): StatusSection {
  const rows = packages.map((each) => {
    const stamp = stampOf(each.extendInfo);
    const made = inPlaceOf(stamp);
    const about = [each.h5Version, String(each.packageId), periods[each.period], moment(each.createdMs)];
    return [...about, short(stamp?.commit), runOf(stamp), short(stamp?.sha256), made];
  });
  const records = packages.map(({ packageId, h5Version, period, createdMs, extendInfo }) => ({
    packageId,
    h5Version,
    period,
    createdAt: iso(createdMs),
    stamp: stampRecord(stampOf(extendInfo)),
  }));
  return {
    name: 'packages',
    columns: [heads.version, heads.package, heads.published, heads.created, heads.commit, heads.run, 'SHA-256', heads.rollback],
    rows,
    records,
  };
}

function tasksSection(published: readonly PackageTasks[], names: WhitelistNames): StatusSection {
  const found = published.flatMap(({ package: its, tasks }) =>
    [...tasks].sort((a, b) => b.taskId - a.taskId).map((task) => ({ task, its })),
  );
  const rows = found.map(({ task, its: { h5Version } }) => {
    const stamp = memoStampOf(task.memo);
    const about = [String(task.taskId), h5Version, describeReach(task, names), stateInWords(task.state), moment(sinceMs(task))];
    return [...about, memoWords(task.memo), stamp?.by ?? '', short(stamp?.commit), runOf(stamp)];
  });
  const records = found.map(({ task, its: { h5Version, packageId } }) => ({
    taskId: task.taskId,
    packageId,
    h5Version,
    state: task.state,
    audience: audienceRecord(task, names),
    rules: task.rules,
    createdAt: iso(task.createdMs),
    changedAt: iso(task.modifiedMs),
    memo: memoWords(task.memo),
    stamp: stampRecord(memoStampOf(task.memo)),
  }));
  const { task, version, to, state, since, memo, by, commit, run } = heads;
  const columns = [task, version, to, state, since, memo, by, commit, run];
  return { name: 'tasks', columns, rows, records };
}

const whitelistsSection = (whitelists: readonly Whitelist[]): StatusSection => ({
  name: 'whitelists',
  columns: [heads.whitelist, 'ID', heads.users, heads.type],
  rows: whitelists.map(({ whitelistId, name, type, users }) => [name, String(whitelistId), String(users), type]),
  records: whitelists.map((whitelist) => ({ ...whitelist })),
});

function audienceRecord({ audience }: Task, names: WhitelistNames): Readonly<Record<string, unknown>> {
  switch (audience.kind) {
    case 'everyone':
      return audience;
    case 'whitelist':
      return {
        kind: 'whitelist',
        whitelists: audience.whitelistIds.map((whitelistId) => ({ whitelistId, name: names.get(whitelistId) ?? null })),
      };
    case 'window':
      return { kind: 'window', users: audience.users, until: iso(audience.endMs) };
  }
}

/** The last change of a task is that of its state: nothing else of it can be changed. */
const sinceMs = ({ modifiedMs, createdMs }: Task): number | undefined => modifiedMs ?? createdMs;

const moment = (epochMs: number | undefined): string => (epochMs === undefined ? '' : formatMoment(epochMs));
const iso = (epochMs: number | undefined): string | null =>
  epochMs === undefined || Number.isNaN(new Date(epochMs).getTime()) ? null : new Date(epochMs).toISOString();
const short = (digits: string | undefined): string => digits?.slice(0, 12) ?? '';
const runOf = (origin: Origin | undefined): string => [origin?.run, origin?.ci].filter(Boolean).join(' ');

/** A time as other programs read it; everything else of a stamp as it was kept. */
function stampRecord(stamp: Origin | undefined): Readonly<Record<string, unknown>> | null {
  if (stamp === undefined) return null;
  const { commitMs, ...rest } = stamp;
  return { ...rest, ...(commitMs !== undefined && { commitAt: iso(commitMs) }) };
}
