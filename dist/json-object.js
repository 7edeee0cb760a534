import { t as isAbyss } from "./nesting.js";
// build/services/json-object.js
/** Neither a list nor a single value. */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** The value of a text that others wrote. What nests without end is no more JSON to us than half a bracket. */
function parseJson(text) {
	const value = JSON.parse(text);
	if (isAbyss(value)) throw new SyntaxError("it is nested too deeply");
	return value;
}
/** Text that others wrote: what is no JSON object says nothing to us. */
function readJsonObject(text) {
	try {
		const value = parseJson(text ?? "");
		return isObject(value) ? value : {};
	} catch {
		return {};
	}
}
export { parseJson as n, readJsonObject as r, isObject as t };
