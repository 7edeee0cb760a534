import "./inputs.js";
// build/config/takers.js
const mostNames = 3;
function takersInSentence(verbs) {
	const names = verbs.map((verb) => `"${verb}"`);
	if (names.length <= mostNames) return `${names.join(" and ")} ${names.length === 1 ? "does" : "do"}`;
	return `${names.slice(0, mostNames).join(", ")} and ${names.length - mostNames} more do`;
}
export { takersInSentence as t };
