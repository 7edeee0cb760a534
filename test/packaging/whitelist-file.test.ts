import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWhitelistUsers } from '../../src/packaging/whitelist-file.ts';
import { folderOf } from './temporary-build.ts';

const limitBytes = 5 * 1024 * 1024;

const fileOf = async (content: string | Buffer): Promise<string> => join(await folderOf({ 'users.txt': content }), 'users.txt');

async function usersIn(content: string | Buffer, inline: readonly string[] = []): Promise<readonly string[]> {
  const { users, warnings } = await readWhitelistUsers({ inline, file: await fileOf(content) });
  expect(warnings).toEqual([]);
  return users;
}

describe('users', () => {
  test('are given inline, trimmed, each once and in order', async () => {
    const { users, warnings } = await readWhitelistUsers({ inline: ['u002', ' u001 ', '', 'u002'] });
    expect(users).toEqual(['u002', 'u001']);
    expect(warnings).toEqual([]);
  });

  test('may be none: the whitelist is taken as it is', async () => {
    expect(await readWhitelistUsers({ inline: [] })).toEqual({ users: [], warnings: [] });
  });

  test.each<[string, string | Buffer]>([
    ['of one user a line', 'u001\nu002\n'],
    ['of Windows', '\uFEFFu001\r\nu002\r\n'],
    ['of an old Mac', 'u001\ru002'],
    ['with blank lines, spaces and the same user twice', '\n  u001\t\n\n\nu002\nu001\n  \n'],
  ])('come from a file %s', async (_, content) => {
    expect(await usersIn(content)).toEqual(['u001', 'u002']);
  });

  test('come from both at once, the inline ones first', async () => {
    expect(await usersIn('u003\nu001\n', ['u002', 'u001'])).toEqual(['u002', 'u001', 'u003']);
  });

  test('may be any text without a comma, such as a name in Chinese or an expression', async () => {
    expect(await usersIn('张三\n^u\\d+$\na b\n')).toEqual(['张三', '^u\\d+$', 'a b']);
  });

  test('beyond the first 100,000 are warned of, because the cloud ignores them', async () => {
    const lines = (count: number): string => Array.from({ length: count }, (_, index) => `u${index}`).join('\n');
    expect(await usersIn(lines(100_000))).toHaveLength(100_000);
    const { users, warnings } = await readWhitelistUsers({ inline: [], file: await fileOf(lines(100_001)) });
    expect(users).toHaveLength(100_001);
    expect(warnings.map(({ message }) => message.en)).toEqual([
      'The whitelist gets 100001 users, but the cloud uses only the first 100000.',
    ]);
  });
});

describe('refused is', () => {
  test('a comma inside an id, with the line', async () => {
    const file = await fileOf('u001\nu002,u003\n');
    const facts = { name: 'whitelist-users-file', value: 'u002,u003', where: `${file}:2` };
    await expect(readWhitelistUsers({ inline: [], file })).rejects.toMatchObject({ code: 'INPUT_INVALID', facts });
  });

  test('a comma inside an inline id', async () => {
    const facts = { name: 'whitelist-users', value: 'a,b', where: 'given inline' };
    await expect(readWhitelistUsers({ inline: ['a,b'] })).rejects.toMatchObject({ code: 'INPUT_INVALID', facts });
  });

  test('a table, with the places of some lines', async () => {
    const file = await fileOf('id,name\n'.repeat(8));
    const places = [1, 2, 3, 4, 5].map((line) => `${file}:${line}`).join(', ');
    await expect(readWhitelistUsers({ inline: [], file })).rejects.toMatchObject({ facts: { where: `${places} and 3 more` } });
  });

  test('a control character', async () => {
    const file = await fileOf('u001\nu\x07002\n');
    await expect(readWhitelistUsers({ inline: [], file })).rejects.toMatchObject({ code: 'INPUT_INVALID', facts: { where: `${file}:2` } });
  });

  test.each<[string, string | Buffer, string]>([
    ['in UTF-16', Buffer.from('\uFEFFu001\n', 'utf16le'), 'it is not UTF-8 text'],
    ['in GBK', Buffer.from('d5c5c8fd0a', 'hex'), 'it is not UTF-8 text'],
    ['without a user', '\uFEFF \r\n\n', 'it holds no users'],
    ['that is empty', '', 'it holds no users'],
  ])('a file %s', async (_, content, reason) => {
    const file = await fileOf(content);
    await expect(readWhitelistUsers({ inline: ['u001'], file })).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      facts: { input: 'whitelist-users-file', path: file, reason },
    });
  });

  test('a file of 5 MB, not one of a byte less', async () => {
    const line = 'u'.repeat(1023);
    const full = `${line}\n`.repeat(limitBytes / 1024);
    const file = await fileOf(full);
    await expect(readWhitelistUsers({ inline: [], file })).rejects.toMatchObject({ code: 'WHITELIST_TOO_LARGE', facts: { path: file } });
    expect(await usersIn(full.slice(0, -1))).toEqual([line]);
  });

  test.each([
    ['that does not exist', 'gone.txt', 'ENOENT'],
    ['that is a folder', '.', 'EISDIR'],
  ])('a file %s', async (_, name, reason) => {
    const file = join(await folderOf({}), name);
    await expect(readWhitelistUsers({ inline: [], file })).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      facts: { path: file, reason },
    });
  });
});
