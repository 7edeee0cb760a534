import { ramInWords } from '../config/errors-page.ts';
import type { FlagsRead } from '../config/flags.ts';
import { unknownLanguage } from '../config/language.ts';
import { nearest } from '../config/nearest.ts';
import { paddedTo } from '../config/wrap.ts';
import { codes, type Explanation, explanationOf, isCode } from '../errors/explanation.ts';
import { Failure, throwProblems } from '../errors/failure.ts';
import type { Language } from '../errors/language.ts';

/** Codes share long words, and people leave some out. */
const mostLetters = 6;

/** The verb `explain`: what a code means and what to do about it; without a code, all of them in a line each. */
export async function explainCommand({ words, values, problems, language: wish }: FlagsRead, language: Language = 'en'): Promise<number> {
  const asked = words.map((word) => word.toUpperCase().replaceAll('-', '_'));
  const unknown = asked.filter((word) => !isCode(word));
  const mistakes = unknown.map((code) => new Failure('CODE_UNKNOWN', { code, nearest: nearest(code, codes, mostLetters) }));
  throwProblems([...problems, ...unknownLanguage(wish, process.env), ...mistakes]);
  const explanations = (asked.length === 0 ? codes : asked.filter(isCode)).map(explanationOf);
  // A reader that goes away (`| head`) is no failure.
  process.stdout.on('error', () => undefined);
  if (values.get('json') === 'true') process.stdout.write(jsonLines(explanations));
  else if (asked.length === 0) process.stdout.write(listOf(explanations, language));
  else process.stdout.write(explanations.map((explanation) => textOf(explanation, language)).join('\n'));
  return 0;
}

const width = Math.max(...codes.map((code) => code.length)) + 2;

const listOf = (explanations: readonly Explanation[], language: Language): string =>
  explanations.map(({ code, exit, cause }) => `${code.padEnd(width)}${String(exit).padEnd(5)}${cause[language]}\n`).join('');

/** The names of the facts, and how the first line stands around its own. */
const names = {
  en: {
    cause: 'Cause',
    fix: 'Fix',
    page: 'Console',
    ram: 'RAM action',
    again: 'Again',
    mayPass: 'it may succeed a little later; it was retried already',
    heading: (exit: number, family: string, acts: string) => ` (exit ${exit}: ${family}; who acts: ${acts})`,
    address: (name: string, url: string) => `${name} (${url})`,
  },
  zh: {
    cause: '原因',
    fix: '处理',
    page: '控制台',
    ram: 'RAM 权限',
    again: '重试',
    mayPass: '稍后可能成功；已自动重试过',
    heading: (exit: number, family: string, acts: string) => `（退出码 ${exit}：${family}；处理人：${acts}）`,
    address: (name: string, url: string) => `${name}（${url}）`,
  },
} as const;

function textOf(explanation: Explanation, language: Language): string {
  const { code, exit, family, acts, cause, fix, consolePage: page, transient } = explanation;
  const word = names[language];
  const rows = [
    [word.cause, cause[language]],
    [word.fix, fix[language]],
    [word.page, page === undefined ? undefined : word.address(page.name[language], page.url)],
    [word.ram, ramInWords(explanation, language)],
    [word.again, transient ? word.mayPass : undefined],
  ].flatMap(([name = '', text]) => (text === undefined ? [] : [`  ${paddedTo(name, 12)}${text}\n`]));
  return `${code}${word.heading(exit, family[language], acts[language])}\n${rows.join('')}`;
}

function jsonLines(explanations: readonly Explanation[]): string {
  const lines = explanations.map((explanation) => ({ type: 'explanation', version: 1, ...explanation }));
  const result = { type: 'result', version: 1, verb: 'explain', exit: 0, status: 'read', outputs: {} };
  return [...lines, result].map((line) => `${JSON.stringify(line)}\n`).join('');
}
