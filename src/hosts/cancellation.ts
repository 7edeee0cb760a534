import { setMaxListeners } from 'node:events';
import { Failure } from '../errors/failure.ts';
import { cancelledExit } from './end-on-signals.ts';

/** A Ctrl+C goes to every process of the terminal, and wrappers such as npm pass it on once more: so soon after the first one it is the same wish. */
const sameWishMs = 500;

/** Decides when a run stops; `done` lets go of what it listens to. */
export type Cancel = (timeoutMs: number) => { readonly signal: AbortSignal; readonly done: () => void };

/**
 * Stops a run from outside: a signal of the operating system (a cancelled job sends SIGINT, then SIGTERM), or its time being up. What is in flight is settled
 * (transport/cut.ts) and the receipt is written; a second signal does not wait for that.
 */
export const cancelOnSignals: Cancel = (timeoutMs) => {
  const { controller, stopTimer } = startTimer(timeoutMs);
  let firstMs: number | undefined;
  const onSignal = (): void => {
    const nowMs = Date.now();
    if (firstMs !== undefined && nowMs - firstMs > sameWishMs) process.exit(cancelledExit);
    firstMs ??= nowMs;
    controller.abort(new Failure('CANCELLED', {}));
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  const done = () => {
    stopTimer();
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  };
  return { signal: controller.signal, done };
};

/** Stops a run inside somebody else's program, whose signals are its own: when the program asks for it, or when the time is up. */
export const cancelOnRequest =
  (asked: AbortSignal | undefined): Cancel =>
  (timeoutMs) => {
    const { controller, stopTimer } = startTimer(timeoutMs);
    const stop = (): void => controller.abort(new Failure('CANCELLED', {}, { cause: asked?.reason }));
    if (asked?.aborted) stop();
    asked?.addEventListener('abort', stop, { once: true });
    const done = () => {
      stopTimer();
      asked?.removeEventListener('abort', stop);
    };
    return { signal: controller.signal, done };
  };

function startTimer(timeoutMs: number): { readonly controller: AbortController; readonly stopTimer: () => void } {
  const controller = new AbortController();
  // Every upload under way listens; Node takes more than ten for a leak, and says so to the user.
  setMaxListeners(0, controller.signal);
  const timer = setTimeout(() => controller.abort(new Failure('TIME_UP', { timeoutMs })), timeoutMs);
  return { controller, stopTimer: () => clearTimeout(timer) };
}
