import { readCliProfile } from '../../../src/config/cli-profile.ts';
import { fetchKeysFromMachine } from '../../../src/transport/access/keys-from-machine.ts';
import { fetchKeysFromUri } from '../../../src/transport/access/keys-from-uri.ts';
import { checkToken, claimsInWords, fetchGitHubToken } from '../../../src/transport/access/oidc-token.ts';
import { createSts } from '../../../src/transport/access/sts.ts';
import type { Http } from '../../../src/transport/http-port.ts';
import { mutatedJson } from '../hostile-json.ts';
import { mutated } from '../mutate.ts';
import type { Random } from '../random.ts';
import { type FuzzTarget, simple } from '../target.ts';
import { strangeAnswers, surroundings } from './cloud-answers.ts';

const keys = { AccessKeyId: 'STS.a', AccessKeySecret: 'b', SecurityToken: 'c', Expiration: '2026-01-15T09:09:10Z', Code: 'Success' };
const answers = [
  keys,
  { RequestId: 'R', Credentials: keys, AssumedRoleUser: {} },
  { value: 'a'.repeat(64) },
  { Code: 'NoPermission', Message: 'm', RequestId: 'R' },
];
const session = { roleArn: 'acs:ram::1:role/a', sessionName: 'a', sessionMs: 3_600_000 };

const tools = (random: Random, tell: (input: string) => void): { readonly http: Http } & ReturnType<typeof surroundings> => ({
  http: strangeAnswers(random, tell, () =>
    random.once(3) ? JSON.stringify(random.pick(answers)) : mutatedJson(random.pick(answers), random),
  ),
  ...surroundings(),
});

const encode = (text: string): string => Buffer.from(text).toString('base64url');

/** A token whose three parts are nearly sound. */
function strangeToken(random: Random): string {
  const claims = mutatedJson(
    { iss: 'https://token.actions.githubusercontent.com', aud: ['sts.aliyuncs.com'], sub: 'repo:a/b', exp: 1_768_464_550 },
    random,
  );
  const token = [encode('{"alg":"RS256"}'), encode(claims), 'c'.repeat(64)].join('.');
  return random.once(3) ? mutated(token, random) : token;
}

export const lenderTargets: readonly FuzzTarget[] = [
  simple('lent-keys', async (random, tell) => {
    const given = tools(random, tell);
    const sts = createSts({ ...given, endpoint: 'https://sts.aliyuncs.com', signature: 'acs3' });
    const asks = [
      () => sts.assumeRole(session, { accessKeyId: 'a', accessKeySecret: 'b' }),
      () => sts.assumeRoleWithOidc(session, { providerArn: 'acs:ram::1:oidc-provider/a', token: strangeToken(random) }),
      () => fetchKeysFromUri('http://localhost:7002/keys', given),
      () => fetchKeysFromMachine(random.once(2) ? undefined : 'role', given),
      () =>
        fetchGitHubToken({ url: 'https://token.actions.githubusercontent.com/x?a=b', bearer: 'b', audience: 'sts.aliyuncs.com' }, given),
    ];
    await random.pick(asks)();
  }),
  simple('oidc-tokens', (random, tell) => {
    const token = strangeToken(random);
    tell(token);
    claimsInWords(token);
    checkToken(token, 'the file');
  }),
  simple('cli-profiles', (random, tell) => {
    const profile = {
      name: 'default',
      mode: 'AK',
      access_key_id: 'a',
      access_key_secret: 'b',
      sts_token: '',
      ram_role_arn: '',
      source_profile: 'default',
      sts_region: 'cn',
    };
    const server = { name: 'uri', mode: 'CredentialsURI', credentials_uri: mutated('https://localhost:7002/keys?code=1', random) };
    const profiles = [profile, { ...profile, name: 'ci', mode: 'RamRoleArn' }, server];
    const text = mutatedJson({ current: 'default', profiles }, random);
    tell(text);
    const { source } = readCliProfile(text, random.pick([undefined, 'ci', 'uri']));
    // Whoever fetches the keys takes the address as one.
    if (source.kind === 'uri') new URL(source.url);
  }),
];
