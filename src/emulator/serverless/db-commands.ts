import type { ServerlessOperation } from '../../wire/catalogue.ts';
import { GatewayError } from '../refusal.ts';
import { type Command, type CommandName, collectionName, readBody, readCommand } from './db-command.ts';
import { indexWork } from './db-indexes.ts';
import { mongoLanguage } from './db-language.ts';
import { collectionExists, noCollection } from './db-place.ts';
import { readWork } from './db-reads.ts';
import { type Done, documentsOf, findCollection, type Run, type Work } from './db-run.ts';
import { bringUpToNow } from './db-tasks.ts';
import { invalidBody } from './db-values.ts';
import { writeWork } from './db-writes.ts';
import type { ServerlessHandlers, SpaceCall } from './handlers.ts';

const work: Readonly<Record<CommandName, Work>> = { ...readWork, ...writeWork, ...indexWork };

const accepted = { HttpStatusCode: '200', Success: true, Code: 'OK' } as const;

/** Commands of the document database, and what happens to a collection as a whole. */
export const databaseCommandHandlers = {
  RunDBCommand: async ({ Body }, call) => {
    const command = readCommand(needBody(Body));
    // Loaded before anything is looked at: from here on it is one step.
    const language = await mongoLanguage();
    const database = bringUpToNow(call);
    if (Object.hasOwn(readWork, command.name)) database.reads += 1;
    else database.writes += 1;
    const { affected, result } = perform(command, { database, language, nowMs: call.cloud.now() }, call);
    return { ...accepted, AffectedDocs: affected, Result: JSON.stringify(result) };
  },

  DeleteDBCollection: ({ Body }, call) => {
    const { command, collection, ...more } = readBody(needBody(Body));
    if (command !== 'drop') throw invalidBody('"command" is not "drop"');
    if (Object.keys(more).length > 0) throw invalidBody(`there is no parameter "${Object.keys(more)[0]}"; known are: command, collection`);
    const name = collectionName(collection ?? null);
    const database = bringUpToNow(call);
    if (!findCollection(database, name)) throw noCollection(name);
    // The page shows these two, the SDK model has neither.
    const shown = { AffectedDocs: documentsOf(database, name).length, Result: 'true' };
    database.collections = database.collections.filter((one) => one.name !== name);
    delete call.space.settings.policies[`db ${name}`];
    return { ...accepted, ...shown };
  },

  RenameDBCollection: ({ OriginCollection, NewCollection }, call) => {
    const database = bringUpToNow(call);
    const found = findCollection(database, OriginCollection);
    if (!found) throw noCollection(OriginCollection);
    const name = newName('NewCollection', NewCollection);
    if (findCollection(database, name)) throw collectionExists(name);
    found.name = name;
    movePolicy(call, OriginCollection, name);
    return accepted;
  },
} satisfies Partial<ServerlessHandlers<ServerlessOperation>>;

function needBody(body: string): string {
  if (body !== '') return body;
  throw new GatewayError(400, 'MissingBody', 'Body is mandatory for this action.');
}

/** A parameter that names a collection to be. */
export function newName(parameter: string, name: string): string {
  try {
    return collectionName(name);
  } catch {
    throw new GatewayError(400, 'InvalidParameter', `The specified parameter "${parameter}" is not valid: "${name.slice(0, 80)}".`);
  }
}

/** What the language finds wrong, an operator that it does not know for one, is the gateway's error like all that is wrong with a command. */
function perform(command: Command, run: Run, { cloud }: SpaceCall): Done {
  try {
    return work[command.name](command, run);
  } catch (error) {
    // Of several documents the first may be in already.
    cloud.save();
    throw error instanceof GatewayError ? error : invalidBody(reasonOf(error));
  }
}

function reasonOf(error: unknown): string {
  const message = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
  // The library fell over something that it does not check.
  return error instanceof TypeError || error instanceof RangeError ? `it cannot be understood (${message})` : message;
}

/** The access rule of a collection goes with it. */
function movePolicy({ space }: SpaceCall, from: string, to: string): void {
  const { policies } = space.settings;
  const policy = policies[`db ${from}`];
  delete policies[`db ${from}`];
  if (policy) policies[`db ${to}`] = policy;
}
