// biome-ignore-all lint/suspicious/noTemplateCurlyInString: an expression of Azure Pipelines is no template of ours.
import { type CiJob, type CiWish, junitFile, keyNames, program, type ReadyFile } from './ci-jobs.ts';
import { noted, type YamlMap, yamlText } from './yaml-text.ts';

const conditions: Readonly<Record<CiJob['on'], (verb: string) => string>> = {
  tag: () => "startsWith(variables['Build.SourceBranch'], 'refs/tags/v')",
  main: () => "and(eq(variables['Build.SourceBranch'], 'refs/heads/main'), eq('${{ parameters.byHand }}', 'nothing'))",
  hand: (verb) => `eq('\${{ parameters.byHand }}', '${verb}')`,
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
        { name: 'verb', type: 'string', values: ['release', 'promote', 'rollback', 'deploy'] },
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
  const jobs = wish.jobs.map(({ verb, on, builds, flags }) => ({
    job: verb,
    condition: conditions[on](verb),
    timeoutInMinutes: 30,
    pool: { vmImage: 'ubuntu-24.04' },
    steps: [{ template: 'azure-pipelines/miniship.yml', parameters: { verb, flags: flags.trim(), builds } }],
  }));
  const text = yamlText(['Releases and deploys with miniship. Written by "miniship init"; it is yours to change.'], {
    trigger: { branches: { include: ['main'] }, tags: { include: ['v*'] } },
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
