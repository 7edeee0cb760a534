import { describe, expect, test } from 'vitest';
import { inspectBuild } from '../../src/packaging/build.ts';
import { secretFolder, secretName, secretText } from '../../src/packaging/secrets.ts';
import { inspectSite } from '../../src/packaging/site.ts';
import { buildWith } from './temporary-build.ts';

// Put together here, so that no scanner takes this file for a leak.
const begin = (kind: string): string => `-----BEGIN ${kind}${'PRIVATE'} KEY-----`;
const body = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ';
const longId = `LTAI${'5tKq8ZbPw3Xc7VnM2yRs'}`;
const oldId = `LTAI${'4Fh9Gk2Lq7Wz'}`;

describe('names of files', () => {
  test.each([
    ['.env'],
    ['.env.local'],
    ['.envrc'],
    ['prod.env'],
    ['server.pem'],
    ['SERVER.KEY'],
    ['push.p8'],
    ['push.p12'],
    ['push.pfx'],
    ['release.jks'],
    ['release.keystore'],
    ['id_rsa'],
    ['id_ed25519.pub'],
    ['.npmrc'],
    ['.netrc'],
    ['credentials.json'],
    ['service-account.json'],
    ['shop-service-account.json'],
    ['serviceaccount-prod.json'],
  ])('%s is a secret', (name) => {
    expect(secretName(name)).toMatchObject({ en: expect.any(String) as string, zh: expect.stringMatching(/\p{Script=Han}/u) as string });
  });

  test.each(['env.js', 'key.js', 'keyboard.png', 'pem.txt', 'monkey', 'id_rsa_test'.slice(3), 'account.json', 'identity.js', 'x.keys.js'])(
    '%s is none',
    (name) => {
      expect(secretName(name)).toBeUndefined();
    },
  );

  test.each(['.git', '.svn', '.aws', '.ssh', '.aliyun'])('a folder %s is a secret', (name) => {
    expect(secretFolder(name)).toMatchObject({ en: expect.any(String) as string, zh: expect.stringMatching(/\p{Script=Han}/u) as string });
  });

  test.each(['git', '.github', 'aws', '.assets'])('a folder %s is none', (name) => {
    expect(secretFolder(name)).toBeUndefined();
  });
});

describe('texts', () => {
  test.each([
    ['a key file', `${begin('')}\n${body}\n`],
    ['an RSA key', `${begin('RSA ')}\r\n${body}`],
    ['an encrypted key', `${begin('RSA ')}\nProc-Type: 4,ENCRYPTED\n`],
    ['a key in JSON', `{"private_key":"${begin('')}\\n${body}\\n"}`],
    ['a key in a script', `var k="${begin('EC ')}\\n"+"${body}"`],
    ['a key in a list', `["${begin('')}","${body}"]`],
    ['the id of an access key', `{accessKeyId:"${longId}"}`],
    ['the id of an old access key', `id='${oldId}'`],
    ['the id of temporary credentials', `{"AccessKeyId":"STS.${'NUgYrLnoC37mZZCNnAbez1x2'}"}`],
    ['the id of an AWS key', `aws_access_key_id = ${'AKIA'}QZ7XK4TM2WVN6RPB`],
    ['the id of temporary AWS credentials', `${'ASIA'}QZ7XK4TM2WVN6RPB`],
    ['the id of a Tencent Cloud key', `secretId:"${'AKID'}z8krbsJ5yKBZQpn74WFkmLPx3gnPhESA"`],
    ['the key of an Azure storage account', `Account${'Key'}=${'aB3+'.repeat(21)}aB==;`],
    ['a token of GitHub', `token=${'ghp_'}aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG5`],
    ['the token of a workflow', `${'ghs_'}aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG5`],
    ['a fine-grained token of GitHub', `github_${'pat_'}${'11ABCDE_x7'.repeat(8)}`],
    ['an id in an address', `?OSSAccessKeyId=${longId}&Expires=1`],
  ])('%s is a secret', (_, text) => {
    expect(secretText(text)).toMatchObject({ en: expect.any(String) as string, zh: expect.stringMatching(/\p{Script=Han}/u) as string });
  });

  test.each([
    ['the header that a library for RSA looks for', `var b="${begin('RSA ')}\\n",e="-----END RSA PRIVATE KEY-----";return b+t+e`],
    ['a public key', `-----BEGIN PUBLIC KEY-----\n${body}`],
    ['a certificate', `-----BEGIN CERTIFICATE-----\n${body}`],
    ['the id in the documentation of AWS', `${'AKIA'}IOSFODNN7EXAMPLE`],
    ['an option of a keyspace', 'CREATE KEYSPACE x'],
    ['a class of a library', 'new STS.NewSessionTokenRequestBuilder()'],
    ['a placeholder of a token', `${'ghp_'}${'x'.repeat(36)}`],
    ['a placeholder', 'accessKeyId: "LTAIxxxxxxxxxxxxxxxxxxxx"'],
    ['a word', 'LTAI is the prefix; LTAIABCDEFGHIJKL'],
    ['a piece of encoded data', `data:image/png;base64,iVBOR/${longId}/AAAA`],
    ['a longer word', `${longId}9`],
    ['the end of a longer word', `x${longId}`],
    ['a piece of padded data', `${longId}==`],
  ])('%s is none', (_, text) => {
    expect(secretText(text)).toBeUndefined();
  });
});

describe('in a build', () => {
  test('a key is found in any text, and in each only once', async () => {
    const folder = await buildWith({ 'assets/a.svg': `${longId} ${longId}`, 'b.custom': `${begin('')}\n${body}` });
    const { problems } = await inspectBuild(folder, {});
    expect(problems.map(({ message }) => message)).toEqual([
      'assets/a.svg looks like a secret (it holds the id of an Alibaba Cloud access key) and would be published.',
      'b.custom looks like a secret (it holds a private key) and would be published.',
    ]);
  });

  test.each([
    ['UTF-16', Buffer.from(`\uFEFF$k = "${longId}"`, 'utf16le')],
    ['UTF-16 of the other order', Buffer.from(`\uFEFF$k = "${longId}"`, 'utf16le').swap16()],
    ['UTF-16 that is long', Buffer.from(`\uFEFF${'# line\n'.repeat(1_300_000)}$k = "${longId}"`, 'utf16le')],
  ])('a key is found in a text of %s, as Windows writes it', async (_, content) => {
    const { problems } = await inspectBuild(await buildWith({ 'setup.ps1': content }), {});
    expect(problems.map(({ code }) => code)).toEqual(['SECRET_IN_BUILD']);
    const site = await inspectSite(await buildWith({ 'setup.ps1': content }), { index: 'index.html', exclude: [], headers: [] });
    expect(site.problems.map(({ code }) => code)).toEqual(['SECRET_IN_BUILD']);
  });

  test('data is not searched: what looks like a key there is chance', async () => {
    const { problems } = await inspectBuild(await buildWith({ 'a.bin': `\0 ${longId} `, 'a.png': ` ${longId} ` }), {});
    expect(problems).toEqual([]);
  });

  test('a text above 16 MB is searched in pieces, and a key across two of them is found', async () => {
    const chunkBytes = 256 * 1024;
    const line = 'var a = 1;\n';
    const start = line.repeat(Math.ceil((70 * chunkBytes) / line.length)).slice(0, 70 * chunkBytes - 12);
    const { problems } = await inspectBuild(await buildWith({ 'big.js': `${start}"${longId}";\n${line.repeat(50_000)}` }), {});
    expect(problems.map(({ code }) => code)).toEqual(['SECRET_IN_BUILD']);
  });
});
