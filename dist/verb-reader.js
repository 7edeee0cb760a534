import { D as said, y as Failure } from "./words.js";
import { n as outputProblems } from "./output-files.js";
import { statSync } from "node:fs";
// build/hosts/verb-reader.js
const allProblems = (facts, read) => [
	...facts.problems,
	...read.problems,
	...placeProblems(read)
];
function placeProblems({ values, sources, workingDirectory }) {
	const given = sources.get("working-directory");
	if (given !== void 0 && !statSync(workingDirectory, { throwIfNoEntry: false })?.isDirectory()) {
		const facts = {
			name: "working-directory",
			value: given.text,
			where: given.where,
			expected: said("a folder that exists")
		};
		return [new Failure("INPUT_INVALID", facts)];
	}
	return outputProblems([
		...values["output-file"] ?? [],
		values.junit,
		values.report
	].filter((path) => path !== void 0));
}
export { allProblems as t };
