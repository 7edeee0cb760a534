import { dirname } from 'node:path';
import type { HostingRequest } from '../config/deploy-request.ts';
import type { SpaceRollback } from '../config/rollback-request.ts';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { type KeptFile, listKeptSites } from '../packaging/kept-sites.ts';
import { isOurs, type Manifest } from '../packaging/manifest.ts';
import { describedIn } from '../packaging/site-archive.ts';
import { identityOfManifest, identityOfSite } from '../packaging/site-identity.ts';
import { isSiteChanged, owedRefreshes } from './deploy-hosting.ts';
import { findManifest, type HostingPlan, planHosting } from './plan-hosting.ts';
import type { OpenArchive } from './prepare-space-rollback.ts';
import { givenUpIn } from './site-marks.ts';
import type { DeployTools } from './tools.ts';

/** A kept site of which it is known what it holds. */
export interface KnownSite extends KeptFile {
  readonly identity: string;
}

/** What is done with the site. */
export interface SiteRollback {
  readonly archive: OpenArchive;
  readonly plan: HostingPlan;
  /** What is given up, in words; undefined when nothing tells. */
  readonly from?: string | undefined;
  /** Files of what is given up that stay, because nothing allows to delete them. */
  readonly staying: readonly string[];
  /** True when the site is where it should go back to. */
  readonly isThere: boolean;
}

/** Kept sites beside the receipt that can be read, the one that was sent last first. */
export async function knownSites({ deploy: { receipt, spaceId } }: SpaceRollback): Promise<readonly KnownSite[]> {
  const known: KnownSite[] = [];
  for (const kept of await listKeptSites(dirname(receipt), spaceId)) {
    const files = (await describedIn(kept.path))?.description.files;
    if (files === undefined) continue;
    known.push({ ...kept, identity: identityOfSite(Object.entries(files).map(([path, file]) => ({ ...file, path }))) });
  }
  return known;
}

/** The record of what is live; undefined where hosting is closed or has none. */
export async function liveManifest(request: HostingRequest, tools: DeployTools): Promise<Manifest | undefined> {
  const { hosting } = tools.serverless;
  if ((await hosting.state()) !== 'in-service') return undefined;
  return await findManifest(request, tools);
}

/**
 * The kept site that `previous` means: the last one that was sent before the one that is live and that no rollback gave up. When the site was rolled
 * back already it is the one that is live, so that what a run that was cut off has left is made up for, and the same command run twice does not go two
 * steps back; undefined when that one is not kept here.
 */
export async function choosePrevious(request: SpaceRollback, manifest: Manifest | undefined): Promise<KnownSite | undefined> {
  const none = (reason: Text): Failure => new Failure('NO_WAY_BACK', { what: said('The site'), reason });
  if (manifest === undefined)
    throw none(said('there is no record of what is live, so nothing tells which archive is the one before; name one with "to"'));
  const live = identityOfManifest(manifest);
  if (manifest.rolledBackFrom !== undefined) return (await knownSites(request)).find(({ identity }) => identity === live);
  const gone = givenUpIn(manifest);
  const found = (await knownSites(request)).find(({ identity }) => identity !== live && !gone.has(identity));
  if (found !== undefined) return found;
  throw none(
    said('{folder} holds no archive of an earlier site; name an archive or a receipt with "to"', {
      folder: dirname(request.deploy.receipt),
    }),
  );
}

/** Reads the site and decides what brings it back to the archive; makes no write. */
export async function planSiteRollback(archive: OpenArchive, asked: HostingRequest, tools: DeployTools): Promise<SiteRollback> {
  const { index, error, spa } = archive.served;
  const request = { ...asked, path: archive.path, index, error, spa, headers: [], exclude: [] };
  const plan = await planHosting(request, archive.site, tools);
  const { manifest } = plan;
  const live = manifest && identityOfManifest(manifest);
  const rolledBackFrom = live === identityOfSite(archive.site.files) ? undefined : live;
  const back: HostingPlan = { ...plan, rolledBackFrom };
  const isThere = !isSiteChanged(back) && back.configChanges.length + owedRefreshes(back).length === 0;
  return { archive, plan: back, from: manifest && inWords(manifest), staying: stayingFiles(archive, plan), isThere };
}

/** A commit says more to people than a digest. */
export const inWords = (manifest: Manifest): string =>
  manifest.commit === undefined ? `site ${identityOfManifest(manifest)}` : `the site of commit ${manifest.commit.slice(0, 12)}`;

/** Of the files that the last deploy had, those which the archive has not, and which no rule allows to delete. */
function stayingFiles({ site }: OpenArchive, { manifest, remote, removals }: HostingPlan): readonly string[] {
  const gone = new Set([...site.files, ...removals].map(({ path }) => path));
  const own = new Set(Object.keys(manifest?.files ?? {}));
  return remote.map(({ path }) => path).filter((path) => own.has(path) && !gone.has(path) && !isOurs(path));
}
