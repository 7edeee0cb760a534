import type { Text } from '../errors/text.ts';

/** What the rest of the program knows of HTTP: a request goes out, and a reply or a broken exchange comes back. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | AsyncIterable<Uint8Array>;
  /** Length of a streamed body; sent as `Content-Length`. */
  readonly bodyBytes?: number;
  /** Ends the whole exchange. Without it only silence does, so that a large upload may take its time. */
  readonly timeoutMs?: number;
  /** Silence of the other side that is no fault yet, where it may be longer than usual. */
  readonly silenceMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Takes the body of a good answer (2xx) piece by piece instead of memory; nothing is read from the network meanwhile. A `Failure` of its ends the exchange. */
  readonly receive?: ((chunk: Uint8Array) => void) | undefined;
}

export interface HttpReply {
  readonly kind: 'reply';
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** No usable answer. Only a request broken while `connecting` was certainly not seen by the other side. */
export interface HttpBreak {
  readonly kind: 'broken';
  readonly phase: 'connecting' | 'waiting' | 'receiving';
  readonly reason: Text;
  /** The limit that ran out, when one did. */
  readonly timedOutAfterMs?: number;
  readonly cause?: unknown;
}

export interface Http {
  /** Never rejects because of the network; rejects with a `Failure` when cancelled, or when the address must not be used. */
  send(request: HttpRequest): Promise<HttpReply | HttpBreak>;
  /** Loads what sending needs, so that the first exchange can be timed. */
  prepare?(): Promise<void>;
  close(): Promise<void>;
}
