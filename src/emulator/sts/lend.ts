import { randomBytes } from 'node:crypto';
import { type StsOperation, sessionSeconds, tokenLength } from '../../wire/sts.ts';
import { GatewayError } from '../refusal.ts';
import { isLike, type SeedProvider, type SeedRole } from './account.ts';
import type { AccountKey } from './account-key.ts';
import { readToken, type TokenClaims } from './id-token.ts';

/** What STS knows of the account. */
export interface Account {
  readonly providers: readonly SeedProvider[];
  readonly roles: readonly SeedRole[];
}

export interface Asking {
  readonly operation: StsOperation;
  readonly parameters: ReadonlyMap<string, string>;
  /** Who signed the call; AssumeRoleWithOIDC is not signed. */
  readonly key: AccountKey | undefined;
  readonly nowMs: number;
}

type Parameters = Asking['parameters'];

/** Codes and statuses as the vendor lists them (help.aliyun.com, error codes of STS 2015-04-01). */
const refuse = (status: number, code: string, message: string): never => {
  throw new GatewayError(status, code, message);
};

const noPermission = (message: string): never => refuse(401, 'AuthenticationFail.NoPermission', message);

function need(parameters: Parameters, name: string): string {
  const value = parameters.get(name) ?? '';
  return value === '' ? refuse(400, `Missing${name}`, `${name} is mandatory for this action.`) : value;
}

/** Lends a key for a role, or refuses as STS would. */
export function lendKey(asking: Asking, account: Account): AccountKey & { readonly expiresAtMs: number; readonly sessionName: string } {
  const { operation, parameters, nowMs } = asking;
  const roleArn = need(parameters, 'RoleArn');
  if (!/^acs:ram::\d+:role\/\S+$/i.test(roleArn)) refuse(400, 'InvalidParameter.RoleArn', 'The parameter RoleArn is wrongly formed.');
  const sessionName = need(parameters, 'RoleSessionName');
  if (!/^[\w.@-]{2,64}$/.test(sessionName))
    refuse(400, 'InvalidParameter.RoleSessionName', 'The parameter RoleSessionName is wrongly formed.');
  const role = operation === 'AssumeRole' ? takenByKey(asking, roleArn, account) : takenByToken(asking, roleArn, account);
  const seconds = secondsOf(parameters, role);
  const { denied = [] } = role;
  const expiresAtMs = (Math.floor(nowMs / 1000) + seconds) * 1000;
  const [id, secret, securityToken] = [`STS.${randomText(18)}`, randomText(24), `CAIS${randomText(240)}`];
  return { id, secret, securityToken, denied, roleArn, expiresAtMs, sessionName };
}

const randomText = (bytes: number): string => randomBytes(bytes).toString('base64');

function secondsOf(parameters: Parameters, { longestSeconds = 3600 }: SeedRole): number {
  const text = parameters.get('DurationSeconds') ?? '3600';
  const seconds = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (seconds >= sessionSeconds.min && seconds <= longestSeconds) return seconds;
  return refuse(400, 'InvalidParameter.DurationSeconds', `The Min/Max value of DurationSeconds is 15min/${longestSeconds / 3600}hr.`);
}

function findRole(arn: string, { roles }: Account): SeedRole {
  return roles.find((each) => each.arn === arn) ?? refuse(404, 'EntityNotExist.Role', `The role not exists: ${arn}. `);
}

function takenByKey({ key }: Asking, arn: string, account: Account): SeedRole {
  if (key?.root === true) refuse(403, 'NoPermission', 'Roles may not be assumed by root accounts.');
  const role = findRole(arn, account);
  const { takers = [] } = role;
  const mayTake = takers.includes('*') || takers.includes(key?.roleArn ?? key?.id ?? '');
  if (!mayTake || key?.denied?.includes('AssumeRole') === true)
    refuse(403, 'NoPermission', 'You are not authorized to do this action. You should be authorized by RAM.');
  return role;
}

function takenByToken({ parameters, nowMs }: Asking, arn: string, account: Account): SeedRole {
  const provider =
    account.providers.find((each) => each.arn === need(parameters, 'OIDCProviderArn')) ?? noPermission('No such OIDC Provider registered.');
  const token = parameters.get('OIDCToken') ?? '';
  if (token.length > tokenLength.max) refuse(400, 'InvalidParameter.OIDCToken', 'The parameter OIDCToken is wrongly formed.');
  const claims = readToken(token);
  checkClaims(claims, provider, nowMs);
  const role = findRole(arn, account);
  const trusts = role.trusts?.some((each) => each.provider === provider.arn && isLike(claims.subject, each.subject)) === true;
  return trusts ? role : noPermission('There is no permission');
}

function checkClaims({ issuer, audiences, expiresAtMs }: TokenClaims, provider: SeedProvider, nowMs: number): void {
  const wrong = (code: string, message: string): never => refuse(401, `AuthenticationFail.OIDCToken.${code}`, message);
  if (issuer !== provider.issuer) wrong('IssuerNotMatch', "The issuer in the OIDC Token doesn't match the OIDC Provider registered.");
  if (!audiences.some((each) => provider.audiences.includes(each))) wrong('AudienceNotMatch', 'Invalid audience.');
  if (expiresAtMs <= nowMs) wrong('Expired', 'This JsonWebToken is expired.');
}
