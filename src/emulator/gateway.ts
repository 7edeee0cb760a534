import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isOperation, mpaasDefaults, type OperationName, operations, productOf, serverlessDefaults } from '../wire/catalogue.ts';
import type { Operation } from '../wire/operation.ts';
import type { StsOperation } from '../wire/sts.ts';
import { type Answer, gatewayErrorAnswer, jsonAnswer } from './answer.ts';
import { authenticate, expiredToken, isAcs3, type RpcRequest, readCall } from './authenticate.ts';
import { echoOf, type Received } from './echo.ts';
import type { NamedFault } from './faults.ts';
import { readForm } from './form.ts';
import { answerCall, type Outcome, outcomeOf } from './handlers.ts';
import { flatten, readWhole } from './message.ts';
import { NonceMemory } from './nonces.ts';
import { readParameters } from './parameter-check.ts';
import { RateLimiter, type RateLimitMode } from './rate-limit.ts';
import { GatewayError } from './refusal.ts';
import { actWithFault, type Site } from './site.ts';
import { stsOperationOf } from './sts/sts.ts';

/** Form bodies are small; files travel to the storage. */
const bodyMaxBytes = 10 * 1024 * 1024;

/** The RPC gateway at `/`: who calls, may they, how often, is the call well formed; then the handler. */
export class Gateway {
  readonly #site: Site;
  readonly #limiter: RateLimiter;
  readonly #nonces = new NonceMemory();

  constructor(site: Site, rateLimit: RateLimitMode) {
    this.#site = site;
    this.#limiter = new RateLimiter(rateLimit);
  }

  clear(): void {
    this.#limiter.clear();
    this.#nonces.clear();
  }

  /** Answers one request, whatever happens, and records it. */
  async answer(message: IncomingMessage): Promise<Answer> {
    const requestId = randomUUID().toUpperCase();
    const seen: Seen = {
      requestId,
      hostId: message.headers.host ?? '',
      operation: '',
      parameters: new Map(),
      outcome: { outcome: 'Fault' },
    };
    const answer = await this.#process(message, seen).catch((error: unknown) => {
      const known =
        error instanceof GatewayError ? error : new GatewayError(500, 'InternalError', `A fault of the emulator: ${String(error)}`);
      seen.outcome = { outcome: known.code, message: known.recorded };
      return gatewayErrorAnswer(known, requestId, seen.hostId);
    });
    this.#record(seen, answer.status);
    return answer;
  }

  async #process(message: IncomingMessage, seen: Seen): Promise<Answer> {
    const request = await readRequest(message);
    const call = readCall(request);
    seen.request = request;
    seen.operation = call.operation;
    seen.parameters = call.parameters;
    const { cloud, faults } = this.#site;
    const sts = stsOperationOf(call);
    if (sts !== undefined) return await this.#lend(sts, request, seen);
    const key = authenticate(request, cloud.keys, this.#nonces, cloud.now());
    const name = needOperation(call.operation, call.version, isAcs3(request));
    if (key.denied?.includes(name))
      throw new GatewayError(403, 'NoPermission', `The key is not authorized for ${productOf(name)}:${name}.`);
    this.#limit(name, call.parameters);
    seen.fault = faults.take(name);
    // An expired token is an answer like any other: the failure shows at the storage.
    const spoiling = handsOutPermits.has(name) && seen.fault?.kind === 'expired' ? undefined : seen.fault;
    return actWithFault(this.#site, spoiling, this.#failures(seen), () => this.#act(name, call, seen));
  }

  /** STS shares the address, not the rules: one of its operations is not signed, and no limit is known of either. */
  async #lend(operation: StsOperation, request: RpcRequest, seen: Seen): Promise<Answer> {
    const { cloud, faults } = this.#site;
    const key = operation === 'AssumeRole' ? authenticate(request, cloud.keys, this.#nonces, cloud.now()) : undefined;
    seen.fault = faults.take(operation);
    return actWithFault(this.#site, seen.fault, this.#failures(seen), async () => {
      const answer = cloud.sts.answer(operation, seen.parameters, { key, requestId: seen.requestId });
      seen.outcome = { outcome: 'OK' };
      return answer;
    });
  }

  #limit(name: OperationName, parameters: ReadonlyMap<string, string>): void {
    const scope = `${parameters.get('AppId')} ${parameters.get('WorkspaceId')}`;
    const waitMs = this.#limiter.take(scope, operations[name].limit, this.#site.cloud.now());
    if (waitMs > 0) throw throttled(waitMs);
  }

  #act(name: OperationName, { version, parameters }: ReturnType<typeof readCall>, seen: Seen): Promise<Answer> {
    const { cloud, lock, save } = this.#site;
    const { requestId } = seen;
    const isServerless = productOf(name) === 'mpserverless';
    const values = readParameters(operations[name], version, parameters, isServerless ? 'kept' : 'absent');
    const act = async (): Promise<Answer> => {
      const reply = await answerCall(name, values, { cloud, version, requestId, expired: seen.fault?.kind === 'expired' });
      seen.outcome = outcomeOf(name, reply);
      if (operations[name].effect === 'write') save();
      return jsonAnswer(200, { RequestId: requestId, ...reply }, { 'x-acs-request-id': requestId });
    };
    // A function may run for a minute; MPServerless handlers need no lock, each changes the world in one step.
    return isServerless ? act() : lock.run(act);
  }

  #failures(seen: Seen) {
    const answerOf = (error: GatewayError): Answer => gatewayErrorAnswer(error, seen.requestId, seen.hostId);
    return {
      throttle: () => answerOf(throttled(seen.fault?.ms ?? 0)),
      internal: () => answerOf(new GatewayError(500, 'InternalError', 'The request processing has failed due to some unknown error.')),
      expired: () => answerOf(expiredToken()),
      echo: () => answerOf(new GatewayError(400, 'InvalidParameter', seen.request === undefined ? '' : echoOf(receivedOf(seen.request)))),
      system: () => jsonAnswer(200, { RequestId: seen.requestId, ResultCode: 'SYSTEM_ERROR', ResultMessage: 'system error' }),
      nothing: () => jsonAnswer(200, { RequestId: seen.requestId, ResultCode: 'OK' }),
    };
  }

  #record({ operation, parameters, requestId, fault, outcome }: Seen, status: number): void {
    const time = new Date(this.#site.cloud.now()).toISOString();
    const call = { operation, parameters: recorded(parameters), time, status, ...outcome, requestId };
    this.#site.recorder.add(fault ? { ...call, fault: `${fault.when} ${fault.kind}` } : call);
  }
}

