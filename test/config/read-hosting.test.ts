import { describe, expect, test } from 'vitest';
import type { InputName } from '../../src/config/inputs.ts';
import { deploy, deployWith, told } from './given.ts';

type Change = Partial<Record<InputName, string>>;
const siteWith = (change: Change) => deploy({ given: { 'space-id': 'mp-1', hosting: 'site/dist', ...change } });
/** A site with its path and one more line, which is line 4. */
const fileWith = (line: string, rest: Parameters<typeof deployWith>[1] = {}) => deployWith(`hosting:\n  path: site/dist\n  ${line}`, rest);

const plainSite = {
  path: '/project/site/dist',
  index: 'index.html',
  error: undefined,
  spa: false,
  allowedIps: undefined,
  headers: [],
  delete: { enabled: false, prefix: '', keep: [], atMost: { kind: 'files', files: 50 } },
  manifest: { kind: 'beside-site' },
  exclude: [],
  refresh: [],
};

test('a folder alone is a site with all defaults, and nothing is deleted', async () => {
  const { request, problems } = await siteWith({});
  expect(told(problems)).toEqual([]);
  expect(request.hosting).toEqual(plainSite);
});

test('the file says the same as the flags', async () => {
  const flags = await siteWith({
    'hosting-index': '/home.html',
    'hosting-error': 'errors/404.html',
    'manifest-file': '.cache/site.json',
    delete: 'true',
    'delete-prefix': '/app',
    'delete-keep': '/app/*.{txt,xml},robots.txt',
    'delete-at-most': '20%',
  });
  const file = await fileWith(
    'index: /home.html\n  error: errors/404.html\n  manifest: .cache/site.json\n  delete: { enabled: true, prefix: /app, keep: ["/app/*.{txt,xml}", robots.txt], atMost: 20% }',
  );
  expect(told([...flags.problems, ...file.problems])).toEqual([]);
  expect(flags.request.hosting).toEqual({
    ...plainSite,
    index: 'home.html',
    error: 'errors/404.html',
    manifest: { kind: 'file', path: '/project/.cache/site.json' },
    delete: { enabled: true, prefix: 'app/', keep: ['app/*.{txt,xml}', 'robots.txt'], atMost: { kind: 'percent', percent: 20 } },
  });
  expect(file.request.hosting).toEqual(flags.request.hosting);
});

test('a flag wins over the file, and the rest of the file stays', async () => {
  const { request, problems } = await deployWith('hosting: { path: old, spa: true, exclude: ["*.map"] }', {
    given: { 'space-id': 'mp-1', hosting: 'new', spa: 'false' },
  });
  expect(told(problems)).toEqual([]);
  expect(request.hosting).toMatchObject({ path: '/project/new', spa: false, exclude: ['*.map'] });
});

test.each([
  {
    line: 'allowedIps: [42.120.72.0/24, 10.0.0.1, 192.168.1.128/31]',
    field: { allowedIps: ['42.120.72.0/24', '10.0.0.1', '192.168.1.128/31'] },
  },
  { line: 'allowedIps: 42.120.72.0/24', field: { allowedIps: ['42.120.72.0/24'] } },
  { line: 'allowedIps: []', field: { allowedIps: [] } },
  { line: 'exclude: ["/**/*.map", .DS_Store]', field: { exclude: ['**/*.map', '.DS_Store'] } },
  { line: 'refresh: [WWW.example.com]', field: { refresh: ['www.example.com'] } },
  {
    line: 'headers: [{ match: /assets/**, cacheControl: "max-age=60" }]',
    field: { headers: [{ match: 'assets/**', set: { 'Cache-Control': 'max-age=60' } }] },
  },
  {
    line: `headers: [{ match: "*.pdf", set: { content-disposition: attachment, X-Oss-Meta-Team: "\${TEAM}", EXPIRES: 0 } }, { match: "**", cacheControl: no-cache, set: { content-type: text/plain } }]`,
    field: {
      headers: [
        { match: '*.pdf', set: { 'Content-Disposition': 'attachment', 'x-oss-meta-team': 'shop', Expires: '0' } },
        { match: '**', set: { 'Cache-Control': 'no-cache', 'Content-Type': 'text/plain' } },
      ],
    },
  },
])('"$line" is understood', async ({ line, field }) => {
  const { request, problems } = await fileWith(line, { variables: { TEAM: 'shop' } });
  expect(told(problems)).toEqual([]);
  expect(request.hosting).toMatchObject(field);
});

const names = 'there are Cache-Control, Content-Disposition, Content-Encoding, Content-Type, Expires and x-oss-meta-…';

