import type { JsonObject } from '../services/json-object.ts';
import { fieldOf } from './read-receipt.ts';
import { textOf } from './receipt-subjects.ts';

/**
 * What is known of the last restore of a collection. It is kept before each step, so that a run which was killed is gone on with: `restoring` while the
 * backup is being read into a collection of its own, `swapping` once that one is whole and takes the place of the other.
 */
export interface RestoreStamp {
  readonly state: 'restoring' | 'swapping' | 'restored';
  readonly backupId: string;
  /** When the backup was begun, in epoch milliseconds; undefined when the cloud does not say. */
  readonly dumpedMs?: number | undefined;
  /** Undefined before the task was made. */
  readonly taskId?: string | undefined;
  /** The collection that the backup is read into. */
  readonly restored: string;
  /** The collection that takes what was there before. */
  readonly aside: string;
  readonly documents?: number | undefined;
  /** ISO 8601. */
  readonly at: string;
  readonly by: string;
}

export const restoreKey = (collection: string): string => `restore/${collection}`;

/** A record that somebody else wrote over says nothing. */
export function readRestoreStamp(found: JsonObject | undefined): RestoreStamp | undefined {
  const state = fieldOf(found, 'state');
  const [backupId, restored, aside, at] = ['backupId', 'restored', 'aside', 'at'].map((name) => textOf(fieldOf(found, name)));
  if (state !== 'restoring' && state !== 'swapping' && state !== 'restored') return undefined;
  if (backupId === undefined || restored === undefined || aside === undefined || at === undefined) return undefined;
  const [dumpedMs, documents] = ['dumpedMs', 'documents'].map((name) => fieldOf(found, name));
  return {
    state,
    backupId,
    restored,
    aside,
    at,
    dumpedMs: typeof dumpedMs === 'number' ? dumpedMs : undefined,
    documents: typeof documents === 'number' ? documents : undefined,
    taskId: textOf(fieldOf(found, 'taskId')),
    by: textOf(fieldOf(found, 'by')) ?? '',
  };
}

/** Whether what was written into the collection at that time (ISO 8601) was lost by the restore: after its backup, and before it. */
export const hasLost = ({ state, dumpedMs, at }: RestoreStamp, writtenAt: string): boolean =>
  state === 'restored' && dumpedMs !== undefined && Date.parse(writtenAt) > dumpedMs && Date.parse(writtenAt) < Date.parse(at);
