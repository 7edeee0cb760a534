import type { ReplyFrom } from '../wire/catalogue.ts';
import { type Answered, needed, unlessAbsent } from './cloud.ts';
import { given } from './given.ts';
import type { SiteDomain, SpaceSettings } from './serverless-words.ts';
import type { Space } from './space.ts';

type WireDomain = NonNullable<ReplyFrom<'ListWebHostingCustomDomains'>['Data']>[number];

/** Custom domains of the site, each with the certificate that it serves. */
export async function listDomains(space: Space): Promise<readonly SiteDomain[]> {
  const operation = 'ListWebHostingCustomDomains';
  const { reply, requestId } = await space.rpc.call(operation, space.id);
  const domains: SiteDomain[] = [];
  for (const domain of reply.Data ?? []) domains.push(await readDomain(space, domain, { operation, requestId }));
  return domains;
}

async function readDomain(space: Space, wire: WireDomain, call: Answered): Promise<SiteDomain> {
  const domain = needed(wire.Domain, 'Domain', call);
  // Where HTTPS is off there is no certificate to ask for.
  const certificateName = wire.SslProtocol === 'off' ? undefined : await certificateOf(space, domain);
  return {
    domain,
    cname: wire.Cname ?? '',
    forceHttps: wire.ForceRedirectType === 'HTTPS_FORCE',
    // Every origin is the default (catalogue).
    cors: wire.EnableCors === true ? { origins: tidyOrigins(wire.AccessControlAllowOrigin || '*') } : false,
    ...given({ certificateName }),
  };
}

async function certificateOf({ rpc, id }: Space, domain: string): Promise<string | undefined> {
  const answer = await unlessAbsent(rpc.call('GetWebHostingCertificateDetail', { ...id, CustomDomain: domain }));
  const { ServerCertificateStatus: status, CertName: name } = answer?.reply.Data ?? {};
  return status === 'off' || name === '' ? undefined : name;
}

/** The cloud answers `a, b` where `a,b` was asked for: one form for both ways, so that the same list looks the same. */
const tidyOrigins = (origins: string): string =>
  origins
    .split(',')
    .map((origin) => origin.trim())
    .join(',');

export async function setForceHttps({ rpc, id }: Space, domain: string, force: boolean): Promise<void> {
  await rpc.call('SaveWebHostingCustomDomainConfig', { ...id, DomainName: domain, ForceRedirectType: force ? 'HTTPS_FORCE' : 'OFF' });
}

export async function setDomainCors({ rpc, id }: Space, domain: string, cors: SiteDomain['cors']): Promise<void> {
  const origins = cors === false ? {} : { AccessControlAllowOrigin: tidyOrigins(cors.origins) };
  await rpc.call('SaveWebHostingCustomDomainCorsConfig', { ...id, DomainName: domain, EnableCors: cors !== false, ...origins });
}

/** The private key goes to the cloud and nowhere else. */
export async function attachCertificate(
  { rpc, id, onSecret }: Space,
  domain: string,
  { name, certificate, privateKey }: Parameters<SpaceSettings['attachCertificate']>[1],
): Promise<void> {
  onSecret(privateKey, 'run');
  const pair = { CertName: name, CertType: 'upload', ServerCertificate: certificate, PrivateKey: privateKey };
  await rpc.call('AttachWebHostingCertificate', { ...id, Domain: domain, ...pair });
}
