import {
  appInput,
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
import { noted, type YamlMap } from './yaml-text.ts';

const outputs = ['status', 'h5-version', 'rolled-back-from', 'rolled-back-to'] as const;

const asked = {
  target: { description: 'previous, a version such as 1.4.1.90, or the id of a package.', type: 'string', default: 'previous' },
  reason: { description: 'Why; kept in the memo and the receipt.', type: 'string', required: true },
} as const;

/** The mini program that the file was printed for, if it was printed for one. */
const onlyApp = (form: Form): string | undefined => (form.kind === 'printed' ? form.app : undefined);

/** By hand another mini program can be picked; the lock follows the pick. */
const concurrency = (form: Form): YamlMap => ({
  ...oneAtATime(form),
  ...(onlyApp(form) === undefined ? {} : { group: `miniship-${expression('inputs.app')}` }),
});

/** The way back, by one press of a button. */
export const rollbackWorkflow = (form: Form): WorkflowFile => ({
  about: ['Brings the mini program back: everybody receives the content of the earlier version again, under a new version.'],
  needs: ['miniship.yml with the mini program and its rollout', secretsNeeded],
  triggers: inForm<YamlMap>(form, {
    reusable: called({ app: appInput, ...asked }, 'rollback', outputs),
    printed: {
      workflow_dispatch: {
        inputs: {
          app: { ...appInput, default: onlyApp(form) ?? '', required: onlyApp(form) !== undefined },
          ...asked,
        },
      },
    },
  }),
  jobs: {
    rollback: {
      ...job,
      permissions: { contents: 'read', actions: 'read' },
      concurrency: concurrency(form),
      outputs: form.kind === 'reusable' ? jobOutputs(outputs) : undefined,
      steps: [
        checkout,
        ...miniship(form, {
          with: {
            mode: 'rollback',
            app: expression('inputs.app'),
            to: expression('inputs.target'),
            reason: expression('inputs.reason'),
            ...keys,
          },
          env: {
            ...variables('MPAAS_TENANT_ID'),
            GITHUB_TOKEN: noted(expression('github.token'), 'reads the archive that an earlier run kept'),
          },
        }),
      ],
    },
  },
});
