import { resolve } from 'node:path';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { check } from './config-check.ts';
import type { FilePart } from './config-file.ts';
import { type Entry, mappingAt } from './config-tree.ts';
import type { FunctionRequest } from './deploy-request.ts';
import { FileSection } from './file-section.ts';
import { aboutFault, functionLimits, httpPathFault, memoryForConcurrencyMb, nameFault, runtimeFault } from './function-limits.ts';
import { readSmoke } from './read-smoke.ts';
import { functionShape, layouts } from './serverless-shape.ts';
import { timerFault } from './timer.ts';

/** What a function needs besides its own lines of the file. */
export interface FunctionFacts {
  readonly workingDirectory: string;
  /** For functions without one of their own. */
  readonly runtime?: string | undefined;
  readonly stamp: boolean;
}

const orEmpty =
  (fault: (text: string) => Text | undefined) =>
  (text: string): Text | undefined =>
    text === '' ? undefined : fault(text);

/** A path that is empty or missing was told by the check of the file's shape; this one only cannot be resolved further. */
function readFunction(name: string, section: FileSection, { workingDirectory, runtime, stamp }: FunctionFacts): FunctionRequest {
  return {
    name,
    path: resolve(workingDirectory, section.text('path') ?? '.'),
    runtime: section.text('runtime', runtimeFault) ?? runtime,
    memoryMb: section.integer('memory', functionLimits.memoryMb),
    timeoutSeconds: section.integer('timeout', functionLimits.timeoutSeconds),
    concurrency: section.integer('concurrency', functionLimits.concurrency),
    httpPath: section.text('http', httpPathFault),
    timer: section.text('timer', orEmpty(timerFault)),
    timerPayload: section.text('timerPayload'),
    about: section.text('about', aboutFault(stamp)),
    layout: section.choice('layout', layouts) ?? 'root',
    exclude: section.list('exclude') ?? [],
    smoke: readSmoke(section.section('smoke')),
  };
}

/** What two values of a function say of each other. */
function checkTogether({ concurrency = 1, memoryMb, timer, timerPayload }: FunctionRequest, section: FileSection): void {
  if (concurrency > 1 && memoryMb !== undefined && memoryMb < memoryForConcurrencyMb) {
    section.refuse(
      'concurrency',
      said('"concurrency" above 1 needs a "memory" of at least {memoryForConcurrencyMb}, not {memoryMb}', {
        memoryForConcurrencyMb,
        memoryMb,
      }),
    );
  }
  if (timer === '' && timerPayload !== undefined && timerPayload !== '') {
    section.refuse('timerPayload', said('"timerPayload" has no use without a timer'));
  }
}

/** Two functions cannot answer on one path; the cloud would refuse the second. */
function checkPaths(functions: readonly { readonly request: FunctionRequest; readonly section: FileSection }[]): void {
  const owners = new Map<string, string>();
  for (const { request, section } of functions) {
    const { name, httpPath = '' } = request;
    const owner = owners.get(httpPath);
    if (owner !== undefined) section.refuse('http', said('"{httpPath}" is the HTTP path of "{owner}" already', { httpPath, owner }));
    else if (httpPath !== '') owners.set(httpPath, name);
  }
}

/** Reads the functions that the file names, with every problem of theirs. Those of a wrong shape are left out: that was told before. */
export function readFunctions(
  part: FilePart | undefined,
  facts: FunctionFacts,
): { readonly functions: readonly FunctionRequest[]; readonly problems: readonly Failure[] } {
  const problems: Failure[] = [];
  if (part === undefined) return { functions: [], problems };
  const { tree, surroundings } = part;
  const open = ({ key: name, line, value }: Entry) => {
    if (value.kind !== 'mapping' || check(value, functionShape, { file: surroundings.file, key: name }).length > 0) return [];
    const expected = nameFault(name);
    if (expected !== undefined) {
      problems.push(
        new Failure('CONFIG_INVALID', {
          where: `${surroundings.file}:${line}`,
          reason: said('the function "{name}" must be named with {expected}', { name, expected }),
        }),
      );
    }
    const section = new FileSection(value, surroundings, problems);
    return [{ request: readFunction(name, section, facts), section }];
  };
  const functions = (mappingAt(tree, 'functions')?.entries ?? []).flatMap(open);
  for (const { request, section } of functions) checkTogether(request, section);
  checkPaths(functions);
  return { functions: functions.map(({ request }) => request), problems };
}
