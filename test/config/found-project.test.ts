import { describe, expect, test } from 'vitest';
import { loadConfigFile } from '../../src/config/config-file.ts';
import { type FoundProject, findProject, isEmptyProject, starterConfig } from '../../src/config/found-project.ts';

/** A repository of these files. */
function projectOf(files: Readonly<Record<string, string>>): FoundProject {
  const paths = Object.keys(files);
  return findProject({
    text: (path) => files[path],
    names: (folder) => {
      const prefix = folder === '.' ? '' : `${folder}/`;
      return [...new Set(paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length).split('/')[0] ?? ''))];
    },
  });
}

const packageWith = (name: string): string => JSON.stringify({ dependencies: { [name]: '1.0.0' } });

describe('a repository', () => {
  test.each<{ readonly what: string; readonly files: Readonly<Record<string, string>>; readonly found: object }>([
    { what: 'Taro', files: { 'package.json': packageWith('@tarojs/taro') }, found: { miniProgram: { kind: 'Taro', path: 'dist' } } },
    {
      what: 'uni-app, whose Vite builds no site',
      files: { 'package.json': packageWith('@dcloudio/uni-app'), 'vite.config.ts': '' },
      found: { miniProgram: { kind: 'uni-app', path: 'dist/build/mp-alipay' }, site: undefined },
    },
    { what: 'a native mini program', files: { 'mini.project.json': '{}' }, found: { miniProgram: { kind: 'native' } } },
    { what: 'Vite', files: { 'vite.config.mjs': '' }, found: { miniProgram: undefined, site: { kind: 'Vite', path: 'dist' } } },
    { what: 'Next', files: { 'package.json': packageWith('next') }, found: { site: { kind: 'Next', path: 'out' } } },
    {
      what: 'functions, and a folder that is none',
      files: { 'functions/hello/index.js': '', 'functions/readme/a.md': '' },
      found: { functions: ['functions/hello'] },
    },
    { what: 'a broken package.json', files: { 'package.json': '{' }, found: { miniProgram: undefined, site: undefined, functions: [] } },
    { what: 'a package.json that is null', files: { 'package.json': 'null' }, found: { miniProgram: undefined } },
  ])('with $what is recognised', ({ files, found }) => {
    expect(projectOf(files)).toMatchObject(found);
  });

  test('with nothing of ours has nothing to describe', () => {
    expect(isEmptyProject(projectOf({ 'README.md': '' }))).toBe(true);
  });
});

test.each(['app', 'serverless'] as const)('the starter configuration is one that the program reads (%s)', async (reads) => {
  const project = projectOf({
    'package.json': packageWith('@tarojs/taro'),
    'next.config.js': '',
    'functions/hello/index.js': '',
  });
  const text = starterConfig(project);
  expect(text).toContain('to be filled in');
  const { problems } = await loadConfigFile({
    workingDirectory: '/project',
    reads,
    app: undefined,
    path: undefined,
    variables: { SPACE_ID: 'mp-1', MPAAS_TENANT_ID: 'T' },
    readText: (path) => (path === '/project/miniship.yml' ? text : undefined),
  });
  expect(problems).toEqual([]);
});
