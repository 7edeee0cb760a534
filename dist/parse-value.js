import { D as said } from "./words.js";
import { resolve } from "node:path";
// build/config/json-text.js
const deepest = 100;
const isAbyss = (value, levels) => typeof value === "object" && value !== null && (levels === 0 || Object.values(value).some((inner) => isAbyss(inner, levels - 1)));
function readJson(text) {
	try {
		const value = JSON.parse(text);
		return typeof value === "object" && value !== null && !isAbyss(value, deepest) ? value : void 0;
	} catch {
		return;
	}
}
function readJsonObject(text) {
	const value = readJson(text);
	return value === void 0 || Array.isArray(value) ? void 0 : value;
}
// build/config/time.js
const unitMs = {
	ms: 1,
	s: 1e3,
	m: 6e4,
	h: 36e5,
	d: 864e5
};
function readDuration(text, bareUnit) {
	if (/^\d{1,9}$/.test(text)) return bareUnit === void 0 ? void 0 : Number(text) * unitMs[bareUnit];
	if (!/^(\d{1,9}(ms|s|m|h|d))+$/.test(text)) return void 0;
	return [...text.matchAll(/(\d+)(ms|s|m|h|d)/g)].reduce((sum, [, count, unit]) => sum + Number(count) * unitMs[unit], 0);
}
function writeDuration(durationMs) {
	const [unit, lengthMs] = Object.entries(unitMs).reverse().find(([, length]) => durationMs % length === 0 && durationMs > (length === unitMs.d ? length : 0)) ?? ["ms", 1];
	return `${durationMs / lengthMs}${unit}`;
}
const dateTime = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:\.\d{1,3})?(Z|[+-]\d\d:?\d\d)?$/;
const cloudOffset = "+08:00";
function readDateTime(text) {
	const [, date, minutes, seconds = ":00", zone = cloudOffset] = dateTime.exec(text) ?? [];
	if (date === void 0 || minutes === void 0) return void 0;
	const offset = zone === "Z" || zone.includes(":") ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
	const written = Date.parse(`${date}T${minutes}${seconds}Z`);
	const exists = !Number.isNaN(written) && new Date(written).toISOString().startsWith(`${date}T${minutes}`);
	const epochMs = Date.parse(`${date}T${minutes}${seconds}${offset}`);
	return exists && !Number.isNaN(epochMs) ? epochMs : void 0;
}
function readMoment(text) {
	const durationMs = readDuration(text);
	if (durationMs !== void 0) return {
		kind: "after",
		durationMs
	};
	const epochMs = readDateTime(text);
	return epochMs === void 0 ? void 0 : {
		kind: "at",
		epochMs
	};
}
// build/config/parse-value.js
const dayMs = 864e5;
const truths = /* @__PURE__ */ new Map([
	["true", true],
	["yes", true],
	["1", true],
	["false", false],
	["no", false],
	["0", false]
]);
const truthOf = (text) => truths.get(text.toLowerCase());
const of = (value, expected) => value === void 0 ? { expected } : { value };
const split = (text, separator) => text.split(separator).map((part) => part.trim()).filter((part) => part !== "");
const itemsOf = ({ text, items }, separator) => {
	const found = items ?? (separator instanceof RegExp ? split(text, separator) : separator(text));
	return of(found.length > 0 ? found : void 0, said("a list with something in it"));
};
const splitGlobs = (text) => {
	let depth = 0;
	const marked = Array.from(text, (letter) => {
		if (letter === "{") depth += 1;
		if (letter === "}") depth = Math.max(0, depth - 1);
		return letter === "," && depth === 0 ? "\n" : letter;
	});
	return split(marked.join(""), /\n/);
};
const parseInteger = ({ text }, { input: { min = 0, max = Number.MAX_SAFE_INTEGER } }) => {
	const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
	const expected = max === Number.MAX_SAFE_INTEGER ? said("a whole number of at least {min}", { min }) : said("a whole number from {min} to {max}", {
		min,
		max
	});
	return of(value >= min && value <= max ? value : void 0, expected);
};
const parsePairs = (given) => {
	const expected = said("a version for each platform, such as ios=10.1.60,android=10.1.60");
	const pairs = /* @__PURE__ */ new Map();
	for (const item of given.items ?? split(given.text, /[,\n]/)) {
		const [, platform, version] = /^(ios|android)\s*=\s*(\S+)$/.exec(item) ?? [];
		if (platform === void 0 || version === void 0 || pairs.has(platform)) return { expected };
		pairs.set(platform, version);
	}
	return of(pairs.size > 0 ? {
		ios: pairs.get("ios"),
		android: pairs.get("android")
	} : void 0, expected);
};
const parseDuration = ({ text }, { input: { min = 0, max = dayMs } }) => {
	const durationMs = readDuration(text, "s");
	return of(durationMs !== void 0 && durationMs >= min && durationMs <= max ? durationMs : void 0, min > 1 ? said("a time such as 30s, 15m or 2h, from {min} to {max}", {
		min: writeDuration(min),
		max: writeDuration(max)
	}) : said("a time such as 30s, 15m or 2h, at most {max}", { max: writeDuration(max) }));
};
const parsers = {
	text: ({ text }) => ({ value: text }),
	integer: parseInteger,
	flag: ({ text }) => of(truthOf(text), said("true or false")),
	list: (given) => itemsOf(given, /[,\n]/),
	lines: (given) => itemsOf(given, /\n/),
	pairs: parsePairs,
	path: ({ text }, { workingDirectory }) => ({ value: resolve(workingDirectory, text) }),
	paths: (given, { workingDirectory }) => {
		const outcome = itemsOf(given, /[,\n]/);
		return "value" in outcome ? { value: outcome.value.map((path) => resolve(workingDirectory, path)) } : outcome;
	},
	globs: (given) => itemsOf(given, splitGlobs),
	choice: ({ text }, { input: { choices = [] } }) => of(choices.includes(text) ? text : void 0, said("one of {choices}", { choices: choices.join(", ") })),
	duration: parseDuration,
	moment: ({ text }) => of(readMoment(text), said("a time such as 24h or 3d, or a date and time such as 2026-01-31 18:00")),
	json: ({ text }) => of(readJsonObject(text), said("a JSON object, such as {\"key\":\"value\"}")),
	template: ({ text }) => ({ value: text })
};
const parseValue = (given, facts) => parsers[facts.input.kind](given, facts);
export { readJsonObject as a, readJson as i, truthOf as n, readDuration as r, parseValue as t };
