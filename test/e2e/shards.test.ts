import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileOf, h5IdOf, seedOf, wishes } from '../support/app-file.ts';
import { lastLine, runAction, runBundle } from '../support/bundle.ts';
import { lintGitHubFile } from '../support/github-lint.ts';
import { rehearse } from '../support/rehearsal.ts';
import { fillIn, isMiniship, parseWorkflow } from '../support/workflow.ts';

const apps = wishes(6, ['PROD', 'TEST', 'DEMO']);
const fixtures = join(import.meta.dirname, '..', 'fixtures');

/** Six mini programs of three workspaces in one file, and the commands of a CI system that spreads them over runners. */
async function repository() {
  const { emulator, folder } = await rehearse({ seed: seedOf(apps), rateLimit: 'strict' });
  writeFileSync(join(folder, 'miniship.json'), fileOf(apps));
  cpSync(join(fixtures, 'mini-program'), join(folder, 'build'), { recursive: true });
  cpSync(join(fixtures, 'icon.png'), join(folder, 'icon.png'));
  // Variables of the emulator name one mini program; here the file names all.
  const env = Object.fromEntries(Object.entries(emulator.env).filter(([name]) => !/^MINISHIP_(APP|WORKSPACE|TENANT|H5|SPACE)_/.test(name)));
  const run = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
    runBundle(args, { cwd: folder, env: { ...env, ...more } });
  return { emulator, folder, run };
}

const received = (emulator: Awaited<ReturnType<typeof repository>>['emulator']): readonly (string | undefined)[] =>
  apps.map(({ workspaceId }, index) => {
    const query = { appId: 'ONEX', workspaceId, h5Id: h5IdOf(index), userId: 'u1', platform: 'ios', clientVersion: '10.2.0' } as const;
    return emulator.resolve(query)?.h5Version;
  });

test('the shards of a matrix for GitHub, run as processes side by side, release everything and never meet the rate limit', async () => {
  const { emulator, folder, run } = await repository();
  const planned = await runBundle(['plan', 'release', '--matrix'], { cwd: folder });
  expect(planned).toMatchObject({ exit: 0, stderr: '' });
  const { include } = JSON.parse(planned.stdout) as { readonly include: readonly Record<string, string>[] };
  expect(include.map(({ apps: names }) => names)).toEqual(['app1,app4', 'app2,app5', 'app3,app6']);

  const shards = include.map((shard, index) =>
    run(['release', '--app', shard['apps'] ?? '', '--version', 'v1.4.2', '--receipt', `receipt-${index}.json`, '--json']),
  );
  const finished = await Promise.all(shards);
  expect(finished.map(({ exit, stdout }) => [exit, lastLine(stdout)['status']])).toEqual([
    [0, 'live'],
    [0, 'live'],
    [0, 'live'],
  ]);
  expect(received(emulator)).toEqual(apps.map(() => '1.4.2.90'));
  const refused = emulator.calls.filter(({ operation, outcome }) => operation === 'UploadMcubeMiniPackage' && outcome !== 'OK');
  expect(refused).toEqual([]);
  const receipt = JSON.parse(readFileSync(join(folder, 'receipt-1.json'), 'utf8')) as {
    readonly apps: readonly { readonly app: string }[];
  };
  expect(receipt.apps.map(({ app }) => app)).toEqual(['app2', 'app5']);
});

test('the variables of a matrix for GitLab are all that its jobs need', async () => {
  const { emulator, run } = await repository();
  const planned = await run(['plan', '--matrix', 'gitlab']);
  const { '.miniship-matrix': job } = JSON.parse(planned.stdout) as {
    readonly '.miniship-matrix': { readonly parallel: { readonly matrix: readonly Readonly<Record<string, string>>[] } };
  };
  const finished = await Promise.all(
    job.parallel.matrix.map((variables, index) => run(['release', '--version', 'v1.4.2', '--receipt', `receipt-${index}.json`], variables)),
  );
  expect(finished.map(({ exit }) => exit)).toEqual([0, 0, 0]);
  expect(received(emulator)).toEqual(apps.map(() => '1.4.2.90'));
});

