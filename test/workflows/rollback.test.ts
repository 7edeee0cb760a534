import { describe, expect, test } from 'vitest';
import { appRollbackScene, everyone, killedAt, qa, window } from '../support/app-rollback-scene.ts';

const audiences = { 'the whitelist': qa, 'the window': window, everyone } as const;

describe('whoever had the bad version receives the good content', () => {
  test.each(
    (['roll-forward', 'finish', 'reopen'] as const).flatMap((strategy) =>
      (['the whitelist', 'the window', 'everyone'] as const).map((whom) => ({ strategy, whom })),
    ),
  )('after $strategy of a version that went to $whom', async ({ strategy, whom }) => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', everyone);
    await scene.release('v2.0.0', audiences[whom]);
    expect((await scene.received('u001'))?.content).toBe('v2.0.0');
    const { status } = await scene.rollback({ strategy });
    expect(status).toBe(strategy === 'finish' ? 'ended' : 'live');
    for (const user of ['u001', 'u777']) {
      expect(await scene.received(user)).toEqual({ content: 'v1.0.0', h5Version: strategy === 'roll-forward' ? '2.0.0.91' : '1.0.0.90' });
    }
    expect((await scene.states())['2.0.0.90']?.every((state) => state.endsWith('ended'))).toBe(true);
  });
});

