import type { Rpc } from '../transport/rpc.ts';
import {
  createMiniProgram,
  createVirtualDomain,
  deleteMiniProgram,
  findMiniProgram,
  hasRsaKey,
  listMiniPrograms,
  uploadRsaKey,
  virtualDomain,
} from './mini-programs.ts';
import type { Mpaas } from './mpaas-words.ts';
import type { OnSecret } from './on-secret.ts';
import { findPackage, listPackages, uploadPackage } from './packages.ts';
import { allowPreviews, findPreview, listPreviews, uploadPreview } from './previews.ts';
import { changeTask, createTask, findTask, listTasks } from './tasks.ts';
import { uploadToken } from './upload-token.ts';
import { addToWhitelist, createWhitelist, deleteWhitelist, findWhitelist, listWhitelists } from './whitelists.ts';

export interface MpaasOptions {
  readonly rpc: Rpc;
  readonly workspace: { readonly appId: string; readonly workspaceId: string; readonly tenantId: string };
  /** Hears of every secret that an answer brings, before anybody can print it. */
  readonly onSecret: OnSecret;
}

/** mPaaS in one workspace: every wire number becomes a word, and every word a wire number. */
export function createMpaas({ rpc, workspace, onSecret }: MpaasOptions): Mpaas {
  const { appId: AppId, workspaceId: WorkspaceId, tenantId: TenantId } = workspace;
  const cloud = { rpc, ids: { AppId, WorkspaceId, TenantId } };
  return {
    findMiniProgram: (h5Id) => findMiniProgram(cloud, h5Id),
    createMiniProgram: (miniProgram) => createMiniProgram(cloud, miniProgram),
    listMiniPrograms: () => listMiniPrograms(cloud),
    deleteMiniProgram: (h5Id) => deleteMiniProgram(cloud, h5Id),
    virtualDomain: () => virtualDomain(cloud),
    createVirtualDomain: (domain) => createVirtualDomain(cloud, domain),
    hasRsaKey: () => hasRsaKey(cloud),
    uploadRsaKey: (url) => uploadRsaKey(cloud, url, onSecret),
    uploadToken: () => uploadToken(cloud, onSecret),
    listPackages: (h5Id) => listPackages(cloud, h5Id),
    findPackage: (h5Id, packageId) => findPackage(cloud, h5Id, packageId),
    uploadPackage: (upload) => uploadPackage(cloud, upload),
    listPreviews: (h5Id) => listPreviews(cloud, h5Id),
    findPreview: (h5Id, packageId) => findPreview(cloud, h5Id, packageId),
    uploadPreview: (upload) => uploadPreview(cloud, upload),
    allowPreviews: (userId) => allowPreviews(cloud, userId),
    findWhitelist: (name) => findWhitelist(cloud, name),
    listWhitelists: () => listWhitelists(cloud),
    createWhitelist: (whitelist) => createWhitelist(cloud, whitelist),
    deleteWhitelist: (whitelistId) => deleteWhitelist(cloud, whitelistId),
    addToWhitelist: (whitelistId, users) => addToWhitelist(cloud, whitelistId, users),
    listTasks: (packageId) => listTasks(cloud, packageId),
    findTask: (taskId) => findTask(cloud, taskId),
    createTask: (task) => createTask(cloud, task),
    changeTask: (task, to) => changeTask(cloud, task, to),
  };
}
