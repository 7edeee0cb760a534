import "./inputs.js";
// build/config/takers.js
/** So many are named in a sentence; a reader who wants all of them asks for help. */
const mostNames = 3;
/** Who takes it instead, for a message: `"release", "promote", "pause" and 5 more do`. */
function takersInSentence(verbs) {
	const names = verbs.map((verb) => `"${verb}"`);
	if (names.length <= mostNames) return `${names.join(" and ")} ${names.length === 1 ? "does" : "do"}`;
	return `${names.slice(0, mostNames).join(", ")} and ${names.length - mostNames} more do`;
}
export { takersInSentence as t };
