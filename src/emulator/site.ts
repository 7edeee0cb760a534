import { type Answer, spoil } from './answer.ts';
import type { Cloud } from './cloud.ts';
import type { FaultQueue, NamedFault } from './faults.ts';
import type { Lock } from './lock.ts';
import type { Recorder } from './recorder.ts';

/** What the three doors of the emulator share: gateway, storage and control surface. */
export interface Site {
  readonly cloud: Cloud;
  readonly faults: FaultQueue;
  readonly recorder: Recorder;
  /** Held while an mPaaS handler changes the world; those of MPServerless change it in one step each. */
  readonly lock: Lock;
  /** Writes the world to the state file, if there is one. */
  readonly save: () => void;
  readonly sleep: (ms: number) => Promise<void>;
}

/** Acts, with the fault that waits for this call, if any: before it the act does not happen, after it only its answer is lost. */
export async function actWithFault(
  site: Site,
  fault: NamedFault | undefined,
  failures: Parameters<typeof spoil>[2] & { readonly nothing: () => Answer },
  act: () => Promise<Answer>,
): Promise<Answer> {
  if (!fault) return act();
  const pause = async (): Promise<void> => (fault.kind === 'slow' ? site.sleep(fault.ms ?? 0) : undefined);
  if (fault.when === 'after') {
    const answer = await act();
    await pause();
    return spoil(answer, fault, failures);
  }
  await pause();
  return spoil(fault.kind === 'slow' ? await act() : failures.nothing(), fault, failures);
}
