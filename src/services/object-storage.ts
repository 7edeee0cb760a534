import type { Content } from './content.ts';
import { createDownload } from './download.ts';
import type { UploadToken } from './mpaas-words.ts';
import type { Download } from './serverless-words.ts';
import { encryptedAddress } from './storage-address.ts';
import { postToStorage, type StorageOptions } from './storage-exchange.ts';

export type { Content } from './content.ts';

export interface ObjectStorage {
  /** Posts one file below the token's directory and answers its address, for the cloud to fetch. */
  post(
    token: UploadToken,
    file: {
      readonly name: string;
      readonly content: Content;
      readonly contentType: string;
      readonly onProgress?: ((sentBytes: number) => void) | undefined;
    },
  ): Promise<{ readonly url: string }>;
  download: Download;
}

/** The cloud's storage (OSS), by form upload with a lent policy. */
export function createObjectStorage(options: StorageOptions): ObjectStorage {
  return {
    async post(token, file) {
      const key = `${token.directory}${file.name}`;
      await postToStorage(options, encryptedAddress(token.host), fieldsFor(token, key, file.contentType), file);
      return { url: `${token.host}/${key}` };
    },
    download: createDownload(options),
  };
}

/** `success_action_status` asks for a status with a readable meaning instead of the default 204. */
const fieldsFor = (token: UploadToken, key: string, contentType: string): Record<string, string> => ({
  key,
  OSSAccessKeyId: token.accessId,
  policy: token.policy,
  Signature: token.signature,
  success_action_status: '200',
  'Content-Type': contentType,
});
