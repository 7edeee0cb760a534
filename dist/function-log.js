import { t as Failure } from "./failure.js";
import { i as oneLine, n as describeThrown, t as cut } from "./plain-text.js";
import { n as shellWord } from "./shell-word.js";
import { i as formatMoment, n as formatBytes, r as formatDuration, t as count } from "./format.js";
// build/config/secret-variables.js
/** Words in the name of a variable that say what it holds. The id of an access key is no secret: it is how a key is talked about. */
const secretWords = /SECRET|TOKEN|PASSW|PASSPHRASE|PRIVATE[_-]?KEY|API[_-]?KEY|ACCESS[_-]?KEY(?![_-]?ID)|CREDENTIAL|AUTHORIZATION|(?:^|[_-])(?:SK|PAT)(?:[_-]|$)/i;
/** Such a variable tells where a secret is, or something about it. */
const aboutSecrets = /(?:FILE|PATH|DIR|FOLDER|URL|URI|HOST|NAME|ID|TYPE|METHOD|TTL|EXPIRES|EXPIRATION|SOCK|AGENT|ENABLED|FORMAT)$/i;
/** A private key is one under any name. */
const isPrivateKey = (value) => /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(value);
/** A switch or a word under such a name (`TOKEN_CHECK=enabled`) is no secret, and hiding it would spoil every report. */
const looksSecret = (value) => value.length >= 16 || value.length >= 8 && /[^a-z]/.test(value);
/** Who is named in an address, and with which password: `mysql://shop:password@db.example.com/shop`. */
const inAddresses = /\b[a-z][a-z0-9+.-]*:\/\/([^\s/?#:@]*):([^\s/?#@]+)@/gi;
/** What a text of `name=value` parts calls a secret: an address with a query, or the way to a database. */
const inParts = /(?:^|[;?&\s"'])(?:password|passwd|pwd|pass|secret|token|access[_-]?token|api[_-]?key|(?:secret|account|shared[_-]?access|private)[_-]?key|sig|signature)\s*=\s*([^;&\s"']+)/gi;
/** A password that is the name of its user (`postgres:postgres`), or a short word, is an example; hiding it would spoil every report. */
const looksPassword = (password, user = "") => password !== user && (password.length >= 8 || /[^a-z]/.test(password));
/** Passwords inside of a longer value, as written and as they are meant. */
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
/**
* Values of the environment that are secret by the name of their variable, or by their look, whoever set them; of a value with a
* password in it, such as the address of a database, that password. They are hidden before anything is
* read, so that no text that quotes them can be shown: `${SMOKE_TOKEN}` in miniship.yml, the token of a job, the key of another tool.
*/
const secretsByName = (variables) => Object.entries(variables).flatMap(([name, value]) => {
	const text = value?.trim() ?? "";
	return [...secretWords.test(name) && !aboutSecrets.test(name) && looksSecret(text) || isPrivateKey(text) ? [text] : [], ...secretsWithin(text)];
});
// build/reporting/form-index.js
/** So many characters every form has at least (`secret-forms.ts`). */
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
/** Fields whose words are ours, of a closed list: a secret that happens to be such a word must not make an event unreadable. */
const ownWords = /* @__PURE__ */ new Set([
	"type",
	"step",
	"state",
	"code",
	"verb",
	"status"
]);
/** The same inside of an event, by the field that holds such a record, or several. Elsewhere a `name` is anybody's. */
const ownWordsWithin = {
	result: /* @__PURE__ */ new Set(["verb", "status"]),
	rows: /* @__PURE__ */ new Set(["section", "change"]),
	sections: /* @__PURE__ */ new Set(["name"]),
	apps: /* @__PURE__ */ new Set(["status", "errorCode"])
};
/** The event with every text in it treated, however deep. The original is left alone: the workflow may go on using it. */
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
/** Any plain value with every text in it treated. */
const redactValue = (value, hide) => createCopy(hide)(value);
const isLines = (value) => Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === "string");
const mapFields = (record, map) => Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(name, value)]));
/** Copies plain values and errors. Anything else (a socket in the cause of an error) could hold whatever it likes: it is only named. */
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
/** Defined, not assigned: a field called `__proto__` is a field. */
const define = (twin, name, value, enumerable = true) => Object.defineProperty(twin, name, {
	value,
	enumerable,
	writable: true,
	configurable: true
});
/** What an error is known by, ours and others'. Libraries hang requests and sockets on theirs; those stay behind. */
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
/** A line end with the white space around it: as it is, inside a JSON text, or in an address. */
const lineEnd = /[\t ]*(?:\r|\n|\\r|\\n|%0[AD])(?:\s|\\r|\\n|%0[AD])*/gi;
/** Most texts have none, and are looked through quickly. */
const anyLineEnd = /[\r\n]|\\[rn]|%0[AD]/i;
/** Takes the line ends out: what was wrapped at some width reads as one again. Undefined for a text of one line. */
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
/** Pieces follow one another, so the one that holds a place is found by halving. */
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
/** Shorter "secrets" are parts of ordinary words and numbers: hiding them would spoil every report and hide nothing. */
const shortest = 4;
/**
* The ways in which a secret can appear in text: as it is, in an address, in a form, inside JSON, and in base64, also in the
* middle of a longer value. Empty for what is too short to be hidden. A secret of several lines also counts line by line, and as
* one without its line ends: that is what a text looks like whose own line ends are taken out (`unbroken.ts`).
*/
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
/** A secret that has in it what reads as a line end, such as `%0A`, must be found where those are taken out. */
function alsoUnbroken(form) {
	const joined = unbroken(form)?.text;
	return joined === void 0 || joined.length < 8 ? [form] : [form, joined];
}
/** In an address, and in a form body. */
function urlForms(text) {
	return addressForms(text).flatMap((form) => [form, form.replaceAll("%20", "+")]).flatMap((form) => [form, form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())]);
}
/** In a part of an address, in the same as RPC signatures write it, and in an address as a whole. */
function addressForms(text) {
	const component = encodeURIComponent(wellFormed(text));
	return [
		component,
		component.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`),
		encodeURI(wellFormed(text))
	];
}
/** Half a surrogate pair cannot be encoded and would throw; a round trip through UTF-8 replaces it. */
const wellFormed = (text) => Buffer.from(text).toString();
/** Inside a JSON text, and inside a JSON text within another; as JavaScript writes it, and as PHP, Go and Java (Gson) do. */
function jsonForms(text) {
	const once = JSON.stringify(text).slice(1, -1);
	return [once, ...[
		once.replaceAll("/", "\\/"),
		once.replace(/[<>&]/g, asUnicode),
		once.replace(/[<>&='+]/g, asUnicode)
	]].flatMap((form) => [form, JSON.stringify(form).slice(1, -1)]);
}
const asUnicode = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
/** Base64 writes three bytes as four characters, so what a secret looks like depends on where it starts; both alphabets. */
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
/** The characters that hold bits of the secret only, when `offset` bytes of something else come before it. */
function fragment(bytes, offset) {
	const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
	const first = Math.ceil(offset * 8 / 6);
	const last = Math.floor((offset + bytes.length) * 8 / 6);
	return encoded.slice(first, last);
}
// build/reporting/redact.js
const mask = "***";
/**
* Every file of a site comes with secrets of its own, and every call with its signature. More than this many are never on their way
* at once: four each for 128 uploads.
*/
const mostBrief = 512;
function createRedactor() {
	const index = createFormIndex();
	const kept = /* @__PURE__ */ new Set();
	const brief = /* @__PURE__ */ new Map();
	/** Most are forgotten before anything is shown: their forms, some dozens each, are made when a text is to be looked at, and not before. */
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
/** Every place of every form, in the order in which they begin; also of those that a line end goes through. */
function placesIn(text, index) {
	const whole = index.placesIn(text);
	const joined = index.size === 0 ? void 0 : unbroken(text);
	if (joined === void 0) return whole;
	const mapped = index.placesIn(joined.text).filter(([start, end]) => end - start >= 8).map(([start, end]) => [joined.origin(start), joined.origin(end - 1) + 1]);
	return [...whole, ...mapped].sort(([one], [other]) => one - other);
}
/** A list of lines may be one text that somebody split: what began in one line and ends in the next is hidden in both. */
function coverLines(lines, places) {
	let from = 0;
	return lines.map((line) => {
		const to = from + line.length;
		const clipped = places.filter(([start, end]) => start < to && end > from).map(([start, end]) => [Math.max(start, from) - from, Math.min(end, to) - from]);
		from = to + 1;
		return cover(line, clipped);
	});
}
/** Hides the union of the places: secrets that overlap leave no rest of one another. */
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
/** A redactor that knows from its first moment what the environment holds: inputs may be refused before they are all read. */
function redactorFor(variables) {
	const redactor = createRedactor();
	for (const secret of secretsByName(variables)) redactor.add(secret);
	return redactor;
}
/** Hands secrets of the cloud to the redactor, each for as long as it lives. */
const hideIn = (redactor) => (secret, life) => {
	if (life === "moment") redactor.addBrief(secret);
	else redactor.add(secret);
};
// build/reporting/workflow-command.js
/**
* One workflow command. `lines` become the lines of its data. Escaping is the runner's own: percent and line ends everywhere,
* colon and comma in properties too, because they end one.
*/
function workflowCommand(name, lines, properties = {}) {
	const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(oneLine(value))}`);
	const data = escapeData(lines.map(oneLine).join("\n"));
	return `::${name}${pairs.length === 0 ? "" : ` ${pairs.join(",")}`}::${data}\n`;
}
/**
* One line of the log that the runner cannot take for a command, whatever it holds. The runner looks for `::` behind any white
* space at the start of a line, and for the older `##[` anywhere in it (`oneLine` breaks that up).
*/
const logLine = (text) => `${notCommanding(oneLine(text))}\n`;
/** A line that does not begin as a command, indented or not. White space is .NET's here, which has U+0085 too. */
const notCommanding = (line) => line.replace(/^[\s\u0085]*::/, "» ::");
/**
* A line or command from above, with the mini program in front that it is about. Beginnings and ends of groups are left out:
* groups do not nest, and mini programs at work side by side would close one another's.
*/
function lineOfApp(line, app) {
	const name = `[${oneLine(app)}]`;
	const [start, command = ""] = /^::(\w+)(?: [^:]*)?::/.exec(line) ?? [];
	if (command === "group" || command === "endgroup") return void 0;
	return start === void 0 ? `${name} ${line}` : `${start}${escapeData(name)} ${line.slice(start.length)}`;
}
const escapeData = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text) => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
// build/reporting/planned-words.js
/** What a real run would do, from the writes that a dry run of a mini program tells and the plan that one of a space has. */
function plannedInWords(notes) {
	const writes = notes.all("write-planned").length;
	const changes = plannedChanges(notes);
	const would = [writes > 0 && `make ${count(writes, "write")}`, changes.length > 0 && `change ${changes.join(", ")}`].filter(Boolean).join(" and ");
	return would === "" ? "nothing is left to do" : `a real run would ${would}`;
}
/** What the plan of a deploy would touch, in numbers. */
function plannedChanges(notes) {
	const rows = (notes.last("deploy-planned")?.rows ?? []).filter(({ change }) => change !== "keep");
	return [
		"function",
		"setting",
		"file"
	].flatMap((section) => touched(section, rows));
}
/** Deleting is said aloud. */
function touched(section, rows) {
	const ours = rows.filter((row) => row.section === section);
	const deleted = ours.filter(({ change }) => change === "delete").length;
	if (ours.length === 0) return [];
	return [`${count(ours.length, section)}${deleted > 0 ? ` (${deleted} deleted)` : ""}`];
}
// build/reporting/verdict-words.js
/** The endings that most verbs share; a verb says in a table of its own which of them it tells otherwise. */
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
/** To whom the run published; of a run that only stopped something, to whom that was published. */
function rolloutOf(notes) {
	const changed = notes.all("rollout-changed");
	return changed.findLast(({ state }) => state === "publishing" || state === "waiting") ?? changed.at(-1);
}
/** ` for whitelist "qa"`, or nothing when no rollout changed. */
function forWhom(notes) {
	const rollout = rolloutOf(notes);
	return rollout === void 0 ? "" : ` for ${rollout.audience}`;
}
/** ` (stage 2/3)`, or nothing when the rollout has no stages. */
function atStage(notes) {
	const stage = notes.last("stage-reached")?.stage;
	return stage === void 0 ? "" : ` (stage ${/^\d+\/\d+/.exec(stage)?.[0] ?? stage})`;
}
/** Why there was nothing to do, fit to stand in front of a full stop. */
const reasonOf = (notes) => notes.last("nothing-done")?.reason.replace(/\.$/, "") ?? "everything is as it was asked for already";
const messagesOf = (notes) => notes.all("message-sent").map(({ messageId, to }) => `message ${messageId} to ${to}`);
/** What a failed run leaves behind, the worst first: green has to mean live, and red has to say what is. */
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
/** A sentence names a few; the table names all. */
const mostNames = 5;
function named(names) {
	const others = names.length - mostNames;
	return others > 0 ? `${names.slice(0, mostNames).join(", ")} and ${others} more` : names.join(", ");
}
// build/reporting/doctor-words.js
/** What is looked at, as people read it. */
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
/** The mark of a check, the same wherever it is shown. */
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
/** What doctor tells, in a sentence; sentences.ts makes it one harmless line. */
function doctorWords(event) {
	if (event.type === "policy-made") return policyTitles[event.policy];
	return `${checkTitles[event.name]}: ${factOf(event)}`;
}
/** A cause that names its subject needs no other. */
const factOf = ({ subject, cause }) => subject === "" || cause.includes(subject) ? cause : `${subject}: ${cause}`;
/** As wide as the longest title: the facts stand in one column. */
const titleWidth = Math.max(...Object.values(checkTitles).map((title) => title.length)) + 1;
/** A check on a terminal: what was found, and below it what to do. */
function checkLines(event) {
	const fact = [...checkMarks[event.state], oneLine(`${checkTitles[event.name].padEnd(titleWidth)} ${factOf(event)}`)];
	return event.fix === "" ? [fact] : [fact, [
		" ",
		"dim",
		`${" ".repeat(titleWidth)} → ${oneLine(event.fix)}`
	]];
}
/** A policy as JSON, a line at a time; its indentation is ours and stays. */
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
// build/reporting/event-tables.js
const hasTables = (event) => tableTypes.has(event.type);
const tableTypes = /* @__PURE__ */ new Set([
	"apps-ended",
	"candidates-listed",
	"status-read",
	"receipt-compared",
	"app-answered"
]);
/** The tables of an event, without the columns that are empty in every row. */
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
const marks$2 = {
	good: ["✓", "good"],
	bad: ["✗", "bad"],
	here: ["→", "good"],
	plain: ["·", "dim"]
};
/** One that failed has to be found among two hundred. */
const appRow = ({ app, h5Id, version, packageId, taskId, status, errorCode }) => ({
	mark: status === "failed" ? marks$2.bad : marks$2.good,
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
		mark: isPrevious ? marks$2.here : marks$2.plain,
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
/** As the cloud's console would show it; what is no time stays as it is. */
function momentOf(iso) {
	const epochMs = Date.parse(iso);
	return Number.isNaN(epochMs) ? iso : formatMoment(epochMs);
}
/** So much of a commit that git finds it. */
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
		mark: marks$2.plain,
		cells: cells.map(tidy),
		isQuiet: false
	}))
});
const fieldRow = ({ what, field, expected, found, same }) => ({
	mark: same ? marks$2.good : marks$2.bad,
	cells: [
		what,
		field,
		expected,
		found
	].map(tidy),
	isQuiet: same
});
/** Longer values are compared by machines, not by eye. */
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
/** What stands above a table: its title, how many rows it has, and how many of them are not shown. */
function titleOf({ title, rows }, shown) {
	return rows.length - shown.length === 0 ? `${title} (${rows.length})` : `${title} (${shown.length} of ${count(rows.length, "row")}; the others are as expected)`;
}
// build/reporting/apps-verdict.js
/** The order in which the ends of several runs are told: first what everybody waits for. */
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
/** How many ended in which way: `198 live, 2 failed`. */
function countEnds(apps) {
	return inOrder.map((status) => [apps.filter((app) => app.status === status).length, status]).flatMap(([times, status]) => times === 0 ? [] : [`${times} ${status}`]).join(", ");
}
/** The closing sentence of a run of several mini programs. */
const appsSentence = (subject, { apps, durationMs }) => `${subject}: ${countEnds(apps)}, in ${formatDuration(durationMs)}.`;
// build/reporting/rollout-sentences.js
/** The sentences of a rollout, the way back, a look and a message; sentences.ts makes each one harmless line. */
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
/** At which stage a rollout is, as in "2/3 window of 500 users"; undefined when none of its stages is live. */
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
/** There is one site, opened or not. */
const sectionNouns = {
	packages: "package",
	tasks: "task",
	whitelists: "whitelist",
	functions: "function",
	candidates: "candidate"
};
/** What is there, in numbers. */
const sectionsInWords = (sections) => sections.map(({ name, rows }) => name === "hosting" ? "the site" : count(rows.length, sectionNouns[name])).join(", ") || "nothing is there";
/** How many versions there are to go back to, and which of them `previous` means. */
function candidatesInWords(candidates) {
	if (candidates.length === 0) return "there is no version to go back to";
	const previous = candidates.find(({ isPrevious }) => isPrevious)?.h5Version;
	const target = previous === void 0 ? "none of them is \"previous\"" : `"previous" is ${previous}`;
	return `${count(candidates.length, "version")} to go back to; ${target}`;
}
/** How many of the fields are as they should be: "12 fields as expected", "3 of 12 fields not as expected". */
function fieldsInWords(fields, noun = "field") {
	const differing = fields.filter(({ same }) => !same).length;
	const all = count(fields.length, noun);
	if (fields.length === 0) return `no ${noun} at all`;
	if (differing > 0) return `${differing} of ${all} ${noun === "field" ? "not as expected" : "failed"}`;
	return `${all} ${noun === "field" ? "as expected" : "passed"}`;
}
/** Details can be a page that a probe got; its first words are enough here. */
const behindColon = (detail) => detail === "" ? "" : `: ${cut(detail, 200)}`;
// build/reporting/sentences.js
/** What a step does, in words. */
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
/** What a run sets out to do, in front of its subject. */
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
/** A dry run says so where it begins, not only where it ends. */
const dryRunBanner = "DRY RUN: nothing is written to the cloud.";
/** Shorter waits and steps are the normal rhythm of a run, not news. */
const worthTellingMs = 1e3;
/** What happened, in one line of harmless text that terminal and GitHub log share. */
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
		case "build-inspected": return `${event.path}: ${count(event.files, "file")}, ${formatBytes(event.sizeBytes)}, ${count(event.pages, "page")}, opens at ${event.mainUrl}`;
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
/** Who speaks: this program, or one of the runs inside its run. */
const placeOf = ({ version, place }) => place === void 0 ? `miniship ${version}` : `${place.number} of ${place.of}`;
/** Whole percent, rounded down, so that 100 means all of it. */
function percent({ sentBytes, sizeBytes }) {
	return sizeBytes === 0 ? 100 : Math.min(100, Math.floor(sentBytes / sizeBytes * 100));
}
/** What a sync did to the files of a site, in numbers; zeros are left out. */
function siteFiles({ uploaded, unchanged, deleted, sizeBytes }) {
	return [
		uploaded > 0 && `${uploaded} uploaded (${formatBytes(sizeBytes)})`,
		deleted > 0 && `${deleted} deleted`,
		unchanged > 0 && `${unchanged} unchanged`
	].filter(Boolean).join(", ") || "none";
}
/** A policy can be pages of JSON, of which its first words are enough to know it again. */
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
// build/reporting/text-table.js
/** A single long cell must not push the columns behind it off every line. */
const widest = 48;
/** Rows of one-line cells as lines with aligned columns. A column that is empty in every row is left out. */
function alignColumns(rows) {
	const columns = Math.max(0, ...rows.map((row) => row.length));
	const widths = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => columnsOf(row[column] ?? ""))));
	return rows.map((row) => row.map((cell, column) => padded(cell, widths[column] ?? 0)).filter((cell) => cell !== "").join(" ".repeat(gapWidth)).trimEnd());
}
const padded = (cell, width) => cell + " ".repeat(Math.max(0, Math.min(width, widest) - columnsOf(cell)));
/** Below this a column says nothing any more: then the lines get longer instead. */
const narrowest = 6;
const gapWidth = 2;
/** The cells cut so that the aligned lines fit into the width, each time from the column that is the widest. */
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
/** The start of a text that takes at most so many columns, with a mark where something was cut. */
function cutToColumns(text, columns) {
	if (columnsOf(text) <= columns) return text;
	let start = "";
	for (const character of text) {
		if (columnsOf(start + character) > columns - 1) break;
		start += character;
	}
	return `${start}…`;
}
/** How many columns of a terminal a text takes: Chinese characters and most emoji take two, marks on another character none. */
function columnsOf(text) {
	let columns = 0;
	for (const character of text) columns += wide.test(character) ? 2 : Number(!invisible.test(character));
	return columns;
}
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
const invisible = /[\p{M}\p{Cf}]/u;
// build/reporting/plan-table.js
const signs = {
	create: ["+", "good"],
	change: ["~", "notice"],
	delete: ["-", "bad"],
	keep: ["=", "dim"]
};
/** More files than this are summed up: nobody reads three thousand lines. */
const listedFiles = 30;
/** What is lost stands first, and is the last to be summed up. */
const orderOfFiles = [
	"delete",
	"change",
	"create"
];
/** The plan as a table of text, its counts, and the digest by which `--plan-digest` knows it. A real run leaves out what it keeps. */
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
/** Functions and settings as they are planned, then the files, of which the many are summed up by change. */
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
/** Whether `planEntries` names every file that changes. */
const namesEveryFile = ({ rows }) => rows.filter(({ section }) => section === "file").length <= listedFiles;
/** One row of a plan, whole. */
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
/** Old and new size where they read differently, else the one there is. */
function sizeOf({ sizeBytes, sizeBeforeBytes }) {
	const known = [sizeBeforeBytes, sizeBytes].flatMap((bytes) => bytes === void 0 ? [] : [formatBytes(bytes)]);
	return [...new Set(known)].join(" → ");
}
// build/reporting/progress.js
const isProgress = (event) => event.type === "upload-progressed" || event.type === "site-progressed" || event.type === "hosting-opening";
/** Smaller files, and sites of fewer files, are there before a reader has read the line. */
const bigBytes = 5e6;
const manyFiles = 100;
/** Somebody who waits for the cloud looks again about this often. */
const patienceMs = 3e4;
/** Decides which news of progress deserves a line of its own in a log that cannot be redrawn: each step of each work, once. */
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
/** How far the work is; 0 as long as there is nothing to tell. */
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
/** The end has a line of its own: that of the uploaded file, or of the finished site. */
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
// build/reporting/table-lines.js
/** The mark and the space behind it. */
const markWidth = 2;
/** The tables of an event as aligned text; one whose rows are all as expected has nothing to show. */
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
// build/reporting/stages.js
/** The stages of a rollout and how far it is; `reached` is the stage that the run itself has reached since. */
function stageStates({ stages, current = -1 }, reached) {
	const present = indexIn(reached?.stage) ?? current;
	return stages.map((stage, index) => ({
		number: index + 1,
		audience: cut(oneLine(stage), 100),
		state: index === present ? "now" : index < present ? "over" : "to come"
	}));
}
/** A stage is told with its number in front, as in "2/3 everyone". */
function indexIn(stage) {
	const number = /^(\d+)\/\d+/.exec(stage ?? "")?.[1];
	return number === void 0 ? void 0 : Number(number) - 1;
}
const marks$1 = {
	over: ["✓", "dim"],
	now: ["→", "good"],
	"to come": ["○", "dim"]
};
/** The stages as lines of a log; a single one is told by the sentence already. */
function stageLines(event) {
	if (event.stages.length < 2) return [];
	return stageStates(event).map(({ number, audience, state }) => [...marks$1[state], `stage ${number}, ${state}: ${audience}`]);
}
// build/reporting/rollout-lines.js
/** What is told about a rollout, the way back, a look and a message, as lines that terminal and GitHub log share. Tables come behind them. */
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
// build/reporting/deploy-outcome.js
/** How one function came out of a deploy, worst first; `not finished`: planned, but the run ended before it was told of. */
const states = [
	"failed",
	"not finished",
	"live",
	"unchanged"
];
/** Every function that the run planned or told about, the failed ones first. A dry run has no outcome. */
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
const marks = {
	failed: ["✗", "bad"],
	"not finished": ["○", "notice"],
	live: ["✓", "good"],
	unchanged: ["=", "dim"]
};
/** The table at the end of a deploy: each function with its version, and the site; of one that was taken back, what is left of it. */
function outcomeLines(notes) {
	const outcomes = functionOutcomes(notes);
	const lines = alignColumns(outcomes.map(outcomeCells));
	const functions = outcomes.map(({ state }, index) => [...marks[state], lines[index] ?? ""]);
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
/** Failures of the configuration say where as `miniship.yml:12`. */
function sourceOf({ facts }) {
	const where = "where" in facts ? facts.where : void 0;
	const [, file, line] = typeof where === "string" && /^([^:]+\.(?:ya?ml|json)):(\d+)$/.exec(where) || [];
	return file === void 0 || line === void 0 ? void 0 : {
		file,
		line
	};
}
/** As far as somebody reads; below it stand the calls of the runtime. */
const deepestTrace = 12;
/** Where in our code a failure came from, when it is a bug of ours: for those who look into it. */
function traceOf({ code, stack, cause }) {
	if (code !== "INTERNAL") return [];
	return ((cause instanceof Error ? cause.stack : void 0) ?? stack ?? "").split("\n").map(oneLine).filter((line) => line.startsWith("at ")).slice(0, deepestTrace);
}
/** A chain of causes ends somewhere, even one that runs in a circle. */
const deepest = 8;
/** The causes of a failure, the nearest first: for those who look into it, not for everybody. */
function causesOf(failure) {
	const causes = [];
	let cause = failure.cause;
	while (cause !== void 0 && cause !== null && causes.length < deepest) {
		causes.push(describeThrown(cause));
		cause = cause instanceof Error ? cause.cause : void 0;
	}
	return causes;
}
// build/reporting/call-verdict.js
/** A call is believed when it is answered: what it did is not read back, and the sentence says so. */
const callEndings = {
	...commonEndings,
	read: ["Answered", ({ subject, took }) => `${subject}, in ${took}.`],
	sent: ["Accepted", ({ subject, took }) => `${subject}, in ${took}; whether it took effect was not read back.`]
};
// build/reporting/deploy-verdict.js
/** How a deploy ends. Also when it failed, something may be live: it says what. */
const deployEndings = {
	...commonEndings,
	live: ["Live", ({ subject, took, notes }) => `${subject}: ${deployed(notes).join(", ") || "nothing had to change"}, in ${took}.`],
	failed: ["Failed", ({ subject, notes }) => `${[subject, deployLeft(notes).join("; ")].filter(Boolean).join(": ")}.`]
};
/** What a deploy changed; what it did not is for the table. */
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
/** What a failed deploy leaves behind. */
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
/** How a rollback ends: of a mini program, of functions, or of a site. Without a target it only lists where it could go. */
const rollbackEndings = {
	...commonEndings,
	live: ["Rolled back", ({ subject, took, notes }) => `${subject}: ${wayBack(notes)}${asVersion(notes)}${forWhom(notes)}, in ${took}.`],
	ended: ["Rolled back", ({ subject, took, notes }) => `${subject}: ${wayBack(notes)}, in ${took}; the bad version is published no more.`],
	planned: ["Dry run", ({ subject, notes }) => `${subject}: ${wayBack(notes)}: nothing was written; ${plannedInWords(notes)}.`],
	read: ["Candidates", ({ subject, notes }) => `${subject}: ${choices(notes)}.`]
};
/** Functions and sites have tables of their own. */
function choices(notes) {
	const rows = notes.all("status-read").flatMap(({ sections }) => sections.flatMap((section) => section.rows));
	if (rows.length > 0) return `${rows.length} to choose from; go back with --to previous, or name one`;
	return candidatesInWords(notes.all("candidates-listed").flatMap((event) => event.candidates));
}
function wayBack(notes) {
	const ways = notes.all("rollback-planned").map(({ from, to }) => `from ${from} back to ${to}`);
	return [...ways.length === 0 ? [] : [named(ways)], ...deployed(notes)].join(", ") || "back";
}
/** Rolling forward gives the good content a version of its own. */
function asVersion(notes) {
	const version = notes.last("package-ready")?.h5Version;
	const target = notes.last("rollback-planned")?.to;
	return version === void 0 || version === target ? "" : ` as version ${version}`;
}
// build/reporting/rollout-verdict.js
/** How a release ends: one of a mini program alone, or a train that deploys the space before it. */
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
/** What was undone says more than what a deploy had done before. */
const trainLeft = (notes) => notes.all("undone").length > 0 ? stillTrue(notes) : [...deployLeft(notes), ...stillTrue(notes)];
// build/reporting/verdict.js
/** The words of every verb; a new one does not compile without. */
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
/** A run that never started has its result only. */
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
/** The version as the cloud writes it, once the run knows it. */
const versionOf = (notes) => notes.last("package-ready")?.h5Version ?? notes.last("version-chosen")?.h5Version ?? notes.last("rollout-found")?.h5Version;
/** Steps follow one another, so their sum is the time of the run; a step that failed has no end and does not count. */
const workedMs = (notes) => notes.all("step-finished").reduce((sum, { durationMs }) => sum + durationMs, 0);
// build/reporting/way-back.js
/** How to take back what the run made live, ready to be copied. A run that failed may have made something live, too. */
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
/** What there was before: a function that is new has no deployment, and a site that is new no archive. */
function spaceBack(notes) {
	const before = (notes.last("deploy-planned")?.rows ?? []).filter(({ change }) => change === "change" || change === "delete");
	const live = new Set(notes.all("function-live").map(({ name }) => name));
	const names = before.flatMap(({ section, name }) => section === "function" && live.has(name) ? [name] : []);
	const isSite = before.some(({ section }) => section === "file") && notes.last("archive-kept") !== void 0;
	const what = [names.length > 0 && `--functions ${shellWord(names.join(","))}`, isSite && "--hosting"].filter(Boolean).join(" ");
	return what === "" ? void 0 : `miniship rollback ${what} --to previous`;
}
// build/reporting/function-log.js
/** The end of a log says why; its beginning is in the console. */
const lastLines = 20;
const longestLine = 200;
/** The last lines that a function logged, fit to be shown below its failure. */
function logExcerpt(logs) {
	const lines = logLines(logs);
	const left = lines.length - lastLines;
	const shown = lines.slice(-20).map((line) => cut(line, longestLine));
	return left > 0 ? [`… ${left} earlier lines`, ...shown] : shown;
}
/** Every line of a log as harmless text; a record of several lines, as a stack is, counts as these. */
const logLines = (logs) => logs.flatMap((record) => record.split(/[\r\n]+/)).flatMap((line) => oneLine(line) || []);
export { titleOf as A, workflowCommand as B, sentenceOf as C, stageInWords as D, worthTellingMs as E, documentLines as F, redactorFor as H, rolloutOf as I, lineOfApp as L, checkMarks as M, checkTitles as N, hasTables as O, doctorWords as P, logLine as R, dryRunBanner as S, stepTitles as T, hideIn as V, isProgress as _, versionOf as a, planEntries as b, failureLines as c, outcomeLines as d, rolloutLines as f, createProgressSteps as g, createRunNotes as h, verdictOf as i, checkLines as j, tablesOf as k, traceOf as l, textTables as m, logLines as n, workedMs as o, stageStates as p, wayBackOf as r, causesOf as s, logExcerpt as t, functionOutcomes as u, entryOf as v, siteFiles as w, planLines as x, namesEveryFile as y, notCommanding as z };
