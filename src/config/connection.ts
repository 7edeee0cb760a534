import type { Failure } from '../errors/failure.ts';
import type { CredentialSource } from './credential-source.ts';
import { nobody, readCredentials } from './credentials.ts';
import { readEndpoint } from './endpoint.ts';
import type { InputsRead } from './input-values.ts';
import type { Values } from './inputs.ts';
import { type ProxySettings, readProxy } from './proxy.ts';

/** How the cloud is reached, and as whom. */
export interface Connection {
  /** Scheme and host, without a path: the cloud and its clients know `/` only. */
  readonly endpoint: string;
  readonly region: string;
  readonly apiVersion: Values['api-version'] | typeof serverlessVersion;
  readonly signature: Values['signature'];
  readonly credentials: CredentialSource;
  readonly uploadPace: Values['upload-pace'];
  /** For one call. */
  readonly callTimeoutMs: number;
  /** For the whole run. */
  readonly timeoutMs: number;
  readonly proxy: ProxySettings;
}

/** The one version of the MPServerless API (wire-facts §3). */
const serverlessVersion = '2019-06-15';

type Variables = Readonly<Record<string, string | undefined>>;

/** Reads how to reach the cloud of the verb. With problems, the connection must not be used. */
export function readConnection(
  read: InputsRead,
  variables: Variables,
  cloud: 'mpaas' | 'mpserverless',
): { readonly connection: Connection; readonly problems: readonly Failure[] } {
  const { values } = read;
  const endpoint = readEndpoint(read, 'endpoint');
  const { credentials, problems } = readCredentials(read, variables);
  const { proxy, problems: unproxied } = readProxy(variables);
  return {
    connection: {
      endpoint: endpoint.value,
      region: values.region,
      apiVersion: cloud === 'mpaas' ? values['api-version'] : serverlessVersion,
      signature: values.signature,
      credentials,
      uploadPace: values['upload-pace'],
      callTimeoutMs: values['call-timeout'],
      timeoutMs: values.timeout,
      proxy,
    },
    problems: [...endpoint.problems, ...problems, ...unproxied],
  };
}

/** How a page of the user is reached, which takes no access key: only the times and the proxy count. */
export function readReach(
  read: InputsRead,
  variables: Variables,
): { readonly connection: Connection; readonly problems: readonly Failure[] } {
  const { proxy, problems } = readProxy(variables);
  const { endpoint, region, signature, 'api-version': apiVersion, 'call-timeout': callTimeoutMs, timeout: timeoutMs } = read.values;
  const uploadPace = read.values['upload-pace'];
  const credentials = nobody(read.values);
  return { connection: { endpoint, region, apiVersion, signature, credentials, uploadPace, callTimeoutMs, timeoutMs, proxy }, problems };
}
