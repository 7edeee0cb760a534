import type { Language } from '../../errors/language.ts';
import type { FunctionState } from '../deploy-outcome.ts';
import type { PlanRow, StatusSection } from '../event-records.ts';
import type { CheckName, Event, EventOf, ReportedVerb, RolloutState, RunResult } from '../events.ts';
import type { SaidOf } from '../said.ts';
import type { StageState } from '../stages.ts';
import type { Step } from '../steps.ts';
import type { Endings } from '../verdict-facts.ts';
import type { PageWords } from './english-pages.ts';

/** One sentence for each event: a new event does not compile before every language has one. */
export type EventSentences = { readonly [Type in Event['type']]: (event: SaidOf<Type>) => string };

/** The words for what is of a closed list. */
export interface States {
  /** What a step does. */
  readonly steps: Readonly<Record<Step, string>>;
  /** What doctor looks at. */
  readonly checks: Readonly<Record<CheckName, string>>;
  readonly statuses: Readonly<Record<RunResult['status'], string>>;
  readonly rolloutStates: Readonly<Record<RolloutState, string>>;
  readonly functionStates: Readonly<Record<FunctionState, string>>;
  readonly stageStates: Readonly<Record<StageState['state'], string>>;
  readonly changes: Readonly<Record<PlanRow['change'], string>>;
  /** The titles of the tables of what is there. */
  readonly sections: Readonly<Record<StatusSection['name'], string>>;
  /** What a row of a plan is about. */
  readonly planned: Readonly<Record<PlanRow['section'], string>>;
  readonly policies: Readonly<Record<EventOf<'policy-made'>['policy'], string>>;
}

/** All that this room says, in one language. */
export interface Words extends States {
  readonly language: Language;
  /** What happened. */
  readonly sentences: EventSentences;
  /** How the runs of each verb end. */
  readonly endings: Readonly<Record<ReportedVerb, Endings>>;
  /** What stands on pages and around tables. */
  readonly page: PageWords;
}
