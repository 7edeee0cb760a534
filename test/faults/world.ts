import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownBucket } from '../../src/emulator/object-store.ts';
import { utcTime } from '../../src/emulator/serverless/function-view.ts';
import type { FunctionState, SpaceState } from '../../src/emulator/serverless/space-state.ts';
import { loadWorld, objectsFolder } from '../../src/emulator/state-file.ts';
import { taskStatusAt } from '../../src/emulator/task-life.ts';
import type { StoredObject, TaskState, WorkspaceState, World } from '../../src/emulator/world.ts';
import { type Manifest, manifestPath } from '../../src/packaging/manifest.ts';
import { isStampOf, stampIn, wordsOf } from '../../src/workflows/function-stamp.ts';
import { memoStampOf, stampOf } from '../../src/workflows/stamp.ts';

/** One thing that is in the cloud: what makes it unique, and what is true of it. Ids and times are left out, they differ from run to run. */
export interface Thing {
  readonly kind:
    | 'mini program'
    | 'package'
    | 'task'
    | 'whitelist'
    | 'message'
    | 'space'
    | 'function'
    | 'setting'
    | 'file'
    | 'stored file'
    | 'extension'
    | 'platform'
    | 'collection'
    | 'record';
  readonly name: string;
  readonly state: unknown;
}

