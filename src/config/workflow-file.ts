import { noted, type Yaml, type YamlMap } from './yaml-text.ts';

/** The workflow files that miniship has to offer. */
export const workflowNames = ['release', 'promote', 'rollback', 'deploy', 'preview'] as const;

export type WorkflowName = (typeof workflowNames)[number];

/** For whom a file is written: to be called by workflows of other repositories, or to be copied into one. */
export type Form =
  | { readonly kind: 'reusable' }
  /** `app` picks a mini program of miniship.yml, when that describes several. */
  | { readonly kind: 'printed'; readonly app?: string | undefined };

/** One workflow, in one of its forms. */
export interface WorkflowFile {
  /** What it does, in lines for people. */
  readonly about: readonly string[];
  /** What has to be there before it can run. */
  readonly needs: readonly string[];
  readonly triggers: YamlMap;
  readonly jobs: YamlMap;
}

type Maker<Value> = { readonly [Kind in Form['kind']]: Value };

/** What differs between the forms. */
export const inForm = <Value>({ kind }: Form, values: Maker<Value>): Value => values[kind];

/** The placeholder that the runner fills in. */
export const expression = (text: string): string => `\${{ ${text} }}`;

const secretNames = ['ALIYUN_ACCESS_KEY_ID', 'ALIYUN_ACCESS_KEY_SECRET'] as const;

/** The access key, as inputs of the Action. */
export const keys = {
  'access-key-id': expression(`secrets.${secretNames[0]}`),
  'access-key-secret': expression(`secrets.${secretNames[1]}`),
} as const;

/** The access key, as `secrets:` of a reusable workflow; named as in the caller's repository, so that `secrets: inherit` works too. */
const secretsTaken: YamlMap = Object.fromEntries(secretNames.map((name) => [name, { required: true }]));

/** What every workflow needs. */
export const secretsNeeded = `the secrets ${secretNames.join(' and ')}`;

/** The trigger of a reusable workflow. `outputs` are outputs of the Action that its job hands on. */
export const called = (inputs: YamlMap, job: string, outputs: readonly string[]): YamlMap => ({
  workflow_call: {
    inputs,
    secrets: secretsTaken,
    outputs: Object.fromEntries(outputs.map((name) => [name, { value: expression(`jobs.${job}.outputs.${name}`) }])),
  },
});

/** The outputs of the job, which the step with the id `miniship` sets. */
export const jobOutputs = (outputs: readonly string[]): YamlMap =>
  Object.fromEntries(outputs.map((name) => [name, expression(`steps.miniship.outputs.${name}`)]));

/** What is common to every job that talks to the cloud. */
export const job = { 'runs-on': 'ubuntu-24.04', 'timeout-minutes': 30 } as const;

/** The input that picks a mini program. */
export const appInput = {
  description: 'Mini program of miniship.yml, when it describes several.',
  type: 'string',
  default: '',
} as const;

/** The mini program that a run without inputs of its own is about: `with: app`. */
export const appOf = (form: Form): string | undefined => (form.kind === 'reusable' ? expression('inputs.app') : form.app);

/**
 * One run at a time for each mini program, whatever its workflow. Without `queue` GitHub would drop a waiting run as soon as
 * another one waits: a rollback must not be lost to the schedule.
 */
export const oneAtATime = (form: Form): YamlMap => ({
  group: form.kind === 'reusable' ? `miniship-${expression("inputs.app || 'app'")}` : `miniship-${form.app ?? 'app'}`,
  queue: noted('max', 'every run waits for its turn; none is dropped'),
});

/** The actions of others, at a commit that was looked at. */
const pinned = {
  checkout: noted('actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8', 'v5.0.0'),
  node: noted('actions/setup-node@a0853c24544627f65ddf259abe73b1d18a591444', 'v5.0.0'),
} as const;

/** The caller's files. Nothing later needs the token, so it is not left in the checkout. */
export const checkout: YamlMap = { uses: pinned.checkout, with: { 'persist-credentials': false } };

/** The inputs of a reusable workflow that builds. */
export const buildInputs = {
  build: { description: 'Commands that build; empty when the build is in the repository.', type: 'string', default: buildCommand() },
  'node-version': { description: 'Node.js that builds.', type: 'string', default: '24' },
} as const;

function buildCommand(): string {
  return 'npm ci && npm run build';
}

/** Builds what is sent, when there is something to build. A text from outside reaches the shell as a variable, never as part of the script. */
export function build(form: Form, when?: string): readonly Yaml[] {
  const only = when === undefined ? {} : { if: expression(when) };
  const isAsked = ["inputs.build != ''", ...(when === undefined ? [] : [when])].join(' && ');
  return inForm<readonly Yaml[]>(form, {
    reusable: [
      { ...only, uses: pinned.node, with: { 'node-version': expression('inputs.node-version') } },
      { if: expression(isAsked), run: 'bash -euo pipefail -c "$BUILD"', env: { BUILD: expression('inputs.build') } },
    ],
    printed: [
      { ...only, uses: pinned.node, with: { 'node-version': 24 } },
      { ...only, run: noted(buildCommand(), 'your build') },
    ],
  });
}

/**
 * The step that runs miniship. A reusable workflow takes the Action from its own commit: whoever pins the workflow has pinned both.
 * A printed one names a release, because no commit can be known before it is published.
 */
export function miniship(form: Form, step: YamlMap): readonly Yaml[] {
  if (form.kind === 'printed')
    return [{ id: 'miniship', uses: noted('miniship/miniship@v0', 'pin this to the commit of the release that you reviewed'), ...step }];
  const itself = {
    repository: expression('job.workflow_repository'),
    ref: expression('job.workflow_sha'),
    path: '.miniship',
    'sparse-checkout': 'dist',
    'persist-credentials': false,
  };
  return [
    noted({ uses: pinned.checkout, with: itself }, 'miniship at the commit of this workflow'),
    { id: 'miniship', uses: './.miniship', ...step },
  ];
}

/** Variables that miniship.yml refers to. */
export const variables = (name: string): YamlMap => ({
  [name]: noted(expression(`vars.${name}`), `for \${${name}} in miniship.yml`),
});
