import { sessionSeconds } from '../../wire/sts.ts';
import type { Seed } from '../seed.ts';

/** An OIDC identity provider of RAM: the issuer that it trusts, and the audiences (client IDs) that it takes. */
export interface SeedProvider {
  readonly arn: string;
  readonly issuer: string;
  readonly audiences: readonly string[];
}

/** A RAM role, and who may take it. */
export interface SeedRole {
  readonly arn: string;
  /** Tokens of these providers whose subject is like this; `*` stands for any text. */
  readonly trusts?: readonly { readonly provider: string; readonly subject: string }[];
  /** Ids of keys and ARNs of roles that may take it with AssumeRole; `*` for every one. */
  readonly takers?: readonly string[];
  /** An hour unless it says more or less. */
  readonly longestSeconds?: number;
  /** Operations that its keys may not call. */
  readonly denied?: readonly string[];
}

const account = 'acs:ram::1234567890123456';
const github: SeedProvider = {
  arn: `${account}:oidc-provider/github`,
  issuer: 'https://token.actions.githubusercontent.com',
  audiences: ['sts.aliyuncs.com'],
};

/** What an account has when the seed says nothing of it: a role for the jobs of one repository, and one that a run takes after it. */
export const defaultProviders: readonly SeedProvider[] = [github];
export const defaultRoles: readonly SeedRole[] = [
  { arn: `${account}:role/miniship`, trusts: [{ provider: github.arn, subject: 'repo:acme/shop:*' }], takers: ['*'] },
  { arn: `${account}:role/publisher`, takers: ['*'] },
];

export const providersOf = ({ providers = defaultProviders }: Seed): readonly SeedProvider[] => providers;
export const rolesOf = ({ roles = defaultRoles }: Seed): readonly SeedRole[] => roles;

/** Limits that go beyond the type of a value. Throws a plain error. */
export function checkAccount(seed: Seed): void {
  for (const { arn } of seed.providers ?? [])
    if (!/^acs:ram::\d+:oidc-provider\/\S+$/.test(arn)) throw new Error(`seed: "${arn}" is not the ARN of an OIDC provider.`);
  for (const { arn, longestSeconds = 3600, trusts = [] } of seed.roles ?? []) {
    if (!/^acs:ram::\d+:role\/\S+$/.test(arn)) throw new Error(`seed: "${arn}" is not the ARN of a role.`);
    const stranger = trusts.find(({ provider }) => !providersOf(seed).some((each) => each.arn === provider));
    if (stranger !== undefined) throw new Error(`seed: the role "${arn}" trusts "${stranger.provider}", which is none of "providers".`);
    if (longestSeconds < sessionSeconds.min || longestSeconds > sessionSeconds.max)
      throw new Error(`seed: "longestSeconds" of "${arn}" is not from ${sessionSeconds.min} to ${sessionSeconds.max}.`);
  }
}

/** Whether a text is like a pattern, as RAM compares (StringLike). */
export function isLike(text: string, pattern: string): boolean {
  const form = pattern.split('*').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${form.join('.*')}$`, 's').test(text);
}
