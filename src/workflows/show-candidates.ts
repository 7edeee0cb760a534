import type { MiniProgramRollback } from '../config/rollback-request.ts';
import { findCandidates, isSameVersion, type Landscape } from './candidates.ts';
import { isLive, type PackageTasks } from './package-tasks.ts';
import { describeContent } from './rollback-content.ts';
import { stampOf } from './stamp.ts';
import type { RollbackTools } from './tools.ts';

/** Shows where a rollback could go, and what `previous` means now; changes nothing. */
export async function showCandidates(
  { bad, landscape }: { readonly bad: PackageTasks; readonly landscape: Landscape },
  { h5Id, receipt, strategy, package: choice }: MiniProgramRollback,
  tools: RollbackTools,
): Promise<'read'> {
  const { h5Version, packageId, extendInfo } = bad.package;
  const found = findCandidates(bad, landscape, (candidate) =>
    describeContent(candidate, { h5Id, receipt, landscape, fetchArtifact: tools.fetchArtifact }),
  );
  // After a rollback, "previous" is what is live already, whatever could come before it.
  const isGoing = strategy === 'roll-forward' && choice.kind === 'newest' && bad.tasks.some(isLive);
  const carried = isGoing ? stampOf(extendInfo)?.rollback?.to : undefined;
  const candidates = found.map((each) => {
    if (carried === undefined) return each;
    const remark = isSameVersion(each.h5Version, carried)
      ? { en: `its content is live, as version ${h5Version}`, zh: `其内容已生效，即版本 ${h5Version}` }
      : each.remark;
    return { ...each, remark, isPrevious: false };
  });
  tools.reporter.report({
    type: 'candidates-listed',
    subject: {
      en: `Version ${h5Version} (package ${packageId}) of mini program ${h5Id}`,
      zh: `小程序 ${h5Id} 的版本 ${h5Version}（资源包 ${packageId}）`,
    },
    candidates,
  });
  return 'read';
}
