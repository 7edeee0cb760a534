import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import type { CredentialSource } from './credential-source.ts';
import { isSafeAddress } from './endpoint.ts';

type Fields = Readonly<Record<string, unknown>>;
type Found = Pick<CredentialSource, 'source' | 'chain'>;

interface Profiles {
  readonly of: string;
  readonly all: readonly Fields[];
  /** Names on the way here, so that profiles which name one another end. */
  readonly seen: readonly string[];
}

/** What each mode of the CLI means; `CloudSSO`, `OAuth` and `External` need a browser or a program of their own, and are for people. */
const modes: Readonly<Record<string, (profile: Fields, profiles: Profiles) => Found>> = {
  AK: (profile, { of }) => ({ source: keyIn(profile, of), chain: [] }),
  StsToken: (profile, { of }) => ({ source: keyIn(profile, of), chain: [] }),
  RamRoleArn: (profile, { of }) => ({ source: keyIn(profile, of), chain: [need(profile, 'ram_role_arn', of)] }),
  ChainableRamRoleArn(profile, profiles) {
    const before = find(need(profile, 'source_profile', profiles.of), profiles);
    return { source: before.source, chain: [...before.chain, need(profile, 'ram_role_arn', profiles.of)] };
  },
  OIDC(profile, { of }) {
    const [roleArn, providerArn] = [need(profile, 'ram_role_arn', of), need(profile, 'oidc_provider_arn', of)];
    return {
      source: { kind: 'oidc', roleArn, providerArn, token: { kind: 'file', path: need(profile, 'oidc_token_file', of) } },
      chain: [],
    };
  },
  EcsRamRole: (profile) => ({ source: { kind: 'ecs', roleName: textOf(profile, 'ram_role_name') }, chain: [] }),
  CredentialsURI(profile, { of }) {
    const url = need(profile, 'credentials_uri', of);
    // Told without its value, which may hold a pass.
    if (!isSafeAddress(url)) throw unreadable(of, said('its "credentials_uri" is no https address, and none of this machine'));
    return { source: { kind: 'uri', url }, chain: [] };
  },
};

/** Reads the file of the Alibaba Cloud CLI (`~/.aliyun/config.json`): the profile of this name, else the current one. */
export function readCliProfile(text: string, name: string | undefined): Found {
  const config = parse(text);
  const all: readonly unknown[] = Array.isArray(config['profiles']) ? config['profiles'] : [];
  const chosen = name ?? textOf(config, 'current');
  if (chosen === undefined) throw unreadable('the CLI profile', said('the file names no current one; name one with "profile"'));
  return find(chosen, { of: '', all: all.filter(isObject), seen: [] });
}

function find(name: string, { all, seen }: Profiles): Found {
  const of = `the CLI profile "${name}"`;
  const profile = all.find((each) => each['name'] === name);
  const known = all.flatMap((each) => textOf(each, 'name') ?? []).join(', ');
  if (profile === undefined)
    throw unreadable(of, known === '' ? said('there is none of that name') : said('there is none of that name among {known}', { known }));
  if (seen.includes(name)) throw unreadable(of, said('its source profiles lead back to it'));
  const mode = textOf(profile, 'mode') ?? 'AK';
  const read = Object.hasOwn(modes, mode) ? modes[mode] : undefined;
  if (read === undefined)
    throw unreadable(of, said('its mode is {mode}; a run takes {modes}', { mode, modes: Object.keys(modes).join(', ') }));
  return read(profile, { of, all, seen: [...seen, name] });
}

function keyIn(profile: Fields, of: string): Found['source'] {
  const [accessKeyId, accessKeySecret] = [need(profile, 'access_key_id', of), need(profile, 'access_key_secret', of)];
  return { kind: 'key', key: { accessKeyId, accessKeySecret, securityToken: textOf(profile, 'sts_token') } };
}

function need(profile: Fields, name: string, of: string): string {
  const text = textOf(profile, name);
  if (text === undefined) throw unreadable(of, said('it has no "{name}"', { name }));
  return text;
}

const textOf = (fields: Fields, name: string): string | undefined => {
  const value = fields[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands in the file is secret, so what is wrong with it is told without a piece of it. */
function parse(text: string): Fields {
  try {
    const config: unknown = JSON.parse(text);
    if (isObject(config)) return config;
  } catch {
    // Told below; the error of the parser would quote the file.
  }
  throw unreadable('the CLI profile', said('the file is no JSON object'));
}

const unreadable = (source: string, reason: Text): Failure => new Failure('KEYS_UNREADABLE', { source, reason });
