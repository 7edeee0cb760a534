import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../errors/failure.ts';
import type { Reporter } from '../reporting/events.ts';
import { toDotenv, toJson } from '../reporting/outputs.ts';
import { writeTrouble } from './writable-place.ts';

/** Writes the last word of a run where the next step of another CI system reads it. What was done is done: a file that cannot be written is told, and no more. */
export function createOutputFiles(paths: readonly string[], warn: (message: string) => void): Reporter {
  return {
    ignores: (type) => type !== 'finished' && type !== 'failed',
    report: (event) => {
      if ((event.type !== 'finished' && event.type !== 'failed') || event.app !== undefined) return;
      const failure = event.type === 'failed' ? event.failure : undefined;
      for (const path of paths) {
        const text = path.endsWith('.json') ? toJson(event.result, failure) : toDotenv(event.result.outputs);
        const trouble = troubleOf(path, () => writeFileSync(path, text));
        if (trouble !== undefined) warn(`The outputs are not complete: ${trouble.message}`);
      }
    },
  };
}

/** The files that cannot be written: that is better known before anything is sent than after. */
export const outputProblems = (paths: readonly string[]): readonly Failure[] => paths.flatMap((path) => writeTrouble(path) ?? []);

function troubleOf(path: string, write: () => void): Failure | undefined {
  try {
    mkdirSync(dirname(path), { recursive: true });
    write();
    return undefined;
  } catch (error) {
    return new Failure('FILE_UNWRITABLE', { path, reason: error instanceof Error ? error.message : String(error) }, { cause: error });
  }
}
