import { t as languageOf } from "./language2.js";
import { n as readInputs } from "./read-inputs.js";
import { C as throwProblems } from "./words.js";
import { r as listText, t as countText } from "./call-words2.js";
import { t as readText } from "./read-text.js";
// build/hosts/call-list.js
async function callList({ values: given, problems: unread }) {
	const question = {
		verb: "call",
		given,
		givenFrom: "flag",
		variables: {},
		workingDirectory: process.cwd(),
		readText
	};
	const { values, problems } = await readInputs(question);
	throwProblems([...unread, ...problems]);
	const cloud = values.list ?? "all";
	const language = languageOf(values.lang, process.env);
	process.stdout.write(listText(cloud, values.json, language));
	process.stderr.write(countText(cloud, language));
	return 0;
}
export { callList };
