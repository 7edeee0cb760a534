import { randomUUID } from 'node:crypto';
import { Failure } from '../errors/failure.ts';
import { type OperationName, operations, type Product, productOf, type ReplyFrom, type RequestTo } from '../wire/catalogue.ts';
import type { Operation } from '../wire/operation.ts';
import { type Renew, renewOnce } from './access/renewal.ts';
import { type Answer, type Document, readAnswer } from './answer.ts';
import { answerFailure } from './answer-failure.ts';
import { brokenExchange } from './broken-exchange.ts';
import { alsoTelling, type CallListener, type Pressure } from './call-listener.ts';
import { cancelled, unanswered } from './cancellation.ts';
import { checkRequest } from './check-request.ts';
import type { Clock } from './clock.ts';
import type { Credentials } from './credentials.ts';
import type { Cut } from './cut.ts';
import { type Destination, destinationOf } from './destination.ts';
import { gatewayFailure } from './gateway-failure.ts';
import type { Http, HttpBreak, HttpReply, HttpRequest } from './http-port.ts';
import type { Pacer, Turn } from './pacer.ts';
import { readShape } from './read-shape.ts';
import { type Attempt, defaultRetryPolicy, type Effect, type Patience, type RetryPolicy, type Setback, withRetries } from './retry.ts';
import { serverWait } from './server-wait.ts';
import { serverlessFailure } from './serverless-failure.ts';
import { signatures } from './sign-call.ts';

/** Calls an operation of the catalogue by its wire name. */
export interface Rpc {
  call<Name extends OperationName>(operation: Name, parameters: RequestTo<Name>, pressure?: Pressure): Promise<RpcReply<Name>>;
}

/** Sends also what is not in the catalogue. */
export interface OpenRpc extends Rpc {
  /** The parameters as they travel, checked by whoever asks; the answer as it came, when it is a yes. */
  ask(question: OpenCall): Promise<Told>;
}

/** A call by its wire name and the row that it is sent and its answer judged by. */
export interface OpenCall {
  readonly operation: string;
  readonly row: Operation;
  readonly product: Product;
  readonly parameters: Readonly<Record<string, string>>;
}

export interface RpcReply<Name extends OperationName> {
  readonly reply: ReplyFrom<Name>;
  readonly requestId: string;
}

export interface RpcOptions {
  readonly http: Http;
  readonly clock: Clock;
  readonly pacer: Pacer;
  readonly listener: CallListener;
  /** For both products, such as an emulator's address; without it each has its own. */
  readonly endpoint?: string | undefined;
  /** Of the mPaaS API. */
  readonly version?: string | undefined;
  readonly signature: keyof typeof signatures;
  /** Asked for every attempt, so that lent keys may be renewed in between. */
  readonly credentials: () => Promise<Credentials>;
  readonly renew?: Renew | undefined;
  readonly userAgent?: string | undefined;
  readonly retryPolicy?: RetryPolicy;
  /** A throttled call with a known limit is repeated until then, in epoch milliseconds; without it, as often as any other. */
  readonly throttledUntilMs?: number | undefined;
  /** Once it is aborted no write is begun. */
  readonly signal?: AbortSignal | undefined;
  /** What is in flight then, and reads, go on until this; without it, both end at once. */
  readonly cut?: Cut | undefined;
  /** Hears of the signature of every attempt before it is sent: a gateway that refuses one likes to repeat it. */
  readonly onSecret?: ((secret: string, life: 'moment') => void) | undefined;
  /** New for every attempt. */
  readonly nonce?: () => string;
}

interface Call extends OpenCall {
  readonly destination: Destination;
  readonly renewed: ReturnType<typeof renewOnce>;
}

/** From the end of the cloud's own work until its answer is here. */
const transitMs = 5000;

/** A client that signs, paces and repeats calls, and turns every kind of "no" into one `Failure` with operation and request id. */
export function createRpc(options: RpcOptions): OpenRpc {
  return {
    ask: (question) => ask(options, question),
    async call<Name extends OperationName>(operation: Name, given: RequestTo<Name>, pressure?: Pressure): Promise<RpcReply<Name>> {
      const row: Operation = operations[operation];
      if (row.removed !== undefined) throw new Failure('OPERATION_REMOVED', { operation, instead: row.removed });
      const product = productOf(operation);
      const parameters = checkRequest(operation, row, destinationOf(product, options).version, given);
      const { document, requestId } = await ask(options, { operation, row, product, parameters }, pressure);
      // The table that the type is made of is the table that the answer is read by.
      return { requestId, reply: readShape(row.reply, document) as ReplyFrom<Name> };
    },
  };
}

