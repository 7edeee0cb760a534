import type { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { InputsRead } from './input-values.ts';
import { invalid } from './problems.ts';

/** How large a build may be before it is packed. */
export interface SizeBudget {
  /** Refuses a build above it; else it is only warned of. */
  readonly refuses: boolean;
  readonly limits: readonly SizeLimit[];
}

/** `folder` is the root of a sub-package, `main` for all outside of those, `*` for each sub-package, undefined for the whole build. */
export interface SizeLimit {
  readonly folder?: string | undefined;
  readonly sizeBytes: number;
}

/** Decimal units are those of the reports; the others are what limits of phones are often given in. */
const units: Readonly<Record<string, number>> = { b: 1, kb: 1e3, mb: 1e6, gb: 1e9, kib: 1024, mib: 1024 ** 2, gib: 1024 ** 3 };

const expected = said('a size such as 4MB, or a folder with one, such as pages/order=2MB, main=2MB or *=2MB');

function limitIn(item: string): SizeLimit | undefined {
  const [, folder, amount, unit = ''] = /^(?:([^=]+?)\s*=\s*)?(\d+(?:\.\d+)?)\s*([a-z]+)$/i.exec(item.trim()) ?? [];
  const factor = units[unit.toLowerCase()];
  if (amount === undefined || factor === undefined) return undefined;
  return { folder: folder?.replace(/^\.?\/|\/$/g, ''), sizeBytes: Math.floor(Number(amount) * factor) };
}

/** The budget that the inputs give, if they give one, and the items that are none. */
export function readSizeBudget(read: InputsRead): { readonly budget?: SizeBudget; readonly problems: readonly Failure[] } {
  const items = read.values['size-budget'] ?? [];
  if (items.length === 0) return { problems: [] };
  const limits = items.map(limitIn);
  return {
    budget: { refuses: read.values['over-size-budget'] === 'fail', limits: limits.filter((limit) => limit !== undefined) },
    problems: items.filter((_, index) => limits[index] === undefined).map((item) => invalid(read, 'size-budget', expected, item)),
  };
}
