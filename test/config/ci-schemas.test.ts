// biome-ignore-all lint/suspicious/noTemplateCurlyInString: an expression of a CI system is no template of ours.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { ciFiles } from '../../src/config/ci-files.ts';
import { jobsOf, type ReadyFile } from '../../src/config/ci-jobs.ts';

const root = join(import.meta.dirname, '..', '..');
const wish = { jobs: jobsOf('all'), app: 'shop', build: 'npm ci && npm run build:alipay' };
const fileOf = (files: readonly ReadyFile[], path: string): unknown => parse(files.find((file) => file.path === path)?.text ?? '');

describe('GitLab, read by gitlab-ci-local, which has the schema of GitLab and resolves includes, inputs and rules as GitLab does', () => {
  interface Job {
    readonly name: string;
    readonly stage: string;
    readonly when: string;
  }

  /** The jobs of a repository with these files, at the tag if one is given; or what is wrong with it. */
  function jobsIn(files: readonly ReadyFile[], variables: readonly string[] = []): readonly Job[] | string {
    const folder = mkdtempSync(join(tmpdir(), 'miniship-gitlab-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const env = { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1' };
    for (const args of [
      ['init', '-q', '-b', 'main'],
      ['remote', 'add', 'origin', 'git@gitlab.example.com:acme/shop.git'],
      ['add', '-A'],
      ['-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '-q', '-m', 'a'],
    ])
      execFileSync('git', args, { cwd: folder, env });
    const reader = join(root, 'node_modules/gitlab-ci-local/dist/index.js');
    const args = [reader, '--list-json', ...variables.flatMap((variable) => ['--variable', variable])];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
    return status === 0 ? (JSON.parse(stdout.slice(stdout.search(/^\[$/m))) as Job[]) : `${stdout}${stderr}`;
  }

  const files = ciFiles('gitlab', wish, { hasPipeline: false });
  const pipeline = (text: string): readonly ReadyFile[] => [
    { path: '.gitlab-ci.yml', text },
    ...files.filter(({ path }) => path !== '.gitlab-ci.yml'),
  ];
  const whenOf = (jobs: readonly Job[] | string): Record<string, string> =>
    typeof jobs === 'string' ? { refused: jobs } : Object.fromEntries(jobs.map(({ name, when }) => [name, when]));

  const none = Object.fromEntries(wish.jobs.map(({ name }) => [`miniship-${name}`, 'never']));

  test('the pipeline and its component are valid, and a merge into the main branch deploys', () => {
    expect(whenOf(jobsIn(files, ['CI_COMMIT_BRANCH=main', 'CI_DEFAULT_BRANCH=main', 'CI_PIPELINE_SOURCE=push']))).toEqual({
      ...none,
      'miniship-promote': 'manual',
      'miniship-rollback': 'manual',
      'miniship-deploy': 'on_success',
    });
  });

  const request = (from: string): readonly string[] => [
    'CI_PIPELINE_SOURCE=merge_request_event',
    'CI_COMMIT_BRANCH=',
    'CI_DEFAULT_BRANCH=main',
    'CI_MERGE_REQUEST_IID=12',
    'CI_MERGE_REQUEST_PROJECT_ID=77',
    `CI_MERGE_REQUEST_SOURCE_PROJECT_ID=${from}`,
  ];

  test.each([
    ['of the repository gets a preview, and an end of it that waits for GitLab', '77', ['on_success', 'manual']],
    ['of a fork gets neither', '78', ['never', 'never']],
  ])('a merge request %s', (_name, from, [preview, end]) => {
    expect(whenOf(jobsIn(files, request(from)))).toEqual({ ...none, 'miniship-preview': preview, 'miniship-preview-end': end });
  });

  test('the clock sweeps previews, and deploys nothing', () => {
    const scheduled = jobsIn(files, ['CI_PIPELINE_SOURCE=schedule', 'CI_COMMIT_BRANCH=main', 'CI_DEFAULT_BRANCH=main']);
    expect(whenOf(scheduled)).toEqual({ ...none, 'miniship-preview-sweep': 'on_success' });
  });

  test('a tag releases, and does nothing else', () => {
    const jobs = whenOf(jobsIn(files, ['CI_COMMIT_TAG=v1.0.0', 'CI_COMMIT_BRANCH=', 'CI_DEFAULT_BRANCH=main']));
    expect(jobs).toEqual({ ...none, 'miniship-release': 'on_success' });
  });

  test('another pipeline includes the component with inputs of its own', () => {
    const jobs = jobsIn(
      pipeline('stages: [ship]\ninclude:\n  - local: templates/miniship.yml\n    inputs: { stage: ship, app: other, build: make }\n'),
    );
    expect(typeof jobs === 'string' ? jobs : jobs.map(({ stage }) => stage)).toEqual(wish.jobs.map(() => 'ship'));
  });

  test.each([
    ['an input that is no text', 'include:\n  - local: templates/miniship.yml\n    inputs: { stage: 5 }\n', (text: string) => text],
    [
      'a keyword that GitLab does not know',
      'include: [{ local: templates/miniship.yml }]\n',
      (text: string) => text.replace('resource_group', 'resource_grup'),
    ],
  ])('with %s it is refused: the tests above can fail', (_name, text, change) => {
    const changed = pipeline(`stages: [deploy]\n${text}`).map((file) => ({ ...file, text: change(file.text) }));
    expect(jobsIn(changed)).toMatch(/This GitLab CI configuration is invalid|Use --ignore-schema-paths/);
  });
});

/** learn.microsoft.com/azure/devops/pipelines/yaml-schema: pipeline, trigger, parameters, jobs.job, steps. Microsoft has no schema of it on npm. */
describe('Azure Pipelines, by the shapes of its YAML schema reference', () => {
  const id = z.string().regex(/^[A-Za-z_]\w*$/);
  const filter = z.strictObject({ include: z.array(z.string()).optional(), exclude: z.array(z.string()).optional() });
  const common = {
    displayName: z.string().optional(),
    name: id.optional(),
    condition: z.string().optional(),
    env: z.record(z.string(), z.string()).optional(),
  };
  const step = z.union([
    z.strictObject({ checkout: z.string(), persistCredentials: z.boolean().optional() }),
    z.strictObject({ task: z.string().regex(/^\w+@\d+$/), inputs: z.record(z.string(), z.unknown()), ...common }),
    z.strictObject({ script: z.string(), ...common }),
    z.strictObject({ template: z.string(), parameters: z.record(z.string(), z.unknown()).optional() }),
  ]);
  const conditional = z.record(z.string().regex(/^\$\{\{ if .* \}\}$/), z.array(step));
  const parameter = z.strictObject({
    name: id,
    type: z.enum(['string', 'boolean', 'number', 'object', 'step', 'stepList', 'job', 'jobList', 'stage', 'stageList']),
    default: z.unknown().optional(),
    values: z.array(z.string()).optional(),
  });
  const job = z.strictObject({
    job: id,
    displayName: z.string().optional(),
    condition: z.string(),
    timeoutInMinutes: z.number(),
    pool: z.strictObject({ vmImage: z.string() }),
    steps: z.array(step),
  });
  const pipeline = z.strictObject({
    trigger: z.strictObject({ branches: filter.optional(), tags: filter.optional() }),
    pr: z.strictObject({ branches: filter, paths: filter.optional(), autoCancel: z.boolean().optional(), drafts: z.boolean().optional() }),
    schedules: z.array(
      z.strictObject({
        cron: z.string().regex(/^\d+ \d+ \* \* \*$/),
        displayName: z.string().optional(),
        branches: filter,
        batch: z.boolean().optional(),
        always: z.boolean().optional(),
      }),
    ),
    parameters: z.array(parameter),
    lockBehavior: z.enum(['sequential', 'runLatest']),
    jobs: z.array(job),
  });
  const template = z.strictObject({ parameters: z.array(parameter), steps: z.array(z.union([step, conditional])) });
  const files = ciFiles('azure', wish, { hasPipeline: false });

  test('the pipeline has no other key', () =>
    expect(pipeline.safeParse(fileOf(files, 'azure-pipelines.yml')).error?.issues).toBeUndefined());
  test('neither has the template', () =>
    expect(template.safeParse(fileOf(files, 'azure-pipelines/miniship.yml')).error?.issues).toBeUndefined());
});

/** help.aliyun.com/document_detail/2249317 (whole pipeline) and 612044 (jobs). */
test('云效 Flow, by the shapes of its documents', () => {
  const id = z.string().regex(/^[A-Za-z]\w{0,29}$/);
  const step = z.strictObject({
    step: z.string(),
    name: z.string(),
    with: z.strictObject({ nodeVersion: z.coerce.string(), run: z.string() }),
  });
  const job = z.strictObject({
    name: z.string().max(30),
    runsOn: z.string().regex(/^(?:public|private)\//),
    timeoutMinutes: z.number(),
    driven: z.enum(['auto', 'manual']),
    condition: z.string().optional(),
    steps: z.record(id, step),
  });
  const source = z.strictObject({
    type: z.enum(['codeup', 'gitee', 'github', 'gitlab', 'git']),
    name: z.string(),
    endpoint: z.url(),
    branch: z.string(),
    triggerEvents: z.array(z.enum(['push', 'tagPush', 'mergeRequestMerged', 'mergeRequestOpenedOrUpdate'])),
    certificate: z.strictObject({ type: z.literal('serviceConnection'), serviceConnection: z.string() }),
  });
  const stage = z.strictObject({ name: z.string(), jobs: z.record(id, job) });
  const pipeline = z.strictObject({ sources: z.record(id, source), stages: z.record(id, stage) });
  const files = ciFiles('yunxiao', wish, { hasPipeline: false });
  expect(files).toHaveLength(2);
  for (const { path, text } of files) expect([path, pipeline.safeParse(parse(text)).error?.issues]).toEqual([path, undefined]);
});

/** help.gitee.com/gitee-go (gitee.com/help/articles/4358), which says of each name what it may be made of. */
test('Gitee Go, by the shapes of its documents', () => {
  const name = z.string().regex(/^[a-z0-9_-]+$/);
  const displayName = z.string().max(128);
  const match = z.strictObject({
    prefix: z.array(z.string()).optional(),
    precise: z.array(z.string()).optional(),
    include: z.array(z.string()).optional(),
    exclude: z.array(z.string()).optional(),
  });
  const step = z.strictObject({
    step: z.string().regex(/^\w+@\w+$/),
    name,
    displayName,
    nodeVersion: z.string().regex(/^\d+\.\d+\.\d+$/),
    commands: z.array(z.string()),
  });
  const stage = z.strictObject({
    name,
    displayName,
    strategy: z.enum(['naturally', 'fast']),
    trigger: z.enum(['auto', 'manual']),
    steps: z.array(step),
  });
  const pipeline = z.strictObject({
    version: z.literal('1.0'),
    name,
    displayName,
    triggers: z
      .strictObject({
        trigger: z.enum(['auto', 'manual']),
        push: z.strictObject({ branches: match.optional(), tags: match.optional() }).optional(),
        pr: z.strictObject({ branches: match }).optional(),
        schedule: z.array(z.strictObject({ cron: z.string().regex(/^\* \d+ \d+ \* \* \? \*$/) })).optional(),
      })
      .optional(),
    strategy: z.strictObject({ blocking: z.boolean() }),
    stages: z.array(stage),
  });
  const files = ciFiles('gitee', wish, { hasPipeline: false });
  // The end of a pull request starts no pipeline.
  expect(files.length).toBe(wish.jobs.length - 1);
  for (const { path, text } of files) expect([path, pipeline.safeParse(parse(text)).error?.issues]).toEqual([path, undefined]);
});

/** jenkins.io/doc/book/pipeline/syntax: which section may stand in which, and what each needs. No parser of declarative pipelines is on npm that refuses anything. */
describe('Jenkins, by the sections of a declarative pipeline', () => {
  const mayHold: Readonly<Record<string, readonly string[]>> = {
    '': ['pipeline'],
    pipeline: ['agent', 'environment', 'options', 'parameters', 'post', 'stages', 'tools', 'triggers', 'libraries'],
    stages: ['stage'],
    stage: ['agent', 'environment', 'input', 'options', 'post', 'stages', 'steps', 'parallel', 'matrix', 'tools', 'when'],
    post: ['always', 'changed', 'fixed', 'regression', 'aborted', 'failure', 'success', 'unstable', 'unsuccessful', 'cleanup'],
    when: [
      'allOf',
      'anyOf',
      'not',
      'branch',
      'buildingTag',
      'changelog',
      'changeset',
      'environment',
      'equals',
      'expression',
      'tag',
      'triggeredBy',
    ],
    agent: ['docker', 'dockerfile', 'kubernetes', 'label', 'node'],
  };

  /** Every block with the one that it stands in; a text of Groovy is no code. */
  function blocksOf(groovy: string): readonly (readonly [outer: string, inner: string])[] {
    const bare = groovy.replace(/\/\/.*$/gm, '').replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, "''");
    const open = [''];
    const found: (readonly [string, string])[] = [];
    for (const [whole, name = ''] of bare.matchAll(/(\w+)(?:\([^()]*\))?\s*\{|\}/g)) {
      if (whole === '}') open.pop();
      else {
        found.push([open.at(-1) ?? '', name]);
        open.push(name);
      }
    }
    expect(open).toEqual(['']);
    return found;
  }

  const jenkinsfile = ciFiles('jenkins', wish, { hasPipeline: false }).find(({ path }) => path === 'Jenkinsfile')?.text ?? '';

  test('each stands where it may, and nothing that has to be there is missing', () => {
    const blocks = blocksOf(jenkinsfile);
    expect(blocks.filter(([outer, inner]) => mayHold[outer]?.includes(inner) === false)).toEqual([]);
    for (const inner of ['agent', 'stages'])
      expect(blocks.filter(([outer, name]) => outer === 'pipeline' && name === inner)).toHaveLength(1);
    const stages = blocks.filter(([, name]) => name === 'stage').length;
    // One builds for all, and the end of a pull request starts nothing.
    expect(stages).toBe(wish.jobs.length);
    expect(blocks.filter(([outer, name]) => outer === 'stage' && name === 'steps')).toHaveLength(stages);
  });

  test('a section in the wrong place is found: the test above can fail', () => {
    const blocks = blocksOf(jenkinsfile.replace('  post {', '  when {'));
    expect(blocks.filter(([outer, inner]) => mayHold[outer]?.includes(inner) === false)).not.toEqual([]);
  });
});
