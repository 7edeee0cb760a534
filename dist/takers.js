import { D as said, T as inRow, w as and } from "./words.js";
import "./inputs.js";
// build/config/takers.js
const mostNames = 3;
function takersInSentence(verbs) {
	const names = verbs.map((verb) => `"${verb}"`);
	if (names.length === 1) return said("{names} does", { names: names.join("") });
	if (names.length <= mostNames) return said("{names} do", { names: inRow(names, and) });
	return said("{names} and {count} more do", {
		names: names.slice(0, mostNames).join(", "),
		count: names.length - mostNames
	});
}
export { takersInSentence as t };
