import { defineConfig } from 'vitest/config';
import { ClosingLine } from './support/closing-line.ts';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    reporters: ['default', new ClosingLine()],
    // Most of an end-to-end test is waiting: for a child process, a rate limit, a browser.
    maxWorkers: 6,
    projects: [
      {
        extends: true,
        // No test waits in real time, but a machine that does other work beside may take long for each.
        test: {
          name: 'unit',
          // Files share what they import, which takes 125 s of processor time instead of 210: no module keeps a state, and the few that change process put it back.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/contract/**', 'test/fixtures/**'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: { name: 'contract', include: ['test/contract/**/*.test.ts'], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], globalSetup: ['test/support/build-once.ts'], testTimeout: 60_000 },
      },
    ],
  },
});
