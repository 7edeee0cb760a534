import type { StatusRequest } from '../config/read-status.ts';
import type { FailureCode } from '../errors/catalogue.ts';
import { Failure, isFailure, isStop } from '../errors/failure.ts';
import type { Both } from '../errors/text.ts';
import type { StatusSection } from '../reporting/event-records.ts';
import type { Mpaas } from '../services/mpaas-words.ts';
import type { Serverless } from '../services/serverless-words.ts';
import { readAppStatus } from './status-app.ts';
import { functionsSection, hostingSection } from './status-space.ts';
import type { RunTools } from './tools.ts';

/** Tools of a look: the services of what is to be shown. */
export interface StatusTools extends RunTools {
  readonly mpaas?: Mpaas | undefined;
  readonly serverless?: Serverless | undefined;
}

/** One thing to read, with its name for people. */
interface Part {
  readonly name: Both;
  readonly read: () => Promise<readonly StatusSection[]>;
}

/**
 * Shows what is there, with read-only calls. Keys are often allowed to read one thing and not the other: what cannot be read is told, and
 * the rest is shown all the same. Nothing at all to show is the failure that it is.
 */
export async function readStatus(request: StatusRequest, omitted: readonly Failure[], tools: StatusTools): Promise<'read'> {
  for (const { told, advice } of omitted) tools.reporter.report({ type: 'warned', message: told, help: advice });
  const outcomes = await Promise.all(partsOf(request, tools).map(attempt));
  const sections = outcomes.flatMap((outcome) => outcome.sections ?? []);
  const failures = outcomes.flatMap(({ failure, name }) => (failure === undefined ? [] : [{ failure, name }]));
  const stopped = failures.find(({ failure }) => isStop(failure)) ?? (sections.length === 0 ? failures[0] : undefined);
  if (stopped !== undefined) throw stopped.failure;
  const absent = failures.find(({ failure }) => absences.has(failure.code));
  for (const { failure, name } of failures) if (failure !== absent?.failure) warn(name, failure, tools);
  tools.reporter.report({ type: 'status-read', sections });
  if (absent !== undefined) throw absent.failure;
  return 'read';
}

/** What was asked for by name is not there: that is the answer, and a script has to hear of it. */
const absences: ReadonlySet<FailureCode> = new Set(['MINI_PROGRAM_MISSING', 'PACKAGE_UNKNOWN', 'NOTHING_PUBLISHED', 'RECEIPT_UNUSABLE']);

function partsOf({ miniProgram }: StatusRequest, tools: StatusTools): readonly Part[] {
  const { mpaas, serverless } = tools;
  const ofApp =
    mpaas === undefined || miniProgram === undefined
      ? []
      : [
          {
            name: { en: `mini program ${miniProgram.h5Id}`, zh: `小程序 ${miniProgram.h5Id}` },
            read: () => readAppStatus(miniProgram, { mpaas, reporter: tools.reporter }),
          },
        ];
  const ofSpace =
    serverless === undefined
      ? []
      : [
          { name: { en: 'functions', zh: '云函数' }, read: async () => [await functionsSection(serverless)] },
          { name: { en: 'site', zh: '网站' }, read: async () => [await hostingSection(serverless)] },
        ];
  if (ofApp.length + ofSpace.length === 0) throw new Failure('NOTHING_TO_SHOW', {});
  return [...ofApp, ...ofSpace];
}

interface Outcome {
  readonly name: Both;
  readonly sections?: readonly StatusSection[];
  readonly failure?: Failure;
}

async function attempt({ name, read }: Part): Promise<Outcome> {
  try {
    return { name, sections: await read() };
  } catch (failure) {
    if (!isFailure(failure)) throw failure;
    return { name, failure };
  }
}

function warn(name: Both, { told, advice }: Failure, { reporter }: Pick<RunTools, 'reporter'>): void {
  reporter.report({
    type: 'warned',
    message: { en: `The ${name.en} cannot be shown: ${told.en}`, zh: `无法显示${name.zh}：${told.zh}` },
    help: advice,
  });
}
