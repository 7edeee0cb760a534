import { _ as rolloutLines, a as verdictOf, d as titleOf, g as fitCells, m as alignColumns, n as createProgressSteps, p as outcomeLines, r as isProgress, t as createRunNotes, u as tablesOf, x as previewLines, y as codeLines } from "./run-notes.js";
import { c as planLines, i as documentLines, l as logExcerpt, r as checkTitle, t as checkLines } from "./doctor-words.js";
import { n as failureLines, r as traceOf, t as causesOf } from "./failure-lines.js";
import { t as createPerApp } from "./per-app.js";
import { f as harmlessJson, i as wordsOf, p as oneLine } from "./words.js";
import { n as telling } from "./said.js";
import { t as sentenceOf } from "./sentences.js";
// build/reporting/workflow-command.js
function workflowCommand(name, lines, properties = {}) {
	const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(oneLine(value))}`);
	const data = escapeData(lines.map(oneLine).join("\n"));
	return `::${name}${pairs.length === 0 ? "" : ` ${pairs.join(",")}`}::${data}\n`;
}
const logLine = (text) => `${notCommanding(oneLine(text))}\n`;
const notCommanding = (line) => line.replace(/^[\s\u0085]*::/, "» ::");
function lineOfApp(line, app) {
	const name = `[${oneLine(app)}]`;
	const [start, command = ""] = /^::(\w+)(?: [^:]*)?::/.exec(line) ?? [];
	if (command === "group" || command === "endgroup") return void 0;
	return start === void 0 ? `${name} ${line}` : `${start}${escapeData(name)} ${line.slice(start.length)}`;
}
const escapeData = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text) => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
// build/reporting/reply-lines.js
function replyLines({ reply }) {
	if (typeof reply === "string") return reply.split(/\r?\n/).map((line) => notCommanding(oneLine(line)));
	return harmlessJson(JSON.stringify(reply, null, 2) ?? "null").split("\n");
}
// build/reporting/table-lines.js
const markWidth = 2;
const textTables = (event, look) => tablesOf(event, look.words).filter(({ rows }) => rows.length > 0 || event.type === "status-read").flatMap((table) => textTable(table, look) ?? []);
function textTable(table, { width, whole, words }) {
	const shown = table.rows.filter(({ isQuiet }) => whole || !isQuiet);
	if (shown.length === 0 && table.rows.length > 0) return void 0;
	if (shown.length === 0) return {
		title: titleOf(table, shown, words),
		lines: [[
			"·",
			"dim",
			words.page.none
		]]
	};
	const [head = "", ...lines] = alignColumns(fitCells([table.head, ...shown.map(({ cells }) => cells)], width - markWidth));
	return {
		title: titleOf(table, shown, words),
		lines: [[
			"·",
			"dim",
			head
		], ...shown.map(({ mark }, index) => [...mark, lines[index] ?? ""])]
	};
}
// build/reporting/github-log.js
function createGitHubReporter({ write, language = "en" }) {
	const words = wordsOf(language);
	const perApp = createPerApp({
		run: createRunReporter((lines) => write(lines.join("")), words),
		ofApp: (app) => createRunReporter((lines) => {
			const named = lines.flatMap((line) => lineOfApp(line, app) ?? []);
			if (named.length > 0) write(named.join(""));
		}, words)
	});
	return telling(perApp, words.language);
}
function createRunReporter(write, words) {
	const notes = createRunNotes(words);
	const isProgressStep = createProgressSteps();
	let inGroup = false;
	const tell = (event) => {
		if (isProgress(event)) return isProgressStep(event) ? [logLine(sentenceOf(event, words))] : [];
		if (event.type === "deploy-planned") return planLines(event, notes).map(markedLine);
		if (event.type === "finished" || event.type === "failed") return endingLines(event, notes);
		return linesOf(event, words);
	};
	const closing = (event) => {
		const closes = inGroup && (event.type === "step-started" || event.type === "finished" || event.type === "failed");
		if (event.type === "step-started") inGroup = true;
		else if (closes || event.type === "step-finished") inGroup = false;
		return closes ? [endOfGroup] : [];
	};
	return { report: (event) => {
		notes.add(event);
		const lines = [...closing(event), ...tell(event)];
		if (lines.length > 0) write(lines);
	} };
}
const endOfGroup = workflowCommand("endgroup", []);
function linesOf(event, words) {
	const { page } = words;
	const sentence = () => sentenceOf(event, words);
	switch (event.type) {
		case "run-started": return [logLine(sentence()), ...event.dryRun ? [logLine(page.dryRun)] : []];
		case "apps-ended": return [];
		case "step-started": return [workflowCommand("group", [sentence()])];
		case "step-finished": return [logLine(sentence()), endOfGroup];
		case "call-answered": return [workflowCommand("debug", [sentence()])];
		case "limit-waited": return [event.waitMs >= 1e3 ? logLine(sentence()) : workflowCommand("debug", [sentence()])];
		case "warned": return [workflowCommand("warning", [event.message, event.help], { title: "miniship" })];
		case "checked": return event.state === "bad" ? [checkAnnotation(event, words)] : checkLines(event, words).map(markedLine);
		case "operation-answered": return [logLine(sentence()), ...replyLines(event).map((line) => `${line}\n`)];
		case "policy-made": return [
			logLine(sentence()),
			logLine(event.note),
			...documentLines(event).map((line) => `${line}\n`)
		];
		case "function-failed": return [functionAnnotation(event, words), ...logExcerpt(event.logs, words).map((line) => logLine(`│ ${line}`))];
		case "nothing-done": return [workflowCommand("notice", [event.reason, event.help], { title: page.nothingToDo })];
		case "undone": return [event.confirmed ? logLine(sentence()) : workflowCommand("warning", [sentence()], { title: page.notUndoneTitle })];
		case "race-settled": return [workflowCommand("notice", [sentence()], { title: page.twoRuns })];
		case "preview-ready": return [...previewLines(event, words).map(markedLine), ...codeLines(event, { colour: true }).map((line) => `${line}\n`)];
		case "previews-listed":
		case "preview-ended": return previewLines(event, words).map(markedLine);
		case "rollout-found":
		case "gate-checked":
		case "stage-reached":
		case "candidates-listed":
		case "rollback-planned":
		case "content-fetched":
		case "status-read":
		case "receipt-compared":
		case "app-answered":
		case "message-sent":
		case "archive-kept": return [logLine(sentence()), ...rolloutLines(event, words).slice(1).map(markedLine)];
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
		case "request-retried":
		case "write-planned":
		case "function-live":
		case "function-kept":
		case "function-tested":
		case "setting-changed":
		case "site-listed":
		case "site-synced":
		case "receipt-written": return [logLine(sentence())];
	}
}
function endingLines(event, notes) {
	const { title, text } = verdictOf(event.result, notes);
	const verdict = logLine(`${title}${notes.words.page.colon}${text}`);
	const tables = [...tableLines(notes), ...outcomeLines(notes).map(markedLine)];
	if (event.type === "failed") return [
		...tables,
		...failureCommands(event.failure, notes),
		verdict
	];
	const isTold = event.result.status === "unchanged" && notes.last("nothing-done") !== void 0;
	const isPart = event.app !== void 0;
	return [...tables, isTold || isPart ? verdict : workflowCommand("notice", [text], { title })];
}
const tableLines = (notes) => notes.tables().flatMap((event) => textTables(event, {
	width: Number.POSITIVE_INFINITY,
	whole: false,
	words: notes.words
}).flatMap(({ title, lines }) => [logLine(title), ...lines.map(markedLine)]));
function failureCommands(failure, notes) {
	const failed = notes.all("function-failed").map((event) => failureLines(event.failure, notes.words).message);
	const annotated = /* @__PURE__ */ new Set([...failed, ...notes.all("checked").flatMap(({ state, cause }) => state === "bad" ? [oneLine(cause)] : [])]);
	const areTold = notes.last("apps-ended") !== void 0;
	const annotate = (lines) => areTold || annotated.has(lines.message) ? logLine(lines.message) : annotation(lines);
	const { problems, message, help } = failureLines(failure, notes.words);
	const causes = [...causesOf(failure).map(notes.words.page.cause), ...traceOf(failure)].map((line) => workflowCommand("debug", [line]));
	if (problems.length === 0) return [annotate(failureLines(failure, notes.words)), ...causes];
	return [
		logLine(message),
		...problems.map(annotate),
		logLine(help),
		...causes
	];
}
function functionAnnotation({ name, failure }, words) {
	const { code, message, help, reference } = failureLines(failure, words);
	return workflowCommand("error", [
		message,
		help,
		reference
	], { title: `${words.page.function(name)}${words.page.colon}${code}` });
}
const checkAnnotation = (event, words) => workflowCommand("error", [event.cause, event.fix], { title: checkTitle(event, words) });
const markedLine = ([mark, , text]) => logLine(`${mark} ${text}`);
const annotation = ({ code, message, help, reference, source }) => workflowCommand("error", [
	message,
	help,
	reference
], {
	title: code,
	...source
});
export { workflowCommand as a, notCommanding as i, textTables as n, replyLines as r, createGitHubReporter as t };
