import { alsoTelling } from '../transport/call-listener.ts';
import { type Content, contentChunks } from './content.ts';
import { createDownload } from './download.ts';
import type { SpaceStorage, UploadPermit } from './serverless-words.ts';
import { readEtag } from './site-file.ts';
import { encryptedAddress } from './storage-address.ts';
import { askStorage, postToStorage, type StorageOptions } from './storage-exchange.ts';

/** What the address of a function archive is signed for: any other type ends as SignatureDoesNotMatch (wire-facts section 5). */
const archiveType = 'application/octet-stream';

/** The storage behind a space. */
export function createSpaceStorage(options: StorageOptions): SpaceStorage {
  return {
    async postFile(permit, file, pressure) {
      const { contentType, rest } = takeContentType(file.headers);
      const type = contentType ?? file.contentType;
      const pressured = { ...options, listener: alsoTelling(options.listener, pressure) };
      const content = { kind: 'bytes', bytes: file.bytes } as const;
      const posted = { name: permit.key.split('/').at(-1) ?? '', content, contentType: type };
      // The site shows it at once.
      options.cut?.wrote();
      options.listener.acted?.('PostObject');
      const { headers } = await postToStorage(pressured, permit.host, { ...permitFields(permit), 'Content-Type': type, ...rest }, posted);
      return { etag: readEtag(headers['etag']) };
    },
    async putArchive(uploadUrl, { path, sizeBytes }) {
      const content: Content = { kind: 'file', path, sizeBytes };
      await askStorage(options, {
        operation: 'PutObject',
        method: 'PUT',
        url: encryptedAddress(uploadUrl),
        headers: { 'content-type': archiveType },
        bodyBytes: sizeBytes,
        body: () => contentChunks('archive', content),
      });
    },
    download: createDownload(options),
  };
}

/** `success_action_status` asks for a status with a readable meaning instead of the default 204. */
const permitFields = ({ key, accessId, policy, signature, securityToken }: UploadPermit): Record<string, string> => ({
  key,
  OSSAccessKeyId: accessId,
  policy,
  Signature: signature,
  ...(securityToken === undefined ? {} : { 'x-oss-security-token': securityToken }),
  success_action_status: '200',
});

/** A rule of the site may set the type as well; two fields of one name would contradict each other. */
function takeContentType(headers: Readonly<Record<string, string>>) {
  const isType = ([name]: readonly [string, string]) => name.toLowerCase() === 'content-type';
  const entries = Object.entries(headers);
  return { contentType: entries.find(isType)?.[1], rest: Object.fromEntries(entries.filter((entry) => !isType(entry))) };
}
