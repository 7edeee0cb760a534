import { setMaxListeners } from 'node:events';
import { Failure } from '../errors/failure.ts';

/** Ends a run from outside: a signal of the operating system (a cancelled job sends SIGINT, then SIGTERM), or its time being up. */
export function cancelOnSignals(timeoutMs: number): { readonly signal: AbortSignal; readonly done: () => void } {
  const controller = new AbortController();
  // Every upload under way listens; Node takes more than ten for a leak, and says so to the user.
  setMaxListeners(0, controller.signal);
  const cancel = () => controller.abort(new Failure('CANCELLED', {}));
  const timer = setTimeout(() => controller.abort(new Failure('TIME_UP', { timeoutMs })), timeoutMs);
  process.once('SIGINT', cancel).once('SIGTERM', cancel);
  const done = () => {
    clearTimeout(timer);
    process.off('SIGINT', cancel).off('SIGTERM', cancel);
  };
  return { signal: controller.signal, done };
}