describe('roll-forward', () => {
  test('publishes the good content under the next version, with the settings that it had, and then ends the bad version', async () => {
    const scene = await appRollbackScene();
    const settings = {
      clientMin: { ios: '9.0.0', android: '9.1.0' },
      autoInstall: 'all-networks',
      preload: true,
      keepAlive: false,
    } as const;
    await scene.release('v1.0.0', everyone, settings, {
      commit: 'aaa111',
      commitMs: 1,
      ci: 'GitHub Actions',
      run: '41',
      repository: 'o/shop',
    });
    await scene.release('v2.0.0', qa);
    const { record, writes, told } = await scene.rollback({}, { run: { commit: 'bbb222', run: '77' } });
    expect(writes).toEqual(['PostObject', 'UploadMcubeMiniPackage', 'CreateMcubeMiniTask', 'ChangeMcubeMiniTaskStatus']);
    expect(record.package).toMatchObject({
      h5Version: '2.0.0.91',
      name: 'Shop',
      mainUrl: '/index.html#pages/index/index',
      settings: { clientMin: { ios: '9.0.0', android: '9.1.0' }, autoInstall: 'all-networks', preload: true, keepAlive: false },
    });
    expect(record.package?.iconUrl).toContain('/icon/');
    expect(told('content-fetched')).toMatchObject([{ source: "the cloud's copy of version 1.0.0.90, identical to what was uploaded" }]);
    expect(told('warned')).toEqual([]);
    expect(await scene.states()).toEqual({
      '1.0.0.90': ['everyone publishing'],
      '2.0.0.90': ['whitelist ended'],
      '2.0.0.91': ['everyone publishing'],
    });
  });

  test('keeps with the package where its content comes from, and with the task who brought it back and why', async () => {
    const scene = await appRollbackScene();
    await scene.release(
      'v1.0.0',
      everyone,
      { extendInfo: { theme: 'red' } },
      { commit: 'aaa111', ci: 'GitHub Actions', run: '41', repository: 'o/shop' },
    );
    await scene.release('v2.0.0', qa);
    const { record } = await scene.rollback({}, { run: { commit: 'bbb222', run: '77', ci: 'GitLab CI' } });
    expect(record.package?.extendInfo).toEqual({
      theme: 'red',
      miniship: {
        sha256: record.archive?.sha256,
        commit: 'aaa111',
        ci: 'GitHub Actions',
        run: '41',
        repository: 'o/shop',
        rollback: { from: '2.0.0.90', to: '1.0.0.90', reason: 'checkout is broken' },
      },
    });
    expect(record.task?.memo).toBe(
      `Rollback of 2.0.0.90 to 1.0.0.90: checkout is broken [miniship by=rollback sha256=${record.archive?.sha256.slice(0, 12)} from=2.0.0.90 commit=bbb222 ci=GitLab-CI run=77]`,
    );
  });

  test('leaves no trace of the run when the stamp is switched off', async () => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', everyone, { extendInfo: { theme: 'red' } });
    await scene.release('v2.0.0', qa);
    const { record } = await scene.rollback({ stamp: false, memo: 'Back we go', reason: undefined });
    expect(record.package?.extendInfo).toEqual({ theme: 'red' });
    expect(record.task?.memo).toBe('Back we go');
  });

  test('ends our gray rollouts between the good version and the new one, and no official one', async () => {
    const scene = await appRollbackScene();
    for (const [version, audience] of [
      ['v1.0.0', everyone],
      ['v1.1.0', everyone],
      ['v1.2.0', qa],
      ['v2.0.0', window],
    ] as const) {
      await scene.release(version, audience);
    }
    await scene.rollback({ to: { kind: 'version', h5Version: '1.0.0.90' } });
    expect(await scene.states()).toEqual({
      '1.0.0.90': ['everyone publishing'],
      '1.1.0.90': ['everyone publishing'],
      '1.2.0.90': ['whitelist ended'],
      '2.0.0.90': ['window ended'],
      '2.0.0.91': ['everyone publishing'],
    });
  });

  test('goes above a higher version that has ended too: its users still have it', async () => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', everyone);
    await scene.release('v1.1.0', everyone);
    await scene.release('v3.0.0', qa);
    await scene.rollback({ strategy: 'finish' });
    const { record, told } = await scene.rollback();
    expect(record).toMatchObject({ from: { h5Version: '1.1.0.90' }, to: '1.0.0.90', package: { h5Version: '3.0.0.91' } });
    expect(told('warned')).toMatchObject([
      { message: expect.stringContaining('Version 3.0.0.90 is above 1.1.0.90 and has ended') as string },
    ]);
  });

  test('takes the version whose window is over for the bad one: those whom it let in still have it', async () => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', everyone);
    await scene.release('v2.0.0', window);
    scene.clock.advance(48 * 3_600_000);
    expect(await scene.states()).toMatchObject({ '2.0.0.90': ['window ended'] });
    expect((await scene.rollback()).record).toMatchObject({ from: { h5Version: '2.0.0.90' }, to: '1.0.0.90' });
  });

  test('of a paused rollout ends it', async () => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', everyone);
    const packageId = await scene.release('v2.0.0', qa);
    await scene.move(packageId, 'paused');
    expect((await scene.rollback()).status).toBe('live');
    expect(await scene.states()).toMatchObject({ '2.0.0.90': ['whitelist ended'], '2.0.0.91': ['everyone publishing'] });
  });

  test('carries over after 99', async () => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', everyone);
    await scene.release('v1.99.99+9', qa);
    expect((await scene.rollback()).record.package?.h5Version).toBe('2.0.0.0');
  });

  test('says that no version is left when the highest was used', async () => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', everyone);
    await scene.release('v99.99.99+9', qa);
    const failure = await scene.failure();
    expect(failure.message).toContain('no version is left above 99.99.99.99; the highest that the cloud takes is 99.99.99.99');
  });

  test('refuses to put anything below a version that is being published', async () => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', everyone);
    await scene.release('v2.0.0', qa);
    await scene.release('v3.0.0', window);
    const failure = await scene.failure({ package: { kind: 'version', h5Version: '2.0.0.90' } });
    expect(failure).toMatchObject({ code: 'ROLLBACK_NOWHERE', exit: 5 });
    expect(failure.message).toContain('version 3.0.0.90 above it is being published');
  });

  test('gives up when a higher version appears while the content is fetched', async () => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', everyone);
    await scene.release('v2.0.0', qa);
    const { storage } = scene.tools;
    const meanwhile = async (...given: Parameters<typeof storage.download>) => {
      await scene.release('v3.0.0', qa, { force: true });
      return await storage.download(...given);
    };
    const failure = await scene.failure({}, { storage: { ...storage, download: meanwhile } });
    expect(failure).toMatchObject({ code: 'ROLLBACK_OVERTAKEN', facts: { h5Version: '3.0.0.90' } });
    expect(Object.keys(await scene.states()).sort()).toEqual(['1.0.0.90', '2.0.0.90', '3.0.0.90']);
  });
});

