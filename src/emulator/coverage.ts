import { isServerless, type OperationName, operations } from '../wire/catalogue.ts';
import type { Operation } from '../wire/operation.ts';
import { notEmulated } from './serverless/not-emulated.ts';
import { isServed } from './serverless/serverless.ts';

/** What the emulator makes of an operation: `refused` is HTTP 501 with the reason, `retired` what the gateway says of an unknown one. */
export interface Coverage {
  readonly state: 'emulated' | 'refused' | 'retired';
  /** Empty for an emulated one. */
  readonly reason: string;
  /** True where it needs the outside world, so that no emulator can have it. */
  readonly forGood: boolean;
}

/** What asks DNS, certificate authorities or the registry of sites. */
const outside: readonly OperationName[] = ['VerifyWebHostingDomainOwner'];

/** The row of an operation in the coverage matrix. */
export function coverageOf(name: OperationName): Coverage {
  const { removed }: Operation = operations[name];
  if (removed !== undefined) return { state: 'retired', reason: removed, forGood: true };
  // A handler of mPaaS that is missing does not compile.
  if (!isServerless(name) || isServed(name)) return { state: 'emulated', reason: '', forGood: false };
  const reasons: Readonly<Record<string, string>> = notEmulated;
  return { state: 'refused', reason: reasons[name] ?? '', forGood: outside.includes(name) };
}

/** The coverage matrix, by the names of all operations. */
export const coverage: Readonly<Record<string, Coverage>> = Object.fromEntries(
  (Object.keys(operations) as OperationName[]).map((name) => [name, coverageOf(name)]),
);
