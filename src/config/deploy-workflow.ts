import {
  build,
  buildInputs,
  called,
  checkout,
  type Form,
  inForm,
  job,
  jobOutputs,
  keys,
  miniship,
  secretsNeeded,
  variables,
  type WorkflowFile,
} from './workflow-file.ts';
import { noted, type YamlMap } from './yaml-text.ts';

const outputs = ['status', 'functions-deployed', 'http-endpoint', 'hosting-url'] as const;

/** Functions, site and settings of a space follow the main branch. */
export const deployWorkflow = (form: Form): WorkflowFile => ({
  about: [
    'Every merge brings the functions, the site and the settings of the space to what the repository says;',
    'what did not change is left alone.',
  ],
  needs: ['miniship.yml with "serverless:"', secretsNeeded],
  triggers: inForm<YamlMap>(form, {
    reusable: called(buildInputs, 'deploy', outputs),
    printed: { push: { branches: ['main'] } },
  }),
  jobs: {
    deploy: {
      ...job,
      permissions: { contents: 'read' },
      // A run that waits may be dropped for a newer one, which brings its changes along.
      concurrency: { group: 'miniship-space', 'cancel-in-progress': noted(false, 'a run that began is not cut off') },
      outputs: form.kind === 'reusable' ? jobOutputs(outputs) : undefined,
      steps: [checkout, ...build(form), ...miniship(form, { with: { mode: 'deploy', ...keys }, env: variables('SPACE_ID') })],
    },
  },
});
