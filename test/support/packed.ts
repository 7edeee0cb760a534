import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll } from 'vitest';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');

/** What "npm pack" takes into account; packed from a copy, because packing changes package.json for a moment. */
const packedFrom = ['package.json', 'dist', 'action.yml', 'README.md', 'README.zh-CN.md', 'SECURITY.md', 'LICENSE', '.ci'];

export interface Packed {
  readonly tarball: string;
  readonly sizeBytes: number;
  /** Names in the tarball, without the folder that holds them all. */
  readonly files: readonly string[];
  /** A folder that was empty before the package was installed in it. */
  readonly folder: string;
  /** package.json as it lies in `folder`. */
  readonly manifest: Readonly<Record<string, unknown>>;
  /** package.json in the folder that was packed, afterwards. */
  readonly left: string;
}

/** Runs a program with nothing but PATH and a home without settings: no registry that somebody set is in reach. */
export const inside = async (folder: string, program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  await run(program, [...args], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: folder,
      NO_COLOR: '1',
      npm_config_cache: join(folder, '.cache'),
      npm_config_offline: 'true',
      ...env,
    },
    maxBuffer: 32 * 1024 * 1024,
  });

/** Packs the repository with "npm pack", and installs the tarball in an empty folder without a network. */
export async function installPacked(): Promise<Packed> {
  const top = mkdtempSync(join(tmpdir(), 'miniship-packed-'));
  afterAll(() => rmSync(top, { recursive: true, force: true }));
  const [source, folder] = [join(top, 'source'), join(top, 'empty')];
  mkdirSync(source);
  mkdirSync(folder);
  for (const name of packedFrom) cpSync(join(root, name), join(source, name), { recursive: true });
  const { stdout } = await inside(source, 'npm', ['pack', '--json', '--silent']);
  const [packed] = JSON.parse(stdout.slice(stdout.indexOf('['))) as readonly { filename: string; files: readonly { path: string }[] }[];
  const tarball = join(source, packed?.filename ?? '');
  await inside(folder, 'npm', ['install', tarball]);
  return {
    tarball,
    sizeBytes: statSync(tarball).size,
    files: (packed?.files ?? []).map(({ path }) => path),
    folder,
    manifest: JSON.parse(readFileSync(join(folder, 'node_modules/miniship/package.json'), 'utf8')) as Record<string, unknown>,
    left: readFileSync(join(source, 'package.json'), 'utf8'),
  };
}
