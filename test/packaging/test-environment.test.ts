import { describe, expect, test } from 'vitest';
import { inspectBuild } from '../../src/packaging/build.ts';
import { usesTestEnvironment } from '../../src/packaging/test-environment.ts';
import { buildWith } from './temporary-build.ts';

describe('the test environment is found', () => {
  test.each([
    ["cloud.init({ env: 'test' });"],
    ['cloud.init({env:"test"})'],
    ['e.default.init({env:"test"})'],
    ['_mpCloudSdk["default"].init({env:"test"})'],
    ['n.a.init({env:"test"})'],
    ['var e=t(1);e.init({env:"test"}),App({cloud:e})'],
    ['(0,r.default.init)({env:"test"})'],
    ['cloud?.init({env:"test"})'],
    ['this.cloud.init({env:`test`})'],
    ['cloud.init({"env":"test"})'],
    ["cloud.init({'env' : 'test',})"],
    ['cloud.init({appKey:"a,b}",options:{env:"online",list:[1,{}]},env:"test",timeout:3e3})'],
    ['cloud.init({url:"https://example.com/{x}",env:"test"})'],
    ["cloud.init({\n  //test、online\n  env: 'test', // later: online\n});"],
    ["cloud.init({ /* env: 'online' */ env: 'test' })"],
    ['/*! licence */cloud.init({env:"test"})'],
    ['cloud.init({env:"online"});other.cloud.init({env:"test"})'],
    [String.raw`eval("cloud.init({\n  //test\n  env: 'test'\n});")`],
    [String.raw`eval("__WEBPACK__[\"default\"].init({ env: \"test\" });")`],
  ])('in %s', (script) => {
    expect(usesTestEnvironment(script)).toBe(true);
  });
});

describe('it is not found', () => {
  test.each([
    ['cloud.init({env:"online"})'],
    ['e.default.init({env:"online"}),o({env:"test"})'],
    ['cloud.init({env:t})'],
    ['cloud.init({env:"test"+t})'],
    ['cloud.init({env:"testing"})'],
    ['cloud.init({environment:"test"})'],
    ['cloud.init({options:{env:"test"}})'],
    ['cloud.init({name:"env:\'test\'"})'],
    ['cloud.init({a:t?env:"test"})'],
    ['cloud.init({}),start({env:"test"})'],
    ['cloud.initialize({env:"test"})'],
    ['init({env:"test"})'],
    ['Sentry.init({env:"test"})'],
    ['window.tracker.init({env:"test"})'],
    ["  // cloud.init({ env: 'test' });"],
    ["/**\n * cloud.init({ env: 'test' })\n */"],
    ["cloud.init({\n  // env: 'test',\n  env: 'online'\n})"],
  ])('in %s', (script) => {
    expect(usesTestEnvironment(script)).toBe(false);
  });
});

test('a long minified script is searched in no time', () => {
  const script = `${'a.init({b:{c:"d"}}),'.repeat(20_000)}${'x'.repeat(2_000_000)}`;
  const startedMs = performance.now();
  expect(usesTestEnvironment(script)).toBe(false);
  expect(performance.now() - startedMs).toBeLessThan(2_000);
});

describe('a build', () => {
  test('names the first script that uses it', async () => {
    const { build, problems } = await inspectBuild(
      await buildWith({ 'b.js': 'e.default.init({env:"test"})', 'c.js': 'cloud.init({env:"test"})' }),
      {},
    );
    expect(problems).toEqual([]);
    expect(build?.testEnvironmentIn).toBe('b.js');
  });

  test('may write about it in a text that is no script', async () => {
    const { build } = await inspectBuild(await buildWith({ 'readme.md': "Call cloud.init({ env: 'test' })" }), {});
    expect(build?.testEnvironmentIn).toBeUndefined();
  });
});
