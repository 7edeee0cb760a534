import { Failure } from '../errors/failure.ts';
import { nextH5Version } from '../packaging/next-version.ts';
import { compareH5Versions } from '../packaging/version.ts';
import type { Package, Preview, Whitelist } from '../services/mpaas-words.ts';
import type { PreparedPreview } from './prepare-preview.ts';
import {
  isOfPullRequest,
  isSame,
  type LivePreview,
  livePreviews,
  originOfPreview,
  type PreviewIdentity,
  previewStampOf,
} from './preview-identity.ts';
import { describeOrigin, isOlder } from './stale.ts';
import type { Tools } from './tools.ts';
import { vhostOf } from './vhost.ts';

/** What a preview will do, decided by reading only. */
export interface PreviewPlan {
  readonly name: string;
  readonly package:
    | { readonly kind: 'reuse'; readonly live: LivePreview }
    | { readonly kind: 'upload'; readonly h5Version: string; readonly vhost: string; readonly earlierIconUrl?: string | undefined };
  /** The whitelist that lets the user open previews, when an earlier preview of ours tells which it is and it is still there. */
  readonly whitelist?: Whitelist | undefined;
  /** All whitelists that are there: whoever finds one of them again has made none. */
  readonly whitelists: readonly Whitelist[];
  /** Previews of the same pull request that this one takes the place of. */
  readonly replaced: readonly LivePreview[];
}

/** Reads the cloud and decides; refuses what must not happen. Makes no write. */
export async function planPreview(prepared: PreparedPreview, identity: PreviewIdentity, tools: Tools): Promise<PreviewPlan> {
  const { request } = prepared;
  const found = await tools.mpaas.findMiniProgram(request.h5Id);
  if (found === undefined) throw new Failure('MINI_PROGRAM_MISSING', { h5Id: request.h5Id });
  tools.reporter.report({ type: 'mini-program-found', h5Id: request.h5Id, name: found.name, created: false });
  const previews = await tools.mpaas.listPreviews(request.h5Id);
  const live = await relatedTo(previews, identity, tools);
  refuseOlder(live, request.force, tools);
  const same = request.renew ? undefined : live.findLast((each) => isSame(each.stamp, identity) && !isOver(each.preview, request, tools));
  const whitelists = await tools.mpaas.listWhitelists();
  return {
    name: request.h5Name ?? found.name,
    package: same === undefined ? await planUpload(prepared, previews, tools) : { kind: 'reuse', live: same },
    whitelist: knownWhitelist(previews, whitelists, identity),
    whitelists,
    replaced: identity.pullRequest === undefined ? [] : live.filter((each) => each !== same),
  };
}

/** The live previews of the pull request; outside of any, those that show the same to the same user. */
export const relatedTo = (
  previews: readonly Preview[],
  identity: PreviewIdentity,
  tools: Pick<Tools, 'mpaas'>,
): Promise<readonly LivePreview[]> =>
  livePreviews(
    previews,
    (stamp) => (identity.pullRequest === undefined ? isSame(stamp, identity) : isOfPullRequest(stamp, identity)),
    tools,
  );

/** A code that nobody can open any more. What the cloud does not say the age of is taken as young. */
const isOver = ({ createdMs }: Preview, { lifetimeMs }: { readonly lifetimeMs: number }, { clock }: Pick<Tools, 'clock'>): boolean =>
  createdMs !== undefined && createdMs + lifetimeMs <= clock.now();

/** A late run of an older commit must not take the place of the newer one. */
function refuseOlder(live: readonly LivePreview[], force: boolean, { run }: Pick<Tools, 'run'>): void {
  const newer = live.find(({ stamp }) => isOlder(run, stamp));
  if (newer === undefined || force) return;
  throw new Failure('STALE_RUN', {
    mine: describeOrigin(run),
    newest: originOfPreview(newer),
  });
}

/** The whitelists of the IDE have names that nobody wrote down: a stamp of ours tells which one it was, and the list whether it still is. */
function knownWhitelist(previews: readonly Preview[], whitelists: readonly Whitelist[], { user }: PreviewIdentity): Whitelist | undefined {
  const stamps = previews.flatMap((preview) => previewStampOf(preview)?.preview ?? []);
  const ids = new Set(stamps.flatMap((stamp) => (stamp.user === user && stamp.whitelistId !== undefined ? [stamp.whitelistId] : [])));
  return whitelists.find(({ whitelistId, users }) => ids.has(whitelistId) && users > 0);
}

async function planUpload(
  { request, icon }: PreparedPreview,
  previews: readonly Preview[],
  tools: Tools,
): Promise<Extract<PreviewPlan['package'], { readonly kind: 'upload' }>> {
  const packages: readonly Package[] = [...(await tools.mpaas.listPackages(request.h5Id)), ...previews];
  const earlierIconUrl = packages.find((each) => each.iconUrl)?.iconUrl;
  if (icon === undefined && packages.length === 0) throw new Failure('ICON_MISSING', { h5Id: request.h5Id });
  return { kind: 'upload', h5Version: freeVersion(request.versionFrom, packages), vhost: await vhostOf(request, tools), earlierIconUrl };
}

/** The next version above our highest preview: one that was taken once is not taken again, even when the console has deleted its package. */
export function freeVersion(from: string, packages: readonly Package[]): string {
  const taken = packages.map(({ h5Version }) => h5Version);
  const ours = packages.filter((each) => previewStampOf(each) !== undefined && compareH5Versions(each.h5Version, from) >= 0);
  const highest = ours
    .map(({ h5Version }) => h5Version)
    .sort(compareH5Versions)
    .at(-1);
  const isFree = highest === undefined && !taken.some((version) => compareH5Versions(version, from) === 0);
  const version = isFree ? from : nextH5Version(highest ?? from, taken);
  if (version === undefined) throw new Failure('PREVIEW_VERSIONS_SPENT', { from });
  return version;
}