/** One call to its end: paced, signed afresh for every attempt, and repeated where that is safe. */
async function ask(options: RpcOptions, asked: OpenCall, pressure?: Pressure): Promise<Told> {
  const { clock, listener, pacer, cut, retryPolicy: policy = defaultRetryPolicy } = options;
  const question = { ...asked, row: asCalled(asked) };
  const { operation, row, parameters } = question;
  const { AppId: appId = '', WorkspaceId: workspaceId = '' } = parameters;
  const signal = row.effect === 'write' ? options.signal : (cut?.signal ?? options.signal);
  const turn = { operation, limit: row.limit, appId, workspaceId, signal };
  const call = { ...question, destination: destinationOf(question.product, options), renewed: renewOnce(options.renew) };
  // A repeated call counts against the limit like any other.
  const retried = { operation, effect: effectOf(row), policy, clock, signal, turn: () => pacer.turn(turn) };
  const heard = { listener: alsoTelling(listener, pressure), patience: patienceWith(options, turn) };
  await pacer.turn(turn);
  const told = await withRetries({ ...retried, ...heard }, (remainingMs) => attemptAndTell(options, call, remainingMs));
  pacer.accepted(turn);
  return told;
}

/** The row as it holds for these very parameters: a command that only reads may be repeated, and changes nothing. */
const asCalled = ({ row, parameters }: OpenCall): Operation =>
  row.readsWhen?.fits.test(parameters[row.readsWhen.parameter] ?? '') === true ? { ...row, effect: 'read' } : row;

/** A yes of the cloud. */
interface Told {
  readonly document: Document;
  readonly requestId: string;
}

/** Only where the limit is known is it certain that waiting helps; a cloud without a stated limit is asked less at once instead. */
function patienceWith({ pacer, throttledUntilMs: untilMs }: RpcOptions, turn: Turn): Patience | undefined {
  if (untilMs === undefined || turn.limit === 'none') return undefined;
  return { untilMs, waitMs: (serverWaitMs) => pacer.refused(turn, serverWaitMs) };
}

const effectOf = ({ effect, repeatable }: Operation): Effect => (repeatable === true ? 'same-again' : effect);

/** One attempt; whoever keeps account of what the run changed hears when the cloud acted, or may have. */
async function attemptAndTell(options: RpcOptions, call: Call, remainingMs: number): Promise<Attempt<Told>> {
  const attempt = await attemptCall(options, call, remainingMs);
  const mayHaveActed = attempt.kind === 'done' || attempt.setback.acted === 'maybe';
  if (mayHaveActed && call.row.effect === 'write') options.listener.acted?.(call.operation);
  return attempt;
}

async function attemptCall(options: RpcOptions, call: Call, remainingMs: number): Promise<Attempt<Told>> {
  const { clock, listener } = options;
  const { operation, row, destination } = call;
  const startedMs = clock.now();
  const timeoutMs = Math.max(1, remainingMs);
  const silenceMs = row.longestMs === undefined ? undefined : row.longestMs + transitMs;
  const credentials = await options.credentials();
  const exchange = await send({ ...sign(options, call, credentials), method: 'POST', timeoutMs, silenceMs }, options, call);
  if (exchange.kind === 'broken') {
    return { kind: 'setback', setback: brokenExchange(operation, new URL(destination.endpoint).host, exchange) };
  }
  const nowMs = clock.now();
  const answer = await readAnswer(exchange);
  const setback = refusal(call, answer, nowMs);
  if (setback !== undefined) {
    const told = { ...setback, serverWaitMs: serverWait(answer.headers, nowMs) };
    return { kind: 'setback', setback: call.renewed(told, credentials) };
  }
  const { requestId } = answer;
  listener.answered({ operation, requestId, durationMs: nowMs - startedMs });
  return { kind: 'done', value: { requestId, document: answer.document ?? {} } };
}

/** Sends a call to its end, or until it is cut. */
async function send(
  request: HttpRequest,
  { http, signal, cut, listener }: RpcOptions,
  { operation, row }: Call,
): Promise<HttpReply | HttpBreak> {
  const isWrite = row.effect === 'write';
  if (isWrite) cut?.wrote();
  const until = cut?.signal ?? signal;
  try {
    return await http.send({ ...request, signal: until });
  } catch (thrown) {
    if (!isWrite || !until?.aborted) throw thrown;
    listener.acted?.(operation);
    throw unanswered(cancelled(until), operation);
  }
}

/** Every kind of "no" that an answer can be; undefined for a yes. */
function refusal({ operation, row, product, parameters }: Call, answer: Answer, nowMs: number): Setback | undefined {
  const { SpaceId: spaceId = '' } = parameters;
  const refused = gatewayFailure({ operation, product, spaceId, nowMs }, answer);
  if (refused !== undefined) return refused;
  return product === 'mpaas' ? answerFailure(operation, row, answer) : serverlessFailure({ operation, spaceId }, row, answer);
}

function sign({ signature, userAgent, nonce = randomUUID, clock, onSecret }: RpcOptions, call: Call, credentials: Credentials) {
  const url = new URL('/', call.destination.endpoint);
  const { headers, body, ...signed } = signatures[signature]({
    host: url.host,
    operation: call.operation,
    version: call.destination.version,
    parameters: call.parameters,
    credentials,
    nonce: nonce(),
    nowMs: clock.now(),
  });
  onSecret?.(signed.signature, 'moment');
  return { url: url.href, headers: userAgent === undefined ? headers : { ...headers, 'user-agent': userAgent }, body };
}
