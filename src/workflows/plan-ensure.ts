import type { EnsureRequest } from '../config/ensure-request.ts';
import { Failure, throwProblems } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { MiniProgram, Whitelist } from '../services/mpaas-words.ts';
import { planRemovals, type RemovalPlan } from './plan-removals.ts';
import type { PreparedEnsure, PreparedWhitelist } from './prepare-ensure.ts';
import type { Tools } from './tools.ts';

/** What `ensure` will do, decided by reading only: each part with what is there of it. */
export interface EnsurePlan {
  /** Those that are there; what is gone already is `gone`. */
  readonly removals: readonly RemovalPlan[];
  readonly virtualDomain?: { readonly asked: string; readonly found: string | undefined } | undefined;
  readonly rsaKey?: { readonly fingerprint: string; readonly isThere: boolean } | undefined;
  readonly miniProgram?: { readonly h5Id: string; readonly name: string; readonly found: MiniProgram | undefined } | undefined;
  readonly whitelists: readonly WhitelistToEnsure[];
}

/** A whitelist that is asked for, and the one of its name that is there. */
export interface WhitelistToEnsure extends PreparedWhitelist {
  readonly found: Whitelist | undefined;
}

/** Reads the workspace and decides; refuses what must not happen, all of it at once. Makes no write. */
export async function planEnsure({ request, whitelists }: PreparedEnsure, tools: Pick<Tools, 'mpaas'>): Promise<EnsurePlan> {
  const { mpaas } = tools;
  const { miniProgram, virtualDomain, rsaKey, removals } = request;
  const domain = virtualDomain === undefined ? undefined : { asked: virtualDomain, found: await mpaas.virtualDomain() };
  const key = rsaKey && { fingerprint: rsaKey.fingerprint, isThere: await mpaas.hasRsaKey() };
  const programs = miniProgram === undefined && removals.length === 0 ? [] : await mpaas.listMiniPrograms();
  const listed = whitelists.length === 0 && removals.length === 0 ? [] : await mpaas.listWhitelists();
  const lists = whitelists.map((each): WhitelistToEnsure => ({ ...each, found: oldestOf(listed, each.name) }));
  const program = miniProgram && {
    ...miniProgram,
    name: miniProgram.name ?? '',
    found: programs.find(({ h5Id }) => h5Id === miniProgram.h5Id),
  };
  const removal = await planRemovals(removals, { programs, whitelists: listed }, tools);
  throwProblems([...domainProblems(domain), ...nameProblems(program), ...lists.flatMap(typeProblems), ...removal.problems]);
  return { removals: removal.plans, virtualDomain: domain, rsaKey: key, miniProgram: program, whitelists: lists };
}

/** Of several with one name it is the oldest, as everywhere (services/whitelists.ts). */
const oldestOf = (listed: readonly Whitelist[], name: string): Whitelist | undefined =>
  listed.filter((each) => each.name === name).sort((a, b) => a.whitelistId - b.whitelistId)[0];

/** Cannot be changed once it was submitted (H:169863): another one is somebody's decision, and nothing is written beside it. */
function domainProblems(domain: EnsurePlan['virtualDomain']): readonly Failure[] {
  return domain?.found === undefined || isSameDomain(domain.found, domain.asked) ? [] : [domainDiffers(domain.asked, domain.found)];
}

/** Names of hosts have no case. */
export const isSameDomain = (found: string, asked: string): boolean => found.toLowerCase() === asked.toLowerCase();

/** The workspace has another virtual domain than the one that was asked for. */
export const domainDiffers = (asked: string, found: string): Failure =>
  new Failure('SETUP_DIFFERS', { what: said('The virtual domain of the workspace'), asked, found });

function nameProblems(program: EnsurePlan['miniProgram']): readonly Failure[] {
  const isNameless = program !== undefined && program.found === undefined && program.name === '';
  return isNameless ? [new Failure('INPUT_MISSING', { name: 'h5-name', about: said('the name of the mini program to create.') })] : [];
}

const typeProblems = ({ name, type, found }: WhitelistToEnsure): readonly Failure[] =>
  found === undefined || found.type === type
    ? []
    : [new Failure('SETUP_DIFFERS', { what: said('The type of whitelist "{name}"', { name }), asked: type, found: found.type })];

/** What a plan is named after; nothing of a key but its fingerprint is in it. */
export const factsOf = (workspace: EnsureRequest['workspace'], { whitelists, removals, ...rest }: EnsurePlan): unknown => ({
  workspace,
  ...rest,
  whitelists: whitelists
    .map(({ members, ...each }) => ({ ...each, members: [...members].sort() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1)),
  removals: removals.map(({ kind, id, name, isThere }) => ({ kind, id, name, isThere })),
});
