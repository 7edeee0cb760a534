import type { ComparedField } from '../reporting/events.ts';
import { canonicalJson } from './canonical-json.ts';

/** One field as a receipt has it, beside the same field of the cloud. A field that the receipt does not have is not compared. */
export function compared(what: string, field: string, expected: unknown, found: unknown): readonly ComparedField[] {
  if (expected === undefined) return [];
  return [{ what, field, expected: inWords(expected), found: inWords(found), same: canonicalJson(expected) === canonicalJson(found) }];
}

/** Whether a thing of the receipt is there at all; when it is, `others` compares the rest of it. */
export function present<Found>(
  what: string,
  found: Found | undefined,
  others: (found: Found) => readonly ComparedField[] = () => [],
): readonly ComparedField[] {
  const presence = compared(what, 'presence', 'there', found === undefined ? 'missing' : 'there');
  return found === undefined ? presence : [...presence, ...others(found)];
}

/** Texts stand as they are; absent and empty both read as nothing. */
function inWords(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  return typeof value === 'string' ? value : canonicalJson(value);
}
