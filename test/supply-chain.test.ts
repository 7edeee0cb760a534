import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workflowNames } from '../src/config/workflow-file.ts';
import { workflowText } from '../src/config/workflow-files.ts';
import { lintGitHubFile } from './support/github-lint.ts';
import { parseWorkflow } from './support/workflow.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Locked {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
}

const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
const locked = Object.entries(packages).filter(([path]) => path !== '');
const runtime = locked.filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true);
const nameOf = (path: string): string => path.replace(/^.*node_modules\//, '');

describe('the lockfile', () => {
  test('names no host: whoever installs takes every package from the registry of their own choice', () => {
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    const hosts = read('package-lock.json').match(/(?:https?|git|ssh)(?:\+\w+)?:\/\/[^"]*/g) ?? [];
    // Where the authors ask for money; npm never fetches anything from there.
    expect(
      hosts.filter(
        (url) =>
          !/^https?:\/\/(?:github\.com\/(?:sponsors\/|[^/]+\/[^/?]+\?sponsor=1)|opencollective\.com\/|www\.patreon\.com\/|feross\.org\/|ko-fi\.com\/|tidelift\.com\/|paulmillr\.com\/|jaywcjlove\.)/.test(
            url,
          ),
      ),
    ).toEqual([]);
  });

  test('pins every package by its SHA-512', () => {
    expect(locked.length).toBeGreaterThan(100);
    expect(locked.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
  });

  test('has no package among those that are bundled which runs a script when it is installed', () => {
    expect(runtime.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path)).toEqual([]);
  });

  test('agrees with package.json, whose versions are exact', () => {
    const { dependencies, devDependencies, overrides } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
    const asked = { ...dependencies, ...devDependencies };
    for (const [name, version] of Object.entries(asked)) {
      expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
      expect([name, packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
    }
    expect(overrides).toEqual({ undici: '$undici' });
  });
});

/** Licences that let everybody bundle and pass on, as long as they are named. */
const permissive = /^(?:MIT|MIT\/X11|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|MIT-0|Python-2\.0)$/;

/** Every licence of an expression has to do, or one of those it leaves the choice of. One that mixes both wants a reader. */
function isPermissive(licence: string): boolean {
  const expression = licence.replace(/[()]/g, '');
  const [all, any] = [expression.split(' AND '), expression.split(' OR ')];
  const isFit = (part: string): boolean => permissive.test(part.trim());
  return any.length === 1 ? all.every(isFit) : all.length === 1 && any.some(isFit);
}

/** Packages that do not say it where npm looks, and what was found out about them. */
const unstated: Readonly<Record<string, string>> = {
  buffers: 'states none at all; comes with @actions/artifact, through unzip-stream and binary',
};

describe('licences', () => {
  test.each([
    ['MIT', true],
    ['(Apache-2.0 AND BSD-3-Clause)', true],
    ['GPL-3.0', false],
    ['(MIT AND LGPL-2.1)', false],
    ['(MIT OR GPL-3.0)', true],
    ['(LGPL-2.1 OR GPL-3.0)', false],
    ['(MIT OR GPL-3.0) AND LGPL-2.1', false],
    ['AGPL-3.0-only', false],
    ['SEE LICENSE IN LICENSE.md', false],
    ['UNLICENSED', false],
    ['', false],
  ])('%j may be bundled: %s', (licence, expected) => {
    expect(isPermissive(licence)).toBe(expected);
  });

  test('of all that is needed at run time are permissive', () => {
    const others = runtime.filter(([path, { license = '' }]) => !isPermissive(license) && unstated[nameOf(path)] === undefined);
    expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
    expect(runtime.length).toBeGreaterThan(50);
  });

  test('of all that is bundled stand in dist/licenses.txt, each with its name', () => {
    const listed = listedLicences(read('dist/licenses.txt'));
    expect(listed.size).toBeGreaterThan(50);
    const others = [...listed].filter(([name, licence]) => !isPermissive(licence) && unstated[name] === undefined);
    expect(others).toEqual([]);
    const known = new Set(runtime.map(([path]) => nameOf(path)));
    expect([...listed.keys()].filter((name) => !known.has(name))).toEqual([]);
  });

  test('of one text are written once: the package that is named for it has it in full', () => {
    const text = read('dist/licenses.txt');
    const pointers = [...text.matchAll(/^The text is that of (\S+): "(.{40})…"$/gm)];
    expect(pointers.length).toBeGreaterThan(50);
    for (const [, owner = '', words = ''] of pointers) {
      const from = `\n\n${text}`.indexOf(`\n\n${owner}\n`);
      expect([owner, text.slice(from, from + 2500).replaceAll(/\s+/g, ' ')]).toEqual([owner, expect.stringContaining(words)]);
    }
  });

  test('an exception that is no longer needed goes', () => {
    for (const name of Object.keys(unstated)) expect(runtime.map(([path]) => nameOf(path))).toContain(name);
  });
});

/** A package begins with its name behind an empty line; the licence stands below it, or nothing when it states none. */
function listedLicences(text: string): ReadonlyMap<string, string> {
  const names = new Set(runtime.map(([path]) => nameOf(path)));
  const lines = ['', ...text.split('\n')];
  const found = new Map<string, string>();
  for (const [at, line] of lines.entries()) if (lines[at - 1] === '' && names.has(line)) found.set(line, lines[at + 1] ?? '');
  return found;
}

describe('workflows', () => {
  const folder = '.github/workflows';
  const own = readdirSync(join(root, folder)).map((name) => ({ name: `${folder}/${name}`, text: read(`${folder}/${name}`) }));
  const printed = workflowNames.map((name) => ({ name: `${name} as init prints it`, text: workflowText(name, { kind: 'printed' }) }));
  const files = [...own, ...printed];

  test.each(files)('$name pins every action to a commit, and says which version that is', ({ text }) => {
    const used = [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, action = '']) => action);
    const foreign = used.filter((action) => !action.startsWith('./') && !action.startsWith('miniship/miniship'));
    for (const action of foreign) expect(action).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('name one commit for each action', () => {
    const pins = files.flatMap(({ text }) => text.match(/[\w.-]+\/[\w.-]+@[0-9a-f]{40}/g) ?? []);
    const byAction = new Map(
      pins.map((pin) => [pin.split('@')[0], new Set(pins.filter((other) => other.startsWith(`${pin.split('@')[0]}@`)))]),
    );
    for (const [action, commits] of byAction) expect([action, commits.size]).toEqual([action, 1]);
  });

  test.each(own)('$name starts with no permission at all, and no script has an expression of GitHub in it', ({ text }) => {
    const { permissions, jobs } = parseWorkflow(text);
    expect(permissions).toEqual({});
    for (const { steps, 'timeout-minutes': minutes } of Object.values(jobs)) {
      expect(minutes).toBeGreaterThan(0);
      for (const { run = '' } of steps) expect(run).not.toContain('${{');
    }
  });
});

test('every proof that takes too long for "npm test" is run by CI, and has its row on the page about reliability', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const proofs = Object.keys(scripts).flatMap((name) => (name.startsWith('test:') ? [name.slice('test:'.length)] : []));
  const { prove } = parseWorkflow(read('.github/workflows/checks.yml')).jobs;
  expect([...(prove?.strategy?.matrix['proof'] ?? [])].sort()).toEqual([...proofs].sort());
  expect(prove?.steps.map(({ run }) => run)).toContain('npm run -s "test:$PROOF"');
  const page = read('.github/reliability.md');
  for (const proof of proofs) expect(page).toContain(`| \`npm run test:${proof}\` |`);
  for (const name of ['README.md', 'README.zh-CN.md']) expect(read(name)).toContain('(.github/reliability.md)');
});

describe('the release workflow', () => {
  const path = '.github/workflows/publish.yml';
  const text = read(path);
  const { on, jobs } = parseWorkflow(text);
  const { check, publish, 'move-major-tag': move } = jobs;
  const scripts = (job: typeof check): string => (job?.steps ?? []).map(({ run = '' }) => run).join('\n');

  test('has nothing that the linter of GitHub minds', async () => {
    expect(await lintGitHubFile(path, text)).toEqual([]);
  });

  test('begins at a tag of a version, one at a time', () => {
    expect(on).toEqual({ push: { tags: ['v[0-9]+.[0-9]+.[0-9]+'] } });
    expect(text).toMatch(/^concurrency:\n {2}group: publish\n {2}cancel-in-progress: false$/m);
  });

  test('checks, then publishes, then moves the tag: each only after the one before', () => {
    expect([check?.needs, publish?.needs, move?.needs]).toEqual([undefined, 'check', 'publish']);
    expect(scripts(check)).toContain('.ci/run');
    expect(read('.ci/run')).toContain('npm run -s check');
    expect((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts['check']).toContain('check:dist');
  });

  test('lends each job what it needs, and what may write to none that runs code of packages', () => {
    expect([check?.permissions, publish?.permissions, move?.permissions]).toEqual([
      { contents: 'read' },
      { contents: 'write', 'id-token': 'write', attestations: 'write' },
      { contents: 'write' },
    ]);
    expect(publish?.environment).toBe('release');
    for (const job of [publish, move]) expect(scripts(job)).not.toMatch(/npm (?:ci|install|run|test)|npx|node /);
    expect(scripts(publish)).toContain('cp dist/npm-package.json package.json\nnpm pack --ignore-scripts');
  });

  test('attests what it publishes, and goes on only when the release cannot be changed', () => {
    const steps = publish?.steps ?? [];
    const at = (part: string): number => steps.findIndex(({ uses = '', run = '' }) => `${uses}${run}`.includes(part));
    const order = ['npm pack', 'attest-build-provenance', 'gh release create', '.immutable'].map(at);
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(order).not.toContain(-1);
    expect(text).toContain('subject-checksums: SHA256SUMS');
  });
});

test('SECURITY.md says how to report, what is stored, and how a release is verified', () => {
  const text = read('SECURITY.md');
  for (const heading of ['Reporting', 'Supported versions', 'What is promised', 'What is stored, and where', 'Where it comes from'])
    expect(text).toContain(`## ${heading}\n`);
  expect(text).toContain('gh attestation verify');
  expect(text).toContain('Nothing is published yet');
});
