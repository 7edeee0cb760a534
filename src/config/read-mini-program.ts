import type { Failure } from '../errors/failure.ts';
import type { InputName } from './inputs.ts';
import { readPackageChoice } from './package-choice.ts';
import { missing } from './problems.ts';
import type { Inputs } from './read-inputs.ts';
import { formProblems } from './read-release.ts';
import type { Reading } from './release-request.ts';
import type { MiniProgramRequest } from './rollout-request.ts';

const required = ['app-id', 'workspace-id', 'tenant-id', 'h5-id'] as const satisfies readonly InputName[];
const formed = ['h5-id', 'memo', 'reason'] as const satisfies readonly InputName[];

/** What every verb about one mini program reads, and finds wrong. */
export function readMiniProgram(inputs: Inputs): Reading<MiniProgramRequest> {
  const { values } = inputs;
  const problems: readonly Failure[] = [...required.flatMap((name) => missing(inputs, name)), ...formProblems(inputs, formed)];
  const request: MiniProgramRequest = {
    workspace: { appId: values['app-id'] ?? '', workspaceId: values['workspace-id'] ?? '', tenantId: values['tenant-id'] ?? '' },
    h5Id: values['h5-id'] ?? '',
    package: readPackageChoice(values.package, inputs),
    stamp: values.stamp,
    force: values.force,
    reason: values.reason,
    receipt: values.receipt,
    dryRun: values['dry-run'],
    waitMs: values.wait,
  };
  return { request, problems };
}
