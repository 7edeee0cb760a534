import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import type { DeleteRequest } from './deploy-request.ts';

type Cap = DeleteRequest['atMost'];

/** Nothing may go. */
export const noCap: Cap = { kind: 'files', files: 0 };

/** `50` or `20%`; undefined for anything else. */
export function readCap(text: string): Cap | undefined {
  const [, digits, sign] = /^(\d{1,6})(%?)$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  if (sign === '') return { kind: 'files', files: Number(digits) };
  return Number(digits) <= 100 ? { kind: 'percent', percent: Number(digits) } : undefined;
}

/** Why a text cannot say how many files may go; undefined when it can. */
export const capFault = (text: string): Text | undefined =>
  readCap(text) === undefined ? said('a number of files such as 50, or a share such as 20%') : undefined;
