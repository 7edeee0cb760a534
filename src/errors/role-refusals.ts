/** What STS said no with, and what is known of the token that it was shown. */
export interface RoleRefusal {
  readonly operation: string;
  readonly requestId: string;
  readonly code: string;
  readonly reason: string;
  readonly roleArn: string;
  /** Issuer, audience and subject of the OIDC token, in words; empty when there was none, or it cannot be read. */
  readonly claims: string;
}

/** The codes of STS (help.aliyun.com, error codes of STS 2015-04-01) and what each is about; the first that fits counts. */
const table = [
  { kind: 'expired', code: /OIDCToken\.Expired$/ },
  { kind: 'audience', code: /OIDCToken\.AudienceNotMatch$/ },
  { kind: 'issuer', code: /OIDCToken\.Issuer/ },
  { kind: 'fingerprint', code: /OIDCToken\.(?:PublicKeyFingerprint|HttpsUrl)/ },
  { kind: 'token', code: /OIDCToken/ },
  { kind: 'provider', code: /^AuthenticationFail\.NoPermission$/, reason: /provider/i },
  { kind: 'trust', code: /^AuthenticationFail\.NoPermission$/ },
  { kind: 'role', code: /^EntityNotExist\.Role/ },
  { kind: 'root', code: /^NoPermission/, reason: /root/i },
  { kind: 'grant', code: /^NoPermission|^Forbidden/ },
  { kind: 'duration', code: /DurationSeconds$/ },
  { kind: 'session', code: /RoleSessionName$/ },
  { kind: 'arn', code: /RoleArn$/ },
] as const satisfies readonly { readonly kind: string; readonly code: RegExp; readonly reason?: RegExp }[];

/** What a refusal is about; undefined for a code that is not known, which speaks for itself. */
export const roleRefusalKind = (refusal: RoleRefusal): (typeof table)[number]['kind'] | undefined =>
  table.find(({ code, ...more }) => code.test(refusal.code) && (!('reason' in more) || more.reason.test(refusal.reason)))?.kind;

type Advice = (refusal: RoleRefusal) => string;

const says = ({ claims }: RoleRefusal): string => (claims === '' ? '' : ` The token says: ${claims}.`);

const advices: { readonly [Kind in NonNullable<ReturnType<typeof roleRefusalKind>>]: Advice } = {
  expired: () => 'An OIDC token lives for minutes only: take it in the job that runs miniship, or let the file be renewed.',
  audience: (which) =>
    `Add the audience of the token to the client IDs of the OIDC provider in RAM, or set "oidc-audience" to one of them.${says(which)}`,
  issuer: (which) =>
    `Correct "oidc-provider-arn", or the issuer URL of that provider in RAM (GitHub: https://token.actions.githubusercontent.com).${says(which)}`,
  fingerprint: () => 'Renew the certificate fingerprint of the OIDC provider in the RAM console.',
  token: (which) =>
    `Check that "oidc-token", or the file named, holds the token as the CI system issued it, and nothing else.${says(which)}`,
  provider: () => 'Correct "oidc-provider-arn": RAM, under SSO, Role-based SSO, OIDC, shows it.',
  trust: (which) => `Compare the trust policy of the role with the token: oidc:iss, oidc:aud, oidc:sub.${says(which)}`,
  role: ({ roleArn }) => `Compare the ARN ${roleArn} with the role in the RAM console, account number included.`,
  root: () => 'Use the access key of a RAM user: the account itself (root) cannot take a role.',
  grant: ({ roleArn }) =>
    `Grant sts:AssumeRole on ${roleArn} to the user or role that takes it, and let the trust policy of that role name it.`,
  duration: () => 'Lower "role-duration", or raise the longest session of the role in RAM (MaxSessionDuration).',
  session: () => 'Correct "role-session-name": 2 to 64 letters, digits and . @ - _.',
  arn: () => 'Correct the ARN of the role; RAM shows it on the page of the role.',
};

/** What to do about a refusal. */
export function roleAdvice(refusal: RoleRefusal): string {
  const kind = roleRefusalKind(refusal);
  return kind === undefined
    ? 'The reason above is the cloud’s own; the request id lets its support find the call.'
    : advices[kind](refusal);
}

/** How a job of each CI system comes by an OIDC token. */
export const tokenAdvice = {
  github: 'Give the job "permissions: id-token: write"; a pull request from a fork cannot have it.',
  gitlab: 'Declare "id_tokens: { MINISHIP_OIDC_TOKEN: { aud: sts.aliyuncs.com } }" in the job.',
  other: 'Let the CI system write its OIDC token into a file, and name that with ALIBABA_CLOUD_OIDC_TOKEN_FILE.',
} as const;
