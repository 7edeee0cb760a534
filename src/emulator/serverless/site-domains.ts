import { createHash } from 'node:crypto';
import type { ServerlessOperation } from '../../wire/catalogue.ts';
import { Refusal } from '../refusal.ts';
import type { ServerlessHandlers, SpaceCall } from './handlers.ts';
import { enveloped, printed } from './hosting-envelope.ts';
import type { SiteDomainState } from './hosting-state.ts';

const domainForm = /^(?!.{254})([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

const hourMs = 3600 * 1000;
/** Wire-facts section 7. */
const refreshesAnHour = 3;

/** A custom domain of this site, or a refusal. */
export function needDomain({ space }: SpaceCall, domain: string): SiteDomainState {
  const found = space.hosting.domains.find((one) => one.domain === domain);
  if (!found) throw new Refusal(`DomainNotExist: ${domain}`);
  return found;
}

/** Custom domains of the site and how they answer. Bound ones are online at once: filings and the CDN belong to the outside world. */
export const siteDomainHandlers = {
  ListWebHostingCustomDomains: (_request, { space }) => enveloped('texts', space.hosting.domains.map(describe)),

  BindWebHostingCustomDomain: ({ CustomDomain: domain }, { space, cloud }) => {
    if (!domainForm.test(domain)) throw new Refusal(`InvalidDomain: "${domain}" is not a domain name in small letters`);
    const isTaken = cloud.world().spaces.some(({ hosting }) => hosting.domains.some((one) => one.domain === domain));
    if (isTaken) throw new Refusal(`DomainAlreadyExist: ${domain}`);
    const nowMs = cloud.now();
    space.hosting.domains.push({
      domain,
      createdMs: nowMs,
      updatedMs: nowMs,
      forceRedirectType: 'OFF',
      enableCors: false,
      allowOrigin: '',
      originControl: false,
      certificate: null,
    });
    return enveloped('numbers', true);
  },

  UnbindWebHostingCustomDomain: ({ CustomDomain }, call) => {
    const gone = needDomain(call, CustomDomain);
    call.space.hosting.domains = call.space.hosting.domains.filter((one) => one !== gone);
    return enveloped('numbers', true);
  },

  SaveWebHostingCustomDomainConfig: ({ DomainName, ForceRedirectType }, call) => {
    const domain = needDomain(call, DomainName);
    domain.forceRedirectType = ForceRedirectType === 'HTTPS_FORCE' ? 'HTTPS_FORCE' : 'OFF';
    domain.updatedMs = call.cloud.now();
    return {};
  },

  SaveWebHostingCustomDomainCorsConfig: ({ DomainName, EnableCors, AccessControlAllowOrigin = '*', AccessOriginControl = false }, call) => {
    const domain = needDomain(call, DomainName);
    domain.enableCors = EnableCors;
    domain.allowOrigin = AccessControlAllowOrigin;
    domain.originControl = AccessOriginControl;
    domain.updatedMs = call.cloud.now();
    return { Data: true, Success: true };
  },

  GetWebHostingDomainVerificationContent: ({ SpaceId, Domain }) => ({
    Data: { Content: `verify_${createHash('md5').update(`${SpaceId} ${Domain}`).digest('hex')}`, Domain },
  }),

  RefreshWebHostingCustomDomainCache: ({ DomainName }, call) => {
    needDomain(call, DomainName);
    const { hosting } = call.space;
    const nowMs = call.cloud.now();
    const lately = hosting.refreshedAtMs.filter((atMs) => nowMs - atMs < hourMs);
    // Nothing is cached here, so all there is to a refresh is its limit. How the cloud words the refusal is not documented.
    if (lately.length >= refreshesAnHour) throw new Refusal(`RefreshLimitExceeded: ${refreshesAnHour} an hour`);
    hosting.refreshedAtMs = [...lately, nowMs];
    return {};
  },
} satisfies Partial<ServerlessHandlers<ServerlessOperation>>;

const describe = (one: SiteDomainState) => ({
  Status: 'online',
  EnableCors: one.enableCors,
  AccessControlAllowOrigin: one.allowOrigin,
  AccessOriginControl: one.originControl,
  SslProtocol: one.certificate ? 'on' : 'off',
  ForceRedirectType: one.forceRedirectType,
  Description: '',
  CreateTime: printed(one.createdMs),
  UpdateTime: printed(one.updatedMs),
  Domain: one.domain,
  Cname: `${one.domain}.w.kunlungr.com`,
});
