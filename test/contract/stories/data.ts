import { type Answer, type Stories, textAt, until, type World } from './world.ts';

async function putFile(world: World): Promise<{ readonly permit: Answer; readonly Id: string }> {
  const given = { ContentType: 'text/plain', Filename: `${world.name('contract')}.txt`, Size: 4 };
  const permit = await world.space('DescribeFileUploadSignedUrl', given);
  const answer = await fetch(textAt(permit, 'SignUrl'), { method: 'PUT', body: 'body', headers: { 'content-type': 'text/plain' } });
  if (!answer.ok) throw new Error(await answer.text());
  const Id = textAt(permit, 'Id');
  world.later(() => world.space('DeleteFile', { Id }).catch(() => undefined));
  return { permit, Id };
}

async function addCors(world: World): Promise<{ readonly added: Answer; readonly DomainId: string }> {
  const added = await world.space('AddCorsDomain', { Domain: `${world.name('c')}.example.com` });
  const DomainId = textAt(added, 'DomainId');
  world.later(() => world.space('DeleteCorsDomain', { DomainId }).catch(() => undefined));
  return { added, DomainId };
}

const command = (world: World, Body: object): Promise<Answer> => world.space('RunDBCommand', { Body: JSON.stringify(Body) });

/** A collection with one document, gone with the story. */
async function insert(world: World): Promise<Answer> {
  const collection = world.name('c');
  world.later(() => drop(world, collection).catch(() => undefined));
  return await command(world, { command: 'insertOne', collection, doc: { name: 'contract' } });
}

const drop = (world: World, collection: string): Promise<Answer> =>
  world.space('DeleteDBCollection', { Body: JSON.stringify({ command: 'drop', collection }) });

const isOver = (answer: Answer): boolean => ['SUCCESS', 'SUCCEED', 'FINISHED', 'FAILED'].includes(textAt(answer, 'Status').toUpperCase());

async function startExport(world: World): Promise<Answer> {
  await insert(world);
  return await world.space('CreateDBExportTask', { Collection: world.name('c'), FileType: 'JSON' });
}

async function startImport(world: World): Promise<Answer> {
  const Collection = world.name('c');
  const permit = await world.space('CreateDBImportTask', { Collection, FileType: 'JSON', Mode: 'INSERT' });
  world.later(() => drop(world, Collection).catch(() => undefined));
  const form = new FormData();
  const fields = { key: 'FileKey', policy: 'Policy', OSSAccessKeyId: 'AccessKeyId', Signature: 'Signature' };
  for (const [name, from] of Object.entries(fields)) form.set(name, textAt(permit, from));
  form.set('file', new Blob(['{"name":"contract"}\n']), 'data.json');
  const answer = await fetch(textAt(permit, 'Host'), { method: 'POST', body: form });
  if (!answer.ok) throw new Error(await answer.text());
  return permit;
}

/** The newest backup, and the first collection in it; an emulator makes one of what is there. */
async function backup(world: World): Promise<{ readonly BackupId: string; readonly collection: string; readonly times: Answer }> {
  await insert(world);
  await world.backUp?.();
  const times = await world.space('QueryDBBackupDumpTimes');
  const BackupId = textAt(times, 'BackupDumpTimes', 0, 'BackupId');
  const collections = await world.space('QueryDBBackupCollections', { BackupId });
  return { BackupId, collection: textAt(collections, 'Collections', 0), times };
}

async function restore(world: World): Promise<Answer> {
  const { BackupId, collection: OriginCollections } = await backup(world);
  const NewCollections = world.name('r');
  world.later(() => drop(world, NewCollections).catch(() => undefined));
  return await world.space('CreateDBRestoreTask', { BackupId, OriginCollections, NewCollections });
}

const over = async (world: World, operation: `QueryDB${string}TaskStatus` & keyof typeof kinds, task: Answer): Promise<Answer> =>
  until(() => world.space(operation, { TaskId: textAt(task, 'TaskId') }), isOver);
const kinds = { QueryDBExportTaskStatus: 1, QueryDBImportTaskStatus: 1, QueryDBRestoreTaskStatus: 1 } as const;

const policy = { ServiceName: 'db', CollectionName: 'contract' };

/** Only sent of a task that failed. */
const ofFailures = ['DetailMessage'];

/** File storage, rules, CORS, and the database. */
export const dataStories = {
  DescribeFileUploadSignedUrl: {
    play: async (world) => (await putFile(world)).permit,
    // Its storage calls nobody back.
    absent: ['OssCallbackUrl'],
  },
  RegisterFile: { play: async (world) => world.space('RegisterFile', { Id: (await putFile(world)).Id }) },
  ListFile: {
    play: async (world) => {
      await putFile(world);
      return await world.space('ListFile', { PageSize: 10 });
    },
    // What it means is not documented; a token is there only where more pages come.
    absent: ['DataList[].AuthDelta', 'Paginator.NextToken'],
  },
  DeleteFile: { play: async (world) => world.space('DeleteFile', { Id: (await putFile(world)).Id }) },
  DescribeServicePolicy: { play: (world) => world.space('DescribeServicePolicy', policy) },
  UpdateServicePolicy: {
    play: (world) => world.space('UpdateServicePolicy', { ...policy, PolicyName: 'PRIVATE' }),
    neverReal: 'a rule of a collection stays behind it',
  },
  AddCorsDomain: { play: async (world) => (await addCors(world)).added },
  ListCorsDomains: {
    play: async (world) => {
      await addCors(world);
      return await world.space('ListCorsDomains');
    },
  },
  DeleteCorsDomain: { play: async (world) => world.space('DeleteCorsDomain', { DomainId: (await addCors(world)).DomainId }) },
  RunDBCommand: { play: insert },
  DeleteDBCollection: {
    play: async (world) => {
      await insert(world);
      return await drop(world, world.name('c'));
    },
    beside: ['AffectedDocs', 'Result'],
  },
  RenameDBCollection: {
    play: async (world) => {
      await insert(world);
      world.later(() => drop(world, world.name('n')).catch(() => undefined));
      return await world.space('RenameDBCollection', { OriginCollection: world.name('c'), NewCollection: world.name('n') });
    },
  },
  CreateDBExportTask: { play: startExport },
  QueryDBExportTaskStatus: {
    play: async (world) => over(world, 'QueryDBExportTaskStatus', await startExport(world)),
    absent: ofFailures,
  },
  CreateDBImportTask: { play: startImport },
  QueryDBImportTaskStatus: {
    play: async (world) => over(world, 'QueryDBImportTaskStatus', await startImport(world)),
    absent: ofFailures,
  },
  QueryDBBackupDumpTimes: { play: async (world) => (await backup(world)).times },
  QueryDBBackupCollections: {
    play: async (world) => world.space('QueryDBBackupCollections', { BackupId: (await backup(world)).BackupId }),
  },
  CreateDBRestoreTask: { play: restore, neverReal: 'a backup of a real space is somebody’s data' },
  QueryDBRestoreTaskStatus: {
    neverReal: 'a backup of a real space is somebody’s data',
    play: async (world) => over(world, 'QueryDBRestoreTaskStatus', await restore(world)),
    absent: ofFailures,
  },
} as const satisfies Stories;
