import type { Gate } from '../config/rollout-request.ts';
import { Failure, isFailure, isStop } from '../errors/failure.ts';
import type { Both } from '../errors/text.ts';
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
  readonly detail: Both;
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
        ? { isOpen: true, detail: { en: 'approved with --approve', zh: '已由 --approve 批准' } }
        : { isOpen: false, detail: { en: 'nobody has approved it yet (--approve)', zh: '尚未有人批准（--approve）' } };
  }
}

/** Takes samples until there are enough of them, or so many failures that the rest cannot matter. */
async function askPage(gate: Gate & { readonly kind: 'http' }, tools: RolloutTools): Promise<Answer> {
  const { samples, allowedFailures, intervalMs } = gate;
  const faults: Both[] = [];
  let taken = 0;
  while (taken < samples && faults.length <= allowedFailures) {
    if (taken > 0) await tools.clock.sleep(intervalMs, tools.signal);
    const fault = await sample(gate, tools);
    if (fault !== undefined) faults.push(fault);
    taken += 1;
  }
  const isOpen = faults.length <= allowedFailures;
  const good = taken - faults.length;
  const counted = { en: `${good} of ${taken} answers are as expected`, zh: `${taken} 次应答中有 ${good} 次符合预期` };
  const last = faults.at(-1);
  return { isOpen, detail: last === undefined ? counted : withLast(counted, last, isOpen) };
}

const withLast = (counted: Both, last: Both, isOpen: boolean): Both => ({
  en: `${counted.en}; ${isOpen ? 'allowed failure' : 'last failure'}: ${last.en}`,
  zh: `${counted.zh}；${isOpen ? '允许的失败' : '最近一次失败'}：${last.zh}`,
});

/** Why one answer does not do; undefined when it does. A page that cannot be reached is as bad as one that answers wrongly. */
async function sample(
  { url, status, timeoutMs, ...gate }: Gate & { readonly kind: 'http' },
  { gates }: RolloutTools,
): Promise<Both | undefined> {
  try {
    const answer = await gates.probe(url, { timeoutMs });
    if (answer.status !== status)
      return { en: `HTTP ${answer.status} instead of ${status}`, zh: `HTTP ${answer.status}，而不是 ${status}` };
    return 'json' in gate ? firstDifference(gate.json, parse(answer.body), { en: 'the answer', zh: '应答' }) : undefined;
  } catch (error) {
    if (!isFailure(error) || isStop(error)) throw error;
    return withoutStop(error.told);
  }
}

/** A sentence as a part of another one. */
export const withoutStop = ({ en, zh }: Both): Both => ({ en: en.replace(/\.$/, ''), zh: zh.replace(/。$/, '') });

function parse(body: string): unknown {
  try {
    return parseJson(body);
  } catch {
    return undefined;
  }
}

async function askCommand({ command, timeoutMs }: Gate & { readonly kind: 'command' }, { gates }: RolloutTools): Promise<Answer> {
  const { exitCode, output } = await gates.runShell(command, { timeoutMs });
  const seconds = Math.round(timeoutMs / 1000);
  const ended =
    exitCode === 'timeout'
      ? { en: `no end within ${seconds} s`, zh: `${seconds} 秒内未结束` }
      : { en: `exit code ${exitCode}`, zh: `退出码 ${exitCode}` };
  return { isOpen: exitCode === 0, detail: exitCode === 0 ? ended : followedBy(ended, output) };
}

/** What a command or a function wrote stands below, as it is. */
const followedBy = ({ en, zh }: Both, lines: readonly string[]): Both => ({ en: [en, ...lines].join('\n'), zh: [zh, ...lines].join('\n') });

/** The gate tells how the test went; once is enough. */
const unheard = { report: () => {} };

/** A function that cannot be asked at all (no key, no cloud) says nothing about the rollout: that failure is told as it is. */
async function askFunction({ name, smoke }: Gate & { readonly kind: 'function' }, tools: RolloutTools): Promise<Answer> {
  const { functions } = tools.gates;
  if (functions === undefined) throw new Failure('INTERNAL', { reason: `a gate calls function ${name}, and no space is known` });
  const outcome = await smokeTest(name, smoke, { clock: tools.clock, reporter: unheard, serverless: { functions: await functions() } });
  if (outcome.kind === 'passed') {
    const { latencyMs } = outcome;
    return { isOpen: true, detail: { en: `answered as expected in ${latencyMs} ms`, zh: `${latencyMs} 毫秒内给出预期的应答` } };
  }
  if (outcome.failure.code !== 'SMOKE_FAILED') throw outcome.failure;
  return { isOpen: false, detail: followedBy(outcome.failure.told, outcome.logs) };
}
