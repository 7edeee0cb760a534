import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import { createOutputFiles, outputProblems } from '../../src/hosts/output-files.ts';
import type { RunResult } from '../../src/reporting/events.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'miniship-outputs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const result: RunResult = { verb: 'release', exit: 0, status: 'live', outputs: { status: 'live', 'package-id': '3' } };

function write(paths: readonly string[], failure?: Failure): readonly string[] {
  const warnings: string[] = [];
  const files = createOutputFiles(paths, (message) => warnings.push(message));
  files.report({ type: 'step-started', step: 'inspect' });
  files.report(failure === undefined ? { type: 'finished', result } : { type: 'failed', failure, result });
  return warnings;
}

test('a name that ends with .json is written as JSON, any other as dotenv, and folders are made', () => {
  const [dotenv, json] = [join(folder, 'a/b/outputs.env'), join(folder, 'c/outputs.json')];
  expect(write([dotenv, json])).toEqual([]);
  expect(readFileSync(dotenv, 'utf8')).toBe('MINISHIP_STATUS=live\nMINISHIP_PACKAGE_ID=3\n');
  expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ type: 'result', outputs: result.outputs });
});

test('a failure stands in the JSON', () => {
  const path = join(folder, 'outputs.json');
  write([path], new Failure('VERSION_MISSING', {}));
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ error: { code: 'VERSION_MISSING' } });
});

test('a file that cannot be written is told, and the others are written', () => {
  const path = join(folder, 'outputs.env');
  expect(write([folder, path])).toEqual([expect.stringMatching(/^The outputs are not complete: .* cannot be written: EISDIR/)]);
  expect(readFileSync(path, 'utf8')).toContain('MINISHIP_STATUS=live');
});

test('what cannot be written is found before, without leaving a file', () => {
  const [file, directory, fresh] = [join(folder, 'file'), join(folder, 'directory'), join(folder, 'new/fresh.env')];
  writeFileSync(file, 'kept');
  mkdirSync(directory);
  const problems = outputProblems([file, directory, fresh, join(file, 'below.env')]);
  expect(problems.map(({ code, facts }) => [code, (facts as { path: string }).path])).toEqual([
    ['FILE_UNWRITABLE', directory],
    ['FILE_UNWRITABLE', join(file, 'below.env')],
  ]);
  expect(readFileSync(file, 'utf8')).toBe('kept');
  expect(() => readFileSync(fresh)).toThrow('ENOENT');
});
