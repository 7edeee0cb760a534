import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createEmulator } from '../../src/emulator/emulator.ts';
import { emptySeed } from '../../src/emulator/seed.ts';
import { version } from '../../src/hosts/version.ts';
import { lastLine } from '../support/bundle.ts';
import { inside, installPacked, type Packed } from '../support/packed.ts';
import { basics, flagsOf } from '../support/rehearsal.ts';

const root = join(import.meta.dirname, '..', '..');
const consumer = join(root, 'test/fixtures/consumer/release.ts');
let packed: Packed;
beforeAll(async () => {
  packed = await installPacked();
}, 60_000);

const emulated = async () => {
  const emulator = await createEmulator({ publishDelayMs: 50, rateLimit: 'off', seed: emptySeed });
  onTestFinished(() => emulator.close());
  return emulator;
};

describe('the tarball of "npm pack"', () => {
  test('brings everything along: it needs no other package, runs no script, and is alone in the folder', () => {
    const { manifest, folder } = packed;
    for (const field of ['dependencies', 'optionalDependencies', 'devDependencies', 'peerDependencies', 'scripts'])
      expect(manifest).not.toHaveProperty(field);
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['miniship']);
  });

  test('has the program, the library, its declarations, the schema, the licences and the READMEs, and nothing of the workshop', () => {
    const { files } = packed;
    for (const name of ['dist/index.js', 'dist/api.js', 'dist/api.d.ts', 'dist/miniship.schema.json', 'dist/licenses.txt', 'action.yml'])
      expect(files).toContain(name);
    for (const name of ['LICENSE', 'README.md', 'README.zh-CN.md', 'SECURITY.md', 'package.json']) expect(files).toContain(name);
    expect(files.filter((name) => !/^(?:dist\/|[^/]+$)/.test(name))).toEqual([]);
    expect(files.filter((name) => /\.map$|npm-package\.json$|(?<!\.d)\.ts$/.test(name))).toEqual([]);
  });

  test('is small enough for a step of every run', () => expect(packed.sizeBytes).toBeLessThan(1_300_000));

  test('leaves package.json of the repository as it was', () => {
    expect(packed.left).toBe(readFileSync(join(root, 'package.json'), 'utf8'));
  });

  test('leads to files that are there', () => {
    const { manifest, folder } = packed;
    const { bin, main, types, exports } = manifest as {
      bin: object;
      main: string;
      types: string;
      exports: Record<string, string | object>;
    };
    const targets = Object.values(exports).flatMap((to) => (typeof to === 'string' ? [to] : (Object.values(to) as string[])));
    const paths = [...(Object.values(bin) as string[]), main, types, ...targets];
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => !existsSync(join(folder, 'node_modules/miniship', path)))).toEqual([]);
  });
});

describe('the command, installed', () => {
  const miniship = (args: readonly string[], env = {}) => inside(packed.folder, 'npx', ['--offline', 'miniship', ...args], env);

  test('tells its version', async () => expect((await miniship(['--version'])).stdout).toBe(`${version}\n`));

  test('releases', async () => {
    const { env } = await emulated();
    const { stdout } = await miniship(['release', ...flagsOf(basics), '--audience', 'everyone', '--json'], env);
    expect(lastLine(stdout)).toMatchObject({ exit: 0, status: 'live', outputs: { 'h5-version': '1.4.2.90' } });
  });
});

