import type { Input } from './input.ts';

const call = { group: 'verify', verbs: ['verify'], config: [] } as const;
/** Of the application rather than of one call, so that a mini program of miniship.yml may keep it. */
const application = { group: 'verify', verbs: ['verify'], config: ['app'] } as const;

/** The inputs of `verify` alone. inputs.ts makes them part of the one table. */
export const verifyInputs = {
  'cloud-app': {
    ...call,
    kind: 'text',
    placeholder: 'URL',
    about: 'Address of an HTTP service of a cloud application, to be called as the gateway calls it: https, or http on this machine.',
    zh: '云应用 HTTP 服务的地址，将按云网关的方式调用；须为 https，本机可用 http。',
  },
  'cloud-app-method': {
    ...call,
    kind: 'choice',
    choices: ['GET', 'POST'],
    fallback: 'POST',
    about: 'How the service is called; POST sends application/json.',
    zh: '调用方式；POST 以 application/json 发送。',
  },
  'cloud-app-data': {
    ...call,
    kind: 'json',
    about: 'Body of a POST, a JSON object of at most 128 KB; without it {}.',
    zh: 'POST 的请求体，JSON 对象，不超过 128 KB；未给出时为 {}。',
  },
  'cloud-app-expect': {
    ...call,
    kind: 'json',
    about:
      'What the reply must hold, such as {"data":{"stock":3}}; of objects, the fields that are named. With "success":false the service is to fail.',
    zh: '应答必须包含的内容，例如 {"data":{"stock":3}}；对象只比较所列字段。含 "success":false 时预期服务返回失败。',
  },
  'cloud-app-env': {
    ...application,
    kind: 'choice',
    choices: ['test', 'online'],
    fallback: 'test',
    about: 'Environment that the service is told: parameter env.',
    zh: '告知服务的调用环境：参数 env。',
  },
  'cloud-app-key': {
    ...application,
    kind: 'text',
    about: 'App key of the application: parameter app_key. Needed to sign.',
    zh: '应用的 appKey：参数 app_key。签名时必填。',
  },
  'cloud-app-secret': {
    ...call,
    kind: 'text',
    secret: { variable: 'MINISHIP_CLOUD_APP_SECRET' },
    about: 'App secret of the application; with it the call is signed.',
    zh: '应用的 appSecret；给出后对调用加签。',
  },
  'cloud-app-access-token': {
    ...call,
    kind: 'text',
    secret: { variable: 'MINISHIP_CLOUD_APP_ACCESS_TOKEN' },
    about: 'Token of a user (session key): parameter access_token.',
    zh: '用户的授权 token（sessionkey）：参数 access_token。',
  },
  'cloud-app-context': {
    ...application,
    kind: 'json',
    about:
      'Further context parameters, such as {"open_id":"AAH…","user_nick":"shop:tom"}: user_nick, open_id, mini_app_id, mix_nick, user_id, main_user_id, source_app_id, app_owner_open_id.',
    zh: '其他上下文参数，例如 {"open_id":"AAH…","user_nick":"shop:tom"}：user_nick、open_id、mini_app_id、mix_nick、user_id、main_user_id、source_app_id、app_owner_open_id。',
  },
  'cloud-app-sign-method': {
    ...application,
    kind: 'choice',
    choices: ['md5', 'hmac'],
    fallback: 'md5',
    about: 'How the call is signed: MD5, or HMAC-MD5, which adds the parameter sign_method=hmac.',
    zh: '签名方式：MD5，或附带参数 sign_method=hmac 的 HMAC-MD5。',
  },
  'cloud-app-sign-body': {
    ...application,
    kind: 'flag',
    fallback: 'true',
    about: 'Sign the body too, as the method of Qimen does.',
    zh: '请求体也参与签名，与奇门方式一致。',
  },
  'cloud-app-timeout': {
    ...application,
    kind: 'duration',
    min: 1,
    max: 10_000,
    fallback: '3s',
    about: 'Longest time for the answer, at most 10s.',
    zh: '等待应答的最长时间，不超过 10s。',
  },
} as const satisfies Record<string, Input>;
