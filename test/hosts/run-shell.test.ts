import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRunShell, withoutSecrets } from '../../src/hosts/run-shell.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'miniship-shell-'));
});
afterAll(() => rm(folder, { recursive: true }));

const shell = (more: Partial<Parameters<typeof createRunShell>[0]> = {}) =>
  createRunShell({
    workingDirectory: folder,
    variables: { PATH: process.env['PATH'] },
    secrets: [],
    signal: new AbortController().signal,
    ...more,
  });

const limits = { timeoutMs: 10_000 };

describe('a command', () => {
  test('ends with its exit code and what it wrote to both streams', async () => {
    expect(await shell()('echo one; echo two >&2; exit 3', limits)).toEqual({
      exitCode: 3,
      output: expect.arrayContaining(['one', 'two']) as string[],
    });
  });

  test('runs in the working directory, in a shell', async () => {
    expect(await shell()('echo $((6 * 7)) > out.txt && cat out.txt', limits)).toEqual({ exitCode: 0, output: ['42'] });
    expect(await readFile(join(folder, 'out.txt'), 'utf8')).toBe('42\n');
  });

  test('is heard to its last twenty lines', async () => {
    const { output } = await shell()('i=1; while [ $i -le 50 ]; do echo line $i; i=$((i+1)); done', limits);
    expect(output).toHaveLength(20);
    expect(output.at(-1)).toBe('line 50');
  });

  test('that does not exist has the exit code of the shell', async () => {
    expect((await shell()('no-such-command-here', limits)).exitCode).toBe(127);
  });

  test('that takes too long is ended with all that it started', async () => {
    const { exitCode, output } = await shell()('echo begun; (sleep 3; echo late > late.txt) & wait', { timeoutMs: 150 });
    expect({ exitCode, output }).toEqual({ exitCode: 'timeout', output: ['begun'] });
    await setTimeout(50);
    await expect(readFile(join(folder, 'late.txt'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('that leaves something running behind does not keep the run', async () => {
    const startedMs = Date.now();
    expect((await shell()('sleep 5 & echo done', limits)).exitCode).toBe(0);
    expect(Date.now() - startedMs).toBeLessThan(4000);
  });

  test('ends with the run', async () => {
    const controller = new AbortController();
    const running = shell({ signal: controller.signal })('sleep 5', limits);
    controller.abort();
    await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(shell({ signal: controller.signal })('true', limits)).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

describe('the surroundings of a command', () => {
  test('are those of the run', async () => {
    const { output } = await shell({ variables: { PATH: process.env['PATH'], STAGE: 'qa' } })('echo $STAGE', limits);
    expect(output).toEqual(['qa']);
  });

  test('hold none of our secrets, under whatever name', () => {
    const variables = {
      PATH: '/bin',
      CI: 'true',
      GITHUB_SHA: 'abc',
      ALIBABA_CLOUD_ACCESS_KEY_ID: 'LTAI',
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: 's3cr3t-key',
      'INPUT_ACCESS-KEY-SECRET': 'x',
      MINISHIP_ACCESS_KEY_SECRET: 'x',
      MINISHIP_APP_ID: 'ONEX',
      ACTIONS_RUNTIME_TOKEN: 'x',
      MY_COPY: 'key=s3cr3t-key',
      UNSET: undefined,
    };
    expect(withoutSecrets(variables, ['s3cr3t-key', 'tru'])).toEqual({
      PATH: '/bin',
      CI: 'true',
      GITHUB_SHA: 'abc',
      MINISHIP_APP_ID: 'ONEX',
    });
  });
});
