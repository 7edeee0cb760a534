import type { Gate } from '../config/rollout-request.ts';
import { Failure, isFailure, isStop } from '../errors/failure.ts';
import { parseJson } from '../services/json-object.ts';
import { effects } from './effects.ts';
import { firstDifference } from './expected-subset.ts';
import { smokeTest } from './smoke-test.ts';
import type { RolloutTools } from './tools.ts';

/** What one gate said. */
export interface GateOutcome {
  readonly gate: string;
  readonly kind: Gate['kind'];
  readonly isOpen: boolean;
  readonly detail: string;
}

type Answer = Pick<GateOutcome, 'isOpen' | 'detail'>;

/** Asks every gate in turn, also after one that is closed: all that is wrong is told at once. */
export async function checkGates(
  gates: readonly Gate[],
  { approve, dryRun }: { readonly approve: boolean; readonly dryRun: boolean },
  tools: RolloutTools,
): Promise<readonly GateOutcome[]> {
  const outcomes: GateOutcome[] = [];
  for (const gate of gates) {
    const name = gateName(gate);
    if (dryRun && (gate.kind === 'command' || gate.kind === 'function')) {
      const effect = gate.kind === 'command' ? effects.runGateCommand : effects.callGateFunction;
      tools.reporter.report({ type: 'write-planned', operation: name, effect, parameters: {} });
      continue;
    }
    const outcome = { gate: name, kind: gate.kind, ...(await ask(gate, approve, tools)) };
    tools.reporter.report({ type: 'gate-checked', gate: outcome.gate, isOpen: outcome.isOpen, detail: outcome.detail });
    outcomes.push(outcome);
  }
  return outcomes;
}

/** How a gate is called. What follows the path of an address may be secret, and so may the value of a variable. */
export function gateName(gate: Gate): string {
  switch (gate.kind) {
    case 'http':
      return `http ${(gate.written ?? gate.url).replace(/[?#].*$/, '')}`;
    case 'command':
      return `command ${gate.written ?? gate.command}`;
    case 'function':
      return `function ${gate.name}`;
    case 'manual':
      return 'manual';
  }
}

async function ask(gate: Gate, approve: boolean, tools: RolloutTools): Promise<Answer> {
  switch (gate.kind) {
    case 'http':
      return await askPage(gate, tools);
    case 'command':
      return await askCommand(gate, tools);
    case 'function':
      return await askFunction(gate, tools);
    case 'manual':
      return approve
        ? { isOpen: true, detail: 'approved with --approve' }
        : { isOpen: false, detail: 'nobody has approved it yet (--approve)' };
  }
}

/** Takes samples until there are enough of them, or so many failures that the rest cannot matter. */
async function askPage(gate: Gate & { readonly kind: 'http' }, tools: RolloutTools): Promise<Answer> {
  const { samples, allowedFailures, intervalMs } = gate;
  const faults: string[] = [];
  let taken = 0;
  while (taken < samples && faults.length <= allowedFailures) {
    if (taken > 0) await tools.clock.sleep(intervalMs, tools.signal);
    const fault = await sample(gate, tools);
    if (fault !== undefined) faults.push(fault);
    taken += 1;
  }
  const isOpen = faults.length <= allowedFailures;
  const counted = `${taken - faults.length} of ${taken} answers are as expected`;
  const last = faults.at(-1);
  return { isOpen, detail: last === undefined ? counted : `${counted}; ${isOpen ? 'allowed failure' : 'last failure'}: ${last}` };
}

/** Why one answer does not do; undefined when it does. A page that cannot be reached is as bad as one that answers wrongly. */
async function sample(
  { url, status, timeoutMs, ...gate }: Gate & { readonly kind: 'http' },
  { gates }: RolloutTools,
): Promise<string | undefined> {
  try {
    const answer = await gates.probe(url, { timeoutMs });
    if (answer.status !== status) return `HTTP ${answer.status} instead of ${status}`;
    return 'json' in gate ? firstDifference(gate.json, parse(answer.body), 'the answer') : undefined;
  } catch (error) {
    if (!isFailure(error) || isStop(error)) throw error;
    return error.message.replace(/\.$/, '');
  }
}

function parse(body: string): unknown {
  try {
    return parseJson(body);
  } catch {
    return undefined;
  }
}

async function askCommand({ command, timeoutMs }: Gate & { readonly kind: 'command' }, { gates }: RolloutTools): Promise<Answer> {
  const { exitCode, output } = await gates.runShell(command, { timeoutMs });
  const ended = exitCode === 'timeout' ? `no end within ${Math.round(timeoutMs / 1000)} s` : `exit code ${exitCode}`;
  return { isOpen: exitCode === 0, detail: exitCode === 0 ? ended : [ended, ...output].join('\n') };
}

/** The gate tells how the test went; once is enough. */
const unheard = { report: () => {} };

/** A function that cannot be asked at all (no key, no cloud) says nothing about the rollout: that failure is told as it is. */
async function askFunction({ name, smoke }: Gate & { readonly kind: 'function' }, tools: RolloutTools): Promise<Answer> {
  const { functions } = tools.gates;
  if (functions === undefined) throw new Failure('INTERNAL', { reason: `a gate calls function ${name}, and no space is known` });
  const outcome = await smokeTest(name, smoke, { clock: tools.clock, reporter: unheard, serverless: { functions: await functions() } });
  if (outcome.kind === 'passed') return { isOpen: true, detail: `answered as expected in ${outcome.latencyMs} ms` };
  if (outcome.failure.code !== 'SMOKE_FAILED') throw outcome.failure;
  return { isOpen: false, detail: [outcome.failure.message, ...outcome.logs].join('\n') };
}
