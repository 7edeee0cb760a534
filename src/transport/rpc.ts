import { randomUUID } from 'node:crypto';
import { Failure } from '../errors/failure.ts';
import { type OperationName, operations, type Product, productOf, type ReplyFrom, type RequestTo } from '../wire/catalogue.ts';
import type { Operation } from '../wire/operation.ts';
import { type Answer, readAnswer } from './answer.ts';
import { answerFailure } from './answer-failure.ts';
import { brokenExchange } from './broken-exchange.ts';
import { alsoTelling, type CallListener, type Pressure } from './call-listener.ts';
import { checkRequest } from './check-request.ts';
import type { Clock } from './clock.ts';
import type { Credentials } from './credentials.ts';
import { type Destination, destinationOf } from './destination.ts';
import { gatewayFailure } from './gateway-failure.ts';
import type { Http } from './http-port.ts';
import type { Pacer } from './pacer.ts';
import { readShape } from './read-shape.ts';
import { type Attempt, defaultRetryPolicy, type RetryPolicy, type Setback, withRetries } from './retry.ts';
import { serverWait } from './server-wait.ts';
import { serverlessFailure } from './serverless-failure.ts';
import { signatures } from './sign-call.ts';

/** Calls an operation of the catalogue by its wire name. */
export interface Rpc {
  call<Name extends OperationName>(operation: Name, parameters: RequestTo<Name>, pressure?: Pressure): Promise<RpcReply<Name>>;
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
  readonly userAgent?: string | undefined;
  readonly retryPolicy?: RetryPolicy;
  readonly signal?: AbortSignal | undefined;
  /** New for every attempt. */
  readonly nonce?: () => string;
}

interface Call {
  readonly operation: OperationName;
  readonly row: Operation;
  readonly product: Product;
  readonly destination: Destination;
  readonly parameters: Readonly<Record<string, string>>;
}

/** From the end of the cloud's own work until its answer is here. */
const transitMs = 5000;

/** A client that signs, paces and repeats calls, and turns every kind of "no" into one `Failure` with operation and request id. */
export function createRpc(options: RpcOptions): Rpc {
  const { clock, listener, pacer, signal, retryPolicy: policy = defaultRetryPolicy } = options;
  return {
    async call<Name extends OperationName>(operation: Name, given: RequestTo<Name>, pressure?: Pressure): Promise<RpcReply<Name>> {
      const row: Operation = operations[operation];
      if (row.removed !== undefined) throw new Failure('OPERATION_REMOVED', { operation, instead: row.removed });
      const product = productOf(operation);
      const destination = destinationOf(product, options);
      const parameters = checkRequest(operation, row, destination.version, given);
      const { AppId: appId = '', WorkspaceId: workspaceId = '' } = parameters;
      const turn = { operation, limit: row.limit, appId, workspaceId, signal };
      await pacer.turn(turn);
      let attempts = 0;
      const call = { operation, effect: row.effect, policy, clock, listener: alsoTelling(listener, pressure), signal };
      return withRetries(call, async (remainingMs) => {
        attempts += 1;
        // A repeated call counts against the limit like any other.
        if (attempts > 1) await pacer.turn(turn);
        return attemptCall<Name>(options, { operation, row, product, destination, parameters }, remainingMs);
      });
    },
  };
}

async function attemptCall<Name extends OperationName>(
  options: RpcOptions,
  call: Call,
  remainingMs: number,
): Promise<Attempt<RpcReply<Name>>> {
  const { http, clock, listener, signal } = options;
  const { operation, row, destination } = call;
  const startedMs = clock.now();
  const timeoutMs = Math.max(1, remainingMs);
  const silenceMs = row.longestMs === undefined ? undefined : row.longestMs + transitMs;
  const exchange = await http.send({ ...(await sign(options, call)), method: 'POST', timeoutMs, silenceMs, signal });
  if (exchange.kind === 'broken') {
    return { kind: 'setback', setback: brokenExchange(operation, new URL(destination.endpoint).host, exchange) };
  }
  const nowMs = clock.now();
  const answer = await readAnswer(exchange);
  const setback = refusal(call, answer, nowMs);
  if (setback !== undefined) return { kind: 'setback', setback: { ...setback, serverWaitMs: serverWait(answer.headers, nowMs) } };
  const { requestId } = answer;
  listener.answered({ operation, requestId, durationMs: nowMs - startedMs });
  // The table that the type is made of is the table that the answer is read by.
  return { kind: 'done', value: { requestId, reply: readShape(row.reply, answer.document) as ReplyFrom<Name> } };
}

/** Every kind of "no" that an answer can be; undefined for a yes. */
function refusal({ operation, row, product, parameters }: Call, answer: Answer, nowMs: number): Setback | undefined {
  const { SpaceId: spaceId = '' } = parameters;
  const refused = gatewayFailure({ operation, product, spaceId, nowMs }, answer);
  if (refused !== undefined) return refused;
  return product === 'mpaas' ? answerFailure(operation, row, answer) : serverlessFailure({ operation, spaceId }, row, answer);
}

async function sign({ signature, credentials, userAgent, nonce = randomUUID, clock }: RpcOptions, call: Call) {
  const url = new URL('/', call.destination.endpoint);
  const { headers, body } = signatures[signature]({
    host: url.host,
    operation: call.operation,
    version: call.destination.version,
    parameters: call.parameters,
    credentials: await credentials(),
    nonce: nonce(),
    nowMs: clock.now(),
  });
  return { url: url.href, headers: userAgent === undefined ? headers : { ...headers, 'user-agent': userAgent }, body };
}
