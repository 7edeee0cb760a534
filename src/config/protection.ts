import { resolve } from 'node:path';
import { Failure } from '../errors/failure.ts';
import { findFile, type ReadText } from './config-find.ts';
import { entryOf, type Mapping, mappingAt, readTree } from './config-tree.ts';
import { givenFrom, type Surroundings } from './config-values.ts';
import { environmentsIn } from './environments.ts';
import type { InputName } from './inputs.ts';
import { truthOf } from './parse-value.ts';
import { early, type Question } from './read-inputs.ts';

/** The spaces that must not be deleted or reset, and what says so; some go by their id, some by their name. */
export interface Protection {
  readonly ids: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
  /** What cannot be known, such as an id in a variable that is not set: then nothing may be deleted. */
  readonly problems: readonly Failure[];
}

/** Environments of these names are protected unless they say otherwise. */
const isProduction = (environment: string): boolean => /^prod(?:uction)?$/i.test(environment);

/** Reads which spaces are protected: by the input, and by the configuration file that a run in this folder would find. */
export async function readProtection(
  question: Pick<Question, 'given' | 'variables' | 'readText'>,
  { workingDirectory, listed }: { readonly workingDirectory: string; readonly listed: readonly string[] },
): Promise<Protection> {
  const byInput = new Map(listed.map((idOrName) => [idOrName, 'protect-spaces']));
  const path = early('config', question);
  const { spaces, problems } = await ofFile({
    workingDirectory,
    path: path === undefined ? undefined : resolve(workingDirectory, path),
    readText: question.readText,
    variables: question.variables,
  });
  const by = (kind: 'id' | 'name') => spaces.flatMap(({ [kind]: known, where }) => (known === undefined ? [] : [[known, where] as const]));
  return { ids: new Map([...byInput, ...by('id')]), names: new Map([...byInput, ...by('name')]), problems };
}

interface ProtectedSpace {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly where: string;
}

interface FileAsked {
  readonly workingDirectory: string;
  readonly path: string | undefined;
  readonly readText: ReadText;
  readonly variables: Surroundings['variables'];
}

async function ofFile({ variables, ...asked }: FileAsked): Promise<{
  readonly spaces: readonly ProtectedSpace[];
  readonly problems: readonly Failure[];
}> {
  const found = findFile(asked);
  if (found === undefined) return { spaces: [], problems: [] };
  if (found instanceof Failure) return { spaces: [], problems: [found] };
  const { tree, problems } = await readTree(found.text, found.name);
  const serverless = mappingAt(tree, 'serverless');
  if (serverless === undefined) return { spaces: [], problems };
  const environments = environmentsIn(serverless);
  const all: readonly (readonly [name: string, tree: Mapping])[] = environments.length === 0 ? [['', serverless]] : environments;
  const read = all.map(([name, each]) => protectedSpace(name, each, { file: found.name, variables }));
  return { spaces: read.flatMap(({ space }) => space ?? []), problems: [...problems, ...read.flatMap((one) => one.problems)] };
}

interface Read {
  readonly space?: ProtectedSpace;
  readonly problems: readonly Failure[];
}

function protectedSpace(environment: string, tree: Mapping, around: Surroundings): Read {
  const said = textAt(tree, 'protected', around);
  const isProtected = said.text === undefined ? isProduction(environment) : truthOf(said.text) !== false;
  if (!isProtected) return { problems: said.problems };
  const [id, name] = [textAt(tree, 'spaceId', around), textAt(mappingAt(tree, 'space'), 'name', around)];
  const where = environment === '' ? around.file : `${around.file}, ${environment}`;
  return { space: { id: id.text, name: name.text, where }, problems: [...said.problems, ...id.problems, ...name.problems] };
}

function textAt(
  tree: Mapping | undefined,
  key: string,
  around: Surroundings,
): { readonly text?: string; readonly problems: readonly Failure[] } {
  const value = entryOf(tree, key)?.value;
  if (value?.kind !== 'scalar') return { problems: [] };
  const asText: InputName = 'space-id';
  const { text, problems = [] } = givenFrom(value, asText, around);
  return { text: text.trim(), problems };
}
