import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wishes } from '../support/app-file.ts';
import { manyApps } from '../support/many-apps.ts';
import { tell } from './measured.ts';

const isRefused = ({ outcome }: { readonly outcome: string }): boolean => outcome.startsWith('Throttling');

/** By the documented limit, with one call at the very start. */
const floorSeconds = (uploads: number): number => (uploads - 1) * 6;

describe('200 mini programs in one file', () => {
  test.each(['strict', 'window'] as const)(
    'are released without one call over the limit of a %s counter, in at most a twentieth more time than it allows',
    async (rateLimit) => {
      const scene = await manyApps(wishes(200), { rateLimit });
      const startMs = scene.clock.now();
      const told = await scene.release();
      const seconds = (scene.clock.now() - startMs) / 1000;
      const over = scene.emulator.calls.filter(isRefused).length;
      tell(
        `200 mini programs, ${rateLimit}: ${scene.emulator.calls.length} calls, ${over} over the limit, ${seconds} s of ${floorSeconds(200)} s`,
      );
      expect(told).toMatchObject({ exit: 0, status: 'live' });
      expect(over).toBe(0);
      expect(seconds).toBeLessThanOrEqual(floorSeconds(200) * 1.05);
    },
  );

  test('in ten workspaces take as long as the largest of them', async () => {
    const scene = await manyApps(
      wishes(
        200,
        Array.from({ length: 10 }, (_, index) => `W${index}`),
      ),
      { rateLimit: 'strict' },
    );
    const startMs = scene.clock.now();
    const told = await scene.release();
    const seconds = (scene.clock.now() - startMs) / 1000;
    tell(`200 mini programs in 10 workspaces: ${seconds} s of ${floorSeconds(20)} s`);
    expect(told).toMatchObject({ exit: 0 });
    expect(seconds).toBeLessThanOrEqual(floorSeconds(20) * 1.05);
  });

  test('hold no more memory at the end than at the beginning, but for what the receipt needs', () => {
    const child = join(import.meta.dirname, 'apps-process.ts');
    const took = JSON.parse(execFileSync(process.execPath, ['--expose-gc', child, '200'], { encoding: 'utf8' })) as Record<string, never>;
    const { exit, ended, heapMb, peakMb, summaryBytes } = took as unknown as {
      readonly exit: number;
      readonly ended: number;
      readonly heapMb: readonly number[];
      readonly peakMb: number;
      readonly summaryBytes: number;
    };
    tell(`200 mini programs, emulator inside: heap ${heapMb.join(', ')} MB after every 25; peak ${peakMb} MB`);
    expect({ exit, ended }).toEqual({ exit: 0, ended: 200 });
    expect((heapMb.at(-1) ?? 0) - (heapMb[0] ?? 0)).toBeLessThan(20);
    expect(summaryBytes).toBeLessThan(1024 * 1024);
  });
});

describe('four runs that share one appId and workspaceId', () => {
  test.each(['strict', 'window'] as const)('meet throttling by a %s counter, and all end well', async (rateLimit) => {
    const apps = wishes(80);
    const scene = await manyApps(apps, { rateLimit });
    const shares = [0, 1, 2, 3].map((share) => apps.filter((_, index) => index % 4 === share).map(({ name }) => name));
    const startMs = scene.clock.now();
    const runs = shares.map((names, index) =>
      scene.release({ all: undefined, app: names.join(','), receipt: join(scene.folder, `receipt-${index}.json`), timeout: '2h' }),
    );
    const told = await Promise.all(runs);
    const seconds = (scene.clock.now() - startMs) / 1000;
    const over = scene.emulator.calls.filter(isRefused).length;
    tell(
      `4 runs of 20 mini programs, ${rateLimit}: ${over} of ${scene.emulator.calls.length} calls throttled, ${seconds} s of ${floorSeconds(80)} s`,
    );
    expect(told.map(({ exit, status }) => `${exit} ${status}`)).toEqual(['0 live', '0 live', '0 live', '0 live']);
    expect(over).toBeGreaterThan(0);
    expect(told.flatMap((run) => run.told('request-retried')).every(({ code }) => code === 'CLOUD_THROTTLED')).toBe(true);
    // One upload for each: nothing was sent twice.
    expect(
      scene.emulator.calls.filter(({ operation, outcome }) => operation === 'UploadMcubeMiniPackage' && outcome === 'OK'),
    ).toHaveLength(80);
    expect(seconds).toBeLessThanOrEqual(floorSeconds(80) * 1.5);
  });
});
