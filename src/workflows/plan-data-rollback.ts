import type { SpaceRollback } from '../config/rollback-request.ts';
import { Failure, throwProblems } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Both, Text } from '../errors/text.ts';
import type { Backup } from '../services/database-words.ts';
import type { RollbackSources } from './function-aim.ts';
import { fieldOf } from './read-receipt.ts';
import { itemsOf, textOf } from './receipt-subjects.ts';
import { type RestoreStamp, readRestoreStamp, restoreKey } from './restore-stamp.ts';
import type { DeployTools } from './tools.ts';

/** What is done with one collection. */
export interface CollectionRollback {
  readonly collection: string;
  readonly backup: Backup;
  /** `resume`: an earlier run began it, and what it left behind is gone on with. */
  readonly action: 'keep' | 'resume' | 'restore';
  readonly known?: RestoreStamp | undefined;
}

const what: Both = { en: 'The data', zh: '数据' };
const none = (reason: Text): Failure => new Failure('NO_WAY_BACK', { what, reason });

/** Decides which collections go back to which backup; makes no write. Undefined when data is not meant. */
export async function planDataRollback({ request, receipt }: RollbackSources, tools: DeployTools): Promise<readonly CollectionRollback[]> {
  if (request.data === undefined) return [];
  const { database, stamps } = tools.serverless;
  const before = deployIn(receipt?.content);
  const collections = request.data.collections ?? before.collections;
  if (collections.length === 0)
    throw none(said('no receipt says which collections a deploy imported into; name them with "data-collections"'));
  const backup = chooseBackup(await database.backups(), request.data.backup ?? before.backupId, before.startedMs);
  const kept = new Set(await database.collectionsOf(backup.backupId));
  throwProblems(
    collections
      .filter((collection) => !kept.has(collection))
      .map((collection) => none(said('backup {backupId} holds no collection "{collection}"', { backupId: backup.backupId, collection }))),
  );
  const plans: CollectionRollback[] = [];
  for (const collection of collections) {
    const known = readRestoreStamp(await stamps.find(restoreKey(collection)));
    plans.push({ collection, backup, known, action: actionFor(known, backup, before.startedMs, request) });
  }
  return plans;
}

/** What was restored stays so, until a later deploy changed it again, or somebody insists. */
function actionFor(
  known: RestoreStamp | undefined,
  { backupId }: Backup,
  deployedMs: number | undefined,
  { force }: SpaceRollback,
): CollectionRollback['action'] {
  if (known === undefined || known.backupId !== backupId) return 'restore';
  if (known.state !== 'restored') return 'resume';
  const isOlder = deployedMs !== undefined && deployedMs > Date.parse(known.at);
  return isOlder || force ? 'restore' : 'keep';
}

interface Deployed {
  readonly collections: readonly string[];
  readonly startedMs?: number | undefined;
  /** Of a receipt of a rollback: where that one went. */
  readonly backupId?: string | undefined;
}

/** What the receipt tells: of a deploy, which collections it imported into and when; of a rollback, which ones it restored. */
function deployIn(content: unknown): Deployed {
  const data = fieldOf(fieldOf(content, 'done'), 'data');
  const named = (list: unknown): readonly string[] => itemsOf(list).flatMap((each) => textOf(fieldOf(each, 'collection')) ?? []);
  const restores = fieldOf(data, 'restores');
  if (restores !== undefined) return { collections: named(restores), backupId: textOf(fieldOf(itemsOf(restores)[0], 'backupId')) };
  const imports = itemsOf(fieldOf(data, 'imports'));
  const begun = imports.filter((each) => fieldOf(each, 'state') !== 'kept' && fieldOf(each, 'state') !== 'waiting');
  const startedMs = momentIn(content, 'startedAt');
  return begun.length > 0 ? { collections: [...new Set(named(begun))], startedMs } : lastImport(imports);
}

const momentIn = (value: unknown, name: string): number | undefined => {
  const epochMs = Date.parse(textOf(fieldOf(value, name)) ?? '');
  return Number.isNaN(epochMs) ? undefined : epochMs;
};

/** A deploy that found everything imported: what it leads back behind is the run that imported last. */
function lastImport(imports: readonly unknown[]): Deployed {
  const kept = imports.flatMap((each) => {
    const [atMs, collection] = [momentIn(each, 'at'), textOf(fieldOf(each, 'collection'))];
    return atMs === undefined || collection === undefined ? [] : [{ atMs, collection, by: textOf(fieldOf(each, 'by')) }];
  });
  const [newest] = kept.toSorted((a, b) => b.atMs - a.atMs);
  const run = kept.filter(({ by }) => by === newest?.by);
  if (newest === undefined) return { collections: [] };
  return { collections: [...new Set(run.map(({ collection }) => collection))], startedMs: Math.min(...run.map(({ atMs }) => atMs)) };
}

/** By its id, by a time that it must not be younger than, or the newest from before the deploy. */
function chooseBackup(backups: readonly Backup[], asked: string | undefined, deployedMs: number | undefined): Backup {
  const byId = backups.find(({ backupId }) => backupId === asked);
  if (byId !== undefined) return byId;
  const latestMs = asked === undefined ? deployedMs : Date.parse(asked);
  if (asked !== undefined && Number.isNaN(latestMs))
    throw none(said('the space has no backup {asked}; it has {backups}', { asked, backups: inWords(backups) }));
  if (latestMs === undefined) throw none(said('nothing tells when the deploy began; name a backup with "data-backup"'));
  const found = backups.find(({ dumpedMs }) => dumpedMs !== undefined && dumpedMs <= latestMs);
  if (found !== undefined) return found;
  const at = new Date(latestMs).toISOString();
  throw none(said('the space has no backup from before {at}; it has {backups}', { at, backups: inWords(backups) }));
}

const mostNamed = 10;

const inWords = (backups: readonly Backup[]): Text =>
  backups.length === 0
    ? { en: 'none', zh: '无' }
    : backups
        .slice(0, mostNamed)
        .map(({ backupId, dumpedMs }) => (dumpedMs === undefined ? backupId : `${backupId} (${new Date(dumpedMs).toISOString()})`))
        .join(', ');
