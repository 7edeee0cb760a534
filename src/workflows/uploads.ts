import { isFailure } from '../errors/failure.ts';
import type { Archive } from '../packaging/archive.ts';
import type { Icon } from '../packaging/icon.ts';
import type { UploadToken } from '../services/mpaas-words.ts';
import type { Content } from '../services/object-storage.ts';
import type { Tools } from './tools.ts';

/** A token about to expire is not used: the upload itself takes time. */
const marginMs = 60_000;

/** Posts files to the cloud's storage, with one token for as many files as it lives (its policy names a folder, wire-facts section 5). */
export interface Uploads {
  token(): Promise<UploadToken>;
  postArchive(archive: Archive): Promise<string>;
  postIcon(icon: Icon): Promise<string>;
  postUsers(users: readonly string[]): Promise<string>;
  /** A private key; nobody is told where it is. */
  postKey(pem: string): Promise<string>;
}

export function createUploads({ mpaas, storage, reporter, clock }: Tools): Uploads {
  let held: UploadToken | undefined;
  const token = async (): Promise<UploadToken> => {
    if (held === undefined || held.expiresAtMs - marginMs <= clock.now()) held = await mpaas.uploadToken();
    return held;
  };

  /** Files that are posted side by side are told of in the order in which they began. */
  let last: Promise<unknown> = Promise.resolve();

  const post = async (name: string, content: Content, contentType: string, isSecret = false): Promise<string> => {
    const sizeBytes = content.kind === 'bytes' ? content.bytes.byteLength : content.sizeBytes;
    const send = async () => await storage.post(await token(), { name, content, contentType, onProgress: progress(name, sizeBytes) });
    const before = last;
    const sending = send().catch((error: unknown) => {
      if (!isFailure(error) || error.code !== 'UPLOAD_POLICY_EXPIRED') throw error;
      // Our clock believed in the token, the storage's does not, and took nothing: one new token settles which of the two is wrong.
      held = undefined;
      return send();
    });
    const telling = Promise.all([sending, before]).then(([{ url }]) => {
      if (!isSecret) reporter.report({ type: 'file-uploaded', file: name, sizeBytes, url });
      return url;
    });
    last = telling.catch(() => undefined);
    return await telling;
  };

  /** One event for each whole percent: a large file is sent in thousands of pieces. */
  const progress = (file: string, sizeBytes: number) => {
    let told = 0;
    return (sentBytes: number): void => {
      const percent = Math.floor((sentBytes / sizeBytes) * 100);
      if (percent === told) return;
      told = percent;
      reporter.report({ type: 'upload-progressed', file, sentBytes, sizeBytes });
    };
  };

  return {
    token,
    postArchive: ({ path, sizeBytes }) => post('package.zip', { kind: 'file', path, sizeBytes }, 'application/zip'),
    postIcon: ({ path, sizeBytes, contentType, extension }) => post(`icon.${extension}`, { kind: 'file', path, sizeBytes }, contentType),
    postUsers: (users) => post('whitelist.txt', { kind: 'bytes', bytes: Buffer.from(`${users.join('\n')}\n`) }, 'text/plain'),
    postKey: (pem) => post('rsa.pem', { kind: 'bytes', bytes: Buffer.from(pem) }, 'application/x-pem-file', true),
  };
}
