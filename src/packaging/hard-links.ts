import type { Stats } from 'node:fs';

interface Linked {
  readonly names: string[];
  /** Of the names on the disk; a folder that is reached twice gives each file two names in the listing. */
  readonly paths: Set<string>;
  readonly nlink: number;
}

/**
 * Tells which files have a name outside of the folder that is listed. Nothing in a hard link says what else it is: it leads to a key in somebody's home as
 * quietly as a symbolic link would, but only the number of names gives it away.
 */
export class HardLinks {
  readonly #files = new Map<string, Linked>();

  add(name: string, path: string, { nlink, dev, ino }: Stats): void {
    if (nlink < 2) return;
    const key = `${dev}:${ino}`;
    const known = this.#files.get(key) ?? { names: [], paths: new Set(), nlink };
    known.names.push(name);
    known.paths.add(path);
    this.#files.set(key, known);
  }

  leaving(): readonly string[] {
    return [...this.#files.values()].filter(({ paths, nlink }) => paths.size < nlink).flatMap(({ names }) => names);
  }
}
