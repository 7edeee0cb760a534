import type { ReplyFrom } from '../wire/catalogue.ts';
import type { FunctionSpec } from './serverless-words.ts';

type WireFunction = NonNullable<ReplyFrom<'DescribeFunction'>['Function']>;

/** The numbers of a function are answered as texts with units, spelled now this way and now that (wire-facts section 7): `5s`, `5 s`, `512 MB`, `Node.js 20`. */

/** `Node.js 20` is asked for as `nodejs20`; a runtime that is not Node stays as it is. */
export const readRuntime = (text = ''): string => text.trim().replace(/^node\.?js\s*v?(\d+)(?:\.x)?$/i, 'nodejs$1');

/** `5s`, `5 s`, `5`; zero when it cannot be read, which equals nothing that can be asked for. */
export const readSeconds = (text = ''): number => readNumber(text, /^(\d+(?:\.\d+)?)\s*(?:s|secs?|seconds?)?$/i);

/** `512 MB`, `512MB`, `512`; zero when it cannot be read. */
export const readMegabytes = (text = ''): number => readNumber(text, /^(\d+(?:\.\d+)?)\s*(?:m|mb|mib)?$/i);

function readNumber(text: string, form: RegExp): number {
  const [, digits] = form.exec(text.trim()) ?? [];
  return digits === undefined ? 0 : Number(digits);
}

/** A function's settings in words. What is not answered has the cloud's default (catalogue: concurrency 1) or is empty. */
export function specFrom({ Spec = {}, ...rest }: Omit<WireFunction, 'CreatedAt' | 'ModifiedAt' | 'Name'>): FunctionSpec {
  return {
    runtime: readRuntime(Spec.Runtime),
    memoryMb: readMegabytes(Spec.Memory),
    timeoutSeconds: readSeconds(Spec.Timeout),
    concurrency: Spec.InstanceConcurrency ?? 1,
    httpPath: rest.HttpTriggerPath ?? '',
    timer: rest.TimingTriggerConfig?.trim() ?? '',
    timerPayload: rest.TimingTriggerUserPayload ?? '',
    desc: rest.Desc ?? '',
  };
}
