import { describe, expect, test } from 'vitest';
import { isFailure } from '../../../src/errors/failure.ts';
import { createSts, type StsOptions } from '../../../src/transport/access/sts.ts';
import type { HttpRequest } from '../../../src/transport/http-port.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { createFakeHttp, type Scripted } from '../../support/fake-http.ts';
import { createRecordingListener } from '../../support/recording-listener.ts';

const roleArn = 'acs:ram::1:role/a';
const session = { roleArn, sessionName: 'miniship', sessionMs: 900_000 };
const Credentials = { AccessKeyId: 'STS.1', AccessKeySecret: 'lent', SecurityToken: 'token', Expiration: '2026-01-15T09:09:10Z' };
const good = { headers: { date: 'Thu, 15 Jan 2026 08:09:10 GMT' }, body: { RequestId: 'R', Credentials } };
const keys = { accessKeyId: 'A', accessKeySecret: 'B', securityToken: 'C' };
const jwt = `e30.${Buffer.from(JSON.stringify({ iss: 'https://ci', aud: ['x', 'y'], sub: 'repo:a/b\u202e:ref' })).toString('base64url')}.c2ln`;
const proof = { providerArn: 'acs:ram::1:oidc-provider/ci', token: jwt };

function setUp(script: readonly Scripted[], more: Partial<StsOptions> = {}) {
  const http = createFakeHttp(...script);
  const clock = createFakeClock();
  const listener = createRecordingListener();
  const heard: string[] = [];
  const onSecret = (secret: string): void => void heard.push(secret);
  const options = {
    http,
    clock,
    listener,
    endpoint: 'https://sts.aliyuncs.com',
    signature: 'acs3',
    nonce: () => 'n',
    onSecret,
    ...more,
  } as const;
  return { http, clock, listener, heard, sts: createSts(options) };
}

/** These calls carry a form, never a stream. */
const bodyOf = (request: HttpRequest | undefined): string => (typeof request?.body === 'string' ? request.body : '');

const refusal = (status: number, Code: string, Message: string): Scripted => ({ status, body: { RequestId: 'R', Code, Message } });

async function failureOf(work: Promise<unknown>) {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!isFailure(thrown)) throw new Error(`no failure: ${String(thrown)}`);
  return thrown;
}

test('a token is exchanged without a signature: what is public in the query, the token in the body', async () => {
  const { http, listener, sts, clock } = setUp([good], { userAgent: 'miniship/test' });
  expect(await sts.assumeRoleWithOidc(session, proof)).toEqual({
    accessKeyId: 'STS.1',
    accessKeySecret: 'lent',
    securityToken: 'token',
    expiresAtMs: clock.now() + 3_600_000,
  });
  const [request] = http.requests;
  expect(request?.method).toBe('POST');
  expect(request?.url).toBe(
    'https://sts.aliyuncs.com/?Action=AssumeRoleWithOIDC&Version=2015-04-01&Format=JSON&Timestamp=2026-01-15T08%3A09%3A10Z',
  );
  expect(Object.fromEntries(new URLSearchParams(bodyOf(request)))).toEqual({
    RoleArn: roleArn,
    RoleSessionName: 'miniship',
    DurationSeconds: '900',
    OIDCProviderArn: proof.providerArn,
    OIDCToken: jwt,
  });
  expect(request?.headers).toEqual({
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded',
    'user-agent': 'miniship/test',
  });
  expect(listener.heard).toMatchObject([{ type: 'answered', operation: 'AssumeRoleWithOIDC', requestId: 'R' }]);
});

test.each(['acs3', 'v1'] as const)('a role is taken with a signed call (%s), whose signature is hidden', async (signature) => {
  const { http, heard, sts } = setUp([good], { signature });
  await sts.assumeRole(session, keys);
  const [request] = http.requests;
  const sent = `${bodyOf(request)} ${JSON.stringify(request?.headers)}`;
  expect(sent).toContain('AssumeRole');
  expect(sent).toContain('2015-04-01');
  expect(sent).toContain(encodeURIComponent(roleArn));
  expect(heard).toHaveLength(1);
  expect(decodeURIComponent(sent)).toContain(heard[0]);
});

