import type { IncomingMessage } from 'node:http';
import type { Answer } from '../answer.ts';
import type { SpaceState } from './space-state.ts';

/**
 * What the CORS domains of a space do at its HTTP trigger. The vendor lists them under cloud functions without saying how they are answered;
 * this is the plain reading: pages of these domains may read answers, whatever the function itself says about it.
 */
export function corsHeaders({ settings }: SpaceState, origin: string | undefined): Readonly<Record<string, string>> {
  if (origin === undefined || !URL.canParse(origin)) return {};
  const { host } = new URL(origin);
  const isListed = settings.corsDomains.some(({ domain }) => (domain.startsWith('*.') ? host.endsWith(domain.slice(1)) : host === domain));
  return isListed ? { 'access-control-allow-origin': origin, vary: 'Origin' } : {};
}

/** The answer to a browser that asks first, or undefined when it does not, or may not. */
export function preflightAnswer(message: IncomingMessage, allowed: Readonly<Record<string, string>>): Answer | undefined {
  const method = message.headers['access-control-request-method'];
  if (message.method !== 'OPTIONS' || method === undefined || Object.keys(allowed).length === 0) return undefined;
  const headers = message.headers['access-control-request-headers'];
  return {
    status: 204,
    headers: {
      ...allowed,
      'access-control-allow-methods': 'GET, POST, PUT, DELETE',
      ...(headers === undefined ? {} : { 'access-control-allow-headers': headers }),
    },
    body: '',
  };
}
