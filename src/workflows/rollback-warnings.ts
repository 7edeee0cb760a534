import type { MiniProgramRollback } from '../config/rollback-request.ts';
import { shellWord } from '../reporting/shell-word.ts';
import { isAbove, isSameContent, type Landscape, rolledBackBy } from './candidates.ts';
import { isLive } from './package-tasks.ts';
import type { RollbackPlan } from './plan-rollback.ts';
import type { Subject } from './rollback-subject.ts';

interface Warning {
  readonly message: string;
  readonly help: string;
}

/** What a rollback does because it was told to, or cannot help, and nobody would expect. */
export function warningsOf(subject: Subject, plan: RollbackPlan, landscape: Landscape, request: MiniProgramRollback): readonly Warning[] {
  return [takenBack(subject, landscape), sameContent(subject), endedAbove(subject, landscape, request), nothingLeft(plan)].filter(
    (warning) => warning !== undefined,
  );
}

function takenBack({ goal, made }: Subject, landscape: Landscape): Warning | undefined {
  const rolledBack = goal?.good && rolledBackBy(goal.good, landscape);
  if (goal === undefined || rolledBack === undefined || made !== undefined) return undefined;
  return {
    message: `Version ${goal.label} was itself taken back (${rolledBack}); it is used because it was named.`,
    help: 'Look at the candidates (without --to) for one that was not.',
  };
}

function sameContent({ bad, goal }: Subject): Warning | undefined {
  if (goal?.good === undefined || !isSameContent(goal.good.package, bad.package)) return undefined;
  return {
    message: `Version ${goal.label} carries the same content as ${bad.package.h5Version}.`,
    help: 'What is wrong with the one is wrong with the other; name a version further back.',
  };
}

/** Its copies may still be installed, so it could be the one that is meant. */
function endedAbove({ bad, made }: Subject, { published }: Landscape, { package: choice }: MiniProgramRollback): Warning | undefined {
  const [highest] = published;
  if (choice.kind !== 'newest' || highest === undefined || highest.tasks.some(isLive)) return undefined;
  if (!isAbove(highest.package, (made ?? bad).package)) return undefined;
  const { h5Version } = highest.package;
  return {
    message: `Version ${h5Version} is above ${bad.package.h5Version} and has ended; it is not the one that is rolled back.`,
    help: `If that one is meant, name it with --package ${shellWord(h5Version)}.`,
  };
}

function nothingLeft(plan: RollbackPlan): Warning | undefined {
  if (plan.strategy !== 'finish' || plan.others.length > 0) return undefined;
  return {
    message: `When version ${plan.bad.package.h5Version} has ended, nothing of the mini program is published to anybody.`,
    help: 'Release a good version soon, or use the strategy roll-forward when there is an earlier one.',
  };
}
