import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { check } from './config-check.ts';
import { entryOf, mappingAt } from './config-tree.ts';
import { givenFrom } from './config-values.ts';
import type { SpaceRequest } from './deploy-request.ts';
import { FileSection } from './file-section.ts';
import { missing } from './problems.ts';
import type { Inputs } from './read-inputs.ts';
import { spaceShape, spaceStates } from './space-shape.ts';

/** Which space a run is about, and what is asked of it. */
export interface SpaceRead {
  /** Empty when it goes by its name, or is not known. */
  readonly spaceId: string;
  /** Undefined when nothing but an id was given. */
  readonly space?: SpaceRequest | undefined;
  readonly problems: readonly Failure[];
}

/** A space without one has no name that it could be found by (seed 002, CreateSpace). */
const nameFault = (text: string): Text | undefined =>
  /^[A-Za-z][A-Za-z0-9]*$/.test(text) ? undefined : said('the name of a space: a letter, then letters and digits');

const longestAbout = 128;
const aboutFault = (text: string): Text | undefined =>
  text.length <= longestAbout ? undefined : said('at most {longest} characters long', { longest: longestAbout });

/** Reads the part `space:`, and by what the space is known: an id, or a name that the cloud is asked for. */
export function readSpace(inputs: Inputs): SpaceRead {
  const { values } = inputs;
  const outer = contradiction(inputs);
  const problems: Failure[] = [...outer];
  const section = sectionOf(inputs, problems);
  // Read by "call" alone, where a word that is neither counts as protected; people hear of it here.
  if (inputs.serverless !== undefined) new FileSection(inputs.serverless.tree, inputs.serverless.surroundings, problems).flag('protected');
  const name = section?.text('name', nameFault);
  const given = inputs.sources.get('space-id');
  const isFromFile = entryOf(inputs.serverless?.tree, 'spaceId') !== undefined;
  if (section?.has('name') === true && isFromFile) {
    section.refuse('name', said('"spaceId" says already which space it is; keep one of them'));
  }
  if (section !== undefined && section.flag('ensure') === true && !section.has('name')) {
    section.refuse('ensure', said('"ensure" needs the name of the space'));
  }
  const isNamed = section?.has('name') === true && given === undefined && !isFromFile;
  const space = section && {
    ...(isNamed && { name }),
    about: section.text('about', aboutFault),
    ensure: isNamed && section.flag('ensure') === true,
    state: section.choice('state', spaceStates),
    expectedId: values['expect-space-id'],
  };
  return {
    spaceId: values['space-id'] ?? '',
    space,
    problems: [...problems, ...(isNamed ? [] : missing(inputs, 'space-id'))],
  };
}

/** Whether the file asks something of the space itself; that it goes by its name alone is no work. */
export function describesSpace({ serverless }: Pick<Inputs, 'serverless'>): boolean {
  const tree = mappingAt(serverless?.tree, 'space');
  return ['about', 'ensure', 'state'].some((key) => entryOf(tree, key) !== undefined);
}

/** The part of the file, when its shape is sound: what is wrong with another was told when the file was checked. */
function sectionOf({ serverless }: Inputs, problems: Failure[]): FileSection | undefined {
  const tree = mappingAt(serverless?.tree, 'space');
  if (serverless === undefined || tree === undefined) return undefined;
  const { surroundings } = serverless;
  return check(tree, spaceShape, { file: surroundings.file, key: 'space' }).length > 0
    ? undefined
    : new FileSection(tree, surroundings, problems);
}

/**
 * A flag or a variable names another space than the file does for the environment, or for the name that it gives the space. A variable that a CI system sets
 * for every job would otherwise bring what is meant for staging into production.
 */
function contradiction({ serverless, sources, values, faulty }: Inputs): readonly Failure[] {
  const given = sources.get('space-id');
  if (serverless === undefined || given === undefined || faulty.has('space-id')) return [];
  const { tree, surroundings, environment } = serverless;
  const own = entryOf(tree, 'spaceId')?.value;
  const named = entryOf(mappingAt(tree, 'space'), 'name')?.value;
  const conflict = (name: 'env' | 'space.name', reason: Text) => [new Failure('INPUTS_CONFLICT', { names: [name, 'space-id'], reason })];
  const { where } = given;
  if (own === undefined && named !== undefined) {
    const told = named.kind === 'scalar' ? named.text : '';
    return conflict(
      'space.name',
      said('the file means the space called {name}, and "space-id" ({where}) may be another.', { name: told, where }),
    );
  }
  if (own === undefined || environment === undefined) return [];
  const { text, problems = [] } = givenFrom(own, 'space-id', surroundings);
  if (problems.length > 0) return problems;
  if (text.trim() === values['space-id']) return [];
  return conflict(
    'env',
    said('environment "{environment}" has a space of its own, and "space-id" ({where}) names another.', { environment, where }),
  );
}
