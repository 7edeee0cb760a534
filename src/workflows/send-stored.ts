import { createHash } from 'node:crypto';
import { Failure } from '../errors/failure.ts';
import { createCallStage } from './call-stage.ts';
import type { FilesPlan } from './plan-files.ts';
import { type FileSender, persistent, type Sending } from './send-file.ts';
import type { DeployTools } from './tools.ts';

/** Sends files to the file storage, and knows what it has sent. */
export interface StoredSender extends FileSender {
  /** By their paths. */
  readonly sent: ReadonlyMap<string, { readonly id: string; readonly sizeBytes: number }>;
}

/**
 * Each file needs a signed address of its own, fetched right before. One of a name that stands there takes its place, at its address: whoever
 * holds the address of a picture goes on seeing the picture.
 */
export function createStoredSender(
  most: number,
  { request: { prefix }, standing }: Pick<FilesPlan, 'request' | 'standing'>,
  tools: DeployTools,
): StoredSender {
  const { files } = tools.serverless;
  const addresses = createCallStage(most);
  const puts = createCallStage(most);
  const sent = new Map<string, { readonly id: string; readonly sizeBytes: number }>();
  const known = new Map(standing.map(({ path, stored }) => [path, stored.id]));

  const send = async (file: Sending): Promise<string> => {
    const { path, contentType } = file;
    // Only what is being put is in memory, but for our own record.
    const own = file.sizeBytes === undefined ? await file.read() : undefined;
    const sizeBytes = own?.byteLength ?? file.sizeBytes ?? 0;
    const asked = { name: `${prefix}${path}`, contentType, sizeBytes, replaces: known.get(path) };
    const { id, uploadUrl } = await addresses.pass((pressure) => files.address(asked, pressure));
    const etag = await puts.pass(async (pressure) => {
      const bytes = own ?? (await file.read());
      const { etag: stored } = await files.put(uploadUrl, { bytes, contentType }, pressure);
      checkEtag(asked.name, stored, bytes);
      return stored;
    });
    sent.set(path, { id, sizeBytes });
    known.set(path, id);
    return etag;
  };

  return { limits: () => ({ permits: addresses.limit(), posts: puts.limit() }), send: persistent(send, tools), sent };
}

/** Of a PUT the ETag is the MD5 of what has arrived (wire-facts section 5); one of another form says nothing. */
function checkEtag(name: string, etag: string, bytes: Uint8Array): void {
  const md5 = createHash('md5').update(bytes).digest('hex').toUpperCase();
  if (/^[0-9A-F]{32}$/.test(etag) && etag !== md5) throw new Failure('FILES_INCOMPLETE', { missing: [name], remaining: [] });
}
