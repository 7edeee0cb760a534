import type { ServerlessOperation } from '../../wire/catalogue.ts';
import { GatewayError, Refusal } from '../refusal.ts';
import { brokenAllowList } from './allowed-ips.ts';
import type { ServerlessHandlers } from './handlers.ts';
import { enveloped } from './hosting-envelope.ts';
import { firstConfig } from './hosting-state.ts';
import { hostingStatus, onceInService } from './hosting-status.ts';
import { sitePath } from './site-files.ts';
import { answerSite } from './site-server.ts';

/** How the site is served: asked and changed only once it is open. */
const configHandlers = {
  GetWebHostingConfig: async (_request, { space, cloud }) => {
    const { spaceId } = space;
    const { indexPath, errorPath, errorHttpStatus, allowedIps } = space.hosting.config;
    const address = await cloud.servers.addressOf('site', spaceId, (message) => answerSite(cloud, spaceId, message));
    return enveloped('message', {
      SpaceId: spaceId,
      AllowedIps: allowedIps,
      // Without a scheme, as in the vendor's sample; the real one is a name below bspapp.com.
      DefaultDomain: new URL(address).host,
      ErrorHttpStatus: errorHttpStatus,
      ErrorPath: errorPath,
      IndexPath: indexPath,
    });
  },

  ModifyWebHostingConfig: ({ IndexPath, ErrorPath, ErrorHttpStatus, AllowedIps, HistoryModePath }, { space }) => {
    if (HistoryModePath !== undefined) {
      // Gone from the SDK and the metadata; ErrorPath with ErrorHttpStatus 200 took its place (wire-facts section 7).
      throw new GatewayError(400, 'InvalidParameter.Unknown', 'There is no parameter "HistoryModePath" any more.');
    }
    if (sitePath(IndexPath) === '') throw new Refusal('InvalidIndexPath');
    const problem = brokenAllowList(AllowedIps ?? '');
    if (problem !== undefined) throw new Refusal(`InvalidAllowedIps: ${problem}`);
    // What is not given goes back to its default: the metadata names one for ErrorHttpStatus, so this is no partial change.
    space.hosting.config = {
      indexPath: IndexPath,
      errorPath: ErrorPath ?? firstConfig.errorPath,
      errorHttpStatus: ErrorHttpStatus === '200' ? '200' : '404',
      allowedIps: AllowedIps ?? firstConfig.allowedIps,
    };
    return enveloped('message', true);
  },
} satisfies Partial<ServerlessHandlers<ServerlessOperation>>;

/** Hosting itself: whether it is open, and how the site is served. */
export const hostingServiceHandlers = {
  OpenWebHostingService: (_request, { space, cloud }) => {
    // Opening what is open already changes nothing and does not start anew.
    space.hosting.openedAtMs ??= cloud.now();
    return enveloped('numbers', true);
  },

  GetWebHostingStatus: (_request, { space, cloud }) =>
    enveloped('numbers', { SpaceId: space.spaceId, Status: hostingStatus(space.hosting, cloud) }),

  ...onceInService(configHandlers),
} satisfies Partial<ServerlessHandlers<ServerlessOperation>>;
