import { Failure, isFailure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Rpc } from '../transport/rpc.ts';
import { isMobileSync, isOperation, type OperationName, operations, productOf, type RequestTo } from '../wire/catalogue.ts';
import type { Field, Operation } from '../wire/operation.ts';

/**
 * What an operation is about: that of a message reaches everybody, and is granted to those only who send messages; what deletes a mini program or a whitelist is
 * granted where one is to be deleted.
 */
export type OperationKind = 'mini-programs' | 'messages' | 'removals' | 'space';

/** An operation as RAM and a reader of permissions see it. */
export interface Permission {
  readonly operation: string;
  /** `mpaas:ListMcubeMiniApps` (wire-facts section 8). */
  readonly ramAction: string;
  readonly effect: 'read' | 'write';
  readonly kind: OperationKind;
}

/** The permission that an operation takes. */
export function permissionOf(operation: string): Permission {
  if (!isOperation(operation)) throw new Failure('INTERNAL', { reason: said('{operation} is not in the catalogue', { operation }) });
  const product = productOf(operation);
  return { operation, ramAction: `${product}:${operation}`, effect: operations[operation].effect, kind: kindOf(operation) };
}

const removals: readonly OperationName[] = ['DeleteMcubeMiniApp', 'DeleteMcubeWhitelist'];

function kindOf(operation: OperationName): OperationKind {
  if (productOf(operation) === 'mpserverless') return 'space';
  if (isMobileSync(operation)) return 'messages';
  return removals.includes(operation) ? 'removals' : 'mini-programs';
}

/** Ids that a harmless call carries; a call that takes one that is not known asks for something that cannot be there. */
export interface KnownIds {
  readonly appId?: string | undefined;
  readonly workspaceId?: string | undefined;
  readonly tenantId?: string | undefined;
  readonly h5Id?: string | undefined;
  readonly spaceId?: string | undefined;
}

/** No function, file or domain has this name: to be told so is as good an answer as any. */
const nothing = 'miniship-doctor';

/**
 * Calls a read to see whether the key may. An answer of any kind, also "there is no such thing", means that it may; what stands in
 * the way is thrown. A write cannot be tried without writing, and is refused here.
 */
export async function tryRead(rpc: Rpc, operation: string, ids: KnownIds): Promise<void> {
  const { effect } = permissionOf(operation);
  if (effect !== 'read' || !isOperation(operation))
    throw new Failure('INTERNAL', { reason: said('{operation} is no read', { operation }) });
  try {
    await rpc.call(operation, harmless(operation, ids));
  } catch (error) {
    if (!isFailure(error) || error.code !== 'CLOUD_REFUSED' || isRouting(error.facts as { readonly code: string })) throw error;
  }
}

/** The operation itself is unknown there: that is no answer about permissions. */
const isRouting = ({ code }: { readonly code: string }): boolean => /^Invalid(?:Api|Action|Product|Version)/i.test(code);

/** A request that fits the table and changes nothing, whatever it is about. */
export function harmless<Name extends OperationName>(operation: Name, ids: KnownIds): RequestTo<Name> {
  const row: Operation = operations[operation];
  const known: Readonly<Record<string, string | undefined>> = {
    AppId: ids.appId,
    WorkspaceId: ids.workspaceId,
    TenantId: ids.tenantId,
    H5Id: ids.h5Id ?? '0'.repeat(16),
    SpaceId: ids.spaceId,
    FilePath: `/${nothing}`,
    Prefix: `/${nothing}`,
    CustomDomain: `${nothing}.example.com`,
    PackageTypes: '1',
    Id: '0',
  };
  const values = Object.entries(row.required).map(([name, field]) => [name, known[name] ?? anyOf(field)]);
  // Made of the very table that the type is made of.
  return Object.fromEntries(values) as RequestTo<Name>;
}

function anyOf(field: Field): unknown {
  const { kind, oneOf } = typeof field === 'string' ? { kind: field } : { oneOf: undefined, ...field };
  const [first] = oneOf ?? [];
  switch (kind) {
    case 'text':
      return first ?? nothing;
    case 'integer':
    case 'number':
      return first ?? 0;
    case 'flag':
      return first === undefined || first === 'true';
    case 'texts':
      return [nothing];
  }
}
