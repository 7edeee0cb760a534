import { basename, dirname, join } from 'node:path';
import type { MiniProgramRollback } from '../config/rollback-request.ts';
import { Failure } from '../errors/failure.ts';
import { inRow, said } from '../errors/said.ts';
import { type Both, textIn } from '../errors/text.ts';
import { isFinal } from '../packaging/version.ts';
import type { Package } from '../services/mpaas-words.ts';
import { findCandidates, isAbove, isSameContent, isSameVersion, type Landscape, withTasks } from './candidates.ts';
import type { LocalArchive } from './local-archive.ts';
import { findNamed, type NamedPackage } from './named-package.ts';
import { isLive, type PackageTasks } from './package-tasks.ts';
import { type FoundReceipt, fieldOf, readReceipt } from './read-receipt.ts';
import { hasRunOut } from './rollout-position.ts';
import { stampOf } from './stamp.ts';
import type { Tools } from './tools.ts';

/** Where a rollback goes. */
export interface Goal {
  /** Its four-part version, or "archive" and the first digits of its checksum when no version carries it. */
  readonly label: string;
  /** The package that has this content; absent for an archive that is none of them. */
  readonly good?: PackageTasks | undefined;
  readonly local?: LocalArchive | undefined;
  /** The archive that a receipt names, and where it may be. */
  readonly kept?: { readonly paths: readonly string[]; readonly sha256: string } | undefined;
}

/** What a rollback is about. */
export interface Subject {
  readonly bad: PackageTasks;
  /** Absent only where none is needed: the strategy "finish" puts nothing in the place of what it ends. */
  readonly goal?: Goal | undefined;
  /** The package that an earlier run of the same rollback made. */
  readonly made?: PackageTasks | undefined;
}

interface Surroundings {
  readonly landscape: Landscape;
  readonly local?: LocalArchive | undefined;
  readonly tools: Pick<Tools, 'mpaas' | 'clock'>;
}

/**
 * Finds the bad version: the one that is named, or the highest that is being published, or whose window is over. The strategies that make no package of their own
 * leave no other trace of what they did, so with them the highest that ever was published counts: once it has ended they are done, and the same command run
 * again goes no further back.
 */
export async function chooseBad(
  { package: choice, h5Id, strategy }: MiniProgramRollback,
  { landscape, tools }: Surroundings,
): Promise<PackageTasks> {
  if (choice.kind !== 'newest') {
    const named = await withTasks(await findNamed(choice, landscape, h5Id), landscape, tools);
    if (named.tasks.length > 0) return named;
    throw new Failure('ROLLBACK_NOWHERE', { from: named.package.h5Version, reason: said('it was never published, so nobody has it') });
  }
  const published = choice.final ? landscape.published.filter((each) => isFinal(each.package.h5Version)) : landscape.published;
  const [highest] = published;
  if (highest === undefined) throw new Failure('NOTHING_PUBLISHED', { h5Id, packages: landscape.packages.length });
  return strategy === 'roll-forward' ? (published.find((each) => isUnderWay(each, tools.clock.now())) ?? highest) : highest;
}

/** A window ends by itself, and those whom it let in keep what they have; what somebody ended was ended on purpose. */
function isUnderWay({ tasks }: PackageTasks, nowMs: number): boolean {
  const [last] = [...tasks].sort((a, b) => b.taskId - a.taskId);
  return tasks.some(isLive) || (last !== undefined && hasRunOut(last, nowMs));
}

/** Decides what a rollback of this version is about. */
export async function chooseSubject(newest: PackageTasks, request: MiniProgramRollback, around: Surroundings): Promise<Subject> {
  const going = await underWay(newest, request, around);
  if (going !== undefined) return going;
  const goal = await chooseGoal(newest, request, around);
  return { bad: newest, goal, made: goal === undefined ? undefined : await madeBefore(newest, goal, around) };
}

/** When the newest version is the work of this very rollback, an earlier run of it is completed. Rolling that back in turn would need a target further back. */
async function underWay(newest: PackageTasks, request: MiniProgramRollback, around: Surroundings): Promise<Subject | undefined> {
  const { landscape, tools, local } = around;
  const rollback = stampOf(newest.package.extendInfo)?.rollback;
  const mayBe = request.strategy === 'roll-forward' && request.package.kind === 'newest' && newest.tasks.some(isLive);
  if (!mayBe || rollback === undefined || !(await isMeant(newest.package, rollback.to, request, around))) return undefined;
  const withVersion = async (version: string): Promise<PackageTasks | undefined> => {
    const found = landscape.packages.find(({ h5Version }) => isSameVersion(h5Version, version));
    return found && (await withTasks(found, landscape, tools));
  };
  // The console can delete a package; what is gone has no task that could be ended.
  const gone: PackageTasks = { package: { ...newest.package, h5Version: rollback.from }, tasks: [] };
  const good = rollback.to.startsWith(archiveLabel) ? undefined : await withVersion(rollback.to);
  return { bad: (await withVersion(rollback.from)) ?? gone, goal: { label: rollback.to, good, local }, made: newest };
}

