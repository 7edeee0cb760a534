import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { deployWith, told } from './given.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const pkcs1 = privateKey.export({ type: 'pkcs1', format: 'der' }).toString('base64');
const bare = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const publicBare = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const ecKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const cert = '-----BEGIN CERTIFICATE-----\nMIIE\n-----END CERTIFICATE-----';
const secret = '0123456789abcdef0123456789abcdef';

describe('files', () => {
  test('have defaults that delete nothing', async () => {
    const { request, problems } = await deployWith('files: { path: assets }');
    expect(told(problems)).toEqual([]);
    const removal = { enabled: false, prefix: '', keep: [], atMost: { kind: 'files', files: 50 } };
    expect(request.files).toEqual({ path: '/project/assets', prefix: '', exclude: [], delete: removal });
  });

  test('take a prefix with its slash, and the fences of deleting', async () => {
    const lines =
      'files: { path: assets, prefix: /shop, exclude: "*.map", delete: { enabled: true, prefix: old, keep: [/a], atMost: 20% } }';
    const { request, problems } = await deployWith(lines);
    expect(told(problems)).toEqual([]);
    const removal = { enabled: true, prefix: 'old/', keep: ['a'], atMost: { kind: 'percent', percent: 20 } };
    expect(request.files).toMatchObject({ prefix: 'shop/', exclude: ['*.map'], delete: removal });
  });

  test.each([
    ['files: {}', /"path"/],
    ['files: { path: a, prefix: ../b }', /"prefix" is "\.\.\/b"/],
    ['files: { path: a, delete: { enabled: true } }', /"delete" needs a "prefix"/],
    ['files: { path: a, delete: { enabled: true, atMost: many }, prefix: b }', /"atMost" is "many"/],
    ['files: { path: a, delete: { keep: b } }', /"enabled"/],
    ['files: { path: a, url: b }', /there is no key "url"/],
    ['files: [a]', /must be a mapping/],
  ] as const)('%s is refused', async (lines, problem) => {
    expect(told((await deployWith(lines)).problems).join('\n')).toMatch(problem);
  });
});

describe('extensions', () => {
  test.each([
    ['extensions: 云调用', ['云调用']],
    ['extensions: [云调用, ext-1, 云调用]', ['云调用', 'ext-1']],
    ['extensions: { 云调用: true, ext-1: true }', ['云调用', 'ext-1']],
  ])('%s names those that are to be on', async (lines, extensions) => {
    const { request, problems } = await deployWith(lines);
    expect([told(problems), request.extensions]).toEqual([[], extensions]);
  });

  test('one that is to be off is refused with what to do', async () => {
    const { problems } = await deployWith('extensions: { 云调用: false, x: true }');
    expect(told(problems)).toEqual([expect.stringMatching(/no operation that switches an extension off; take "云调用" out of this file/)]);
  });
});

const platforms = (lines: string, variables: Readonly<Record<string, string>> = {}, files: Readonly<Record<string, string>> = {}) =>
  deployWith(
    `platforms:
${lines}`,
    { variables, files },
  );

