import type { Cloud } from '../cloud.ts';
import { Refusal } from '../refusal.ts';
import type { SpaceCall } from './handlers.ts';
import type { HostingState } from './hosting-state.ts';

export type HostingStatus = 'UNUSED' | 'OPENING' | 'IN_SERVICE';

/** Where hosting stands on its way, by the clock (wire-facts section 7). */
export function hostingStatus({ openedAtMs }: HostingState, cloud: Pick<Cloud, 'now' | 'openDelayMs'>): HostingStatus {
  if (openedAtMs === null) return 'UNUSED';
  return cloud.now() < openedAtMs + cloud.openDelayMs ? 'OPENING' : 'IN_SERVICE';
}

type Handlers = Readonly<Record<string, (request: never, call: SpaceCall) => unknown>>;

/** The same handlers, refusing while hosting is not in service. The vendor's message for it is not documented. */
export function onceInService<Table extends Handlers>(handlers: Table): Table {
  const guarded = Object.entries(handlers).map(([name, handle]) => {
    const guard: Handlers[string] = (request, call) => {
      const status = hostingStatus(call.space.hosting, call.cloud);
      if (status !== 'IN_SERVICE') throw new Refusal(`WebHostingNotInService: ${status}`);
      return handle(request, call);
    };
    return [name, guard] as const;
  });
  // The names and the types of the handlers stay as they were.
  return Object.fromEntries(guarded) as unknown as Table;
}
