import type { FaultKind } from './faults.ts';

/** One call as the emulator saw it. Signatures, keys, tokens and policies are left out. */
export interface RecordedCall {
  /** An operation of the catalogue, or `PostObject`, `PutObject`, `GetObject`, `HeadObject`; empty when the request did not say. */
  readonly operation: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** By the emulated clock, ISO 8601 in UTC. */
  readonly time: string;
  readonly status: number;
  /** `OK`, or the code of the failure; `Refused` when the business answer was `Success: false`. */
  readonly outcome: string;
  /** Why it failed. */
  readonly message?: string;
  readonly requestId: string;
  readonly fault?: `${'before' | 'after'} ${FaultKind}`;
}

/** A run against the emulator makes some dozen calls; a load test must not fill the memory. */
const callsMax = 20_000;

export class Recorder {
  readonly calls: RecordedCall[] = [];
  readonly #onCall: (call: RecordedCall) => void;

  constructor(onCall: (call: RecordedCall) => void = () => {}) {
    this.#onCall = onCall;
  }

  add(call: RecordedCall): void {
    this.calls.push(call);
    this.#onCall(call);
    if (this.calls.length > callsMax) this.calls.shift();
  }

  clear(): void {
    this.calls.length = 0;
  }
}
