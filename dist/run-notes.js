import { i as oneLine, t as cut } from "./plain-text.js";
import { n as shellWord } from "./shell-word.js";
import { i as formatMoment, r as formatDuration, t as count } from "./format.js";
import { n as qrFromLines } from "./qr-code.js";
import { C as stillTrue, T as appsSentence, b as forWhom, c as fieldsInWords, h as doctorEndings, k as previewTable, l as sectionsInWords, n as percent, r as sentenceOf, s as candidatesInWords, v as atStage, w as plannedInWords, x as named, y as commonEndings } from "./sentences.js";
// build/reporting/stages.js
function stageStates({ stages, current = -1 }, reached) {
	const present = indexIn(reached?.stage) ?? current;
	return stages.map((stage, index) => ({
		number: index + 1,
		audience: cut(oneLine(stage), 100),
		state: index === present ? "now" : index < present ? "over" : "to come"
	}));
}
function indexIn(stage) {
	const number = /^(\d+)\/\d+/.exec(stage ?? "")?.[1];
	return number === void 0 ? void 0 : Number(number) - 1;
}
const marks$2 = {
	over: ["✓", "dim"],
	now: ["→", "good"],
	"to come": ["○", "dim"]
};
function stageLines(event) {
	if (event.stages.length < 2) return [];
	return stageStates(event).map(({ number, audience, state }) => [...marks$2[state], `stage ${number}, ${state}: ${audience}`]);
}
// build/reporting/rollout-lines.js
function rolloutLines(event) {
	const sentence = (mark, look) => [
		mark,
		look,
		sentenceOf(event)
	];
	switch (event.type) {
		case "rollout-found": return [sentence("✓", "good"), ...stageLines(event)];
		case "gate-checked": return [event.isOpen ? sentence("✓", "good") : sentence("✗", "bad")];
		case "nothing-done": return [sentence("=", "notice"), [
			"→",
			"dim",
			oneLine(event.help)
		]];
		case "rollback-planned": return [sentence("↶", "notice"), ...event.sentences.map((text) => [
			"·",
			"dim",
			oneLine(text)
		])];
		case "undone": return [event.confirmed ? sentence("↶", "notice") : sentence("✗", "bad")];
		case "race-settled": return [sentence("=", "notice")];
		case "receipt-compared": return [event.fields.every(({ same }) => same) ? sentence("✓", "good") : sentence("✗", "bad")];
		case "app-answered": return [event.checks.every(({ same }) => same) ? sentence("✓", "good") : sentence("✗", "bad")];
		case "stage-reached":
		case "candidates-listed":
		case "content-fetched":
		case "status-read":
		case "message-sent":
		case "archive-kept": return [sentence("✓", "good")];
	}
}
// build/reporting/text-table.js
const widest = 48;
function alignColumns(rows) {
	const columns = Math.max(0, ...rows.map((row) => row.length));
	const widths = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => columnsOf(row[column] ?? ""))));
	return rows.map((row) => row.map((cell, column) => padded(cell, widths[column] ?? 0)).filter((cell) => cell !== "").join(" ".repeat(gapWidth)).trimEnd());
}
const padded = (cell, width) => cell + " ".repeat(Math.max(0, Math.min(width, widest) - columnsOf(cell)));
const narrowest = 6;
const gapWidth = 2;
function fitCells(rows, width) {
	const columns = Math.max(0, ...rows.map((row) => row.length));
	const widths = Array.from({ length: columns }, (_, column) => Math.max(0, ...rows.map((row) => columnsOf(row[column] ?? ""))));
	const gaps = gapWidth * Math.max(0, widths.filter((each) => each > 0).length - 1);
	for (let over = widths.reduce((sum, each) => sum + each, gaps) - width; over > 0; over -= 1) {
		const widestNow = Math.max(...widths);
		if (widestNow <= narrowest) break;
		widths[widths.indexOf(widestNow)] = widestNow - 1;
	}
	return rows.map((row) => row.map((cell, column) => cutToColumns(cell, widths[column] ?? 0)));
}
function cutToColumns(text, columns) {
	if (columnsOf(text) <= columns) return text;
	let start = "";
	for (const character of text) {
		if (columnsOf(start + character) > columns - 1) break;
		start += character;
	}
	return `${start}…`;
}
function columnsOf(text) {
	let columns = 0;
	for (const character of text) columns += wide.test(character) ? 2 : Number(!invisible.test(character));
	return columns;
}
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
const invisible = /[\p{M}\p{Cf}]/u;
// build/reporting/deploy-outcome.js
const states = [
	"failed",
	"not finished",
	"live",
	"unchanged"
];
function functionOutcomes(notes) {
	if (notes.last("run-started")?.dryRun === true) return [];
	const found = /* @__PURE__ */ new Map();
	const set = (outcome) => found.set(outcome.name, outcome);
	for (const { section, name, change } of notes.last("deploy-planned")?.rows ?? []) if (section === "function" && change !== "delete") set({
		name,
		state: change === "keep" ? "unchanged" : "not finished"
	});
	for (const { name, version } of notes.all("function-kept")) set({
		name,
		state: found.get(name)?.state === "not finished" ? "live" : "unchanged",
		version
	});
	for (const { name, version } of notes.all("function-live")) set({
		name,
		state: "live",
		version
	});
	for (const { name, failure } of notes.all("function-failed")) set({
		name,
		state: "failed",
		failure
	});
	return (notes.all("undone").length > 0 ? states.filter((state) => state !== "live") : states).flatMap((state) => [...found.values()].filter((outcome) => outcome.state === state));
}
const marks$1 = {
	failed: ["✗", "bad"],
	"not finished": ["○", "notice"],
	live: ["✓", "good"],
	unchanged: ["=", "dim"]
};
function outcomeLines(notes) {
	const outcomes = functionOutcomes(notes);
	const lines = alignColumns(outcomes.map(outcomeCells));
	const functions = outcomes.map(({ state }, index) => [...marks$1[state], lines[index] ?? ""]);
	const undone = notes.all("undone");
	if (undone.length > 0) return [...functions, ...undone.flatMap(rolloutLines)];
	const site = notes.last("site-synced");
	return site === void 0 ? functions : [...functions, [
		"✓",
		"good",
		sentenceOf(site)
	]];
}
const outcomeCells = ({ name, state, version, failure }) => [
	`function ${oneLine(name)}`,
	state,
	version ? `version ${oneLine(version)}` : "",
	failure?.code ?? ""
];
// build/reporting/preview-summary.js
const previewEndings = {
	...commonEndings,
	live: ["Ready", ({ subject, took, notes }) => `${subject}${versionOf$1(notes)} for one user, in ${took}.`],
	ended: ["Ended", ({ subject, took, notes }) => `${subject}: ${count(notes.all("preview-ended").length, "preview")}, in ${took}.`]
};
function versionOf$1(notes) {
	const ready = notes.last("preview-ready");
	return ready === void 0 ? "" : `, version ${ready.h5Version}`;
}
function previewFacts(notes) {
	const ready = notes.last("preview-ready");
	if (ready === void 0) return [];
	const { expiresAtMs, pullRequest, debugUrl, h5Version } = ready;
	return [
		["Preview", h5Version],
		["Pull request", pullRequest],
		["Can be scanned until", expiresAtMs === void 0 ? void 0 : formatMoment(expiresAtMs)],
		[
			"Opens",
			debugUrl,
			"code"
		]
	];
}
const previewParts = (notes) => notes.all("preview-ready").map(({ qr }) => ({
	kind: "code",
	title: "Scan it with the app",
	code: qrFromLines(qr)
}));
// build/reporting/event-tables.js
const hasTables = (event) => tableTypes.has(event.type);
const tableTypes = /* @__PURE__ */ new Set([
	"apps-ended",
	"candidates-listed",
	"previews-listed",
	"status-read",
	"receipt-compared",
	"app-answered"
]);
const tablesOf = (event) => bareTablesOf(event).map(withoutEmptyColumns);
function bareTablesOf(event) {
	switch (event.type) {
		case "apps-ended": return [{
			title: "Mini programs",
			head: [
				"App",
				"Mini program",
				"Version",
				"Package",
				"Task",
				"Status",
				"Error"
			],
			rows: event.apps.map(appRow)
		}];
		case "candidates-listed": return [{
			title: "Versions to go back to",
			head: candidateHead,
			rows: event.candidates.map(candidateRow)
		}];
		case "previews-listed": return [previewTable(event)];
		case "status-read": return event.sections.map(sectionTable);
		case "receipt-compared": return [{
			title: "Receipt and cloud",
			head: [
				"What",
				"Field",
				"Receipt",
				"Cloud"
			],
			rows: event.fields.map(fieldRow)
		}];
		case "app-answered": return [{
			title: "Reply of the cloud application",
			head: [
				"What",
				"Field",
				"Expected",
				"Found"
			],
			rows: event.checks.map(fieldRow)
		}];
	}
}
const marks = {
	good: ["✓", "good"],
	bad: ["✗", "bad"],
	here: ["→", "good"],
	plain: ["·", "dim"]
};
const appRow = ({ app, h5Id, version, packageId, taskId, status, errorCode }) => ({
	mark: status === "failed" ? marks.bad : marks.good,
	cells: [
		app,
		h5Id,
		version,
		packageId,
		taskId,
		status,
		errorCode
	].map(tidy),
	isQuiet: false
});
const candidateHead = [
	"Version",
	"Package",
	"Published",
	"To",
	"Commit",
	"Content",
	"Remark"
];
function candidateRow(candidate) {
	const { h5Version, packageId, publishedAt, audience, commit, content, remark, isPrevious } = candidate;
	const remarks = [isPrevious ? "previous" : "", remark].filter(Boolean).join(", ");
	return {
		mark: isPrevious ? marks.here : marks.plain,
		cells: [
			h5Version,
			String(packageId),
			momentOf(publishedAt),
			audience,
			shortCommit(commit),
			content,
			remarks
		].map(tidy),
		isQuiet: false
	};
}
function momentOf(iso) {
	const epochMs = Date.parse(iso);
	return Number.isNaN(epochMs) ? iso : formatMoment(epochMs);
}
const shortCommit = (commit) => /^[0-9a-f]{20,}$/.test(commit) ? commit.slice(0, 12) : commit;
const sectionTitles = {
	packages: "Packages",
	tasks: "Tasks",
	whitelists: "Whitelists",
	functions: "Functions",
	hosting: "Site",
	candidates: "Versions to go back to"
};
const sectionTable = ({ name, columns, rows }) => ({
	title: sectionTitles[name],
	head: columns.map(tidy),
	rows: rows.map((cells) => ({
		mark: marks.plain,
		cells: cells.map(tidy),
		isQuiet: false
	}))
});
const fieldRow = ({ what, field, expected, found, same }) => ({
	mark: same ? marks.good : marks.bad,
	cells: [
		what,
		field,
		expected,
		found
	].map(tidy),
	isQuiet: same
});
const longestCell = 200;
const tidy = (text) => cut(oneLine(text), longestCell);
function withoutEmptyColumns({ title, head, rows }) {
	const isUsed = (_, column) => rows.length === 0 || rows.some(({ cells }) => (cells[column] ?? "") !== "");
	const used = (cells) => head.map((_, column) => cells[column] ?? "").filter(isUsed);
	return {
		title,
		head: head.filter(isUsed),
		rows: rows.map((row) => ({
			...row,
			cells: used(row.cells)
		}))
	};
}
function titleOf({ title, rows }, shown) {
	return rows.length - shown.length === 0 ? `${title} (${rows.length})` : `${title} (${shown.length} of ${count(rows.length, "row")}; the others are as expected)`;
}
// build/reporting/call-verdict.js
const callEndings = {
	...commonEndings,
	read: ["Answered", ({ subject, took }) => `${subject}, in ${took}.`],
	sent: ["Accepted", ({ subject, took }) => `${subject}, in ${took}; whether it took effect was not read back.`]
};
// build/reporting/deploy-verdict.js
const deployEndings = {
	...commonEndings,
	live: ["Live", ({ subject, took, notes }) => `${subject}: ${deployed(notes).join(", ") || "nothing had to change"}, in ${took}.`],
	failed: ["Failed", ({ subject, notes }) => `${[subject, deployLeft(notes).join("; ")].filter(Boolean).join(": ")}.`]
};
function deployed(notes) {
	const { live } = functionsByState(notes);
	const settings = notes.all("setting-changed").length;
	const { uploaded = 0, deleted = 0 } = notes.last("site-synced") ?? {};
	return [
		live.length > 0 && `${count(live.length, "function")} live`,
		settings > 0 && `${count(settings, "setting")} changed`,
		uploaded > 0 && `${count(uploaded, "file")} uploaded`,
		deleted > 0 && `${count(deleted, "file")} deleted`
	].flatMap((part) => part || []);
}
function deployLeft(notes) {
	const of = functionsByState(notes);
	return [
		of.failed.length > 0 && `${named(of.failed)} failed`,
		of["not finished"].length > 0 && `${named(of["not finished"])} not finished`,
		of.live.length > 0 && `live all the same: ${named(of.live)}`,
		of.unchanged.length > 0 && `${count(of.unchanged.length, "function")} unchanged`,
		notes.last("site-synced") !== void 0 && "the site is in step"
	].flatMap((part) => part || []);
}
function functionsByState(notes) {
	const outcomes = functionOutcomes(notes);
	const of = (state) => outcomes.filter((outcome) => outcome.state === state).map(({ name }) => name);
	return {
		failed: of("failed"),
		"not finished": of("not finished"),
		live: of("live"),
		unchanged: of("unchanged")
	};
}
// build/reporting/look-verdict.js
const statusEndings = {
	...commonEndings,
	read: ["Status", ({ subject, notes }) => `${subject}: ${sectionsInWords(notes.all("status-read").flatMap(({ sections }) => sections))}.`]
};
const verifyEndings = {
	...commonEndings,
	read: ["Verified", (told) => verified(told)],
	failed: ["Failed", (told) => verified(told)]
};
function verified({ subject, notes }) {
	return `${[subject, [...notes.all("receipt-compared").map(({ fields }) => fieldsInWords(fields)), ...notes.all("app-answered").map(({ checks }) => fieldsInWords(checks, "check"))].join("; ")].filter(Boolean).join(": ")}.`;
}
// build/reporting/rollback-verdict.js
const rollbackEndings = {
	...commonEndings,
	live: ["Rolled back", ({ subject, took, notes }) => `${subject}: ${wayBack(notes)}${asVersion(notes)}${forWhom(notes)}, in ${took}.`],
	ended: ["Rolled back", ({ subject, took, notes }) => `${subject}: ${wayBack(notes)}, in ${took}; the bad version is published no more.`],
	planned: ["Dry run", ({ subject, notes }) => `${subject}: ${wayBack(notes)}: nothing was written; ${plannedInWords(notes)}.`],
	read: ["Candidates", ({ subject, notes }) => `${subject}: ${choices(notes)}.`]
};
function choices(notes) {
	const rows = notes.all("status-read").flatMap(({ sections }) => sections.flatMap((section) => section.rows));
	if (rows.length > 0) return `${rows.length} to choose from; go back with --to previous, or name one`;
	return candidatesInWords(notes.all("candidates-listed").flatMap((event) => event.candidates));
}
function wayBack(notes) {
	const ways = notes.all("rollback-planned").map(({ from, to }) => `from ${from} back to ${to}`);
	return [...ways.length === 0 ? [] : [named(ways)], ...deployed(notes)].join(", ") || "back";
}
function asVersion(notes) {
	const version = notes.last("package-ready")?.h5Version;
	const target = notes.last("rollback-planned")?.to;
	return version === void 0 || version === target ? "" : ` as version ${version}`;
}
// build/reporting/rollout-verdict.js
const releaseEndings = {
	...commonEndings,
	live: ["Live", ({ what, took, notes }) => `${what}${forWhom(notes)}${atStage(notes)}${andDeployed(notes)}, in ${took}.`],
	failed: ["Failed", ({ what, notes }) => `${[what, trainLeft(notes).join("; ")].filter(Boolean).join(": ")}.`]
};
const promoteEndings = {
	...commonEndings,
	live: ["Live", ({ what, took, notes }) => `${what}${forWhom(notes)}${atStage(notes)}, in ${took}.`]
};
const resumeEndings = {
	...commonEndings,
	live: ["Live", ({ what, took, notes }) => `${what}${forWhom(notes)} goes on, in ${took}.`]
};
function andDeployed(notes) {
	const parts = deployed(notes);
	return parts.length === 0 ? "" : `, with ${parts.join(", ")}`;
}
const trainLeft = (notes) => notes.all("undone").length > 0 ? stillTrue(notes) : [...deployLeft(notes), ...stillTrue(notes)];
// build/reporting/verdict.js
const endings = {
	release: releaseEndings,
	preview: previewEndings,
	deploy: deployEndings,
	promote: promoteEndings,
	pause: commonEndings,
	resume: resumeEndings,
	finish: commonEndings,
	rollback: rollbackEndings,
	status: statusEndings,
	verify: verifyEndings,
	notify: commonEndings,
	doctor: doctorEndings,
	call: callEndings
};
function verdictOf(result, notes) {
	const started = notes.last("run-started");
	const subject = started?.subject ?? result.verb;
	const apps = notes.last("apps-ended");
	const [title, words] = (started === void 0 ? commonEndings : endings[started.verb])[result.status];
	if (apps !== void 0) return {
		title,
		text: oneLine(appsSentence(subject, apps))
	};
	const what = [subject, versionOf(notes)].filter(Boolean).join(" ");
	return {
		title,
		text: oneLine(words({
			subject,
			what,
			took: formatDuration(workedMs(notes)),
			notes
		}))
	};
}
const versionOf = (notes) => notes.last("package-ready")?.h5Version ?? notes.last("version-chosen")?.h5Version ?? notes.last("rollout-found")?.h5Version;
const workedMs = (notes) => notes.all("step-finished").reduce((sum, { durationMs }) => sum + durationMs, 0);
// build/reporting/way-back.js
function wayBackOf(notes) {
	const started = notes.last("run-started");
	const isBack = notes.last("undone") !== void 0 || notes.last("rollback-planned") !== void 0;
	if (started === void 0 || started.dryRun || isBack) return void 0;
	const listed = notes.last("packages-listed");
	if (listed !== void 0 && listed.highestPublished === void 0) return void 0;
	if (notes.last("rollout-found")?.isFirst === true) return void 0;
	if (notes.all("rollout-changed").some(({ state }) => state === "publishing")) return started.wayBack;
	return started.verb === "deploy" ? spaceBack(notes) : void 0;
}
function spaceBack(notes) {
	const before = (notes.last("deploy-planned")?.rows ?? []).filter(({ change }) => change === "change" || change === "delete");
	const live = new Set(notes.all("function-live").map(({ name }) => name));
	const names = before.flatMap(({ section, name }) => section === "function" && live.has(name) ? [name] : []);
	const isSite = before.some(({ section }) => section === "file") && notes.last("archive-kept") !== void 0;
	const what = [names.length > 0 && `--functions ${shellWord(names.join(","))}`, isSite && "--hosting"].filter(Boolean).join(" ");
	return what === "" ? void 0 : `miniship rollback ${what} --to previous`;
}
// build/reporting/progress.js
const isProgress = (event) => event.type === "upload-progressed" || event.type === "site-progressed" || event.type === "hosting-opening";
const bigBytes = 5e6;
const manyFiles = 100;
const patienceMs = 3e4;
function createProgressSteps() {
	const reached = /* @__PURE__ */ new Map();
	return (event) => {
		const work = event.type === "upload-progressed" ? event.file : event.type;
		const before = reached.get(work) ?? 0;
		const step = stepOf(event);
		reached.set(work, step);
		return step > before;
	};
}
function stepOf(event) {
	switch (event.type) {
		case "upload-progressed": return event.sizeBytes < bigBytes ? 0 : quarterOf(percent(event));
		case "site-progressed": {
			const { files, doneBytes, sizeBytes } = event;
			return sizeBytes < bigBytes && files < manyFiles ? 0 : quarterOf(percent({
				sentBytes: doneBytes,
				sizeBytes
			}));
		}
		case "hosting-opening": return 1 + Math.floor(event.waitedMs / patienceMs);
	}
}
const quarterOf = (reachedPercent) => reachedPercent === 100 ? 0 : Math.floor(reachedPercent / 25);
// build/reporting/run-notes.js
function createRunNotes() {
	const events = [];
	const all = (type) => events.filter((event) => event.type === type);
	return {
		add: (event) => {
			if (!isProgress(event)) events.push(event);
		},
		all,
		tables: () => events.filter(hasTables),
		last: (type) => all(type).at(-1)
	};
}
export { rolloutLines as _, verdictOf as a, hasTables as c, previewFacts as d, previewParts as f, fitCells as g, alignColumns as h, wayBackOf as i, tablesOf as l, outcomeLines as m, createProgressSteps as n, versionOf as o, functionOutcomes as p, isProgress as r, workedMs as s, createRunNotes as t, titleOf as u, stageStates as v };
