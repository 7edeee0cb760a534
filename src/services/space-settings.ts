import { needed, unlessAbsent } from './cloud.ts';
import { given } from './given.ts';
import type { HttpTrigger, ServicePolicy, SpaceSettings } from './serverless-words.ts';
import { attachCertificate, listDomains, setDomainCors, setForceHttps } from './site-domains.ts';
import type { Space } from './space.ts';
import { encryptedAddress } from './storage-address.ts';

/** The settings around functions and hosting. */
export function createSpaceSettings(space: Space): SpaceSettings {
  const { rpc, id } = space;
  return {
    httpTrigger: () => httpTrigger(space),
    setHttpTrigger: (change) => setHttpTrigger(space, change),
    corsDomains: () => corsDomains(space),
    addCorsDomain: async (domain) => void (await rpc.call('AddCorsDomain', { ...id, Domain: domain })),
    removeCorsDomain: async (domainId) => void (await rpc.call('DeleteCorsDomain', { ...id, DomainId: domainId })),
    policy: (service, collection) => servicePolicy(space, service, collection),
    setPolicy: (service, policy) => setServicePolicy(space, service, policy),
    domains: () => listDomains(space),
    bindDomain: async (domain) => void (await rpc.call('BindWebHostingCustomDomain', { ...id, CustomDomain: domain })),
    setForceHttps: (domain, force) => setForceHttps(space, domain, force),
    setDomainCors: (domain, cors) => setDomainCors(space, domain, cors),
    attachCertificate: (domain, certificate) => attachCertificate(space, domain, certificate),
  };
}

async function httpTrigger({ rpc, id }: Space): Promise<HttpTrigger> {
  const { reply } = await rpc.call('DescribeHttpTriggerConfig', id);
  return {
    enabled: reply.EnableService ?? false,
    endpoint: reply.DefaultEndpoint ? encryptedAddress(reply.DefaultEndpoint) : '',
    domain: reply.CustomDomain ?? '',
    certificateInfo: reply.CustomDomainCertificateInfo ?? '',
  };
}

/** What is left out stays as it is; the empty domain is taken away (catalogue). */
async function setHttpTrigger(
  { rpc, id, onSecret }: Space,
  { enabled, domain, certificate }: Parameters<SpaceSettings['setHttpTrigger']>[0],
): Promise<void> {
  if (certificate !== undefined) onSecret(certificate.privateKey, 'run');
  const change = given({
    CustomDomain: domain,
    CustomDomainCertificate: certificate?.certificate,
    CustomDomainPrivateKey: certificate?.privateKey,
  });
  await rpc.call('UpdateHttpTriggerConfig', { ...id, EnableService: enabled, ...change });
}

async function corsDomains({ rpc, id }: Space): Promise<readonly { readonly domainId: string; readonly domain: string }[]> {
  const operation = 'ListCorsDomains';
  const { reply, requestId } = await rpc.call(operation, id);
  const call = { operation, requestId };
  return (reply.Domains ?? []).map(({ DomainId, Domain }) => ({
    domainId: needed(DomainId, 'DomainId', call),
    domain: needed(Domain, 'Domain', call),
  }));
}

/** A collection that does not exist yet has no policy. */
async function servicePolicy({ rpc, id }: Space, service: 'db' | 'file', collection?: string): Promise<ServicePolicy> {
  const which = { ...id, ServiceName: service, ...given({ CollectionName: collection }) };
  const answer = await unlessAbsent(rpc.call('DescribeServicePolicy', which));
  const { PolicyName: name = '', Policy: policy = '' } = answer?.reply ?? {};
  return { name, policy };
}

async function setServicePolicy(
  { rpc, id }: Space,
  service: 'db' | 'file',
  { collection, name, policy }: Parameters<SpaceSettings['setPolicy']>[1],
): Promise<void> {
  const change = given({ CollectionName: collection, PolicyName: name, Policy: policy });
  await rpc.call('UpdateServicePolicy', { ...id, ServiceName: service, ...change });
}
