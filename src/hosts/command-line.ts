import type { FlagsRead } from '../config/flags.ts';
import type { Failure } from '../errors/failure.ts';
import type { Language } from '../errors/language.ts';
import { version } from './version.ts';

/** The command: any CI system, or a person. Answers the exit code. A verb loads what it needs itself, so that the first line comes at once. */
export async function run(args: readonly string[]): Promise<number> {
  if (args[0] === '--version' || args[0] === '-v') return print(version);
  const { readFlags } = await import('../config/flags.ts');
  const { languageOf } = await import('../config/language.ts');
  const flags = readFlags(args);
  const asked = { args, language: languageOf(flags.language, process.env) };
  if (flags.help || args.length === 0) return await help(flags, asked);
  try {
    return await runVerb(flags, asked);
  } catch (error) {
    const { asFailure } = await import('../errors/failure.ts');
    return await refuse([asFailure(error)], asked);
  }
}

async function runVerb(flags: FlagsRead, asked: Asked): Promise<number> {
  const { verb } = flags;
  if (verb === undefined) return await refuse(flags.problems, asked);
  if (verb === 'emulator') return await (await import('./emulator-command.ts')).emulatorCommand(flags);
  if (verb === 'demo') return await (await import('./demo.ts')).demo(flags, asked.language);
  if (verb === 'init') return await (await import('./init-command.ts')).initCommand(flags);
  if (verb === 'explain') return await (await import('./explain-command.ts')).explainCommand(flags, asked.language);
  if (verb === 'call' && flags.values.has('list')) return await (await import('./call-list.ts')).callList(flags);
  if (flags.values.has('matrix')) return await (await import('./matrix-command.ts')).matrixCommand(verb, flags);
  return (await (await import('./run-command.ts')).runCommand(verb, flags)).exit;
}

async function help(flags: FlagsRead, asked: Asked): Promise<number> {
  const operation = flags.values.get('operation');
  if (operation !== undefined) return await explainOperation(operation, asked);
  const { helpText } = await import('../config/help-text.ts');
  return print(helpText(flags.topic, asked.language));
}

/** How the program was asked, when there is no run. */
interface Asked {
  readonly args: readonly string[];
  readonly language: Language;
}

async function explainOperation(operation: string, asked: Asked): Promise<number> {
  try {
    return print((await import('./call-words.ts')).operationHelp(operation, asked.language));
  } catch (error) {
    return await refuse([(await import('../errors/failure.ts')).asFailure(error)], asked);
  }
}

function print(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

/** There is no run to report on, only problems: they are shown as those of a run are. */
export async function refuse(problems: readonly Failure[], { args, language }: Asked): Promise<number> {
  const { Failure } = await import('../errors/failure.ts');
  const { createShellReporter } = await import('./shell.ts');
  const [first, ...others] = problems;
  if (first === undefined) return 0;
  const failure = others.length === 0 ? first : new Failure('SEVERAL_PROBLEMS', { count: problems.length }, { problems });
  const verb = args.find((arg) => !arg.startsWith('-')) ?? '';
  const result = { verb, exit: failure.exit, status: 'failed', outputs: { 'error-code': failure.code } } as const;
  const { reporter } = createShellReporter({
    json: args.includes('--json'),
    verbose: args.includes('--debug') || args.includes('--verbose'),
    language,
  });
  reporter.report({ type: 'failed', failure, result });
  return failure.exit;
}
