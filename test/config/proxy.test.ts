import { expect, test } from 'vitest';
import { proxyFor } from '../../src/config/proxy.ts';

const https = 'http://user:hush@proxy.example.com:3128/';
const http = 'http://plain.example.com/';
const cloud = 'https://mpaas.cn-hangzhou.aliyuncs.com';

test.each([
  ['no proxy is set', cloud, {}, undefined],
  ['one is set for https', cloud, { https }, 'http://proxy.example.com:3128'],
  ['one is set for http alone, which then counts for https', cloud, { http }, 'http://plain.example.com'],
  ['one is set for https alone, and the call is http', 'http://a.example.com', { https }, undefined],
  ['the host is bypassed', cloud, { https, bypass: 'localhost, mpaas.cn-hangzhou.aliyuncs.com' }, undefined],
  ['its domain is bypassed', cloud, { https, bypass: 'aliyuncs.com' }, undefined],
  ['its domain is bypassed with a dot in front', cloud, { https, bypass: '.aliyuncs.com' }, undefined],
  ['its domain is bypassed with a star in front', cloud, { https, bypass: '*.ALIYUNCS.com' }, undefined],
  ['all are bypassed', cloud, { https, bypass: '*' }, undefined],
  ['another domain is bypassed', cloud, { https, bypass: 'yuncs.com' }, 'http://proxy.example.com:3128'],
  ['its port is bypassed', cloud, { https, bypass: 'aliyuncs.com:443' }, undefined],
  ['another port is bypassed', cloud, { https, bypass: 'aliyuncs.com:8443' }, 'http://proxy.example.com:3128'],
] as const)('when %s', (_when, address, settings, expected) => {
  expect(proxyFor(new URL(address), settings)).toBe(expected);
});
