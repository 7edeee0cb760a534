import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { type Answer, escapeXml, storageErrorAnswer } from './answer.ts';
import { echoOf, type Received } from './echo.ts';
import type { NamedFault } from './faults.ts';
import type { Outcome } from './handlers.ts';
import { flatten } from './message.ts';
import { keptHeaders } from './object-headers.ts';
import { bucketOf, readObjectRequest, writeBody } from './object-request.ts';
import { codeFolder, databaseFolder, ownBucket, uploadFolder } from './object-store.ts';
import { checkObjectSignature, isSigned, type ObjectRequest } from './oss-signature.ts';
import { makeArchive } from './package-files.ts';
import { type ReceivedForm, receiveForm, storeForm, successStatus } from './post-object.ts';
import { GatewayError, StorageError } from './refusal.ts';
import { siteFolder } from './serverless/site-files.ts';
import { actWithFault, type Site } from './site.ts';
import { storageKeys } from './storage-key.ts';
import type { StoredObject } from './world.ts';

type StorageOperation = 'PostObject' | 'PutObject' | 'GetObject' | 'HeadObject';

/** Object storage: PostObject at `/`, PUT, GET and HEAD at the objects. V1 signatures; no lists, no deletes, no multipart uploads, no crc64. */
export class Storage {
  readonly #site: Site;

  constructor(site: Site) {
    this.#site = site;
  }

  /** Takes a form that carries a file. */
  async post(message: IncomingMessage): Promise<Answer> {
    const bucket = bucketOf(message);
    return this.#answer('PostObject', message, async (seen) => {
      const form = await receiveForm(message, this.#site.cloud, bucket);
      seen.fields = form.fields;
      seen.parameters = { key: form.fields.get('key') ?? '', sizeBytes: String(form.sizeBytes), contentType: form.contentType };
      return {
        act: async () => this.#postedAnswer(await storeForm(form, this.#site.cloud, bucket), form),
        drop: () => rm(form.path, { force: true }),
      };
    });
  }

  /** Answers a request to one object. */
  async object(message: IncomingMessage): Promise<Answer> {
    const operation = ({ GET: 'GetObject', HEAD: 'HeadObject', PUT: 'PutObject' } as const)[message.method ?? ''];
    return this.#answer(operation ?? 'GetObject', message, async (seen) => {
      const request = readObjectRequest(message);
      seen.parameters = { key: request.key };
      if (operation === undefined) throw new StorageError(405, 'MethodNotAllowed', `The emulator has no ${request.method} of objects.`);
      return operation === 'PutObject' ? this.#put(message, request, seen) : { act: () => this.#get(request), drop: async () => undefined };
    });
  }

  async #get(request: ObjectRequest): Promise<Answer> {
    const { cloud } = this.#site;
    if (isSigned(request)) checkObjectSignature(request, storageKeys(cloud), cloud.now());
    else if (!this.#isPublic(request))
      throw new StorageError(403, 'AccessDenied', 'You have no right to access this object because of bucket acl.');
    if (request.bucket === ownBucket) await makeArchive(cloud, request.key);
    const object = cloud.store.find(request.bucket, request.key);
    if (!object) throw new StorageError(404, 'NoSuchKey', 'The specified key does not exist.');
    const headers = {
      ...object.headers,
      'content-type': object.contentType,
      etag: `"${object.etag}"`,
      'last-modified': new Date(object.modifiedMs).toUTCString(),
    };
    return { status: 200, headers, body: { stream: cloud.store.stream(object), sizeBytes: object.sizeBytes } };
  }

  /** What the service made of an upload is for every phone. Uploads themselves, and sites but for their own door, are for those who hold a key. */
  #isPublic({ bucket, key }: ObjectRequest): boolean {
    const { spaces } = this.#site.cloud.world();
    const folders = [uploadFolder, codeFolder, databaseFolder, ...spaces.map(({ spaceId }) => siteFolder(spaceId))];
    return bucket === ownBucket && !folders.some((folder) => key.startsWith(folder));
  }

  async #put(message: IncomingMessage, request: ObjectRequest, seen: Seen): Promise<Work> {
    const { cloud } = this.#site;
    if (!isSigned(request)) throw new StorageError(403, 'AccessDenied', 'Anonymous access is forbidden for this operation.');
    checkObjectSignature(request, storageKeys(cloud), cloud.now());
    const headers = keptHeaders(Object.entries(request.headers));
    const path = cloud.store.newFile();
    const drop = (): Promise<void> => rm(path, { force: true });
    const { sizeBytes, md5 } = await writeBody(message, path).catch(async (error: unknown) => {
      await drop();
      throw error;
    });
    const contentType = request.headers['content-type'] ?? 'application/octet-stream';
    seen.parameters = { key: request.key, sizeBytes: String(sizeBytes), contentType };
    const expected = request.headers['content-md5'];
    if (expected !== undefined && expected !== md5.toString('base64')) {
      await drop();
      throw new StorageError(400, 'InvalidDigest', 'The Content-MD5 you specified is not that of the body.');
    }
    // Unlike with PostObject, the ETag is the MD5 (wire-facts section 5).
    const etag = md5.toString('hex').toUpperCase();
    const object = { bucket: request.bucket, key: request.key, path, sizeBytes, contentType, headers, etag };
    return { drop, act: async () => this.#storedAnswer(cloud.store.commit(object)) };
  }

  #storedAnswer(object: StoredObject): Answer {
    this.#site.save();
    return { status: 200, headers: { etag: `"${object.etag}"` }, body: '' };
  }

  #postedAnswer(object: StoredObject, form: ReceivedForm): Answer {
    this.#site.save();
    const status = successStatus(form.fields);
    const location = `${this.#site.cloud.url()}/${object.key.split('/').map(encodeURIComponent).join('/')}`;
    const headers = { etag: `"${object.etag}"`, location };
    if (status !== 201) return { status, headers, body: '' };
    const xml = `<Bucket>${object.bucket}</Bucket><Location>${escapeXml(location)}</Location><Key>${escapeXml(object.key)}</Key><ETag>"${object.etag}"</ETag>`;
    return {
      status,
      headers: { ...headers, 'content-type': 'application/xml' },
      body: `<?xml version="1.0" encoding="UTF-8"?>\n<PostResponse>${xml}</PostResponse>\n`,
    };
  }

  async #answer(operation: StorageOperation, message: IncomingMessage, prepare: (seen: Seen) => Promise<Work>): Promise<Answer> {
    const requestId = randomUUID().replaceAll('-', '').slice(0, 24).toUpperCase();
    const seen: Seen = { parameters: {}, outcome: { outcome: 'OK' } };
    const errorAnswer = (error: StorageError): Answer => storageErrorAnswer(error, requestId, message.headers.host ?? '');
    const answer = await this.#work(operation, { seen, message, errorAnswer, prepare }).catch((error: unknown) => {
      const known = storageErrorOf(error);
      seen.outcome = { outcome: known.code, message: known.message };
      message.resume();
      return errorAnswer(known);
    });
    const { parameters, outcome, fault } = seen;
    const time = new Date(this.#site.cloud.now()).toISOString();
    const call = { operation, parameters, time, status: answer.status, ...outcome, requestId };
    this.#site.recorder.add(fault ? { ...call, fault: `${fault.when} ${fault.kind}` } : call);
    // Garbage is what something in between puts in the place of our answer.
    return fault?.kind === 'garbage' ? answer : { ...answer, headers: { ...answer.headers, 'x-oss-request-id': requestId } };
  }

  async #work(operation: StorageOperation, { seen, message, errorAnswer, prepare }: Job): Promise<Answer> {
    const { act, drop } = await prepare(seen);
    const fault = this.#site.faults.take(operation);
    seen.fault = fault;
    const failures = {
      throttle: () =>
        withDelay(errorAnswer(new StorageError(503, 'TotalQpsLimitExceeded', 'Please reduce your request rate.')), fault?.ms ?? 0),
      internal: () => errorAnswer(new StorageError(500, 'InternalError', 'We encountered an internal error. Please try again.')),
      expired: () => errorAnswer(new StorageError(403, 'AccessDenied', 'Invalid according to Policy: Policy expired.')),
      echo: () => errorAnswer(new StorageError(400, 'InvalidArgument', echoOf(receivedOf(message, seen)))),
      nothing: (): Answer => ({ status: 200, headers: {}, body: '<?xml version="1.0" encoding="UTF-8"?>' }),
    };
    if (isLost(fault)) seen.outcome = { outcome: 'Fault' };
    const answer = await actWithFault(this.#site, fault, failures, act);
    if (isLost(fault)) await drop();
    return answer;
  }
}

