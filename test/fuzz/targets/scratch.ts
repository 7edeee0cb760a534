import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FuzzTarget, OpenTarget } from '../target.ts';

/** Memory where the system offers it as a folder: a disk would be most of the time. */
const root = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A target whose parser wants a file: it has a folder of its own, which is gone afterwards. */
export const withScratch = (name: string, open: (folder: string) => OpenTarget['run'], isAnswer?: OpenTarget['isAnswer']): FuzzTarget => ({
  name,
  open() {
    const folder = mkdtempSync(join(root, `miniship-fuzz-${name}-`));
    return {
      run: open(folder),
      ...(isAnswer === undefined ? {} : { isAnswer }),
      close: () => rmSync(folder, { recursive: true, force: true }),
    };
  },
});
