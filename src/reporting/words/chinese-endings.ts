import { fewOf, parts } from '../sentence-parts.ts';
import type { DeployedFacts, Endings, LeftFacts, PlannedFacts, VerdictFacts } from '../verdict-facts.ts';
import { chineseCandidates, chineseFields, chineseSections, spaced } from './chinese-events.ts';
import { chineseStates } from './chinese-states.ts';
import type { Words } from './words.ts';

/** The endings that most verbs share; a verb says in a table of its own which of them it tells otherwise. */
const common: Endings = {
  live: ['已生效', (facts) => `${facts.what}${forWhom(facts)}，用时 ${facts.took}。`],
  uploaded: ['已上传', ({ what, took }) => `${what}，用时 ${took}；目前没有用户会收到。`],
  paused: ['已暂停', (facts) => `${facts.what}${forWhom(facts)}，用时 ${facts.took}；不会再有新用户收到。`],
  ended: ['已结束', (facts) => `${facts.what}${forWhom(facts)}，用时 ${facts.took}；不再发布。`],
  unchanged: ['无需执行', ({ what, reason }) => `${what}：${reason ?? '一切已符合要求'}。`],
  read: ['已读取', ({ what, took }) => `${what}，用时 ${took}。`],
  sent: ['已发送', ({ subject, took, messages }) => `${subject}：${messagesInWords(messages)}，用时 ${took}。`],
  planned: ['预演', ({ what, planned }) => `${what}：没有写入任何内容；${plannedInWords(planned)}。`],
  failed: ['失败', ({ what, left }) => `${withColon(what, undoneAndLeft(left))}。`],
};

const verified = ({ subject, compared }: VerdictFacts): string =>
  `${withColon(
    subject,
    compared.map(({ of, total, differing }) => chineseFields(of, total, differing)),
  )}。`;

const atStages: Endings = {
  ...common,
  live: ['已生效', (facts) => `${facts.what}${forWhom(facts)}${atStage(facts)}，用时 ${facts.took}。`],
};

/** How the runs of every verb end. */
export const chineseEndings: Words['endings'] = {
  /** One of a mini program alone, or a train that deploys the space before it. */
  release: {
    ...common,
    live: ['已生效', (facts) => `${facts.what}${forWhom(facts)}${atStage(facts)}${andDeployed(facts)}，用时 ${facts.took}。`],
    // What was undone says more than what a deploy had done before.
    failed: ['失败', ({ what, left }) => `${withColon(what, [...(isUndone(left) ? [] : deployLeft(left)), ...undoneAndLeft(left)])}。`],
  },
  /** One that is ready reaches one person, and its end is not that of a rollout. */
  preview: {
    ...common,
    live: [
      '已就绪',
      ({ subject, took, preview }) =>
        `${subject}${preview.h5Version === undefined ? '' : `，版本 ${preview.h5Version}`}，面向一名用户，用时 ${took}。`,
    ],
    ended: ['已结束', ({ subject, took, preview }) => `${subject}：${preview.ended} 个预览，用时 ${took}。`],
  },
  /** Also when it failed, something may be live: it says what. */
  deploy: {
    ...common,
    live: ['已生效', ({ subject, took, deployed }) => `${subject}：${deployedInWords(deployed).join('，') || '无需变更'}，用时 ${took}。`],
    failed: ['失败', ({ subject, left }) => `${withColon(subject, deployLeft(left))}。`],
  },
  promote: atStages,
  pause: common,
  resume: { ...common, live: ['已生效', (facts) => `${facts.what}${forWhom(facts)}，已继续发布，用时 ${facts.took}。`] },
  finish: common,
  /** Of a mini program, of functions, or of a site. Without a target it only lists where it could go. */
  rollback: {
    ...common,
    live: ['已回退', (facts) => `${facts.subject}：${wayBack(facts)}${asVersion(facts)}${forWhom(facts)}，用时 ${facts.took}。`],
    ended: ['已回退', (facts) => `${facts.subject}：${wayBack(facts)}，用时 ${facts.took}；问题版本不再发布。`],
    planned: ['预演', (facts) => `${facts.subject}：${wayBack(facts)}：没有写入任何内容；${plannedInWords(facts.planned)}。`],
    read: ['可回退的版本', (facts) => `${facts.subject}：${choices(facts)}。`],
  },
  status: { ...common, read: ['现状', ({ subject, sections }) => `${subject}：${chineseSections(sections)}。`] },
  verify: { ...common, read: ['核对一致', verified], failed: ['失败', verified] },
  /** What is there already is not counted. */
  ensure: { ...common, live: ['已设置', ({ subject, took, setUp }) => `${subject}：${setUpInWords(setUp).join('，')}，用时 ${took}。`] },
  notify: common,
  doctor: {
    ...common,
    read: ['一切正常', ({ checks }) => `${checksInWords(checks)}。`],
    failed: ['有待修复', ({ subject, checks }) => `${failedChecks(subject, checks)}。`],
  },
  /** A call is believed when it is answered: what it did is not read back, and the sentence says so. */
  call: {
    ...common,
    read: ['已应答', ({ subject, took }) => `${subject}，用时 ${took}。`],
    sent: ['已受理', ({ subject, took }) => `${subject}，用时 ${took}；是否生效未回读确认。`],
  },
};

