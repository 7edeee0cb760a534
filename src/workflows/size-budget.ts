import { readFile } from 'node:fs/promises';
import type { SizeBudget, SizeLimit } from '../config/size-budget.ts';
import { Failure } from '../errors/failure.ts';
import { type BuildSizes, mainPart } from '../packaging/sizes.ts';
import { formatBytes } from '../reporting/format.ts';
import { fieldOf } from './read-receipt.ts';

/** The failure of a build above its budget; undefined when it keeps to it. Every part that is over is named, with the largest files. */
export function overBudget(sizes: BuildSizes, budget: SizeBudget | undefined): Failure<'SIZE_BUDGET_EXCEEDED'> | undefined {
  const over = (budget?.limits ?? []).flatMap((limit) =>
    measuredBy(limit, sizes)
      .filter(({ sizeBytes }) => sizeBytes > limit.sizeBytes)
      .map(({ name, sizeBytes }) => `${name} has ${exact(sizeBytes)} of ${exact(limit.sizeBytes)}`),
  );
  const largest = sizes.largest.slice(0, namedFiles).map(({ path, sizeBytes }) => `${path} (${formatBytes(sizeBytes)})`);
  return over.length === 0 ? undefined : new Failure('SIZE_BUDGET_EXCEEDED', { over, largest });
}

/** So many files say where to begin; the report has more. */
const namedFiles = 5;

/** Rounded, a size and its limit may read the same. */
const exact = (sizeBytes: number): string => `${formatBytes(sizeBytes)} (${sizeBytes} bytes)`;

/** What a limit is about. A root that the build does not have is over no limit: it may be of another branch. */
function measuredBy(
  { folder }: SizeLimit,
  { parts, sizeBytes }: BuildSizes,
): readonly { readonly name: string; readonly sizeBytes: number }[] {
  if (folder === undefined) return [{ name: 'the whole build', sizeBytes }];
  if (folder === '*') return parts.filter(({ name }) => name !== mainPart);
  return parts.filter(({ name }) => name === folder);
}

/** The sizes of the release before: of the whole, of its packages, and of its files where the receipt has them. */
interface SizeBefore {
  readonly h5Version: string;
  readonly sizeBytes: number;
  readonly parts: Readonly<Record<string, number>>;
  readonly files: Readonly<Record<string, number>>;
}

/** Sizes by name, of entries that an earlier run wrote: a list of records, or a record of sizes. What is neither is left out. */
function sizesIn(value: unknown, key: 'name' | 'path'): Readonly<Record<string, number>> {
  const entries: readonly (readonly [unknown, unknown])[] = Array.isArray(value)
    ? value.map((each: unknown) => [fieldOf(each, key), fieldOf(each, 'sizeBytes')] as const)
    : Object.entries(typeof value === 'object' && value !== null ? value : {});
  const known = entries.filter((entry): entry is [string, number] => typeof entry[0] === 'string' && typeof entry[1] === 'number');
  return Object.fromEntries(known);
}

/** The size of the release before, as the receipt says that this run is about to replace; undefined when there is none to go by. */
export async function sizeBefore(receipt: string, h5Id: string): Promise<SizeBefore | undefined> {
  try {
    const content: unknown = JSON.parse(await readFile(receipt, 'utf8'));
    const done = fieldOf(content, 'done');
    const build = fieldOf(done, 'build');
    const [h5Version, sizeBytes] = [fieldOf(done, 'h5Version'), fieldOf(build, 'sizeBytes')];
    const isSame = fieldOf(fieldOf(content, 'asked'), 'h5Id') === h5Id;
    if (!isSame || typeof h5Version !== 'string' || typeof sizeBytes !== 'number') return undefined;
    return { h5Version, sizeBytes, parts: sizesIn(fieldOf(build, 'parts'), 'name'), files: sizesIn(fieldOf(build, 'files'), 'path') };
  } catch {
    // It serves a comparison, and nothing else.
    return undefined;
  }
}
