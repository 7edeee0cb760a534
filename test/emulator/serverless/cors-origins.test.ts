import { expect, test } from 'vitest';
import { allowOriginHeader } from '../../../src/emulator/serverless/cors-origins.ts';

const domain = (allowOrigin: string, enableCors = true) => ({
  domain: 'www.example.com',
  createdMs: 0,
  updatedMs: 0,
  forceRedirectType: 'OFF' as const,
  enableCors,
  allowOrigin,
  originControl: false,
  certificate: null,
});
const header = (origin: string): object => ({ 'access-control-allow-origin': origin });

test.each([
  ['*', undefined, header('*')],
  ['*', 'https://a.org', header('*')],
  ['https://a.org', 'https://a.org', { ...header('https://a.org'), vary: 'Origin' }],
  ['https://a.org, https://b.org', 'https://b.org', { ...header('https://b.org'), vary: 'Origin' }],
  ['https://a.org', 'http://a.org', {}],
  ['https://a.org', undefined, {}],
  ['https://*.a.org', 'https://x.y.a.org', { ...header('https://x.y.a.org'), vary: 'Origin' }],
  ['https://*.a.org', 'https://a.org', {}],
  ['https://*.a.org', 'https://.a.org', {}],
  ['https://*.a.org', 'https://x.b.org', {}],
])('allowed %s, origin %s: %j', (allowed, origin, expected) => {
  expect(allowOriginHeader(domain(allowed), origin)).toStrictEqual(expected);
});

test('without a custom domain, or with CORS off, no header is sent', () => {
  expect(allowOriginHeader(undefined, 'https://a.org')).toStrictEqual({});
  expect(allowOriginHeader(domain('*', false), 'https://a.org')).toStrictEqual({});
});
