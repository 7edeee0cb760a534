import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Failure, throwProblems } from '../errors/failure.ts';
import { folderMatcher, isNegative, isPattern } from './glob.ts';

/** The folder of one function, which is named as its folder. */
export interface FunctionFolder {
  readonly name: string;
  /** Absolute. */
  readonly path: string;
}

/** `**` reaches this many levels deep; functions do not hide deeper. */
const deepest = 6;

/**
 * Finds the folders of functions by globs such as `functions/*`; `!functions/shared` takes some of them back. Sorted by name. A pattern that matches nothing is a
 * problem, since it is a slip of the pen or a checkout that lacks something; so are two folders that would become the same function.
 */
export async function findFunctionFolders(patterns: readonly string[], workingDirectory: string): Promise<readonly FunctionFolder[]> {
  const problems: Failure[] = [];
  const found = new Set<string>();
  for (const pattern of patterns.filter((each) => !isNegative(each))) {
    const folders = await foldersOf(pattern, workingDirectory);
    if (folders.length === 0) problems.push(new Failure('FUNCTIONS_NOT_FOUND', { pattern, folder: workingDirectory }));
    for (const folder of folders) found.add(folder);
  }
  for (const pattern of patterns.filter(isNegative))
    for (const folder of await foldersOf(pattern.slice(1), workingDirectory)) found.delete(folder);

  const folders = [...found].map((path) => ({ name: basename(path), path })).sort((a, b) => (a.name < b.name ? -1 : 1));
  throwProblems([...problems, ...twice(folders)]);
  return folders;
}

/** Absolute paths. A name that is a folder as it stands is no pattern, whatever characters it holds. */
async function foldersOf(pattern: string, workingDirectory: string): Promise<readonly string[]> {
  const literal = resolve(workingDirectory, pattern);
  if (await isFolder(literal)) return [literal];
  const parts = pattern.split('/').filter((part) => part !== '' && part !== '.');
  const first = parts.findIndex(isPattern);
  if (first === -1) return [];
  const base = resolve(workingDirectory, pattern.startsWith('/') ? '/' : '', ...parts.slice(0, first));
  const rest = parts.slice(first);
  const depth = rest.some((part) => part.includes('**')) ? deepest : rest.length;
  const matches = folderMatcher(rest.join('/'));
  return (await below(base, depth)).filter(matches).map((name) => join(base, name));
}

/** The folders below this one, as paths with `/`. Packages hold folders in plenty, but no functions. */
async function below(base: string, depth: number): Promise<readonly string[]> {
  if (depth === 0) return [];
  const entries = await readdir(base, { withFileTypes: true }).catch(() => []);
  const names: string[] = [];
  for (const entry of entries.filter(({ name }) => name !== 'node_modules')) {
    const isOne = entry.isDirectory() || (entry.isSymbolicLink() && (await isFolder(join(base, entry.name))));
    if (isOne) names.push(entry.name, ...(await below(join(base, entry.name), depth - 1)).map((name) => `${entry.name}/${name}`));
  }
  return names;
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (kind) => kind.isDirectory(),
    () => false,
  );

function twice(folders: readonly FunctionFolder[]): readonly Failure[] {
  return [...new Set(folders.map(({ name }) => name))].flatMap((name) => {
    const paths = folders.filter((folder) => folder.name === name).map(({ path }) => path);
    return paths.length > 1 ? [new Failure('FUNCTION_TWICE', { name, paths })] : [];
  });
}
