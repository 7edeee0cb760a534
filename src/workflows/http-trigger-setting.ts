import { X509Certificate } from 'node:crypto';
import type { CertificateRequest, HttpTriggerRequest } from '../config/deploy-request.ts';
import { parseJson } from '../services/json-object.ts';
import type { HttpTrigger, SpaceSettings } from '../services/serverless-words.ts';
import type { Setting } from './setting.ts';

/** The HTTP trigger of the space as one setting: the cloud takes switch, domain and certificate in one write. */
export function httpTriggerSetting(asked: HttpTriggerRequest, found: HttpTrigger, settings: SpaceSettings): Setting {
  const enabled = asked.enabled ?? found.enabled;
  const domain = asked.domain ?? found.domain;
  const certificate = domain === '' ? undefined : asked.certificate;
  return {
    name: 'HTTP trigger',
    before: inWords(found, certificate),
    after: [enabled ? 'on' : 'off', domain, certificate && certificateWords(certificate)].filter(Boolean).join(', '),
    write: () =>
      settings.setHttpTrigger({
        enabled,
        ...(asked.domain !== undefined && { domain }),
        ...(certificate && { domain, certificate: { certificate: certificate.certificate, privateKey: certificate.privateKey } }),
      }),
    read: async () => inWords(await settings.httpTrigger(), certificate),
  };
}

/** The certificate is told only when one is asked for: another one in the cloud is nobody's difference. */
function inWords({ enabled, domain, certificateInfo }: HttpTrigger, asked: CertificateRequest | undefined): string {
  const certificate = asked && foundCertificate(certificateInfo, asked);
  return [enabled ? 'on' : 'off', domain, certificate].filter(Boolean).join(', ');
}

function foundCertificate(info: string, asked: CertificateRequest): string {
  if (isInPlace(info, asked)) return certificateWords(asked);
  return info === '' ? 'no certificate' : 'another certificate';
}

const certificateWords = ({ name }: CertificateRequest): string => `certificate ${name}`;

/** The cloud answers JSON with notBefore, notAfter and subject of the certificate; both times together tell one certificate from its successor. */
function isInPlace(info: string, { certificate }: CertificateRequest): boolean {
  const { validFrom, validTo } = new X509Certificate(certificate);
  const { notBefore, notAfter } = readInfo(info);
  return sameSecond(notBefore, validFrom) && sameSecond(notAfter, validTo);
}

function readInfo(info: string): { readonly notBefore?: unknown; readonly notAfter?: unknown } {
  try {
    const read = parseJson(info);
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    return {};
  }
}

const sameSecond = (a: unknown, b: string): boolean => typeof a === 'string' && Date.parse(a) === Date.parse(b);
