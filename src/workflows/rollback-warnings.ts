import type { MiniProgramRollback } from '../config/rollback-request.ts';
import type { Both } from '../errors/text.ts';
import { shellWord } from '../reporting/shell-word.ts';
import { isAbove, isSameContent, type Landscape, rolledBackBy } from './candidates.ts';
import { isLive } from './package-tasks.ts';
import type { RollbackPlan } from './plan-rollback.ts';
import type { Subject } from './rollback-subject.ts';

interface Warning {
  readonly message: Both;
  readonly help: Both;
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
    message: {
      en: `Version ${goal.label} was itself taken back (${rolledBack.en}); it is used because it was named.`,
      zh: `版本 ${goal.label} 自身曾被撤回（${rolledBack.zh}）；因被指明而使用它。`,
    },
    help: { en: 'Look at the candidates (without --to) for one that was not.', zh: '不带 --to 运行可列出候选版本，从中选一个未被撤回的。' },
  };
}

function sameContent({ bad, goal }: Subject): Warning | undefined {
  if (goal?.good === undefined || !isSameContent(goal.good.package, bad.package)) return undefined;
  return {
    message: {
      en: `Version ${goal.label} carries the same content as ${bad.package.h5Version}.`,
      zh: `版本 ${goal.label} 与 ${bad.package.h5Version} 内容相同。`,
    },
    help: {
      en: 'What is wrong with the one is wrong with the other; name a version further back.',
      zh: '其中一个有问题，另一个也一样；请指明更早的版本。',
    },
  };
}

/** Its copies may still be installed, so it could be the one that is meant. */
function endedAbove({ bad, made }: Subject, { published }: Landscape, { package: choice }: MiniProgramRollback): Warning | undefined {
  const [highest] = published;
  if (choice.kind !== 'newest' || highest === undefined || highest.tasks.some(isLive)) return undefined;
  if (!isAbove(highest.package, (made ?? bad).package)) return undefined;
  const { h5Version } = highest.package;
  return {
    message: {
      en: `Version ${h5Version} is above ${bad.package.h5Version} and has ended; it is not the one that is rolled back.`,
      zh: `版本 ${h5Version} 高于 ${bad.package.h5Version} 且已结束；回滚的不是它。`,
    },
    help: {
      en: `If that one is meant, name it with --package ${shellWord(h5Version)}.`,
      zh: `若指的是它，请用 --package ${shellWord(h5Version)} 指明。`,
    },
  };
}

function nothingLeft(plan: RollbackPlan): Warning | undefined {
  if (plan.strategy !== 'finish' || plan.others.length > 0) return undefined;
  return {
    message: {
      en: `When version ${plan.bad.package.h5Version} has ended, nothing of the mini program is published to anybody.`,
      zh: `版本 ${plan.bad.package.h5Version} 结束后，该小程序不再向任何人发布。`,
    },
    help: {
      en: 'Release a good version soon, or use the strategy roll-forward when there is an earlier one.',
      zh: '请尽快发布正常版本；若有更早的版本，可使用策略 roll-forward。',
    },
  };
}
