// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a variable of a CI system or of miniship.yml is no template of ours.
import { type CiJob, type CiWish, commandOf, type ReadyFile, startedBy, sweepAt, withComment } from './ci-jobs.ts';
import { noted, type Yaml, type YamlMap, yamlText } from './yaml-text.ts';

const titles: Readonly<Record<CiJob['name'], string>> = {
  release: '发布',
  promote: '推进灰度',
  rollback: '回滚',
  deploy: '部署',
  preview: '预览',
  'preview-end': '结束预览',
  'preview-sweep': '清理预览',
};

/** 云效 tells branch and tag by the same name. A merge request runs on the branch that it comes from, and what the clock starts on the main branch. */
const conditions: { readonly [On in CiJob['on']]?: string } = {
  tag: '"${CI_COMMIT_REF_NAME}" =~ "^v[0-9].*"',
  main: '"${CI_COMMIT_REF_NAME}" == "main"',
  request: '"${CI_COMMIT_REF_NAME}" != "main"',
  night: '"${CI_COMMIT_REF_NAME}" == "main"',
};

const written = 'Written by "miniship init"; it is yours to change.';

/** The commands of a job, one a line: both systems give them to a shell. */
const commandsOf = (job: CiJob, { app, build }: CiWish): readonly string[] => [
  ...(app === undefined ? [] : [`export MINISHIP_APP='${app.replaceAll("'", "'\\''")}'`]),
  ...(job.builds ? [build] : []),
  commandOf(job),
];

/**
 * Pipelines of 云效 Flow (help.aliyun.com/zh/yunxiao/user-guide/yaml-preliminary-experience): stages, jobs and steps are named by id. All jobs of a
 * pipeline have its triggers, so previews have a pipeline of their own.
 */
export function yunxiaoFiles(wish: CiWish): readonly ReadyFile[] {
  const jobs = startedBy(wish, ['tag', 'main', 'hand']);
  const previews = startedBy(wish, ['request', 'night']);
  const about = 'Releases and deploys with miniship; paste it into a YAML pipeline of 云效 Flow.';
  return [
    ...(jobs.length === 0 ? [] : [yunxiaoFile('miniship', { ...wish, jobs }, [about], ['push', 'tagPush'])]),
    ...(previews.length === 0
      ? []
      : [yunxiaoFile('miniship-preview', { ...wish, jobs: previews }, previewAbout, ['mergeRequestOpenedOrUpdate'])]),
  ];
}

/** YAML has no key for a schedule, and no variable tells the number of the merge request. */
const previewAbout = [
  'Previews of merge requests with miniship; paste it into a YAML pipeline of 云效 Flow of its own.',
  'For the sweep give the pipeline a schedule (定时触发) on the branch "main": it ends previews that are older than a week.',
];

function yunxiaoFile(name: string, wish: CiWish, about: readonly string[], triggerEvents: readonly string[]): ReadyFile {
  const stages = wish.jobs.map((job): readonly [string, Yaml] => [
    `${idOf(job)}_stage`,
    {
      name: titles[job.name],
      jobs: {
        [`${idOf(job)}_job`]: {
          name: titles[job.name],
          runsOn: 'public/cn-beijing',
          timeoutMinutes: 30,
          driven: job.on === 'hand' ? noted('manual', 'a person starts it') : 'auto',
          condition: conditions[job.on],
          steps: {
            [`${idOf(job)}_step`]: {
              step: 'NodeBuild',
              name: `miniship ${job.name}`,
              with: { nodeVersion: noted('24', 'miniship needs 20.19 or newer'), run: commandsOf(job, wish).join(' && ') },
            },
          },
        },
      },
    },
  ]);
  const text = yamlText([...about, 'Needs the access key as private variables of the pipeline.', written], {
    sources: {
      repository: {
        type: 'codeup',
        name: 'repository',
        endpoint: noted('https://codeup.aliyun.com/GROUP/REPOSITORY.git', 'to be filled in'),
        branch: 'main',
        triggerEvents,
        certificate: { type: 'serviceConnection', serviceConnection: noted('SERVICE-CONNECTION-ID', 'to be filled in') },
      },
    },
    stages: Object.fromEntries(stages),
  });
  return { path: `.yunxiao/${name}.yml`, text };
}

const idOf = ({ name }: CiJob): string => name.replace('-', '_');

/**
 * Pipelines of Gitee Go (help.gitee.com/gitee-go/pipeline/trigger): each has its own trigger, so each job is a file of its own. Opening a pull request and
 * a new commit of it are events there, its end is none.
 */
export const giteeFiles = (wish: CiWish): readonly ReadyFile[] =>
  startedBy(wish, Object.keys(triggers) as CiJob['on'][]).map((job) => ({
    path: `.workflow/miniship-${job.name}.yml`,
    text: giteeText(withComment(job), wish),
  }));

const triggers: { readonly [On in CiJob['on']]?: YamlMap | undefined } = {
  tag: { trigger: 'auto', push: { tags: { prefix: ['v'] } } },
  main: { trigger: 'auto', push: { branches: { precise: ['main'] } } },
  hand: undefined,
  request: { trigger: 'auto', pr: { branches: { precise: [noted('main', 'the branch that it goes to')] } } },
  // The first field is that of the seconds, and the time is that of China.
  night: { trigger: 'auto', schedule: [{ cron: `* ${sweepAt.minute} ${sweepAt.hour} * * ? *` }] },
};

const giteeText = (job: CiJob, wish: CiWish): string =>
  yamlText([`miniship ${job.name}: ${titles[job.name]}. ${written}`, 'Needs the access key as encrypted variables of the pipeline.'], {
    version: noted('1.0', 'of the format'),
    name: `miniship-${job.name}`,
    displayName: titles[job.name],
    triggers: triggers[job.on],
    strategy: { blocking: noted(true, 'one run at a time') },
    stages: [
      {
        name: job.name,
        displayName: titles[job.name],
        strategy: 'naturally',
        trigger: 'auto',
        steps: [
          {
            step: 'build@nodejs',
            name: job.name,
            displayName: titles[job.name],
            nodeVersion: noted('24.11.0', 'one that Gitee Go offers; miniship needs 20.19 or newer'),
            commands: commandsOf(job, wish),
          },
        ],
      },
    ],
  });
