import { type RoleRefusal, roleRefusalKind, type tokenAdvice } from '../role-refusals.ts';

type Advice = (refusal: RoleRefusal) => string;

const says = ({ claims }: RoleRefusal): string => (claims === '' ? '' : `令牌内容：${claims}。`);

/** What to do about each kind of refusal that role-refusals.ts tells apart. */
const advices: { readonly [Kind in NonNullable<ReturnType<typeof roleRefusalKind>>]: Advice } = {
  expired: () => 'OIDC 令牌只有几分钟有效期：请在运行 miniship 的作业中获取，或让令牌文件持续更新。',
  audience: (which) => `把令牌的受众（aud）加入 RAM 中 OIDC 身份提供商的客户端 ID，或把 oidc-audience 设为其中之一。${says(which)}`,
  issuer: (which) =>
    `更正 oidc-provider-arn，或 RAM 中该身份提供商的颁发者 URL（GitHub 为 https://token.actions.githubusercontent.com）。${says(which)}`,
  fingerprint: () => '在 RAM 控制台更新 OIDC 身份提供商的证书指纹。',
  token: (which) => `确认 oidc-token 或所指文件的内容就是 CI 系统签发的令牌，不含其他内容。${says(which)}`,
  provider: () => '更正 oidc-provider-arn：在 RAM 控制台的 SSO 管理 > 角色 SSO > OIDC 中可以查到。',
  trust: (which) => `把角色的信任策略与令牌比对：oidc:iss、oidc:aud、oidc:sub。${says(which)}`,
  role: ({ roleArn }) => `把 ARN ${roleArn} 与 RAM 控制台中的角色比对，包括账号 ID。`,
  root: () => '请使用 RAM 用户的访问密钥：主账号不能扮演角色。',
  grant: ({ roleArn }) => `向扮演者授予对 ${roleArn} 的 sts:AssumeRole 权限，并在该角色的信任策略中写明扮演者。`,
  duration: () => '降低 role-duration，或提高 RAM 中角色的最大会话时间（MaxSessionDuration）。',
  session: () => '更正 role-session-name：2 到 64 个字母、数字或 . @ - _。',
  arn: () => '更正角色的 ARN；RAM 控制台的角色页面会显示它。',
};

/** What to do about a refusal; a code that is not known speaks for itself. */
export function roleAdviceInChinese(refusal: RoleRefusal): string {
  const kind = roleRefusalKind(refusal);
  return kind === undefined ? '以上原因由云端给出；凭请求 ID 可联系技术支持查询。' : advices[kind](refusal);
}

/** How a job of each CI system comes by an OIDC token. */
export const tokenAdviceInChinese: { readonly [System in keyof typeof tokenAdvice]: string } = {
  github: '为作业设置 permissions: id-token: write；来自 fork 的拉取请求无法获得令牌。',
  gitlab: '在作业中声明 id_tokens: { MINISHIP_OIDC_TOKEN: { aud: sts.aliyuncs.com } }。',
  other: '让 CI 系统把 OIDC 令牌写入文件，并用 ALIBABA_CLOUD_OIDC_TOKEN_FILE 指明该文件。',
};
