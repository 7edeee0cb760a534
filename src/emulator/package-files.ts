import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { writeAmr } from './amr.ts';
import type { Cloud } from './cloud.ts';
import { ownBucket } from './object-store.ts';
import { withPackedFiles } from './unzip.ts';
import { appCode, type PackageState, type WorkspaceState, type World } from './world.ts';

/** Where the files of one version are served, below the storage's address (seed document 001, examples). */
export const versionFolder = (workspace: WorkspaceState, h5Id: string, h5Version: string): string =>
  `${appCode(workspace)}/${h5Id}/${h5Version}_all`;

export interface Build {
  readonly h5Id: string;
  readonly h5Version: string;
  /** The stored file of the upload. */
  readonly zip: string;
}

/** Where the `.amr` of a version is served. */
const archiveKeyOf = (workspace: WorkspaceState, { h5Id, h5Version }: Pick<Build, 'h5Id' | 'h5Version'>): string =>
  `${versionFolder(workspace, h5Id, h5Version)}/nebula/${h5Id}_${h5Version}.amr`;

/** Reads an upload through and answers the key of the `.amr`, which is made when somebody asks for it: most releases are never downloaded here. */
export async function publishArchive(cloud: Cloud, workspace: WorkspaceState, build: Build): Promise<string> {
  await withPackedFiles(cloud.store.pathOf({ file: build.zip }), build.h5Id, async (files) => {
    for (const file of files) await file.verify();
  });
  return archiveKeyOf(workspace, build);
}

/** Archives that are being made, so that two who ask for one get the same. */
const making = new WeakMap<World, Map<string, Promise<void>>>();

/** Makes the `.amr` of a version if that is what a key stands for and it is not there yet. */
export async function makeArchive(cloud: Cloud, key: string): Promise<void> {
  if (!key.endsWith('.amr') || cloud.store.find(ownBucket, key)) return;
  const world = cloud.world();
  const found = world.workspaces.flatMap((workspace) => {
    const one = workspace.packages.find(({ archiveKey }) => archiveKey === key);
    return one === undefined ? [] : [{ workspace, one }];
  })[0];
  if (found === undefined) return;
  const known = making.get(world) ?? new Map<string, Promise<void>>();
  making.set(world, known);
  const made = known.get(key) ?? writeArchive(cloud, found.workspace, found.one).finally(() => known.delete(key));
  known.set(key, made);
  await made;
}

/** The key of a workspace is never replaced, so a later archive is signed as an early one would have been. */
async function writeArchive(cloud: Cloud, { rsaKeyPem }: WorkspaceState, one: PackageState): Promise<void> {
  const path = cloud.store.newFile();
  try {
    const signed = { ...one, rsaKeyPem: one.isSigned ? rsaKeyPem : null, path };
    await withPackedFiles(cloud.store.pathOf({ file: one.zip }), one.h5Id, (files) => writeAmr({ ...signed, files }));
    const { size: sizeBytes } = await stat(path);
    const etag = await md5Of(path);
    cloud.store.commit({ bucket: ownBucket, key: one.archiveKey, path, sizeBytes, contentType: 'application/zip', etag });
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

async function md5Of(path: string): Promise<string> {
  const hash = createHash('md5');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex').toUpperCase();
}

/** Serves the description that clients fetch before the package itself; names as in public `h5_json.json` files (wire-facts section 6). */
export async function publishInfo(
  cloud: Cloud,
  workspace: WorkspaceState,
  one: Omit<PackageState, 'id' | 'infoKey'>,
  vhost: string,
): Promise<string> {
  const folder = versionFolder(workspace, one.h5Id, one.h5Version);
  const key = `${folder}/nebula/nebula_json/h5_json.json`;
  const yesNo = (flag: string): string => (flag === '1' ? 'YES' : 'NO');
  const info = {
    app_id: one.h5Id,
    name: one.name,
    version: one.h5Version,
    vhost,
    main_url: one.mainUrl,
    package_url: `${cloud.url()}/${one.archiveKey}`,
    icon_url: one.iconUrl,
    fallback_base_url: `${cloud.url()}/${folder}/nebula/fallback/`,
    auto_install: one.autoInstall,
    extend_info: {
      launchParams: { page: one.mainUrl, enableTabBar: yesNo(one.enableTabBar), enableKeepAlive: yesNo(one.enableKeepAlive) },
    },
  };
  await cloud.store.write(key, Buffer.from(JSON.stringify(info), 'utf8'), 'application/json');
  return key;
}
