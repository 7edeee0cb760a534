import { findStorageKey, ossSignature } from './oss-signature.ts';
import { StorageError } from './refusal.ts';
import type { SeedKey } from './seed.ts';

/** The fields of a form before its file, names in lower case: OSS takes `Signature` and `signature` alike (wire-facts section 5). */
export type PostFields = ReadonlyMap<string, string>;

export interface SizeRange {
  readonly min: number;
  readonly max: number;
}

/** PostObject without a range takes files up to 5 GB. */
const anySize: SizeRange = { min: 0, max: 5 * 1024 ** 3 };

/** Checks who signed the policy, its age and every condition on the fields; answers the sizes it allows. */
export function checkPolicy(fields: PostFields, keys: readonly SeedKey[], bucket: string, nowMs: number): SizeRange {
  const policy = fields.get('policy');
  if (policy === undefined) throw new StorageError(403, 'AccessDenied', 'Anonymous access is forbidden for this operation.');
  const key = findStorageKey(fields.get('ossaccesskeyid') ?? '', keys, fields.get('x-oss-security-token'));
  if (ossSignature(key.secret, policy) !== fields.get('signature')) {
    throw new StorageError(403, 'SignatureDoesNotMatch', 'The policy signature we calculated does not match the signature you provided.');
  }
  const { expiresMs, conditions } = readPolicy(policy);
  if (expiresMs <= nowMs) throw new StorageError(403, 'AccessDenied', 'Invalid according to Policy: Policy expired.');
  let range = anySize;
  for (const condition of conditions) {
    if (condition.kind === 'size') range = condition.range;
    else checkCondition(condition, condition.field === 'bucket' ? bucket : fields.get(condition.field));
  }
  return range;
}

type Condition =
  | { readonly kind: 'size'; readonly range: SizeRange }
  | { readonly kind: 'eq' | 'starts-with'; readonly field: string; readonly value: string };

function checkCondition(condition: Exclude<Condition, { kind: 'size' }>, given: string | undefined): void {
  const holds = given !== undefined && (condition.kind === 'eq' ? given === condition.value : given.startsWith(condition.value));
  if (holds) return;
  const shown = JSON.stringify([condition.kind, `$${condition.field}`, condition.value]);
  throw new StorageError(403, 'AccessDenied', `Invalid according to Policy: Policy Condition failed: ${shown}`);
}

const invalid = (reason: string): StorageError => new StorageError(400, 'InvalidPolicyDocument', `Invalid Policy: ${reason}.`);

function readPolicy(policy: string): { readonly expiresMs: number; readonly conditions: readonly Condition[] } {
  const document = parse(policy);
  // Exactly these two members (wire-facts section 5).
  if (Object.keys(document).sort().join() !== 'conditions,expiration') throw invalid('expected exactly "expiration" and "conditions"');
  const { expiration, conditions } = document;
  const expiresMs =
    typeof expiration === 'string' && /^\d{4}-\d\d-\d\dT[\d:]{8}(\.\d+)?Z$/.test(expiration) ? Date.parse(expiration) : Number.NaN;
  if (Number.isNaN(expiresMs)) throw invalid('"expiration" is not an ISO 8601 time in UTC');
  if (!Array.isArray(conditions)) throw invalid('"conditions" is not a list');
  return { expiresMs, conditions: conditions.flatMap((condition: unknown) => readCondition(condition)) };
}

function parse(policy: string): { readonly expiration?: unknown; readonly conditions?: unknown } {
  try {
    const document: unknown = JSON.parse(Buffer.from(policy, 'base64').toString('utf8'));
    if (typeof document === 'object' && document !== null) return document;
  } catch {
    // Told below: not JSON and not an object are the same to the caller.
  }
  throw invalid('the policy is not a JSON object in base64');
}

function readCondition(condition: unknown): readonly Condition[] {
  if (Array.isArray(condition)) return [readListCondition(condition)];
  if (typeof condition !== 'object' || condition === null) throw invalid('a condition is neither a list nor an object');
  return Object.entries(condition).map(([field, value]) => {
    if (typeof value !== 'string') throw invalid(`the condition on "${field}" is not a text`);
    return { kind: 'eq', field: field.toLowerCase(), value } as const;
  });
}

function readListCondition([operator, first, second]: readonly unknown[]): Condition {
  if (operator === 'content-length-range' && typeof first === 'number' && typeof second === 'number') {
    return { kind: 'size', range: { min: first, max: second } };
  }
  const known = operator === 'eq' || operator === 'starts-with';
  if (known && typeof first === 'string' && first.startsWith('$') && typeof second === 'string') {
    return { kind: operator, field: first.slice(1).toLowerCase(), value: second };
  }
  throw invalid('a condition is not of a known form');
}
