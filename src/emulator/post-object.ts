import { createHash, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { Busboy } from '@fastify/busboy';
import type { Cloud } from './cloud.ts';
import { FileReceiver } from './form-file.ts';
import { checkedHeader, keptHeaders } from './object-headers.ts';
import { checkPolicy, type PostFields, type SizeRange } from './post-policy.ts';
import { StorageError } from './refusal.ts';
import { siteStorageKey, storageKeys } from './storage-key.ts';
import type { StoredObject } from './world.ts';

/** A form that arrived whole: its bytes lie in a file, and nothing was stored yet. */
export interface ReceivedForm {
  readonly fields: ReadonlyMap<string, string>;
  readonly path: string;
  readonly sizeBytes: number;
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
}

const malformed = (reason: string): StorageError =>
  new StorageError(400, 'MalformedPOSTRequest', `The body of your POST request is ${reason}.`);

/** How long the parser may stay silent after the last byte: it says nothing at all about a body without its end. */
const silenceMs = 500;
/** All fields before the file together (wire-facts section 5). */
const fieldsMaxBytes = 8 * 1024 * 1024;

/** Reads a PostObject form and checks its policy before the file is written; the rest of a refused body is read and dropped. */
export async function receiveForm(request: IncomingMessage, cloud: Cloud, bucket: string): Promise<ReceivedForm> {
  const fields = new Map<string, string>();
  const receiver = new FileReceiver(cloud.store.newFile(), () => checkForm(fields, cloud, bucket));
  try {
    await readParts(request, fields, receiver);
    const file = await receiver.result();
    const md5 = fields.get('content-md5');
    if (md5 !== undefined && md5 !== file.md5)
      throw new StorageError(400, 'InvalidDigest', 'The Content-MD5 you specified is not that of the file.');
    const key = fields.get('key')?.replaceAll(/\$\{filename\}/g, file.fileName);
    if (key === undefined || key === '' || key.startsWith('/'))
      throw new StorageError(400, 'InvalidArgument', 'The form has no valid "key".');
    return {
      fields: new Map([...fields, ['key', key]]),
      path: file.path,
      sizeBytes: file.sizeBytes,
      contentType: checkedHeader('content-type', fields.get('content-type') ?? file.contentType),
      headers: keptHeaders(fields),
    };
  } catch (error) {
    await receiver.abort();
    // A full disk of this machine is no fault of the form.
    const isOurs = error instanceof StorageError || (error instanceof Error && 'syscall' in error);
    throw isOurs ? error : malformed(`not well formed: ${String(error)}`);
  }
}

function checkForm(fields: PostFields, cloud: Cloud, bucket: string): SizeRange {
  const range = checkPolicy(fields, storageKeys(cloud), bucket, cloud.now());
  const unnamed = cloud.siteHeaders === 'refused' && fields.get('ossaccesskeyid') === siteStorageKey.id ? keptHeaders(fields) : {};
  const names = Object.keys(unnamed);
  if (names.length === 0) return range;
  throw new StorageError(403, 'AccessDenied', `Invalid according to Policy: Extra input fields: ${names.join(', ')}`);
}

/** Makes a received form an object. Its ETag is not the MD5 of the bytes (wire-facts section 5). */
export async function storeForm(form: ReceivedForm, cloud: Cloud, bucket: string): Promise<StoredObject> {
  const { path, sizeBytes, contentType, headers } = form;
  const key = form.fields.get('key') ?? '';
  if (form.fields.get('x-oss-forbid-overwrite') === 'true' && cloud.store.find(bucket, key)) {
    await rm(path, { force: true });
    throw new StorageError(409, 'FileAlreadyExists', 'The object you specified already exists and can not be overwritten.');
  }
  const etag = createHash('md5').update(randomUUID()).digest('hex').toUpperCase();
  return cloud.store.commit({ bucket, key, path, sizeBytes, contentType, headers, etag });
}

/** The status that the form asks for; 204 unless it asks for 200 or 201. */
export const successStatus = (fields: ReadonlyMap<string, string>): 200 | 201 | 204 => {
  const wanted = fields.get('success_action_status');
  return wanted === '200' ? 200 : wanted === '201' ? 201 : 204;
};

function readParts(request: IncomingMessage, fields: Map<string, string>, receiver: FileReceiver): Promise<void> {
  const contentType = request.headers['content-type'] ?? '';
  const parser = new Busboy({
    headers: { 'content-type': contentType },
    isPartAFile: (name) => name === 'file',
    limits: { fieldSize: fieldsMaxBytes },
  });
  return new Promise((resolve, reject) => {
    let fieldBytes = 0;
    let problem: StorageError | undefined;
    let silence: NodeJS.Timeout | undefined;
    const settle = (error?: unknown): void => {
      clearTimeout(silence);
      if (error === undefined && problem === undefined) resolve();
      else reject(problem ?? error);
    };
    // A part without a name comes without one here too, whatever the types say.
    parser.on('field', (name: string | undefined, value) => {
      if (name === undefined) {
        problem ??= malformed('not well formed: a part has no name');
        return;
      }
      fieldBytes += value.length;
      if (receiver.started) problem ??= malformed('not well formed: the field "file" must be the last one');
      if (fieldBytes > fieldsMaxBytes) problem ??= new StorageError(400, 'FieldItemTooLong', 'The fields before the file are too long.');
      fields.set(name.toLowerCase(), value);
    });
    parser.on('file', (_name, stream, fileName: string | undefined, _encoding, partType) =>
      receiver.start(stream, fileName ?? '', partType),
    );
    parser.on('finish', () => settle());
    parser.on('error', settle);
    request.on('aborted', () => settle(malformed('incomplete')));
    request.on('end', () => {
      silence = setTimeout(() => settle(receiver.failure ?? malformed('incomplete')), silenceMs);
    });
    request.pipe(parser);
  });
}
