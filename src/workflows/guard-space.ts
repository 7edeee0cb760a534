import type { CallRequest } from '../config/read-call.ts';
import { Failure } from '../errors/failure.ts';
import type { AnyCall } from '../services/any-operation.ts';
import { deletesSpace, endsSpace } from '../services/ends-space.ts';
import type { Spaces } from '../services/spaces-words.ts';

type Guard = Pick<CallRequest, 'protection' | 'confirm'>;
type Call = Pick<AnyCall, 'operation' | 'parameters'>;

/** What keeps a call from ending a space, as far as ids tell. Whatever the parameter is called, an id that stands in one is meant. */
export function spaceProblems({ operation, parameters }: Call, { protection, confirm }: Guard): readonly Failure[] {
  if (!endsSpace(operation)) return [];
  const ids = textsIn(parameters);
  const kept = ids.flatMap((space) => {
    const where = protection?.ids.get(space);
    return where === undefined ? [] : [new Failure('SPACE_PROTECTED', { operation, space, where })];
  });
  const problems = [...(protection?.problems ?? []), ...kept];
  if (problems.length > 0 || !deletesSpace(operation) || (ids.length > 0 && confirm !== undefined && ids.includes(confirm)))
    return problems;
  return [new Failure('SPACE_UNCONFIRMED', { operation, space: ids.join(', '), confirm })];
}

/** A space that the file knows by its name is told by the name that its id has in the cloud; when that cannot be read, nothing is deleted. */
export async function refuseNamed({ operation, parameters }: Call, { protection }: Guard, spaces: Pick<Spaces, 'list'>): Promise<void> {
  if (!endsSpace(operation) || protection === undefined || protection.names.size === 0) return;
  const ids = new Set(textsIn(parameters));
  for (const { spaceId, name } of await spaces.list()) {
    const where = ids.has(spaceId) || ids.has(name) ? protection.names.get(name) : undefined;
    if (where !== undefined) throw new Failure('SPACE_PROTECTED', { operation, space: `${name} (${spaceId})`, where });
  }
}

/** Every text of the parameters; a list may be joined by commas, or be JSON. */
const textsIn = (parameters: unknown): readonly string[] => [...new Set(texts(parameters))];

function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split(/[\s,;"'[\]{}]+/).filter((part) => part !== '');
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(texts);
}
