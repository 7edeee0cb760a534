import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isFailure } from '../../src/errors/failure.ts';
import { findFunctionFolders } from '../../src/packaging/function-folders.ts';
import { folderOf } from './temporary-build.ts';

const project = (): Promise<string> =>
  folderOf({
    'functions/hello/index.js': '',
    'functions/pay/index.js': '',
    'functions/shared/util.js': '',
    'functions/README.md': '',
    'functions/.cache/x': '',
    'functions/node_modules/a/index.js': '',
    'more/jobs/nightly/index.js': '',
    'more/jobs/nightly/lib/a.js': '',
    'odd [names]/(one)/index.js': '',
  });

async function namesOf(patterns: readonly string[], folder: string): Promise<readonly string[]> {
  return (await findFunctionFolders(patterns, folder)).map(({ name }) => name);
}

test.each<[readonly string[], readonly string[]]>([
  [['functions/*'], ['hello', 'pay', 'shared']],
  [['./functions/*'], ['hello', 'pay', 'shared']],
  [['functions/*/'], ['hello', 'pay', 'shared']],
  [['functions/hello'], ['hello']],
  [['functions/hello/'], ['hello']],
  [
    ['functions/{hello,pay}', 'functions/h*'],
    ['hello', 'pay'],
  ],
  [
    ['functions/*', '!functions/shared'],
    ['hello', 'pay'],
  ],
  [
    ['functions/*', '!functions/absent'],
    ['hello', 'pay', 'shared'],
  ],
  [['*/*/nightly'], ['nightly']],
  [['more/**/n*'], ['nightly']],
  [['functions/.c*'], ['.cache']],
  [['odd [names]/(one)'], ['(one)']],
  [[], []],
])('%j finds %j', async (patterns, names) => {
  expect(await namesOf(patterns, await project())).toEqual(names);
});

test('paths are absolute, and start at the working directory', async () => {
  const folder = await project();
  expect(await findFunctionFolders(['../functions/pay'], join(folder, 'more'))).toEqual([
    { name: 'pay', path: join(folder, 'functions/pay') },
  ]);
  expect(await namesOf([`${folder}/functions/p*`], '/')).toEqual(['pay']);
});

test('a link to a folder is a folder, a link to nothing is not', async () => {
  const folder = await project();
  await symlink('../more/jobs/nightly', join(folder, 'functions', 'linked'));
  await symlink('gone', join(folder, 'functions', 'broken'));
  expect(await namesOf(['functions/*'], folder)).toEqual(['hello', 'linked', 'pay', 'shared']);
});

describe('refused', () => {
  async function problemsOf(patterns: readonly string[], folder: string): Promise<readonly string[]> {
    const thrown: unknown = await findFunctionFolders(patterns, folder).catch((error: unknown) => error);
    if (!isFailure(thrown)) throw new Error('it was accepted', { cause: thrown });
    return [thrown, ...thrown.problems]
      .filter(({ code }) => code !== 'SEVERAL_PROBLEMS')
      .map(({ message }) => message.replaceAll(folder, 'HERE'));
  }

  test.each(['function/*', 'functions/hallo', 'functions/*.js', 'functions/README.md', 'gone/**', 'a/{b/c,d}'])(
    'is a pattern that matches no folder: %s',
    async (pattern) => {
      expect(await problemsOf([pattern], await project())).toEqual([`No folder in HERE matches "${pattern}" of "functions".`]);
    },
  );

  test('are two folders that would become one function, together with every other problem', async () => {
    const folder = await folderOf({ 'a/hello/index.js': '', 'b/hello/index.js': '', 'a/pay/index.js': '' });
    expect(await problemsOf(['a/*', 'b/*', 'c/*'], folder)).toEqual([
      'No folder in HERE matches "c/*" of "functions".',
      'Two folders would become function "hello": HERE/a/hello and HERE/b/hello.',
    ]);
  });
});
