import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator/emulator.ts';
import { loadWorld, saveWorld } from '../../src/emulator/state-file.ts';
import type { World } from '../../src/emulator/world.ts';
import { isOperation, operations } from '../../src/wire/catalogue.ts';
import { type Ended, start } from './child.ts';
import { type CallPoint, unhurried } from './kinds.ts';
import type { Scene, Turn } from './scenes.ts';
import { differences, type Thing, thingsIn } from './world.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures');

/** A folder with the state of an emulator and the working directory of the runs. */
export interface Place {
  readonly folder: string;
  readonly stateFile: string;
  readonly cwd: string;
}

/** A scene as it is right before the command under test, and what that command does when nothing disturbs it. */
export interface PreparedScene {
  readonly scene: Scene;
  readonly place: Place;
  readonly bundle: string;
  readonly points: readonly CallPoint[];
  readonly atFirst: readonly Thing[];
  readonly expected: readonly Thing[];
}

export const placeAt = (folder: string): Place => ({ folder, stateFile: join(folder, 'state.json'), cwd: join(folder, 'work') });

/** An emulator that never waits and never limits, on the state of a place. */
export const emulate = ({ stateFile }: Place, { seed, cloud }: Scene, more: Partial<EmulatorOptions> = {}): Promise<Emulator> =>
  createEmulator({
    stateFile,
    seed,
    publishDelayMs: 0,
    deployDelayMs: 0,
    openDelayMs: 0,
    dbDelayMs: 0,
    rateLimit: 'off',
    ...cloud,
    ...more,
  });

/** The variables of a run of this scene. */
export const variablesOf = ({ env }: Scene, emulator: Emulator): Readonly<Record<string, string>> => ({ ...emulator.env, ...env });

/** What is in the cloud now. */
export function look(emulator: Emulator, { stateFile }: Place, { cloud }: Scene): readonly Thing[] {
  // Moving the clock by nothing writes the state down.
  emulator.advance(0);
  return thingsIn(stateFile, cloud?.fileRegistration === 'needed');
}

/** Plays everything up to the command under test, then that command on a copy, twice: once to see what it does, once to see that it does nothing more. */
export async function prepareScene(scene: Scene, folder: string, bundle: string): Promise<PreparedScene> {
  const place = placeAt(folder);
  mkdirSync(place.cwd, { recursive: true });
  cpSync(join(fixtures, 'mini-program'), join(place.cwd, 'app'), { recursive: true });
  cpSync(join(fixtures, 'icon.png'), join(place.cwd, 'icon.png'));
  await plant(scene, place);
  for (const turn of scene.before) await play(turn, scene, place, bundle);
  if (scene.before.length > 0) change(place, forgetRefreshes);
  write(scene.test, place);

  const copy = copyPlace(place, `${folder}-undisturbed`);
  const emulator = await emulate(copy, scene);
  const ground = { bundle, cwd: copy.cwd, env: { ...variablesOf(scene, emulator), ...unhurried } };
  const atFirst = look(emulator, copy, scene);
  mustBeGreen(await start(scene.test.command, ground).ended, scene);
  const points = pointsOf(emulator);
  const expected = look(emulator, copy, scene);
  mustBeGreen(await start(scene.test.command, ground).ended, scene);
  const moved = differences(expected, look(emulator, copy, scene));
  await emulator.close();
  rmSync(copy.folder, { recursive: true, force: true });
  if (moved.length > 0) throw new Error(`${scene.name}: a second undisturbed run changes something: ${moved.join('; ')}`);
  return { scene, place, bundle, points, atFirst, expected };
}

async function plant(scene: Scene, place: Place): Promise<void> {
  await (await emulate(place, scene)).close();
  if (scene.arrange !== undefined) change(place, scene.arrange);
}

function change({ stateFile }: Place, how: (world: World) => void): void {
  const world = loadWorld(stateFile);
  if (world === undefined) throw new Error(`the emulator left no state in ${stateFile}`);
  how(world);
  saveWorld(stateFile, world);
}

/** What went before is some hours old, and counts no more against the limit of three in an hour. */
function forgetRefreshes({ spaces }: World): void {
  for (const { hosting } of spaces) hosting.refreshedAtMs = [];
}

async function play(turn: Turn, scene: Scene, place: Place, bundle: string): Promise<void> {
  write(turn, place);
  const emulator = await emulate(place, scene);
  mustBeGreen(await start(turn.command, { bundle, cwd: place.cwd, env: { ...variablesOf(scene, emulator), ...unhurried } }).ended, scene);
  look(emulator, place, scene);
  await emulator.close();
}

function write({ files = {} }: Turn, { cwd }: Place): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(cwd, name);
    mkdirSync(dirname(path), { recursive: true });
    if (text === null) rmSync(path);
    else writeFileSync(path, text);
  }
}

function mustBeGreen({ exit, stderr, lines }: Ended, { name }: Scene): void {
  if (exit !== 0) throw new Error(`${name}: undisturbed it ends with ${exit}\n${stderr}\n${JSON.stringify(lines.at(-1))}`);
}

/** Copies a place; the runs of one case spoil nothing for the next. */
export function copyPlace(from: Place, folder: string): Place {
  cpSync(from.folder, folder, { recursive: true });
  return placeAt(folder);
}

const storageWrites = ['PostObject', 'PutObject'];

function pointsOf({ calls }: Emulator): readonly CallPoint[] {
  const counts = new Map<string, number>();
  return calls.map(({ operation }, index) => {
    const occurrence = counts.get(operation) ?? 0;
    counts.set(operation, occurrence + 1);
    const writes = isOperation(operation) ? operations[operation].effect === 'write' : storageWrites.includes(operation);
    return { index, operation, occurrence, effect: writes ? 'write' : 'read' };
  });
}
