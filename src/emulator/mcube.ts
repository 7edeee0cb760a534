import { type McubeOperation, operations } from '../wire/catalogue.ts';
import type { Call } from './cloud.ts';
import { appHandlers } from './mcube-apps.ts';
import type { McubeHandlers } from './mcube-handlers.ts';
import { packageHandlers } from './mcube-packages.ts';
import { taskHandlers } from './mcube-tasks.ts';
import { whitelistHandlers } from './mcube-whitelists.ts';
import { Refusal } from './refusal.ts';
import { findWorkspace } from './world.ts';

/** Every mcube operation of the catalogue; a new row there does not compile until it has a handler here. */
const handlers = { ...appHandlers, ...packageHandlers, ...taskHandlers, ...whitelistHandlers } satisfies McubeHandlers<McubeOperation>;

/** The part that all mcube requests have. */
export interface McubeRequest {
  readonly AppId: string;
  readonly WorkspaceId: string;
  readonly TenantId: string;
}

/** Answers one checked call. Failures come in the two forms of wire-facts section 4: another `ResultCode`, or an inner `Success: false`. */
export async function answerMcube(name: McubeOperation, request: McubeRequest, call: Omit<Call, 'workspace'>): Promise<object> {
  const workspace = findWorkspace(call.cloud.world(), request.AppId, request.WorkspaceId);
  // The real values of ResultCode other than OK are not documented; these two are this emulator's own.
  if (!workspace) return { ResultCode: 'APP_NOT_FOUND', ResultMessage: `No app ${request.AppId} with workspace ${request.WorkspaceId}.` };
  if (workspace.tenantId !== request.TenantId) return { ResultCode: 'TENANT_NOT_FOUND', ResultMessage: `No tenant ${request.TenantId}.` };
  const field = operations[name].result;
  try {
    // The parameters were read by the row of this very name, which is what the handler's type says.
    const handle = handlers[name] as (request: object, call: Call) => object | Promise<object>;
    return { ResultCode: 'OK', [field]: { Success: true, ResultMsg: '', ...(await handle(request, { ...call, workspace })) } };
  } catch (error) {
    if (error instanceof Refusal) return { ResultCode: 'OK', [field]: { Success: false, ResultMsg: error.message } };
    throw error;
  }
}
