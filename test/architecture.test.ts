import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';

/** Which rooms each room may import: the arrows of the style page. Change this map first, on purpose. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  index: ['hosts'],
  hosts: ['config', 'workflows', 'services', 'packaging', 'transport', 'reporting', 'errors', 'emulator'],
  config: ['errors'],
  workflows: ['services', 'packaging', 'config', 'reporting', 'errors'],
  services: ['transport', 'wire', 'errors'],
  packaging: ['errors'],
  transport: ['wire', 'errors'],
  wire: [],
  reporting: ['errors'],
  errors: [],
  emulator: ['wire'],
};

/** The one file through which each outside package comes in. The emulator reads zips and writes tars with code of its own, on purpose: it judges ours. */
const doors: Readonly<Record<string, readonly string[]>> = {
  '@actions/core': ['hosts/github-action.ts'],
  '@actions/github': ['hosts/github-client.ts'],
  '@actions/artifact': ['hosts/github-action.ts'],
  '@aws-lambda-powertools/jmespath': ['hosts/reply-query.ts'],
  '@fastify/busboy': ['emulator/post-object.ts'],
  'ci-info': ['hosts/ci-run.ts'],
  'fast-xml-parser': ['transport/xml.ts'],
  'fastest-levenshtein': ['config/nearest.ts'],
  ignore: ['packaging/exclusion.ts'],
  mingo: ['emulator/serverless/db-language.ts'],
  mrmime: ['packaging/content-type.ts'],
  picomatch: ['packaging/glob.ts'],
  qr: ['reporting/qr-code.ts'],
  semver: ['packaging/version.ts'],
  'tar-stream': ['emulator/amr.ts', 'packaging/read-tar.ts'],
  undici: ['transport/http.ts'],
  yaml: ['config/config-tree.ts'],
  yauzl: ['packaging/zip-directory.ts', 'emulator/unzip.ts'],
  yazl: ['emulator/zip-write.ts'],
};

const source = join(import.meta.dirname, '..', 'src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const room = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : file.replace(/\.ts$/, ''));

interface Import {
  readonly from: string;
  readonly specifier: string;
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(source, file), 'utf8');
  const { module } = parseSync(file, text);
  const dynamic = module.dynamicImports.map(({ moduleRequest }) => text.slice(moduleRequest.start + 1, moduleRequest.end - 1));
  const reexported = module.staticExports.flatMap(({ entries }) => entries.flatMap((entry) => entry.moduleRequest?.value ?? []));
  const specifiers = [...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...dynamic, ...reexported];
  return specifiers.map((specifier) => ({ from: file, specifier }));
}

const imports = files.flatMap(importsOf);
const local = imports.filter(({ specifier }) => specifier.startsWith('.'));
const outside = imports.filter(({ specifier }) => !specifier.startsWith('.') && !specifier.startsWith('node:'));
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

test('the sources were read: an empty list would make every rule below pass', () => {
  expect(files).toContain('index.ts');
  expect(local.length).toBeGreaterThan(files.length);
  expect(outside.map(({ specifier }) => specifier)).toContain('undici');
});

test('every file stands in a room of the map', () => {
  expect(files.filter((file) => !(room(file) in mayImport))).toEqual([]);
});

test('arrows between rooms point only the allowed way', () => {
  const wrong = local.filter(({ from, specifier }) => {
    const target = room(relative(source, join(source, dirname(from), specifier)));
    return target !== room(from) && !mayImport[room(from)]?.includes(target);
  });
  expect(wrong).toEqual([]);
});

test('each outside package comes in through its own door', () => {
  const wrong = outside.filter(({ from, specifier }) => !doors[packageOf(specifier)]?.includes(from));
  expect(wrong).toEqual([]);
});

test('no door stands open for nobody', () => {
  const used = new Set(outside.map(({ from, specifier }) => `${packageOf(specifier)} in ${from}`));
  const named = Object.entries(doors).flatMap(([name, at]) => at.map((file) => `${name} in ${file}`));
  expect(named.filter((door) => !used.has(door))).toEqual([]);
});

test('below hosts nobody reads the environment, the arguments, or writes to the screen', () => {
  const reaching = /\bprocess\.(env|argv|stdout|stderr|stdin|exit|exitCode|cwd)\b|\bconsole\.\w/;
  const wrong = files.filter((file) => !['hosts', 'index'].includes(room(file)) && reaching.test(readFileSync(join(source, file), 'utf8')));
  expect(wrong).toEqual([]);
});
