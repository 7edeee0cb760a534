// biome-ignore-all lint/suspicious/noTemplateCurlyInString: an expression of Azure Pipelines is no template of ours.
import { type CiJob, type CiWish, junitFile, keyNames, program, type ReadyFile, startedBy, sweepAt } from './ci-jobs.ts';
import { noted, type YamlMap, yamlText } from './yaml-text.ts';

const isReason = (reason: string): string => `eq(variables['Build.Reason'], '${reason}')`;

const conditions: { readonly [On in CiJob['on']]?: (verb: string) => string } = {
  tag: () => "startsWith(variables['Build.SourceBranch'], 'refs/tags/v')",
  main: () =>
    `and(eq(variables['Build.SourceBranch'], 'refs/heads/main'), not(${isReason('Schedule')}), eq('\${{ parameters.byHand }}', 'nothing'))`,
  hand: (verb) => `eq('\${{ parameters.byHand }}', '${verb}')`,
  // Of a fork the run has no secrets.
  request: () => `and(${isReason('PullRequest')}, ne(variables['System.PullRequest.IsFork'], 'True'))`,
  night: () => isReason('Schedule'),
};

/** What starts previews, and their sweep: Azure Pipelines tells nobody that a pull request was closed. The clock of a schedule is UTC. */
const previewTriggers: YamlMap = {
  pr: noted({ branches: { include: ['main'] } }, 'for repositories on GitHub; in Azure Repos a branch policy with a build validation'),
  schedules: [
    {
      cron: noted(`${sweepAt.minute} ${sweepAt.hour + 16} * * *`, 'the sweep of previews, 3:23 in China'),
      displayName: 'miniship sweep',
      branches: { include: ['main'] },
      always: true,
    },
  ],
};

/** The steps of a job as a template. A text that is given reaches the shell as a variable, never as part of the script. */
function template({ app, build }: CiWish): ReadyFile {
  const keys = Object.fromEntries(keyNames.map((name) => [name, `$(${name})`]));
  const env: YamlMap = {
    MINISHIP_VERB: '${{ parameters.verb }}',
    MINISHIP_FLAGS: '${{ parameters.flags }}',
    MINISHIP_APP: app,
    ...keys,
  };
  const text = yamlText(
    [
      'The steps of a job that runs miniship. Written by "miniship init"; it is yours to change.',
      'Needs the access key as secret variables of the pipeline.',
    ],
    {
      parameters: [
        { name: 'verb', type: 'string', values: ['release', 'promote', 'rollback', 'deploy', 'preview'] },
        { name: 'flags', type: 'string', default: '' },
        { name: 'builds', type: 'boolean', default: false },
      ],
      steps: [
        { checkout: 'self', persistCredentials: false },
        { task: 'NodeTool@0', inputs: { versionSpec: '24.x' } },
        { '${{ if parameters.builds }}': [{ script: noted(build, 'your build'), displayName: 'Build' }] },
        {
          script: `${program} "$MINISHIP_VERB" $MINISHIP_FLAGS --junit ${junitFile}`,
          name: noted('miniship', 'later steps read $(miniship.MINISHIP_PACKAGE_ID)'),
          displayName: 'miniship',
          env,
        },
        {
          task: 'PublishTestResults@2',
          condition: 'succeededOrFailed()',
          inputs: { testResultsFormat: 'JUnit', testResultsFiles: junitFile, testRunTitle: 'miniship' },
        },
      ],
    },
  );
  return { path: 'azure-pipelines/miniship.yml', text };
}

/** A template of steps, and a pipeline that has a job for each verb. */
export function azureFiles(wish: CiWish): readonly ReadyFile[] {
  const jobs = startedBy(wish, Object.keys(conditions) as CiJob['on'][]).map(({ name, verb, on, builds, flags }) => ({
    job: name.replace('-', '_'),
    condition: conditions[on]?.(verb) ?? 'false',
    timeoutInMinutes: 30,
    pool: { vmImage: 'ubuntu-24.04' },
    steps: [{ template: 'azure-pipelines/miniship.yml', parameters: { verb, flags: flags.trim(), builds } }],
  }));
  const text = yamlText(['Releases and deploys with miniship. Written by "miniship init"; it is yours to change.'], {
    trigger: { branches: { include: ['main'] }, tags: { include: ['v*'] } },
    ...(wish.jobs.some(({ verb }) => verb === 'preview') ? previewTriggers : {}),
    parameters: [
      {
        name: 'byHand',
        type: 'string',
        default: 'nothing',
        values: ['nothing', ...wish.jobs.filter(({ on }) => on === 'hand').map(({ verb }) => verb)],
      },
    ],
    lockBehavior: noted('sequential', 'one run at a time, with an exclusive lock on the environment'),
    jobs,
  });
  return [{ path: 'azure-pipelines.yml', text }, template(wish)];
}
