import { g as formatBytes, p as oneLine, u as cut } from "./words.js";
import { t as sentenceOf } from "./sentences.js";
import { h as columnsOf, m as alignColumns } from "./run-notes.js";
// build/reporting/function-log.js
const lastLines = 20;
const longestLine = 200;
function logExcerpt(logs, { page }) {
	const lines = logLines(logs);
	const left = lines.length - lastLines;
	const shown = lines.slice(-20).map((line) => cut(line, longestLine));
	return left > 0 ? [page.earlierLines(left), ...shown] : shown;
}
const logLines = (logs) => logs.flatMap((record) => record.split(/[\r\n]+/)).flatMap((line) => oneLine(line) || []);
// build/reporting/plan-table.js
const signs = {
	create: ["+", "good"],
	change: ["~", "notice"],
	delete: ["-", "bad"],
	keep: ["=", "dim"]
};
const listedFiles = 30;
const orderOfFiles = [
	"delete",
	"change",
	"create"
];
function planLines(plan, notes) {
	const isReal = notes.last("run-started")?.dryRun === false;
	const { words } = notes;
	const entries = planEntries(plan, words).filter(({ change }) => !isReal || change !== "keep");
	const lines = alignColumns(entries.map(({ cells }) => cells));
	return [
		...entries.map(({ change }, index) => [...signs[change], lines[index] ?? ""]),
		[
			"·",
			"dim",
			sentenceOf(plan, words)
		],
		[
			"·",
			"dim",
			words.page.digest(oneLine(plan.digest))
		]
	];
}
function planEntries({ rows, filesKept }, words) {
	const files = rows.filter(({ section }) => section === "file");
	let left = listedFiles;
	const listed = orderOfFiles.flatMap((change) => {
		const changed = files.filter((row) => row.change === change);
		const some = changed.slice(0, left);
		left -= some.length;
		return [...some.map((row) => entryOf(row, words)), ...summedUp(change, changed.slice(some.length), some.length > 0, words)];
	});
	const kept = {
		change: "keep",
		cells: [
			words.page.files,
			String(filesKept),
			"",
			""
		]
	};
	const section = (name) => rows.filter((row) => row.section === name).map((row) => entryOf(row, words));
	return [
		...section("function"),
		...section("setting"),
		...listed,
		...filesKept > 0 ? [kept] : []
	];
}
const namesEveryFile = ({ rows }) => rows.filter(({ section }) => section === "file").length <= listedFiles;
function entryOf(row, words) {
	const details = row.details.map((detail) => cut(oneLine(detail), 100)).join(words.page.comma);
	return {
		change: row.change,
		cells: [
			words.planned[row.section],
			oneLine(row.name),
			details,
			sizeOf(row)
		]
	};
}
function summedUp(change, rows, isRest, { page }) {
	if (rows.length === 0) return [];
	const sizeBytes = rows.reduce((sum, row) => sum + (row.sizeBytes ?? row.sizeBeforeBytes ?? 0), 0);
	return [{
		change,
		cells: [
			page.files,
			page.filesInAll(rows.length, isRest),
			"",
			formatBytes(sizeBytes)
		]
	}];
}
function sizeOf({ sizeBytes, sizeBeforeBytes }) {
	const known = [sizeBeforeBytes, sizeBytes].flatMap((bytes) => bytes === void 0 ? [] : [formatBytes(bytes)]);
	return [...new Set(known)].join(" → ");
}
// build/reporting/doctor-words.js
const checkMarks = {
	ok: ["✓", "good"],
	bad: ["✗", "bad"],
	skipped: ["–", "dim"]
};
const checkTitle = ({ name, subject }, { checks }) => [checks[name], subject].filter(Boolean).join(" ");
const factOf = ({ subject, cause }, { page }) => subject === "" || cause.includes(subject) ? cause : `${subject}${page.colon}${cause}`;
function checkLines(event, words) {
	const titleWidth = Math.max(...Object.values(words.checks).map(columnsOf)) + 1;
	const title = words.checks[event.name];
	const gap = " ".repeat(titleWidth - columnsOf(title));
	const fact = [...checkMarks[event.state], oneLine(`${title}${gap} ${factOf(event, words)}`)];
	return event.fix === "" ? [fact] : [fact, [
		" ",
		"dim",
		`${" ".repeat(titleWidth)} → ${oneLine(event.fix)}`
	]];
}
function documentLines({ document }) {
	return JSON.stringify(document, null, 2).split("\n").map((line) => `${/^ */.exec(line)?.[0] ?? ""}${oneLine(line)}`);
}
export { entryOf as a, planLines as c, documentLines as i, logExcerpt as l, checkMarks as n, namesEveryFile as o, checkTitle as r, planEntries as s, checkLines as t, logLines as u };
