import type { Rpc } from '../transport/rpc.ts';
import { createDatabase } from './database.ts';
import { createFunctions } from './functions.ts';
import { createHosting } from './hosting.ts';
import type { OnSecret } from './on-secret.ts';
import type { Serverless } from './serverless-words.ts';
import { createSpaceSettings } from './space-settings.ts';
import { createStamps } from './stamps.ts';
import type { StorageOptions } from './storage-exchange.ts';

export interface ServerlessOptions extends StorageOptions {
  readonly rpc: Rpc;
  readonly spaceId: string;
  readonly onSecret: OnSecret;
}

/** MPServerless in one space, in words. */
export function createServerless({ rpc, spaceId, onSecret, ...storage }: ServerlessOptions): Serverless {
  const space = { rpc, id: { SpaceId: spaceId }, storage, onSecret: once(onSecret) };
  return {
    functions: createFunctions(space),
    hosting: createHosting(space),
    settings: createSpaceSettings(space),
    database: createDatabase(space),
    stamps: createStamps(space),
  };
}

/** A token that comes with each of a thousand files is one secret. */
function once(onSecret: OnSecret): OnSecret {
  const told = new Set<string>();
  return (secret, life) => {
    if (secret === '' || told.has(secret)) return;
    if (life === 'run') told.add(secret);
    onSecret(secret, life);
  };
}