/** Their `expired` fault is a permit that the storage refuses, not a refused call. */
const handsOutPermits = new Set<OperationName>([
  'GetMcubeFileToken',
  'CreateFunctionDeployment',
  'GetWebHostingUploadCredential',
  'CreateDBImportTask',
  'QueryDBExportTaskStatus',
  'DescribeFileUploadSignedUrl',
]);

/** What is known of a request so far; filled while it is processed, so that a refused one is recorded too. */
interface Seen {
  readonly requestId: string;
  readonly hostId: string;
  operation: string;
  parameters: ReadonlyMap<string, string>;
  request?: RpcRequest;
  fault?: NamedFault | undefined;
  outcome: Outcome;
}

const receivedOf = ({ method, headers, query, form, body }: RpcRequest): Received => ({
  line: `${method} /`,
  headers,
  fields: [...query, ...form],
  body: Buffer.from(body).toString('utf8'),
});

/** Without a wait to name (a fault of 0 ms) the header stays away, as it may in the cloud. */
const throttled = (waitMs: number): GatewayError =>
  new GatewayError(
    400,
    'Throttling.User',
    'Request was denied due to user flow control.',
    waitMs > 0 ? { 'x-acs-retry-after': String(Math.ceil(waitMs)) } : {},
  );

function needOperation(name: string, version: string, acs3: boolean): OperationName {
  if (name === '') throw new GatewayError(400, acs3 ? 'Missingx-acs-action' : 'MissingAction', 'The request names no operation.');
  if (isOperation(name) && versionsOf(name).includes(version) && rowOf(name).removed === undefined) return name;
  throw new GatewayError(
    404,
    'InvalidApi.NotFound',
    `Specified api is not found, please check your url and method: ${name}, version ${version}.`,
  );
}

/** Private keys and secrets of certificates and platforms stay out of the record, as the signatures do. */
const recorded = (parameters: ReadonlyMap<string, string>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...parameters].map(([name, value]) => [name, /(PrivateKey|Secret|OIDCToken)$/.test(name) && value !== '' ? '***' : value]),
  );

const rowOf = (name: OperationName): Operation => operations[name];

const versionsOf = (name: OperationName): readonly string[] =>
  productOf(name) === 'mpserverless' ? serverlessDefaults.versions : mpaasDefaults.versions;

async function readRequest(message: IncomingMessage): Promise<RpcRequest> {
  const method = message.method ?? '';
  if (method !== 'POST' && method !== 'GET') throw new GatewayError(405, 'UnsupportedHTTPMethod', `Method ${method} is not supported.`);
  const body = await readWhole(message, bodyMaxBytes);
  const headers = flatten(message);
  const isForm = (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  if (body.length > 0 && !isForm)
    throw new GatewayError(415, 'UnsupportedContentType', 'The body must be application/x-www-form-urlencoded.');
  const query = readForm((message.url ?? '').split('?')[1] ?? '');
  return { method, headers, query, form: readForm(body.toString('utf8')), body };
}
