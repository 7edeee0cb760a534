import { isIP } from 'node:net';
import type { CredentialSource } from '../config/credential-source.ts';
import type { DoctorRequest } from '../config/doctor-request.ts';
import { asFailure, Failure, isStop } from '../errors/failure.ts';
import type { Reached } from '../services/reach.ts';
import type { Checklist } from './checklist.ts';
import type { DoctorTools } from './doctor-tools.ts';

/** What the cloud accepts (wire-facts section 4). */
const mostSkewSeconds = 15 * 60;
/** An echo of an address needs no more. */
const egressTimeoutMs = 10_000;

/** A call that may fail; only a run that is being stopped goes on failing. */
export async function tryOut<Value>(work: () => Promise<Value>): Promise<{ readonly value: Value } | { readonly failure: Failure }> {
  try {
    return { value: await work() };
  } catch (thrown) {
    const failure = asFailure(thrown);
    if (isStop(failure)) throw failure;
    return { failure };
  }
}

/** What a signed call takes. */
export interface Network {
  readonly hasKeys: boolean;
  /** The addresses that answered. */
  readonly reached: ReadonlySet<string>;
  /** False when calls would be refused for their time. */
  readonly isOnTime: boolean;
}

/** Keys, and the way to the cloud. */
export async function checkNetwork(request: DoctorRequest, tools: DoctorTools, list: Checklist): Promise<Network> {
  const hasKeys = await checkKeys(request, tools, list);
  checkProxy(request, tools, list);
  const reached = await checkEndpoints(request, tools, list);
  const isOnTime = checkClock([...reached.values()], list);
  await checkEgress(request, tools, list);
  return { hasKeys, reached: new Set(reached.keys()), isOnTime };
}

async function checkKeys({ keys }: DoctorRequest, tools: DoctorTools, list: Checklist): Promise<boolean> {
  for (const problem of keys.problems) list.bad('keys', problem);
  if (keys.problems.length > 0) return false;
  const got = await tryOut(() => tools.keys());
  if ('failure' in got) {
    list.bad('keys', got.failure);
    return false;
  }
  const { temporary, expiresAtMs } = got.value;
  list.ok('keys', `${kindInWords(keys.credentials, keys.where, temporary)}, ${endInWords(temporary, expiresAtMs, tools.clock.now())}`);
  return true;
}

/** Who the run is, without a secret in it. */
function kindInWords({ source, chain }: CredentialSource, where: string, temporary: boolean): string {
  const roles = chain.map((arn) => `, then role ${arn}`).join('');
  const kinds: Readonly<Record<CredentialSource['source']['kind'], string>> = {
    key: `${temporary && chain.length === 0 ? 'temporary access key (STS)' : 'access key'} from ${where}`,
    oidc: source.kind === 'oidc' ? `role ${source.roleArn} by an OIDC token (${source.token.kind})` : '',
    uri: 'keys lent by ALIBABA_CLOUD_CREDENTIALS_URI',
    profile: source.kind === 'profile' ? `profile ${source.name ?? 'that is current'} of the Alibaba Cloud CLI` : '',
    ecs: source.kind === 'ecs' ? `role ${source.roleName ?? 'of this machine'} (ECS)` : '',
  };
  return `${kinds[source.kind]}${roles}`;
}

function endInWords(temporary: boolean, expiresAtMs: number | undefined, nowMs: number): string {
  if (!temporary) return 'without an end';
  if (expiresAtMs === undefined) return 'until a time that it does not tell';
  return `until ${new Date(expiresAtMs).toISOString().slice(0, 16)}Z, ${Math.max(0, Math.round((expiresAtMs - nowMs) / 60_000))} min from now`;
}

function checkProxy({ ways, proxyProblems }: DoctorRequest, tools: DoctorTools, list: Checklist): void {
  for (const problem of proxyProblems) list.bad('proxy', problem);
  if (proxyProblems.length > 0) return;
  const used = [...new Set(ways.flatMap(({ endpoint }) => tools.proxyFor(endpoint) ?? []))];
  if (used.length > 0) list.ok('proxy', `${used.join(', ')} is used`);
  else list.skip('proxy', 'none is used (HTTPS_PROXY, HTTP_PROXY, NO_PROXY)');
}

async function checkEndpoints(
  { ways, proxyProblems }: DoctorRequest,
  tools: DoctorTools,
  list: Checklist,
): Promise<ReadonlyMap<string, Reached>> {
  const reached = new Map<string, Reached>();
  for (const way of proxyProblems.length > 0 ? [] : ways) {
    const subject = new URL(way.endpoint).host;
    const got = await tryOut(() => tools.reach(way));
    if ('failure' in got) list.bad('endpoint', got.failure, { subject });
    else {
      reached.set(way.endpoint, got.value);
      list.ok('endpoint', `answers in ${Math.round(got.value.durationMs)} ms, ${through(tools.proxyFor(way.endpoint))}`, { subject });
    }
  }
  if (proxyProblems.length > 0) list.skip('endpoint', 'not asked, because the proxy is not usable');
  else if (ways.length === 0) list.skip('endpoint', 'not asked, because its address is not usable');
  return reached;
}

const through = (proxy: string | undefined): string => (proxy === undefined ? 'directly' : `through ${proxy}`);

/** Whether it is right enough for signed calls; a clock that cannot be compared is taken for right. */
function checkClock(reached: readonly Reached[], list: Checklist): boolean {
  const answer = reached.find(({ dateMs }) => dateMs !== undefined);
  if (answer?.dateMs === undefined) {
    list.skip('clock', 'no server told the time');
    return true;
  }
  // A `Date` header has whole seconds, the one under way.
  const skewSeconds = Math.round((answer.ownMs - answer.dateMs - 500) / 1000);
  const { host } = answer;
  if (Math.abs(skewSeconds) > mostSkewSeconds) list.bad('clock', new Failure('CLOCK_OFF', { host, skewSeconds }));
  else if (Math.abs(skewSeconds) < 2) list.ok('clock', `as that of ${host}`);
  else list.ok('clock', `${Math.abs(skewSeconds)} s ${skewSeconds > 0 ? 'ahead of' : 'behind'} that of ${host}; 15 min are accepted`);
  return Math.abs(skewSeconds) <= mostSkewSeconds;
}

async function checkEgress({ egressUrl }: DoctorRequest, tools: DoctorTools, list: Checklist): Promise<void> {
  if (egressUrl === undefined) {
    list.skip('egress', 'not asked: "egress-url" names no page that tells the address');
    return;
  }
  const got = await tryOut(() => askAddress(egressUrl, tools));
  if ('failure' in got) list.bad('egress', got.failure);
  else list.ok('egress', `calls come from ${got.value}`);
}

/** A page such as a cloud's "what is my address": a bare address, or one inside of JSON. */
async function askAddress(egressUrl: string, { probe }: DoctorTools): Promise<string> {
  const { status, body } = await probe(egressUrl, { timeoutMs: egressTimeoutMs });
  const address = [body.trim(), ...body.slice(0, 4096).split(/[\s"',{}<>]+/)].find((word) => isIP(word) > 0);
  const reason = status === 200 ? 'there is no address in it' : `it came with HTTP ${status}`;
  if (status !== 200 || address === undefined)
    throw new Failure('REPLY_UNREADABLE', { operation: `GET ${new URL(egressUrl).host}`, requestId: '', reason });
  return address;
}
