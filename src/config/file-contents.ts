import type { Failure } from '../errors/failure.ts';
import { findFile, type ReadText } from './config-find.ts';
import { entryOf, type Mapping, mappingAt, readTree } from './config-tree.ts';
import { settingsFields } from './settings-shape.ts';

/** What a configuration file holds, in names; what it says about them is read part by part. */
export interface FileContents {
  /** How problems call it; undefined when there is none. */
  readonly name: string | undefined;
  /** False when there is one that cannot be read. */
  readonly readable: boolean;
  readonly apps: readonly string[];
  /** The part `serverless:`, when there is one. */
  readonly space?: { readonly functions: readonly string[]; readonly site: boolean; readonly settings: readonly string[] } | undefined;
}

/** Looks what is in the file. What is wrong with it is told by whoever reads its parts. */
export async function readFileContents(place: {
  readonly workingDirectory: string;
  readonly path?: string | undefined;
  readonly readText: ReadText;
}): Promise<FileContents> {
  const found = findFile(place);
  if (found === undefined) return { name: undefined, readable: true, apps: [] };
  const unreadable = (name: string): FileContents => ({ name, readable: false, apps: [] });
  if (!('text' in found)) return unreadable(place.path ?? nameIn(found));
  const { tree } = await readTree(found.text, found.name);
  if (tree === undefined) return unreadable(found.name);
  return { name: found.name, readable: true, apps: keysOf(mappingAt(tree, 'apps')), space: sectionsOf(mappingAt(tree, 'serverless')) };
}

const nameIn = ({ facts }: Failure): string => ('where' in facts && typeof facts.where === 'string' ? facts.where : 'miniship.yml');

const keysOf = (tree: Mapping | undefined): readonly string[] => tree?.entries.map(({ key }) => key) ?? [];

/** The parts of a space. */
function sectionsOf(serverless: Mapping | undefined): FileContents['space'] {
  if (serverless === undefined) return undefined;
  const has = (key: string): boolean => entryOf(serverless, key) !== undefined;
  return { functions: keysOf(mappingAt(serverless, 'functions')), site: has('hosting'), settings: Object.keys(settingsFields).filter(has) };
}
