import { aboutOf, describe, placeholderOf } from './describe.ts';
import { type Group, groups } from './input.ts';
import { fallbackOf, fileKeyOf, type InputName, inputOf, inputsOf } from './inputs.ts';
import { variableOf } from './names.ts';
import { type VerbName, verbNames, verbs } from './verbs.ts';

const width = 100;
const column = 34;
/** Verbs are short words. */
const verbColumn = 14;

/** Breaks a text into lines of at most `room` characters, between words; a longer word, such as a template, is broken behind a comma. */
function wrap(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const pieces = new RegExp(`.{1,${room - 1}},|.{1,${room}}`, 'gu');
  for (const word of text.split(' ').flatMap((each) => (each.length > room && each.match(pieces)) || [each])) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** A term and its explanation side by side; a long term has a line of its own. */
function entry(term: string, text: string, start = column): string {
  const lines = wrap(text, width - start);
  const margin = ' '.repeat(start);
  const label = `  ${term}`;
  if (label.length + 2 > start) return [label, ...lines.map((line) => margin + line)].join('\n');
  return lines.map((line, index) => (index === 0 ? label.padEnd(start) : margin) + line).join('\n');
}

function flagOf(name: InputName, verb: VerbName): string {
  const { kind, fallback, bare } = inputOf(name);
  if (bare?.[verb] !== undefined) return `--${name}`;
  if (kind === 'flag') return fallback === 'true' ? `--no-${name}` : `--${name}`;
  return `--${name} ${placeholderOf(name)}`;
}

/** What the flag does: one that is on by default is offered as its opposite. */
function explanationOf(name: InputName, verb: VerbName): string {
  const { kind, choices } = inputOf(name);
  const about = aboutOf(name, 'en', verb);
  const fallback = fallbackOf(name, verb);
  if (kind !== 'flag')
    return choices === undefined ? describe(name, 'en', verb) : `${about}${fallback === undefined ? '' : ` Default: ${fallback}.`}`;
  return fallback === 'true' ? `${about} On by default; this switches it off.` : about;
}

function groupPart(group: Group, names: readonly InputName[], verb: VerbName): readonly string[] {
  const members = names.filter((name) => inputOf(name).group === group && inputOf(name).secret === undefined);
  if (members.length === 0) return [];
  return [`${groups[group].about}:\n${members.map((name) => entry(flagOf(name, verb), explanationOf(name, verb))).join('\n')}`];
}

function secretPart(names: readonly InputName[]): readonly string[] {
  const secrets = names.filter((name) => inputOf(name).secret !== undefined);
  if (secrets.length === 0) return [];
  const lines = [
    entry('ALIBABA_CLOUD_ACCESS_KEY_ID', 'Id of the access key, when --access-key-id is not given.'),
    ...secrets.map((name) => entry(inputOf(name).secret?.variable ?? '', inputOf(name).about)),
  ];
  return [`Secrets, as variables only:\n${lines.join('\n')}`];
}

const common = [entry('-h, --help', 'Show this help.')].join('\n');

/** Where a value may come from, with one input of the verb as the example. */
const orderOfSources = (name: InputName): string =>
  wrap(
    `Every flag is also a variable (--${name} is ${variableOf(name)}), and most are keys of miniship.yml (${fileKeyOf(name)}). Order: flag, variable, file, default.`,
    width,
  ).join('\n');

function verbHelp(verb: VerbName): string {
  const { about, examples, reads } = verbs[verb];
  const names = inputsOf(verb, 'command');
  return [
    `Usage: miniship ${verb}${verb === 'plan' ? ` ${inputOf('dry-run').verbs.join('|')}` : ''} [flags]\n\n${wrap(about, width).join('\n')}`,
    ...(Object.keys(groups) as Group[]).flatMap((group) => groupPart(group, names, verb)),
    ...secretPart(names),
    common,
    ...(reads === 'nothing' ? [] : [orderOfSources(reads === 'app' ? 'h5-id' : 'space-id')]),
    `Examples:\n${examples.flatMap((example) => exampleLines(example)).join('\n')}`,
  ].join('\n\n');
}

/** A long example goes on in the next line, in a way that a shell accepts. */
function exampleLines(example: string): readonly string[] {
  const lines = wrap(example, width - 8);
  return lines.map((line, index) => `${index === 0 ? '  ' : '      '}${line}${index < lines.length - 1 ? ' \\' : ''}`);
}

const overview = (): string =>
  [
    'Usage: miniship <verb> [flags]',
    'Releases mPaaS mini programs, and deploys MPServerless functions and sites, from any CI.',
    `Verbs:\n${verbNames.map((verb) => entry(verb, verbs[verb].about, verbColumn)).join('\n')}`,
    [
      entry('-h, --help', 'Show this help, or that of a verb: miniship release --help.', verbColumn + 3),
      entry('-v, --version', 'Show the version.', verbColumn + 3),
    ].join('\n'),
  ].join('\n\n');

/** The text of --help, for one verb or for all. */
export const helpText = (verb?: VerbName): string => `${verb === undefined ? overview() : verbHelp(verb)}\n`;
