import type { SiteDomainState } from './hosting-state.ts';

/** The header that lets pages of other origins read a custom domain, by the rules of seed document 002: `*` stands in every answer, a listed origin is repeated, any other gets no header. */
export function allowOriginHeader(domain: SiteDomainState | undefined, origin: string | undefined): Readonly<Record<string, string>> {
  if (!domain?.enableCors) return {};
  const allowed = domain.allowOrigin.split(',').map((one) => one.trim());
  if (allowed.includes('*')) return { 'access-control-allow-origin': '*' };
  if (origin === undefined || !allowed.some((one) => matches(one, origin))) return {};
  return { 'access-control-allow-origin': origin, vary: 'Origin' };
}

/** `https://*.example.com` stands for any name below example.com, not for example.com itself. */
function matches(allowed: string, origin: string): boolean {
  const [before = '', after] = allowed.split('*');
  if (after === undefined) return allowed === origin;
  return origin.length > before.length + after.length && origin.startsWith(before) && origin.endsWith(after);
}
