import { Failure } from '../errors/failure.ts';

/** Ends a run from outside: a signal of the operating system (a cancelled job sends SIGINT, then SIGTERM), or its time being up. */
export function cancelOnSignals(timeoutMs: number): { readonly signal: AbortSignal; readonly done: () => void } {
  const controller = new AbortController();
  const cancel = () => controller.abort(new Failure('CANCELLED', {}));
  const timer = setTimeout(
    () => controller.abort(new Failure('TIMED_OUT', { operation: 'The whole run', waitedMs: timeoutMs })),
    timeoutMs,
  );
  process.once('SIGINT', cancel).once('SIGTERM', cancel);
  const done = () => {
    clearTimeout(timer);
    process.off('SIGINT', cancel).off('SIGTERM', cancel);
  };
  return { signal: controller.signal, done };
}
