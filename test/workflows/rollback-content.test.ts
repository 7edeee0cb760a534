import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeArchive } from '../../src/packaging/archive.ts';
import { inspectBuild } from '../../src/packaging/build.ts';
import { stampOf } from '../../src/workflows/stamp.ts';
import type { RollbackTools } from '../../src/workflows/tools.ts';
import { buildWith, temporaryFolder } from '../packaging/temporary-build.ts';
import { type AppRollbackScene, appRollbackScene, everyone, qa } from '../support/app-rollback-scene.ts';

const h5Id = '2017072607907880';
const onGitHub = { ci: 'GitHub Actions', run: '41', repository: 'o/shop' } as const;

/** v1 for everyone, with its archive kept in a folder of its own beside a receipt, and v2 for QA. */
async function releasedTwice(): Promise<{ scene: AppRollbackScene; folder: string; kept: string; receipt: string }> {
  const scene = await appRollbackScene();
  const folder = await temporaryFolder();
  const receipt = join(folder, 'miniship-receipt.json');
  const packageId = await scene.release('v1.0.0', everyone, { receipt, keep: { mostBytes: 1e9 } }, onGitHub);
  await scene.release('v2.0.0', qa);
  const kept = join(folder, `miniship-${h5Id}-1.0.0.90.zip`);
  const sha256 = stampOf((await scene.mpaas.findPackage(h5Id, packageId))?.extendInfo ?? {})?.sha256;
  const done = { package: { packageId }, archive: { sha256, keptAt: kept } };
  writeFileSync(receipt, JSON.stringify({ receipt: 1, verb: 'release', status: 'live', asked: {}, done, undo: {} }));
  return { scene, folder, kept, receipt };
}

const sourceOf = async (scene: AppRollbackScene, ...given: Parameters<AppRollbackScene['rollback']>) => {
  const { told, record } = await scene.rollback(...given);
  const warnings = told('warned').map(({ message }) => message);
  return { source: told('content-fetched')[0]?.source, warnings, record };
};

describe('the content comes from', () => {
  test('the archive that the receipt names, to the byte', async () => {
    const { scene, kept, receipt } = await releasedTwice();
    const { source, record } = await sourceOf(scene, { to: { kind: 'receipt', path: receipt } });
    expect(source).toBe(`the archive kept at ${kept}`);
    expect(record.archive?.path).toBe(kept);
    expect(scene.emulator.calls.map(({ operation }) => operation)).not.toContain('GetObject');
    expect((await scene.received('u001'))?.content).toBe('v1.0.0');
  });

  test('the archive that was brought here together with its receipt', async () => {
    const { scene, kept, receipt } = await releasedTwice();
    const elsewhere = await temporaryFolder();
    const moved = { receipt: join(elsewhere, 'r.json'), archive: join(elsewhere, `miniship-${h5Id}-1.0.0.90.zip`) };
    writeFileSync(moved.receipt, readFileSync(receipt, 'utf8').replaceAll(kept, `/gone/miniship-${h5Id}-1.0.0.90.zip`));
    copyFileSync(kept, moved.archive);
    expect((await sourceOf(scene, { to: { kind: 'receipt', path: moved.receipt } })).source).toBe(`the archive kept at ${moved.archive}`);
  });

  test('the archive that lies where the receipt of this run will be', async () => {
    const { scene, kept, receipt } = await releasedTwice();
    expect((await sourceOf(scene, { receipt })).source).toBe(`the archive kept at ${kept}`);
  });

  test('the artifact of the run that built it', async () => {
    const { scene, kept } = await releasedTwice();
    const asked: unknown[] = [];
    const fetchArtifact: RollbackTools['fetchArtifact'] = async ({ folder, ...rest }) => {
      asked.push(rest);
      mkdirSync(join(folder, 'artifact'));
      copyFileSync(kept, join(folder, 'artifact', rest.file));
      return join(folder, 'artifact', rest.file);
    };
    expect((await sourceOf(scene, {}, { fetchArtifact })).source).toBe('the artifact of run 41');
    expect(asked).toEqual([{ run: '41', repository: 'o/shop', file: `miniship-${h5Id}-1.0.0.90.zip` }]);
  });

  test('the artifact of the run that built it, also when a rollback carries it', async () => {
    const { scene } = await releasedTwice();
    await scene.rollback();
    await scene.release('v3.0.0', qa);
    const files: string[] = [];
    const fetchArtifact: RollbackTools['fetchArtifact'] = async ({ file, run }) => {
      files.push(`${run} ${file}`);
      return undefined;
    };
    const { source, record } = await sourceOf(scene, {}, { fetchArtifact });
    expect(record.to).toBe('2.0.0.91');
    expect(files).toEqual([`41 miniship-${h5Id}-1.0.0.90.zip`]);
    expect(source).toBe("the cloud's copy of version 2.0.0.91, identical to what was uploaded");
  });

  test('the cloud when what was kept is gone or was changed, with a warning for each', async () => {
    const { scene, kept, receipt } = await releasedTwice();
    writeFileSync(kept, readFileSync(kept).subarray(0, 100));
    const fetchArtifact: RollbackTools['fetchArtifact'] = async ({ folder }) => {
      const path = join(folder, 'other.zip');
      const { build } = await inspectBuild(await buildWith({}), { h5Id });
      await writeArchive(build?.files ?? [], { root: h5Id, to: path });
      return path;
    };
    const { source, warnings } = await sourceOf(scene, { to: { kind: 'receipt', path: receipt } }, { fetchArtifact });
    expect(source).toBe("the cloud's copy of version 1.0.0.90, identical to what was uploaded");
    expect(warnings).toEqual([
      expect.stringMatching(/^the archive kept at .* is not used: .* is not a usable zip/) as string,
      expect.stringMatching(/^the artifact of run 41 is not used: its SHA-256 is [0-9a-f]{64}, not [0-9a-f]{64}\.$/) as string,
    ]);
  });
});

