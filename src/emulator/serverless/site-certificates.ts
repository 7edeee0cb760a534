import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import type { ServerlessOperation } from '../../wire/catalogue.ts';
import { GatewayError, Refusal } from '../refusal.ts';
import type { ServerlessHandlers } from './handlers.ts';
import { enveloped, printed } from './hosting-envelope.ts';
import type { CertificateState } from './hosting-state.ts';
import { needDomain } from './site-domains.ts';

const dayMs = 24 * 3600 * 1000;

/** Certificates of custom domains. The emulator checks them and forgets the key: it serves no https. */
export const siteCertificateHandlers = {
  AttachWebHostingCertificate: ({ CertName, CertType, Domain, ServerCertificate, PrivateKey }, call) => {
    const domain = needDomain(call, Domain);
    if (CertType === 'cas') {
      throw new GatewayError(501, 'NotImplemented', 'The emulator has no certificate service: of CertType it knows "upload" only.');
    }
    domain.certificate = readCertificate(CertName, Domain, { certificate: ServerCertificate, privateKey: PrivateKey }, call.cloud.now());
    domain.updatedMs = call.cloud.now();
    return enveloped('numbers', true);
  },

  GetWebHostingCertificateDetail: ({ CustomDomain }, call) => {
    const { certificate } = needDomain(call, CustomDomain);
    return enveloped('texts', certificate ? describe(certificate) : { ServerCertificateStatus: 'off' });
  },

  DeleteWebHostingCertificate: ({ Domain }, call) => {
    const domain = needDomain(call, Domain);
    if (!domain.certificate) throw new Refusal(`CertificateNotExist: ${Domain}`);
    domain.certificate = null;
    domain.updatedMs = call.cloud.now();
    return enveloped('numbers', true);
  },
} satisfies Partial<ServerlessHandlers<ServerlessOperation>>;

/** What a certificate says of itself, or a refusal of one that would not work for the domain. */
function readCertificate(
  name: string,
  domain: string,
  pem: { readonly certificate: string; readonly privateKey: string },
  nowMs: number,
): CertificateState {
  const certificate = orRefuse('InvalidServerCertificate', () => new X509Certificate(pem.certificate));
  const key: KeyObject = orRefuse('InvalidPrivateKey', () => createPrivateKey(pem.privateKey));
  if (!certificate.checkPrivateKey(key)) throw new Refusal('CertificateKeyMismatch: the private key is not that of the certificate');
  const covered = certificate.checkHost(domain);
  if (covered === undefined) throw new Refusal(`CertificateDomainMismatch: the certificate is not for ${domain}`);
  const [fromMs, untilMs] = [Date.parse(certificate.validFrom), Date.parse(certificate.validTo)];
  if (untilMs <= nowMs) throw new Refusal(`CertificateExpired: on ${certificate.validTo}`);
  return { name, domainName: covered, fromMs, untilMs };
}

function orRefuse<Value>(code: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    // Not the reader's own message: it might repeat a part of the key.
    throw Object.assign(new Refusal(`${code}: it is not a readable PEM text`), { cause: error });
  }
}

const describe = (one: CertificateState) => ({
  CertLife: lifeOf(one),
  CertExpiredTime: printed(one.untilMs),
  CertDomainName: one.domainName,
  CertType: 'upload',
  CertName: one.name,
  ServerCertificateStatus: 'on',
});

/** `1 years`, as the vendor's sample writes it; shorter lives in months. */
function lifeOf({ fromMs, untilMs }: CertificateState): string {
  const days = (untilMs - fromMs) / dayMs;
  return days >= 360 ? `${Math.round(days / 365)} years` : `${Math.max(1, Math.round(days / 30))} months`;
}
