import type { Failure } from '../errors/failure.ts';
import type { Language } from '../errors/language.ts';
import { azureCommand } from './azure-command.ts';
import type { Reporter } from './events.ts';
import { failureLines } from './failure-lines.ts';
import { oneLine } from './plain-text.ts';

/** Logs what somebody must read as issues of the run, which Azure Pipelines shows above the log. The text of the log stands beside. */
export function createAzureIssues({
  write,
}: {
  readonly write: (text: string) => void;
  readonly language?: Language | undefined;
}): Reporter {
  let areTold = false;
  return {
    report: (event) => {
      if (event.type === 'warned') write(issue('warning', `${event.message} ${event.help}`));
      if (event.type === 'function-failed') write(failureIssue(event.failure, `function ${event.name}: `));
      // Of several mini programs those that failed have told it themselves.
      if (event.type === 'apps-ended') areTold = true;
      if (event.type === 'failed' && !areTold) for (const failure of eachOf(event.failure)) write(failureIssue(failure));
    },
  };
}

const eachOf = (failure: Failure): readonly Failure[] => (failure.problems.length === 0 ? [failure] : failure.problems);

function failureIssue(failure: Failure, about = ''): string {
  const { code, message, help, source } = failureLines(failure);
  const place = source === undefined ? {} : { sourcepath: source.file, linenumber: source.line };
  return issue('error', `${about}${message} ${help}`, { code, ...place });
}

const issue = (type: 'error' | 'warning', text: string, properties: Readonly<Record<string, string>> = {}): string =>
  azureCommand('task.logissue', oneLine(text), { type, ...properties });
