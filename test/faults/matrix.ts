import { type CallPoint, type FaultKind, faultKinds } from './kinds.ts';
import type { PreparedScene } from './scene.ts';

/** One fault at one call of one verb. */
export interface Case {
  readonly scene: PreparedScene;
  readonly point: CallPoint;
  readonly fault: FaultKind;
}

/** By this name a case is run again: `--only`. */
export const nameOf = ({ scene, point, fault }: Case): string =>
  `${scene.scene.name}:${point.index}:${point.operation}#${point.occurrence}:${fault.name}`;

/** Every fault at every call, of one scene. */
export const casesOf = (scene: PreparedScene): readonly Case[] =>
  scene.points.flatMap((point) => faultKinds.filter(({ at }) => at(point)).map((fault) => ({ scene, point, fault })));

/**
 * So many cases of all, chosen by the seed, fairly: every scene gets its turn before any gets a second one, and so does every kind of fault.
 */
export function sample(cases: readonly Case[], count: number, seed: number): readonly Case[] {
  const left = [...shuffled(cases, seed)];
  const used = new Map<string, number>();
  const turns = (name: string): number => used.get(name) ?? 0;
  const chosen: Case[] = [];
  while (chosen.length < count && left.length > 0) {
    const worth = (each: Case): number => turns(each.scene.scene.name) * faultKinds.length + turns(each.fault.name);
    const best = left.reduce((a, b) => (worth(b) < worth(a) ? b : a));
    left.splice(left.indexOf(best), 1);
    for (const name of [best.scene.scene.name, best.fault.name]) used.set(name, turns(name) + 1);
    chosen.push(best);
  }
  return chosen;
}

/** Seeds that are needed one after the other until everything had its turn. */
export const turns = 3;

/** The things whose turn it is with this seed: as many seeds in a row as there are turns leave nothing out. */
export const inTurnAt = <Thing>(things: readonly Thing[], seed: number): readonly Thing[] =>
  things.filter((_, index) => index % turns === seed % turns);

/** The things in an order that the seed decides. */
function shuffled<Thing>(things: readonly Thing[], seed: number): readonly Thing[] {
  const random = randomOf(seed);
  return things
    .map((thing) => ({ thing, order: random() }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ thing }) => thing);
}

/** The same numbers from the same seed, on every machine (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
