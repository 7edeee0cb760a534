import type { Connection } from '../config/connection.ts';
import { proxyFor } from '../config/proxy.ts';
import type { Event, Reporter } from '../reporting/events.ts';
import { createFanOut } from '../reporting/fan-out.ts';
import { hasRsaKey, listMiniPrograms, virtualDomain } from '../services/mini-programs.ts';
import { type KnownIds, permissionOf, tryRead } from '../services/permissions.ts';
import { reach } from '../services/reach.ts';
import { createSpaces } from '../services/spaces.ts';
import { systemClock } from '../transport/clock.ts';
import type { Http } from '../transport/http-port.ts';
import { isLoopback } from '../transport/loopback.ts';
import { createPacer } from '../transport/pacer.ts';
import { createRpc, type Rpc } from '../transport/rpc.ts';
import type { DoctorTools, WorkspaceLook } from '../workflows/doctor-tools.ts';
import { idOfSpace } from '../workflows/find-space.ts';
import { listenFor, openHttp, retryPolicyOf, userAgent } from './connect.ts';
import { createProbe } from './probe-page.ts';
import type { Setting } from './verb-reader.ts';

/** Whoever asks a doctor wants an answer: a call that does not come through is a finding after this time. */
const mostPatienceMs = 25_000;
const mostAttempts = 4;
const reachTimeoutMs = 10_000;

interface Parts extends Pick<Setting, 'signal' | 'onSecret' | 'keyring' | 'clock'> {
  readonly reporter: Reporter;
  readonly connection: Connection;
  readonly machine: DoctorTools['machine'];
}

/** What doctor looks with: a way to each address, opened when it is first gone. */
export function buildDoctorTools(parts: Parts): DoctorTools & { readonly close: () => Promise<void> } {
  const { signal, onSecret, connection, keyring, clock = systemClock } = parts;
  const traffic = createTraffic();
  const reporter = createFanOut({ traffic, reporter: parts.reporter });
  const listener = listenFor(reporter);
  const pacer = createPacer({ clock, listener });
  const ways = new Map<string, Http>();
  const httpTo = (way: Connection): Http => {
    const open = ways.get(way.endpoint) ?? openHttp(way);
    ways.set(way.endpoint, open);
    return open;
  };
  const rpcTo = (way: Connection): Rpc => {
    const { endpoint, apiVersion: version, signature } = way;
    const retryPolicy = { ...retryPolicyOf({ ...way, timeoutMs: Math.min(way.timeoutMs, mostPatienceMs) }), attempts: mostAttempts };
    const { renew } = keyring;
    const credentials = () => {
      traffic.attempt();
      return keyring.get();
    };
    const http = httpTo(way);
    return createRpc({
      http,
      clock,
      pacer,
      listener,
      retryPolicy,
      signal,
      userAgent,
      onSecret,
      endpoint,
      version,
      signature,
      credentials,
      renew,
    });
  };
  return {
    reporter,
    clock,
    signal,
    machine: parts.machine,
    keys: async () => {
      const { securityToken, expiresAtMs } = await keyring.get();
      return { temporary: securityToken !== undefined, expiresAtMs };
    },
    reach: (way) =>
      reach(way.endpoint, { http: httpTo(way), clock, userAgent, timeoutMs: Math.min(reachTimeoutMs, way.callTimeoutMs), signal }),
    // Nothing stands between this machine and itself.
    proxyFor: (address) => (isLoopback(new URL(address)) ? undefined : proxyFor(new URL(address), connection.proxy)),
    probe: (url, limits) => createProbe(httpTo(connection), signal)(url, limits),
    workspace: ({ connection: way, workspace, miniPrograms: [first] }) => workspaceLook(rpcTo(way), { ...workspace, h5Id: first?.h5Id }),
    space: ({ connection: way, ...wanted }) => {
      const rpc = rpcTo(way);
      let known: Promise<string> | undefined;
      // One that goes by its name is looked for once.
      const spaceId = () => (known ??= idOfSpace(wanted, () => createSpaces(rpc)));
      return { tryRead: async (operation) => tryRead(rpc, operation, { spaceId: await spaceId() }) };
    },
    permissionOf,
    traffic: traffic.counts,
    close: async () => void (await Promise.all([...ways.values()].map((http) => http.close()))),
  };
}

function workspaceLook(
  rpc: Rpc,
  ids: KnownIds & { readonly appId: string; readonly workspaceId: string; readonly tenantId: string },
): WorkspaceLook {
  const cloud = { rpc, ids: { AppId: ids.appId, WorkspaceId: ids.workspaceId, TenantId: ids.tenantId } };
  return {
    miniPrograms: async () => (await listMiniPrograms(cloud)).map(({ h5Id }) => h5Id),
    virtualDomain: () => virtualDomain(cloud),
    hasRsaKey: () => hasRsaKey(cloud),
    tryRead: (operation) => tryRead(rpc, operation, ids),
  };
}

/** Counts the calls that were made, each of which takes the keys, and those that came too fast. */
function createTraffic(): Reporter & { readonly attempt: () => void; readonly counts: DoctorTools['traffic'] } {
  let calls = 0;
  let throttled = 0;
  const report = (event: Event): void => {
    if (event.type === 'request-retried' && event.code === 'CLOUD_THROTTLED') throttled += 1;
  };
  const attempt = (): void => {
    calls += 1;
  };
  return { report, attempt, counts: () => ({ calls, throttled }) };
}
