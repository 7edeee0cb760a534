import type { ServerlessOperation } from '../../wire/catalogue.ts';
import { corsDomainHandlers } from './cors-domains.ts';
import type { ServerlessHandlers } from './handlers.ts';
import { servicePolicyHandlers } from './service-policies.ts';

/** CORS domains and service policies. */
export const settingsHandlers = { ...corsDomainHandlers, ...servicePolicyHandlers } satisfies Partial<
  ServerlessHandlers<ServerlessOperation>
>;
