import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { deploy, deployWith, nowMs, told } from './given.ts';
import { keyText, makeCertificate, makeKeys } from './make-certificate.ts';

const { certificate, privateKey } = makeCertificate('www.example.com');
const other = makeCertificate('www.example.com');
const files = { 'tls/site.pem': certificate, 'tls/site.key': privateKey };
const domainWith = (fields: string, rest: Parameters<typeof deployWith>[1] = {}) =>
  deployWith(`domains:\n  www.example.com:\n    ${fields}`, { files, ...rest });

const pair = 'certificate: tls/site.pem\n    privateKey: tls/site.key';
const at = (line: number, reason: string): string => `CONFIG_INVALID miniship.yml:${line}: ${reason}`;

describe('a certificate with its key', () => {
  test('comes from files, and its key is masked', async () => {
    const { request, problems, secrets } = await domainWith(pair);
    expect(told(problems)).toEqual([]);
    expect(request.settings.domains).toMatchObject([{ domain: 'www.example.com', certificate: { certificate, privateKey } }]);
    expect(request.settings.domains[0]?.certificate?.name).toMatch(/^miniship-[0-9a-f]{16}$/);
    expect(secrets).toContain(privateKey);
  });

  test.each([
    { how: 'as they are', key: privateKey },
    { how: 'with \\n in place of line breaks', key: privateKey.replaceAll('\n', '\\n') },
  ])('comes from variables, $how', async ({ key }) => {
    const { request, problems, secrets } = await domainWith(`certificate: "\${CERT}"\n    privateKey: "\${KEY}"`, {
      variables: { CERT: certificate, KEY: key },
    });
    expect(told(problems)).toEqual([]);
    expect(request.settings.domains[0]?.certificate?.certificate.trim()).toBe(certificate.trim());
    expect(request.settings.domains[0]?.certificate?.privateKey.trim()).toBe(privateKey.trim());
    expect(secrets.map((secret) => secret.trim())).toContain(privateKey.trim());
  });

  test('a variable may also hold the path of the key', async () => {
    const { problems } = await domainWith(`certificate: tls/site.pem\n    privateKey: "\${KEY_FILE}"`, {
      variables: { KEY_FILE: 'tls/site.key' },
    });
    expect(told(problems)).toEqual([]);
  });

  test('keeps its name as long as it is the same, and a new one has another', async () => {
    const nameOf = async (chain: string, key: string) =>
      (await domainWith(pair, { files: { 'tls/site.pem': chain, 'tls/site.key': key } })).request.settings.domains[0]?.certificate?.name;
    const name = await nameOf(certificate, privateKey);
    expect(await nameOf(`${certificate}\n\n`, privateKey)).toBe(name);
    expect(await nameOf(other.certificate, other.privateKey)).not.toBe(name);
  });

  test('may bring its chain behind it', async () => {
    const chain = certificate + other.certificate;
    const { request, problems } = await domainWith(pair, { files: { ...files, 'tls/site.pem': chain } });
    expect(told(problems)).toEqual([]);
    expect(request.settings.domains[0]?.certificate?.certificate).toBe(chain);
  });

  test('serves the HTTP trigger too', async () => {
    const { request, problems } = await deployWith(`httpTrigger:\n  domain: www.example.com\n  ${pair.replaceAll('    ', '  ')}`, {
      files,
    });
    expect(told(problems)).toEqual([]);
    expect(request.settings.httpTrigger).toMatchObject({ domain: 'www.example.com', certificate: { certificate, privateKey } });
  });

  test('for all hosts of a domain fits each of them', async () => {
    const wildcard = makeCertificate('*.example.com');
    const { problems } = await domainWith(pair, { files: { 'tls/site.pem': wildcard.certificate, 'tls/site.key': wildcard.privateKey } });
    expect(told(problems)).toEqual([]);
  });
});

const encrypted = generateKeyPairSync('ec', {
  namedCurve: 'prime256v1',
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' },
}).privateKey;

