import { join } from 'node:path';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { hasAccessKey, noKey, readAccessKey, variableIn } from './access-key.ts';
import type { CredentialSource, KeySource } from './credential-source.ts';
import { isLoopback, readEndpoint } from './endpoint.ts';
import type { InputsRead } from './input-values.ts';
import type { InputName, Values } from './inputs.ts';
import { ambientRole, readOidcRole, roleProblems } from './oidc-role.ts';

type Variables = Readonly<Record<string, string | undefined>>;
type Kind = KeySource['kind'];
type Found = { readonly source: KeySource; readonly problems: readonly Failure[] };

/** Inputs that mean one source and no other. */
const means: readonly { readonly name: InputName; readonly kind: Kind }[] = [
  { name: 'access-key-id', kind: 'key' },
  { name: 'access-key-secret', kind: 'key' },
  { name: 'role-arn', kind: 'oidc' },
  { name: 'oidc-provider-arn', kind: 'oidc' },
  { name: 'profile', kind: 'profile' },
];

/** What is there without having been asked for: a key, then a role for the taking, then an address. */
function ambient(read: InputsRead, variables: Variables): Kind {
  const role = ambientRole(variables);
  if (hasAccessKey(read, variables)) return 'key';
  if (role === 'whole') return 'oidc';
  if (variableIn(variables, 'ALIBABA_CLOUD_CREDENTIALS_URI') !== undefined) return 'uri';
  return role === 'part' ? 'oidc' : 'key';
}

/** Which source a run is about: the one asked for, else the one that its inputs mean, else the first that is around. */
function choose(read: InputsRead, variables: Variables): { readonly kind: Kind; readonly problems: readonly Failure[] } {
  const asked = read.values.credentials;
  const given = means.filter(({ name }) => read.sources.has(name));
  const kind = asked === 'auto' ? (given[0]?.kind ?? ambient(read, variables)) : asked;
  const strange = given.find((each) => each.kind !== kind);
  if (strange === undefined) return { kind, problems: [] };
  const names = [asked === 'auto' ? (given[0]?.name ?? 'credentials') : 'credentials', strange.name];
  return {
    kind,
    problems: [new Failure('INPUTS_CONFLICT', { names, reason: said('each means another access key. {advice}', { advice }) })],
  };
}

const advice = said('A role that is taken with a key belongs into "role-chain".');

function readUri(variables: Variables): Found {
  const name = 'ALIBABA_CLOUD_CREDENTIALS_URI';
  const url = variableIn(variables, name) ?? '';
  const source = { kind: 'uri', url } as const;
  const expected = said('the address of a server that hands out keys');
  if (!URL.canParse(url) || !/^https?:/i.test(url))
    return { source, problems: [new Failure('INPUT_INVALID', { name, value: url === '' ? '' : '***', where: 'variable', expected })] };
  const { protocol, hostname, origin } = new URL(url);
  const isSafe = protocol === 'https:' || isLoopback(hostname);
  return { source, problems: isSafe ? [] : [new Failure('ENDPOINT_INSECURE', { url: origin })] };
}

function readProfile({ values }: InputsRead, variables: Variables): Found {
  const home = variableIn(variables, 'HOME') ?? variableIn(variables, 'USERPROFILE');
  const name = values.profile ?? variableIn(variables, 'ALIBABA_CLOUD_PROFILE');
  const source = { kind: 'profile', path: join(home ?? '', '.aliyun', 'config.json'), name } as const;
  const reason = said('the home folder is not known, because neither HOME nor USERPROFILE is set');
  return { source, problems: home === undefined ? [new Failure('KEYS_UNREADABLE', { source: said('the CLI profile'), reason })] : [] };
}

function readEcs(variables: Variables): Found {
  const isDisabled = variableIn(variables, 'ALIBABA_CLOUD_ECS_METADATA_DISABLED')?.toLowerCase() === 'true';
  const reason = said('ALIBABA_CLOUD_ECS_METADATA_DISABLED is true');
  return {
    source: { kind: 'ecs', roleName: variableIn(variables, 'ALIBABA_CLOUD_ECS_METADATA') },
    problems: isDisabled ? [new Failure('KEYS_UNREADABLE', { source: said('the metadata of this machine'), reason })] : [],
  };
}

const readers: { readonly [Name in Kind]: (read: InputsRead, variables: Variables) => Found } = {
  key: (read, variables) => {
    const { key, problems } = readAccessKey(read, variables);
    return { source: { kind: 'key', key }, problems };
  },
  oidc: readOidcRole,
  uri: (_read, variables) => readUri(variables),
  profile: readProfile,
  ecs: (_read, variables) => readEcs(variables),
};

/** An input wins over the vendor's variable, and that over the default. */
function sessionName(
  { values, sources }: InputsRead,
  variables: Variables,
): { readonly name: string; readonly problems: readonly Failure[] } {
  const variable = 'ALIBABA_CLOUD_ROLE_SESSION_NAME';
  const given = sources.get('role-session-name');
  const name = given === undefined ? (variableIn(variables, variable) ?? values['role-session-name']) : values['role-session-name'];
  if (/^[\w.@-]{2,64}$/.test(name)) return { name, problems: [] };
  const where = given?.where ?? variable;
  const expected = said('of 2 to 64 letters, digits and . @ - _');
  return { name, problems: [new Failure('INPUT_INVALID', { name: 'role-session-name', value: name, where, expected })] };
}

/** The regional hosts of STS (wire-facts §8); a machine without internet reaches the one of its network. */
function stsEndpoint(read: InputsRead, variables: Variables): ReturnType<typeof readEndpoint> {
  const region = variableIn(variables, 'ALIBABA_CLOUD_STS_REGION');
  if (read.sources.has('sts-endpoint') || region === undefined) return readEndpoint(read, 'sts-endpoint');
  const host = variableIn(variables, 'ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED')?.toLowerCase() === 'true' ? 'sts-vpc' : 'sts';
  if (/^[a-z]{2,}(?:-[a-z0-9]+)+$/.test(region)) return { value: `https://${host}.${region}.aliyuncs.com`, problems: [] };
  const facts = { name: 'ALIBABA_CLOUD_STS_REGION', value: region, where: 'variable', expected: said('a region, such as cn-hangzhou') };
  return { value: '', problems: [new Failure('INPUT_INVALID', facts)] };
}

/** Finds out who the run is, without asking anybody. With problems, the source must not be used. */
export function readCredentials(
  read: InputsRead,
  variables: Variables,
): { readonly credentials: CredentialSource; readonly problems: readonly Failure[] } {
  const { kind, problems: unclear } = choose(read, variables);
  const found = readers[kind](read, variables);
  const session = sessionName(read, variables);
  const sts = stsEndpoint(read, variables);
  const chain = read.values['role-chain'] ?? [];
  const lost = roleProblems('role-chain', chain, read.sources.get('role-chain')?.where ?? 'default');
  return {
    credentials: {
      source: found.source,
      chain,
      sessionName: session.name,
      sessionMs: read.values['role-duration'],
      stsEndpoint: sts.value,
    },
    // Two keys at once are the one thing to tell of keys.
    problems: [...(unclear.length > 0 ? unclear : found.problems), ...session.problems, ...sts.problems, ...lost],
  };
}

/** Nobody in particular, for what takes no access key. */
export const nobody = (values: Values): CredentialSource => ({
  source: { kind: 'key', key: noKey },
  chain: [],
  sessionName: values['role-session-name'],
  sessionMs: values['role-duration'],
  stsEndpoint: values['sts-endpoint'],
});
