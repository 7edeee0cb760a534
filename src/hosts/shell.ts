import type { Language } from '../errors/language.ts';
import { createAzureIssues } from '../reporting/azure-issues.ts';
import type { Reporter } from '../reporting/events.ts';
import { createFanOut } from '../reporting/fan-out.ts';
import { createGitHubReporter } from '../reporting/github-log.ts';
import { createJsonLinesReporter } from '../reporting/json-lines.ts';
import { azureSections, createGitLabSections, type LogSections } from '../reporting/log-sections.ts';
import type { Redactor } from '../reporting/redact.ts';
import { createTerminalReporter } from '../reporting/terminal.ts';
import type { CiSystem } from './ci-run.ts';
import { redactorFor } from './hide.ts';

interface Wish {
  /** JSON lines on stdout; the text for people moves to stderr. */
  readonly json: boolean;
  readonly verbose: boolean;
  /** Only warnings, failures and the end. */
  readonly quiet?: boolean | undefined;
  readonly language: Language;
  /** stdout belongs to something else than the text for people, such as the reply of a call. */
  readonly apart?: boolean | undefined;
  /** The environment, whose secrets are hidden from the start. */
  readonly variables?: Readonly<Record<string, string | undefined>>;
  /** Heard beside the screen, redacted like it. */
  readonly also?: Readonly<Record<string, Reporter>>;
  /** The CI system that reads along, when it is one whose ways we know. */
  readonly system?: CiSystem | undefined;
}

/** How a log is folded, where it can be. */
const sectionsOf: { readonly [System in CiSystem]?: () => LogSections } = {
  GITLAB: () => createGitLabSections(Date.now),
  AZURE_PIPELINES: () => azureSections,
};

/** What a shell shows: text for people, JSON lines when asked for. Nothing reaches a stream with a known secret in it. */
export function createShellReporter({
  json,
  verbose,
  quiet = false,
  language,
  apart = false,
  variables = process.env,
  also = {},
  system,
}: Wish): {
  readonly reporter: Reporter;
  readonly redactor: Redactor;
} {
  const people = peopleStream(json || apart);
  const write = (text: string): void => void people.write(text);
  // A reader that goes away (`| head`) must not end a release half way.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  // A step of GitHub that runs the command has groups and annotations, too; who wants every call gets it in plain lines.
  const terminal =
    system === 'GITHUB_ACTIONS' && !verbose
      ? createGitHubReporter({ write, language })
      : createTerminalReporter({
          write,
          language,
          colour: wantsColour(people),
          interactive: people.isTTY === true && process.env['CI'] === undefined,
          verbose,
          quiet,
          now: Date.now,
          columns: people.columns ?? 100,
          sections: system === undefined ? undefined : sectionsOf[system]?.(),
        });
  const issues = system === 'AZURE_PIPELINES' ? { issues: createAzureIssues({ write, language }) } : {};
  const lines = json ? { 'JSON lines': createJsonLinesReporter({ write: (text) => void process.stdout.write(text) }) } : {};
  const redactor = redactorFor(variables);
  return { reporter: createFanOut({ terminal, ...issues, ...lines, ...also }, redactor), redactor };
}

/** Where the text for people goes, and with it what a CI system reads along. */
export const peopleStream = (json: boolean): NodeJS.WriteStream => (json ? process.stderr : process.stdout);

/** no-color.org and force-color.org: a non-empty variable decides, else whether it is a terminal. */
function wantsColour(stream: NodeJS.WriteStream): boolean {
  if (process.env['NO_COLOR']) return false;
  if (process.env['FORCE_COLOR']) return process.env['FORCE_COLOR'] !== '0';
  return stream.isTTY === true;
}
