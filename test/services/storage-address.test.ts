import { expect, test } from 'vitest';
import { encryptedAddress } from '../../src/services/storage-address.ts';

test.each([
  { address: 'b.oss-cn-shanghai.aliyuncs.com', sentTo: 'https://b.oss-cn-shanghai.aliyuncs.com' },
  { address: 'http://b.oss-cn-shanghai.aliyuncs.com', sentTo: 'https://b.oss-cn-shanghai.aliyuncs.com' },
  { address: 'HTTP://b.oss-cn-shanghai.aliyuncs.com/k?a=http://c', sentTo: 'https://b.oss-cn-shanghai.aliyuncs.com/k?a=http://c' },
  {
    address: 'http://b.oss-cn-shanghai.aliyuncs.com?Signature=a%2B%20b',
    sentTo: 'https://b.oss-cn-shanghai.aliyuncs.com?Signature=a%2B%20b',
  },
  { address: 'https://b.oss-cn-shanghai.aliyuncs.com/k', sentTo: 'https://b.oss-cn-shanghai.aliyuncs.com/k' },
  { address: 'http://127.0.0.1:8080/k?Signature=s', sentTo: 'http://127.0.0.1:8080/k?Signature=s' },
  { address: '127.0.0.1:8080', sentTo: 'http://127.0.0.1:8080' },
  { address: 'localhost:8080/k', sentTo: 'http://localhost:8080/k' },
  { address: '127.0.0.1.example.com', sentTo: 'https://127.0.0.1.example.com' },
  // Not the vendor's: the transport refuses plain http to it.
  { address: 'http://aliyuncs.com.example.com/k', sentTo: 'http://aliyuncs.com.example.com/k' },
  { address: 'http://example.com/x.aliyuncs.com', sentTo: 'http://example.com/x.aliyuncs.com' },
  { address: 'http://user@x.aliyuncs.com/k', sentTo: 'http://user@x.aliyuncs.com/k' },
])('$address is asked at $sentTo', ({ address, sentTo }) => {
  expect(encryptedAddress(address)).toBe(sentTo);
});
