import type { FlagsRead } from '../config/flags.ts';
import { languageOf } from '../config/language.ts';
import { type Inputs, readInputs } from '../config/read-inputs.ts';
import { createEmulator } from '../emulator/emulator.ts';
import { parseSeed } from '../emulator/seed-file.ts';
import { Failure, throwProblems } from '../errors/failure.ts';
import type { Language } from '../errors/language.ts';
import { said } from '../errors/said.ts';
import { oneLine } from '../reporting/plain-text.ts';
import { hearSignals } from './end-on-signals.ts';
import { readText } from './read-text.ts';
import { writeTrouble } from './writable-place.ts';

/** The verb `emulator`: the cloud on this machine until SIGINT or SIGTERM ends it. */
export async function emulatorCommand(flags: FlagsRead): Promise<number> {
  const question = {
    verb: 'emulator',
    given: flags.values,
    givenFrom: 'flag',
    variables: process.env,
    workingDirectory: process.cwd(),
    readText,
  } as const;
  const inputs = await readInputs(question);
  throwProblems([...flags.problems, ...inputs.problems]);

  const { values } = inputs;
  const { port, seed, state } = values;
  throwProblems(state === undefined ? [] : [writeTrouble(state)].filter((trouble) => trouble !== undefined));
  const onTrouble = (message: string): void => void process.stderr.write(`${oneLine(message)}\n`);
  const options = { port, onTrouble, ...(seed && { seed: readSeed(seed) }), ...(state && { stateFile: state }) };
  const signals = hearSignals();
  const emulator = await createEmulator(options).catch((error: unknown) => {
    signals.done();
    throw explain(error, inputs);
  });
  const text = values.json ? ready(emulator.url, emulator.env) : exports(emulator.url, emulator.env, languageOf(values.lang, process.env));
  process.stdout.write(text);
  await signals.first;
  await emulator.close();
  return 0;
}

/** The emulator throws plain errors; most of them come from an input. */
function explain(error: unknown, { values: { port, seed, state }, sources }: Inputs): unknown {
  if (!(error instanceof Error)) return error;
  if ('syscall' in error && error.syscall === 'listen') {
    const where = sources.get('port')?.where ?? 'default';
    const expected = said('a port that is free ({error})', { error: error.message });
    return new Failure('INPUT_INVALID', { name: 'port', value: String(port), where, expected }, { cause: error });
  }
  const reason = error.message;
  if (state !== undefined && reason.includes(state))
    return new Failure('FILE_INVALID', { input: 'state', path: state, reason }, { cause: error });
  if (seed !== undefined) return new Failure('FILE_INVALID', { input: 'seed', path: seed, reason }, { cause: error });
  return error;
}

const ready = (url: string, env: Readonly<Record<string, string>>): string =>
  `${JSON.stringify({ type: 'emulator-ready', version: 1, url, env })}\n`;

function exports(url: string, env: Readonly<Record<string, string>>, language: Language): string {
  const lines = Object.entries(env).map(([name, value]) => `export ${name}='${value.replaceAll("'", "'\\''")}'`);
  const told = {
    en: `The emulator listens on ${url}. Export the lines above in another shell; Ctrl+C ends it.`,
    zh: `模拟器正在监听 ${url}。请在另一个终端中执行以上各行；Ctrl+C 结束。`,
  };
  return `${lines.join('\n')}\n# ${told[language]}\n`;
}

function readSeed(path: string): ReturnType<typeof parseSeed> {
  const text = readText(path);
  if (text === undefined) throw new Failure('FILE_UNREADABLE', { input: 'seed', path, reason: said('there is no such file') });
  try {
    return parseSeed(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure('FILE_INVALID', { input: 'seed', path, reason }, { cause: error });
  }
}
