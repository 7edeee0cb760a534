/** One document of a JSON file, as the file has it. */
export interface JsonText {
  /** On one line, otherwise letter for letter: a number that JavaScript cannot hold is not spoilt. */
  readonly text: string;
  /** The line on which it begins. */
  readonly line: number;
}

const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/**
 * Takes the documents out of a JSON text without reading their values: those of a list, or those that stand one after the other, as an export has them. What
 * is no JSON is found when each is parsed; a bracket that never closes ends the last one at the end of the text.
 */
export function splitDocuments(text: string): readonly JsonText[] {
  const body = text.trimStart();
  const start = text.length - body.length;
  const isList = body.startsWith('[');
  const end = isList ? text.trimEnd().length - Number(text.trimEnd().endsWith(']')) : text.length;
  const found: JsonText[] = [];
  let line = 1 + breaksIn(text, 0, start);
  for (let at = start + Number(isList); ; ) {
    const next = skip(text, at, end, isList);
    line += breaksIn(text, at, next);
    if (next >= end) return found;
    const stop = endOfDocument(text, next, end);
    found.push({ text: onOneLine(text.slice(next, stop)), line });
    line += breaksIn(text, next, stop);
    at = stop;
  }
}

/** Past white space and, in a list, one comma. */
function skip(text: string, from: number, end: number, isList: boolean): number {
  let at = from;
  let isComma = isList && from > 0 && text[from - 1] !== '[';
  for (; at < end; at += 1) {
    const letter = text[at] ?? '';
    if (letter === ',' && isComma) isComma = false;
    else if (!/\s/.test(letter)) break;
  }
  return at;
}

/** Behind the bracket that closes the one at `from`; a text that begins with none goes to the end of its line. */
function endOfDocument(text: string, from: number, end: number): number {
  if (closing[text[from] ?? ''] === undefined) return endOfLine(text, from, end);
  let depth = 0;
  for (let at = from; at < end; at += 1) {
    const letter = text[at];
    if (letter === '"') at = endOfString(text, at, end);
    else if (letter === '{' || letter === '[') depth += 1;
    else if (letter === '}' || letter === ']') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return end;
}

function endOfLine(text: string, from: number, end: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 || at > end ? end : at;
}

function endOfString(text: string, from: number, end: number): number {
  for (let at = from + 1; at < end; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return end;
}

function breaksIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (text[at] === '\n') count += 1;
  return count;
}

/** A text of JSON holds no bare line break, so every one stands between its parts. */
const onOneLine = (text: string): string => text.replaceAll(/\s*[\r\n]\s*/g, ' ');
