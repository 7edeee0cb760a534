import type { Language } from '../errors/language.ts';
import { aboutIn, aboutOf, describe, placeholderOf } from './describe.ts';
import { helpWords } from './help-words.ts';
import { type Group, groups } from './input.ts';
import { fallbackOf, fileKeyOf, type InputName, inputOf, inputsOf } from './inputs.ts';
import { variableOf } from './names.ts';
import { type VerbName, verbNames, verbs } from './verbs.ts';
import { columnsOf, paddedTo, wrap } from './wrap.ts';

const width = 100;
const column = 34;
/** Verbs are short words. */
const verbColumn = 14;

interface Topic {
  readonly verb: VerbName;
  readonly language: Language;
}

/** A term and its explanation side by side; a long term has a line of its own. */
function entry(term: string, text: string, start = column): string {
  const lines = wrap(text, width - start);
  const margin = ' '.repeat(start);
  const label = `  ${term}`;
  if (columnsOf(label) + 2 > start) return [label, ...lines.map((line) => margin + line)].join('\n');
  return lines.map((line, index) => (index === 0 ? paddedTo(label, start) : margin) + line).join('\n');
}

function flagOf(name: InputName, verb: VerbName): string {
  const { kind, fallback, bare } = inputOf(name);
  if (bare?.[verb] !== undefined) return `--${name}`;
  if (kind === 'flag') return fallback === 'true' ? `--no-${name}` : `--${name}`;
  return `--${name} ${placeholderOf(name)}`;
}

/** What the flag does: one that is on by default is offered as its opposite. */
function explanationOf(name: InputName, verb: VerbName, language: Language): string {
  const { kind, choices } = inputOf(name);
  const word = helpWords[language];
  const about = aboutOf(name, language, verb);
  const fallback = fallbackOf(name, verb);
  if (kind !== 'flag')
    return choices === undefined ? describe(name, language, verb) : `${about}${fallback === undefined ? '' : word.fallback(fallback)}`;
  return fallback === 'true' ? `${about}${word.onByDefault}` : about;
}

function groupPart(group: Group, names: readonly InputName[], { verb, language }: Topic): readonly string[] {
  const members = names.filter((name) => inputOf(name).group === group && inputOf(name).secret === undefined);
  if (members.length === 0) return [];
  const lines = members.map((name) => entry(flagOf(name, verb), explanationOf(name, verb, language)));
  return [`${aboutIn(groups[group], language)}${helpWords[language].colon}\n${lines.join('\n')}`];
}

function secretPart(names: readonly InputName[], language: Language): readonly string[] {
  const word = helpWords[language];
  const secrets = names.filter((name) => inputOf(name).secret !== undefined);
  if (secrets.length === 0) return [];
  const lines = [
    entry('ALIBABA_CLOUD_ACCESS_KEY_ID', word.accessKeyId),
    ...secrets.map((name) => entry(inputOf(name).secret?.variable ?? '', aboutIn(inputOf(name), language))),
  ];
  return [`${word.secrets}${word.colon}\n${lines.join('\n')}`];
}

/** Where a value may come from, with one input of the verb as the example. */
const orderOfSources = (name: InputName, language: Language): string =>
  wrap(helpWords[language].sources({ flag: `--${name}`, variable: variableOf(name), key: fileKeyOf(name) ?? '' }), width).join('\n');

function verbHelp({ verb, language }: Topic): string {
  const { examples, reads } = verbs[verb];
  const names = inputsOf(verb, 'command');
  const word = helpWords[language];
  // All of them in one line would be too wide.
  const planned = verb === 'plan' ? ` VERB ${word.flags}\n       VERB = ${inputOf('dry-run').verbs.join('|')}` : ` ${word.flags}`;
  return [
    `${word.usage}miniship ${verb}${planned}\n\n${wrap(aboutIn(verbs[verb], language), width).join('\n')}`,
    ...(Object.keys(groups) as Group[]).flatMap((group) => groupPart(group, names, { verb, language })),
    ...secretPart(names, language),
    entry('-h, --help', word.showHelp),
    ...(reads === 'nothing' ? [] : [orderOfSources(reads === 'app' ? 'h5-id' : 'space-id', language)]),
    `${word.examples}${word.colon}\n${examples.flatMap((example) => exampleLines(example)).join('\n')}`,
  ].join('\n\n');
}

/** A long example goes on in the next line, in a way that a shell accepts. */
function exampleLines(example: string): readonly string[] {
  const lines = wrap(example, width - 8);
  return lines.map((line, index) => `${index === 0 ? '  ' : '      '}${line}${index < lines.length - 1 ? ' \\' : ''}`);
}

function overview(language: Language): string {
  const word = helpWords[language];
  return [
    `${word.usage}miniship ${word.verb} ${word.flags}`,
    word.about,
    `${word.verbs}${word.colon}\n${verbNames.map((verb) => entry(verb, aboutIn(verbs[verb], language), verbColumn)).join('\n')}`,
    [entry('-h, --help', word.showHelpOfVerb, verbColumn + 3), entry('-v, --version', word.showVersion, verbColumn + 3)].join('\n'),
  ].join('\n\n');
}

/** The text of --help, for one verb or for all. */
export const helpText = (verb?: VerbName, language: Language = 'en'): string =>
  `${verb === undefined ? overview(language) : verbHelp({ verb, language })}\n`;
