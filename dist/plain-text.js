import { inspect, stripVTControlCharacters } from "node:util";
// build/reporting/plain-text.js
/** One line of text: no terminal sequences, no control characters, no line ends, no marks that turn the reading direction around. */
function singleLine(text) {
	return stripVTControlCharacters(text).replace(/[\t ]*[\r\n\u2028\u2029]+[\t ]*/g, " ").replaceAll("	", " ").replace(/\p{Cc}|\p{Bidi_Control}/gu, "").trim();
}
/**
* The start of what a CI system takes for a command wherever it stands in a line of output: `##[` (GitHub, Azure Pipelines),
* `##vso[` (Azure Pipelines), `##teamcity[`.
*/
const commandMark = /##(?=\w*\[)/g;
/**
* One line of harmless text. What we print holds names from a repository and reasons from the cloud: they may neither draw on a
* screen nor command the CI system that reads along.
*/
const oneLine = (text) => singleLine(text).replace(commandMark, "## ");
/**
* A JSON text that a terminal or a CI system may show: what they would act upon is escaped, which means the same in JSON. The control
* characters below 0x20 are escaped in every JSON text.
*/
const harmlessJson = (json) => json.replace(/[\u007f-\u009f\u2028\u2029]|\p{Bidi_Control}/gu, asEscape).replace(commandMark, "#\\u0023");
const asEscape = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
/** The text up to a length, with a mark where something was cut. Never splits a character in two. */
function cut(text, characters) {
	if (text.length <= characters) return text;
	const whole = Array.from(text);
	return whole.length <= characters ? text : `${whole.slice(0, characters - 1).join("")}…`;
}
/** Anything that was thrown, in words: libraries do not always throw errors. */
function describeThrown(thrown) {
	if (thrown instanceof Error) return oneLine(`${thrown.name}: ${thrown.message}`);
	return oneLine(typeof thrown === "string" ? thrown : inspect(thrown, { depth: 1 }));
}
export { singleLine as a, oneLine as i, describeThrown as n, harmlessJson as r, cut as t };
