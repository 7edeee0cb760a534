import { D as said, x as isFailure, y as Failure } from "./words.js";
import { n as parseJson } from "./json-object.js";
import { readFile } from "node:fs/promises";
// build/workflows/read-receipt.js
async function readReceipt(path, whose = {}) {
	const receipt = await readWhole(path);
	const parts = partsOf(receipt);
	return parts.length === 0 ? receipt : choosePart(parts, whose, path);
}
async function appsOfReceipt(path) {
	try {
		return partsOf(await readWhole(path)).map(({ app }) => app);
	} catch (error) {
		if (isFailure(error)) return [];
		throw error;
	}
}
const isPart = (value) => typeof fieldOf(value, "app") === "string" && fieldOf(value, "receipt") === 1 && typeof fieldOf(value, "verb") === "string";
function partsOf(receipt) {
	const parts = fieldOf(receipt, "apps");
	return Array.isArray(parts) ? parts.filter(isPart) : [];
}
function choosePart(parts, { app, h5Id }, path) {
	const fits = (part) => app === void 0 ? fieldOf(part.asked, "h5Id") === h5Id : part.app === app;
	const [only, ...others] = app === void 0 && h5Id === void 0 ? parts : parts.filter(fits);
	if (only !== void 0 && others.length === 0) return only;
	const asked = app ?? h5Id;
	const names = parts.map((part) => part.app).join(", ");
	const reason = asked === void 0 ? `it is of ${parts.length} mini programs (${names}), choose one with --app` : `it is of ${names}, not of ${asked}`;
	throw new Failure("RECEIPT_UNUSABLE", {
		path,
		reason
	});
}
async function readWhole(path) {
	const unusable = (reason, cause) => new Failure("RECEIPT_UNUSABLE", {
		path,
		reason
	}, { cause });
	let content;
	try {
		content = parseJson(await readFile(path, "utf8"));
	} catch (error) {
		throw unusable(error instanceof SyntaxError ? said("it is not JSON") : String(error instanceof Error ? error.message : error), error);
	}
	if (typeof content !== "object" || content === null || !("receipt" in content) || typeof fieldOf(content, "verb") !== "string") throw unusable(said("it is no receipt"));
	if (content.receipt !== 1) throw unusable(said("it is a receipt of kind {kind}, and this program knows kind 1", { kind: JSON.stringify(content.receipt) }));
	return content;
}
function packageIn({ verb, done }, path) {
	const packageId = fieldOf(fieldOf(done, "package"), "packageId");
	if (typeof packageId !== "number") throw new Failure("RECEIPT_UNUSABLE", {
		path,
		reason: said("it is of \"{verb}\" and names no package", { verb })
	});
	return {
		kind: "id",
		packageId
	};
}
const fieldOf = (value, name) => typeof value === "object" && value !== null && Object.hasOwn(value, name) ? value[name] : void 0;
export { readReceipt as i, fieldOf as n, packageIn as r, appsOfReceipt as t };
