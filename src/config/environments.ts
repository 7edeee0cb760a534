import { Failure } from '../errors/failure.ts';
import { check } from './config-check.ts';
import { type Entry, entryOf, type Mapping, mappingAt } from './config-tree.ts';
import { givenFrom, type Surroundings } from './config-values.ts';
import { nearest } from './nearest.ts';
import { wholeShape } from './serverless-shape.ts';

/** The file as if the chosen environment alone were described in it. */
export interface ChosenEnvironment {
  /** The part `serverless:`; undefined when there is none. */
  readonly tree: Mapping | undefined;
  /** Undefined when the file has no environments, or none was chosen. */
  readonly name?: string | undefined;
  readonly problems: readonly Failure[];
}

interface Choice {
  /** By flag, Action input or variable; it wins over `env` of the file. */
  readonly asked: string | undefined;
  /** Whether the run reads the space, so that it has to know which one. */
  readonly isNeeded: boolean;
}

/** Picks the environment that the run is about, and lays it over what stands beside the environments. */
export function chooseEnvironment(serverless: Mapping | undefined, { asked, isNeeded }: Choice, around: Surroundings): ChosenEnvironment {
  const environments = mappingAt(serverless, 'environments');
  const known = environments?.entries.map(({ key }) => key) ?? [];
  const beside = serverless && without(serverless, 'environments');
  const unchosen = (name?: string): ChosenEnvironment => ({
    tree: beside,
    problems: [
      new Failure('ENVIRONMENT_NOT_CHOSEN', { file: around.file, environments: known, asked: name, nearest: name && nearest(name, known) }),
    ],
  });
  if (known.length === 0) return asked === undefined || !isNeeded ? { tree: beside, problems: [] } : unchosen(asked);
  const standard = asked === undefined ? standing(beside, around) : { name: asked, problems: [] };
  if (standard.problems.length > 0) return { tree: beside, problems: isNeeded ? standard.problems : [] };
  const { name } = standard;
  if (name === undefined) return isNeeded ? unchosen() : { tree: beside, problems: [] };
  if (!known.includes(name)) return unchosen(name);
  const tree = laidOver(beside, mappingAt(environments, name));
  return { tree, name, problems: check(tree, wholeShape, { file: around.file, key: name }) };
}

/** What `env:` of the file says; an entry of another shape was told when the file was checked. */
function standing(
  serverless: Mapping | undefined,
  around: Surroundings,
): { readonly name?: string; readonly problems: readonly Failure[] } {
  const value = entryOf(serverless, 'env')?.value;
  if (value?.kind !== 'scalar') return { problems: [] };
  const { text, problems = [] } = givenFrom(value, 'env', around);
  return { name: text.trim(), problems };
}

/** All environments of the file by their names, each whole. */
export const environmentsIn = (serverless: Mapping | undefined): readonly (readonly [name: string, tree: Mapping])[] =>
  (mappingAt(serverless, 'environments')?.entries ?? []).map(({ key, value }) => [
    key,
    laidOver(serverless && without(serverless, 'environments'), value.kind === 'mapping' ? value : undefined),
  ]);

const nothing: Mapping = { kind: 'mapping', line: 1, entries: [] };

/** An environment that names its space in one way does not have the one named beside it in the other. */
function laidOver(beside: Mapping = nothing, own: Mapping = { ...nothing, line: beside.line }): Mapping {
  const ownName = entryOf(mappingAt(own, 'space'), 'name') !== undefined;
  const ownId = entryOf(own, 'spaceId') !== undefined;
  const rest = ownName && !ownId ? without(beside, 'spaceId') : ownId && !ownName ? withoutName(beside) : beside;
  return merged(rest, own);
}

/** Mappings become one, key by key; a list or a value takes the place of what was there. */
function merged(beside: Mapping, own: Mapping): Mapping {
  const entries = beside.entries.map((entry): Entry => {
    const over = entryOf(own, entry.key);
    if (over === undefined) return entry;
    const { value } = over;
    return value.kind === 'mapping' && entry.value.kind === 'mapping' ? { ...over, value: merged(entry.value, value) } : over;
  });
  return { ...own, entries: [...entries, ...own.entries.filter(({ key }) => entryOf(beside, key) === undefined)] };
}

const without = (tree: Mapping, ...keys: readonly string[]): Mapping => ({
  ...tree,
  entries: tree.entries.filter(({ key }) => !keys.includes(key)),
});

const withoutName = (tree: Mapping): Mapping => ({
  ...tree,
  entries: tree.entries.map((entry) =>
    entry.key === 'space' && entry.value.kind === 'mapping' ? { ...entry, value: without(entry.value, 'name', 'ensure') } : entry,
  ),
});
