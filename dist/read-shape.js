// build/transport/read-shape.js
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isList = (member) => Array.isArray(member);
function field(object, name) {
	return object[name] ?? object[name.charAt(0).toLowerCase() + name.slice(1)];
}
function readShape(shape, value) {
	if (!isObject(value)) return {};
	const read = {};
	for (const [name, member] of Object.entries(shape)) {
		const found = readMember(member, field(value, name));
		if (found !== void 0) read[name] = found;
	}
	return read;
}
function readMember(member, value) {
	if (value === void 0 || value === null) return void 0;
	if (isList(member)) {
		const [each] = member;
		return Array.isArray(value) ? value.map((entry) => readMember(each, entry)).filter((entry) => entry !== void 0) : void 0;
	}
	if (typeof member === "object") return isObject(value) ? readShape(member, value) : void 0;
	return readKind[member](value);
}
const readKind = {
	text: (value) => typeof value === "string" ? value : JSON.stringify(value),
	integer: (value) => {
		const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
		return Number.isSafeInteger(number) ? number : void 0;
	},
	number: (value) => {
		const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
		return Number.isFinite(number) ? number : void 0;
	},
	texts: (value) => Array.isArray(value) ? value.map((each) => typeof each === "string" ? each : JSON.stringify(each)) : void 0,
	flag: (value) => {
		if (typeof value === "boolean") return value;
		const text = typeof value === "string" ? value.toLowerCase() : "";
		if (text === "true" || text === "false") return text === "true";
	}
};
export { readShape as n, field as t };
