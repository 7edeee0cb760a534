import { generateKeyPairSync } from 'node:crypto';
import { buildZip, smallBuild, type UploadToken, uploadForm } from '../../emulator/lab.ts';
import { type Answer, at, type Stories, textAt, type World } from './world.ts';

/** Posts a file to the storage of mPaaS, and answers where it is. */
async function post(world: World, name: string, content: Uint8Array | string): Promise<string> {
  const reply = await world.mpaas('GetMcubeFileToken', { OnexFlag: true });
  const token = at(reply, 'GetFileTokenResult', 'FileToken') as UploadToken;
  const key = `${token.Dir}${name}`;
  const answer = await fetch(token.Host, { method: 'POST', body: uploadForm(token, key, content) });
  if (!answer.ok) throw new Error(await answer.text());
  return `${token.Host}/${key}`;
}

async function uploadKey(world: World): Promise<Answer> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const FileUrl = await post(world, 'rsa.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  return await world.mpaas('UploadMcubeRsaKey', { OnexFlag: true, FileUrl });
}

async function makeProgram(world: World): Promise<Answer> {
  const { h5Id: H5Id } = world;
  const made = await world.mpaas('CreateMcubeMiniApp', { H5Id, H5Name: 'contract' });
  world.later(() => world.mpaas('DeleteMcubeMiniApp', { H5Id }).catch(() => undefined));
  return made;
}

/** A package of a mini program of its own. */
async function upload(world: World): Promise<Answer> {
  await makeProgram(world);
  const files = Object.entries(smallBuild()).map(([name, content]) => [name.replace(/^\d+/, world.h5Id), content] as const);
  const ResourceFileUrl = await post(world, 'build.zip', await buildZip(Object.fromEntries(files)));
  const IconFileUrl = await post(world, 'icon.png', 'icon');
  return await world.mpaas('UploadMcubeMiniPackage', {
    OnexFlag: true,
    H5Id: world.h5Id,
    H5Name: 'contract',
    H5Version: '1.0.0.1',
    MainUrl: '/index.html#pages/index/index',
    Vhost: `https://${world.h5Id}.example.com`,
    AutoInstall: 0,
    ResourceType: 4,
    InstallType: 0,
    Platform: 'all',
    ClientVersionMin: '10.1.60;10.1.60',
    EnableTabBar: 0,
    EnableOptionMenu: '1',
    EnableKeepAlive: '0',
    PackageType: 1,
    UserId: 'tester',
    ExtendInfo: '{}',
    ResourceFileUrl,
    IconFileUrl,
  });
}

const packageIdIn = (uploaded: Answer): string => textAt(uploaded, 'UploadMiniPackageResult', 'ReturnPackageResult', 'PackageId');

async function makeWhitelist(world: World): Promise<{ readonly made: Answer; readonly id: string }> {
  const made = await world.mpaas('CreateMcubeWhitelist', { WhiteListName: world.name('c'), WhitelistType: 'normal' });
  const id = textAt(made, 'CreateWhitelistResult', 'WhitelistId');
  world.later(() => world.mpaas('DeleteMcubeWhitelist', { Id: id }).catch(() => undefined));
  return { made, id };
}

/** A task that publishes a package of its own to a whitelist of its own; it is ended with the story. */
async function publish(world: World): Promise<{ readonly made: Answer; readonly taskId: string; readonly packageId: string }> {
  const packageId = packageIdIn(await upload(world));
  const { id: WhitelistIds } = await makeWhitelist(world);
  const given = { PackageId: packageId, PublishType: 2, PublishMode: 1, WhitelistIds, Memo: 'contract' };
  const made = await world.mpaas('CreateMcubeMiniTask', given);
  const taskId = textAt(made, 'CreateMiniTaskResult', 'MiniTaskId');
  world.later(() => move(world, { packageId, taskId }, 3).catch(() => undefined));
  return { made, taskId, packageId };
}

const move = (world: World, { packageId, taskId }: { readonly packageId: string; readonly taskId: string }, TaskStatus: number) =>
  world.mpaas('ChangeMcubeMiniTaskStatus', { BizType: 'nebula', PackageId: packageId, TaskId: taskId, TaskStatus });

const message = (world: World) => ({
  AppId: world.workspace.AppId,
  WorkspaceId: world.workspace.WorkspaceId,
  TenantId: undefined,
  Payload: '{"contract":true}',
  ThirdMsgId: `contract-${world.h5Id}`,
});

/** Of a package that was never published there is no period. */
const ofPackages = ['PublishPeriod'];
/** A task for a whitelist has no end. */
const ofTasks = ['GreyEndtime'];

/** Only sent with a no. */
const ofRefusals = ['AccessDeniedDetail'];

