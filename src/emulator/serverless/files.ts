import { randomUUID } from 'node:crypto';
import type { Cloud } from '../cloud.ts';
import { ownBucket } from '../object-store.ts';
import { GatewayError } from '../refusal.ts';
import type { StoredObject } from '../world.ts';
import type { FileState } from './files-state.ts';
import { utcTime } from './function-view.ts';
import type { ServerlessHandlers } from './handlers.ts';
import { signedUrl } from './signed-url.ts';
import type { SpaceState } from './space-state.ts';

type FileOperation = 'RegisterFile' | 'ListFile' | 'DescribeFileUploadSignedUrl' | 'DeleteFile';

/** Catalogue: ids of one call of ListFile and of DeleteFile. */
const idsMax = 50;

/** Everyone reads a file at its address, as with `fbpxxx.cdn.bspapp.com` of the vendor's example; a folder of its own counts its bytes. */
export const filesFolder = (spaceId: string): string => `files-${spaceId}/`;

/** What the file storage of a space holds. */
export const filesSizeBytes = (cloud: Cloud, spaceId: string): number => cloud.store.folderSizeBytes(ownBucket, filesFolder(spaceId));

/** Deletes the bytes of all files, with their space. */
export function removeFiles(cloud: Cloud, spaceId: string): void {
  for (const { key } of cloud.store.list(ownBucket, filesFolder(spaceId))) cloud.store.remove(ownBucket, key);
}

/** The file storage of a space. Codes of its refusals are not documented. */
export const fileHandlers = {
  // `Size` is what the caller says; the vendor's sample calls it of no consequence. Here it counts for the quota alone.
  DescribeFileUploadSignedUrl: ({ ContentType, Filename, Size, FileId }, { space, cloud, expired }) => {
    const known = FileId === undefined ? undefined : needFile(space, FileId);
    const freedBytes = known ? (cloud.store.find(ownBucket, known.key)?.sizeBytes ?? 0) : 0;
    if (filesSizeBytes(cloud, space.spaceId) - freedBytes + Math.max(Size, 0) > space.cloudStorageQuotaBytes) {
      throw new GatewayError(400, 'QuotaExceeded.CloudStorage', 'The file does not fit into the storage of the space.');
    }
    const file = known ?? newFile(space, Filename, ContentType, cloud.now());
    file.type = ContentType;
    const expiresMs = cloud.now() + (expired ? -60_000 : cloud.tokenLifetimeMs);
    return {
      Success: true,
      Code: 'OK',
      HttpStatusCode: '200',
      Id: file.id,
      Overwrite: known !== undefined,
      SignUrl: signedUrl({ method: 'PUT', key: file.key, contentType: ContentType, expiresMs }, cloud),
    };
  },

  RegisterFile: ({ Id }, { space, cloud }) => {
    const file = needFile(space, Id);
    if (!cloud.store.find(ownBucket, file.key)) throw new GatewayError(400, 'InvalidFile.NotUploaded', `The file ${Id} was not uploaded.`);
    file.isRegistered = true;
    return {};
  },

  ListFile: ({ PageSize = 10, Keyword = '', FileId, NextToken, Prefix = '' }, { space, cloud }) => {
    const wanted = FileId === undefined ? undefined : new Set(readIds(FileId));
    const found = storedFiles(space, cloud)
      .filter(({ file, url }) => wanted === undefined || wanted.has(file.id) || wanted.has(url))
      .filter(({ file }) => file.name.includes(Keyword) && file.name.startsWith(Prefix));
    const start = NextToken === undefined ? 0 : readToken(NextToken);
    const more = found.length > start + PageSize;
    return {
      Paginator: { PageSize, ...(more ? { NextToken: writeToken(start + PageSize) } : {}) },
      DataList: found.slice(start, start + PageSize).map(viewFile),
    };
  },

  DeleteFile: ({ Id }, { space, cloud }) => {
    // All ids are looked at before the first file goes: a refusal deletes nothing.
    const gone = readIds(Id).map((id) => needFile(space, id));
    for (const { key } of gone) cloud.store.remove(ownBucket, key);
    space.files = space.files.filter((file) => !gone.includes(file));
    return {};
  },
} satisfies ServerlessHandlers<FileOperation>;

interface Stored {
  readonly file: FileState;
  readonly object: StoredObject;
  readonly url: string;
}

/** The files that are there; one is once its bytes are, and somebody or the storage itself has said so. The order is not documented. */
function storedFiles({ files }: SpaceState, cloud: Cloud): readonly Stored[] {
  return files.flatMap((file) => {
    const object = cloud.store.find(ownBucket, file.key);
    const isTold = cloud.fileRegistration === 'callback' || file.isRegistered;
    return object && isTold ? [{ file, object, url: `${cloud.url()}/${file.key}` }] : [];
  });
}

const viewFile = ({ file, object, url }: Stored) => ({
  Id: file.id,
  Name: file.name,
  Type: file.type,
  Size: object.sizeBytes,
  Url: url,
  GmtCreate: utcTime(file.createdMs),
  GmtModified: utcTime(object.modifiedMs),
});

/** The key is a new id with an ending, as in the vendor's example: two files may have one name. */
function newFile(space: SpaceState, name: string, type: string, createdMs: number): FileState {
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  const key = `${filesFolder(space.spaceId)}${randomUUID()}${ending}`;
  const file: FileState = { id: randomUUID(), name, type, key, createdMs, isRegistered: false };
  space.files.push(file);
  return file;
}

function needFile({ files }: SpaceState, id: string): FileState {
  const found = files.find((file) => file.id === id);
  if (!found) throw new GatewayError(404, 'InvalidFileId.NotFound', `There is no file ${id}.`);
  return found;
}

function readIds(text: string): readonly string[] {
  const ids = text.split(',').filter((id) => id !== '');
  if (ids.length > idsMax) throw new GatewayError(400, 'InvalidParameter', `More than ${idsMax} ids were given.`);
  return [...new Set(ids)];
}

/** A token says nothing to whoever reads it. */
const writeToken = (start: number): string => Buffer.from(`from ${start}`).toString('base64url');

function readToken(token: string): number {
  const [, start] = /^from (\d+)$/.exec(Buffer.from(token, 'base64url').toString()) ?? [];
  if (start === undefined) throw new GatewayError(400, 'InvalidParameter', `The specified parameter "NextToken" is not valid: "${token}".`);
  return Number(start);
}
