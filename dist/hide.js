import { n as secretsOfNotices } from "./notice-targets.js";
import { y as Failure } from "./words.js";
// build/config/secret-variables.js
const secretWords = /SECRET|TOKEN|PASSW|PASSPHRASE|PRIVATE[_-]?KEY|API[_-]?KEY|ACCESS[_-]?KEY(?![_-]?ID)|CREDENTIAL|AUTHORIZATION|(?:^|[_-])(?:SK|PAT)(?:[_-]|$)/i;
const aboutSecrets = /(?:FILE|PATH|DIR|FOLDER|URL|URI|HOST|NAME|ID|TYPE|METHOD|TTL|EXPIRES|EXPIRATION|SOCK|AGENT|ENABLED|FORMAT)$/i;
const isPrivateKey = (value) => /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(value);
const looksSecret = (value) => value.length >= 16 || value.length >= 8 && /[^a-z]/.test(value);
const namesWebhooks = /WEBHOOK|^MINISHIP_NOTICES$|^INPUT_NOTICES$/i;
const addressesIn = (text) => secretsOfNotices(text.split("\n").map((line) => line.includes(" ") ? line : `webhook ${line}`));
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
	return [
		...secretWords.test(name) && !aboutSecrets.test(name) && looksSecret(text) || isPrivateKey(text) ? [text] : [],
		...secretsWithin(text),
		...namesWebhooks.test(name) ? addressesIn(text) : []
	];
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
	"told",
	"advice",
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
export { redactorFor as n, hideIn as t };
