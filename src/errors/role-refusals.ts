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

type Advice = (refusal: RoleRefusal) => string;

const says = ({ claims }: RoleRefusal): string => (claims === '' ? '' : ` The token says: ${claims}.`);

/** The codes of STS (help.aliyun.com, error codes of STS 2015-04-01) and what to do; the first that fits counts. */
const table: readonly { readonly code: RegExp; readonly reason?: RegExp; readonly advice: Advice }[] = [
  {
    code: /OIDCToken\.Expired$/,
    advice: () => 'An OIDC token lives for minutes only: take it in the job that runs miniship, or let the file be renewed.',
  },
  {
    code: /OIDCToken\.AudienceNotMatch$/,
    advice: (which) =>
      `Add the audience of the token to the client IDs of the OIDC provider in RAM, or set "oidc-audience" to one of them.${says(which)}`,
  },
  {
    code: /OIDCToken\.Issuer/,
    advice: (which) =>
      `Correct "oidc-provider-arn", or the issuer URL of that provider in RAM (GitHub: https://token.actions.githubusercontent.com).${says(which)}`,
  },
  {
    code: /OIDCToken\.(?:PublicKeyFingerprint|HttpsUrl)/,
    advice: () => 'Renew the certificate fingerprint of the OIDC provider in the RAM console.',
  },
  {
    code: /OIDCToken/,
    advice: (which) =>
      `Check that "oidc-token", or the file named, holds the token as the CI system issued it, and nothing else.${says(which)}`,
  },
  {
    code: /^AuthenticationFail\.NoPermission$/,
    reason: /provider/i,
    advice: () => 'Correct "oidc-provider-arn": RAM, under SSO, Role-based SSO, OIDC, shows it.',
  },
  {
    code: /^AuthenticationFail\.NoPermission$/,
    advice: (which) => `Compare the trust policy of the role with the token: oidc:iss, oidc:aud, oidc:sub.${says(which)}`,
  },
  {
    code: /^EntityNotExist\.Role/,
    advice: ({ roleArn }) => `Compare the ARN ${roleArn} with the role in the RAM console, account number included.`,
  },
  {
    code: /^NoPermission/,
    reason: /root/i,
    advice: () => 'Use the access key of a RAM user: the account itself (root) cannot take a role.',
  },
  {
    code: /^NoPermission|^Forbidden/,
    advice: ({ roleArn }) =>
      `Grant sts:AssumeRole on ${roleArn} to the user or role that takes it, and let the trust policy of that role name it.`,
  },
  {
    code: /DurationSeconds$/,
    advice: () => 'Lower "role-duration", or raise the longest session of the role in RAM (MaxSessionDuration).',
  },
  { code: /RoleSessionName$/, advice: () => 'Correct "role-session-name": 2 to 64 letters, digits and . @ - _.' },
  { code: /RoleArn$/, advice: () => 'Correct the ARN of the role; RAM shows it on the page of the role.' },
];

/** What to do about a refusal; a code that is not known speaks for itself. */
export function roleAdvice(refusal: RoleRefusal): string {
  const known = table.find(({ code, reason }) => code.test(refusal.code) && (reason === undefined || reason.test(refusal.reason)));
  return known?.advice(refusal) ?? 'The reason above is the cloud’s own; the request id lets its support find the call.';
}

/** How a job of each CI system comes by an OIDC token. */
export const tokenAdvice = {
  github: 'Give the job "permissions: id-token: write"; a pull request from a fork cannot have it.',
  gitlab: 'Declare "id_tokens: { MINISHIP_OIDC_TOKEN: { aud: sts.aliyuncs.com } }" in the job.',
  other: 'Let the CI system write its OIDC token into a file, and name that with ALIBABA_CLOUD_OIDC_TOKEN_FILE.',
} as const;
