import { readFile } from 'node:fs/promises';
import type { PackageChoice } from '../config/rollout-request.ts';
import { Failure, isFailure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { parseJson } from '../services/json-object.ts';
import type { Receipt } from './receipt.ts';

/** A receipt as it was found in a file: its envelope was checked, its parts are read by whoever needs them. */
export type FoundReceipt = Pick<Receipt, 'receipt' | 'verb' | 'status'> & Readonly<Record<'asked' | 'done' | 'undo', unknown>>;

/** The mini program that is meant, when the run was about several. */
export interface Whose {
  /** Its name in the configuration file. */
  readonly app?: string | undefined;
  readonly h5Id?: string | undefined;
}

/** Reads a receipt that an earlier run left behind; of a run of several mini programs, the part that is about the one that is meant. */
export async function readReceipt(path: string, whose: Whose = {}): Promise<FoundReceipt> {
  const receipt = await readWhole(path);
  const parts = partsOf(receipt);
  return parts.length === 0 ? receipt : choosePart(parts, whose, path);
}

/** The names of the mini programs that a receipt is about, when they are several; none when it is of one thing, or no receipt. */
export async function appsOfReceipt(path: string): Promise<readonly string[]> {
  try {
    return partsOf(await readWhole(path)).map(({ app }) => app);
  } catch (error) {
    if (isFailure(error)) return [];
    throw error;
  }
}

type Part = FoundReceipt & { readonly app: string };

const isPart = (value: unknown): value is Part =>
  typeof fieldOf(value, 'app') === 'string' && fieldOf(value, 'receipt') === 1 && typeof fieldOf(value, 'verb') === 'string';

function partsOf(receipt: FoundReceipt): readonly Part[] {
  const parts = fieldOf(receipt, 'apps');
  return Array.isArray(parts) ? parts.filter(isPart) : [];
}

/** A name is looked for first: whoever gives one means it. One alone needs no choice. */
function choosePart(parts: readonly Part[], { app, h5Id }: Whose, path: string): FoundReceipt {
  const fits = (part: Part): boolean => (app === undefined ? fieldOf(part.asked, 'h5Id') === h5Id : part.app === app);
  const [only, ...others] = app === undefined && h5Id === undefined ? parts : parts.filter(fits);
  if (only !== undefined && others.length === 0) return only;
  const asked = app ?? h5Id;
  const names = parts.map((part) => part.app).join(', ');
  const reason =
    asked === undefined ? `it is of ${parts.length} mini programs (${names}), choose one with --app` : `it is of ${names}, not of ${asked}`;
  throw new Failure('RECEIPT_UNUSABLE', { path, reason });
}

async function readWhole(path: string): Promise<FoundReceipt> {
  const unusable = (reason: Text, cause?: unknown): Failure => new Failure('RECEIPT_UNUSABLE', { path, reason }, { cause });
  let content: unknown;
  try {
    content = parseJson(await readFile(path, 'utf8'));
  } catch (error) {
    throw unusable(error instanceof SyntaxError ? said('it is not JSON') : String(error instanceof Error ? error.message : error), error);
  }
  if (typeof content !== 'object' || content === null || !('receipt' in content) || typeof fieldOf(content, 'verb') !== 'string')
    throw unusable(said('it is no receipt'));
  if (content.receipt !== 1)
    throw unusable(said('it is a receipt of kind {kind}, and this program knows kind 1', { kind: JSON.stringify(content.receipt) }));
  return content as FoundReceipt;
}

/** The package that a receipt is about. */
export function packageIn({ verb, done }: FoundReceipt, path: string): Extract<PackageChoice, { readonly kind: 'id' }> {
  const packageId = fieldOf(fieldOf(done, 'package'), 'packageId');
  if (typeof packageId !== 'number')
    throw new Failure('RECEIPT_UNUSABLE', { path, reason: said('it is of "{verb}" and names no package', { verb }) });
  return { kind: 'id', packageId };
}

/** A field of something of unknown shape. */
export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
