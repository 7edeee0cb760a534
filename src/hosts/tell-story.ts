import { asFailure, type Failure } from '../errors/failure.ts';
import { runVerb, type Story } from './run-verb.ts';
import type { Setting, VerbRead } from './verb-reader.ts';

/** A verb that was read, and can be run alone or as one of several. */
export const tellStory = <Prepared>(inputs: VerbRead['inputs'], storyIn: (setting: Setting) => Story<Prepared>): VerbRead => ({
  inputs,
  story: (setting) => runVerb(storyIn(setting), setting),
  look: (setting) => lookAt(storyIn(setting)),
});

/** What would be wrong with it on this machine; nothing is told, and nothing is kept hold of. */
async function lookAt<Prepared>({ prepare, letGo }: Story<Prepared>): Promise<readonly Failure[]> {
  try {
    const prepared = await prepare({ report: () => {} });
    await letGo?.(prepared);
    return [];
  } catch (thrown) {
    const failure = asFailure(thrown);
    return failure.problems.length > 0 ? failure.problems : [failure];
  }
}
