import { availableParallelism, loadavg } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Case } from './matrix.ts';
import { type Outcome, runCase } from './run-case.ts';

/** A machine that stands still for so long has let half of a call's deadline pass for the child, whose time goes by faster. */
const longestStallMs = 200;
/** With so many at work for each core the child stands still, which this process does not notice. */
const crowd = 4;
const mostAttempts = 4;

/** Plays a case; one that failed while the machine stood still says nothing of the product, and is played again. */
export async function runFairly(each: Case, folder: string): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    const delays = monitorEventLoopDelay({ resolution: 10 });
    delays.enable();
    const outcome = await runCase(each, `${folder}-${attempt}`).catch(broken);
    delays.disable();
    const isCrowded = (loadavg()[0] ?? 0) > crowd * availableParallelism();
    const hasStalled = delays.max / 1e6 > longestStallMs || isCrowded;
    if (outcome.problems.length === 0 || !hasStalled || attempt === mostAttempts) return outcome;
  }
}

const broken = (error: unknown): Outcome => ({
  problems: [`the case itself broke: ${String(error)}`],
  firstExit: null,
  firstCode: '',
  struck: true,
});