/** True when the call never takes effect. */
const isLost = (fault: NamedFault | undefined): boolean => fault?.when === 'before' && fault.kind !== 'slow';

/** A request whose bytes are here and whose checks are done; `act` makes it true, `drop` forgets it. */
interface Work {
  readonly act: () => Promise<Answer>;
  readonly drop: () => Promise<void>;
}

/** What is known of a request so far, for the record. */
interface Seen {
  parameters: Readonly<Record<string, string>>;
  /** Of a form. */
  fields?: ReadonlyMap<string, string>;
  fault?: NamedFault | undefined;
  outcome: Outcome;
}

/** All that one request is answered with. */
interface Job {
  readonly seen: Seen;
  readonly message: IncomingMessage;
  readonly errorAnswer: (error: StorageError) => Answer;
  readonly prepare: (seen: Seen) => Promise<Work>;
}

const receivedOf = (message: IncomingMessage, { fields = new Map() }: Seen): Received => ({
  line: `${message.method} ${message.url}`,
  headers: flatten(message),
  fields,
});

/** The storage names its wait in milliseconds (wire-facts section 5). */
const withDelay = (answer: Answer, ms: number): Answer =>
  ms > 0 ? { ...answer, headers: { ...answer.headers, 'x-oss-qos-delay-time': String(ms) } } : answer;

function storageErrorOf(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  if (error instanceof GatewayError) return new StorageError(400, 'InvalidArgument', error.message);
  return new StorageError(500, 'InternalError', `A fault of the emulator: ${String(error)}`);
}
