/**
 * The whole hunt: every verb, with every call of it spoilt in every way, through every door. Its last line counts what was planted and
 * what was found. `npm run test:canaries`; words behind it choose scenes by their names, and `--fault` kinds of faults.
 */
import { parseArgs } from 'node:util';
import type { Fault, FaultKind } from '../../src/emulator/faults.ts';
import { isOperation, productOf } from '../../src/wire/catalogue.ts';
import { type Case, type Hunt, startHunt } from './hunt.ts';
import { doors, type Scene, scenes } from './scenes.ts';

/** What repeats the request goes through every door; what only breaks the call, through one, in turn. */
const breaking: readonly Fault[] = [
  ...(['http-500', 'drop', 'garbage', 'truncated', 'throttle', 'expired', 'system-error'] as const).map((kind) => ({
    when: 'before' as const,
    kind,
  })),
  // The call took effect, and its answer, with what it hands out, is lost or half there.
  ...(['http-500', 'drop', 'garbage', 'truncated'] as const).map((kind) => ({ when: 'after' as const, kind })),
  // Longer than a call of a hunt may take (`hunt.ts`).
  { when: 'before', kind: 'slow', ms: 7_000 },
];
const echo: Fault = { when: 'before', kind: 'echo' };

/** mPaaS alone answers so. */
const canBe = ({ kind }: { readonly kind: FaultKind }, operation: string): boolean =>
  kind !== 'system-error' || (isOperation(operation) && productOf(operation) === 'mpaas');

const { positionals: words, values } = parseArgs({
  allowPositionals: true,
  options: { fault: { type: 'string', multiple: true }, hunters: { type: 'string', default: '4' } },
});
const isWanted = ({ kind, when }: Fault): boolean => values.fault?.some((name) => name === kind || name === `${kind}-${when}`) ?? true;
const chosen = scenes.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
const count = { planted: 0, found: 0, runs: 0, troubles: 0 };

async function hear(hunt: Hunt, one: Case): Promise<readonly string[]> {
  const { leaks, heard, operations, exit } = await hunt.run(one);
  count.runs += 1;
  count.planted += heard.length;
  count.found += leaks.length;
  const spoilt = one.operation === undefined ? '' : `, ${one.operation} ${one.fault?.kind} ${one.fault?.when}`;
  for (const { place, from, form } of leaks)
    console.error(`LEAK ${one.scene.name}, ${one.door}${spoilt} (exit ${exit}): ${from}, ${form}, in ${place}`);
  return operations;
}

async function hearAll(hunt: Hunt, scene: Scene): Promise<void> {
  const operations = new Set<string>();
  const ways = scene.doors ?? doors;
  for (const door of ways) for (const operation of await hear(hunt, { scene, door })) operations.add(operation);
  let turn = 0;
  for (const operation of operations) {
    for (const door of ways) if (isWanted(echo)) await hear(hunt, { scene, door, operation, fault: echo });
    for (const fault of breaking.filter((each) => isWanted(each) && canBe(each, operation))) {
      turn += 1;
      await hear(hunt, { scene, door: ways[turn % ways.length] ?? 'text', operation, fault });
    }
  }
  console.log(
    `${scene.name}: ${operations.size} operations; so far ${count.runs} runs, canaries planted ${count.planted}, found ${count.found}`,
  );
}

const waiting = [...chosen];
async function work(): Promise<void> {
  const hunt = await startHunt();
  count.planted += hunt.planted.length;
  try {
    for (let scene = waiting.shift(); scene !== undefined; scene = waiting.shift()) await hearAll(hunt, scene);
  } catch (error) {
    count.troubles += 1;
    console.error(error);
  } finally {
    await hunt.close();
  }
}

await Promise.all(Array.from({ length: Math.min(Number(values.hunters), chosen.length) }, work));
if (count.troubles > 0 || count.runs === 0) console.error('The hunt is not complete.');
console.log(`canaries planted ${count.planted}, found ${count.found}`);
process.exitCode = count.found === 0 && count.troubles === 0 && count.runs > 0 ? 0 : 1;
