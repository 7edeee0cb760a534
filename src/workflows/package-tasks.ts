import type { PackageChoice } from '../config/rollout-request.ts';
import { Failure } from '../errors/failure.ts';
import { compareH5Versions, isFinal, toH5Version } from '../packaging/version.ts';
import type { Package, Task } from '../services/mpaas-words.ts';
import { inParallel } from './in-parallel.ts';
import { packageIn, readReceipt } from './read-receipt.ts';
import { memoStampOf } from './stamp.ts';
import type { Tools } from './tools.ts';

/** A package and every task that it ever had. */
export interface PackageTasks {
  readonly package: Package;
  readonly tasks: readonly Task[];
}

/** Publishing, or able to go on publishing. */
export const isLive = ({ state }: Task): boolean => state !== 'ended';

/** Every live task of it was made by us; a task without our stamp was made by somebody in the console. */
export const isOurs = ({ tasks }: PackageTasks): boolean => tasks.filter(isLive).every(({ memo }) => memoStampOf(memo) !== undefined);

/** Highest version first. */
export const byVersion = (packages: readonly Package[]): readonly Package[] =>
  [...packages].sort((a, b) => compareH5Versions(b.h5Version, a.h5Version));

/** The highest version that anybody ever received: the next one has to lie above it. */
export const highestPublished = (packages: readonly Package[]): Package | undefined =>
  byVersion(packages).find(({ period }) => period !== 'never');

/** A mini program of some years has hundreds of versions whose task for everyone was never ended. */
const looksAtOnce = 4;

/** The packages that some or all receive, or could receive again, with their tasks; highest version first. */
export async function publishedPackages(packages: readonly Package[], { mpaas }: Pick<Tools, 'mpaas'>): Promise<readonly PackageTasks[]> {
  const candidates = byVersion(packages).filter(({ period }) => period !== 'never' && period !== 'ended');
  const read = async (each: Package): Promise<PackageTasks> => ({ package: each, tasks: await mpaas.listTasks(each.packageId) });
  const found = await inParallel(candidates, () => looksAtOnce, read);
  return found.filter(({ tasks }) => tasks.some(isLive));
}

/** Finds the package that a verb is about. */
export async function choosePackage(choice: PackageChoice, h5Id: string, { mpaas }: Pick<Tools, 'mpaas'>): Promise<PackageTasks> {
  const packages = await mpaas.listPackages(h5Id);
  if (choice.kind === 'newest') {
    const candidates = choice.final ? packages.filter(({ h5Version }) => isFinal(h5Version)) : packages;
    const [newest] = await publishedPackages(candidates, { mpaas });
    if (newest === undefined) throw new Failure('NOTHING_PUBLISHED', { h5Id, packages: packages.length });
    return newest;
  }
  const wanted = choice.kind === 'receipt' ? packageIn(await readReceipt(choice.path, { h5Id }), choice.path) : asFourNumbers(choice);
  const found = packages.find((each) =>
    wanted.kind === 'id' ? each.packageId === wanted.packageId : compareH5Versions(each.h5Version, wanted.h5Version) === 0,
  );
  if (found === undefined) {
    const asked = wanted.kind === 'id' ? `package ${wanted.packageId}` : `version ${wanted.h5Version}`;
    throw new Failure('PACKAGE_UNKNOWN', {
      asked,
      h5Id,
      known: byVersion(packages).map(({ h5Version, packageId }) => `${h5Version} (${packageId})`),
    });
  }
  return { package: found, tasks: await mpaas.listTasks(found.packageId) };
}

/** A tag that a person gave becomes the version that was made of it. */
function asFourNumbers<Choice extends PackageChoice>(choice: Choice): Choice {
  if (choice.kind !== 'version' || choice.scheme === undefined) return choice;
  return { ...choice, h5Version: toH5Version(choice.h5Version, choice.scheme) };
}
