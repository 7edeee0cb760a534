import { Failure, isFailure, isStop } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { alsoTelling } from '../transport/call-listener.ts';
import { made, needed } from './cloud.ts';
import type { FileAsked, FileStorage, StoredFile } from './file-words.ts';
import { given } from './given.ts';
import type { ServedFile } from './serverless-words.ts';
import { readEtag } from './site-file.ts';
import { keepSecret, type Space } from './space.ts';
import { encryptedAddress } from './storage-address.ts';
import { askStorage } from './storage-exchange.ts';

/** The most that one page holds (catalogue). */
const pageSize = 100;
/** Above any record of ours, and below what the transport would hold in memory. */
const largestBytes = 8 * 1024 * 1024;
/** The vendor's page counts the quota in GB, its storage in powers of two. */
const gigabyte = 1024 ** 3;

/** File storage of one space. */
export function createFileStorage(space: Space): FileStorage {
  const { rpc, id } = space;
  return {
    list: (prefix) => listFiles(space, prefix),
    address: (file, pressure) => address(space, file, pressure),
    put: (uploadUrl, file, pressure) => put(space, uploadUrl, file, pressure),
    register: async (fileId) => void (await rpc.call('RegisterFile', { ...id, Id: fileId })),
    remove: async (ids) => {
      if (ids.length > 0) await rpc.call('DeleteFile', { ...id, Id: ids.join(',') });
    },
    served: (file) => served(space, file),
    quotaBytes: async () => {
      const { CloudStorageDataSizeQuota: gigabytes } = (await rpc.call('DescribeResourceQuota', id)).reply;
      return gigabytes === undefined ? undefined : Math.floor(gigabytes * gigabyte);
    },
  };
}

const listOperation = 'ListFile';

/** Half a list would make files look absent, so a token that leads in a circle is a fault. A prefix that the cloud overlooks is minded here. */
async function listFiles({ rpc, id }: Space, prefix: string): Promise<readonly StoredFile[]> {
  const files = new Map<string, StoredFile>();
  const tokens = new Set<string>();
  for (let token: string | undefined; ; ) {
    const asked = { ...id, PageSize: pageSize, ...given({ Prefix: prefix || undefined, NextToken: token }) };
    const { reply, requestId } = await rpc.call(listOperation, asked);
    for (const { Id, Name: name = '', Size: sizeBytes = 0, Url: url = '', GmtModified: modifiedAt = '' } of reply.DataList ?? []) {
      const fileId = needed(Id, 'Id', { operation: listOperation, requestId });
      if (name.startsWith(prefix)) files.set(fileId, { id: fileId, name, sizeBytes, url, modifiedAt });
    }
    const next = reply.Paginator?.NextToken ?? '';
    if (next === '') return [...files.values()];
    if (tokens.has(next)) {
      const reason = said('its NextToken "{next}" was given before', { next });
      throw new Failure('REPLY_UNREADABLE', { operation: listOperation, requestId, reason });
    }
    tokens.add(next);
    token = next;
  }
}

async function address(
  { rpc, id, onSecret }: Space,
  { name, contentType, sizeBytes, replaces }: FileAsked,
  pressure: Parameters<FileStorage['address']>[1],
): ReturnType<FileStorage['address']> {
  const operation = 'DescribeFileUploadSignedUrl';
  const asked = { ...id, Filename: name, ContentType: contentType, Size: sizeBytes, ...given({ FileId: replaces }) };
  const { reply, requestId } = await rpc.call(operation, asked, pressure);
  const uploadUrl = made(reply.SignUrl, 'SignUrl', { operation, requestId });
  keepSecret(uploadUrl, onSecret, 'moment');
  return { id: made(reply.Id, 'Id', { operation, requestId }), uploadUrl };
}

async function put(
  { storage }: Space,
  uploadUrl: string,
  { bytes, contentType }: Parameters<FileStorage['put']>[1],
  pressure: Parameters<FileStorage['put']>[2],
): ReturnType<FileStorage['put']> {
  // Everyone who knows the address of a replaced file sees the new bytes at once.
  storage.cut?.wrote();
  storage.listener.acted?.('PutObject');
  const { headers } = await askStorage(
    { ...storage, listener: alsoTelling(storage.listener, pressure) },
    {
      operation: 'PutObject',
      method: 'PUT',
      url: encryptedAddress(uploadUrl),
      headers: { 'content-type': contentType },
      bodyBytes: bytes.byteLength,
      body: () => bytes,
    },
  );
  return { etag: readEtag(headers['etag']) };
}

/** A CDN stands before the files; a query that it has not seen leads past most of them. What cannot be read proves nothing, and stops nothing. */
async function served({ storage }: Space, { url, sizeBytes, modifiedAt }: StoredFile): Promise<ServedFile | undefined> {
  if (url === '' || sizeBytes > largestBytes) return undefined;
  const fresh = `${encryptedAddress(url)}${url.includes('?') ? '&' : '?'}miniship=${encodeURIComponent(modifiedAt)}`;
  try {
    const { body: bytes, headers } = await askStorage(storage, { operation: 'GetObject', method: 'GET', url: fresh, headers: {} });
    return { bytes, contentType: headers['content-type'] ?? '', headers };
  } catch (error) {
    if (!isFailure(error) || isStop(error)) throw error;
    return undefined;
  }
}
