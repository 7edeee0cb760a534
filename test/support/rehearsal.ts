import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator/emulator.ts';
import { emptySeed } from '../../src/emulator/seed.ts';
import { type Finished, type FinishedAction, lastLine, runAction, runBundle } from './bundle.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures');
const app = { appId: 'ONEX570DA892117', workspaceId: 'PROD', h5Id: '2017072607907880' } as const;

/** What a release of the fixture needs beside the variables of the emulator. */
export const basics = {
  path: join(fixtures, 'mini-program'),
  icon: join(fixtures, 'icon.png'),
  version: 'v1.4.2',
  'client-min': 'ios=10.1.60,android=10.1.60',
} as const;

type Inputs = Readonly<Record<string, string>>;

export interface Rehearsal {
  readonly emulator: Emulator;
  /** Working directory of the runs, removed after the test. */
  readonly folder: string;
  /** Runs `release` with flags made of these inputs; "true" and "false" become switches. */
  readonly command: (inputs?: Inputs, env?: Inputs) => Promise<Finished & { readonly result: Record<string, unknown> }>;
  /** The same as the Action. */
  readonly action: (inputs?: Inputs, env?: Inputs) => Promise<FinishedAction>;
  /** The version that a user receives, or null. */
  readonly received: (userId: string) => string | null;
  /** Names of the operations that were called, in their order. */
  readonly operations: () => readonly string[];
}

/** An emulator without a package and a folder of its own for one test; the built bundle runs against it as a child process. */
export async function rehearse(options: EmulatorOptions = {}): Promise<Rehearsal> {
  const emulator = await createEmulator({ publishDelayMs: 50, rateLimit: 'off', seed: emptySeed, ...options });
  const folder = mkdtempSync(join(tmpdir(), 'miniship-e2e-'));
  onTestFinished(async () => {
    await emulator.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    emulator,
    folder,
    command: async (inputs = {}, env = {}) => {
      const args = ['release', ...flagsOf({ ...basics, ...inputs }), '--json'];
      const finished = await runBundle(args, { cwd: folder, env: { ...emulator.env, ...env } });
      return { ...finished, result: lastLine(finished.stdout) };
    },
    action: async (inputs = {}, env = {}) => await runAction({ ...basics, ...inputs }, { cwd: folder, env: { ...emulator.env, ...env } }),
    received: (userId) => emulator.resolve({ ...app, userId, platform: 'ios', clientVersion: '10.2.0' })?.h5Version ?? null,
    operations: () => emulator.calls.map(({ operation }) => operation),
  };
}

/** Inputs as flags; an empty text leaves the flag out. */
export function flagsOf(inputs: Inputs): readonly string[] {
  return Object.entries(inputs).flatMap(([name, value]) => {
    if (value === '') return [];
    if (value === 'true') return [`--${name}`];
    if (value === 'false') return [`--no-${name}`];
    return [`--${name}`, value];
  });
}

/** A folder with these files, removed after the test. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'miniship-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
