// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a variable of a CI system is no template of ours.
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { ciFiles, ciInUse, ciNeeds } from '../../src/config/ci-files.ts';
import { ciNames, commandOf, jobsOf, keyNames, type ReadyFile, withComment } from '../../src/config/ci-jobs.ts';
import { readFlags } from '../../src/config/flags.ts';
import { inputOf } from '../../src/config/inputs.ts';

const others = ciNames.filter((ci) => ci !== 'github');
const wish = { jobs: jobsOf('all'), app: "it's", build: 'npm ci && npm run build:alipay' };
const filesOf = (ci: (typeof others)[number], hasPipeline = false): readonly ReadyFile[] => ciFiles(ci, wish, { hasPipeline });
const textOf = (ci: (typeof others)[number], path: string): string => filesOf(ci).find((file) => file.path === path)?.text ?? '';

/** Groovy without its texts and comments: what is left must have its brackets in pairs. */
function bracketsOf(groovy: string): readonly string[] {
  const bare = groovy.replace(/\/\/.*$/gm, '').replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, '');
  expect(bare).not.toMatch(/['"]/);
  const open: string[] = [];
  const pairs: Readonly<Record<string, string>> = { '}': '{', ')': '(', ']': '[' };
  for (const [bracket] of bare.matchAll(/[{}()[\]]/g)) {
    if (pairs[bracket] === undefined) open.push(bracket);
    else expect(open.pop()).toBe(pairs[bracket]);
  }
  return open;
}

test.each(jobsOf('all').flatMap((job) => [job, withComment(job)]))('$name$flags is a command line that the program takes', (job) => {
  const { verb, problems } = readFlags(commandOf(job).split(' ').slice(3));
  expect({ verb, problems }).toEqual({ verb: job.verb, problems: [] });
});

describe.each(others)('the files of %s', (ci) => {
  test('are whole: YAML without a problem, Groovy with its brackets in pairs', () => {
    for (const { path, text } of filesOf(ci)) {
      if (!path.endsWith('.yml')) expect(bracketsOf(text), path).toEqual([]);
      else for (const document of parseAllDocuments(text)) expect([...document.errors, ...document.warnings], path).toEqual([]);
    }
  });

  test('run each verb, hold no key, and say what they need', () => {
    const all = filesOf(ci)
      .map(({ text }) => text)
      .join('\n');
    for (const { verb } of wish.jobs) expect(all).toContain(verb);
    expect(all).toContain('miniship-junit.xml');
    expect(all).not.toMatch(/LTAI|secret: [^$]/);
    expect(ciNeeds(ci, wish.jobs).join('\n')).toContain(keyNames[0]);
  });

  test('end previews by the clock, and need a tester only when there are previews', () => {
    const all = filesOf(ci)
      .map(({ text }) => text)
      .join('\n');
    expect(all).toMatch(/preview.* --sweep|flags: '--sweep'|flags: -{2}sweep/);
    expect(ciNeeds(ci, wish.jobs).join('\n')).toContain('MINISHIP_PREVIEW_USER');
    expect(ciNeeds(ci, jobsOf('release')).join('\n')).not.toMatch(/preview/i);
  });

  test('of one workflow hold no other', () => {
    const all = ciFiles(ci, { ...wish, jobs: jobsOf('release') }, { hasPipeline: true })
      .map(({ text }) => text)
      .join('\n');
    expect(all).not.toMatch(/--to previous|deploy_job|miniship-deploy|sweep(?!At)/i);
  });
});

describe('GitLab', () => {
  test('gets a component: a header with inputs, and jobs that use each of them', () => {
    const [header, jobs] = parseAllDocuments(textOf('gitlab', 'templates/miniship.yml')).map(
      (document) => document.toJS() as Record<string, never>,
    );
    const { inputs } = (header as unknown as { spec: { inputs: Record<string, { default: string }> } }).spec;
    const used = [...JSON.stringify(jobs).matchAll(/\$\[\[ inputs\.(\w+) \]\]/g)].map(([, name = '']) => name);
    expect([...new Set(used)].sort()).toEqual(Object.keys(inputs).sort());
    expect(inputs).toMatchObject({ build: { default: wish.build }, app: { default: wish.app } });
    expect(jobs).toMatchObject({
      '.miniship': { artifacts: { reports: { dotenv: 'miniship-outputs.env', junit: 'miniship-junit.xml' } }, resource_group: 'miniship' },
      'miniship-release': { extends: '.miniship', rules: [{ if: '$CI_COMMIT_TAG' }] },
      'miniship-rollback': { rules: [{ when: 'manual', allow_failure: true }] },
      'miniship-preview': {
        environment: { name: 'review/miniship-$CI_MERGE_REQUEST_IID', on_stop: 'miniship-preview-end', auto_stop_in: '7 days' },
        interruptible: true,
      },
      'miniship-preview-end': {
        environment: { name: 'review/miniship-$CI_MERGE_REQUEST_IID', action: 'stop' },
        script: ['npx --yes miniship@0 preview --closed --junit miniship-junit.xml'],
      },
    });
  });

  test('gets a pipeline that includes it, unless there is one', () => {
    expect(parse(textOf('gitlab', '.gitlab-ci.yml'))).toMatchObject({ include: [{ local: 'templates/miniship.yml' }] });
    expect(filesOf('gitlab', true).map(({ path }) => path)).toEqual(['templates/miniship.yml']);
  });
});

test('the Jenkinsfile calls the step with what each verb takes, and texts stay texts', () => {
  const text = textOf('jenkins', 'Jenkinsfile');
  expect(text).toContain("steps { miniship(verb: 'rollback', flags: '--to previous', app: 'it\\'s') }");
  expect(text).toContain('when { buildingTag() }');
  expect(textOf('jenkins', 'vars/miniship.groovy')).toContain('def call(Map given = [:]) {');
});

test('every job of Azure Pipelines uses the template with parameters that it has', () => {
  const { jobs } = parse(textOf('azure', 'azure-pipelines.yml')) as { jobs: { steps: { template: string; parameters: object }[] }[] };
  const { parameters, steps } = parse(textOf('azure', 'azure-pipelines/miniship.yml')) as {
    parameters: { name: string }[];
    steps: { env?: object }[];
  };
  const known = parameters.map(({ name }) => name);
  for (const {
    steps: [step],
  } of jobs) {
    expect(step?.template).toBe('azure-pipelines/miniship.yml');
    expect(Object.keys(step?.parameters ?? {}).filter((name) => !known.includes(name))).toEqual([]);
  }
  expect(steps.find(({ env }) => env !== undefined)?.env).toMatchObject({ [keyNames[1]]: `$(${keyNames[1]})`, MINISHIP_APP: wish.app });
});

test('云效 Flow gets stages, jobs and steps by ids that it takes', () => {
  const { sources, stages } = parse(textOf('yunxiao', '.yunxiao/miniship.yml')) as {
    sources: object;
    stages: Record<string, { jobs: Record<string, { steps: Record<string, { step: string; with: { run: string } }> }> }>;
  };
  const jobs = Object.values(stages).flatMap((stage) => Object.entries(stage.jobs));
  const steps = jobs.flatMap(([, job]) => Object.entries(job.steps));
  // "letters, digits and _, beginning with a letter, at most 30" (help.aliyun.com/document_detail/612044).
  for (const id of [...Object.keys(sources), ...Object.keys(stages), ...[...jobs, ...steps].map(([name]) => name)])
    expect(id).toMatch(/^[A-Za-z]\w{0,29}$/);
  expect(steps[0]?.[1]).toMatchObject({
    step: 'NodeBuild',
    with: { run: expect.stringContaining("export MINISHIP_APP='it'\\''s' && npm ci") as string },
  });
});

test.each([
  ['gitlab', ' --comment'],
  ['gitee', ' --comment'],
  ['jenkins', ''],
  ['azure', ''],
  ['yunxiao', ''],
] as const)('a preview on %s is told on the request where we can write to its host: "%s"', (ci, flags) => {
  const all = filesOf(ci)
    .map(({ text }) => text)
    .join('\n');
  expect(all.includes('preview --comment')).toBe(flags !== '');
});

test('the clock of Azure Pipelines and Jenkins deploys nothing', () => {
  const { jobs, schedules, pr } = parse(textOf('azure', 'azure-pipelines.yml')) as Record<'jobs' | 'schedules' | 'pr', never>;
  const conditionOf = (name: string): string =>
    (jobs as { job: string; condition: string }[]).find(({ job }) => job === name)?.condition ?? '';
  expect({ schedules, pr }).toMatchObject({ schedules: [{ cron: '23 19 * * *' }], pr: { branches: { include: ['main'] } } });
  expect(conditionOf('deploy')).toContain("not(eq(variables['Build.Reason'], 'Schedule'))");
  expect(conditionOf('preview')).toBe(
    "and(eq(variables['Build.Reason'], 'PullRequest'), ne(variables['System.PullRequest.IsFork'], 'True'))",
  );
  expect(conditionOf('preview_sweep')).toBe("eq(variables['Build.Reason'], 'Schedule')");
  const jenkins = textOf('jenkins', 'Jenkinsfile');
  expect(jenkins).toContain("String sweepAt = env.BRANCH_NAME == 'main' ? '23 3 * * *' : ''");
  expect(jenkins).toContain('  triggers { cron(sweepAt) }\n');
  expect(jenkins).toMatch(/stage\('Deploy'\) \{\n +when \{ allOf \{ branch 'main'; .*not \{ triggeredBy 'TimerTrigger' \} \} \}/);
  expect(jenkins).toMatch(/stage\('Preview'\) \{\n +when \{ allOf \{ changeRequest\(\); expression \{ env\.CHANGE_FORK == null \} \} \}/);
});

test('云效 Flow gets previews as a pipeline of their own, since all jobs of one share its triggers', () => {
  const triggersOf = (path: string): unknown =>
    (parse(textOf('yunxiao', path)) as { sources: { repository: { triggerEvents: unknown } } }).sources.repository.triggerEvents;
  expect(triggersOf('.yunxiao/miniship.yml')).toEqual(['push', 'tagPush']);
  expect(triggersOf('.yunxiao/miniship-preview.yml')).toEqual(['mergeRequestOpenedOrUpdate']);
  expect(textOf('yunxiao', '.yunxiao/miniship.yml')).not.toContain('preview');
  expect(textOf('yunxiao', '.yunxiao/miniship-preview.yml')).toContain(`condition: '"\${CI_COMMIT_REF_NAME}" == "main"'`);
});

test('Gitee Go gets a pipeline for each verb, with the trigger of that verb', () => {
  const of = (verb: string): unknown => parse(textOf('gitee', `.workflow/miniship-${verb}.yml`));
  expect(of('release')).toMatchObject({
    version: '1.0',
    triggers: { push: { tags: { prefix: ['v'] } } },
    stages: [{ steps: [{ step: 'build@nodejs' }] }],
  });
  expect(of('deploy')).toMatchObject({ triggers: { push: { branches: { precise: ['main'] } } } });
  expect(of('rollback')).not.toHaveProperty('triggers');
  expect(of('preview')).toMatchObject({ triggers: { pr: { branches: { precise: ['main'] } } } });
  expect(of('preview-sweep')).toMatchObject({ triggers: { schedule: [{ cron: '* 23 3 * * ? *' }] } });
  expect(textOf('gitee', '.workflow/miniship-preview-end.yml')).toBe('');
});

test.each([
  [[], 'github'],
  [['Jenkinsfile'], 'jenkins'],
  [['.gitlab-ci.yml'], 'gitlab'],
  [['.workflow'], 'gitee'],
  [['azure-pipelines.yml'], 'azure'],
  [['.github/workflows', '.gitlab-ci.yml'], 'github'],
] as const)('a repository with %j uses %s', (paths, ci) => {
  expect(ciInUse((path) => (paths as readonly string[]).includes(path))).toBe(ci);
});

test('init offers every system', () => {
  expect(inputOf('ci').choices).toEqual(ciNames);
});
