import { C as throwProblems, D as said, O as asIs, x as isFailure, y as Failure } from "./words.js";
import { E as missing, T as invalid, c as extendInfoProblems, d as readSizeBudget, l as formProblems, n as readInputs, u as uploadedOf, w as distinct, x as readConnection, y as clientVersionProblems } from "./read-inputs.js";
import { a as qrSvg, i as qrPng, r as qrLines, t as makeQrCode } from "./qr-code.js";
import { n as writeWhole, r as step } from "./run-verb.js";
import { n as moveTask } from "./move-task.js";
import { t as canonicalJson } from "./canonical-json.js";
import { d as stampInto, f as stampOf, h as compareH5Versions, i as isLive } from "./package-tasks.js";
import { i as isOlder, t as describeOrigin } from "./stale.js";
import { n as reportBuild, r as inspectIcon, t as inspectAsked } from "./inspect-build.js";
import { f as writeArchive } from "./scan.js";
import { n as nextH5Version } from "./next-version.js";
import { n as vhostOf, t as createUploads } from "./uploads.js";
import { t as poll } from "./poll.js";
import { a as rebuiltDebugUrl, n as buildReleaseTools } from "./build-tools.js";
import { i as writeOnce, n as lookUntil, t as isRefusal } from "./write-once.js";
import { n as fieldOf } from "./read-receipt.js";
import { t as miniProgramSubject } from "./subjects.js";
import { t as tellStory } from "./tell-story.js";
import { t as allProblems } from "./verb-reader.js";
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { readFile } from "node:fs/promises";
// build/config/read-preview.js
const ids = [
	"app-id",
	"workspace-id",
	"tenant-id",
	"h5-id"
];
const needed = [
	...ids,
	"path",
	"preview-user"
];
const ofUploads = ["uuid", "renew"];
async function readPreviewInputs(question, facts) {
	const inputs = await readInputs({
		...question,
		verb: "preview"
	});
	const { connection, problems: unconnected } = readConnection(inputs, question.variables, "mpaas");
	const { sweep, closed } = inputs.values;
	const isEnd = sweep || closed || facts.isClosed === true;
	const common = [
		...inputs.problems,
		...unconnected,
		...numberProblems(inputs)
	];
	if (isEnd) {
		const problems = distinct([...common, ...endProblems(inputs, facts)]);
		return {
			...inputs,
			connection,
			asks: "sweep",
			request: sweepOf(inputs, facts),
			problems
		};
	}
	const { budget: sizeBudget, problems: unmeasured } = readSizeBudget(inputs);
	const problems = distinct([
		...common,
		...uploadProblems(inputs),
		...unmeasured
	]);
	return {
		...inputs,
		connection,
		asks: "upload",
		request: {
			...previewOf(inputs, facts),
			sizeBudget
		},
		problems
	};
}
function numberProblems(inputs) {
	return (inputs.values["pull-request"] ?? []).filter((number) => !/^\d{1,15}$/.test(number)).map((number) => invalid(inputs, "pull-request", "a number, such as 12", number));
}
function uploadProblems(inputs) {
	const { values, faulty } = inputs;
	const { "preview-from": from, "preview-user": user, "pull-request": numbers = [], uuid } = values;
	return [
		...needed.flatMap((name) => missing(inputs, name)),
		...formProblems(inputs, [
			"h5-id",
			"vhost",
			"virtual-domain",
			"main-url"
		]),
		...clientVersionProblems(inputs),
		...extendInfoProblems(inputs),
		...user !== void 0 && !/^[^\s,]+$/.test(user) ? [invalid(inputs, "preview-user", said("one id, without spaces and commas"))] : [],
		...isVersion(from) || faulty.has("preview-from") ? [] : [invalid(inputs, "preview-from", said("four numbers from 0 to 99, such as 0.0.0.1"))],
		...numbers.length > 1 ? [invalid(inputs, "pull-request", said("a single number: a preview shows one pull request"))] : [],
		...uuid !== void 0 && values["preview-type"] !== "device-test" ? [new Failure("INPUTS_CONFLICT", {
			names: ["uuid", "preview-type"],
			reason: said("only a device test can be debugged.")
		})] : [],
		...values.stamp ? [] : [invalid(inputs, "stamp", said("true: a preview without a stamp could never be found again"))]
	];
}
const isVersion = (text) => /^\d{1,2}(\.\d{1,2}){3}$/.test(text);
function endProblems(inputs, { mergeRequest, isClosed }) {
	const { values, sources } = inputs;
	const given = ofUploads.filter((name) => sources.has(name) && values[name] !== false);
	const isNameless = !values.sweep && mergeRequest === void 0 && !sources.has("pull-request");
	const by = values.sweep ? "sweep" : "closed";
	return [
		...ids.flatMap((name) => missing(inputs, name)),
		...formProblems(inputs, ["h5-id"]),
		...isNameless ? missing(inputs, "pull-request") : [],
		...values.closed && values.sweep ? [new Failure("INPUTS_CONFLICT", {
			names: ["closed", "sweep"],
			reason: said("a sweep takes closed pull requests from \"pull-request\".")
		})] : [],
		...isClosed === true ? [] : given.map((name) => new Failure("INPUTS_CONFLICT", {
			names: [by, name],
			reason: said("nothing is uploaded.")
		}))
	];
}
const workspaceOf = ({ values }) => ({
	appId: values["app-id"] ?? "",
	workspaceId: values["workspace-id"] ?? "",
	tenantId: values["tenant-id"] ?? ""
});
function sweepOf(inputs, { mergeRequest, isClosed }) {
	const { values } = inputs;
	const ofRun = mergeRequest !== void 0 && (!values.sweep || isClosed === true) ? [mergeRequest] : [];
	return {
		workspace: workspaceOf(inputs),
		h5Id: values["h5-id"] ?? "",
		pullRequests: values["pull-request"] ?? ofRun,
		keepForMs: values.sweep ? values["keep-for"] : void 0,
		atMost: values["sweep-at-most"],
		receipt: values.receipt,
		dryRun: values["dry-run"]
	};
}
function previewOf(inputs, { mergeRequest }) {
	const { values } = inputs;
	return {
		...uploadedOf(inputs),
		user: values["preview-user"] ?? "",
		kind: values["preview-type"],
		uuid: values.uuid,
		pullRequest: values["pull-request"]?.[0] ?? mergeRequest,
		versionFrom: values["preview-from"],
		lifetimeMs: values["code-lifetime"],
		renew: values.renew
	};
}
// build/workflows/draw-code.js
const codeFiles = ({ receipt, h5Id }) => {
	const path = join(dirname(receipt), `miniship-preview-${h5Id}`);
	return {
		svg: `${path}.svg`,
		png: `${path}.png`
	};
};
async function drawCode(request, { reporter }, record) {
	const { debugUrl = "", package: uploaded, packageReused = false, expiresAtMs, isRebuilt = false } = record;
	if (uploaded === void 0) throw new Failure("INTERNAL", { reason: "a code was asked for without a preview" });
	const code = await makeQrCode(debugUrl);
	const files = codeFiles(request);
	try {
		await writeWhole(files.svg, qrSvg(code));
		await writeWhole(files.png, qrPng(code));
		record.files = files;
	} catch (error) {
		const { message, help } = new Failure("FILE_UNWRITABLE", {
			path: files.png,
			reason: error instanceof Error ? error.message : String(error)
		});
		reporter.report({
			type: "warned",
			message,
			help
		});
	}
	const { packageId, h5Version } = uploaded;
	const { pullRequest } = request;
	const qr = qrLines(code, { colour: false });
	reporter.report({
		type: "preview-ready",
		packageId,
		h5Version,
		reused: packageReused,
		debugUrl,
		expiresAtMs,
		pullRequest,
		qr,
		png: record.files?.png
	});
	if (isRebuilt) reporter.report({
		type: "warned",
		message: "The address in the code was put together here: the cloud tells it only once, in the answer to the upload, and that was another run.",
		help: "If a phone does not open it, run it again with --renew for an upload of its own."
	});
}
// build/workflows/preview-identity.js
const digits = 16;
const digest = (text) => createHash("sha256").update(text).digest("hex").slice(0, digits);
const userDigest = ({ user, h5Id }) => digest(`${h5Id}/${user}`);
function identityOf(request, sha256, { repository }) {
	const { kind, uuid, mainUrl, platform, clientMin, clientMax, autoInstall, preload, tabBar, optionMenu, keepAlive, vhost } = request;
	const { extendInfo, virtualDomain } = request;
	const settings = digest(canonicalJson({
		kind,
		uuid,
		mainUrl,
		vhost,
		virtualDomain,
		extendInfo,
		platform,
		clientMin,
		clientMax,
		autoInstall,
		preload,
		tabBar,
		optionMenu,
		keepAlive
	}));
	return {
		sha256,
		user: userDigest(request),
		settings,
		pullRequest: request.pullRequest,
		repository
	};
}
const isSame = (stamp, identity) => stamp.sha256 === identity.sha256 && stamp.preview.user === identity.user && stamp.preview.settings === identity.settings && isOfPullRequest(stamp, identity);
const isOfPullRequest = (stamp, { pullRequest, repository }) => stamp.preview.pullRequest === pullRequest && stamp.repository === repository;
function previewStampOf({ extendInfo }) {
	const stamp = stampOf(extendInfo);
	return stamp?.preview === void 0 ? void 0 : {
		...stamp,
		preview: stamp.preview
	};
}
async function livePreviews(previews, fits, { mpaas }) {
	const live = [];
	for (const preview of [...previews].sort((a, b) => a.packageId - b.packageId)) {
		const stamp = preview.period === "ended" ? void 0 : previewStampOf(preview);
		if (stamp === void 0 || !fits(stamp, preview)) continue;
		const tasks = (await mpaas.listTasks(preview.packageId)).filter(isLive);
		if (tasks.length > 0) live.push({
			preview,
			stamp,
			tasks
		});
	}
	return live;
}
function originOfPreview({ stamp, preview: { h5Version, packageId } }) {
	const { en, zh } = describeOrigin(stamp);
	return {
		en: `${en} of the preview ${h5Version} (package ${packageId})`,
		zh: `预览 ${h5Version}（资源包 ${packageId}）的${zh}`
	};
}
// build/workflows/end-previews.js
async function sweepPreviews(request, tools, record) {
	const { found, ended } = await step("look", tools, () => findCandidates(request, tools));
	const ending = found.filter(({ reason }) => reason.en !== "").slice(0, request.atMost);
	tools.reporter.report({
		type: "previews-listed",
		previews: found.map((each) => rowOf(each, ending.includes(each), tools)),
		ended
	});
	const left = found.filter(({ reason }) => reason.en !== "").length - ending.length;
	if (left > 0) tools.reporter.report({
		type: "warned",
		message: {
			en: `${left} more previews are due, but one run ends at most ${request.atMost}.`,
			zh: `另有 ${left} 个预览应当结束，但一次运行最多结束 ${request.atMost} 个。`
		},
		help: {
			en: "Run it again, or raise \"sweep-at-most\".",
			zh: "请再次运行，或调高 sweep-at-most。"
		}
	});
	if (ending.length === 0) {
		const reason = found.length === 0 ? {
			en: "there is no live preview of ours",
			zh: "没有由 miniship 发布且仍有效的预览"
		} : {
			en: "no preview is due",
			zh: "没有应当结束的预览"
		};
		tools.reporter.report({
			type: "nothing-done",
			reason,
			help: {
				en: "Previews of the IDE and of the console are never looked at.",
				zh: "IDE 与控制台的预览从不处理。"
			}
		});
		return request.dryRun ? "planned" : "unchanged";
	}
	if (request.dryRun) {
		for (const { live } of ending) planEnd(live, tools);
		return "planned";
	}
	await step("sweep", tools, () => endPreviews(ending, tools, record));
	return "ended";
}
async function findCandidates(request, tools) {
	const previews = await tools.mpaas.listPreviews(request.h5Id);
	const isAsked = (stamp) => request.keepForMs !== void 0 || isClosed(stamp, request, tools);
	return {
		found: (await livePreviews(previews, isAsked, tools)).map((each) => ({
			live: each,
			reason: reasonToEnd(each, request, tools)
		})),
		ended: previews.filter((each) => each.period === "ended" && previewStampOf(each) !== void 0).length
	};
}
function reasonToEnd(live, request, tools) {
	if (isClosed(live.stamp, request, tools)) {
		const { pullRequest = "" } = live.stamp.preview;
		return {
			en: `pull request ${pullRequest} is closed`,
			zh: `拉取请求 ${pullRequest} 已关闭`
		};
	}
	const { createdMs } = live.preview;
	const { keepForMs } = request;
	return keepForMs !== void 0 && createdMs !== void 0 && tools.clock.now() - createdMs >= keepForMs ? {
		en: "older than it is to be kept",
		zh: "已超过保留时间"
	} : asIs("");
}
const isClosed = ({ preview, repository }, { pullRequests }, { run }) => preview.pullRequest !== void 0 && repository === run.repository && pullRequests.includes(preview.pullRequest);
const rowOf = ({ live: { preview, stamp }, reason }, ends, { clock }) => ({
	packageId: preview.packageId,
	h5Version: preview.h5Version,
	pullRequest: stamp.preview.pullRequest ?? "",
	commit: stamp.commit ?? "",
	ageMs: preview.createdMs === void 0 ? void 0 : Math.max(0, clock.now() - preview.createdMs),
	reason,
	ends
});
function planEnd({ preview: { h5Version, packageId }, tasks }, { reporter }) {
	for (const { taskId } of tasks) {
		const parameters = {
			TaskId: String(taskId),
			PackageId: String(packageId)
		};
		const effect = {
			en: `end the preview ${h5Version}`,
			zh: `结束预览 ${h5Version}`
		};
		reporter.report({
			type: "write-planned",
			operation: "ChangeMcubeMiniTaskStatus",
			effect,
			parameters
		});
	}
}
async function endPreviews(candidates, tools, record) {
	for (const { live, reason } of candidates) {
		const { preview, stamp, tasks } = live;
		for (const task of tasks) await moveTask(task, "ended", tools);
		const taskIds = tasks.map(({ taskId }) => taskId);
		const { packageId, h5Version } = preview;
		const { pullRequest } = stamp.preview;
		const ended = {
			packageId,
			h5Version,
			taskIds,
			pullRequest
		};
		record.ended = [...record.ended ?? [], ended];
		tools.reporter.report({
			type: "preview-ended",
			packageId,
			h5Version,
			reason
		});
	}
}
// build/workflows/prepare-preview.js
async function preparePreview({ request, problems }, reporter) {
	const found = [...problems];
	const asked = {
		...request,
		isForEveryone: false
	};
	const build = await inspectAsked(asked, found);
	const icon = request.icon === void 0 ? void 0 : await iconAt(request.icon, found);
	if (found.length > 0) await build?.close();
	throwProblems(found);
	if (build === void 0) throw new Failure("INTERNAL", { reason: "a preview without problems lacks its build" });
	await reportBuild(build, asked, reporter);
	return {
		request,
		build,
		icon
	};
}
async function iconAt(path, found) {
	try {
		return await inspectIcon(path);
	} catch (error) {
		if (!isFailure(error)) throw error;
		found.push(error);
		return;
	}
}
// build/workflows/plan-preview.js
async function planPreview(prepared, identity, tools) {
	const { request } = prepared;
	const found = await tools.mpaas.findMiniProgram(request.h5Id);
	if (found === void 0) throw new Failure("MINI_PROGRAM_MISSING", { h5Id: request.h5Id });
	tools.reporter.report({
		type: "mini-program-found",
		h5Id: request.h5Id,
		name: found.name,
		created: false
	});
	const previews = await tools.mpaas.listPreviews(request.h5Id);
	const live = await relatedTo(previews, identity, tools);
	refuseOlder(live, request.force, tools);
	const same = request.renew ? void 0 : live.findLast((each) => isSame(each.stamp, identity) && !isOver(each.preview, request, tools));
	const whitelists = await tools.mpaas.listWhitelists();
	return {
		name: request.h5Name ?? found.name,
		package: same === void 0 ? await planUpload(prepared, previews, tools) : {
			kind: "reuse",
			live: same
		},
		whitelist: knownWhitelist(previews, whitelists, identity),
		whitelists,
		replaced: identity.pullRequest === void 0 ? [] : live.filter((each) => each !== same)
	};
}
const relatedTo = (previews, identity, tools) => livePreviews(previews, (stamp) => identity.pullRequest === void 0 ? isSame(stamp, identity) : isOfPullRequest(stamp, identity), tools);
const isOver = ({ createdMs }, { lifetimeMs }, { clock }) => createdMs !== void 0 && createdMs + lifetimeMs <= clock.now();
function refuseOlder(live, force, { run }) {
	const newer = live.find(({ stamp }) => isOlder(run, stamp));
	if (newer === void 0 || force) return;
	throw new Failure("STALE_RUN", {
		mine: describeOrigin(run),
		newest: originOfPreview(newer)
	});
}
function knownWhitelist(previews, whitelists, { user }) {
	const stamps = previews.flatMap((preview) => previewStampOf(preview)?.preview ?? []);
	const ids = new Set(stamps.flatMap((stamp) => stamp.user === user && stamp.whitelistId !== void 0 ? [stamp.whitelistId] : []));
	return whitelists.find(({ whitelistId, users }) => ids.has(whitelistId) && users > 0);
}
async function planUpload({ request, icon }, previews, tools) {
	const packages = [...await tools.mpaas.listPackages(request.h5Id), ...previews];
	const earlierIconUrl = packages.find((each) => each.iconUrl)?.iconUrl;
	if (icon === void 0 && packages.length === 0) throw new Failure("ICON_MISSING", { h5Id: request.h5Id });
	return {
		kind: "upload",
		h5Version: freeVersion(request.versionFrom, packages),
		vhost: await vhostOf(request, tools),
		earlierIconUrl
	};
}
function freeVersion(from, packages) {
	const taken = packages.map(({ h5Version }) => h5Version);
	const highest = packages.filter((each) => previewStampOf(each) !== void 0 && compareH5Versions(each.h5Version, from) >= 0).map(({ h5Version }) => h5Version).sort(compareH5Versions).at(-1);
	const version = highest === void 0 && !taken.some((version) => compareH5Versions(version, from) === 0) ? from : nextH5Version(highest ?? from, taken);
	if (version === void 0) throw new Failure("PREVIEW_VERSIONS_SPENT", { from });
	return version;
}
// build/workflows/settle-previews.js
async function settlePreviews({ request }, identity, tools, record) {
	const isMine = ({ preview: { packageId } }) => packageId === record.package?.packageId;
	const live = await lookUntil(async () => await relatedTo(await tools.mpaas.listPreviews(request.h5Id), identity, tools), (found) => record.task?.state === "ended" || found.some(isMine), tools.clock);
	const mine = live.find(isMine) ?? ownOf(record);
	const all = mine === void 0 || live.includes(mine) ? live : [...live, mine];
	const kept = mine !== void 0 && request.force ? mine : all.reduce(newerOf, void 0);
	await endPreviews(all.filter((each) => each !== kept).map((each) => ({
		live: each,
		reason: {
			en: "another preview took its place",
			zh: "已被另一个预览取代"
		}
	})), tools, record);
	if (kept === void 0 || kept === mine) return;
	if (!isSame(kept.stamp, identity)) throw overtaken(kept, record.task?.taskId ?? 0, tools);
	adopt(kept, request.h5Id, record, tools);
}
function ownOf({ package: preview, task }) {
	const stamp = preview && previewStampOf(preview);
	return preview === void 0 || stamp === void 0 || task === void 0 || !isLive(task) ? void 0 : {
		preview,
		stamp,
		tasks: [task]
	};
}
function newerOf(a, b) {
	if (a === void 0 || isOlder(a.stamp, b.stamp)) return b;
	if (isOlder(b.stamp, a.stamp)) return a;
	return a.preview.packageId > b.preview.packageId ? a : b;
}
function adopt({ preview, tasks }, h5Id, record, { reporter }) {
	record.package = preview;
	record.packageReused = true;
	const [task] = tasks;
	if (task !== void 0) record.task = task;
	record.debugUrl = rebuiltDebugUrl(h5Id, preview.h5Version);
	record.isRebuilt = true;
	reporter.report({
		type: "race-settled",
		what: {
			en: "a preview of the same content",
			zh: "内容相同的预览"
		},
		kept: {
			en: `package ${preview.packageId}`,
			zh: `资源包 ${preview.packageId}`
		}
	});
}
function overtaken(kept, taskId, { run }) {
	const newest = originOfPreview(kept);
	return new Failure("RUN_OVERTAKEN", {
		mine: describeOrigin(run),
		newest,
		taskId
	});
}
// build/workflows/known-debug-url.js
async function knownDebugUrl(receipt, packageId) {
	try {
		const done = fieldOf(JSON.parse(await readFile(receipt, "utf8")), "done");
		const debugUrl = fieldOf(done, "debugUrl");
		return fieldOf(fieldOf(done, "package"), "packageId") === packageId && fieldOf(done, "debugUrlRebuilt") === false && typeof debugUrl === "string" && debugUrl !== "" ? debugUrl : void 0;
	} catch {
		return;
	}
}
// build/workflows/upload-preview.js
async function ensurePreview(plan, scene) {
	const { prepared, record, tools, uploads, archive } = scene;
	const { h5Id, receipt, lifetimeMs } = prepared.request;
	if (plan.package.kind === "reuse") {
		record.package = plan.package.live.preview;
		record.packageReused = true;
	} else {
		const { vhost, earlierIconUrl, h5Version } = plan.package;
		const posted = await step("upload", tools, async () => ({
			resourceUrl: await uploads.postArchive(archive),
			iconUrl: prepared.icon === void 0 ? earlierIconUrl : await uploads.postIcon(prepared.icon)
		}));
		record.package = await step("package", tools, () => createPreview({
			...posted,
			vhost,
			name: plan.name
		}, h5Version, scene));
	}
	const { packageId, h5Version, createdMs } = record.package;
	const told = record.debugUrl ?? await knownDebugUrl(receipt, packageId);
	record.isRebuilt = told === void 0;
	record.debugUrl = told ?? rebuiltDebugUrl(h5Id, h5Version);
	record.expiresAtMs = (createdMs ?? tools.clock.now()) + lifetimeMs;
	tools.reporter.report({
		type: "package-ready",
		packageId,
		h5Version,
		reused: record.packageReused === true
	});
}
const mostTries = 5;
async function createPreview(known, planned, scene) {
	const { prepared, identity, tools } = scene;
	const { h5Id, versionFrom } = prepared.request;
	let h5Version = planned;
	for (let tries = 1;; tries += 1) try {
		const made = await writePreview(describe(known, h5Version, scene), scene);
		checkRead(made, h5Version, identity);
		return made;
	} catch (error) {
		if (!isFailure(error) || !isRefusal(error) || tries === mostTries) throw error;
		const there = [...await tools.mpaas.listPackages(h5Id), ...await tools.mpaas.listPreviews(h5Id)];
		if (!there.some((each) => compareH5Versions(each.h5Version, h5Version) === 0)) throw error;
		h5Version = freeVersion(versionFrom, there);
	}
}
async function writePreview(upload, { identity, record, tools }) {
	const { mpaas, clock, reporter } = tools;
	record.packageReused = false;
	const isIt = (each) => {
		const stamp = previewStampOf(each);
		return compareH5Versions(each.h5Version, upload.h5Version) === 0 && stamp !== void 0 && isSame(stamp, identity);
	};
	return await writeOnce({
		what: previewText(upload.h5Version),
		look: async () => (await mpaas.listPreviews(upload.h5Id)).find(isIt),
		write: async () => {
			const answer = await mpaas.uploadPreview(upload);
			if (answer.debugUrl !== void 0) record.debugUrl = answer.debugUrl;
			return answer;
		},
		readBack: ({ packageId }) => mpaas.findPreview(upload.h5Id, packageId),
		onTaken: ({ packageId }) => {
			record.packageReused = true;
			reporter.report({
				type: "race-settled",
				what: previewText(upload.h5Version),
				kept: {
					en: `package ${packageId}`,
					zh: `资源包 ${packageId}`
				}
			});
		}
	}, clock);
}
const previewText = (h5Version) => ({
	en: `the preview ${h5Version}`,
	zh: `预览 ${h5Version}`
});
const noStamp = {
	en: "no stamp",
	zh: "没有标记"
};
function checkRead(made, h5Version, identity) {
	const what = {
		en: `The preview (package ${made.packageId})`,
		zh: `预览（资源包 ${made.packageId}）`
	};
	if (compareH5Versions(made.h5Version, h5Version) !== 0) throw new Failure("READ_BACK_DIFFERS", {
		what,
		field: "H5Version",
		expected: h5Version,
		found: made.h5Version
	});
	const found = previewStampOf(made);
	if (found === void 0 || !isSame(found, identity)) throw new Failure("READ_BACK_DIFFERS", {
		what,
		field: "ExtendInfo",
		expected: identity.sha256,
		found: found?.sha256 ?? noStamp
	});
}
function describe(known, h5Version, { prepared: { request, build }, archive, identity, whitelistId, tools }) {
	const { h5Id, autoInstall, preload, platform, clientMin, clientMax, optionMenu, keepAlive, kind, uuid, user, pullRequest } = request;
	const stamp = {
		user: identity.user,
		settings: identity.settings,
		pullRequest,
		whitelistId
	};
	return {
		...known,
		autoInstall,
		preload,
		platform,
		clientMin,
		clientMax,
		optionMenu,
		keepAlive,
		kind,
		uuid,
		h5Id,
		h5Version,
		mainUrl: request.mainUrl ?? build.mainUrl,
		tabBar: request.tabBar ?? build.hasTabBar,
		userId: user,
		extendInfo: stampInto(request.extendInfo, archive.sha256, tools.run, void 0, stamp)
	};
}
// build/workflows/preview.js
async function preview(prepared, tools, record) {
	const { request } = prepared;
	const archive = await step("archive", tools, () => makeArchive(prepared, tools));
	record.archive = archive;
	const identity = identityOf(request, archive.sha256, tools.run);
	const uploads = createUploads(tools);
	const plan = await step("look", tools, () => planPreview(prepared, identity, tools));
	if (request.dryRun) {
		await uploads.token();
		announce(plan, prepared, archive, tools);
		return "planned";
	}
	const whitelistId = await step("whitelist", tools, () => ensureWhitelist(plan, prepared, tools));
	record.whitelistId = whitelistId;
	await ensurePreview(plan, {
		prepared,
		archive,
		identity,
		whitelistId,
		uploads,
		tools,
		record
	});
	await step("preview", tools, async () => {
		await waitForTask(prepared, tools, record);
		await settlePreviews(prepared, identity, tools, record);
		if (record.task?.state !== "publishing") throw notLive(record, 0);
		await drawCode(request, tools, record);
	});
	return "live";
}
async function makeArchive({ build, request }, { scratch, reporter, signal }) {
	const to = join(scratch, `${request.h5Id}-preview.zip`);
	const archive = await writeArchive(build.files, {
		root: request.h5Id,
		to,
		...signal && { signal }
	});
	reporter.report({
		type: "archive-made",
		files: archive.files,
		sizeBytes: archive.sizeBytes,
		sha256: archive.sha256
	});
	return archive;
}
function announce(plan, { icon }, archive, { reporter }) {
	const planned = (operation, effect, parameters = {}, sizeBytes) => reporter.report({
		type: "write-planned",
		operation,
		effect,
		sizeBytes,
		parameters
	});
	if (plan.whitelist === void 0) planned("CreateMcubeWhitelistForIde", "let the user open previews");
	if (plan.package.kind === "upload") {
		const { h5Version, vhost } = plan.package;
		planned("PostObject", "send the archive", { sha256: archive.sha256 }, archive.sizeBytes);
		if (icon !== void 0) planned("PostObject", "send the icon", {}, icon.sizeBytes);
		planned("UploadMcubeMiniPackage", `create the preview ${h5Version}`, {
			H5Version: h5Version,
			Vhost: vhost
		});
	} else {
		const { packageId, h5Version } = plan.package.live.preview;
		reporter.report({
			type: "package-ready",
			packageId,
			h5Version,
			reused: true
		});
	}
	for (const each of plan.replaced) planEnd(each, { reporter });
}
async function ensureWhitelist(plan, { request }, tools) {
	const { whitelistId } = plan.whitelist ?? await allowUser(request, tools);
	const created = !plan.whitelists.some((each) => each.whitelistId === whitelistId);
	tools.reporter.report({
		type: "whitelist-ready",
		whitelistId,
		name: "of the IDE",
		created,
		usersAdded: created ? 1 : 0
	});
	return whitelistId;
}
async function allowUser({ user, waitMs }, { mpaas, clock, signal }) {
	const allow = () => mpaas.allowPreviews(user);
	const { whitelistId } = await allow().catch((error) => {
		if (isFailure(error) && error.code === "OUTCOME_UNKNOWN") return allow();
		throw error;
	});
	const startedMs = clock.now();
	const look = async () => (await mpaas.listWhitelists()).find((each) => each.whitelistId === whitelistId && each.users > 0);
	const found = await poll(look, waitMs, {
		clock,
		signal
	});
	if (found !== void 0) return found;
	throw new Failure("NOT_LIVE", {
		what: {
			en: `Whitelist ${whitelistId}`,
			zh: `白名单 ${whitelistId} `
		},
		state: "not listed",
		waitedMs: clock.now() - startedMs
	});
}
async function waitForTask({ request }, tools, record) {
	const packageId = record.package?.packageId ?? 0;
	const startedMs = tools.clock.now();
	const look = async () => {
		const tasks = await tools.mpaas.listTasks(packageId);
		const task = tasks.find(isLive) ?? tasks[0];
		if (task !== void 0) record.task = task;
		return task?.state === "waiting" ? void 0 : task;
	};
	const task = await poll(look, request.waitMs, tools);
	if (task?.state !== "publishing" && task?.state !== "ended") throw notLive(record, tools.clock.now() - startedMs);
}
const notLive = ({ package: made, task }, waitedMs) => new Failure("NOT_LIVE", {
	what: {
		en: `The preview (package ${made?.packageId ?? 0})`,
		zh: `预览（资源包 ${made?.packageId ?? 0}）`
	},
	state: task?.state ?? {
		en: "without a task",
		zh: "没有任务"
	},
	waitedMs
});
// build/workflows/preview-record.js
function outputsOfPreview(record, pullRequest, known) {
	return {
		status: known.status,
		"package-id": text(record.package?.packageId),
		"h5-version": record.package?.h5Version ?? "",
		"task-id": text(record.task?.taskId),
		"whitelist-id": text(record.whitelistId),
		"archive-sha256": record.archive?.sha256 ?? "",
		"archive-bytes": text(record.archive?.sizeBytes),
		"debug-url": record.debugUrl ?? "",
		"qr-svg": record.files?.svg ?? "",
		"qr-png": record.files?.png ?? "",
		"expires-at": moment(record.expiresAtMs) ?? "",
		"pull-request": pullRequest ?? "",
		"previews-ended": text(record.ended?.length),
		"receipt-path": known.receiptPath,
		"error-code": known.errorCode
	};
}
const text = (value) => value === void 0 ? "" : String(value);
const moment = (epochMs) => epochMs === void 0 ? void 0 : new Date(epochMs).toISOString();
function accountOfPreview(request, record) {
	const { archive, package: uploaded, task } = record;
	const { user: _user, uuid: _uuid, ...asked } = {
		user: void 0,
		uuid: void 0,
		...request
	};
	return {
		verb: "preview",
		asked,
		done: {
			h5Version: uploaded?.h5Version,
			archive: archive && {
				sha256: archive.sha256,
				sizeBytes: archive.sizeBytes,
				files: archive.files
			},
			whitelistId: record.whitelistId,
			package: uploaded && {
				...uploaded,
				reused: record.packageReused
			},
			task,
			debugUrl: record.debugUrl,
			debugUrlRebuilt: record.isRebuilt,
			expiresAt: moment(record.expiresAtMs),
			code: record.files,
			ended: record.ended
		},
		undo: {
			taskId: task?.taskId,
			packageId: uploaded?.packageId
		}
	};
}
// build/hosts/preview-story.js
const readPreview = async (question, facts) => {
	const { mergeRequest, mergeRequestClosed: isClosed } = facts.run;
	const read = await readPreviewInputs(question, {
		mergeRequest,
		isClosed
	});
	const inputs = {
		...read,
		problems: allProblems(facts, read)
	};
	return inputs.asks === "upload" ? tellStory(inputs, (setting) => uploadStory(inputs.request, inputs, setting)) : tellStory(inputs, (setting) => sweepStory(inputs.request, inputs, setting));
};
const subjectOf = ({ h5Id, h5Name }) => miniProgramSubject(h5Name, h5Id);
function uploadStory(request, inputs, setting) {
	const record = {};
	const { connection, problems } = inputs;
	return {
		...shared(request, record),
		subject: subjectOf(request),
		places: Object.values(codeFiles(request)),
		prepare: (reporter) => preparePreview({
			request,
			problems
		}, reporter),
		carryOut: async (prepared, surroundings) => {
			const tools = buildReleaseTools({
				...setting,
				...surroundings,
				connection
			}, request.workspace);
			try {
				return await preview(prepared, tools, record);
			} finally {
				await tools.close();
			}
		},
		letGo: ({ build }) => build.close(),
		outputsOf: (known) => outputsOfPreview(record, request.pullRequest, known)
	};
}
function sweepStory(request, { connection, problems }, setting) {
	const record = {};
	return {
		...shared(request, record),
		subject: said("{app} (clean-up)", { app: subjectOf(request) }),
		prepare: async () => {
			throwProblems(problems);
			return request;
		},
		carryOut: async (prepared, surroundings) => {
			const tools = buildReleaseTools({
				...setting,
				...surroundings,
				connection
			}, request.workspace);
			try {
				return await sweepPreviews(prepared, tools, record);
			} finally {
				await tools.close();
			}
		},
		outputsOf: (known) => outputsOfPreview(record, request.pullRequests[0], known)
	};
}
const shared = (request, record) => ({
	verb: "preview",
	dryRun: request.dryRun,
	receipt: request.receipt,
	account: () => accountOfPreview(request, record)
});
export { readPreview };
