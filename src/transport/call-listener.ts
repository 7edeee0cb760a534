import type { FailureCode } from '../errors/catalogue.ts';

/** Hears about every call; the hosts turn it into events. The fields are those of the events with the same meaning. */
export interface CallListener {
  answered(call: { readonly operation: string; readonly requestId: string; readonly durationMs: number }): void;
  retried(retry: {
    readonly operation: string;
    readonly attempt: number;
    readonly waitMs: number;
    readonly code: FailureCode;
    readonly requestId?: string | undefined;
  }): void;
  /** A wait for the cloud's documented rate limit, made before the call. */
  waited(wait: { readonly operation: string; readonly waitMs: number }): void;
}
