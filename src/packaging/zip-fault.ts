import type { Both, Text } from '../errors/text.ts';

/** Why a zip cannot be taken; whoever reads it makes a failure of it, which knows the path. */
export class ZipFault extends Error {
  readonly reason: Both;

  constructor(reason: Both) {
    super(reason.en);
    this.reason = reason;
  }
}

/** The reason in both languages where it is ours; what zlib, yauzl or the system say is quoted. */
export function faultOf(error: unknown): Text {
  if (error instanceof ZipFault) return error.reason;
  return error instanceof Error ? error.message : String(error);
}
