import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runBundle } from '../support/bundle.ts';
import { rehearseDeploy } from '../support/deploy-rehearsal.ts';
import { basics, flagsOf, rehearse } from '../support/rehearsal.ts';

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

/** Names that are the same in Chinese: of things, of units, of settings of the cloud, of what a machine reads. */
const names = new Set(
  (
    'miniship kB sha zip rollback app to previous group endgroup warning error title details summary br sub code https http href html ' +
    'package icon png id ID runtime HTTP path trigger off on hosting unused in service index page status of unknown paths main ordered memory timeout s'
  ).split(' '),
);

/** Words of a sentence: a piece of a path, a digest, a code or the name of an operation is none. */
const wordsIn = (text: string): readonly string[] =>
  text.split(/[^\w./:\\@#%&?=<>{}[\]-]+/).filter((word) => /^[A-Z]?[a-z]+[.:]?$/.test(word));

/** English words of a run in Chinese that are neither names nor among what was given; a call in the log is the cloud's. */
function english(text: string, known: readonly unknown[]): readonly string[] {
  const values = new Set(JSON.stringify(known).match(/\w+/g));
  const lines = text.split('\n').filter((line) => !/^::(?:debug|add-mask|group|endgroup)/.test(line));
  // The name of a step stands in front of its first line, as it stands in the documents.
  const told = lines.map((line) => line.replace(/^[a-z]+ {2,}/, ''));
  return [...new Set(told.flatMap(wordsIn))].filter((word) => !values.has(word) && !names.has(word));
}

describe('a whole run in Chinese holds no English but names and values', () => {
  const asked = { ...basics, whitelist: 'qa', 'whitelist-users': 'u001,u002' };

  test('a release as a command, by the locale', async () => {
    const { emulator, folder } = await rehearse();
    const env = { ...emulator.env, LANG: 'zh_CN.UTF-8' };
    const { exit, stdout } = await runBundle(['release', ...flagsOf(asked)], { cwd: folder, env });
    expect(exit, stdout).toBe(0);
    expect(stdout).toContain('已生效');
    expect(english(stdout, [asked, folder, env])).toEqual([]);
  });

  test('a release as the Action, with its summary', async () => {
    const { action, folder, emulator } = await rehearse();
    const { exit, stdout, summary, outputs } = await action({ ...asked, lang: 'zh' });
    expect(exit, stdout).toBe(0);
    expect(summary).toContain('已生效');
    expect(english(`${stdout}\n${summary}`, [asked, folder, outputs, emulator.env])).toEqual([]);
  });

  test('a release that cannot begin', async () => {
    const { emulator, folder } = await rehearse();
    const env = { ...emulator.env, LANG: 'zh_CN.UTF-8' };
    const { exit, stdout } = await runBundle(['release', ...flagsOf({ ...asked, path: 'gone', version: 'one' })], { cwd: folder, env });
    expect(exit).toBe(2);
    expect(english(stdout, [asked, folder, env, 'gone', 'one'])).toEqual([]);
  });

  test('a deploy as a command', async () => {
    const { emulator, folder } = await rehearseDeploy();
    const env = { ...emulator.env, LANG: 'zh_CN.UTF-8' };
    const { exit, stdout } = await runBundle(['deploy'], { cwd: folder, env });
    expect(exit, stdout).toBe(0);
    expect(english(stdout, [folder, env, 'hello', 'time'])).toEqual([]);
  });

  test('and a sentence of English would be seen', () => {
    expect(english('look       ✓ 版本：not used, because there is none.', [])).toEqual(['not', 'used', 'because', 'there', 'is', 'none.']);
  });
});
