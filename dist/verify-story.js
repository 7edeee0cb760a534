import { t as early, w as distinct } from "./read-inputs.js";
import { i as readVerifySpace, n as readVerifyMiniProgram, r as readVerifyQuestion } from "./read-verify.js";
import { t as asksForApp } from "./read-verify-app.js";
import { C as throwProblems, D as said, O as asIs, T as inRow, b as asFailure, h as count, w as and, y as Failure } from "./words.js";
import { t as systemClock } from "./clock.js";
import { i as readReceipt, n as fieldOf, t as appsOfReceipt } from "./read-receipt.js";
import { n as subjectsOf, r as textOf, t as itemsOf } from "./receipt-subjects.js";
import { r as step } from "./run-verb.js";
import { f as stampOf, h as compareH5Versions, o as publishedPackages } from "./package-tasks.js";
import { t as canonicalJson } from "./canonical-json.js";
import { i as stateInWords, n as fields, r as present, t as compared } from "./compared.js";
import { a as siteFiles, i as listingOf, m as settingValue, p as settingName, r as planSettings, s as configDifferences, y as settingWords } from "./deploy-settings.js";
import { h as stampIn, l as isStampOf } from "./manifest.js";
import { t as inParallel } from "./in-parallel.js";
import { i as sha256Of } from "./kept-sites.js";
import { n as buildReleaseTools, t as buildDeployTools } from "./build-tools.js";
import { t as tellStory } from "./tell-story.js";
import { t as allProblems } from "./verb-reader.js";
import { basename, join } from "node:path";
// build/workflows/receipt-damage.js
var OneOf = class {
	forms;
	constructor(...forms) {
		this.forms = forms;
	}
};
var Dictionary = class {
	of;
	constructor(of) {
		this.of = of;
	}
};
const kinds = {
	text: (value) => typeof value === "string",
	number: (value) => typeof value === "number",
	flag: (value) => typeof value === "boolean",
	no: (value) => value === false,
	time: (value) => typeof value === "number" && !Number.isNaN(new Date(value).getTime())
};
function fits(value, form) {
	if (isKind(form)) return kinds[form](value);
	if (typeof form === "string") return value === form.slice(1);
	if (form instanceof OneOf) return form.forms.some((one) => fits(value, one));
	if (isList(form)) return Array.isArray(value) && value.every((each) => fits(each, form[0]));
	if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
	if (form instanceof Dictionary) return Object.values(value).every((each) => fits(each, form.of));
	return Object.entries(form).every(([name, inner]) => {
		const found = fieldOf(value, name.replace("?", ""));
		return found === void 0 ? name.endsWith("?") : fits(found, inner);
	});
}
const isKind = (form) => typeof form === "string" && form in kinds;
const isList = (form) => Array.isArray(form);
const task = {
	taskId: "number",
	state: "text",
	"packageId?": "number",
	"memo?": "text",
	"rules?": [{
		element: "text",
		operation: "text",
		values: ["text"]
	}],
	"audience?": new OneOf({
		kind: "=window",
		users: "number",
		endMs: "time"
	}, {
		kind: "=whitelist",
		whitelistIds: ["number"]
	}, { kind: "=everyone" })
};
const functionSettings = {
	"runtime?": "text",
	"memoryMb?": "number",
	"timeoutSeconds?": "number",
	"concurrency?": "number",
	"httpPath?": "text",
	"timer?": "text",
	"timerPayload?": "text",
	"desc?": "text"
};
const settings$1 = {
	"httpTrigger?": {
		"enabled?": "flag",
		"domain?": "text"
	},
	"cors?": ["text"],
	"policies?": [{
		service: "text",
		"collection?": "text",
		name: "text",
		"policy?": "text"
	}],
	"domains?": [{
		domain: "text",
		"forceHttps?": "flag",
		"cors?": new OneOf("no", { origins: "text" }),
		"certificate?": { name: "text" }
	}]
};
const siteConfig = {
	index: "text",
	error: "text",
	errorStatus: "text",
	allowedIps: ["text"],
	"defaultUrl?": "text"
};
const listing = {
	files: "number",
	sizeBytes: "number",
	sha256: "text",
	"entries?": new Dictionary([new OneOf("number", "text")])
};
const isTask$1 = (value) => typeof fieldOf(value, "taskId") === "number" && fieldOf(value, "state") !== void 0;
function damageIn({ miniProgram, space }) {
	const tasks = Object.values(Object(miniProgram?.done)).flatMap((part) => Array.isArray(part) ? itemsOf(part) : [part]);
	const functions = itemsOf(fieldOf(space?.done, "functions")).map((each) => fieldOf(each, "settings"));
	const site = fieldOf(space?.done, "hosting");
	return [
		[
			"a task",
			tasks.filter(isTask$1),
			task
		],
		[
			"the settings of a function",
			functions,
			functionSettings
		],
		[
			"the settings of the space",
			[fieldOf(space?.asked, "settings")],
			settings$1
		],
		[
			"the configuration of the site",
			[fieldOf(site, "config")],
			siteConfig
		],
		[
			"the list of the site",
			[fieldOf(site, "listing")],
			listing
		]
	].find(([, values, form]) => values.some((value) => value !== void 0 && !fits(value, form)))?.[0];
}
// build/workflows/verify-mini-program.js
const settings = [
	"autoInstall",
	"preload",
	"platform",
	"clientMin",
	"clientMax",
	"tabBar",
	"optionMenu",
	"keepAlive",
	"packageType"
];
async function compareMiniProgram(subject, tools) {
	const { done } = subject;
	const tasks = tasksIn(done);
	const found = [...await comparePackage(subject, tasks, tools)];
	for (const task of tasks) found.push(...compareTask(task, await tools.mpaas.findTask(task.taskId), tools.clock.now()));
	return [
		...found,
		...await compareWhitelist(fieldOf(done, "whitelist"), tools),
		...await compareRank(subject, tasks, tools)
	];
}
function tasksIn(done) {
	const parts = typeof done === "object" && done !== null ? Object.values(done) : [];
	const ended = itemsOf(fieldOf(done, "ended")).map((each) => ({
		taskId: fieldOf(each, "taskId"),
		state: "ended"
	}));
	const tasks = [...parts.flatMap((part) => Array.isArray(part) ? itemsOf(part) : [part]), ...ended].filter(isTask);
	return [...new Map(tasks.map((task) => [task.taskId, task])).values()];
}
const isTask = (value) => typeof fieldOf(value, "taskId") === "number" && fieldOf(value, "state") !== void 0;
async function comparePackage({ h5Id, asked, done }, tasks, { mpaas, clock }) {
	const known = fieldOf(done, "package");
	const packageId = fieldOf(known, "packageId");
	if (typeof packageId !== "number") return [];
	const what = {
		en: `package ${packageId}`,
		zh: `资源包 ${packageId}`
	};
	return present(what, await mpaas.findPackage(h5Id, packageId), (found) => [
		...[
			"h5Version",
			"mainUrl",
			"name"
		].flatMap((name) => compared(what, asIs(name), fieldOf(known, name), found[name])),
		...settings.flatMap((name) => compared(what, asIs(name), fieldOf(fieldOf(known, "settings"), name), found.settings[name])),
		...compared(what, asIs("extendInfo"), fieldOf(known, "extendInfo"), found.extendInfo),
		...compareStamp$1(what, {
			asked,
			done
		}, found),
		...comparePeriod(what, tasks.filter((task) => task.packageId === packageId && publishesAt(task, clock.now())), found)
	]);
}
function compareStamp$1(what, { asked, done }, found) {
	if (fieldOf(asked, "stamp") === false) return [];
	return compared(what, asIs("sha256"), textOf(fieldOf(fieldOf(done, "archive"), "sha256")), stampOf(found.extendInfo)?.sha256);
}
function comparePeriod(what, publishing, { period }) {
	if (publishing.length === 0) return [];
	const isGray = ["internal-gray", "external-gray"].some((each) => each === period);
	const expected = publishing.some(({ audience }) => audience?.kind === "everyone") ? "official" : "gray";
	return compared(what, fields.period, expected, isGray ? "gray" : period, stateInWords);
}
function compareTask(known, live, nowMs) {
	const what = {
		en: `task ${known.taskId}`,
		zh: `任务 ${known.taskId}`
	};
	return present(what, live, (found) => [
		...compared(what, fields.state, stateAt(known, found, nowMs), found.state, stateInWords),
		...compared(what, fields.package, known.packageId, found.packageId),
		...compared(what, fields.audience, known.audience && audienceWords(known.audience), audienceWords(found.audience)),
		...compared(what, fields.rules, known.rules && asSet(known.rules), asSet(found.rules)),
		...compared(what, fields.memo, known.memo, found.memo)
	]);
}
const isOver = ({ audience }, nowMs) => audience?.kind === "window" && nowMs >= audience.endMs;
const stateAt = (known, found, nowMs) => isOver(known, nowMs) && found.state === "ended" ? "ended" : known.state;
const publishesAt = (known, nowMs) => known.state === "publishing" && !isOver(known, nowMs);
const asSet = (rules) => rules.map((rule) => canonicalJson(rule)).sort();
function audienceWords(audience) {
	switch (audience.kind) {
		case "everyone": return {
			en: "everyone",
			zh: "所有人"
		};
		case "whitelist": {
			const ids = [...audience.whitelistIds].sort((a, b) => a - b).join(", ");
			return {
				en: `whitelist ${ids}`,
				zh: `白名单 ${ids}`
			};
		}
		case "window": {
			const end = new Date(audience.endMs).toISOString();
			return {
				en: `${count(audience.users, "user")} until ${end}`,
				zh: `${audience.users} 名用户，截至 ${end}`
			};
		}
	}
}
async function compareWhitelist(known, { mpaas }) {
	const name = textOf(fieldOf(known, "name"));
	if (name === void 0) return [];
	const what = {
		en: `whitelist "${name}"`,
		zh: `白名单“${name}”`
	};
	const users = fieldOf(known, "created") === true ? fieldOf(known, "usersAdded") : void 0;
	return present(what, await mpaas.findWhitelist(name), (found) => [...compared(what, fields.id, fieldOf(known, "whitelistId"), found.whitelistId), ...compared(what, fields.users, users, found.users)]);
}
async function compareRank({ h5Id, done }, tasks, { mpaas, clock }) {
	const h5Version = textOf(fieldOf(fieldOf(done, "package"), "h5Version"));
	const audience = tasks.find((task) => publishesAt(task, clock.now()))?.audience;
	if (h5Version === void 0 || audience === void 0) return [];
	const above = (await mpaas.listPackages(h5Id)).filter((each) => compareH5Versions(each.h5Version, h5Version) > 0);
	const highest = (await publishedPackages(above, { mpaas })).filter((each) => each.tasks.some((task) => overtakes(task, audience)))[0]?.package;
	const whom = audienceWords(audience);
	const found = highest && {
		en: `${highest.h5Version} (package ${highest.packageId})`,
		zh: `${highest.h5Version}（资源包 ${highest.packageId}）`
	};
	const field = {
		en: `highest version for ${whom.en}`,
		zh: `面向${whom.zh}的最高版本`
	};
	return compared({
		en: "mini program",
		zh: "小程序"
	}, field, h5Version, found ?? h5Version);
}
const overtakes = ({ state, audience }, of) => (state === "publishing" || state === "waiting") && (audience.kind === "everyone" || audienceWords(audience).en === audienceWords(of).en);
// build/workflows/verify-site.js
const what = {
	en: "site",
	zh: "网站"
};
const asItWas = {
	en: "as it was",
	zh: "未变"
};
async function compareSite(known, tools) {
	const [config, listing] = [fieldOf(known, "config"), fieldOf(known, "listing")];
	if (config === void 0 && listing === void 0) return [];
	const { hosting } = tools.serverless;
	const state = await hosting.state();
	const open = compared(what, fields.hosting, "in-service", state, stateInWords);
	if (state !== "in-service") return open;
	return [
		...open,
		...config === void 0 ? [] : compareConfig(config, await hosting.config()),
		...listing === void 0 ? [] : await compareFiles(listing, await hosting.files(), tools)
	];
}
function compareConfig(known, live) {
	const expected = known;
	const different = configDifferences(live, expected);
	const same = different.length === 0 ? compared(what, fields.configuration, asItWas, asItWas) : [];
	const address = compared(what, fields.address, expected.defaultUrl, live.defaultUrl);
	return [
		...same,
		...different.flatMap(({ name, before, after }) => compared(what, settingName(name), after, before)),
		...address
	];
}
async function compareFiles(known, remote, tools) {
	const live = listingOf(remote);
	const numbers = [...compared(what, fields.files, fieldOf(known, "files"), live.files), ...compared(what, fields.bytes, fieldOf(known, "sizeBytes"), live.sizeBytes)];
	const digest = fieldOf(known, "sha256");
	const entries = fieldOf(known, "entries");
	if (digest === live.sha256 || entries === void 0) return [...numbers, ...compared(what, fields.list, digest, live.sha256)];
	return [...numbers, ...await compareEntries(entries, siteFiles(remote), tools)];
}
async function compareEntries(entries, remote, tools) {
	const live = new Map(remote.map((file) => [file.path, file]));
	const suspects = [.../* @__PURE__ */ new Set([...Object.keys(Object(entries)), ...live.keys()])].sort().flatMap((path) => {
		const [known, found] = [fieldOf(entries, path), live.get(path)];
		const [before, now] = [stateOf$1(known), stateOf$1(found && [found.sizeBytes, found.etag])];
		return before.en === now.en ? [] : [{
			path,
			before,
			now,
			found: isOfSize(known, found) ? found : void 0,
			sha256: textOf(itemsOf(known)[2])
		}];
	});
	return (await inParallel(suspects.map((suspect, place) => ({
		...suspect,
		place
	})), () => readAtOnce$1, async ({ path, before, now, found, sha256, place }) => {
		return place < mostRead && found !== void 0 && sha256 !== void 0 && await hasContent(found, {
			sha256,
			place
		}, tools) ? [] : compared({
			en: `file ${path}`,
			zh: `文件 ${path}`
		}, fields.content, before, now);
	})).flat();
}
const mostRead = 200;
const readAtOnce$1 = 8;
const isOfSize = (known, found) => itemsOf(known)[0] === found?.sizeBytes;
async function hasContent({ path, sizeBytes }, { sha256, place }, { serverless: { hosting }, scratch }) {
	const to = join(scratch, `compared-${place}`);
	return await hosting.fetch(path, {
		to,
		maxBytes: sizeBytes
	}) !== void 0 && (await sha256Of(to)).startsWith(sha256);
}
function stateOf$1(entry) {
	const [sizeBytes, etag] = itemsOf(entry);
	if (sizeBytes === void 0) return {
		en: "not there",
		zh: "不存在"
	};
	const tag = `ETag ${textOf(etag) ?? ""}`;
	return {
		en: `${Number(sizeBytes)} bytes, ${tag}`,
		zh: `${Number(sizeBytes)} 字节，${tag}`
	};
}
// build/workflows/verify-space.js
const readAtOnce = 4;
async function compareSpace(subject, tools) {
	return [
		...await compareFunctions(subject, tools),
		...await compareSettings(subject, tools),
		...await compareSite(fieldOf(subject.done, "hosting"), tools)
	];
}
const functionsIn = (done) => itemsOf(fieldOf(done, "functions")).flatMap((known) => {
	const [name, deploymentId] = [textOf(fieldOf(known, "name")), textOf(fieldOf(known, "deploymentId"))];
	if (name === void 0 || deploymentId === void 0) return [];
	return [{
		name,
		deploymentId,
		known,
		isProven: fieldOf(known, "state") !== "failed"
	}];
});
async function compareFunctions({ asked, done }, tools) {
	const isStamped = fieldOf(asked, "stamp") !== false;
	const work = (known) => compareFunction(known, { isStamped: isStamped && known.isProven }, tools);
	return (await inParallel(functionsIn(done), () => readAtOnce, work)).flat();
}
async function compareFunction({ name, deploymentId, known }, { isStamped }, { serverless: { functions } }) {
	const what = {
		en: `function ${name}`,
		zh: `云函数 ${name}`
	};
	const live = await functions.find(name);
	const deployments = live === void 0 ? [] : await functions.deployments(name);
	return present(what, live, (found) => [
		...compared(what, fields.deployment, deploymentId, found.live?.deploymentId),
		...compared(what, fields.version, fieldOf(known, "versionNo"), found.live?.versionNo),
		...compared(what, fields.state, "live", stateOf(found, deployments), stateInWords),
		...compareSpec(what, fieldOf(known, "settings"), found),
		...isStamped ? compareStamp(what, known, found) : []
	]);
}
const stateOf = ({ live }, deployments) => deployments.find(({ deploymentId }) => deploymentId === live?.deploymentId)?.state ?? "not listed";
function compareSpec(what, known, found) {
	if (known === void 0) return [];
	const now = new Map(settingWords(found).map(({ name, words }) => [name, words]));
	return settingWords(known).flatMap(({ name, words }) => compared(what, settingName(name), words, now.get(name)));
}
function compareStamp(what, known, { desc, live }) {
	const sha256 = textOf(fieldOf(fieldOf(known, "archive"), "sha256"));
	if (sha256 === void 0) return [];
	const stamp = stampIn(desc);
	const isValid = stamp !== void 0 && live !== void 0 && isStampOf(stamp, live.deploymentId);
	return compared(what, asIs("sha256"), sha256.slice(0, 16), isValid ? stamp.sha256 : noStamp);
}
const noStamp = {
	en: "no stamp of the code that serves",
	zh: "没有线上代码的标记"
};
const space = {
	en: "space",
	zh: "服务空间"
};
async function compareSettings({ asked, done, isWhole }, tools) {
	const request = settingsIn(asked);
	const changed = new Set(itemsOf(fieldOf(done, "settings")).map((each) => fieldOf(each, "name")));
	if (request === void 0 || !isWhole && changed.size === 0) return [];
	return (await planSettings(request, 0, tools)).filter(({ name }) => isWhole || changed.has(name)).flatMap(({ name, before, after }) => compared(space, settingName(name), settingValue(name, after), settingValue(name, before)));
}
function settingsIn(asked) {
	const settings = fieldOf(asked, "settings");
	const only = itemsOf(fieldOf(asked, "only"));
	if (settings === void 0 || !only.includes("settings")) return void 0;
	const { httpTrigger, cors, policies = [], domains = [] } = settings;
	const { enabled, domain } = httpTrigger ?? {};
	return {
		httpTrigger: httpTrigger && {
			enabled,
			domain
		},
		cors,
		policies,
		domains
	};
}
// build/workflows/verify-receipt.js
const mostNamed = 5;
async function verifyReceipt(subjects, path, tools, record) {
	const { miniProgram, space, failedWith } = subjects;
	const damaged = damageIn(subjects);
	if (damaged !== void 0) throw new Failure("RECEIPT_UNUSABLE", {
		path,
		reason: said("it is damaged: {damaged} is not as a run writes it", { damaged })
	});
	if (failedWith !== void 0) warnOfFailed(failedWith, path, tools);
	const fields = await step("compare", tools, async () => [...miniProgram === void 0 || tools.app === void 0 ? [] : await compareMiniProgram(miniProgram, tools.app), ...space === void 0 || tools.space === void 0 ? [] : await compareSpace(space, tools.space)]);
	tools.reporter.report({
		type: "receipt-compared",
		fields
	});
	const different = fields.filter(({ same }) => !same);
	record.differences = different.length;
	if (different.length === 0) return "read";
	const named = different.slice(0, mostNamed).map(inWords);
	throw new Failure("LIVE_DIFFERS", {
		path,
		fields: fields.length,
		differences: different.length,
		named
	});
}
function warnOfFailed(code, path, { reporter }) {
	reporter.report({
		type: "warned",
		message: {
			en: `${path} is the receipt of a run that failed (${code}): only what that run had brought about is compared.`,
			zh: `${path} 是一次失败运行（${code}）的回执：只比较那次运行已完成的部分。`
		},
		help: {
			en: "Compare with the receipt of a run that ended well, once there is one.",
			zh: "有成功运行的回执后，请用它来比较。"
		}
	});
}
const inWords = ({ what, field, expected, found }) => said("{what}: {field} is \"{found}\" instead of \"{expected}\"", {
	what,
	field,
	found,
	expected
});
// build/hosts/verify-story.js
const readVerify = async (question, facts) => {
	if (asksForApp(question)) return await (await import("./verify-app-story.js")).readVerifyApp(question, facts);
	const inputs = await readVerifyQuestion(question);
	const names = early("app", question) === void 0 ? await appsOfReceipt(inputs.values.receipt) : [];
	if (names.length < 2) return await readVerifyReceipt(question, facts, inputs);
	const given = new Map([...question.given, ["app", names.join(",")]]);
	return await (await import("./several-story.js")).readSeveral("verify", readVerify, {
		...question,
		given
	}, facts);
};
async function readVerifyReceipt(question, facts, inputs) {
	const path = inputs.values.receipt;
	const found = await findSubjects(path, { app: early("app", question) });
	const { miniProgram, space } = found.subjects;
	const idsOfApp = {
		...withDashes(miniProgram?.workspace),
		...miniProgram && { "h5-id": miniProgram.h5Id }
	};
	const app = space === void 0 || miniProgram !== void 0 ? await readVerifyMiniProgram(question, idsOfApp) : void 0;
	const ofSpace = space && await readVerifySpace(question, { "space-id": space.spaceId });
	const read = app ?? ofSpace ?? await readVerifyMiniProgram(question, {});
	const problems = distinct([
		...allProblems(facts, read),
		...ofSpace?.problems ?? [],
		...found.problems
	]);
	const comparison = {
		path,
		subjects: found.subjects,
		app,
		space: ofSpace,
		problems
	};
	return tellStory(read, (setting) => verifyStory(comparison, setting));
}
const withDashes = (workspace) => workspace === void 0 ? {} : {
	"app-id": workspace.appId,
	"workspace-id": workspace.workspaceId,
	"tenant-id": workspace.tenantId
};
async function findSubjects(path, whose) {
	try {
		const receipt = await readReceipt(path, whose);
		return {
			subjects: subjectsOf(receipt, path),
			problems: []
		};
	} catch (error) {
		return {
			subjects: {},
			problems: [asFailure(error)]
		};
	}
}
function verifyStory(comparison, setting) {
	const { path, subjects, problems } = comparison;
	const record = {};
	return {
		verb: "verify",
		subject: said("{name} ({reason})", {
			name: basename(path),
			reason: idsOf(subjects)
		}),
		dryRun: false,
		receipt: void 0,
		prepare: async () => {
			throwProblems(problems);
			return subjects;
		},
		carryOut: async (prepared, surroundings) => {
			const { tools, close } = buildVerifyTools(comparison, {
				...setting,
				...surroundings
			});
			try {
				return await verifyReceipt(prepared, path, tools, record);
			} finally {
				await close();
			}
		},
		outputsOf: ({ status, receiptPath, errorCode }) => ({
			status,
			differences: record.differences === void 0 ? "" : String(record.differences),
			"receipt-path": receiptPath,
			"error-code": errorCode
		}),
		account: () => ({
			verb: "verify",
			asked: { receipt: path },
			done: record,
			undo: void 0
		})
	};
}
function idsOf({ miniProgram, space }) {
	const ids = [miniProgram?.h5Id, space?.spaceId].filter((id) => id !== void 0 && id !== "").map(String);
	return ids.length === 0 ? said("unreadable") : inRow(ids, and);
}
function buildVerifyTools({ subjects, app, space }, parts) {
	const { miniProgram, space: ofSpace } = subjects;
	const forApp = app && miniProgram && buildReleaseTools({
		...parts,
		connection: app.connection
	}, miniProgram.workspace);
	const forSpace = space && ofSpace && buildDeployTools({
		...parts,
		connection: space.connection
	}, ofSpace.spaceId);
	const { reporter, run, scratch, signal, clock = systemClock } = parts;
	return {
		tools: {
			reporter,
			clock,
			run,
			scratch,
			signal,
			app: forApp,
			space: forSpace
		},
		close: async () => {
			await forApp?.close();
			await forSpace?.close();
		}
	};
}
export { readVerify };
