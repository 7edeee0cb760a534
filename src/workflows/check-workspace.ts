import type { WorkspaceToCheck } from '../config/doctor-request.ts';
import { Failure } from '../errors/failure.ts';
import { tryOut } from './check-network.ts';
import type { Checklist } from './checklist.ts';
import { type Got, judgeAccess, type Looked, type Outcomes, type Surroundings, unaskedBecause } from './cloud-access.ts';
import type { DoctorTools } from './doctor-tools.ts';

/** App, mini programs, virtual domain and RSA key of one workspace. */
export async function checkWorkspace(
  at: WorkspaceToCheck,
  { access, reached, several = false }: Surroundings,
  tools: DoctorTools,
  list: Checklist,
): Promise<Looked> {
  const about = { subject: several ? `${at.workspace.appId} ${at.workspace.workspaceId}` : '' };
  const look = tools.workspace(at);
  const outcomes: Outcomes = new Map();
  const looked = (dead: string | undefined): Looked => ({ outcomes, tryRead: (operation) => look.tryRead(operation), dead });
  for (const problem of at.problems) list.bad('app', problem, about);
  if (at.problems.length > 0) return looked('not tried: ids of the app are missing');
  const unasked = unaskedBecause(at.connection.endpoint, reached, access);
  if (unasked !== undefined) {
    list.skip('app', unasked, about);
    return looked(unasked);
  }
  const programs = await noting(outcomes, 'ListMcubeMiniApps', () => look.miniPrograms());
  const first = 'failure' in programs ? programs.failure : undefined;
  if (!judgeAccess(first, access, list)) return looked('not tried: the cloud does not take the keys');
  if (first !== undefined && first.code !== 'PERMISSION_DENIED') {
    list.bad('app', first, about);
    return looked(appUnseen);
  }
  const domain = await noting(outcomes, 'QueryMcubeVhost', () => look.virtualDomain());
  const rsaKey = await noting(outcomes, 'ExistMcubeRsaKey', () => look.hasRsaKey());
  const dead = tellApp(at, outcomes, about, list);
  checkMiniPrograms(at, 'value' in programs ? programs.value : undefined, list);
  checkDomain(at, domain, about, list);
  checkRsaKey(rsaKey, about, list);
  return looked(dead);
}

const appUnseen = 'not tried: the app could not be seen';

async function noting<Value>(outcomes: Outcomes, operation: string, work: () => Promise<Value>): Promise<Got<Value>> {
  const got = await tryOut(work);
  outcomes.set(operation, 'failure' in got ? got.failure : undefined);
  return got;
}

/** Says of the cloud and not of the app: that one thing of it may not or cannot be read. */
const ofOneThing: ReadonlySet<string> = new Set(['PERMISSION_DENIED', 'CLOUD_REFUSED']);

/** Whether the app is there, as far as the first reads tell. Answers why nothing more can be learnt, if so. */
function tellApp(
  { workspace }: WorkspaceToCheck,
  outcomes: Outcomes,
  about: { readonly subject: string },
  list: Checklist,
): string | undefined {
  const { appId, workspaceId, tenantId } = workspace;
  const failures = [...outcomes.values()];
  const trouble = failures.find((failure) => failure !== undefined && !ofOneThing.has(failure.code));
  if (trouble !== undefined) list.bad('app', trouble, about);
  else if (failures.includes(undefined)) list.ok('app', `${appId}, workspace ${workspaceId}, tenant ${tenantId}`, about);
  else list.skip('app', 'cannot be seen: the key may read nothing of it', about);
  return trouble === undefined ? undefined : appUnseen;
}

function checkMiniPrograms({ miniPrograms }: WorkspaceToCheck, known: readonly string[] | undefined, list: Checklist): void {
  if (miniPrograms.length === 0) list.skip('mini-program', 'none is named: "h5-id" is not given');
  for (const { app, h5Id } of miniPrograms) {
    const subject = app === undefined ? h5Id : `${app} (${h5Id})`;
    if (known === undefined) list.skip('mini-program', 'cannot be seen: it takes mpaas:ListMcubeMiniApps', { subject });
    else if (known.includes(h5Id)) list.ok('mini-program', 'is there', { subject });
    else list.bad('mini-program', new Failure('MINI_PROGRAM_MISSING', { h5Id }), { subject });
  }
}

function checkDomain(
  { virtualDomain: own }: WorkspaceToCheck,
  got: Got<string | undefined>,
  about: { readonly subject: string },
  list: Checklist,
): void {
  if ('failure' in got) list.skip('virtual-domain', unseen(got.failure, 'mpaas:QueryMcubeVhost'), about);
  else if (got.value !== undefined)
    list.ok('virtual-domain', own === undefined || own === got.value ? got.value : `${got.value}; the configuration gives ${own}`, about);
  else if (own !== undefined) list.ok('virtual-domain', `${own}, as the configuration gives it; the workspace has none`, about);
  else list.bad('virtual-domain', new Failure('VIRTUAL_DOMAIN_MISSING', {}), about);
}

function checkRsaKey(got: Got<boolean>, about: { readonly subject: string }, list: Checklist): void {
  if ('failure' in got) list.skip('rsa-key', `${unseen(got.failure, 'mpaas:ExistMcubeRsaKey')}; no other verb needs it`, about);
  else if (got.value) list.ok('rsa-key', 'is set', about);
  else list.bad('rsa-key', new Failure('RSA_KEY_MISSING', {}), about);
}

const unseen = ({ code, message }: Failure, ramAction: string): string =>
  code === 'PERMISSION_DENIED' ? `cannot be seen: it takes ${ramAction}` : `cannot be seen: ${message}`;
