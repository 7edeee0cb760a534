import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { writeAmr } from './amr.ts';
import type { Cloud } from './cloud.ts';
import { ownBucket } from './object-store.ts';
import { withPackedFiles } from './unzip.ts';
import { appCode, type PackageState, type WorkspaceState } from './world.ts';

/** Where the files of one version are served, below the storage's address (seed document 001, examples). */
export const versionFolder = (workspace: WorkspaceState, h5Id: string, h5Version: string): string =>
  `${appCode(workspace)}/${h5Id}/${h5Version}_all`;

export interface Build {
  readonly h5Id: string;
  readonly name: string;
  readonly h5Version: string;
  /** Path of the uploaded zip. */
  readonly zip: string;
}

/** Unpacks an upload and serves it as an `.amr`; answers its key. */
export async function publishArchive(cloud: Cloud, workspace: WorkspaceState, build: Build): Promise<string> {
  const key = `${versionFolder(workspace, build.h5Id, build.h5Version)}/nebula/${build.h5Id}_${build.h5Version}.amr`;
  const path = cloud.store.newFile();
  try {
    await withPackedFiles(build.zip, build.h5Id, (files) => writeAmr({ ...build, files, rsaKeyPem: workspace.rsaKeyPem, path }));
    const { size: sizeBytes } = await stat(path);
    cloud.store.commit({ bucket: ownBucket, key, path, sizeBytes, contentType: 'application/zip', etag: await md5Of(path) });
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return key;
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
