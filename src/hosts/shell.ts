import type { Reporter } from '../reporting/events.ts';
import { createFanOut } from '../reporting/fan-out.ts';
import { createJsonLinesReporter } from '../reporting/json-lines.ts';
import type { Redactor } from '../reporting/redact.ts';
import { createTerminalReporter } from '../reporting/terminal.ts';
import { redactorFor } from './hide.ts';

interface Wish {
  /** JSON lines on stdout; the text for people moves to stderr. */
  readonly json: boolean;
  readonly verbose: boolean;
  /** stdout belongs to something else than the text for people, such as the reply of a call. */
  readonly apart?: boolean | undefined;
  /** The environment, whose secrets are hidden from the start. */
  readonly variables?: Readonly<Record<string, string | undefined>>;
  /** Heard beside the screen, redacted like it. */
  readonly also?: Readonly<Record<string, Reporter>>;
}

/** What a shell shows: text for people, JSON lines when asked for. Nothing reaches a stream with a known secret in it. */
export function createShellReporter({ json, verbose, apart = false, variables = process.env, also = {} }: Wish): {
  readonly reporter: Reporter;
  readonly redactor: Redactor;
} {
  const people = json || apart ? process.stderr : process.stdout;
  // A reader that goes away (`| head`) must not end a release half way.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const terminal = createTerminalReporter({
    write: (text) => void people.write(text),
    colour: wantsColour(people),
    interactive: people.isTTY === true && process.env['CI'] === undefined,
    verbose,
    columns: people.columns ?? 100,
  });
  const lines = json ? { 'JSON lines': createJsonLinesReporter({ write: (text) => void process.stdout.write(text) }) } : {};
  const redactor = redactorFor(variables);
  return { reporter: createFanOut({ terminal, ...lines, ...also }, redactor), redactor };
}

/** no-color.org and force-color.org: a non-empty variable decides, else whether it is a terminal. */
function wantsColour(stream: NodeJS.WriteStream): boolean {
  if (process.env['NO_COLOR']) return false;
  if (process.env['FORCE_COLOR']) return process.env['FORCE_COLOR'] !== '0';
  return stream.isTTY === true;
}
