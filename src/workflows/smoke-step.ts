import type { DeployRequest } from '../config/deploy-request.ts';
import { Failure } from '../errors/failure.ts';
import { inParallel } from './in-parallel.ts';
import { smokeTest } from './smoke-test.ts';
import { type DeployTools, step } from './tools.ts';

/** Runs the smoke tests of all functions, changed or not: the step `verify` of a release train. All failures are told, and make one. */
export async function smokeTestAll(
  { functions, concurrency }: Pick<DeployRequest, 'functions' | 'concurrency'>,
  tools: DeployTools,
): Promise<void> {
  const tested = functions.flatMap(({ name, smoke }) => (smoke === undefined ? [] : [{ name, smoke }]));
  if (tested.length === 0) {
    tools.reporter.report({
      type: 'warned',
      message: {
        en: 'No function describes a smoke test, so the step "verify" proves nothing.',
        zh: '没有云函数描述冒烟测试，步骤 verify 无法证明任何事。',
      },
      help: {
        en: 'Give functions a "smoke" with "args" and "expect" in miniship.yml.',
        zh: '请在 miniship.yml 中为云函数设置 smoke，含 args 与 expect。',
      },
    });
    return;
  }
  await step('smoke', tools, async () => {
    const outcomes = await inParallel(
      tested,
      () => concurrency,
      async ({ name, smoke }) => ({ name, outcome: await smokeTest(name, smoke, tools) }),
    );
    const failures = outcomes.flatMap(({ name, outcome }) => {
      if (outcome.kind === 'passed') return [];
      tools.reporter.report({ type: 'function-failed', name, failure: outcome.failure, logs: outcome.logs });
      return [{ name, failure: outcome.failure }];
    });
    const [first, ...others] = failures;
    if (first === undefined) return;
    if (others.length === 0) throw first.failure;
    const failed = failures.map(({ name }) => name);
    const live = tested.map(({ name }) => name).filter((name) => !failed.includes(name));
    throw new Failure('FUNCTIONS_FAILED', { failed, live }, { problems: failures.map(({ failure }) => failure) });
  });
}
