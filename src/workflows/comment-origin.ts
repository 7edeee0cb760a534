import { type Origin, originOf } from './stamp.ts';

const pattern = /<!-- miniship run ([A-Za-z0-9+/=]+) -->\s*$/;

/**
 * What tells the runs of one pull request apart. Where the CI system counts them only the numbers count: somebody may push a branch back to an older
 * commit, and then the run of that is the newer one.
 */
export const countedOrigin = ({ commit, commitMs, ci, repository, run, runNumber, series }: Origin): Origin => ({
  commit,
  commitMs: runNumber === undefined ? commitMs : undefined,
  ci,
  repository,
  run,
  runNumber,
  series,
});

/** The run of a comment, behind its text, where no reader sees it. Nothing in it can end it. */
export const originMark = (origin: Origin): string => `<!-- miniship run ${Buffer.from(JSON.stringify(origin)).toString('base64')} -->`;

/** The run that wrote a comment; undefined when it does not tell, as those of older versions. */
export function originIn(body: string): Origin | undefined {
  const [, text] = pattern.exec(body) ?? [];
  if (text === undefined) return undefined;
  try {
    return originOf(JSON.parse(Buffer.from(text, 'base64').toString()));
  } catch {
    return undefined;
  }
}
