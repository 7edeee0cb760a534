import type { Look, MarkedLine } from './paint.ts';
import { cut, oneLine } from './plain-text.ts';
import type { SaidOf } from './said.ts';
import type { Words } from './words/words.ts';

export interface StageState {
  /** Counted from 1. */
  readonly number: number;
  readonly audience: string;
  /** `now`: the one that the rollout is at, be it publishing or paused. */
  readonly state: 'over' | 'now' | 'to come';
}

/** The stages of a rollout and how far it is; `reached` is the stage that the run itself has reached since. */
export function stageStates({ stages, current = -1 }: SaidOf<'rollout-found'>, reached?: SaidOf<'stage-reached'>): readonly StageState[] {
  const present = indexIn(reached?.stage) ?? current;
  return stages.map((stage, index) => ({
    number: index + 1,
    audience: cut(oneLine(stage), 100),
    state: index === present ? 'now' : index < present ? 'over' : 'to come',
  }));
}

/** A stage is told with its number in front, as in "2/3 everyone". */
function indexIn(stage: string | undefined): number | undefined {
  const number = /^(\d+)\/\d+/.exec(stage ?? '')?.[1];
  return number === undefined ? undefined : Number(number) - 1;
}

const marks: Readonly<Record<StageState['state'], readonly [mark: string, look: Look]>> = {
  over: ['✓', 'dim'],
  now: ['→', 'good'],
  'to come': ['○', 'dim'],
};

/** The stages as lines of a log; a single one is told by the sentence already. */
export function stageLines(event: SaidOf<'rollout-found'>, { page, stageStates: states }: Words): readonly MarkedLine[] {
  if (event.stages.length < 2) return [];
  return stageStates(event).map(
    ({ number, audience, state }): MarkedLine => [...marks[state], page.stageLine(number, states[state], audience)],
  );
}