test.each([
  { line: 'allowedIps: [1.1.1.1, 2.2.2.2, 3.3.3.3, 4.4.4.4]', reason: '"allowedIps" has 4 entries, and the cloud takes 3' },
  {
    line: 'allowedIps: [10.0.0.0/16]',
    reason: '"allowedIps" is "10.0.0.0/16", but must be an IPv4 address, or a range with a mask from /24 to /31',
  },
  {
    line: 'allowedIps: 10.0.0.0/32',
    reason: '"allowedIps" is "10.0.0.0/32", but must be an IPv4 address, or a range with a mask from /24 to /31',
  },
  { line: 'allowedIps: "::1"', reason: '"allowedIps" is "::1", but must be an IPv4 address, or a range with a mask from /24 to /31' },
  {
    line: 'allowedIps: 10.0.0.256',
    reason: '"allowedIps" is "10.0.0.256", but must be an IPv4 address, or a range with a mask from /24 to /31',
  },
  {
    line: 'allowedIps: 10.0.0.0/24/25',
    reason: '"allowedIps" is "10.0.0.0/24/25", but must be an IPv4 address, or a range with a mask from /24 to /31',
  },
  {
    line: 'refresh: https://www.example.com',
    reason: '"refresh" is "https://www.example.com", but must be a domain such as www.example.com, without http:// or https://',
  },
  { line: 'headers: { match: "*" }', reason: '"headers" must be a list, not a mapping' },
  { line: 'headers: [{ cacheControl: x }]', reason: '"headers" needs "match"' },
  { line: 'headers: [{ match: "*" }]', reason: 'a rule for headers needs "set" or "cacheControl"' },
  { line: 'headers: [{ match: "*", set: {} }]', reason: 'a rule for headers needs "set" or "cacheControl"' },
  { line: 'headers: [{ match: "*", set: { Set-Cookie: a } }]', reason: `"Set-Cookie" is no header of a site's file; ${names}` },
  { line: 'headers: [{ match: "*", set: { x-oss-meta-: a } }]', reason: `"x-oss-meta-" is no header of a site's file; ${names}` },
  { line: 'headers: [{ match: "*", cacheControl: a, set: { cache-control: b } }]', reason: '"cache-control" is given twice' },
  { line: 'headers: [{ match: "*", set: { Expires: "a\\nb" } }]', reason: '"Expires" is "a, b", but must be one line' },
  { line: 'delete: { atMost: 5 }', reason: '"delete" needs "enabled"' },
  { line: 'delete: true', reason: '"delete" must be a mapping, not a single value' },
  { line: 'hostingIndex: a.html', reason: '"hostingIndex" cannot stand here: it stands under "serverless.hosting", as "index"' },
  { line: 'atMost: 5', reason: '"atMost" cannot stand here: it stands under "serverless.hosting.delete"' },
  { line: 'spaceId: mp-1', reason: '"spaceId" cannot stand here: it stands under "serverless"' },
])('"$line" is refused with file and line', async ({ line, reason }) => {
  const { problems } = await fileWith(line);
  expect(told(problems)).toEqual([`CONFIG_INVALID miniship.yml:4: ${reason}`]);
});

describe('inputs', () => {
  const page = 'a file of the site, such as index.html';
  test.each<{ given: Change; problem: string }>([
    { given: { 'hosting-index': '../index.html' }, problem: `"hosting-index" is "../index.html" (flag), but must be ${page}.` },
    { given: { 'hosting-index': '/' }, problem: `"hosting-index" is "/" (flag), but must be ${page}.` },
    { given: { 'hosting-index': 'docs/' }, problem: `"hosting-index" is "docs/" (flag), but must be ${page}.` },
    { given: { 'hosting-error': 'a\\b.html' }, problem: `"hosting-error" is "a\\b.html" (flag), but must be ${page}.` },
    { given: { 'hosting-error': '404.html?x' }, problem: `"hosting-error" is "404.html?x" (flag), but must be ${page}.` },
    {
      given: { 'delete-prefix': 'a/../..' },
      problem: '"delete-prefix" is "a/../.." (flag), but must be a folder of the site, such as assets/.',
    },
    {
      given: { 'delete-at-most': 'many' },
      problem: '"delete-at-most" is "many" (flag), but must be a number of files such as 50, or a share such as 20%.',
    },
    { given: { 'delete-at-most': '101%' }, problem: '"delete-at-most" is "101%" (flag), but must be a number of files' },
    { given: { 'delete-at-most': '-1' }, problem: '"delete-at-most" is "-1" (flag), but must be a number of files' },
    { given: { uploads: '0' }, problem: '"uploads" is "0" (flag), but must be a whole number from 1 to 256.' },
    { given: { spa: 'true', 'hosting-error': '404.html' }, problem: '"spa" and "hosting-error" do not go together: a single-page app' },
  ])('$given is refused', async ({ given, problem }) => {
    const { problems } = await siteWith(given);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(problem);
  });

  test.each<{ given: Change; atMost: object }>([
    { given: { 'delete-at-most': '0' }, atMost: { kind: 'files', files: 0 } },
    { given: { 'delete-at-most': '0%' }, atMost: { kind: 'percent', percent: 0 } },
    { given: { 'delete-at-most': '100%' }, atMost: { kind: 'percent', percent: 100 } },
    { given: { 'delete-at-most': '3000' }, atMost: { kind: 'files', files: 3000 } },
  ])('$given is a cap', async ({ given, atMost }) => {
    expect((await siteWith(given)).request.hosting?.delete.atMost).toEqual(atMost);
  });

  test.each([
    ['/', ''],
    ['app', 'app/'],
    ['//app//', 'app/'],
    ['a/b/', 'a/b/'],
  ])('deleting below %s means paths that start with "%s"', async (folder, prefix) => {
    expect((await siteWith({ 'delete-prefix': folder })).request.hosting?.delete.prefix).toBe(prefix);
  });
});

test.each<Change>([{ spa: 'true' }, { delete: 'true' }, { 'hosting-index': 'a.html' }])(
  '%o without a site asks for its folder',
  async (given) => {
    const { problems } = await deploy({ given: { 'space-id': 'mp-1', ...given } });
    expect(told(problems)).toEqual(['INPUT_MISSING "hosting" is missing: Folder of the built site.']);
  },
);

test('a site in the file without a folder asks for it, unless a flag gives it', async () => {
  expect(told((await deployWith('hosting: { spa: true }')).problems)).toEqual([
    'INPUT_MISSING "hosting" is missing: Folder of the built site.',
  ]);
  expect(told((await deployWith('hosting: { spa: true }', { given: { 'space-id': 'mp-1', hosting: 'd' } })).problems)).toEqual([]);
});
