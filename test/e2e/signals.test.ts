import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { type Finished, lastLine, runAction, runBundle } from '../support/bundle.ts';
import { rehearseDeploy } from '../support/deploy-rehearsal.ts';
import { basics, flagsOf, rehearse } from '../support/rehearsal.ts';

type Kill = (signal: NodeJS.Signals) => void;

/** Waits until the write under test has taken effect, while its answer is still on the way. */
async function until(isTrue: () => boolean): Promise<void> {
  const deadlineMs = Date.now() + 20_000;
  while (!isTrue()) {
    if (Date.now() > deadlineMs) throw new Error('it never came to that');
    await sleep(10);
  }
}

interface Stopped {
  readonly finished: Finished;
  /** From the first signal to the end of the process. */
  readonly tookMs: number;
}

/** Runs a command and does something to it once the world is so far. */
async function stopped(
  args: readonly string[],
  given: { cwd: string; env: Record<string, string> },
  act: (kill: Kill) => Promise<void>,
): Promise<Stopped> {
  let sentMs = 0;
  let acting: Promise<void> = Promise.resolve();
  const finished = await runBundle([...args, '--json'], {
    ...given,
    onStart: (kill) => {
      acting = act((signal) => {
        if (sentMs === 0) sentMs = Date.now();
        kill(signal);
      });
    },
  });
  const tookMs = Date.now() - sentMs;
  await acting;
  return { finished, tookMs };
}

const receiptIn = (folder: string) => JSON.parse(readFileSync(join(folder, 'miniship-receipt.json'), 'utf8')) as Receipt;

interface Receipt {
  readonly status: string;
  readonly error?: { readonly code: string; readonly message: string };
  readonly done: Record<string, unknown>;
}

interface World {
  readonly workspaces: readonly {
    readonly packages: readonly unknown[];
    readonly tasks: readonly unknown[];
    readonly whitelists: readonly { users?: unknown }[];
  }[];
  readonly spaces?: unknown;
}

const worldOf = (emulator: Emulator) => emulator.state() as unknown as World;
const count = (emulator: Emulator, what: 'packages' | 'tasks' | 'whitelists'): number =>
  worldOf(emulator).workspaces[0]?.[what].length ?? 0;

const cancelled = { exit: 130, status: 'failed', error: { code: 'CANCELLED' } };

/** Answers come late, but within the time that a stopped run waits for them. */
const late = { when: 'after', kind: 'slow', ms: 1200 } as const;
const whitelisted = { whitelist: 'qa', 'whitelist-users': 'u001,u002' } as const;
const args = ['release', ...flagsOf({ ...basics, ...whitelisted })];

describe('a release that is stopped while a write is in flight settles it, and says in its receipt what it made', () => {
  test.each([
    { operation: 'UploadMcubeMiniPackage', signal: 'SIGINT', made: 'packages', kept: { package: { h5Version: '1.4.2.90' } } },
    { operation: 'CreateMcubeWhitelist', signal: 'SIGTERM', made: 'whitelists', kept: { package: { h5Version: '1.4.2.90' } } },
    { operation: 'CreateMcubeMiniTask', signal: 'SIGINT', made: 'tasks', kept: { task: { audience: { kind: 'whitelist' } } } },
  ] as const)('$operation, $signal', async ({ operation, signal, made, kept }) => {
    const { emulator, folder } = await rehearse();
    const before = count(emulator, made);
    emulator.failNext(operation, late);
    const { finished, tookMs } = await stopped(args, { cwd: folder, env: { ...emulator.env } }, async (kill) => {
      await until(() => count(emulator, made) > before);
      kill(signal);
    });
    expect(lastLine(finished.stdout), finished.stderr).toMatchObject(cancelled);
    expect(finished.exit).toBe(130);
    expect(tookMs).toBeLessThan(7500);
    expect(receiptIn(folder)).toMatchObject({ status: 'failed', error: { code: 'CANCELLED', message: 'Cancelled.' }, done: kept });
    const again = await runBundle([...args, '--json'], { cwd: folder, env: emulator.env });
    expect(lastLine(again.stdout)).toMatchObject({ exit: 0, status: 'live' });
    expect([count(emulator, 'packages'), count(emulator, 'tasks'), count(emulator, 'whitelists')]).toEqual([1, 1, 1]);
  });
});

