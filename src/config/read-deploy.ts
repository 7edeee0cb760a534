import type { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { type Connection, readConnection } from './connection.ts';
import type { DeployRequest, FunctionRequest, SettingsRequest } from './deploy-request.ts';
import { readSections, type SectionsRead } from './deploy-sections.ts';
import { runtimeFault } from './function-limits.ts';
import type { InputsRead } from './input-values.ts';
import type { InputName } from './inputs.ts';
import { readKeep } from './keep-request.ts';
import { invalid } from './problems.ts';
import { readData } from './read-data.ts';
import { readExtensions } from './read-extensions.ts';
import { readFiles } from './read-files.ts';
import { readFunctions } from './read-functions.ts';
import { readHosting } from './read-hosting.ts';
import { type Inputs, type Question, readInputs } from './read-inputs.ts';
import { readPlatforms } from './read-platforms.ts';
import { readSettings } from './read-settings.ts';
import { readSpace } from './read-space.ts';

/** A deploy as the configuration asks for it. It may be carried out only when there are no problems. */
export interface DeployInputs extends Inputs {
  /** Its functions are those that the file names; none when patterns choose them, until `withFoundFunctions` puts them in. */
  readonly request: DeployRequest;
  readonly connection: Connection;
  /** Folders or globs that choose the functions; nothing is looked up in this room. */
  readonly functionPatterns: readonly string[];
  /** What the file says of single functions, chosen or not. */
  readonly knownFunctions: readonly FunctionRequest[];
}

/** What the host knows beside the inputs. */
export interface DeployFacts {
  readonly nowMs: number;
}

/** Inputs that must look like something; each entry says what. */
const forms: readonly { readonly name: InputName; readonly fault: (text: string) => Text | undefined }[] = [
  {
    name: 'space-id',
    fault: (text) => (/^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/.test(text) ? undefined : said('the id of a space: letters, digits and hyphens')),
  },
  { name: 'runtime', fault: runtimeFault },
  { name: 'plan-digest', fault: (text) => (/^[0-9a-f]{64}$/.test(text) ? undefined : said('the 64 hex digits that a plan ends with')) },
];

/** What is wrong with the form of single inputs. */
export function formProblems(read: InputsRead): readonly Failure[] {
  return forms.flatMap(({ name, fault }) => {
    const given = read.sources.get(name);
    const expected = given === undefined || read.faulty.has(name) ? undefined : fault(given.text);
    return expected === undefined ? [] : [invalid(read, name, expected)];
  });
}

interface Named {
  readonly patterns: readonly string[];
  readonly known: readonly FunctionRequest[];
  readonly problems: readonly Failure[];
}

function readNamed({ values, serverless, workingDirectory }: Inputs, { has }: SectionsRead): Named {
  if (!has('functions')) return { patterns: [], known: [], problems: [] };
  const { functions, problems } = readFunctions(serverless, { workingDirectory, runtime: values.runtime, stamp: values.stamp });
  return { patterns: values.functions ?? [], known: functions, problems };
}

interface SettingsRead {
  readonly settings: SettingsRequest;
  readonly secrets: readonly string[];
  readonly problems: readonly Failure[];
}

function readSpaceSettings(inputs: Inputs, { has }: SectionsRead, known: DeployFacts & Pick<Question, 'readText'>): SettingsRead {
  const problems: Failure[] = [];
  const secrets: string[] = [];
  if (!has('settings')) return { settings: { policies: [], domains: [] }, secrets, problems };
  const { workingDirectory, serverless } = inputs;
  const onSecret = (secret: string): void => void secrets.push(secret);
  const { nowMs, readText } = known;
  return { settings: readSettings(serverless, { workingDirectory, readText, nowMs, onSecret, problems }), secrets, problems };
}

interface AssetsRead {
  readonly request: Pick<DeployRequest, 'files' | 'extensions' | 'platforms'>;
  readonly secrets: readonly string[];
  readonly problems: readonly Failure[];
}

/** File storage, extensions and other platforms. */
function readAssets({ workingDirectory, serverless }: Inputs, { has }: SectionsRead, { readText }: Pick<Question, 'readText'>): AssetsRead {
  const problems: Failure[] = [];
  const secrets: string[] = [];
  const onSecret = (secret: string): void => void secrets.push(secret);
  const facts = { workingDirectory, readText, onSecret, problems };
  const request = {
    files: has('files') ? readFiles(serverless, facts) : undefined,
    extensions: has('extensions') ? readExtensions(serverless, problems) : [],
    platforms: has('platforms') ? readPlatforms(serverless, facts) : [],
  };
  return { request, secrets, problems };
}

/** Reads a whole deploy. Every problem of the configuration is in `problems`, and nothing is thrown for them. */
export async function readDeployInputs(question: Omit<Question, 'verb'>, { nowMs }: DeployFacts): Promise<DeployInputs> {
  const inputs = await readInputs({ ...question, verb: 'deploy' });
  const { values } = inputs;
  const chosen = readSections(inputs);
  const named = readNamed(inputs, chosen);
  const site = chosen.has('hosting') ? readHosting(inputs, inputs.serverless) : undefined;
  const documents = chosen.has('data') ? readData(inputs.serverless, inputs) : undefined;
  const around = readSpaceSettings(inputs, chosen, { nowMs, readText: question.readText });
  const assets = readAssets(inputs, chosen, question);
  const { connection, problems: unconnected } = readConnection(inputs, question.variables, 'mpserverless');
  const { spaceId, space, problems: misplaced } = readSpace(inputs);
  const request: DeployRequest = {
    spaceId,
    space,
    functions: named.patterns.length > 0 ? [] : named.known,
    hosting: site?.hosting,
    settings: around.settings,
    ...assets.request,
    data: documents?.data,
    only: chosen.only,
    concurrency: values.concurrency,
    uploads: values.uploads,
    stamp: values.stamp,
    planDigest: values['plan-digest'],
    receipt: values.receipt,
    keep: readKeep(values),
    dryRun: values['dry-run'],
    waitMs: values.wait,
  };
  const found = [
    ...chosen.problems,
    ...named.problems,
    ...(site?.problems ?? []),
    ...(documents?.problems ?? []),
    ...around.problems,
    ...assets.problems,
  ];
  return {
    ...inputs,
    request,
    connection,
    functionPatterns: named.patterns,
    knownFunctions: named.known,
    secrets: [...new Set([...inputs.secrets, ...around.secrets, ...assets.secrets])],
    problems: [...inputs.problems, ...misplaced, ...formProblems(inputs), ...found, ...unconnected],
  };
}
