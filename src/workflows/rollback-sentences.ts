import type { RolloutMove } from './active-rollouts.ts';
import { leftOf, type RollbackPlan } from './plan-rollback.ts';

/** What a rollback is going to do and what that means, one fact a sentence. */
export function sentencesOf(plan: RollbackPlan): readonly string[] {
  switch (plan.strategy) {
    case 'roll-forward':
      return [
        plan.made === undefined
          ? `The content of ${nameOf(plan)} becomes version ${plan.h5Version}, above every version that was ever published.`
          : `Version ${plan.h5Version} (package ${plan.made.package.packageId}), made by an earlier run, carries the content of ${nameOf(plan)}.`,
        `It is published to everyone, so that whoever has ${badOf(plan)} receives it.`,
        ...endings(plan.ends, 'Once it is live'),
        `The next release needs a version above ${plan.h5Version}.`,
      ];
    case 'finish':
      return [
        ...endings(plan.ends, 'At once'),
        `What copies of ${badOf(plan)} that are installed do then is not documented.`,
        `A phone that asks receives ${whatIsLeft(plan)}.`,
        ...notTheGoal(plan),
      ];
    case 'reopen':
      return [
        plan.task === undefined
          ? `Version ${plan.goal.label} is published to everyone again, by a new task.`
          : `Version ${plan.goal.label} is published to everyone already, by task ${plan.task.taskId}.`,
        ...endings(plan.ends, 'Once that is live'),
        `A phone takes the highest version that matches it, which is then ${plan.goal.label}; whether one that has ${badOf(plan)} goes back to it is not documented.`,
      ];
  }
}

const badOf = ({ bad }: RollbackPlan): string => bad.package.h5Version;

const nameOf = ({ goal }: Extract<RollbackPlan, { readonly strategy: 'roll-forward' }>): string =>
  goal.good === undefined ? goal.label : `version ${goal.label}`;

function endings(ends: readonly RolloutMove[], when: string): readonly string[] {
  if (ends.length === 0) return [];
  const tasks = ends.map(({ task, audience, package: { h5Version } }) => `task ${task.taskId} (version ${h5Version}, ${audience})`);
  return [`${when}, ${ends.length === 1 ? 'a task ends' : `${ends.length} tasks end`}: ${tasks.join(', ')}.`];
}

type Finish = Extract<RollbackPlan, { readonly strategy: 'finish' }>;

function whatIsLeft(plan: Finish): string {
  const [highest] = plan.others;
  const left = leftOf(plan);
  if (left !== undefined) return `version ${left}, the highest that is still published to everyone`;
  if (highest === undefined) return 'nothing, because no other version is being published';
  return `at most version ${highest.package.h5Version}, which is not published to everyone`;
}

/** Ending a version puts nothing in its place, also when a version was named. */
function notTheGoal(plan: Finish): readonly string[] {
  if (plan.goal === undefined || plan.goal.label === leftOf(plan)) return [];
  return [`That is not ${plan.goal.label}; the strategy roll-forward would bring its content to everyone.`];
}
