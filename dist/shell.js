import { n as createPerApp, t as createFanOut } from "./fan-out.js";
import { i as isFailure } from "./failure.js";
import { i as oneLine, r as harmlessJson, t as cut } from "./plain-text.js";
import { n as resultRecord, t as failureRecord } from "./result-record.js";
import { C as sentenceOf, F as documentLines, H as redactorFor, O as hasTables, S as dryRunBanner, T as stepTitles, _ as isProgress, c as failureLines, d as outcomeLines, f as rolloutLines, g as createProgressSteps, h as createRunNotes, i as verdictOf, j as checkLines, l as traceOf, m as textTables, r as wayBackOf, s as causesOf, t as logExcerpt, x as planLines, z as notCommanding } from "./function-log.js";
import { r as formatDuration } from "./format.js";
// build/reporting/json-lines.js
/** Every event as one line of JSON for other programs; the last line is the result, also when the run failed. */
function createJsonLinesReporter({ write }) {
	return { report: (event) => write(`${lineOf(event)}\n`) };
}
const lineOf = (event) => harmlessJson(JSON.stringify(recordOf(event), withoutStacks));
function recordOf(event) {
	switch (event.type) {
		case "finished": return endOf(event, resultRecord(event.result));
		case "failed": return endOf(event, resultRecord(event.result, event.failure));
		case "run-started": {
			const { version, ...facts } = event;
			return enveloped({
				toolVersion: version,
				...facts
			});
		}
		case "function-live":
		case "function-kept": {
			const { version, ...facts } = event;
			return enveloped({
				...facts,
				functionVersion: version
			});
		}
		case "step-started":
		case "step-finished":
		case "build-inspected":
		case "version-chosen":
		case "archive-made":
		case "mini-program-found":
		case "packages-listed":
		case "upload-progressed":
		case "file-uploaded":
		case "package-ready":
		case "whitelist-ready":
		case "rollout-changed":
		case "call-answered":
		case "request-retried":
		case "limit-waited":
		case "write-planned":
		case "receipt-written":
		case "deploy-planned":
		case "function-failed":
		case "function-tested":
		case "setting-changed":
		case "site-listed":
		case "site-synced":
		case "hosting-opening":
		case "site-progressed":
		case "rollout-found":
		case "gate-checked":
		case "nothing-done":
		case "stage-reached":
		case "candidates-listed":
		case "rollback-planned":
		case "content-fetched":
		case "undone":
		case "race-settled":
		case "status-read":
		case "receipt-compared":
		case "app-answered":
		case "message-sent":
		case "operation-answered":
		case "archive-kept":
		case "apps-found":
		case "apps-ended":
		case "checked":
		case "policy-made":
		case "warned": return enveloped(event);
	}
}
/** The result is the last line of all; that of one mini program of several has a name of its own. */
const endOf = ({ app }, result) => app === void 0 ? result : {
	...result,
	type: "app-result",
	app
};
/** The envelope, `type` and `version`, comes first. An event with a `version` of its own has to name it otherwise. */
const enveloped = ({ type, ...facts }) => ({
	type,
	version: 1,
	...facts
});
/** A failure inside an event is written by its public face, wherever it sits. */
const withoutStacks = (_key, value) => isFailure(value) ? failureRecord(value) : value;
// build/reporting/events.js
/** The steps of a release, in their order. */
const releaseSteps = [
	"inspect",
	"archive",
	"look",
	"upload",
	"package",
	"whitelist",
	"rollout",
	"receipt"
];
/** The steps of a deploy, in their order. */
const deploySteps = [
	"inspect",
	"look",
	"functions",
	"settings",
	"hosting",
	"receipt"
];
// build/reporting/paint.js
const codes = {
	good: [32, 39],
	notice: [33, 39],
	bad: [31, 39],
	dim: [2, 22],
	strong: [1, 22]
};
/** Colours text, or leaves it as it is where colour is not wanted. */
function createPaint(colour) {
	return (look, text) => {
		const [on, off] = codes[look];
		return colour && text !== "" ? `\u001b[${on}m${text}\u001b[${off}m` : text;
	};
}
/** A marked line with its colours. What stands in the background does so as a whole. */
const paintLine = ([mark, look, text], paint) => `${paint(look, mark)} ${look === "dim" ? paint(look, text) : text}`;
// build/reporting/screen.js
/** Clears the line that the cursor stands on. */
const clearLine = "\r\x1B[2K";
function createScreen({ write, interactive, columns }) {
	let shown = false;
	const clear = () => shown ? clearLine : "";
	return {
		line: (text) => {
			write(`${clear()}${notCommanding(text)}\n`);
			shown = false;
		},
		status: (text) => {
			if (!interactive) return;
			write(`${clear()}${cut(text, fitting(text, columns - 1))}`);
			shown = true;
		}
	};
}
/** How many characters of the text fit into the columns. Everything beyond ASCII counts twice, to be on the safe side. */
function fitting(text, columns) {
	let used = 0;
	let characters = 0;
	for (const character of text) {
		used += character.length > 1 || character > "" ? 2 : 1;
		if (used > columns) break;
		characters += 1;
	}
	return Math.max(1, characters);
}
/** The same screen for one of several who print on it at once: every line has the name in front, and none is empty. */
const namedScreen = (screen, name, paint) => ({
	line: (text) => {
		if (text !== "") screen.line(`${paint(name)} ${text}`);
	},
	status: (text) => screen.status(`${name} ${text}`)
});
// build/reporting/terminal-ending.js
/** The last lines on a terminal: how the run ended, what to do if it failed, and where the receipt is. */
function endingLines(event, notes, looks) {
	const lines = event.type === "failed" ? [...checkedLines(event, notes), ...failedLines(event, looks)] : finishedLines(event, notes, looks);
	const path = notes.last("receipt-written")?.path;
	const table = outcomeLines(notes).map((line) => paintLine(line, looks.paint));
	const back = wayBackOf(notes);
	const wayBack = back === void 0 ? [] : [`To go back: ${oneLine(back)}`];
	const receipt = path === void 0 ? [] : [`Receipt: ${oneLine(path)}`];
	return [
		...table,
		...table.length === 0 ? [] : [""],
		...lines,
		...wayBack,
		...receipt
	];
}
/** After a list of checks, how many of them failed; the failure below is the first to be mended. */
function checkedLines({ result }, notes) {
	if (notes.last("checked") === void 0) return [];
	const { title, text } = verdictOf(result, notes);
	return [`${title}: ${text}`, ""];
}
function finishedLines({ result }, notes, { paint }) {
	const { title, text } = verdictOf(result, notes);
	return [`${paint(looks[result.status], `${title}:`)} ${text}`];
}
/** Green is for what is as it was asked for; what somebody may have expected otherwise stands out. */
const looks = {
	live: "good",
	uploaded: "notice",
	paused: "notice",
	ended: "notice",
	unchanged: "notice",
	read: "good",
	sent: "good",
	planned: "notice",
	failed: "bad"
};
function failedLines({ failure }, { paint, verbose }) {
	const whole = failureLines(failure);
	const behind = verbose ? [...causesOf(failure).map((cause) => `cause: ${cause}`), ...traceOf(failure)] : [];
	return [
		...block("✗ ", whole, paint),
		...whole.problems.flatMap((problem, index) => block(`${index + 1}. `, problem, paint)),
		...behind.map((line) => `  ${paint("dim", line)}`)
	];
}
/** Three lines below one mark: what was wrong, what to do, what support would ask for. */
function block(mark, { message, help, reference }, paint) {
	const indent = " ".repeat(mark.length);
	return [
		`${paint("bad", mark)}${message}`,
		`${indent}${help}`,
		`${indent}${paint("dim", reference)}`
	];
}
// build/reporting/terminal-lines.js
/** What an event looks like on a terminal by itself; those that need the past have no line here. */
function factLines(event, verbose) {
	switch (event.type) {
		case "step-finished": return shownIf(verbose || event.durationMs >= 1e3, [
			"·",
			"dim",
			`took ${formatDuration(event.durationMs)}`
		]);
		case "call-answered": return shownIf(verbose, [
			"·",
			"dim",
			sentenceOf(event)
		]);
		case "limit-waited": return shownIf(verbose || event.waitMs >= 1e3, [
			"…",
			"dim",
			sentenceOf(event)
		]);
		case "request-retried": return [[
			"↻",
			"notice",
			sentenceOf(verbose ? event : {
				...event,
				requestId: void 0
			})
		]];
		case "write-planned": return [[
			"○",
			"notice",
			sentenceOf(event)
		]];
		case "warned": return [[
			"!",
			"notice",
			sentenceOf(event)
		], [
			"→",
			"dim",
			oneLine(event.help)
		]];
		case "apps-found":
		case "build-inspected":
		case "version-chosen":
		case "archive-made":
		case "mini-program-found":
		case "packages-listed":
		case "file-uploaded":
		case "package-ready":
		case "whitelist-ready":
		case "rollout-changed":
		case "function-live":
		case "function-tested":
		case "setting-changed":
		case "site-listed":
		case "site-synced":
		case "receipt-written":
		case "operation-answered": return [[
			"✓",
			"good",
			sentenceOf(event)
		]];
		case "function-kept": return [[
			"=",
			"dim",
			sentenceOf(event)
		]];
		case "function-failed": return failedFunctionLines(event);
		case "rollout-found":
		case "gate-checked":
		case "nothing-done":
		case "stage-reached":
		case "candidates-listed":
		case "rollback-planned":
		case "content-fetched":
		case "undone":
		case "race-settled":
		case "status-read":
		case "receipt-compared":
		case "app-answered":
		case "message-sent":
		case "archive-kept": return rolloutLines(event);
		case "checked": return checkLines(event);
		case "apps-ended":
		case "run-started":
		case "step-started":
		case "deploy-planned":
		case "policy-made":
		case "upload-progressed":
		case "site-progressed":
		case "hosting-opening":
		case "finished":
		case "failed": return [];
	}
}
/** Said at once, where it happened: functions run side by side, and the end of the run may be minutes away. */
function failedFunctionLines(event) {
	const { help, reference } = failureLines(event.failure);
	const logged = logExcerpt(event.logs).map((line) => [
		"│",
		"dim",
		line
	]);
	return [
		[
			"✗",
			"bad",
			sentenceOf(event)
		],
		[
			"→",
			"dim",
			help
		],
		[
			"·",
			"dim",
			reference
		],
		...logged
	];
}
const shownIf = (shown, line) => shown ? [line] : [];
// build/reporting/terminal.js
const gutter = Math.max(...[...releaseSteps, ...deploySteps].map((step) => step.length)) + 2;
/** Stands before the rows of a table. */
const indent = "  ";
/** For people at a terminal, and for the log of any CI system but GitHub: the step in the first column, its facts beside it. */
function createTerminalReporter(options) {
	const screen = createScreen(options);
	const paint = createPaint(options.colour);
	let width = 0;
	const run = createRunReporter(options, screen);
	return {
		...createPerApp({
			run: { report: (event) => {
				if (event.type === "apps-found") width = Math.min(widestName, Math.max(...event.names.map((name) => nameOf(name).length)));
				run.report(event);
			} },
			ofApp: (app) => createRunReporter(options, namedScreen(screen, nameOf(app).padEnd(width), (name) => paint("dim", name)))
		}),
		ignores: (type) => type === "call-answered" && !options.verbose
	};
}
/** Stands in front of the lines of one mini program of several; a name longer than this makes its own lines begin later, not all. */
const nameOf = (app) => `[${oneLine(app)}]`;
const widestName = 24;
/** The same for one run: the whole one, or that of one mini program of several. */
function createRunReporter(options, screen) {
	const { verbose } = options;
	const paint = createPaint(options.colour);
	const notes = createRunNotes();
	const isProgressStep = createProgressSteps();
	/** The step that runs. Its name stands beside its first fact. */
	let current;
	const gutterText = () => (current === void 0 || current.isNamed ? "" : current.step).padEnd(gutter);
	const print = (line) => {
		screen.line(`${paint("strong", gutterText())}${paintLine(line, paint)}`);
		if (current !== void 0) current.isNamed = true;
	};
	/** A step that had nothing to tell is named all the same, and one that was broken off says so. */
	const leaveStep = () => {
		if (current === void 0) return;
		const { step, isNamed, isFinished } = current;
		if (!isFinished) print([
			"✗",
			"bad",
			`${stepTitles[step]}: did not finish`
		]);
		else if (!isNamed) print([
			"✓",
			"good",
			stepTitles[step]
		]);
		current = void 0;
	};
	const startRun = (event) => {
		const banner = event.dryRun ? [paint("notice", dryRunBanner)] : [];
		for (const line of [
			paint("strong", sentenceOf(event)),
			...banner,
			""
		]) screen.line(line);
	};
	const startStep = (event) => {
		leaveStep();
		current = {
			step: event.step,
			isNamed: false,
			isFinished: false
		};
		screen.status(`${gutterText()}… ${sentenceOf(event)}`);
	};
	const finishStep = () => {
		if (current !== void 0) current.isFinished = true;
	};
	const showProgress = (event) => {
		const mark = event.type === "hosting-opening" ? "…" : "↑";
		if (options.interactive) screen.status(`${gutterText()}${mark} ${sentenceOf(event)}`);
		else if (isProgressStep(event)) print([
			mark,
			"dim",
			sentenceOf(event)
		]);
	};
	/** Too wide to stand beside the names of steps. A screen has an end, a log has none. */
	const showTables = (event) => {
		const width = options.interactive ? options.columns - 2 : Number.POSITIVE_INFINITY;
		for (const { title, lines } of textTables(event, {
			width,
			whole: verbose
		})) for (const text of [
			"",
			paint("strong", title),
			...lines.map((line) => indent + paintLine(line, paint))
		]) screen.line(text);
	};
	/** From the first column on, so that it can be copied as it is. */
	const showPolicy = (event) => {
		const note = event.note === "" ? [] : [paint("dim", oneLine(event.note))];
		for (const text of [
			"",
			paint("strong", sentenceOf(event)),
			...note,
			...documentLines(event)
		]) screen.line(text);
		if (current !== void 0) current.isNamed = true;
	};
	const show = (event) => {
		if (event.type === "deploy-planned") planLines(event, notes).forEach(print);
		else if (event.type === "policy-made") showPolicy(event);
		else if (hasTables(event)) showTables(event);
		else if (isProgress(event)) showProgress(event);
	};
	const end = (event) => {
		leaveStep();
		for (const line of ["", ...endingLines(event, notes, {
			paint,
			verbose
		})]) screen.line(line);
	};
	const follow = (event) => {
		if (event.type === "run-started") startRun(event);
		else if (event.type === "step-started") startStep(event);
		else if (event.type === "step-finished") finishStep();
		else if (event.type === "finished" || event.type === "failed") end(event);
		else show(event);
	};
	return { report: (event) => {
		notes.add(event);
		for (const line of factLines(event, verbose)) print(line);
		follow(event);
	} };
}
// build/hosts/shell.js
/** What a shell shows: text for people, JSON lines when asked for. Nothing reaches a stream with a known secret in it. */
function createShellReporter({ json, verbose, apart = false, variables = process.env, also = {} }) {
	const people = json || apart ? process.stderr : process.stdout;
	for (const stream of [process.stdout, process.stderr]) stream.on("error", () => void 0);
	const terminal = createTerminalReporter({
		write: (text) => void people.write(text),
		colour: wantsColour(people),
		interactive: people.isTTY === true && process.env["CI"] === void 0,
		verbose,
		columns: people.columns ?? 100
	});
	const lines = json ? { "JSON lines": createJsonLinesReporter({ write: (text) => void process.stdout.write(text) }) } : {};
	const redactor = redactorFor(variables);
	return {
		reporter: createFanOut({
			terminal,
			...lines,
			...also
		}, redactor),
		redactor
	};
}
/** no-color.org and force-color.org: a non-empty variable decides, else whether it is a terminal. */
function wantsColour(stream) {
	if (process.env["NO_COLOR"]) return false;
	if (process.env["FORCE_COLOR"]) return process.env["FORCE_COLOR"] !== "0";
	return stream.isTTY === true;
}
export { createShellReporter as t };
