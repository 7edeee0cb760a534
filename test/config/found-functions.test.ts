import { expect, test } from 'vitest';
import { type FoundFunction, withFoundFunctions } from '../../src/config/found-functions.ts';
import { deploy, deployWith, told } from './given.ts';

const found = (...paths: readonly string[]): readonly FoundFunction[] =>
  paths.map((path) => ({ name: path.split('/').at(-1) ?? '', path }));

const file = `runtime: nodejs20
functions:
  hello: { path: functions/hello, memory: 256 }
  report: { path: packages/report/dist, http: /http/report }
  other: { path: functions/other }`;
const chosen = () => deployWith(file, { given: { 'space-id': 'mp-1', functions: 'functions/*' } });

test('a found folder has the settings of its own lines, else those of its name, else none', async () => {
  const { request, problems } = withFoundFunctions(
    await chosen(),
    found('/project/functions/hello', '/project/packages/report/dist', '/project/elsewhere/other', '/project/functions/fresh'),
  );
  expect(told(problems)).toEqual([]);
  expect(request.functions).toMatchObject([
    { name: 'hello', path: '/project/functions/hello', memoryMb: 256, runtime: 'nodejs20' },
    { name: 'report', path: '/project/packages/report/dist', httpPath: '/http/report' },
    { name: 'other', path: '/project/elsewhere/other' },
    { name: 'fresh', path: '/project/functions/fresh', runtime: 'nodejs20', layout: 'root', exclude: [] },
  ]);
});

test('functions of the file that no pattern finds are not deployed', async () => {
  const { request } = withFoundFunctions(await chosen(), found('/project/functions/hello'));
  expect(request.functions.map(({ name }) => name)).toEqual(['hello']);
});

test('without patterns the functions of the file stay', async () => {
  const inputs = await deployWith(file);
  expect(withFoundFunctions(inputs, [])).toBe(inputs);
  expect(inputs.request.functions).toHaveLength(3);
});

test('a folder whose name is none for a function is refused', async () => {
  const inputs = await deploy({ given: { 'space-id': 'mp-1', functions: 'functions/*' } });
  const { problems } = withFoundFunctions(inputs, found('/project/functions/2fast', '/project/functions/fine'));
  expect(told(problems)).toEqual([
    'INPUT_INVALID "functions" is "/project/functions/2fast" (flag), but must be folders that are named with 1 to 30 letters, digits, "_" and "-", beginning with a letter or "_".',
  ]);
});

test('two folders that the file makes one function are refused; of one name they were told where they were found', async () => {
  const inputs = await chosen();
  const { problems } = withFoundFunctions(inputs, found('/project/packages/report/dist', '/project/functions/report'));
  expect(told(problems)).toEqual([
    'FUNCTION_TWICE Two folders would become function "report": /project/packages/report/dist and /project/functions/report.',
  ]);
  expect(withFoundFunctions(inputs, found('/project/a/x', '/project/b/x')).problems).toEqual([]);
});
