import { t as Failure } from "./failure.js";
import { n as createPerApp } from "./fan-out.js";
import { i as oneLine, n as describeThrown, r as harmlessJson, t as cut } from "./plain-text.js";
import { n as shellWord } from "./shell-word.js";
import { i as formatMoment, n as formatBytes, r as formatDuration, t as count } from "./format.js";
// build/reporting/failure-lines.js
function failureLines(failure) {
	const { code, exit, operation, requestId } = failure;
	const parts = [
		code,
		`exit ${exit}`,
		operation && `operation ${operation}`,
		requestId && `request ${requestId}`
	];
	return {
		code,
		message: oneLine(failure.message),
		help: oneLine(failure.help),
		reference: oneLine(parts.filter(Boolean).join(", ")),
		source: sourceOf(failure),
		problems: failure.problems.map(failureLines)
	};
}
function sourceOf({ facts }) {
	const where = "where" in facts ? facts.where : void 0;
	const [, file, line] = typeof where === "string" && /^([^:]+\.(?:ya?ml|json)):(\d+)$/.exec(where) || [];
	return file === void 0 || line === void 0 ? void 0 : {
		file,
		line
	};
}
const deepestTrace = 12;
function traceOf({ code, stack, cause }) {
	if (code !== "INTERNAL") return [];
	return ((cause instanceof Error ? cause.stack : void 0) ?? stack ?? "").split("\n").map(oneLine).filter((line) => line.startsWith("at ")).slice(0, deepestTrace);
}
const deepest = 8;
function causesOf(failure) {
	const causes = [];
	let cause = failure.cause;
	while (cause !== void 0 && cause !== null && causes.length < deepest) {
		causes.push(describeThrown(cause));
		cause = cause instanceof Error ? cause.cause : void 0;
	}
	return causes;
}
// build/reporting/apps-verdict.js
const inOrder = [
	"failed",
	"live",
	"sent",
	"uploaded",
	"paused",
	"ended",
	"planned",
	"read",
	"unchanged"
];
function countEnds(apps) {
	return inOrder.map((status) => [apps.filter((app) => app.status === status).length, status]).flatMap(([times, status]) => times === 0 ? [] : [`${times} ${status}`]).join(", ");
}
const appsSentence = (subject, { apps, durationMs }) => `${subject}: ${countEnds(apps)}, in ${formatDuration(durationMs)}.`;
// build/reporting/planned-words.js
function plannedInWords(notes) {
	const writes = notes.all("write-planned").length;
	const changes = plannedChanges(notes);
	const would = [writes > 0 && `make ${count(writes, "write")}`, changes.length > 0 && `change ${changes.join(", ")}`].filter(Boolean).join(" and ");
	return would === "" ? "nothing is left to do" : `a real run would ${would}`;
}
function plannedChanges(notes) {
	const rows = (notes.last("deploy-planned")?.rows ?? []).filter(({ change }) => change !== "keep");
	return [
		"function",
		"setting",
		"file"
	].flatMap((section) => touched(section, rows));
}
function touched(section, rows) {
	const ours = rows.filter((row) => row.section === section);
	const deleted = ours.filter(({ change }) => change === "delete").length;
	if (ours.length === 0) return [];
	return [`${count(ours.length, section)}${deleted > 0 ? ` (${deleted} deleted)` : ""}`];
}
// build/reporting/verdict-words.js
const commonEndings = {
	live: ["Live", ({ what, took, notes }) => `${what}${forWhom(notes)}, in ${took}.`],
	uploaded: ["Uploaded", ({ what, took }) => `${what}, in ${took}; nobody receives it yet.`],
	paused: ["Paused", ({ what, took, notes }) => `${what}${forWhom(notes)}, in ${took}; no further user receives it.`],
	ended: ["Ended", ({ what, took, notes }) => `${what}${forWhom(notes)}, in ${took}; it is published no more.`],
	unchanged: ["Nothing to do", ({ what, notes }) => `${what}: ${reasonOf(notes)}.`],
	read: ["Read", ({ what, took }) => `${what}, in ${took}.`],
	sent: ["Sent", ({ subject, took, notes }) => `${subject}: ${messagesOf(notes).join("; ") || "the message is on its way"}, in ${took}.`],
	planned: ["Dry run", ({ what, notes }) => `${what}: nothing was written; ${plannedInWords(notes)}.`],
	failed: ["Failed", ({ what, notes }) => `${[what, stillTrue(notes).join("; ")].filter(Boolean).join(": ")}.`]
};
function rolloutOf(notes) {
	const changed = notes.all("rollout-changed");
	return changed.findLast(({ state }) => state === "publishing" || state === "waiting") ?? changed.at(-1);
}
function forWhom(notes) {
	const rollout = rolloutOf(notes);
	return rollout === void 0 ? "" : ` for ${rollout.audience}`;
}
function atStage(notes) {
	const stage = notes.last("stage-reached")?.stage;
	return stage === void 0 ? "" : ` (stage ${/^\d+\/\d+/.exec(stage)?.[0] ?? stage})`;
}
const reasonOf = (notes) => notes.last("nothing-done")?.reason.replace(/\.$/, "") ?? "everything is as it was asked for already";
const messagesOf = (notes) => notes.all("message-sent").map(({ messageId, to }) => `message ${messageId} to ${to}`);
function stillTrue(notes) {
	const undone = notes.all("undone");
	const of = (confirmed) => undone.filter((event) => event.confirmed === confirmed).map(({ what }) => what);
	const closed = notes.all("gate-checked").filter(({ isOpen }) => !isOpen);
	return [
		of(false).length > 0 && `NOT undone: ${named(of(false))}`,
		closed.length > 0 && `gate ${named(closed.map(({ gate }) => `"${gate}"`))} is closed`,
		of(true).length > 0 && `undone: ${named(of(true))}`,
		undone.length === 0 && rolloutLeft(notes)
	].flatMap((part) => part || []);
}
function rolloutLeft(notes) {
	const rollout = notes.last("rollout-changed");
	const back = notes.last("rollback-planned");
	const good = back && notes.all("rollout-changed").findLast(({ state }) => state === "publishing");
	if (good !== void 0) return `rolled back to ${back?.to ?? ""} for ${good.audience}`;
	return rollout && `task ${rollout.taskId} is ${rollout.state} for ${rollout.audience}`;
}
const mostNames = 5;
function named(names) {
	const others = names.length - mostNames;
	return others > 0 ? `${names.slice(0, mostNames).join(", ")} and ${others} more` : names.join(", ");
}
// build/reporting/doctor-words.js
const checkTitles = {
	node: "Node.js",
	config: "configuration",
	contents: "contents",
	target: "target",
	keys: "keys",
	proxy: "proxy",
	endpoint: "endpoint",
	clock: "clock",
	egress: "egress",
	access: "access",
	app: "app",
	"mini-program": "mini program",
	space: "space",
	"virtual-domain": "virtual domain",
	"rsa-key": "RSA key",
	permission: "permission",
	throttling: "throttling"
};
const checkMarks = {
	ok: ["✓", "good"],
	bad: ["✗", "bad"],
	skipped: ["–", "dim"]
};
const policyTitles = {
	permissions: "Least RAM policy for the key or role",
	trust: "Trust policy of the role (OIDC)",
	chaining: "RAM policy for the first key of the chain"
};
function doctorWords(event) {
	if (event.type === "policy-made") return policyTitles[event.policy];
	return `${checkTitles[event.name]}: ${factOf(event)}`;
}
const factOf = ({ subject, cause }) => subject === "" || cause.includes(subject) ? cause : `${subject}: ${cause}`;
const titleWidth = Math.max(...Object.values(checkTitles).map((title) => title.length)) + 1;
function checkLines(event) {
	const fact = [...checkMarks[event.state], oneLine(`${checkTitles[event.name].padEnd(titleWidth)} ${factOf(event)}`)];
	return event.fix === "" ? [fact] : [fact, [
		" ",
		"dim",
		`${" ".repeat(titleWidth)} → ${oneLine(event.fix)}`
	]];
}
function documentLines({ document }) {
	return JSON.stringify(document, null, 2).split("\n").map((line) => `${/^ */.exec(line)?.[0] ?? ""}${oneLine(line)}`);
}
const doctorEndings = {
	...commonEndings,
	read: ["All well", ({ notes }) => `${counts(notes)}.`],
	failed: ["To be mended", (told) => `${failedChecks(told)}.`]
};
function failedChecks({ subject, notes }) {
	const first = notes.all("checked").find(({ state }) => state === "bad");
	return first === void 0 ? subject : `${counts(notes)}; first: ${checkTitles[first.name]}`;
}
function counts(notes) {
	const of = (wanted) => notes.all("checked").filter(({ state }) => state === wanted).length;
	const parts = [of("bad") > 0 && `${of("bad")} failed`, of("skipped") > 0 && `${of("skipped")} not made`];
	return [`${count(of("ok"), "check")} passed`, ...parts.flatMap((part) => part || [])].join(", ");
}
// build/reporting/growth.js
function growthInWords(sizeBytes, before) {
	if (before === void 0) return "";
	const grown = sizeBytes - before.sizeBytes;
	return `${grown < 0 ? "−" : "+"}${formatBytes(Math.abs(grown))} since ${before.h5Version}`;
}
// build/reporting/rollout-sentences.js
function rolloutWords(event) {
	switch (event.type) {
		case "rollout-found": return `version ${event.h5Version} (package ${event.packageId}) ${standing(event)}`;
		case "gate-checked": return `gate "${event.gate}" is ${event.isOpen ? "open" : "closed"}${behindColon(event.detail.replaceAll("\n", " · "))}`;
		case "nothing-done": return `nothing to do: ${event.reason}`;
		case "stage-reached": return `stage ${event.stage} is reached with version ${event.h5Version}`;
		case "candidates-listed": return `${event.subject}: ${candidatesInWords(event.candidates)}`;
		case "rollback-planned": return `rollback from ${event.from} to ${event.to}${event.strategy === "" ? "" : ` (${event.strategy})`}`;
		case "content-fetched": return `content from ${event.source}: ${count(event.files, "file")}, ${formatBytes(event.sizeBytes)}`;
		case "undone": return `${event.confirmed ? "undone" : "NOT undone"}: ${event.what}${event.detail === "" ? "" : ` (${cut(event.detail, 200)})`}`;
		case "race-settled": return `another run made ${event.what} at the same moment: ${event.kept} stays${event.ended === void 0 ? "" : `, ${event.ended} gives way`}`;
		case "status-read": return sectionsInWords(event.sections);
		case "receipt-compared": return `receipt and cloud: ${fieldsInWords(event.fields)}`;
		case "app-answered": return `${event.url} ${event.status === 0 ? "gave no answer" : `answered ${event.status}`} in ${formatDuration(event.durationMs)}: ${fieldsInWords(event.checks, "check")}`;
		case "message-sent": return `message ${event.messageId} sent to ${event.to}, ${count(event.sizeCharacters, "character")}`;
		case "archive-kept": return `archive kept at ${event.path}, ${formatBytes(event.sizeBytes)}`;
	}
}
function stageInWords({ stages, current }) {
	const stage = current === void 0 ? void 0 : stages[current];
	return current === void 0 || stage === void 0 ? void 0 : `${current + 1}/${stages.length} ${stage}`;
}
function standing(event) {
	const stage = stageInWords(event);
	const since = event.sinceMs === void 0 ? "" : `, since ${formatMoment(event.sinceMs)}`;
	if (stage !== void 0) return `is at stage ${stage}${since}`;
	return `is at none of the ${count(event.stages.length, "stage")}${since}`;
}
const sectionNouns = {
	packages: "package",
	tasks: "task",
	whitelists: "whitelist",
	functions: "function",
	candidates: "candidate"
};
const sectionsInWords = (sections) => sections.map(({ name, rows }) => name === "hosting" ? "the site" : count(rows.length, sectionNouns[name])).join(", ") || "nothing is there";
function candidatesInWords(candidates) {
	if (candidates.length === 0) return "there is no version to go back to";
	const previous = candidates.find(({ isPrevious }) => isPrevious)?.h5Version;
	const target = previous === void 0 ? "none of them is \"previous\"" : `"previous" is ${previous}`;
	return `${count(candidates.length, "version")} to go back to; ${target}`;
}
function fieldsInWords(fields, noun = "field") {
	const differing = fields.filter(({ same }) => !same).length;
	const all = count(fields.length, noun);
	if (fields.length === 0) return `no ${noun} at all`;
	if (differing > 0) return `${differing} of ${all} ${noun === "field" ? "not as expected" : "failed"}`;
	return `${all} ${noun === "field" ? "as expected" : "passed"}`;
}
const behindColon = (detail) => detail === "" ? "" : `: ${cut(detail, 200)}`;
// build/reporting/sentences.js
const stepTitles = {
	inspect: "Inspect the files",
	archive: "Make the archive",
	look: "Look at what is there",
	upload: "Upload the files",
	package: "Create the package",
	whitelist: "Fill the whitelist",
	rollout: "Change the rollout",
	functions: "Bring the functions up to date",
	settings: "Change the settings",
	hosting: "Bring the site in step",
	gate: "Ask the gates",
	promote: "Start the next stage",
	fetch: "Fetch the good content",
	rollback: "Go back",
	smoke: "Run the smoke tests",
	undo: "Undo what was done",
	compare: "Compare with the receipt",
	notify: "Send the message",
	ask: "Ask the cloud application",
	network: "Find the way to the cloud",
	cloud: "Ask who we are there",
	rights: "Try what the key may do",
	policy: "Write the policies",
	call: "Call the operation",
	receipt: "Write the receipt"
};
const undertakings = {
	release: "release of",
	deploy: "deploy of",
	promote: "promotion of",
	pause: "pause of",
	resume: "resumption of",
	finish: "end of",
	rollback: "rollback of",
	status: "status of",
	verify: "check of",
	notify: "message about",
	doctor: "doctor for",
	call: "call of"
};
const dryRunBanner = "DRY RUN: nothing is written to the cloud.";
const worthTellingMs = 1e3;
const sentenceOf = (event) => oneLine(words(event));
function words(event) {
	switch (event.type) {
		case "run-started": return `${placeOf(event)}: ${undertakings[event.verb]} ${event.subject}`;
		case "step-started": return stepTitles[event.step];
		case "step-finished": return `${stepTitles[event.step]}: took ${formatDuration(event.durationMs)}`;
		case "call-answered": return `${event.operation} answered in ${formatDuration(event.durationMs)}${request(event.requestId)}`;
		case "request-retried": return `${event.operation}: ${reason(event.code)} at try ${event.attempt}${request(event.requestId)}, next try in ${formatDuration(event.waitMs)}`;
		case "limit-waited": return `${event.operation} waits ${formatDuration(event.waitMs)} for the rate limit`;
		case "write-planned": return `would ${event.effect}${size(event.sizeBytes)} (${event.operation}${parameters(event.parameters)})`;
		case "warned": return event.message;
		case "apps-found": return `${count(event.names.length, "mini program")} in ${count(event.workspaces, "workspace")}`;
		case "apps-ended": return `${count(event.apps.length, "mini program")}: ${countEnds(event.apps)}`;
		case "finished": return `${event.result.verb} ended: ${event.result.status}`;
		case "failed": return event.failure.message;
		case "build-inspected": return `${event.path}: ${count(event.files, "file")}, ${formatBytes(event.sizeBytes)}${inBrackets(growthInWords(event.sizeBytes, event.before))}, ${count(event.pages, "page")}, opens at ${event.mainUrl}`;
		case "version-chosen": return `version ${event.h5Version}, from ${event.given} (${event.source})`;
		case "archive-made": return `archive of ${count(event.files, "file")}, ${formatBytes(event.sizeBytes)}, sha256 ${event.sha256.slice(0, 12)}…`;
		case "mini-program-found": return `mini program ${event.name} (${event.h5Id}) ${origin(event.created)}`;
		case "packages-listed": return `${count(event.count, "package")} there, ${highest(event.highestPublished)}`;
		case "upload-progressed": return `${event.file}: ${percent(event)} % of ${formatBytes(event.sizeBytes)}`;
		case "file-uploaded": return `${event.file} uploaded, ${formatBytes(event.sizeBytes)}`;
		case "package-ready": return `package ${event.packageId} ${event.reused ? "was there already" : "is ready"}, version ${event.h5Version}`;
		case "whitelist-ready": return `whitelist ${event.name} (${event.whitelistId}) ${origin(event.created)}, ${count(event.usersAdded, "user")} added`;
		case "rollout-changed": return `task ${event.taskId} ${event.reused ? "was there already, and " : ""}is ${event.state} for ${event.audience}`;
		case "receipt-written": return `receipt ${event.path}`;
		case "deploy-planned": return `plan: ${countChanges(event)}`;
		case "function-live": return `function ${event.name} is live: version ${event.version}${size(event.sizeBytes)}, in ${formatDuration(event.durationMs)}`;
		case "function-kept": return `function ${event.name} keeps its code: version ${event.version || "unknown"} stays live`;
		case "function-failed": return `function ${event.name} failed: ${event.failure.message}`;
		case "function-tested": return `function ${event.name} passed its smoke test in ${formatDuration(event.latencyMs)}`;
		case "setting-changed": return `setting ${event.name}: ${settingValue(event.before)} → ${settingValue(event.after)}`;
		case "hosting-opening": return `hosting is opening${event.waitedMs < 1e3 ? "" : `, ${formatDuration(event.waitedMs)} so far`}`;
		case "site-listed": return `${count(event.files, "file")} on the site`;
		case "site-progressed": return `site: ${event.doneFiles} of ${count(event.files, "file")}, ${percent({
			...event,
			sentBytes: event.doneBytes
		})} % of ${formatBytes(event.sizeBytes)}`;
		case "site-synced": return `site ${event.url}, ${count(event.uploaded + event.unchanged, "file")}: ${siteFiles(event)}`;
		case "rollout-found":
		case "gate-checked":
		case "nothing-done":
		case "stage-reached":
		case "candidates-listed":
		case "rollback-planned":
		case "content-fetched":
		case "undone":
		case "race-settled":
		case "status-read":
		case "receipt-compared":
		case "app-answered":
		case "message-sent":
		case "archive-kept": return rolloutWords(event);
		case "operation-answered": return `${event.operation} answered${event.pages > 1 ? ` with ${event.pages} pages` : ""}${request(event.requestId)}`;
		case "checked":
		case "policy-made": return doctorWords(event);
	}
}
const placeOf = ({ version, place }) => place === void 0 ? `miniship ${version}` : `${place.number} of ${place.of}`;
function percent({ sentBytes, sizeBytes }) {
	return sizeBytes === 0 ? 100 : Math.min(100, Math.floor(sentBytes / sizeBytes * 100));
}
function siteFiles({ uploaded, unchanged, deleted, sizeBytes }) {
	return [
		uploaded > 0 && `${uploaded} uploaded (${formatBytes(sizeBytes)})`,
		deleted > 0 && `${deleted} deleted`,
		unchanged > 0 && `${unchanged} unchanged`
	].filter(Boolean).join(", ") || "none";
}
const settingValue = (value) => cut(value, 100) || "nothing";
function countChanges({ rows, filesKept }) {
	const of = (change) => rows.filter((row) => row.change === change).length;
	return `${[
		"create",
		"change",
		"delete"
	].flatMap((change) => of(change) > 0 ? [`${of(change)} to ${change}`] : []).join(", ") || "nothing to change"}, ${of("keep") + filesKept} unchanged`;
}
const origin = (created) => created ? "created" : "found";
const highest = (version) => version ? `highest published ${version}` : "none published";
const reason = (code) => code.toLowerCase().replaceAll("_", " ");
const size = (sizeBytes) => sizeBytes === void 0 ? "" : `, ${formatBytes(sizeBytes)}`;
const request = (requestId) => requestId ? ` (request ${requestId})` : "";
function parameters(given) {
	const pairs = Object.entries(given).map(([name, value]) => ` ${name}=${value}`);
	return pairs.length === 0 ? "" : `:${pairs.join(",")}`;
}
const inBrackets = (text) => text === "" ? "" : ` (${text})`;
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
// build/reporting/event-tables.js
const hasTables = (event) => tableTypes.has(event.type);
const tableTypes = /* @__PURE__ */ new Set([
	"apps-ended",
	"candidates-listed",
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
// build/config/secret-variables.js
const secretWords = /SECRET|TOKEN|PASSW|PASSPHRASE|PRIVATE[_-]?KEY|API[_-]?KEY|ACCESS[_-]?KEY(?![_-]?ID)|CREDENTIAL|AUTHORIZATION|(?:^|[_-])(?:SK|PAT)(?:[_-]|$)/i;
const aboutSecrets = /(?:FILE|PATH|DIR|FOLDER|URL|URI|HOST|NAME|ID|TYPE|METHOD|TTL|EXPIRES|EXPIRATION|SOCK|AGENT|ENABLED|FORMAT)$/i;
const isPrivateKey = (value) => /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(value);
const looksSecret = (value) => value.length >= 16 || value.length >= 8 && /[^a-z]/.test(value);
const inAddresses = /\b[a-z][a-z0-9+.-]*:\/\/([^\s/?#:@]*):([^\s/?#@]+)@/gi;
const inParts = /(?:^|[;?&\s"'])(?:password|passwd|pwd|pass|secret|token|access[_-]?token|api[_-]?key|(?:secret|account|shared[_-]?access|private)[_-]?key|sig|signature)\s*=\s*([^;&\s"']+)/gi;
const looksPassword = (password, user = "") => password !== user && (password.length >= 8 || /[^a-z]/.test(password));
function secretsWithin(value) {
	const users = [...value.matchAll(inAddresses)].flatMap(([, user, password = ""]) => looksPassword(password, user) ? [password] : []);
	const parts = [...value.matchAll(inParts)].flatMap(([, part = ""]) => looksPassword(part) ? [part] : []);
	return [...users, ...parts].flatMap((written) => [.../* @__PURE__ */ new Set([written, decoded(written)])]);
}
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
const secretsByName = (variables) => Object.entries(variables).flatMap(([name, value]) => {
	const text = value?.trim() ?? "";
	return [...secretWords.test(name) && !aboutSecrets.test(name) && looksSecret(text) || isPrivateKey(text) ? [text] : [], ...secretsWithin(text)];
});
// build/reporting/form-index.js
const lead = 4;
function createFormIndex() {
	const byLead = /* @__PURE__ */ new Map();
	let size = 0;
	return {
		get size() {
			return size;
		},
		add: (form) => {
			const start = form.slice(0, lead);
			const counts = byLead.get(start) ?? /* @__PURE__ */ new Map();
			byLead.set(start, counts.set(form, (counts.get(form) ?? 0) + 1));
			size += 1;
		},
		remove: (form) => {
			const start = form.slice(0, lead);
			const counts = byLead.get(start);
			const count = counts?.get(form);
			if (counts === void 0 || count === void 0) return;
			size -= 1;
			if (count > 1) counts.set(form, count - 1);
			else counts.delete(form);
			if (counts.size === 0) byLead.delete(start);
		},
		placesIn: (text) => {
			const places = [];
			for (let at = 0; at <= text.length - lead; at += 1) {
				const counts = byLead.get(text.slice(at, at + lead));
				if (counts === void 0) continue;
				for (const form of counts.keys()) if (text.startsWith(form, at)) places.push([at, at + form.length]);
			}
			return places;
		}
	};
}
// build/reporting/redact-event.js
const ownWords = /* @__PURE__ */ new Set([
	"type",
	"step",
	"state",
	"code",
	"verb",
	"status"
]);
const ownWordsWithin = {
	result: /* @__PURE__ */ new Set(["verb", "status"]),
	rows: /* @__PURE__ */ new Set(["section", "change"]),
	sections: /* @__PURE__ */ new Set(["name"]),
	apps: /* @__PURE__ */ new Set(["status", "errorCode"])
};
function redactEvent(event, hide) {
	const copy = createCopy(hide);
	const copyRecord = (record, own) => mapFields(record, (name, value) => own.has(name) ? value : copy(value));
	const copyField = (name, value) => {
		const own = ownWordsWithin[name];
		if (ownWords.has(name)) return value;
		if (own === void 0) return copy(value);
		return Array.isArray(value) ? value.map((record) => copyRecord(record, own)) : copyRecord(value, own);
	};
	return mapFields(event, copyField);
}
const redactValue = (value, hide) => createCopy(hide)(value);
const isLines = (value) => Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === "string");
const mapFields = (record, map) => Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(name, value)]));
function createCopy(hide) {
	const copies = /* @__PURE__ */ new Map();
	const copy = (value) => {
		if (typeof value === "string") return hide.text(value);
		if (typeof value !== "object" || value === null) return value;
		if (!copies.has(value)) copyObject(value);
		return copies.get(value);
	};
	const copyObject = (value) => {
		if (value instanceof Error) copyError(value);
		else if (isLines(value)) copies.set(value, hide.lines(value));
		else if (Array.isArray(value)) fill(value, [], value.entries());
		else if (isPlain(value)) fill(value, {}, Object.entries(value));
		else copies.set(value, Object.prototype.toString.call(value));
	};
	const fill = (original, twin, fields) => {
		copies.set(original, twin);
		for (const [name, value] of fields) define(twin, name, copy(value));
	};
	const copyError = (error) => {
		const twin = Object.create(Object.getPrototypeOf(error));
		copies.set(error, twin);
		for (const name of errorFields.filter((field) => Object.hasOwn(error, field))) {
			const value = Reflect.get(error, name);
			const isOurCode = name === "code" && error instanceof Failure;
			define(twin, name, isOurCode ? value : copy(value), Object.prototype.propertyIsEnumerable.call(error, name));
		}
	};
	return copy;
}
const define = (twin, name, value, enumerable = true) => Object.defineProperty(twin, name, {
	value,
	enumerable,
	writable: true,
	configurable: true
});
const errorFields = [
	"name",
	"message",
	"stack",
	"code",
	"cause",
	"errors",
	"help",
	"facts",
	"exit",
	"transient",
	"problems"
];
function isPlain(value) {
	const prototype = Object.getPrototypeOf(value);
	return prototype === null || prototype === Object.prototype;
}
// build/reporting/unbroken.js
const lineEnd = /[\t ]*(?:\r|\n|\\r|\\n|%0[AD])(?:\s|\\r|\\n|%0[AD])*/gi;
const anyLineEnd = /[\r\n]|\\[rn]|%0[AD]/i;
function unbroken(text) {
	if (!anyLineEnd.test(text)) return void 0;
	const ends = [...text.matchAll(lineEnd)];
	const pieces = [];
	let from = 0;
	let at = 0;
	const keep = (to) => {
		pieces.push({
			from,
			at,
			text: text.slice(from, to)
		});
		at += to - from;
	};
	for (const end of ends) {
		keep(end.index);
		from = end.index + end[0].length;
	}
	keep(text.length);
	return {
		text: pieces.map((piece) => piece.text).join(""),
		origin: (place) => originIn(pieces, place)
	};
}
function originIn(pieces, place) {
	let low = 0;
	let high = pieces.length - 1;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if ((pieces[middle]?.at ?? 0) <= place) low = middle;
		else high = middle - 1;
	}
	const piece = pieces[low];
	return piece === void 0 ? place : piece.from + place - piece.at;
}
// build/reporting/secret-forms.js
const shortest = 4;
function secretForms(secret) {
	const whole = secret.trim();
	if (Array.from(whole).length < shortest) return [];
	const lines = whole.split(/\r?\n/).map((line) => line.trim());
	const parts = distinct([
		whole,
		lines.join(""),
		...lines.filter((line) => line.length >= 8)
	]);
	const forms = distinct(parts.flatMap((part) => [
		part,
		JSON.stringify(part).slice(1, -1),
		...addressForms(part)
	])).flatMap((part) => [
		part,
		...urlForms(part),
		...jsonForms(part),
		...base64Forms(part)
	]);
	return distinct(distinct(forms).flatMap(alsoUnbroken));
}
const distinct = (texts) => [...new Set(texts)];
function alsoUnbroken(form) {
	const joined = unbroken(form)?.text;
	return joined === void 0 || joined.length < 8 ? [form] : [form, joined];
}
function urlForms(text) {
	return addressForms(text).flatMap((form) => [form, form.replaceAll("%20", "+")]).flatMap((form) => [form, form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())]);
}
function addressForms(text) {
	const component = encodeURIComponent(wellFormed(text));
	return [
		component,
		component.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`),
		encodeURI(wellFormed(text))
	];
}
const wellFormed = (text) => Buffer.from(text).toString();
function jsonForms(text) {
	const once = JSON.stringify(text).slice(1, -1);
	return [once, ...[
		once.replaceAll("/", "\\/"),
		once.replace(/[<>&]/g, asUnicode),
		once.replace(/[<>&='+]/g, asUnicode)
	]].flatMap((form) => [form, JSON.stringify(form).slice(1, -1)]);
}
const asUnicode = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
function base64Forms(text) {
	const bytes = Buffer.from(text);
	const fragments = [
		0,
		1,
		2
	].map((offset) => fragment(bytes, offset)).filter((form) => form.length >= 8);
	const whole = bytes.toString("base64");
	return [
		whole,
		whole.replace(/=+$/, ""),
		...fragments
	].flatMap((form) => [form, form.replaceAll("+", "-").replaceAll("/", "_")]);
}
function fragment(bytes, offset) {
	const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
	const first = Math.ceil(offset * 8 / 6);
	const last = Math.floor((offset + bytes.length) * 8 / 6);
	return encoded.slice(first, last);
}
// build/reporting/redact.js
const mask = "***";
const mostBrief = 512;
function createRedactor() {
	const index = createFormIndex();
	const kept = /* @__PURE__ */ new Set();
	const brief = /* @__PURE__ */ new Map();
	const formless = /* @__PURE__ */ new Set();
	const makeForms = () => {
		for (const secret of formless) {
			const forms = secretForms(secret);
			forms.forEach(index.add);
			brief.set(secret, forms);
		}
		formless.clear();
	};
	const hide = {
		text: (text) => {
			makeForms();
			return cover(text, placesIn(text, index));
		},
		lines: (lines) => {
			makeForms();
			return coverLines(lines, placesIn(lines.join("\n"), index));
		}
	};
	const forgetOldest = () => {
		const [oldest] = brief;
		if (oldest === void 0) return;
		brief.delete(oldest[0]);
		formless.delete(oldest[0]);
		oldest[1]?.forEach(index.remove);
	};
	return {
		addBrief: (secret) => {
			const known = brief.get(secret);
			if (known === void 0) formless.add(secret);
			brief.delete(secret);
			brief.set(secret, known);
			if (brief.size > mostBrief) forgetOldest();
		},
		add: (secret) => {
			const forms = secretForms(secret);
			if (!kept.has(secret)) forms.forEach(index.add);
			kept.add(secret);
			return forms.length > 0;
		},
		...hide,
		value: (value) => redactValue(value, hide),
		wrap: (reporter) => ({ report: (event) => {
			if (reporter.ignores?.(event.type) === true) return;
			reporter.report(index.size + formless.size === 0 ? event : redactEvent(event, hide));
		} })
	};
}
function placesIn(text, index) {
	const whole = index.placesIn(text);
	const joined = index.size === 0 ? void 0 : unbroken(text);
	if (joined === void 0) return whole;
	const mapped = index.placesIn(joined.text).filter(([start, end]) => end - start >= 8).map(([start, end]) => [joined.origin(start), joined.origin(end - 1) + 1]);
	return [...whole, ...mapped].sort(([one], [other]) => one - other);
}
function coverLines(lines, places) {
	let from = 0;
	return lines.map((line) => {
		const to = from + line.length;
		const clipped = places.filter(([start, end]) => start < to && end > from).map(([start, end]) => [Math.max(start, from) - from, Math.min(end, to) - from]);
		from = to + 1;
		return cover(line, clipped);
	});
}
function cover(text, places) {
	let hidden = "";
	let done = 0;
	for (const [start, end] of places) {
		if (start > done || done === 0) hidden += text.slice(done, start) + mask;
		done = Math.max(done, end);
	}
	return hidden + text.slice(done);
}
// build/hosts/hide.js
function redactorFor(variables) {
	const redactor = createRedactor();
	for (const secret of secretsByName(variables)) redactor.add(secret);
	return redactor;
}
const hideIn = (redactor) => (secret, life) => {
	if (life === "moment") redactor.addBrief(secret);
	else redactor.add(secret);
};
// build/reporting/workflow-command.js
function workflowCommand(name, lines, properties = {}) {
	const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(oneLine(value))}`);
	const data = escapeData(lines.map(oneLine).join("\n"));
	return `::${name}${pairs.length === 0 ? "" : ` ${pairs.join(",")}`}::${data}\n`;
}
const logLine = (text) => `${notCommanding(oneLine(text))}\n`;
const notCommanding = (line) => line.replace(/^[\s\u0085]*::/, "» ::");
function lineOfApp(line, app) {
	const name = `[${oneLine(app)}]`;
	const [start, command = ""] = /^::(\w+)(?: [^:]*)?::/.exec(line) ?? [];
	if (command === "group" || command === "endgroup") return void 0;
	return start === void 0 ? `${name} ${line}` : `${start}${escapeData(name)} ${line.slice(start.length)}`;
}
const escapeData = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text) => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
// build/reporting/reply-lines.js
function replyLines({ reply }) {
	if (typeof reply === "string") return reply.split(/\r?\n/).map((line) => notCommanding(oneLine(line)));
	return harmlessJson(JSON.stringify(reply, null, 2) ?? "null").split("\n");
}
// build/reporting/table-lines.js
const markWidth = 2;
const textTables = (event, look) => tablesOf(event).filter(({ rows }) => rows.length > 0 || event.type === "status-read").flatMap((table) => textTable(table, look) ?? []);
function textTable(table, { width, whole }) {
	const shown = table.rows.filter(({ isQuiet }) => whole || !isQuiet);
	if (shown.length === 0 && table.rows.length > 0) return void 0;
	if (shown.length === 0) return {
		title: titleOf(table, shown),
		lines: [[
			"·",
			"dim",
			"none"
		]]
	};
	const [head = "", ...lines] = alignColumns(fitCells([table.head, ...shown.map(({ cells }) => cells)], width - markWidth));
	return {
		title: titleOf(table, shown),
		lines: [[
			"·",
			"dim",
			head
		], ...shown.map(({ mark }, index) => [...mark, lines[index] ?? ""])]
	};
}
// build/reporting/github-log.js
function createGitHubReporter({ write }) {
	return createPerApp({
		run: createRunReporter((lines) => write(lines.join(""))),
		ofApp: (app) => createRunReporter((lines) => {
			const named = lines.flatMap((line) => lineOfApp(line, app) ?? []);
			if (named.length > 0) write(named.join(""));
		})
	});
}
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
const tableLines = (notes) => notes.tables().flatMap((event) => textTables(event, {
	width: Number.POSITIVE_INFINITY,
	whole: false
}).flatMap(({ title, lines }) => [logLine(title), ...lines.map(markedLine)]));
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
function functionAnnotation({ name, failure }) {
	const { code, message, help, reference } = failureLines(failure);
	return workflowCommand("error", [
		message,
		help,
		reference
	], { title: `function ${name}: ${code}` });
}
const checkAnnotation = (event) => workflowCommand("error", [event.cause, event.fix], { title: [checkTitles[event.name], event.subject].filter(Boolean).join(" ") });
const markedLine = ([mark, , text]) => logLine(`${mark} ${text}`);
const annotation = ({ code, message, help, reference, source }) => workflowCommand("error", [
	message,
	help,
	reference
], {
	title: code,
	...source
});
export { siteFiles as A, rolloutOf as B, logLines as C, stageStates as D, rolloutLines as E, checkLines as F, failureLines as H, checkMarks as I, checkTitles as L, worthTellingMs as M, stageInWords as N, dryRunBanner as O, growthInWords as P, doctorWords as R, logExcerpt as S, outcomeLines as T, traceOf as U, causesOf as V, titleOf as _, workflowCommand as a, planEntries as b, createRunNotes as c, wayBackOf as d, verdictOf as f, tablesOf as g, hasTables as h, notCommanding as i, stepTitles as j, sentenceOf as k, createProgressSteps as l, workedMs as m, textTables as n, hideIn as o, versionOf as p, replyLines as r, redactorFor as s, createGitHubReporter as t, isProgress as u, entryOf as v, functionOutcomes as w, planLines as x, namesEveryFile as y, documentLines as z };
