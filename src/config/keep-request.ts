import type { Values } from './inputs.ts';

/** What is kept beside the receipt for the way back. */
export interface KeepRequest {
  /** A larger archive is not kept. */
  readonly mostBytes: number;
}

/** Undefined when nothing is to be kept. */
export const readKeep = (values: Pick<Values, 'keep-archive' | 'keep-archive-size'>): KeepRequest | undefined =>
  values['keep-archive'] ? { mostBytes: values['keep-archive-size'] * 1024 * 1024 } : undefined;