test('a write that does not answer in time is cut, and the receipt says that nobody knows what became of it', async () => {
  const { emulator, folder } = await rehearse();
  emulator.failNext('CreateMcubeMiniTask', { when: 'after', kind: 'hold' });
  const { finished, tookMs } = await stopped(args, { cwd: folder, env: { ...emulator.env } }, async (kill) => {
    await until(() => count(emulator, 'tasks') > 0);
    kill('SIGINT');
  });
  const message = 'Cancelled before CreateMcubeMiniTask was answered: it may have taken effect.';
  expect(lastLine(finished.stdout)).toMatchObject({ exit: 130, error: { code: 'CANCELLED', message } });
  expect(receiptIn(folder)).toMatchObject({ error: { message }, done: { package: { h5Version: '1.4.2.90' } } });
  expect(tookMs).toBeLessThan(7500);
});

test('a run whose time is up settles what is in flight as well', async () => {
  const { emulator, folder } = await rehearse({ publishDelayMs: 60_000 });
  emulator.failNext('CreateMcubeMiniTask', { when: 'after', kind: 'slow', ms: 5000 });
  const finished = await runBundle([...args, '--timeout', '4s', '--json'], { cwd: folder, env: emulator.env });
  expect(lastLine(finished.stdout)).toMatchObject({
    exit: 6,
    error: { code: 'TIME_UP' },
    outputs: { 'task-id': expect.stringMatching(/^\d+$/) as string },
  });
});

test('a run that has changed nothing yet ends at once: its calls are cut', async () => {
  const { emulator, folder } = await rehearse();
  emulator.failNext('ListMcubeMiniPackages', { when: 'before', kind: 'hold' });
  const { finished, tookMs } = await stopped(args, { cwd: folder, env: { ...emulator.env } }, async (kill) => {
    await until(() => emulator.calls.some(({ operation }) => operation === 'ListMcubeMiniApps'));
    await sleep(300);
    kill('SIGINT');
  });
  expect(lastLine(finished.stdout)).toMatchObject(cancelled);
  expect(tookMs).toBeLessThan(2000);
  expect(emulator.calls.map(({ operation }) => operation)).not.toContain('UploadMcubeMiniPackage');
});

describe('two signals', () => {
  const held = async (act: (kill: Kill) => Promise<void>) => {
    const { emulator, folder } = await rehearse();
    emulator.failNext('CreateMcubeMiniTask', { when: 'after', kind: 'hold' });
    return await stopped(args, { cwd: folder, env: { ...emulator.env } }, async (kill) => {
      await until(() => count(emulator, 'tasks') > 0);
      kill('SIGINT');
      await act(kill);
    });
  };

  test('a second one ends the run at once', async () => {
    const { finished, tookMs } = await held(async (kill) => {
      await sleep(800);
      kill('SIGTERM');
    });
    expect(finished.exit).toBe(130);
    expect(tookMs).toBeLessThan(2500);
  });

  test('a Ctrl+C that a wrapper passes on once more is one wish: the run still settles and tells', async () => {
    const { finished } = await held(async (kill) => {
      await sleep(20);
      kill('SIGINT');
    });
    expect(lastLine(finished.stdout)).toMatchObject(cancelled);
  });
});

test('a cancelled Action sets its outputs and leaves its receipt before the runner becomes impatient', async () => {
  const { emulator, folder } = await rehearse();
  emulator.failNext('CreateMcubeMiniTask', late);
  let sentMs = 0;
  const finished = await runAction(
    { ...basics, ...whitelisted },
    {
      cwd: folder,
      env: emulator.env,
      onStart: (kill) => {
        void until(() => count(emulator, 'tasks') > 0).then(() => {
          sentMs = Date.now();
          kill('SIGINT');
        });
      },
    },
  );
  expect(Date.now() - sentMs).toBeLessThan(7500);
  expect(finished.exit, finished.stdout).toBe(130);
  expect(finished.outputs).toMatchObject({
    status: 'failed',
    'error-code': 'CANCELLED',
    'task-id': expect.stringMatching(/^\d+$/) as string,
  });
  expect(finished.summary).toContain('ancelled');
  expect(receiptIn(folder)).toMatchObject({ done: { task: { audience: { kind: 'whitelist' } } } });
});

