import { describe, expect, test } from 'vitest';
import { lastLine, runBundle } from '../support/bundle.ts';
import { folderWith, rehearse } from '../support/rehearsal.ts';

const secret = 'emulator-access-key-secret';

/** Code that runs inside the process before ours does, and breaks something there. */
const preload = (code: string) => ({ NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(code)}` });

/** A bug of ours somewhere on the way: the thing that signs throws what it was given. */
const brokenSigner = preload(
  `import crypto from 'node:crypto'; import { syncBuiltinESMExports } from 'node:module';
   crypto.createHmac = (hash, key) => { throw new TypeError('cannot sign with ' + key + ' or ' + Buffer.from(String(key)).toString('base64')); };
   syncBuiltinESMExports();`,
);

/** A bug that nobody waits for: it comes up in a timer, or in a promise that was forgotten. */
const loose = {
  'in a timer': preload(`setTimeout(() => { throw new Error('lost ${secret}'); }, 1500);`),
  'in a forgotten promise': preload(`setTimeout(() => { Promise.reject(new Error('lost ${secret}')); }, 1500);`),
  'that is no error': preload(`setTimeout(() => { throw { key: '${secret}' }; }, 1500);`),
};

describe('a bug of ours is told like every failure, without the secrets that it holds', () => {
  test('as a command: code, help, and the trace for those who debug', async () => {
    const { emulator, folder } = await rehearse();
    const args = ['status', '--h5-id', '2017072607907880', '--debug'];
    const { exit, stdout, stderr } = await runBundle(args, { cwd: folder, env: { ...emulator.env, ...brokenSigner } });
    expect(exit).toBe(70);
    expect(stdout).toContain('cannot sign with *** or ***');
    expect(stdout).toMatch(/^ +at \S/m);
    expect(stdout + stderr).not.toContain(secret);
  });

  test('as JSON lines: the last one has no trace', async () => {
    const { command } = await rehearse();
    const { result, stdout, stderr } = await command({ debug: 'true' }, brokenSigner);
    expect(result).toMatchObject({ exit: 70, error: { code: 'INTERNAL' } });
    expect(lastLine(stdout)['error']).not.toHaveProperty('stack');
    expect(stdout + stderr).not.toContain(secret);
  });

  test('as the Action: an annotation, debug lines, and the outputs', async () => {
    const { action } = await rehearse();
    const { exit, stdout, stderr, outputs, summary } = await action({}, brokenSigner);
    expect({ exit, code: outputs['error-code'] }).toEqual({ exit: 70, code: 'INTERNAL' });
    expect(stdout).toMatch(/^::debug::at /m);
    expect(stdout.replaceAll(/^::add-mask::.*$/gm, '') + stderr + summary).not.toContain(secret);
  });

  test.each(Object.entries(loose))('one that nobody caught, %s: the process ends, and says why', async (_what, env) => {
    const { emulator, command, action } = await rehearse();
    const slow = { when: 'before', kind: 'slow', ms: 20_000, times: 1 } as const;
    emulator.failNext('ListMcubeMiniApps', slow);
    const { result, stdout, stderr } = await command({}, env);
    expect(result).toMatchObject({ type: 'result', exit: 70, status: 'failed', error: { code: 'INTERNAL' } });
    expect(stdout + stderr).not.toContain(secret);
    emulator.failNext('ListMcubeMiniApps', slow);
    const finished = await action({}, env);
    expect(finished).toMatchObject({ exit: 70, outputs: { status: 'failed', 'error-code': 'INTERNAL' } });
    expect(finished.stdout.replaceAll(/^::add-mask::.*$/gm, '') + finished.stderr).not.toContain(secret);
  });
});

describe('a secret comes by a file or by standard input, and is on no command line', () => {
  const flags = ['status', '--access-key-id', 'emulator-access-key-id', '--h5-id', '2017072607907880', '--json', '--debug'];

  test.each([
    { what: 'a file', file: 'key', input: undefined, exit: 0 },
    { what: 'standard input', file: '-', input: `${secret}\n`, exit: 0 },
    { what: 'standard input that is empty', file: '-', input: '', exit: 2 },
    { what: 'a file that is absent', file: 'absent', input: undefined, exit: 2 },
  ])('$what', async ({ file, input, exit }) => {
    const { emulator } = await rehearse();
    const { ALIBABA_CLOUD_ACCESS_KEY_ID: _id, ALIBABA_CLOUD_ACCESS_KEY_SECRET: _secret, ...env } = emulator.env;
    const cwd = folderWith({ key: `${secret}\n` });
    const finished = await runBundle([...flags, '--access-key-secret-file', file], { cwd, env, ...(input === undefined ? {} : { input }) });
    expect(finished.exit).toBe(exit);
    expect(finished.stdout + finished.stderr).not.toContain(secret);
  });

  test('an error that the gateway makes of it stays without it', async () => {
    const { emulator } = await rehearse();
    emulator.failNext('ListMcubeMiniPackages', { when: 'before', kind: 'echo', times: 5 });
    const { ALIBABA_CLOUD_ACCESS_KEY_SECRET: _secret, ...env } = emulator.env;
    const cwd = folderWith({ key: secret });
    const { stdout, stderr, exit } = await runBundle(['pause', ...flags.slice(1), '--access-key-secret-file', 'key'], { cwd, env });
    expect(exit).toBe(5);
    expect(stdout + stderr).not.toContain(secret);
    expect(stdout).toContain('***');
  });
});
