import { createHash } from 'node:crypto';
import type { Backup, Database, ImportMode, ImportTask, Stamps } from '../../src/services/database-words.ts';
import type { JsonObject } from '../../src/services/json-object.ts';

/** Calls a method of the fake: recorded, and failed when a fault is due. */
export type Call = <T>(method: string, subject: string, act: () => T | Promise<T>) => Promise<T>;

interface Import {
  readonly collection: string;
  readonly mode: ImportMode;
  file?: Buffer;
  done?: ImportTask;
}

/** The documents of the fake space, and what is under way there. */
export interface DatabaseState {
  readonly collections: Map<string, JsonObject[]>;
  readonly imports: Map<string, Import>;
  /** What each export made. */
  readonly exports: Map<string, string>;
  readonly restores: Map<string, ImportTask>;
  readonly backups: (Backup & { readonly collections: Readonly<Record<string, readonly JsonObject[]>> })[];
  /** Documents that an import does not take. */
  readonly unfit: Set<unknown>;
  /** How often an import, export or restore is said to be running before it is done. */
  looks: number;
  /** The cloud forgets a task once it was done. */
  forgets: boolean;
  /** What the next imports come to, instead of going well. */
  readonly endings: ImportTask[];
}

export const emptyDatabase = (): DatabaseState => ({
  collections: new Map(),
  imports: new Map(),
  exports: new Map(),
  restores: new Map(),
  backups: [],
  unfit: new Set(),
  looks: 0,
  forgets: false,
  endings: [],
});

/** The documents of a posted file: JSON lines, or CSV with plain cells. */
function documentsIn(file: Buffer): readonly JsonObject[] {
  const lines = file.toString('utf8').trim().split('\n');
  const plain = ({ _id, ...rest }: JsonObject): JsonObject =>
    _id === undefined ? rest : { _id: (_id as { readonly $oid: string }).$oid, ...rest };
  if (lines[0]?.startsWith('{')) return lines.map((line) => plain(JSON.parse(line) as JsonObject));
  const [names = [], ...rows] = lines.map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
}

/** A database in memory that does what the vendor's pages say, and fails as told. */
export function createFakeDatabase(
  call: Call,
  state: DatabaseState,
  refuse: (operation: string) => Error,
  downloads: Map<string, Buffer>,
): { readonly database: Database; readonly stamps: Stamps } {
  let count = 0;
  const documents = (collection: string): JsonObject[] => state.collections.get(collection) ?? [];
  const add = (collection: string, document: JsonObject): void =>
    void state.collections.set(collection, [...documents(collection), document]);

  const takeIn = (collection: string, mode: ImportMode, document: JsonObject): void => {
    const id = document['_id'];
    const known = id === undefined ? -1 : documents(collection).findIndex(({ _id }) => _id === id);
    if (known < 0) {
      count += 1;
      add(collection, { _id: `made-${count}`, ...document });
    } else if (mode === 'UPSERT') documents(collection)[known] = document;
  };

  const runImport = ({ collection, mode, file = Buffer.from('') }: Import): ImportTask => {
    const all = documentsIn(file);
    const fits = ({ name, _id }: JsonObject): boolean =>
      !state.unfit.has(name) && (mode === 'UPSERT' || _id === undefined || documents(collection).every((each) => each['_id'] !== _id));
    const fit = all.filter(fits);
    for (const document of fit) takeIn(collection, mode, document);
    return { state: 'succeeded', label: 'SUCCESS', detail: '', succeeded: fit.length, failed: all.length - fit.length };
  };

  const stamped = (key: string): JsonObject | undefined => documents('miniship_stamps').find(({ _id }) => _id === key);
  const stamps: Stamps = {
    find: (key) => call('findStamp', key, () => stamped(key)?.['value'] as JsonObject | undefined),
    put: (key, given) =>
      call('putStamp', key, () => {
        // As it travels: JSON knows no undefined.
        const value = JSON.parse(JSON.stringify(given)) as JsonObject;
        const others = documents('miniship_stamps').filter(({ _id }) => _id !== key);
        state.collections.set('miniship_stamps', [...others, { _id: key, value }]);
      }),
  };

  const running = { state: 'running', label: 'RUNNING', detail: '' } as const;
  /** Each look at a task that is not done uses one up. */
  const isRunning = (): boolean => {
    if (state.looks === 0) return false;
    state.looks -= 1;
    return true;
  };

  const database: Database = {
    count: (collection) => call('count', collection, () => documents(collection).length),
    hasAny: (collection) => call('hasAny', collection, () => documents(collection).length > 0),
    createImport: ({ collection, mode }) =>
      call('createImport', collection, () => {
        const taskId = `import-${++count}`;
        state.imports.set(taskId, { collection, mode });
        const permit = { host: 'https://share.example', key: `import/${taskId}`, accessId: 'id', policy: 'p', signature: 's' };
        return { taskId, permit: { ...permit, expiresAtMs: Number.MAX_SAFE_INTEGER } };
      }),
    importTask: (taskId) =>
      call('importTask', taskId, () => {
        const task = state.imports.get(taskId);
        if (task === undefined || (state.forgets && task.done !== undefined)) return undefined;
        if (task.file === undefined) return { state: 'new', label: 'NEW', detail: '' } as const;
        if (task.done === undefined && isRunning()) return running;
        task.done ??= state.endings.shift() ?? runImport(task);
        return task.done;
      }),
    createExport: (collection) =>
      call('createExport', collection, () => {
        const taskId = `export-${++count}`;
        state.exports.set(taskId, collection);
        return { taskId };
      }),
    exportTask: (taskId) =>
      call('exportTask', taskId, () => {
        const collection = state.exports.get(taskId);
        if (collection === undefined) return undefined;
        if (isRunning()) return running;
        const all = documents(collection);
        const downloadUrl = `https://share.example/${taskId}?Signature=${createHash('md5').update(taskId).digest('hex')}`;
        downloads.set(downloadUrl, Buffer.from(all.map((each) => `${JSON.stringify(each)}\n`).join('')));
        return { state: 'succeeded', label: 'SUCCESS', detail: '', documents: all.length, downloadUrl } as const;
      }),
    backups: () => call('backups', '', () => state.backups.map(({ backupId, dumpedMs }) => ({ backupId, dumpedMs }))),
    collectionsOf: (backupId) =>
      call('collectionsOf', backupId, () => Object.keys(state.backups.find((each) => each.backupId === backupId)?.collections ?? {})),
    createRestore: ({ backupId, from, to }) =>
      call('createRestore', `${from} ${to}`, () => {
        const kept = state.backups.find((each) => each.backupId === backupId)?.collections[from];
        if (kept === undefined || state.collections.has(to)) throw refuse('createRestore');
        if (kept.length > 0) state.collections.set(to, [...kept]);
        const taskId = `restore-${++count}`;
        state.restores.set(taskId, { state: 'succeeded', label: 'SUCCESS', detail: '', succeeded: kept.length, failed: 0 });
        return { taskId };
      }),
    restoreTask: (taskId) =>
      call('restoreTask', taskId, () => (state.restores.has(taskId) && isRunning() ? running : state.restores.get(taskId))),
    rename: (from, to) =>
      call('rename', `${from} ${to}`, () => {
        const moved = state.collections.get(from);
        if (moved === undefined || state.collections.has(to)) throw refuse('rename');
        state.collections.delete(from);
        state.collections.set(to, moved);
      }),
  };
  return { database, stamps };
}
