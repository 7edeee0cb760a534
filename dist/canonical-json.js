// build/workflows/canonical-json.js
const canonicalJson = (value) => written(value) ?? "null";
function written(value) {
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	if (Array.isArray(value)) return `[${value.map((item) => written(item) ?? "null").join(",")}]`;
	if (hasOwnWay(value)) return written(value.toJSON());
	const fields = value;
	return `{${Object.keys(fields).sort().flatMap((name) => {
		const member = written(fields[name]);
		return member === void 0 ? [] : [`${JSON.stringify(name)}:${member}`];
	}).join(",")}}`;
}
const hasOwnWay = (value) => "toJSON" in value && typeof value.toJSON === "function";
export { canonicalJson as t };
