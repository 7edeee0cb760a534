// build/workflows/canonical-json.js
function canonicalJson(value) {
	return JSON.stringify(value, (_name, inner) => isPlainObject(inner) ? sorted(inner) : inner) ?? "null";
}
const sorted = (fields) => Object.fromEntries(Object.keys(fields).sort().map((name) => [name, fields[name]]));
const isPlainObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
export { canonicalJson as t };
