import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { check, soundEntryOf } from './config-check.ts';
import { type Found, findFile, type ReadText, usualNames } from './config-find.ts';
import { fileShape, rolloutShape } from './config-shape.ts';
import { type Mapping, mappingAt, readTree } from './config-tree.ts';
import { givenFrom, type Surroundings } from './config-values.ts';
import { chooseEnvironment } from './environments.ts';
import type { Given, Place } from './input.ts';
import { fileKeyOf, type InputName, inputNames, inputOf } from './inputs.ts';
import { readSmokeOf } from './read-smoke.ts';
import { type GivenStage, readStages } from './rollout.ts';
import { shapeOf } from './shape.ts';
import type { Verb } from './verbs.ts';

/** The part `serverless:` of a file, for what is no input. */
export interface ServerlessPart {
  /** Of the chosen environment, where the file has several. */
  readonly tree: Mapping;
  readonly environment?: string | undefined;
  readonly surroundings: Surroundings;
}

/** What miniship.yml says about the chosen mini program, or about the space. */
export interface ConfigFile {
  readonly given: ReadonlyMap<InputName, Given>;
  readonly stages: readonly GivenStage[];
  readonly serverless?: ServerlessPart | undefined;
  readonly problems: readonly Failure[];
  /** False when a part could not be read at all, so that a missing input proves nothing. */
  readonly complete: boolean;
}

export interface ConfigQuestion {
  readonly workingDirectory: string;
  /** Absolute path of the file, when it was asked for by name. */
  readonly path?: string | undefined;
  /** The part of the file that matters to the verb. */
  readonly reads: Exclude<Verb['reads'], 'nothing'>;
  readonly app?: string | undefined;
  /** The environment that was asked for, beside what the file itself says. */
  readonly env?: string | undefined;
  readonly variables: Surroundings['variables'];
  readonly readText: ReadText;
  /** Given when the same file is read for many mini programs. */
  readonly parse?: ParseFile | undefined;
}

/** A file taken apart and checked as a whole, whatever of it is meant. */
interface Parsed {
  readonly tree?: Mapping | undefined;
  readonly problems: readonly Failure[];
}

export type ParseFile = (found: Found) => Promise<Parsed>;

const parseFile: ParseFile = async ({ name: file, text }) => {
  const { tree, problems } = await readTree(text, file);
  return tree === undefined ? { problems } : { tree, problems: check(tree, fileShape, { file, key: file }) };
};

/** Parses each file once: two hundred mini programs in one file would otherwise be forty thousand. */
export function parseOnce(): ParseFile {
  const known = new Map<string, Promise<Parsed>>();
  return (found) => {
    const key = `${found.name}\n${found.text}`;
    const parsed = known.get(key) ?? parseFile(found);
    known.set(key, parsed);
    return parsed;
  };
}

const nothing: ConfigFile = { given: new Map(), stages: [], problems: [], complete: true };
const broken = (problems: readonly Failure[]): ConfigFile => ({ ...nothing, problems, complete: false });

/** The chosen mini program; one alone needs no choice. */
function chooseApp(tree: Mapping, asked: string | undefined, file: string): Mapping | Failure | undefined {
  const apps = mappingAt(tree, 'apps');
  const names = apps?.entries.map(({ key }) => key) ?? [];
  if (asked !== undefined) return mappingAt(apps, asked) ?? new Failure('APP_NOT_CHOSEN', { file, apps: names, asked });
  const [only, ...others] = names;
  if (others.length > 0) return new Failure('APP_NOT_CHOSEN', { file, apps: names });
  return only === undefined ? undefined : mappingAt(apps, only);
}

type Part = readonly [place: Place, tree: Mapping | undefined];

/** The inputs that these parts give; a later part wins. */
function collect(parts: readonly Part[], surroundings: Surroundings): Map<InputName, Given> {
  const given = new Map<InputName, Given>();
  for (const [place, tree] of parts) {
    for (const name of inputNames.filter((candidate) => inputOf(candidate).config.includes(place))) {
      const entry = soundEntryOf(tree, fileKeyOf(name), shapeOf(name), surroundings.file);
      if (entry !== undefined) given.set(name, givenFrom(entry.value, name, surroundings));
    }
  }
  return given;
}

