import type { WorkspaceToCheck } from '../config/doctor-request.ts';
import { Failure } from '../errors/failure.ts';
import { asIs, type Both } from '../errors/text.ts';
import { tryOut } from './check-network.ts';
import type { Checklist } from './checklist.ts';
import { type Got, judgeAccess, keysRefused, type Looked, type Outcomes, type Surroundings, unaskedBecause } from './cloud-access.ts';
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
  const looked = (dead: Both | undefined): Looked => ({ outcomes, tryRead: (operation) => look.tryRead(operation), dead });
  for (const problem of at.problems) list.bad('app', problem, about);
  if (at.problems.length > 0) return looked({ en: 'not tried: ids of the app are missing', zh: '未尝试：缺少应用的 ID' });
  const unasked = unaskedBecause(at.connection.endpoint, reached, access);
  if (unasked !== undefined) {
    list.skip('app', unasked, about);
    return looked(unasked);
  }
  const programs = await noting(outcomes, 'ListMcubeMiniApps', () => look.miniPrograms());
  const first = 'failure' in programs ? programs.failure : undefined;
  if (!judgeAccess(first, access, list)) return looked(keysRefused);
  if (first !== undefined && first.code !== 'PERMISSION_DENIED') {
    list.bad('app', first, about);
    return looked(appUnseen);
  }
  const domain = await noting(outcomes, 'QueryMcubeVhost', () => look.virtualDomain());
  const rsaKey = await noting(outcomes, 'ExistMcubeRsaKey', () => look.hasRsaKey());
  const whitelists = at.whitelists.length === 0 ? undefined : await noting(outcomes, 'ListMcubeWhitelists', () => look.whitelists());
  const dead = tellApp(at, outcomes, about, list);
  checkMiniPrograms(at, 'value' in programs ? programs.value : undefined, list);
  checkDomain(at, domain, about, list);
  checkRsaKey(rsaKey, about, list);
  if (whitelists !== undefined) checkWhitelists(at, whitelists, list);
  return looked(dead);
}

const appUnseen: Both = { en: 'not tried: the app could not be seen', zh: '未尝试：无法查看应用' };

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
): Both | undefined {
  const { appId, workspaceId, tenantId } = workspace;
  const failures = [...outcomes.values()];
  const trouble = failures.find((failure) => failure !== undefined && !ofOneThing.has(failure.code));
  if (trouble !== undefined) list.bad('app', trouble, about);
  else if (failures.includes(undefined)) {
    const zh = `${appId}，工作空间 ${workspaceId}，租户 ${tenantId}`;
    list.ok('app', { en: `${appId}, workspace ${workspaceId}, tenant ${tenantId}`, zh }, about);
  } else list.skip('app', { en: 'cannot be seen: the key may read nothing of it', zh: '无法查看：该密钥没有读取权限' }, about);
  return trouble === undefined ? undefined : appUnseen;
}

function checkMiniPrograms({ miniPrograms }: WorkspaceToCheck, known: readonly string[] | undefined, list: Checklist): void {
  if (miniPrograms.length === 0) list.skip('mini-program', { en: 'none is named: "h5-id" is not given', zh: '没有指定：未给出 h5-id' });
  for (const { app, h5Id } of miniPrograms) {
    const subject = app === undefined ? h5Id : `${app} (${h5Id})`;
    if (known === undefined) list.skip('mini-program', unseenWithout('mpaas:ListMcubeMiniApps'), { subject });
    else if (known.includes(h5Id)) list.ok('mini-program', { en: 'is there', zh: '存在' }, { subject });
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
  else if (got.value !== undefined) list.ok('virtual-domain', domainWords(got.value, own), about);
  else if (own !== undefined) {
    const zh = `${own}，由配置给出；工作空间没有设置（可用 miniship ensure 设置）`;
    list.ok(
      'virtual-domain',
      { en: `${own}, as the configuration gives it; the workspace has none ("miniship ensure" sets it)`, zh },
      about,
    );
  } else list.bad('virtual-domain', new Failure('VIRTUAL_DOMAIN_MISSING', {}), about);
}

const domainWords = (found: string, own: string | undefined): Both =>
  own === undefined || own === found
    ? asIs(found)
    : {
        en: `${found}; the configuration gives ${own}, which "miniship ensure" would refuse`,
        zh: `${found}；配置给出的是 ${own}，miniship ensure 会拒绝`,
      };

function checkRsaKey(got: Got<boolean>, about: { readonly subject: string }, list: Checklist): void {
  if ('failure' in got) {
    const { en, zh } = unseen(got.failure, 'mpaas:ExistMcubeRsaKey');
    list.skip('rsa-key', { en: `${en}; only "ensure" needs it`, zh: `${zh}；仅 ensure 需要它` }, about);
  } else if (got.value) list.ok('rsa-key', { en: 'is set', zh: '已设置' }, about);
  else list.bad('rsa-key', new Failure('RSA_KEY_MISSING', {}), about);
}

/** Only those of `setup:`: a release makes its own. */
function checkWhitelists({ whitelists }: WorkspaceToCheck, got: Got<readonly string[]>, list: Checklist): void {
  for (const name of whitelists) {
    const about = { subject: name };
    if ('failure' in got) list.skip('whitelist', unseen(got.failure, 'mpaas:ListMcubeWhitelists'), about);
    else if (got.value.includes(name)) list.ok('whitelist', { en: 'is there', zh: '存在' }, about);
    else list.bad('whitelist', new Failure('WHITELIST_MISSING', { name }), about);
  }
}

const unseen = ({ code, told }: Failure, ramAction: string): Both =>
  code === 'PERMISSION_DENIED' ? unseenWithout(ramAction) : { en: `cannot be seen: ${told.en}`, zh: `无法查看：${told.zh}` };

const unseenWithout = (ramAction: string): Both => ({ en: `cannot be seen: it takes ${ramAction}`, zh: `无法查看：需要 ${ramAction}` });