describe('refusals are told with what to do', () => {
  test.each([
    ['AuthenticationFail.OIDCToken.Expired', 'This JsonWebToken is expired.', /lives for minutes/],
    [
      'AuthenticationFail.OIDCToken.AudienceNotMatch',
      'Invalid audience.',
      /client IDs .*issuer "https:\/\/ci", audience "x y", subject "repo:a\/b\?:ref"/,
    ],
    [
      'AuthenticationFail.OIDCToken.IssuerNotMatch',
      'The issuer does not match.',
      /"oidc-provider-arn".*token\.actions\.githubusercontent\.com/,
    ],
    ['AuthenticationFail.OIDCToken.PublicKeyFingerprintMismatch', 'x', /fingerprint/],
    ['AuthenticationFail.OIDCToken.InvalidSignature', 'x', /as the CI system issued it/],
    ['AuthenticationFail.NoPermission', 'No such OIDC Provider registered.', /^Correct "oidc-provider-arn"/],
    ['AuthenticationFail.NoPermission', 'There is no permission', /trust policy .*oidc:sub.*subject "repo/],
    ['EntityNotExist.Role', 'The role not exists: x', /acs:ram::1:role\/a/],
    ['NoPermission', 'Roles may not be assumed by root accounts.', /root/],
    ['NoPermission', 'You are not authorized to do this action.', /sts:AssumeRole on acs:ram::1:role\/a/],
    ['InvalidParameter.DurationSeconds', 'The Min/Max value', /"role-duration"/],
    ['InvalidParameter.RoleSessionName', 'wrongly formed', /"role-session-name"/],
    ['InvalidParameter.RoleArn', 'wrongly formed', /ARN of the role/],
    ['SomethingNew', 'Never seen', /request id/],
  ])('%s (%s)', async (code, reason, help) => {
    const { http, sts } = setUp([refusal(401, code, reason)]);
    const failure = await failureOf(sts.assumeRoleWithOidc(session, proof));
    expect(failure).toMatchObject({ code: 'ROLE_REFUSED', exit: 4, operation: 'AssumeRoleWithOIDC', requestId: 'R' });
    expect(failure.message).toContain(`${code}: ${reason}`);
    expect(failure.help).toMatch(help);
    expect(http.requests).toHaveLength(1);
  });

  test.each([
    ['InvalidAccessKeyId.NotFound', 404, 'KEY_REFUSED'],
    ['SignatureDoesNotMatch', 400, 'SIGNATURE_REFUSED'],
    ['InvalidSecurityToken.Expired', 403, 'TOKEN_EXPIRED'],
    ['InvalidTimeStamp.Expired', 400, 'CLOCK_WRONG'],
  ])('%s means of the first key what it means anywhere', async (code, status, meaning) => {
    const { sts } = setUp([refusal(status, code, 'x')]);
    expect(await failureOf(sts.assumeRole(session, keys))).toMatchObject({ code: meaning, exit: 4, operation: 'AssumeRole' });
  });

  test('no message ever holds the token', async () => {
    const { sts } = setUp([refusal(401, 'AuthenticationFail.OIDCToken.Invalid', 'x')]);
    const { message, help } = await failureOf(sts.assumeRoleWithOidc(session, proof));
    expect(`${message}${help}`).not.toContain(jwt.split('.')[1]);
  });
});

describe('trouble passes', () => {
  test.each<[string, Scripted]>([
    ['a server error', refusal(500, 'InternalError', 'x')],
    ['throttling', refusal(400, 'Throttling.User', 'x')],
    ['a refused connection', { kind: 'broken', phase: 'connecting', reason: 'refused' }],
    ['a lost answer: lending twice does no harm', { kind: 'broken', phase: 'waiting', reason: 'dropped' }],
    ['half an answer', { kind: 'broken', phase: 'receiving', reason: 'dropped' }],
    ['an answer without keys', { body: { RequestId: 'R' } }],
    ['an answer that is a page', { body: '<html>' }],
  ])('%s', async (_what, trouble) => {
    const { listener, sts } = setUp([trouble, good]);
    expect((await sts.assumeRoleWithOidc(session, proof)).accessKeyId).toBe('STS.1');
    expect(listener.heard.map(({ type }) => type)).toEqual(['retried', 'answered']);
  });
});
