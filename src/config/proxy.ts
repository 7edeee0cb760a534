import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';

/** Addresses of proxies by the scheme of the call, and the hosts to reach without one. */
export interface ProxySettings {
  readonly https?: string | undefined;
  readonly http?: string | undefined;
  readonly bypass?: string | undefined;
}

type Variables = Readonly<Record<string, string | undefined>>;

const names = ['HTTPS_PROXY', 'HTTP_PROXY'] as const;

/** An address with or without its scheme; undefined when it is none. */
export function asUrl(text: string, scheme: string): URL | undefined {
  const address = text.includes('://') ? text : `${scheme}://${text}`;
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** The lower-case name wins, as in curl. An empty variable is unset. */
function variableIn(variables: Variables, name: string): string | undefined {
  return variables[name.toLowerCase()]?.trim() || variables[name]?.trim() || undefined;
}

function addressIn(variables: Variables, name: string): URL | 'unusable' | undefined {
  const text = variableIn(variables, name);
  if (text === undefined) return undefined;
  const url = asUrl(text, 'http');
  return url !== undefined && /^https?:$/.test(url.protocol) && url.hostname !== '' ? url : 'unusable';
}

const hrefOf = (address: URL | 'unusable' | undefined): string | undefined => (address instanceof URL ? address.href : undefined);

/** Reads the proxy variables. An unusable address is told without its value, which often holds a password. */
export function readProxy(variables: Variables): { readonly proxy: ProxySettings; readonly problems: readonly Failure[] } {
  const expected = said('the address of a proxy, such as http://proxy.example.com:3128');
  const problems = names
    .filter((name) => addressIn(variables, name) === 'unusable')
    .map((name) => new Failure('INPUT_INVALID', { name, value: '***', where: 'variable', expected }));
  const [https, http] = names.map((name) => hrefOf(addressIn(variables, name)));
  return { proxy: { https, http, bypass: variableIn(variables, 'NO_PROXY') }, problems };
}

/** Which entry of NO_PROXY, read as undici reads it: a name stands for the hosts below it too, `*` alone for all. */
const isBypassed = (entry: string, { hostname, port, protocol }: URL): boolean => {
  const [, name = entry, ownPort] = /^(.+):(\d+)$/.exec(entry) ?? [];
  const host = name.replace(/^\*?\./, '').toLowerCase();
  if (ownPort !== undefined && ownPort !== (port || (protocol === 'https:' ? '443' : '80'))) return false;
  return hostname === host || hostname.endsWith(`.${host}`);
};

/** The proxy that a call to this address goes through, without its password; undefined when it goes there directly. */
export function proxyFor(url: URL, { https, http, bypass = '' }: ProxySettings): string | undefined {
  const address = url.protocol === 'https:' ? (https ?? http) : http;
  if (address === undefined || bypass.trim() === '*') return undefined;
  if (bypass.split(/[,\s]/).some((entry) => entry !== '' && isBypassed(entry, url))) return undefined;
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}`;
}

/** Passwords in the proxy variables, to be masked; as written, decoded, and with the user, as a proxy is told them in base64. */
export function proxyPasswords(variables: Variables): readonly string[] {
  return names.flatMap((name) => {
    const address = addressIn(variables, name);
    if (!(address instanceof URL) || address.password === '') return [];
    const password = decoded(address.password);
    return [address.password, password, `${decoded(address.username)}:${password}`];
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
