import { isFailure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { cancelled } from './cancellation.ts';
import type { HttpBreak, HttpReply, HttpRequest } from './http-port.ts';
import { onAbort } from './on-abort.ts';

/** The part of undici's controller that is used here. */
interface Controller {
  abort(reason: Error): void;
}

/** No answer of these clouds comes near it; without a bound a wrong server could fill the memory. */
const largestReplyBytes = 16 * 1024 * 1024;

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface ExchangeLimits {
  /** Until the connection stands and the request begins to go out; a tunnel through a proxy included. */
  readonly connectTimeoutMs: number;
  /** Silence of the other side after that. */
  readonly callTimeoutMs: number;
}

const connectionReasons: Readonly<Record<string, Text>> = {
  ECONNREFUSED: said('the connection was refused'),
  ENOTFOUND: said('the host name is not known'),
  EAI_AGAIN: said('the host name could not be looked up'),
  ECONNRESET: said('the connection was dropped'),
  UND_ERR_SOCKET: said('the connection was dropped'),
  ERR_SSL_WRONG_VERSION_NUMBER: said('the other side does not speak TLS'),
};

/** One request on its way, as undici's handler. It knows how far the request came, which decides whether a write may be repeated. */
export class Exchange {
  readonly outcome: Promise<HttpReply | HttpBreak>;
  readonly #limits: ExchangeLimits;
  readonly #longestSilenceMs: number;
  readonly #resolve: (outcome: HttpReply | HttpBreak) => void;
  readonly #reject: (reason: Error) => void;
  readonly #unwatch: () => void;
  #silence: NodeJS.Timeout | undefined;
  readonly #receive: HttpRequest['receive'];
  readonly #chunks: Buffer[] = [];
  #heldBytes = 0;
  #controller: Controller | undefined;
  #phase: HttpBreak['phase'] = 'connecting';
  #ended: Error | undefined;
  #settled = false;
  #status = 0;
  #headers: Record<string, string> = {};

  constructor(request: Pick<HttpRequest, 'timeoutMs' | 'silenceMs' | 'signal' | 'receive'>, limits: ExchangeLimits) {
    const { timeoutMs, silenceMs = 0, signal, receive } = request;
    const { promise, resolve, reject } = withResolvers<HttpReply | HttpBreak>();
    this.outcome = promise;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#limits = limits;
    this.#receive = receive;
    this.#longestSilenceMs = Math.max(limits.callTimeoutMs, silenceMs);
    this.#unwatch = this.#watch(timeoutMs, signal);
  }

  /** Called just before the first byte is written: from here on the other side may act. */
  onRequestStart(controller: Controller): void {
    this.#controller = controller;
    if (this.#ended) controller.abort(this.#ended);
    else this.#phase = 'waiting';
    this.pulse();
  }

  /** Something moved, in or out: the silence begins anew. undici's own timers may be a second late. */
  pulse(): void {
    if (this.#settled) return;
    const longestMs = this.#longestSilenceMs;
    if (this.#silence === undefined) this.#silence = setTimeout(() => this.#giveUp(longestMs), longestMs);
    else this.#silence.refresh();
  }

  onResponseStart(_controller: Controller, status: number, headers: Headers): void {
    this.pulse();
    if (status < 200) return;
    this.#phase = 'receiving';
    this.#status = status;
    for (const [name, value] of Object.entries(headers)) {
      if (value !== undefined) this.#headers[name.toLowerCase()] = typeof value === 'string' ? value : value.join(', ');
    }
  }

  onResponseData(controller: Controller, chunk: Buffer): void {
    this.pulse();
    if (this.#receive !== undefined && this.#status < 300) {
      this.#hand(this.#receive, chunk);
      return;
    }
    this.#heldBytes += chunk.byteLength;
    if (this.#heldBytes > largestReplyBytes) controller.abort(new Error(`the answer exceeds the size of ${largestReplyBytes} bytes`));
    else this.#chunks.push(chunk);
  }

  /** Memory holds one piece at a time, without a pause: undici 7 dies when the other side closes a paused connection (nodejs/undici#5360). */
  #hand(receive: NonNullable<HttpRequest['receive']>, chunk: Buffer): void {
    try {
      receive(chunk);
    } catch (error) {
      this.#end(error instanceof Error ? error : new Error(String(error)));
    }
  }

  onResponseEnd(): void {
    this.#unwatch();
    this.#resolve({ kind: 'reply', status: this.#status, headers: this.#headers, body: Buffer.concat(this.#chunks) });
  }

  onResponseError(_controller: Controller | undefined, error: Error & { readonly code?: string }): void {
    this.#unwatch();
    // A body that cannot be read (a file that changed) says so in its own words.
    if (isFailure(error)) this.#reject(error);
    else this.#resolve(this.#describe(error));
  }

  #describe(error: Error & { readonly code?: string }): HttpBreak {
    const { code = '', message } = error;
    const garbled = error.name === 'HTTPParserError';
    const reason = garbled ? said('the answer is not HTTP') : (connectionReasons[code] ?? message);
    return { kind: 'broken', phase: garbled ? 'receiving' : this.#phase, reason, cause: error };
  }

  #timedOut(timedOutAfterMs: number): HttpBreak {
    const what = this.#phase === 'connecting' ? said('no connection') : said('no answer');
    return {
      kind: 'broken',
      phase: this.#phase,
      reason: said('{what} within {timedOutAfterMs} ms', { what, timedOutAfterMs }),
      timedOutAfterMs,
    };
  }

  #watch(timeoutMs: number | undefined, signal: AbortSignal | undefined): () => void {
    const { connectTimeoutMs } = this.#limits;
    const connecting = setTimeout(() => {
      if (this.#phase === 'connecting') this.#giveUp(connectTimeoutMs);
    }, connectTimeoutMs);
    const whole = timeoutMs === undefined ? undefined : setTimeout(() => this.#giveUp(timeoutMs), timeoutMs);
    const cancel = () => {
      if (signal) this.#end(cancelled(signal));
    };
    const unheard = signal === undefined ? () => {} : onAbort(signal, cancel);
    return () => {
      this.#settled = true;
      clearTimeout(this.#silence);
      clearTimeout(connecting);
      clearTimeout(whole);
      unheard();
    };
  }

  #giveUp(afterMs: number): void {
    this.#resolve(this.#timedOut(afterMs));
    this.#end(new Error('out of time'));
  }

  /** Settles at once; undici is told as soon as it has something to stop. */
  #end(reason: Error): void {
    this.#unwatch();
    this.#ended = reason;
    this.#reject(reason);
    this.#controller?.abort(reason);
  }
}

/** `Promise.withResolvers` is not in Node 20. */
function withResolvers<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (reason: Error) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
