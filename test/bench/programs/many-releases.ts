// Releases so many mini programs of one workspace by a virtual clock: `many-releases.ts 100 strict even`. Prints how long it took in the cloud's time.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator } from '../../../src/emulator/emulator.ts';
import { readRun } from '../../../src/hosts/read-run.ts';
import { readText } from '../../../src/hosts/read-text.ts';
import { fileOf, seedOf, wishes } from '../../support/app-file.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';

const [count = '1', rateLimit, pace = 'even'] = process.argv.slice(2);
const fixtures = join(import.meta.dirname, '..', '..', 'fixtures');
const apps = wishes(Number(count));
const folder = mkdtempSync(join(tmpdir(), 'miniship-bench-apps-'));
writeFileSync(join(folder, 'miniship.json'), fileOf(apps));
cpSync(join(fixtures, 'mini-program'), join(folder, 'build'), { recursive: true });
cpSync(join(fixtures, 'icon.png'), join(folder, 'icon.png'));

const clock = createVirtualClock();
const emulator = await createEmulator({
  seed: seedOf(apps),
  now: () => clock.now(),
  rateLimit: rateLimit === 'strict' ? 'strict' : 'window',
});
const { MINISHIP_ENDPOINT = '', ALIBABA_CLOUD_ACCESS_KEY_ID = '', ALIBABA_CLOUD_ACCESS_KEY_SECRET = '' } = emulator.env;
const variables = { MINISHIP_ENDPOINT, ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET };
const given = new Map([
  ['all', 'true'],
  ['version', 'v1.4.2'],
  ['upload-pace', pace],
] as const);
const question = { given, givenFrom: 'flag', variables, workingDirectory: folder, readText } as const;
const { start } = await readRun('release', question, { run: {}, problems: [] });

const startedMs = clock.now();
const { exit } = await start({ reporter: { report: () => {} }, onSecret: () => {}, clock });
const seconds = (clock.now() - startedMs) / 1000;
const refused = emulator.calls.filter(({ outcome }) => outcome.startsWith('Throttling')).length;
process.stdout.write(`${JSON.stringify({ exit, seconds, calls: emulator.calls.length, refused })}\n`);
clock.stop();
await emulator.close();
rmSync(folder, { recursive: true, force: true });
