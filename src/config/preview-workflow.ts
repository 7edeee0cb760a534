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

const outputs = ['status', 'debug-url', 'expires-at', 'previews-ended'] as const;

const ofPullRequest = "github.event_name == 'pull_request'";
/** Only a pull request has a head; what the clock or a person starts is trusted. */
const isTrusted = "github.event.pull_request.head.repo.full_name == github.repository && github.actor != 'dependabot[bot]'";
/** A clean-up needs no build. */
const isOpen = `${ofPullRequest} && github.event.action != 'closed'`;

/** The newer commit of a pull request makes the older run worthless, and the next run finds whatever a cancelled one has left. */
const concurrency: YamlMap = {
  group: `miniship-preview-${expression("github.event.pull_request.number || 'sweep'")}`,
  'cancel-in-progress': true,
};

/** A preview for each pull request, its end when that closes, and a sweep of what is left over. */
export const previewWorkflow = (form: Form): WorkflowFile => ({
  about: [
    'Puts each pull request on the phone of one tester: a comment on it holds the QR code. There is one preview for each pull request;',
    'the next commit replaces it, closing the pull request ends it, and a sweep every night ends what is older than a week.',
    'Pull requests from forks and from Dependabot get no secrets, and are left out.',
  ],
  needs: [
    'miniship.yml with the mini program and its rollout',
    secretsNeeded,
    'the variable MINISHIP_PREVIEW_USER, or "previewUser" in miniship.yml: the id that the app gives the tester',
  ],
  triggers: inForm<YamlMap>(form, {
    reusable: called({ app: appInput, ...buildInputs }, 'preview', outputs),
    printed: {
      pull_request: { types: ['opened', 'synchronize', 'reopened', noted('closed', 'ends the preview')] },
      schedule: [{ cron: noted('23 19 * * *', 'the sweep, 3:23 in China') }],
      workflow_dispatch: {},
    },
  }),
  jobs: {
    preview: {
      if: expression(`!github.head_ref || ${isTrusted}`),
      ...job,
      permissions: { contents: 'read', 'pull-requests': noted('write', 'the comment with the QR code') },
      concurrency,
      outputs: form.kind === 'reusable' ? jobOutputs(outputs) : undefined,
      steps: [
        checkout,
        ...build(form, isOpen),
        ...miniship(form, {
          with: {
            mode: 'preview',
            app: appOf(form),
            'preview-user': expression('vars.MINISHIP_PREVIEW_USER'),
            sweep: noted(expression(`!(${ofPullRequest})`), 'the event of a closed pull request means a clean-up by itself'),
            'keep-for': noted('7d', 'for the sweep'),
            comment: true,
            'github-token': noted(expression('github.token'), 'for the comment'),
            ...keys,
          },
          env: variables('MPAAS_TENANT_ID'),
        }),
      ],
    },
  },
});
