// Preload of a child process: its time goes by faster, so that a wait of a minute takes a second. The timers and the clock keep the same pace, because a
// deadline is measured with both. The product knows nothing of it.
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers';
import promised from 'node:timers/promises';
import { promisify } from 'node:util';

const pace = Number(process.env.TEST_CLOCK_PACE ?? 60);
const realNow = Date.now;
const startedMs = realNow();
const now = () => Math.round(startedMs + (realNow() - startedMs) * pace);

class FastDate extends Date {
  /** @param {[]} given Whatever a date is made of; nothing is now. */
  constructor(...given) {
    super(...(given.length === 0 ? /** @type {[]} */ (/** @type {unknown} */ ([now()])) : given));
  }

  static now() {
    return now();
  }
}
globalThis.Date = /** @type {DateConstructor} */ (FastDate);

const { setTimeout: realWait } = timers;
const { setTimeout: realSleep } = promised;
/** @type {typeof promised.setTimeout} */
const sleep = (ms = 0, ...rest) => realSleep(ms / pace, ...rest);
/** @type {(call: () => void, ms?: number, ...rest: []) => NodeJS.Timeout} */
const wait = (call, ms = 0, ...rest) => realWait(call, ms / pace, ...rest);
globalThis.setTimeout = /** @type {typeof setTimeout} */ (Object.assign(wait, { [promisify.custom]: sleep }));
timers.setTimeout = globalThis.setTimeout;
promised.setTimeout = sleep;
syncBuiltinESMExports();
