import { validateHeaderValue } from 'node:http';
import { StorageError } from './refusal.ts';

/** What OSS keeps with an object and sends with its bytes, whether it came as a header of a PUT or a field of a form (H:31988). */
const kept = new Set(['cache-control', 'content-disposition', 'content-encoding', 'content-language', 'expires']);

/** The headers to keep with an object. Names are in lower case on both sides. */
export function keptHeaders(given: Iterable<readonly [string, string]>): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  for (const [name, value] of given)
    if (kept.has(name) || /^x-oss-meta-[a-z0-9_-]+$/.test(name)) headers[name] = checkedHeader(name, value);
  return headers;
}

/** The value, or the storage's error when no header can carry it. */
export function checkedHeader(name: string, value: string): string {
  try {
    validateHeaderValue(name, value);
    return value;
  } catch {
    throw new StorageError(400, 'InvalidArgument', `The value of "${name}" has characters that a header cannot carry.`);
  }
}
