import { describe, expect, test } from 'vitest';
import { type InputName, inputNames, inputOf, isInput } from '../../src/config/inputs.ts';
import { withSecretFiles } from '../../src/config/secret-files.ts';

interface Given {
  readonly given?: Partial<Record<InputName, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly verb?: 'release' | 'verify';
  readonly names?: readonly InputName[];
}

function read({ given = {}, variables = {}, files = {}, verb = 'release', names }: Given) {
  const question = { verb, given: new Map(Object.entries(given) as [InputName, string][]), givenFrom: 'flag', variables, names } as const;
  const readText = (path: string): string | undefined => {
    if (path === '/project/locked') throw new Error('EACCES: it is not for reading');
    return files[path.replace('/project/', '')];
  };
  const { given: found, problems } = withSecretFiles(question, { workingDirectory: '/project', readText });
  return { secret: found.get('access-key-secret'), token: found.get('security-token'), codes: problems.map(({ code }) => code), problems };
}

test.each([
  { what: 'a flag', given: { 'access-key-secret-file': 'key' }, variables: {} },
  { what: 'a variable', given: {}, variables: { MINISHIP_ACCESS_KEY_SECRET_FILE: 'key' } },
  {
    what: 'a flag, whatever the variable names',
    given: { 'access-key-secret-file': ' key ' },
    variables: { MINISHIP_ACCESS_KEY_SECRET_FILE: 'no' },
  },
  {
    what: 'a flag, beside the variable of the secret',
    given: { 'access-key-secret-file': 'key' },
    variables: { MINISHIP_ACCESS_KEY_SECRET: 'x' },
  },
])('the file of a secret is named by $what', ({ given, variables }) => {
  expect(read({ given, variables, files: { key: 's3cret\r\n' } })).toMatchObject({ secret: 's3cret', codes: [] });
});

test('nothing is read when no file is named', () => {
  expect(read({ given: { 'access-key-id': 'id' } })).toMatchObject({ secret: undefined, codes: [] });
});

test('- is standard input, for one secret', () => {
  expect(read({ given: { 'security-token-file': '-' }, files: { '-': 'token\n' } })).toMatchObject({ token: 'token', codes: [] });
  const both = { 'access-key-secret-file': '-', 'security-token-file': '-' } as const;
  expect(read({ given: both, files: { '-': 'token\n' } }).codes).toEqual(['INPUTS_CONFLICT']);
});

describe('what cannot be the file of a secret', () => {
  test.each([
    ['that is absent', 'absent', 'FILE_UNREADABLE'],
    ['that cannot be read', 'locked', 'FILE_UNREADABLE'],
    ['that is empty', 'empty', 'INPUT_INVALID'],
    ['of two lines', 'two', 'INPUT_INVALID'],
  ])('one %s: %s', (_what, path, code) => {
    const found = read({ given: { 'access-key-secret-file': path }, files: { empty: ' \n', two: 's3cret-one\ns3cret-two\n' } });
    expect(found).toMatchObject({ secret: undefined, codes: [code] });
    expect(JSON.stringify(found.problems.map(({ message, help }) => message + help))).not.toContain('s3cret');
  });

  test('a file and the secret itself, both in variables', () => {
    const variables = { MINISHIP_ACCESS_KEY_SECRET_FILE: 'key', MINISHIP_ACCESS_KEY_SECRET: 'x' };
    expect(read({ variables, files: { key: 's3cret' } }).codes).toEqual(['INPUTS_CONFLICT']);
  });
});

test('a file of another verb, or of a secret that is not looked at, is left alone', () => {
  const variables = { MINISHIP_CLOUD_APP_SECRET_FILE: 'absent' };
  expect(read({ variables }).codes).toEqual([]);
  expect(read({ variables, verb: 'verify' }).codes).toEqual(['FILE_UNREADABLE']);
  expect(read({ given: { 'access-key-secret-file': 'absent' }, names: ['app'] }).codes).toEqual([]);
});

test('every secret that a command takes has its file, and every file its secret', () => {
  for (const name of inputNames) {
    const { secret, only, holds } = inputOf(name);
    if (secret !== undefined && only !== 'action') expect([name, isInput(`${name}-file`)]).toEqual([name, true]);
    if (holds !== undefined) expect([name, isInput(holds) && inputOf(holds).secret !== undefined]).toEqual([name, true]);
  }
});
