import { describe, expect, test } from 'vitest';
import { createFakeSpace } from '../support/fake-space.ts';

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64');
const expiration = '2026-01-15T09:09:10.000Z';
const range = ['content-length-range', 0, 52_428_800];
const policy = base64({ expiration, conditions: [range, { key: 'S-1/a b/中.html' }] });
const Data = {
  AccessKeyId: 'STS.1',
  Endpoint: 'b-static.oss-cn-zhangjiakou.aliyuncs.com',
  ExpiredTime: 1_768_467_000,
  FilePath: '/',
  Policy: policy,
  SecurityToken: 'CAIS%2Bx%2FY%3D',
  Signature: 'w7ke/9=',
};
const permitFor = async (change: object, path = 'a b/中.html') => createFakeSpace([{ Data: { ...Data, ...change } }]).hosting.permit(path);

describe('the permit for one file', () => {
  test('is read in words, and its secrets are told before anybody can print them', async () => {
    const { hosting, sent, secrets } = createFakeSpace([{ Data }]);
    expect(await hosting.permit('a b/中.html')).toEqual({
      host: 'https://b-static.oss-cn-zhangjiakou.aliyuncs.com',
      key: 'S-1/a b/中.html',
      accessId: 'STS.1',
      policy,
      signature: 'w7ke/9=',
      securityToken: 'CAIS+x/Y=',
      expiresAtMs: 1_768_467_000_000,
    });
    expect(sent()).toEqual([['GetWebHostingUploadCredential', { FilePath: '/a b/中.html' }]]);
    expect(secrets).toEqual([policy, 'w7ke/9=', 'CAIS+x/Y=']);
  });

  test('what comes with a file is a secret of the moment: told with each, since it may have been forgotten meanwhile', async () => {
    const { hosting, secrets, lives } = createFakeSpace([{ Data }, { Data: { ...Data, Signature: 'other' } }]);
    await hosting.permit('a');
    await hosting.permit('b');
    expect(secrets).toEqual([policy, 'w7ke/9=', 'CAIS+x/Y=', policy, 'other', 'CAIS+x/Y=']);
    expect(new Set(lives)).toEqual(new Set(['moment']));
  });

  test('the vendor’s own example: the policy names the file, FilePath does not', async () => {
    const Policy =
      'eyJleHBpcmF0aW9uIjoiMjAyMC0wNS0yNlQwNjozMjoxOC43NTZaIiwiY29uZGl0aW9ucyI6W1siY29udGVudC1sZW5ndGgtcmFuZ2UiLDAsNTI0Mjg4MDBdLHsia2V5IjoiMGUxNmJiMTItMTRhZi00NjM1LWIyNGMtNWFjMWE5YTdiYjlmL2Zvcm1hdC5qc29uIn1dfQ==';
    expect(await permitFor({ Policy, ExpiredTime: 1_590_460_358 }, '/')).toMatchObject({
      key: '0e16bb12-14af-4635-b24c-5ac1a9a7bb9f/format.json',
      expiresAtMs: Date.UTC(2020, 4, 26, 2, 32, 38),
    });
  });
});

describe('the key', () => {
  const conditions = (...all: unknown[]) => ({ Policy: base64({ expiration, conditions: all }) });
  test.each([
    { what: 'an exact key as an object', change: conditions({ key: 'S-1/x' }), key: 'S-1/x' },
    { what: 'an exact key as a list', change: conditions(range, ['eq', '$key', 'S-1/x']), key: 'S-1/x' },
    { what: 'another condition of equality', change: conditions(['eq', '$content-type', 'text/html']), key: 'S-1/a' },
    { what: 'a prefix only', change: conditions(['starts-with', '$key', 'S-1/']), key: 'S-1/a' },
    { what: 'no conditions', change: { Policy: base64({ expiration }) }, key: 'S-1/a' },
    { what: 'no JSON', change: { Policy: 'eA==' }, key: 'S-1/a' },
    { what: 'a prefix only, and the whole key beside it', change: { ...conditions(), FilePath: '/S-1/y' }, key: 'S-1/y' },
    { what: 'a prefix only, and the path beside it', change: { ...conditions(), FilePath: '/a' }, key: 'S-1/a' },
    { what: 'a prefix only, and nothing beside it', change: { ...conditions(), FilePath: undefined }, key: 'S-1/a' },
  ])('of a policy with $what is $key', async ({ change, key }) => {
    expect((await permitFor(change, 'a')).key).toBe(key);
  });
});

describe('the end', () => {
  const policyEnd = Date.parse(expiration);
  test.each([
    { what: 'the earlier of both: ExpiredTime', ExpiredTime: policyEnd / 1000 - 60, end: policyEnd - 60_000 },
    { what: 'the earlier of both: the policy', ExpiredTime: policyEnd / 1000 + 60, end: policyEnd },
    { what: 'in milliseconds as well', ExpiredTime: policyEnd - 1, end: policyEnd - 1 },
    { what: 'that of the policy alone', ExpiredTime: undefined, end: policyEnd },
    { what: 'that of the policy alone, beside a zero', ExpiredTime: 0, end: policyEnd },
  ])('is $what', async ({ ExpiredTime, end }) => {
    expect((await permitFor({ ExpiredTime })).expiresAtMs).toBe(end);
  });

  test('is ExpiredTime when the policy cannot be read', async () => {
    expect((await permitFor({ Policy: 'eA==' })).expiresAtMs).toBe(1_768_467_000_000);
    const odd = base64({ expiration: { toString: 1 }, conditions: [] });
    expect((await permitFor({ Policy: odd })).expiresAtMs).toBe(1_768_467_000_000);
  });

  test('must be known', async () => {
    await expect(permitFor({ Policy: 'eA==', ExpiredTime: undefined })).rejects.toMatchObject({
      facts: { reason: 'it has no ExpiredTime' },
    });
  });
});

test.each([
  { Endpoint: 'b.oss-cn-shanghai.aliyuncs.com', host: 'https://b.oss-cn-shanghai.aliyuncs.com' },
  { Endpoint: 'http://b.oss-cn-shanghai.aliyuncs.com/', host: 'https://b.oss-cn-shanghai.aliyuncs.com' },
  { Endpoint: 'http://127.0.0.1:8080', host: 'http://127.0.0.1:8080' },
  { Endpoint: '127.0.0.1:8080', host: 'http://127.0.0.1:8080' },
])('the file goes to $host when the endpoint is $Endpoint', async ({ Endpoint, host }) => {
  expect((await permitFor({ Endpoint })).host).toBe(host);
});

test.each([
  { given: 'CAIS%2Bx%2FY%3D', token: 'CAIS+x/Y=' },
  { given: 'CAIS+x/Y=', token: 'CAIS+x/Y=' },
  { given: '', token: undefined },
  { given: undefined, token: undefined },
])('the token "$given" travels in a form as "$token"', async ({ given, token }) => {
  expect((await permitFor({ SecurityToken: given })).securityToken).toBe(token);
});

test.each(['AccessKeyId', 'Endpoint', 'Policy', 'Signature'])('without %s it cannot be used', async (name) => {
  await expect(permitFor({ [name]: undefined })).rejects.toMatchObject({
    code: 'REPLY_UNREADABLE',
    facts: { operation: 'GetWebHostingUploadCredential', requestId: 'R-1', reason: `it has no ${name}` },
  });
});
