import type { Connection } from '../config/connection.ts';
import type { SpacePlace } from '../config/read-rollout.ts';
import type { SpaceWanted } from '../config/read-status.ts';
import type { Workspace } from '../config/release-request.ts';
import { Failure } from '../errors/failure.ts';
import type { Reporter } from '../reporting/events.ts';
import { createAbsentSpace } from '../services/absent-space.ts';
import { createMobileSync } from '../services/mobile-sync.ts';
import { createMpaas } from '../services/mpaas.ts';
import { createObjectStorage } from '../services/object-storage.ts';
import type { OnSecret } from '../services/on-secret.ts';
import { createServerless } from '../services/serverless.ts';
import type { Functions } from '../services/serverless-words.ts';
import { createSpaceStorage } from '../services/space-storage.ts';
import { createSpaces } from '../services/spaces.ts';
import type { Keyring } from '../transport/access/keyring.ts';
import { type Clock, systemClock } from '../transport/clock.ts';
import { createCut, cuttable } from '../transport/cut.ts';
import { createPacer } from '../transport/pacer.ts';
import { createRpc } from '../transport/rpc.ts';
import type { AccountTools } from '../workflows/deploy-into-space.ts';
import { idOfSpace } from '../workflows/find-space.ts';
import type { MessageTools } from '../workflows/notify.ts';
import type { DeployTools, RolloutTools, RunFacts, RunShell, Tools } from '../workflows/tools.ts';
import { listenFor, retryPolicyOf, userAgent } from './connect.ts';
import { createProbe } from './probe-page.ts';
import { createSharedLines, type SharedLines } from './shared-lines.ts';

export interface Parts {
  readonly connection: Connection;
  readonly reporter: Reporter;
  readonly run: RunFacts;
  readonly scratch: string;
  readonly signal: AbortSignal;
  /** Hears of every secret that the run comes to know, before it could be shown. */
  readonly onSecret: OnSecret;
  /** The keys of the run, the same for every tool. */
  readonly keyring: Keyring;
  readonly clock?: Clock | undefined;
  /** When the time of the run is up, in epoch milliseconds. */
  readonly endsAtMs?: number | undefined;
  readonly lines?: SharedLines | undefined;
  /** Hears of every write that took effect, or that may have. */
  readonly onActed?: ((operation: string) => void) | undefined;
}

/** Without `close` the open sockets keep the process alive. */
type Closing<T> = T & { close(): Promise<void> };

/** Puts the rooms together for a release; with `buildDeployTools` the only place that does. */
export function buildReleaseTools(parts: Parts, workspace: Workspace): Closing<Tools & MessageTools> {
  const { shared, rpc, run } = connect(parts);
  return {
    ...run,
    mpaas: createMpaas({ rpc, workspace, onSecret: parts.onSecret }),
    mobileSync: createMobileSync({ rpc, workspace }),
    storage: createObjectStorage(shared),
  };
}

export function buildDeployTools(parts: Parts, spaceId: string): Closing<DeployTools> {
  const { shared, rpc, run } = connect(parts);
  return {
    ...run,
    serverless: createServerless({ ...shared, rpc, spaceId, onSecret: parts.onSecret }),
    storage: createSpaceStorage(shared),
  };
}

/** Tools of a deploy that has yet to find its space, or to make it. */
export function buildAccountTools(parts: Parts): Closing<AccountTools> {
  const { shared, rpc, run } = connect(parts);
  const { onSecret } = parts;
  return {
    ...run,
    spaces: createSpaces(rpc),
    storage: createSpaceStorage(shared),
    inside: (spaceId) => createServerless({ ...shared, rpc, spaceId, onSecret }),
    insideNew: () => createAbsentSpace({ ...shared, onSecret }),
  };
}

/** Tools of a space that goes by its id, or by its name, which the cloud is asked for. */
export async function openDeployTools(parts: Parts, wanted: SpaceWanted): Promise<Closing<DeployTools> & { readonly spaceId: string }> {
  const { shared, rpc, run } = connect(parts);
  try {
    const spaceId = await idOfSpace(wanted, () => createSpaces(rpc));
    const serverless = createServerless({ ...shared, rpc, spaceId, onSecret: parts.onSecret });
    return { ...run, spaceId, serverless, storage: createSpaceStorage(shared) };
  } catch (error) {
    await run.close();
    throw error;
  }
}

/** What the gates of a rollout need beside the mini program: pages, a shell, and perhaps the functions of a space. */
export interface GateParts {
  readonly space?: SpacePlace | undefined;
  readonly runShell: RunShell;
}

export function buildRolloutTools(
  parts: Parts,
  workspace: Workspace,
  { space, runShell }: GateParts,
): Closing<RolloutTools & MessageTools> {
  const { shared, rpc, run } = connect(parts);
  let spaceTools: Closing<DeployTools> | undefined;
  const functions = async (): Promise<Functions> => {
    spaceTools ??= space && (await openDeployTools({ ...parts, connection: space.connection }, space));
    if (spaceTools === undefined) throw new Failure('INTERNAL', { reason: 'a gate calls a function, and no space is known' });
    return spaceTools.serverless.functions;
  };
  return {
    ...run,
    mpaas: createMpaas({ rpc, workspace, onSecret: parts.onSecret }),
    mobileSync: createMobileSync({ rpc, workspace }),
    storage: createObjectStorage(shared),
    gates: { probe: createProbe(shared.http, parts.signal), runShell, ...(space === undefined ? {} : { functions }) },
    close: async () => {
      await spaceTools?.close();
      await run.close();
    },
  };
}

/** The client and the lines below it, as every verb has them. */
export function connect(parts: Parts) {
  const { connection, reporter, run, scratch, signal, onSecret, keyring, clock = systemClock } = parts;
  const { endpoint, apiVersion, signature, timeoutMs } = connection;
  const { endsAtMs = clock.now() + timeoutMs, lines = createSharedLines(connection.uploadPace) } = parts;
  const listener = listenFor(reporter, parts.onActed);
  const http = lines.httpOf(connection);
  const cut = createCut(signal);
  const shared = { http, clock, listener, retryPolicy: retryPolicyOf(connection), signal, cut, userAgent };
  const pacer = createPacer({ clock, listener, budgets: lines.budgets });
  const { get: credentials, renew } = keyring;
  // What the cloud says of a call is worth more than that the time of the run is up.
  const throttledUntilMs = endsAtMs - timeoutMs * 0.1;
  const rpc = createRpc({ ...shared, onSecret, pacer, endpoint, version: apiVersion, signature, credentials, renew, throttledUntilMs });
  return {
    shared,
    rpc,
    run: {
      reporter,
      clock: cuttable(clock, cut),
      run,
      scratch,
      signal,
      close: async () => (parts.lines === undefined ? await lines.close() : undefined),
    },
  };
}
