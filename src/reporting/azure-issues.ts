import type { Failure } from '../errors/failure.ts';
import type { Language } from '../errors/language.ts';
import { azureCommand } from './azure-command.ts';
import type { Reporter } from './events.ts';
import { failureLines } from './failure-lines.ts';
import { oneLine } from './plain-text.ts';
import { type Listener, telling } from './said.ts';
import type { Words } from './words/words.ts';
import { wordsOf } from './words/words-of.ts';

interface Options {
  readonly write: (text: string) => void;
  readonly language?: Language | undefined;
}

/** Logs what somebody must read as issues of the run, which Azure Pipelines shows above the log. The text of the log stands beside. */
export function createAzureIssues({ write, language = 'en' }: Options): Reporter {
  const words = wordsOf(language);
  let areTold = false;
  const listener: Listener = {
    report: (event) => {
      if (event.type === 'warned') write(issue('warning', `${event.message} ${event.help}`));
      if (event.type === 'function-failed')
        write(failureIssue(event.failure, words, `${words.page.function(event.name)}${words.page.colon}`));
      // Of several mini programs those that failed have told it themselves.
      if (event.type === 'apps-ended') areTold = true;
      if (event.type === 'failed' && !areTold) for (const failure of eachOf(event.failure)) write(failureIssue(failure, words));
    },
  };
  return telling(listener, words.language);
}

const eachOf = (failure: Failure): readonly Failure[] => (failure.problems.length === 0 ? [failure] : failure.problems);

function failureIssue(failure: Failure, words: Words, about = ''): string {
  const { code, message, help, source } = failureLines(failure, words);
  const place = source === undefined ? {} : { sourcepath: source.file, linenumber: source.line };
  return issue('error', `${about}${message} ${help}`, { code, ...place });
}

const issue = (type: 'error' | 'warning', text: string, properties: Readonly<Record<string, string>> = {}): string =>
  azureCommand('task.logissue', oneLine(text), { type, ...properties });
