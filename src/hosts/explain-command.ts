import { ramInWords } from '../config/errors-page.ts';
import type { FlagsRead } from '../config/flags.ts';
import { nearest } from '../config/nearest.ts';
import { codes, type Explanation, explanationOf, isCode } from '../errors/explanation.ts';
import { Failure, throwProblems } from '../errors/failure.ts';

/** Codes share long words, and people leave some out. */
const mostLetters = 6;

/** The verb `explain`: what a code means and what to do about it; without a code, all of them in a line each. */
export async function explainCommand({ words, values, problems }: FlagsRead): Promise<number> {
  const asked = words.map((word) => word.toUpperCase().replaceAll('-', '_'));
  const unknown = asked.filter((word) => !isCode(word));
  throwProblems([...problems, ...unknown.map((code) => new Failure('CODE_UNKNOWN', { code, nearest: nearest(code, codes, mostLetters) }))]);
  const explanations = (asked.length === 0 ? codes : asked.filter(isCode)).map(explanationOf);
  // A reader that goes away (`| head`) is no failure.
  process.stdout.on('error', () => undefined);
  if (values.get('json') === 'true') process.stdout.write(jsonLines(explanations));
  else if (asked.length === 0) process.stdout.write(listOf(explanations));
  else process.stdout.write(explanations.map(textOf).join('\n'));
  return 0;
}

const width = Math.max(...codes.map((code) => code.length)) + 2;

const listOf = (explanations: readonly Explanation[]): string =>
  explanations.map(({ code, exit, cause }) => `${code.padEnd(width)}${String(exit).padEnd(5)}${cause.en}\n`).join('');

function textOf(explanation: Explanation): string {
  const { code, exit, family, acts, cause, fix, consolePage: page, transient } = explanation;
  const rows = [
    ['Cause', cause.en],
    ['Fix', fix.en],
    ['Console', page === undefined ? undefined : `${page.name.en} (${page.url})`],
    ['RAM action', ramInWords(explanation, 'en')],
    ['Again', transient ? 'it may succeed a little later; it was retried already' : undefined],
  ].flatMap(([name = '', text]) => (text === undefined ? [] : [`  ${name.padEnd(12)}${text}\n`]));
  return `${code} (exit ${exit}: ${family.en}; who acts: ${acts.en})\n${rows.join('')}`;
}

function jsonLines(explanations: readonly Explanation[]): string {
  const lines = explanations.map((explanation) => ({ type: 'explanation', version: 1, ...explanation }));
  const result = { type: 'result', version: 1, verb: 'explain', exit: 0, status: 'read', outputs: {} };
  return [...lines, result].map((line) => `${JSON.stringify(line)}\n`).join('');
}