/** Mini programs, packages, tasks, whitelists, and messages. */
export const mpaasStories = {
  GetMcubeFileToken: { play: (world) => world.mpaas('GetMcubeFileToken', { OnexFlag: true }) },
  QueryMcubeVhost: { play: (world) => world.mpaas('QueryMcubeVhost') },
  CreateMcubeVhost: {
    neverReal: 'it cannot be changed once it is set',
    play: (world) => world.mpaas('CreateMcubeVhost', { WorkspaceId: 'BARE', Vhost: 'contract.example.com' }),
  },
  ExistMcubeRsaKey: {
    play: async (world) => {
      if (!world.isReal) await uploadKey(world);
      return await world.mpaas('ExistMcubeRsaKey');
    },
  },
  UploadMcubeRsaKey: { neverReal: 'a key is there for good', play: uploadKey },
  ListMcubeMiniApps: {
    play: async (world) => {
      await makeProgram(world);
      return await world.mpaas('ListMcubeMiniApps', { PageNum: 1, PageSize: 10, Keyword: world.h5Id });
    },
  },
  CreateMcubeMiniApp: { play: makeProgram },
  DeleteMcubeMiniApp: {
    play: async (world) => {
      await world.mpaas('CreateMcubeMiniApp', { H5Id: world.h5Id, H5Name: 'contract' });
      return await world.mpaas('DeleteMcubeMiniApp', { H5Id: world.h5Id });
    },
  },
  UploadMcubeMiniPackage: {
    play: upload,
    // Both are of test packages: what is scanned, and who may.
    absent: ['DebugUrl', 'UserId'].map((name) => `UploadMiniPackageResult.ReturnPackageResult.${name}`),
  },
  ListMcubeMiniPackages: {
    play: async (world) => {
      await upload(world);
      return await world.mpaas('ListMcubeMiniPackages', { H5Id: world.h5Id, PackageTypes: '1,2', PageNum: 1, PageSize: 10 });
    },
    absent: ofPackages.map((name) => `ListMiniPackageResult.MiniPackageList[].${name}`),
  },
  QueryMcubeMiniPackage: {
    play: async (world) => {
      const Id = packageIdIn(await upload(world));
      return await world.mpaas('QueryMcubeMiniPackage', { H5Id: world.h5Id, Id });
    },
    absent: ofPackages.map((name) => `QueryMiniPackageResult.MiniPackageInfo.${name}`),
  },
  CreateMcubeMiniTask: { play: async (world) => (await publish(world)).made },
  ListMcubeMiniTasks: {
    play: async (world) => world.mpaas('ListMcubeMiniTasks', { Id: (await publish(world)).packageId }),
    absent: ofTasks.map((name) => `ListMiniTaskResult.MiniTaskList[].${name}`),
  },
  QueryMcubeMiniTask: {
    play: async (world) => world.mpaas('QueryMcubeMiniTask', { TaskId: (await publish(world)).taskId }),
    absent: ofTasks.map((name) => `QueryMiniTaskResult.MiniTaskInfo.${name}`),
  },
  ChangeMcubeMiniTaskStatus: { play: async (world) => move(world, await publish(world), 3) },
  CreateMcubeWhitelist: { play: async (world) => (await makeWhitelist(world)).made },
  ListMcubeWhitelists: {
    play: async (world) => {
      await makeWhitelist(world);
      return await world.mpaas('ListMcubeWhitelists', { WhitelistName: world.name('c'), PageNum: 1, PageSize: 10 });
    },
  },
  UpdateMcubeWhitelist: {
    play: async (world) => {
      const { id: Id } = await makeWhitelist(world);
      return await world.mpaas('UpdateMcubeWhitelist', { OnexFlag: true, Id, KeyIds: 'u001,u002' });
    },
  },
  DeleteMcubeWhitelist: {
    play: async (world) => {
      const made = await world.mpaas('CreateMcubeWhitelist', { WhiteListName: world.name('c'), WhitelistType: 'normal' });
      return await world.mpaas('DeleteMcubeWhitelist', { Id: textAt(made, 'CreateWhitelistResult', 'WhitelistId') });
    },
  },
  CreateMcubeWhitelistForIde: {
    neverReal: 'no operation names the whitelist that it makes, so it could not be taken away',
    play: (world) => world.mpaas('CreateMcubeWhitelistForIde', { UserId: 'tester', WhitelistValue: 'tester' }),
  },
  CreateOpenSingleData: {
    neverReal: 'somebody would receive it',
    absent: ofRefusals,
    play: (world) => world.mpaas('CreateOpenSingleData', { ...message(world), BizType: 'UCHAT', LinkToken: 'u001' }),
  },
  CreateOpenGlobalData: {
    neverReal: 'everybody would receive it',
    absent: ofRefusals,
    play: (world) => world.mpaas('CreateOpenGlobalData', { ...message(world), BizType: 'NOTICE' }),
  },
} as const satisfies Stories;
