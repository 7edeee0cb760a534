import { expect, test } from 'vitest';
import { type Finished, lastLine, runBundle } from '../support/bundle.ts';
import { basics, flagsOf, type Rehearsal, rehearse } from '../support/rehearsal.ts';

interface World {
  readonly workspaces: readonly {
    readonly packages: readonly { readonly h5Version: string }[];
    readonly tasks: readonly { readonly packageId: number; readonly status: number }[];
    readonly whitelists: readonly unknown[];
  }[];
}

/** A task that is over, as the cloud numbers it. */
const ended = 2;

const workspaceOf = ({ emulator }: Rehearsal) => (emulator.state() as unknown as World).workspaces[0];

/** So many pairs of processes: which of the two comes first is left to the machine. The orders that it does not choose are those of `npm run test:races`. */
const rounds = [1, 2, 3];

const job = (given: Readonly<Record<string, string>>) => (scene: Rehearsal, number: number, of: Readonly<Record<string, string>>) =>
  runBundle(['release', ...flagsOf({ ...basics, ...given, receipt: `receipt-${number}.json` }), '--json'], {
    cwd: scene.folder,
    env: { ...scene.emulator.env, ...of },
  });

/** What a job of GitLab CI says of its commit. */
const commit = (digit: string, time: string) => ({
  GITLAB_CI: 'true',
  CI_COMMIT_SHA: digit.repeat(40),
  CI_COMMIT_TIMESTAMP: time,
  CI_PIPELINE_ID: digit.codePointAt(0)?.toString() ?? '',
});

const endOf = ({ stdout }: Finished): string => {
  const { status, error } = lastLine(stdout) as { readonly status?: string; readonly error?: { readonly code: string } };
  return error?.code ?? status ?? '';
};

test.each(rounds)(
  'two processes release the same at the same time: one package, one task, one whitelist, and both say live (pair %i)',
  async () => {
    const scene = await rehearse();
    const release = job({ whitelist: 'qa', 'whitelist-users': 'u001,u002' });
    const same = commit('a', '2026-01-14T12:00:00Z');
    const finished = await Promise.all([release(scene, 1, same), release(scene, 2, same)]);
    expect(finished.map(endOf), finished.map(({ stderr }) => stderr).join('\n')).toEqual(['live', 'live']);
    const { packages = [], tasks = [], whitelists = [] } = workspaceOf(scene) ?? {};
    // The cloud has no lock: of two tasks that began in the same moment one was ended again.
    const live = tasks.filter(({ status }) => status !== ended);
    expect([packages.length, live.length, whitelists.length]).toEqual([1, 1, 1]);
    // Whoever came second says what it found.
    const found = finished.filter(({ stdout }) => /"type":"race-settled"|"reused":true/.test(stdout));
    expect(found.length).toBeGreaterThan(0);
  },
);

test.each(rounds)('two commits at once: the newer is what users receive, whatever the order (pair %i)', async (round) => {
  const scene = await rehearse();
  const older = (number: number) => job({ version: 'v1.4.2', audience: 'everyone' })(scene, number, commit('b', '2026-01-14T11:59:00Z'));
  const newer = (number: number) => job({ version: 'v1.4.3', audience: 'everyone' })(scene, number, commit('c', '2026-01-14T12:00:00Z'));
  const both = round % 2 === 0 ? [newer(1), older(2)] : [older(1), newer(2)];
  const ends = (await Promise.all(both)).map(endOf);
  const [ofOlder, ofNewer] = round % 2 === 0 ? ends.toReversed() : ends;
  expect(ofNewer).toBe('live');
  expect(['live', 'STALE_RUN', 'RUN_OVERTAKEN', 'VERSION_NOT_NEWER']).toContain(ofOlder);
  expect(['u001', 'u999'].map((user) => scene.received(user))).toEqual(['1.4.3.90', '1.4.3.90']);
});
