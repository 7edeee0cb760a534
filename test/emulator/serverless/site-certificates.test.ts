import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { certificate, certificateKey, expiredCertificate } from '../../support/certificates.ts';
import { anyText, containing } from '../lab.ts';
import { type HostingLab, refusal, startHosting } from './hosting-lab.ts';

const Domain = 'www.example.com';
const otherKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

async function startBound(domain = Domain): Promise<HostingLab> {
  const lab = await startHosting();
  await lab.call('BindWebHostingCustomDomain', { CustomDomain: domain });
  return lab;
}

const attach = (lab: HostingLab, parameters: Readonly<Record<string, string>> = {}) =>
  lab.call('AttachWebHostingCertificate', {
    CertName: 'main',
    CertType: 'upload',
    Domain,
    ServerCertificate: certificate,
    PrivateKey: certificateKey,
    ...parameters,
  });

test('an attached certificate is described from what it says of itself, and its key is kept nowhere', async () => {
  const lab = await startBound();
  expect(await attach(lab)).toStrictEqual({ RequestId: anyText, HttpStatusCode: 200, Data: true, Code: 'success', Success: true });
  expect(await lab.call('GetWebHostingCertificateDetail', { CustomDomain: Domain })).toStrictEqual({
    RequestId: anyText,
    HttpStatusCode: '200',
    Data: {
      CertLife: '100 years',
      CertExpiredTime: String(Date.parse('2120-01-01T00:00:00Z')),
      CertDomainName: Domain,
      CertType: 'upload',
      CertName: 'main',
      ServerCertificateStatus: 'on',
    },
    Code: 'success',
    Success: 'true',
  });
  expect((await lab.call('ListWebHostingCustomDomains')).Data[0]?.SslProtocol).toBe('on');
  expect(JSON.stringify(lab.emulator.state())).not.toContain('PRIVATE KEY');
});

test('a deleted certificate is gone, and cannot be deleted twice', async () => {
  const lab = await startBound();
  await attach(lab);
  expect(await lab.call('DeleteWebHostingCertificate', { Domain })).toMatchObject({ Data: true });
  const detail = await lab.call('GetWebHostingCertificateDetail', { CustomDomain: Domain });
  expect(detail.Data).toStrictEqual({ ServerCertificateStatus: 'off' });
  expect(await lab.call('DeleteWebHostingCertificate', { Domain })).toMatchObject(refusal(`CertificateNotExist: ${Domain}`));
});

test.each([
  ['another key', { PrivateKey: otherKey }, 'CertificateKeyMismatch'],
  ['a key that is none', { PrivateKey: 'hello' }, 'InvalidPrivateKey'],
  ['a certificate that is none', { ServerCertificate: 'hello' }, 'InvalidServerCertificate'],
  ['an expired certificate', { ServerCertificate: expiredCertificate }, 'CertificateExpired'],
])('%s is refused, and nothing is attached', async (_what, parameters, code) => {
  const lab = await startBound();
  expect(await attach(lab, parameters)).toMatchObject(refusal(containing(code)));
  expect((await lab.call('ListWebHostingCustomDomains')).Data[0]?.SslProtocol).toBe('off');
});

test('a certificate for another name is refused', async () => {
  const lab = await startBound('shop.example.com');
  expect(await attach(lab, { Domain: 'shop.example.com' })).toMatchObject(refusal(containing('CertificateDomainMismatch')));
});

test('certificates of the certificate service are not emulated, and say so', async () => {
  const lab = await startBound();
  expect(await attach(lab, { CertType: 'cas' })).toMatchObject({ status: 501, Code: 'NotImplemented' });
});
