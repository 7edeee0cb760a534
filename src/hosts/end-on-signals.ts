/**
 * Ends the process when a signal comes and nobody else listens: before a run has begun, or after it, there is nothing to settle. A run listens itself
 * (cancellation.ts), and so do the emulator and the demo.
 */
export function endOnSignals(): void {
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (process.listenerCount(name) === 1) process.exit(cancelledExit);
    });
  }
}

/** As of CANCELLED in the catalogue of failures, which is not loaded for this. */
export const cancelledExit = 130;

/** Signals that somebody waits for, or looks for between two steps; until `done` the process does not end by itself. */
export interface HeardSignals {
  readonly first: Promise<void>;
  readonly came: () => boolean;
  readonly done: () => void;
}

/** Takes signals as a wish to end that is granted at a good moment: what was opened is to be closed first. A second one does not wait for that. */
export function hearSignals(): HeardSignals {
  let came = false;
  let tell: () => void = () => {};
  const first = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const hear = (): void => {
    came = true;
    tell();
  };
  process.once('SIGINT', hear).once('SIGTERM', hear);
  return { first, came: () => came, done: () => void process.off('SIGINT', hear).off('SIGTERM', hear) };
}
