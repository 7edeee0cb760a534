import { describe, expect, test } from 'vitest';
import { inputNames, inputOf } from '../../src/config/inputs.ts';
import { optionOf, optionsOf, optionType, readOptions } from '../../src/config/options.ts';
import { runVerbs } from '../../src/config/verbs.ts';

const problemsOf = (options: Readonly<Record<string, unknown>>) =>
  readOptions('release', options).problems.map(({ code, message }) => ({ code, message }));

describe('options of a program', () => {
  test.each([
    ['a text', { h5Id: '2017072607907880' }, 'h5-id', '2017072607907880'],
    ['a number', { windowUsers: 500 }, 'window-users', '500'],
    ['a flag', { dryRun: true }, 'dry-run', 'true'],
    ['a time with its unit', { timeout: '10m' }, 'timeout', '10m'],
    ['a time in seconds', { wait: 90 }, 'wait', '90'],
    ['a version for each platform', { clientMin: { ios: '10.1.60', android: '10.1.61' } }, 'client-min', 'ios=10.1.60,android=10.1.61'],
    ['a version for one', { clientMin: { ios: '10.1.60', android: undefined } }, 'client-min', 'ios=10.1.60'],
    ['a choice', { audience: 'everyone' }, 'audience', 'everyone'],
    ['a secret', { accessKeySecret: 'x' }, 'access-key-secret', 'x'],
  ] as const)('are read by their kinds: %s', (_name, options, input, text) => {
    const { given, problems } = readOptions('release', options);
    expect({ given: [...given], problems }).toEqual({ given: [[input, text]], problems: [] });
  });

  test('a list keeps its items apart, whatever is in them', () => {
    const { given, givenItems } = readOptions('release', { whitelistUsers: ['a,b', 'c'] });
    expect([...givenItems]).toEqual([['whitelist-users', ['a,b', 'c']]]);
    expect([...given.keys()]).toEqual(['whitelist-users']);
  });

  test('that are undefined were not given', () => {
    expect(readOptions('release', { h5Id: undefined })).toMatchObject({ given: new Map(), problems: [] });
  });

  const own: Record<string, unknown> = {};
  own['itself'] = own;
  test.each([
    ['another type', { h5Id: 1 }, 'INPUT_INVALID', '"h5Id" is "1" (option), but must be a value of the type string.'],
    ['null', { h5Id: null }, 'INPUT_INVALID', '"h5Id" is "null" (option), but must be a value of the type string.'],
    ['an object that holds itself', { h5Id: own }, 'INPUT_INVALID', '"h5Id" is "object" (option), but must be a value of the type string.'],
    [
      'a text for a list',
      { whitelistUsers: 'a' },
      'INPUT_INVALID',
      '"whitelistUsers" is ""a"" (option), but must be a value of the type readonly string[].',
    ],
    [
      'a secret of another type',
      { accessKeySecret: 12 },
      'INPUT_INVALID',
      '"accessKeySecret" is "***" (option), but must be a value of the type string.',
    ],
    ['a misspelt name', { whitelst: 'qa' }, 'INPUT_UNKNOWN', 'There is no input "whitelst" (option). Did you mean "whitelist"?'],
    ['the spelling of a flag', { 'h5-id': 'x' }, 'INPUT_UNKNOWN', 'There is no input "h5-id" (option). Did you mean "h5Id"?'],
    ['one of another verb', { spa: true }, 'INPUT_MISPLACED', '"spa" cannot be given here (option): "release" does not take it.'],
    ['how it prints', { json: true }, 'INPUT_MISPLACED', '"json" cannot be given here (option): "release" does not take it.'],
  ])('with %s are refused', (_name, options, code, message) => {
    expect(problemsOf(options)).toEqual([{ code, message }]);
  });

  test('tell all their problems at once', () => {
    expect(problemsOf({ h5Id: 1, dryRun: 'yes', nonsense: 1 }).map(({ code }) => code)).toEqual([
      'INPUT_INVALID',
      'INPUT_INVALID',
      'INPUT_UNKNOWN',
    ]);
  });

  test('have names of their own: no two inputs are spelt alike', () => {
    expect(new Set(inputNames.map(optionOf)).size).toBe(inputNames.length);
  });

  test('are, for each verb, all it takes but what belongs to a screen or a runner', () => {
    for (const verb of runVerbs) {
      for (const name of ['json', 'debug', 'mode', 'matrix', 'upload-receipt']) expect(optionsOf(verb)).not.toContain(name);
    }
    expect(optionsOf('release')).toContain('access-key-secret');
  });

  test('name their choices; a choice of true or false may be a flag', () => {
    expect(optionType(inputOf('audience'))).toBe("'none' | 'whitelist' | 'window' | 'everyone'");
    const flagged = inputNames.find((name) => inputOf(name).choices?.includes('true'));
    expect(optionType(inputOf(flagged ?? 'audience'))).toBe("'auto' | true | 'true' | false | 'false'");
  });
});
