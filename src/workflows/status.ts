import type { SpaceWanted, StatusRequest } from '../config/read-status.ts';
import type { FailureCode } from '../errors/catalogue.ts';
import { Failure, isFailure, isStop } from '../errors/failure.ts';
import type { Both } from '../errors/text.ts';
import type { StatusSection } from '../reporting/event-records.ts';
import type { Mpaas } from '../services/mpaas-words.ts';
import type { AccountTools } from './deploy-into-space.ts';
import { idOfSpace } from './find-space.ts';
import { readAppStatus } from './status-app.ts';
import { functionsSection, hostingSection } from './status-space.ts';
import { spaceSection, usageSection } from './status-usage.ts';
import type { RunTools } from './tools.ts';

/** Tools of a look: the services of what is to be shown. */
export interface StatusTools extends RunTools {
  readonly mpaas?: Mpaas | undefined;
  readonly account?: AccountLook | undefined;
}

/** The spaces of an account, and what is in one of them. */
export type AccountLook = Pick<AccountTools, 'spaces' | 'inside'>;

/** One thing to read, with its name for people. */
interface Part {
  readonly name: Both;
  /** Beside what a run is about: that it cannot be read is told, and is never the reason to fail while anything else can say more. */
  readonly isAside?: boolean;
  readonly read: () => Promise<readonly StatusSection[]>;
}

/**
 * Shows what is there, with read-only calls. Keys are often allowed to read one thing and not the other: what cannot be read is told, and
 * the rest is shown all the same. Nothing at all to show is the failure that it is.
 */
export async function readStatus(request: StatusRequest, omitted: readonly Failure[], tools: StatusTools): Promise<'read'> {
  for (const { told, advice } of omitted) tools.reporter.report({ type: 'warned', message: told, help: advice });
  const outcomes = await Promise.all((await partsOf(request, tools)).map(attempt));
  const sections = outcomes.flatMap((outcome) => outcome.sections ?? []);
  const failures = outcomes.flatMap(({ failure, ...rest }) => (failure === undefined ? [] : [{ failure, ...rest }]));
  const [first] = failures.filter(({ isAside }) => !isAside).concat(failures);
  const stopped = failures.find(({ failure }) => isStop(failure)) ?? (sections.length === 0 ? first : undefined);
  if (stopped !== undefined) throw stopped.failure;
  const absent = failures.find(({ failure, isAside }) => !isAside && absences.has(failure.code));
  for (const { failure, name } of failures) if (failure !== absent?.failure) warn(name, failure, tools);
  tools.reporter.report({ type: 'status-read', sections });
  if (absent !== undefined) throw absent.failure;
  return 'read';
}

/** What was asked for by name is not there: that is the answer, and a script has to hear of it. */
const absences: ReadonlySet<FailureCode> = new Set([
  'SPACE_MISSING',
  'MINI_PROGRAM_MISSING',
  'PACKAGE_UNKNOWN',
  'NOTHING_PUBLISHED',
  'RECEIPT_UNUSABLE',
]);

async function partsOf({ miniProgram, space }: StatusRequest, tools: StatusTools): Promise<readonly Part[]> {
  const { mpaas, account } = tools;
  const ofApp =
    mpaas === undefined || miniProgram === undefined
      ? []
      : [
          {
            name: { en: `mini program ${miniProgram.h5Id}`, zh: `小程序 ${miniProgram.h5Id}` },
            read: () => readAppStatus(miniProgram, { mpaas, reporter: tools.reporter }),
          },
        ];
  const ofSpace = account === undefined || space === undefined ? [] : await partsOfWanted(space, account);
  if (ofApp.length + ofSpace.length === 0) throw new Failure('NOTHING_TO_SHOW', {});
  return [...ofApp, ...ofSpace];
}

/** One that goes by its name is looked for first; that it is not there is the answer. */
async function partsOfWanted(space: SpaceWanted, account: AccountLook): Promise<readonly Part[]> {
  try {
    return partsOfSpace(await idOfSpace(space, () => account.spaces), account);
  } catch (failure) {
    return [{ name: spaceName, read: () => Promise.reject(failure) }];
  }
}

const spaceName: Both = { en: 'space', zh: '服务空间' };

/** Each by itself: a key may be allowed to read the functions, and not what the space has used. */
function partsOfSpace(spaceId: string, { spaces, inside }: AccountLook): readonly Part[] {
  const serverless = inside(spaceId);
  return [
    { name: spaceName, isAside: true, read: async () => [await spaceSection(spaceId, spaces)] },
    { name: { en: 'functions', zh: '云函数' }, read: async () => [await functionsSection(serverless)] },
    { name: { en: 'site', zh: '网站' }, read: async () => [await hostingSection(serverless)] },
    { name: { en: 'usage of the space', zh: '服务空间的用量' }, isAside: true, read: async () => [await usageSection(spaceId, spaces)] },
  ];
}

interface Outcome {
  readonly name: Both;
  readonly isAside: boolean;
  readonly sections?: readonly StatusSection[];
  readonly failure?: Failure;
}

async function attempt({ name, read, isAside = false }: Part): Promise<Outcome> {
  try {
    return { name, isAside, sections: await read() };
  } catch (failure) {
    if (!isFailure(failure)) throw failure;
    return { name, isAside, failure };
  }
}

function warn(name: Both, { told, advice }: Failure, { reporter }: Pick<RunTools, 'reporter'>): void {
  reporter.report({
    type: 'warned',
    message: { en: `The ${name.en} cannot be shown: ${told.en}`, zh: `无法显示${name.zh}：${told.zh}` },
    help: advice,
  });
}
