import { f as harmlessJson, m as singleLine, y as Failure } from "./words.js";
import { n as resultRecord } from "./result-record.js";
import { t as quoted } from "./shell-word.js";
import { n as writeTrouble } from "./writable-place.js";
import { dirname } from "node:path";
import { mkdirSync, writeFileSync } from "node:fs";
// build/reporting/outputs.js
const plain = /^(?:[\w./:@%+,-]|[^\p{ASCII}])*$/u;
function toDotenv(outputs) {
	return asVariables(outputs).map(([name, value]) => `${name}=${quote(value)}\n`).join("");
}
const asVariables = (outputs) => Object.entries(outputs).map(([name, value]) => [variableName(name), singleLine(value)]);
const toProperties = (outputs) => asVariables(outputs).map(([name, value]) => `${name}=${value.replaceAll("\\", "\\\\").replace(/[^ -~]/g, inJava)}\n`).join("");
const inJava = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
const toGitHubOutput = (outputs) => Object.entries(outputs).map(([name, value]) => `${name}=${singleLine(value)}\n`).join("");
const toGiteeParams = (outputs) => asVariables(outputs).map(([name, value]) => `${name}=${value}\n`).join("");
const linkLabels = {
	"hosting-url": "Site",
	"http-endpoint": "Functions",
	"resource-url": "Package"
};
function toGitLabAnnotations(outputs) {
	const links = Object.entries(linkLabels).flatMap(([name, label]) => {
		const url = outputs[name] ?? "";
		return /^https?:/.test(url) && URL.canParse(url) ? [{ external_link: {
			label,
			url: new URL(url).href
		} }] : [];
	});
	return `${JSON.stringify({ miniship: links })}\n`;
}
const variableName = (output) => `MINISHIP_${output.toUpperCase().replace(/[^A-Z0-9]/g, "_")}`;
const quote = (value) => plain.test(value) ? value : quoted(value);
const toJson = (result, failure) => `${harmlessJson(JSON.stringify(resultRecord(result, failure), null, 2))}\n`;
// build/hosts/output-files.js
function createOutputFiles(paths, warn) {
	return {
		ignores: (type) => type !== "finished" && type !== "failed",
		report: (event) => {
			if (event.type !== "finished" && event.type !== "failed" || event.app !== void 0) return;
			const failure = event.type === "failed" ? event.failure : void 0;
			for (const path of paths) {
				const trouble = writeOutputs(path, () => writeFileSync(path, textOf(path, event.result, failure)));
				if (trouble !== void 0) warn(trouble);
			}
		}
	};
}
const outputProblems = (paths) => paths.flatMap((path) => writeTrouble(path) ?? []);
function textOf(path, result, failure) {
	if (path.endsWith(".json")) return toJson(result, failure);
	return path.endsWith(".properties") ? toProperties(result.outputs) : toDotenv(result.outputs);
}
function writeOutputs(path, write) {
	try {
		mkdirSync(dirname(path), { recursive: true });
		write();
		return;
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return `The outputs are not complete: ${new Failure("FILE_UNWRITABLE", {
			path,
			reason
		}).message}`;
	}
}
export { toGitHubOutput as a, asVariables as i, outputProblems as n, toGitLabAnnotations as o, writeOutputs as r, toGiteeParams as s, createOutputFiles as t };
