import { A as textIn, C as throwProblems, x as isFailure, y as Failure } from "./words.js";
import { o as stageNameText } from "./read-inputs.js";
import { t as effects } from "./effects.js";
import { r as step } from "./run-verb.js";
import { i as sha256Of } from "./kept-sites.js";
import { i as writeOnce } from "./write-once.js";
import { i as systemReason } from "./build-file.js";
import { f as writeArchive } from "./scan.js";
import { _ as toH5Version, a as isOurs, d as stampInto, h as compareH5Versions, i as isLive, p as stampedMemo, r as highestPublished } from "./package-tasks.js";
import { n as moveTask } from "./move-task.js";
import { a as overtakenBy, n as isGray, o as publishedSoFar, r as isOfOlderCommit, s as refuseStale } from "./stale.js";
import { a as carryOutMoves, c as judgeRollouts, s as isInProgress, t as describeAudience } from "./audience.js";
import { n as reportBuild, r as inspectIcon, t as inspectAsked } from "./inspect-build.js";
import { t as createUploads } from "./uploads.js";
import { a as ensureWhitelist, n as findUploaded, o as readWhitelistUsers, r as planRelease, s as notifyAfter } from "./way-back.js";
import { n as publish, t as keptName } from "./kept-name.js";
import { dirname, join } from "node:path";
import { copyFile, rename, rm, stat } from "node:fs/promises";
// build/workflows/prepare-release.js
async function prepareRelease({ request, problems }, reporter) {
	const found = [...problems];
	const gather = async (look) => {
		try {
			return await look();
		} catch (error) {
			if (!isFailure(error)) throw error;
			found.push(error);
			return;
		}
	};
	const asked = {
		...request,
		isForEveryone: request.audience.kind === "everyone"
	};
	const build = await inspectAsked(asked, found);
	const { text, scheme, source } = request.version;
	const h5Version = text === "" ? void 0 : await gather(() => toH5Version(text, scheme));
	const icon = request.icon === void 0 ? void 0 : await gather(() => inspectIcon(request.icon ?? ""));
	const users = await gather(() => usersOf(request, reporter));
	if (found.length > 0) await build?.close();
	throwProblems(found);
	if (build === void 0 || h5Version === void 0 || users === void 0) throw new Failure("INTERNAL", { reason: "a release without problems lacks its build, version or users" });
	reporter.report({
		type: "version-chosen",
		given: text,
		source: sources[source],
		h5Version
	});
	return {
		request,
		build,
		sizes: await reportBuild(build, asked, reporter),
		h5Version,
		icon,
		users
	};
}
const sources = {
	input: {
		en: "input",
		zh: "输入参数"
	},
	tag: {
		en: "tag",
		zh: "标签"
	},
	"package.json": "package.json"
};
async function usersOf({ audience }, reporter) {
	if (audience.kind !== "whitelist") return [];
	const { users, warnings } = await readWhitelistUsers(audience.users);
	for (const warning of warnings) reporter.report({
		type: "warned",
		...warning
	});
	return users;
}
// build/workflows/dry-run.js
function announcePlan(plan, prepared, archive, { reporter }) {
	const { request, h5Version, icon, users } = prepared;
	const planned = (operation, effect, parameters = {}) => reporter.report({
		type: "write-planned",
		operation,
		effect,
		parameters
	});
	const sent = (effect, sizeBytes, parameters = {}) => reporter.report({
		type: "write-planned",
		operation: "PostObject",
		effect,
		sizeBytes,
		parameters
	});
	if (plan.miniProgram.kind === "create") planned("CreateMcubeMiniApp", effects.createMiniProgram(request.h5Id), {
		H5Id: request.h5Id,
		H5Name: plan.miniProgram.name
	});
	if (plan.package.kind === "upload") {
		sent(effects.sendArchive, archive.sizeBytes, { sha256: archive.sha256 });
		if (icon !== void 0) sent(effects.sendIcon, icon.sizeBytes);
		planned("UploadMcubeMiniPackage", effects.createPackage(h5Version), {
			H5Version: h5Version,
			Vhost: plan.package.vhost
		});
	} else {
		const { packageId } = plan.package.package;
		reporter.report({
			type: "package-ready",
			packageId,
			h5Version,
			reused: true
		});
	}
	if (plan.whitelist.kind === "create") planned("CreateMcubeWhitelist", effects.createWhitelist(plan.whitelist.name));
	if (users.length > 0) planned("UpdateMcubeWhitelist", effects.addUsers(users.length));
	if (plan.task.kind === "create") planned("CreateMcubeMiniTask", effects.publishVersion(h5Version, describeAudience(request.audience)));
	if (plan.task.kind === "reuse") {
		const { taskId, state } = plan.task.task;
		reporter.report({
			type: "rollout-changed",
			taskId,
			state,
			audience: describeAudience(request.audience),
			reused: true
		});
	}
	for (const { task, package: other, to, audience } of plan.moves) planned("ChangeMcubeMiniTaskStatus", effects.moveRollout(to, other.h5Version, audience), {
		TaskId: String(task.taskId),
		PackageId: String(other.packageId)
	});
}
// build/workflows/guard-release.js
function createReleaseGuard(request, h5Version, tools) {
	const { mpaas, run } = tools;
	const reporter = tellOnce(tools.reporter);
	const isRival = createRivalry(tools);
	const refuseLower = (packages) => {
		const highest = highestPublished(packages)?.h5Version;
		if (highest !== void 0 && compareH5Versions(h5Version, highest) < 0 && !request.allowDowngrade) throw new Failure("VERSION_NOT_NEWER", {
			h5Version,
			highest
		});
	};
	const isOther = (each) => isOtherVersion(each.package);
	const isOtherVersion = (each) => compareH5Versions(each.h5Version, h5Version) !== 0;
	const isBelow = (each) => compareH5Versions(each.h5Version, h5Version) < 0;
	const published = createPublished(isBelow, tools);
	const hides = (each) => each.tasks.some(isLive) && compareH5Versions(each.package.h5Version, h5Version) > 0;
	const isBeaten = (each) => request.onActiveRelease !== "leave" && isRival(each);
	const judge = (rollouts, onActiveRelease, force = request.force) => judgeRollouts(rollouts, {
		onActiveRelease,
		force
	}, {
		mpaas,
		reporter
	});
	const endBeaten = (published) => judge(published.filter((each) => isOther(each) && isBeaten(each) && (isInProgress(each) || hides(each))), "finish", true);
	const inTheWay = (published) => published.filter((each) => isOther(each) && isInProgress(each) && !isBeaten(each));
	return {
		look: async (packages) => {
			const found = await published(packages);
			isRival.remember(found);
			refuseStale(run, found, request.force, reporter);
			refuseLower(packages);
			if (request.audience.kind === "none") return [];
			return [...await endBeaten(found), ...await judge(inTheWay(found), request.onActiveRelease)];
		},
		lookBack: async (task) => {
			const others = await published((await mpaas.listPackages(request.h5Id)).filter(isOtherVersion));
			const overtaken = request.force ? void 0 : overtakenBy(run, others);
			if (overtaken !== void 0) {
				await moveTask(task, "ended", tools);
				throw new Failure("RUN_OVERTAKEN", {
					...overtaken,
					taskId: task.taskId
				});
			}
			const mayMove = (each) => request.onActiveRelease !== "fail" && (request.force || isOurs(each));
			const rollouts = inTheWay(others);
			await judge(rollouts.filter((each) => !mayMove(each)), "leave");
			return [...await endBeaten(others), ...await judge(rollouts.filter(mayMove), request.onActiveRelease)];
		}
	};
}
function createPublished(isBelow, { mpaas }) {
	const known = /* @__PURE__ */ new Map();
	return async (packages) => {
		const settled = new Set(packages.filter((each) => !isGray(each) && isBelow(each)).map(({ packageId }) => packageId));
		const listTasks = async (packageId) => {
			if (!settled.has(packageId)) return await mpaas.listTasks(packageId);
			const tasks = known.get(packageId) ?? await mpaas.listTasks(packageId);
			known.set(packageId, tasks);
			return tasks;
		};
		return await publishedSoFar(packages, { mpaas: {
			...mpaas,
			listTasks
		} });
	};
}
const oneSecondMs = 1e3;
function createRivalry({ run, clock }) {
	const startedMs = clock.now();
	let before;
	const began = ({ package: { packageId }, tasks }) => before !== void 0 && !before.has(packageId) || tasks.every(({ createdMs }) => createdMs !== void 0 && createdMs >= startedMs - oneSecondMs);
	const isRival = (each) => began(each) && isOurs(each) && isOfOlderCommit(each, run);
	return Object.assign(isRival, { remember: (published) => {
		before ??= new Set(published.map(({ package: { packageId } }) => packageId));
	} });
}
function tellOnce(reporter) {
	const told = /* @__PURE__ */ new Set();
	return { report: (event) => {
		if (event.type === "warned" && told.has(textIn(event.message, "en"))) return;
		if (event.type === "warned") told.add(textIn(event.message, "en"));
		reporter.report(event);
	} };
}
// build/workflows/keep-package.js
async function keepPackage(archive, { h5Id, receipt, keep }, h5Version, { reporter }) {
	if (keep === void 0) return void 0;
	const lose = (reason) => {
		reporter.report({
			type: "warned",
			message: {
				en: `The archive was not kept for a rollback: ${reason}.`,
				zh: `压缩包没有为回退保留：${reason}。`
			},
			help: {
				en: "The package is in the cloud, which keeps a copy of its own. Raise \"keep-archive-size\", or choose another folder with \"receipt\".",
				zh: "资源包已在云端，云端自有副本。请调大 \"keep-archive-size\"，或用 \"receipt\" 换一个目录。"
			}
		});
	};
	if (archive.sizeBytes > keep.mostBytes) return lose(`it has ${archive.sizeBytes} bytes, and "keep-archive-size" allows ${keep.mostBytes}`);
	const path = join(dirname(receipt), keptName(h5Id, h5Version));
	try {
		if (!await holds(path, archive)) await copyWhole(archive.path, path);
	} catch (error) {
		return lose(`${path} cannot be written (${systemReason(error)})`);
	}
	reporter.report({
		type: "archive-kept",
		path,
		sizeBytes: archive.sizeBytes
	});
	return path;
}
async function holds(path, { sizeBytes, sha256 }) {
	const found = await stat(path).catch(() => void 0);
	return found?.isFile() === true && found.size === sizeBytes && await sha256Of(path) === sha256;
}
async function copyWhole(from, to) {
	const partial = `${to}.${process.pid}.partial`;
	try {
		await copyFile(from, partial);
		await rename(partial, to);
	} finally {
		await rm(partial, { force: true });
	}
}
// build/workflows/read-ahead.js
function readAhead(mpaas, { h5Id, vhost, virtualDomain }) {
	const miniProgram = once(mpaas.findMiniProgram(h5Id));
	const packages = once(mpaas.listPackages(h5Id));
	const domain = once(vhost === void 0 && virtualDomain === void 0 ? mpaas.virtualDomain() : void 0);
	const token = once(mpaas.uploadToken());
	return {
		mpaas: {
			...mpaas,
			findMiniProgram: (id) => (id === h5Id ? miniProgram.take() : void 0) ?? mpaas.findMiniProgram(id),
			listPackages: (id) => (id === h5Id ? packages.take() : void 0) ?? mpaas.listPackages(id),
			uploadToken: () => token.take() ?? mpaas.uploadToken(),
			virtualDomain: () => domain.take() ?? mpaas.virtualDomain()
		},
		settled: async () => void await Promise.all([
			miniProgram.settled,
			packages.settled,
			domain.settled,
			token.settled
		])
	};
}
function once(asked) {
	let held = asked;
	const settled = Promise.allSettled([asked]);
	const take = () => {
		const answer = held;
		held = void 0;
		return answer;
	};
	return {
		settled,
		take
	};
}
// build/workflows/release.js
async function release(prepared, tools, record) {
	const { request } = prepared;
	record.h5Version = prepared.h5Version;
	if (prepared.sizes !== void 0) record.build = prepared.sizes;
	const guard = createReleaseGuard(request, prepared.h5Version, tools);
	const { archive, plan, uploads } = await decide(prepared, guard, tools, record);
	if (plan.previous !== void 0) record.previous = {
		packageId: plan.previous.packageId,
		h5Version: plan.previous.h5Version
	};
	if (request.dryRun) {
		await uploads.token();
		announcePlan(plan, prepared, archive, tools);
		return "planned";
	}
	record.miniProgram = await ensureMiniProgram(plan.miniProgram, prepared, tools);
	const listed = await ensurePackage(plan.package, plan.miniProgram.name, {
		prepared,
		archive,
		uploads,
		tools,
		record
	});
	const published = record.package;
	const kept = await keepPackage(archive, request, prepared.h5Version, tools);
	if (kept !== void 0) record.keptAt = kept;
	if (published === void 0 || request.audience.kind === "none") return "uploaded";
	const packages = request.audience.kind === "whitelist" ? void 0 : listed;
	if (request.audience.kind === "whitelist") record.whitelist = await step("whitelist", tools, () => ensureWhitelist(plan.whitelist, prepared, uploads, tools));
	await step("rollout", tools, () => ensureRollout(plan, published, {
		prepared,
		archive,
		tools,
		record,
		guard,
		packages
	}));
	return "live";
}
async function decide(prepared, guard, tools, record) {
	const { mpaas, settled } = readAhead(tools.mpaas, prepared.request);
	const ahead = {
		...tools,
		mpaas
	};
	try {
		const archive = await step("archive", tools, () => makeArchive(prepared, tools));
		record.archive = archive;
		return {
			archive,
			plan: await step("look", tools, () => planRelease(prepared, archive, guard, ahead)),
			uploads: createUploads(ahead)
		};
	} finally {
		await settled();
	}
}
async function makeArchive({ build, request, h5Version }, { scratch, reporter, signal }) {
	const to = join(scratch, `${request.h5Id}-${h5Version}.zip`);
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
async function ensureMiniProgram({ kind, name }, { request: { h5Id } }, { mpaas, clock, reporter }) {
	if (kind === "exists") return {
		h5Id,
		name,
		created: false
	};
	let created = true;
	const look = () => mpaas.findMiniProgram(h5Id);
	const write = () => mpaas.createMiniProgram({
		h5Id,
		name
	});
	const onTaken = () => {
		created = false;
	};
	const found = await writeOnce({
		what: {
			en: `mini program ${h5Id}`,
			zh: `小程序 ${h5Id}`
		},
		look,
		write,
		readBack: look,
		onTaken
	}, clock);
	reporter.report({
		type: "mini-program-found",
		h5Id,
		name: found.name,
		created
	});
	return {
		h5Id,
		name: found.name,
		created
	};
}
async function ensurePackage(plan, name, scene) {
	const { prepared, archive, uploads, tools, record } = scene;
	let listed;
	const onListed = (packages) => {
		listed = packages;
	};
	if (plan.kind === "upload") {
		const posted = await step("upload", tools, async () => ({
			resourceUrl: await uploads.postArchive(archive),
			iconUrl: prepared.icon === void 0 ? plan.earlierIconUrl : await uploads.postIcon(prepared.icon)
		}));
		record.resourceUrl = posted.resourceUrl;
		record.packageReused = false;
		record.package = await step("package", tools, () => createPackage(describeUpload({
			...plan,
			...posted,
			name
		}, scene), scene, onListed));
	} else {
		record.packageReused = true;
		record.package = plan.package;
	}
	const { packageId, h5Version } = record.package;
	tools.reporter.report({
		type: "package-ready",
		packageId,
		h5Version,
		reused: record.packageReused
	});
	return listed;
}
async function createPackage(upload, { archive, record, tools }, onListed) {
	const { mpaas, clock, reporter } = tools;
	return await writeOnce({
		what: {
			en: `the package of version ${upload.h5Version}`,
			zh: `版本 ${upload.h5Version} 的资源包`
		},
		look: async () => findUploaded(await mpaas.listPackages(upload.h5Id), upload.h5Version, archive),
		write: () => mpaas.uploadPackage(upload),
		readBack: async ({ packageId }) => {
			const packages = await mpaas.listPackages(upload.h5Id);
			onListed(packages);
			return packages.find((each) => each.packageId === packageId) ?? await mpaas.findPackage(upload.h5Id, packageId);
		},
		onTaken: ({ packageId }) => {
			record.packageReused = true;
			reporter.report({
				type: "race-settled",
				what: {
					en: `version ${upload.h5Version}`,
					zh: `版本 ${upload.h5Version}`
				},
				kept: {
					en: `package ${packageId}`,
					zh: `资源包 ${packageId}`
				}
			});
		}
	}, clock);
}
function describeUpload(known, { prepared: { request, build, h5Version }, archive, tools }) {
	const { h5Id, autoInstall, preload, platform, clientMin, clientMax, optionMenu, keepAlive, packageType, userId } = request;
	return {
		autoInstall,
		preload,
		platform,
		clientMin,
		clientMax,
		optionMenu,
		keepAlive,
		packageType,
		userId,
		...known,
		h5Id,
		h5Version,
		mainUrl: request.mainUrl ?? build.mainUrl,
		tabBar: request.tabBar ?? build.hasTabBar,
		extendInfo: request.stamp ? stampInto(request.extendInfo, archive.sha256, tools.run) : request.extendInfo
	};
}
async function ensureRollout(plan, published, scene) {
	const { prepared, archive, tools, record, guard } = scene;
	const { request } = prepared;
	const { packageId, h5Version } = published;
	const existing = plan.task.kind === "reuse" ? plan.task.task : void 0;
	let moves = existing === void 0 ? await guard.look(scene.packages ?? await tools.mpaas.listPackages(request.h5Id)) : plan.moves;
	const onMade = async (task) => {
		moves = await guard.lookBack(task);
	};
	const aim = {
		audience: request.audience,
		rules: request.rules,
		whitelistId: record.whitelist?.whitelistId
	};
	const words = request.memo ?? `Release ${published.h5Version}`;
	const publication = {
		packageId,
		aim,
		memo: request.stamp ? stampedMemo(words, {
			sha256: archive.sha256,
			run: tools.run,
			by: "release"
		}) : words,
		waitMs: request.waitMs,
		existing,
		onMade: existing === void 0 ? onMade : void 0
	};
	await publish(publication, tools, (task, isReused) => {
		record.task = task;
		record.taskReused = isReused;
	});
	if (request.stage !== void 0) {
		record.stage = request.stage;
		tools.reporter.report({
			type: "stage-reached",
			stage: {
				en: request.stage,
				zh: `${request.stage.split(" ")[0]} ${stageNameText(request.audience).zh}`
			},
			h5Version
		});
	}
	await carryOutMoves(moves, tools, (move) => {
		record.moves = [...record.moves ?? [], move];
	});
}
// build/workflows/release-and-tell.js
async function releaseAndTell(prepared, following, tools, record) {
	const status = await release(prepared, tools, record);
	await tellOfRelease(prepared, following, tools, record);
	return status;
}
async function tellOfRelease({ request, h5Version }, following, tools, record) {
	const { h5Id, audience, dryRun, h5Name = "" } = request;
	if (audience.kind === "none") return;
	const happened = {
		verb: "release",
		h5Id,
		h5Version,
		dryRun,
		audience: audience.kind,
		stage: request.stage ?? describeAudience(audience).en,
		app: record.miniProgram?.name ?? h5Name,
		packageId: record.package?.packageId,
		memo: request.memo ?? `Release ${h5Version}`,
		reason: ""
	};
	const sent = await notifyAfter(following, happened, tools);
	if (sent !== void 0 && !dryRun) record.message = sent;
}
// build/workflows/release-record.js
function outputsOf(record, known) {
	return {
		status: known.status,
		"package-id": text(record.package?.packageId),
		"h5-version": record.h5Version ?? "",
		"task-id": text(record.task?.taskId),
		"whitelist-id": text(record.whitelist?.whitelistId),
		"archive-sha256": record.archive?.sha256 ?? "",
		"archive-bytes": text(record.archive?.sizeBytes),
		"archive-path": record.keptAt ?? "",
		"resource-url": record.package?.downloadUrl ?? "",
		stage: record.stage ?? "",
		"message-id": record.message?.messageId ?? "",
		"receipt-path": known.receiptPath,
		"error-code": known.errorCode
	};
}
const text = (value) => value === void 0 ? "" : String(value);
function accountOf(request, record) {
	const { archive, package: published, task, moves = [] } = record;
	return {
		verb: "release",
		asked: withoutUsers(request),
		done: {
			h5Version: record.h5Version,
			archive: archive && {
				sha256: archive.sha256,
				sizeBytes: archive.sizeBytes,
				files: archive.files,
				keptAt: record.keptAt
			},
			build: record.build && {
				sizeBytes: record.build.sizeBytes,
				parts: record.build.parts,
				files: record.build.all
			},
			resourceUrl: record.resourceUrl,
			miniProgram: record.miniProgram,
			package: published && {
				...published,
				reused: record.packageReused
			},
			whitelist: record.whitelist,
			task: task && {
				...task,
				reused: record.taskReused
			},
			stage: record.stage,
			message: record.message && {
				messageId: record.message.messageId,
				topic: record.message.topic
			},
			otherRollouts: moves.map(({ task: { taskId }, package: { packageId, h5Version }, to }) => ({
				taskId,
				packageId,
				h5Version,
				state: to
			}))
		},
		undo: {
			taskId: task?.taskId,
			previous: record.previous,
			otherRollouts: moves.map(({ task: { taskId, packageId, state } }) => ({
				taskId,
				packageId,
				state
			}))
		}
	};
}
function withoutUsers(request) {
	const { audience } = request;
	if (audience.kind !== "whitelist") return request;
	return {
		...request,
		audience: {
			...audience,
			users: {
				inline: audience.users.inline.length,
				file: audience.users.file
			}
		}
	};
}
export { release as a, tellOfRelease as i, outputsOf as n, prepareRelease as o, releaseAndTell as r, accountOf as t };
