import { randomFillSync } from 'node:crypto';
import { closeSync, cpSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';
import { emptySeed } from '../../src/emulator/seed.ts';
import { measure, measureNothing, tell } from './measured.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures');
const megabyte = 1024 * 1024;

async function scene(): Promise<{ readonly emulator: Emulator; readonly folder: string }> {
  const emulator = await createEmulator({ seed: emptySeed, rateLimit: 'off', publishDelayMs: 0, deployDelayMs: 50, openDelayMs: 50 });
  const folder = mkdtempSync(join(tmpdir(), 'miniship-load-'));
  onTestFinished(async () => {
    await emulator.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { emulator, folder };
}

const outputsOf = (result: Record<string, unknown>): Record<string, string> => result['outputs'] as Record<string, string>;

describe('a site of 20,000 files', () => {
  test('is brought in step, and left alone when nothing changed, in memory that does not grow with it', async () => {
    const { emulator, folder } = await scene();
    const files = 20_000;
    for (let index = 0; index < files; index += 1) {
      const place = join(folder, 'site', `part-${Math.floor(index / 500)}`);
      if (index % 500 === 0) mkdirSync(place, { recursive: true });
      writeFileSync(join(place, `page-${index}.html`), `<p>${index}</p>`.repeat(20));
    }
    writeFileSync(join(folder, 'site', 'index.html'), '<p>hello</p>');
    const deploy = () =>
      measure(['deploy', '--hosting', 'site', '--only', 'hosting', '--json', '--timeout', '30m', '--no-keep-archive'], {
        cwd: folder,
        env: emulator.env,
      });
    const [nothing, first, again] = [await measureNothing(), await deploy(), await deploy()];
    tell(
      `site of ${files} files: first ${first.seconds} s, peak ${first.peakMb} MB; unchanged ${again.seconds} s, peak ${again.peakMb} MB; nothing at all ${nothing.peakMb} MB`,
    );
    expect(first, first.stderr).toMatchObject({ exit: 0, result: { status: 'live' } });
    expect(outputsOf(first.result)).toMatchObject({ 'files-uploaded': String(files + 1) });
    expect(outputsOf(again.result)).toMatchObject({ 'files-uploaded': '0', 'files-unchanged': String(files + 1) });
    // What is alive is some 65 MB from the first file to the last; the rest is what the collector has not got round to.
    expect(Math.max(first.peakMb, again.peakMb) - nothing.peakMb).toBeLessThan(600);
    expect(statSync(join(folder, 'miniship-receipt.json')).size).toBeLessThan(megabyte);
  });
});

describe('a package of 500 MB', () => {
  test('is archived and posted in memory that does not grow with it', async () => {
    const { emulator, folder } = await scene();
    cpSync(join(fixtures, 'mini-program'), join(folder, 'build'), { recursive: true });
    const noise = randomFillSync(Buffer.alloc(megabyte));
    for (let index = 0; index < 50; index += 1) {
      const file = openSync(join(folder, 'build', `film-${index}.mp4`), 'w');
      // No two are the same, so that nothing is saved by knowing one.
      for (let part = 0; part < 10; part += 1) writeSync(file, Buffer.concat([Buffer.from([index, part]), noise]));
      closeSync(file);
    }
    const release = () =>
      measure(
        [
          'release',
          '--path',
          'build',
          '--icon',
          join(fixtures, 'icon.png'),
          '--version',
          'v1.4.2',
          '--client-min',
          'ios=10.1.60,android=10.1.60',
          '--audience',
          'everyone',
          '--timeout',
          '30m',
          '--json',
        ],
        { cwd: folder, env: emulator.env },
      );
    const [nothing, first, again] = [await measureNothing(), await release(), await release()];
    tell(
      `package of 500 MB: ${first.seconds} s, peak ${first.peakMb} MB; again ${again.seconds} s, peak ${again.peakMb} MB; nothing at all ${nothing.peakMb} MB`,
    );
    expect(first, first.stderr).toMatchObject({ exit: 0, result: { status: 'live' } });
    expect(Number(outputsOf(first.result)['archive-bytes'])).toBeGreaterThan(500 * megabyte);
    expect(outputsOf(again.result)['package-id']).toBe(outputsOf(first.result)['package-id']);
    expect(Math.max(first.peakMb, again.peakMb) - nothing.peakMb).toBeLessThan(200);
  });
});

describe('100 functions', () => {
  test('are deployed and live, and left alone when nothing changed', async () => {
    const { emulator, folder } = await scene();
    for (let index = 0; index < 100; index += 1) {
      const place = join(folder, 'functions', `function${index}`);
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, 'index.js'), `module.exports = async () => ${index};\n`);
      writeFileSync(join(place, 'package.json'), JSON.stringify({ name: `function${index}`, main: 'index.js' }));
      writeFileSync(join(place, 'data.json'), JSON.stringify(Array.from({ length: 2000 }, (_, entry) => entry * index)));
    }
    const deploy = () =>
      measure(['deploy', '--functions', 'functions/*', '--only', 'functions', '--json', '--timeout', '30m'], {
        cwd: folder,
        env: emulator.env,
      });
    const [nothing, first, again] = [await measureNothing(), await deploy(), await deploy()];
    tell(
      `100 functions: ${first.seconds} s, peak ${first.peakMb} MB; unchanged ${again.seconds} s, peak ${again.peakMb} MB; nothing at all ${nothing.peakMb} MB`,
    );
    expect(first, first.stderr).toMatchObject({ exit: 0, result: { status: 'live' } });
    expect(outputsOf(first.result)['functions-deployed']?.split(',')).toHaveLength(100);
    expect(outputsOf(again.result)['functions-skipped']?.split(',')).toHaveLength(100);
    expect(first.peakMb - nothing.peakMb).toBeLessThan(200);
  });
});