describe('a rollback that is run again', () => {
  test('changes nothing, and says how to go further back', async () => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', everyone);
    await scene.release('v2.0.0', qa);
    await scene.rollback();
    for (const to of [{ kind: 'previous' }, { kind: 'version', h5Version: '1.0.0.90' }] as const) {
      const again = await scene.rollback({ to });
      expect(again).toMatchObject({
        status: 'unchanged',
        writes: [],
        record: { package: { h5Version: '2.0.0.91' }, from: { h5Version: '2.0.0.90' }, to: '1.0.0.90' },
      });
      expect(again.told('nothing-done')).toMatchObject([
        {
          reason: 'already rolled back: version 2.0.0.91 carries the content of 1.0.0.90 since 2.0.0.90 was rolled back',
          help: 'To go further back, name a version with --to.',
        },
      ]);
    }
  });

  test.each(['finish', 'reopen'] as const)('by %s goes no further back either', async (strategy) => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', everyone);
    await scene.release('v1.1.0', everyone);
    await scene.release('v2.0.0', everyone);
    await scene.rollback({ strategy });
    const before = await scene.states();
    const again = await scene.rollback({ strategy });
    expect(again).toMatchObject({ status: 'unchanged', writes: [] });
    expect(again.told('nothing-done')).toHaveLength(1);
    expect(await scene.states()).toEqual(before);
  });

  test.each(['roll-forward', 'reopen'] as const)('by %s ends a second task that came up late', async (strategy) => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', everyone);
    await scene.release('v2.0.0', everyone);
    const { record } = await scene.rollback({ strategy });
    const { package: published, task } = record;
    if (published === undefined || task === undefined) throw new Error('nothing was published');
    const { packageId } = published;
    await scene.mpaas.createTask({ packageId, audience: { kind: 'everyone' }, rules: [], memo: task.memo });
    const again = await scene.rollback({ strategy });
    expect(again).toMatchObject({ status: 'live', writes: ['ChangeMcubeMiniTaskStatus'], record: { task: { taskId: task.taskId } } });
    expect(again.told('race-settled')).toHaveLength(1);
    expect(await scene.rollback({ strategy })).toMatchObject({ status: 'unchanged', writes: [] });
  });

  test.each([
    { method: 'uploadPackage', when: 'before' },
    { method: 'uploadPackage', when: 'after' },
    { method: 'createTask', when: 'before' },
    { method: 'createTask', when: 'after' },
    { method: 'changeTask', when: 'before' },
    { method: 'changeTask', when: 'after' },
  ] as const)(
    'after it was killed right $when $method ends with one package, one task and the bad version ended',
    async ({ method, when }) => {
      const scene = await appRollbackScene();
      await scene.release('v1.0.0', everyone);
      await scene.release('v2.0.0', qa);
      await expect(scene.rollback({}, { mpaas: killedAt(scene.mpaas, method, when) })).rejects.toThrow('killed');
      await scene.rollback();
      expect(await scene.states()).toEqual({
        '1.0.0.90': ['everyone publishing'],
        '2.0.0.90': ['whitelist ended'],
        '2.0.0.91': ['everyone publishing'],
      });
      expect(await scene.received('u001')).toEqual({ h5Version: '2.0.0.91', content: 'v1.0.0' });
      expect(await scene.rollback()).toMatchObject({ status: 'unchanged', writes: [] });
    },
  );

  test.each([
    { method: 'createTask', when: 'before' },
    { method: 'createTask', when: 'after' },
    { method: 'changeTask', when: 'before' },
  ] as const)('by reopen after it was killed right $when $method ends the same', async ({ method, when }) => {
    const scene = await appRollbackScene();
    const first = await scene.release('v1.0.0', everyone);
    await scene.release('v2.0.0', everyone);
    await scene.move(first, 'ended');
    await expect(scene.rollback({ strategy: 'reopen' }, { mpaas: killedAt(scene.mpaas, method, when) })).rejects.toThrow('killed');
    await scene.rollback({ strategy: 'reopen' });
    expect(await scene.states()).toEqual({ '1.0.0.90': ['everyone ended', 'everyone publishing'], '2.0.0.90': ['everyone ended'] });
    expect((await scene.rollback({ strategy: 'reopen' })).status).toBe('unchanged');
  });
});

