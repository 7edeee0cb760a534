import type { Cloud } from './cloud.ts';
import { fitsPhone, type ResolvedPackage, type ResolveQuery } from './resolve.ts';
import { taskStatusAt } from './task-life.ts';
import { findWorkspace, type PackageState, type WorkspaceState } from './world.ts';

/** The code of a test package opens for so long (wire-facts section 6). */
export const codeLifetimeMs = 15 * 60 * 1000;

/** The number of the app that opens test packages, in every address of the vendor's examples. */
const opener = '20001101';

/** What is in the code of a test package; the form is that of the vendor's example (seed document 001). */
export function debugUrl({ h5Id, h5Version }: Pick<PackageState, 'h5Id' | 'h5Version'>): string {
  const scheme = `mpaas://platformapi/startapp?appId=${h5Id}&nbsv=${h5Version}&nbsource=debug&nbprefer=YES&nbsn=DEBUG`;
  return `mpaas://platformapi/startapp?appId=${opener}&token=ide_qr&scheme=${encodeURIComponent(scheme)}`;
}

/** A phone that scanned a code: whose it is, and what it read. */
export type ScanQuery = Omit<ResolveQuery, 'h5Id' | 'city' | 'mobileModel' | 'netType' | 'osVersion'> & { readonly debugUrl: string };

/** What the phone opens, or why it opens nothing. */
export type Scanned = { readonly opens: Omit<ResolvedPackage, 'audience'> } | { readonly refused: string };

/** A test package opens for its own user alone, who is on the whitelist of the IDE, while its task publishes and its code is young. */
export function scanCode(query: ScanQuery, cloud: Cloud): Scanned {
  const workspace = findWorkspace(cloud.world(), query.appId, query.workspaceId);
  if (!workspace) return { refused: 'there is no such workspace' };
  const asked = readCode(query.debugUrl);
  if (asked === undefined) return { refused: 'this is no code of a test package' };
  const found = workspace.packages.find(
    ({ h5Id, h5Version, packageType }) => h5Id === asked.h5Id && h5Version === asked.h5Version && packageType > 2,
  );
  if (!found) return { refused: `there is no test package ${asked.h5Version} of mini program ${asked.h5Id}` };
  const task = workspace.tasks.find((one) => one.packageId === found.id && taskStatusAt(one, cloud.now()) === 1);
  if (!task) return { refused: 'its task publishes no more' };
  const refused = refusalOf(found, query, workspace, cloud.now());
  if (refused !== undefined) return { refused };
  return { opens: { packageId: found.id, h5Version: found.h5Version, taskId: task.id, downloadUrl: `${cloud.url()}/${found.archiveKey}` } };
}

function refusalOf(found: PackageState, query: ScanQuery, { whitelists }: WorkspaceState, nowMs: number): string | undefined {
  if (found.userId !== query.userId) return 'it is for another user';
  if (!whitelists.some(({ ideUser, users }) => ideUser === found.userId && users.includes(query.userId)))
    return 'the user is not on the whitelist of the IDE';
  if (!fitsPhone(found, { ...query, h5Id: found.h5Id })) return 'it is not for this phone';
  return nowMs >= found.createdMs + codeLifetimeMs ? 'the code has expired' : undefined;
}

/** Both addresses have to be what they are in the example; of the inner one two parameters count. */
function readCode(text: string): { readonly h5Id: string; readonly h5Version: string } | undefined {
  const outer = startOf(text);
  if (outer?.get('appId') !== opener || outer.get('token') !== 'ide_qr') return undefined;
  const inner = startOf(outer.get('scheme') ?? '');
  const [h5Id, h5Version] = [inner?.get('appId'), inner?.get('nbsv')];
  return inner?.get('nbsource') !== 'debug' || !h5Id || !h5Version ? undefined : { h5Id, h5Version };
}

function startOf(text: string): URLSearchParams | undefined {
  const query = /^mpaas:\/\/platformapi\/startapp\?(.*)$/.exec(text)?.[1];
  return query === undefined ? undefined : new URLSearchParams(query);
}
