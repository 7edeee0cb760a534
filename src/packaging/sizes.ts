import type { BuildFile } from './build-file.ts';

/** A part of a mini program that phones load by itself: the main package, or a sub-package by its root. */
export interface PackagePart {
  readonly name: string;
  readonly sizeBytes: number;
  readonly files: number;
}

/** Where the bytes of a build are, before it is packed. */
export interface BuildSizes {
  readonly sizeBytes: number;
  /** The main package first, then the sub-packages in the order of the configuration. */
  readonly parts: readonly PackagePart[];
  /** The largest files, the largest first. */
  readonly largest: readonly { readonly path: string; readonly sizeBytes: number }[];
  /** The bytes of every file by its path, for the comparison with the next release; undefined for a build of very many files. */
  readonly all?: Readonly<Record<string, number>> | undefined;
}

/** Beyond that the receipt would be a list of files: some 60 bytes each. */
const mostKept = 2000;

/** What all outside of the sub-packages is called. */
export const mainPart = 'main';

/** More would be a list of the build. */
const mostFiles = 20;

/** Counts the bytes of each part; of nested roots the inner one has the file. */
export function measureBuild(files: readonly BuildFile[], roots: readonly string[] = []): BuildSizes {
  const inner = [...roots].sort((a, b) => b.length - a.length);
  const parts = new Map([mainPart, ...roots].map((name) => [name, { name, sizeBytes: 0, files: 0 }]));
  for (const { name, sizeBytes } of files) {
    const part = parts.get(inner.find((root) => name.startsWith(`${root}/`)) ?? mainPart);
    if (part === undefined) continue;
    part.sizeBytes += sizeBytes;
    part.files += 1;
  }
  const largest = [...files].sort((a, b) => b.sizeBytes - a.sizeBytes).slice(0, mostFiles);
  return {
    sizeBytes: files.reduce((sum, file) => sum + file.sizeBytes, 0),
    parts: [...parts.values()],
    largest: largest.map(({ name: path, sizeBytes }) => ({ path, sizeBytes })),
    ...(files.length <= mostKept && { all: Object.fromEntries(files.map(({ name, sizeBytes }) => [name, sizeBytes])) }),
  };
}
