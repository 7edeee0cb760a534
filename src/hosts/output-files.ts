import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../errors/failure.ts';
import type { Reporter, RunResult } from '../reporting/events.ts';
import { toDotenv, toJson } from '../reporting/outputs.ts';

/** Collects the last word of a run, to write it where the next step of another CI system reads it. */
export function createOutputFiles(): Reporter & { write(paths: readonly string[]): void } {
  let last: { result: RunResult; failure?: Failure | undefined } | undefined;
  return {
    report: (event) => {
      if (event.type === 'finished') last = { result: event.result };
      if (event.type === 'failed') last = { result: event.result, failure: event.failure };
    },
    write: (paths) => {
      if (last === undefined) return;
      for (const path of paths)
        writeOutputs(path, path.endsWith('.json') ? toJson(last.result, last.failure) : toDotenv(last.result.outputs));
    },
  };
}

function writeOutputs(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    throw new Failure('FILE_UNWRITABLE', { path, reason: error instanceof Error ? error.message : String(error) }, { cause: error });
  }
}
