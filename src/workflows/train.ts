import { asFailure, Failure, isStop } from '../errors/failure.ts';
import { type Text, textIn } from '../errors/text.ts';
import { type RunTools, step } from './tools.ts';

/** What was taken back of one thing, or why it was not. */
export interface TakenBack {
  /** For people: `function hello`. */
  readonly what: Text;
  readonly confirmed: boolean;
  readonly detail: Text;
}

/** One step of a release train: how it is done, and how what it has done, also half way, is taken back. */
export interface TrainPart<Name extends string = string> {
  readonly name: Name;
  readonly run: () => Promise<void>;
  /** Answers nothing when the step has changed nothing; each thing is read back before it counts as confirmed. */
  readonly undo: () => Promise<readonly TakenBack[]>;
}

/** What became of the steps, filled as the train goes. */
export interface TrainRecord {
  readonly steps: { readonly name: string; state: 'waiting' | 'done' | 'failed' | 'undone' | 'not undone' }[];
  takenBack?: TakenBack[];
}

type Told = Pick<RunTools, 'reporter' | 'clock'>;

/**
 * Does the steps in their order. When one fails, what it and those before it have done is taken back, the last one first. A run that is stopped from
 * outside takes nothing back, because it can call nobody any more: what stands is told, and the same train run again goes on from there.
 */
export async function runTrain(parts: readonly TrainPart[], tools: Told, record: TrainRecord): Promise<void> {
  record.steps.push(...parts.map(({ name }) => ({ name, state: 'waiting' as const })));
  for (const [index, part] of parts.entries()) {
    try {
      await part.run();
      mark(record, part, 'done');
    } catch (thrown) {
      const failure = asFailure(thrown);
      mark(record, part, 'failed');
      if (isStop(failure)) {
        tellWhatStands(record, tools);
        throw failure;
      }
      throw await takeBack(parts.slice(0, index + 1).reverse(), failure, { part, tools, record });
    }
  }
}

function mark({ steps }: TrainRecord, { name }: TrainPart, state: TrainRecord['steps'][number]['state']): void {
  for (const entry of steps) if (entry.name === name) entry.state = state;
}

function tellWhatStands({ steps }: TrainRecord, { reporter }: Told): void {
  const done = steps.filter(({ state }) => state === 'done').map(({ name }) => name);
  const stands =
    done.length === 0
      ? { en: 'no step of it was done', zh: '没有完成任何步骤' }
      : {
          en: `what its ${done.length === 1 ? 'step' : 'steps'} ${done.join(', ')} brought live stays live`,
          zh: `步骤 ${done.join('、')} 已生效的内容保持生效`,
        };
  reporter.report({
    type: 'warned',
    message: {
      en: `The release train was stopped, and nothing was taken back: ${stands.en}.`,
      zh: `整体发布被中止，没有撤销任何内容：${stands.zh}。`,
    },
    help: {
      en: 'Run the same command again: it goes on from what it finds. The receipt holds what is needed to go back.',
      zh: '再次运行同一命令：会从现状继续。回退所需的信息在回执中。',
    },
  });
}

interface Scene {
  /** The step that failed. */
  readonly part: TrainPart;
  readonly tools: Told;
  readonly record: TrainRecord;
}

/** Takes everything back, and answers the failure to end with. A thing that cannot be taken back does not keep the others from it. */
async function takeBack(parts: readonly TrainPart[], failure: Failure, { part, tools, record }: Scene): Promise<Failure> {
  const all: TakenBack[] = [];
  await step('undo', tools, async () => {
    for (const each of parts) {
      const taken = await undo(each);
      for (const one of taken) tools.reporter.report({ type: 'undone', ...one });
      all.push(...taken);
      record.takenBack = all.map(inEnglish);
      if (taken.length > 0) mark(record, each, taken.every(({ confirmed }) => confirmed) ? 'undone' : 'not undone');
    }
  });
  // Nothing had been changed: the failure says more than that nothing was taken back.
  if (all.length === 0) return failure;
  return ending(part, failure, all);
}

/** For the receipt and the failure. */
const inEnglish = ({ what, confirmed, detail }: TakenBack) => ({ what: textIn(what, 'en'), confirmed, detail: textIn(detail, 'en') });

/** What cannot be taken back is told with its reason. */
async function undo({ name, undo: work }: TrainPart): Promise<readonly TakenBack[]> {
  try {
    return await work();
  } catch (thrown) {
    return [{ what: { en: `step ${name}`, zh: `步骤 ${name}` }, confirmed: false, detail: asFailure(thrown).told }];
  }
}

/** The failure of the step is the cause, and its words, call and request id go on with it. */
function ending({ name }: TrainPart, failure: Failure, taken: readonly TakenBack[]): Failure {
  const told = taken.map(inEnglish);
  const undone = told.filter(({ confirmed }) => confirmed).map(({ what }) => what);
  const left = told.filter(({ confirmed }) => !confirmed).map(({ what, detail }) => `${what} (${detail})`);
  const { message, help, operation = '', requestId = '' } = failure;
  const facts = { step: name, reason: message, advice: help, undone, operation, requestId };
  return left.length === 0
    ? new Failure('TRAIN_UNDONE', facts, { cause: failure })
    : new Failure('TRAIN_NOT_UNDONE', { ...facts, left }, { cause: failure });
}
