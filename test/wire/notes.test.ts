import { expect, test } from 'vitest';
import { describeOperation, operationNames } from '../../src/services/operations.ts';
import { type OperationName, operations } from '../../src/wire/catalogue.ts';
import { parameterAbouts } from '../../src/wire/notes/parameters.ts';
import { noteOf } from '../../src/wire/notes.ts';

const names = Object.keys(operations) as OperationName[];

test('every operation and every parameter says what it is', () => {
  for (const name of names) {
    const { about, parameters = [] } = describeOperation(name) ?? { about: '' };
    expect([name, about]).toEqual([name, expect.stringMatching(/^[A-Z].{15,}\.$/)]);
    for (const parameter of parameters)
      expect([name, parameter.name, parameter.about]).toEqual([name, parameter.name, expect.stringMatching(/.\.$/)]);
  }
});

test('no note is about a parameter or a field that the operation does not have', () => {
  for (const name of names) {
    const { parameters = {}, instead = {}, reply = {} } = noteOf(name);
    const { required, optional } = operations[name];
    const known = describeOperation(name)?.reply.map(({ path }) => path) ?? [];
    expect([name, Object.keys({ ...parameters, ...instead }).filter((parameter) => !(parameter in { ...required, ...optional }))]).toEqual([
      name,
      [],
    ]);
    expect([name, Object.keys(reply).filter((path) => !known.includes(path))]).toEqual([name, []]);
  }
});

test('no words are kept for a parameter that no operation has', () => {
  const known = new Set(names.flatMap((name) => Object.keys({ ...operations[name].required, ...operations[name].optional })));
  expect(Object.keys(parameterAbouts).filter((parameter) => !known.has(parameter))).toEqual([]);
});

test('words that fit here alone stand in place of those for every operation', () => {
  const aboutOf = (name: OperationName, parameter: string) =>
    describeOperation(name)?.parameters.find((each) => each.name === parameter)?.about;
  expect(aboutOf('SaveWechatOpenPlatformConfig', 'AppId')).toBe('Id of the WeChat application.');
  expect(aboutOf('CreateSpace', 'Name')).toBe('Name of the space. The page wants letters and digits only, a letter first.');
});

test('94 operations are documented', () => {
  expect(operationNames.filter((name) => describeOperation(name)?.isDocumented)).toHaveLength(94);
});
