import { t as nearest } from "./nearest.js";
import { t as Failure } from "./failure.js";
import { n as resultRecord } from "./result-record.js";
import { r as operationNames, t as describeOperation } from "./operations.js";
// build/hosts/call-words.js
const documentedOperations = (cloud) => operationNames.flatMap((name) => describeOperation(name) ?? []).filter(({ isDocumented, product }) => isDocumented && (cloud === "all" || product === cloud));
function listText(cloud, json) {
	const listed = documentedOperations(cloud);
	if (json) {
		const outputs = {
			status: "read",
			reply: JSON.stringify(listed.map(({ name, product, effect, about, removed }) => ({
				name,
				product,
				effect,
				about,
				...removed === void 0 ? {} : { removed }
			}))),
			count: String(listed.length)
		};
		return `${JSON.stringify(resultRecord({
			verb: "call",
			exit: 0,
			status: "read",
			outputs
		}))}\n`;
	}
	const width = Math.max(...listed.map(({ name }) => name.length));
	return `${listed.map(({ name, product, effect, about, removed }) => `${name.padEnd(width)}  ${product.padEnd(12)}  ${effect.padEnd(5)}  ${about}${removed === void 0 ? "" : " (retired)"}`).join("\n")}\n`;
}
function countText(cloud) {
	const extra = operationNames.filter((name) => describeOperation(name)?.isDocumented === false);
	return `${documentedOperations(cloud).length} operations. Only the SDK has ${extra.join(", ")}.\n`;
}
function operationHelp(name) {
	const known = describeOperation(name);
	if (known === void 0) throw new Failure("OPERATION_UNKNOWN", {
		operation: name,
		nearest: nearest(name, operationNames)
	});
	const usage = [
		"Usage: miniship call",
		name,
		...known.parameters.filter((parameter) => parameter.required).map((parameter) => `--${parameter.name} ${placeholder(parameter)}`),
		"[flags]"
	].join(" ");
	const retired = known.removed === void 0 ? [] : [`Retired by the vendor, and refused. ${known.removed}`];
	return [
		usage,
		[known.about, ...retired].join("\n"),
		...section("Parameters", known.parameters.map(parameterLines)),
		...section("Reply", known.reply.map(({ path, kind, about }) => `  ${path} (${kind})${about === "" ? "" : `: ${about}`}`)),
		...section("Refusals", known.errors.map((error) => `  ${error}`)),
		...section("Where documents and reality differ", known.differs.map((line) => `  ${line}`)),
		[
			`${known.effect === "read" ? "Reads only." : "Writes: sent once, never repeated blindly."} RAM action ${known.ramAction}.${known.paging === void 0 ? "" : ` Paged by ${known.paging}; --all-pages reads all.`}`,
			`Documented: ${known.page}.`,
			"A list is given as repeated flags or as JSON; @PATH stands for the content of a file. The flags of call itself: miniship call --help."
		].join("\n")
	].join("\n\n").concat("\n");
}
const section = (title, lines) => lines.length === 0 ? [] : [`${title}:\n${lines.join("\n")}`];
const placeholder = ({ kind }) => ({
	text: "TEXT",
	integer: "N",
	number: "N",
	flag: "true|false",
	texts: "TEXT…"
})[kind];
const parameterLines = (parameter) => `  --${parameter.name} ${placeholder(parameter)}${parameter.required ? " (required)" : ""}\n      ${[parameter.expected, parameter.about].filter(Boolean).join(". ")}`;
export { operationHelp as i, documentedOperations as n, listText as r, countText as t };
