import { Failure, isFailure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Both } from '../errors/text.ts';
import type { DeployTools } from './tools.ts';
import { isRefusal, writeOnce } from './write-once.ts';

interface Swapped {
  readonly collection: string;
  /** Holds what is to stand there. */
  readonly restored: string;
  /** Takes what stands there now. */
  readonly aside: string;
  /** Of `restored`. */
  readonly documents: number;
}

/** An app that writes between the two renames makes the collection anew; it is set aside as well, and not for ever. */
const mostRounds = 3;

/**
 * Lets the restored collection take the place of the one that is there, which is set aside and never deleted. It looks before each step, so a run that was
 * cut off between the two renames is made up for by running it again. Answers the collections that hold what stood there.
 */
export async function swapCollections(swapped: Swapped, tools: DeployTools): Promise<readonly string[]> {
  const { database } = tools.serverless;
  const { collection, restored, aside, documents } = swapped;
  const candidates = Array.from({ length: mostRounds }, (_, round) => (round === 0 ? aside : `${aside}_${round + 1}`));
  // Nothing is known of a collection without documents: it may not exist at all.
  if (documents === 0 && !(await database.hasAny(aside))) await setAside(collection, candidates, tools);
  if (documents === 0) await tryRename(restored, collection, tools);
  for (let round = 0; documents > 0 && (await database.hasAny(restored)); round += 1) {
    if (round === mostRounds) throw keepsComing(collection, restored);
    await setAside(collection, candidates, tools);
    await takePlace(restored, collection, candidates, tools);
  }
  const held: string[] = [];
  for (const candidate of candidates) if (await database.hasAny(candidate)) held.push(candidate);
  return held;
}

async function setAside(collection: string, candidates: readonly string[], tools: DeployTools): Promise<void> {
  const { database } = tools.serverless;
  if (!(await database.hasAny(collection))) return;
  for (const candidate of candidates) {
    if (!(await database.hasAny(candidate))) return await rename(collection, candidate, tools);
  }
  throw keepsComing(collection, candidates[0] ?? '');
}

/** The place may be taken by a collection that is empty, which only the refusal tells. */
async function takePlace(restored: string, collection: string, candidates: readonly string[], tools: DeployTools): Promise<void> {
  try {
    await rename(restored, collection, tools);
  } catch (error) {
    if (!isFailure(error) || !isRefusal(error)) throw error;
    const { database } = tools.serverless;
    // An app has written into it meanwhile: the next round sets that aside.
    if (await database.hasAny(collection)) return;
    await rename(collection, `${candidates.at(-1) ?? collection}_empty`, tools, 'empty');
    await rename(restored, collection, tools);
  }
}

/** A collection without documents may not exist, and then there is nothing to be renamed. */
async function tryRename(from: string, to: string, tools: DeployTools): Promise<void> {
  try {
    await tools.serverless.database.rename(from, to);
  } catch (error) {
    if (!isFailure(error) || !(isRefusal(error) || error.code === 'OUTCOME_UNKNOWN')) throw error;
  }
}

/** Renames and looks; one whose answer was lost is settled by what stands at the new name, which was free before. */
async function rename(from: string, to: string, tools: DeployTools, holds: 'documents' | 'empty' = 'documents'): Promise<void> {
  const { serverless, clock } = tools;
  if (holds === 'empty') return await serverless.database.rename(from, to);
  const look = async (): Promise<true | undefined> => ((await serverless.database.hasAny(to)) ? true : undefined);
  const what: Both = { en: `the renaming of collection ${from} to ${to}`, zh: `集合 ${from} 到 ${to} 的重命名` };
  await writeOnce({ what, look, write: () => serverless.database.rename(from, to), readBack: look }, clock);
}

const keepsComing = (collection: string, restored: string): Failure =>
  new Failure('NO_WAY_BACK', {
    what: { en: `Collection ${collection}`, zh: `集合 ${collection} ` },
    reason: said('something writes into it again and again while it is exchanged; {restored} holds what was restored', { restored }),
  });
