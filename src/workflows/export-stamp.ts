import type { JsonObject } from '../services/json-object.ts';
import { nameOfRun } from './import-stamp.ts';
import { keepStamp } from './keep-stamp.ts';
import { fieldOf } from './read-receipt.ts';
import { textOf } from './receipt-subjects.ts';
import type { DeployTools } from './tools.ts';

const exportKey = (collection: string): string => `export/${collection}`;

/** A backup shows a collection as it was when its export began: one that is older lacks what the app has written since. */
const oldestMs = 60 * 60_000;

/** The task of an export that an earlier run began and did not see the end of; undefined when there is none, or when it was begun too long ago. */
export async function unfinishedExport(collection: string, { serverless, clock }: DeployTools): Promise<string | undefined> {
  const found = await serverless.stamps.find(exportKey(collection));
  if (fieldOf(found, 'state') !== 'exporting') return undefined;
  const begunMs = Date.parse(textOf(fieldOf(found, 'at')) ?? '');
  return clock.now() - begunMs <= oldestMs ? textOf(fieldOf(found, 'taskId')) : undefined;
}

/** Keeps which task exports a collection, so that a run that comes after one that was cut off waits for the same. */
export const keepExportBegun = (collection: string, taskId: string, tools: DeployTools): Promise<void> =>
  keepStamp(exportKey(collection), stampOf('exporting', taskId, tools), tools);

/** From now on the task is nobody’s to be waited for: the next backup is one of its own. */
export const keepExportEnded = (collection: string, taskId: string, tools: DeployTools): Promise<void> =>
  keepStamp(exportKey(collection), stampOf('ended', taskId, tools), tools);

const stampOf = (state: 'exporting' | 'ended', taskId: string, { clock, run }: DeployTools): JsonObject => ({
  state,
  taskId,
  at: new Date(clock.now()).toISOString(),
  by: nameOfRun(run),
});
