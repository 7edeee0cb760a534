import { n as failureLines } from "./failure-lines.js";
import { i as wordsOf, p as oneLine, u as cut } from "./words.js";
import { a as verdictOf, b as codeText, t as createRunNotes } from "./run-notes.js";
import { a as overviewOf, n as runParts, o as withContent, t as runDetails } from "./run-parts.js";
import { t as createPerApp } from "./per-app.js";
import { n as telling } from "./said.js";
// build/reporting/markdown.js
const longest = 1e3;
const asMarkdown = (text) => cut(oneLine(text), longest).replace(meaningful, asNumber);
const meaningful = new RegExp([
	/[&<>|\\`*[\]#@~$^!]/,
	/(?<!\w)_|_(?!\w)/,
	/:(?! |$)/,
	/(?<=\bwww)\./,
	/^[-+=]|(?<=^\d+)[.)](?= |$)/
].map(({ source }) => source).join("|"), "gi");
const asNumber = (character) => `&#${character.charCodeAt(0)};`;
const asCode = (text) => `<code>${asMarkdown(text)}</code>`;
function asLink(address) {
	return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) ? `<a href="${asMarkdown(new URL(address).href)}">${asMarkdown(address)}</a>` : asMarkdown(address);
}
function page(sections, limitBytes, note) {
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
// build/reporting/markdown-parts.js
function sectionOf(part) {
	switch (part.kind) {
		case "table": return part.isFolded ? foldedTable(part) : titledTable(part);
		case "list": return {
			before: [],
			rows: part.items.map((item) => `- ${asMarkdown(item)}`),
			after: [""]
		};
		case "sentence": {
			const bold = part.bold === void 0 ? [] : [`<b>${asMarkdown(part.bold)}</b>`];
			const code = part.code === void 0 ? [] : [asCode(part.code)];
			return {
				before: [],
				rows: [[
					...bold,
					asMarkdown(part.text),
					...code
				].join(" ")],
				after: [""]
			};
		}
		case "code": return codeSection(part);
		case "document": return documentSection(part);
	}
}
const markdownTable = (head, rows) => ({
	before: [tableRow(head), tableRow(head.map(() => "---"))],
	rows: rows.map(tableRow),
	after: [""]
});
const tableRow = (cells) => `| ${cells.join(" | ")} |`;
const tableSection = ({ head, rows }) => markdownTable(head.map(asMarkdown), rows.map((cells) => cells.map(cellText)));
const cellText = (cell) => typeof cell === "string" ? asMarkdown(cell) : `<b>${asMarkdown(cell.bold)}</b>`;
function titledTable(part) {
	const { before, ...rest } = tableSection(part);
	return {
		before: [...part.title === "" ? [] : [`### ${asMarkdown(part.title)}`, ""], ...before],
		...rest
	};
}
function foldedTable(part) {
	const { before, rows } = tableSection(part);
	return {
		before: [
			`<details><summary>${asMarkdown(part.title)}</summary>`,
			"",
			...before
		],
		rows,
		after: [
			"",
			"</details>",
			""
		]
	};
}
const documentSection = ({ title, note, lines }) => ({
	before: [
		`<details><summary>${asMarkdown(title)}</summary>`,
		"",
		...note === "" ? [] : [asMarkdown(note), ""]
	],
	rows: [[
		"```json",
		...lines,
		"```"
	].join("\n")],
	after: [
		"",
		"</details>",
		""
	]
});
const codeSection = ({ title, inverted, code }) => ({
	before: [`### ${asMarkdown(title)}`, ""],
	rows: [[
		...fenced(codeText(code, "light")),
		`<details><summary>${asMarkdown(inverted)}</summary>`,
		"",
		...fenced(codeText(code, "dark")),
		"</details>"
	].join("\n")],
	after: [""]
});
const fenced = (lines) => [
	"```",
	...lines,
	"```",
	""
];
// build/reporting/job-summary.js
const limitBytes = 1e6;
function createSummaryReporter({ language = "en", detail = "full" } = {}) {
	const words = wordsOf(language);
	const isBrief = detail !== "full";
	const notes = createRunNotes(words);
	const pages = [];
	const perApp = createPerApp({
		run: { report: (event) => notes.add(event) },
		ofApp: (app) => createAppReporter(app, words, (text) => {
			if (!isBrief) pages.push(text);
		})
	});
	return {
		...telling(perApp, words.language),
		markdown: () => [renderSummary(notes, pages.length === 0 ? limitBytes : limitBytes - limitOfAppsBytes, isBrief), ...pages].join("")
	};
}
const limitOfAppsBytes = 7e5;
const leastShareBytes = 500;
function createAppReporter(app, words, keep) {
	const notes = createRunNotes(words);
	return { report: (event) => {
		notes.add(event);
		if (event.type !== "finished" && event.type !== "failed") return;
		const title = asMarkdown(`${app}${words.page.colon}${words.statuses[event.result.status]}`);
		const shareBytes = Math.floor(limitOfAppsBytes / (notes.last("run-started")?.place?.of ?? 1)) - 1e3;
		if (shareBytes >= leastShareBytes) keep(`<details><summary>${title}</summary>\n\n${renderSummary(notes, shareBytes, false)}\n</details>\n\n`);
	} };
}
function renderSummary(notes, mostBytes, isBrief) {
	const { words } = notes;
	const details = isBrief ? [] : runDetails(notes);
	return page([...summaryHead(notes, "##"), ...withContent([...runParts(notes), ...details]).map(sectionOf)].filter(({ before, rows }) => before.length + rows.length > 0), mostBytes, words.page.linesLeftOut);
}
const summaryHead = (notes, level) => [
	heading(notes, level),
	...problems(notes.last("failed")?.failure, notes.words),
	overview(notes)
];
function heading(notes, level) {
	const result = (notes.last("failed") ?? notes.last("finished"))?.result;
	const text = result === void 0 ? void 0 : verdictOf(result, notes);
	const title = text === void 0 ? notes.words.page.notEnded : `${text.title}${notes.words.page.colon}${text.text}`;
	return {
		before: [`${level} ${asMarkdown(title)}`, ""],
		rows: [],
		after: []
	};
}
function problems(failure, words) {
	if (failure === void 0) return [];
	const single = failure.problems.length === 0 ? [failure] : failure.problems;
	const { message, help } = failureLines(failure, words);
	return [{
		before: failure.problems.length === 0 ? [] : [`<b>${asMarkdown(message)}</b> ${asMarkdown(help)}`, ""],
		rows: single.map((problem, index) => problemRow(problem, index, words)),
		after: [""]
	}];
}
function problemRow(failure, index, words) {
	const { message, help, reference } = failureLines(failure, words);
	return `${index + 1}. <b>${asMarkdown(message)}</b><br>${asMarkdown(help)}<br><sub>${asMarkdown(reference)}</sub>`;
}
const overview = (notes) => markdownTable(["", ""], overviewOf(notes).map(([name, value, as]) => [name, shown[as ?? "text"](value)]));
const shown = {
	text: asMarkdown,
	code: asCode,
	link: asLink
};
export { asLink as a, asCode as i, summaryHead as n, asMarkdown as o, sectionOf as r, page as s, createSummaryReporter as t };
