import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { EmulatorOptions } from '../../src/emulator/emulator.ts';
import { type AppWish, fileOf, seedOf } from './app-file.ts';
import { type InProcess, inProcess } from './in-process.ts';
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures');

export interface ManyApps extends InProcess {
  readonly clock: VirtualClock;
  /** The variables that reach the emulator, without those that name one mini program. */
  readonly release: (given?: Readonly<Record<string, string | undefined>>) => ReturnType<InProcess['run']>;
}

/** Undefined takes out what would be given otherwise. */
const present = (given: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(given).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])));

/** A file of many mini programs, and an emulator that lives by a virtual clock. */
export async function manyApps(
  apps: readonly AppWish[],
  { more, ...options }: EmulatorOptions & { readonly more?: (app: AppWish) => object } = {},
): Promise<ManyApps> {
  const clock = createVirtualClock();
  onTestFinished(() => clock.stop());
  // oxlint-disable-next-line typescript/unbound-method -- the clock uses no this.
  const scene = await inProcess({ 'miniship.json': fileOf(apps, more) }, { seed: seedOf(apps), now: clock.now, ...options });
  cpSync(join(fixtures, 'mini-program'), join(scene.folder, 'build'), { recursive: true });
  cpSync(join(fixtures, 'icon.png'), join(scene.folder, 'icon.png'));
  const { MINISHIP_ENDPOINT: endpoint = '', ...others } = scene.emulator.env;
  const nothing = Object.fromEntries(
    Object.keys(others)
      .filter((name) => name.startsWith('MINISHIP_'))
      .map((name) => [name, '']),
  );
  return {
    ...scene,
    clock,
    release: (given = {}) =>
      scene.run('release', present({ all: 'true', version: 'v1.4.2', ...given }), {
        clock,
        variables: { ...nothing, MINISHIP_ENDPOINT: endpoint },
      }),
  };
}
