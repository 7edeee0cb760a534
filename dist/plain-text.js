import { inspect, stripVTControlCharacters } from "node:util";
// build/reporting/plain-text.js
function singleLine(text) {
	return stripVTControlCharacters(text).replace(/[\t ]*[\r\n\u2028\u2029]+[\t ]*/g, " ").replaceAll("	", " ").replace(/\p{Cc}|\p{Bidi_Control}/gu, "").trim();
}
const commandMark = /##(?=\w*\[)/g;
const oneLine = (text) => singleLine(text).replace(commandMark, "## ");
const harmlessJson = (json) => json.replace(/[\u007f-\u009f\u2028\u2029]|\p{Bidi_Control}/gu, asEscape).replace(commandMark, "#\\u0023");
const asEscape = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
function cut(text, characters) {
	if (text.length <= characters) return text;
	const whole = Array.from(text);
	return whole.length <= characters ? text : `${whole.slice(0, characters - 1).join("")}…`;
}
function describeThrown(thrown) {
	if (thrown instanceof Error) return oneLine(`${thrown.name}: ${thrown.message}`);
	return oneLine(typeof thrown === "string" ? thrown : inspect(thrown, { depth: 1 }));
}
export { singleLine as a, oneLine as i, describeThrown as n, harmlessJson as r, cut as t };
