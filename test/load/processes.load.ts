import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileOf, seedOf, wishes } from '../support/app-file.ts';
import { lastLine, runBundle } from '../support/bundle.ts';
import { rehearse } from '../support/rehearsal.ts';
import { tell } from './measured.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures');

/** Real time: one upload every six seconds, so these are few. Eighty by a virtual clock are in `apps.load.ts`. */
const apps = wishes(16);

test('four processes that share one appId and workspaceId: throttling is met and absorbed, nothing fails, nothing is sent twice', async () => {
  const { emulator, folder } = await rehearse({ seed: seedOf(apps), rateLimit: 'strict' });
  writeFileSync(join(folder, 'miniship.json'), fileOf(apps));
  cpSync(join(fixtures, 'mini-program'), join(folder, 'build'), { recursive: true });
  cpSync(join(fixtures, 'icon.png'), join(folder, 'icon.png'));
  // Variables of the emulator name one mini program; here the file names all.
  const env = Object.fromEntries(Object.entries(emulator.env).filter(([name]) => !/^MINISHIP_(APP|WORKSPACE|TENANT|H5|SPACE)_/.test(name)));
  const startedMs = Date.now();
  const finished = await Promise.all(
    [0, 1, 2, 3].map((share) => {
      const names = apps.flatMap(({ name }, index) => (index % 4 === share ? [name] : [])).join(',');
      const args = ['release', '--app', names, '--version', 'v1.4.2', '--receipt', `receipt-${share}.json`, '--json'];
      return runBundle(args, { cwd: folder, env });
    }),
  );
  const seconds = Math.round((Date.now() - startedMs) / 100) / 10;
  const uploads = emulator.calls.filter(({ operation }) => operation === 'UploadMcubeMiniPackage');
  const throttled = emulator.calls.filter(({ outcome }) => outcome.startsWith('Throttling')).length;
  tell(
    `4 processes of 4 mini programs: ${throttled} of ${emulator.calls.length} calls throttled, ${seconds} s of ${(apps.length - 1) * 6} s`,
  );
  expect(finished.map(({ exit, stdout }) => [exit, lastLine(stdout)['status']])).toEqual(finished.map(() => [0, 'live']));
  expect(uploads.filter(({ outcome }) => outcome === 'OK')).toHaveLength(apps.length);
  expect(throttled).toBeGreaterThan(0);
});
