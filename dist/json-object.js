import { t as isAbyss } from "./nesting.js";
// build/services/json-object.js
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function parseJson(text) {
	const value = JSON.parse(text);
	if (isAbyss(value)) throw new SyntaxError("it is nested too deeply");
	return value;
}
function readJsonObject(text) {
	try {
		const value = parseJson(text ?? "");
		return isObject(value) ? value : {};
	} catch {
		return {};
	}
}
export { parseJson as n, readJsonObject as r, isObject as t };
