import { describe, expect, test } from 'vitest';
import { appRollbackScene, everyone, h5Id, qa, window } from '../support/app-rollback-scene.ts';

const listed = async (scene: Awaited<ReturnType<typeof appRollbackScene>>, ...given: Parameters<typeof scene.rollback>) => {
  const { status, told, writes } = await scene.rollback({ to: { kind: 'list' }, ...given[0] }, given[1]);
  expect({ status, writes }).toEqual({ status: 'read', writes: [] });
  return told('candidates-listed')[0];
};

const previousOf = async (scene: Awaited<ReturnType<typeof appRollbackScene>>): Promise<string | undefined> =>
  (await listed(scene))?.candidates.find(({ isPrevious }) => isPrevious)?.h5Version;

describe('the table of candidates', () => {
  test('tells of each version who had it since when, by which commit, and where its content is', async () => {
    const scene = await appRollbackScene();
    const first = await scene.release('v1.0.0', qa, {}, { commit: 'aaa111', ci: 'GitHub Actions', run: '41' });
    await scene.release('v1.0.0', everyone, {}, { commit: 'aaa111', ci: 'GitHub Actions', run: '42' });
    await scene.release('v1.1.0', window, {}, { commit: 'bbb222', ci: 'GitLab CI', run: '7' });
    await scene.release('v1.2.0', { kind: 'none' });
    await scene.release('v2.0.0', qa);
    const table = await listed(scene, {}, { fetchArtifact: async () => undefined });
    expect(table).toEqual({
      type: 'candidates-listed',
      subject: `Version 2.0.0.90 (package ${first + 3}) of mini program 2017072607907880`,
      candidates: [
        {
          h5Version: '1.1.0.90',
          packageId: first + 1,
          publishedAt: expect.stringMatching(/^2026-01-15T08:11:1\d\.000Z$/) as string,
          audience: '2 users until 2026-01-16 16:11 +08:00',
          commit: 'bbb222',
          content: 'cloud',
          remark: 'never reached everyone',
          isPrevious: false,
        },
        {
          h5Version: '1.0.0.90',
          packageId: first,
          publishedAt: expect.stringMatching(/^2026-01-15T08:10:1\d\.000Z$/) as string,
          audience: 'everyone',
          commit: 'aaa111',
          content: 'artifact of run 41, cloud',
          remark: '',
          isPrevious: true,
        },
      ],
    });
  });

  test('calls whitelists by their names, and by their ids for a key that may not list them', async () => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', qa);
    await scene.release('v2.0.0', qa);
    expect((await listed(scene))?.candidates[0]?.audience).toBe('whitelist "qa"');
    scene.emulator.failNext('ListMcubeWhitelists', { when: 'before', kind: 'system-error', times: 20 });
    expect((await listed(scene))?.candidates[0]?.audience).toMatch(/^whitelist \d+$/);
  });

  test('is empty with one version only', async () => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', everyone);
    expect((await listed(scene))?.candidates).toEqual([]);
  });

  test('looks at the newest thirty, and an older one can still be named', async () => {
    const scene = await appRollbackScene();
    const packageId = await scene.release('v1.0.0', everyone);
    const [first] = await scene.mpaas.listPackages(h5Id);
    if (first === undefined) return expect.unreachable('the release is there');
    const many = Array.from({ length: 31 }, (_, at) => ({
      ...first,
      packageId: packageId + at,
      h5Version: `1.0.${at}.90`,
      extendInfo: {},
    }));
    const asked: number[] = [];
    const listTasks = async (id: number) => {
      asked.push(id);
      return (await scene.mpaas.listTasks(packageId)).map((task) => ({ ...task, packageId: id }));
    };
    const mpaas = { ...scene.mpaas, listPackages: async () => many, listTasks };
    const table = await listed(scene, {}, { mpaas });
    expect(table?.candidates).toHaveLength(29);
    expect(asked).toHaveLength(30);
    const { record } = await scene.rollback({ to: { kind: 'id', packageId }, dryRun: true }, { mpaas });
    expect(record.to).toBe('1.0.0.90');
  });
});

describe('"previous" is', () => {
  test('the version that everyone has, also when some versions between went to some only', async () => {
    const scene = await appRollbackScene();
    for (const [version, audience] of [
      ['v1.0.0', everyone],
      ['v1.1.0', qa],
      ['v1.2.0', window],
      ['v2.0.0', qa],
    ] as const)
      await scene.release(version, audience);
    expect(await previousOf(scene)).toBe('1.0.0.90');
  });

  test('not a version with the same content as the bad one', async () => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', everyone);
    await scene.release('v1.1.0', everyone);
    await scene.rollback();
    // The rollback's package carries the content of 1.0.0.90: whoever rolls it back does not want that.
    const { told } = await scene.rollback({ to: { kind: 'list' }, package: { kind: 'version', h5Version: '1.1.0.91' } });
    expect(told('candidates-listed')[0]?.candidates).toMatchObject([
      { h5Version: '1.1.0.90', remark: 'rolled back by version 1.1.0.91', isPrevious: false },
      { h5Version: '1.0.0.90', remark: 'the same content as 1.1.0.91', isPrevious: false },
    ]);
  });

  test('none while a rollback is live: going further back takes a name', async () => {
    const scene = await appRollbackScene();
    await scene.release('v0.9.0', everyone);
    await scene.release('v1.0.0', everyone);
    await scene.release('v1.1.0', everyone);
    await scene.rollback();
    expect((await listed(scene))?.candidates).toMatchObject([
      { h5Version: '1.1.0.90', isPrevious: false },
      { h5Version: '1.0.0.90', remark: 'its content is live, as version 1.1.0.91', isPrevious: false },
      { h5Version: '0.9.0.90', remark: '', isPrevious: false },
    ]);
  });

  test.each(['roll-forward', 'finish', 'reopen'] as const)('never one that was rolled back by %s', async (strategy) => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', everyone);
    await scene.release('v2.0.0', everyone);
    await scene.rollback({ strategy });
    await scene.release('v3.0.0', qa);
    const previous = await previousOf(scene);
    expect(previous).toBe(strategy === 'roll-forward' ? '2.0.0.91' : '1.0.0.90');
    await scene.rollback();
    expect((await scene.received('u001'))?.content).toBe('v1.0.0');
  });

  test('one that was ended because a later version took over: that one was good', async () => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', everyone);
    const second = await scene.release('v2.0.0', everyone);
    await scene.release('v3.0.0', everyone);
    await scene.move(second, 'ended');
    expect(await previousOf(scene)).toBe('2.0.0.90');
  });

  test('one that somebody paused: everyone was to have it', async () => {
    const scene = await appRollbackScene();
    await scene.move(await scene.release('v1.0.0', everyone), 'paused');
    await scene.release('v2.0.0', qa);
    expect(await previousOf(scene)).toBe('1.0.0.90');
  });

  test('still the same when a rollback was killed before anybody received its package', async () => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', everyone);
    await scene.release('v2.0.0', everyone);
    const createTask = () => Promise.reject(new Error('killed'));
    await expect(scene.rollback({}, { mpaas: { ...scene.mpaas, createTask } })).rejects.toThrow('killed');
    await scene.release('v3.0.0', everyone);
    expect(await previousOf(scene)).toBe('2.0.0.90');
  });
});
