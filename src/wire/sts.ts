/** The service that lends keys for a role (wire-facts §8): its two operations, and the limits of their parameters. */
export const stsOperations = ['AssumeRole', 'AssumeRoleWithOIDC'] as const;

export type StsOperation = (typeof stsOperations)[number];

export const isStsOperation = (name: string): name is StsOperation => stsOperations.some((each) => each === name);

export const stsVersion = '2015-04-01';

/** How long lent keys may live; a role may allow less. */
export const sessionSeconds = { min: 900, max: 43_200 } as const;

/** Characters of an OIDC token. */
export const tokenLength = { min: 4, max: 20_000 } as const;
