import { Failure } from '../errors/failure.ts';
import { type Credentials, readCredentials } from './credentials.ts';
import type { InputsRead } from './input-values.ts';
import type { Values } from './inputs.ts';
import { asUrl, type ProxySettings, readProxy } from './proxy.ts';

/** How the cloud is reached, and as whom. */
export interface Connection {
  /** Scheme and host, without a path: the cloud and its clients know `/` only. */
  readonly endpoint: string;
  readonly region: string;
  readonly apiVersion: Values['api-version'] | typeof serverlessVersion;
  readonly signature: Values['signature'];
  readonly credentials: Credentials;
  /** For one call. */
  readonly callTimeoutMs: number;
  /** For the whole run. */
  readonly timeoutMs: number;
  readonly proxy: ProxySettings;
}

/** The one version of the MPServerless API (wire-facts §3). */
const serverlessVersion = '2019-06-15';

type Variables = Readonly<Record<string, string | undefined>>;

const isLoopback = (host: string): boolean => host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);

const isBare = ({ pathname, search, hash, username, password }: URL): boolean =>
  pathname === '/' && `${search}${hash}${username}${password}` === '';

function readEndpoint({ values, sources }: InputsRead): { readonly value: string; readonly problems: readonly Failure[] } {
  const url = asUrl(values.endpoint, 'https');
  if (url === undefined || !/^https?:$/.test(url.protocol) || !isBare(url)) {
    const where = sources.get('endpoint')?.where ?? 'default';
    const value = url === undefined ? values.endpoint : withoutPassword(url);
    const expected = 'an https address without a path, such as https://mpaas.cn-hangzhou.aliyuncs.com';
    return { value: values.endpoint, problems: [new Failure('INPUT_INVALID', { name: 'endpoint', value, where, expected })] };
  }
  const insecure = url.protocol === 'http:' && !isLoopback(url.hostname);
  return { value: url.origin, problems: insecure ? [new Failure('ENDPOINT_INSECURE', { url: url.origin })] : [] };
}

/** The address as a message may show it. */
function withoutPassword(url: URL): string {
  const shown = new URL(url);
  if (shown.password !== '') shown.password = '***';
  return shown.href;
}

/** Reads how to reach the cloud of the verb. With problems, the connection must not be used. */
export function readConnection(
  read: InputsRead,
  variables: Variables,
  cloud: 'mpaas' | 'mpserverless',
): { readonly connection: Connection; readonly problems: readonly Failure[] } {
  const { values } = read;
  const endpoint = readEndpoint(read);
  const { credentials, problems } = readCredentials(read, variables);
  const { proxy, problems: unproxied } = readProxy(variables);
  return {
    connection: {
      endpoint: endpoint.value,
      region: values.region,
      apiVersion: cloud === 'mpaas' ? values['api-version'] : serverlessVersion,
      signature: values.signature,
      credentials,
      callTimeoutMs: values['call-timeout'],
      timeoutMs: values.timeout,
      proxy,
    },
    problems: [...endpoint.problems, ...problems, ...unproxied],
  };
}
