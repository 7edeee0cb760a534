import { t as languageOf } from "./language2.js";
import { D as said, b as asFailure, y as Failure } from "./words.js";
import { c as keyOf, i as inputOf, n as fileKeyOf, o as inputsOf, r as inputNames } from "./inputs.js";
import { t as nearest } from "./nearest.js";
import { t as showValue } from "./show-value.js";
import { t as createFanOut } from "./fan-out.js";
import { t as createJsonLinesReporter } from "./json-lines.js";
import { n as isLastWord } from "./per-app.js";
import { n as resultRecord } from "./result-record.js";
import { a as ciSystemOf, c as createAfterRun, i as ciIn, l as notTold, n as readRun, o as readCiRun, r as cancelOnRequest, t as reportFiles } from "./report-files.js";
import { n as redactorFor, t as hideIn } from "./hide.js";
import { t as createOutputFiles } from "./output-files.js";
import { t as readText } from "./read-text.js";
// build/config/options.js
const optionsOf = (verb) => inputsOf(verb).filter((name) => inputOf(name).only === void 0 && name !== "debug");
const optionOf = keyOf;
function readOptions(verb, options) {
	const names = new Map(optionsOf(verb).map((name) => [optionOf(name), name]));
	const given = /* @__PURE__ */ new Map();
	const givenItems = /* @__PURE__ */ new Map();
	const problems = [];
	for (const [option, value] of Object.entries(options)) {
		if (value === void 0) continue;
		const name = names.get(option);
		const read = name === void 0 ? unknownOption(option, verb, [...names.keys()]) : readOption(option, value, inputOf(name));
		if (read instanceof Failure) problems.push(read);
		else if (name !== void 0) {
			given.set(name, read.text);
			if (read.items !== void 0) givenItems.set(name, read.items);
		}
	}
	return {
		given,
		givenItems,
		problems
	};
}
function unknownOption(option, verb, known) {
	const elsewhere = inputNames.find((name) => optionOf(name) === option || fileKeyOf(name) === option);
	if (elsewhere === void 0 || known.includes(optionOf(elsewhere))) return new Failure("INPUT_UNKNOWN", {
		name: option,
		where: "option",
		nearest: nearest(option, known)
	});
	return new Failure("INPUT_MISPLACED", {
		name: option,
		where: "option",
		reason: said("\"{verb}\" does not take it", { verb })
	});
}
const ifText = (value) => typeof value === "string" ? { text: value } : void 0;
const ifNumber = (value) => typeof value === "number" ? { text: String(value) } : void 0;
const ifFlag = (value) => typeof value === "boolean" ? { text: String(value) } : void 0;
const ifTexts = (value) => Array.isArray(value) && value.every((item) => typeof item === "string") ? {
	text: value.join(", "),
	items: value
} : void 0;
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const ifObject = (value) => isObject(value) ? { text: JSON.stringify(value) } : void 0;
const ifPairs = (value) => {
	const pairs = isObject(value) ? Object.entries(value).filter(([, version]) => version !== void 0) : [];
	return isObject(value) && pairs.every(([, version]) => typeof version === "string") ? { text: pairs.map(([platform, version]) => `${platform}=${String(version)}`).join(",") } : void 0;
};
const text = {
	writers: [ifText],
	type: "string"
};
const texts = {
	writers: [ifTexts],
	type: "readonly string[]"
};
const optionKinds = {
	text,
	integer: {
		writers: [ifNumber],
		type: "number"
	},
	flag: {
		writers: [ifFlag],
		type: "boolean"
	},
	list: texts,
	lines: texts,
	paths: texts,
	globs: texts,
	path: text,
	moment: text,
	choice: {
		writers: [ifText, ifFlag],
		type: "string"
	},
	duration: {
		writers: [ifText, ifNumber],
		type: "string | number"
	},
	pairs: {
		writers: [ifPairs],
		type: "{ readonly ios?: string | undefined; readonly android?: string | undefined }"
	},
	json: {
		writers: [ifObject],
		type: "Readonly<Record<string, unknown>>"
	},
	template: {
		writers: [ifText, ifObject],
		type: "string | Readonly<Record<string, unknown>>"
	}
};
function optionType({ kind, choices }) {
	if (choices === void 0) return optionKinds[kind].type;
	return choices.flatMap((choice) => choice === "true" || choice === "false" ? [choice, `'${choice}'`] : [`'${choice}'`]).join(" | ");
}
function readOption(option, value, input) {
	for (const write of optionKinds[input.kind].writers) {
		const read = write(value);
		if (read !== void 0) return read;
	}
	const shown = input.secret === void 0 ? shownValue(value) : "***";
	return new Failure("INPUT_INVALID", {
		name: option,
		value: shown,
		where: "option",
		expected: said("a value of the type {type}", { type: optionType(input) })
	});
}
function shownValue(value) {
	try {
		return showValue(JSON.stringify(value) ?? String(value));
	} catch {
		return typeof value;
	}
}
// build/hosts/run-in-process.js
async function runInProcess(verb, options, { signal, onEvent, env: variables = {} }) {
	const { given, givenItems, problems } = readOptions(verb, options);
	const redactor = redactorFor(variables);
	const last = keepResult();
	const listener = heldBack(onEvent === void 0 ? nobody : tell(onEvent));
	const tellAll = (also) => createFanOut({
		result: last.reporter,
		events: listener.reporter,
		...also
	}, redactor);
	try {
		const isAlone = Object.keys(variables).length === 0;
		const ci = ciIn(variables);
		const run = isAlone ? {} : readCiRun(variables, { ci });
		const question = {
			given,
			givenItems,
			givenFrom: "option",
			variables,
			workingDirectory: process.cwd(),
			readText
		};
		const read = await readRun(verb, question, {
			run,
			problems
		});
		const { values, start } = read;
		const onSecret = hideIn(redactor);
		const language = languageOf(values.lang, variables);
		const warnings = createFanOut({ events: listener.reporter }, redactor);
		const warn = (message) => warnings.report({
			type: "warned",
			message,
			help: ""
		});
		if (isAlone) for (const name of namelessAsked(values)) warn(`"${name}": ${needsEnv[language]}`);
		const afterRun = await createAfterRun(read, {
			system: isAlone ? void 0 : ciSystemOf(variables, ci),
			variables,
			run,
			language,
			redact: redactor.text,
			onSecret,
			warn: (failure, what) => warn(`${failure.code}: ${notTold(what, failure, {
				language,
				redact: redactor.text
			})}`)
		});
		for (const secret of [...read.secrets, ...afterRun.secrets]) onSecret(secret, "run");
		const reporter = tellAll({
			outputs: createOutputFiles(values["output-file"] ?? [], warn),
			...await reportFiles(values, {
				run,
				language,
				warn
			}),
			...afterRun.reporters
		});
		await afterRun.tell(await start({
			reporter,
			onSecret,
			redact: redactor.value,
			cancel: cancelOnRequest(signal)
		}));
	} catch (thrown) {
		const failure = asFailure(thrown);
		const result = {
			verb,
			exit: failure.exit,
			status: "failed",
			outputs: { "error-code": failure.code }
		};
		tellAll({}).report({
			type: "failed",
			failure,
			result
		});
	}
	listener.release();
	return last.result();
}
const namelessAsked = (values) => ["comment", "github-deployment"].filter((name) => values[name]).map(optionOf);
const needsEnv = {
	en: "nothing is told, because nothing is known of a CI run: hand in \"env\", such as process.env.",
	zh: "未写出任何内容，因为没有 CI 运行的信息：请传入 env，例如 process.env。"
};
function heldBack(listener) {
	let held;
	return {
		reporter: {
			ignores: (type) => listener.ignores?.(type) ?? false,
			report: (event) => {
				if (isLastWord(event)) held = event;
				else listener.report(event);
			}
		},
		release: () => {
			if (held !== void 0) createFanOut({ listener }).report(held);
		}
	};
}
const nobody = {
	report: () => void 0,
	ignores: () => true
};
const tell = (onEvent) => createJsonLinesReporter({ write: (line) => onEvent(JSON.parse(line)) });
function keepResult() {
	let kept;
	return {
		reporter: {
			ignores: (type) => type !== "finished" && type !== "failed",
			report: (event) => {
				if (event.type !== "finished" && event.type !== "failed" || event.app !== void 0) return;
				kept = resultRecord(event.result, event.type === "failed" ? event.failure : void 0);
			}
		},
		result: () => {
			if (kept === void 0) throw new Error("a run ended without a last word");
			return kept;
		}
	};
}
export { runInProcess };
