import { g as formatBytes, i as wordsOf, m as singleLine, o as percent, p as oneLine, u as cut } from "./words.js";
import { n as failureLines, r as traceOf, t as causesOf } from "./failure-lines.js";
import { n as telling } from "./said.js";
import { t as createFanOut } from "./fan-out.js";
import { i as notCommanding, n as textTables, t as createGitHubReporter } from "./github-log.js";
import { t as createJsonLinesReporter } from "./json-lines.js";
import { c as planLines, i as documentLines, l as logExcerpt, t as checkLines } from "./doctor-words.js";
import { _ as rolloutLines, a as verdictOf, i as wayBackOf, l as hasTables, n as createProgressSteps, p as outcomeLines, r as isProgress, t as createRunNotes, x as previewLines, y as codeLines } from "./run-notes.js";
import { t as createPerApp } from "./per-app.js";
import { t as sentenceOf } from "./sentences.js";
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
function createAzureIssues({ write, language = "en" }) {
	const words = wordsOf(language);
	let areTold = false;
	return telling({ report: (event) => {
		if (event.type === "warned") write(issue("warning", `${event.message} ${event.help}`));
		if (event.type === "function-failed") write(failureIssue(event.failure, words, `${words.page.function(event.name)}${words.page.colon}`));
		if (event.type === "apps-ended") areTold = true;
		if (event.type === "failed" && !areTold) for (const failure of eachOf(event.failure)) write(failureIssue(failure, words));
	} }, words.language);
}
const eachOf = (failure) => failure.problems.length === 0 ? [failure] : failure.problems;
function failureIssue(failure, words, about = "") {
	const { code, message, help, source } = failureLines(failure, words);
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
// build/reporting/steps.js
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
// build/reporting/terminal-ending.js
function endingLines(event, notes, looks) {
	const { page } = notes.words;
	const lines = event.type === "failed" ? [...checkedLines(event, notes), ...failedLines(event, notes.words, looks)] : finishedLines(event, notes, looks);
	const path = notes.last("receipt-written")?.path;
	const table = outcomeLines(notes).map((line) => paintLine(line, looks.paint));
	const back = wayBackOf(notes);
	const wayBack = back === void 0 ? [] : [page.goBack(oneLine(back))];
	const receipt = path === void 0 ? [] : [page.receiptAt(oneLine(path))];
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
	return [`${title}${notes.words.page.colon}${text}`, ""];
}
function finishedLines({ result }, notes, { paint }) {
	const { title, text } = verdictOf(result, notes);
	return [`${paint(looks[result.status], `${title}${notes.words.page.colon.trimEnd()}`)}${notes.words.page.colon.endsWith(" ") ? " " : ""}${text}`];
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
function failedLines({ failure }, words, { paint, verbose }) {
	const whole = failureLines(failure, words);
	const behind = verbose ? [...causesOf(failure).map(words.page.cause), ...traceOf(failure)] : [];
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
function factLines(event, verbose, words) {
	switch (event.type) {
		case "step-finished": return shownIf(verbose || event.durationMs >= 1e3, [
			"·",
			"dim",
			words.page.took(event.durationMs)
		]);
		case "call-answered": return shownIf(verbose, [
			"·",
			"dim",
			sentenceOf(event, words)
		]);
		case "limit-waited": return shownIf(verbose || event.waitMs >= 1e3, [
			"…",
			"dim",
			sentenceOf(event, words)
		]);
		case "request-retried": return [[
			"↻",
			"notice",
			sentenceOf(verbose ? event : {
				...event,
				requestId: void 0
			}, words)
		]];
		case "write-planned": return [[
			"○",
			"notice",
			sentenceOf(event, words)
		]];
		case "warned": return [[
			"!",
			"notice",
			sentenceOf(event, words)
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
			sentenceOf(event, words)
		]];
		case "function-kept": return [[
			"=",
			"dim",
			sentenceOf(event, words)
		]];
		case "function-failed": return failedFunctionLines(event, words);
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
		case "archive-kept": return rolloutLines(event, words);
		case "preview-ready":
		case "previews-listed":
		case "preview-ended": return previewLines(event, words);
		case "checked": return checkLines(event, words);
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
function failedFunctionLines(event, words) {
	const { help, reference } = failureLines(event.failure, words);
	const logged = logExcerpt(event.logs, words).map((line) => [
		"│",
		"dim",
		line
	]);
	return [
		[
			"✗",
			"bad",
			sentenceOf(event, words)
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
// build/reporting/upload-pace.js
const leastMs = 1e3;
function createUploadPace(now, { page }) {
	const begun = /* @__PURE__ */ new Map();
	return ({ file, sentBytes, sizeBytes }) => {
		const first = begun.get(file);
		if (first === void 0 || sentBytes < first.sentBytes) {
			begun.set(file, {
				atMs: now(),
				sentBytes
			});
			return "";
		}
		const [tookMs, done] = [now() - first.atMs, sentBytes - first.sentBytes];
		if (tookMs < leastMs || done === 0 || percent({
			sentBytes,
			sizeBytes
		}) === 100) return "";
		const leftMs = (sizeBytes - sentBytes) / done * tookMs;
		return ` · ${formatBytes(done / tookMs * 1e3)}/s · ${page.timeLeft(leftMs)}`;
	};
}
// build/reporting/terminal.js
const gutter = Math.max(...[...releaseSteps, ...deploySteps].map((step) => step.length)) + 2;
const isLoud = (event) => loudTypes.has(event.type) || event.type === "undone" && !event.confirmed || event.type === "gate-checked" && !event.isOpen || event.type === "checked" && event.state === "bad";
const loudTypes = /* @__PURE__ */ new Set([
	"warned",
	"function-failed",
	"policy-made",
	"status-read",
	"candidates-listed",
	"finished",
	"failed"
]);
const indent = "  ";
function createTerminalReporter(options) {
	const screen = createScreen(options);
	const paint = createPaint(options.colour);
	let width = 0;
	const words = wordsOf(options.language ?? "en");
	const run = createRunReporter(options, screen, words);
	const reporter = createPerApp({
		run: { report: (event) => {
			if (event.type === "apps-found") width = Math.min(widestName, Math.max(...event.names.map((name) => nameOf(name).length)));
			run.report(event);
		} },
		ofApp: (app) => createRunReporter({
			...options,
			sections: void 0
		}, namedScreen(screen, nameOf(app).padEnd(width), (name) => paint("dim", name)), words)
	});
	return {
		...telling(reporter, words.language),
		ignores: (type) => type === "call-answered" && !options.verbose || options.quiet === true && type.endsWith("-progressed")
	};
}
const nameOf = (app) => `[${oneLine(app)}]`;
const widestName = 24;
function createRunReporter(options, screen, words) {
	const { verbose, sections, write } = options;
	const paint = createPaint(options.colour);
	const notes = createRunNotes(words);
	const isProgressStep = createProgressSteps();
	const paceOf = createUploadPace(options.now ?? (() => 0), words);
	let current;
	const gutterText = () => options.quiet === true ? "" : (current === void 0 || current.isNamed ? "" : current.step).padEnd(gutter);
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
			words.page.didNotFinish(words.steps[step])
		]);
		else if (!isNamed) print([
			"✓",
			"good",
			words.steps[step]
		]);
		current = void 0;
		if (sections !== void 0) write(sections.end());
	};
	const startRun = (event) => {
		const banner = event.dryRun ? [paint("notice", words.page.dryRun)] : [];
		for (const line of [
			paint("strong", sentenceOf(event, words)),
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
		if (sections !== void 0) write(sections.begin(event.step, sentenceOf(event, words)));
		screen.status(`${gutterText()}… ${sentenceOf(event, words)}`);
	};
	const finishStep = () => {
		if (current !== void 0) current.isFinished = true;
	};
	const showProgress = (event) => {
		const mark = event.type === "hosting-opening" ? "…" : "↑";
		const pace = event.type === "upload-progressed" ? paceOf(event) : "";
		if (options.interactive) screen.status(`${gutterText()}${mark} ${sentenceOf(event, words)}${pace}`);
		else if (isProgressStep(event)) print([
			mark,
			"dim",
			sentenceOf(event, words)
		]);
	};
	const showTables = (event) => {
		const width = options.interactive ? options.columns - 2 : Number.POSITIVE_INFINITY;
		for (const { title, lines } of textTables(event, {
			width,
			whole: verbose,
			words
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
			paint("strong", sentenceOf(event, words)),
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
		if (options.quiet === true && !isLoud(event)) return;
		for (const line of factLines(event, verbose, words)) print(line);
		follow(event);
	} };
}
// build/hosts/shell.js
const sectionsOf = {
	GITLAB: () => createGitLabSections(Date.now),
	AZURE_PIPELINES: () => azureSections
};
function createShellReporter({ json, verbose, quiet = false, language, apart = false, variables = process.env, also = {}, system }) {
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
		quiet,
		now: Date.now,
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
