import { Failure } from '../errors/failure.ts';
import { matcher } from './glob.ts';
import { isOurs } from './manifest.ts';

/** The fence around deleting. */
export interface DeleteFence {
  readonly enabled: boolean;
  /** Folder below which files may go; empty or `/` is the whole site. */
  readonly prefix: string;
  /** Globs of files that stay. */
  readonly keep: readonly string[];
  readonly atMost: { readonly kind: 'files'; readonly files: number } | { readonly kind: 'percent'; readonly percent: number };
  /** How many files the cloud lists. */
  readonly remoteCount: number;
}

/** The files that may go. With a problem, none may. */
export interface Deletable {
  readonly files: readonly string[];
  readonly problem?: Failure;
}

/** A message that names more is not read. */
const mostNamed = 20;

/** Decides which remote files that are not in the build may be deleted: all inside the fence, or none when they are more than somebody would expect. */
export function deletable(orphans: readonly string[], { enabled, prefix, keep, atMost, remoteCount }: DeleteFence): Deletable {
  if (!enabled) return { files: [] };
  const folder = prefix.replace(/^\/+/, '').replace(/\/*$/, '/');
  const isKept = matcher(keep);
  const files = orphans.filter((path) => (folder === '/' || path.startsWith(folder)) && !isOurs(path) && !isKept(path)).sort();
  const isTooMany = atMost.kind === 'files' ? files.length > atMost.files : files.length * 100 > atMost.percent * remoteCount;
  if (!isTooMany) return { files };
  const cap = atMost.kind === 'files' ? `${atMost.files}` : `${atMost.percent}% of ${remoteCount}`;
  return { files: [], problem: new Failure('DELETE_CAP_EXCEEDED', { count: files.length, cap, files: files.slice(0, mostNamed) }) };
}
