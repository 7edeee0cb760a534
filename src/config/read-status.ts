import { Failure } from '../errors/failure.ts';
import { type Connection, readConnection } from './connection.ts';
import type { SpaceRequest } from './deploy-request.ts';
import type { InputName } from './inputs.ts';
import { readPackageChoice } from './package-choice.ts';
import { missing } from './problems.ts';
import { formProblems as deployFormProblems } from './read-deploy.ts';
import { type Inputs, type Question, readInputs } from './read-inputs.ts';
import { formProblems } from './read-release.ts';
import { readSpace, type SpaceRead } from './read-space.ts';
import { givenFor } from './read-verify.ts';
import type { Workspace } from './release-request.ts';
import type { PackageChoice } from './rollout-request.ts';

/** What to show: a mini program, a space, or both. */
export interface StatusRequest {
  readonly miniProgram?: MiniProgramStatus | undefined;
  readonly space?: SpaceWanted | undefined;
}

/** A space by its id, or else by its name. */
export interface SpaceWanted {
  readonly spaceId: string;
  readonly space?: SpaceRequest | undefined;
}

export interface MiniProgramStatus {
  readonly workspace: Workspace;
  readonly h5Id: string;
  /** Undefined: all packages. */
  readonly package?: PackageChoice | undefined;
}

/** A look as the configuration asks for it. It may be carried out only when there are no problems. */
export interface StatusInputs extends Inputs {
  readonly request: StatusRequest;
  /** Of the mini program. */
  readonly connection: Connection;
  /** Of the space, which is another service at another address. */
  readonly spaceConnection: Connection;
  /** Why something that the file describes is not shown; no reason to show nothing. */
  readonly omitted: readonly Failure[];
}

const ids = ['app-id', 'workspace-id', 'tenant-id', 'h5-id'] as const satisfies readonly InputName[];

/** Reads what to show and how to reach it. The space is read as `deploy` reads it: from the part `serverless:` of the file, with its own endpoint. */
export async function readStatusInputs(question: Omit<Question, 'verb'>): Promise<StatusInputs> {
  const app = await readInputs({ ...question, verb: 'status' });
  // Whoever asks for one package wants that, and no space beside it.
  const isNarrowed = app.values.package !== undefined || question.isPart === true;
  const space = isNarrowed ? app : await readInputs({ ...question, given: givenFor('deploy', question), verb: 'deploy' });
  const read = isNarrowed ? undefined : readSpace(space);
  const wanted = read !== undefined && isKnown(read) ? { spaceId: read.spaceId, space: read.space } : undefined;
  const { connection, problems: unconnected } = readConnection(app, question.variables, 'mpaas');
  const { connection: spaceConnection, problems: unreached } = readConnection(space, question.variables, 'mpserverless');
  const named = isNamed(app, wanted !== undefined);
  const isChosen = named || app.sources.has('app');
  const omitted = wanted === undefined || isChosen ? [] : app.problems.filter(({ code }) => code === 'APP_NOT_CHOSEN');
  const problems = [
    ...app.problems.filter((problem) => !omitted.includes(problem)),
    ...(named ? [...ids.flatMap((name) => missing(app, name)), ...formProblems(app, ['h5-id'])] : nothingNamed(app, wanted !== undefined)),
    ...space.problems,
    ...(wanted === undefined ? [] : (read?.problems ?? [])),
    ...deployFormProblems(space),
    ...unconnected,
    ...unreached,
  ];
  return {
    ...app,
    request: { miniProgram: named ? miniProgramOf(app) : undefined, space: wanted },
    connection,
    spaceConnection,
    omitted,
    secrets: [...new Set([...app.secrets, ...space.secrets])],
    problems: unlike(problems),
  };
}

/** An app alone is there for others; beside a space it asks for nothing. */
function isNamed({ values, sources }: Inputs, hasSpace: boolean): boolean {
  return values['h5-id'] !== undefined || values.package !== undefined || (sources.has('app-id') && !hasSpace);
}

/** Nobody has to name a space to look at a mini program. */
const isKnown = ({ spaceId, space }: SpaceRead): boolean => spaceId !== '' || space?.name !== undefined;

const nothingNamed = ({ complete }: Inputs, hasSpace: boolean): readonly Failure[] =>
  !hasSpace && complete ? [new Failure('NOTHING_TO_SHOW', {})] : [];

function miniProgramOf(inputs: Inputs): MiniProgramStatus {
  const { values } = inputs;
  return {
    workspace: { appId: values['app-id'] ?? '', workspaceId: values['workspace-id'] ?? '', tenantId: values['tenant-id'] ?? '' },
    h5Id: values['h5-id'] ?? '',
    package: values.package === undefined ? undefined : readPackageChoice(values.package, inputs),
  };
}

/** The same file and the same keys are read once for each service, and so are their problems. */
const unlike = (problems: readonly Failure[]): readonly Failure[] => [
  ...new Map(problems.map((problem) => [`${problem.code} ${problem.message}`, problem])).values(),
];
