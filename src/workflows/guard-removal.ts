import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { type NamedRemoval, namedRemoval } from '../services/deletes-named.ts';
import type { Mpaas } from '../services/mpaas-words.ts';

/** mPaaS in the workspace that a call names. */
export type MpaasOf = (workspace: Extract<NamedRemoval, { readonly id: string }>['workspace']) => Promise<Mpaas>;

/** A collection goes by its name, so that nobody has to be asked for it. */
export function collectionProblems(
  { operation, parameters }: { readonly operation: string; readonly parameters: Readonly<Record<string, unknown>> },
  confirm: string | undefined,
): readonly Failure[] {
  const removal = namedRemoval(operation, parameters);
  if (removal?.kind !== 'collection' || (removal.name !== '' && removal.name === confirm)) return [];
  return [new Failure('COLLECTION_UNCONFIRMED', { operation, collection: removal.name, confirm })];
}

/**
 * Keeps a call from deleting a mini program or a whitelist whose name, as the cloud has it, was not given as well, or that a task still needs. Looked at by
 * what the verb `ensure` looks with; what is not found there has no name that could be compared, and is left alone.
 */
export async function refuseUnconfirmed(removal: NamedRemoval | undefined, confirm: string | undefined, mpaasOf: MpaasOf): Promise<void> {
  if (removal === undefined || removal.kind === 'collection') return;
  const { kind, id, workspace } = removal;
  const mpaas = await mpaasOf(workspace);
  const { planRemovals } = await import('./plan-removals.ts');
  const programs = await mpaas.listMiniPrograms();
  const whitelists = kind === 'whitelist' ? (await mpaas.listWhitelists()).filter(({ whitelistId }) => String(whitelistId) === id) : [];
  const name = kind === 'whitelist' ? whitelists[0]?.name : programs.find(({ h5Id }) => h5Id === id)?.name;
  if (name === undefined || name !== confirm) {
    const what = kind === 'whitelist' ? said('whitelist "{asked}"', { asked: id }) : said('mini program {id}', { id });
    throw new Failure('REMOVAL_UNCONFIRMED', { what, confirm, found: name, by: 'call' });
  }
  const asked = kind === 'whitelist' ? ({ kind, asked: id, confirm } as const) : ({ kind, h5Id: id, confirm } as const);
  const { problems } = await planRemovals([asked], { programs, whitelists }, { mpaas });
  const [problem] = problems;
  if (problem !== undefined) throw problem;
}
