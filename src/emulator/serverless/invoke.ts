import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Cloud } from '../cloud.ts';
import { liveAttempt } from './function-life.ts';
import type { FunctionState, LogLine, SpaceState } from './space-state.ts';

/** A run as its callers see it. */
export type Invocation =
  | { readonly kind: 'returned'; readonly json: string; readonly durationMs: number; readonly maxMemoryMb: number }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

interface Invoke {
  readonly space: SpaceState;
  readonly found: FunctionState;
  readonly args: unknown;
  /** `MP_SOURCE` of `ctx.env` (H:435815). */
  readonly source: 'server' | 'http';
  readonly requestId: string;
}

/** Runs of one function that ListFunctionLog can still show. */
const runsMax = 200;

/** Runs what is live of a function, and keeps its log. The codes are those of the backend's own table: an error of the function, or of what runs it. */
export async function invokeFunction({ space, found, args, source, requestId }: Invoke, cloud: Cloud): Promise<Invocation> {
  const startedMs = cloud.now();
  const live = liveAttempt(found, startedMs);
  if (!live) return { kind: 'failed', code: 'FunctionServerError', message: `The function ${found.name} has not been deployed.` };
  const lines: LogLine[] = [];
  const log = (level: string, text: string): void => void lines.push({ atMs: cloud.now(), level, text });
  log('INFO', `Start \`${found.name}\` at ${new Date(startedMs).toUTCString()}`);
  const invocation = await run();
  const spent = cloud.now() - startedMs;
  const succeeded = invocation.kind === 'returned';
  log(succeeded ? 'INFO' : 'ERROR', `${succeeded ? 'Success' : 'Fail'} in ${spent}ms`);
  found.runs = [...found.runs, { requestId, startedMs, succeeded, lines }].slice(-runsMax);
  return invocation;

  async function run(): Promise<Invocation> {
    const { memoryMb, timeoutSeconds } = found.settings;
    const env = { MP_SPACE_ID: space.spaceId, MP_SOURCE: source };
    const folder = await cloud.functionHost.folderOf(found.name, live?.file ?? '');
    const end = await cloud.functionHost.run({ folder, memoryMb, timeoutSeconds, args, env, onLine: log });
    if (end.kind === 'returned') return end;
    log('ERROR', end.kind === 'threw' ? cloudStack(end.stack, folder) || end.message : end.reason);
    if (end.kind === 'threw') return { kind: 'failed', code: 'FunctionBizError', message: end.message };
    return { kind: 'failed', code: 'FunctionServerError', message: end.reason };
  }
}

/** A stack as it would read in the cloud: its paths, and none of the frames of this emulator. */
function cloudStack(stack: string, folder: string): string {
  const places = [pathToFileURL(dirname(folder)).href, dirname(folder)];
  const lines = stack.split('\n').filter((line) => !/\[eval\]|node:internal/.test(line));
  return places.reduce((text, place) => text.replaceAll(place, '/tmp/function'), lines.join('\n'));
}
