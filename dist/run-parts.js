import { i as oneLine } from "./plain-text.js";
import { i as formatMoment, n as formatBytes, r as formatDuration, t as count } from "./format.js";
import { S as rolloutOf, _ as documentLines, a as stepTitles, d as growthInWords, g as doctorWords, i as siteFiles, m as checkTitles, p as checkMarks, r as sentenceOf, u as stageInWords } from "./sentences.js";
import { d as previewFacts, f as previewParts, i as wayBackOf, l as tablesOf, o as versionOf, p as functionOutcomes, s as workedMs, u as titleOf, v as stageStates } from "./run-notes.js";
import { n as namesEveryFile, o as logLines, r as planEntries, t as entryOf } from "./plan-table.js";
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
	if (notes.all("undone").length > 0) return [["Functions", functionCounts(notes)]];
	const site = notes.last("site-synced");
	const settings = notes.all("setting-changed").length;
	const outputs = (notes.last("failed") ?? notes.last("finished"))?.result.outputs;
	return [
		["Functions", functionCounts(notes)],
		[
			"HTTP endpoint",
			outputs?.["http-endpoint"] || void 0,
			"link"
		],
		[
			"Site",
			(site?.url ?? outputs?.["hosting-url"]) || void 0,
			"link"
		],
		["Files", site && siteFiles(site)],
		["Settings", settings > 0 ? `${settings} changed` : void 0]
	];
}
function functionCounts(notes) {
	const counts = /* @__PURE__ */ new Map();
	for (const { state } of functionOutcomes(notes)) counts.set(state, (counts.get(state) ?? 0) + 1);
	return counts.size === 0 ? void 0 : [...counts].map(([state, functions]) => `${functions} ${state}`).join(", ");
}
function deployParts(notes) {
	const plan = notes.last("deploy-planned");
	const planned = plan !== void 0 && isDryRun(notes) ? [tablePart("", planHead, planEntries(plan).map(planRow)), {
		kind: "sentence",
		text: "Digest of this plan:",
		code: plan.digest
	}] : [];
	return [functionTable(notes), ...planned];
}
const isDryRun = (notes) => notes.last("run-started")?.dryRun === true;
function functionTable(notes) {
	const rows = functionOutcomes(notes).map(({ name, state, version = "", failure }) => [
		name,
		state,
		version,
		failure?.message ?? ""
	]);
	return tablePart("", [
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
const planRow = ({ change, cells }) => [change, ...cells];
function deployDetails(notes) {
	const plan = notes.last("deploy-planned");
	const settings = notes.all("setting-changed").map(({ name, before, after }) => [
		name,
		before,
		after
	]);
	return [
		...notes.all("function-failed").map(({ name, logs }) => foldedTable(`Log of ${oneLine(name)}`, ["Log"], logLines(logs).map((line) => [line]))),
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
// build/reporting/rollout-summary.js
function rolloutFacts(notes) {
	const rollout = rolloutOf(notes);
	const rollback = notes.last("rollback-planned");
	return [
		["Version", version(notes)],
		["For", rollout?.audience],
		["Stage", stage(notes)],
		["Live since", moment(rollout?.state === "publishing" ? rollout.sinceMs : void 0)],
		["Stage since", moment(rollout === void 0 ? notes.last("rollout-found")?.sinceMs : void 0)],
		["Went back from", rollback?.from],
		["To", rollback?.to],
		["How", rollback?.strategy || void 0],
		["Content from", notes.last("content-fetched")?.source],
		["Package", reusable(notes.last("package-ready"), ({ packageId }) => packageId)],
		["Task", reusable(rollout, ({ taskId }) => taskId)],
		["Message", messages(notes)]
	];
}
function version(notes) {
	const given = notes.last("version-chosen")?.given;
	const h5Version = versionOf(notes);
	return given === void 0 || given === h5Version ? h5Version : `${h5Version} (from ${given})`;
}
const stage = (notes) => {
	const found = notes.last("rollout-found");
	return notes.last("stage-reached")?.stage ?? (found && stageInWords(found));
};
const moment = (epochMs) => epochMs === void 0 ? void 0 : formatMoment(epochMs);
const reusable = (fact, id) => fact && `${id(fact)}${fact.reused ? " (was there already)" : ""}`;
const messages = (notes) => notes.all("message-sent").map(({ messageId, to }) => `${messageId} to ${to}`).join("; ") || void 0;
const rolloutParts = (notes) => [
	undoneTable(notes.all("undone")),
	stageTable(notes),
	gateTable(notes.all("gate-checked")),
	...notes.tables().flatMap(tablesOf).map(shownTable),
	{
		kind: "list",
		items: notes.all("rollback-planned").flatMap(({ sentences }) => sentences)
	}
];
function stageTable(notes) {
	const found = notes.last("rollout-found");
	const rows = (found === void 0 || found.stages.length < 2 ? [] : stageStates(found, notes.last("stage-reached"))).map(({ number, audience, state }) => [
		String(number),
		audience,
		state === "now" ? { bold: "now" } : state
	]);
	return tablePart("Stages", [
		"Stage",
		"For",
		"State"
	], rows);
}
const gateTable = (gates) => tablePart("Gates", [
	"Gate",
	"State",
	"Why"
], gates.map(({ gate, isOpen, detail }) => [
	gate,
	isOpen ? "open" : { bold: "closed" },
	detail
]));
function undoneTable(events) {
	const rows = [...events.filter(({ confirmed }) => !confirmed), ...events.filter(({ confirmed }) => confirmed)].map(({ what, confirmed, detail }) => [
		what,
		confirmed ? "undone" : { bold: "NOT undone" },
		detail
	]);
	return tablePart("Undone", [
		"What",
		"State",
		"Details"
	], rows);
}
function shownTable(events) {
	const shown = events.rows.filter(({ isQuiet }) => !isQuiet);
	return tablePart(titleOf(events, shown), ["", ...events.head], cellsOf(shown));
}
const cellsOf = (rows) => rows.map(({ mark: [mark], cells }) => [mark, ...cells]);
function rolloutDetails(notes) {
	return notes.tables().flatMap(tablesOf).flatMap((events) => {
		const quiet = events.rows.filter(({ isQuiet }) => isQuiet);
		const title = `${events.title}: ${count(quiet.length, "row")} as expected`;
		return quiet.length === 0 ? [] : [foldedTable(title, ["", ...events.head], cellsOf(quiet))];
	});
}
// build/reporting/overview.js
function overviewOf(notes) {
	return [
		["What", notes.last("run-started")?.subject],
		["State", (notes.last("failed") ?? notes.last("finished"))?.result.status],
		...previewFacts(notes),
		...rolloutFacts(notes),
		...deployFacts(notes),
		[
			"To go back",
			wayBackOf(notes),
			"code"
		],
		["Archive", notes.last("archive-kept")?.path],
		["Receipt", notes.last("receipt-written")?.path]
	].flatMap(([name, value, ...as]) => value === void 0 ? [] : [[
		name,
		value,
		...as
	]]);
}
// build/reporting/doctor-summary.js
function doctorParts(notes) {
	const rows = notes.all("checked").map(({ name, subject, state, cause, fix }) => {
		const [mark] = checkMarks[state];
		const title = [checkTitles[name], subject].filter(Boolean).join(" ");
		return [
			mark,
			state === "bad" ? { bold: title } : title,
			cause,
			fix
		];
	});
	const policies = notes.all("policy-made").map((event) => ({
		kind: "document",
		title: doctorWords(event),
		note: event.note,
		lines: documentLines(event)
	}));
	return [tablePart("Checks", [
		"",
		"What",
		"Found",
		"What to do"
	], rows), ...policies];
}
// build/reporting/size-summary.js
function sizeParts(notes) {
	const build = notes.last("build-inspected");
	if (build?.parts === void 0 || build.largest === void 0) return [];
	const growth = growthInWords(build.sizeBytes, build.before);
	const parts = build.parts.map(({ name, sizeBytes, files }) => [
		name,
		formatBytes(sizeBytes),
		String(files)
	]);
	const files = build.largest.map(({ path, sizeBytes }) => [path, formatBytes(sizeBytes)]);
	return [foldedTable(`Size before packing: ${formatBytes(build.sizeBytes)}${growth === "" ? "" : `, ${growth}`}`, [
		"Package",
		"Size",
		"Files"
	], parts), foldedTable(`The ${build.largest.length} largest files`, ["File", "Size"], files)];
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
		text: "A real run:"
	}, {
		kind: "list",
		items: writes.map(sentenceOf)
	}];
}
const runDetails = (notes) => [
	warningTable(notes),
	...sizeParts(notes),
	...rolloutDetails(notes),
	...deployDetails(notes),
	stepTable(notes),
	foldedTable("Files", [
		"File",
		"Size",
		"sha256"
	], files(notes)),
	retryTable(notes),
	callTable(notes)
];
function warningTable(notes) {
	const rows = notes.all("warned").map(({ message, help }) => [message, help]);
	return foldedTable(count(rows.length, "warning"), ["Warning", "What to do"], rows);
}
function stepTable(notes) {
	const rows = notes.all("step-finished").map(({ step, durationMs }) => [stepTitles[step], formatDuration(durationMs)]);
	return foldedTable(`Steps, ${formatDuration(workedMs(notes))}`, ["Step", "Time"], rows);
}
function retryTable(notes) {
	const rows = notes.all("request-retried").map((retry) => [sentenceOf(retry)]);
	return foldedTable(count(rows.length, "retry"), ["What happened"], rows);
}
function callTable(notes) {
	const rows = notes.all("call-answered").map(({ operation, requestId, durationMs }) => [
		operation,
		requestId,
		formatDuration(durationMs)
	]);
	return foldedTable(count(rows.length, "call"), [
		"Operation",
		"Request id",
		"Time"
	], rows);
}
function files(notes) {
	const archive = notes.last("archive-made");
	const made = archive === void 0 ? [] : [[
		`archive of ${count(archive.files, "file")}`,
		formatBytes(archive.sizeBytes),
		archive.sha256
	]];
	const uploaded = notes.all("file-uploaded").map(({ file, sizeBytes }) => [
		`${file} uploaded`,
		formatBytes(sizeBytes),
		""
	]);
	return [...made, ...uploaded];
}
export { withContent as i, runParts as n, overviewOf as r, runDetails as t };
