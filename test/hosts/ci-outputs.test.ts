import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const entry = join(import.meta.dirname, '..', '..', 'src', 'index.ts');
const secret = 'kept-secret-0123456789';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'miniship-ci-'));
  mkdirSync(join(folder, 'work'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const environments = {
  github: { GITHUB_ACTIONS: 'true', GITHUB_OUTPUT: 'OUTPUT', GITHUB_STEP_SUMMARY: 'SUMMARY' },
  gitlab: { GITLAB_CI: 'true', CI_PROJECT_PATH: 'acme/shop' },
  azure: { TF_BUILD: 'True', AGENT_ID: '8', AGENT_TEMPDIRECTORY: 'TEMP' },
  jenkins: { JENKINS_URL: 'https://ci.example/', BUILD_ID: '31' },
  yunxiao: { PIPELINE_ID: '1', PIPELINE_NAME: 'a', BUILD_NUMBER: '7', PROJECT_DIR: '/home/admin/workspace' },
  gitee: { GITEE_PIPELINE_NAME: 'release', GITEE_PIPELINE_BUILD_NUMBER: '19' },
} as const;

/** Paths in an environment stand below the folder of the test. */
const placed = (environment: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, /^[A-Z]{4,}$/.test(value) ? join(folder, value) : value]));

/** A release that is refused before anything is sent: enough of a run to have outputs, problems and a step. */
function refused(system: keyof typeof environments, args: readonly string[] = [], stdout: 'pipe' | number = 'pipe') {
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    NO_COLOR: '1',
    ALIBABA_CLOUD_ACCESS_KEY_ID: 'LTAI-example',
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret,
    ...placed(environments[system]),
  };
  const ran = spawnSync(process.execPath, [entry, 'release', '--path', 'nowhere', ...args], {
    cwd: join(folder, 'work'),
    env,
    encoding: 'utf8',
    stdio: ['ignore', stdout, 'pipe'],
  });
  expect(ran.status, ran.stderr).toBe(2);
  return ran;
}

const read = (...path: readonly string[]): string => readFileSync(join(folder, ...path), 'utf8');
const files = (): readonly string[] => readdirSync(join(folder, 'work')).sort();

describe('outputs reach the later steps', () => {
  test('of GitHub, also when the command runs in a step: file, summary, groups and annotations', () => {
    const { stdout } = refused('github');
    expect(read('OUTPUT')).toMatch(/^status=failed$/m);
    expect(read('OUTPUT')).toMatch(/^error-code=SEVERAL_PROBLEMS$/m);
    expect(read('SUMMARY')).toContain('nowhere');
    expect(stdout).toMatch(/^::error title=/m);
    expect(files()).toEqual(['miniship-outputs.env', 'miniship-outputs.json']);
  });

  test('of GitLab, as the dotenv report and annotations', () => {
    refused('gitlab');
    expect(read('work', 'miniship-outputs.env')).toMatch(/^MINISHIP_ERROR_CODE=SEVERAL_PROBLEMS$/m);
    expect(JSON.parse(read('work', 'miniship-annotations.json'))).toEqual({ miniship: [] });
  });

  test('of Azure Pipelines, as variables, an uploaded summary and issues', () => {
    const { stdout } = refused('azure');
    expect(stdout).toMatch(/^##vso\[task\.setvariable variable=MINISHIP_STATUS;isoutput=true;\]failed$/m);
    expect(stdout).toMatch(/^##vso\[task\.logissue type=error;code=INPUT_MISSING;/m);
    const summary = /^##vso\[task\.uploadsummary\](.+)$/m.exec(stdout)?.[1] ?? '';
    expect(readFileSync(summary, 'utf8')).toContain('nowhere');
  });

  test.each(['jenkins', 'yunxiao'] as const)('of %s, as a properties file', (system) => {
    refused(system);
    expect(read('work', 'miniship-outputs.properties')).toMatch(/^MINISHIP_STATUS=failed$/m);
    expect(files()).toEqual(['miniship-outputs.env', 'miniship-outputs.json', 'miniship-outputs.properties']);
  });

  test('of Gitee Go, behind what GITEE_PARAMS holds already', () => {
    execFileSync('sh', ['-c', 'echo "BEFORE=1" > GITEE_PARAMS'], { cwd: join(folder, 'work') });
    refused('gitee');
    expect(read('work', 'GITEE_PARAMS')).toMatch(/^BEFORE=1\nMINISHIP_STATUS=failed\n/);
  });

  test('in files of the names that were asked for, in place of the usual ones', () => {
    refused('jenkins', ['--output-file', 'out/a.json,out/a.properties']);
    expect(files()).toEqual(['miniship-outputs.properties', 'out']);
    expect(read('work', 'out', 'a.properties')).toBe(read('work', 'miniship-outputs.properties'));
  });
});

describe('a secret', () => {
  /** The step of a pipeline: its script has the stream that the agent reads. */
  const inScript = (script: string): string =>
    spawnSync('sh', ['-c', script.replaceAll('RUN', `"${process.execPath}" "${entry}" release --path nowhere`)], {
      cwd: join(folder, 'work'),
      env: { PATH: process.env['PATH'], HOME: folder, ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret, ...placed(environments.azure) },
      encoding: 'utf8',
    }).stdout;

  test.skipIf(process.platform !== 'linux')('is told to the agent of Azure Pipelines, which hides it and swallows the line', () => {
    const lines = inScript('RUN; exit $?').split('\n');
    expect(lines.filter((line) => line.includes(secret))).toEqual([`##vso[task.setsecret]${secret}`]);
  });

  test.each([
    ['copies the text into a file', 'RUN | tee log.txt; cat log.txt'],
    ['catches the text', 'text=$(RUN); echo "$text"'],
    ['sends both streams through a program', 'RUN 2>&1 | cat'],
  ])('is not told to a step that %s', (_what, script) => {
    const text = inScript(script);
    expect(text).toMatch(/##vso\[task\.logissue|nowhere/);
    expect(text).not.toContain(secret);
  });

  test('is told to nobody who merely looks like a job of Azure Pipelines', () => {
    const { stdout, stderr } = refused('azure');
    expect(stdout + stderr).not.toContain(secret);
  });

  test('is never written into a file in place of the agent', () => {
    const path = join(folder, 'log.txt');
    refused('azure', [], openSync(path, 'w'));
    expect(readFileSync(path, 'utf8')).not.toContain(secret);
  });

  test.each(['github', 'gitlab', 'jenkins', 'yunxiao', 'gitee'] as const)('is nowhere in what %s gets', (system) => {
    const { stdout, stderr } = refused(system);
    const written = files().map((name) => read('work', name));
    for (const text of [stdout, stderr, ...written]) expect(text).not.toContain(secret);
  });
});

test('outside a CI system no file is written that nobody asked for', () => {
  const env = { PATH: process.env['PATH'], HOME: folder };
  spawnSync(process.execPath, [entry, 'release', '--path', 'nowhere'], { cwd: join(folder, 'work'), env });
  expect(files()).toEqual([]);
  expect(existsSync(join(folder, 'OUTPUT'))).toBe(false);
});
