import { cut, oneLine } from './plain-text.ts';
import type { Words } from './words/words.ts';

/** The end of a log says why; its beginning is in the console. */
const lastLines = 20;
const longestLine = 200;

/** Stands before each line of a log: these words are not ours. */
export const logMark = '│';

/** The last lines that a function logged, fit to be shown below its failure. */
export function logExcerpt(logs: readonly string[], { page }: Words): readonly string[] {
  const lines = logLines(logs);
  const left = lines.length - lastLines;
  const shown = lines.slice(-lastLines).map((line) => cut(line, longestLine));
  return left > 0 ? [page.earlierLines(left), ...shown] : shown;
}

/** Every line of a log as harmless text; a record of several lines, as a stack is, counts as these. */
export const logLines = (logs: readonly string[]): readonly string[] =>
  logs.flatMap((record) => record.split(/[\r\n]+/)).flatMap((line) => oneLine(line) || []);
