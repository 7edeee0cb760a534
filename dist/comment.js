import { _ as formatMoment, i as wordsOf } from "./words.js";
import { a as asLink, i as asCode, n as summaryHead, o as asMarkdown, r as sectionOf, s as page } from "./job-summary.js";
import { n as runParts, o as withContent } from "./run-parts.js";
import { t as createPerApp } from "./per-app.js";
import { t as createRunNotes } from "./run-notes.js";
import { n as telling } from "./said.js";
import { createHash } from "node:crypto";
// build/reporting/comment.js
const limitBytes = 6e4;
const mostLines = 24;
function commentMark({ app, environment }) {
	const name = [app, environment].map((part) => encodeURIComponent(part).replaceAll("-", "%2D")).join("/");
	return `<!-- miniship comment ${name.length <= 120 ? name : createHash("sha256").update(name).digest("hex").slice(0, 32)} -->`;
}
function createCommentReporter(language = "en") {
	const words = wordsOf(language);
	const notes = createRunNotes(words);
	const perApp = createPerApp({
		run: { report: (event) => notes.add(event) },
		ofApp: () => ({ report: () => void 0 })
	});
	return {
		...telling(perApp, language),
		body: (key, origin) => {
			const all = withContent(runParts(notes));
			const parts = all.filter(({ kind }) => kind !== "code").map(sectionOf);
			const sections = [
				{
					before: [commentMark(key)],
					rows: [],
					after: []
				},
				...summaryHead(notes, "###"),
				...all.filter(({ kind }) => kind === "code").map(sectionOf),
				...isLong(parts) ? folded(parts, words) : parts,
				{
					before: [lastLine(key, origin)],
					rows: [],
					after: []
				}
			];
			return page(sections.filter(({ before, rows }) => before.length + rows.length > 0), limitBytes, words.page.linesLeftOut);
		}
	};
}
const isLong = (parts) => parts.reduce((sum, { before, rows }) => sum + before.length + linesOf(rows), 0) > mostLines;
const linesOf = (rows) => rows.reduce((sum, row) => sum + row.split("\n").length, 0);
const folded = (parts, { page: its }) => [
	{
		before: [`<details><summary>${its.details}</summary>`, ""],
		rows: [],
		after: []
	},
	...parts,
	{
		before: ["</details>", ""],
		rows: [],
		after: []
	}
];
function lastLine({ app, environment }, { url, commit, nowMs }) {
	return `<sub>${[
		[app, environment].filter(Boolean).map(asMarkdown).join(", "),
		commit && asCode(commit.slice(0, 12)),
		formatMoment(nowMs),
		url && asLink(url)
	].filter(Boolean).join(" · ")}</sub>`;
}
export { createCommentReporter };
