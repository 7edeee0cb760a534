import { m as singleLine } from "./words.js";
// build/reporting/shell-word.js
const plain = /^[\w./:@%+=,-]+$/;
const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
function shellWord(text) {
	const line = singleLine(text);
	return plain.test(line) ? line : quoted(line);
}
export { shellWord as n, quoted as t };
