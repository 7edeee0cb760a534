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
  /** A write that took effect, or whose answer was lost, so that it may have. */
  acted?(operation: string): void;
}

/** Tells the one who makes a call that the cloud throttles it, also when trying again helps: then fewer calls at once may help more. */
export interface Pressure {
  readonly onThrottled: () => void;
}

/** The listener, and beside it whoever wants to know of throttling. */
export function alsoTelling(listener: CallListener, pressure: Pressure | undefined): CallListener {
  if (pressure === undefined) return listener;
  return {
    answered: (call) => listener.answered(call),
    waited: (wait) => listener.waited(wait),
    acted: (operation) => listener.acted?.(operation),
    retried: (retry) => {
      if (retry.code === 'CLOUD_THROTTLED') pressure.onThrottled();
      listener.retried(retry);
    },
  };
}
