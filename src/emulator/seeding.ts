import { generateKeyPairSync } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { RequestTo } from '../wire/catalogue.ts';
import type { Cloud } from './cloud.ts';
import { packageHandlers } from './mcube-packages.ts';
import { taskHandlers } from './mcube-tasks.ts';
import { ownBucket, uploadFolder } from './object-store.ts';
import type { Seed, SeedApp, SeedMiniProgram, SeedPackage } from './seed.ts';
import { plantSpace } from './serverless/plant-space.ts';
import type { WorkspaceState } from './world.ts';
import { writeZip } from './zip-write.ts';

/** Fills an empty world. Packages go through the very handlers that calls go through, so that a seed cannot hold what a call could not make. */
export async function plantSeed(seed: Seed, cloud: Cloud): Promise<void> {
  for (const space of seed.spaces) await plantSpace(typeof space === 'string' ? { spaceId: space } : space, cloud);
  for (const app of seed.apps) {
    const workspace = newWorkspace(app, cloud);
    cloud.world().workspaces.push(workspace);
    for (const miniProgram of app.miniPrograms ?? []) {
      workspace.miniPrograms.push({ h5Id: miniProgram.h5Id, name: miniProgram.name, createdMs: cloud.now() });
      for (const one of miniProgram.packages ?? []) await plantPackage(one, miniProgram, workspace, cloud);
    }
  }
}

function newWorkspace(app: SeedApp, cloud: Cloud): WorkspaceState {
  const { nextId } = cloud.world();
  const createdMs = cloud.now();
  const whitelists = (app.whitelists ?? []).map(({ name, type = 'normal', users }, index) => {
    return { id: nextId.whitelist + index, name, type, createdMs, modifiedMs: createdMs, users: [...users] };
  });
  nextId.whitelist += whitelists.length;
  return {
    appId: app.appId,
    workspaceId: app.workspaceId,
    tenantId: app.tenantId,
    virtualDomain: app.virtualDomain ?? null,
    rsaKeyPem: app.rsaKey === true ? newRsaKey() : null,
    miniPrograms: [],
    packages: [],
    tasks: [],
    whitelists,
    syncScenes: app.syncScenes ?? [],
    messages: [],
  };
}

let rsaKeyPem: string | undefined;

/** One for all emulators of this process: to make one takes longer than all the rest of a start. */
function newRsaKey(): string {
  rsaKeyPem ??= generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return rsaKeyPem;
}

async function plantPackage(one: SeedPackage, { h5Id, name }: SeedMiniProgram, workspace: WorkspaceState, cloud: Cloud): Promise<void> {
  // A package needs the mini program's address; a seed without a virtual domain still wants its packages.
  workspace.virtualDomain ??= 'example.com';
  const call = { cloud, workspace, version: '2020-10-28', expired: false };
  const scope = { AppId: workspace.appId, WorkspaceId: workspace.workspaceId, TenantId: workspace.tenantId };
  const clientMin = one.clientMin ?? '0';
  const request: RequestTo<'UploadMcubeMiniPackage'> = {
    ...scope,
    OnexFlag: true,
    H5Id: h5Id,
    H5Name: name,
    H5Version: one.h5Version,
    MainUrl: '/index.html#pages/index/index',
    Vhost: `https://${h5Id}.${workspace.virtualDomain}`,
    AutoInstall: 0,
    ResourceType: 4,
    InstallType: 0,
    Platform: 'all',
    ClientVersionMin: `${clientMin};${clientMin}`,
    ResourceFileUrl: await plantBuild(h5Id, one.h5Version, cloud),
    IconFileUrl: await plantIcon(h5Id, cloud),
    EnableTabBar: 0,
    EnableOptionMenu: '1',
    EnableKeepAlive: '0',
    PackageType: 1,
    UserId: 'seed',
  };
  const { ReturnPackageResult } = await packageHandlers.UploadMcubeMiniPackage(request, call);
  if (one.audience !== 'everyone') return;
  const PackageId = Number(ReturnPackageResult.PackageId);
  taskHandlers.CreateMcubeMiniTask({ ...scope, PackageId, PublishType: 3, PublishMode: 0, Memo: 'seed' }, call);
  const task = workspace.tasks.at(-1);
  if (task) task.status = 1;
}

/** The smallest build that the service takes. */
async function plantBuild(h5Id: string, h5Version: string, cloud: Cloud): Promise<string> {
  const path = cloud.store.newFile();
  await writeZip(path, [
    { name: `${h5Id}/appConfig.json`, content: Buffer.from(JSON.stringify({ pages: ['pages/index/index'] })) },
    { name: `${h5Id}/index.html`, content: Buffer.from(`<!doctype html><title>${h5Version}</title>\n`) },
  ]);
  const key = `${uploadFolder}seed/${h5Id}_${h5Version}.zip`;
  const { size: sizeBytes } = await stat(path);
  cloud.store.commit({ bucket: ownBucket, key, path, sizeBytes, contentType: 'application/zip', etag: '' });
  return `${cloud.url()}/${key}`;
}

/** One transparent pixel. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

async function plantIcon(h5Id: string, cloud: Cloud): Promise<string> {
  const { key } = await cloud.store.write(`${uploadFolder}seed/${h5Id}.png`, Buffer.from(pixel, 'base64'), 'image/png');
  return `${cloud.url()}/${key}`;
}
