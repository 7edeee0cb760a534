import type { DoctorRequest } from '../config/doctor-request.ts';
import { checkCloud } from './check-cloud.ts';
import { checkNetwork } from './check-network.ts';
import { checkRights, permissionsFor } from './check-rights.ts';
import type { Checklist } from './checklist.ts';
import type { DoctorTools } from './doctor-tools.ts';
import { makePolicies } from './make-policies.ts';
import { step } from './tools.ts';

/** Looks at everything between this machine and the cloud, in the order in which it would be mended, and writes the policies. The first thing that is wrong ends the run as its failure. */
export async function examine(request: DoctorRequest, tools: DoctorTools, list: Checklist): Promise<'read'> {
  const permissions = permissionsFor(request, tools);
  const network = await step('network', tools, () => checkNetwork(request, tools, list));
  const look = await step('cloud', tools, () => checkCloud(request, network, tools, list));
  await step('rights', tools, () => checkRights(permissions, look, tools, list));
  await step('policy', tools, async () => {
    for (const policy of makePolicies(request, permissions)) tools.reporter.report({ type: 'policy-made', ...policy });
  });
  const [first] = list.failures();
  if (first !== undefined) throw first;
  return 'read';
}
