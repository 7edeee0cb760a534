import { a as singleLine, i as oneLine, t as cut } from "./plain-text.js";
import { n as failureLines, r as traceOf, t as causesOf } from "./failure-lines.js";
import { t as createFanOut } from "./fan-out.js";
import { i as notCommanding, n as textTables, t as createGitHubReporter } from "./github-log.js";
import { t as createJsonLinesReporter } from "./json-lines.js";
import { E as codeLines, O as previewLines, _ as documentLines, a as stepTitles, f as checkLines, r as sentenceOf, t as dryRunBanner } from "./sentences.js";
import { _ as rolloutLines, a as verdictOf, c as hasTables, i as wayBackOf, m as outcomeLines, n as createProgressSteps, r as isProgress, t as createRunNotes } from "./run-notes.js";
import { t as createPerApp } from "./per-app.js";
import { a as logExcerpt, i as planLines } from "./plan-table.js";
import { r as formatDuration } from "./format.js";
import { n as redactorFor } from "./hide.js";
// build/reporting/azure-command.js
function azureCommand(name, data, properties = {}) {
	const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(singleLine(value))};`);
	return `##vso[${name}${pairs.length === 0 ? "" : ` ${pairs.join("")}`}]${escapeData(data)}\n`;
}
const azureGroup = (title) => `##[group]${oneLine(title)}\n`;
const azureEndGroup = "##[endgroup]\n";
const azureVariables = (variables) => variables.flatMap(([variable, value]) => {
	const data = singleLine(value).replaceAll("$(", "$ (");
	return [azureCommand("task.setvariable", data, { variable }), azureCommand("task.setvariable", data, {
		variable,
		isoutput: "true"
	})];
}).join("");
const azureSecret = (secret) => secret.split(/\r?\n/).filter((line) => line.trim().length >= shortestSecret).map((line) => azureCommand("task.setsecret", line)).join("");
const shortestSecret = 6;
const escapeData = (text) => text.replaceAll("%", "%AZP25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text) => escapeData(text).replaceAll("]", "%5D").replaceAll(";", "%3B");
// build/reporting/azure-issues.js
function createAzureIssues({ write }) {
	let areTold = false;
	return { report: (event) => {
		if (event.type === "warned") write(issue("warning", `${event.message} ${event.help}`));
		if (event.type === "function-failed") write(failureIssue(event.failure, `function ${event.name}: `));
		if (event.type === "apps-ended") areTold = true;
		if (event.type === "failed" && !areTold) for (const failure of eachOf(event.failure)) write(failureIssue(failure));
	} };
}
const eachOf = (failure) => failure.problems.length === 0 ? [failure] : failure.problems;
function failureIssue(failure, about = "") {
	const { code, message, help, source } = failureLines(failure);
	const place = source === void 0 ? {} : {
		sourcepath: source.file,
		linenumber: source.line
	};
	return issue("error", `${about}${message} ${help}`, {
		code,
		...place
	});
}
const issue = (type, text, properties = {}) => azureCommand("task.logissue", oneLine(text), {
	type,
	...properties
});
// build/reporting/log-sections.js
const clear = "\x1B[0K";
function createGitLabSections(now) {
	let opened = 0;
	let name = "";
	const seconds = () => Math.floor(now() / 1e3);
	return {
		begin: (step, title) => {
			opened += 1;
			name = `miniship_${step.replaceAll(/[^a-z]/g, "_")}_${opened}`;
			return `${clear}section_start:${seconds()}:${name}\r${clear}${oneLine(title)}\n`;
		},
		end: () => `${clear}section_end:${seconds()}:${name}\r${clear}\n`
	};
}
const azureSections = {
	begin: (_step, title) => azureGroup(title),
	end: () => azureEndGroup
};
// build/reporting/events.js
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
function createPaint(colour) {
	return (look, text) => {
		const [on, off] = codes[look];
		return colour && text !== "" ? `\u001b[${on}m${text}\u001b[${off}m` : text;
	};
}
const paintLine = ([mark, look, text], paint) => `${paint(look, mark)} ${look === "dim" ? paint(look, text) : text}`;
// build/reporting/screen.js
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
const namedScreen = (screen, name, paint) => ({
	line: (text) => {
		if (text !== "") screen.line(`${paint(name)} ${text}`);
	},
	status: (text) => screen.status(`${name} ${text}`)
});
// build/reporting/terminal-ending.js
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
function checkedLines({ result }, notes) {
	if (notes.last("checked") === void 0) return [];
	const { title, text } = verdictOf(result, notes);
	return [`${title}: ${text}`, ""];
}
function finishedLines({ result }, notes, { paint }) {
	const { title, text } = verdictOf(result, notes);
	return [`${paint(looks[result.status], `${title}:`)} ${text}`];
}
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
function block(mark, { message, help, reference }, paint) {
	const indent = " ".repeat(mark.length);
	return [
		`${paint("bad", mark)}${message}`,
		`${indent}${help}`,
		`${indent}${paint("dim", reference)}`
	];
}
// build/reporting/terminal-lines.js
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
		case "preview-ready":
		case "previews-listed":
		case "preview-ended": return previewLines(event);
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
const indent = "  ";
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
			ofApp: (app) => createRunReporter({
				...options,
				sections: void 0
			}, namedScreen(screen, nameOf(app).padEnd(width), (name) => paint("dim", name)))
		}),
		ignores: (type) => type === "call-answered" && !options.verbose
	};
}
const nameOf = (app) => `[${oneLine(app)}]`;
const widestName = 24;
function createRunReporter(options, screen) {
	const { verbose, sections, write } = options;
	const paint = createPaint(options.colour);
	const notes = createRunNotes();
	const isProgressStep = createProgressSteps();
	let current;
	const gutterText = () => (current === void 0 || current.isNamed ? "" : current.step).padEnd(gutter);
	const print = (line) => {
		screen.line(`${paint("strong", gutterText())}${paintLine(line, paint)}`);
		if (current !== void 0) current.isNamed = true;
	};
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
		if (sections !== void 0) write(sections.end());
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
		if (sections !== void 0) write(sections.begin(event.step, sentenceOf(event)));
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
	const showCode = (event) => {
		const lines = codeLines(event, { colour: options.colour });
		if (options.interactive && (event.qr[0]?.length ?? 0) > options.columns) return;
		for (const line of [
			"",
			...lines,
			""
		]) screen.line(line);
	};
	const show = (event) => {
		if (event.type === "deploy-planned") planLines(event, notes).forEach(print);
		else if (event.type === "policy-made") showPolicy(event);
		else if (event.type === "preview-ready") showCode(event);
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
const sectionsOf = {
	GITLAB: () => createGitLabSections(Date.now),
	AZURE_PIPELINES: () => azureSections
};
function createShellReporter({ json, verbose, language, apart = false, variables = process.env, also = {}, system }) {
	const people = peopleStream(json || apart);
	const write = (text) => void people.write(text);
	for (const stream of [process.stdout, process.stderr]) stream.on("error", () => void 0);
	const terminal = system === "GITHUB_ACTIONS" && !verbose ? createGitHubReporter({
		write,
		language
	}) : createTerminalReporter({
		write,
		language,
		colour: wantsColour(people),
		interactive: people.isTTY === true && process.env["CI"] === void 0,
		verbose,
		columns: people.columns ?? 100,
		sections: system === void 0 ? void 0 : sectionsOf[system]?.()
	});
	const issues = system === "AZURE_PIPELINES" ? { issues: createAzureIssues({
		write,
		language
	}) } : {};
	const lines = json ? { "JSON lines": createJsonLinesReporter({ write: (text) => void process.stdout.write(text) }) } : {};
	const redactor = redactorFor(variables);
	return {
		reporter: createFanOut({
			terminal,
			...issues,
			...lines,
			...also
		}, redactor),
		redactor
	};
}
const peopleStream = (json) => json ? process.stderr : process.stdout;
function wantsColour(stream) {
	if (process.env["NO_COLOR"]) return false;
	if (process.env["FORCE_COLOR"]) return process.env["FORCE_COLOR"] !== "0";
	return stream.isTTY === true;
}
export { azureVariables as a, azureSecret as i, peopleStream as n, azureCommand as r, createShellReporter as t };
