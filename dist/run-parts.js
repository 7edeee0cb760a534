import { _ as formatMoment, c as stageOf, g as formatBytes, p as oneLine } from "./words.js";
import { n as failureLines } from "./failure-lines.js";
import { n as qrFromLines } from "./qr-code.js";
import { t as sentenceOf } from "./sentences.js";
import { c as rolloutOf, d as titleOf, f as functionOutcomes, i as wayBackOf, o as versionOf, s as workedMs, u as tablesOf, v as stageStates } from "./run-notes.js";
import { a as entryOf, i as documentLines, n as checkMarks, o as namesEveryFile, r as checkTitle, s as planEntries, u as logLines } from "./doctor-words.js";
// build/reporting/page-part.js
const tablePart = (title, head, rows) => ({
	kind: "table",
	title,
	isFolded: false,
	head,
	rows
});
const foldedTable = (title, head, rows) => ({
	...tablePart(title, head, rows),
	isFolded: true
});
const withContent = (parts) => parts.filter((part) => part.kind === "table" ? part.rows.length > 0 : part.kind !== "list" || part.items.length > 0);
// build/reporting/deploy-summary.js
function deployFacts(notes) {
	const { page } = notes.words;
	const of = page.overview;
	if (notes.all("undone").length > 0) return [[of.functions, functionCounts(notes)]];
	const site = notes.last("site-synced");
	const settings = notes.all("setting-changed").length;
	const outputs = (notes.last("failed") ?? notes.last("finished"))?.result.outputs;
	return [
		[of.functions, functionCounts(notes)],
		[
			of.httpEndpoint,
			outputs?.["http-endpoint"] || void 0,
			"link"
		],
		[
			of.site,
			(site?.url ?? outputs?.["hosting-url"]) || void 0,
			"link"
		],
		[of.files, site && page.siteFiles(site)],
		[of.settings, settings > 0 ? page.settingsChanged(settings) : void 0]
	];
}
function functionCounts(notes) {
	const counts = /* @__PURE__ */ new Map();
	for (const { state } of functionOutcomes(notes)) counts.set(state, (counts.get(state) ?? 0) + 1);
	return counts.size === 0 ? void 0 : [...counts].map(([state, functions]) => `${functions} ${notes.words.functionStates[state]}`).join(notes.words.page.comma);
}
function deployParts(notes) {
	const { words } = notes;
	const plan = notes.last("deploy-planned");
	const planned = plan !== void 0 && isDryRun(notes) ? [tablePart("", words.page.plan, planEntries(plan, words).map((entry) => planRow(entry, words))), {
		kind: "sentence",
		text: words.page.planDigest,
		code: plan.digest
	}] : [];
	return [functionTable(notes), ...planned];
}
const isDryRun = (notes) => notes.last("run-started")?.dryRun === true;
function functionTable(notes) {
	const { page, functionStates } = notes.words;
	const rows = functionOutcomes(notes).map(({ name, state, version = "", failure }) => [
		name,
		functionStates[state],
		version,
		failure === void 0 ? "" : failureLines(failure, notes.words).message
	]);
	return tablePart("", page.functions, rows);
}
const planRow = ({ change, cells }, { changes }) => [changes[change], ...cells];
function deployDetails(notes) {
	const { page } = notes.words;
	const plan = notes.last("deploy-planned");
	const settings = notes.all("setting-changed").map(({ name, before, after }) => [
		name,
		before,
		after
	]);
	return [
		...notes.all("function-failed").map(({ name, logs }) => foldedTable(page.logOf(oneLine(name)), page.log, logLines(logs).map((line) => [line]))),
		foldedTable(page.changedSettings(settings.length), page.settings, settings),
		...plan === void 0 || isDryRun(notes) && namesEveryFile(plan) ? [] : [wholePlan(plan, notes.words)]
	];
}
function wholePlan(plan, words) {
	const changes = plan.rows.filter(({ change }) => change !== "keep");
	return foldedTable(sentenceOf(plan, words), words.page.plan, changes.map((row) => planRow(entryOf(row, words), words)));
}
// build/reporting/preview-summary.js
function previewFacts(notes) {
	const { preview } = notes.words.page;
	const ready = notes.last("preview-ready");
	if (ready === void 0) return [];
	const { expiresAtMs, pullRequest, debugUrl, h5Version } = ready;
	return [
		[preview.version, h5Version],
		[preview.pullRequest, pullRequest],
		[preview.until, expiresAtMs === void 0 ? void 0 : formatMoment(expiresAtMs)],
		[
			preview.opens,
			debugUrl,
			"code"
		]
	];
}
function previewParts(notes) {
	const { scan, inverted } = notes.words.page.preview;
	return notes.all("preview-ready").map(({ qr }) => ({
		kind: "code",
		title: scan,
		inverted,
		code: qrFromLines(qr)
	}));
}
// build/reporting/rollout-summary.js
function rolloutFacts(notes) {
	const rollout = rolloutOf(notes);
	const rollback = notes.last("rollback-planned");
	const { page } = notes.words;
	const of = page.overview;
	return [
		[of.version, version(notes)],
		[of.for, rollout?.audience],
		[of.stage, stage(notes)],
		[of.liveSince, moment(rollout?.state === "publishing" ? rollout.sinceMs : void 0)],
		[of.stageSince, moment(rollout === void 0 ? notes.last("rollout-found")?.sinceMs : void 0)],
		[of.wentBackFrom, rollback?.from],
		[of.to, rollback?.to],
		[of.how, rollback?.strategy || void 0],
		[of.contentFrom, notes.last("content-fetched")?.source],
		[of.package, reusable(page, notes.last("package-ready"), ({ packageId }) => packageId)],
		[of.task, reusable(page, rollout, ({ taskId }) => taskId)],
		[of.message, messages(notes)]
	];
}
function version(notes) {
	const given = notes.last("version-chosen")?.given;
	const h5Version = versionOf(notes);
	return given === void 0 || given === h5Version ? h5Version : notes.words.page.versionFrom(h5Version ?? "", given);
}
const stage = (notes) => {
	const found = notes.last("rollout-found");
	return notes.last("stage-reached")?.stage ?? (found && stageOf(found));
};
const moment = (epochMs) => epochMs === void 0 ? void 0 : formatMoment(epochMs);
const reusable = (page, fact, id) => fact && page.thereAlready(id(fact), fact.reused);
const messages = (notes) => notes.all("message-sent").map(({ messageId, to }) => notes.words.page.messageTo(messageId, to)).join("; ") || void 0;
const rolloutParts = (notes) => [
	undoneTable(notes.all("undone"), notes.words),
	stageTable(notes),
	gateTable(notes.all("gate-checked"), notes.words),
	...tablesIn(notes).map((table) => shownTable(table, notes.words)),
	{
		kind: "list",
		items: notes.all("rollback-planned").flatMap(({ sentences }) => sentences)
	}
];
const tablesIn = (notes) => notes.tables().flatMap((event) => tablesOf(event, notes.words));
function stageTable(notes) {
	const { page, stageStates: states } = notes.words;
	const found = notes.last("rollout-found");
	const rows = (found === void 0 || found.stages.length < 2 ? [] : stageStates(found, notes.last("stage-reached"))).map(({ number, audience, state }) => [
		String(number),
		audience,
		state === "now" ? { bold: states.now } : states[state]
	]);
	return tablePart(page.stages.title, page.stages.head, rows);
}
const gateTable = (gates, { page: { gates: its } }) => tablePart(its.title, its.head, gates.map(({ gate, isOpen, detail }) => [
	gate,
	isOpen ? its.open : { bold: its.closed },
	detail
]));
function undoneTable(events, { page: { undone: its } }) {
	const rows = [...events.filter(({ confirmed }) => !confirmed), ...events.filter(({ confirmed }) => confirmed)].map(({ what, confirmed, detail }) => [
		what,
		confirmed ? its.done : { bold: its.notDone },
		detail
	]);
	return tablePart(its.title, its.head, rows);
}
function shownTable(events, words) {
	const shown = events.rows.filter(({ isQuiet }) => !isQuiet);
	return tablePart(titleOf(events, shown, words), ["", ...events.head], cellsOf(shown));
}
const cellsOf = (rows) => rows.map(({ mark: [mark], cells }) => [mark, ...cells]);
const rolloutDetails = (notes) => tablesIn(notes).flatMap((table) => {
	const quiet = table.rows.filter(({ isQuiet }) => isQuiet);
	const title = notes.words.page.rowsAsExpected(table.title, quiet.length);
	return quiet.length === 0 ? [] : [foldedTable(title, ["", ...table.head], cellsOf(quiet))];
});
// build/reporting/overview.js
function overviewOf(notes) {
	const { page, statuses } = notes.words;
	const of = page.overview;
	const status = (notes.last("failed") ?? notes.last("finished"))?.result.status;
	return [
		[of.what, notes.last("run-started")?.subject],
		[of.state, status && statuses[status]],
		...previewFacts(notes),
		...rolloutFacts(notes),
		...deployFacts(notes),
		[
			of.toGoBack,
			wayBackOf(notes),
			"code"
		],
		[of.archive, notes.last("archive-kept")?.path],
		[of.receipt, notes.last("receipt-written")?.path]
	].flatMap(([name, value, ...as]) => value === void 0 ? [] : [[
		name,
		value,
		...as
	]]);
}
// build/reporting/doctor-summary.js
function doctorParts(notes) {
	const { words } = notes;
	const rows = notes.all("checked").map((check) => {
		const [mark] = checkMarks[check.state];
		const title = checkTitle(check, words);
		return [
			mark,
			check.state === "bad" ? { bold: title } : title,
			check.cause,
			check.fix
		];
	});
	const policies = notes.all("policy-made").map((event) => ({
		kind: "document",
		title: sentenceOf(event, words),
		note: event.note,
		lines: documentLines(event)
	}));
	return [tablePart(words.page.checks.title, words.page.checks.head, rows), ...policies];
}
// build/reporting/size-difference.js
function growthOf(sizeBytes, beforeBytes) {
	if (beforeBytes === void 0) return "new";
	if (sizeBytes === beforeBytes) return "same";
	return sizeBytes > beforeBytes ? "grown" : "shrunk";
}
function differenceOf(sizeBytes, beforeBytes, { page }) {
	return {
		new: () => page.newFile,
		same: () => page.same,
		grown: () => page.more(sizeBytes - (beforeBytes ?? 0)),
		shrunk: () => page.less((beforeBytes ?? 0) - sizeBytes)
	}[growthOf(sizeBytes, beforeBytes)]();
}
// build/reporting/size-summary.js
function sizeParts(notes) {
	const { words } = notes;
	const { page } = words;
	const build = notes.last("build-inspected");
	if (build?.parts === void 0 || build.largest === void 0) return [];
	const { before, sizeBytes, largest } = build;
	const growth = before === void 0 ? "" : page.growth(sizeBytes, before);
	const difference = (name, bytes, known) => known === void 0 || Object.keys(known).length === 0 ? [] : [differenceOf(bytes, known[name], words)];
	const parts = build.parts.map((part) => [
		part.name,
		formatBytes(part.sizeBytes),
		String(part.files),
		...difference(part.name, part.sizeBytes, before?.parts)
	]);
	const files = largest.map((file) => [
		file.path,
		formatBytes(file.sizeBytes),
		...difference(file.path, file.sizeBytes, before?.files)
	]);
	const headOf = (head, rows) => head.slice(0, rows[0]?.length);
	return [foldedTable(page.sizes(sizeBytes, growth), headOf(page.sizeHead, parts), parts), foldedTable(page.largest(largest.length), headOf(page.file, files), files)];
}
// build/reporting/run-parts.js
const runParts = (notes) => [
	...nothingDone(notes),
	...previewParts(notes),
	...doctorParts(notes),
	...rolloutParts(notes),
	...deployParts(notes),
	...planned(notes)
];
const nothingDone = (notes) => notes.all("nothing-done").map(({ reason, help }) => ({
	kind: "sentence",
	bold: reason,
	text: help
}));
function planned(notes) {
	const writes = notes.all("write-planned");
	return writes.length === 0 ? [] : [{
		kind: "sentence",
		text: notes.words.page.realRun
	}, {
		kind: "list",
		items: writes.map((event) => sentenceOf(event, notes.words))
	}];
}
const runDetails = (notes) => [
	warningTable(notes),
	...sizeParts(notes),
	...rolloutDetails(notes),
	...deployDetails(notes),
	stepTable(notes),
	foldedTable(notes.words.page.filesTable.title, notes.words.page.filesTable.head, files(notes)),
	retryTable(notes),
	callTable(notes)
];
function warningTable(notes) {
	const rows = notes.all("warned").map(({ message, help }) => [message, help]);
	return foldedTable(notes.words.page.warnings(rows.length), notes.words.page.warning, rows);
}
function stepTable(notes) {
	const { page, steps } = notes.words;
	const rows = notes.all("step-finished").map(({ step, durationMs }) => [steps[step], page.duration(durationMs)]);
	return foldedTable(page.steps(workedMs(notes)), page.step, rows);
}
function retryTable(notes) {
	const rows = notes.all("request-retried").map((retry) => [sentenceOf(retry, notes.words)]);
	return foldedTable(notes.words.page.retries(rows.length), notes.words.page.whatHappened, rows);
}
function callTable(notes) {
	const { page } = notes.words;
	const rows = notes.all("call-answered").map(({ operation, requestId, durationMs }) => [
		operation,
		requestId,
		page.duration(durationMs)
	]);
	return foldedTable(page.calls(rows.length), page.call, rows);
}
function files(notes) {
	const { page } = notes.words;
	const archive = notes.last("archive-made");
	const made = archive === void 0 ? [] : [[
		page.archiveOf(archive.files),
		formatBytes(archive.sizeBytes),
		archive.sha256
	]];
	const uploaded = notes.all("file-uploaded").map(({ file, sizeBytes }) => [
		page.uploaded(file),
		formatBytes(sizeBytes),
		""
	]);
	return [...made, ...uploaded];
}
export { overviewOf as a, growthOf as i, runParts as n, withContent as o, differenceOf as r, runDetails as t };
