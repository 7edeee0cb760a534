import type { RunFacts } from './tools.ts';

/** What travels with a package in the cloud, so that a rerun, another CI or another repository knows it without a state file. */
export interface Stamp {
  readonly sha256: string;
  readonly commit?: string | undefined;
  readonly ci?: string | undefined;
  readonly run?: string | undefined;
}

const key = 'miniship';

/** The user's extended info with our stamp beside it, under a key of its own. */
export function stampInto(
  extendInfo: Readonly<Record<string, unknown>>,
  sha256: string,
  { commit, ci, run }: RunFacts,
): Record<string, unknown> {
  return { ...extendInfo, [key]: { sha256, ...(commit && { commit }), ...(ci && { ci }), ...(run && { run }) } };
}

/** The stamp of a package, or undefined when it was not released by us or the stamp was switched off. */
export function stampOf(extendInfo: Readonly<Record<string, unknown>>): Stamp | undefined {
  const stamp = extendInfo[key];
  if (typeof stamp !== 'object' || stamp === null || !('sha256' in stamp) || typeof stamp.sha256 !== 'string') return undefined;
  const { sha256, commit, ci, run } = stamp as Record<string, unknown> & { sha256: string };
  return { sha256, commit: textOf(commit), ci: textOf(ci), run: textOf(run) };
}

/** The memo of a task: the words of the user, then the short stamp for whoever reads it in the console. */
export function stampedMemo(memo: string, sha256: string, { commit, run }: RunFacts): string {
  const facts = [`sha256=${sha256.slice(0, 12)}`, commit && `commit=${commit.slice(0, 12)}`, run && `run=${run}`].filter(Boolean);
  return `${memo} [${key} ${facts.join(' ')}]`;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
