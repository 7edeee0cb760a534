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
])('%j is shown as %j', (reply, shown) => {
  expect(maskReply(reply)).toEqual(shown);
});

test.each([
  [{ Policy: '{"read":true}', PolicyName: 'EXTENDED' }],
  [{ DownloadUrl: 'https://example.com/a.amr?v=1' }],
  [{ Success: true, Count: 0, Spaces: [], Data: null }],
])('%j holds no secret', (reply) => {
  expect(maskReply(reply)).toEqual(reply);
});
