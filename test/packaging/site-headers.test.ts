import { expect, test } from 'vitest';
import { type HeaderRule, headersBy } from '../../src/packaging/site-headers.ts';

const immutable = { 'Cache-Control': 'public, max-age=31536000, immutable' };

test.each([
  ['app-BZ2k3x9a.js', 'hashed', { contentType: 'text/javascript; charset=utf-8', headers: immutable }],
  ['index.html', 'page', { contentType: 'text/html; charset=utf-8', headers: { 'Cache-Control': 'no-cache' } }],
  ['logo.png', 'asset', { contentType: 'image/png', headers: {} }],
] as const)('without rules %s, a file of the kind %s, has the defaults', (path, order, expected) => {
  expect(headersBy([])(path, order)).toEqual(expected);
});

const rules: readonly HeaderRule[] = [
  { match: 'downloads/**', set: { 'content-disposition': 'attachment', 'X-OSS-Meta-Team': 'web' } },
  { match: '*.html', set: { 'Cache-Control': 'max-age=60' } },
  { match: '*.gz', set: { 'Content-Encoding': 'gzip', 'content-type': 'text/plain' } },
  { match: '/raw/', set: { 'Cache-Control': '' } },
  { match: '**', set: { 'cache-control': ' max-age=5 ', 'Content-Type': '' } },
];

test.each([
  ['the first rule that names a header wins', 'docs/a.html', 'page', { 'Cache-Control': 'max-age=60' }],
  ['a rule beats the default, and is trimmed', 'a-BZ2k3x9a.js', 'hashed', { 'Cache-Control': 'max-age=5' }],
  ['an empty text takes a header away, and the default too', 'raw/a-BZ2k3x9a.js', 'hashed', {}],
  [
    'rules add up, by the names that the storage knows',
    'downloads/a.html',
    'page',
    { 'Cache-Control': 'max-age=60', 'Content-Disposition': 'attachment', 'x-oss-meta-team': 'web' },
  ],
] as const)('%s', (_, path, order, headers) => {
  const found = headersBy(rules)(path, order);
  expect(found.headers).toEqual(headers);
  expect(Object.keys(found.headers)).toEqual(Object.keys(headers));
});

test('a rule may set the type, which is no header then', () => {
  expect(headersBy(rules)('log.gz', 'asset')).toEqual({
    contentType: 'text/plain',
    headers: { 'Cache-Control': 'max-age=5', 'Content-Encoding': 'gzip' },
  });
});

test('an empty type is none, so the one of the name holds', () => {
  expect(headersBy(rules)('a.png', 'asset').contentType).toBe('image/png');
});
