import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const bundle = join(import.meta.dirname, '..', '..', 'dist', 'index.js');
const folder = mkdtempSync(join(tmpdir(), 'miniship-language-'));

const run = (args: readonly string[], locale: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, [bundle, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', ...locale },
  });

test.each([
  ['the flag', ['release', '--path', 'gone', '--h5-id', '12', '--lang', 'zh'], {}],
  ['the variable', ['release', '--path', 'gone', '--h5-id', '12'], { MINISHIP_LANG: 'zh' }],
  ['the locale', ['release', '--path', 'gone', '--h5-id', '12'], { LANG: 'zh_CN.UTF-8' }],
])('%s makes --help Chinese', (_by, args, locale) => {
  expect(run([...args, '--help'], locale).stdout).toContain('用法：miniship release [参数]');
});

test('without a wish and with another locale all is English', () => {
  expect(run(['release', '--help'], { LANG: 'de_DE.UTF-8' }).stdout).toContain('Usage: miniship release [flags]');
});

test('the flag wins over the locale', () => {
  expect(run(['--help', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' }).stdout).toContain('Usage:');
});

test('explain follows the language, and so does the help of an operation', () => {
  expect(run(['explain', 'VERSION_EXISTS', '--lang', 'zh']).stdout).toContain('版本号只能使用一次');
  expect(run(['call', 'ListSpace', '--help'], { LANG: 'zh_CN.UTF-8' }).stdout).toContain('请求参数：');
});

test.each(['explain', 'release', 'init'])('%s refuses a language that nobody speaks', (verb) => {
  const { status, stdout, stderr } = run([verb, '--lang', 'fr']);
  expect(status).toBe(2);
  expect(`${stdout}${stderr}`).toContain('"lang" is "fr" (flag), but must be one of en, zh.');
});
