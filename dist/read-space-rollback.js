import { D as said, y as Failure } from "./words.js";
import { E as missing, N as nameFault, T as invalid, n as readInputs, x as readConnection } from "./read-inputs.js";
import { o as inputsOf } from "./inputs.js";
import { n as truthOf } from "./parse-value.js";
import { a as readHosting, r as readFunctions, t as formProblems } from "./read-deploy.js";
import { resolve } from "node:path";
// build/config/read-space-rollback.js
const meansSpace = (given) => given.has("functions") || given.has("hosting");
async function readSpaceRollbackInputs(question) {
	const inputs = await readInputs({
		...question,
		verb: "deploy",
		also: inputsOf("rollback")
	});
	const { values } = inputs;
	const named = readFunctions(inputs.serverless, {
		workingDirectory: inputs.workingDirectory,
		stamp: values.stamp
	});
	const { functions, problems: misnamed } = readNames(inputs, question.given, named.functions);
	const { hosting, problems: mishosted } = readSite(inputs, question.given);
	const { to, problems: nowhere } = readTarget(inputs, {
		functions,
		hosting: hosting !== void 0
	});
	const { connection, problems: unconnected } = readConnection(inputs, question.variables, "mpserverless");
	const request = {
		deploy: {
			spaceId: values["space-id"] ?? "",
			functions: named.functions,
			hosting,
			settings: {
				policies: [],
				domains: []
			},
			only: [...functions.length > 0 ? ["functions"] : [], ...hosting === void 0 ? [] : ["hosting"]],
			concurrency: values.concurrency,
			uploads: values.uploads,
			stamp: values.stamp,
			receipt: values.receipt,
			dryRun: values["dry-run"],
			waitMs: values.wait
		},
		functions,
		hosting: hosting !== void 0,
		to,
		reason: values.reason,
		force: values.force
	};
	const found = [
		...formProblems(inputs),
		...named.problems,
		...misnamed,
		...mishosted,
		...nowhere
	];
	return {
		...inputs,
		request,
		connection,
		problems: [
			...inputs.problems,
			...missing(inputs, "space-id"),
			...found,
			...unconnected
		]
	};
}
const everyFunction = "*";
function readNames(inputs, given, known) {
	if (!given.has("functions") || inputs.faulty.has("functions")) return {
		functions: [],
		problems: []
	};
	const asked = inputs.values.functions ?? [];
	const names = [...new Set(asked.flatMap((name) => name === everyFunction ? known.map((each) => each.name) : [name]))];
	const expected = said("names of functions such as hello, or * for all of the file; folders and patterns are for \"deploy\"");
	const wrong = names.filter((name) => nameFault(name) !== void 0).map((name) => invalid(inputs, "functions", expected, name));
	const none = said("names of functions, because the file describes none");
	return {
		functions: names,
		problems: names.length === 0 ? [invalid(inputs, "functions", none)] : wrong
	};
}
function readSite(inputs, given) {
	const text = given.get("hosting");
	if (text === void 0) return { problems: [] };
	const expected = said("given without a value (in the Action: true); \"to\" says what the site goes back to");
	const misgiven = truthOf(text.trim()) === true ? [] : [invalid(inputs, "hosting", expected)];
	const { hosting, problems } = readHosting(inputs, inputs.serverless);
	return {
		hosting: {
			...hosting,
			path: ""
		},
		problems: [...misgiven, ...problems]
	};
}
const target = "to";
function readTarget(inputs, meant) {
	const { to } = inputs.values;
	if (to === void 0) return {
		to: { kind: "list" },
		problems: []
	};
	const found = targetOf(to.trim(), meant, inputs.workingDirectory);
	if (found instanceof Failure) return {
		to: { kind: "list" },
		problems: [found]
	};
	const expected = meant.hosting ? said("\"previous\", a receipt (.json), or an archive of the site (.zip)") : said("\"previous\", a receipt (.json), or the version or id of a deployment of one function");
	return found === void 0 ? {
		to: { kind: "list" },
		problems: [invalid(inputs, target, expected)]
	} : {
		to: found,
		problems: []
	};
}
function targetOf(text, { functions, hosting }, workingDirectory) {
	if (text === "previous") return { kind: "previous" };
	const path = resolve(workingDirectory, text);
	if (/\.json$/i.test(text)) return {
		kind: "receipt",
		path
	};
	if (/\.zip$/i.test(text)) {
		if (functions.length === 0) return {
			kind: "archive",
			path
		};
		const reason = said("an archive holds a site and no functions; name a receipt, or roll them back one after the other.");
		return new Failure("INPUTS_CONFLICT", {
			names: ["functions", target],
			reason
		});
	}
	return functions.length === 1 && !hosting && /^[\w.-]+$/.test(text) ? {
		kind: "deployment",
		name: text
	} : void 0;
}
export { readSpaceRollbackInputs as n, meansSpace as t };