async function isMeant(
  newest: Package,
  carried: string,
  { to, h5Id }: MiniProgramRollback,
  { landscape, local }: Surroundings,
): Promise<boolean> {
  if (to.kind === 'previous') return true;
  if (to.kind === 'list') return false;
  if (to.kind === 'archive') return stampOf(newest.extendInfo)?.sha256 === local?.archive.sha256;
  const wanted = await findNamed(to, landscape, h5Id);
  return isAbove(newest, wanted) && (isSameVersion(wanted.h5Version, carried) || isSameContent(wanted, newest));
}

const archiveLabel = 'archive ';

async function chooseGoal(bad: PackageTasks, request: MiniProgramRollback, around: Surroundings): Promise<Goal | undefined> {
  const { landscape, local } = around;
  const { to, strategy } = request;
  const from = bad.package.h5Version;
  switch (to.kind) {
    case 'list':
      return undefined;
    case 'previous': {
      const previous = findCandidates(bad, landscape, () => '').find(({ isPrevious }) => isPrevious);
      if (previous !== undefined) return await goalOf({ kind: 'id', packageId: previous.packageId }, bad, request, around);
      if (strategy === 'finish') return undefined;
      throw new Failure('ROLLBACK_NOWHERE', { from, reason: whyNowhere(bad, landscape) });
    }
    case 'archive': {
      const sha256 = local?.archive.sha256 ?? '';
      const same = landscape.published.find(
        (each) => isAbove(bad.package, each.package) && stampOf(each.package.extendInfo)?.sha256 === sha256,
      );
      return { label: same?.package.h5Version ?? `${archiveLabel}${sha256.slice(0, 12)}`, good: same, local };
    }
    case 'version':
    case 'id':
    case 'receipt':
      return await goalOf(to, bad, request, around);
  }
}

function whyNowhere(bad: PackageTasks, landscape: Landscape): Both {
  const candidates = findCandidates(bad, landscape, () => '');
  if (candidates.length === 0) return said('no version below it was ever published');
  const each = candidates.map(({ h5Version, remark }) => ({
    en: `${h5Version}: ${textIn(remark, 'en')}`,
    zh: `${h5Version}：${textIn(remark, 'zh')}`,
  }));
  const listed = inRow(each, { en: '; ', zh: '；' });
  return said('of the versions below it none was published to everyone and kept ({candidates})', { candidates: listed });
}

async function goalOf(
  to: NamedPackage,
  bad: PackageTasks,
  { h5Id }: MiniProgramRollback,
  { landscape, tools }: Surroundings,
): Promise<Goal> {
  const from = bad.package.h5Version;
  const wanted = await findNamed(to, landscape, h5Id);
  const { h5Version } = wanted;
  if (wanted.packageId === bad.package.packageId)
    throw new Failure('ROLLBACK_NOWHERE', { from, reason: said('{h5Version} is itself the version to be rolled back', { h5Version }) });
  if (!isAbove(bad.package, wanted))
    throw new Failure('ROLLBACK_NOWHERE', { from, reason: said('{h5Version} is not below it', { h5Version }) });
  const good = await withTasks(wanted, landscape, tools);
  if (good.tasks.length === 0) throw new Failure('ROLLBACK_NOWHERE', { from, reason: said('{h5Version} was never live', { h5Version }) });
  return { label: h5Version, good, kept: to.kind === 'receipt' ? keptIn(await readReceipt(to.path, { h5Id }), to.path) : undefined };
}

/** A release that keeps its archive says where, and what its checksum is. Both may have been brought here from another machine. */
function keptIn({ done }: FoundReceipt, receipt: string): Goal['kept'] {
  const archive = fieldOf(done, 'archive');
  const [path, sha256] = [fieldOf(archive, 'keptAt'), fieldOf(archive, 'sha256')];
  if (typeof path !== 'string' || typeof sha256 !== 'string') return undefined;
  return { paths: [path, join(dirname(receipt), basename(path))], sha256 };
}

/** The package that an earlier run of the same rollback uploaded. One whose tasks have all ended was taken back itself, and is not used again. */
async function madeBefore(
  { package: bad }: PackageTasks,
  { label, local }: Goal,
  { landscape, tools }: Surroundings,
): Promise<PackageTasks | undefined> {
  const isOfThis = (each: Package): boolean => {
    const stamp = stampOf(each.extendInfo);
    const isBad = stamp?.rollback !== undefined && isSameVersion(stamp.rollback.from, bad.h5Version) && isAbove(each, bad);
    return isBad && (stamp.rollback?.to === label || stamp.sha256 === local?.archive.sha256);
  };
  const found = landscape.packages.find(isOfThis);
  const made = found && (await withTasks(found, landscape, tools));
  return made === undefined || made.tasks.length === 0 || made.tasks.some(isLive) ? made : undefined;
}
