import { Failure } from '../errors/failure.ts';
import type { Both } from '../errors/text.ts';
import type { Reporter } from '../reporting/events.ts';
import type { Package } from '../services/mpaas-words.ts';
import { byVersion, type PackageTasks, publishedPackages } from './package-tasks.ts';
import { memoStampOf, type Origin, oneWord, stampOf } from './stamp.ts';
import type { RunFacts, Tools } from './tools.ts';

/**
 * Whether mine comes from an older state of the source than theirs. The times of the commits decide; without them, or within one second, the
 * numbers of the runs do, when one counter gave both. What cannot be compared is not older: nobody is refused on a guess.
 */
export function isOlder(mine: Origin, theirs: Origin): boolean {
  if (isSameCommit(mine.commit, theirs.commit)) return false;
  if (mine.commitMs !== undefined && theirs.commitMs !== undefined && mine.commitMs !== theirs.commitMs)
    return mine.commitMs < theirs.commitMs;
  if (mine.runNumber === undefined || theirs.runNumber === undefined || !isOneCounter(mine, theirs)) return false;
  return mine.runNumber < theirs.runNumber;
}

/** A memo holds the first digits only. */
function isSameCommit(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && (a.startsWith(b) || b.startsWith(a));
}

/** A memo does not tell the repository, and an older stamp no series; what both tell must be the same. */
function isOneCounter(a: Origin, b: Origin): boolean {
  if (a.ci === undefined || oneWord(a.ci) !== oneWord(b.ci)) return false;
  const agree = (mine: string | undefined, theirs: string | undefined): boolean =>
    mine === undefined || theirs === undefined || oneWord(mine) === oneWord(theirs);
  return agree(a.repository, b.repository) && agree(a.series, b.series);
}

/**
 * What a run must not be older than: all that is being published, and the highest version that a release brought to somebody, also when its
 * tasks have ended since. The package of a rollback carries older content on purpose, so the version below it counts.
 */
export async function publishedSoFar(packages: readonly Package[], tools: Pick<Tools, 'mpaas'>): Promise<readonly PackageTasks[]> {
  const live = await publishedPackages(worthALook(packages), tools);
  const newest = byVersion(packages).find(({ period, extendInfo }) => period !== 'never' && stampOf(extendInfo)?.rollback === undefined);
  if (newest === undefined || live.some((each) => each.package.packageId === newest.packageId)) return live;
  return [{ package: newest, tasks: await tools.mpaas.listTasks(newest.packageId) }, ...live];
}

/** The tasks of versions for everyone often stay open for good, each costs a call, and the cloud allows ten a second. */
const newestForEveryone = 20;

/** Whether it goes to some only. */
export const isGray = ({ period }: Package): boolean => period === 'internal-gray' || period === 'external-gray';

/** Every rollout to some, and of the versions for everyone the newest: what lies below them reaches nobody any more. */
function worthALook(packages: readonly Package[]): readonly Package[] {
  const others = byVersion(packages).filter((each) => !isGray(each) && each.period !== 'never' && each.period !== 'ended');
  return [...packages.filter(isGray), ...others.slice(0, newestForEveryone)];
}

/** This run and the newest of what is published, in words, when that is of a newer commit. */
export function overtakenBy(run: RunFacts, published: readonly PackageTasks[]): { readonly mine: Both; readonly newest: Both } | undefined {
  const newer = published.flatMap(originsOf).filter(({ origin }) => isOlder(run, origin));
  const newest = newer.sort((a, b) => (b.origin.commitMs ?? 0) - (a.origin.commitMs ?? 0))[0];
  if (newest === undefined) return undefined;
  const origin = describeOrigin(newest.origin);
  const { en, zh } = newest.what;
  return { mine: describeOrigin(run), newest: { en: `${origin.en} of ${en}`, zh: `${zh}的${origin.zh}` } };
}

/** Whether everything that is known of a rollout comes from an older state of the source than this run. */
export function isOfOlderCommit(rollout: PackageTasks, run: RunFacts): boolean {
  const origins = originsOf(rollout);
  return origins.length > 0 && origins.every(({ origin }) => isOlder(origin, run));
}

/** Refuses a run whose commit is older than what is published already; with force it is told and goes on. */
export function refuseStale(run: RunFacts, published: readonly PackageTasks[], force: boolean, reporter: Reporter): void {
  const facts = overtakenBy(run, published);
  if (facts === undefined) return;
  if (!force) throw new Failure('STALE_RUN', facts);
  reporter.report({
    type: 'warned',
    message: {
      en: `This run is of ${facts.mine.en}, which is older than ${facts.newest.en}; --force lets it go on.`,
      zh: `本次运行对应${facts.mine.zh}，早于${facts.newest.zh}；因 --force 而继续。`,
    },
    help: {
      en: 'Whoever receives it goes back to older code; release the newer commit again to undo that.',
      zh: '收到它的用户会退回较旧的代码；重新发布较新的提交即可恢复。',
    },
  });
}

interface Published {
  readonly origin: Origin;
  readonly what: Both;
}

/**
 * Where the content of a package came from: its own stamp, and the memos of releases, which differ when a later commit published the same
 * content. A run that promotes or rolls back builds nothing: its commit is that of the workflow file, and says nothing of the content.
 */
function originsOf({ package: { h5Version, packageId, extendInfo }, tasks }: PackageTasks): readonly Published[] {
  const what = { en: `version ${h5Version} (package ${packageId})`, zh: `版本 ${h5Version}（资源包 ${packageId}）` };
  const stamp = stampOf(extendInfo);
  const memos = tasks.flatMap(({ taskId, memo }) => {
    const origin = memoStampOf(memo);
    return origin?.by === 'release' ? [{ origin, what: { en: `task ${taskId} of ${what.en}`, zh: `${what.zh}的任务 ${taskId} ` } }] : [];
  });
  return stamp === undefined || stamp.rollback !== undefined ? memos : [{ origin: stamp, what }, ...memos];
}

/** Where something comes from, in words for people; only what is known. */
export function describeOrigin({ commit, commitMs, ci, run, runNumber }: Origin): Both {
  const time = commitMs === undefined ? undefined : new Date(commitMs).toISOString().replace('.000Z', 'Z');
  const number = run ?? runNumber;
  const source = [number === undefined ? undefined : `run ${number}`, ci].filter(Boolean).join(' of ');
  const inChinese = [ci, number === undefined ? undefined : `运行 ${number}`].filter(Boolean).join(' ');
  const en = [time, source].filter(Boolean).join(', ');
  const zh = [time, inChinese].filter(Boolean).join('，');
  if (commit === undefined) return en === '' ? { en: 'an unknown commit', zh: '未知的提交' } : { en, zh };
  const short = commit.slice(0, 12);
  return en === '' ? { en: `commit ${short}`, zh: `提交 ${short}` } : { en: `commit ${short} (${en})`, zh: `提交 ${short}（${zh}）` };
}
