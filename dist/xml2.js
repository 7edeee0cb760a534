// build/transport/xml.js
const entities = {
	"&lt;": "<",
	"&gt;": ">",
	"&quot;": "\"",
	"&apos;": "'",
	"&amp;": "&"
};
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
async function readXml(text) {
	if (!/^\s*<(\?xml|[A-Z])/.test(text)) return void 0;
	const document = parse(text, await import("./fxp.js"));
	const root = isObject(document) ? Object.values(document).find(isObject) : void 0;
	if (root === void 0) return void 0;
	const fields = Object.entries(root).filter((entry) => typeof entry[1] === "string");
	return Object.fromEntries(fields.map(([name, value]) => [name, decode(value)]));
}
function parse(text, { XMLParser, XMLValidator }) {
	const parser = new XMLParser({
		processEntities: false,
		ignoreAttributes: true,
		parseTagValue: false,
		ignoreDeclaration: true
	});
	try {
		return XMLValidator.validate(text) === true ? parser.parse(text) : void 0;
	} catch {
		return;
	}
}
const decode = (text) => text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity);
async function createXmlWriter() {
	const { XMLBuilder } = await import("./fxp.js");
	const builder = new XMLBuilder({
		preserveOrder: true,
		ignoreAttributes: false,
		format: true,
		suppressBooleanAttributes: false
	});
	return (root) => `<?xml version="1.0" encoding="UTF-8"?>${builder.build([ordered(root)])}\n`;
}
function ordered({ name, attributes = {}, children = [], text }) {
	const content = text === void 0 ? children.map(ordered) : [{ "#text": legal(text) }];
	const named = Object.entries(attributes).map(([attribute, value]) => [`@_${attribute}`, legal(value)]);
	return {
		[name]: content,
		":@": Object.fromEntries(named)
	};
}
const legal = (text) => text.replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "�");
export { readXml as n, createXmlWriter as t };
