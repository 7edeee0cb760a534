import { D as said, y as Failure } from "./words.js";
import { A as aboutFault, B as functionShape, E as missing, F as readSmoke, H as layouts, I as FileSection, K as mappingAt, M as httpPathFault, N as nameFault, P as runtimeFault, T as invalid, U as plainPolicies, V as hostingShape, W as settingsFields, f as readKeep, h as isDomainName, j as functionLimits, m as expectedDomain, n as readInputs, p as domainFault, x as readConnection, z as check } from "./read-inputs.js";
import { i as inputOf, r as inputNames } from "./inputs.js";
import { a as readJsonObject } from "./parse-value.js";
import { X509Certificate, createHash, createPrivateKey } from "node:crypto";
import { resolve } from "node:path";
import { isIPv4 } from "node:net";
// build/config/deploy-request.js
const sections = [
	"functions",
	"settings",
	"hosting"
];
// build/config/site-path.js
const withoutLeadingSlash = (text) => text.replace(/^\/+/, "");
const pageFault = (text) => isInside(text) && !text.endsWith("/") && withoutLeadingSlash(text) !== "" ? void 0 : said("a file of the site, such as index.html");
const folderFault = (text) => isInside(text) ? void 0 : said("a folder of the site, such as assets/");
function folderPrefix(text) {
	const folder = withoutLeadingSlash(text).replace(/\/+$/, "");
	return folder === "" ? "" : `${folder}/`;
}
const isInside = (text) => !/[\\?#\p{Cc}]/u.test(text) && withoutLeadingSlash(text).split("/").every((part) => part !== ".." && part !== ".");
// build/config/header-rules.js
const headerNames = [
	"Cache-Control",
	"Content-Disposition",
	"Content-Encoding",
	"Content-Type",
	"Expires"
];
const ownHeader = /^x-oss-meta-[a-z0-9]+(-[a-z0-9]+)*$/;
function spelt(name) {
	const lower = name.toLowerCase();
	return headerNames.find((known) => known.toLowerCase() === lower) ?? (ownHeader.test(lower) ? lower : void 0);
}
const valueFault = (text) => /\p{Cc}/u.test(text) ? said("one line") : void 0;
function addHeaders(values, set) {
	for (const key of values.keys) {
		const name = spelt(key);
		const value = values.text(key, valueFault);
		if (name === void 0) values.refuse(key, said(`"{key}" is no header of a site's file; there are {headerNames} and x-oss-meta-…`, {
			key,
			headerNames: headerNames.join(", ")
		}));
		else if (set.has(name)) values.refuse(key, said("\"{key}\" is given twice", { key }));
		else if (value !== void 0) set.set(name, value);
	}
}
function readRule(rule) {
	const set = /* @__PURE__ */ new Map();
	const cacheControl = rule.text("cacheControl", valueFault);
	if (cacheControl !== void 0) set.set("Cache-Control", cacheControl);
	const values = rule.section("set");
	if (values !== void 0) addHeaders(values, set);
	if (!rule.has("cacheControl") && (values?.keys.length ?? 0) === 0) rule.refuse("match", said("a rule for headers needs \"set\" or \"cacheControl\""));
	return {
		match: withoutLeadingSlash(rule.text("match") ?? ""),
		set: Object.fromEntries(set)
	};
}
const readHeaderRules = (hosting) => (hosting?.sections("headers") ?? []).map(readRule);
// build/config/read-hosting.js
const mostIps = 3;
const siteInputs = inputNames.filter((name) => inputOf(name).group === "hosting");
const describesSite = ({ sources }, part) => siteInputs.some((name) => sources.has(name)) || mappingAt(part?.tree, "hosting") !== void 0;
function addressFault(text) {
	const [address = "", mask, ...more] = text.split("/");
	const isMask = mask === void 0 || /^\d\d$/.test(mask) && Number(mask) >= 24 && Number(mask) <= 31;
	return isIPv4(address) && isMask && more.length === 0 ? void 0 : said("an IPv4 address, or a range with a mask from /24 to /31");
}
function readOwn(hosting) {
	const allowedIps = hosting?.list("allowedIps", addressFault);
	if (allowedIps !== void 0 && allowedIps.length > mostIps) hosting?.refuse("allowedIps", said("\"allowedIps\" has {length} entries, and the cloud takes {mostIps}", {
		length: allowedIps.length,
		mostIps
	}));
	return {
		allowedIps,
		headers: readHeaderRules(hosting),
		exclude: (hosting?.list("exclude") ?? []).map(withoutLeadingSlash),
		refresh: (hosting?.list("refresh", domainFault) ?? []).map((domain) => domain.toLowerCase())
	};
}
function readCap(text) {
	const [, digits, sign] = /^(\d{1,6})(%?)$/.exec(text) ?? [];
	if (digits === void 0) return void 0;
	if (sign === "") return {
		kind: "files",
		files: Number(digits)
	};
	return Number(digits) <= 100 ? {
		kind: "percent",
		percent: Number(digits)
	} : void 0;
}
const nothing = {
	kind: "files",
	files: 0
};
const readDelete = ({ values }) => ({
	enabled: values.delete,
	prefix: folderPrefix(values["delete-prefix"] ?? ""),
	keep: (values["delete-keep"] ?? []).map(withoutLeadingSlash),
	atMost: readCap(values["delete-at-most"]) ?? nothing
});
const forms$1 = [
	{
		name: "hosting-index",
		fault: pageFault
	},
	{
		name: "hosting-error",
		fault: pageFault
	},
	{
		name: "delete-prefix",
		fault: folderFault
	},
	{
		name: "delete-at-most",
		fault: (text) => readCap(text) === void 0 ? said("a number of files such as 50, or a share such as 20%") : void 0
	}
];
function inputProblems(read) {
	const misshapen = forms$1.flatMap(({ name, fault }) => {
		const given = read.sources.get(name);
		const expected = given === void 0 || read.faulty.has(name) ? void 0 : fault(given.text);
		return expected === void 0 ? [] : [invalid(read, name, expected)];
	});
	const reason = said("a single-page app answers every unknown path with its index page, so no error page is ever shown.");
	const conflict = read.values.spa && read.values["hosting-error"] !== void 0 ? [new Failure("INPUTS_CONFLICT", {
		names: ["spa", "hosting-error"],
		reason
	})] : [];
	return [
		...missing(read, "hosting"),
		...misshapen,
		...conflict
	];
}
function readHosting(read, part) {
	const { values } = read;
	const problems = [];
	const tree = mappingAt(part?.tree, "hosting");
	const own = readOwn(tree !== void 0 && part !== void 0 && check(tree, hostingShape, {
		file: part.surroundings.file,
		key: "hosting"
	}).length === 0 ? new FileSection(tree, part.surroundings, problems) : void 0);
	const error = values["hosting-error"];
	const manifest = values["manifest-file"];
	return {
		hosting: {
			...own,
			path: values.hosting ?? "",
			index: withoutLeadingSlash(values["hosting-index"]),
			error: error === void 0 ? void 0 : withoutLeadingSlash(error),
			spa: values.spa,
			delete: readDelete(read),
			manifest: manifest === void 0 ? { kind: "beside-site" } : {
				kind: "file",
				path: manifest
			}
		},
		problems: [...inputProblems(read), ...problems]
	};
}
// build/config/certificate.js
const isPem = (text) => text.includes("-----BEGIN ");
const holdsKey = (text) => /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(text);
const withLineBreaks = (text) => text.includes("\n") ? text : text.replaceAll("\\n", "\n");
function readPemFile(path, { readText }) {
	try {
		const text = readText(path);
		return text === void 0 ? { reason: said("there is no such file") } : { text };
	} catch (error) {
		return { reason: error instanceof Error && "code" in error ? String(error.code) : String(error) };
	}
}
function readPem(section, key, facts) {
	const written = section.written(key) ?? "";
	if (holdsKey(written)) {
		facts.onSecret(written);
		section.refuse(key, said("a private key does not belong into this file; give the path of its file, or a variable as in \"{key}: ${TLS_KEY}\"", { key }));
		return;
	}
	const value = section.text(key);
	if (value === void 0 || isPem(value)) return value === void 0 ? void 0 : withLineBreaks(value);
	const path = resolve(facts.workingDirectory, value);
	const file = readPemFile(path, facts);
	if ("text" in file) return file.text;
	if (key === "certificate" || !written.includes("${")) {
		facts.problems.push(new Failure("FILE_UNREADABLE", {
			input: key,
			path,
			reason: file.reason
		}));
		return;
	}
	facts.onSecret(value);
	section.refuse(key, said("\"{key}\" ({written}) is neither a private key in PEM form nor the path of a file that can be read", {
		key,
		written
	}));
}
function attempt(read) {
	try {
		return read();
	} catch {
		return;
	}
}
function fault(certificate, privateKey, domain, nowMs) {
	if (holdsKey(certificate)) return ["certificate", said("\"certificate\" holds a private key too; keep the two in files of their own")];
	const parsed = attempt(() => new X509Certificate(certificate));
	if (parsed === void 0) return ["certificate", said("\"certificate\" is not a certificate in PEM form")];
	const key = attempt(() => createPrivateKey(privateKey));
	if (key === void 0) return ["privateKey", said("\"privateKey\" is not a private key in PEM form and without a passphrase")];
	if (!parsed.checkPrivateKey(key)) return ["privateKey", said("\"privateKey\" belongs to another certificate; in a chain, the certificate of the domain comes first")];
	if (Date.parse(parsed.validTo) <= nowMs) return ["certificate", said("\"certificate\" has expired ({validTo})", { validTo: parsed.validTo })];
	if (domain !== void 0 && parsed.checkHost(domain) === void 0) return ["certificate", said("\"certificate\" is not for {domain}", { domain })];
}
const nameOf = (certificate) => `miniship-${createHash("sha256").update(new X509Certificate(certificate).raw).digest("hex").slice(0, 16)}`;
function readCertificate(section, domain, facts) {
	const [only, other] = ["certificate", "privateKey"].filter((key) => section.has(key));
	if (only === void 0) return void 0;
	const certificate = readPem(section, "certificate", facts);
	const privateKey = readPem(section, "privateKey", facts);
	if (privateKey !== void 0) facts.onSecret(privateKey);
	if (other === void 0) {
		section.refuse(only, said("\"{only}\" needs \"{other}\" beside it", {
			only,
			other: only === "certificate" ? "privateKey" : "certificate"
		}));
		return;
	}
	if (certificate === void 0 || privateKey === void 0) return void 0;
	const wrong = fault(certificate, privateKey, domain, facts.nowMs);
	if (wrong !== void 0) section.refuse(...wrong);
	return wrong === void 0 ? {
		name: nameOf(certificate),
		certificate,
		privateKey
	} : void 0;
}
// build/config/read-settings.js
const keys = Object.keys(settingsFields);
const mostCorsDomains = 10;
const describesSettings = (part) => part?.tree.entries.some(({ key }) => Object.hasOwn(settingsFields, key)) ?? false;
function soundTree({ tree, surroundings: { file } }) {
	const entries = tree.entries.filter(({ key, value }) => {
		const known = keys.find((one) => one === key);
		return known !== void 0 && check(value, settingsFields[known], {
			file,
			key
		}).length === 0;
	});
	return {
		...tree,
		entries
	};
}
function readHttpTrigger(settings, facts) {
	const trigger = settings.section("httpTrigger");
	if (trigger === void 0) return void 0;
	const domain = trigger.text("domain", (text) => text === "" ? void 0 : domainFault(text));
	const certificate = readCertificate(trigger, domain || void 0, facts);
	if (domain === "" && trigger.has("certificate")) trigger.refuse("certificate", said("\"certificate\" has no use without a domain"));
	return {
		enabled: trigger.flag("enabled"),
		domain: domain?.toLowerCase(),
		certificate
	};
}
function readCors(settings) {
	const domains = settings.list("cors", corsFault);
	if (domains === void 0) return void 0;
	const own = [...new Set(domains.map((domain) => domain.toLowerCase()))];
	if (own.length > mostCorsDomains) settings.refuse("cors", said("\"cors\" has {length} domains, and the cloud takes {mostCorsDomains} a space", {
		length: own.length,
		mostCorsDomains
	}));
	return own;
}
const corsFault = (text) => {
	const host = text.replace(/:\d{1,5}$/, "").replace(/^\*\./, "");
	return isDomainName(host) || host === "localhost" || /^\d{1,3}(\.\d{1,3}){3}$/.test(host) ? void 0 : expectedDomain;
};
function readPolicy(section, key) {
	const own = section.section(key);
	if (own === void 0) {
		const name = section.choice(key, plainPolicies);
		return name === void 0 ? void 0 : { name };
	}
	if (own.section("policy") !== void 0) {
		const policy = own.plain("policy");
		return policy === void 0 ? void 0 : {
			name: "EXTENDED",
			policy: JSON.stringify(policy)
		};
	}
	const text = own.text("policy", (given) => readJsonObject(given) !== void 0 ? void 0 : said("a JSON object, such as {\".read\":true,\".write\":false}"));
	return text === void 0 ? void 0 : {
		name: "EXTENDED",
		policy: text
	};
}
function readPolicies(settings) {
	const policies = settings.section("policies");
	const collections = policies?.section("db");
	const ofCollections = (collections?.keys ?? []).flatMap((collection) => {
		const policy = collections === void 0 ? void 0 : readPolicy(collections, collection);
		return policy === void 0 ? [] : [{
			service: "db",
			collection,
			...policy
		}];
	});
	const ofFiles = policies?.has("file") ? readPolicy(policies, "file") : void 0;
	return ofFiles === void 0 ? ofCollections : [...ofCollections, {
		service: "file",
		...ofFiles
	}];
}
function readDomains(settings, facts) {
	const domains = settings.section("domains");
	return (domains?.keys ?? []).flatMap((domain) => {
		const section = domains?.section(domain);
		if (section === void 0) return [];
		if (!isDomainName(domain)) domains?.refuse(domain, said("\"{domain}\" must be {expectedDomain}", {
			domain,
			expectedDomain
		}));
		const certificate = readCertificate(section, domain, facts);
		return [{
			domain: domain.toLowerCase(),
			forceHttps: section.flag("forceHttps"),
			certificate,
			cors: readOrigins(section)
		}];
	});
}
function readOrigins(section) {
	const given = section.list("cors", (text) => text === "true" || text === "false" || /^(\*|https?:\/\/[^\s,/]+)$/.test(text) ? void 0 : said("an origin such as https://*.example.com (several as a list), or true or false"));
	if (given === void 0 || given.length === 0) return void 0;
	if (given.includes("false")) return false;
	return { origins: given.includes("true") ? "*" : given.join(",") };
}
function readSettings(part, facts) {
	if (part === void 0) return {
		policies: [],
		domains: []
	};
	const settings = new FileSection(soundTree(part), part.surroundings, facts.problems);
	return {
		httpTrigger: readHttpTrigger(settings, facts),
		cors: readCors(settings),
		policies: readPolicies(settings),
		domains: readDomains(settings, facts)
	};
}
// build/config/deploy-sections.js
const describes = {
	functions: ({ sources, serverless }) => sources.has("functions") || (mappingAt(serverless?.tree, "functions")?.entries ?? []).length > 0,
	settings: ({ serverless }) => describesSettings(serverless),
	hosting: (inputs) => describesSite(inputs, inputs.serverless)
};
function readSections(inputs) {
	const asked = inputs.values.only;
	const only = sections.filter((section) => asked?.includes(section) ?? true);
	const has = (section) => only.includes(section) && describes[section](inputs);
	return {
		only,
		has,
		problems: [...(asked ?? []).filter((word) => sections.every((section) => section !== word)).map((word) => invalid(inputs, "only", `of ${sections.join(", ")}`, word)), ...absent(inputs, only, has)]
	};
}
function absent(inputs, only, has) {
	if (!inputs.complete || inputs.faulty.has("only")) return [];
	if (inputs.values.only !== void 0) return only.filter((section) => !has(section)).map((section) => invalid(inputs, "only", said("without \"{section}\", of which nothing is described", { section })));
	return only.some(has) ? [] : [new Failure("NOTHING_TO_DEPLOY", {})];
}
// build/config/timer.js
const fields = [
	{
		name: said("second"),
		min: 0,
		max: 59
	},
	{
		name: said("minute"),
		min: 0,
		max: 59
	},
	{
		name: said("hour"),
		min: 0,
		max: 23
	},
	{
		name: said("day of the month"),
		min: 1,
		max: 31,
		open: true
	},
	{
		name: said("month"),
		min: 1,
		max: 12,
		words: [
			"JAN",
			"FEB",
			"MAR",
			"APR",
			"MAY",
			"JUN",
			"JUL",
			"AUG",
			"SEP",
			"OCT",
			"NOV",
			"DEC"
		]
	},
	{
		name: said("day of the week"),
		min: 0,
		max: 7,
		words: [
			"SUN",
			"MON",
			"TUE",
			"WED",
			"THU",
			"FRI",
			"SAT"
		],
		open: true
	}
];
function numberIn(text, { min, max, words = [] }) {
	const word = words.indexOf(text.toUpperCase());
	const number = word >= 0 ? word + min : /^\d{1,2}$/.test(text) ? Number(text) : NaN;
	return number >= min && number <= max ? number : void 0;
}
function isRange(text, field) {
	if (text === "*") return true;
	const [from = "", to, ...more] = text.split("-");
	const [low, high] = [numberIn(from, field), to === void 0 ? void 0 : numberIn(to, field)];
	if (low === void 0 || more.length > 0) return false;
	return to === void 0 || high !== void 0 && low <= high;
}
function isPart(text, field) {
	const [range = "", step, ...more] = text.split("/");
	return (step === void 0 || /^[1-9]\d?$/.test(step) && Number(step) <= field.max) && more.length === 0 && isRange(range, field);
}
const isSound = (text, field) => text === "?" && field.open === true || text.split(",").every((part) => isPart(part, field));
function timerFault(text) {
	const parts = text.replace(/^cron:/, "").trim().split(/\s+/);
	if (parts.length !== fields.length) return said("six fields: second, minute, hour, day of the month, month and day of the week, such as \"0 0 */2 * * *\"");
	const wrong = fields.find((field, index) => !isSound(parts[index] ?? "", field));
	if (wrong === void 0) return void 0;
	return said("sound in its {name}: {min} to {max}, *, lists, ranges and steps, as in \"0 0 */2 * * *\"", {
		name: wrong.name,
		min: wrong.min,
		max: wrong.max
	});
}
// build/config/read-functions.js
const orEmpty = (fault) => (text) => text === "" ? void 0 : fault(text);
function readFunction(name, section, { workingDirectory, runtime, stamp }) {
	return {
		name,
		path: resolve(workingDirectory, section.text("path") ?? "."),
		runtime: section.text("runtime", runtimeFault) ?? runtime,
		memoryMb: section.integer("memory", functionLimits.memoryMb),
		timeoutSeconds: section.integer("timeout", functionLimits.timeoutSeconds),
		concurrency: section.integer("concurrency", functionLimits.concurrency),
		httpPath: section.text("http", httpPathFault),
		timer: section.text("timer", orEmpty(timerFault)),
		timerPayload: section.text("timerPayload"),
		about: section.text("about", aboutFault(stamp)),
		layout: section.choice("layout", layouts) ?? "root",
		exclude: section.list("exclude") ?? [],
		smoke: readSmoke(section.section("smoke"))
	};
}
function checkTogether({ concurrency = 1, memoryMb, timer, timerPayload }, section) {
	if (concurrency > 1 && memoryMb !== void 0 && memoryMb < 512) section.refuse("concurrency", said("\"concurrency\" above 1 needs a \"memory\" of at least {memoryForConcurrencyMb}, not {memoryMb}", {
		memoryForConcurrencyMb: 512,
		memoryMb
	}));
	if (timer === "" && timerPayload !== void 0 && timerPayload !== "") section.refuse("timerPayload", said("\"timerPayload\" has no use without a timer"));
}
function checkPaths(functions) {
	const owners = /* @__PURE__ */ new Map();
	for (const { request, section } of functions) {
		const { name, httpPath = "" } = request;
		const owner = owners.get(httpPath);
		if (owner !== void 0) section.refuse("http", said("\"{httpPath}\" is the HTTP path of \"{owner}\" already", {
			httpPath,
			owner
		}));
		else if (httpPath !== "") owners.set(httpPath, name);
	}
}
function readFunctions(part, facts) {
	const problems = [];
	if (part === void 0) return {
		functions: [],
		problems
	};
	const { tree, surroundings } = part;
	const open = ({ key: name, line, value }) => {
		if (value.kind !== "mapping" || check(value, functionShape, {
			file: surroundings.file,
			key: name
		}).length > 0) return [];
		const expected = nameFault(name);
		if (expected !== void 0) problems.push(new Failure("CONFIG_INVALID", {
			where: `${surroundings.file}:${line}`,
			reason: said("the function \"{name}\" must be named with {expected}", {
				name,
				expected
			})
		}));
		const section = new FileSection(value, surroundings, problems);
		return [{
			request: readFunction(name, section, facts),
			section
		}];
	};
	const functions = (mappingAt(tree, "functions")?.entries ?? []).flatMap(open);
	for (const { request, section } of functions) checkTogether(request, section);
	checkPaths(functions);
	return {
		functions: functions.map(({ request }) => request),
		problems
	};
}
// build/config/read-deploy.js
const forms = [
	{
		name: "space-id",
		fault: (text) => /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/.test(text) ? void 0 : said("the id of a space: letters, digits and hyphens")
	},
	{
		name: "runtime",
		fault: runtimeFault
	},
	{
		name: "plan-digest",
		fault: (text) => /^[0-9a-f]{64}$/.test(text) ? void 0 : said("the 64 hex digits that a plan ends with")
	}
];
function formProblems(read) {
	return forms.flatMap(({ name, fault }) => {
		const given = read.sources.get(name);
		const expected = given === void 0 || read.faulty.has(name) ? void 0 : fault(given.text);
		return expected === void 0 ? [] : [invalid(read, name, expected)];
	});
}
function readNamed({ values, serverless, workingDirectory }, { has }) {
	if (!has("functions")) return {
		patterns: [],
		known: [],
		problems: []
	};
	const { functions, problems } = readFunctions(serverless, {
		workingDirectory,
		runtime: values.runtime,
		stamp: values.stamp
	});
	return {
		patterns: values.functions ?? [],
		known: functions,
		problems
	};
}
function readSpaceSettings(inputs, { has }, known) {
	const problems = [];
	const secrets = [];
	if (!has("settings")) return {
		settings: {
			policies: [],
			domains: []
		},
		secrets,
		problems
	};
	const { workingDirectory, serverless } = inputs;
	const onSecret = (secret) => void secrets.push(secret);
	const { nowMs, readText } = known;
	return {
		settings: readSettings(serverless, {
			workingDirectory,
			readText,
			nowMs,
			onSecret,
			problems
		}),
		secrets,
		problems
	};
}
async function readDeployInputs(question, { nowMs }) {
	const inputs = await readInputs({
		...question,
		verb: "deploy"
	});
	const { values } = inputs;
	const chosen = readSections(inputs);
	const named = readNamed(inputs, chosen);
	const site = chosen.has("hosting") ? readHosting(inputs, inputs.serverless) : void 0;
	const around = readSpaceSettings(inputs, chosen, {
		nowMs,
		readText: question.readText
	});
	const { connection, problems: unconnected } = readConnection(inputs, question.variables, "mpserverless");
	const request = {
		spaceId: values["space-id"] ?? "",
		functions: named.patterns.length > 0 ? [] : named.known,
		hosting: site?.hosting,
		settings: around.settings,
		only: chosen.only,
		concurrency: values.concurrency,
		uploads: values.uploads,
		stamp: values.stamp,
		planDigest: values["plan-digest"],
		receipt: values.receipt,
		keep: readKeep(values),
		dryRun: values["dry-run"],
		waitMs: values.wait
	};
	const found = [
		...chosen.problems,
		...named.problems,
		...site?.problems ?? [],
		...around.problems
	];
	return {
		...inputs,
		request,
		connection,
		functionPatterns: named.patterns,
		knownFunctions: named.known,
		secrets: [.../* @__PURE__ */ new Set([...inputs.secrets, ...around.secrets])],
		problems: [
			...inputs.problems,
			...missing(inputs, "space-id"),
			...formProblems(inputs),
			...found,
			...unconnected
		]
	};
}
export { readHosting as a, describesSettings as i, readDeployInputs as n, sections as o, readFunctions as r, formProblems as t };
