import { D as said, y as Failure } from "./words.js";
import { W as verbNames, i as inputOf, o as inputsOf, r as inputNames, s as isInput, z as isVerb } from "./inputs.js";
import { t as nearest } from "./nearest.js";
import { n as truthOf } from "./parse-value.js";
import { t as takersInSentence } from "./takers.js";
import { parseArgs } from "node:util";
// build/config/asked-verb.js
const plannable = inputOf("dry-run").verbs;
function readPlan([word, ...stray]) {
	const verb = plannable.find((name) => name === word);
	if (verb !== void 0 && verb !== "plan") return {
		verb,
		planned: true,
		problems: [],
		stray
	};
	return {
		planned: true,
		problems: [new Failure("PLAN_UNCLEAR", {
			asked: word,
			plannable
		})],
		stray
	};
}
function readVerb([word, ...stray]) {
	if (word === void 0) return {
		planned: false,
		problems: [new Failure("VERB_MISSING", {})],
		stray
	};
	if (isVerb(word)) return word === "plan" ? readPlan(stray) : {
		verb: word,
		planned: false,
		problems: [],
		stray
	};
	return {
		planned: false,
		problems: [new Failure("VERB_UNKNOWN", {
			verb: word,
			nearest: nearest(word, verbNames)
		})],
		stray
	};
}
// build/config/call-words.js
const parameterFlag = /^--([A-Z][A-Za-z0-9]*)(?:=(.*))?$/s;
function isCall(args) {
	const [first, second] = args.filter((arg) => !arg.startsWith("-"));
	return first === "call" || first === "plan" && second === "call";
}
function readCallWords(args) {
	const parameters = /* @__PURE__ */ new Map();
	if (!isCall(args)) return {
		parameters,
		rest: args
	};
	const rest = [];
	for (let index = 0; index < args.length; index += 1) {
		const arg = args[index] ?? "";
		const [, name, joined] = parameterFlag.exec(arg) ?? [];
		if (name === void 0) {
			rest.push(arg);
			continue;
		}
		const next = args[index + 1];
		const isApart = joined === void 0 && next !== void 0 && !next.startsWith("--");
		parameters.set(name, [...parameters.get(name) ?? [], isApart ? next : joined ?? true]);
		if (isApart) index += 1;
	}
	return {
		parameters,
		rest
	};
}
// build/config/flags.js
const where = "flag";
const isSwitch = (name) => inputOf(name).kind === "flag";
const gathers = (name) => [
	"list",
	"lines",
	"pairs",
	"paths",
	"globs"
].includes(inputOf(name).kind);
const options = Object.fromEntries(inputNames.map((name) => [name, { type: isSwitch(name) ? "boolean" : "string" }]));
function markMissingValues(args) {
	return args.map((arg, index) => {
		const name = arg.slice(2);
		if (!arg.startsWith("--") || !isInput(name) || isSwitch(name)) return arg;
		const next = args[index + 1];
		return next === void 0 || next.startsWith("--") ? `${arg}=` : arg;
	});
}
function takeApart(args) {
	const { tokens } = parseArgs({
		args: markMissingValues(args),
		options,
		strict: false,
		allowPositionals: true,
		tokens: true
	});
	const flags = [];
	const loose = [];
	let guessedValue;
	for (const token of tokens) if (token.kind === "option") {
		flags.push({
			name: token.name,
			value: token.value
		});
		guessedValue = isInput(token.name) ? void 0 : token.index + 1;
	} else if (token.kind === "positional" && (token.index !== guessedValue || isVerb(token.value))) loose.push(token.value);
	return {
		flags,
		loose
	};
}
const fileOf = (secret) => isInput(`${secret}-file`) ? `${secret}-file` : void 0;
function refusal(name, verb) {
	const { verbs, only, secret } = inputOf(name);
	if (secret !== void 0) return new Failure("SECRET_ON_COMMAND_LINE", {
		name,
		variable: secret.variable,
		file: fileOf(name)
	});
	if (only === "action") return new Failure("INPUT_MISPLACED", {
		name,
		where,
		reason: said("it is an input of the GitHub Action only")
	});
	if (verb === void 0 || verbs.includes(verb)) return void 0;
	return new Failure("INPUT_MISPLACED", {
		name,
		where,
		reason: said("\"{verb}\" does not take it, {takers}", {
			verb,
			takers: takersInSentence(verbs)
		})
	});
}
function meaningOf({ name, value }) {
	if (isInput(name)) return {
		name,
		text: value ?? (isSwitch(name) ? "true" : "")
	};
	const negated = name.startsWith("no-") ? name.slice(3) : "";
	return isInput(negated) && isSwitch(negated) && value === void 0 ? {
		name: negated,
		text: "false"
	} : void 0;
}
function joined(name, before, text) {
	if (text.trim() === "") return new Failure("INPUT_INVALID", {
		name,
		value: "",
		where,
		expected: said("followed by a value, as in --{name} VALUE", { name })
	});
	if (before === void 0 || before === text) return text;
	if (gathers(name)) return `${before}\n${text}`;
	return new Failure("INPUT_INVALID", {
		name,
		value: `${before}" and "${text}`,
		where,
		expected: said("given once")
	});
}
function collect(flags, verb) {
	const values = /* @__PURE__ */ new Map();
	const problems = [];
	for (const flag of flags) {
		const meant = meaningOf(flag);
		if (meant === void 0) {
			const known = verb === void 0 ? inputNames : inputsOf(verb, "command");
			problems.push(new Failure("INPUT_UNKNOWN", {
				name: flag.name,
				where,
				nearest: nearest(flag.name, known)
			}));
			continue;
		}
		const bare = verb === void 0 ? void 0 : inputOf(meant.name).bare?.[verb];
		const text = refusal(meant.name, verb) ?? joined(meant.name, values.get(meant.name), meant.text || (bare ?? ""));
		if (typeof text === "string") values.set(meant.name, text);
		else problems.push(text);
	}
	return {
		values,
		problems
	};
}
function planned(values) {
	const contradicts = truthOf(values.get("dry-run") ?? "true") === false;
	const reason = said("a plan writes nothing.");
	return {
		values: new Map([...values, ["dry-run", "true"]]),
		problems: contradicts ? [new Failure("INPUTS_CONFLICT", {
			names: ["plan", "dry-run"],
			reason
		})] : []
	};
}
const outsidePlan = (values) => values.has("matrix") ? [new Failure("INPUT_MISPLACED", {
	name: "matrix",
	where,
	reason: said("it goes with \"plan\", as in \"plan release --matrix\"")
})] : [];
function operationIn({ verb, stray }) {
	const [operation, ...others] = stray;
	if (verb !== "call" || operation === void 0) return {
		values: /* @__PURE__ */ new Map(),
		stray
	};
	return {
		values: /* @__PURE__ */ new Map([["operation", operation]]),
		stray: others
	};
}
function readFlags(args) {
	const { parameters, rest } = readCallWords(args);
	const nothing = {
		values: /* @__PURE__ */ new Map(),
		parameters,
		words: [],
		problems: []
	};
	if (args[0] === "--version" || args[0] === "-v") return {
		...nothing,
		help: false,
		version: true
	};
	const { flags, loose } = takeApart(rest);
	const asked = readVerb(flags.some(({ name }) => name === "matrix") && loose.length === 1 && loose[0] === "plan" ? ["plan", "release"] : loose);
	const { verb } = asked;
	const language = flags.findLast(({ name }) => name === "lang")?.value;
	if (flags.some(({ name }) => name === "help" || name === "h")) {
		const topic = verb ?? (loose[0] === "plan" ? "plan" : void 0);
		return {
			...nothing,
			verb,
			topic,
			language,
			values: operationIn(asked).values,
			help: true,
			version: false
		};
	}
	const read = collect(flags, verb);
	const { values, problems } = asked.planned ? planned(read.values) : {
		values: read.values,
		problems: outsidePlan(read.values)
	};
	const operation = operationIn(asked);
	const words = verb === "explain" ? asked.stray : [];
	const stray = (verb === "explain" ? [] : operation.stray).map((argument) => new Failure("ARGUMENT_UNEXPECTED", { argument }));
	return {
		verb,
		language,
		help: false,
		version: false,
		values: new Map([...values, ...operation.values]),
		parameters,
		words,
		problems: [
			...asked.problems,
			...read.problems,
			...problems,
			...stray
		]
	};
}
export { readFlags as t };
