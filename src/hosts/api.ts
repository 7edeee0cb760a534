/**
 * What a program gets by `import … from 'miniship'`: the verbs as functions, and a client for single operations. Each runs what the command of that name runs, in
 * this process, and answers the result record that `--json` ends with. api-types.ts declares it for those who install the package.
 */
import type { ResultRecord } from '../reporting/result-record.ts';
import type { RunSettings } from './run-in-process.ts';
import type { RunVerb } from './run-verb.ts';

export { createClient } from './client.ts';

/** Inputs by their names in miniship.yml, such as `h5Id`. */
type Options = Readonly<Record<string, unknown>>;

/** One verb as a function. It never rejects for a run that fails: `exit` and `error` of the result say so. */
type Run = (options?: Options, settings?: RunSettings) => Promise<ResultRecord>;

/** Who wants the client alone does not load the verbs. */
const runOf =
  (verb: RunVerb): Run =>
  async (options = {}, settings = {}) =>
    await (await import('./run-in-process.ts')).runInProcess(verb, options, settings);

export const release = runOf('release');
export const preview = runOf('preview');
export const deploy = runOf('deploy');
export const promote = runOf('promote');
export const pause = runOf('pause');
export const resume = runOf('resume');
export const finish = runOf('finish');
export const rollback = runOf('rollback');
export const status = runOf('status');
export const verify = runOf('verify');
export const notify = runOf('notify');
export const ensure = runOf('ensure');
export const doctor = runOf('doctor');
