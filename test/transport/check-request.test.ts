import { expect, test } from 'vitest';
import { checkRequest } from '../../src/transport/check-request.ts';
import { mcube } from '../../src/wire/mcube.ts';

const workspace = { AppId: 'A', WorkspaceId: 'W', TenantId: 'T' };
const task = { ...workspace, PackageId: 3209, PublishType: 2, PublishMode: 1, Memo: '' };
const check = (parameters: object, version = '2020-10-28') =>
  checkRequest('CreateMcubeMiniTask', mcube.CreateMcubeMiniTask, version, parameters as Record<string, unknown>);

test('numbers become text, an empty text stays, and absent parameters are left out', () => {
  expect(check({ ...task, GreyNum: undefined, WhitelistIds: null })).toEqual({
    ...workspace,
    PackageId: '3209',
    PublishType: '2',
    PublishMode: '1',
    Memo: '',
  });
});

test('flags become true and false', () => {
  expect(checkRequest('GetMcubeFileToken', mcube.GetMcubeFileToken, '2020-10-28', { ...workspace, OnexFlag: true })).toMatchObject({
    OnexFlag: 'true',
  });
});

test.each([
  { version: '2019-08-21', sent: [] },
  { version: '2020-07-10', sent: ['PageNum', 'PageSize', 'WhitelistName'] },
  { version: '2020-10-28', sent: ['PageNum', 'PageSize', 'WhitelistName'] },
])('API version $version is sent only the optional parameters it knows', ({ version, sent }) => {
  const parameters = { ...workspace, WhitelistName: 'qa', PageNum: 1, PageSize: 50 };
  const names = Object.keys(checkRequest('ListMcubeWhitelists', mcube.ListMcubeWhitelists, version, parameters));
  expect(names.filter((name) => !(name in workspace)).sort()).toEqual(sent);
});

test.each([
  { what: 'a missing one', change: { PackageId: undefined }, reason: 'parameter PackageId is missing' },
  { what: 'an unknown one', change: { Platform: 'all' }, reason: 'parameter Platform is not in the catalogue' },
  { what: 'text for a number', change: { PackageId: '3209' }, reason: 'parameter PackageId is not of kind integer' },
  { what: 'a fraction', change: { PackageId: 1.5 }, reason: 'parameter PackageId is not of kind integer' },
  { what: 'a number for text', change: { Memo: 1 }, reason: 'parameter Memo is not of kind text' },
  { what: 'a value outside its list', change: { PublishType: 4 }, reason: 'parameter PublishType is not one of 2, 3' },
  { what: 'a text of another form', change: { WhitelistIds: '1;2' }, reason: 'parameter WhitelistIds does not match' },
  { what: 'a number below its range', change: { GreyNum: -1 }, reason: 'parameter GreyNum is out of range' },
])('$what is a bug of ours, found before anything is sent', ({ change, reason }) => {
  expect(() => check({ ...task, ...change })).toThrow(
    expect.objectContaining({
      code: 'INTERNAL',
      facts: { reason: expect.stringContaining(`CreateMcubeMiniTask: ${reason}`) as string },
    }) as Error,
  );
});

test.each([
  { name: 'qa', fits: true },
  { name: '灰度用户名单十个字啊', fits: true },
  { name: 'q', fits: false },
  { name: '12345678901', fits: false },
  { name: '😀😀😀😀😀😀', fits: true },
])('the name "$name" fits 2..10 characters: $fits', ({ name, fits }) => {
  const parameters = { ...workspace, WhiteListName: name, WhitelistType: 'normal' };
  const run = () => checkRequest('CreateMcubeWhitelist', mcube.CreateMcubeWhitelist, '2020-10-28', parameters);
  if (fits) expect(run()).toMatchObject({ WhiteListName: name });
  else expect(run).toThrow('WhiteListName is out of range');
});

const row = {
  effect: 'write',
  limit: 'none',
  required: { Paths: { kind: 'texts', maxLength: 2 } },
  optional: { Memory: { kind: 'integer', min: 128, max: 2048, step: 64 }, Price: { kind: 'number', min: 0 } },
  reply: {},
} as const;
const checkRow = (parameters: Record<string, unknown>) => checkRequest('Op', row, 'v', parameters);

test('a list travels member by member, counted from 1', () => {
  expect(checkRow({ Paths: ['/a', '/b'], Memory: 192, Price: 0.5 })).toEqual({
    'Paths.1': '/a',
    'Paths.2': '/b',
    Memory: '192',
    Price: '0.5',
  });
});

test.each([
  { parameters: { Paths: 'x' }, problem: 'Paths is not of kind texts' },
  { parameters: { Paths: [1] }, problem: 'Paths is not of kind texts' },
  { parameters: { Paths: ['1', '2', '3'] }, problem: 'Paths is out of range' },
  { parameters: { Paths: [], Memory: 130 }, problem: 'Memory is not a multiple of 64' },
  { parameters: { Paths: [], Memory: 64 }, problem: 'Memory is out of range' },
  { parameters: { Paths: [], Price: Number.NaN }, problem: 'Price is not of kind number' },
  { parameters: {}, problem: 'Paths is missing' },
])('$problem', ({ parameters, problem }) => {
  expect(() => checkRow(parameters)).toThrow(problem);
});
