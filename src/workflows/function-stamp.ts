import { createHash } from 'node:crypto';
import type { RunFacts } from './tools.ts';

/** What is known of the code that a function runs, kept in its description so that no state file is needed. */
export interface FunctionStamp {
  /** First digits of the archive's sha256. */
  readonly sha256: string;
  /** A digest of the deployment that carried it: the stamp counts only while this deployment serves. */
  readonly deployment: string;
  readonly sizeBytes?: number | undefined;
}

/** Which code went live with which deployment. */
export interface LiveCode {
  readonly sha256: string;
  readonly deploymentId: string;
  readonly sizeBytes: number;
}

/** The most that the cloud keeps of a description (catalogue: UpdateFunction.Desc). */
const mostCharacters = 128;
const stampPattern = / ?\[miniship ([0-9a-f]{16})\/([0-9a-f]{8})(?: (\d+) bytes)?(?: [^\]]*)?\]$/;

/** The words of a description that still leave room for a stamp. */
export const mostWords = mostCharacters - ' [miniship 0123456789abcdef/01234567]'.length;

/**
 * The description with the stamp behind its own words. What does not fit is left out, the least needed first: run, commit, size.
 * Undefined when the words leave no room at all.
 */
export function stampWords(words: string, code: LiveCode, { commit, run }: RunFacts): string | undefined {
  const facts = [`${code.sizeBytes} bytes`, plain('commit', commit?.slice(0, 12)), plain('run', run)].filter((fact) => fact !== undefined);
  const known = [`miniship ${code.sha256.slice(0, 16)}/${digestOfId(code.deploymentId)}`, ...facts];
  const lead = words === '' ? '' : `${words} `;
  for (let count = known.length; count > 0; count -= 1) {
    const stamped = `${lead}[${known.slice(0, count).join(' ')}]`;
    if (stamped.length <= mostCharacters) return stamped;
  }
  return undefined;
}

/** The stamp of a description, or undefined when there is none. */
export function stampIn(description: string): FunctionStamp | undefined {
  const [, sha256, deployment, size] = stampPattern.exec(description) ?? [];
  if (sha256 === undefined || deployment === undefined) return undefined;
  return { sha256, deployment, sizeBytes: size === undefined ? undefined : Number(size) };
}

/** The description without the stamp: what somebody wrote there. */
export const wordsOf = (description: string): string => description.replace(stampPattern, '');

/** Whether the stamp was left by the deployment that serves now; another one, from the console or a run that was killed, makes it void. */
export const isStampOf = (stamp: FunctionStamp, deploymentId: string): boolean => stamp.deployment === digestOfId(deploymentId);

const digestOfId = (deploymentId: string): string => createHash('sha256').update(deploymentId).digest('hex').slice(0, 8);

/** Facts of the run come from the CI system; one that could be mistaken for the stamp's own form stays out. */
const plain = (name: string, value: string | undefined): string | undefined =>
  value !== undefined && /^[\w.:/-]+$/.test(value) ? `${name}=${value}` : undefined;
