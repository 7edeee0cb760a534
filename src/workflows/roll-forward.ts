import type { MiniProgramRollback } from '../config/rollback-request.ts';
import { Failure } from '../errors/failure.ts';
import { textIn } from '../errors/text.ts';
import type { Package, PackageUpload } from '../services/mpaas-words.ts';
import { isSameVersion } from './candidates.ts';
import type { RollbackPlan } from './plan-rollback.ts';
import type { Content } from './rollback-content.ts';
import { stampInto, stampOf, withoutStamp } from './stamp.ts';
import { type RunFacts, step, type Tools } from './tools.ts';
import { createUploads } from './uploads.ts';
import { vhostOf } from './vhost.ts';
import { writeOnce } from './write-once.ts';

type RollForward = Extract<RollbackPlan, { readonly strategy: 'roll-forward' }>;

/** Uploads the good content under the new version, with the settings that it had, and reads the package back. */
export async function uploadGood(plan: RollForward, content: Content, request: MiniProgramRollback, tools: Tools): Promise<Package> {
  const { mpaas, clock, reporter } = tools;
  const vhost = await vhostOf(request, tools);
  const resourceUrl = await step('upload', tools, () => createUploads(tools).postArchive(content.archive));
  const upload = { ...describeGood(plan, content, request, tools.run), vhost, resourceUrl };
  return await step('package', tools, () =>
    writeOnce(
      {
        what: { en: `the package of version ${upload.h5Version}`, zh: `版本 ${upload.h5Version} 的资源包` },
        look: async () => findMade(await mpaas.listPackages(upload.h5Id), plan),
        write: () => mpaas.uploadPackage(upload),
        readBack: ({ packageId }) => mpaas.findPackage(upload.h5Id, packageId),
        onTaken: ({ packageId, h5Version }) => {
          reporter.report({
            type: 'race-settled',
            what: { en: `version ${h5Version}`, zh: `版本 ${h5Version}` },
            kept: { en: `package ${packageId}`, zh: `资源包 ${packageId}` },
          });
        },
      },
      clock,
    ),
  );
}

/** Phones treat it as they treated the good version. An archive that is none of the versions takes what it does not say itself from the bad one. */
export function describeGood(
  { goal, bad, h5Version }: RollForward,
  { archive }: Pick<Content, 'archive'>,
  { h5Id, userId, stamp, reason }: MiniProgramRollback,
  run: RunFacts,
): Omit<PackageUpload, 'vhost' | 'resourceUrl'> {
  const like = goal.good?.package ?? bad.package;
  const own = goal.good === undefined && goal.local !== undefined ? goal.local : undefined;
  const rollback = { from: bad.package.h5Version, to: goal.label, ...(reason === undefined ? {} : { reason: textIn(reason, 'en') }) };
  const theirs = withoutStamp(like.extendInfo);
  return {
    ...like.settings,
    tabBar: own?.hasTabBar ?? like.settings.tabBar,
    h5Id,
    userId,
    h5Version,
    name: like.name === '' ? h5Id : like.name,
    mainUrl: own?.mainUrl ?? like.mainUrl,
    iconUrl: like.iconUrl,
    extendInfo: stamp ? stampInto(theirs, archive.sha256, originOf(goal.good?.package, run), rollback) : theirs,
  };
}

/** The stamp says where content comes from: the run that built it, not the one that brings it back, which the memo of the task tells. */
function originOf(good: Package | undefined, { ci, repository, run, runNumber, series }: RunFacts): RunFacts {
  return (good && stampOf(good.extendInfo)) ?? { ci, repository, run, runNumber, series };
}

/** Whether a package is the work of this very rollback, whichever run uploaded it. */
export const isMadeBy = ({ bad, goal, h5Version }: RollForward, { h5Version: its, extendInfo }: Package): boolean => {
  const rollback = stampOf(extendInfo)?.rollback;
  return (
    isSameVersion(its, h5Version) &&
    rollback !== undefined &&
    rollback.to === goal.label &&
    isSameVersion(rollback.from, bad.package.h5Version)
  );
};

function findMade(packages: readonly Package[], plan: RollForward): Package | undefined {
  const found = packages.find((each) => isSameVersion(each.h5Version, plan.h5Version));
  if (found === undefined || isMadeBy(plan, found)) return found;
  throw new Failure('VERSION_EXISTS', { h5Version: plan.h5Version, packageId: found.packageId });
}
