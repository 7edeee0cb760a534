import { catalogue, type FailureCode } from '../errors/catalogue.ts';
import { Failure } from '../errors/failure.ts';
import type { Language } from '../errors/language.ts';
import { exitFamilies, meanings } from '../errors/meanings.ts';
import { aboutIn, aboutOf, fallbackInWords } from './describe.ts';
import { type Group, groups } from './input.ts';
import { type InputName, inputNames, inputOf } from './inputs.ts';
import { outputs } from './outputs.ts';
import { takersInWords } from './takers.ts';
import { type Verb, verbs } from './verbs.ts';

const heads = {
  en: {
    verbs: ['Verb', 'What it does'],
    inputs: ['Input', 'Meaning', 'Default', 'Verbs'],
    outputs: ['Output', 'Meaning', 'Verbs'],
    exits: ['Exit', 'Family', 'Who acts'],
    errors: ['Code', 'Exit', 'Meaning'],
    oneOf: 'One of ',
    onlyAction: '(Action only)',
    onlyCommand: '(command only)',
  },
  zh: {
    verbs: ['命令', '作用'],
    inputs: ['输入', '含义', '默认值', '命令'],
    outputs: ['输出', '含义', '命令'],
    exits: ['退出码', '类别', '由谁处理'],
    errors: ['代码', '退出码', '含义'],
    oneOf: '可选值：',
    onlyAction: '（仅 Action）',
    onlyCommand: '（仅命令行）',
  },
} as const satisfies Record<Language, object>;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/<(?=[a-z])/g, '\\<');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), `|${head.map(() => ' --- ').join('|')}|`, ...rows.map(row)].join('\n');

const code = (text: string): string => `\`${text}\``;

function inputRow(name: InputName, language: Language): readonly string[] {
  const { choices, only, verbs: takers } = inputOf(name);
  const door = only === undefined ? [] : [only === 'action' ? heads[language].onlyAction : heads[language].onlyCommand];
  const values =
    choices === undefined || choices.length < 2
      ? []
      : [heads[language].oneOf + choices.map(code).join(language === 'en' ? ', ' : '、') + (language === 'en' ? '.' : '。')];
  return [
    code(name),
    [aboutOf(name, language), ...values, ...door].join(language === 'en' ? ' ' : ''),
    fallbackInWords(name, code) ?? '',
    takersInWords(takers, language),
  ];
}

function inputTables(language: Language): string {
  const parts = (Object.keys(groups) as Group[]).flatMap((group) => {
    const names = inputNames.filter((name) => inputOf(name).group === group);
    return names.length === 0
      ? []
      : `**${aboutIn(groups[group], language)}**\n\n${table(
          heads[language].inputs,
          names.map((name) => inputRow(name, language)),
        )}`;
  });
  return parts.join('\n\n');
}

const codes = Object.keys(catalogue) as FailureCode[];

/** The generated parts of a README, by the name of their markers. */
export function readmeSections(language: Language): Readonly<Record<string, string>> {
  const head = heads[language];
  const allVerbs: readonly (readonly [string, Verb])[] = Object.entries(verbs);
  return {
    verbs: table(
      head.verbs,
      allVerbs.map(([name, verb]) => [code(name), aboutIn(verb, language)]),
    ),
    inputs: inputTables(language),
    outputs: table(
      head.outputs,
      Object.entries(outputs).map(([name, output]) => [code(name), aboutIn(output, language), takersInWords(output.verbs, language)]),
    ),
    exits: table(
      head.exits,
      exitFamilies.map(({ exits, family, acts }) => [exits, family[language], acts[language]]),
    ),
    errors: table(
      head.errors,
      codes.map((name) => [code(name), String(catalogue[name].exit), meanings[name][language]]),
    ),
  };
}

const marker = /<!-- (\w+):start -->/g;

/** Fills every pair of markers of a README, such as `<!-- inputs:start -->` and `<!-- inputs:end -->`; the rest stays as it is. */
export function fillMarkers(readme: string, sections: Readonly<Record<string, string>>): string {
  const names = [...readme.matchAll(marker)].map(([, name = '']) => name);
  if (names.length === 0) throw new Failure('INTERNAL', { reason: 'the README has no markers for generated tables' });
  return names.reduce((text, name) => fillOne(text, name, sections[name]), readme);
}

function fillOne(text: string, name: string, section: string | undefined): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const from = text.indexOf(start) + start.length;
  const to = text.indexOf(end);
  if (section === undefined) throw new Failure('INTERNAL', { reason: `there is no generated table for ${start}` });
  if (to < from) throw new Failure('INTERNAL', { reason: `${start} is not followed by ${end}` });
  return `${text.slice(0, from)}\n${section}\n${text.slice(to)}`;
}
