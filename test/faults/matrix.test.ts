import { describe, expect, test } from 'vitest';
import { writingVerbs } from '../../src/config/verbs.ts';
import { faultKinds } from './kinds.ts';
import { type Case, casesOf, inTurnAt, nameOf, sample, turns } from './matrix.ts';
import type { PreparedScene } from './scene.ts';
import { scenes } from './scenes.ts';
import { differences, type Thing } from './world.ts';

const points = [
  { index: 0, operation: 'ListMcubeMiniTasks', occurrence: 0, effect: 'read' },
  { index: 1, operation: 'CreateMcubeMiniTask', occurrence: 0, effect: 'write' },
] as const;

/** As many cases as three verbs with two calls have. */
const cases: readonly Case[] = scenes.slice(0, 3).flatMap((scene) =>
  casesOf({
    scene,
    points,
    bundle: '',
    place: { folder: '', stateFile: '', cwd: '' },
    atFirst: [],
    expected: [],
  } satisfies PreparedScene),
);

describe('the matrix', () => {
  test('has every fault at a write, and at a read those that need no effect; each case has a name of its own', () => {
    const kindsAt = (effect: 'read' | 'write') =>
      new Set(cases.filter(({ point }) => point.effect === effect).map(({ fault }) => fault.name));
    expect(kindsAt('write')).toEqual(new Set(faultKinds.map(({ name }) => name)));
    expect([...kindsAt('read')].filter((name) => /after|late|blind/.test(name))).toEqual([]);
    expect(new Set(cases.map(nameOf)).size).toBe(cases.length);
  });

  test('keeps what only mPaaS says to the calls of mPaaS', () => {
    const point = { index: 0, operation: 'PutObject', occurrence: 0, effect: 'write' } as const;
    const names = faultKinds.filter(({ at }) => at(point)).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('system-error'))).toEqual([]);
    expect(names).toContain('dropped-after');
  });

  test('covers every verb that writes', () => {
    const verbs = new Set(scenes.map(({ test: { command } }) => command[0]));
    expect(verbs).toEqual(new Set(writingVerbs));
  });

  test('leaves no verb out in as many seeds as there are turns', () => {
    for (const first of [0, 1, 20]) {
      const chosen = Array.from({ length: turns }, (_, more) => inTurnAt(scenes, first + more)).flat();
      expect(chosen.map(({ name }) => name).sort()).toEqual(scenes.map(({ name }) => name).sort());
    }
  });

  test('gives the same sample for the same seed, another one for another', () => {
    const names = (seed: number) => sample(cases, 10, seed).map(nameOf);
    expect(names(7)).toEqual(names(7));
    expect(names(7)).not.toEqual(names(8));
  });

  test('gives every verb and every kind of fault its turn before any has a second one', () => {
    const chosen = sample(cases, faultKinds.length, 3);
    expect(new Set(chosen.map(({ fault }) => fault.name)).size).toBe(faultKinds.length);
    const turns = scenes.slice(0, 3).map((scene) => chosen.filter((each) => each.scene.scene === scene).length);
    expect(Math.max(...turns) - Math.min(...turns)).toBeLessThanOrEqual(1);
  });
});

describe('two worlds', () => {
  const task = (state: string): Thing => ({ kind: 'task', name: '1.0.0.90', state: { state } });

  test('are the same whatever their order', () => {
    expect(differences([task('ended'), task('publishing')], [task('publishing'), task('ended')])).toEqual([]);
  });

  test('differ when one of them has a thing twice, or in another state', () => {
    expect(differences([task('publishing')], [task('publishing'), task('publishing')])).toEqual([
      'surplus: task 1.0.0.90 {"state":"publishing"}',
    ]);
    expect(differences([task('publishing')], [task('paused')])).toEqual([
      'missing: task 1.0.0.90 {"state":"publishing"}',
      'surplus: task 1.0.0.90 {"state":"paused"}',
    ]);
  });
});
