import { describe, expect, test } from 'vitest';
import type { InputName } from '../../src/config/inputs.ts';
import { complete, release, told } from './given.ts';

type Texts = Readonly<Record<string, string>>;
type Given = Partial<Record<InputName, string>>;

const role = 'acs:ram::1234567890123456:role/miniship';
const provider = 'acs:ram::1234567890123456:oidc-provider/github';
const none = { ALIBABA_CLOUD_ACCESS_KEY_ID: '', ALIBABA_CLOUD_ACCESS_KEY_SECRET: '' };
const github = {
  GITHUB_ACTIONS: 'true',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://pipelines/token?v=1',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bearer',
};
const inRam = { 'role-arn': role, 'oidc-provider-arn': provider };
const ambientRole = {
  ALIBABA_CLOUD_ROLE_ARN: role,
  ALIBABA_CLOUD_OIDC_PROVIDER_ARN: provider,
  ALIBABA_CLOUD_OIDC_TOKEN_FILE: '/run/token',
};
const uri = { ALIBABA_CLOUD_CREDENTIALS_URI: 'http://127.0.0.1:9/keys?code=x' };

const read = (given: Given, variables: Texts) => release({ given: { ...complete, ...given }, variables: { ...none, ...variables } });
const key = { ALIBABA_CLOUD_ACCESS_KEY_ID: 'A', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'B' };

describe('the first source in this order counts', () => {
  test.each<{ what: string; given: Given; variables: Texts; source: object }>([
    {
      what: 'a key among the inputs',
      given: { 'access-key-id': 'I', 'access-key-secret': 'J' },
      variables: { ...key, ...ambientRole, ...uri },
      source: { kind: 'key', key: { accessKeyId: 'I' } },
    },
    {
      what: 'a role among the inputs, although a key is around',
      given: inRam,
      variables: { ...key, ...github, ...uri },
      source: { kind: 'oidc', roleArn: role, providerArn: provider, token: { kind: 'github' } },
    },
    {
      what: 'a key in the environment',
      given: {},
      variables: { ...key, ...ambientRole, ...uri },
      source: { kind: 'key', key: { accessKeyId: 'A' } },
    },
    { what: 'a whole role in the environment', given: {}, variables: { ...ambientRole, ...uri }, source: { kind: 'oidc', roleArn: role } },
    {
      what: 'an address for keys',
      given: {},
      variables: { ...uri, ALIBABA_CLOUD_ROLE_ARN: role },
      source: { kind: 'uri', url: uri.ALIBABA_CLOUD_CREDENTIALS_URI },
    },
    {
      what: 'a profile that is named',
      given: { profile: 'ci' },
      variables: { ...key, HOME: '/home/u' },
      source: { kind: 'profile', name: 'ci', path: '/home/u/.aliyun/config.json' },
    },
    {
      what: 'what is asked for, whatever else is around',
      given: { credentials: 'uri' },
      variables: { ...key, ...ambientRole, ...uri },
      source: { kind: 'uri' },
    },
    {
      what: 'the profile, when it is asked for',
      given: { credentials: 'profile' },
      variables: { ...key, HOME: '/home/u', ALIBABA_CLOUD_PROFILE: 'work' },
      source: { kind: 'profile', name: 'work' },
    },
    {
      what: 'the machine, when it is asked for',
      given: { credentials: 'ecs' },
      variables: { ...key, ALIBABA_CLOUD_ECS_METADATA: 'runner' },
      source: { kind: 'ecs', roleName: 'runner' },
    },
  ])('$what', async ({ given, variables, source }) => {
    const { connection, problems } = await read(given, variables);
    expect(told(problems)).toEqual([]);
    expect(connection.credentials.source).toMatchObject(source);
  });

  test('neither profile nor machine nor a mere token of GitHub is used unasked', async () => {
    const { problems } = await read(
      {},
      { ...github, HOME: '/home/u', ALIBABA_CLOUD_PROFILE: 'work', ALIBABA_CLOUD_ECS_METADATA: 'runner' },
    );
    expect(problems.map(({ code }) => code)).toEqual(['CREDENTIALS_MISSING']);
  });
});

