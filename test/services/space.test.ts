import { expect, test } from 'vitest';
import { keepSecret } from '../../src/services/space.ts';

const told = (address: string): readonly string[] => {
  const secrets: string[] = [];
  keepSecret(address, (secret) => secrets.push(secret));
  return secrets;
};

test.each([
  { query: 'OSSAccessKeyId=LTAI&Expires=1&Signature=a%2B%2Fb%3D', parts: ['a+/b='] },
  { query: 'Signature=a+/b=&security-token=CAIS%2Bx', parts: ['a+/b=', 'CAIS+x'] },
  { query: 'x-oss-signature=0f&x-oss-security-token=CAIS', parts: ['0f', 'CAIS'] },
  { query: 'Expires=1', parts: [] },
])('of $query, the address and $parts are secret', ({ query, parts }) => {
  const address = `http://b.oss-cn-shanghai.aliyuncs.com/k?${query}`;
  expect(told(address)).toEqual([address, ...parts]);
});

test('what is no address is secret as a whole', () => {
  expect(told('not an address')).toEqual(['not an address']);
});
