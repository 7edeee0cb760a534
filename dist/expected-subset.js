// build/workflows/expected-subset.js
const mostCharacters = 120;
const theResult = {
	en: "the result",
	zh: "返回值"
};
function firstDifference(expected, found, place = theResult) {
	if (Array.isArray(expected)) return Array.isArray(found) ? differenceOfLists(expected, found, place) : differs(expected, found, place);
	if (isObject(expected)) return isObject(found) ? differenceOfObjects(expected, found, place) : differs(expected, found, place);
	return expected === found ? void 0 : differs(expected, found, place);
}
function differenceOfLists(expected, found, place) {
	if (expected.length !== found.length) return {
		en: `${place.en} has ${found.length} entries instead of ${expected.length}`,
		zh: `${place.zh} 有 ${found.length} 项，而不是 ${expected.length} 项`
	};
	return firstOf(expected.map((each, index) => () => firstDifference(each, found[index], within(place, `[${index}]`))));
}
function differenceOfObjects(expected, found, place) {
	return firstOf(Object.keys(expected).map((name) => () => {
		const inner = within(place, `.${name}`);
		return Object.hasOwn(found, name) ? firstDifference(expected[name], found[name], inner) : {
			en: `${inner.en} is missing`,
			zh: `缺少 ${inner.zh}`
		};
	}));
}
const within = ({ en, zh }, path) => ({
	en: `${en}${path}`,
	zh: `${zh}${path}`
});
function firstOf(looks) {
	for (const look of looks) {
		const difference = look();
		if (difference !== void 0) return difference;
	}
}
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const differs = (expected, found, place) => ({
	en: `${place.en} is ${shown(found) ?? "nothing"} instead of ${shown(expected) ?? "nothing"}`,
	zh: `${place.zh} 为 ${shown(found) ?? "空"}，而不是 ${shown(expected) ?? "空"}`
});
function shown(value) {
	const text = JSON.stringify(value);
	if (text === void 0) return void 0;
	return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters)}…`;
}
export { firstDifference as t };
