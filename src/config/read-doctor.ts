import type { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { variableIn } from './access-key.ts';
import { type Connection, readConnection } from './connection.ts';
import { readCredentials } from './credentials.ts';
import type { DoctorRequest, SpaceToCheck } from './doctor-request.ts';
import { readApps } from './doctor-workspaces.ts';
import { isSafeAddress, readEndpoint } from './endpoint.ts';
import { type FileContents, readFileContents } from './file-contents.ts';
import { distinct, invalid, missing } from './problems.ts';
import { asUrl, readProxy } from './proxy.ts';
import { readDeployInputs } from './read-deploy.ts';
import { type Inputs, type Question, readInputs } from './read-inputs.ts';
import { readTrust } from './read-trust.ts';
import { givenFor } from './read-verify.ts';
import { type CloudVerb, verbOperations } from './verb-operations.ts';

type Asked = Omit<Question, 'verb'>;

/** All that doctor looks at. Nothing that is wrong keeps it from running. */
export interface DoctorInputs extends Inputs {
  readonly request: DoctorRequest;
  readonly connection: Connection;
}

const appVerbs = ['release', 'promote', 'rollback'] as const satisfies readonly CloudVerb[];

/** Reads everything that the configuration describes, and what is wrong with it. */
export async function readDoctorInputs(
  question: Asked,
  facts: { readonly nowMs: number; readonly repository: string | undefined },
): Promise<DoctorInputs> {
  const { variables } = question;
  const inputs = await readInputs({ ...question, verb: 'doctor' });
  const path = question.given.get('config')?.trim() || variableIn(variables, 'MINISHIP_CONFIG');
  const { workingDirectory } = inputs;
  const file = await readFileContents({
    workingDirectory,
    path: path === undefined ? undefined : inputs.values.config,
    readText: question.readText,
  });
  const apps = await readApps(question, inputs, file);
  const space = await readSpace(question, file, facts.nowMs);
  const { credentials, problems: keyless } = readCredentials(inputs, variables);
  const { connection } = readConnection(inputs, variables, 'mpaas');
  const wrong = [...apps.problems, ...space.problems, ...readEndpoint(inputs, 'endpoint').problems];
  const isTarget = ({ code }: Failure): boolean => code === 'TARGET_UNEXPECTED';
  const verbs = readVerbs(inputs, { apps: apps.workspaces.length > 0, space: space.space !== undefined });
  const egress = readEgress(inputs);
  const request: DoctorRequest = {
    file,
    problems: distinct([...wrong, ...verbs.problems, ...egress.problems]).filter((problem) => !isTarget(problem)),
    target: { expected: expectedIds(inputs), problems: distinct(wrong).filter(isTarget) },
    verbs: verbs.verbs,
    messages: verbs.verbs.includes('notify') || apps.messages,
    keys: { credentials, where: whereOfKey(inputs, variables), problems: keyless },
    proxyProblems: readProxy(variables).problems,
    ways: waysOf(
      [...apps.workspaces.map((each) => each.connection), ...(space.space === undefined ? [] : [space.space.connection])],
      [connection, space.connection],
    ),
    workspaces: apps.workspaces,
    space: space.space,
    egressUrl: egress.url,
    trust: readTrust(inputs, variables, { repository: facts.repository, credentials }),
  };
  return { ...inputs, request, connection, secrets: [...new Set([...inputs.secrets, ...space.secrets])] };
}

/** One way to each address that may be used (one that may not is a problem of the configuration already); where nothing is described, those that would be gone by default. */
function waysOf(described: readonly Connection[], otherwise: readonly Connection[]): readonly Connection[] {
  const ways = described.length > 0 ? described : otherwise;
  return [...new Map(ways.map((way) => [way.endpoint, way])).values()].filter(({ endpoint }) => isSafeAddress(endpoint));
}

const expectedIds = ({ values }: Inputs): readonly string[] =>
  (['expect-app-id', 'expect-space-id'] as const).flatMap((name) => (values[name] === undefined ? [] : [`${name} ${values[name]}`]));

/** The space is read as `deploy` reads it; that nothing is to be deployed is no fault here, and keys and ways are checked apart. */
async function readSpace(question: Asked, file: FileContents, nowMs: number): Promise<SpaceRead> {
  const read = await readDeployInputs({ ...question, given: givenFor('deploy', question) }, { nowMs });
  const { connection, request } = read;
  const { spaceId, space } = request;
  if (spaceId === '' && file.space === undefined) return { connection, space: undefined, problems: [], secrets: [] };
  const elsewhere = [...readCredentials(read, question.variables).problems, ...readProxy(question.variables).problems];
  const absent = space?.name === undefined ? missing(read, 'space-id') : [];
  const others = new Set([...elsewhere, ...absent].map(({ message }) => message));
  const problems = read.problems.filter(({ code, message }) => code !== 'NOTHING_TO_DEPLOY' && !others.has(message));
  return { connection, space: { connection, spaceId, space, problems: absent }, problems, secrets: read.secrets };
}

interface SpaceRead {
  readonly connection: Connection;
  readonly space: SpaceToCheck | undefined;
  readonly problems: readonly Failure[];
  readonly secrets: readonly string[];
}

/** The verbs that were named, else those that the configuration is made for, else all four that people begin with. */
function readVerbs(
  inputs: Inputs,
  described: { readonly apps: boolean; readonly space: boolean },
): { readonly verbs: readonly CloudVerb[]; readonly problems: readonly Failure[] } {
  const asked = inputs.values.verbs;
  if (asked !== undefined && asked.length > 0) {
    const known = Object.keys(verbOperations).join(', ');
    const problems = asked.filter((word) => !isCloudVerb(word)).map((word) => invalid(inputs, 'verbs', `of ${known}`, word));
    return { verbs: asked.filter(isCloudVerb), problems };
  }
  const { apps, space } = described;
  const all = !apps && !space;
  return { verbs: [...(apps || all ? appVerbs : []), ...(space || all ? (['deploy'] as const) : [])], problems: [] };
}

/** The page to ask may hold a key of its own, so a wrong one is told without its value. */
function readEgress(inputs: Inputs): { readonly url?: string; readonly problems: readonly Failure[] } {
  const text = inputs.values['egress-url'];
  if (text === undefined) return { problems: [] };
  const url = asUrl(text, 'https')?.href;
  return url !== undefined && isSafeAddress(url)
    ? { url, problems: [] }
    : { problems: [invalid(inputs, 'egress-url', said('the https address of a page'), '***')] };
}

const isCloudVerb = (word: string): word is CloudVerb => Object.hasOwn(verbOperations, word);

/** A key that was given as an input, by the door it came through. */
const placeOfKey: Readonly<Record<string, Text>> = {
  flag: { en: 'the flag access-key-id', zh: '命令行参数 access-key-id' },
  'Action input': { en: 'the Action input access-key-id', zh: 'Action 输入 access-key-id' },
  option: { en: 'the option access-key-id', zh: '选项 access-key-id' },
};

/** Where an access key was found, as the order of places has it. */
function whereOfKey({ sources }: Inputs, variables: Question['variables']): Text {
  const given = sources.get('access-key-id') ?? sources.get('access-key-secret');
  if (given !== undefined) return given.where.startsWith('MINISHIP_') ? given.where : (placeOfKey[given.where] ?? given.where);
  const name = ['ALIBABA_CLOUD_ACCESS_KEY_ID', 'MPAAS_AK_ENV'].find((each) => variableIn(variables, each) !== undefined);
  return name ?? '';
}
