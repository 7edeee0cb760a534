import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { emptySeed } from '../../src/emulator/seed.ts';
import { lastLine, runBundle } from '../support/bundle.ts';
import { rehearseDeploy } from '../support/deploy-rehearsal.ts';

const spaceId = 'mp-long';
const carsId = '000000000000000000000001';
const config = (data: string): string => `serverless:\n  spaceId: ${spaceId}\n  data:\n${data}`;
const imports = '    imports:\n      - { file: users.json, collection: users }\n';
const withBackup = '    backup: [cars]\n';
const rollback = ['rollback', '--data', '--data-backup', '2099-01-01T00:00:00Z', '--data-collections', 'cars'];

test.each([
  { task: 'Import', args: ['deploy'], data: imports },
  { task: 'Export', args: ['deploy'], data: withBackup + imports },
  { task: 'Restore', args: rollback, data: imports },
])('a run that is told to stop while $task runs ends with 130, and the next one waits for the same task', async ({ task, args, data }) => {
  const collections = [{ name: 'cars', documents: [{ _id: carsId, name: 'old' }] }];
  const { emulator, folder, write } = await rehearseDeploy({
    seed: { ...emptySeed, spaces: [{ spaceId, collections, backup: true }] },
    dbDelayMs: 2500,
  });
  write({ 'miniship.yml': config(data), 'users.json': '[{"name":"tom"}]' });
  const around = { cwd: folder, env: { ...emulator.env, MINISHIP_SPACE_ID: '' } };
  const countOf = (operation: string): number => emulator.calls.filter((call) => call.operation === operation).length;
  const stopped = await runBundle([...args, '--json'], {
    ...around,
    onStart: (kill) => {
      void (async () => {
        // The second look is of a task that runs.
        while (countOf(`QueryDB${task}TaskStatus`) < 2) await sleep(20);
        kill('SIGTERM');
      })();
    },
  });
  expect(lastLine(stopped.stdout), stopped.stderr).toMatchObject({ exit: 130, error: { code: 'CANCELLED' } });
  expect(stopped.exit).toBe(130);
  const again = await runBundle([...args, '--json'], around);
  expect(lastLine(again.stdout), again.stderr).toMatchObject({ exit: 0, status: 'live' });
  expect(countOf(`CreateDB${task}Task`)).toBe(1);
});