const withColon = (what: string, told: readonly string[]): string => parts([what, told.join('；')]).join('：');
const forWhom = ({ who }: VerdictFacts): string => (who === undefined ? '' : `，面向${spaced(who)}`);
const atStage = ({ stage }: VerdictFacts): string => (stage === undefined ? '' : `（阶段 ${stage}）`);
const asVersion = ({ asVersion: version }: VerdictFacts): string => (version === undefined ? '' : `，新版本号 ${version}`);

function named(names: readonly string[]): string {
  const few = fewOf(names);
  return `${few.named.join('、')}${few.others > 0 ? `等 ${names.length} 个` : ''}`;
}

const messagesInWords = (messages: VerdictFacts['messages']): string =>
  messages.map(({ messageId, to }) => `消息 ${messageId} 发给${spaced(to)}`).join('；') || '消息已在途中';

/** What a real run would do. Deleting is said aloud. */
function plannedInWords({ writes, touched }: PlannedFacts): string {
  const changes = touched.map(
    ({ section, total, deleted }) => `${total} 个${chineseStates.planned[section]}${deleted > 0 ? `（其中删除 ${deleted} 个）` : ''}`,
  );
  const would = parts([writes > 0 && `执行 ${writes} 次写入`, changes.length > 0 && `变更 ${changes.join('、')}`]);
  return would.length === 0 ? '没有需要做的事' : `实际运行将${would.join('，并')}`;
}

const setUpInWords = ({ made, removed, usersAdded }: VerdictFacts['setUp']): readonly string[] =>
  parts([made > 0 && `新建 ${made} 项`, usersAdded > 0 && `白名单加入 ${usersAdded} 个用户`, removed > 0 && `删除 ${removed} 项`]);

const deployedInWords = ({ functions, settings, documents, restored, uploaded, deleted }: DeployedFacts): readonly string[] =>
  parts([
    functions > 0 && `${functions} 个云函数已生效`,
    settings > 0 && `变更 ${settings} 项设置`,
    documents > 0 && `导入 ${documents} 个文档`,
    restored > 0 && `恢复 ${restored} 个集合`,
    uploaded > 0 && `上传 ${uploaded} 个文件`,
    deleted > 0 && `删除 ${deleted} 个文件`,
  ]);

function andDeployed({ deployed }: VerdictFacts): string {
  const told = deployedInWords(deployed);
  return told.length === 0 ? '' : `，同时${told.join('，')}`;
}

const isUndone = ({ undone, notUndone }: LeftFacts): boolean => undone.length + notUndone.length > 0;

const deployLeft = ({ failed, unfinished, live, unchanged, isSiteInStep }: LeftFacts): readonly string[] =>
  parts([
    failed.length > 0 && `${named(failed)} 失败`,
    unfinished.length > 0 && `${named(unfinished)} 未完成`,
    live.length > 0 && `仍已生效：${named(live)}`,
    unchanged > 0 && `${unchanged} 个云函数无变化`,
    isSiteInStep && '网站已同步',
  ]);

/** What a failed run leaves behind, the worst first. */
const undoneAndLeft = (left: LeftFacts): readonly string[] =>
  parts([
    left.notUndone.length > 0 && `未能撤销：${named(left.notUndone)}`,
    left.closedGates.length > 0 && `门禁${named(left.closedGates.map((gate) => `“${gate}”`))}未放行`,
    left.undone.length > 0 && `已撤销：${named(left.undone)}`,
    rolloutLeft(left),
  ]);

function rolloutLeft({ rolledBack, task }: LeftFacts): string | undefined {
  if (rolledBack !== undefined) return `已回退到 ${rolledBack.to}，面向${spaced(rolledBack.who)}`;
  return task && `任务 ${task.taskId} ${chineseStates.rolloutStates[task.state]}，面向${spaced(task.who)}`;
}

/** Functions and sites have tables of their own. */
function choices({ sections, candidates }: VerdictFacts): string {
  const rows = sections.reduce((sum, section) => sum + section.rows, 0);
  return rows > 0 ? `有 ${rows} 个可选；用 --to previous 回退，或指明其中一个` : chineseCandidates(candidates);
}

function wayBack({ ways, deployed }: VerdictFacts): string {
  const told = ways.map(({ from, to }) => `从 ${from} 回到 ${to}`);
  return [...(told.length === 0 ? [] : [named(told)]), ...deployedInWords(deployed)].join('，') || '已回退';
}

const checksInWords = ({ ok, bad, skipped }: VerdictFacts['checks']): string =>
  parts([`${ok} 项检查通过`, bad > 0 && `${bad} 项未通过`, skipped > 0 && `${skipped} 项未做`]).join('，');

const failedChecks = (subject: string, checks: VerdictFacts['checks']): string =>
  checks.first === undefined ? subject : `${checksInWords(checks)}；先处理：${chineseStates.checks[checks.first]}`;