describe('an answer that is lost', () => {
  const steps = ['GetObject', 'PostObject', 'UploadMcubeMiniPackage', 'CreateMcubeMiniTask', 'ChangeMcubeMiniTaskStatus'] as const;

  test.each(steps.flatMap((operation) => (['before', 'after'] as const).map((when) => ({ operation, when }))))(
    '$when $operation took effect does not matter',
    async ({ operation, when }) => {
      const scene = await appRollbackScene();
      await scene.release('v1.0.0', everyone);
      await scene.release('v2.0.0', qa);
      scene.emulator.failNext(operation, { when, kind: 'drop' });
      expect((await scene.rollback()).status).toBe('live');
      expect(await scene.states()).toEqual({
        '1.0.0.90': ['everyone publishing'],
        '2.0.0.90': ['whitelist ended'],
        '2.0.0.91': ['everyone publishing'],
      });
    },
  );
});

describe('a rollback of a rollback', () => {
  test('goes further back when the version is named, and is itself safe to run again', async () => {
    const scene = await appRollbackScene();
    for (const [version, audience] of [
      ['v1.0.0', everyone],
      ['v1.1.0', everyone],
      ['v2.0.0', qa],
    ] as const)
      await scene.release(version, audience);
    await scene.rollback();
    const to = { kind: 'version', h5Version: '1.0.0', scheme: 'ordered' } as const;
    const further = await scene.rollback({ to });
    expect(further).toMatchObject({
      status: 'live',
      record: { from: { h5Version: '2.0.0.91' }, to: '1.0.0.90', package: { h5Version: '2.0.0.92' } },
    });
    expect(await scene.received('u001')).toEqual({ h5Version: '2.0.0.92', content: 'v1.0.0' });
    expect(await scene.states()).toMatchObject({ '2.0.0.91': ['everyone ended'] });
    expect(await scene.rollback({ to })).toMatchObject({ status: 'unchanged', writes: [] });
    expect(await scene.rollback()).toMatchObject({ status: 'unchanged', writes: [] });
  });

  test('after a later release goes back to what the rollback had published', async () => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', everyone);
    await scene.release('v2.0.0', qa);
    await scene.rollback();
    await scene.release('v3.0.0', everyone);
    const { record } = await scene.rollback();
    expect(record).toMatchObject({ from: { h5Version: '3.0.0.90' }, to: '2.0.0.91', package: { h5Version: '3.0.0.91' } });
    expect((await scene.received('u001'))?.content).toBe('v1.0.0');
  });

  test('to a version that was rolled back is done, with a warning', async () => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', everyone);
    await scene.release('v2.0.0', qa);
    await scene.rollback();
    const { status, told } = await scene.rollback({ to: { kind: 'version', h5Version: '2.0.0.90' } });
    expect(status).toBe('live');
    expect(told('warned')).toMatchObject([
      { message: 'Version 2.0.0.90 was itself taken back (rolled back by version 2.0.0.91); it is used because it was named.' },
    ]);
    expect((await scene.received('u777'))?.content).toBe('v2.0.0');
  });
});

