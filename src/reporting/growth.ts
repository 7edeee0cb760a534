import { formatBytes } from './format.ts';

/** The growth since the release before, as in "+12 kB since 1.4.1.90"; empty when nothing is known of that. */
export function growthInWords(sizeBytes: number, before: { readonly h5Version: string; readonly sizeBytes: number } | undefined): string {
  if (before === undefined) return '';
  const grown = sizeBytes - before.sizeBytes;
  return `${grown < 0 ? '−' : '+'}${formatBytes(Math.abs(grown))} since ${before.h5Version}`;
}
