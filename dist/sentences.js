import { i as formatMoment, n as formatBytes, r as formatDuration, t as count } from "./format.js";
import { i as oneLine, t as cut } from "./plain-text.js";
import { n as qrFromLines, r as qrLines } from "./qr-code.js";
// build/reporting/preview-words.js
function previewWords(event) {
	switch (event.type) {
		case "preview-ready": return `preview ${event.h5Version} (package ${event.packageId}) ${event.reused ? "was there already" : "is ready"}${until(event)}`;
		case "previews-listed": return listedInWords(event);
		case "preview-ended": return `preview ${event.h5Version} (package ${event.packageId}) opens for nobody any more: ${event.reason}`;
	}
}
const until = ({ expiresAtMs }) => expiresAtMs === void 0 ? "" : `; the code can be opened until ${formatMoment(expiresAtMs)}`;
function listedInWords({ previews, ended }) {
	const ending = previews.filter(({ ends }) => ends).length;
	return `${count(previews.length, "live preview")} of ours, ${ending === 0 ? "none" : ending} to be ended${ended === 0 ? "" : `; ${ended} ended before`}`;
}
function previewLines(event) {
	const text = oneLine(previewWords(event));
	if (event.type !== "preview-ready") return [[
		event.type === "preview-ended" ? "↶" : "✓",
		"good",
		text
	]];
	const image = event.png === void 0 ? [] : [[
		"·",
		"dim",
		`as an image: ${oneLine(event.png)}`
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
			`address: ${oneLine(event.debugUrl)}`
		],
		...image
	];
}
const codeLines = ({ qr }, colours) => qrLines(qrFromLines(qr), colours);
const previewTable = ({ previews }) => ({
	title: "Live previews",
	head: [
		"Version",
		"Package",
		"Pull request",
		"Commit",
		"Age",
		"Due",
		"In this run"
	],
	rows: previews.map((each) => ({
		mark: each.ends ? ["→", "notice"] : ["·", "dim"],
		cells: [
			each.h5Version,
			String(each.packageId),
			each.pullRequest,
			each.commit.slice(0, 12),
			each.ageMs === void 0 ? "" : formatDuration(each.ageMs),
			each.reason,
			each.ends ? "ends" : "stays"
		].map((text) => cut(oneLine(text), 200)),
		isQuiet: false
	}))
});
const codeText = (code, page) => qrLines(page === "light" ? code : code.map((row) => row.map((dark) => !dark)), { colour: false });
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
	preview: "Make the preview ready",
	sweep: "End old previews",
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
	preview: "preview of",
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
		case "preview-ready":
		case "previews-listed":
		case "preview-ended": return previewWords(event);
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
export { stillTrue as C, codeText as D, codeLines as E, previewLines as O, rolloutOf as S, appsSentence as T, documentLines as _, stepTitles as a, forWhom as b, fieldsInWords as c, growthInWords as d, checkLines as f, doctorWords as g, doctorEndings as h, siteFiles as i, previewTable as k, sectionsInWords as l, checkTitles as m, percent as n, worthTellingMs as o, checkMarks as p, sentenceOf as r, candidatesInWords as s, dryRunBanner as t, stageInWords as u, atStage as v, plannedInWords as w, named as x, commonEndings as y };
