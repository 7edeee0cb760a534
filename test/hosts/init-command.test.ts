import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const entry = join(import.meta.dirname, '..', '..', 'src', 'index.ts');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'miniship-init-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function has(path: string, text = ''): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const init = (...args: readonly string[]) =>
  spawnSync(process.execPath, [entry, 'init', ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], NO_COLOR: '1' },
    encoding: 'utf8',
  });

test('init writes what fits the repository: a configuration of what it builds, for the CI system that it uses; again it changes nothing', () => {
  has('.gitlab-ci.yml', 'include: [{ local: templates/miniship.yml }]\n');
  has('package.json', '{"devDependencies":{"@tarojs/taro":"4.0.0"}}');
  has('functions/hello/index.js');
  const { status, stdout } = init('--write');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^written +miniship\.yml$/m);
  expect(stdout).toMatch(/^written +templates\/miniship\.yml$/m);
  expect(stdout).toContain('masked and protected CI/CD variables');
  expect(readFileSync(join(folder, 'miniship.yml'), 'utf8')).toContain('functions/hello');
  expect(readFileSync(join(folder, 'templates/miniship.yml'), 'utf8')).toContain('build:alipay');
  expect(init('--write').stdout).toMatch(/^unchanged +templates\/miniship\.yml$/m);
});

test('a configuration that is there is left alone, and so is a pipeline of somebody else', () => {
  has('miniship.yml', 'apps: {}\n');
  has('Jenkinsfile', 'node {}\n');
  has('vite.config.ts');
  const { status, stdout } = init('--write');
  expect(status).toBe(2);
  expect(stdout).toContain('FILES_DIFFER');
  expect(readFileSync(join(folder, 'miniship.yml'), 'utf8')).toBe('apps: {}\n');
  expect(readFileSync(join(folder, 'Jenkinsfile'), 'utf8')).toBe('node {}\n');
});

test.each([
  { args: ['--ci', 'azure', '--app', '$(secret)'], code: 'INPUT_INVALID' },
  { args: ['--ci', 'travis'], code: 'INPUT_INVALID' },
])('init $args is refused with $code', ({ args, code }) => {
  const { status, stdout } = init(...args);
  expect(status).toBe(2);
  expect(stdout).toContain(code);
});

test('init has previews for every system, and says what they need beside the rest', () => {
  const { status, stdout } = init('--ci', 'gitlab', '--workflow', 'preview', '--write');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^written +templates\/miniship\.yml$/m);
  expect(stdout).toMatch(/^- .*MINISHIP_PREVIEW_USER/m);
  expect(stdout).toMatch(/^- a pipeline schedule/m);
  expect(readFileSync(join(folder, 'templates/miniship.yml'), 'utf8')).toContain('miniship@0 preview --comment --junit');
});

test('init writes the workflows that fit, and lists each line that a person has to fill in', () => {
  has('package.json', '{"devDependencies":{"@dcloudio/uni-app":"3.0.0"}}');
  const { status, stdout } = init('--write');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^written +\.github\/workflows\/miniship-release\.yml$/m);
  expect(stdout).not.toContain('miniship-deploy.yml');
  const [, , ...needs] = stdout.slice(stdout.indexOf('Before they can run')).split('\n');
  expect(needs.length).toBeGreaterThan(5);
  const config = readFileSync(join(folder, 'miniship.yml'), 'utf8').split('\n');
  for (const key of ['appId', 'h5Id', 'icon', 'ios']) {
    const [, line = '0'] = new RegExp(`^- miniship\\.yml:(\\d+) ${key}: to be filled in$`, 'm').exec(stdout) ?? [];
    expect(config[Number(line) - 1]).toContain(`${key}: `);
  }
  expect(stdout).toContain('- MPAAS_TENANT_ID, which the configuration takes from the environment');
  expect(stdout).not.toContain('- miniship.yml with');
});
