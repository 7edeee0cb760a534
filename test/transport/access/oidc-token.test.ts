import { describe, expect, test } from 'vitest';
import { checkToken, claimsInWords, fetchGitHubToken } from '../../../src/transport/access/oidc-token.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { createFakeHttp, type Scripted } from '../../support/fake-http.ts';
import { createRecordingListener } from '../../support/recording-listener.ts';

const source = { url: 'https://pipelines.example.com/token?api-version=2.0', bearer: 'the-bearer', audience: 'sts.aliyuncs.com' };
const setUp = (...script: Scripted[]) => {
  const http = createFakeHttp(...script);
  return { http, tools: { http, clock: createFakeClock(), listener: createRecordingListener() } };
};

describe('GitHub', () => {
  test('is asked with the bearer of the job, for the audience', async () => {
    const { http, tools } = setUp({ body: { value: 'a.b.c', count: 1 } });
    expect(await fetchGitHubToken(source, tools)).toBe('a.b.c');
    expect(http.requests).toMatchObject([
      {
        method: 'GET',
        url: 'https://pipelines.example.com/token?api-version=2.0&audience=sts.aliyuncs.com',
        headers: { authorization: 'Bearer the-bearer' },
      },
    ]);
  });

  test.each<[string, Scripted]>([
    ['a server error', { status: 503 }],
    ['too many requests', { status: 429 }],
    ['a dropped connection', { kind: 'broken', phase: 'waiting', reason: 'dropped' }],
  ])('is asked again after %s', async (_what, trouble) => {
    const { tools } = setUp(trouble, { body: { value: 'a.b.c' } });
    expect(await fetchGitHubToken(source, tools)).toBe('a.b.c');
  });

  test.each<[string, Scripted, RegExp]>([
    ['a refusal', { status: 403 }, /answered with HTTP 403/],
    ['an answer without a token', { body: {} }, /the answer holds none/],
    ['an answer that is a page', { body: '<html>' }, /the answer holds none/],
    ['a token that is none', { body: { value: 'a b' } }, /it is no token/],
  ])('%s is told, with the permission that it takes', async (_what, answer, reason) => {
    const { tools } = setUp(answer);
    const failing = fetchGitHubToken(source, tools);
    await expect(failing).rejects.toMatchObject({
      code: 'OIDC_TOKEN_UNUSABLE',
      exit: 4,
      help: expect.stringContaining('id-token: write') as unknown,
    });
    await expect(failing).rejects.toThrow(reason);
    await expect(failing).rejects.not.toThrow(/the-bearer/);
  });

  test('an address that is none is told before anything is sent', async () => {
    await expect(fetchGitHubToken({ ...source, url: 'nowhere' }, setUp().tools)).rejects.toMatchObject({ code: 'OIDC_TOKEN_UNUSABLE' });
  });
});

describe('a token that was handed over', () => {
  test('may have a line end behind it', () => {
    expect(checkToken(' a.b.c\r\n', '/run/token')).toBe('a.b.c');
    expect(checkToken('x'.repeat(20_000), '/run/token')).toHaveLength(20_000);
  });

  test.each([
    ['', /The OIDC token of \/run\/token cannot be used: it is empty\./],
    [' \n', /it is empty/],
    ['abc', /it is no token/],
    ['a.b.c\na.b.c', /it is no token/],
    ['a.b.\u0000c', /it is no token/],
    ['x'.repeat(20_001), /longer than 20000 characters/],
  ])('%j is refused', (text, reason) => {
    expect(() => checkToken(text, '/run/token')).toThrow(reason);
  });
});

describe('what a token says', () => {
  const token = (claims: unknown): string => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;

  test.each([
    [{ iss: 'i', aud: 'a', sub: 's' }, 'issuer "i", audience "a", subject "s"'],
    [{ aud: ['a', 'b'], exp: 1 }, 'audience "a b"'],
    [{ sub: `${'s'.repeat(300)}` }, `subject "${'s'.repeat(200)}"`],
    [{ sub: '::add-mask::\r\n\u001b[31m' }, 'subject "::add-mask::???[31m"'],
    [{ iss: { toString: 1 }, aud: ['a', { toString: 1 }], sub: 1 }, 'issuer "", audience "a", subject "1"'],
    [null, ''],
    ['text', ''],
  ])('%j', (claims, words) => {
    expect(claimsInWords(token(claims))).toBe(words);
  });

  test.each(['', 'a', 'a.b.c', 'a.!!!.c'])('of %j is nothing', (text) => {
    expect(claimsInWords(text)).toBe('');
  });
});
