import { Failure } from '../errors/failure.ts';
import { type Connection, readConnection } from './connection.ts';
import type { SpaceRequest } from './deploy-request.ts';
import type { FollowingMessage } from './message-request.ts';
import { type Inputs, type Question, readInputs } from './read-inputs.ts';
import { readFollowingMessage } from './read-message.ts';
import { readMiniProgram } from './read-mini-program.ts';
import { readSpace as readSpaceOf } from './read-space.ts';
import { givenFor } from './read-verify.ts';
import type { MiniProgramRollback } from './rollback-request.ts';
import type { MoveRequest, PromoteRequest, Stage, StageTarget } from './rollout-request.ts';
import { stageName } from './stage-name.ts';

/** A verb about a rollout as the configuration asks for it. It may be carried out only when there are no problems. */
export interface RolloutInputs<Request> extends Inputs {
  readonly request: Request;
  readonly connection: Connection;
}

/** A space, and how it is reached. */
export interface SpacePlace {
  readonly spaceId: string;
  readonly space?: SpaceRequest | undefined;
  readonly connection: Connection;
}

/** A promotion, and the space whose functions its gates call; undefined when none does. */
export interface PromoteInputs extends RolloutInputs<PromoteRequest> {
  /** How a closed gate goes back, when it is to. */
  readonly wayBack: Pick<MiniProgramRollback, 'strategy' | 'userId' | 'vhost' | 'virtualDomain'>;
  readonly space?: SpacePlace | undefined;
  /** The message that the promotion is followed by. */
  readonly following?: FollowingMessage | undefined;
}

type Asked = Omit<Question, 'verb'>;

const everyone: Stage = { audience: { kind: 'everyone' }, rules: [], gates: [] };

/** Reads a promotion. Every problem of the configuration is in `problems`, and nothing is thrown for them. */
export async function readPromoteInputs(question: Asked): Promise<PromoteInputs> {
  const inputs = await readInputs({ ...question, verb: 'promote' });
  const { values } = inputs;
  const { stages, to, problems: lost } = readTarget(inputs);
  const { request, problems } = readMiniProgram(inputs);
  const { connection, problems: unconnected } = readConnection(inputs, question.variables, 'mpaas');
  const { request: following, problems: unsayable } = readFollowingMessage(inputs);
  const { space, secrets = [], problems: spaceless } = callsFunction(stages) ? await readSpace(question) : { problems: [] };
  return {
    ...inputs,
    connection,
    following,
    space,
    wayBack: { strategy: values.strategy, userId: values['user-id'], vhost: values.vhost, virtualDomain: values['virtual-domain'] },
    secrets: [...new Set([...inputs.secrets, ...secrets])],
    request: {
      ...request,
      stages,
      to,
      approve: values.approve,
      onGateFailure: values['on-gate-failure'],
      previousStage: values['previous-stage'],
      memo: values.memo,
    },
    problems: unlike([...inputs.problems, ...problems, ...lost, ...unsayable, ...unconnected, ...spaceless]),
  };
}

const callsFunction = (stages: readonly Stage[]): boolean => stages.some(({ gates }) => gates.some(({ kind }) => kind === 'function'));

interface SpaceRead {
  readonly space?: PromoteInputs['space'];
  readonly secrets?: readonly string[];
  readonly problems: readonly Failure[];
}

/** The space is read as `deploy` reads it: from the part `serverless:` of the same file, with its own endpoint. */
async function readSpace(question: Asked): Promise<SpaceRead> {
  const inputs = await readInputs({ ...question, given: givenFor('deploy', question), verb: 'deploy' });
  const { connection, problems } = readConnection(inputs, question.variables, 'mpserverless');
  const { spaceId, space, problems: misplaced } = readSpaceOf(inputs);
  return {
    space: { spaceId, space, connection },
    secrets: inputs.secrets,
    problems: [...inputs.problems, ...misplaced, ...problems],
  };
}

/** The same file and the same keys are read once for each service, and so are their problems. */
const unlike = (problems: readonly Failure[]): readonly Failure[] => [...new Map(problems.map((one) => [one.message, one])).values()];

/** Reads a verb that moves the tasks of a rollout. */
export async function readMoveInputs(move: MoveRequest['move'], question: Asked): Promise<RolloutInputs<MoveRequest>> {
  const inputs = await readInputs({ ...question, verb: move });
  const { request, problems } = readMiniProgram(inputs);
  const { connection, problems: unconnected } = readConnection(inputs, question.variables, 'mpaas');
  return { ...inputs, connection, request: { ...request, move }, problems: [...inputs.problems, ...problems, ...unconnected] };
}

interface Target {
  readonly stages: readonly Stage[];
  readonly to: StageTarget;
  readonly problems: readonly Failure[];
}

/** Where to. Everyone is always a stage that can be named, whether or not the file ends with it. */
function readTarget({ values: { to = 'next' }, rollout, complete }: Inputs): Target {
  const stages = rollout.some(({ audience }) => audience.kind === 'everyone') ? rollout : [...rollout, everyone];
  const unknown = (): Target => ({
    stages: rollout,
    to: { kind: 'next' },
    problems: complete ? [new Failure('STAGE_UNKNOWN', { asked: to, stages: rollout.map(({ audience }) => stageName(audience)) })] : [],
  });
  if (to === 'next') return rollout.length > 0 ? { stages: rollout, to: { kind: 'next' }, problems: [] } : unknown();
  if (to === 'everyone') return { stages, to: { kind: 'stage', index: stages.findIndex(isEveryone) }, problems: [] };
  const named = rollout.findIndex(({ audience }) => audience.kind === 'whitelist' && audience.name === to);
  const index = named < 0 && /^\d{1,3}$/.test(to) ? Number(to) - 1 : named;
  return rollout[index] === undefined ? unknown() : { stages: rollout, to: { kind: 'stage', index }, problems: [] };
}

const isEveryone = ({ audience }: Stage): boolean => audience.kind === 'everyone';
