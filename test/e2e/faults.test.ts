import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { inTurn } from '../faults/in-turn.ts';
import { casesOf, inTurnAt, nameOf, sample } from '../faults/matrix.ts';
import { runFairly } from '../faults/run-fairly.ts';
import { prepareScene } from '../faults/scene.ts';
import { scenes } from '../faults/scenes.ts';

/** Always the same cases, so that a failure is there again; another number is another part of the matrix, and `npm run test:faults` is all of it. */
const seed = Number(process.env['FAULTS_SEED'] ?? 1);
const casesOfEach = 3;
const casesAtOnce = 2;

const bundle = join(import.meta.dirname, '..', '..', 'dist', 'index.js');
const folder = mkdtempSync(join(tmpdir(), 'miniship-faults-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe(`a fault in the middle of a run, and the same command again (FAULTS_SEED=${seed})`, () => {
  test.each(inTurnAt(scenes, seed))('$name ends as if nothing had happened', { timeout: 180_000 }, async (scene) => {
    const prepared = await prepareScene(scene, join(folder, scene.name), bundle);
    const failed: string[] = [];
    await inTurn(sample(casesOf(prepared), casesOfEach, seed), casesAtOnce, async (each, place) => {
      const { problems } = await runFairly(each, join(folder, `${scene.name}-${place}`));
      if (problems.length > 0) failed.push(`node test/faults/run.ts --only ${nameOf(each)}`, ...problems);
    });
    expect(failed).toEqual([]);
  });
});