describe('is refused', () => {
  test.each([
    { why: 'when it stands alone', fields: 'certificate: tls/site.pem', problem: at(4, '"certificate" needs "privateKey" beside it') },
    { why: 'when its key stands alone', fields: 'privateKey: tls/site.key', problem: at(4, '"privateKey" needs "certificate" beside it') },
  ])('$why', async ({ fields, problem }) => {
    const { request, problems } = await domainWith(fields);
    expect(told(problems)).toEqual([problem]);
    expect(request.settings.domains[0]?.certificate).toBeUndefined();
  });

  test.each([
    {
      why: 'with the key of another',
      changed: { 'tls/site.key': other.privateKey },
      problem: at(5, '"privateKey" belongs to another certificate; in a chain, the certificate of the domain comes first'),
    },
    {
      why: 'with its chain the wrong way round',
      changed: { 'tls/site.pem': other.certificate + certificate },
      problem: at(5, '"privateKey" belongs to another certificate; in a chain, the certificate of the domain comes first'),
    },
    { why: 'when it is none', changed: { 'tls/site.pem': 'hello' }, problem: at(4, '"certificate" is not a certificate in PEM form') },
    {
      why: 'when its key is none',
      changed: { 'tls/site.key': 'hello' },
      problem: at(5, '"privateKey" is not a private key in PEM form and without a passphrase'),
    },
    {
      why: 'when its key has a passphrase',
      changed: { 'tls/site.key': encrypted },
      problem: at(5, '"privateKey" is not a private key in PEM form and without a passphrase'),
    },
    {
      why: 'when a private key stands in its file, which would be published',
      changed: { 'tls/site.pem': certificate + privateKey },
      problem: at(4, '"certificate" holds a private key too; keep the two in files of their own'),
    },
    {
      why: 'when its file is absent',
      changed: { 'tls/site.pem': undefined },
      problem: 'FILE_UNREADABLE The file of "certificate", /project/tls/site.pem, cannot be read: there is no such file.',
    },
    {
      why: 'when the file of its key is absent',
      changed: { 'tls/site.key': undefined },
      problem: 'FILE_UNREADABLE The file of "privateKey", /project/tls/site.key, cannot be read: there is no such file.',
    },
  ])('$why', async ({ changed, problem }) => {
    const there = Object.entries({ ...files, ...changed }).flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const]));
    const { request, problems } = await domainWith(pair, { files: Object.fromEntries(there) });
    expect(told(problems)).toEqual([problem]);
    expect(request.settings.domains[0]?.certificate).toBeUndefined();
  });

  test('when it has expired', async () => {
    const keys = makeKeys();
    const until = new Date(nowMs).toISOString();
    const old = makeCertificate('www.example.com', { until, keys });
    const problems = told(
      (await domainWith(pair, { files: { 'tls/site.pem': old.certificate, 'tls/site.key': keyText(keys.privateKey) } })).problems,
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('miniship.yml:4: "certificate" has expired (');
  });

  test('when its domain is taken away', async () => {
    const lines = 'httpTrigger: { domain: "", certificate: tls/site.pem, privateKey: tls/site.key }';
    expect(told((await deployWith(lines, { files })).problems)).toEqual([at(2, '"certificate" has no use without a domain')]);
  });

  test('when it is for another domain', async () => {
    const foreign = makeCertificate('www.example.org');
    const { problems } = await domainWith(pair, { files: { 'tls/site.pem': foreign.certificate, 'tls/site.key': foreign.privateKey } });
    expect(told(problems)).toEqual([at(4, '"certificate" is not for www.example.com')]);
  });

  test('when its file cannot be read, with the system’s reason', async () => {
    const { problems } = await deploy({
      given: { 'space-id': 'mp-1' },
      files: { 'miniship.yml': `serverless:\n  domains:\n    www.example.com: { certificate: tls, privateKey: tls/site.key }`, ...files },
      broken: { tls: 'EISDIR' },
    });
    expect(told(problems)).toEqual(['FILE_UNREADABLE The file of "certificate", /project/tls, cannot be read: EISDIR.']);
  });
});

describe('a private key never shows', () => {
  test('when it is written into the configuration file', async () => {
    const lines = privateKey
      .trim()
      .split('\n')
      .map((line) => `      ${line}`)
      .join('\n');
    const { problems, secrets } = await domainWith(`certificate: tls/site.pem\n    privateKey: |\n${lines}`);
    expect(told(problems)).toEqual([
      at(5, `a private key does not belong into this file; give the path of its file, or a variable as in "privateKey: \${TLS_KEY}"`),
    ]);
    expect(secrets.map((secret) => secret.trim())).toContain(privateKey.trim());
  });

  test('when a variable holds it without its head and foot', async () => {
    const bare = privateKey.replaceAll(/-----.*-----|\n/g, '');
    const { problems, secrets } = await domainWith(`certificate: tls/site.pem\n    privateKey: "\${KEY}"`, { variables: { KEY: bare } });
    expect(told(problems)).toEqual([
      at(5, `"privateKey" (\${KEY}) is neither a private key in PEM form nor the path of a file that can be read`),
    ]);
    expect(JSON.stringify(problems.map(({ facts, message, help }) => ({ facts, message, help })))).not.toContain(bare);
    expect(secrets).toContain(bare);
  });

  test('when only its other half is wrong, it is masked all the same', async () => {
    const { secrets } = await domainWith(pair, { files: { 'tls/site.key': privateKey } });
    expect(secrets).toContain(privateKey);
  });
});
