/** What a YAML file can hold. An entry that is undefined is left out. */
export type Yaml = string | number | boolean | Noted | readonly Yaml[] | YamlMap;

export interface YamlMap {
  readonly [key: string]: Yaml | undefined;
}

/** A value with a comment for people: behind a value of one line, above anything longer. */
export class Noted {
  readonly value: Exclude<Yaml, Noted>;
  readonly note: string;

  constructor(value: Exclude<Yaml, Noted>, note: string) {
    this.value = value;
    this.note = note;
  }
}

/** A value with a comment. */
export const noted = (value: Exclude<Yaml, Noted>, note: string): Noted => new Noted(value, note);

const width = 140;
const indent = '  ';

/** YAML would read these as something else than a text, at least in one of its versions: E0 is a number where 1.1 lets the digits before it be none. */
const otherThanText = /^(?:true|false|null|yes|no|on|off|y|n|~|e[-+]?\d+)$/i;

/** A text that needs no quotes: one line, beginning as no other kind of value does, without what ends a plain text. */
const isPlain = (text: string): boolean =>
  /^(?:[A-Za-z]|\.\/|\$\{\{)[ -~]*$/.test(text) && !/: |:$| #| $/.test(text) && !otherThanText.test(text);

function scalar(value: string | number | boolean): string {
  if (typeof value !== 'string' || isPlain(value)) return String(value);
  // A JSON text is a YAML text, and can hold what single quotes cannot.
  return /^[ -~]*$/.test(value) ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}

/** A key is a plain word where it can be; `on` is one for GitHub, whatever YAML 1.1 says. */
const keyText = (key: string): string => (key === 'on' ? key : scalar(key));

const entriesOf = (map: YamlMap): readonly (readonly [string, Yaml])[] =>
  Object.entries(map).filter((entry): entry is [string, Yaml] => entry[1] !== undefined);

const isList = (value: Yaml): value is readonly Yaml[] => Array.isArray(value);

/** The value when it fits behind its key. */
function oneLine(value: Exclude<Yaml, Noted>): string | undefined {
  if (typeof value !== 'object') return scalar(value);
  if (isList(value)) return value.length === 0 ? '[]' : undefined;
  return entriesOf(value).length === 0 ? '{}' : undefined;
}

const comment = (text: string): readonly string[] => text.split('\n').map((line) => (line === '' ? '#' : `# ${line}`));

/** One entry of a mapping or list: `lead` is its key or dash. */
function entry(lead: string, given: Yaml): readonly string[] {
  const [value, note] = given instanceof Noted ? [given.value, given.note] : [given, undefined];
  const text = oneLine(value);
  const body = text === undefined ? below(lead, value) : [`${lead} ${text}`];
  if (note === undefined) return body;
  const beside = `${body[0]} # ${note}`;
  return text !== undefined && !note.includes('\n') && beside.length <= width ? [beside] : [...comment(note), ...body];
}

/** What does not fit behind its key stands below it, indented; a mapping in a list begins behind the dash. */
function below(lead: string, value: Exclude<Yaml, Noted>): readonly string[] {
  const lines = linesOf(value).map((line) => indent + line);
  const [first = '', ...rest] = lines;
  const startsWithComment = first.trimStart().startsWith('#');
  return lead === '-' && !startsWithComment ? [`- ${first.slice(indent.length)}`, ...rest] : [lead, ...lines];
}

function linesOf(value: Exclude<Yaml, Noted>): readonly string[] {
  if (typeof value !== 'object') return [scalar(value)];
  if (isList(value)) return value.flatMap((item) => entry('-', item));
  return entriesOf(value).flatMap(([key, item]) => entry(`${keyText(key)}:`, item));
}

/** The text of a YAML file: comment lines at the top, then a mapping with an empty line between its parts. */
export function yamlText(top: readonly string[], content: YamlMap): string {
  const parts = entriesOf(content).map(([key, item]) => entry(`${keyText(key)}:`, item).join('\n'));
  return `${[...comment(top.join('\n')), parts.join('\n\n')].join('\n')}\n`;
}
