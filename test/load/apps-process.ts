import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator } from '../../src/emulator/emulator.ts';
import { readRun } from '../../src/hosts/read-run.ts';
import { readText } from '../../src/hosts/read-text.ts';
import type { Event } from '../../src/reporting/events.ts';
import { createFanOut } from '../../src/reporting/fan-out.ts';
import { createGitHubReporter } from '../../src/reporting/github-log.ts';
import { createSummaryReporter } from '../../src/reporting/job-summary.ts';
import { createTerminalReporter } from '../../src/reporting/terminal.ts';
import { fileOf, seedOf, wishes } from '../support/app-file.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';

/** A process that releases so many mini programs by a virtual clock, reports them as a runner would, and prints what it took: `node --expose-gc apps-process.ts 200`. */
const count = Number(process.argv[2]);
const fixtures = join(import.meta.dirname, '..', 'fixtures');
const apps = wishes(count);
const folder = mkdtempSync(join(tmpdir(), 'miniship-apps-'));
writeFileSync(join(folder, 'miniship.json'), fileOf(apps));
cpSync(join(fixtures, 'mini-program'), join(folder, 'build'), { recursive: true });
cpSync(join(fixtures, 'icon.png'), join(folder, 'icon.png'));

const clock = createVirtualClock();
// oxlint-disable-next-line typescript/unbound-method -- the clock uses no this.
const emulator = await createEmulator({ seed: seedOf(apps), now: clock.now, rateLimit: 'strict' });
const { MINISHIP_ENDPOINT = '', ALIBABA_CLOUD_ACCESS_KEY_ID = '', ALIBABA_CLOUD_ACCESS_KEY_SECRET = '' } = emulator.env;
const variables = { MINISHIP_ENDPOINT, ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET };
const given = new Map([
  ['all', 'true'],
  ['version', 'v1.4.2'],
] as const);
const { start } = await readRun(
  'release',
  { given, givenFrom: 'flag', variables, workingDirectory: folder, readText },
  { run: {}, problems: [] },
);

let ended = 0;
const heapMb: number[] = [];
/** Every 25 mini programs: what is held, after everything that can go has gone. */
const gauge = {
  report: ({ type, app }: Event): void => {
    if (app === undefined || type !== 'finished') return;
    ended += 1;
    if (ended % 25 > 0) return;
    globalThis.gc?.();
    heapMb.push(Math.round((process.memoryUsage().heapUsed / 1024 / 1024) * 10) / 10);
  },
};
const write = (): void => {};
const summary = createSummaryReporter();
const reporter = createFanOut({
  gauge,
  summary,
  terminal: createTerminalReporter({ write, colour: false, interactive: false, verbose: true, columns: 100 }),
  log: createGitHubReporter({ write }),
});
const startedMs = clock.now();
const { exit } = await start({ reporter, onSecret: () => {}, clock });
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
const seconds = (clock.now() - startedMs) / 1000;
process.stdout.write(`${JSON.stringify({ exit, ended, seconds, heapMb, peakMb, summaryBytes: Buffer.byteLength(summary.markdown()) })}\n`);
clock.stop();
await emulator.close();
rmSync(folder, { recursive: true, force: true });
