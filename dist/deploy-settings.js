import { O as asIs, y as Failure } from "./words.js";
import { n as parseJson } from "./json-object.js";
import { n as isOurs, v as wordsOf } from "./manifest.js";
import { t as poll } from "./poll.js";
import { i as writeOnce, n as lookUntil, r as unlessDone } from "./write-once.js";
import { t as canonicalJson } from "./canonical-json.js";
import { X509Certificate, createHash } from "node:crypto";
// build/workflows/function-settings.js
const shown = {
	runtime: { name: "runtime" },
	memoryMb: {
		name: "memory",
		unit: " MB"
	},
	timeoutSeconds: {
		name: "timeout",
		unit: " s"
	},
	concurrency: { name: "concurrency" },
	httpPath: { name: "HTTP path" },
	timer: { name: "timer" },
	timerPayload: { name: "timer payload" },
	desc: { name: "description" }
};
const names$1 = Object.keys(shown);
function newSpec(request) {
	const { runtime, memoryMb, timeoutSeconds, about: desc } = request;
	return given({
		runtime,
		memoryMb,
		timeoutSeconds,
		desc
	});
}
function askedOf({ runtime, memoryMb, timeoutSeconds, concurrency, httpPath, timer, timerPayload, about }) {
	return given({
		runtime,
		memoryMb,
		timeoutSeconds,
		concurrency,
		httpPath,
		timer,
		timerPayload,
		desc: about
	});
}
const given = (settings) => Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== void 0));
function changeFor(request, found) {
	const asked = askedOf(request);
	if (found === void 0) return asked;
	const now = {
		...found,
		desc: wordsOf(found.desc)
	};
	return Object.fromEntries(Object.entries(asked).filter(([name, value]) => comparable(now[name]) !== comparable(value)));
}
const comparable = (value) => typeof value === "string" ? value.replace(/^cron:/, "") : value;
function differencesOf(change, found) {
	return names$1.filter((name) => change[name] !== void 0).map((name) => ({
		name: shown[name].name,
		before: inWords$1(name, found?.[name]),
		after: inWords$1(name, change[name])
	}));
}
function inWords$1(name, value) {
	if (value === void 0 || value === "") return "";
	return name === "desc" ? wordsOf(String(value)) : `${value}${shown[name].unit ?? ""}`;
}
const settingWords = (spec) => names$1.flatMap((name) => {
	const value = spec[name];
	return value === void 0 ? [] : [{
		name: shown[name].name,
		words: inWords$1(name, comparable(value))
	}];
});
const specOf = ({ runtime, memoryMb, timeoutSeconds, concurrency, httpPath, timer, timerPayload, desc }) => ({
	runtime,
	memoryMb,
	timeoutSeconds,
	concurrency,
	httpPath,
	timer,
	timerPayload,
	desc
});
// build/workflows/setting-words.js
const names = {
	runtime: "运行时",
	memory: "内存",
	timeout: "超时",
	concurrency: "并发",
	"HTTP path": "HTTP 路径",
	timer: "定时触发",
	"timer payload": "定时触发参数",
	description: "描述",
	hosting: "静态托管",
	"hosting index page": "静态托管的首页",
	"hosting error page": "静态托管的错误页",
	"hosting status of unknown paths": "静态托管对未知路径的状态码",
	"hosting allowed addresses": "静态托管允许的地址",
	"CORS domains": "CORS 域名",
	"HTTP trigger": "HTTP 触发器"
};
const values = {
	on: "开启",
	off: "关闭",
	none: "无",
	bound: "已绑定",
	"not bound": "未绑定",
	unused: "未开通",
	opening: "开通中",
	"in-service": "服务中",
	"no certificate": "没有证书",
	"another certificate": "其他证书"
};
const settingName = (name) => ({
	en: name,
	zh: names[name] ?? ofDomain(name) ?? name.replace(/^policy of /, "权限策略 ")
});
function ofDomain(name) {
	const [, domain, part = ""] = /^domain (\S+)(.*)$/.exec(name) ?? [];
	return domain === void 0 ? void 0 : `域名 ${domain}${{
		" certificate": " 的证书",
		" force HTTPS": " 强制 HTTPS",
		" CORS": " 的 CORS"
	}[part] ?? part}`;
}
const hasWords = /^(?:hosting$|HTTP trigger$|domain )/;
function settingValue(name, value) {
	if (!hasWords.test(name)) return asIs(value);
	return {
		en: value,
		zh: value.split(", ").map((part) => values[part] ?? part.replace(/^certificate (?=\S)/, "证书 ")).join("，")
	};
}
function changedSetting({ name, before, after }, of) {
	const { en, zh } = settingName(name);
	const prefix = of === void 0 ? "" : `${of} `;
	return {
		type: "setting-changed",
		name: {
			en: `${prefix}${en}`,
			zh: `${prefix}${zh}`
		},
		before: settingValue(name, before),
		after: settingValue(name, after)
	};
}
// build/workflows/setting.js
const isDifferent = ({ before, after }) => before !== after;
const differenceOf = ({ name, before, after, removes }) => ({
	name,
	before,
	after,
	...removes && removes.length > 0 && { removes }
});
async function change(setting, { clock, reporter }) {
	const { name, after, write, read } = setting;
	const look = async () => await read() === after ? after : void 0;
	const readBack = () => lookUntil(read, (words) => words === after, clock);
	const found = await writeOnce({
		what: {
			en: `the change of ${name}`,
			zh: `对${settingName(name).zh}的更改`
		},
		look,
		write,
		readBack
	}, clock);
	if (found !== after) throw readsBack(name, {
		expected: after,
		found
	});
	reporter.report(changedSetting(setting));
}
const readsBack = (name, { expected, found }) => new Failure("READ_BACK_DIFFERS", {
	what: {
		en: "The space",
		zh: "服务空间"
	},
	field: settingName(name),
	expected: settingValue(name, expected),
	found: settingValue(name, found)
});
// build/workflows/hosting-config.js
function wantedConfig({ index, error, spa, allowedIps }, found) {
	return {
		index: withoutSlash(index),
		error: spa ? withoutSlash(index) : withoutSlash(error ?? found.error),
		errorStatus: spa ? "200" : "404",
		allowedIps: allowedIps ?? found.allowedIps
	};
}
const withoutSlash = (path) => path.replace(/^\/+/, "");
const noConfig = {
	index: "",
	error: "",
	errorStatus: "404",
	allowedIps: []
};
function configDifferences(found, wanted) {
	const compared = (name, words) => ({
		name: `hosting ${name}`,
		before: words(found),
		after: words(wanted)
	});
	return [
		compared("index page", ({ index }) => index),
		compared("error page", ({ error }) => error),
		compared("status of unknown paths", ({ errorStatus }) => errorStatus),
		compared("allowed addresses", ({ allowedIps }) => [...allowedIps].sort().join(", "))
	].filter(isDifferent);
}
// build/workflows/open-hosting.js
async function openHosting(waitMs, { serverless: { hosting }, reporter, clock, signal }) {
	let state = await hosting.state();
	if (state === "unused") {
		const begun = async () => {
			const found = await hosting.state();
			return found === "unused" ? void 0 : found;
		};
		state = await writeOnce({
			what: {
				en: "the opening of hosting",
				zh: "静态托管的开通"
			},
			look: begun,
			write: () => hosting.open(),
			readBack: () => hosting.state()
		}, clock);
	}
	const look = async (waitedMs) => {
		if (waitedMs > 0) state = await hosting.state();
		if (state === "in-service") return true;
		reporter.report({
			type: "hosting-opening",
			waitedMs
		});
	};
	if (!await poll(look, waitMs, {
		clock,
		signal
	})) throw new Failure("NOT_LIVE", {
		what: {
			en: "The opening of hosting",
			zh: "静态托管的开通"
		},
		state,
		waitedMs: waitMs
	});
}
// build/workflows/site-listing.js
const mostEntries = 5e3;
const digits = 16;
const siteFiles = (remote) => remote.filter(({ path }) => !isOurs(path)).sort((a, b) => a.path < b.path ? -1 : 1);
function listingOf(remote, built = []) {
	const files = siteFiles(remote);
	const known = new Map(built.map(({ path, sha256 }) => [path, sha256.slice(0, digits)]));
	const lines = files.map(({ path, sizeBytes, etag }) => JSON.stringify([
		path,
		sizeBytes,
		etag
	]));
	const listed = ({ path, sizeBytes, etag }) => {
		const sha256 = known.get(path);
		return sha256 === void 0 ? [sizeBytes, etag] : [
			sizeBytes,
			etag,
			sha256
		];
	};
	return {
		files: files.length,
		sizeBytes: files.reduce((sum, file) => sum + file.sizeBytes, 0),
		sha256: createHash("sha256").update(lines.join("\n")).digest("hex"),
		...files.length <= mostEntries && { entries: Object.fromEntries(files.map((file) => [file.path, listed(file)])) }
	};
}
// build/workflows/domain-settings.js
const domainSettings = (asked, found, settings) => asked.flatMap((domain) => settingsOf(domain, found, settings));
function settingsOf(asked, found, settings) {
	const { domain, certificate, forceHttps, cors } = asked;
	const setting = (name, wordsOf, after, write) => ({
		name: `domain ${domain}${name}`,
		before: wordsOf(found.find((each) => each.domain === domain)),
		after,
		write,
		read: async () => wordsOf((await settings.domains()).find((each) => each.domain === domain))
	});
	const asList = [setting("", (site) => site === void 0 ? "not bound" : "bound", "bound", () => settings.bindDomain(domain))];
	if (certificate !== void 0) {
		const attach = () => settings.attachCertificate(domain, certificate);
		asList.push(setting(" certificate", (site) => site?.certificateName ?? "none", certificate.name, attach));
	}
	if (forceHttps !== void 0) asList.push(setting(" force HTTPS", (site) => onOrOff(site?.forceHttps), onOrOff(forceHttps), () => settings.setForceHttps(domain, forceHttps)));
	if (cors !== void 0) asList.push(setting(" CORS", (site) => corsWords(site?.cors), corsWords(cors), () => settings.setDomainCors(domain, cors)));
	return asList;
}
const onOrOff = (value) => value ? "on" : "off";
const corsWords = (cors) => cors ? cors.origins : "off";
// build/workflows/http-trigger-setting.js
function httpTriggerSetting(asked, found, settings) {
	const enabled = asked.enabled ?? found.enabled;
	const domain = asked.domain ?? found.domain;
	const certificate = domain === "" ? void 0 : asked.certificate;
	return {
		name: "HTTP trigger",
		before: inWords(found, certificate),
		after: [
			enabled ? "on" : "off",
			domain,
			certificate && certificateWords(certificate)
		].filter(Boolean).join(", "),
		write: () => settings.setHttpTrigger({
			enabled,
			...asked.domain !== void 0 && { domain },
			...certificate && {
				domain,
				certificate: {
					certificate: certificate.certificate,
					privateKey: certificate.privateKey
				}
			}
		}),
		read: async () => inWords(await settings.httpTrigger(), certificate)
	};
}
function inWords({ enabled, domain, certificateInfo }, asked) {
	const certificate = asked && foundCertificate(certificateInfo, asked);
	return [
		enabled ? "on" : "off",
		domain,
		certificate
	].filter(Boolean).join(", ");
}
function foundCertificate(info, asked) {
	if (isInPlace(info, asked)) return certificateWords(asked);
	return info === "" ? "no certificate" : "another certificate";
}
const certificateWords = ({ name }) => `certificate ${name}`;
function isInPlace(info, { certificate }) {
	const { validFrom, validTo } = new X509Certificate(certificate);
	const { notBefore, notAfter } = readInfo(info);
	return sameSecond(notBefore, validFrom) && sameSecond(notAfter, validTo);
}
function readInfo(info) {
	try {
		const read = parseJson(info);
		return typeof read === "object" && read !== null ? read : {};
	} catch {
		return {};
	}
}
const sameSecond = (a, b) => typeof a === "string" && Date.parse(a) === Date.parse(b);
// build/workflows/space-settings.js
async function readSpaceSettings(asked, settings) {
	const found = [];
	if (asked.httpTrigger !== void 0) found.push(httpTriggerSetting(asked.httpTrigger, await settings.httpTrigger(), settings));
	if (asked.cors !== void 0) found.push(await corsSetting(asked.cors, settings));
	for (const policy of asked.policies) found.push(await policySetting(policy, settings));
	return found;
}
async function corsSetting(asked, settings) {
	const before = await settings.corsDomains();
	return {
		name: "CORS domains",
		before: listed(before.map(({ domain }) => domain)),
		after: listed(asked),
		removes: before.map(({ domain }) => domain).filter((domain) => !asked.includes(domain)),
		write: async () => {
			const found = await settings.corsDomains();
			const missing = asked.filter((domain) => !found.some((each) => each.domain === domain));
			const isListed = async (wanted) => (await settings.corsDomains()).some(({ domain }) => domain === wanted);
			for (const domain of new Set(missing)) await unlessDone(() => settings.addCorsDomain(domain), () => isListed(domain));
			for (const { domain, domainId } of found.filter((each) => !asked.includes(each.domain))) await unlessDone(() => settings.removeCorsDomain(domainId), async () => !await isListed(domain));
		},
		read: async () => listed((await settings.corsDomains()).map(({ domain }) => domain))
	};
}
const listed = (names) => [...new Set(names)].sort().join(", ");
async function policySetting(asked, settings) {
	const { service, collection, name, policy } = asked;
	const read = async () => policyWords(await settings.policy(service, collection), asked);
	return {
		name: [
			"policy of",
			service,
			collection
		].filter(Boolean).join(" "),
		before: await read(),
		after: policyWords({
			name,
			policy: policy ?? ""
		}, asked),
		write: () => settings.setPolicy(service, {
			collection,
			name,
			policy
		}),
		read
	};
}
const policyWords = ({ name, policy }, asked) => [name, asked.policy !== void 0 && sameText(policy)].filter(Boolean).join(" ");
function sameText(policy) {
	try {
		return canonicalJson(parseJson(policy));
	} catch {
		return policy;
	}
}
// build/workflows/deploy-settings.js
const hostingSetting = "hosting";
async function readSettings(asked, waitMs, tools) {
	const { settings, hosting } = tools.serverless;
	const ofSpace = await readSpaceSettings(asked, settings);
	if (asked.domains.length === 0) return ofSpace;
	const state = await hosting.state();
	const bound = state === "in-service" ? await settings.domains() : [];
	return [
		...ofSpace,
		opening(state, waitMs, tools),
		...domainSettings(asked.domains, bound, settings)
	];
}
const opening = (state, waitMs, tools) => ({
	name: hostingSetting,
	before: state,
	after: "in-service",
	write: () => openHosting(waitMs, tools),
	read: () => tools.serverless.hosting.state()
});
async function planSettings(asked, waitMs, tools) {
	return (await readSettings(asked, waitMs, tools)).map(differenceOf);
}
async function deploySettings(asked, waitMs, tools, onChanged) {
	for (const setting of (await readSettings(asked, waitMs, tools)).filter(isDifferent)) {
		await change(setting, tools);
		onChanged(differenceOf(setting));
	}
}
export { differencesOf as _, siteFiles as a, specOf as b, noConfig as c, readsBack as d, changedSetting as f, comparable as g, changeFor as h, listingOf as i, wantedConfig as l, settingValue as m, hostingSetting as n, openHosting as o, settingName as p, planSettings as r, configDifferences as s, deploySettings as t, isDifferent as u, newSpec as v, settingWords as y };
