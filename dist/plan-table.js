import { i as oneLine, t as cut } from "./plain-text.js";
import { n as formatBytes } from "./format.js";
import { r as sentenceOf } from "./sentences.js";
import { h as alignColumns } from "./run-notes.js";
// build/reporting/function-log.js
const lastLines = 20;
const longestLine = 200;
function logExcerpt(logs) {
	const lines = logLines(logs);
	const left = lines.length - lastLines;
	const shown = lines.slice(-20).map((line) => cut(line, longestLine));
	return left > 0 ? [`… ${left} earlier lines`, ...shown] : shown;
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
	const entries = planEntries(plan).filter(({ change }) => !isReal || change !== "keep");
	const lines = alignColumns(entries.map(({ cells }) => cells));
	return [
		...entries.map(({ change }, index) => [...signs[change], lines[index] ?? ""]),
		[
			"·",
			"dim",
			sentenceOf(plan)
		],
		[
			"·",
			"dim",
			`digest ${oneLine(plan.digest)}`
		]
	];
}
function planEntries({ rows, filesKept }) {
	const files = rows.filter(({ section }) => section === "file");
	let left = listedFiles;
	const listed = orderOfFiles.flatMap((change) => {
		const changed = files.filter((row) => row.change === change);
		const some = changed.slice(0, left);
		left -= some.length;
		return [...some.map(entryOf), ...summedUp(change, changed.slice(some.length), some.length > 0)];
	});
	const kept = {
		change: "keep",
		cells: [
			"files",
			String(filesKept),
			"",
			""
		]
	};
	return [
		...sectionEntries(rows, "function"),
		...sectionEntries(rows, "setting"),
		...listed,
		...filesKept > 0 ? [kept] : []
	];
}
const sectionEntries = (rows, section) => rows.filter((row) => row.section === section).map(entryOf);
const namesEveryFile = ({ rows }) => rows.filter(({ section }) => section === "file").length <= listedFiles;
function entryOf(row) {
	const details = row.details.map((detail) => cut(oneLine(detail), 100)).join(", ");
	return {
		change: row.change,
		cells: [
			row.section,
			oneLine(row.name),
			details,
			sizeOf(row)
		]
	};
}
function summedUp(change, rows, isRest) {
	if (rows.length === 0) return [];
	const sizeBytes = rows.reduce((sum, row) => sum + (row.sizeBytes ?? row.sizeBeforeBytes ?? 0), 0);
	return [{
		change,
		cells: [
			"files",
			`${rows.length}${isRest ? " more" : ""}`,
			"",
			formatBytes(sizeBytes)
		]
	}];
}
function sizeOf({ sizeBytes, sizeBeforeBytes }) {
	const known = [sizeBeforeBytes, sizeBytes].flatMap((bytes) => bytes === void 0 ? [] : [formatBytes(bytes)]);
	return [...new Set(known)].join(" → ");
}
export { logExcerpt as a, planLines as i, namesEveryFile as n, logLines as o, planEntries as r, entryOf as t };
