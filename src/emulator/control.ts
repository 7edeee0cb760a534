import type { IncomingMessage } from 'node:http';
import { type Answer, jsonAnswer } from './answer.ts';
import { readFaults } from './faults.ts';
import { flatten, readWhole } from './message.ts';
import { foreignVisitor } from './own-visitor.ts';
import type { Scanned, ScanQuery } from './preview-code.ts';
import type { ResolvedPackage, ResolveQuery } from './resolve.ts';
import { makeBackup } from './serverless/db-backups.ts';
import { bringUpToNow } from './serverless/db-tasks.ts';
import type { Site } from './site.ts';
import { describeState } from './state-view.ts';
import { idTokenRoute, mayAskToken } from './sts/sts.ts';

/** Every path of the control surface begins with this; no object may have such a key. */
export const controlRoot = '/_emulator/';

/** The running emulator, as far as it can be steered from outside. */
export interface Controls {
  readonly site: Site;
  resolve(query: ResolveQuery): ResolvedPackage | null;
  scan(query: ScanQuery): Scanned;
  setClock(change: { readonly advanceMs: number } | { readonly nowMs: number }): void;
  reset(): void;
}

type Route = (controls: Controls, message: IncomingMessage, query: URLSearchParams) => Promise<unknown>;

const routes: Readonly<Record<string, Route>> = {
  'GET state': async ({ site }) => describeState(site.cloud),
  'GET calls': async ({ site }) => site.recorder.calls,
  'GET resolve': async (controls, _message, query) => controls.resolve(readQuery(query)),
  'GET scan': async (controls, _message, query) => controls.scan(readScan(query)),
  // As GitHub's runner lends it to a job.
  [`GET ${idTokenRoute}`]: async ({ site }, message, query) => {
    if (!mayAskToken(flatten(message))) throw new Error('The bearer is not the one of the job.');
    const audience = query.get('audience');
    return { value: site.cloud.sts.issueToken(audience === null ? {} : { audience }) };
  },
  'POST faults': async ({ site }, message) => {
    const faults = readFaults(await readJson(message));
    for (const fault of faults) site.faults.add(fault);
    return { added: faults.length };
  },
  'POST clock': async (controls, message) => {
    controls.setClock(readClock(await readJson(message)));
    return { nowMs: controls.site.cloud.now() };
  },
  // Of the database of one space; by itself the service makes one a day.
  'POST backup': async ({ site }, message) => ({ backupId: backUp(site, readSpaceId(await readJson(message))) }),
  'POST reset': async (controls, message) => {
    await readWhole(message, 1024);
    controls.reset();
    return {};
  },
};

/** Answers a request to the control surface: JSON, 400 with the reason, or 403 to whoever is not of this machine. */
export async function answerControl(controls: Controls, message: IncomingMessage): Promise<Answer> {
  const foreign = foreignVisitor(message);
  if (foreign !== undefined) return jsonAnswer(403, { error: foreign });
  const url = new URL(message.url ?? '', 'http://emulator');
  const route = routes[`${message.method} ${url.pathname.slice(controlRoot.length)}`];
  if (!route) return jsonAnswer(404, { error: `No such control. There are: ${Object.keys(routes).join(', ')}.` });
  try {
    return jsonAnswer(200, await route(controls, message, url.searchParams));
  } catch (error) {
    return jsonAnswer(400, { error: error instanceof Error ? error.message : String(error) });
  }
}

async function readJson(message: IncomingMessage): Promise<unknown> {
  const text = (await readWhole(message, 1024 * 1024)).toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('The body is not JSON.');
  }
}

function readClock(value: unknown): { readonly advanceMs: number } | { readonly nowMs: number } {
  const [entry, ...more] = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const ms: unknown = entry?.[1];
  if (entry && more.length === 0 && typeof ms === 'number' && Number.isSafeInteger(ms)) {
    if (entry[0] === 'advanceMs') return { advanceMs: ms };
    if (entry[0] === 'nowMs') return { nowMs: ms };
  }
  throw new Error('Expected {"advanceMs": n} or {"nowMs": n} with a whole number.');
}

/** Makes a backup of a space's database now; answers its id. */
export function backUp({ cloud, save }: Site, spaceId: string): string {
  const space = cloud.world().spaces.find((one) => one.spaceId === spaceId);
  if (!space) throw new Error(`There is no space "${spaceId}".`);
  bringUpToNow({ space, cloud });
  const { backupId } = makeBackup({ space, cloud });
  save();
  return backupId;
}

function readSpaceId(value: unknown): string {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const [[name, spaceId] = []] = entries;
  if (entries.length === 1 && name === 'spaceId' && typeof spaceId === 'string') return spaceId;
  throw new Error('Expected {"spaceId": text}.');
}

const needed = ['appId', 'workspaceId', 'h5Id', 'userId', 'platform', 'clientVersion'];
const possible = ['city', 'mobileModel', 'netType', 'osVersion'];

/** Of a scan the code says which mini program. */
const neededToScan = [...needed.filter((name) => name !== 'h5Id'), 'debugUrl'];

const readQuery = (query: URLSearchParams): ResolveQuery => readPhone(query, needed, possible) as unknown as ResolveQuery;
const readScan = (query: URLSearchParams): ScanQuery => readPhone(query, neededToScan, []) as unknown as ScanQuery;

function readPhone(query: URLSearchParams, must: readonly string[], may: readonly string[]): Readonly<Record<string, string>> {
  const given = Object.fromEntries(query);
  const missing = must.filter((name) => (given[name] ?? '') === '');
  if (missing.length > 0) throw new Error(`Missing: ${missing.join(', ')}.`);
  const unknown = Object.keys(given).filter((name) => !must.includes(name) && !may.includes(name));
  if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(', ')}.`);
  const platform = (['ios', 'android'] as const).find((word) => word === given['platform']?.toLowerCase());
  if (platform === undefined) throw new Error('platform is neither ios nor android.');
  return { ...given, platform };
}
