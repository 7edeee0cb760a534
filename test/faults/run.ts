// Every fault at every call of every verb that writes: `node test/faults/run.ts [--only NAME] [--sample N] [--seed N] [--at-once N] [--bundle PATH]`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inTurn } from './in-turn.ts';
import { type Case, casesOf, nameOf, sample } from './matrix.ts';
import type { Outcome } from './run-case.ts';
import { runFairly } from './run-fairly.ts';
import { prepareScene } from './scene.ts';
import { scenes } from './scenes.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    'at-once': { type: 'string', default: '3' },
    bundle: { type: 'string', default: join(import.meta.dirname, '..', '..', 'dist', 'index.js') },
    verbose: { type: 'boolean', default: false },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'miniship-faults-'));

async function main(): Promise<number> {
  const startedMs = Date.now();
  const cases = await chooseCases();
  const counts = new Map<string, number>();
  const failed: string[] = [];
  let misses = 0;
  let done = 0;
  await inTurn(cases, Number(values['at-once']), async (each, place) => {
    const outcome = await runFairly(each, join(folder, `case-${place}`));
    const name = each.scene.scene.name;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (!outcome.struck) misses += 1;
    done += 1;
    if (done % 250 === 0) console.log(`  ${done} of ${cases.length}, ${failed.length} failed so far`);
    if (outcome.problems.length > 0) failed.push(nameOf(each));
    if (outcome.problems.length > 0 || values.verbose) tell(each, outcome);
  });
  for (const [name, count] of counts) console.log(`  ${name}: ${count}`);
  if (misses > 0)
    console.log(`  ${misses} faults found no call: calls that go out side by side had changed places, or an earlier answer was reused`);
  for (const name of failed) console.log(`  again: node test/faults/run.ts --only ${name}`);
  console.log(`  seed ${values.seed}, ${Math.round((Date.now() - startedMs) / 1000)} s`);
  console.log(`faults: ${cases.length} cases, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
}

/** `--only` takes a verb's scene, a whole case, or any beginning of one. */
async function chooseCases(): Promise<readonly Case[]> {
  const isAsked = (name: string): boolean =>
    values.only.length === 0 || values.only.some((each) => name.startsWith(each) || each.startsWith(`${name}:`));
  const all: Case[] = [];
  for (const scene of scenes.filter(({ name }) => isAsked(name))) {
    all.push(...casesOf(await prepareScene(scene, join(folder, scene.name), resolve(values.bundle))));
  }
  const asked = all.filter(
    (each) => values.only.length === 0 || values.only.some((name) => nameOf(each).startsWith(name) || nameOf(each).includes(`:${name}`)),
  );
  return values.sample === undefined ? asked : sample(asked, Number(values.sample), Number(values.seed));
}

function tell(each: Case, { problems, firstExit, firstCode, struck }: Outcome): void {
  const first = `${firstExit ?? 'killed'} ${firstCode}${struck ? '' : ' (not struck)'}`;
  console.log(
    [`${problems.length === 0 ? '✓' : '✗'} ${nameOf(each)} (first run: ${first})`, ...problems.map((line) => `    ${line}`)].join('\n'),
  );
}

process.exitCode = await main().finally(() => rmSync(folder, { recursive: true, force: true }));
