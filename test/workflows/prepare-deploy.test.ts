import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DeployRequest } from '../../src/config/deploy-request.ts';
import { Failure } from '../../src/errors/failure.ts';
import { prepareDeploy } from '../../src/workflows/prepare-deploy.ts';
import { deployAsked, failureOf, folderWith, functionAsked, siteAsked } from '../support/deploy-scene.ts';
import { createRecordingReporter } from '../support/recording-reporter.ts';

const prepare = (changes: Partial<DeployRequest>, problems: readonly Failure[] = []) => {
  const reporter = createRecordingReporter();
  return { reporter, run: prepareDeploy({ request: deployAsked(changes), problems }, reporter) };
};

const codesOf = async (changes: Partial<DeployRequest>, problems: readonly Failure[] = []): Promise<readonly string[]> => {
  const failure = await failureOf(prepare(changes, problems).run);
  return failure.problems.length === 0 ? [failure.code] : failure.problems.map(({ code }) => code);
};

describe('a deploy that is good', () => {
  test('comes with the code of every function and the files of the site', async () => {
    const hello = functionAsked('hello');
    const { run, reporter } = prepare({ functions: [hello], hosting: siteAsked(folderWith({ 'index.html': 'x', 'a.css': 'y' })) });
    const { functions, site } = await run;
    expect(functions).toMatchObject([{ request: hello, code: { files: [{ name: 'index.js' }] } }]);
    expect(site?.files.map(({ path }) => path)).toEqual(['a.css', 'index.html']);
    expect(reporter.events).toEqual([]);
  });

  test('looks only at what this run does', async () => {
    const changes = { functions: [functionAsked('gone', { path: '/nowhere' })], hosting: siteAsked('/nowhere') };
    const { functions, site } = await prepare({ ...changes, only: ['settings'] }).run;
    expect({ functions, site }).toEqual({ functions: [], site: undefined });
  });

  test('tells what its owner should know', async () => {
    const path = folderWith({ 'index.js': '', 'package.json': '{"dependencies":{"lodash":"4"}}' });
    const { run, reporter } = prepare({ functions: [functionAsked('hello', { path })] });
    await run;
    expect(reporter.events).toMatchObject([{ type: 'warned', message: expect.stringContaining('lodash') as string }]);
  });
});

describe('everything that is wrong is told at once', () => {
  test('of the inputs, the functions and the site together', async () => {
    const empty = folderWith({ 'readme.txt': '' });
    const functions = [functionAsked('gone', { path: '/nowhere' }), functionAsked('empty', { path: empty }), functionAsked('good')];
    const ofConfig = new Failure('INPUT_MISSING', { name: 'space-id', about: 'the space' });
    expect(await codesOf({ functions, hosting: siteAsked(folderWith({ 'a.css': '' })) }, [ofConfig])).toEqual([
      'INPUT_MISSING',
      'FUNCTION_CODE_MISSING',
      'FUNCTION_CODE_MISSING',
      'SITE_PAGE_MISSING',
    ]);
  });

  test('a problem of the inputs alone is told as it is', async () => {
    expect(await codesOf({}, [new Failure('INPUT_MISSING', { name: 'space-id', about: 'the space' })])).toEqual(['INPUT_MISSING']);
  });

  test('a missing site is no empty site', async () => {
    expect(await codesOf({ hosting: siteAsked('/nowhere') })).toEqual(['SITE_MISSING']);
    expect(await codesOf({ hosting: siteAsked(folderWith()) })).toEqual(['SITE_MISSING']);
  });
});

describe('a file that the run writes', () => {
  test.each(['receipt.json', 'deep/receipt.json'])('must not lie in what is deployed: %s', async (name) => {
    const site = folderWith({ 'index.html': 'x' });
    const hello = functionAsked('hello');
    expect(await codesOf({ hosting: siteAsked(site), receipt: join(site, name) })).toEqual(['INPUTS_CONFLICT']);
    expect(await codesOf({ functions: [hello], receipt: join(hello.path, name) })).toEqual(['INPUTS_CONFLICT']);
    const manifest = { kind: 'file', path: join(site, name) } as const;
    expect(await codesOf({ hosting: siteAsked(site, { manifest }) })).toEqual(['INPUTS_CONFLICT']);
  });

  test('may lie there when it is excluded, or beside it with a name that begins alike', async () => {
    const site = folderWith({ 'index.html': 'x' });
    await prepare({ hosting: siteAsked(site, { exclude: ['reports/'] }), receipt: join(site, 'reports', 'r.json') }).run;
    await prepare({ hosting: siteAsked(site), receipt: `${site}.json` }).run;
    await prepare({ hosting: siteAsked(site), receipt: join(site, '..receipt.json', '..', '..', 'r.json') }).run;
  });
});
