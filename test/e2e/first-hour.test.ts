import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lastLine } from '../support/bundle.ts';
import { inside, installPacked } from '../support/packed.ts';
import { basics } from '../support/rehearsal.ts';

type Texts = Readonly<Record<string, string>>;

interface Step {
  readonly stdout: string;
  readonly exit: number;
}

/**
 * A new user's first hour: an empty folder, the package, and the verbs in the order in which the README names them. Each step is done as the step before says it,
 * and timed; `FIRST_HOUR=1` prints the times.
 */
test('in the first hour a new user gets from an empty folder to a rollout, each step led by the one before', {
  timeout: 120_000,
}, async () => {
  const times: string[] = [];
  const timed = async <Result>(what: string, work: () => Promise<Result>): Promise<Result> => {
    const startedMs = performance.now();
    const result = await work();
    times.push(`${what.padEnd(44)} ${((performance.now() - startedMs) / 1000).toFixed(2)} s`);
    return result;
  };
  const { folder } = await timed('npm pack, npm install --offline', installPacked);
  const miniship = async (args: readonly string[], env: Texts = {}): Promise<Step> =>
    await timed(`npx miniship ${args.join(' ')}`, () =>
      inside(folder, 'npx', ['--offline', 'miniship', ...args], { TMPDIR: folder, ...env }).then(
        ({ stdout }) => ({ stdout, exit: 0 }),
        (error: unknown) => ({ stdout: String((error as { stdout?: unknown }).stdout), exit: Number((error as { code?: unknown }).code) }),
      ),
    );

  // What is there before: a Taro project that was built.
  writeFileSync(join(folder, 'package.json'), '{"name":"shop","version":"1.0.0","devDependencies":{"@tarojs/taro":"4.0.0"}}\n');
  cpSync(basics.path, join(folder, 'dist'), { recursive: true });
  mkdirSync(join(folder, 'assets'));
  cpSync(basics.icon, join(folder, 'assets/icon.png'));

  const made = await miniship(['init', '--write']);
  expect(made.exit).toBe(0);
  const places = [...made.stdout.matchAll(/^- (miniship\.yml:\d+) (\w+): to be filled in$/gm)].map(([, , key]) => key);
  expect(places).toEqual(['appId', 'h5Id', 'h5Name', 'icon', 'ios']);

  // Nothing is filled in, and there is no key: doctor says what to do first, and each problem names its remedy.
  const sick = await miniship(['doctor']);
  expect(sick.exit).toBe(2);
  expect(sick.stdout).toMatch(/first: configuration\.$/m);
  expect(sick.stdout).toContain('→ Set the variable MPAAS_TENANT_ID, or write the value into the file.');
  expect(sick.stdout).toContain('→ Set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET');

  const shown = await miniship(['demo']);
  expect(shown.exit).toBe(0);
  expect(shown.stdout).toContain('back to 1.0.0.90 as version 1.1.0.91 for everyone');

  // The emulator prints the variables that stand in for an account: with them alone everything below runs.
  const emulator = spawn(process.execPath, [join(folder, 'node_modules/miniship/dist/index.js'), 'emulator', '--json'], {
    cwd: folder,
    env: {},
  });
  try {
    const first = await timed(
      'npx miniship emulator',
      () => new Promise<string>((resolve) => emulator.stdout.once('data', (data: Buffer) => resolve(data.toString()))),
    );
    const { env } = JSON.parse(first) as { env: Record<string, string> };

    const well = await miniship(['doctor'], env);
    expect(well.exit, well.stdout).toBe(0);

    const planned = await miniship(['plan', 'release'], env);
    expect(planned.exit, planned.stdout).toBe(0);
    expect(planned.stdout).toContain('would publish version 1.0.0.90 to whitelist "qa"');
    expect(existsSync(join(folder, 'miniship-receipt.json'))).toBe(false);

    const released = await miniship(['release', '--json'], env);
    expect(lastLine(released.stdout)).toMatchObject({
      exit: 0,
      status: 'live',
      outputs: { 'h5-version': '1.0.0.90', stage: '1/3 whitelist qa' },
    });
    expect(JSON.parse(readFileSync(join(folder, 'miniship-receipt.json'), 'utf8'))).toMatchObject({ status: 'live' });

    const promoted = await miniship(['promote', '--json'], env);
    expect(lastLine(promoted.stdout)).toMatchObject({ exit: 0, outputs: { stage: '2/3 window of 500 users' } });

    const seen = await miniship(['status'], env);
    expect(seen.stdout).toMatch(/^Tasks \(2\)$/m);
  } finally {
    emulator.kill('SIGTERM');
  }
  if (process.env['FIRST_HOUR'] === '1') process.stdout.write(`${times.join('\n')}\n`);
});
