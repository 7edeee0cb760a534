import type { RequestTo } from '../../wire/catalogue.ts';
import { GatewayError } from '../refusal.ts';
import type { FunctionSettings, FunctionState, SpaceState } from './space-state.ts';

/** The function, or the code that DescribeFunction was seen to answer (wire-facts section 4). */
export function needFunction({ functions }: SpaceState, name: string): FunctionState {
  const found = functions.find((one) => one.name === name);
  if (!found) throw new GatewayError(404, 'InvalidFunctionName.NotFound', `The specified function does not exist: ${name}.`);
  return found;
}

/** What a function is made of when nobody says otherwise (catalogue: CreateFunction; the memory is that of the vendor's example). */
export const defaultSettings: FunctionSettings = {
  desc: '',
  runtime: 'nodejs14',
  memoryMb: 512,
  timeoutSeconds: 5,
  concurrency: 1,
  httpPath: '',
  timer: '',
  timerPayload: '',
};

type Change = Omit<RequestTo<'UpdateFunction'>, 'Name' | 'SpaceId'>;

/** The settings after a change; what the request leaves out stays, and an empty text takes a trigger away. */
export const changed = (before: FunctionSettings, request: Change): FunctionSettings => ({
  desc: request.Desc ?? before.desc,
  runtime: request.Runtime ?? before.runtime,
  memoryMb: request.Memory ?? before.memoryMb,
  timeoutSeconds: request.Timeout ?? before.timeoutSeconds,
  concurrency: request.InstanceConcurrency ?? before.concurrency,
  httpPath: request.HttpTriggerPath ?? before.httpPath,
  timer: request.TimingTriggerConfig ?? before.timer,
  timerPayload: request.TimingTriggerUserPayload ?? before.timerPayload,
});

/** Six fields, with or without the prefix of the older edition (wire-facts section 7). */
const timerForm = /^(?:cron:)?[\d*,/?LW#A-Za-z-]+(?: [\d*,/?LW#A-Za-z-]+){5}$/;
const concurrencyNeedsMb = 512;

/** Limits that one row of the catalogue cannot say. The codes are this emulator's own. */
export function checkSettings(name: string, settings: FunctionSettings, { functions }: SpaceState): void {
  const { runtime, memoryMb, concurrency, httpPath, timer } = settings;
  if (runtime === 'nodejs8') throw invalid('Runtime', 'nodejs8 was closed on 2024-09-01');
  if (concurrency > 1 && memoryMb < concurrencyNeedsMb) {
    throw invalid(
      'InstanceConcurrency',
      `${concurrency} needs at least ${concurrencyNeedsMb} MB of memory, the function has ${memoryMb} MB`,
    );
  }
  if (timer !== '' && !timerForm.test(timer)) throw invalid('TimingTriggerConfig', `"${timer}" is not a timer of six fields`);
  const other = functions.find((one) => httpPath !== '' && one.name !== name && one.settings.httpPath === httpPath);
  if (other) throw new GatewayError(400, 'InvalidHttpTriggerPath.Duplicate', `The path ${httpPath} belongs to the function ${other.name}.`);
}

const invalid = (parameter: string, reason: string): GatewayError =>
  new GatewayError(400, 'InvalidParameter', `The specified parameter "${parameter}" is not valid: ${reason}.`);
