// build/workflows/canonical-json.js
/** JSON with sorted names and without spaces: the same text for the same content, whoever wrote it. Absent and undefined are the same. */
function canonicalJson(value) {
	return JSON.stringify(value, (_name, inner) => isPlainObject(inner) ? sorted(inner) : inner) ?? "null";
}
/** By code units, as `sort` does everywhere: no locale decides. */
const sorted = (fields) => Object.fromEntries(Object.keys(fields).sort().map((name) => [name, fields[name]]));
const isPlainObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
export { canonicalJson as t };