test('a problem of the file is told by the plan, and no matrix is printed', async () => {
  const { folder, run } = await repository();
  writeFileSync(join(folder, 'miniship.json'), '{"apps":{"shop":{},"news":{}}}');
  const planned = await run(['plan', '--matrix', '--json']);
  expect(planned.exit).toBe(2);
  expect(lastLine(planned.stdout)).toMatchObject({ type: 'result', exit: 2, error: { code: 'SEVERAL_PROBLEMS' } });
});

test('several mini programs as a step of a workflow: the table of all comes first, and the outputs say how each ended', async () => {
  const { emulator, folder } = await repository();
  const env = Object.fromEntries(Object.entries(emulator.env).filter(([name]) => !/^MINISHIP_(APP|WORKSPACE|TENANT|H5|SPACE)_/.test(name)));
  const finished = await runAction({ all: 'true', version: 'v1.4.2' }, { cwd: folder, env });
  expect(finished.exit).toBe(0);
  expect(finished.outputs).toMatchObject({ status: 'live', 'package-id': '' });
  expect((JSON.parse(finished.outputs['apps'] ?? '') as readonly { readonly status: string }[]).map(({ status }) => status)).toEqual(
    apps.map(() => 'live'),
  );
  expect(finished.summary).toMatch(/^## Live: 6 mini programs: 6 live/);
  expect(finished.summary.match(/<details><summary>app\d: live/g)).toHaveLength(6);
  expect(finished.stdout.match(/^\[app1\] /gm)?.length).toBeGreaterThan(5);
});

describe.each(['README.md', 'README.zh-CN.md'])('the workflow in %s', (readme) => {
  const root = join(import.meta.dirname, '..', '..');
  const [, text = ''] = /<!-- matrix: begin -->\n```yaml\n(.*?)```/s.exec(readFileSync(join(root, readme), 'utf8')) ?? [];

  test('is one that GitHub takes', async () => {
    expect(text).not.toBe('');
    expect(await lintGitHubFile('.github/workflows/release-all.yml', text)).toEqual([]);
  });

  test('releases all mini programs, word for word: its script plans, and each job of the matrix runs the Action', async () => {
    const { emulator, folder } = await repository();
    const { plan, release } = parseWorkflow(text).jobs;
    // Its second checkout brings miniship there.
    mkdirSync(join(folder, '.miniship'));
    symlinkSync(join(root, 'dist'), join(folder, '.miniship', 'dist'));
    const script = plan?.steps.find(({ id }) => id === 'plan')?.run ?? '';
    const outputs = join(folder, 'outputs');
    const env = { PATH: process.env['PATH'], GITHUB_OUTPUT: outputs };
    expect(spawnSync('bash', ['-e', '-c', script], { cwd: folder, env }).status).toBe(0);
    const [, json = ''] = /^matrix=(.*)\n$/.exec(readFileSync(outputs, 'utf8')) ?? [];
    const { include } = JSON.parse(json) as { readonly include: readonly Readonly<Record<string, string>>[] };
    expect(include).toHaveLength(3);

    const secrets = {
      ALIYUN_ACCESS_KEY_ID: emulator.env['ALIBABA_CLOUD_ACCESS_KEY_ID'],
      ALIYUN_ACCESS_KEY_SECRET: emulator.env['ALIBABA_CLOUD_ACCESS_KEY_SECRET'],
    };
    const runner = {
      MINISHIP_ENDPOINT: emulator.env['MINISHIP_ENDPOINT'] ?? '',
      GITHUB_REF: 'refs/tags/v1.4.2',
      GITHUB_REF_TYPE: 'tag',
      GITHUB_REF_NAME: 'v1.4.2',
    };
    const step = release?.steps.find(isMiniship);
    const jobs = include.map((matrix) => {
      const given = Object.entries(step?.with ?? {}).map(([name, value]) => [name, fillIn(String(value), { matrix, secrets })] as const);
      return runAction(Object.fromEntries(given), { cwd: folder, env: runner });
    });
    const finished = await Promise.all(jobs);
    expect(
      finished.map(({ exit }) => exit),
      finished.map(({ stdout }) => stdout).join('\n'),
    ).toEqual([0, 0, 0]);
    expect(received(emulator)).toEqual(apps.map(() => '1.4.2.90'));
  });
});
