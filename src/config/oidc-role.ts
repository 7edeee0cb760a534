import { resolve } from 'node:path';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { variableIn } from './access-key.ts';
import type { KeySource, TokenSource } from './credential-source.ts';
import type { InputsRead } from './input-values.ts';
import { missing } from './problems.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** The forms that RAM gives its names: `acs:ram::1234567890123456:role/miniship`. */
const forms = {
  'role-arn': {
    form: /^acs:ram::\d+:role\/\S+$/,
    expected: said('the ARN of a RAM role, such as acs:ram::1234567890123456:role/miniship'),
  },
  'oidc-provider-arn': {
    form: /^acs:ram::\d+:oidc-provider\/\S+$/,
    expected: said('the ARN of an OIDC identity provider, such as acs:ram::1234567890123456:oidc-provider/github'),
  },
} as const;

/** The vendor's variables for the same two. */
const cloudNames = { 'role-arn': 'ALIBABA_CLOUD_ROLE_ARN', 'oidc-provider-arn': 'ALIBABA_CLOUD_OIDC_PROVIDER_ARN' } as const;
const tokenFile = 'ALIBABA_CLOUD_OIDC_TOKEN_FILE';

/** Every role of a chain is one like the first. */
export function roleProblems(name: string, arns: readonly string[], where: string): readonly Failure[] {
  const { form, expected } = forms['role-arn'];
  return arns.filter((arn) => !form.test(arn)).map((value) => new Failure('INPUT_INVALID', { name, value, where, expected }));
}

function readArn(
  read: InputsRead,
  variables: Variables,
  name: keyof typeof forms,
): { readonly arn: string; readonly problems: readonly Failure[] } {
  const ambient = variableIn(variables, cloudNames[name]);
  const arn = read.values[name] ?? ambient;
  if (arn === undefined) return { arn: '', problems: missing(read, name) };
  if (forms[name].form.test(arn)) return { arn, problems: [] };
  const where = read.sources.get(name)?.where ?? cloudNames[name];
  return { arn, problems: [new Failure('INPUT_INVALID', { name, value: arn, where, expected: forms[name].expected })] };
}

/** How much of an OIDC role the vendor's variables name. A token of GitHub alone means nothing: any job may have one. */
export function ambientRole(variables: Variables): 'whole' | 'part' | 'none' {
  const [role, provider, file] = [cloudNames['role-arn'], cloudNames['oidc-provider-arn'], tokenFile].map((name) =>
    variableIn(variables, name),
  );
  if (role !== undefined && provider !== undefined) return 'whole';
  return role !== undefined || provider !== undefined || file !== undefined ? 'part' : 'none';
}

function tokenSource({ values }: InputsRead, variables: Variables, workingDirectory: string): TokenSource | undefined {
  const read = (name: string): string | undefined => variableIn(variables, name);
  const token = values['oidc-token'];
  if (token !== undefined) return { kind: 'text', token };
  const path = values['oidc-token-file'] ?? read(tokenFile);
  if (path !== undefined) return { kind: 'file', path: resolve(workingDirectory, path) };
  const [url, bearer] = [read('ACTIONS_ID_TOKEN_REQUEST_URL'), read('ACTIONS_ID_TOKEN_REQUEST_TOKEN')];
  return url === undefined || bearer === undefined ? undefined : { kind: 'github', url, bearer, audience: values['oidc-audience'] };
}

/** The CI systems whose way to a token can be told. */
function systemOf(variables: Variables): 'github' | 'gitlab' | 'other' {
  if (variableIn(variables, 'GITHUB_ACTIONS') !== undefined) return 'github';
  return variableIn(variables, 'GITLAB_CI') === undefined ? 'other' : 'gitlab';
}

/** Reads a role that is taken with an OIDC token: which role, who vouches for the CI system, and where its token is. */
export function readOidcRole(
  read: InputsRead,
  variables: Variables,
): { readonly source: Extract<KeySource, { kind: 'oidc' }>; readonly problems: readonly Failure[] } {
  const role = readArn(read, variables, 'role-arn');
  const provider = readArn(read, variables, 'oidc-provider-arn');
  const token = tokenSource(read, variables, read.values['working-directory'] ?? '.');
  const tokenless = token === undefined ? [new Failure('OIDC_TOKEN_MISSING', { system: systemOf(variables) })] : [];
  return {
    source: { kind: 'oidc', roleArn: role.arn, providerArn: provider.arn, token: token ?? { kind: 'text', token: '' } },
    problems: [...role.problems, ...provider.problems, ...tokenless],
  };
}
