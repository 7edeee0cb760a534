import { t as Failure } from "./failure.js";
import { n as outputProblems } from "./output-files.js";
import { statSync } from "node:fs";
// build/hosts/verb-reader.js
/** All problems of the inputs: those of the door, of the inputs, and of places that this machine does not have. */
const allProblems = (facts, read) => [
	...facts.problems,
	...read.problems,
	...placeProblems(read)
];
/** A folder to start from, and files to leave behind. */
function placeProblems({ values, sources, workingDirectory }) {
	const given = sources.get("working-directory");
	if (given !== void 0 && !statSync(workingDirectory, { throwIfNoEntry: false })?.isDirectory()) {
		const facts = {
			name: "working-directory",
			value: given.text,
			where: given.where,
			expected: "a folder that exists"
		};
		return [new Failure("INPUT_INVALID", facts)];
	}
	return outputProblems(values["output-file"] ?? []);
}
export { allProblems as t };
