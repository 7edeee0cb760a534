import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runAction, runBundle } from '../support/bundle.ts';
import { basics, flagsOf, folderWith, rehearse } from '../support/rehearsal.ts';

type Texts = Readonly<Record<string, string>>;

/** Runs something with Node's own account of the scripts it compiled, and answers those of the bundle, by name, with their texts. */
async function loadedBy(
  run: (env: Texts) => Promise<{ readonly exit: number | null; readonly stdout: string }>,
): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'miniship-loaded-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { exit, stdout } = await run({ NODE_V8_COVERAGE: folder });
  expect(exit, stdout).toBe(0);
  const urls = readdirSync(folder).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { result: readonly { url: string }[] };
    return result.map(({ url }) => url).filter((url) => url.startsWith('file:') && url.includes('/dist/'));
  });
  return new Map([...new Set(urls)].map((url) => [basename(url), readFileSync(fileURLToPath(url), 'utf8')]));
}

/** Words that stand in the packages of GitHub (@actions/core, /github with octokit, /artifact with Azure's storage) and in no code of ours. */
const ofGitHub = /octokit|@azure\/storage-blob|saveState/i;
const gitHubAmong = (loaded: ReadonlyMap<string, string>): readonly string[] =>
  [...loaded].filter(([, text]) => ofGitHub.test(text)).map(([name]) => name);

describe('what is loaded', () => {
  test('by --version is the entry and what says it', async () => {
    const loaded = await loadedBy((env) => runBundle(['--version'], { env }));
    expect([...loaded.keys()]).toContain('index.js');
    expect(loaded.size).toBeLessThanOrEqual(4);
    expect([...loaded.values()].join('').length).toBeLessThan(8000);
  });

  test('by "release --dry-run" outside GitHub is no package of GitHub', async () => {
    const { emulator, folder } = await rehearse();
    const args = ['release', ...flagsOf(basics), '--dry-run'];
    const loaded = await loadedBy((env) => runBundle(args, { cwd: folder, env: { ...emulator.env, ...env } }));
    expect(loaded.size).toBeGreaterThan(10);
    expect(gitHubAmong(loaded)).toEqual([]);
  });

  test('by any other verb that needs no cloud neither', async () => {
    for (const args of [['--help'], ['init'], ['explain', 'VERSION_EXISTS']])
      expect(gitHubAmong(await loadedBy((env) => runBundle(args, { cwd: folderWith({}), env })))).toEqual([]);
  });

  test('by the Action are packages of GitHub: the tests above can fail', async () => {
    const { emulator, folder } = await rehearse();
    const inputs = { ...basics, 'dry-run': 'true' };
    const loaded = await loadedBy((env) => runAction(inputs, { cwd: folder, env: { ...emulator.env, ...env } }));
    expect(gitHubAmong(loaded)).not.toEqual([]);
  });
});
