import { describe, expect, test } from 'vitest';
import type { Failure } from '../../src/errors/failure.ts';
import { textIn } from '../../src/errors/text.ts';
import { checkParameters, type GivenTexts } from '../../src/services/operation-check.ts';
import { describeOperation, expectedOf, operationNames, ruleOf } from '../../src/services/operations.ts';
import { harmless } from '../../src/services/permissions.ts';
import { createTypedCalls } from '../../src/services/typed-calls.ts';
import type { Rpc } from '../../src/transport/rpc.ts';
import { type OperationName, operations, type RequestTo } from '../../src/wire/catalogue.ts';
import type { Field, Operation } from '../../src/wire/operation.ts';
import { outOfRange, valid, wrongKind } from '../support/parameter-samples.ts';

const names = operationNames as readonly OperationName[];
const rowOf = (name: OperationName): Operation => operations[name];
const fieldsOf = (name: OperationName): readonly (readonly [string, Field])[] =>
  Object.entries({ ...rowOf(name).required, ...rowOf(name).optional });

/** Every parameter of an operation with a value that fits. */
const whole = (name: OperationName): Readonly<Record<string, unknown>> =>
  Object.fromEntries(fieldsOf(name).map(([field, rule]) => [field, valid(ruleOf(rule))]));

const aboutOf = (name: string, parameter: string): string | undefined =>
  describeOperation(name)?.parameters.find((each) => each.name === parameter)?.about;

const codeAndParameter = ({ code, facts }: Failure): string => `${code} ${(facts as { parameter?: string }).parameter}`;

/** Keeps account of what would have been sent. */
const rpcThatCounts = (sent: string[]): Rpc => ({
  call: async (operation) => {
    sent.push(operation);
    throw new Error('nothing is to be sent');
  },
});

const check = (name: string, values: Readonly<Record<string, unknown>>) =>
  checkParameters(name, { texts: new Map(), values }).problems.map(codeAndParameter);

describe.each(names)('%s', (name) => {
  test('takes what fits', () => {
    expect(check(name, whole(name))).toEqual([]);
  });

  test('needs each of its required parameters, and tells all that are missing at once', () => {
    const { problems } = checkParameters(name, { texts: new Map(), values: {} });
    expect(problems.map(codeAndParameter)).toEqual(Object.keys(rowOf(name).required).map((parameter) => `PARAMETER_MISSING ${parameter}`));
    for (const { message, facts } of problems)
      expect(message).toContain(String(aboutOf(name, String((facts as { parameter?: string }).parameter))));
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
      expect(problems[0]?.help).toBe(aboutOf(name, field));
    }
  });

  test('refuses each parameter that breaks its rule', () => {
    for (const [field, rule] of fieldsOf(name)) {
      for (const value of outOfRange(ruleOf(rule))) {
        const { problems } = checkParameters(name, { texts: new Map(), values: { ...whole(name), [field]: value } });
        expect([field, value, problems.map(codeAndParameter)]).toEqual([field, value, [`PARAMETER_INVALID ${field}`]]);
        expect(problems[0]?.message).toContain(textIn(expectedOf(ruleOf(rule)), 'en'));
        expect(problems[0]?.help).toBe(aboutOf(name, field));
      }
    }
  });

  test('is not sent while anything is wrong with it', async () => {
    const sent: string[] = [];
    const calls = createTypedCalls(rpcThatCounts(sent));
    const wrong = [
      ...(Object.keys(rowOf(name).required).length > 0 ? [{}] : []),
      { ...whole(name), Nonsense: 'x' },
      ...fieldsOf(name).flatMap(([field, rule]) =>
        [wrongKind(ruleOf(rule)), ...outOfRange(ruleOf(rule))].map((value) => ({ ...whole(name), [field]: value })),
      ),
    ];
    for (const values of wrong)
      await expect(calls.call(name, values as RequestTo<typeof name>)).rejects.toMatchObject({ name: 'Failure', exit: 2 });
    expect(sent).toEqual([]);
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
