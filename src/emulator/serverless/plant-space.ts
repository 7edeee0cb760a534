import { stat } from 'node:fs/promises';
import { operations, type RequestTo, serverlessDefaults } from '../../wire/catalogue.ts';
import type { Cloud } from '../cloud.ts';
import { ownBucket } from '../object-store.ts';
import { readParameters } from '../parameter-check.ts';
import type { SeedCollection, SeedFunction, SeedSpace } from '../seed.ts';
import { writeZip } from '../zip-write.ts';
import { makeBackup } from './db-backups.ts';
import { databaseCommandHandlers } from './db-commands.ts';
import { deploymentHandlers } from './deployments.ts';
import { needFunction } from './function-rules.ts';
import { functionHandlers } from './functions.ts';
import type { SpaceCall } from './handlers.ts';
import { newSpace } from './space-state.ts';

/** Adds a space of the seed to the world. Its functions go through the handlers that calls go through, and are live at once. */
export async function plantSpace(seed: SeedSpace, cloud: Cloud): Promise<void> {
  const { spaceId, name = 'space', staticWebQuotaBytes, cloudStorageQuotaBytes, functions = [], collections = [] } = seed;
  const space = newSpace({ spaceId, name, desc: '', createdMs: cloud.now(), staticWebQuotaBytes, cloudStorageQuotaBytes });
  cloud.world().spaces.push(space);
  const call = { cloud: { ...cloud, deployDelayMs: 0 }, space, requestId: '', expired: false };
  for (const one of functions) await plantFunction(one, call);
  for (const one of collections) await plantCollection(one, call);
  // What the seed brought is no use of the space.
  space.database.writes = 0;
  if (seed.backup === true) makeBackup(call);
}

async function plantCollection({ name, documents }: SeedCollection, call: SpaceCall): Promise<void> {
  const { spaceId: SpaceId } = call.space;
  const run = (command: object) => databaseCommandHandlers.RunDBCommand({ SpaceId, Body: JSON.stringify(command) }, call);
  await run({ command: 'createCollection', name });
  if (documents.length > 0) await run({ command: 'insertMany', collection: name, docs: documents });
}

async function plantFunction({ name: Name, code, ...given }: SeedFunction, call: SpaceCall): Promise<void> {
  const scope = { Name, SpaceId: call.space.spaceId };
  const { runtime: Runtime, memoryMb: Memory, timeoutSeconds: Timeout, httpPath: HttpTriggerPath } = given;
  const settings = checked({ ...scope, Runtime, Memory, Timeout, HttpTriggerPath });
  functionHandlers.CreateFunction(scope, call);
  functionHandlers.UpdateFunction(settings, call);
  if (code !== undefined) await plantCode(code, scope, call);
}

/** The request as the gateway would read it, or the gateway's error. */
function checked(settings: Readonly<Record<string, string | number | undefined>>): RequestTo<'UpdateFunction'> {
  const given = Object.entries(settings).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as const]));
  const values: unknown = readParameters(operations.UpdateFunction, serverlessDefaults.version, new Map(given), 'kept');
  return values as RequestTo<'UpdateFunction'>;
}

async function plantCode(code: string, scope: { readonly Name: string; readonly SpaceId: string }, call: SpaceCall): Promise<void> {
  const { store } = call.cloud;
  const { DeploymentId } = deploymentHandlers.CreateFunctionDeployment(scope, call);
  const key = needFunction(call.space, scope.Name).deployments.at(-1)?.key ?? '';
  const path = store.newFile();
  await writeZip(path, [{ name: 'index.js', content: Buffer.from(code) }]);
  const { size: sizeBytes } = await stat(path);
  store.commit({ bucket: ownBucket, key, path, sizeBytes, contentType: 'application/octet-stream', etag: '' });
  await deploymentHandlers.DeployFunction({ DeploymentId, SpaceId: scope.SpaceId }, call);
}
