import { expect, test } from 'vitest';
import { isEmulated } from '../../src/emulator/handlers.ts';
import { readParameters } from '../../src/emulator/parameter-check.ts';
import { operations } from '../../src/wire/catalogue.ts';
import type { Operation } from '../../src/wire/operation.ts';
import { containing, withFields } from './lab.ts';

const row: Operation = {
  effect: 'read',
  limit: 'other',
  required: { Name: { kind: 'text', minLength: 2, maxLength: 4 }, Count: { kind: 'integer', min: 1, max: 5 } },
  optional: {
    Memory: { kind: 'integer', step: 64 },
    Price: 'number',
    Paths: { kind: 'texts', maxLength: 3 },
    Flag: 'flag',
    Kind: { kind: 'text', oneOf: ['a', 'b'] },
    Id: { kind: 'text', pattern: /^\d+$/ },
    Page: 'integer',
  },
  absentIn: { '2019-08-21': ['Page'] },
  reply: {},
};

const read = (given: Readonly<Record<string, string>>, version = '2020-10-28') =>
  readParameters(row, version, new Map(Object.entries({ Name: 'abc', Count: '3', ...given })));

test('texts become the values that the row names', () => {
  expect(read({ Flag: 'true', Kind: 'b', Id: '007', Page: '2' })).toStrictEqual({
    Name: 'abc',
    Count: 3,
    Flag: true,
    Kind: 'b',
    Id: '007',
    Page: 2,
  });
});

test('a list is put together from its numbered members', () => {
  expect(read({ 'Paths.2': 'b', 'Paths.1': 'a', Price: '-1.5', Memory: '128' })).toMatchObject({
    Paths: ['a', 'b'],
    Price: -1.5,
    Memory: 128,
  });
  expect(() => read({ 'Paths.1': 'a', 'Paths.3': 'c' })).toThrow(withFields({ code: 'InvalidParameter.Unknown' }));
});

test('an empty optional parameter counts as none', () => {
  expect(read({ Flag: '', Id: '' })).toStrictEqual({ Name: 'abc', Count: 3 });
});

test('a length counts characters, not code units', () => {
  expect(read({ Name: '😀😀😀😀' })).toMatchObject({ Name: '😀😀😀😀' });
});

test.each([
  [{ Count: '0' }, 'below 1'],
  [{ Count: '6' }, 'above 5'],
  [{ Count: '1.5' }, 'not an integer'],
  [{ Count: '' }, 'not an integer'],
  [{ Count: '99999999999999999999' }, 'not an integer'],
  [{ Name: 'a' }, 'fewer than 2 characters'],
  [{ Name: 'abcde' }, 'more than 4 characters'],
  [{ Flag: 'True' }, 'not true or false'],
  [{ Kind: 'c' }, 'not one of a, b'],
  [{ Id: '1x' }, 'does not have the form'],
  [{ Memory: '100' }, 'not a multiple of 64'],
  [{ Price: '1e3' }, 'not a number'],
  [{ Paths: 'a' }, 'not a list'],
  [{ 'Paths.1': 'a', 'Paths.2': 'b', 'Paths.3': 'c', 'Paths.4': 'd' }, 'more than 3 members'],
])('%o is refused: %s', (given, reason) => {
  expect(() => read(given)).toThrow(withFields({ status: 400, code: 'InvalidParameter', message: containing(reason) }));
});

test('a missing parameter is named in the code', () => {
  expect(() => readParameters(row, '2020-10-28', new Map([['Name', 'abc']]))).toThrow(withFields({ code: 'MissingCount' }));
});

test('an unknown parameter is refused, and so is one that an older version does not have', () => {
  expect(() => read({ Nmae: 'abc' })).toThrow(withFields({ code: 'InvalidParameter.Unknown', message: containing('"Nmae"') }));
  expect(() => read({ Page: '1' }, '2019-08-21')).toThrow(withFields({ code: 'InvalidParameter.Unknown' }));
  expect(read({ Page: '1' }, '2020-07-10')).toMatchObject({ Page: 1 });
});

test.each(Object.keys(operations).filter(isEmulated))('%s: each required parameter is asked for, in the order of its row', (name) => {
  const required = Object.keys(operations[name].required);
  const given = new Map<string, string>();
  for (const parameter of required) {
    expect(() => readParameters(operations[name], '2020-10-28', given)).toThrow(withFields({ code: `Missing${parameter}` }));
    given.set(parameter, samples[parameter] ?? 'text');
  }
});

/** A value that fits, for every required parameter that does not take just any text. */
const samples: Readonly<Record<string, string>> = {
  OnexFlag: 'true',
  H5Id: '2017072607907880',
  H5Version: '1.0.0.0',
  AutoInstall: '0',
  ResourceType: '4',
  InstallType: '0',
  EnableTabBar: '0',
  EnableOptionMenu: '0',
  EnableKeepAlive: '0',
  Platform: 'all',
  ClientVersionMin: '1;1',
  PackageType: '1',
  PackageTypes: '1,2',
  PackageId: '1',
  PublishType: '3',
  PublishMode: '0',
  TaskId: '1',
  TaskStatus: '1',
  BizType: 'nebula',
  WhiteListName: 'qa',
  WhitelistType: 'normal',
  Id: '1',
};
