import { expect, test } from 'vitest';
import { readCliProfile } from '../../src/config/cli-profile.ts';

const role = 'acs:ram::1:role/a';
const ak = { name: 'default', mode: 'AK', access_key_id: 'I', access_key_secret: 'the-secret' };
const profiles = [
  ak,
  { ...ak, name: 'sts', mode: 'StsToken', sts_token: 'T' },
  { ...ak, name: 'ram', mode: 'RamRoleArn', ram_role_arn: role },
  { name: 'chain', mode: 'ChainableRamRoleArn', source_profile: 'ram', ram_role_arn: 'acs:ram::1:role/b' },
  { name: 'oidc', mode: 'OIDC', ram_role_arn: role, oidc_provider_arn: 'P', oidc_token_file: '/t' },
  { name: 'ecs', mode: 'EcsRamRole', ram_role_name: '' },
  { name: 'uri', mode: 'CredentialsURI', credentials_uri: 'https://x' },
  { name: 'far', mode: 'CredentialsURI', credentials_uri: 'http://keys.example.com/?code=hush' },
  { name: 'none', mode: 'CredentialsURI', credentials_uri: 'keys' },
  { name: 'sso', mode: 'CloudSSO' },
  { name: 'loop', mode: 'ChainableRamRoleArn', source_profile: 'loop', ram_role_arn: role },
  { name: 'half', mode: 'AK', access_key_id: 'I' },
  { name: 'odd', mode: 'constructor' },
];
const file = JSON.stringify({ current: 'default', profiles });
const key = (securityToken?: string) => ({ kind: 'key', key: { accessKeyId: 'I', accessKeySecret: 'the-secret', securityToken } });

test.each([
  [undefined, key(), []],
  ['sts', key('T'), []],
  ['ram', key(), [role]],
  ['chain', key(), [role, 'acs:ram::1:role/b']],
  ['oidc', { kind: 'oidc', roleArn: role, providerArn: 'P', token: { kind: 'file', path: '/t' } }, []],
  ['ecs', { kind: 'ecs', roleName: undefined }, []],
  ['uri', { kind: 'uri', url: 'https://x' }, []],
])('profile %s', (name, source, chain) => {
  expect(readCliProfile(file, name)).toEqual({ source, chain });
});

test.each([
  ['nobody', file, /from the CLI profile "nobody": there is none of that name among default, sts/],
  ['sso', file, /its mode is CloudSSO; a run takes AK, StsToken/],
  ['odd', file, /its mode is constructor; a run takes/],
  ['loop', file, /profile "loop": its source profiles lead back to it/],
  ['far', file, /its "credentials_uri" is no https address, and none of this machine/],
  ['none', file, /its "credentials_uri" is no https address/],
  ['half', file, /it has no "access_key_secret"/],
  [undefined, JSON.stringify({ profiles }), /the file names no current one/],
  ['x', '{"profiles": [{"name": {"toString": 1}}, {"name": "a"}]}', /there is none of that name among a\./],
  ['x', '{"profiles": [1, null, "the-secret"]}', /there is none of that name\./],
  ['x', '{"current": "the-secret', /the file is no JSON object/],
  ['x', '["the-secret"]', /the file is no JSON object/],
])('%s is refused, and nothing of the file is quoted', (name, text, reason) => {
  const read = () => readCliProfile(text, name);
  expect(read).toThrow(reason);
  expect(read).not.toThrow(/the-secret|hush/);
});