describe('platforms', () => {
  test('take secrets from variables and from files, and tell each before it can be shown', async () => {
    const { request, problems, secrets } = await platforms(
      `  wechat:
    wx1: { appSecret: "\${WX}" }
    wx2: { appSecretFile: wx.txt }
    wx3: { absent: true }
  dingtalk: { ding1: { appSecret: "\${DING}" } }`,
      { WX: secret, DING: `${secret}-ding` },
      { 'wx.txt': `${secret}-file\n` },
    );
    expect(told(problems)).toEqual([]);
    const wechat = { platform: 'wechat', absent: false, facts: {} };
    expect(request.platforms).toEqual([
      { ...wechat, appId: 'wx1', secret },
      { ...wechat, appId: 'wx2', secret: `${secret}-file` },
      { ...wechat, appId: 'wx3', absent: true, secret: '' },
      { ...wechat, platform: 'dingtalk', appId: 'ding1', secret: `${secret}-ding` },
    ]);
    expect(secrets).toEqual(expect.arrayContaining([secret, `${secret}-file`, `${secret}-ding`]));
  });

  test.each([
    ['PEM', pem, bare],
    ['PEM on one line', pem.replaceAll('\n', '\\n'), bare],
    ['bare PKCS #8', bare, bare],
    ['bare PKCS #1', pkcs1, pkcs1],
  ])('a private key of Alipay may be %s, and becomes bare', async (_, given, expected) => {
    const { request, problems, secrets } = await platforms(
      `  alipay: { "2019": { privateKey: "\${KEY}", publicKey: ali.pem } }`,
      { KEY: given },
      { 'ali.pem': publicPem },
    );
    expect(told(problems)).toEqual([]);
    expect(request.platforms).toEqual([
      { platform: 'alipay', appId: '2019', absent: false, secret: expected, facts: { signMode: 'PUBLIC_KEY', publicKey: publicBare } },
    ]);
    expect(secrets).toEqual(expect.arrayContaining([expected]));
  });

  test('certificates make another way of signing', async () => {
    const { request, problems } = await platforms(
      `  alipay: { "2019": { privateKeyFile: k, appCert: a, publicCert: "\${CERT}", rootCert: a } }`,
      { CERT: cert },
      { k: pem, a: `${cert}\n` },
    );
    expect(told(problems)).toEqual([]);
    expect(request.platforms[0]?.facts).toEqual({ signMode: 'CERT', appCert: cert, publicCert: cert, rootCert: cert });
  });

  test('of what the run does not do nothing is read', async () => {
    const { request, problems } = await deployWith(`platforms:\n  wechat: { wx1: { appSecret: "\${UNSET}" } }\nextensions: a`, {
      given: { 'space-id': 'mp-1', only: 'extensions' },
    });
    expect([told(problems), request.platforms]).toEqual([[], []]);
  });

  const literal = 'a-literal-secret-of-somebody';

  test('every problem is told at once, by name, and no secret is quoted', async () => {
    const { problems, secrets } = await platforms(
      `  wechat:
    wx1: { appSecret: ${literal} }
    wx2: { appSecret: "x\${WX}" }
    wx3: {}
    wx4: { appSecret: "\${WX}", appSecretFile: none }
    wx5: { appSecretFile: none }
    wx6: { appSecret: "\${SHORT}" }
    wx7: { absent: true, appSecret: "\${WX}" }
    "w x": { absent: true }
    wx8: { appSecret: "\${UNSET}" }
  alipay:
    "1": { privateKey: "\${EC}", publicKey: "\${PEM}" }
    "2": { privateKey: "\${PEM}" }
    "3": { privateKey: "\${PEM}", publicKey: p, appCert: p, publicCert: p }`,
      { WX: secret, SHORT: 'short-secret', EC: ecKey, PEM: pem },
      { p: 'no certificate' },
    );
    const text = told(problems);
    for (const reason of [
      /a secret does not belong into this file; give a variable as in "appSecret: \$\{NAME\}"/,
      /"appSecret" is missing; give a variable, or its file as "appSecretFile"/,
      /"appSecret" and "appSecretFile" both give the same secret/,
      /none/,
      /"appSecret" holds fewer than 16 characters/,
      /"appSecret" has no use beside "absent"/,
      /"w x" is not the id of an application/,
      /the variable UNSET is not set/,
      /"privateKey" holds no RSA private key/,
      /"publicKey" holds a private key/,
      /"publicKey" is missing, or "appCert"/,
      /"publicKey" has no use beside certificates/,
      /"rootCert" is missing: signing by certificates/,
      /"appCert" is not a certificate in PEM form/,
    ])
      expect(
        text.some((problem) => reason.test(problem)),
        `${reason} in\n${text.join('\n')}`,
      ).toBe(true);
    expect(text.join('\n')).not.toMatch(
      new RegExp(`${literal}|${secret}|short-secret|PRIVATE KEY-----|${bare.slice(0, 40).replace(/[+/]/g, '\\$&')}`),
    );
    expect(secrets).toEqual(expect.arrayContaining([literal, secret, 'short-secret']));
  });
});

test('a platform of a wrong shape does not hide what is wrong with another', async () => {
  const { problems } = await deployWith('platforms: { wechat: { wx1: { appSecrt: a } }, dingtalk: { ding1: { appSecret: short } } }');
  expect(told(problems)).toEqual([
    expect.stringContaining('there is no key "appSecrt"') as string,
    expect.stringContaining('a secret does not belong into this file') as string,
  ]);
});
