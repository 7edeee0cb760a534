import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { clientVersionProblems } from './client-versions.ts';
import { type Connection, readConnection } from './connection.ts';
import type { InputName } from './inputs.ts';
import type { PreviewRequest, PreviewSweep } from './preview-request.ts';
import { distinct, invalid, missing } from './problems.ts';
import { type Inputs, type Question, readInputs } from './read-inputs.ts';
import { extendInfoProblems, formProblems, uploadedOf } from './read-release.ts';
import { readSizeBudget } from './size-budget.ts';

/** What the CI run tells of its pull request. */
export interface PullRequestFacts {
  readonly mergeRequest?: string | undefined;
  readonly isClosed?: boolean | undefined;
}

/** A preview, or the end of some, as the configuration asks for it. It may be carried out only when there are no problems. */
export type PreviewInputs = Inputs & { readonly connection: Connection } & (
    | { readonly asks: 'upload'; readonly request: PreviewRequest }
    | { readonly asks: 'sweep'; readonly request: PreviewSweep }
  );

const ids = ['app-id', 'workspace-id', 'tenant-id', 'h5-id'] as const satisfies readonly InputName[];
const needed = [...ids, 'path', 'preview-user'] as const satisfies readonly InputName[];
/** What only an upload has a use for: beside the end of previews it would be a mistake. */
const ofUploads = ['uuid', 'renew'] as const satisfies readonly InputName[];

/** Reads a preview. Every problem is in `problems`, and nothing is thrown for them. */
export async function readPreviewInputs(question: Omit<Question, 'verb'>, facts: PullRequestFacts): Promise<PreviewInputs> {
  const inputs = await readInputs({ ...question, verb: 'preview' });
  const { connection, problems: unconnected } = readConnection(inputs, question.variables, 'mpaas');
  const { sweep, closed } = inputs.values;
  const isEnd = sweep || closed || facts.isClosed === true;
  const common = [...inputs.problems, ...unconnected, ...numberProblems(inputs)];
  if (isEnd) {
    const problems = distinct([...common, ...endProblems(inputs, facts)]);
    return { ...inputs, connection, asks: 'sweep', request: sweepOf(inputs, facts), problems };
  }
  const { budget: sizeBudget, problems: unmeasured } = readSizeBudget(inputs);
  const problems = distinct([...common, ...uploadProblems(inputs), ...unmeasured]);
  return { ...inputs, connection, asks: 'upload', request: { ...previewOf(inputs, facts), sizeBudget }, problems };
}

function numberProblems(inputs: Inputs): readonly Failure[] {
  const wrong = (inputs.values['pull-request'] ?? []).filter((number) => !/^\d{1,15}$/.test(number));
  return wrong.map((number) => invalid(inputs, 'pull-request', 'a number, such as 12', number));
}

function uploadProblems(inputs: Inputs): readonly Failure[] {
  const { values, faulty } = inputs;
  const { 'preview-from': from, 'preview-user': user, 'pull-request': numbers = [], uuid } = values;
  return [
    ...needed.flatMap((name) => missing(inputs, name)),
    ...formProblems(inputs, ['h5-id', 'vhost', 'virtual-domain', 'main-url']),
    ...clientVersionProblems(inputs),
    ...extendInfoProblems(inputs),
    ...(user !== undefined && !/^[^\s,]+$/.test(user) ? [invalid(inputs, 'preview-user', said('one id, without spaces and commas'))] : []),
    ...(isVersion(from) || faulty.has('preview-from')
      ? []
      : [invalid(inputs, 'preview-from', said('four numbers from 0 to 99, such as 0.0.0.1'))]),
    ...(numbers.length > 1 ? [invalid(inputs, 'pull-request', said('a single number: a preview shows one pull request'))] : []),
    ...(uuid !== undefined && values['preview-type'] !== 'device-test'
      ? [new Failure('INPUTS_CONFLICT', { names: ['uuid', 'preview-type'], reason: said('only a device test can be debugged.') })]
      : []),
    ...(values.stamp ? [] : [invalid(inputs, 'stamp', said('true: a preview without a stamp could never be found again'))]),
  ];
}

const isVersion = (text: string): boolean => /^\d{1,2}(\.\d{1,2}){3}$/.test(text);

function endProblems(inputs: Inputs, { mergeRequest, isClosed }: PullRequestFacts): readonly Failure[] {
  const { values, sources } = inputs;
  const given = ofUploads.filter((name) => sources.has(name) && values[name] !== false);
  const isNameless = !values.sweep && mergeRequest === undefined && !sources.has('pull-request');
  const by = values.sweep ? 'sweep' : 'closed';
  return [
    ...ids.flatMap((name) => missing(inputs, name)),
    ...formProblems(inputs, ['h5-id']),
    ...(isNameless ? missing(inputs, 'pull-request') : []),
    ...(values.closed && values.sweep
      ? [
          new Failure('INPUTS_CONFLICT', {
            names: ['closed', 'sweep'],
            reason: said('a sweep takes closed pull requests from "pull-request".'),
          }),
        ]
      : []),
    ...(isClosed === true
      ? []
      : given.map((name) => new Failure('INPUTS_CONFLICT', { names: [by, name], reason: said('nothing is uploaded.') }))),
  ];
}

const workspaceOf = ({ values }: Inputs): PreviewSweep['workspace'] => ({
  appId: values['app-id'] ?? '',
  workspaceId: values['workspace-id'] ?? '',
  tenantId: values['tenant-id'] ?? '',
});

function sweepOf(inputs: Inputs, { mergeRequest, isClosed }: PullRequestFacts): PreviewSweep {
  const { values } = inputs;
  // A sweep is started by a clock or by hand: the pull request that it may run for is open, unless the event says otherwise.
  const ofRun = mergeRequest !== undefined && (!values.sweep || isClosed === true) ? [mergeRequest] : [];
  return {
    workspace: workspaceOf(inputs),
    h5Id: values['h5-id'] ?? '',
    pullRequests: values['pull-request'] ?? ofRun,
    keepForMs: values.sweep ? values['keep-for'] : undefined,
    atMost: values['sweep-at-most'],
    receipt: values.receipt,
    dryRun: values['dry-run'],
  };
}

function previewOf(inputs: Inputs, { mergeRequest }: PullRequestFacts): PreviewRequest {
  const { values } = inputs;
  return {
    ...uploadedOf(inputs),
    user: values['preview-user'] ?? '',
    kind: values['preview-type'],
    uuid: values.uuid,
    pullRequest: values['pull-request']?.[0] ?? mergeRequest,
    versionFrom: values['preview-from'],
    lifetimeMs: values['code-lifetime'],
    renew: values.renew,
  };
}
