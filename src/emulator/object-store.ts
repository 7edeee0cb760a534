import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { FolderSizes } from './folder-sizes.ts';
import type { StoredObject, World } from './world.ts';

/** The bucket of mPaaS itself: where the emulator's own address leads when no `Host: <bucket>.oss-…` says otherwise. */
export const ownBucket = 'mcube-emulator';

/** Where uploads land, before `UploadMcubeMiniPackage` takes them; not readable by everyone (seed document 001, file token). */
export const uploadFolder = 'mds/tempFileForOnex/';

/** Where the zips of functions lie; not readable by everyone either. */
export const codeFolder = 'faas-code/';

/** Where exports, imports and backups of databases lie, as in the addresses of the vendor's samples; not readable by everyone either. */
export const databaseFolder = 'mongo/';

/** Objects: their description is part of the world, their bytes lie in one file each, so that memory does not grow with them. */
export class ObjectStore {
  readonly #folder: string;
  readonly #world: () => World;
  readonly #now: () => number;
  readonly #sizes = new FolderSizes();

  constructor(folder: string, world: () => World, now: () => number) {
    makeFolder(folder);
    this.#folder = folder;
    this.#world = world;
    this.#now = now;
  }

  /** A path that nothing uses yet; bytes written there become an object by `commit`. */
  newFile(): string {
    return join(this.#folder, randomUUID());
  }

  /** Makes a written file the object `key`. */
  commit(object: Omit<StoredObject, 'file' | 'modifiedMs'> & { readonly path: string }): StoredObject {
    const { path, ...rest } = object;
    const stored = { ...rest, file: path.slice(this.#folder.length + 1), modifiedMs: this.#now() };
    this.#sizes.change(this.#world(), this.find(object.bucket, object.key), stored);
    this.#world().objects[`${object.bucket}/${object.key}`] = stored;
    return stored;
  }

  /** Stores a few bytes under a key of the own bucket. */
  async write(key: string, bytes: Uint8Array, contentType: string): Promise<StoredObject> {
    const path = this.newFile();
    await writeFile(path, bytes);
    const etag = createHash('md5').update(bytes).digest('hex').toUpperCase();
    return this.commit({ bucket: ownBucket, key, path, sizeBytes: bytes.byteLength, contentType, etag });
  }

  /** The same at once, for what must happen in one step with a change of the world. */
  writeNow(key: string, text: string, contentType: string): StoredObject {
    const path = this.newFile();
    writeFileSync(path, text);
    const etag = createHash('md5').update(text).digest('hex').toUpperCase();
    return this.commit({ bucket: ownBucket, key, path, sizeBytes: Buffer.byteLength(text), contentType, etag });
  }

  find(bucket: string, key: string): StoredObject | undefined {
    const objects = this.#world().objects;
    return Object.hasOwn(objects, `${bucket}/${key}`) ? objects[`${bucket}/${key}`] : undefined;
  }

  /** Objects whose keys begin with `prefix`, in no order. */
  list(bucket: string, prefix: string): readonly StoredObject[] {
    return Object.values(this.#world().objects).filter((one) => one.bucket === bucket && one.key.startsWith(prefix));
  }

  /** The bytes of all objects in one folder at the top of a bucket, without a walk through them. */
  folderSizeBytes(bucket: string, folder: string): number {
    return this.#sizes.sizeOf(this.#world(), { bucket, key: folder });
  }

  /** Forgets an object; its bytes stay until the next sweep, for those who are reading them. */
  remove(bucket: string, key: string): void {
    this.#sizes.change(this.#world(), this.find(bucket, key));
    delete this.#world().objects[`${bucket}/${key}`];
  }

  pathOf(object: Pick<StoredObject, 'file'>): string {
    return join(this.#folder, object.file);
  }

  read(object: StoredObject): Promise<Buffer> {
    return readFile(this.pathOf(object));
  }

  readNow(object: StoredObject): Buffer {
    return readFileSync(this.pathOf(object));
  }

  stream(object: StoredObject): Readable {
    return createReadStream(this.pathOf(object));
  }

  /** Deletes the bytes that none of these worlds describes. */
  sweep(worlds: readonly World[]): void {
    const used = new Set(worlds.flatMap(filesOf));
    for (const name of readdirSync(this.#folder)) if (!used.has(name)) rmSync(join(this.#folder, name), { force: true });
  }
}

/** Folder by folder: below /proc the recursive way of Node never ends (seen with 20 and 24). */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (!existsSync(dirname(folder))) makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Files of the objects, of packages, and of function code that an upload has replaced but that still serves. */
const filesOf = ({ objects, workspaces, spaces }: World): readonly string[] => [
  ...Object.values(objects).map(({ file }) => file),
  ...workspaces.flatMap(({ packages }) => packages.map(({ zip }) => zip)),
  ...spaces.flatMap(({ functions }) => functions.flatMap(({ attempts }) => attempts.map(({ file }) => file))),
];
