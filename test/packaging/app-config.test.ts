import { describe, expect, test } from 'vitest';
import { inspectBuild } from '../../src/packaging/build.ts';
import { type Content, folderOf, smallest } from './temporary-build.ts';

const inspect = async (changes: Content) => inspectBuild(await folderOf({ ...smallest, ...changes }), {});

describe('appConfig.json', () => {
  test.each([
    ['cut off', '{"pages":["a"', 'it is not JSON ('],
    ['empty', '', 'it is not JSON ('],
    ['a list', '[]', 'it must hold one object'],
    ['null', 'null', 'it must hold one object'],
    ['a number', '3', 'it must hold one object'],
    ['without pages', '{}', '"pages" must be a list'],
    ['with an empty list of pages', '{"pages":[]}', '"pages" must be a list'],
    ['with pages that are no texts', '{"pages":[1]}', '"pages" must be a list'],
    ['with a blank page', '{"pages":["a"," "]}', '"pages" must be a list'],
    ['with pages that are an object', '{"pages":{"a":{}}}', '"pages" must be a list'],
  ])('%s is refused', async (_, text, reason) => {
    const { build, problems } = await inspect({ 'appConfig.json': text });
    expect(build).toBeUndefined();
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining(`appConfig.json is not a usable appConfig.json: ${reason}`),
    ]);
  });

  test('may start with a byte order mark', async () => {
    const { build } = await inspect({ 'appConfig.json': '\uFEFF{"pages":["pages/index/index"]}' });
    expect(build?.pages).toEqual(['pages/index/index']);
  });

  test('is completed from app.json where it lacks something', async () => {
    const { build } = await inspect({
      'appConfig.json': '{"launchParams":{}}',
      'app.json': '{"pages":["pages/index/index"],"tabBar":{"items":[{},{}]}}',
    });
    expect(build).toMatchObject({ mainUrl: '/index.html#pages/index/index', hasTabBar: true });
  });

  test('wins over app.json where both say something', async () => {
    const { build } = await inspect({
      'appConfig.json': '{"pages":["pages/index/index"],"tabBar":{"items":[]}}',
      'app.json': '{"pages":["pages/other/other"],"tabBar":{"items":[{}]}}',
    });
    expect(build).toMatchObject({ mainUrl: '/index.html#pages/index/index', hasTabBar: false });
  });

  test('is enough when app.json beside it is broken', async () => {
    const { build, problems } = await inspect({ 'app.json': '{' });
    expect(problems).toEqual([]);
    expect(build?.hasTabBar).toBe(false);
  });

  test.each([
    ['{"items":[{}]}', true],
    ['{"list":[{}]}', true],
    ['{"items":[]}', false],
    ['{}', false],
    ['null', false],
    ['true', false],
  ])('with tabBar %s: tab bar %s', async (tabBar, expected) => {
    const { build } = await inspect({ 'appConfig.json': `{"pages":["pages/index/index"],"tabBar":${tabBar}}` });
    expect(build?.hasTabBar).toBe(expected);
  });
});
