import { i as formatMoment, n as formatBytes, r as formatDuration } from "./format.js";
import { i as withContent, n as runParts, r as overviewOf, t as runDetails } from "./run-parts.js";
import { n as isLastWord, t as createPerApp } from "./per-app.js";
import { a as verdictOf, t as createRunNotes } from "./run-notes.js";
import { i as oneLine } from "./plain-text.js";
import { a as stepTitles, d as growthInWords } from "./sentences.js";
import { n as failureLines } from "./failure-lines.js";
import { a as qrSvg } from "./qr-code.js";
import { createHash } from "node:crypto";
// build/reporting/report-page/html.js
const html = (texts, ...holes) => ({ html: String.raw({ raw: texts }, ...holes.map(filled)) });
const verbatim = (text) => ({ html: text });
const nothing = { html: "" };
function filled(hole) {
	if (typeof hole === "string") return escaped(oneLine(hole));
	if (typeof hole === "number") return String(hole);
	return "html" in hole ? hole.html : hole.map(({ html: piece }) => piece).join("");
}
const escapes = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
const escaped = (text) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? "");
// build/reporting/report-page/treemap.js
const titleHeight = 16;
const gap = 2;
const leastSide = 6;
function treemapOf(parts, box, depth = 0, path = []) {
	return squarified(parts, box).flatMap(({ sized, ...place }) => {
		const tile = {
			...place,
			sized,
			depth,
			path: [...path, sized.name]
		};
		const inner = insideOf(place);
		return inner === void 0 || sized.parts.length === 0 ? [tile] : [tile, ...treemapOf(sized.parts, inner, depth + 1, tile.path)];
	});
}
function insideOf({ x, y, width, height }) {
	const inner = {
		x: x + gap,
		y: y + titleHeight,
		width: width - 4,
		height: height - titleHeight - gap
	};
	return inner.width < leastSide || inner.height < leastSide ? void 0 : inner;
}
function squarified(parts, box) {
	const sorted = parts.filter(({ sizeBytes }) => sizeBytes > 0).toSorted((one, other) => other.sizeBytes - one.sizeBytes);
	const total = sorted.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
	const placed = [];
	let left = box;
	let scale = total === 0 ? 0 : box.width * box.height / total;
	for (let from = 0; from < sorted.length;) {
		const row = rowOf(sorted.slice(from), Math.min(left.width, left.height), scale);
		const { tiles, rest } = layRow(row, left, scale);
		placed.push(...tiles);
		from += row.length;
		left = rest;
		const remaining = sorted.slice(from).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
		scale = remaining === 0 ? 0 : left.width * left.height / remaining;
	}
	return placed;
}
function rowOf(sorted, side, scale) {
	let row = sorted.slice(0, 1);
	while (row.length < sorted.length) {
		const longer = sorted.slice(0, row.length + 1);
		if (worstRatio(longer, side, scale) > worstRatio(row, side, scale)) break;
		row = longer;
	}
	return row;
}
function worstRatio(row, side, scale) {
	const areas = row.map(({ sizeBytes }) => sizeBytes * scale);
	const sum = areas.reduce((all, area) => all + area, 0);
	const [largest, smallest] = [Math.max(...areas), Math.min(...areas)];
	return Math.max(side * side * largest / (sum * sum), sum * sum / (side * side * smallest));
}
function layRow(row, { x, y, width, height }, scale) {
	const area = row.reduce((sum, { sizeBytes }) => sum + sizeBytes * scale, 0);
	const isWide = width >= height;
	const depth = isWide ? area / height : area / width;
	let at = 0;
	return {
		tiles: row.map((sized) => {
			const length = sized.sizeBytes * scale / depth;
			const tile = isWide ? {
				x,
				y: y + at,
				width: depth,
				height: length
			} : {
				x: x + at,
				y,
				width: length,
				height: depth
			};
			at += length;
			return {
				...tile,
				sized
			};
		}),
		rest: isWide ? {
			x: x + depth,
			y,
			width: width - depth,
			height
		} : {
			x,
			y: y + depth,
			width,
			height: height - depth
		}
	};
}
// build/reporting/report-page/package-map.js
const width = 1e3;
const height = 420;
const leastName = {
	width: 40,
	height: 14
};
const letterWidth = 6;
function packageMap(notes) {
	const build = notes.last("build-inspected");
	const parts = build === void 0 ? [] : sizedParts(build);
	if (build === void 0 || parts.length === 0) return nothing;
	const growth = growthInWords(build.sizeBytes, build.before);
	const tiles = treemapOf(parts, {
		x: 0,
		y: 0,
		width,
		height
	});
	return html`<section><h2>Size before packing</h2><p>${formatBytes(build.sizeBytes)}${growth === "" ? "" : `, ${growth}`}</p><svg class="treemap" viewBox="0 0 ${width} ${height}" role="img" aria-label="Packages and largest files by size; the tables below say the same">${tiles.map(tileHtml)}</svg></section>`;
}
function sizedParts({ parts = [], largest = [] }) {
	const inside = new Map(parts.map(({ name }) => [name, []]));
	const innermost = parts.map(({ name }) => name).toSorted((one, other) => other.length - one.length);
	const [main = ""] = parts.map(({ name }) => name);
	for (const { path, sizeBytes } of largest) {
		const owner = innermost.find((name) => path.startsWith(`${name}/`)) ?? main;
		inside.get(owner)?.push({
			name: path,
			sizeBytes,
			parts: []
		});
	}
	return parts.map(({ name, sizeBytes, files }) => {
		const known = inside.get(name) ?? [];
		const rest = sizeBytes - known.reduce((sum, file) => sum + file.sizeBytes, 0);
		const others = files - known.length;
		return {
			name,
			sizeBytes,
			parts: others > 0 ? [...known, {
				name: `${others} more`,
				sizeBytes: Math.max(0, rest),
				parts: []
			}] : known
		};
	});
}
function tileHtml({ x, y, width: wide, height: high, sized, path }) {
	const name = shortened(sized.name, Math.floor((wide - 6) / letterWidth));
	const isNamed = wide >= leastName.width && high >= leastName.height;
	const kind = sized.parts.length > 0 ? "folder" : "file";
	return html`<g><title>${`${path.join(" › ")}: ${formatBytes(sized.sizeBytes)}`}</title><rect class="${kind}" x="${round(x)}" y="${round(y)}" width="${round(wide)}" height="${round(high)}" /><text x="${round(x + 3)}" y="${round(y + 12)}">${isNamed ? name : ""}</text></g>`;
}
const round = (value) => Math.round(value * 10) / 10;
const shortened = (name, letters) => name.length <= letters ? name : `…${name.slice(name.length - letters + 1)}`;
// build/reporting/report-page/page-parts.js
function partHtml(part) {
	switch (part.kind) {
		case "table": return part.isFolded ? folded(part.title, tableHtml(part)) : titled(part.title, tableHtml(part));
		case "list": return html`<ul>${part.items.map((item) => html`<li>${item}</li>`)}</ul>`;
		case "sentence": return html`<p>${part.bold === void 0 ? nothing : html`<b>${part.bold}</b> `}${part.text}${part.code === void 0 ? nothing : html` <code>${part.code}</code>`}</p>`;
		case "code": return titled(part.title, html`<div class="code">${verbatim(qrSvg(part.code))}</div>`);
		case "document": return folded(part.title, html`<p>${part.note}</p><pre tabindex="0">${part.lines.map((line) => html`${line}
`)}</pre>`);
	}
}
const titled = (title, content) => html`<section>${title === "" ? nothing : html`<h2>${title}</h2>`}${content}</section>`;
const folded = (title, content) => html`<details><summary>${title}</summary>${content}</details>`;
function tableHtml({ head, rows, title }) {
	const isNamed = head.some((name) => name !== "");
	return html`<div class="wide" tabindex="0" role="group" aria-label="${title || head.filter(Boolean).join(", ")}"><table>${isNamed ? html`<thead><tr>${head.map((name) => name === "" ? html`<td></td>` : html`<th scope="col">${name}</th>`)}</tr></thead>` : nothing}<tbody>${rows.map((cells) => html`<tr>${cells.map(cellHtml)}</tr>`)}</tbody></table></div>`;
}
const cellHtml = (cell) => typeof cell === "string" ? html`<td>${cell}</td>` : html`<td><b>${cell.bold}</b></td>`;
function failureHtml(failure) {
	if (failure === void 0) return nothing;
	const { problems, ...whole } = failureLines(failure);
	const each = problems.length === 0 ? [whole] : problems;
	const count = problems.length === 0 ? nothing : html`<p><b>${whole.message}</b> ${whole.help}</p>`;
	return html`<div class="trouble" role="group" aria-label="What went wrong">${count}<ol>${each.map(({ message, help, reference }) => html`<li><b>${message}</b><p>${help}</p><small>${reference}</small></li>`)}</ol></div>`;
}
// build/reporting/report-page/page-script.js
const pageScript = `
const search = document.querySelector('input[type=search]');
const found = document.querySelector('[role=status]');
const rows = [...document.querySelectorAll('tbody tr, .timeline li')].map((row) => [row, (row.textContent + [...row.querySelectorAll('[title]')].map((part) => part.title).join(' ')).toLowerCase()]);
const folds = [...document.querySelectorAll('details')];
let opened = [];
search.addEventListener('input', () => {
  const wanted = search.value.trim().toLowerCase();
  let count = 0;
  for (const [row, text] of rows) {
    const fits = text.includes(wanted);
    row.hidden = !fits;
    if (fits) count += 1;
  }
  for (const fold of opened) fold.open = false;
  opened = wanted === '' ? [] : folds.filter((fold) => !fold.open && fold.querySelector('tbody tr:not([hidden])'));
  for (const fold of opened) fold.open = true;
  found.textContent = wanted === '' ? '' : count + (count === 1 ? ' row' : ' rows');
});
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.target === search) return;
  event.preventDefault();
  search.focus();
});
document.querySelector('button').addEventListener('click', () => {
  const root = document.documentElement;
  const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = isDark ? 'light' : 'dark';
});
addEventListener('beforeprint', () => {
  for (const fold of folds) fold.open = true;
});
`;
// build/reporting/report-page/page-style.js
const pageStyle = `
:root { color-scheme: light dark; --back: #fff; --ink: #1b1f24; --dim: #59636e; --line: #d1d9e0; --box: #f6f8fa; --good: #1a7f37; --bad: #cf222e; --step: #9ec5fe; --call: #0550ae; --wait: #9a6700; }
@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { --back: #0d1117; --ink: #e6edf3; --dim: #9198a1; --line: #3d444d; --box: #151b23; --good: #3fb950; --bad: #ff7b72; --step: #1f4b87; --call: #79c0ff; --wait: #d29922; } }
:root[data-theme="light"] { color-scheme: light; }
:root[data-theme="dark"] { color-scheme: dark; --back: #0d1117; --ink: #e6edf3; --dim: #9198a1; --line: #3d444d; --box: #151b23; --good: #3fb950; --bad: #ff7b72; --step: #1f4b87; --call: #79c0ff; --wait: #d29922; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1rem; background: var(--back); color: var(--ink); font: 1rem/1.5 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: .5rem 0; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
.state { display: inline-block; padding: .1rem .6rem; border-radius: 1rem; border: 2px solid currentColor; font-weight: 600; color: var(--good); }
.failed-run .state { color: var(--bad); }
.dim, small { color: var(--dim); }
nav { display: flex; gap: .5rem; flex-wrap: wrap; align-items: center; margin: 1rem 0; }
nav label { flex: 1 1 14rem; display: flex; gap: .5rem; align-items: center; }
input, button { font: inherit; color: inherit; background: var(--box); border: 1px solid var(--dim); border-radius: .4rem; padding: .4rem .7rem; min-height: 2.75rem; }
input { flex: 1; min-width: 0; }
:focus-visible { outline: 3px solid var(--call); outline-offset: 1px; }
dl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .25rem 1rem; margin: 1rem 0; }
dt { color: var(--dim); }
dd { margin: 0; }
code, pre { font-family: ui-monospace, Consolas, monospace; font-size: .9em; background: var(--box); border-radius: .3rem; padding: .1rem .3rem; }
code { user-select: all; }
pre { overflow-x: auto; padding: .7rem; }
.trouble { border-left: 4px solid var(--bad); background: var(--box); padding: .5rem 1rem; margin: 1rem 0; }
.trouble p { margin: .2rem 0; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; min-width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35rem .7rem .35rem 0; border-bottom: 1px solid var(--line); }
th, td { overflow-wrap: normal; max-width: 40rem; }
details { border: 1px solid var(--line); border-radius: .4rem; margin: .5rem 0; padding: 0 .8rem; }
summary { padding: .6rem 0; cursor: pointer; font-weight: 600; }
.code svg { display: block; width: min(100%, 22rem); height: auto; border: 1px solid var(--line); border-radius: .4rem; }
.timeline { list-style: none; margin: 0; padding: 0; }
.timeline li { display: grid; grid-template-columns: 13rem 1fr 5rem; gap: .7rem; align-items: center; padding: .15rem 0; }
.lane { position: relative; height: 1.5rem; background: var(--box); border-radius: .2rem; overflow: hidden; }
.lane > * { position: absolute; top: 0; bottom: 0; min-width: 2px; }
.bar, .key .bar { background: var(--step); border-radius: .2rem; }
.bar.failed { background: var(--bad); }
.call { background: var(--call); opacity: .75; }
.lane .call { top: 55%; }
.wait { background: repeating-linear-gradient(45deg, var(--wait) 0 3px, transparent 3px 6px); }
.lane .wait { bottom: 50%; }
.took { text-align: right; color: var(--dim); }
.key span { display: inline-block; width: 1.2rem; height: .7rem; margin-left: .7rem; }
.treemap { width: 100%; height: auto; display: block; border-radius: .4rem; }
.treemap rect { stroke: var(--back); fill: var(--step); }
.treemap .folder { fill: var(--box); stroke: var(--line); }
.treemap text { font: 11px system-ui, sans-serif; pointer-events: none; }
.treemap text { fill: var(--ink); }
:root[data-theme="dark"] .treemap .file + text { fill: #e6edf3; }
[hidden] { display: none !important; }
@media (max-width: 40rem) { .timeline li { grid-template-columns: 1fr 4.5rem; } .lane { grid-column: 1 / -1; grid-row: 2; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } }
@media print { nav { display: none; } body { max-width: none; } details { border: 0; padding: 0; } .wide { overflow: visible; } }
`;
// build/reporting/report-page/timed-notes.js
function createTimedNotes(now) {
	const notes = createRunNotes();
	const [calls, waits] = [[], []];
	const [steps, open] = [[], []];
	let [startMs, endMs] = [NaN, NaN];
	const close = (at, isFinished) => {
		for (const { step, startMs: from } of at < 0 ? [] : open.splice(at, 1)) steps.push({
			step,
			startMs: from,
			endMs,
			isFinished
		});
	};
	const pause = (operation, reason, waitMs) => {
		waits.push({
			operation,
			reason,
			startMs: endMs,
			endMs: endMs + waitMs
		});
	};
	const hear = (event) => {
		if (event.type === "step-started") open.push({
			step: event.step,
			startMs: endMs
		});
		if (event.type === "step-finished") {
			const at = open.findLastIndex(({ step }) => step === event.step);
			close(at, true);
		}
		if (event.type === "call-answered") calls.push({
			...event,
			startMs: endMs - event.durationMs,
			endMs
		});
		if (event.type === "limit-waited") pause(event.operation, "limit of calls", event.waitMs);
		if (event.type === "request-retried") pause(event.operation, event.code, event.waitMs);
		while (event.type === "failed" && open.length > 0) close(0, false);
	};
	return {
		...notes,
		add(event) {
			endMs = now();
			if (Number.isNaN(startMs)) startMs = endMs;
			notes.add(event);
			hear(event);
		},
		span: () => ({
			startMs,
			endMs
		}),
		steps: () => steps.toSorted((one, other) => one.startMs - other.startMs),
		calls: () => calls,
		waits: () => waits
	};
}
// build/reporting/report-page/timeline.js
function timelineHtml(notes) {
	const whole = notes.span();
	const steps = notes.steps();
	if (steps.length === 0) return html``;
	const rows = steps.map((step) => rowHtml(step, whole, notes));
	return html`<section><h2>Timeline</h2><ol class="timeline">${rows}</ol><p class="key"><span class="bar"></span> step <span class="call"></span> call <span class="wait"></span> pause for a limit or a retry</p></section>`;
}
function rowHtml(step, whole, notes) {
	const within = (parts) => parts.filter(({ startMs }) => startMs >= step.startMs && startMs < step.endMs);
	const [calls, waits] = [within(notes.calls()), within(notes.waits())];
	const took = step.isFinished ? formatDuration(step.endMs - step.startMs) : "failed";
	return html`<li><span class="what">${stepTitles[step.step]}</span><span class="lane"><span class="bar${step.isFinished ? "" : " failed"}"${place(step, whole)}></span>${waits.map((wait) => html`<span class="wait"${place(wait, whole)} title="${waitText(wait)}"></span>`)}${calls.map((call) => html`<span class="call"${place(call, whole)} title="${callText(call)}"></span>`)}</span><span class="took">${took}</span></li>`;
}
const callText = ({ operation, requestId, startMs, endMs }) => `${operation}, ${formatDuration(endMs - startMs)}${requestId === "" ? "" : `, request ${requestId}`}`;
const waitText = ({ operation, reason, startMs, endMs }) => `${operation} waits ${formatDuration(endMs - startMs)}: ${reason}`;
function place({ startMs, endMs }, whole) {
	const lengthMs = Math.max(1, whole.endMs - whole.startMs);
	const share = (ms) => Math.min(100, Math.max(0, (ms - whole.startMs) / lengthMs * 100));
	const [from, to] = [share(startMs), share(endMs)];
	return html` style="left:${Number(from.toFixed(2))}%;width:${Number((to - from).toFixed(2))}%"`;
}
// \0@oxc-project+runtime@0.156.0/helpers/esm/taggedTemplateLiteral.js
function _taggedTemplateLiteral(e, t) {
	return t || (t = e.slice(0)), Object.freeze(Object.defineProperties(e, { raw: { value: Object.freeze(t) } }));
}
// build/reporting/report-page/report-page.js
var _templateObject;
function createReportPage({ now, origin, keep }) {
	const notes = createTimedNotes(now);
	const apps = [];
	const perApp = createPerApp({
		run: { report: (event) => notes.add(event) },
		ofApp: (app) => createAppReporter(app, now, (piece) => apps.push(piece))
	});
	return { report: (event) => {
		perApp.report(event);
		if (isLastWord(event)) keep(pageHtml(notes, {
			origin,
			apps
		}));
	} };
}
function createAppReporter(app, now, keep) {
	const notes = createTimedNotes(now);
	return { report: (event) => {
		notes.add(event);
		if (event.type === "finished" || event.type === "failed") keep(html`<details><summary>${`${app}: ${event.result.status}`}</summary>${bodyHtml(notes)}</details>`);
	} };
}
const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${createHash("sha256").update(pageScript).digest("base64")}'; base-uri 'none'; form-action 'none'`;
function pageHtml(notes, { origin, apps }) {
	const result = (notes.last("failed") ?? notes.last("finished"))?.result;
	const verdict = result === void 0 ? {
		title: "Not ended",
		text: ""
	} : verdictOf(result, notes);
	const { startMs, endMs } = notes.span();
	return html(_templateObject || (_templateObject = _taggedTemplateLiteral([
		"<!doctype html>\n<html lang=\"en\"",
		">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"",
		"\">\n<title>",
		"</title>\n<style>",
		"</style>\n</head>\n<body>\n<header>\n<span class=\"state\">",
		"</span>\n<h1>",
		"</h1>\n<p class=\"dim\">",
		", ",
		"</p>\n</header>\n<nav aria-label=\"This page\"><label>Search <input type=\"search\" placeholder=\"operation, request id, file …\"></label><span role=\"status\"></span><button type=\"button\">Light or dark</button></nav>\n<main>\n",
		"\n",
		"\n</main>\n<script>",
		"<\/script>\n</body>\n</html>\n"
	])), result?.exit === 0 ? nothing : html` class="failed-run"`, verbatim(policy), `${verdict.title}: ${notes.last("run-started")?.subject ?? "miniship"}`, verbatim(pageStyle), verdict.title, verdict.text, notes.last("run-started")?.verb ?? "run", Number.isNaN(startMs) ? "never started" : `${formatMoment(startMs)}, ${formatDuration(endMs - startMs)}`, bodyHtml(notes, origin), apps, verbatim(pageScript)).html;
}
function bodyHtml(notes, origin = []) {
	return html`${failureHtml(notes.last("failed")?.failure)}
<dl>${overviewOf(notes).map(([name, value, as]) => html`<dt>${name}</dt><dd>${valueHtml(value, as)}</dd>`)}${origin.map(([name, value]) => html`<dt>${name}</dt><dd>${valueHtml(value, "link")}</dd>`)}</dl>
${parts(runParts(notes))}
${timelineHtml(notes)}
${packageMap(notes)}
${parts(runDetails(notes))}`;
}
const parts = (given) => withContent(given).map(partHtml);
function valueHtml(value, as) {
	if (as === "code") return html`<code>${value}</code>`;
	return as === "link" && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) ? html`<a href="${new URL(value).href}" rel="noreferrer">${value}</a>` : html`${value}`;
}
export { createReportPage };