describe('what cannot be done is refused before anything is written', () => {
  test('with one version only there is nowhere to go', async () => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', everyone);
    const failure = await scene.failure();
    expect(failure).toMatchObject({
      code: 'ROLLBACK_NOWHERE',
      facts: { from: '1.0.0.90', reason: 'no version below it was ever published' },
    });
    expect(failure.help).toContain('--strategy finish');
  });

  test('with one version only it can still be ended, and then nobody receives anything', async () => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', everyone);
    const { status, told } = await scene.rollback({ strategy: 'finish' });
    expect(status).toBe('ended');
    expect(told('rollback-planned')[0]?.sentences).toContain(
      'A phone that asks receives nothing, because no other version is being published.',
    );
    expect(told('warned')).toHaveLength(1);
    expect(await scene.received('u001')).toBeNull();
  });

  test('ending the bad version tells when that does not lead to the version that was named', async () => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', everyone);
    await scene.release('v1.1.0', everyone);
    await scene.release('v2.0.0', everyone);
    const { told, record } = await scene.rollback({ strategy: 'finish', to: { kind: 'version', h5Version: '1.0.0.90' }, dryRun: true });
    expect(record).toMatchObject({ from: { h5Version: '2.0.0.90' }, to: '1.1.0.90' });
    expect(told('rollback-planned')[0]?.sentences).toEqual([
      expect.stringMatching(/^At once, a task ends: task \d+ \(version 2\.0\.0\.90, everyone\)\.$/) as string,
      'What copies of 2.0.0.90 that are installed do then is not documented.',
      'A phone that asks receives version 1.1.0.90, the highest that is still published to everyone.',
      'That is not 1.0.0.90; the strategy roll-forward would bring its content to everyone.',
      'The reason: checkout is broken',
    ]);
  });

  test('when nothing was ever published there is nothing to roll back', async () => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', { kind: 'none' });
    expect(await scene.failure()).toMatchObject({ code: 'NOTHING_PUBLISHED' });
  });

  test('when every version below was rolled back, or reached only some, each is told with the reason', async () => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', qa);
    await scene.release('v2.0.0', window);
    expect((await scene.failure()).message).toContain('none was published to everyone and kept (1.0.0.90: never reached everyone)');
  });

  test.each([
    {
      what: 'a version that does not exist',
      to: { kind: 'version', h5Version: '9.9.9.9' },
      code: 'PACKAGE_UNKNOWN',
      says: 'has no version 9.9.9.9. It has: 3.0.0.90',
    },
    { what: 'an id that does not exist', to: { kind: 'id', packageId: 1 }, code: 'PACKAGE_UNKNOWN', says: 'has no package 1.' },
    {
      what: 'a version that never was live',
      to: { kind: 'version', h5Version: '1.5.0.90' },
      code: 'ROLLBACK_NOWHERE',
      says: '1.5.0.90 was never live',
    },
    {
      what: 'the bad version itself',
      to: { kind: 'version', h5Version: '2.0.0.90' },
      code: 'ROLLBACK_NOWHERE',
      says: '2.0.0.90 is itself the version to be rolled back',
    },
    {
      what: 'a higher version',
      to: { kind: 'version', h5Version: '3.0.0.90' },
      code: 'ROLLBACK_NOWHERE',
      says: '3.0.0.90 is not below it',
    },
    {
      what: 'a tag that is none',
      to: { kind: 'version', h5Version: 'one', scheme: 'ordered' },
      code: 'VERSION_INVALID',
      says: 'it is not a semantic version',
    },
  ] as const)('$what as the target', async ({ to, code, says }) => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', everyone);
    await scene.release('v1.5.0', { kind: 'none' });
    await scene.release('v2.0.0', qa);
    await scene.release('v3.0.0', { kind: 'none' });
    const failure = await scene.failure({ to });
    expect(failure.code).toBe(code);
    expect(failure.message).toContain(says);
  });

  test('a bad version that nobody has', async () => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', everyone);
    const packageId = await scene.release('v2.0.0', { kind: 'none' });
    expect((await scene.failure({ package: { kind: 'id', packageId } })).message).toContain('it was never published, so nobody has it');
  });
});

