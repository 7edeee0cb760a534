import { type Document, textOf } from '../answer.ts';
import type { Credentials } from '../credentials.ts';

/** An access key, and until when it is good by the clock of this machine; without an end it lasts. */
export interface LentKeys extends Credentials {
  readonly expiresAtMs?: number | undefined;
}

/**
 * Reads the four fields that every lender answers (wire-facts §8); undefined when one of the three that sign is missing. The end is
 * counted from the lender's own `Date`: a clock that is off must not make keys look expired, or good for longer than they are.
 */
export function readLentKeys(fields: Document, given: { readonly date: string | undefined; readonly nowMs: number }): LentKeys | undefined {
  const [accessKeyId, accessKeySecret, securityToken] = ['AccessKeyId', 'AccessKeySecret', 'SecurityToken'].map((name) =>
    textOf(fields, name),
  );
  if (accessKeyId === undefined || accessKeySecret === undefined || securityToken === undefined) return undefined;
  const endMs = Date.parse(textOf(fields, 'Expiration') ?? '');
  const lenderMs = Date.parse(given.date ?? '');
  const offMs = Number.isNaN(lenderMs) ? 0 : given.nowMs - lenderMs;
  // What no date can hold is no time that could be shown.
  const expiresAtMs = new Date(endMs + offMs).getTime();
  return { accessKeyId, accessKeySecret, securityToken, expiresAtMs: Number.isNaN(expiresAtMs) ? undefined : expiresAtMs };
}
