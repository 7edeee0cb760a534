// build/config/wrap.js
const wide = /[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
const columnsOf = (text) => Array.from(text, (letter) => wide.test(letter) ? 2 : 1).reduce((sum, one) => sum + one, 0);
const paddedTo = (text, columns) => text + " ".repeat(Math.max(0, columns - columnsOf(text)));
const wrap = (text, room) => wide.test(text) ? wrapLetters(text, room) : wrapWords(text, room);
function wrapWords(text, room) {
	const lines = [];
	let line = "";
	const pieces = new RegExp(`.{1,${room - 1}},|.{1,${room}}`, "gu");
	for (const word of text.split(" ").flatMap((each) => each.length > room && each.match(pieces) || [each])) if (line !== "" && line.length + 1 + word.length > room) {
		lines.push(line);
		line = word;
	} else line = line === "" ? word : `${line} ${word}`;
	return [...lines, line];
}
const units = /\s+|(?:[!-~]+|.)[，。；：、）》」”！？]*/gu;
function wrapLetters(text, room) {
	const lines = [];
	let line = "";
	for (const unit of (text.match(units) ?? []).flatMap((each) => columnsOf(each) > room ? wrapWords(each, room) : [each])) if (columnsOf(line) + columnsOf(unit.trimEnd()) > room) {
		lines.push(line.trimEnd());
		line = unit.trimStart();
	} else line += unit;
	return [...lines, line.trimEnd()];
}
export { paddedTo as n, wrap as r, columnsOf as t };
