import type { Both, Text } from '../errors/text.ts';
import { compareH5Versions } from '../packaging/version.ts';
import type { Candidate } from '../reporting/event-records.ts';
import type { Package, Task } from '../services/mpaas-words.ts';
import { whitelistNames } from './active-rollouts.ts';
import { inParallel } from './in-parallel.ts';
import { byVersion, isLive, type PackageTasks } from './package-tasks.ts';
import { memoStampOf, stampOf } from './stamp.ts';
import { describeTaskAudience, type WhitelistNames } from './task-words.ts';
import type { Tools } from './tools.ts';

/** The packages of a mini program, and the tasks of those that were published; both with the highest version first. */
export interface Landscape {
  readonly packages: readonly Package[];
  readonly published: readonly PackageTasks[];
  /** Names of the whitelists that they reach. */
  readonly names: WhitelistNames;
}

/** Nobody goes back further than this without naming the version, and each one costs a call. */
const mostLookedAt = 30;
const looksAtOnce = 4;

/** Somebody who publishes without a pause would keep a rollback looking for ever. */
const mostReads = 3;

/**
 * Reads what a rollback decides on. Tasks are read after the list, and when nobody receives the highest version any more, another run may have put a version
 * above it and ended it in between: the same rollback, run twice at once. Only a list that is still the same afterwards is decided on.
 */
export async function readLandscape(h5Id: string, tools: Pick<Tools, 'mpaas'>): Promise<Landscape> {
  let packages = byVersion(await tools.mpaas.listPackages(h5Id));
  for (let reads = 1; ; reads += 1) {
    const landscape = await readTasks(packages, tools);
    const [highest] = landscape.published;
    if (reads === mostReads || highest === undefined || highest.tasks.some(isLive)) return landscape;
    const now = byVersion(await tools.mpaas.listPackages(h5Id));
    if (idsOf(published(now)) === idsOf(published(packages))) return landscape;
    packages = now;
  }
}

const published = (packages: readonly Package[]): readonly Package[] => packages.filter(({ period }) => period !== 'never');

const idsOf = (packages: readonly Package[]): string => packages.map(({ packageId }) => packageId).join();

async function readTasks(packages: readonly Package[], tools: Pick<Tools, 'mpaas'>): Promise<Landscape> {
  const newest = published(packages).slice(0, mostLookedAt);
  const withTheirs = await inParallel(
    newest,
    () => looksAtOnce,
    (each) => withTasks(each, { published: [] }, tools),
  );
  const names = await whitelistNames(
    withTheirs.flatMap(({ tasks }) => tasks),
    tools.mpaas,
  );
  return { packages, published: withTheirs, names };
}

/** A package with its tasks; one that was not among the newest is asked for. */
export async function withTasks(
  wanted: Package,
  { published }: Pick<Landscape, 'published'>,
  { mpaas }: Pick<Tools, 'mpaas'>,
): Promise<PackageTasks> {
  const known = published.find((each) => each.package.packageId === wanted.packageId);
  return known ?? { package: wanted, tasks: await mpaas.listTasks(wanted.packageId) };
}

/** Whether the first version is the higher one. */
export const isAbove = (a: { readonly h5Version: string }, b: { readonly h5Version: string }): boolean =>
  compareH5Versions(a.h5Version, b.h5Version) > 0;

export const isSameVersion = (a: string, b: string): boolean => compareH5Versions(a, b) === 0;

const reachedEveryone = ({ tasks }: PackageTasks): boolean => tasks.some(({ audience }) => audience.kind === 'everyone');

/** Two packages whose stamps tell the same checksum; a package without a stamp is like no other. */
export function isSameContent(a: Package, b: Package): boolean {
  const [mine, theirs] = [stampOf(a.extendInfo), stampOf(b.extendInfo)];
  return mine !== undefined && mine.sha256 === theirs?.sha256;
}

