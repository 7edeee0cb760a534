import { createPrivateKey, randomUUID } from 'node:crypto';
import { wireTime } from './china-time.ts';
import { done, type McubeHandlers, needMiniProgram, needUpload, pageOf } from './mcube-handlers.ts';
import { uploadFolder } from './object-store.ts';
import { ossSignature } from './oss-signature.ts';
import { Refusal } from './refusal.ts';
import { storageKey } from './storage-key.ts';
import { appCode } from './world.ts';

type AppOperation =
  | 'GetMcubeFileToken'
  | 'QueryMcubeVhost'
  | 'CreateMcubeVhost'
  | 'ExistMcubeRsaKey'
  | 'UploadMcubeRsaKey'
  | 'ListMcubeMiniApps'
  | 'CreateMcubeMiniApp'
  | 'DeleteMcubeMiniApp';

/** Upload tokens, the workspace's settings, and the mini programs themselves. */
export const appHandlers = {
  GetMcubeFileToken: (_request, { cloud, workspace, expired }) => {
    const expiresMs = cloud.now() + (expired ? -1000 : cloud.tokenLifetimeMs);
    const Dir = `${uploadFolder}${workspace.appId}/${workspace.workspaceId}/${workspace.tenantId}/${randomUUID()}/`;
    // The vendor's sample ends with a condition on the directory; the size range is this emulator's addition.
    const conditions = [
      ['content-length-range', 0, cloud.maxUploadBytes],
      ['starts-with', '$key', Dir],
    ];
    const Policy = Buffer.from(JSON.stringify({ expiration: new Date(expiresMs).toISOString(), conditions })).toString('base64');
    return {
      FileToken: {
        Accessid: storageKey.id,
        Dir,
        Expire: String(Math.floor(expiresMs / 1000)),
        Host: cloud.url(),
        Policy,
        Signature: ossSignature(storageKey.secret, Policy),
      },
    };
  },

  QueryMcubeVhost: (_request, { workspace }) => {
    // What the cloud answers when none is set is not documented; an empty text is the mildest reading.
    return { Data: workspace.virtualDomain ?? '' };
  },

  CreateMcubeVhost: ({ Vhost }, { workspace }) => {
    // H:169863: a plain domain, must not start with http or https, cannot be changed once submitted.
    if (!/^(?!https?)[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(Vhost)) throw new Refusal(`"${Vhost}" is not a plain domain name.`);
    if (workspace.virtualDomain !== null)
      throw new Refusal(`The virtual domain is set to ${workspace.virtualDomain} and cannot be changed.`);
    workspace.virtualDomain = Vhost;
    return { Data: 'success' };
  },

  ExistMcubeRsaKey: (_request, { workspace }) =>
    workspace.rsaKeyPem === null ? { Success: false, Data: 'fail' } : { Success: true, Data: 'success' },

  UploadMcubeRsaKey: async ({ FileUrl }, { cloud, workspace }) => {
    const pem = await cloud.store.read(needUpload(cloud, FileUrl, 'FileUrl'));
    if (workspace.rsaKeyPem !== null) throw new Refusal('An RSA key was uploaded already and cannot be changed.');
    if (!isRsa2048(pem)) throw new Refusal('The file is not a 2048-bit RSA private key in PEM form.');
    workspace.rsaKeyPem = pem.toString('utf8');
    return done;
  },

  ListMcubeMiniApps: ({ Keyword = '', ...request }, { workspace, version }) => {
    const found = workspace.miniPrograms.filter(({ h5Id, name }) => h5Id.includes(Keyword) || name.includes(Keyword));
    const { members, paging } = pageOf(found, request, version);
    const MiniProgramList = members.map((one) => ({
      AppCode: appCode(workspace),
      GmtCreate: wireTime(one.createdMs),
      GmtModified: wireTime(one.createdMs),
      H5Id: one.h5Id,
      H5Name: one.name,
    }));
    return { ...paging, MiniProgramList };
  },

  CreateMcubeMiniApp: ({ H5Id, H5Name }, { cloud, workspace }) => {
    if (workspace.miniPrograms.some(({ h5Id }) => h5Id === H5Id)) throw new Refusal(`The mini program ${H5Id} exists already.`);
    if (H5Name.trim() === '') throw new Refusal('H5Name is empty.');
    workspace.miniPrograms.push({ h5Id: H5Id, name: H5Name, createdMs: cloud.now() });
    return done;
  },

  DeleteMcubeMiniApp: ({ H5Id }, { workspace }) => {
    needMiniProgram(workspace, H5Id);
    const gone = new Set(workspace.packages.filter(({ h5Id }) => h5Id === H5Id).map(({ id }) => id));
    workspace.miniPrograms = workspace.miniPrograms.filter(({ h5Id }) => h5Id !== H5Id);
    workspace.packages = workspace.packages.filter(({ id }) => !gone.has(id));
    workspace.tasks = workspace.tasks.filter(({ packageId }) => !gone.has(packageId));
    return done;
  },
} satisfies McubeHandlers<AppOperation>;

function isRsa2048(pem: Buffer): boolean {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'rsa' && key.asymmetricKeyDetails?.modulusLength === 2048;
  } catch {
    return false;
  }
}