describe('the library, installed', () => {
  const runProgram = async (name: string, text: string, env = {}) => {
    writeFileSync(join(packed.folder, name), text);
    return await inside(packed.folder, process.execPath, [name], env);
  };
  const program = `import { release } from 'miniship';
const told = [];
const { path, icon, accessKeyId, accessKeySecret, endpoint } = JSON.parse(process.env.SAMPLE);
const options = {
  path, icon, accessKeyId, accessKeySecret, endpoint, receipt: 'from-code.json',
  appId: 'ONEX570DA892117', workspaceId: 'PROD', tenantId: process.env.TENANT, h5Id: '2017072607907880', h5Name: 'Shop',
  version: 'v1.4.2', clientMin: { ios: '10.1.60', android: '10.1.60' }, audience: 'everyone', wait: 60,
};
const first = await release(options, { onEvent: (event) => told.push(event.type) });
const again = await release(options);
console.log(JSON.stringify({ first, again, told }));
`;

  test('makes a release on the emulator, in silence, and makes none twice', async () => {
    const { env, url } = await emulated();
    const SAMPLE = JSON.stringify({
      path: basics.path,
      icon: basics.icon,
      accessKeyId: env['ALIBABA_CLOUD_ACCESS_KEY_ID'],
      accessKeySecret: env['ALIBABA_CLOUD_ACCESS_KEY_SECRET'],
      endpoint: url,
    });
    const { stdout, stderr } = await runProgram('program.mjs', program, { SAMPLE, TENANT: env['MINISHIP_TENANT_ID'] ?? '' });
    expect(stderr).toBe('');
    const { first, again, told } = JSON.parse(stdout) as Record<'first' | 'again', { outputs: Record<string, string> }> & {
      told: string[];
    };
    expect(first).toMatchObject({ exit: 0, status: 'live', outputs: { 'h5-version': '1.4.2.90' } });
    const { 'package-id': packageId, 'task-id': taskId } = first.outputs;
    expect(again).toMatchObject({ exit: 0, status: 'live', outputs: { 'package-id': packageId, 'task-id': taskId } });
    expect([told[0], told.at(-1)]).toEqual(['run-started', 'result']);
    expect(existsSync(join(packed.folder, 'from-code.json'))).toBe(true);
  });

  test.each([
    ['import.mjs', "const { release, createClient } = await import('miniship');"],
    ['require.cjs', "const { release, createClient } = require('miniship');"],
  ])('%s: importing it starts nothing and loads no verb', async (name, load) => {
    const { stdout, stderr } = await runProgram(
      name,
      `${load}\nconsole.log(typeof release, typeof createClient, process.listenerCount('SIGINT'));\n`,
      {
        GITHUB_ACTIONS: 'true',
        INPUT_MODE: 'release',
      },
    );
    expect({ stdout, stderr }).toEqual({ stdout: 'function function 0\n', stderr: '' });
  });
});

describe('the declarations, installed', () => {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const strict = {
    target: 'ES2022',
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    skipLibCheck: false,
  };
  const compile = async (name: string, compilerOptions: object, file: string) => {
    cpSync(consumer, join(packed.folder, file));
    writeFileSync(join(packed.folder, name), JSON.stringify({ compilerOptions: { ...strict, ...compilerOptions }, files: [file] }));
    return await inside(packed.folder, process.execPath, [tsc, '-p', name]).then(
      ({ stdout }) => stdout,
      (error: unknown) => String((error as { stdout?: unknown }).stdout),
    );
  };

  test.each([
    ['NodeNext', { module: 'NodeNext', moduleResolution: 'NodeNext' }, 'consumer.mts'],
    ['NodeNext from CommonJS', { module: 'NodeNext', moduleResolution: 'NodeNext' }, 'consumer.cts'],
    ['bundler', { module: 'ESNext', moduleResolution: 'bundler' }, 'consumer.ts'],
  ])('say what is taken and what is not: %s', async (name, options, file) => {
    expect(await compile(`tsconfig.${name.replaceAll(' ', '-')}.json`, options, file)).toBe('');
  });

  test.each(['README.md', 'README.zh-CN.md'])('hold for the program of %s', async (name) => {
    const [, program = ''] = /^```ts\n(import [\s\S]*?)```$/m.exec(readFileSync(join(root, name), 'utf8')) ?? [];
    expect(program).toContain("from 'miniship'");
    const around = 'declare const accessKeyId: string, accessKeySecret: string;\ndeclare const process: { env: Record<string, string> };\n';
    writeFileSync(join(packed.folder, 'readme.mts'), around + program);
    const config = { compilerOptions: { ...strict, module: 'NodeNext', moduleResolution: 'NodeNext' }, files: ['readme.mts'] };
    writeFileSync(join(packed.folder, 'tsconfig.readme.json'), JSON.stringify(config));
    expect((await inside(packed.folder, process.execPath, [tsc, '-p', 'tsconfig.readme.json'])).stdout).toBe('');
  });

  test('are found wrong when a program is wrong: the test above can fail', async () => {
    const wrong = join(packed.folder, 'wrong.mts');
    writeFileSync(wrong, "import { release } from 'miniship';\nawait release({ h5Id: 1 });\n");
    const config = { compilerOptions: { ...strict, module: 'NodeNext', moduleResolution: 'NodeNext' }, files: ['wrong.mts'] };
    writeFileSync(join(packed.folder, 'tsconfig.wrong.json'), JSON.stringify(config));
    await expect(inside(packed.folder, process.execPath, [tsc, '-p', 'tsconfig.wrong.json'])).rejects.toMatchObject({
      stdout: expect.stringContaining("Type 'number' is not assignable to type 'string'") as string,
    });
  });
});
