import { Failure } from '../errors/failure.ts';
import type { HostingState } from '../services/serverless-words.ts';
import { poll } from './poll.ts';
import type { DeployTools } from './tools.ts';
import { writeOnce } from './write-once.ts';

/** Opens hosting where it is unused and waits until it serves, which takes minutes. Opening it is told, so that nobody thinks the run hangs. */
export async function openHosting(waitMs: number, { serverless: { hosting }, reporter, clock, signal }: DeployTools): Promise<void> {
  let state = await hosting.state();
  if (state === 'unused') {
    const begun = async (): Promise<HostingState | undefined> => {
      const found = await hosting.state();
      return found === 'unused' ? undefined : found;
    };
    state = await writeOnce(
      {
        what: { en: 'the opening of hosting', zh: '静态托管的开通' },
        look: begun,
        write: () => hosting.open(),
        readBack: () => hosting.state(),
      },
      clock,
    );
  }
  const look = async (waitedMs: number): Promise<true | undefined> => {
    if (waitedMs > 0) state = await hosting.state();
    if (state === 'in-service') return true;
    reporter.report({ type: 'hosting-opening', waitedMs });
    return undefined;
  };
  const isOpen = await poll(look, waitMs, { clock, signal });
  if (!isOpen) throw new Failure('NOT_LIVE', { what: { en: 'The opening of hosting', zh: '静态托管的开通' }, state, waitedMs: waitMs });
}
