import type { RunFacts } from './tools.ts';

/** What travels with a package in the cloud, so that a rerun, another CI or another repository knows it without a state file. */
export interface Stamp extends Origin {
  readonly sha256: string;
  /** Set on a package that a rollback made. */
  readonly rollback?: RollbackStamp | undefined;
  /** Set on a package that one person looks at before it is released. */
  readonly preview?: PreviewStamp | undefined;
}

/** What tells one preview from another. A user is known by a digest: the stamp may travel to phones, and ids belong to people. */
export interface PreviewStamp {
  readonly user: string;
  /** Digest of how the package was uploaded, beside its content. */
  readonly settings: string;
  /** Number of the pull request that it shows. */
  readonly pullRequest?: string | undefined;
  /** The whitelist that lets the user open it. */
  readonly whitelistId?: number | undefined;
}

/** Which commit, and which run of which CI system, something comes from. */
export interface Origin {
  readonly commit?: string | undefined;
  /** Epoch milliseconds of the commit. */
  readonly commitMs?: number | undefined;
  readonly ci?: string | undefined;
  readonly repository?: string | undefined;
  readonly run?: string | undefined;
  readonly runNumber?: number | undefined;
  /** What `runNumber` counts in, when that is less than the repository. */
  readonly series?: string | undefined;
}

/** Four-part versions: the bad one, and the good one whose content this package carries. */
export interface RollbackStamp {
  readonly from: string;
  readonly to: string;
  readonly reason?: string | undefined;
}

/** What the memo of a task says; short, because people read it in the console. `sha256` and `commit` are cut to 12 characters. */
export interface MemoStamp extends Origin {
  readonly sha256: string;
  readonly by: 'release' | 'promote' | 'rollback';
  /** Version that a task of a rollback takes the place of. */
  readonly from?: string | undefined;
}

const key = 'miniship';

/** The user's extended info with our stamp beside it, under a key of its own. */
export function stampInto(
  extendInfo: Readonly<Record<string, unknown>>,
  sha256: string,
  { commit, commitMs, ci, repository, run, runNumber, series }: RunFacts,
  rollback?: RollbackStamp,
  preview?: PreviewStamp,
): Record<string, unknown> {
  return {
    ...extendInfo,
    [key]: present({
      sha256,
      commit,
      commitMs,
      ci,
      repository,
      run,
      runNumber,
      series,
      rollback,
      preview: preview && present({ ...preview }),
    }),
  };
}

/** The user's extended info alone. */
export function withoutStamp(extendInfo: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { [key]: _, ...theirs } = extendInfo;
  return theirs;
}

/** Where something comes from, out of a record that we wrote once; what is not there, or is no such fact any more, is unknown. */
export function originOf(record: unknown): Origin {
  const { commit, commitMs, ci, repository, run, runNumber, series } = isRecord(record) ? record : {};
  return {
    commit: textOf(commit),
    commitMs: epochOf(commitMs),
    ci: textOf(ci),
    repository: textOf(repository),
    run: textOf(run),
    runNumber: numberOf(runNumber),
    series: textOf(series),
  };
}

/** The stamp of a package, or undefined when it was not released by us or the stamp was switched off. */
export function stampOf(extendInfo: Readonly<Record<string, unknown>>): Stamp | undefined {
  const stamp = extendInfo[key];
  if (!isRecord(stamp) || typeof stamp['sha256'] !== 'string') return undefined;
  const { sha256, rollback, preview } = stamp;
  return { sha256, ...originOf(stamp), rollback: rollbackOf(rollback), preview: previewOf(preview) };
}

function previewOf(value: unknown): PreviewStamp | undefined {
  if (!isRecord(value)) return undefined;
  const [user, settings] = [textOf(value['user']), textOf(value['settings'])];
  if (user === undefined || settings === undefined) return undefined;
  return { user, settings, pullRequest: textOf(value['pullRequest']), whitelistId: numberOf(value['whitelistId']) };
}

function rollbackOf(value: unknown): RollbackStamp | undefined {
  if (!isRecord(value)) return undefined;
  const [from, to] = [textOf(value['from']), textOf(value['to'])];
  return from === undefined || to === undefined ? undefined : { from, to, reason: textOf(value['reason']) };
}

/** The memo of a task: the words of the user, then the short stamp for whoever reads it in the console. */
export function stampedMemo(
  memo: string,
  { sha256, run, by, from }: { readonly sha256: string; readonly run: RunFacts; readonly by: MemoStamp['by']; readonly from?: string },
): string {
  const facts = present({
    by,
    sha256: sha256.slice(0, 12),
    from,
    commit: oneWord(run.commit?.slice(0, 12)),
    time: run.commitMs === undefined ? undefined : new Date(run.commitMs).toISOString(),
    ci: oneWord(run.ci),
    run: oneWord(run.run),
    number: run.runNumber,
    series: oneWord(run.series),
  });
  const words = Object.entries(facts).map(([name, value]) => `${name}=${String(value)}`);
  return `${memo} [${key} ${words.join(' ')}]`;
}

/** Facts stand apart by spaces in a memo, and end with a bracket. */
export const oneWord = (text: string | undefined): string | undefined => text?.replaceAll(/[\s\]]+/g, '-');

const stampPattern = new RegExp(`\\[${key} ([^\\]]*)\\]$`);

/** The stamp of a task, or undefined when somebody else made it or the stamp was switched off. */
export function memoStampOf(memo: string): MemoStamp | undefined {
  const text = stampPattern.exec(memo)?.[1];
  if (text === undefined) return undefined;
  const facts = new Map(text.split(' ').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const));
  const sha256 = facts.get('sha256');
  if (sha256 === undefined) return undefined;
  const by = facts.get('by');
  const commitMs = Date.parse(facts.get('time') ?? '');
  return {
    sha256,
    by: by === 'promote' || by === 'rollback' ? by : 'release',
    from: facts.get('from'),
    commit: facts.get('commit'),
    commitMs: Number.isNaN(commitMs) ? undefined : commitMs,
    ci: facts.get('ci'),
    run: facts.get('run'),
    runNumber: numberOf(facts.has('number') ? Number(facts.get('number')) : undefined),
    series: facts.get('series'),
  };
}

/** The words of a memo without our stamp. */
export const memoWords = (memo: string): string => memo.replace(stampPattern, '').trim();

const present = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
/** A time that a date can hold; whoever shows it would fail at any other. */
const epochOf = (value: unknown): number | undefined =>
  typeof value === 'number' && !Number.isNaN(new Date(value).getTime()) ? value : undefined;
const numberOf = (value: unknown): number | undefined => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);
