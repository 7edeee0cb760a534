// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a variable of a CI system or of miniship.yml is no template of ours.
import { type CiJob, type CiWish, commandOf, type ReadyFile } from './ci-jobs.ts';
import { noted, type Yaml, type YamlMap, yamlText } from './yaml-text.ts';

const titles: Readonly<Record<CiJob['verb'], string>> = { release: '发布', promote: '推进灰度', rollback: '回滚', deploy: '部署' };

/** 云效 tells branch and tag by the same name. */
const conditions: { readonly [On in CiJob['on']]?: string } = {
  tag: '"${CI_COMMIT_REF_NAME}" =~ "^v[0-9].*"',
  main: '"${CI_COMMIT_REF_NAME}" == "main"',
};

const written = 'Written by "miniship init"; it is yours to change.';

/** The commands of a job, one a line: both systems give them to a shell. */
const commandsOf = (job: CiJob, { app, build }: CiWish): readonly string[] => [
  ...(app === undefined ? [] : [`export MINISHIP_APP='${app.replaceAll("'", "'\\''")}'`]),
  ...(job.builds ? [build] : []),
  commandOf(job),
];

/** A pipeline of 云效 Flow (help.aliyun.com/zh/yunxiao/user-guide/yaml-preliminary-experience): stages, jobs and steps are named by id. */
export function yunxiaoFiles(wish: CiWish): readonly ReadyFile[] {
  const stages = wish.jobs.map((job): readonly [string, Yaml] => [
    `${job.verb}_stage`,
    {
      name: titles[job.verb],
      jobs: {
        [`${job.verb}_job`]: {
          name: titles[job.verb],
          runsOn: 'public/cn-beijing',
          timeoutMinutes: 30,
          driven: job.on === 'hand' ? noted('manual', 'a person starts it') : 'auto',
          condition: conditions[job.on],
          steps: {
            [`${job.verb}_step`]: {
              step: 'NodeBuild',
              name: `miniship ${job.verb}`,
              with: { nodeVersion: noted('24', 'miniship needs 20.19 or newer'), run: commandsOf(job, wish).join(' && ') },
            },
          },
        },
      },
    },
  ]);
  const text = yamlText(
    [
      'Releases and deploys with miniship; paste it into a YAML pipeline of 云效 Flow.',
      'Needs the access key as private variables of the pipeline.',
      written,
    ],
    {
      sources: {
        repository: {
          type: 'codeup',
          name: 'repository',
          endpoint: noted('https://codeup.aliyun.com/GROUP/REPOSITORY.git', 'to be filled in'),
          branch: 'main',
          triggerEvents: ['push', 'tagPush'],
          certificate: { type: 'serviceConnection', serviceConnection: noted('SERVICE-CONNECTION-ID', 'to be filled in') },
        },
      },
      stages: Object.fromEntries(stages),
    },
  );
  return [{ path: '.yunxiao/miniship.yml', text }];
}

/** Pipelines of Gitee Go (help.gitee.com/gitee-go): each has its own trigger, so each verb is a file of its own. */
export const giteeFiles = (wish: CiWish): readonly ReadyFile[] =>
  wish.jobs.map((job) => ({ path: `.workflow/miniship-${job.verb}.yml`, text: giteeText(job, wish) }));

const triggers: Readonly<Record<CiJob['on'], YamlMap | undefined>> = {
  tag: { trigger: 'auto', push: { tags: { prefix: ['v'] } } },
  main: { trigger: 'auto', push: { branches: { precise: ['main'] } } },
  hand: undefined,
};

const giteeText = (job: CiJob, wish: CiWish): string =>
  yamlText([`miniship ${job.verb}: ${titles[job.verb]}. ${written}`, 'Needs the access key as encrypted variables of the pipeline.'], {
    version: noted('1.0', 'of the format'),
    name: `miniship-${job.verb}`,
    displayName: titles[job.verb],
    triggers: triggers[job.on],
    strategy: { blocking: noted(true, 'one run at a time') },
    stages: [
      {
        name: job.verb,
        displayName: titles[job.verb],
        strategy: 'naturally',
        trigger: 'auto',
        steps: [
          {
            step: 'build@nodejs',
            name: job.verb,
            displayName: titles[job.verb],
            nodeVersion: noted('24.11.0', 'one that Gitee Go offers; miniship needs 20.19 or newer'),
            commands: commandsOf(job, wish),
          },
        ],
      },
    ],
  });
