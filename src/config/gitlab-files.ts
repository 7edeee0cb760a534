// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a variable of GitLab is no template of ours.
import { type CiJob, type CiWish, commandOf, junitFile, type ReadyFile, withComment } from './ci-jobs.ts';
import { noted, type Yaml, type YamlMap, yamlText } from './yaml-text.ts';

/** The clock brings nothing to the main branch. */
const isMain = '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $CI_PIPELINE_SOURCE != "schedule"';
/** Of a fork the pipeline has no variables of ours. */
const isRequest = '$CI_PIPELINE_SOURCE == "merge_request_event" && $CI_MERGE_REQUEST_SOURCE_PROJECT_ID == $CI_MERGE_REQUEST_PROJECT_ID';

/** When a job runs; a job for a person, or for the end of an environment, stands beside the others and blocks none. */
const rules: Readonly<Record<CiJob['on'], readonly Yaml[]>> = {
  tag: [{ if: '$CI_COMMIT_TAG' }],
  main: [{ if: isMain }],
  hand: [{ if: isMain, when: 'manual', allow_failure: true }],
  request: [{ if: isRequest }],
  closed: [{ if: isRequest, when: 'manual', allow_failure: true }],
  night: [{ if: '$CI_PIPELINE_SOURCE == "schedule" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }],
};

const review = 'review/miniship-$CI_MERGE_REQUEST_IID';
/** The preview and its end take turns with each other, and wait for no release. */
const ofRequest: YamlMap = { resource_group: 'miniship-preview-$CI_MERGE_REQUEST_IID' };

/**
 * A preview is an environment of its merge request: GitLab runs the job `on_stop` when that is merged or closed, and when the time is over
 * (docs.gitlab.com/ci/environments: stopping an environment).
 */
const places: { readonly [On in CiJob['on']]?: YamlMap } = {
  request: {
    ...ofRequest,
    interruptible: noted(true, 'the next commit replaces it'),
    environment: { name: review, on_stop: 'miniship-preview-end', auto_stop_in: '7 days' },
  },
  closed: { ...ofRequest, environment: { name: review, action: 'stop' } },
};

const base: YamlMap = {
  image: '$[[ inputs.image ]]',
  stage: '$[[ inputs.stage ]]',
  timeout: '30 minutes',
  interruptible: noted(false, 'a run that began is not cut off'),
  resource_group: noted('miniship', 'one run at a time'),
  variables: { MINISHIP_APP: '$[[ inputs.app ]]', GIT_DEPTH: '1' },
  artifacts: {
    when: 'always',
    paths: ['miniship-receipt.json', 'miniship-outputs.json'],
    reports: { dotenv: 'miniship-outputs.env', junit: junitFile, annotations: 'miniship-annotations.json' },
  },
};

/** A component: one file with inputs, included from this repository or, moved to a components project, from any other. */
export function gitlabFiles({ jobs, app, build }: CiWish): readonly ReadyFile[] {
  const inputs: YamlMap = {
    stage: { default: 'deploy' },
    image: { default: noted('node:24', 'a version that builds your code; miniship needs 20.19 or newer') },
    build: { default: noted(build, 'your build') },
    app: { default: app ?? '', description: 'Mini program of miniship.yml, when it describes several.' },
  };
  const made = jobs.map(withComment).map((job) => [
    `miniship-${job.name}`,
    {
      extends: '.miniship',
      rules: rules[job.on],
      ...places[job.on],
      script: [...(job.builds ? ['$[[ inputs.build ]]'] : []), commandOf(job)],
    },
  ]);
  const text = [
    yamlText(['Releases and deploys with miniship, as a CI/CD component. Written by "miniship init"; it is yours to change.'], {
      spec: { inputs },
    }),
    yamlText(['Needs the access key as masked and protected CI/CD variables.'], {
      '.miniship': base,
      ...(Object.fromEntries(made) as YamlMap),
    }),
  ].join('---\n');
  return [{ path: 'templates/miniship.yml', text }];
}

/** The pipeline of a repository that has none. */
export const gitlabPipeline: ReadyFile = {
  path: '.gitlab-ci.yml',
  text: yamlText(['Includes the component below. In another project: "component: $CI_SERVER_FQDN/group/project/miniship@1.0.0".'], {
    stages: ['deploy'],
    include: [{ local: 'templates/miniship.yml' }],
  }),
};