/** How a version was rolled back, in words; undefined when nothing says that it was. */
export function rolledBackBy(
  { package: { h5Version }, tasks }: PackageTasks,
  { packages, published }: Pick<Landscape, 'packages' | 'published'>,
): Both | undefined {
  const carrier = packages.find(
    ({ period, extendInfo }) => period !== 'never' && namesAsBad(stampOf(extendInfo)?.rollback?.from, h5Version),
  );
  if (carrier !== undefined) return { en: `rolled back by version ${carrier.h5Version}`, zh: `已由版本 ${carrier.h5Version} 回滚` };
  const reopened = published.find((each) => each.tasks.some(({ memo }) => isRollbackOf(memo, h5Version)));
  if (reopened !== undefined)
    return { en: `rolled back to version ${reopened.package.h5Version}`, zh: `已回滚到版本 ${reopened.package.h5Version}` };
  return wasTakenBack({ h5Version, tasks }, published)
    ? { en: 'ended before a later version reached everyone', zh: '在更高版本发布给所有人之前就已结束' }
    : undefined;
}

const namesAsBad = (from: string | undefined, h5Version: string): boolean => from !== undefined && isSameVersion(from, h5Version);

function isRollbackOf(memo: string, h5Version: string): boolean {
  const stamp = memoStampOf(memo);
  return stamp?.by === 'rollback' && namesAsBad(stamp.from, h5Version);
}

/**
 * The strategy "finish", or somebody in the console, ends a version and writes nothing down. It shows all the same: everyone was to receive it, and its last task
 * ended while nothing above it reached everyone. A version that is ended because a later one took over is a good one.
 */
function wasTakenBack(ended: { readonly h5Version: string; readonly tasks: readonly Task[] }, published: readonly PackageTasks[]): boolean {
  const { tasks } = ended;
  if (tasks.some(isLive) || !tasks.some(({ audience }) => audience.kind === 'everyone')) return false;
  const ends = tasks.map(({ modifiedMs }) => modifiedMs);
  if (ends.includes(undefined)) return false;
  const lastEndMs = Math.max(...ends.map((endMs) => endMs ?? 0));
  const later = published.filter((each) => isAbove(each.package, ended)).flatMap((each) => each.tasks);
  return !later.some(({ audience, createdMs = 0 }) => audience.kind === 'everyone' && createdMs <= lastEndMs);
}

/** What a candidate's content can be fetched from. */
export type DescribeContent = (candidate: Package) => Text;

/** Every version below the bad one that was ever published, and which of them `previous` means. */
export function findCandidates(bad: PackageTasks, landscape: Landscape, describeContent: DescribeContent): readonly Candidate[] {
  const below = landscape.published.filter((each) => isAbove(bad.package, each.package) && each.tasks.length > 0);
  const remarks = below.map((each) => remarkOn(each, bad, landscape));
  const previous = remarks.indexOf('');
  return below.map((each, index) => ({
    h5Version: each.package.h5Version,
    packageId: each.package.packageId,
    publishedAt: publishedAt(each.tasks),
    audience: widestAudience(each.tasks, landscape.names),
    commit: stampOf(each.package.extendInfo)?.commit ?? '',
    content: describeContent(each.package),
    remark: remarks[index] ?? '',
    isPrevious: index === previous,
  }));
}

/** Why a candidate is not what `previous` means; empty for one that could be. */
function remarkOn(candidate: PackageTasks, bad: PackageTasks, landscape: Landscape): Text {
  const rolledBack = rolledBackBy(candidate, landscape);
  if (rolledBack !== undefined) return rolledBack;
  if (!reachedEveryone(candidate)) return { en: 'never reached everyone', zh: '从未发布给所有人' };
  return isSameContent(candidate.package, bad.package)
    ? { en: `the same content as ${bad.package.h5Version}`, zh: `内容与 ${bad.package.h5Version} 相同` }
    : '';
}

function publishedAt(tasks: readonly Task[]): string {
  const official = tasks.filter(({ audience }) => audience.kind === 'everyone');
  const times = (official.length > 0 ? official : tasks).flatMap(({ createdMs }) => createdMs ?? []);
  return times.length === 0 ? '' : new Date(Math.min(...times)).toISOString();
}

const width = { whitelist: 0, window: 1, everyone: 2 } as const;

function widestAudience(tasks: readonly Task[], names: WhitelistNames): Text {
  const [widest] = [...tasks].sort((a, b) => width[b.audience.kind] - width[a.audience.kind]);
  return widest === undefined ? '' : describeTaskAudience(widest.audience, names);
}