/** `clientVersions` is another name of `clientMin`; both at once would hide one. */
function addClientVersions(app: Mapping | undefined, given: Map<InputName, Given>, surroundings: Surroundings): readonly Failure[] {
  const entry = soundEntryOf(app, 'clientVersions', shapeOf('client-min'), surroundings.file);
  if (entry === undefined) return [];
  if (given.has('client-min')) {
    const where = `${surroundings.file}:${entry.line}`;
    return [new Failure('CONFIG_INVALID', { where, reason: said('"clientVersions" is another name of "clientMin"; keep one of them') })];
  }
  given.set('client-min', givenFrom(entry.value, 'client-min', surroundings));
  return [];
}

function readApp(tree: Mapping, { app: asked, env }: Pick<ConfigQuestion, 'app' | 'env'>, surroundings: Surroundings): ConfigFile {
  const { file } = surroundings;
  const choice = chooseApp(tree, asked, file);
  const [app, unchosen] = choice instanceof Failure ? [undefined, [choice]] : [choice, []];
  const parts: readonly Part[] = [
    ['root', tree],
    ['mpaas', mappingAt(tree, 'mpaas')],
    ['app', app],
    ['notify', mappingAt(app, 'notify')],
  ];
  const given = collect(parts, surroundings);
  const doubled = addClientVersions(app, given, surroundings);
  const serverless = chooseEnvironment(mappingAt(tree, 'serverless'), { asked: env, isNeeded: false }, surroundings);
  const smokeOf = (name: string) => readSmokeOf(mappingAt(serverless.tree, 'functions'), name, surroundings);
  const rollout = readStages(soundEntryOf(app, 'rollout', rolloutShape, file), given, { surroundings, smokeOf });
  return {
    given,
    stages: rollout.stages,
    problems: [...unchosen, ...doubled, ...rollout.problems, ...serverless.problems],
    complete: unchosen.length + rollout.problems.length === 0,
  };
}

function readServerless(root: Mapping, asked: string | undefined, surroundings: Surroundings): ConfigFile {
  const chosen = chooseEnvironment(mappingAt(root, 'serverless'), { asked, isNeeded: true }, surroundings);
  const { tree, name: environment, problems } = chosen;
  const hosting = mappingAt(tree, 'hosting');
  const parts: readonly Part[] = [
    ['root', root],
    ['serverless', tree],
    ['hosting', hosting],
    ['delete', mappingAt(hosting, 'delete')],
  ];
  return {
    given: collect(parts, surroundings),
    stages: [],
    serverless: tree === undefined ? undefined : { tree, environment, surroundings },
    problems,
    complete: problems.length === 0,
  };
}

async function readFound(found: Found, { reads, app, env, variables, parse = parseFile }: ConfigQuestion): Promise<ConfigFile> {
  const { tree, problems: misshapen } = await parse(found);
  if (tree === undefined) return broken(misshapen);
  const surroundings = { file: found.name, variables };
  const part = reads === 'app' ? readApp(tree, { app, env }, surroundings) : readServerless(tree, env, surroundings);
  return { ...part, problems: [...misshapen, ...part.problems], complete: part.complete && misshapen.length === 0 };
}

/** The names of the mini programs in the file, in its order; none without a file. */
export async function readAppNames(
  question: Pick<ConfigQuestion, 'workingDirectory' | 'path' | 'readText' | 'parse'>,
): Promise<{ readonly file: string; readonly names: readonly string[]; readonly problems: readonly Failure[] }> {
  const found = findFile(question);
  if (found === undefined) return { file: usualNames[0], names: [], problems: [] };
  if (found instanceof Failure) return { file: usualNames[0], names: [], problems: [found] };
  const { tree, problems } = await (question.parse ?? parseFile)(found);
  return { file: found.name, names: mappingAt(tree, 'apps')?.entries.map(({ key }) => key) ?? [], problems };
}

/** Finds and reads the configuration file. Having none is fine, unless it was asked for. */
export async function loadConfigFile(question: ConfigQuestion): Promise<ConfigFile> {
  const found = findFile(question);
  if (found instanceof Failure) return broken([found]);
  if (found !== undefined) return readFound(found, question);
  const file = usualNames[0];
  if (question.reads === 'app') {
    return question.app === undefined ? nothing : broken([new Failure('APP_NOT_CHOSEN', { file, apps: [], asked: question.app })]);
  }
  const { env: asked } = question;
  return asked === undefined ? nothing : broken([new Failure('ENVIRONMENT_NOT_CHOSEN', { file, environments: [], asked })]);
}
