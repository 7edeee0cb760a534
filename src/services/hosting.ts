import { needed } from './cloud.ts';
import type { Hosting, HostingConfig, HostingState, RemoteFile } from './serverless-words.ts';
import { readFacts } from './site-file.ts';
import { listSite } from './site-list.ts';
import { withoutSlash, withSlash } from './site-path.ts';
import { fetchSiteFile, servedSiteFile } from './site-read.ts';
import type { Space } from './space.ts';
import { readQuota } from './space-quota.ts';
import { encryptedAddress } from './storage-address.ts';
import { uploadPermit } from './upload-permit.ts';

/** Static hosting of one space. */
export function createHosting(space: Space): Hosting {
  const { rpc, id } = space;
  return {
    state: () => hostingState(space),
    open: async () => void (await rpc.call('OpenWebHostingService', id)),
    config: () => hostingConfig(space),
    configure: (config) => configure(space, config),
    files: (prefix = '', expected = []) => listSite(space, prefix, expected),
    file: (path) => findFile(space, path),
    read: async (path) => (await servedSiteFile(space, path))?.bytes,
    served: (path) => servedSiteFile(space, path),
    fetch: (path, file) => fetchSiteFile(space, path, file),
    permit: (path, pressure) => uploadPermit(space, path, pressure),
    remove: (paths) => remove(space, paths),
    refresh: async (domain) => void (await rpc.call('RefreshWebHostingCustomDomainCache', { ...id, DomainName: domain })),
    quota: () => quota(space),
  };
}

const states: ReadonlyMap<string, HostingState> = new Map([
  ['UNUSED', 'unused'],
  ['IN_SERVICE', 'in-service'],
]);

/** A state that is not documented is on its way to one that is; whoever waits has a deadline. */
async function hostingState({ rpc, id }: Space): Promise<HostingState> {
  const operation = 'GetWebHostingStatus';
  const { reply, requestId } = await rpc.call(operation, id);
  return states.get(needed(reply.Data?.Status, 'Status', { operation, requestId })) ?? 'opening';
}

async function hostingConfig({ rpc, id }: Space): Promise<HostingConfig> {
  const operation = 'GetWebHostingConfig';
  const { reply, requestId } = await rpc.call(operation, id);
  const config = needed(reply.Data, 'Data', { operation, requestId });
  return {
    defaultUrl: config.DefaultDomain ? encryptedAddress(config.DefaultDomain) : '',
    index: withoutSlash(config.IndexPath ?? ''),
    error: withoutSlash(config.ErrorPath ?? ''),
    errorStatus: config.ErrorHttpStatus === '200' ? '200' : '404',
    allowedIps: readList(config.AllowedIps),
  };
}

const readList = (text = ''): readonly string[] =>
  text
    .split(',')
    .map((member) => member.trim())
    .filter((member) => member !== '');

/** All of it at once: the index is required, and what a missing field would do to the others is not documented. */
async function configure({ rpc, id }: Space, { index, error, errorStatus, allowedIps }: Omit<HostingConfig, 'defaultUrl'>): Promise<void> {
  const config = { IndexPath: index, ErrorPath: error, ErrorHttpStatus: errorStatus, AllowedIps: allowedIps.join(',') };
  await rpc.call('ModifyWebHostingConfig', { ...id, ...config });
}

async function findFile({ rpc, id }: Space, path: string): Promise<RemoteFile | undefined> {
  const { reply } = await rpc.call('DescribeWebHostingFile', { ...id, FilePath: withSlash(path) });
  const { Data: data } = reply;
  if (data === undefined || data.Exists === false) return undefined;
  return { path: withoutSlash(path), ...readFacts(data) };
}

/** The vendor's answer says only whether all went well, not which file did not: reading back does. */
async function remove({ rpc, id }: Space, paths: readonly string[]): Promise<void> {
  if (paths.length > 0) await rpc.call('BatchDeleteWebHostingFiles', { ...id, FilePaths: paths.map(withSlash) });
}

/** The quota of the site and that of the file storage come together. */
async function quota({ rpc, id }: Space): ReturnType<Hosting['quota']> {
  const { siteBytes, filesBytes } = await readQuota(rpc, id.SpaceId);
  return { staticWebBytes: siteBytes, cloudStorageBytes: filesBytes };
}
