import { n as failureLines } from "./failure-lines.js";
import { n as isLastWord } from "./per-app.js";
import { i as wordsOf, p as oneLine } from "./words.js";
import { n as telling } from "./said.js";
import { t as sentenceOf } from "./sentences.js";
// build/reporting/junit.js
function createJUnitReporter({ toXml, keep, language = "en" }) {
	const words = wordsOf(language);
	const suites = /* @__PURE__ */ new Map();
	const suiteOf = ({ app = "" }) => {
		const suite = suites.get(app) ?? {
			name: app === "" ? "miniship" : `miniship: ${oneLine(app)}`,
			cases: []
		};
		suites.set(app, suite);
		return suite;
	};
	return telling({ report: (event) => {
		follow(suiteOf(event), event, words);
		if (isLastWord(event)) keep(toXml(documentOf([...suites.values()], words)));
	} }, words.language);
}
function follow(suite, event, words) {
	if (event.type === "run-started") suite.name = oneLine(sentenceOf(event, words));
	else if (event.type === "step-started") suite.open = words.steps[event.step];
	else if (event.type === "step-finished") {
		suite.cases.push({
			name: words.steps[event.step],
			durationMs: event.durationMs
		});
		suite.open = void 0;
	} else if (event.type === "function-live") suite.cases.push({
		name: words.page.function(event.name),
		durationMs: event.durationMs
	});
	else if (event.type === "function-failed") suite.cases.push({
		name: words.page.function(event.name),
		durationMs: 0,
		failure: event.failure
	});
	else if (event.type === "finished" || event.type === "failed") end(suite, event, words);
}
function end(suite, event, words) {
	if (event.type === "failed") suite.cases.push({
		name: suite.open ?? words.page.theRun,
		durationMs: 0,
		failure: event.failure
	});
	else if (suite.cases.length === 0) suite.cases.push({
		name: words.page.theRun,
		durationMs: 0
	});
}
const secondsOf = (cases) => (cases.reduce((sum, { durationMs }) => sum + durationMs, 0) / 1e3).toFixed(3);
const failuresIn = (cases) => String(cases.filter(({ failure }) => failure !== void 0).length);
const totals = (cases) => ({
	tests: String(cases.length),
	failures: failuresIn(cases),
	errors: "0",
	time: secondsOf(cases)
});
const documentOf = (suites, words) => ({
	name: "testsuites",
	attributes: {
		name: "miniship",
		...totals(suites.flatMap(({ cases }) => cases))
	},
	children: suites.map(({ name, cases }) => ({
		name: "testsuite",
		attributes: {
			name,
			...totals(cases)
		},
		children: cases.map((each) => caseElement(each, name, words))
	}))
});
const caseElement = (each, classname, words) => ({
	name: "testcase",
	attributes: {
		name: oneLine(each.name),
		classname,
		time: secondsOf([each])
	},
	children: each.failure === void 0 ? [] : [failureElement(failureLines(each.failure, words))]
});
function failureElement(lines) {
	const told = [lines, ...lines.problems].flatMap(({ message, help, reference }) => [
		message,
		help,
		reference,
		""
	]);
	return {
		name: "failure",
		attributes: {
			type: lines.code,
			message: lines.message
		},
		text: told.join("\n").trimEnd()
	};
}
export { createJUnitReporter };
