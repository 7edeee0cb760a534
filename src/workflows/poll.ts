import type { RunTools } from './tools.ts';

const firstPauseMs = 500;
const longestPauseMs = 5000;
const growth = 1.5;

/** Asks until there is an answer or the time is up, then undefined. The pauses grow: most things are ready soon, some take minutes. */
export async function poll<Answer>(
  look: (waitedMs: number) => Promise<Answer | undefined>,
  waitMs: number,
  { clock, signal }: Pick<RunTools, 'clock' | 'signal'>,
): Promise<Answer | undefined> {
  const startedMs = clock.now();
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * growth, longestPauseMs)) {
    const waitedMs = clock.now() - startedMs;
    const answer = await look(waitedMs);
    if (answer !== undefined) return answer;
    const leftMs = waitMs - (clock.now() - startedMs);
    if (leftMs <= 0) return undefined;
    await clock.sleep(Math.min(pauseMs, leftMs), signal);
  }
}