describe('an archive that is given', () => {
  test('which is the content of a version goes back to that version', async () => {
    const { scene, kept } = await releasedTwice();
    const { source, record } = await sourceOf(scene, { to: { kind: 'archive', path: kept } });
    expect(source).toBe('the archive given');
    expect(record).toMatchObject({
      to: '1.0.0.90',
      package: { h5Version: '2.0.0.91', extendInfo: { miniship: { run: '41', rollback: { to: '1.0.0.90' } } } },
    });
    expect(await scene.rollback({ to: { kind: 'archive', path: kept } })).toMatchObject({ status: 'unchanged', writes: [] });
  });

  test('which is none of the versions is published as what it is, and knows itself again', async () => {
    const { scene } = await releasedTwice();
    const path = await buildWith({ 'index.js': `${readFileSync(join(await buildWith({}), 'index.js'), 'utf8')}\n// by hand` });
    const { record } = await sourceOf(scene, { to: { kind: 'archive', path } });
    expect(record.to).toBe(`archive ${record.archive?.sha256.slice(0, 12)}`);
    expect(record.package).toMatchObject({ h5Version: '2.0.0.91', mainUrl: '/index.html#pages/index/index', settings: { tabBar: true } });
    expect((await scene.received('u001'))?.content).toBe('by hand');
    expect(await scene.rollback({ to: { kind: 'archive', path } })).toMatchObject({ status: 'unchanged', writes: [] });
    expect(await scene.rollback()).toMatchObject({ status: 'unchanged', writes: [] });
  });

  test('that must not go to everyone is refused, as a release would refuse it', async () => {
    const { scene } = await releasedTwice();
    const path = await buildWith({ 'env.js': "cloud.init({ env: 'test' })" });
    expect(await scene.failure({ to: { kind: 'archive', path } })).toMatchObject({ code: 'TEST_ENVIRONMENT', exit: 3 });
    expect((await scene.rollback({ to: { kind: 'archive', path }, force: true })).status).toBe('live');
  });

  test('is no package that could be opened again', async () => {
    const { scene } = await releasedTwice();
    const failure = await scene.failure({ to: { kind: 'archive', path: await buildWith({}) }, strategy: 'reopen' });
    expect(failure.message).toContain('an archive is no package that could be published again; use the strategy roll-forward');
  });
});

