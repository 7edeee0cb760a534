import { createHash } from 'node:crypto';
import type { RunFacts } from './tools.ts';

/** What is known of the code that a function runs, kept in its description so that no state file is needed. */
export interface FunctionStamp {
  /** First digits of the archive's sha256. */
  readonly sha256: string;
  /** A digest of the deployment that carried it: the stamp counts only while this deployment serves. */
  readonly deployment: string;
  readonly sizeBytes?: number | undefined;
  readonly marks: Marks;
}

/** What the stamp says of rollbacks, by digests of deployments: it is in the cloud, so the next run knows it wherever it runs. */
export interface Marks {
  /** The one that was given up for the one that serves; the same one, when only its settings went back. */
  readonly rolledBackFrom?: string | undefined;
  /** Given up earlier, the last one first: "previous" never means one of them. */
  readonly undone: readonly string[];
}

export const noMarks: Marks = { undone: [] };

/** Which code went live with which deployment. */
export interface LiveCode {
  readonly sha256: string;
  readonly deploymentId: string;
  readonly sizeBytes?: number | undefined;
}

/** Stands for code that nobody has digested: no archive equals it, so the next deploy sends its own. */
export const unknownCode = '0'.repeat(64);

/** The older ones are far behind, and the room is small. */
const mostUndone = 3;

/** The most that the cloud keeps of a description (catalogue: UpdateFunction.Desc). */
const mostCharacters = 128;
const stampPattern = / ?\[miniship ([0-9a-f]{16})\/([0-9a-f]{8})((?: [^\]]*)?)\]$/;

/** The words of a description that still leave room for a stamp. */
export const mostWords = mostCharacters - ' [miniship 0123456789abcdef/01234567]'.length;

/**
 * The description with the stamp behind its own words. What does not fit is left out, the least needed first: run, commit, size, marks.
 * Undefined when the words leave no room at all.
 */
export function stampWords(words: string, code: LiveCode, { commit, run }: RunFacts, marks: Marks = noMarks): string | undefined {
  const facts = [
    marks.rolledBackFrom && `back=${marks.rolledBackFrom}`,
    marks.undone.length > 0 ? `undone=${marks.undone.slice(0, mostUndone).join(',')}` : undefined,
    code.sizeBytes === undefined ? undefined : `${code.sizeBytes} bytes`,
    plain('commit', commit?.slice(0, 12)),
    plain('run', run),
  ].filter((fact) => fact !== undefined);
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
  const [, sha256, deployment, facts = ''] = stampPattern.exec(description) ?? [];
  if (sha256 === undefined || deployment === undefined) return undefined;
  const size = / (\d+) bytes\b/.exec(facts)?.[1];
  const rolledBackFrom = / back=([0-9a-f]{8})\b/.exec(facts)?.[1];
  const undone = / undone=([0-9a-f,]+)/.exec(facts)?.[1]?.split(',') ?? [];
  return { sha256, deployment, sizeBytes: size === undefined ? undefined : Number(size), marks: { rolledBackFrom, undone } };
}

/** The run that left the stamp, as far as there was room for it; empty without a stamp. */
export function runIn(description: string): Pick<RunFacts, 'commit' | 'run'> {
  const facts = stampPattern.exec(description)?.[3] ?? '';
  return { commit: / commit=(\S+)/.exec(facts)?.[1], run: / run=(\S+)/.exec(facts)?.[1] };
}

/** What a stamp goes on to say of rollbacks when this deployment serves: a new one turns the last rollback into history. */
export function marksFor(deploymentId: string, stamp: FunctionStamp | undefined): Marks {
  if (stamp === undefined || isStampOf(stamp, deploymentId)) return stamp?.marks ?? noMarks;
  const { rolledBackFrom, undone } = stamp.marks;
  const isOfSettings = rolledBackFrom === stamp.deployment;
  return { undone: withoutDoubles([isOfSettings ? undefined : rolledBackFrom, ...undone], deploymentId) };
}

/** The marks of a deployment that takes the place of another one on purpose. */
export function marksOfRollback(deploymentId: string, from: string, stamp: FunctionStamp | undefined): Marks {
  const rolledBackFrom = digestOfId(from);
  const { rolledBackFrom: earlier, undone } = stamp?.marks ?? noMarks;
  const isOfSettings = earlier === stamp?.deployment;
  const all = withoutDoubles([isOfSettings ? undefined : earlier, ...undone], deploymentId);
  return { rolledBackFrom, undone: all.filter((each) => each !== rolledBackFrom) };
}

/** What is live again is not given up. */
const withoutDoubles = (digests: readonly (string | undefined)[], live: string): readonly string[] =>
  [...new Set(digests)].filter((each) => each !== undefined && each !== digestOfId(live)).map(String);

/** Whether a rollback gave this deployment up. */
export const isGivenUp = ({ rolledBackFrom, undone }: Marks, deploymentId: string): boolean =>
  [rolledBackFrom, ...undone].includes(digestOfId(deploymentId));

/** The description without the stamp: what somebody wrote there. */
export const wordsOf = (description: string): string => description.replace(stampPattern, '');

/**
 * Whether a description says what was written. Another run that does the same at the same moment stamps the same code with a commit or run of its own; and
 * where no stamp was wanted yet, it may have left one already.
 */
export function saysTheSame(found: string, { wanted, before }: { readonly wanted: string; readonly before: string }): boolean {
  if (found === wanted) return true;
  const [theirs, mine] = [stampIn(found), stampIn(wanted)];
  if (theirs === undefined || found === before || wordsOf(found) !== wordsOf(wanted)) return false;
  return (
    mine === undefined || (theirs.sha256 === mine.sha256 && theirs.deployment === mine.deployment && sameMarks(theirs.marks, mine.marks))
  );
}

const sameMarks = (a: Marks, b: Marks): boolean => a.rolledBackFrom === b.rolledBackFrom && a.undone.join() === b.undone.join();

/** Whether the stamp was left by the deployment that serves now; another one, from the console or a run that was killed, makes it void. */
export const isStampOf = (stamp: FunctionStamp, deploymentId: string): boolean => stamp.deployment === digestOfId(deploymentId);

const digestOfId = (deploymentId: string): string => createHash('sha256').update(deploymentId).digest('hex').slice(0, 8);

/** Facts of the run come from the CI system; one that could be mistaken for the stamp's own form stays out. */
const plain = (name: string, value: string | undefined): string | undefined =>
  value !== undefined && /^[\w.:/-]+$/.test(value) ? `${name}=${value}` : undefined;
