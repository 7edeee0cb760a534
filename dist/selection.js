import { D as said, y as Failure } from "./words.js";
import { k as readAppNames, t as early } from "./read-inputs.js";
import { H as severalVerbs, u as variableOf } from "./inputs.js";
import { n as truthOf } from "./parse-value.js";
import { resolve } from "node:path";
// build/config/selection.js
const ofOne = [
	"h5-id",
	"h5-name",
	"path",
	"main-url",
	"vhost"
];
const isTrue = (text) => text !== void 0 && truthOf(text) === true;
const listed = (text) => (text ?? "").split(/[,\n]/).map((name) => name.trim()).filter(Boolean);
const asksForSeveral = (verb, question) => severalVerbs.some((name) => name === verb) && (isTrue(early("all", question)) || listed(early("app", question)).length > 1);
async function readSelection(question) {
	const workingDirectory = resolve(question.workingDirectory, early("working-directory", question) ?? ".");
	const path = early("config", question);
	const { file, names, problems } = await readAppNames({
		workingDirectory,
		path: path === void 0 ? void 0 : resolve(workingDirectory, path),
		readText: question.readText,
		parse: question.parse
	});
	const asked = [...new Set(listed(early("app", question)))];
	const unknown = asked.filter((name) => !names.includes(name));
	return {
		file,
		names: asked.length === 0 ? names : asked.filter((name) => names.includes(name)),
		problems: [
			...problems,
			...conflicts(question, asked),
			...unknown.map((name) => new Failure("APP_NOT_CHOSEN", {
				file,
				apps: names,
				asked: name
			})),
			...names.length === 0 && problems.length === 0 && asked.length === 0 ? [new Failure("APPS_MISSING", { file })] : []
		],
		unused: ofOne.map(variableOf).filter((name) => (question.variables[name]?.trim() ?? "") !== "")
	};
}
function conflicts({ given, variables }, asked) {
	const both = asked.length > 0 && isTrue(early("all", {
		given,
		variables
	}));
	const single = ofOne.filter((name) => (given.get(name)?.trim() ?? "") !== "");
	const reason = said("each mini program has its own in the configuration file.");
	return [...both ? [new Failure("INPUTS_CONFLICT", {
		names: ["all", "app"],
		reason: said("\"all\" leaves none out.")
	})] : [], ...single.map((name) => new Failure("INPUTS_CONFLICT", {
		names: [asked.length > 0 ? "app" : "all", name],
		reason
	}))];
}
function questionFor(name, question) {
	const given = new Map([...question.given].filter(([input]) => input !== "all" && !ofOne.some((one) => one === input)));
	const variables = Object.fromEntries(Object.entries(question.variables).filter(([variable]) => !ofOne.some((one) => variableOf(one) === variable)));
	return {
		...question,
		given: given.set("app", name),
		variables,
		isPart: true
	};
}
export { questionFor as n, readSelection as r, asksForSeveral as t };