describe('the OIDC token', () => {
  test.each<{ what: string; given: Given; variables: Texts; token: object }>([
    {
      what: 'our variable, as GitLab fills it',
      given: {},
      variables: { ...github, MINISHIP_OIDC_TOKEN: 'jwt' },
      token: { kind: 'text', token: 'jwt' },
    },
    {
      what: 'our file, relative to the working directory',
      given: { 'oidc-token-file': 'token' },
      variables: { ...github, ALIBABA_CLOUD_OIDC_TOKEN_FILE: '/other' },
      token: { kind: 'file', path: '/project/token' },
    },
    {
      what: 'the file of the vendor’s variable',
      given: {},
      variables: { ...github, ALIBABA_CLOUD_OIDC_TOKEN_FILE: '/run/token' },
      token: { kind: 'file', path: '/run/token' },
    },
    {
      what: 'GitHub, with the audience asked for',
      given: { 'oidc-audience': 'mine' },
      variables: github,
      token: { kind: 'github', url: 'https://pipelines/token?v=1', bearer: 'bearer', audience: 'mine' },
    },
  ])('comes from $what', async ({ given, variables, token }) => {
    const { connection, problems } = await read({ ...inRam, ...given }, variables);
    expect(told(problems)).toEqual([]);
    expect(connection.credentials.source).toMatchObject({ kind: 'oidc', token });
  });

  test.each([
    { system: 'GitHub', variables: { GITHUB_ACTIONS: 'true' }, help: /id-token: write/ },
    {
      system: 'GitHub, with half of what it takes',
      variables: { GITHUB_ACTIONS: 'true', ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x' },
      help: /id-token: write/,
    },
    { system: 'GitLab', variables: { GITLAB_CI: 'true' }, help: /id_tokens: .*MINISHIP_OIDC_TOKEN/ },
    { system: 'another system', variables: {}, help: /ALIBABA_CLOUD_OIDC_TOKEN_FILE/ },
  ])('is missing on $system, and the help says how to get one', async ({ variables, help }) => {
    const { problems } = await read(inRam, variables);
    expect(problems.map(({ code, exit }) => [code, exit])).toEqual([['OIDC_TOKEN_MISSING', 4]]);
    expect(problems[0]?.help).toMatch(help);
  });

  test('and the bearer for it are masked', async () => {
    const { secrets } = await read(inRam, { ...github, MINISHIP_OIDC_TOKEN: 'jwt-of-gitlab' });
    expect(secrets).toEqual(expect.arrayContaining(['jwt-of-gitlab', 'bearer']));
  });
});

describe('what is wrong is told at once', () => {
  test.each<{ what: string; given: Given; variables: Texts; problems: readonly string[] }>([
    {
      what: 'a role without provider and token',
      given: { 'role-arn': role },
      variables: {},
      problems: [
        'INPUT_MISSING "oidc-provider-arn" is missing: OIDC identity provider of RAM that trusts the CI system; else ALIBABA_CLOUD_OIDC_PROVIDER_ARN.',
        'OIDC_TOKEN_MISSING A role is to be taken with an OIDC token, and this job has none.',
      ],
    },
    {
      what: 'names of another form',
      given: { 'role-arn': 'miniship' },
      variables: { ...github, ALIBABA_CLOUD_OIDC_PROVIDER_ARN: role },
      problems: [
        'INPUT_INVALID "role-arn" is "miniship" (flag), but must be the ARN of a RAM role, such as acs:ram::1234567890123456:role/miniship.',
        `INPUT_INVALID "oidc-provider-arn" is "${role}" (ALIBABA_CLOUD_OIDC_PROVIDER_ARN), but must be the ARN of an OIDC identity provider, such as ${provider}.`,
      ],
    },
    {
      what: 'a token file that was mounted for a role that nobody names',
      given: {},
      variables: { ALIBABA_CLOUD_OIDC_TOKEN_FILE: '/run/token' },
      problems: [
        'INPUT_MISSING "role-arn" is missing: RAM role to take with an OIDC token of the CI system, in place of a stored key; else ALIBABA_CLOUD_ROLE_ARN.',
        'INPUT_MISSING "oidc-provider-arn" is missing: OIDC identity provider of RAM that trusts the CI system; else ALIBABA_CLOUD_OIDC_PROVIDER_ARN.',
      ],
    },
    {
      what: 'two keys at once',
      given: { 'access-key-id': 'I', 'access-key-secret': 'J', 'role-arn': role },
      variables: {},
      problems: [
        'INPUTS_CONFLICT "access-key-id" and "role-arn" do not go together: each means another access key. A role that is taken with a key belongs into "role-chain".',
      ],
    },
    {
      what: 'another source than the one asked for',
      given: { credentials: 'uri', 'role-arn': role },
      variables: uri,
      problems: [
        'INPUTS_CONFLICT "credentials" and "role-arn" do not go together: each means another access key. A role that is taken with a key belongs into "role-chain".',
      ],
    },
    {
      what: 'a key that is asked for and not there',
      given: { credentials: 'key' },
      variables: ambientRole,
      problems: ['CREDENTIALS_MISSING No access key was found.'],
    },
    {
      what: 'an address that is asked for and not there',
      given: { credentials: 'uri' },
      variables: key,
      problems: [
        'INPUT_INVALID "ALIBABA_CLOUD_CREDENTIALS_URI" is "" (variable), but must be the address of a server that hands out keys.',
      ],
    },
    {
      what: 'an address that is none, which is not shown',
      given: {},
      variables: { ALIBABA_CLOUD_CREDENTIALS_URI: 'secret-thing' },
      problems: [
        'INPUT_INVALID "ALIBABA_CLOUD_CREDENTIALS_URI" is "***" (variable), but must be the address of a server that hands out keys.',
      ],
    },
    {
      what: 'an address elsewhere without encryption',
      given: {},
      variables: { ALIBABA_CLOUD_CREDENTIALS_URI: 'http://vault.example.com/k?t=1' },
      problems: ['ENDPOINT_INSECURE http://vault.example.com is plain http, which is allowed to this machine only.'],
    },
    {
      what: 'a profile without a home',
      given: { credentials: 'profile' },
      variables: {},
      problems: [
        'KEYS_UNREADABLE No access key can be had from the CLI profile: the home folder is not known, because neither HOME nor USERPROFILE is set.',
      ],
    },
    {
      what: 'a machine that may not be asked',
      given: { credentials: 'ecs' },
      variables: { ALIBABA_CLOUD_ECS_METADATA_DISABLED: 'True' },
      problems: [
        'KEYS_UNREADABLE No access key can be had from the metadata of this machine: ALIBABA_CLOUD_ECS_METADATA_DISABLED is true.',
      ],
    },
    {
      what: 'chain, session, duration and address of STS together',
      given: { 'role-chain': `${role},other`, 'role-session-name': 'a b', 'role-duration': '5m', 'sts-endpoint': 'http://sts.example.com' },
      variables: key,
      problems: [
        'INPUT_INVALID "role-duration" is "5m" (flag), but must be a time such as 30s, 15m or 2h, from 15m to 12h.',
        'INPUT_INVALID "role-session-name" is "a b" (flag), but must be of 2 to 64 letters, digits and . @ - _.',
        'ENDPOINT_INSECURE http://sts.example.com is plain http, which is allowed to this machine only.',
        'INPUT_INVALID "role-chain" is "other" (flag), but must be the ARN of a RAM role, such as acs:ram::1234567890123456:role/miniship.',
      ],
    },
  ])('$what', async ({ given, variables, problems }) => {
    expect(told((await read(given, variables)).problems)).toEqual(problems);
  });

  test('a role and an expected app that are both wrong', async () => {
    const { problems } = await read({ 'role-arn': 'x', 'expect-app-id': 'OTHER' }, { ...github, ...ambientRole });
    expect(problems.map(({ code }) => code)).toEqual(['TARGET_UNEXPECTED', 'INPUT_INVALID']);
  });
});

describe('sessions', () => {
  test.each<{ what: string; given: Given; variables: Texts; credentials: object }>([
    {
      what: 'the defaults',
      given: {},
      variables: {},
      credentials: { chain: [], sessionName: 'miniship', sessionMs: 3_600_000, stsEndpoint: 'https://sts.aliyuncs.com' },
    },
    {
      what: 'the inputs',
      given: {
        'role-chain': role,
        'role-session-name': 'release.42',
        'role-duration': '900',
        'sts-endpoint': 'sts.cn-hangzhou.aliyuncs.com',
      },
      variables: { ALIBABA_CLOUD_ROLE_SESSION_NAME: 'other', ALIBABA_CLOUD_STS_REGION: 'cn-beijing' },
      credentials: { chain: [role], sessionName: 'release.42', sessionMs: 900_000, stsEndpoint: 'https://sts.cn-hangzhou.aliyuncs.com' },
    },
    {
      what: 'the vendor’s variables',
      given: {},
      variables: { ALIBABA_CLOUD_ROLE_SESSION_NAME: 'nightly', ALIBABA_CLOUD_STS_REGION: 'cn-beijing' },
      credentials: { sessionName: 'nightly', stsEndpoint: 'https://sts.cn-beijing.aliyuncs.com' },
    },
    {
      what: 'a network without internet',
      given: {},
      variables: { ALIBABA_CLOUD_STS_REGION: 'cn-shanghai-finance-1', ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED: 'true' },
      credentials: { stsEndpoint: 'https://sts-vpc.cn-shanghai-finance-1.aliyuncs.com' },
    },
  ])('are named and measured by $what', async ({ given, variables, credentials }) => {
    const { connection, problems } = await read(given, { ...key, ...variables });
    expect(told(problems)).toEqual([]);
    expect(connection.credentials).toMatchObject(credentials);
  });

  test('a region that would lead to another host is refused', async () => {
    const { problems } = await read({}, { ...key, ALIBABA_CLOUD_STS_REGION: 'evil.example.com/x' });
    expect(told(problems)).toEqual([
      'INPUT_INVALID "ALIBABA_CLOUD_STS_REGION" is "evil.example.com/x" (variable), but must be a region, such as cn-hangzhou.',
    ]);
  });
});
