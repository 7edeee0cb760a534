import { _ as formatMoment, a as endsInWords, o as percent, p as oneLine, s as previousIn, u as cut } from "./words.js";
import { n as shellWord } from "./shell-word.js";
import { n as qrFromLines, r as qrLines } from "./qr-code.js";
import { t as sentenceOf } from "./sentences.js";
// build/reporting/preview-words.js
function previewLines(event, words) {
	const text = sentenceOf(event, words);
	const { preview } = words.page;
	if (event.type !== "preview-ready") return [[
		event.type === "preview-ended" ? "↶" : "✓",
		"good",
		text
	]];
	const image = event.png === void 0 ? [] : [[
		"·",
		"dim",
		preview.image(oneLine(event.png))
	]];
	return [
		[
			"✓",
			"good",
			text
		],
		[
			"·",
			"dim",
			preview.address(oneLine(event.debugUrl))
		],
		...image
	];
}
const codeLines = ({ qr }, colours) => qrLines(qrFromLines(qr), colours);
const previewTable = ({ previews }, { page }) => ({
	title: page.preview.title,
	head: page.preview.head,
	rows: previews.map((each) => ({
		mark: each.ends ? ["→", "notice"] : ["·", "dim"],
		cells: [
			each.h5Version,
			String(each.packageId),
			each.pullRequest,
			each.commit.slice(0, 12),
			each.ageMs === void 0 ? "" : page.duration(each.ageMs),
			each.reason,
			each.ends ? page.preview.ends : page.preview.stays
		].map((text) => cut(oneLine(text), 200)),
		isQuiet: false
	}))
});
const codeText = (code, page) => qrLines(page === "light" ? code : code.map((row) => row.map((dark) => !dark)), { colour: false });
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
function stageLines(event, { page, stageStates: states }) {
	if (event.stages.length < 2) return [];
	return stageStates(event).map(({ number, audience, state }) => [...marks$2[state], page.stageLine(number, states[state], audience)]);
}
// build/reporting/rollout-lines.js
function rolloutLines(event, words) {
	const sentence = (mark, look) => [
		mark,
		look,
		sentenceOf(event, words)
	];
	switch (event.type) {
		case "rollout-found": return [sentence("✓", "good"), ...stageLines(event, words)];
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
function outcomeLines(notes) {
	const outcomes = functionOutcomes(notes);
	const lines = alignColumns(outcomes.map((outcome) => outcomeCells(outcome, notes.words)));
	const functions = outcomes.map(({ state }, index) => [...marks$1[state], lines[index] ?? ""]);
	const undone = notes.all("undone");
	if (undone.length > 0) return [...functions, ...undone.flatMap((event) => rolloutLines(event, notes.words))];
	const site = notes.last("site-synced");
	return site === void 0 ? functions : [...functions, [
		"✓",
		"good",
		sentenceOf(site, notes.words)
	]];
}
const outcomeCells = ({ name, state, version, failure }, { page, functionStates }) => [
	page.function(oneLine(name)),
	functionStates[state],
	version ? page.version(oneLine(version)) : "",
	failure?.code ?? ""
];
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
const tablesOf = (event, words) => bareTablesOf(event, words).map(withoutEmptyColumns);
function bareTablesOf(event, words) {
	const { page } = words;
	switch (event.type) {
		case "apps-ended": return [{
			...page.apps,
			rows: event.apps.map((app) => appRow(app, words))
		}];
		case "candidates-listed": return [{
			...page.candidates,
			rows: event.candidates.map((candidate) => candidateRow(candidate, words))
		}];
		case "previews-listed": return [previewTable(event, words)];
		case "status-read": return event.sections.map((section) => sectionTable(section, words));
		case "receipt-compared": return [{
			...page.receiptAndCloud,
			rows: event.fields.map(fieldRow)
		}];
		case "app-answered": return [{
			...page.appReply,
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
const appRow = ({ app, h5Id, version, packageId, taskId, status, errorCode }, { statuses }) => ({
	mark: status === "failed" ? marks.bad : marks.good,
	cells: [
		app,
		h5Id,
		version,
		packageId,
		taskId,
		statuses[status],
		errorCode
	].map(tidy),
	isQuiet: false
});
function candidateRow(candidate, { page }) {
	const { h5Version, packageId, publishedAt, audience, commit, content, remark, isPrevious } = candidate;
	const remarks = [isPrevious ? page.previous : "", remark].filter(Boolean).join(page.comma);
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
const sectionTable = ({ name, columns, rows }, { sections }) => ({
	title: sections[name],
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
const titleOf = ({ title, rows }, shown, { page }) => rows.length === shown.length ? page.rows(title, rows.length) : page.rowsShown(title, shown.length, rows.length);
// build/reporting/verdict-facts.js
function verdictFacts(known, notes) {
	const stage = notes.last("stage-reached")?.stage;
	const candidates = notes.all("candidates-listed").flatMap((event) => event.candidates);
	return {
		...known,
		who: rolloutOf(notes)?.audience,
		stage: stage === void 0 ? void 0 : /^\d+\/\d+/.exec(stage)?.[0] ?? stage,
		reason: notes.last("nothing-done")?.reason.replace(/[.。]$/, ""),
		messages: notes.all("message-sent"),
		planned: plannedFacts(notes),
		deployed: deployedFacts(notes),
		left: leftFacts(notes),
		compared: comparedFacts(notes),
		checks: checkFacts(notes),
		sections: notes.all("status-read").flatMap(({ sections }) => sections.map(({ name, rows }) => ({
			name,
			rows: rows.length
		}))),
		candidates: {
			total: candidates.length,
			previous: previousIn(candidates)
		},
		ways: notes.all("rollback-planned"),
		asVersion: asVersion(notes),
		preview: {
			h5Version: notes.last("preview-ready")?.h5Version,
			ended: notes.all("preview-ended").length
		}
	};
}
function rolloutOf(notes) {
	const changed = notes.all("rollout-changed");
	return changed.findLast(({ state }) => state === "publishing" || state === "waiting") ?? changed.at(-1);
}
function plannedFacts(notes) {
	const rows = (notes.last("deploy-planned")?.rows ?? []).filter(({ change }) => change !== "keep");
	const touched = [
		"function",
		"setting",
		"file"
	].map((section) => {
		const ours = rows.filter((row) => row.section === section);
		return {
			section,
			total: ours.length,
			deleted: ours.filter(({ change }) => change === "delete").length
		};
	});
	return {
		writes: notes.all("write-planned").length,
		touched: touched.filter(({ total }) => total > 0)
	};
}
function deployedFacts(notes) {
	const { uploaded = 0, deleted = 0 } = notes.last("site-synced") ?? {};
	return {
		functions: functionsByState(notes).live.length,
		settings: notes.all("setting-changed").length,
		uploaded,
		deleted
	};
}
function leftFacts(notes) {
	const of = functionsByState(notes);
	const undone = notes.all("undone");
	const undoneAs = (confirmed) => undone.filter((event) => event.confirmed === confirmed).map(({ what }) => what);
	const rollout = undone.length > 0 ? void 0 : notes.last("rollout-changed");
	const back = notes.last("rollback-planned");
	const good = back && notes.all("rollout-changed").findLast(({ state }) => state === "publishing");
	return {
		failed: of.failed,
		unfinished: of["not finished"],
		live: of.live,
		unchanged: of.unchanged.length,
		isSiteInStep: notes.last("site-synced") !== void 0,
		notUndone: undoneAs(false),
		undone: undoneAs(true),
		closedGates: notes.all("gate-checked").flatMap(({ isOpen, gate }) => isOpen ? [] : [gate]),
		rolledBack: rollout && good && {
			to: oneLine(back?.to ?? ""),
			who: good.audience
		},
		task: rollout && {
			taskId: rollout.taskId,
			state: rollout.state,
			who: rollout.audience
		}
	};
}
function comparedFacts(notes) {
	const counted = (of, fields) => ({
		of,
		total: fields.length,
		differing: fields.filter(({ same }) => !same).length
	});
	return [...notes.all("receipt-compared").map(({ fields }) => counted("field", fields)), ...notes.all("app-answered").map(({ checks }) => counted("check", checks))];
}
function checkFacts(notes) {
	const all = notes.all("checked");
	const of = (wanted) => all.filter(({ state }) => state === wanted).length;
	return {
		ok: of("ok"),
		bad: of("bad"),
		skipped: of("skipped"),
		first: all.find(({ state }) => state === "bad")?.name
	};
}
function asVersion(notes) {
	const version = notes.last("package-ready")?.h5Version;
	return version === notes.last("rollback-planned")?.to ? void 0 : version;
}
// build/reporting/verdict.js
function verdictOf(result, notes) {
	const { endings, statuses, page } = notes.words;
	const started = notes.last("run-started");
	const subject = started?.subject ?? result.verb;
	const [title, say] = endings[started?.verb ?? "finish"][result.status];
	const apps = notes.last("apps-ended");
	if (apps !== void 0) {
		const text = page.appsEnded(subject, endsInWords(apps.apps, statuses, page.comma), page.duration(apps.durationMs));
		return {
			title,
			text: oneLine(text)
		};
	}
	const what = [subject, versionOf(notes)].filter(Boolean).join(" ");
	return {
		title,
		text: oneLine(say(verdictFacts({
			subject,
			what,
			took: page.duration(workedMs(notes))
		}, notes)))
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
	if (listed !== void 0 && listed.previous === void 0) return void 0;
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
function createRunNotes(words) {
	const events = [];
	const all = (type) => events.filter((event) => event.type === type);
	return {
		words,
		add: (event) => {
			if (!isProgress(event)) events.push(event);
		},
		all,
		tables: () => events.filter(hasTables),
		last: (type) => all(type).at(-1)
	};
}
export { rolloutLines as _, verdictOf as a, codeText as b, rolloutOf as c, titleOf as d, functionOutcomes as f, fitCells as g, columnsOf as h, wayBackOf as i, hasTables as l, alignColumns as m, createProgressSteps as n, versionOf as o, outcomeLines as p, isProgress as r, workedMs as s, createRunNotes as t, tablesOf as u, stageStates as v, previewLines as x, codeLines as y };
