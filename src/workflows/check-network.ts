import { isIP } from 'node:net';
import type { CredentialSource } from '../config/credential-source.ts';
import type { DoctorRequest } from '../config/doctor-request.ts';
import { asFailure, Failure, isStop } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { type Both, type Text, textIn } from '../errors/text.ts';
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
  const [kind, end] = [kindInWords(keys.credentials, keys.where, temporary), endInWords(temporary, expiresAtMs, tools.clock.now())];
  list.ok('keys', { en: `${kind.en}, ${end.en}`, zh: `${kind.zh}，${end.zh}` });
  return true;
}

/** Who the run is, without a secret in it. */
function kindInWords({ source, chain }: CredentialSource, where: Text, temporary: boolean): Both {
  const isLent = temporary && chain.length === 0;
  const first = sourceInWords(source, { where, isLent });
  return {
    en: `${first.en}${chain.map((arn) => `, then role ${arn}`).join('')}`,
    zh: `${first.zh}${chain.map((arn) => `，再扮演角色 ${arn}`).join('')}`,
  };
}

const tokenKinds = { text: '文本', file: '文件', github: 'GitHub' } as const;

function sourceInWords(source: CredentialSource['source'], { where, isLent }: { readonly where: Text; readonly isLent: boolean }): Both {
  switch (source.kind) {
    case 'key':
      return {
        en: `${isLent ? 'temporary access key (STS)' : 'access key'} from ${textIn(where, 'en')}`,
        zh: `来自 ${textIn(where, 'zh')} 的${isLent ? '临时访问密钥（STS）' : '访问密钥'}`,
      };
    case 'oidc': {
      const { roleArn, token } = source;
      return { en: `role ${roleArn} by an OIDC token (${token.kind})`, zh: `凭 OIDC 令牌（${tokenKinds[token.kind]}）扮演角色 ${roleArn}` };
    }
    case 'uri':
      return { en: 'keys lent by ALIBABA_CLOUD_CREDENTIALS_URI', zh: '由 ALIBABA_CLOUD_CREDENTIALS_URI 提供的密钥' };
    case 'profile':
      return {
        en: `profile ${source.name ?? 'that is current'} of the Alibaba Cloud CLI`,
        zh: `阿里云 CLI 的${source.name === undefined ? '当前配置' : `配置 ${source.name}`}`,
      };
    case 'ecs':
      return {
        en: `role ${source.roleName ?? 'of this machine'} (ECS)`,
        zh: source.roleName === undefined ? '本机的角色（ECS）' : `角色 ${source.roleName}（ECS）`,
      };
  }
}

function endInWords(temporary: boolean, expiresAtMs: number | undefined, nowMs: number): Both {
  if (!temporary) return { en: 'without an end', zh: '长期有效' };
  if (expiresAtMs === undefined) return { en: 'until a time that it does not tell', zh: '有效期未说明' };
  const end = `${new Date(expiresAtMs).toISOString().slice(0, 16)}Z`;
  const minutes = Math.max(0, Math.round((expiresAtMs - nowMs) / 60_000));
  return { en: `until ${end}, ${minutes} min from now`, zh: `有效期至 ${end}，还有 ${minutes} 分钟` };
}

function checkProxy({ ways, proxyProblems }: DoctorRequest, tools: DoctorTools, list: Checklist): void {
  for (const problem of proxyProblems) list.bad('proxy', problem);
  if (proxyProblems.length > 0) return;
  const used = [...new Set(ways.flatMap(({ endpoint }) => tools.proxyFor(endpoint) ?? []))];
  if (used.length > 0) list.ok('proxy', { en: `${used.join(', ')} is used`, zh: `使用 ${used.join('、')}` });
  else list.skip('proxy', { en: 'none is used (HTTPS_PROXY, HTTP_PROXY, NO_PROXY)', zh: '未使用（HTTPS_PROXY、HTTP_PROXY、NO_PROXY）' });
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
      const [ms, via] = [Math.round(got.value.durationMs), through(tools.proxyFor(way.endpoint))];
      list.ok('endpoint', { en: `answers in ${ms} ms, ${via.en}`, zh: `${ms} 毫秒内应答，${via.zh}` }, { subject });
    }
  }
  if (proxyProblems.length > 0) list.skip('endpoint', { en: 'not asked, because the proxy is not usable', zh: '未查询，因为代理不可用' });
  else if (ways.length === 0) list.skip('endpoint', { en: 'not asked, because its address is not usable', zh: '未查询，因为其地址不可用' });
  return reached;
}

const through = (proxy: string | undefined): Both =>
  proxy === undefined ? { en: 'directly', zh: '直接连接' } : { en: `through ${proxy}`, zh: `经由 ${proxy}` };

/** Whether it is right enough for signed calls; a clock that cannot be compared is taken for right. */
function checkClock(reached: readonly Reached[], list: Checklist): boolean {
  const answer = reached.find(({ dateMs }) => dateMs !== undefined);
  if (answer?.dateMs === undefined) {
    list.skip('clock', { en: 'no server told the time', zh: '没有服务器给出时间' });
    return true;
  }
  // A `Date` header has whole seconds, the one under way.
  const skewSeconds = Math.round((answer.ownMs - answer.dateMs - 500) / 1000);
  const { host } = answer;
  if (Math.abs(skewSeconds) > mostSkewSeconds) list.bad('clock', new Failure('CLOCK_OFF', { host, skewSeconds }));
  else if (Math.abs(skewSeconds) < 2) list.ok('clock', { en: `as that of ${host}`, zh: `与 ${host} 一致` });
  else list.ok('clock', skewInWords(skewSeconds, host));
  return Math.abs(skewSeconds) <= mostSkewSeconds;
}

const skewInWords = (skewSeconds: number, host: string): Both => ({
  en: `${Math.abs(skewSeconds)} s ${skewSeconds > 0 ? 'ahead of' : 'behind'} that of ${host}; 15 min are accepted`,
  zh: `比 ${host} ${skewSeconds > 0 ? '快' : '慢'} ${Math.abs(skewSeconds)} 秒；允许 15 分钟`,
});

async function checkEgress({ egressUrl }: DoctorRequest, tools: DoctorTools, list: Checklist): Promise<void> {
  if (egressUrl === undefined) {
    list.skip('egress', {
      en: 'not asked: "egress-url" names no page that tells the address',
      zh: '未查询：egress-url 没有给出可查询地址的页面',
    });
    return;
  }
  const got = await tryOut(() => askAddress(egressUrl, tools));
  if ('failure' in got) list.bad('egress', got.failure);
  else list.ok('egress', { en: `calls come from ${got.value}`, zh: `调用来自 ${got.value}` });
}

/** A page such as a cloud's "what is my address": a bare address, or one inside of JSON. */
async function askAddress(egressUrl: string, { probe }: DoctorTools): Promise<string> {
  const { status, body } = await probe(egressUrl, { timeoutMs: egressTimeoutMs });
  const address = [body.trim(), ...body.slice(0, 4096).split(/[\s"',{}<>]+/)].find((word) => isIP(word) > 0);
  const reason = status === 200 ? said('there is no address in it') : said('it answered with HTTP {status}', { status });
  if (status !== 200 || address === undefined)
    throw new Failure('REPLY_UNREADABLE', { operation: `GET ${new URL(egressUrl).host}`, requestId: '', reason });
  return address;
}
