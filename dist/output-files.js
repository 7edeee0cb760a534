import { t as Failure } from "./failure.js";
import { n as resultRecord } from "./result-record.js";
import { a as singleLine, r as harmlessJson } from "./plain-text.js";
import { n as writeTrouble } from "./writable-place.js";
import { t as quoted } from "./shell-word.js";
import { dirname } from "node:path";
import { mkdirSync, writeFileSync } from "node:fs";
// build/transport/form.js
/** The wire's form encoding, shared by the body that is sent and the text that is signed (wire-facts section 1). */
/** Half a character, as a text cut in the middle of an emoji ends with, becomes the sign for an unknown one. RFC 3986: everything but `A-Z a-z 0-9 - _ . ~` is escaped, also the five that `encodeURIComponent` leaves bare. */
function percentEncode(text) {
	return encodeURIComponent(text.replace(/\p{Cs}/gu, "�")).replace(/[!'()*]/g, (bare) => `%${bare.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** Lists become `Key.1`, `Key.2`, objects `Key.Sub`. Absent values are dropped: signing the text "undefined" is a known trap. */
function flatten(parameters) {
	const flat = {};
	const add = (name, value) => {
		if (value === void 0 || value === null) return;
		if (typeof value !== "object") flat[name] = String(value);
		else if (isList(value)) for (const [index, member] of value.entries()) add(`${name}.${index + 1}`, member);
		else for (const [key, member] of Object.entries(value)) add(`${name}.${key}`, member);
	};
	for (const [name, value] of Object.entries(parameters)) add(name, value);
	return flat;
}
/** `Array.isArray` does not narrow a readonly list. */
const isList = (value) => Array.isArray(value);
/** `a=1&b=2` in the order given. */
function encodeForm(parameters) {
	return Object.entries(parameters).map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`).join("&");
}
/** Sorted by code unit, so `FilePaths.10` comes before `FilePaths.2`, and an empty value still counts. */
function canonicalForm(parameters) {
	return encodeForm(Object.fromEntries(Object.entries(parameters).sort(([a], [b]) => a < b ? -1 : 1)));
}
// build/transport/broken-exchange.js
/** What it means for a call that no usable answer came. */
function brokenExchange(operation, host, broken) {
	const { phase, reason, timedOutAfterMs, cause } = broken;
	if (phase === "connecting") return {
		acted: "no",
		failure: new Failure("CONNECTION_FAILED", {
			operation,
			host,
			reason
		}, { cause })
	};
	if (timedOutAfterMs !== void 0) return {
		acted: "maybe",
		failure: new Failure("TIMED_OUT", {
			operation,
			waitedMs: timedOutAfterMs
		}, { cause })
	};
	if (phase === "waiting") return {
		acted: "maybe",
		failure: new Failure("CONNECTION_FAILED", {
			operation,
			host,
			reason
		}, { cause })
	};
	return {
		acted: "maybe",
		failure: new Failure("REPLY_UNREADABLE", {
			operation,
			requestId: "",
			reason
		}, { cause })
	};
}
// build/reporting/outputs.js
/** Nothing here means anything to a shell, not even unquoted; characters beyond ASCII never do. */
const plain = /^(?:[\w./:@%+,-]|[^\p{ASCII}])*$/u;
/**
* Outputs as `MINISHIP_PACKAGE_ID=118` lines, for `.` in a shell and for GitLab's dotenv report at once. GitLab takes no empty
* line, no comment and no line end inside a value, and keeps quotes as part of the value; a shell needs quotes around what it
* would interpret. So a value is bare whenever it is plain, as ids, versions, digests and addresses are; a rare other one (a path
* with a space) is quoted: exact in a shell, harmless in GitLab.
*/
function toDotenv(outputs) {
	return Object.entries(outputs).map(([name, value]) => `${variableName(name)}=${quote(singleLine(value))}\n`).join("");
}
const variableName = (output) => `MINISHIP_${output.toUpperCase().replace(/[^A-Z0-9]/g, "_")}`;
const quote = (value) => plain.test(value) ? value : quoted(value);
/** The result as a JSON file, the same record as the last line of `--json`. */
const toJson = (result, failure) => `${harmlessJson(JSON.stringify(resultRecord(result, failure), null, 2))}\n`;
// build/hosts/output-files.js
/** Writes the last word of a run where the next step of another CI system reads it. What was done is done: a file that cannot be written is told, and no more. */
function createOutputFiles(paths, warn) {
	return {
		ignores: (type) => type !== "finished" && type !== "failed",
		report: (event) => {
			if (event.type !== "finished" && event.type !== "failed" || event.app !== void 0) return;
			const failure = event.type === "failed" ? event.failure : void 0;
			for (const path of paths) {
				const text = path.endsWith(".json") ? toJson(event.result, failure) : toDotenv(event.result.outputs);
				const trouble = troubleOf(path, () => writeFileSync(path, text));
				if (trouble !== void 0) warn(`The outputs are not complete: ${trouble.message}`);
			}
		}
	};
}
/** The files that cannot be written: that is better known before anything is sent than after. */
const outputProblems = (paths) => paths.flatMap((path) => writeTrouble(path) ?? []);
function troubleOf(path, write) {
	try {
		mkdirSync(dirname(path), { recursive: true });
		write();
		return;
	} catch (error) {
		return new Failure("FILE_UNWRITABLE", {
			path,
			reason: error instanceof Error ? error.message : String(error)
		}, { cause: error });
	}
}
export { encodeForm as a, canonicalForm as i, outputProblems as n, flatten as o, brokenExchange as r, percentEncode as s, createOutputFiles as t };
