import { n as asFailure, t as Failure } from "./failure.js";
import { a as inputs, i as inputOf, j as modeNames, k as isMode, o as inputsOf, r as inputNames, s as isInput } from "./inputs.js";
import { t as nearest } from "./nearest.js";
import { A as titleOf, B as workflowCommand, C as sentenceOf, D as stageInWords, F as documentLines, H as redactorFor, I as rolloutOf, L as lineOfApp, M as checkMarks, N as checkTitles, P as doctorWords, R as logLine, S as dryRunBanner, T as stepTitles, V as hideIn, _ as isProgress, a as versionOf, b as planEntries, c as failureLines, d as outcomeLines, f as rolloutLines, g as createProgressSteps, h as createRunNotes, i as verdictOf, j as checkLines, k as tablesOf, l as traceOf, m as textTables, n as logLines, o as workedMs, p as stageStates, r as wayBackOf, s as causesOf, t as logExcerpt, u as functionOutcomes, v as entryOf, w as siteFiles, x as planLines, y as namesEveryFile } from "./function-log.js";
import { n as createPerApp, t as createFanOut } from "./fan-out.js";
import { a as singleLine, i as oneLine, t as cut } from "./plain-text.js";
import { a as timeIn, i as readCiRun, n as readRun, r as tellCrashes, t as replyLines } from "./reply-lines.js";
import { i as formatMoment, n as formatBytes, r as formatDuration, t as count } from "./format.js";
import { t as createOutputFiles } from "./output-files.js";
import { t as readText } from "./read-text.js";
import { dirname, join } from "node:path";
import { existsSync } from "node:fs";
// build/config/action-inputs.js
const where = "Action input";
const prefix$1 = "INPUT_";
/** The runner keeps hyphens (`INPUT_H5-ID`); shells that cannot, and people, write `INPUT_H5_ID`. */
const nameOf = (variable) => variable.slice(6).toLowerCase().replaceAll("_", "-");
function refusal(name, verb) {
	if (!isInput(name)) {
		const known = verb === void 0 ? inputNames : inputsOf(verb, "action");
		return new Failure("INPUT_UNKNOWN", {
			name,
			where,
			nearest: nearest(name, known)
		});
	}
	const { only, verbs: takers } = inputOf(name);
	if (only === "command") return new Failure("INPUT_MISPLACED", {
		name,
		where,
		reason: "it is a flag of the command only"
	});
	if (verb === void 0 || takers.includes(verb)) return void 0;
	return new Failure("INPUT_MISPLACED", {
		name,
		where,
		reason: `mode "${verb}" does not take it`
	});
}
/** Reads the `INPUT_` variables; an empty text means that the input was not given. */
function readActionInputs(variables) {
	const problems = [];
	const values = /* @__PURE__ */ new Map();
	const given = Object.entries(variables).filter(([variable, text]) => variable.startsWith(prefix$1) && text !== void 0 && text.trim() !== "").sort(([a], [b]) => a < b ? -1 : 1);
	const mode = given.find(([variable]) => nameOf(variable) === "mode")?.[1]?.trim() ?? inputs.mode.fallback;
	const verb = isMode(mode) ? mode : void 0;
	if (verb === void 0) problems.push(new Failure("VERB_UNKNOWN", {
		verb: mode,
		nearest: nearest(mode, modeNames)
	}));
	for (const [variable, text = ""] of given) {
		const name = nameOf(variable);
		const problem = refusal(name, verb);
		if (problem !== void 0) problems.push(problem);
		else if (isInput(name) && name !== "mode" && !values.has(name)) values.set(name, text.trim());
	}
	return {
		verb,
		values,
		problems
	};
}
// build/reporting/github-log.js
/** The log of a GitHub runner: a group per step, annotations for what somebody must read, details in debug lines. */
function createGitHubReporter({ write }) {
	return createPerApp({
		run: createRunReporter((lines) => write(lines.join(""))),
		ofApp: (app) => createRunReporter((lines) => {
			const named = lines.flatMap((line) => lineOfApp(line, app) ?? []);
			if (named.length > 0) write(named.join(""));
		})
	});
}
/** The same for one run: the whole one, or that of one mini program of several. */
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
	/** Groups do not nest, and what stands in one is folded away: an ending must come after the group. */
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
/** What an event looks like by itself. Events that need the past are told by the reporter. */
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
/** Tables stand at the end: inside the group of their step nobody would see them. */
const tableLines = (notes) => notes.tables().flatMap((event) => textTables(event, {
	width: Number.POSITIVE_INFINITY,
	whole: false
}).flatMap(({ title, lines }) => [logLine(title), ...lines.map(markedLine)]));
/** One annotation per problem; the summary of several is a plain line above them, since it says nothing by itself. */
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
/** A function that failed is annotated where it did: the end may be far away, and the run may never reach it. */
function functionAnnotation({ name, failure }) {
	const { code, message, help, reference } = failureLines(failure);
	return workflowCommand("error", [
		message,
		help,
		reference
	], { title: `function ${name}: ${code}` });
}
/** What is to be mended is annotated where it was found, and once. */
const checkAnnotation = (event) => workflowCommand("error", [event.cause, event.fix], { title: [checkTitles[event.name], event.subject].filter(Boolean).join(" ") });
const markedLine = ([mark, , text]) => logLine(`${mark} ${text}`);
/** With a file and a line GitHub shows it beside that line, too. */
const annotation = ({ code, message, help, reference, source }) => workflowCommand("error", [
	message,
	help,
	reference
], {
	title: code,
	...source
});
// build/reporting/markdown.js
/** Longer values are not read in a summary, and one of them must not fill it. */
const longest = 1e3;
/**
* Text from outside as Markdown that shows exactly that text, on one line. Every character that means something to Markdown,
* to HTML or to what GitHub makes of them (mentions, emoji, formulas, bare addresses) becomes a number where it could mean it.
*/
const asMarkdown = (text) => cut(oneLine(text), longest).replace(meaningful, asNumber);
const meaningful = new RegExp([
	/[&<>|\\`*[\]#@~$^!]/,
	/(?<!\w)_|_(?!\w)/,
	/:(?! |$)/,
	/(?<=\bwww)\./,
	/^[-+=]|(?<=^\d+)[.)](?= |$)/
].map(({ source }) => source).join("|"), "gi");
const asNumber = (character) => `&#${character.charCodeAt(0)};`;
/** A row of a table; cells are Markdown already. */
const tableRow = (cells) => `| ${cells.join(" | ")} |`;
/** The two lines that begin a table. */
const tableHead = (cells) => [tableRow(cells), tableRow(cells.map(() => "---"))];
/** A table whose cells are Markdown already. */
const table = (head, rows) => ({
	before: tableHead(head),
	rows: rows.map(tableRow),
	after: [""]
});
/** A table below a heading of its own. */
function titledTable(title, head, rows) {
	const { before, ...rest } = table(head, rows);
	return {
		before: [
			`### ${asMarkdown(title)}`,
			"",
			...before
		],
		...rest
	};
}
/** Text to be copied, such as a command. */
const asCode = (text) => `<code>${asMarkdown(text)}</code>`;
/** A folded section around a table. */
function foldedTable(title, head, rows) {
	const { before, rows: lines } = table(head, rows);
	return {
		before: [
			`<details><summary>${asMarkdown(title)}</summary>`,
			"",
			...before
		],
		rows: lines,
		after: [
			"",
			"</details>",
			""
		]
	};
}
/** An address to click on, where it is one of the web; any other text is shown as it is. */
function asLink(address) {
	return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) ? `<a href="${asMarkdown(new URL(address).href)}">${asMarkdown(address)}</a>` : asMarkdown(address);
}
const note = "Some lines were left out to keep this summary below the size that GitHub accepts.";
/** The page of these sections, in order, with rows left out once the limit is reached, and a note that says so. */
function page(sections, limitBytes) {
	const frames = sections.flatMap(({ before, after }) => [...before, ...after]);
	let leftBytes = limitBytes - sizeOf(frames) - sizeOf([note]);
	let isCut = false;
	return [...sections.flatMap(({ before, rows, after }) => {
		const kept = rows.filter((row) => {
			leftBytes -= sizeOf([row]);
			return leftBytes >= 0;
		});
		isCut ||= kept.length < rows.length;
		return [
			...before,
			...kept,
			...after
		];
	}), ...isCut ? [note] : []].map((line) => `${line}\n`).join("");
}
const sizeOf = (lines) => lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
// build/reporting/deploy-summary.js
/**
* What a manager asks of a deploy: how many functions are live, where the site is, what changed on it. What was undone is
* told by a table of its own. Values are Markdown.
*/
function deployFacts(notes) {
	if (notes.all("undone").length > 0) return [["Functions", functionCounts(notes)]];
	const site = notes.last("site-synced");
	const settings = notes.all("setting-changed").length;
	const outputs = (notes.last("failed") ?? notes.last("finished"))?.result.outputs;
	return [
		["Functions", functionCounts(notes)],
		["HTTP endpoint", link(outputs?.["http-endpoint"])],
		["Site", link(site?.url ?? outputs?.["hosting-url"])],
		["Files", site && asMarkdown(siteFiles(site))],
		["Settings", settings > 0 ? `${settings} changed` : void 0]
	];
}
const link = (address) => address ? asLink(address) : void 0;
function functionCounts(notes) {
	const counts = /* @__PURE__ */ new Map();
	for (const { state } of functionOutcomes(notes)) counts.set(state, (counts.get(state) ?? 0) + 1);
	return counts.size === 0 ? void 0 : [...counts].map(([state, functions]) => `${functions} ${state}`).join(", ");
}
/** Each function and how it came out; of a dry run, the plan. */
function deployTables(notes) {
	const plan = notes.last("deploy-planned");
	const planned = plan !== void 0 && isDryRun(notes) ? [planTable(planEntries(plan)), digest(plan.digest)] : [];
	return [functionTable(notes), ...planned].filter(({ rows }) => rows.length > 0);
}
const isDryRun = (notes) => notes.last("run-started")?.dryRun === true;
function functionTable(notes) {
	const rows = functionOutcomes(notes).map(({ name, state, version = "", failure }) => [
		name,
		state,
		version,
		failure?.message ?? ""
	].map(asMarkdown));
	return table([
		"Function",
		"State",
		"Version",
		"Why"
	], rows);
}
const planHead = [
	"Change",
	"What",
	"Name",
	"Details",
	"Size"
];
const planRow = ({ change, cells }) => [change, ...cells.map(asMarkdown)];
const planTable = (entries) => table(planHead, entries.map(planRow));
const digest = (text) => ({
	before: [],
	rows: [`Digest of this plan: ${asCode(text)}`],
	after: [""]
});
/** For those who look into it: what failed functions logged, the settings that changed, and the plan with every file. */
function deployDetails(notes) {
	const plan = notes.last("deploy-planned");
	const settings = notes.all("setting-changed").map(({ name, before, after }) => [
		name,
		before,
		after
	].map(asMarkdown));
	return [
		...notes.all("function-failed").map(({ name, logs }) => foldedTable(`Log of ${oneLine(name)}`, ["Log"], logLines(logs).map((line) => [asMarkdown(line)]))),
		foldedTable(count(settings.length, "changed setting"), [
			"Setting",
			"Before",
			"After"
		], settings),
		...plan === void 0 || isDryRun(notes) && namesEveryFile(plan) ? [] : [wholePlan(plan)]
	];
}
function wholePlan(plan) {
	const changes = plan.rows.filter(({ change }) => change !== "keep");
	return foldedTable(sentenceOf(plan), planHead, changes.map((row) => planRow(entryOf(row))));
}
// build/reporting/doctor-summary.js
/** Every check of doctor, in its order. */
function checkTable(notes) {
	const rows = notes.all("checked").map(({ name, subject, state, cause, fix }) => {
		const [mark] = checkMarks[state];
		const title = asMarkdown([checkTitles[name], subject].filter(Boolean).join(" "));
		return [
			mark,
			state === "bad" ? `<b>${title}</b>` : title,
			asMarkdown(cause),
			asMarkdown(fix)
		];
	});
	return rows.length === 0 ? {
		before: [],
		rows: [],
		after: []
	} : titledTable("Checks", [
		"",
		"What",
		"Found",
		"What to do"
	], rows);
}
/** The policies, folded, to be copied. Nothing inside a fence of its own length ends it: what is inside is JSON of ours. */
const policySections = (notes) => notes.all("policy-made").map((event) => ({
	before: [
		`<details><summary>${asMarkdown(doctorWords(event))}</summary>`,
		"",
		...event.note === "" ? [] : [asMarkdown(event.note), ""]
	],
	rows: [[
		"```json",
		...documentLines(event),
		"```"
	].join("\n")],
	after: [
		"",
		"</details>",
		""
	]
}));
// build/reporting/rollout-summary.js
/** What a manager asks of a release or a rollback: which version, for whom, at which stage, since when. Values are Markdown. */
function rolloutFacts(notes) {
	const rollout = rolloutOf(notes);
	const rollback = notes.last("rollback-planned");
	return [
		["Version", markdown$1(version(notes))],
		["For", markdown$1(rollout?.audience)],
		["Stage", markdown$1(stage(notes))],
		["Live since", moment(rollout?.state === "publishing" ? rollout.sinceMs : void 0)],
		["Stage since", moment(rollout === void 0 ? notes.last("rollout-found")?.sinceMs : void 0)],
		["Went back from", markdown$1(rollback?.from)],
		["To", markdown$1(rollback?.to)],
		["How", markdown$1(rollback?.strategy || void 0)],
		["Content from", markdown$1(notes.last("content-fetched")?.source)],
		["Package", reusable(notes.last("package-ready"), ({ packageId }) => packageId)],
		["Task", reusable(rollout, ({ taskId }) => taskId)],
		["Message", markdown$1(messages(notes))]
	];
}
const markdown$1 = (text) => text === void 0 ? void 0 : asMarkdown(text);
function version(notes) {
	const given = notes.last("version-chosen")?.given;
	const h5Version = versionOf(notes);
	return given === void 0 || given === h5Version ? h5Version : `${h5Version} (from ${given})`;
}
const stage = (notes) => {
	const found = notes.last("rollout-found");
	return notes.last("stage-reached")?.stage ?? (found && stageInWords(found));
};
const moment = (epochMs) => epochMs === void 0 ? void 0 : asMarkdown(formatMoment(epochMs));
const reusable = (fact, id) => fact && `${id(fact)}${fact.reused ? " (was there already)" : ""}`;
const messages = (notes) => notes.all("message-sent").map(({ messageId, to }) => `${messageId} to ${to}`).join("; ") || void 0;
/** What is worth a table of its own: stages, gates, what was undone, and the tables that events bring along. */
function rolloutTables(notes) {
	return [
		undoneTable(notes.all("undone")),
		stageTable(notes),
		gateTable(notes.all("gate-checked")),
		...notes.tables().flatMap(tablesOf).map(shownTable),
		sentences(notes.all("rollback-planned"))
	].filter(({ rows }) => rows.length > 0);
}
function stageTable(notes) {
	const found = notes.last("rollout-found");
	return titledTable("Stages", [
		"Stage",
		"For",
		"State"
	], (found === void 0 || found.stages.length < 2 ? [] : stageStates(found, notes.last("stage-reached"))).map(({ number, audience, state }) => [
		String(number),
		asMarkdown(audience),
		state === "now" ? "<b>now</b>" : state
	]));
}
const gateTable = (gates) => titledTable("Gates", [
	"Gate",
	"State",
	"Why"
], gates.map(({ gate, isOpen, detail }) => [
	asMarkdown(gate),
	isOpen ? "open" : "<b>closed</b>",
	asMarkdown(detail)
]));
/** What could not be undone comes first: somebody has to look after it. */
function undoneTable(events) {
	return titledTable("Undone", [
		"What",
		"State",
		"Details"
	], [...events.filter(({ confirmed }) => !confirmed), ...events.filter(({ confirmed }) => confirmed)].map(({ what, confirmed, detail }) => [
		asMarkdown(what),
		confirmed ? "undone" : "<b>NOT undone</b>",
		asMarkdown(detail)
	]));
}
function shownTable(events) {
	const shown = events.rows.filter(({ isQuiet }) => !isQuiet);
	return titledTable(titleOf(events, shown), ["", ...events.head.map(asMarkdown)], markdownRows({
		...events,
		rows: shown
	}));
}
const markdownRows = ({ rows }) => rows.map(({ mark: [mark], cells }) => [asMarkdown(mark), ...cells.map(asMarkdown)]);
function sentences(plans) {
	return {
		...table([], []),
		before: [],
		rows: plans.flatMap((plan) => plan.sentences.map((text) => `- ${asMarkdown(text)}`))
	};
}
/** The rows that are as expected, for those who want to see them. */
function rolloutDetails(notes) {
	return notes.tables().flatMap(tablesOf).flatMap((events) => {
		const quiet = events.rows.filter(({ isQuiet }) => isQuiet);
		const title = `${events.title}: ${count(quiet.length, "row")} as expected`;
		return quiet.length === 0 ? [] : [foldedTable(title, ["", ...events.head.map(asMarkdown)], markdownRows({
			...events,
			rows: quiet
		}))];
	});
}
// build/reporting/job-summary.js
/** GitHub drops a summary above 1 MiB; a little room stays for what else the step writes into it. */
const limitBytes = 1e6;
/** Collects a run and gives its page for the job summary of GitHub, or for any other place that shows Markdown. */
function createSummaryReporter() {
	const notes = createRunNotes();
	const pages = [];
	const perApp = createPerApp({
		run: { report: (event) => notes.add(event) },
		ofApp: (app) => createAppReporter(app, (text) => pages.push(text))
	});
	return {
		report: (event) => perApp.report(event),
		markdown: () => [renderSummary(notes, pages.length === 0 ? limitBytes : limitBytes - limitOfAppsBytes), ...pages].join("")
	};
}
/** All mini programs of a run together may take so much of its page; the table of all of them stands above. */
const limitOfAppsBytes = 7e5;
/** Less would be frames without content: the table of all mini programs then has to do. */
const leastShareBytes = 500;
/** One mini program of several: its page is made when it ends, and only the text is kept. */
function createAppReporter(app, keep) {
	const notes = createRunNotes();
	return { report: (event) => {
		notes.add(event);
		if (event.type !== "finished" && event.type !== "failed") return;
		const title = asMarkdown(`${app}: ${event.result.status}`);
		const shareBytes = Math.floor(limitOfAppsBytes / (notes.last("run-started")?.place?.of ?? 1)) - 1e3;
		if (shareBytes >= leastShareBytes) keep(`<details><summary>${title}</summary>\n\n${renderSummary(notes, shareBytes)}\n</details>\n\n`);
	} };
}
/** First what everybody wants to know, then, folded, what somebody who looks into it needs. */
function renderSummary(notes, mostBytes) {
	return page([
		heading(notes),
		...problems(notes.last("failed")?.failure),
		overview(notes),
		nothingDone(notes),
		checkTable(notes),
		...policySections(notes),
		...rolloutTables(notes),
		...deployTables(notes),
		planned(notes),
		...details(notes)
	].filter(({ before, rows }) => before.length + rows.length > 0), mostBytes);
}
function heading(notes) {
	const result = (notes.last("failed") ?? notes.last("finished"))?.result;
	const text = result === void 0 ? void 0 : verdictOf(result, notes);
	const title = text === void 0 ? "Not ended" : `${text.title}: ${text.text}`;
	return {
		before: [`## ${asMarkdown(title)}`, ""],
		rows: [],
		after: []
	};
}
function problems(failure) {
	if (failure === void 0) return [];
	const single = failure.problems.length === 0 ? [failure] : failure.problems;
	return [{
		before: failure.problems.length === 0 ? [] : [`<b>${asMarkdown(failure.message)}</b> ${asMarkdown(failure.help)}`, ""],
		rows: single.map(problemRow),
		after: [""]
	}];
}
function problemRow(failure, index) {
	const { message, help, reference } = failureLines(failure);
	return `${index + 1}. <b>${asMarkdown(message)}</b><br>${asMarkdown(help)}<br><sub>${asMarkdown(reference)}</sub>`;
}
/** The table that a manager understands; a row whose fact is unknown is left out. */
function overview(notes) {
	const facts = [
		["What", markdown(notes.last("run-started")?.subject)],
		["State", (notes.last("failed") ?? notes.last("finished"))?.result.status],
		...rolloutFacts(notes),
		...deployFacts(notes),
		["To go back", code(wayBackOf(notes))],
		["Archive", markdown(notes.last("archive-kept")?.path)],
		["Receipt", markdown(notes.last("receipt-written")?.path)]
	];
	return table(["", ""], facts.flatMap(([name, value]) => value === void 0 ? [] : [[name, value]]));
}
const markdown = (text) => text === void 0 ? void 0 : asMarkdown(text);
const code = (text) => text === void 0 ? void 0 : asCode(text);
/** Why nothing was done stands in the heading; what would make the run act stands here. */
function nothingDone(notes) {
	const rows = notes.all("nothing-done").map(({ reason, help }) => `<b>${asMarkdown(reason)}</b> ${asMarkdown(help)}`);
	return {
		before: [],
		rows,
		after: rows.length === 0 ? [] : [""]
	};
}
function planned(notes) {
	const writes = notes.all("write-planned");
	if (writes.length === 0) return {
		before: [],
		rows: [],
		after: []
	};
	return {
		before: ["A real run:", ""],
		rows: writes.map((write) => `- ${asMarkdown(sentenceOf(write))}`),
		after: [""]
	};
}
function details(notes) {
	const retries = notes.all("request-retried");
	const calls = notes.all("call-answered");
	const warnings = notes.all("warned");
	return [
		foldedTable(count(warnings.length, "warning"), ["Warning", "What to do"], warnings.map(({ message, help }) => [message, help].map(asMarkdown))),
		...rolloutDetails(notes),
		...deployDetails(notes),
		foldedTable(`Steps, ${formatDuration(workedMs(notes))}`, ["Step", "Time"], steps(notes)),
		foldedTable("Files", [
			"File",
			"Size",
			"sha256"
		], files(notes)),
		foldedTable(count(retries.length, "retry"), ["What happened"], retries.map((retry) => [asMarkdown(sentenceOf(retry))])),
		foldedTable(count(calls.length, "call"), [
			"Operation",
			"Request id",
			"Time"
		], calls.map((call) => [
			asMarkdown(call.operation),
			asMarkdown(call.requestId),
			formatDuration(call.durationMs)
		]))
	].filter(({ rows }) => rows.length > 0);
}
const steps = (notes) => notes.all("step-finished").map(({ step, durationMs }) => [stepTitles[step], formatDuration(durationMs)]);
function files(notes) {
	const archive = notes.last("archive-made");
	const made = archive === void 0 ? [] : [[
		`archive of ${count(archive.files, "file")}`,
		formatBytes(archive.sizeBytes),
		asMarkdown(archive.sha256)
	]];
	const uploaded = notes.all("file-uploaded").map(({ file, sizeBytes }) => [
		`${asMarkdown(file)} uploaded`,
		formatBytes(sizeBytes),
		""
	]);
	return [...made, ...uploaded];
}
// build/hosts/fetch-artifact.js
/** Every artifact of ours is named so, see `artifactName`. */
const prefix = "miniship-";
/** A run of ours leaves one artifact for each of its steps; more than these have nothing to do with what is looked for. */
const mostArtifacts = 10;
/** Looks through the artifacts that an earlier run left, for a file that it kept. Whatever goes wrong is told, and is no failure: there are other places. */
function createArtifactFetcher({ client, token, repository, warn, listWithinMs = 2e4 }) {
	return async ({ run, repository: named = repository, file, folder }) => {
		const [repositoryOwner = "", repositoryName = ""] = named.split("/");
		const findBy = {
			token,
			workflowRunId: Number(run),
			repositoryOwner,
			repositoryName
		};
		try {
			const artifacts = await client();
			const ours = (await within(listWithinMs, artifacts.listArtifacts({
				latest: true,
				findBy
			}))).artifacts.filter(({ name }) => name.startsWith(prefix)).slice(0, mostArtifacts);
			for (const { id } of ours) {
				const path = join(folder, `artifact-${id}`);
				const { downloadPath = path } = await artifacts.downloadArtifact(id, {
					path,
					findBy
				});
				if (existsSync(join(downloadPath, file))) return join(downloadPath, file);
			}
		} catch (error) {
			warn(`The artifacts of run ${run} of ${named} cannot be read (${error instanceof Error ? error.message : String(error)}); the token needs the permission "actions: read".`);
		}
	};
}
async function within(longestMs, work) {
	let timer;
	const late = new Promise((_, reject) => {
		timer = setTimeout(() => reject(/* @__PURE__ */ new Error(`no answer within ${longestMs / 1e3} s`)), longestMs);
	});
	return await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
// build/hosts/github-event.js
/**
* The run as its event describes it. Of a pull request people know the head commit, not the merge commit that GITHUB_SHA names; of a push,
* the time of the commit is told as well.
*/
function withGitHubEvent(run, payload) {
	const head = textAt(partAt(partAt(payload, "pull_request"), "head"), "sha");
	const known = head === void 0 ? run : {
		...run,
		commit: head
	};
	const pushed = partAt(payload, "head_commit");
	const commitMs = timeIn(textAt(pushed, "timestamp"));
	return commitMs === void 0 || textAt(pushed, "id") !== known.commit ? known : {
		...known,
		commitMs
	};
}
function partAt(value, name) {
	const part = value?.[name];
	return typeof part === "object" && part !== null ? part : void 0;
}
function textAt(value, name) {
	const text = value?.[name];
	return typeof text === "string" ? text : void 0;
}
// build/hosts/github-action.js
const write = (text) => void process.stdout.write(text);
/** The Action: a GitHub runner started us, with inputs in INPUT_ variables. Answers the exit code. */
async function run() {
	const core = await import("./core2.js");
	const redactor = redactorFor(process.env);
	tellCrashes((failure) => tellFailure(failure, core, redactor));
	try {
		return await runMode(core, redactor);
	} catch (thrown) {
		const failure = asFailure(thrown);
		await afterwards("The outputs were not set", {
			core,
			redactor
		}, () => tellFailure(failure, core, redactor));
		return failure.exit;
	}
}
function tellFailure(failure, core, redactor) {
	const { code, message, help, reference } = failureLines(redactor.value(failure));
	write(workflowCommand("error", [
		message,
		help,
		reference
	], { title: code }));
	for (const line of traceOf(redactor.value(failure))) write(workflowCommand("debug", [line]));
	core.setOutput("status", "failed");
	core.setOutput("error-code", code);
}
async function runMode(core, redactor) {
	const { verb, values: given, problems } = readActionInputs(process.env);
	const workingDirectory = process.env["GITHUB_WORKSPACE"] || process.cwd();
	const question = {
		given,
		givenFrom: "Action input",
		variables: process.env,
		workingDirectory,
		readText
	};
	const mode = verb ?? "release";
	const { values, secrets, start } = await readRun(mode, question, {
		run: await readGitHubRun(),
		problems
	});
	const hide = hideIn(redactor);
	const mask = (secret, life) => {
		if (life === "run") core.setSecret(secret);
		hide(secret, life);
	};
	for (const secret of secrets) mask(secret, "run");
	const warn = (message) => core.warning(redactor.text(message));
	const outputs = createOutputFiles(values["output-file"] ?? [], warn);
	const [summary, log] = [createSummaryReporter(), createGitHubReporter({ write })];
	const fetchArtifact = artifactFetcher(values["github-token"], warn);
	const result = await start({
		reporter: createFanOut({
			log,
			summary,
			outputs
		}, redactor),
		onSecret: mask,
		redact: redactor.value,
		fetchArtifact
	});
	const told = {
		core,
		redactor
	};
	await afterwards("The outputs were not set", told, () => {
		for (const [name, value] of Object.entries(result.outputs)) core.setOutput(name, singleLine(redactor.text(value)));
	});
	if (process.env["GITHUB_STEP_SUMMARY"]) await afterwards("The job summary was not written", told, () => core.summary.addRaw(summary.markdown()).write());
	const receipt = result.outputs["receipt-path"] ?? "";
	if (values["upload-receipt"] && receipt !== "" && canUpload()) await afterwards(`The receipt was not uploaded as an artifact (it is at ${receipt})`, told, () => uploadReceipt(receipt, {
		mode,
		archive: result.outputs["archive-path"] ?? "",
		keepDays: values["keep-archive-days"]
	}));
	return result.exit;
}
/** Reading what an earlier run kept takes a token; without one there is nothing to ask. */
function artifactFetcher(token, warn) {
	const client = async () => new (await (import("./artifact.js"))).DefaultArtifactClient();
	return token === void 0 ? void 0 : createArtifactFetcher({
		client,
		token,
		repository: process.env["GITHUB_REPOSITORY"] ?? "",
		warn
	});
}
/** What follows a run does not change how it ended: what was done is done. Trouble here is a warning. */
async function afterwards(what, { core, redactor }, work) {
	try {
		await work();
	} catch (error) {
		core.warning(redactor.text(`${what}: ${error instanceof Error ? error.message : String(error)}`), { title: "miniship" });
	}
}
async function readGitHubRun() {
	const { context } = await import("./github2.js");
	return withGitHubEvent(readCiRun(process.env), context.payload);
}
/** A runner that lends no access to the artifact service has no place for the receipt. */
const canUpload = () => Boolean(process.env["ACTIONS_RESULTS_URL"] && process.env["ACTIONS_RUNTIME_TOKEN"]);
/** Keeps the receipt with the run, and in the same artifact what was kept beside it for the way back. */
async function uploadReceipt(path, { mode, archive, keepDays }) {
	const { DefaultArtifactClient } = await import("./artifact.js");
	const client = new DefaultArtifactClient();
	const kept = archive.split("\n").filter(Boolean);
	if (kept.length === 0) await client.uploadArtifact(artifactName(mode), [path], dirname(path));
	else await client.uploadArtifact(artifactName(mode), [path, ...kept], dirname(path), { retentionDays: keepDays });
}
/** Unique in a workflow run, whatever its jobs, steps and attempts: an artifact cannot be written twice. */
const artifactName = (mode) => [
	"miniship",
	mode,
	process.env["GITHUB_JOB"],
	process.env["GITHUB_ACTION"],
	process.env["GITHUB_RUN_ATTEMPT"]
].filter(Boolean).join("-");
export { run };
