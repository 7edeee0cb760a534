import {
  appInput,
  appOf,
  called,
  checkout,
  expression,
  type Form,
  inForm,
  job,
  jobOutputs,
  keys,
  miniship,
  oneAtATime,
  secretsNeeded,
  variables,
  type WorkflowFile,
} from './workflow-file.ts';
import { noted, type Yaml, type YamlMap } from './yaml-text.ts';

const outputs = ['status', 'h5-version', 'stage'] as const;

const asked = {
  to: { description: 'Stage: next, everyone, its number, or the name of a whitelist.', type: 'string', default: 'next' },
  package: {
    description: 'Package: final (the newest that is no pre-release), its version or its id.',
    type: 'string',
    default: 'final',
  },
  approve: { description: 'Open a manual gate; the reviewers of the environment are asked.', type: 'boolean', default: false },
} as const;

const environment = {
  environment: { description: 'Environment whose reviewers open a manual gate.', type: 'string', default: 'production' },
} as const;

/** A run by the schedule has no inputs: it goes to the next stage, and leaves pre-releases where they are. */
const withInputs = (form: Form): YamlMap => ({
  mode: 'promote',
  app: appOf(form),
  package: noted(expression("inputs.package || 'final'"), 'a pre-release stays at its first stage, unless it is named'),
  to: expression("inputs.to || 'next'"),
  approve: expression("needs.approval.result == 'success'"),
  ...keys,
});

/** The job that waits for reviewers holds no lock: nobody has to wait for them but the promotion. */
const approval = (form: Form): YamlMap => ({
  if: expression('inputs.approve'),
  'runs-on': job['runs-on'],
  'timeout-minutes': 5,
  permissions: {},
  environment: inForm<Yaml>(form, {
    reusable: expression('inputs.environment'),
    printed: noted('production', 'give this environment its reviewers in the settings of the repository'),
  }),
  steps: [{ run: 'echo "Approved."' }],
});

/** Promotion by the clock, or by hand; the approval of a manual gate comes from an environment. */
export const promoteWorkflow = (form: Form): WorkflowFile => ({
  about: [
    'Moves the rollout of the mini program to its next stage once hold and gate of miniship.yml allow it;',
    'before that it does nothing, and says why.',
    'A manual gate is opened by a run by hand with "approve", behind the reviewers of an environment.',
  ],
  needs: [
    'miniship.yml with the mini program and its rollout',
    secretsNeeded,
    'for manual gates the environment "production" with reviewers',
  ],
  triggers: inForm<YamlMap>(form, {
    reusable: called({ app: appInput, ...asked, ...environment }, 'promote', outputs),
    printed: {
      schedule: [{ cron: noted('7,37 * * * *', 'UTC; GitHub runs it on the default branch only, and may be late') }],
      workflow_dispatch: { inputs: asked },
    },
  }),
  jobs: {
    approval: approval(form),
    promote: {
      needs: 'approval',
      if: noted(
        expression("!cancelled() && (needs.approval.result == 'success' || needs.approval.result == 'skipped')"),
        'Approved, or nobody had to be asked.\nWithout this a skipped approval would skip the promotion, too.',
      ),
      ...job,
      permissions: { contents: 'read' },
      concurrency: oneAtATime(form),
      outputs: form.kind === 'reusable' ? jobOutputs(outputs) : undefined,
      steps: [checkout, ...miniship(form, { with: withInputs(form), env: variables('MPAAS_TENANT_ID') })],
    },
  },
});