describe('while somebody else is releasing', () => {
  test('their rollout is not touched, unless it is named or forced', async () => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', everyone);
    await scene.release('v2.0.0', qa, { stamp: false, memo: 'by hand' });
    const failure = await scene.failure();
    expect(failure).toMatchObject({ code: 'ROLLOUT_FOREIGN', facts: { h5Version: '2.0.0.90', memo: 'by hand' } });
    expect((await scene.rollback({ package: { kind: 'version', h5Version: '2.0.0.90' }, dryRun: true })).status).toBe('planned');
    expect((await scene.rollback({ force: true })).status).toBe('live');
    expect(await scene.states()).toMatchObject({ '2.0.0.90': ['whitelist ended'] });
  });

  test('a gray rollout of theirs between the versions is left alone', async () => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', everyone);
    await scene.release('v1.5.0', qa, { stamp: false });
    await scene.release('v2.0.0', everyone);
    await scene.rollback();
    expect(await scene.states()).toMatchObject({ '1.5.0.90': ['whitelist publishing'], '2.0.0.90': ['everyone ended'] });
  });

  test('reopening a version below theirs would end it, and is refused', async () => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', everyone);
    await scene.release('v1.5.0', qa, { stamp: false });
    await scene.release('v2.0.0', everyone);
    expect((await scene.failure({ strategy: 'reopen' })).message).toContain('version 1.5.0.90 between them was published by somebody else');
    await scene.rollback({ strategy: 'reopen', force: true });
    expect(await scene.received('u001')).toEqual({ h5Version: '1.0.0.90', content: 'v1.0.0' });
  });
});

describe('reopen', () => {
  test('publishes the older package again by a new task before it ends everything above it', async () => {
    const scene = await appRollbackScene();
    const first = await scene.release('v1.0.0', everyone);
    await scene.release('v1.5.0', everyone);
    await scene.release('v2.0.0', everyone);
    await scene.move(first, 'ended');
    const { record, writes } = await scene.rollback({ strategy: 'reopen', to: { kind: 'id', packageId: first } });
    expect(writes).toEqual(['CreateMcubeMiniTask', 'ChangeMcubeMiniTaskStatus', 'ChangeMcubeMiniTaskStatus']);
    expect(record.task?.memo).toContain('Rollback of 2.0.0.90 to 1.0.0.90: checkout is broken [miniship by=rollback');
    expect(await scene.states()).toEqual({
      '1.0.0.90': ['everyone ended', 'everyone publishing'],
      '1.5.0.90': ['everyone ended'],
      '2.0.0.90': ['everyone ended'],
    });
  });

  test('refuses a task that somebody paused: to continue it is their decision', async () => {
    const scene = await appRollbackScene();
    const first = await scene.release('v1.0.0', everyone);
    await scene.move(first, 'paused');
    await scene.release('v2.0.0', everyone);
    expect(await scene.failure({ strategy: 'reopen' })).toMatchObject({ code: 'ROLLOUT_PAUSED' });
  });

  test('tells what is not documented', async () => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', everyone);
    await scene.release('v2.0.0', qa);
    const { told } = await scene.rollback({ strategy: 'reopen', dryRun: true });
    expect(told('rollback-planned')).toMatchObject([
      {
        sentences: [
          expect.stringMatching(/^Version 1.0.0.90 is published to everyone already, by task \d+\.$/) as string,
          expect.stringMatching(/^Once that is live, a task ends: task \d+ \(version 2.0.0.90, whitelist .*\)\.$/) as string,
          'A phone takes the highest version that matches it, which is then 1.0.0.90; whether one that has 2.0.0.90 goes back to it is not documented.',
          'The reason: checkout is broken',
        ],
      },
    ]);
  });
});

describe('a dry run', () => {
  test.each([
    { strategy: 'roll-forward', operations: ['PostObject', 'UploadMcubeMiniPackage', 'CreateMcubeMiniTask', 'ChangeMcubeMiniTaskStatus'] },
    { strategy: 'finish', operations: ['ChangeMcubeMiniTaskStatus'] },
    { strategy: 'reopen', operations: ['ChangeMcubeMiniTaskStatus'] },
  ] as const)('of $strategy tells its writes and makes none', async ({ strategy, operations }) => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', everyone);
    await scene.release('v2.0.0', qa);
    const before = await scene.states();
    const { status, told, writes } = await scene.rollback({ strategy, dryRun: true });
    expect(status).toBe('planned');
    expect(told('write-planned').map(({ operation }) => operation)).toEqual(operations);
    expect(writes).toEqual([]);
    expect(await scene.states()).toEqual(before);
  });
});