describe('a deploy that is stopped while a write is in flight', () => {
  test.each(['CreateFunction', 'CreateFunctionDeployment', 'PutObject', 'DeployFunction', 'UpdateFunction', 'PostObject'])(
    '%s: exit 130 in time, a receipt, and the same deploy again completes it',
    async (operation) => {
      const { emulator, folder } = await rehearseDeploy();
      emulator.failNext(operation, late);
      const { finished, tookMs } = await stopped(['deploy'], { cwd: folder, env: { ...emulator.env } }, async (kill) => {
        await until(() => emulator.calls.some((call) => call.operation === before[operation]));
        await sleep(700);
        kill('SIGINT');
      });
      expect(lastLine(finished.stdout), finished.stderr).toMatchObject(cancelled);
      expect(tookMs).toBeLessThan(7500);
      expect(receiptIn(folder)).toMatchObject({ status: 'failed', error: { code: 'CANCELLED' } });
      const again = await runBundle(['deploy', '--json'], { cwd: folder, env: emulator.env });
      expect(lastLine(again.stdout), again.stderr).toMatchObject({ exit: 0, status: 'live' });
    },
  );

  /** The last call that is answered before the one that is slow. */
  const before: Readonly<Record<string, string>> = {
    CreateFunction: 'DescribeFunction',
    CreateFunctionDeployment: 'CreateFunction',
    PutObject: 'CreateFunctionDeployment',
    DeployFunction: 'PutObject',
    UpdateFunction: 'DeployFunction',
    PostObject: 'GetWebHostingUploadCredential',
  };
});

test('a gate command in flight is ended with its process group', async () => {
  const { emulator, folder, command } = await rehearse();
  expect((await command(whitelisted)).exit).toBe(0);
  const script = join(folder, 'gate.sh');
  writeFileSync(script, `sleep 60 & echo $! > ${folder}/child.pid; echo $$ > ${folder}/shell.pid; wait\n`);
  writeFileSync(
    join(folder, 'miniship.yml'),
    `apps:\n  shop:\n    h5Id: "2017072607907880"\n    rollout:\n      - whitelist: { name: qa, users: [u001, u002] }\n        gate: { command: sh ${script} }\n      - everyone\n`,
  );
  const pidIn = (name: string): number => Number(existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : 0);
  const { finished, tookMs } = await stopped(['promote', '--app', 'shop'], { cwd: folder, env: { ...emulator.env } }, async (kill) => {
    await until(() => pidIn('shell.pid') > 0);
    kill('SIGINT');
  });
  expect(lastLine(finished.stdout), finished.stdout).toMatchObject(cancelled);
  expect(tookMs).toBeLessThan(3000);
  for (const name of ['child.pid', 'shell.pid']) expect(isAlive(pidIn(name)), name).toBe(false);
  expect(count(emulator, 'tasks')).toBe(1);
});

/** A process that has ended but that nobody has waited for is not alive either. */
function isAlive(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

const root = join(import.meta.dirname, '..', '..');

/** A command that runs until it is told to end, with a folder for temporary files of its own. */
function start(command: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'miniship-signals-'));
  const child = spawn(process.execPath, [join(root, 'dist', 'index.js'), ...command], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, TMPDIR: folder, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { folder, child, ended, text: () => text, left: () => readdirSync(folder) };
}

describe.each(['SIGINT', 'SIGTERM'] as const)('%s', (signal) => {
  test('ends the emulator although a client waits for an answer, and nothing is left behind', async () => {
    const { child, ended, text, left } = start(['emulator', '--port', '0', '--json']);
    await until(() => text().includes('\n'));
    const { url, env } = JSON.parse(text()) as { url: string; env: Record<string, string> };
    const held = [{ operation: 'ListMcubeMiniPackages', when: 'before', kind: 'hold' }];
    await fetch(`${url}/_emulator/faults`, { method: 'POST', body: JSON.stringify(held) });
    const waiting = runBundle([...args, '--timeout', '3s'], { env, cwd: root });
    await sleep(1000);
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(left()).toEqual([]);
    expect((await waiting).exit).toBe(6);
  });

  test('ends the demo, whose emulator goes with it; its folder stays', async () => {
    const { child, ended, text, left } = start(['demo']);
    await until(() => text().includes('$ miniship'));
    child.kill(signal);
    expect(await ended).toBe(130);
    expect(left()).toEqual([expect.stringMatching(/^miniship-demo-/) as string]);
  });
});
