import { _ as rolloutLines, a as verdictOf, g as fitCells, h as alignColumns, l as tablesOf, m as outcomeLines, n as createProgressSteps, r as isProgress, t as createRunNotes, u as titleOf } from "./run-notes.js";
import { E as codeLines, O as previewLines, _ as documentLines, f as checkLines, m as checkTitles, r as sentenceOf, t as dryRunBanner } from "./sentences.js";
import { n as failureLines, r as traceOf, t as causesOf } from "./failure-lines.js";
import { a as logExcerpt, i as planLines } from "./plan-table.js";
import { t as createPerApp } from "./per-app.js";
import { i as oneLine, r as harmlessJson } from "./plain-text.js";
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
const textTables = (event, look) => tablesOf(event).filter(({ rows }) => rows.length > 0 || event.type === "status-read").flatMap((table) => textTable(table, look) ?? []);
function textTable(table, { width, whole }) {
	const shown = table.rows.filter(({ isQuiet }) => whole || !isQuiet);
	if (shown.length === 0 && table.rows.length > 0) return void 0;
	if (shown.length === 0) return {
		title: titleOf(table, shown),
		lines: [[
			"·",
			"dim",
			"none"
		]]
	};
	const [head = "", ...lines] = alignColumns(fitCells([table.head, ...shown.map(({ cells }) => cells)], width - markWidth));
	return {
		title: titleOf(table, shown),
		lines: [[
			"·",
			"dim",
			head
		], ...shown.map(({ mark }, index) => [...mark, lines[index] ?? ""])]
	};
}
// build/reporting/github-log.js
function createGitHubReporter({ write }) {
	return createPerApp({
		run: createRunReporter((lines) => write(lines.join(""))),
		ofApp: (app) => createRunReporter((lines) => {
			const named = lines.flatMap((line) => lineOfApp(line, app) ?? []);
			if (named.length > 0) write(named.join(""));
		})
	});
}
function createRunReporter(write) {
	const notes = createRunNotes();
	const isProgressStep = createProgressSteps();
	let inGroup = false;
	const tell = (event) => {
		if (isProgress(event)) return isProgressStep(event) ? [logLine(sentenceOf(event))] : [];
		if (event.type === "deploy-planned") return planLines(event, notes).map(markedLine);
		if (event.type === "finished" || event.type === "failed") return endingLines(event, notes);
		return linesOf(event);
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
function linesOf(event) {
	switch (event.type) {
		case "run-started": return [logLine(sentenceOf(event)), ...event.dryRun ? [logLine(dryRunBanner)] : []];
		case "apps-ended": return [];
		case "step-started": return [workflowCommand("group", [sentenceOf(event)])];
		case "step-finished": return [logLine(sentenceOf(event)), endOfGroup];
		case "call-answered": return [workflowCommand("debug", [sentenceOf(event)])];
		case "limit-waited": return [event.waitMs >= 1e3 ? logLine(sentenceOf(event)) : workflowCommand("debug", [sentenceOf(event)])];
		case "warned": return [workflowCommand("warning", [event.message, event.help], { title: "miniship" })];
		case "checked": return event.state === "bad" ? [checkAnnotation(event)] : checkLines(event).map(markedLine);
		case "operation-answered": return [logLine(sentenceOf(event)), ...replyLines(event).map((line) => `${line}\n`)];
		case "policy-made": return [
			logLine(sentenceOf(event)),
			logLine(event.note),
			...documentLines(event).map((line) => `${line}\n`)
		];
		case "function-failed": return [functionAnnotation(event), ...logExcerpt(event.logs).map((line) => logLine(`│ ${line}`))];
		case "nothing-done": return [workflowCommand("notice", [event.reason, event.help], { title: "Nothing to do" })];
		case "undone": return [event.confirmed ? logLine(sentenceOf(event)) : workflowCommand("warning", [sentenceOf(event)], { title: "Not undone" })];
		case "race-settled": return [workflowCommand("notice", [sentenceOf(event)], { title: "Two runs at once" })];
		case "preview-ready": return [...previewLines(event).map(markedLine), ...codeLines(event, { colour: true }).map((line) => `${line}\n`)];
		case "previews-listed":
		case "preview-ended": return previewLines(event).map(markedLine);
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
		case "archive-kept": return [logLine(sentenceOf(event)), ...rolloutLines(event).slice(1).map(markedLine)];
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
		case "receipt-written": return [logLine(sentenceOf(event))];
	}
}
function endingLines(event, notes) {
	const { title, text } = verdictOf(event.result, notes);
	const tables = [...tableLines(notes), ...outcomeLines(notes).map(markedLine)];
	if (event.type === "failed") return [
		...tables,
		...failureCommands(event.failure, notes),
		logLine(`${title}: ${text}`)
	];
	const isTold = event.result.status === "unchanged" && notes.last("nothing-done") !== void 0;
	const isPart = event.app !== void 0;
	return [...tables, isTold || isPart ? logLine(`${title}: ${text}`) : workflowCommand("notice", [text], { title })];
}
const tableLines = (notes) => notes.tables().flatMap((event) => textTables(event, {
	width: Number.POSITIVE_INFINITY,
	whole: false
}).flatMap(({ title, lines }) => [logLine(title), ...lines.map(markedLine)]));
function failureCommands(failure, notes) {
	const failed = notes.all("function-failed").map((event) => failureLines(event.failure).message);
	const annotated = /* @__PURE__ */ new Set([...failed, ...notes.all("checked").flatMap(({ state, cause }) => state === "bad" ? [oneLine(cause)] : [])]);
	const areTold = notes.last("apps-ended") !== void 0;
	const annotate = (lines) => areTold || annotated.has(lines.message) ? logLine(lines.message) : annotation(lines);
	const { problems, message, help } = failureLines(failure);
	const causes = [...causesOf(failure).map((cause) => `cause: ${cause}`), ...traceOf(failure)].map((line) => workflowCommand("debug", [line]));
	if (problems.length === 0) return [annotate(failureLines(failure)), ...causes];
	return [
		logLine(message),
		...problems.map(annotate),
		logLine(help),
		...causes
	];
}
function functionAnnotation({ name, failure }) {
	const { code, message, help, reference } = failureLines(failure);
	return workflowCommand("error", [
		message,
		help,
		reference
	], { title: `function ${name}: ${code}` });
}
const checkAnnotation = (event) => workflowCommand("error", [event.cause, event.fix], { title: [checkTitles[event.name], event.subject].filter(Boolean).join(" ") });
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
