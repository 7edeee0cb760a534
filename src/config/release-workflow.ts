import {
  appInput,
  appOf,
  build,
  buildInputs,
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
import { noted } from './yaml-text.ts';

const outputs = ['status', 'h5-version', 'package-id', 'stage'] as const;

const onActiveRelease = noted(
  expression("contains(github.ref_name, '-') && 'leave' || 'finish'"),
  'A pre-release (v1.5.0-rc.1) starts beside what is under way; a final (v1.5.0) takes its place, earlier pre-releases included.',
);

/** Release on a tag: the first stage of `rollout:` starts. */
export const releaseWorkflow = (form: Form): WorkflowFile => ({
  about: [
    'A version tag releases the mini program to the first stage of its rollout. There a pre-release such as v1.5.0-rc.1 stays;',
    'a final such as v1.5.0 goes on with the promote workflow.',
  ],
  needs: ['miniship.yml with the mini program and its rollout', secretsNeeded],
  triggers: inForm(form, {
    reusable: called({ app: appInput, ...buildInputs }, 'release', outputs),
    printed: { push: { tags: ['v*'] } },
  }),
  jobs: {
    release: {
      ...job,
      permissions: { contents: 'read' },
      concurrency: oneAtATime(form),
      outputs: form.kind === 'reusable' ? jobOutputs(outputs) : undefined,
      steps: [
        checkout,
        ...build(form),
        ...miniship(form, {
          with: { mode: 'release', app: appOf(form), 'on-active-release': onActiveRelease, ...keys },
          env: variables('MPAAS_TENANT_ID'),
        }),
      ],
    },
  },
});
