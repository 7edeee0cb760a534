import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as published from 'miniship';
import { describe, expect, expectTypeOf, onTestFinished, test } from 'vitest';
import { optionOf, optionsOf } from '../../src/config/options.ts';
import { outputs } from '../../src/config/outputs.ts';
import { createEmulator, type EmulatorOptions } from '../../src/emulator/emulator.ts';
import { emptySeed } from '../../src/emulator/seed.ts';
import * as api from '../../src/hosts/api.ts';
import { apiTypes, functionVerbs } from '../../src/hosts/api-types.ts';
import type { RunEvent } from '../../src/hosts/run-in-process.ts';
import { startChats } from '../support/chat-server.ts';
import { type CodeHostServer, robot, startCodeHost } from '../support/code-host.ts';
import { basics } from '../support/rehearsal.ts';

type FunctionVerb = Exclude<keyof typeof api, 'createClient'>;

async function scene(options: EmulatorOptions = {}) {
  const emulator = await createEmulator({ publishDelayMs: 0, rateLimit: 'off', seed: emptySeed, ...options });
  const folder = mkdtempSync(join(tmpdir(), 'miniship-api-'));
  onTestFinished(async () => {
    await emulator.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const { env, url } = emulator;
  const cloud = {
    endpoint: url,
    accessKeyId: env['ALIBABA_CLOUD_ACCESS_KEY_ID'],
    accessKeySecret: env['ALIBABA_CLOUD_ACCESS_KEY_SECRET'],
    appId: env['MINISHIP_APP_ID'],
    workspaceId: env['MINISHIP_WORKSPACE_ID'],
    tenantId: env['MINISHIP_TENANT_ID'],
    h5Id: env['MINISHIP_H5_ID'],
    workingDirectory: folder,
  };
  const build = {
    path: basics.path,
    icon: basics.icon,
    version: 'v1.4.2',
    h5Name: 'Shop',
    clientMin: { ios: '10.1.60', android: '10.1.60' },
  };
  return { emulator, folder, cloud, options: { ...cloud, ...build } };
}

describe('the library', () => {
  test('has a function for every verb that runs against the cloud, but call, which is the client', () => {
    expect(Object.keys(api).sort()).toEqual(['createClient', ...functionVerbs].sort());
  });

  test('declares each with its options, their sentences and its outputs', () => {
    const text = apiTypes();
    for (const verb of functionVerbs) {
      const [, picked = ''] =
        new RegExp(`interface ${verb[0]?.toUpperCase()}${verb.slice(1)}Options extends Pick<Options, ([^>]*)>`).exec(text) ?? [];
      expect([verb, picked.split(' | ')]).toEqual([verb, optionsOf(verb).map((name) => `'${optionOf(name)}'`)]);
    }
    for (const [name, { about }] of Object.entries(outputs)) expect(text).toContain(`/** ${about} */\n  readonly '${name}': string;`);
    expect(text).toContain('/** Longest time for the whole run. Default: 15m (doctor: 5m). */\n  readonly timeout?: Duration | undefined;');
  });

  test('takes and answers what is declared', () => {
    // Options are read at run time, one by one; what a program may hand in beside them, and what it gets, is one type on both sides.
    expectTypeOf<published.RunSettings>().toExtend<NonNullable<Parameters<typeof api.release>[1]>>();
    expectTypeOf<RunEvent>().toExtend<published.RunEvent>();
    expectTypeOf<Exclude<Extract<keyof typeof published, string>, 'createClient'>>().toEqualTypeOf<FunctionVerb>();
    expectTypeOf<Awaited<ReturnType<typeof api.release>>['status']>().toEqualTypeOf<published.Result['status']>();
    expectTypeOf<keyof published.Outputs>().toEqualTypeOf<keyof typeof outputs>();
  });
});

/** A merge request of GitLab, as a job of it would hand its environment in. */
const jobOf = ({ url }: CodeHostServer) => ({
  GITLAB_CI: 'true',
  CI_API_V4_URL: url,
  CI_PROJECT_ID: '77',
  CI_MERGE_REQUEST_IID: robot.number,
  MINISHIP_COMMENT_TOKEN: robot.token,
});

describe('whom a run inside a program tells', () => {
  test('a merge request, with the facts of the environment that is handed in', async () => {
    const { options } = await scene();
    const host = await startCodeHost('GitLab');
    const events: RunEvent[] = [];
    const result = await api.release({ ...options, comment: true }, { env: jobOf(host), onEvent: (event) => void events.push(event) });
    expect(result.exit).toBe(0);
    expect(host.comments.map(({ body }) => body.split('\n').slice(0, 2))).toEqual([
      [`<!-- miniship comment ${options.h5Id}/PROD -->`, expect.stringContaining('### Uploaded')],
    ]);
    expect(events.filter(({ type }) => type === 'warned')).toEqual([]);
    expect(JSON.stringify(events)).not.toContain(robot.token);
  });

  test('GitHub, of a deployment', async () => {
    const { options } = await scene();
    const host = await startCodeHost('GitHub');
    const env = {
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: host.url,
      GITHUB_REPOSITORY: robot.repository,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_SHA: 'a'.repeat(40),
      GITHUB_TOKEN: robot.token,
    };
    expect(await api.release({ ...options, audience: 'everyone', githubDeployment: true }, { env })).toMatchObject({ exit: 0 });
    expect(host.deployments).toMatchObject([{ environment: 'production', ref: 'a'.repeat(40) }]);
    expect(host.statuses.map(({ state }) => state)).toEqual(['in_progress', 'success']);
  });

  test('a chat, which needs no environment', async () => {
    const { options } = await scene();
    const chats = await startChats();
    const result = await api.release({ ...options, audience: 'everyone', notices: [chats.line('slack')] });
    expect(result.exit).toBe(0);
    expect(JSON.stringify(chats.received.map(({ body }) => body))).toContain('1.4.2.90');
    expect(chats.received).toHaveLength(1);
  });

  test('nobody without an environment, which is said by name', async () => {
    const { options } = await scene();
    const events: RunEvent[] = [];
    const asked = { ...options, comment: true, githubDeployment: true };
    expect(await api.release(asked, { onEvent: (event) => void events.push(event) })).toMatchObject({ exit: 0 });
    expect(events.filter(({ type }) => type === 'warned').map(({ message }) => message)).toEqual([
      expect.stringMatching(/^"comment": .*hand in "env"/),
      expect.stringMatching(/^"githubDeployment": .*hand in "env"/),
    ]);
  });

  test('its program, when the comment did not get through: as a warning, and still before the last word', async () => {
    const { options } = await scene();
    const host = await startCodeHost('GitLab');
    host.faults.push({ on: /notes/, answer: { status: 403, body: { message: 'insufficient_scope' } } });
    const events: RunEvent[] = [];
    const result = await api.release({ ...options, comment: true }, { env: jobOf(host), onEvent: (event) => void events.push(event) });
    expect(result).toMatchObject({ exit: 0, status: 'uploaded' });
    expect(events.slice(-2)).toEqual([
      expect.objectContaining({
        type: 'warned',
        message: expect.stringContaining('HOST_FORBIDDEN: The comment did not get through') as string,
      }),
      result,
    ]);
  });
});

describe('a run inside a program', () => {
  test('releases, tells each event, and answers the record that --json ends with', async () => {
    const { emulator, folder, options } = await scene();
    const events: RunEvent[] = [];
    const result = await api.release({ ...options, audience: 'everyone' }, { onEvent: (event) => void events.push(event) });
    expect(result).toMatchObject({ type: 'result', version: 1, verb: 'release', exit: 0, status: 'live' });
    expect(result.outputs).toMatchObject({ 'h5-version': '1.4.2.90', 'receipt-path': join(folder, 'miniship-receipt.json') });
    expect(events.at(0)).toMatchObject({ type: 'run-started', version: 1, verb: 'release' });
    expect(events.at(-1)).toEqual(result);
    expect(
      emulator.resolve({
        appId: 'ONEX570DA892117',
        workspaceId: 'PROD',
        h5Id: options.h5Id ?? '',
        userId: 'u',
        platform: 'ios',
        clientVersion: '10.2.0',
      }),
    ).toMatchObject({ h5Version: '1.4.2.90' });
  });

  test('a dry run writes nothing, here or in the cloud', async () => {
    const { emulator, folder, options } = await scene();
    expect(await api.release({ ...options, audience: 'everyone', dryRun: true })).toMatchObject({ exit: 0, status: 'planned' });
    expect(emulator.calls.filter(({ operation }) => !/^(?:List|Query|Exist|Get)/.test(operation))).toEqual([]);
    expect(existsSync(join(folder, 'miniship-receipt.json'))).toBe(false);
  });

  test('that fails resolves with its error; all problems of the options are told at once', async () => {
    const { emulator, options } = await scene();
    const result = await api.release({ ...options, whitelst: 'qa', windowUsers: 'many' });
    expect(result).toMatchObject({ exit: 2, status: 'failed', outputs: { 'error-code': 'SEVERAL_PROBLEMS' } });
    expect(result.error?.problems?.map(({ code }) => code)).toEqual(['INPUT_UNKNOWN', 'INPUT_INVALID']);
    expect(emulator.calls).toEqual([]);
  });

  test('reads the environment only when it is handed in', async () => {
    const { emulator, cloud } = await scene();
    const { accessKeyId: _id, accessKeySecret: _secret, ...rest } = cloud;
    const names = ['ALIBABA_CLOUD_ACCESS_KEY_ID', 'ALIBABA_CLOUD_ACCESS_KEY_SECRET'] as const;
    for (const name of names) process.env[name] = emulator.env[name];
    onTestFinished(() => {
      for (const name of names) delete process.env[name];
    });
    expect(await api.status(rest)).toMatchObject({ exit: 4, status: 'failed' });
    expect(await api.status(rest, { env: process.env })).toMatchObject({ exit: 0, status: 'read' });
  });

  test('hides known secrets from whoever listens', async () => {
    const { cloud } = await scene();
    const events: RunEvent[] = [];
    await api.status(
      { ...cloud, accessKeySecret: 'wrong-secret-of-somebody', appId: 'wrong-secret-of-somebody' },
      { onEvent: (event) => void events.push(event) },
    );
    expect(events.length).toBeGreaterThan(1);
    expect(JSON.stringify(events)).not.toContain('wrong-secret-of-somebody');
  });

  test('ends when its signal is aborted, before or meanwhile', async () => {
    const { emulator, options } = await scene();
    expect(await api.release(options, { signal: AbortSignal.abort() })).toMatchObject({ exit: 130, error: { code: 'CANCELLED' } });
    emulator.failNext('ListMcubeMiniApps', { when: 'before', kind: 'slow', times: 1, ms: 20_000 });
    const controller = new AbortController();
    const onEvent = ({ type, step }: RunEvent): void => {
      if (type === 'step-started' && step === 'look') setImmediate(() => controller.abort());
    };
    expect(await api.release(options, { signal: controller.signal, onEvent })).toMatchObject({ exit: 130, error: { code: 'CANCELLED' } });
  });

  test('goes on when its listener throws, and leaves the process as it was', async () => {
    const { options } = await scene();
    const before = ['SIGINT', 'SIGTERM', 'uncaughtException'].map((name) => process.listenerCount(name));
    const onEvent = (): void => {
      throw new Error('a listener of the user');
    };
    expect(await api.release({ ...options, audience: 'everyone' }, { onEvent })).toMatchObject({ exit: 0, status: 'live' });
    expect(['SIGINT', 'SIGTERM', 'uncaughtException'].map((name) => process.listenerCount(name))).toEqual(before);
    expect(process.exitCode).toBeUndefined();
  });
});
