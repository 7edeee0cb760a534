import { a as singleLine } from "./plain-text.js";
// build/reporting/shell-word.js
/** Words that every shell takes as they are. */
const plain = /^[\w./:@%+=,-]+$/;
/** The text in single quotes, in which a shell reads nothing but the text. */
const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
/** One word of a command that is printed to be copied: whatever the text holds, the shell makes one word of it. */
function shellWord(text) {
	const line = singleLine(text);
	return plain.test(line) ? line : quoted(line);
}
export { shellWord as n, quoted as t };