describe('the copy of the cloud', () => {
  test('of a package that somebody else uploaded proves nothing, and needs no proof', async () => {
    const scene = await appRollbackScene();
    await scene.release('v1.0.0', everyone, { stamp: false });
    await scene.release('v2.0.0', qa);
    const { source, warnings } = await sourceOf(scene);
    expect(source).toBe("the cloud's copy of version 1.0.0.90");
    expect(warnings).toEqual([]);
  });

  test('that is not what was uploaded is used with a warning: it is what phones have', async () => {
    const { scene } = await releasedTwice();
    const listPackages = async (id: string) =>
      (await scene.mpaas.listPackages(id)).map((each) =>
        each.h5Version === '1.0.0.90' ? { ...each, extendInfo: { miniship: { sha256: 'a'.repeat(64) } } } : each,
      );
    const { source, warnings } = await sourceOf(scene, {}, { mpaas: { ...scene.mpaas, listPackages } });
    expect(source).toBe("the cloud's copy of version 1.0.0.90");
    expect(warnings).toMatchObject([expect.stringContaining('does not give the archive that was uploaded')]);
  });

  test.each([
    { what: 'gone', download: 'refused', code: 'DOWNLOAD_REFUSED' },
    { what: 'no package', download: 'page', code: 'CONTENT_UNUSABLE' },
  ] as const)('that is $what ends the rollback before anything is written', async ({ download, code }) => {
    const { scene } = await releasedTwice();
    const { storage } = scene.tools;
    const page: typeof storage.download = async (_url, { to }) => {
      writeFileSync(to, '<html>');
      return { sizeBytes: 6 };
    };
    const refused: typeof storage.download = (url, file) => storage.download(`${url}.gone`, file);
    const failure = await scene.failure({}, { storage: { ...storage, download: download === 'page' ? page : refused } });
    expect(failure.code).toBe(code);
    expect(failure.help).toContain('local archive or receipt with --to');
    expect(Object.keys(await scene.states())).toHaveLength(2);
  });

  test('without an address cannot be fetched', async () => {
    const { scene } = await releasedTwice();
    const listPackages = async (id: string) => (await scene.mpaas.listPackages(id)).map((each) => ({ ...each, downloadUrl: undefined }));
    expect((await scene.failure({}, { mpaas: { ...scene.mpaas, listPackages } })).message).toContain('the cloud gives no address');
  });
});

describe('a receipt', () => {
  test('without a kept archive means the package that it names', async () => {
    const { scene, folder } = await releasedTwice();
    const path = join(folder, 'other.json');
    writeFileSync(path, JSON.stringify({ receipt: 1, verb: 'release', done: { package: { packageId: 3001 } } }));
    const { source, record } = await sourceOf(scene, { to: { kind: 'receipt', path } });
    expect(record.to).toBe('1.0.0.90');
    expect(source).toContain("the cloud's copy");
  });

  test('may also name the bad version', async () => {
    const { scene, folder } = await releasedTwice();
    const path = join(folder, 'bad.json');
    writeFileSync(path, JSON.stringify({ receipt: 1, verb: 'release', done: { package: { packageId: 3002 } } }));
    expect((await scene.rollback({ package: { kind: 'receipt', path } })).record.from?.h5Version).toBe('2.0.0.90');
  });

  test('of a rollback means what that rollback published', async () => {
    const { scene, folder } = await releasedTwice();
    const { record } = await scene.rollback();
    await scene.release('v3.0.0', everyone);
    const path = join(folder, 'rollback.json');
    const done = { package: { packageId: record.package?.packageId } };
    writeFileSync(path, JSON.stringify({ receipt: 1, verb: 'rollback', done }));
    const back = await sourceOf(scene, { to: { kind: 'receipt', path } });
    expect(back.record).toMatchObject({ from: { h5Version: '3.0.0.90' }, to: '2.0.0.91', package: { h5Version: '3.0.0.91' } });
  });
});
