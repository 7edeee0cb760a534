import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect } from 'vitest';
import type { DeployRequest, FunctionRequest, HostingRequest } from '../../src/config/deploy-request.ts';
import type { Failure } from '../../src/errors/failure.ts';
import type { Event } from '../../src/reporting/events.ts';
import type { SaidOf } from '../../src/reporting/said.ts';
import type { DeployTools } from '../../src/workflows/tools.ts';
import { createFakeClock } from './fake-clock.ts';
import type { FakeServerless } from './fake-serverless.ts';
import { createRecordingReporter } from './recording-reporter.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with these files, removed after the tests of the file. */
export function folderWith(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'miniship-deploy-'));
  folders.push(folder);
  write(folder, files);
  return folder;
}

/** Writes files into a folder. */
export function write(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** A function as the configuration would give it, with a folder of its own. */
export function functionAsked(name: string, changes: Partial<FunctionRequest> = {}): FunctionRequest {
  const path = changes.path ?? folderWith({ 'index.js': `module.exports = async () => '${name}';\n` });
  return { name, path, layout: 'root', exclude: [], ...changes };
}

/** A site as the configuration would give it. */
export const siteAsked = (path: string, changes: Partial<HostingRequest> = {}): HostingRequest => ({
  path,
  index: 'index.html',
  spa: false,
  headers: [],
  delete: { enabled: false, prefix: '', keep: [], atMost: { kind: 'percent', percent: 20 } },
  manifest: { kind: 'beside-site' },
  exclude: [],
  refresh: [],
  ...changes,
});

/** A deploy of nothing, to which a test adds what it needs. */
export const deployAsked = (changes: Partial<DeployRequest> = {}): DeployRequest => ({
  spaceId: 'space',
  functions: [],
  settings: { policies: [], domains: [] },
  extensions: [],
  platforms: [],
  only: ['functions', 'extensions', 'platforms', 'settings', 'files', 'hosting'],
  concurrency: 4,
  uploads: 64,
  stamp: true,
  receipt: join(tmpdir(), 'miniship-unused-receipt.json'),
  dryRun: false,
  waitMs: 60_000,
  ...changes,
});

/** The tools of a deploy around a fake space. */
export function deployTools(space: FakeServerless) {
  const reporter = createRecordingReporter();
  const clock = createFakeClock();
  const run = { commit: 'abcdef0123456789', run: '42', ci: 'test' };
  const tools: DeployTools = { serverless: space, storage: space.storage, reporter, clock, run, scratch: folderWith() };
  const told = <Type extends Event['type']>(type: Type) => reporter.events.filter((event): event is SaidOf<Type> => event.type === type);
  return { tools, clock, told, events: reporter.events };
}

/** The failure that a run ends with. */
export const failureOf = async (run: Promise<unknown>): Promise<Failure> =>
  await run.then(
    () => expect.unreachable('it should have failed'),
    (error: unknown) => error as Failure,
  );
