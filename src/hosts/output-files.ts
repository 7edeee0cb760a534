import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../errors/failure.ts';
import type { Reporter, RunResult } from '../reporting/events.ts';
import { toDotenv, toJson, toProperties } from '../reporting/outputs.ts';
import { writeTrouble } from './writable-place.ts';

/** Writes the last word of a run where the next step of another CI system reads it. What was done is done: a file that cannot be written is told, and no more. */
export function createOutputFiles(paths: readonly string[], warn: (message: string) => void): Reporter {
  return {
    ignores: (type) => type !== 'finished' && type !== 'failed',
    report: (event) => {
      if ((event.type !== 'finished' && event.type !== 'failed') || event.app !== undefined) return;
      const failure = event.type === 'failed' ? event.failure : undefined;
      for (const path of paths) {
        const trouble = writeOutputs(path, () => writeFileSync(path, textOf(path, event.result, failure)));
        if (trouble !== undefined) warn(trouble);
      }
    },
  };
}

/** The files that cannot be written: that is better known before anything is sent than after. */
export const outputProblems = (paths: readonly string[]): readonly Failure[] => paths.flatMap((path) => writeTrouble(path) ?? []);

function textOf(path: string, result: RunResult, failure: Failure | undefined): string {
  if (path.endsWith('.json')) return toJson(result, failure);
  return path.endsWith('.properties') ? toProperties(result.outputs) : toDotenv(result.outputs);
}

/** Writes to a file whose folder may have to be made, and tells in words why that failed, if it did. */
export function writeOutputs(path: string, write: () => void): string | undefined {
  try {
    mkdirSync(dirname(path), { recursive: true });
    write();
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `The outputs are not complete: ${new Failure('FILE_UNWRITABLE', { path, reason }).message}`;
  }
}
