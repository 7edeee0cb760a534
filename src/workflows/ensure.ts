import { createHash } from 'node:crypto';
import type { RsaKey } from '../config/ensure-request.ts';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { canonicalJson } from './canonical-json.ts';
import { createMiniProgram } from './ensure-mini-program.ts';
import { type EnsureRecord, madeIn } from './ensure-record.ts';
import { ensureRows, isNamedOtherwise, setupNames } from './ensure-rows.ts';
import { ensureWhitelist } from './ensure-whitelist.ts';
import { domainDiffers, type EnsurePlan, factsOf, isSameDomain, planEnsure, type WhitelistToEnsure } from './plan-ensure.ts';
import type { RemovalPlan } from './plan-removals.ts';
import type { PreparedEnsure } from './prepare-ensure.ts';
import { step, type Tools } from './tools.ts';
import { createUploads, type Uploads } from './uploads.ts';
import { lookUntil, writeOnce } from './write-once.ts';

/**
 * Brings a workspace to what the repository says, each part read back: virtual domain, RSA key, mini program, whitelists; last what is to go.
 * What is there is left alone, so the same run again makes nothing twice.
 */
export async function ensure(
  { request, whitelists }: PreparedEnsure,
  tools: Tools,
  record: EnsureRecord,
): Promise<'live' | 'unchanged' | 'planned'> {
  const plan = await step('look', tools, () => planEnsure({ request, whitelists }, tools));
  announce(plan, request, tools, record);
  if (request.dryRun) return 'planned';
  await step('setup', tools, () => carryOut(plan, request.rsaKey, tools, record));
  return madeIn(record).length + record.removed.length > 0 ? 'live' : 'unchanged';
}

/** Tells the plan before anything is done, and refuses when it is not the one that was looked at. */
function announce(plan: EnsurePlan, request: PreparedEnsure['request'], { reporter }: Tools, record: EnsureRecord): void {
  const digest = createHash('sha256')
    .update(canonicalJson(factsOf(request.workspace, plan)))
    .digest('hex');
  record.digest = digest;
  reporter.report({ type: 'deploy-planned', rows: ensureRows(plan), filesKept: 0, digest });
  const { planDigest: given } = request;
  if (given !== undefined && given !== digest) throw new Failure('PLAN_MOVED', { given, now: digest });
  if (plan.miniProgram !== undefined && isNamedOtherwise(plan.miniProgram)) {
    const { h5Id, name, found } = plan.miniProgram;
    reporter.report({
      type: 'warned',
      message: said('Mini program {h5Id} is named "{found}" in the cloud, and "{name}" here.', { h5Id, name, found: found?.name ?? '' }),
      help: said('No operation renames one: change the name in the console, or "h5Name" here.'),
    });
  }
}

async function carryOut(plan: EnsurePlan, key: RsaKey | undefined, tools: Tools, record: EnsureRecord): Promise<void> {
  const uploads = createUploads(tools);
  if (plan.virtualDomain !== undefined) record.virtualDomain = await bringDomain(plan.virtualDomain, tools);
  if (plan.rsaKey !== undefined && key !== undefined) record.rsaKey = await bringKey(plan.rsaKey, key, uploads, tools);
  if (plan.miniProgram !== undefined) record.miniProgram = await bringProgram(plan.miniProgram, tools);
  for (const whitelist of plan.whitelists) record.whitelists.push(await bringWhitelist(whitelist, uploads, tools));
  await proveUsers(plan.whitelists, tools);
  for (const removal of plan.removals) if (await remove(removal, tools)) record.removed.push(removal);
}

async function bringDomain(
  { asked, found }: NonNullable<EnsurePlan['virtualDomain']>,
  { mpaas, clock, reporter }: Tools,
): Promise<NonNullable<EnsureRecord['virtualDomain']>> {
  let created = found === undefined;
  // Another run may set it at the same moment, and perhaps not to the same.
  const look = async (): Promise<string | undefined> => {
    const now = await mpaas.virtualDomain();
    if (now !== undefined && !isSameDomain(now, asked)) throw domainDiffers(asked, now);
    return now;
  };
  const onTaken = (): void => {
    created = false;
  };
  const domain =
    found ??
    (await writeOnce(
      { what: setupNames.virtualDomain, look, write: () => mpaas.createVirtualDomain(asked), readBack: look, onTaken },
      clock,
    ));
  reporter.report({ type: 'set-up', what: setupNames.virtualDomain, did: created ? 'made' : 'kept', detail: domain });
  return { domain, created };
}

