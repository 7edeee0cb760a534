import { formatBytes } from './format.ts';
import type { SaidOf } from './said.ts';
import { percent } from './sentence-parts.ts';
import type { Words } from './words/words.ts';

type Upload = Pick<SaidOf<'upload-progressed'>, 'file' | 'sentBytes' | 'sizeBytes'>;

/** The first moments say nothing about the rate. */
const leastMs = 1000;

/** How fast each upload goes and how long it will still take, as in " · 1.2 MB/s · 8 s left"; empty as long as nobody can tell. */
export function createUploadPace(now: () => number, { page }: Words): (upload: Upload) => string {
  const begun = new Map<string, { readonly atMs: number; readonly sentBytes: number }>();
  return ({ file, sentBytes, sizeBytes }) => {
    const first = begun.get(file);
    // A repeated upload starts from zero.
    if (first === undefined || sentBytes < first.sentBytes) {
      begun.set(file, { atMs: now(), sentBytes });
      return '';
    }
    const [tookMs, done] = [now() - first.atMs, sentBytes - first.sentBytes];
    if (tookMs < leastMs || done === 0 || percent({ sentBytes, sizeBytes }) === 100) return '';
    const leftMs = ((sizeBytes - sentBytes) / done) * tookMs;
    return ` · ${formatBytes((done / tookMs) * 1000)}/s · ${page.timeLeft(leftMs)}`;
  };
}
