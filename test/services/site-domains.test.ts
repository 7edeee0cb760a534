import { describe, expect, test } from 'vitest';
import { refusal } from '../support/fake-rpc.ts';
import { createFakeSpace } from '../support/fake-space.ts';

const wire = {
  Domain: 'www.test.com',
  Cname: 'www.test.com.w.kunlungr.com',
  EnableCors: true,
  AccessControlAllowOrigin: 'https://*.example.com, https://*.example.org',
  ForceRedirectType: 'HTTPS_FORCE',
  SslProtocol: 'on',
};
const certificate = { Data: { CertName: 'test', ServerCertificateStatus: 'on' } };
const read = async (change: object, ...more: object[]) =>
  (await createFakeSpace([{ Data: [{ ...wire, ...change }] }, ...more]).settings.domains())[0];

describe('custom domains of the site', () => {
  test('are read with their certificates', async () => {
    const { settings, sent } = createFakeSpace([{ Data: [wire, { Domain: 'b', SslProtocol: 'off' }] }, certificate]);
    expect(await settings.domains()).toEqual([
      {
        domain: 'www.test.com',
        cname: 'www.test.com.w.kunlungr.com',
        forceHttps: true,
        cors: { origins: 'https://*.example.com,https://*.example.org' },
        certificateName: 'test',
      },
      { domain: 'b', cname: '', forceHttps: false, cors: false },
    ]);
    expect(sent()).toEqual([
      ['ListWebHostingCustomDomains', {}],
      ['GetWebHostingCertificateDetail', { CustomDomain: 'www.test.com' }],
    ]);
  });

  test('there may be none', async () => {
    expect(await createFakeSpace([{}]).settings.domains()).toEqual([]);
  });

  test.each([
    { change: { EnableCors: false }, cors: false },
    { change: { EnableCors: undefined }, cors: false },
    { change: { AccessControlAllowOrigin: '' }, cors: { origins: '*' } },
    { change: { AccessControlAllowOrigin: undefined }, cors: { origins: '*' } },
  ])('$change is CORS $cors', async ({ change, cors }) => {
    expect(await read(change, certificate)).toMatchObject({ cors });
  });

  test.each([
    { what: 'none bound', answer: { Data: { CertName: 'old', ServerCertificateStatus: 'off' } } },
    { what: 'none named', answer: { Data: { CertName: '', ServerCertificateStatus: 'on' } } },
    { what: 'none known', answer: {} },
    { what: 'none found', answer: refusal('GetWebHostingCertificateDetail', 'certificate not found') },
  ])('a domain with $what has no certificate', async ({ answer }) => {
    expect(await read({}, answer)).not.toHaveProperty('certificateName');
  });

  test('one is asked for where it is not said that HTTPS is off', async () => {
    expect(await read({ SslProtocol: undefined }, certificate)).toMatchObject({ certificateName: 'test' });
  });
});

describe('what is written', () => {
  test.each([
    { what: 'a domain is bound', write: 'BindWebHostingCustomDomain', sent: { CustomDomain: 'd' } },
    { what: 'HTTPS is forced', write: 'force', sent: { DomainName: 'd', ForceRedirectType: 'HTTPS_FORCE' } },
    { what: 'HTTPS is not forced', write: 'free', sent: { DomainName: 'd', ForceRedirectType: 'OFF' } },
    {
      what: 'origins may read',
      write: 'cors',
      sent: { DomainName: 'd', EnableCors: true, AccessControlAllowOrigin: 'https://a,https://b' },
    },
    { what: 'origins may not read', write: 'no-cors', sent: { DomainName: 'd', EnableCors: false } },
  ])('$what', async ({ write, sent }) => {
    const { settings, sent: calls } = createFakeSpace([{}]);
    const writes: Readonly<Record<string, () => Promise<void>>> = {
      BindWebHostingCustomDomain: () => settings.bindDomain('d'),
      force: () => settings.setForceHttps('d', true),
      free: () => settings.setForceHttps('d', false),
      cors: () => settings.setDomainCors('d', { origins: 'https://a, https://b' }),
      'no-cors': () => settings.setDomainCors('d', false),
    };
    await writes[write]?.();
    expect(calls().map(([, parameters]) => parameters)).toEqual([sent]);
  });

  test('a certificate goes with its key, which is secret before it goes', async () => {
    const { settings, sent, secrets } = createFakeSpace([{}]);
    await settings.attachCertificate('d', { name: 'n', certificate: 'CERT', privateKey: 'KEY' });
    expect(secrets).toEqual(['KEY']);
    expect(sent()).toEqual([
      ['AttachWebHostingCertificate', { Domain: 'd', CertName: 'n', CertType: 'upload', ServerCertificate: 'CERT', PrivateKey: 'KEY' }],
    ]);
  });
});
