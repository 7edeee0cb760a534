import { needed, unlessAbsent } from './cloud.ts';
import { isObject, type JsonObject, parseJson } from './json-object.ts';
import type { Space } from './space.ts';

interface Command extends JsonObject {
  readonly command: 'findOne' | 'count' | 'updateOne';
  readonly collection: string;
}

/**
 * Runs a command of the store. Only `findOne` with `query` stands on the vendor's pages (seed 002, 8.1); the others take what the vendor's SDK for clients
 * sends (`@alicloud/mpserverless-sdk`): an assumption until the real cloud was asked.
 */
async function run({ rpc, id }: Space, command: Command) {
  const { reply, requestId } = await rpc.call('RunDBCommand', { ...id, Body: JSON.stringify(command) });
  return { result: readResult(reply.Result), affected: reply.AffectedDocs, call: { operation: 'RunDBCommand', requestId } };
}

/** `Result` is JSON in a text; what is none says nothing. */
function readResult(text: string | undefined): unknown {
  try {
    return text === undefined || text === '' ? undefined : parseJson(text);
  } catch {
    return undefined;
  }
}

/** The first document that fits. */
export async function findDocument(space: Space, collection: string, query: JsonObject): Promise<JsonObject | undefined> {
  const found = await unlessAbsent(run(space, { command: 'findOne', collection, query }));
  return isObject(found?.result) ? found.result : undefined;
}

/** The documents of a collection; one that does not exist has none. */
export async function countDocuments(space: Space, collection: string): Promise<number> {
  const found = await unlessAbsent(run(space, { command: 'count', collection, query: {} }));
  return found === undefined ? 0 : needed(countIn(found.result, found.affected), 'Result', found.call);
}

/** A number, or an object that holds one: nobody documents which. */
function countIn(result: unknown, affected: number | undefined): number | undefined {
  const told = isObject(result) ? (result['count'] ?? result['n']) : result;
  return typeof told === 'number' ? told : affected;
}

/** Sets these fields of the document with this `_id`, which is made when there is none. Done twice it leaves what it leaves done once. */
export async function putDocument(space: Space, collection: string, _id: string, fields: JsonObject): Promise<void> {
  const update = { filter: { _id }, update: { $set: fields }, options: { upsert: true } };
  await run(space, { command: 'updateOne', collection, ...update });
}
