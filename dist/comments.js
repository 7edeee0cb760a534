// build/services/comments.js
const mostPages = 100;
async function allPages(read) {
	const all = [];
	for (let page = 1; page <= mostPages; page += 1) {
		const { items, isLast } = await read(page);
		all.push(...items);
		if (isLast) break;
	}
	return all;
}
const objectsIn = (value) => Array.isArray(value) ? value.filter(isObject) : [];
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const fieldIn = (value, name) => isObject(value) ? value[name] : void 0;
function textIn(value, name) {
	const text = fieldIn(value, name);
	return typeof text === "string" ? text : "";
}
export { textIn as i, fieldIn as n, objectsIn as r, allPages as t };