/** What the state file of an emulator holds, thing by thing, in a steady order. Two of the same thing are there twice. A stored file that has to be registered is not there before. */
export function thingsIn(stateFile: string, isRegistrationNeeded = false): readonly Thing[] {
  const world = loadWorld(stateFile);
  if (world === undefined) throw new Error(`There is no state file ${stateFile}.`);
  const bytesOf = ({ file }: Pick<StoredObject, 'file'>): Buffer => readFileSync(join(objectsFolder(stateFile), file));
  const things = [
    ...world.workspaces.flatMap(appThings),
    ...world.extensions.map(({ name, enabled }): Thing => ({ kind: 'extension', name, state: { enabled } })),
    ...world.spaces.flatMap((space) => spaceThings(space, world, bytesOf)),
    ...world.spaces.flatMap((space) => storedThings(space, { world, bytesOf, isRegistrationNeeded })),
    ...world.spaces.flatMap(platformThings),
  ];
  return things.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

export const keyOf = ({ kind, name, state }: Thing): string => JSON.stringify([kind, name, state]);

/** A thing in one line, for who reads of a difference. */
export const lineOf = ({ kind, name, state }: Thing): string => `${kind} ${name} ${JSON.stringify(state)}`;

/** What one world has and the other has not, each thing as often as it is there too much. */
export function differences(expected: readonly Thing[], found: readonly Thing[]): readonly string[] {
  const left = expected.map(keyOf);
  const surplus = found.filter((thing) => {
    const at = left.indexOf(keyOf(thing));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const missing = expected.filter((thing) => {
    const at = left.indexOf(keyOf(thing));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return [...missing.map((thing) => `missing: ${lineOf(thing)}`), ...surplus.map((thing) => `surplus: ${lineOf(thing)}`)];
}

const states = ['waiting', 'publishing', 'ended', 'paused'] as const;

function appThings(workspace: WorkspaceState): readonly Thing[] {
  const { miniPrograms, packages, tasks, whitelists, messages } = workspace;
  const versionOf = (id: number): string => packages.find((each) => each.id === id)?.h5Version ?? 'no package';
  return [
    ...miniPrograms.map(({ h5Id, name }): Thing => ({ kind: 'mini program', name: h5Id, state: { name } })),
    ...packages.map(
      ({ id: _id, archiveKey: _archive, infoKey: _info, zip: _zip, createdMs: _created, iconUrl, extendInfo, ...its }): Thing => {
        const { sha256, rollback } = stampOf(JSON.parse(extendInfo || '{}') as Record<string, unknown>) ?? {};
        return { kind: 'package', name: its.h5Version, state: { ...its, hasIcon: iconUrl !== '', sha256, rollback } };
      },
    ),
    ...tasks.map((task): Thing => ({ kind: 'task', name: versionOf(task.packageId), state: taskState(task, workspace) })),
    ...whitelists.map(({ name, type, users }): Thing => ({ kind: 'whitelist', name, state: { type, users: users.toSorted() } })),
    ...messages.map(({ bizType, thirdMsgId, linkToken, payload }): Thing => {
      const words = payload.replace(/"packageId":"?\d+"?/, '"packageId":0');
      return { kind: 'message', name: thirdMsgId, state: { bizType, linkToken, payload: words } };
    }),
  ];
}

function taskState(task: TaskState, { whitelists }: WorkspaceState): unknown {
  const { publishType, publishMode, whitelistIds, windowUsers, rules, memo } = task;
  const { sha256, by, from } = memoStampOf(memo) ?? {};
  return {
    state: states[taskStatusAt(task, Date.now())],
    publishType,
    publishMode,
    whitelists: whitelistIds.map((id) => whitelists.find((each) => each.id === id)?.name ?? 'no whitelist'),
    windowUsers,
    rules,
    words: memo.replace(/ ?\[miniship[^\]]*\]/, ''),
    stamp: { sha256, by, from },
  };
}

type Bytes = (object: Pick<StoredObject, 'file'>) => Buffer;

function spaceThings(space: SpaceState, world: World, bytesOf: Bytes): readonly Thing[] {
  const { spaceId, functions, httpTrigger, hosting, settings, database } = space;
  const folder = `${ownBucket}/${spaceId}/`;
  const files = Object.entries(world.objects).filter(([key]) => key.startsWith(folder));
  return [
    { kind: 'space', name: space.name, state: { about: space.desc, status: space.status } },
    ...database.collections
      .filter((each) => !isLeftBeside(each))
      .flatMap(({ name, documents }) => (name === 'miniship_stamps' ? documents.map(recordThing) : [collectionThing(name, documents)])),
    ...functions.map((each): Thing => ({ kind: 'function', name: each.name, state: functionState(each, bytesOf) })),
    { kind: 'setting', name: 'HTTP trigger', state: httpTrigger },
    { kind: 'setting', name: 'hosting', state: { isOpen: hosting.openedAtMs !== null, config: hosting.config } },
    ...hosting.domains.map(
      ({ domain }): Thing => ({
        kind: 'setting',
        name: `CDN of ${domain}`,
        state: { isFresh: isFresh(space, files), isOwed: manifestIn(files, bytesOf)?.unrefreshed?.includes(domain) ?? false },
      }),
    ),
    ...hosting.domains.map(
      ({ createdMs: _created, updatedMs: _updated, ...its }): Thing => ({ kind: 'setting', name: its.domain, state: its }),
    ),
    ...settings.corsDomains.map(({ domain }): Thing => ({ kind: 'setting', name: 'CORS', state: domain })),
    ...Object.entries(settings.policies).map(([name, { policy }]): Thing => ({ kind: 'setting', name, state: policy })),
    ...files.map(
      ([key, object]): Thing => ({
        kind: 'file',
        name: key.slice(folder.length),
        state: fileState(object, { key, folder, world, bytesOf }),
      }),
    ),
  ];
}

/** Files of the storage by name and content; one of which only the address was asked for is not there. */
function storedThings(
  { files }: SpaceState,
  { world: { objects }, bytesOf, isRegistrationNeeded }: Pick<Place, 'world' | 'bytesOf'> & { readonly isRegistrationNeeded: boolean },
): readonly Thing[] {
  const there = files.flatMap((file) => {
    const object = objects[`${ownBucket}/${file.key}`];
    return object === undefined || (isRegistrationNeeded && !file.isRegistered) ? [] : [{ file, object }];
  });
  const marks = new Set(there.map(({ file: { id }, object }) => `${id}@${utcTime(object.modifiedMs)}`));
  return there.map(({ file: { name, type }, object }): Thing => {
    if (!name.endsWith(manifestPath)) return { kind: 'stored file', name, state: { type, content: sha256(bytesOf(object)) } };
    const known = Object.entries(readManifest(object, bytesOf).files).map(
      ([path, { etag, ...its }]) => [path, { ...its, isOfFile: marks.has(etag) }] as const,
    );
    return { kind: 'stored file', name, state: { type, files: known.toSorted(([a], [b]) => (a < b ? -1 : 1)) } };
  });
}

/** Keys of other platforms: the secrets themselves are compared, by their digests. */
function platformThings({ platforms: { alipay, wechat, dingtalk } }: SpaceState): readonly Thing[] {
  const keyOf = (secret: string): string => sha256(Buffer.from(secret));
  return [
    ...alipay.map(({ appId, privateKey, ...its }): Thing => ({ kind: 'platform', name: appId, state: { ...its, key: keyOf(privateKey) } })),
    ...[...wechat, ...dingtalk].map(({ appId, appSecret }): Thing => ({ kind: 'platform', name: appId, state: { key: keyOf(appSecret) } })),
  ];
}

/** A restore whose task nobody came to know leaves a collection that nothing uses: it is told, and never deleted. */
const isLeftBeside = ({ name }: { readonly name: string }): boolean => /_restored_\d{17}(?:_\d)?$/.test(name);

type Documents = SpaceState['database']['collections'][number]['documents'];

/** Documents by their words: ids and the time in a name differ from run to run. */
const collectionThing = (name: string, documents: Documents): Thing => ({
  kind: 'collection',
  name: name.replace(/\d{17}(?:_\d)?$/, ''),
  state: documents.map(({ _id: _made, ...words }) => JSON.stringify(words)).toSorted(),
});

/** What we wrote down of it: which state it is in, and of what content. */
function recordThing({ key, value }: Documents[number]): Thing {
  const { state, sha256, backupId } = value as Readonly<Record<string, unknown>>;
  return { kind: 'record', name: JSON.stringify(key), state: { state, sha256, backupId } };
}

const readManifest = (object: StoredObject, bytesOf: Bytes): Manifest => JSON.parse(bytesOf(object).toString('utf8')) as Manifest;

function manifestIn(files: readonly (readonly [string, StoredObject])[], bytesOf: Bytes): Manifest | undefined {
  const object = files.find(([key]) => key.endsWith(`/${manifestPath}`))?.[1];
  return object && readManifest(object, bytesOf);
}

/** Whether the copies of the delivery network were thrown away after the last change of a file; nobody keeps one of the manifest. */
function isFresh({ spaceId, hosting }: SpaceState, files: readonly (readonly [string, StoredObject])[]): boolean {
  const changedMs = files.filter(([key]) => key !== `${ownBucket}/${spaceId}/${manifestPath}`).map(([, { modifiedMs }]) => modifiedMs);
  return (hosting.refreshedAtMs.at(-1) ?? 0) >= Math.max(0, ...changedMs);
}

/** What serves, by its content, and whether the stamp is of it. Deployments that serve nobody are no harm. */
function functionState({ settings: { desc, ...settings }, attempts }: FunctionState, bytesOf: Bytes): unknown {
  const live = attempts.filter(({ outcome }) => outcome === 'success').at(-1);
  const stamp = stampIn(desc);
  return {
    ...settings,
    words: wordsOf(desc),
    stamp: stamp && { sha256: stamp.sha256, isOfLive: live !== undefined && isStampOf(stamp, live.deploymentId) },
    isRolledBack: stamp?.marks.rolledBackFrom !== undefined,
    content: live && sha256(bytesOf(live)),
  };
}

interface Place {
  readonly key: string;
  readonly folder: string;
  readonly world: World;
  readonly bytesOf: Bytes;
}

function fileState(object: StoredObject, { key, folder, world, bytesOf }: Place): unknown {
  const { contentType, headers } = object;
  if (key !== `${folder}${manifestPath}`) return { contentType, headers, content: sha256(bytesOf(object)) };
  const { files, unrefreshed: _owed, ...rest } = readManifest(object, bytesOf);
  // The ETag of a posted file says nothing by itself: what counts is whether it is that of the file which stands there.
  const entries = Object.entries(files).map(([path, { etag, ...its }]) => [
    path,
    { ...its, isOfFile: world.objects[`${folder}${path}`]?.etag === etag },
  ]);
  return {
    contentType,
    headers,
    ...rest,
    files: Object.fromEntries(entries.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1))) as unknown,
  };
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
