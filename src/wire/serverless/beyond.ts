import type { Operation } from '../operation.ts';
import { envelope } from './shared.ts';

/**
 * Operations of MPServerless that its SDK has and the vendor's documents do not (`otherActions` of the catalogue). They stand apart,
 * so that what is counted as documented stays honest.
 */
export const beyond = {
  // Three calls an hour, in the commercial edition only (wire-facts section 7).
  RefreshWebHostingCustomDomainCache: {
    effect: 'write',
    repeatable: true,
    limit: 'none',
    required: { DomainName: 'text', SpaceId: 'text' },
    optional: {},
    reply: envelope,
  },
} as const satisfies Record<string, Operation>;
