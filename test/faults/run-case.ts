import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Emulator } from '../../src/emulator/emulator.ts';
import type { RecordedCall } from '../../src/emulator/recorder.ts';
import { type Child, type Ended, start } from './child.ts';
import { type Blow, type CallPoint, exitsAt, type FaultKind, unhurried } from './kinds.ts';
import type { Case } from './matrix.ts';
import { reuseMissing } from './reuse.ts';
import { copyPlace, emulate, look, variablesOf } from './scene.ts';
import { differences, type Thing } from './world.ts';

/** What a case has shown. */
export interface Outcome {
  readonly problems: readonly string[];
  /** How the disturbed run ended; null when it was killed. */
  readonly firstExit: number | null;
  readonly firstCode: string;
  /** Whether the fault has struck at all: calls that go out side by side may change places. */
  readonly struck: boolean;
}

/** Plays one case in a folder of its own: the disturbed run, the same command again, and what is in the cloud then. */
export async function runCase(each: Case, folder: string): Promise<Outcome> {
  const { scene: prepared, point, fault } = each;
  const place = copyPlace(prepared.place, folder);
  const listeners: ((call: RecordedCall) => void)[] = [];
  const onCall = (call: RecordedCall): void => {
    for (const hear of listeners) hear(call);
  };
  const emulator = await emulate(place, prepared.scene, { onCall });
  const ground = { bundle: prepared.bundle, cwd: place.cwd, env: variablesOf(prepared.scene, emulator) };
  const { command } = prepared.scene.test;
  try {
    const fate = aim(fault.blow, point, emulator, (hear) => listeners.push(hear));
    const child = start(command, ground);
    fate.onStart(child);
    const first = await child.ended;
    listeners.length = 0;
    await fate.settle();
    const between = look(emulator, place, prepared.scene);
    const callsBefore = emulator.calls.length;
    const second = await start(command, { ...ground, env: { ...ground.env, ...unhurried } }).ended;
    const isRefreshed = emulator.calls.slice(callsBefore).some(({ operation }) => operation === 'RefreshWebHostingCustomDomainCache');
    const atLast = look(emulator, place, prepared.scene);
    const owed = owedAfter(first);
    const expected = owed(prepared.expected);
    const problems = [
      ...judgeFirst(
        first,
        each,
        differences(expected, owed(between)).filter((line) => !isToldStale(line, first)),
      ),
      ...(second.exit === 0 ? [] : [`the second run ends with ${second.exit}: ${lastWords(second)}`]),
      ...differences(expected, owed(atLast))
        .filter((line) => !((fault.isLate?.(point) === true || hasTakenBack(first)) && isEndedTask(line)))
        .filter((line) => !(fault.blow.kind === 'clock' && isRefreshed && isOnlyStale(line)))
        .map((line) => `in the end, ${line}`),
      ...reuseMissing(prepared, between, second.lines),
    ];
    return { problems, firstExit: first.exit, firstCode: codeOf(first), struck: fate.hasStruck() };
  } finally {
    await emulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A blow on its way. */
interface Fate {
  readonly onStart: (child: Child) => void;
  /** Makes the cloud well again, and waits until what is late has happened. */
  readonly settle: () => Promise<void>;
  readonly hasStruck: () => boolean;
}

type Listen = (hear: (call: RecordedCall) => void) => void;

function aim(blow: Blow, point: CallPoint, emulator: Emulator, listen: Listen): Fate {
  switch (blow.kind) {
    case 'strike':
      return strike(blow, point, emulator);
    case 'kill':
      return kill(blow, point, emulator, listen);
    case 'blind':
      return blind(blow, point, emulator, listen);
    case 'refuse':
      return refuseAfter(point.index, blow.ms, emulator, listen);
    case 'clock':
      return turnClock(point.index, blow.ms, emulator, listen);
  }
}

function strike({ fault }: Extract<Blow, { kind: 'strike' }>, { operation, occurrence }: CallPoint, emulator: Emulator): Fate {
  emulator.failNext(operation, { ...fault, skip: occurrence });
  const hasStruck = () => emulator.calls.some((call) => call.fault !== undefined);
  return {
    onStart: () => {},
    settle: async () => {
      // A slow call acts although its client is gone, and is in the record only then.
      if (fault.kind === 'slow') await sleep(fault.ms);
      emulator.clearFaults();
    },
    hasStruck,
  };
}

function kill({ when }: Extract<Blow, { kind: 'kill' }>, { operation, occurrence }: CallPoint, emulator: Emulator, listen: Listen): Fate {
  emulator.failNext(operation, { when, kind: 'hold', skip: occurrence });
  let isStruck = false;
  return {
    onStart: (child) =>
      listen(({ fault }) => {
        if (fault === undefined) return;
        isStruck = true;
        child.kill();
      }),
    settle: async () => emulator.clearFaults(),
    hasStruck: () => isStruck,
  };
}

function blind(
  { fault }: Extract<Blow, { kind: 'blind' }>,
  { operation, occurrence }: CallPoint,
  emulator: Emulator,
  listen: Listen,
): Fate {
  emulator.failNext(operation, { ...fault, skip: occurrence });
  let accept: (() => Promise<void>) | undefined;
  listen((call) => {
    if (call.fault !== undefined) accept ??= emulator.refuse();
  });
  return {
    onStart: () => {},
    settle: async () => {
      await accept?.();
      emulator.clearFaults();
    },
    hasStruck: () => accept !== undefined,
  };
}

/** Runs `act` once so many calls have been dealt with. */
function afterCalls(count: number, listen: Listen, act: () => void): void {
  let left = count;
  if (left === 0) act();
  listen(() => {
    left -= 1;
    if (left === 0) act();
  });
}

function refuseAfter(count: number, ms: number, emulator: Emulator, listen: Listen): Fate {
  let accept: (() => Promise<void>) | undefined;
  let isStruck = false;
  const relent = async (): Promise<void> => {
    const again = accept;
    accept = undefined;
    await again?.();
  };
  afterCalls(count, listen, () => {
    accept = emulator.refuse();
    isStruck = true;
  });
  return {
    // From the start of the process on, which takes longer than the first refusals.
    onStart: () => {
      if (Number.isFinite(ms))
        void waitUntil(() => isStruck)
          .then(() => sleep(count === 0 ? ms * 6 : ms))
          .then(relent);
    },
    settle: relent,
    hasStruck: () => isStruck,
  };
}

async function waitUntil(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(5);
}

function turnClock(count: number, ms: number, emulator: Emulator, listen: Listen): Fate {
  let isStruck = false;
  afterCalls(count, listen, () => {
    emulator.advance(ms);
    isStruck = true;
  });
  return {
    onStart: () => {},
    settle: async () => {
      if (isStruck) emulator.advance(-ms);
    },
    hasStruck: () => isStruck,
  };
}

const documented = [0, 2, 3, 4, 5, 6, 7, 8, 130];

/** A message that could not be sent is told, and is no failure: what is live stays live (issue 4). The next run need not know of it. */
function owedAfter({ exit, lines }: Ended): (things: readonly Thing[]) => readonly Thing[] {
  const isTold = lines.some(({ type, message }) => type === 'warned' && /no message about it was sent/.test(String(message)));
  return (things) => (exit === 0 && isTold ? things.filter(({ kind }) => kind !== 'message') : things);
}

/** A cache that could not be refreshed is told, too, but the next run makes up for it. */
const isToldStale = (line: string, { lines }: Ended): boolean =>
  line.includes('setting CDN') &&
  lines.some(({ type, message }) => type === 'warned' && /CDN cache of .* was not refreshed/.test(String(message)));

/** While the clock was ahead files got a time that is still to come: a cache that was refreshed after the clock was right looks older than they are. */
const isOnlyStale = (line: string): boolean => line.includes('setting CDN') && line.includes('"isOwed":false');

/** A task that came up twice was ended once it was seen, and so was one that a train took back; the cloud does not forget that it was there. */
const isEndedTask = (line: string): boolean => line.startsWith('surplus: task') && line.includes('"state":"ended"');

/** A file that arrives once more, late, has another ETag or time than the record says, and is newer than the caches; a record that does may tell of a time before, and the next run sees to it; a thing may be there twice. */
const isOvertaken = (line: string): boolean =>
  line.startsWith('surplus') || /^missing: ((stored )?file \S*\.miniship\/manifest\.json|setting CDN|record)/.test(line);

/** A run that was disturbed may fail, in a documented way; it must not be green when the thing is not live. */
function judgeFirst(first: Ended, { fault, point, scene }: Case, missing: readonly string[]): readonly string[] {
  const { exit } = first;
  const exits = exitsAt(fault, point, scene.scene.test.command.includes('--all'));
  if (exit === null) return exits.includes('killed') ? [] : [`the first run was killed: it hangs\n${first.stderr}`];
  if (exit === 0) {
    const isLate = fault.isLate?.(point) === true;
    return missing.filter((line) => !(isLate && isOvertaken(line))).map((line) => `the first run is green, but ${line}`);
  }
  if (!documented.includes(exit)) return [`the first run ends with ${exit}: ${lastWords(first)}`];
  const may = hasTakenBack(first) ? exits.length > 0 && isTakenBackAsFarAsPossible(first, fault) : exits.includes(exit);
  return may ? [] : [`the first run need not fail, and ends with ${lastWords(first)}`];
}

/** A train that failed takes back what it did, and has its own way to say so; the failure that made it do so is the cause. */
const hasTakenBack = (first: Ended): boolean => ['TRAIN_UNDONE', 'TRAIN_NOT_UNDONE'].includes(codeOf(first));

/** A fault that lasts meets the way back, too. One that is over keeps nothing from being taken back but what the cloud has no call for: closing hosting. */
const isTakenBackAsFarAsPossible = (first: Ended, { lasts }: FaultKind): boolean =>
  lasts === true || codeOf(first) === 'TRAIN_UNDONE' || /Not taken back: hosting \([^()]*\)\.$/.test(String(errorOf(first)?.message));

interface ToldError {
  readonly code?: string;
  readonly message?: string;
}

const errorOf = ({ lines }: Ended): ToldError | undefined => ((lines.at(-1) ?? {}) as { readonly error?: ToldError }).error;

const codeOf = (ended: Ended): string => errorOf(ended)?.code ?? '';

function lastWords(ended: Ended): string {
  const { exit, stderr } = ended;
  const error = errorOf(ended);
  return error === undefined ? `exit ${exit} without a result\n${stderr}` : `exit ${exit} ${error.code}: ${error.message}`;
}
