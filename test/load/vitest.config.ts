import { defineConfig } from 'vitest/config';
import { ClosingLine } from '../support/closing-line.ts';

/** What takes minutes and much memory: one after the other, so that what is measured is not disturbed. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    reporters: ['default', new ClosingLine()],
    include: ['test/load/**/*.load.ts'],
    globalSetup: ['test/support/build-once.ts'],
    fileParallelism: false,
    testTimeout: 900_000,
    hookTimeout: 600_000,
  },
});
