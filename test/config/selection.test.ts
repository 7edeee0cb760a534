import { describe, expect, test } from 'vitest';
import type { InputName } from '../../src/config/inputs.ts';
import { asksForSeveral, questionFor, readSelection } from '../../src/config/selection.ts';

const file = `apps:
  shop: { h5Id: "2017072607907880", path: shop }
  news: { h5Id: "2017072607907881", path: news }
  pay: { h5Id: "2017072607907882", path: pay }
`;

const question = (
  given: Partial<Record<InputName, string>> = {},
  variables: Record<string, string> = {},
  text: string | undefined = file,
) => ({
  given: new Map(Object.entries(given) as [InputName, string][]),
  givenFrom: 'flag' as const,
  variables,
  workingDirectory: '/project',
  readText: (path: string) => (path === '/project/miniship.yml' ? text : undefined),
});

describe('a run is about several mini programs', () => {
  test.each([
    { verb: 'release', given: { all: 'true' }, several: true },
    { verb: 'release', given: { all: 'false' }, several: false },
    { verb: 'release', given: { app: 'shop' }, several: false },
    { verb: 'release', given: { app: 'shop, news' }, several: true },
    { verb: 'release', given: { app: 'shop\nnews' }, several: true },
    { verb: 'release', given: { app: 'shop,' }, several: false },
    { verb: 'release', given: {}, several: false },
    { verb: 'status', given: { all: 'yes' }, several: true },
    { verb: 'notify', given: { all: 'true' }, several: false },
    { verb: 'deploy', given: { all: 'true' }, several: false },
    { verb: 'notify', given: { app: 'shop,news' }, several: false },
  ] as const)('$verb with $given: $several', ({ verb, given, several }) => {
    expect(asksForSeveral(verb, question(given))).toBe(several);
  });

  test('also when a variable says so', () => {
    expect(asksForSeveral('release', question({}, { MINISHIP_ALL: 'true' }))).toBe(true);
    expect(asksForSeveral('release', question({}, { MINISHIP_APP: 'shop,news' }))).toBe(true);
    expect(asksForSeveral('release', question({ app: 'shop' }, { MINISHIP_APP: 'shop,news' }))).toBe(false);
  });
});

describe('those that are meant', () => {
  test.each([
    { given: { all: 'true' }, names: ['shop', 'news', 'pay'] },
    { given: { app: 'pay, shop' }, names: ['pay', 'shop'] },
    { given: { app: 'pay,pay' }, names: ['pay'] },
  ])('by $given are $names', async ({ given, names }) => {
    await expect(readSelection(question(given))).resolves.toMatchObject({ file: 'miniship.yml', names, problems: [], unused: [] });
  });

  test.each([
    {
      what: 'a name that is not there',
      given: { app: 'shop,sop' },
      message: 'miniship.yml has no mini program "sop"; it has shop, news, pay.',
    },
    {
      what: 'all and some',
      given: { all: 'true', app: 'shop,news' },
      message: '"all" and "app" do not go together: "all" leaves none out.',
    },
    {
      what: 'an id for all of them',
      given: { all: 'true', 'h5-id': '2017072607907880' },
      message: '"all" and "h5-id" do not go together: each mini program has its own in the configuration file.',
    },
    {
      what: 'a build for some of them',
      given: { app: 'shop,news', path: 'dist' },
      message: '"app" and "path" do not go together: each mini program has its own in the configuration file.',
    },
  ])('$what is a problem', async ({ given, message }) => {
    const { problems } = await readSelection(question(given));
    expect(problems.map((problem) => problem.message)).toEqual([message]);
  });

  test('of a file without mini programs, or of no file, are none, which is a problem', async () => {
    for (const text of ['mpaas: { appId: A }\n', undefined]) {
      const { names, problems } = await readSelection({
        ...question({ all: 'true' }),
        readText: (path) => (path.endsWith('.yml') ? text : undefined),
      });
      expect(names).toEqual([]);
      expect(problems.map(({ code }) => code)).toEqual(['APPS_MISSING']);
    }
  });

  test('of a broken file are not missing: the file is what has to be mended', async () => {
    const { problems } = await readSelection(question({ all: 'true' }, {}, 'apps: {'));
    expect(problems.length).toBeGreaterThan(0);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['CONFIG_INVALID']));
  });
});

describe('the question for one of several', () => {
  test('names it, and leaves out what names another', async () => {
    const asked = question({ all: 'true', version: 'v1' }, { MINISHIP_H5_ID: '1', MINISHIP_APP_ID: 'A', MINISHIP_PATH: 'x' });
    const { given, variables, isPart } = { isPart: undefined, ...questionFor('news', asked) };
    expect(Object.fromEntries(given)).toEqual({ app: 'news', version: 'v1' });
    expect(variables).toEqual({ MINISHIP_APP_ID: 'A' });
    expect(isPart).toBe(true);
    await expect(readSelection(asked)).resolves.toMatchObject({ unused: ['MINISHIP_H5_ID', 'MINISHIP_PATH'] });
  });
});
