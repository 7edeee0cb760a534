import { p as oneLine } from "./words.js";
// build/reporting/sentences.js
function sentenceOf(event, { sentences }) {
	const say = sentences[event.type];
	return oneLine(say(event));
}
export { sentenceOf as t };
