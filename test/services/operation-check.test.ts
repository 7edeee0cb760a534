import { describe, expect, test } from 'vitest';
import { textIn } from '../../src/errors/text.ts';
import { checkParameters, type GivenTexts } from '../../src/services/operation-check.ts';
import { describeOperation, expectedOf, operationNames, ruleOf } from '../../src/services/operations.ts';
import { harmless } from '../../src/services/permissions.ts';
import { type OperationName, operations } from '../../src/wire/catalogue.ts';
import type { Field, Operation } from '../../src/wire/operation.ts';
import { outOfRange, valid, wrongKind } from '../support/parameter-samples.ts';

const names = operationNames as readonly OperationName[];
const rowOf = (name: OperationName): Operation => operations[name];
const fieldsOf = (name: OperationName): readonly (readonly [string, Field])[] =>
  Object.entries({ ...rowOf(name).required, ...rowOf(name).optional });

/** Every parameter of an operation with a value that fits. */
const whole = (name: OperationName): Readonly<Record<string, unknown>> =>
  Object.fromEntries(fieldsOf(name).map(([field, rule]) => [field, valid(ruleOf(rule))]));

const check = (name: string, values: Readonly<Record<string, unknown>>) =>
  checkParameters(name, { texts: new Map(), values }).problems.map(
    ({ code, facts }) => `${code} ${(facts as { parameter?: string }).parameter}`,
  );

describe.each(names)('%s', (name) => {
  test('takes what fits', () => {
    expect(check(name, whole(name))).toEqual([]);
  });

  test('needs each of its required parameters, and tells all that are missing at once', () => {
    expect(check(name, {})).toEqual(Object.keys(rowOf(name).required).map((parameter) => `PARAMETER_MISSING ${parameter}`));
  });

  test('knows no other parameter', () => {
    expect(check(name, { ...whole(name), Nonsense: 'x', constructor: 'x' })).toEqual([
      'PARAMETER_UNKNOWN Nonsense',
      'PARAMETER_UNKNOWN constructor',
    ]);
  });

  test('refuses each parameter of the wrong kind, with what is documented of it', () => {
    for (const [field, rule] of fieldsOf(name)) {
      const { problems } = checkParameters(name, { texts: new Map(), values: { ...whole(name), [field]: wrongKind(ruleOf(rule)) } });
      expect([field, problems.map(({ code }) => code)]).toEqual([field, ['PARAMETER_INVALID']]);
      expect(problems[0]?.message).toContain(textIn(expectedOf(ruleOf(rule)), 'en'));
      expect(problems[0]?.help).toBe(describeOperation(name)?.parameters.find((parameter) => parameter.name === field)?.about);
    }
  });

  test('refuses each parameter that breaks its rule', () => {
    for (const [field, rule] of fieldsOf(name)) {
      for (const value of outOfRange(ruleOf(rule)))
        expect([field, value, check(name, { ...whole(name), [field]: value })]).toEqual([field, value, [`PARAMETER_INVALID ${field}`]]);
    }
  });
});

test('rules are there to be broken: the loops above are not empty', () => {
  const rules = names.flatMap((name) => fieldsOf(name).map(([, field]) => ruleOf(field)));
  expect(rules.length).toBeGreaterThan(360);
  expect(rules.flatMap((rule) => outOfRange(rule)).length).toBeGreaterThan(90);
  for (const name of names)
    expect(check(name, harmless(name, {})).filter((problem) => problem.startsWith('PARAMETER_MISSING'))).toEqual([]);
});

describe('texts of a command line', () => {
  const read = (name: string, texts: Readonly<Record<string, GivenTexts>>) =>
    checkParameters(name, { texts: new Map(Object.entries(texts)), values: {} });

  test('are read by the kind of their parameter', () => {
    expect(read('ListSpace', { PageNum: ['0'], SpaceIds: ['a,b'] })).toMatchObject({
      values: { PageNum: 0, SpaceIds: 'a,b' },
      problems: [],
    });
    expect(read('UpdateHttpTriggerConfig', { SpaceId: ['s'], EnableService: [true] }).values).toEqual({
      SpaceId: 's',
      EnableService: true,
    });
    expect(read('UpdateHttpTriggerConfig', { SpaceId: ['s'], EnableService: ['false'] }).values['EnableService']).toBe(false);
  });

  test('keep the empty text, which takes something away', () => {
    expect(read('UpdateFunction', { SpaceId: ['s'], Name: ['f'], HttpTriggerPath: [''] })).toMatchObject({
      values: { HttpTriggerPath: '' },
      problems: [],
    });
  });

  test.each([
    ['one flag', ['/a']],
    ['repeated flags', ['/a', '/b']],
    ['JSON', ['["/a","/b"]']],
  ])('are a list as %s', (_how, FilePaths) => {
    const expected = FilePaths.length === 1 && FilePaths[0] === '/a' ? ['/a'] : ['/a', '/b'];
    expect(read('BatchDeleteWebHostingFiles', { SpaceId: ['s'], FilePaths })).toMatchObject({
      values: { FilePaths: expected },
      problems: [],
    });
  });

  test.each([
    ['twice', { SpaceId: ['a', 'b'] }, '"SpaceId" of DeleteSpace is ["a","b"], but must be a text.'],
    ['without a value', { SpaceId: [true] }, '"SpaceId" of DeleteSpace is nothing, but must be a text.'],
  ] as const)('are refused %s', (_how, texts, message) => {
    expect(read('DeleteSpace', texts).problems.map((problem) => problem.message)).toEqual([message]);
  });

  test.each(['1.5', 'ten', '', '1e3', '0x10', ' 1', '99999999999999999999'])('%j is no whole number', (text) => {
    expect(read('ListSpace', { PageSize: [text] }).problems.map(({ code }) => code)).toEqual(['PARAMETER_INVALID']);
  });

  test('a list that is no JSON is refused', () => {
    expect(read('BatchDeleteWebHostingFiles', { SpaceId: ['s'], FilePaths: ['["/a"'] }).problems.map(({ code }) => code)).toEqual([
      'PARAMETER_INVALID',
    ]);
  });
});

test('a parameter that an older version of the API does not have is refused there, and not left out in silence', () => {
  const values = { AppId: 'a', WorkspaceId: 'w', TenantId: 't', Keyword: 'shop' };
  expect(checkParameters('ListMcubeMiniApps', { texts: new Map(), values }, '2020-10-28').problems).toEqual([]);
  const { problems } = checkParameters('ListMcubeMiniApps', { texts: new Map(), values }, '2019-08-21');
  expect(problems.map(({ message }) => message)).toEqual([
    'ListMcubeMiniApps has no parameter "Keyword" in version 2019-08-21 of the API.',
  ]);
});

test('the value of a secret parameter is in no message', () => {
  const given = { texts: new Map([['AppSecret', ['s'.repeat(201)]]]), values: { SpaceId: 's', AppId: 'a' } };
  const [problem] = checkParameters('AddDingtalkOpenPlatformConfig', given).problems;
  expect(problem?.message).toBe('"AppSecret" of AddDingtalkOpenPlatformConfig is ***, but must be a text with at most 200 characters.');
});
