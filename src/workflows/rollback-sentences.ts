import type { Both } from '../errors/text.ts';
import type { RolloutMove } from './active-rollouts.ts';
import { leftOf, type RollbackPlan } from './plan-rollback.ts';

/** What a rollback is going to do and what that means, one fact a sentence. */
export function sentencesOf(plan: RollbackPlan): readonly Both[] {
  switch (plan.strategy) {
    case 'roll-forward':
      return [
        contentOf(plan),
        {
          en: `It is published to everyone, so that whoever has ${badOf(plan)} receives it.`,
          zh: `它会发布给所有人，已安装 ${badOf(plan)} 的用户会收到它。`,
        },
        ...endings(plan.ends, { en: 'Once it is live', zh: '生效之后' }),
        { en: `The next release needs a version above ${plan.h5Version}.`, zh: `下一次发布的版本号必须高于 ${plan.h5Version}。` },
      ];
    case 'finish':
      return [
        ...endings(plan.ends, { en: 'At once', zh: '立即' }),
        {
          en: `What copies of ${badOf(plan)} that are installed do then is not documented.`,
          zh: `已安装的 ${badOf(plan)} 届时会怎样，厂商文档没有说明。`,
        },
        { en: `A phone that asks receives ${whatIsLeft(plan).en}.`, zh: `手机查询时会收到${whatIsLeft(plan).zh}。` },
        ...notTheGoal(plan),
      ];
    case 'reopen':
      return [
        plan.task === undefined
          ? {
              en: `Version ${plan.goal.label} is published to everyone again, by a new task.`,
              zh: `版本 ${plan.goal.label} 由新任务重新发布给所有人。`,
            }
          : {
              en: `Version ${plan.goal.label} is published to everyone already, by task ${plan.task.taskId}.`,
              zh: `版本 ${plan.goal.label} 已由任务 ${plan.task.taskId} 发布给所有人。`,
            },
        ...endings(plan.ends, { en: 'Once that is live', zh: '生效之后' }),
        {
          en: `A phone takes the highest version that matches it, which is then ${plan.goal.label}; whether one that has ${badOf(plan)} goes back to it is not documented.`,
          zh: `手机会取匹配自己的最高版本，届时即 ${plan.goal.label}；已安装 ${badOf(plan)} 的手机是否会回到它，厂商文档没有说明。`,
        },
      ];
  }
}

type Forward = Extract<RollbackPlan, { readonly strategy: 'roll-forward' }>;

function contentOf(plan: Forward): Both {
  const name = nameOf(plan);
  return plan.made === undefined
    ? {
        en: `The content of ${name.en} becomes version ${plan.h5Version}, above every version that was ever published.`,
        zh: `${name.zh}的内容成为版本 ${plan.h5Version}，高于所有曾发布的版本。`,
      }
    : {
        en: `Version ${plan.h5Version} (package ${plan.made.package.packageId}), made by an earlier run, carries the content of ${name.en}.`,
        zh: `先前运行创建的版本 ${plan.h5Version}（资源包 ${plan.made.package.packageId}）承载了${name.zh}的内容。`,
      };
}

const badOf = ({ bad }: RollbackPlan): string => bad.package.h5Version;

const nameOf = ({ goal }: Forward): Both =>
  goal.good === undefined ? { en: goal.label, zh: ` ${goal.label} ` } : { en: `version ${goal.label}`, zh: `版本 ${goal.label} ` };

function endings(ends: readonly RolloutMove[], when: Both): readonly Both[] {
  if (ends.length === 0) return [];
  const en = ends.map(({ task, audience, package: { h5Version } }) => `task ${task.taskId} (version ${h5Version}, ${audience.en})`);
  const zh = ends.map(({ task, audience, package: { h5Version } }) => `任务 ${task.taskId}（版本 ${h5Version}，${audience.zh}）`);
  return [
    {
      en: `${when.en}, ${ends.length === 1 ? 'a task ends' : `${ends.length} tasks end`}: ${en.join(', ')}.`,
      zh: `${when.zh}，结束 ${ends.length} 个任务：${zh.join('、')}。`,
    },
  ];
}

type Finish = Extract<RollbackPlan, { readonly strategy: 'finish' }>;

function whatIsLeft(plan: Finish): Both {
  const [highest] = plan.others;
  const left = leftOf(plan);
  if (left !== undefined)
    return { en: `version ${left}, the highest that is still published to everyone`, zh: `版本 ${left}，即仍发布给所有人的最高版本` };
  if (highest === undefined) return { en: 'nothing, because no other version is being published', zh: '空结果，因为没有其他版本在发布' };
  const { h5Version } = highest.package;
  return { en: `at most version ${h5Version}, which is not published to everyone`, zh: `至多版本 ${h5Version}，它并未发布给所有人` };
}

/** Ending a version puts nothing in its place, also when a version was named. */
function notTheGoal(plan: Finish): readonly Both[] {
  if (plan.goal === undefined || plan.goal.label === leftOf(plan)) return [];
  return [
    {
      en: `That is not ${plan.goal.label}; the strategy roll-forward would bring its content to everyone.`,
      zh: `那不是 ${plan.goal.label}；策略 roll-forward 可将其内容发布给所有人。`,
    },
  ];
}
