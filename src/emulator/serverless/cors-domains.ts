import { randomUUID } from 'node:crypto';
import type { ServerlessOperation } from '../../wire/catalogue.ts';
import { GatewayError } from '../refusal.ts';
import type { ServerlessHandlers } from './handlers.ts';

/** Catalogue, `AddCorsDomain`. */
const domainsMax = 10;

/** The vendor's sample: `test.example.com`, without a scheme. A port is taken, too: a page at work on somebody's machine has one. */
const domainForm = /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/i;

const envelope = { HttpStatusCode: '200', Success: true, Code: 'OK' } as const;

/** Domains whose pages may call the space. The codes of the refusals are not documented. */
export const corsDomainHandlers = {
  AddCorsDomain: ({ Domain }, { space: { settings } }) => {
    if (!domainForm.test(Domain)) throw new GatewayError(400, 'InvalidDomain', `"${Domain}" is not a domain without a scheme.`);
    if (settings.corsDomains.some(({ domain }) => domain === Domain)) {
      throw new GatewayError(400, 'InvalidDomain.Duplicate', `The domain ${Domain} was added already.`);
    }
    if (settings.corsDomains.length >= domainsMax) {
      throw new GatewayError(400, 'QuotaExceeded.CorsDomain', `A space has at most ${domainsMax} CORS domains.`);
    }
    const domainId = randomUUID();
    settings.corsDomains.push({ domainId, domain: Domain });
    return { ...envelope, DomainId: domainId };
  },

  ListCorsDomains: (_request, { space: { settings } }) => ({
    ...envelope,
    Domains: settings.corsDomains.map(({ domain, domainId }) => ({ Domain: domain, DomainId: domainId })),
  }),

  DeleteCorsDomain: ({ DomainId }, { space: { settings } }) => {
    const left = settings.corsDomains.filter(({ domainId }) => domainId !== DomainId);
    if (left.length === settings.corsDomains.length) {
      throw new GatewayError(404, 'InvalidDomainId.NotFound', `There is no CORS domain ${DomainId}.`);
    }
    settings.corsDomains = left;
    return envelope;
  },
} satisfies Partial<ServerlessHandlers<ServerlessOperation>>;
