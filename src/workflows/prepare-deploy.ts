import type { DeployRequest, FunctionRequest, ImportRequest, Section } from '../config/deploy-request.ts';
import type { Reading } from '../config/release-request.ts';
import { Failure, throwProblems } from '../errors/failure.ts';
import { inspectDataFile } from '../packaging/data-file.ts';
import { type FunctionCode, inspectFunction } from '../packaging/function-archive.ts';
import { inspectSite, type Site } from '../packaging/site.ts';
import type { Warning } from '../packaging/warning.ts';
import type { Reporter } from '../reporting/events.ts';
import { localProblems } from './deploy-problems.ts';
import { inParallel } from './in-parallel.ts';
import type { PreparedImport } from './plan-data.ts';

/** A function whose settings and files were found good. */
export interface PreparedFunction {
  readonly request: FunctionRequest;
  readonly code: FunctionCode;
}

/** A deploy whose inputs and files were all looked at and found good; nothing was sent so far. */
export interface PreparedDeploy {
  readonly request: DeployRequest;
  readonly functions: readonly PreparedFunction[];
  /** Undefined when hosting is not part of this run. */
  readonly site?: Site | undefined;
  /** Undefined when file storage is not part of this run. */
  readonly files?: Site | undefined;
  /** Files of documents, in their order. */
  readonly imports: readonly PreparedImport[];
}

interface Found {
  readonly problems: readonly Failure[];
  readonly warnings: readonly Warning[];
}

/** Folders that are read at once; more would only queue at the disk. */
const foldersAtOnce = 4;

/** Looks at everything that can be wrong on this machine, and throws all problems at once: those of the inputs and those of the files. */
export async function prepareDeploy({ request, problems }: Reading<DeployRequest>, reporter: Reporter): Promise<PreparedDeploy> {
  const does = (section: Section): boolean => request.only.includes(section);
  const functions = await inParallel(
    does('functions') ? request.functions : [],
    () => foldersAtOnce,
    async (each) => ({ request: each, ...(await inspectFunction(each.path, { name: each.name, exclude: each.exclude })) }),
  );
  const { hosting, files } = request;
  const inspected = does('hosting') && hosting !== undefined ? await inspectSite(hosting.path, hosting) : undefined;
  // Files of the storage have no page that must be there.
  const stored = does('files') && files !== undefined ? await inspectSite(files.path, { ...files, index: '', headers: [] }) : undefined;
  const data = await inspectImports(does('data') ? (request.data?.imports ?? []) : []);
  const all: readonly Found[] = [functions, inspected ?? [], stored ?? []].flat();

  throwProblems([...problems, ...localProblems(request), ...data.problems, ...all.flatMap((found) => found.problems)]);
  for (const warning of all.flatMap((found) => found.warnings)) reporter.report({ type: 'warned', ...warning });
  const ready = functions.map(({ request: asked, code }) => ({ request: asked, code: sure(code) }));
  return { request, functions: ready, site: inspected?.site, files: stored?.site, imports: data.imports };
}

async function inspectImports(
  asked: readonly ImportRequest[],
): Promise<{ readonly imports: readonly PreparedImport[]; readonly problems: readonly Failure[] }> {
  const found = await inParallel(
    asked,
    () => foldersAtOnce,
    async (request) => ({ request, ...(await inspectDataFile({ ...request, needsIds: request.mode === 'upsert' })) }),
  );
  return {
    imports: found.flatMap(({ request, file }) => (file === undefined ? [] : [{ request, file }])),
    problems: found.flatMap(({ problems }) => problems),
  };
}

function sure(code: FunctionCode | undefined): FunctionCode {
  if (code === undefined) throw new Failure('INTERNAL', { reason: 'a function without problems lacks its code' });
  return code;
}
