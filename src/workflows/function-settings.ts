import type { FunctionRequest } from '../config/deploy-request.ts';
import type { CloudFunction, FunctionSpec } from '../services/serverless-words.ts';
import { wordsOf } from './function-stamp.ts';
import type { SettingDifference } from './setting.ts';

/** The settings of a function that are to be changed. `desc` stands for its own words; the stamp is put behind them when it is written. */
export type FunctionChange = Partial<FunctionSpec>;

/** What a setting is called in a plan, and how it is said. */
const shown: { readonly [Name in keyof FunctionSpec]: { readonly name: string; readonly unit?: string } } = {
  runtime: { name: 'runtime' },
  memoryMb: { name: 'memory', unit: ' MB' },
  timeoutSeconds: { name: 'timeout', unit: ' s' },
  concurrency: { name: 'concurrency' },
  httpPath: { name: 'HTTP path' },
  timer: { name: 'timer' },
  timerPayload: { name: 'timer payload' },
  desc: { name: 'description' },
};

const names = Object.keys(shown) as readonly (keyof FunctionSpec)[];

/** What a function can be created with; the rest is set after it exists. */
export function newSpec(request: FunctionRequest): Partial<Pick<FunctionSpec, 'runtime' | 'memoryMb' | 'timeoutSeconds' | 'desc'>> {
  const { runtime, memoryMb, timeoutSeconds, about: desc } = request;
  return given({ runtime, memoryMb, timeoutSeconds, desc });
}

/** What is asked of a function; what is not asked stays as it is. */
function askedOf({
  runtime,
  memoryMb,
  timeoutSeconds,
  concurrency,
  httpPath,
  timer,
  timerPayload,
  about,
}: FunctionRequest): FunctionChange {
  return given({ runtime, memoryMb, timeoutSeconds, concurrency, httpPath, timer, timerPayload, desc: about });
}

/** The settings that have a value. */
const given = (settings: { readonly [Name in keyof FunctionSpec]?: FunctionSpec[Name] | undefined }): FunctionChange =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));

/** The asked settings that the cloud has otherwise; for a function that does not exist, all of them. */
export function changeFor(request: FunctionRequest, found: CloudFunction | undefined): FunctionChange {
  const asked = askedOf(request);
  if (found === undefined) return asked;
  const now: FunctionSpec = { ...found, desc: wordsOf(found.desc) };
  return Object.fromEntries(
    Object.entries(asked).filter(([name, value]) => comparable(now[name as keyof FunctionSpec]) !== comparable(value)),
  );
}

/** The beta edition writes `cron:` before a timer, the commercial one does not (wire-facts section 7): both mean the same. */
export const comparable = (value: string | number): string | number => (typeof value === 'string' ? value.replace(/^cron:/, '') : value);

/** The change in words, old and new. */
export function differencesOf(change: FunctionChange, found: CloudFunction | undefined): readonly SettingDifference[] {
  return names
    .filter((name) => change[name] !== undefined)
    .map((name) => ({ name: shown[name].name, before: inWords(name, found?.[name]), after: inWords(name, change[name]) }));
}

function inWords(name: keyof FunctionSpec, value: string | number | undefined): string {
  if (value === undefined || value === '') return '';
  return name === 'desc' ? wordsOf(String(value)) : `${value}${shown[name].unit ?? ''}`;
}

/** Settings in words, for a comparison; the stamp is no setting. */
export const settingWords = (spec: Partial<FunctionSpec>): readonly { readonly name: string; readonly words: string }[] =>
  names.flatMap((name) => {
    const value = spec[name];
    return value === undefined ? [] : [{ name: shown[name].name, words: inWords(name, comparable(value)) }];
  });

/** The settings of a function as an undo would write them. */
export const specOf = ({
  runtime,
  memoryMb,
  timeoutSeconds,
  concurrency,
  httpPath,
  timer,
  timerPayload,
  desc,
}: CloudFunction): FunctionSpec => ({
  runtime,
  memoryMb,
  timeoutSeconds,
  concurrency,
  httpPath,
  timer,
  timerPayload,
  desc,
});
