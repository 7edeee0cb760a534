import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { InputsRead } from './input-values.ts';
import { asUrl } from './proxy.ts';

/** This machine, to which plain http is allowed. */
export const isLoopback = (host: string): boolean => host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);

const isBare = ({ pathname, search, hash, username, password }: URL): boolean =>
  pathname === '/' && `${search}${hash}${username}${password}` === '';

const examples = { endpoint: 'https://mpaas.cn-hangzhou.aliyuncs.com', 'sts-endpoint': 'https://sts.cn-hangzhou.aliyuncs.com' } as const;

/** An address of the cloud: scheme and host, without a path. */
export function readEndpoint(
  { values, sources }: InputsRead,
  name: keyof typeof examples,
): { readonly value: string; readonly problems: readonly Failure[] } {
  const text = values[name];
  const url = asUrl(text, 'https');
  if (url === undefined || !/^https?:$/.test(url.protocol) || !isBare(url)) {
    const where = sources.get(name)?.where ?? 'default';
    const value = url === undefined ? text : withoutPassword(url);
    const expected = said('an https address without a path, such as {example}', { example: examples[name] });
    return { value: text, problems: [new Failure('INPUT_INVALID', { name, value, where, expected })] };
  }
  const insecure = url.protocol === 'http:' && !isLoopback(url.hostname);
  return { value: url.origin, problems: insecure ? [new Failure('ENDPOINT_INSECURE', { url: url.origin })] : [] };
}

/** Whether keys or answers may be fetched there: over https, or from this machine. */
export function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

/** The address as a message may show it. */
function withoutPassword(url: URL): string {
  const shown = new URL(url);
  if (shown.password !== '') shown.password = '***';
  return shown.href;
}
