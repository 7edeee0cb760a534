import type { SaidOf } from '../said.ts';
import type { Words } from '../words/words.ts';
import type { Sized } from './treemap.ts';

type Build = SaidOf<'build-inspected'>;

/** A package with all of its files by their paths. */
interface Package {
  readonly name: string;
  readonly sizeBytes: number;
  readonly count: number;
  readonly files: (readonly [path: string, sizeBytes: number])[];
}

/** The packages of a build, their folders and files as far as they are known, and what is left. Each file stands in the innermost package that holds it. */
export function sizeTree({ parts = [], largest = [], all }: Build, page: Words['page']): readonly Sized[] {
  const packages = parts.map(({ name, sizeBytes, files }): Package => ({ name, sizeBytes, count: files, files: [] }));
  const innermost = packages.toSorted((one, other) => other.name.length - one.name.length);
  const known = all === undefined ? largest.map(({ path, sizeBytes }) => [path, sizeBytes] as const) : Object.entries(all);
  for (const file of known) (innermost.find(({ name }) => file[0].startsWith(`${name}/`)) ?? packages[0])?.files.push(file);
  return packages.map((each) => ({ name: each.name, sizeBytes: each.sizeBytes, parts: [...foldersOf(each), ...restOf(each, page)] }));
}

/** The first part of a path below the package makes a folder; one file by itself needs none around it. */
function foldersOf({ name, files }: Package): readonly Sized[] {
  const start = files.every(([path]) => path.startsWith(`${name}/`)) ? name.length + 1 : 0;
  return treeOf(files.map(([path, sizeBytes]) => ({ path, below: path.slice(start), sizeBytes })));
}

interface Leaf {
  readonly path: string;
  /** The path as seen from the folder that is looked at. */
  readonly below: string;
  readonly sizeBytes: number;
}

function treeOf(leaves: readonly Leaf[]): readonly Sized[] {
  const byFirst = new Map<string, Leaf[]>();
  for (const leaf of leaves) {
    const folder = leaf.below.slice(0, leaf.below.indexOf('/') + 1);
    byFirst.set(folder, [...(byFirst.get(folder) ?? []), leaf]);
  }
  return [...byFirst].flatMap(([folder, inside]): readonly Sized[] => {
    if (folder === '') return inside.map(({ path, below, sizeBytes }) => ({ name: below, path, sizeBytes, parts: [] }));
    const sizeBytes = inside.reduce((sum, leaf) => sum + leaf.sizeBytes, 0);
    const parts = treeOf(inside.map((leaf) => ({ ...leaf, below: leaf.below.slice(folder.length) })));
    const [only] = parts;
    // A folder of one thing is told with it, as one name.
    return parts.length === 1 && only !== undefined ? [{ ...only, name: `${folder}${only.name}` }] : [{ name: folder, sizeBytes, parts }];
  });
}

function restOf({ sizeBytes, count, files }: Package, page: Words['page']): readonly Sized[] {
  const others = count - files.length;
  const rest = sizeBytes - files.reduce((sum, [, bytes]) => sum + bytes, 0);
  return others > 0 ? [{ name: page.others(others), sizeBytes: Math.max(0, rest), parts: [] }] : [];
}
