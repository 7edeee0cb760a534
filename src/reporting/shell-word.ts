import { singleLine } from './plain-text.ts';

/** Words that every shell takes as they are. */
const plain = /^[\w./:@%+=,-]+$/;

/** The text in single quotes, in which a shell reads nothing but the text. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** One word of a command that is printed to be copied: whatever the text holds, the shell makes one word of it. */
export function shellWord(text: string): string {
  const line = singleLine(text);
  return plain.test(line) ? line : quoted(line);
}
