import { isObject } from './json-object.ts';

/** What a call would delete for good, with all that it holds, beside spaces. */
export type NamedRemoval =
  | { readonly kind: 'mini-program' | 'whitelist'; readonly id: string; readonly workspace: WorkspaceIds }
  | { readonly kind: 'collection'; readonly name: string };

interface WorkspaceIds {
  readonly appId: string;
  readonly workspaceId: string;
  readonly tenantId: string;
}

type Parameters = Readonly<Record<string, unknown>>;
type ReadRemoval = (text: (name: string) => string) => NamedRemoval;

const inWorkspace =
  (kind: 'mini-program' | 'whitelist', id: string): ReadRemoval =>
  (text) => ({
    kind,
    id: text(id),
    workspace: { appId: text('AppId'), workspaceId: text('WorkspaceId'), tenantId: text('TenantId') },
  });

/** By the small letters of their names: the gateway may take a name in any case. */
const removals: ReadonlyMap<string, ReadRemoval> = new Map([
  ['deletemcubeminiapp', inWorkspace('mini-program', 'H5Id')],
  ['deletemcubewhitelist', inWorkspace('whitelist', 'Id')],
  ['deletedbcollection', (text): NamedRemoval => ({ kind: 'collection', name: collectionIn(text('Body')) })],
]);

/** What a call would delete; undefined when it is none of these. */
export function namedRemoval(operation: string, parameters: Parameters): NamedRemoval | undefined {
  const values = new Map(Object.entries(parameters).map(([name, value]) => [name.toLowerCase(), value]));
  return removals.get(operation.toLowerCase())?.((name) => textOf(values.get(name.toLowerCase())));
}

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** The command of DeleteDBCollection is JSON, and of JSON that nobody can read nothing is confirmed. */
function collectionIn(body: string): string {
  try {
    const command = JSON.parse(body) as unknown;
    return isObject(command) ? textOf(command['collection']) : '';
  } catch {
    return '';
  }
}
