import { expect, test } from 'vitest';
import { checkedHeader, keptHeaders } from '../../src/emulator/object-headers.ts';
import { withFields } from './lab.ts';

test('an object keeps what describes its bytes, and nothing of the request itself', () => {
  const kept = {
    'cache-control': 'public, max-age=31536000, immutable',
    'content-disposition': 'attachment; filename="a.zip"',
    'content-encoding': 'gzip',
    'content-language': 'zh-CN',
    expires: 'Thu, 01 Jan 2026 00:00:00 GMT',
    'x-oss-meta-commit': 'abc123',
  };
  const dropped = {
    key: 'a',
    policy: 'p',
    host: 'h',
    authorization: 'secret',
    'x-oss-security-token': 't',
    'x-oss-meta-': 'x',
    'set-cookie': 'c',
  };
  expect(keptHeaders(Object.entries({ ...dropped, ...kept }))).toStrictEqual(kept);
});

test.each(['缓存', 'no-cache\r\nset-cookie: a=b', '\u0000'])('the value %j would not fit into a header', (value) => {
  const refused = withFields({ status: 400, code: 'InvalidArgument' });
  expect(() => checkedHeader('content-type', value)).toThrow(refused);
  expect(() => keptHeaders([['cache-control', value]])).toThrow(refused);
  expect(() => keptHeaders([['x-oss-meta-note', value]])).toThrow(refused);
});
