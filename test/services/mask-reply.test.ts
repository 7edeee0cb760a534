import { expect, test } from 'vitest';
import { maskReply } from '../../src/services/mask-reply.ts';

test.each([
  [
    { ApiKey: 'k', PrivateKey: 'p', Name: 'space' },
    { ApiKey: '***', PrivateKey: '***', Name: 'space' },
  ],
  [{ Configs: [{ AppId: 'a', AppSecret: 's' }] }, { Configs: [{ AppId: 'a', AppSecret: '***' }] }],
  [
    { Data: { Policy: 'p', Signature: 's', SecurityToken: 't', AccessKeyId: 'a' } },
    { Data: { Policy: '***', Signature: '***', SecurityToken: '***', AccessKeyId: 'a' } },
  ],
  [{ PrivateKey: '' }, { PrivateKey: '' }],
  [
    { UploadSignedUrl: 'https://b.oss-cn.aliyuncs.com/f.zip?Expires=1&Signature=x' },
    { UploadSignedUrl: 'https://b.oss-cn.aliyuncs.com/f.zip?***' },
  ],
  [{ SignedUrl: 'https://b.oss-cn.aliyuncs.com/f?x-oss-signature=abc' }, { SignedUrl: 'https://b.oss-cn.aliyuncs.com/f?***' }],
  [{ SignedUrl: 'https://b.oss-cn.aliyuncs.com/f?security-token=abc&x=y' }, { SignedUrl: 'https://b.oss-cn.aliyuncs.com/f?***' }],
  [
    {
      Message: 'see https://b.example.com/f?Expires=1&Signature=x, please',
      Log: '{"url":"https://b.example.com/f?a=1\\u0026Signature=x"}',
    },
    { Message: 'see https://b.example.com/f?*** please', Log: '{"url":"https://b.example.com/f?***"}' },
  ],
  [String.raw`{"a":"{\"url\":\"https://b.example.com/f?Signature=x\"}"}`, String.raw`{"a":"{\"url\":\"https://b.example.com/f?***\"}"}`],
])('%j is shown as %j', (reply, shown) => {
  expect(maskReply(reply)).toEqual(shown);
});

test.each([
  [{ Policy: '{"read":true}', PolicyName: 'EXTENDED' }],
  [{ DownloadUrl: 'https://example.com/a.amr?v=1' }],
  [{ Message: 'Is Signature=x in https://example.com/a?b=c all right?' }],
  [{ Success: true, Count: 0, Spaces: [], Data: null }],
])('%j holds no secret', (reply) => {
  expect(maskReply(reply)).toEqual(reply);
});

test('a long text of many beginnings is looked through in a moment', () => {
  const text = 'http://a?'.repeat(200_000);
  const started = performance.now();
  expect(maskReply(text)).toBe(text);
  expect(performance.now() - started).toBeLessThan(2000);
});
