import { expect, test } from 'vitest';
import { destinationOf } from '../../src/transport/destination.ts';

const mpaas = 'https://mpaas.cn-hangzhou.aliyuncs.com';
const mpserverless = 'https://mpserverless.aliyuncs.com';

test.each([
  { what: 'nothing given', endpoint: undefined, mpaasAt: mpaas, serverlessAt: mpserverless },
  { what: 'an emulator', endpoint: 'http://127.0.0.1:8080', mpaasAt: 'http://127.0.0.1:8080', serverlessAt: 'http://127.0.0.1:8080' },
  {
    what: 'a relay',
    endpoint: 'https://relay.example.com',
    mpaasAt: 'https://relay.example.com',
    serverlessAt: 'https://relay.example.com',
  },
  { what: 'the default of mPaaS', endpoint: mpaas, mpaasAt: mpaas, serverlessAt: mpserverless },
  {
    what: 'another host of mPaaS',
    endpoint: 'https://mpaas.aliyuncs.com',
    mpaasAt: 'https://mpaas.aliyuncs.com',
    serverlessAt: mpserverless,
  },
  {
    what: 'a host of mPaaS inside a private network',
    endpoint: 'https://mpaas-vpc.cn-shanghai.aliyuncs.com',
    mpaasAt: 'https://mpaas-vpc.cn-shanghai.aliyuncs.com',
    serverlessAt: mpserverless,
  },
  { what: 'the host of MPServerless', endpoint: mpserverless, mpaasAt: mpaas, serverlessAt: mpserverless },
  {
    what: 'a host that only looks like one',
    endpoint: 'https://mpaas.aliyuncs.com.example.com',
    mpaasAt: 'https://mpaas.aliyuncs.com.example.com',
    serverlessAt: 'https://mpaas.aliyuncs.com.example.com',
  },
])('$what: mPaaS at $mpaasAt, MPServerless at $serverlessAt', ({ endpoint, mpaasAt, serverlessAt }) => {
  expect(destinationOf('mpaas', { endpoint }).endpoint).toBe(mpaasAt);
  expect(destinationOf('mpserverless', { endpoint }).endpoint).toBe(serverlessAt);
});

test('a given version is of mPaaS; MPServerless has its only one', () => {
  expect(destinationOf('mpaas', {}).version).toBe('2020-10-28');
  expect(destinationOf('mpaas', { version: '2020-07-10' }).version).toBe('2020-07-10');
  expect(destinationOf('mpserverless', { version: '2020-07-10' }).version).toBe('2019-06-15');
});
