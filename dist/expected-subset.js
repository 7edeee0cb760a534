// build/workflows/expected-subset.js
const mostCharacters = 120;
function firstDifference(expected, found, place = "the result") {
	if (Array.isArray(expected)) return Array.isArray(found) ? differenceOfLists(expected, found, place) : differs(expected, found, place);
	if (isObject(expected)) return isObject(found) ? differenceOfObjects(expected, found, place) : differs(expected, found, place);
	return expected === found ? void 0 : differs(expected, found, place);
}
function differenceOfLists(expected, found, place) {
	if (expected.length !== found.length) return `${place} has ${found.length} entries instead of ${expected.length}`;
	return firstOf(expected.map((each, index) => () => firstDifference(each, found[index], `${place}[${index}]`)));
}
function differenceOfObjects(expected, found, place) {
	return firstOf(Object.keys(expected).map((name) => () => {
		const inner = `${place}.${name}`;
		return Object.hasOwn(found, name) ? firstDifference(expected[name], found[name], inner) : `${inner} is missing`;
	}));
}
function firstOf(looks) {
	for (const look of looks) {
		const difference = look();
		if (difference !== void 0) return difference;
	}
}
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const differs = (expected, found, place) => `${place} is ${shown(found)} instead of ${shown(expected)}`;
function shown(value) {
	const text = JSON.stringify(value) ?? "nothing";
	return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters)}…`;
}
export { firstDifference as t };
