import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import type { ReleaseRequest } from '../../src/config/release-request.ts';
import type { Failure } from '../../src/errors/failure.ts';
import type { Event } from '../../src/reporting/events.ts';
import { prepareRelease } from '../../src/workflows/prepare-release.ts';
import { release } from '../../src/workflows/release.ts';
import type { ReleaseRecord } from '../../src/workflows/release-record.ts';
import type { RunFacts, Tools } from '../../src/workflows/tools.ts';
import { asked } from './asked.ts';
import { createFakeClock } from './fake-clock.ts';
import type { FakeMpaas } from './fake-mpaas.ts';
import { createRecordingReporter } from './recording-reporter.ts';

/** A release of the fixture by one run of a CI system, against a fake cloud that outlives it. */
export interface ReleaseScene {
  readonly record: ReleaseRecord;
  readonly events: readonly Event[];
  readonly posted: readonly string[];
  readonly run: (changes?: Partial<ReleaseRequest>) => Promise<string>;
}

/** `onPost` happens while the archive travels. */
export function releaseScene(mpaas: FakeMpaas, facts: RunFacts = {}, onPost: () => void = () => {}): ReleaseScene {
  const reporter = createRecordingReporter();
  const record: ReleaseRecord = {};
  const posted: string[] = [];
  const storage: Tools['storage'] = {
    post: async ({ host }, { name }) => {
      posted.push(name);
      onPost();
      return { url: `${host}/${name}` };
    },
    download: () => expect.unreachable('a release fetches nothing'),
  };
  const tools: Tools = { mpaas, storage, reporter, clock: createFakeClock(), run: facts, scratch };
  return {
    record,
    events: reporter.events,
    posted,
    run: async (changes = {}) =>
      await release(await prepareRelease({ request: { ...asked, ...changes }, problems: [] }, reporter), tools, record),
  };
}

export const failureOf = async (run: Promise<unknown>): Promise<Failure> =>
  await run.then(
    () => expect.unreachable('it should have failed'),
    (error: unknown) => error as Failure,
  );

const scratch = mkdtempSync(join(tmpdir(), 'miniship-test-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