/** A key that is there is never sent another after it. Whether it is the one that was given, the cloud does not tell. */
async function bringKey(
  { isThere, fingerprint }: NonNullable<EnsurePlan['rsaKey']>,
  { pem }: RsaKey,
  uploads: Uploads,
  { mpaas, clock, reporter }: Tools,
): Promise<NonNullable<EnsureRecord['rsaKey']>> {
  let created = false;
  if (!isThere) {
    created = true;
    const look = async () => (await mpaas.hasRsaKey()) || undefined;
    const write = async () => mpaas.uploadRsaKey(await uploads.postKey(pem));
    const onTaken = (): void => {
      created = false;
    };
    await writeOnce({ what: setupNames.rsaKey, look, write, readBack: look, onTaken }, clock);
  }
  const detail = created
    ? said('public half sha256 {fingerprint}', { fingerprint })
    : said('left alone: a key is never replaced, and the cloud does not tell which one it is');
  reporter.report({ type: 'set-up', what: setupNames.rsaKey, did: created ? 'made' : 'kept', detail });
  return created ? { created, fingerprint } : { created };
}

async function bringProgram(
  { h5Id, name, found }: NonNullable<EnsurePlan['miniProgram']>,
  tools: Tools,
): Promise<NonNullable<EnsureRecord['miniProgram']>> {
  if (found === undefined) return await createMiniProgram({ h5Id, name }, tools);
  tools.reporter.report({ type: 'mini-program-found', h5Id, name: found.name, created: false });
  return { h5Id, name: found.name, created: false };
}

const bringWhitelist = ({ name, type, members, found }: WhitelistToEnsure, uploads: Uploads, tools: Tools) =>
  ensureWhitelist(
    found === undefined ? { kind: 'create', name, type } : { kind: 'reuse', whitelist: found },
    { users: members },
    uploads,
    tools,
  );

/** Who is in a whitelist the cloud does not tell, only how many: fewer than were given cannot be right. */
async function proveUsers(whitelists: readonly WhitelistToEnsure[], { mpaas, clock }: Tools): Promise<void> {
  const filled = whitelists.filter(({ members }) => members.length > 0);
  if (filled.length === 0) return;
  const short = async () => {
    const listed = await mpaas.listWhitelists();
    return filled.flatMap(({ name, members }) => {
      const users = Math.max(0, ...listed.filter((each) => each.name === name).map((each) => each.users));
      return users < members.length ? [{ name, expected: members.length, users }] : [];
    });
  };
  const [first] = await lookUntil(short, (found) => found.length === 0, clock);
  if (first === undefined) return;
  throw new Failure('READ_BACK_DIFFERS', {
    what: said('Whitelist "{name}"', { name: first.name }),
    field: said('number of users'),
    expected: String(first.expected),
    found: String(first.users),
  });
}

/** Deletes one and looks that it is gone. Answers whether there was anything to delete. */
async function remove({ kind, id, name, isThere }: RemovalPlan, { mpaas, clock, reporter }: Tools): Promise<boolean> {
  const what = kind === 'mini-program' ? said('mini program {id}', { id }) : said('whitelist "{name}"', { name });
  if (isThere) {
    const isGone = async () =>
      kind === 'mini-program'
        ? (await mpaas.findMiniProgram(id)) === undefined
        : (await mpaas.listWhitelists()).every(({ whitelistId }) => String(whitelistId) !== id);
    const look = async () => (await isGone()) || undefined;
    const write = () => (kind === 'mini-program' ? mpaas.deleteMiniProgram(id) : mpaas.deleteWhitelist(Number(id)));
    await writeOnce({ what, look, write, readBack: look }, clock);
  }
  reporter.report({ type: 'set-up', what, did: isThere ? 'removed' : 'gone', detail: '' });
  return isThere;
}
