import { Failure } from '../errors/failure.ts';
import type { Tools } from './tools.ts';

/** Files of the server carry `https://<h5Id>.<virtual domain>` (wire-facts section 6); whether the parameter wants the scheme is an open question. */
export async function vhostOf(
  request: { readonly h5Id: string; readonly vhost?: string | undefined; readonly virtualDomain?: string | undefined },
  { mpaas }: Pick<Tools, 'mpaas'>,
): Promise<string> {
  if (request.vhost !== undefined) return request.vhost;
  const domain = request.virtualDomain ?? (await mpaas.virtualDomain());
  if (domain === undefined) throw new Failure('VIRTUAL_DOMAIN_MISSING', {});
  return `https://${request.h5Id}.${domain}`;
}
