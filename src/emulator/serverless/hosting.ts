import type { ServerlessOperation } from '../../wire/catalogue.ts';
import type { ServerlessHandlers } from './handlers.ts';
import { hostingFileHandlers } from './hosting-files.ts';
import { hostingServiceHandlers } from './hosting-service.ts';
import { onceInService } from './hosting-status.ts';
import { siteCertificateHandlers } from './site-certificates.ts';
import { siteDomainHandlers } from './site-domains.ts';

/** Static hosting: files, configuration, custom domains. */
export const hostingHandlers = {
  ...hostingServiceHandlers,
  ...onceInService({ ...hostingFileHandlers, ...siteDomainHandlers, ...siteCertificateHandlers }),
} satisfies Partial<ServerlessHandlers<ServerlessOperation>>;
