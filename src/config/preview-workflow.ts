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
  secretsNeeded,
  variables,
  type WorkflowFile,
} from './workflow-file.ts';
import { noted, type YamlMap } from './yaml-text.ts';

const outputs = ['status', 'archive-bytes'] as const;

/** Only reads are made: the newer commit of a pull request makes the older run worthless. */
const concurrency: YamlMap = { group: `miniship-preview-${expression('github.ref')}`, 'cancel-in-progress': true };

/** What a release would do, for each pull request; nothing is uploaded. */
export const previewWorkflow = (form: Form): WorkflowFile => ({
  about: [
    'Shows for each pull request what a release of it would do: the build is checked, the cloud is only read, and the job summary',
    'holds the plan. It does not put the mini program on a phone: an upload would use up a version.',
    'Pull requests from forks and from Dependabot get no secrets, and are left out.',
  ],
  needs: ['miniship.yml with the mini program and its rollout', secretsNeeded],
  triggers: inForm<YamlMap>(form, {
    reusable: called({ app: appInput, ...buildInputs }, 'preview', outputs),
    printed: { pull_request: {} },
  }),
  jobs: {
    preview: {
      if: expression("github.event.pull_request.head.repo.full_name == github.repository && github.actor != 'dependabot[bot]'"),
      ...job,
      permissions: { contents: 'read' },
      concurrency,
      outputs: form.kind === 'reusable' ? jobOutputs(outputs) : undefined,
      steps: [
        checkout,
        ...build(form),
        ...miniship(form, {
          with: {
            mode: 'release',
            'dry-run': true,
            app: appOf(form),
            version: noted('99.99.99', 'free in any case; a dry run takes none'),
            'on-active-release': noted('leave', 'a rollout that is under way says nothing against a pull request'),
            force: noted(true, 'nor does a newer commit that is released already'),
            ...keys,
          },
          env: variables('MPAAS_TENANT_ID'),
        }),
      ],
    },
  },
});
