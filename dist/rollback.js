import { i as __toESM } from "./rolldown-runtime.js";
import { A as textIn, C as throwProblems, D as said, S as isStop, T as inRow, x as isFailure, y as Failure } from "./words.js";
import { a as carryOutMoves, l as whitelistNames, n as findTaskFor, r as isFor } from "./audience.js";
import { _ as toH5Version, a as isOurs, d as stampInto, f as stampOf, g as isFinal, h as compareH5Versions, i as isLive, m as withoutStamp, p as stampedMemo, s as memoStampOf, t as byVersion } from "./package-tasks.js";
import { t as inParallel } from "./in-parallel.js";
import { n as describeTaskAudience } from "./task-words.js";
import { a as hasRunOut, n as refuseForeign } from "./choose-rollout.js";
import { _ as misspelling, d as readZip, f as writeArchive, g as isPlainPath, o as folderFile, u as readThrough, x as printable, y as namesakes } from "./scan.js";
import { n as vhostOf, r as inspectBuild, t as createUploads } from "./uploads.js";
import { n as nextH5Version, t as highestH5Version } from "./next-version.js";
import { n as publish, t as keptName } from "./kept-name.js";
import { r as step } from "./run-verb.js";
import { i as writeOnce } from "./write-once.js";
import { t as effects } from "./effects.js";
import { i as systemReason, r as mostFiles } from "./build-file.js";
import { n as readyArchive } from "./ready-archive.js";
import { i as readReceipt, n as fieldOf, r as packageIn } from "./read-receipt.js";
import { n as shellWord } from "./shell-word.js";
import { basename, dirname, join } from "node:path";
import { createWriteStream, existsSync } from "node:fs";
import { mkdtemp, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
// build/workflows/candidates.js
const mostLookedAt = 30;
const looksAtOnce = 4;
const mostReads = 3;
async function readLandscape(h5Id, tools) {
	let packages = byVersion(await tools.mpaas.listPackages(h5Id));
	for (let reads = 1;; reads += 1) {
		const landscape = await readTasks(packages, tools);
		const [highest] = landscape.published;
		if (reads === mostReads || highest === void 0 || highest.tasks.some(isLive)) return landscape;
		const now = byVersion(await tools.mpaas.listPackages(h5Id));
		if (idsOf(published(now)) === idsOf(published(packages))) return landscape;
		packages = now;
	}
}
const published = (packages) => packages.filter(({ period }) => period !== "never");
const idsOf = (packages) => packages.map(({ packageId }) => packageId).join();
async function readTasks(packages, tools) {
	const newest = published(packages).slice(0, mostLookedAt);
	const withTheirs = await inParallel(newest, () => looksAtOnce, (each) => withTasks(each, { published: [] }, tools));
	return {
		packages,
		published: withTheirs,
		names: await whitelistNames(withTheirs.flatMap(({ tasks }) => tasks), tools.mpaas)
	};
}
async function withTasks(wanted, { published }, { mpaas }) {
	return published.find((each) => each.package.packageId === wanted.packageId) ?? {
		package: wanted,
		tasks: await mpaas.listTasks(wanted.packageId)
	};
}
const isAbove = (a, b) => compareH5Versions(a.h5Version, b.h5Version) > 0;
const isSameVersion = (a, b) => compareH5Versions(a, b) === 0;
const reachedEveryone = ({ tasks }) => tasks.some(({ audience }) => audience.kind === "everyone");
function isSameContent(a, b) {
	const [mine, theirs] = [stampOf(a.extendInfo), stampOf(b.extendInfo)];
	return mine !== void 0 && mine.sha256 === theirs?.sha256;
}
function rolledBackBy({ package: { h5Version }, tasks }, { packages, published }) {
	const carrier = packages.find(({ period, extendInfo }) => period !== "never" && namesAsBad(stampOf(extendInfo)?.rollback?.from, h5Version));
	if (carrier !== void 0) return {
		en: `rolled back by version ${carrier.h5Version}`,
		zh: `已由版本 ${carrier.h5Version} 回滚`
	};
	const reopened = published.find((each) => each.tasks.some(({ memo }) => isRollbackOf(memo, h5Version)));
	if (reopened !== void 0) return {
		en: `rolled back to version ${reopened.package.h5Version}`,
		zh: `已回滚到版本 ${reopened.package.h5Version}`
	};
	return wasTakenBack({
		h5Version,
		tasks
	}, published) ? {
		en: "ended before a later version reached everyone",
		zh: "在更高版本发布给所有人之前就已结束"
	} : void 0;
}
const namesAsBad = (from, h5Version) => from !== void 0 && isSameVersion(from, h5Version);
function isRollbackOf(memo, h5Version) {
	const stamp = memoStampOf(memo);
	return stamp?.by === "rollback" && namesAsBad(stamp.from, h5Version);
}
function wasTakenBack(ended, published) {
	const { tasks } = ended;
	if (tasks.some(isLive) || !tasks.some(({ audience }) => audience.kind === "everyone")) return false;
	const ends = tasks.map(({ modifiedMs }) => modifiedMs);
	if (ends.includes(void 0)) return false;
	const lastEndMs = Math.max(...ends.map((endMs) => endMs ?? 0));
	return !published.filter((each) => isAbove(each.package, ended)).flatMap((each) => each.tasks).some(({ audience, createdMs = 0 }) => audience.kind === "everyone" && createdMs <= lastEndMs);
}
function findCandidates(bad, landscape, describeContent) {
	const below = landscape.published.filter((each) => isAbove(bad.package, each.package) && each.tasks.length > 0);
	const remarks = below.map((each) => remarkOn(each, bad, landscape));
	const previous = remarks.indexOf("");
	return below.map((each, index) => ({
		h5Version: each.package.h5Version,
		packageId: each.package.packageId,
		publishedAt: publishedAt(each.tasks),
		audience: widestAudience(each.tasks, landscape.names),
		commit: stampOf(each.package.extendInfo)?.commit ?? "",
		content: describeContent(each.package),
		remark: remarks[index] ?? "",
		isPrevious: index === previous
	}));
}
function remarkOn(candidate, bad, landscape) {
	const rolledBack = rolledBackBy(candidate, landscape);
	if (rolledBack !== void 0) return rolledBack;
	if (!reachedEveryone(candidate)) return {
		en: "never reached everyone",
		zh: "从未发布给所有人"
	};
	return isSameContent(candidate.package, bad.package) ? {
		en: `the same content as ${bad.package.h5Version}`,
		zh: `内容与 ${bad.package.h5Version} 相同`
	} : "";
}
function publishedAt(tasks) {
	const official = tasks.filter(({ audience }) => audience.kind === "everyone");
	const times = (official.length > 0 ? official : tasks).flatMap(({ createdMs }) => createdMs ?? []);
	return times.length === 0 ? "" : new Date(Math.min(...times)).toISOString();
}
const width = {
	whitelist: 0,
	window: 1,
	everyone: 2
};
function widestAudience(tasks, names) {
	const [widest] = [...tasks].sort((a, b) => width[b.audience.kind] - width[a.audience.kind]);
	return widest === void 0 ? "" : describeTaskAudience(widest.audience, names);
}
// build/workflows/local-archive.js
async function inspectLocal(path, { h5Id, force }) {
	const { build, problems } = await inspectBuild(path, { h5Id });
	const file = build?.testEnvironmentIn;
	if (build === void 0 || file === void 0 || force) return {
		...build && { build },
		problems
	};
	return {
		build,
		problems: [...problems, new Failure("TEST_ENVIRONMENT", { file })]
	};
}
async function packLocal(path, request, { scratch, signal }) {
	const { h5Id } = request;
	const { build, problems } = await inspectLocal(path, request);
	try {
		throwProblems(problems);
		if (build === void 0) throw new Failure("INTERNAL", { reason: "a build without problems is not there" });
		return {
			archive: await writeArchive(build.files, {
				root: h5Id,
				to: join(scratch, `${h5Id}-local.zip`),
				signal
			}),
			mainUrl: build.mainUrl,
			hasTabBar: build.hasTabBar
		};
	} finally {
		await build?.close();
	}
}
// build/workflows/plan-rollback.js
const leftOf = ({ others }) => others.find(({ tasks }) => tasks.some(({ audience, state }) => audience.kind === "everyone" && state === "publishing"))?.package.h5Version;
const aimOf = (plan) => plan.strategy === "finish" ? leftOf(plan) : plan.goal.label;
const toEveryone = {
	audience: { kind: "everyone" },
	rules: []
};
function planRollback(subject, landscape, request) {
	switch (request.strategy) {
		case "roll-forward": return planRollForward(subject, landscape);
		case "finish": {
			const { bad, goal } = subject;
			const others = landscape.published.filter((each) => each.package.packageId !== bad.package.packageId && each.tasks.some(isLive));
			return {
				strategy: "finish",
				bad,
				goal,
				ends: endsOf(bad, landscape.names),
				others
			};
		}
		case "reopen": return planReopen(subject, landscape, request.force);
	}
}
const isDone = (plan) => plan.ends.length === 0 && (plan.strategy === "finish" || plan.task?.state === "publishing" && !hasTwins(plan));
function hasTwins(plan) {
	const { tasks = [] } = (plan.strategy === "reopen" ? plan.goal.good : plan.made) ?? {};
	return tasks.filter((task) => isLive(task) && isFor(task, toEveryone) && memoStampOf(task.memo) !== void 0).length > 1;
}
function planRollForward({ bad, goal, made }, { packages, published, names }) {
	if (goal === void 0) throw new Failure("INTERNAL", { reason: "a rollback has no goal" });
	refuseHidden(bad, made ?? bad, published);
	const h5Version = made?.package.h5Version ?? versionAbove(bad, published, packages);
	const grayOfOurs = published.filter((each) => isBetween(each, {
		above: goal.good,
		below: h5Version
	}) && each.package.packageId !== bad.package.packageId).filter((each) => isOurs(each) && each.package.packageId !== made?.package.packageId).flatMap((each) => endsOfGray(each, names));
	return {
		strategy: "roll-forward",
		bad,
		goal,
		made,
		h5Version,
		task: made && findTaskFor(made.tasks, toEveryone),
		ends: [...endsOf(bad, names), ...grayOfOurs]
	};
}
function refuseHidden(bad, top, published) {
	const higher = published.find((each) => isAbove(each.package, top.package) && each.tasks.some(isLive));
	if (higher === void 0) return;
	const reason = said("version {h5Version} above it is being published, and hides whatever takes its place", { h5Version: higher.package.h5Version });
	throw new Failure("ROLLBACK_NOWHERE", {
		from: bad.package.h5Version,
		reason
	});
}
function versionAbove(bad, published, packages) {
	const highest = published.reduce((top, each) => isAbove(each.package, top.package) ? each : top, bad);
	const taken = packages.map(({ h5Version }) => h5Version);
	const next = nextH5Version(highest.package.h5Version, taken);
	if (next !== void 0) return next;
	const reason = said("no version is left above {h5Version}; the highest that the cloud takes is {highestH5Version}", {
		h5Version: highest.package.h5Version,
		highestH5Version
	});
	throw new Failure("ROLLBACK_NOWHERE", {
		from: bad.package.h5Version,
		reason
	});
}
function planReopen({ bad, goal }, { published, names }, force) {
	const good = goal?.good;
	if (good === void 0) {
		const reason = said("an archive is no package that could be published again; use the strategy roll-forward");
		throw new Failure("ROLLBACK_NOWHERE", {
			from: bad.package.h5Version,
			reason
		});
	}
	refuseHidden(bad, bad, published);
	const above = published.filter((each) => isAbove(each.package, good.package) && each.package.packageId !== bad.package.packageId);
	const foreign = above.find((each) => !isOurs(each));
	if (foreign !== void 0 && !force) {
		const reason = said("version {h5Version} between them was published by somebody else and would have to end (--force ends it)", { h5Version: foreign.package.h5Version });
		throw new Failure("ROLLBACK_NOWHERE", {
			from: bad.package.h5Version,
			reason
		});
	}
	const task = findTaskFor(good.tasks, toEveryone);
	return {
		strategy: "reopen",
		bad,
		goal: {
			...goal,
			label: good.package.h5Version,
			good
		},
		task,
		ends: [bad, ...above].flatMap((each) => endsOf(each, names))
	};
}
function isBetween({ package: each }, { above, below }) {
	return isAbove({ h5Version: below }, each) && (above === void 0 || isAbove(each, above.package));
}
const endsOf = ({ package: its, tasks }, names) => tasks.filter(isLive).map((task) => ({
	task,
	package: its,
	to: "ended",
	audience: describeTaskAudience(task.audience, names)
}));
const endsOfGray = (each, names) => endsOf(each, names).filter(({ task }) => task.audience.kind !== "everyone");
// build/workflows/roll-forward.js
async function uploadGood(plan, content, request, tools) {
	const { mpaas, clock, reporter } = tools;
	const vhost = await vhostOf(request, tools);
	const resourceUrl = await step("upload", tools, () => createUploads(tools).postArchive(content.archive));
	const upload = {
		...describeGood(plan, content, request, tools.run),
		vhost,
		resourceUrl
	};
	return await step("package", tools, () => writeOnce({
		what: {
			en: `the package of version ${upload.h5Version}`,
			zh: `版本 ${upload.h5Version} 的资源包`
		},
		look: async () => findMade(await mpaas.listPackages(upload.h5Id), plan),
		write: () => mpaas.uploadPackage(upload),
		readBack: ({ packageId }) => mpaas.findPackage(upload.h5Id, packageId),
		onTaken: ({ packageId, h5Version }) => {
			reporter.report({
				type: "race-settled",
				what: {
					en: `version ${h5Version}`,
					zh: `版本 ${h5Version}`
				},
				kept: {
					en: `package ${packageId}`,
					zh: `资源包 ${packageId}`
				}
			});
		}
	}, clock));
}
function describeGood({ goal, bad, h5Version }, { archive }, { h5Id, userId, stamp, reason }, run) {
	const like = goal.good?.package ?? bad.package;
	const own = goal.good === void 0 && goal.local !== void 0 ? goal.local : void 0;
	const rollback = {
		from: bad.package.h5Version,
		to: goal.label,
		...reason === void 0 ? {} : { reason: textIn(reason, "en") }
	};
	const theirs = withoutStamp(like.extendInfo);
	return {
		...like.settings,
		tabBar: own?.hasTabBar ?? like.settings.tabBar,
		h5Id,
		userId,
		h5Version,
		name: like.name === "" ? h5Id : like.name,
		mainUrl: own?.mainUrl ?? like.mainUrl,
		iconUrl: like.iconUrl,
		extendInfo: stamp ? stampInto(theirs, archive.sha256, originOf(goal.good?.package, run), rollback) : theirs
	};
}
function originOf(good, { ci, repository, run, runNumber, series }) {
	return (good && stampOf(good.extendInfo)) ?? {
		ci,
		repository,
		run,
		runNumber,
		series
	};
}
const isMadeBy = ({ bad, goal, h5Version }, { h5Version: its, extendInfo }) => {
	const rollback = stampOf(extendInfo)?.rollback;
	return isSameVersion(its, h5Version) && rollback !== void 0 && rollback.to === goal.label && isSameVersion(rollback.from, bad.package.h5Version);
};
function findMade(packages, plan) {
	const found = packages.find((each) => isSameVersion(each.h5Version, plan.h5Version));
	if (found === void 0 || isMadeBy(plan, found)) return found;
	throw new Failure("VERSION_EXISTS", {
		h5Version: plan.h5Version,
		packageId: found.packageId
	});
}
// build/workflows/rollback-announcement.js
async function announceRollback(plan, content, request, tools) {
	const planned = (operation, effect, parameters = {}) => tools.reporter.report({
		type: "write-planned",
		operation,
		effect,
		parameters
	});
	if (plan.strategy === "roll-forward" && content !== void 0) {
		const { sizeBytes, sha256 } = content.archive;
		const vhost = await vhostOf(request, tools);
		await tools.mpaas.uploadToken();
		tools.reporter.report({
			type: "write-planned",
			operation: "PostObject",
			effect: effects.sendArchive,
			sizeBytes,
			parameters: { sha256 }
		});
		planned("UploadMcubeMiniPackage", effects.createPackage(plan.h5Version), {
			H5Version: plan.h5Version,
			Vhost: vhost
		});
	}
	if (plan.strategy !== "finish" && plan.task === void 0) {
		const h5Version = plan.strategy === "roll-forward" ? plan.h5Version : plan.goal.label;
		planned("CreateMcubeMiniTask", effects.publishVersion(h5Version, {
			en: "everyone",
			zh: "所有人"
		}));
	}
	for (const { task, audience, package: its } of plan.ends) planned("ChangeMcubeMiniTaskStatus", effects.endTaskOf(task.taskId, its.h5Version, audience));
}
function sayDone(plan, { reporter }) {
	const from = plan.bad.package.h5Version;
	reporter.report({
		type: "nothing-done",
		reason: {
			"roll-forward": () => ({
				en: `already rolled back: ${liveAs(plan).en} since ${from} was rolled back`,
				zh: `已经回滚：${from} 回滚之后，${liveAs(plan).zh}`
			}),
			finish: () => ({
				en: `version ${from} has ended already`,
				zh: `版本 ${from} 已经结束`
			}),
			reopen: () => ({
				en: `already rolled back: version ${from} has ended, and ${plan.goal?.label ?? ""} is published to everyone`,
				zh: `已经回滚：版本 ${from} 已结束，${plan.goal?.label ?? ""} 已发布给所有人`
			})
		}[plan.strategy](),
		help: {
			"roll-forward": {
				en: "To go further back, name a version with --to.",
				zh: "要回退得更远，请用 --to 指明版本。"
			},
			finish: {
				en: "What users receive now is another version; to end that one, name it with --package.",
				zh: "用户现在收到的是另一个版本；要结束它，请用 --package 指明。"
			},
			reopen: {
				en: "To go further back, name the version that users receive now with --package.",
				zh: "要回退得更远，请用 --package 指明用户现在收到的版本。"
			}
		}[plan.strategy]
	});
	return "unchanged";
}
function liveAs(plan) {
	const version = plan.strategy === "roll-forward" ? plan.h5Version : "";
	const label = plan.goal?.label ?? "";
	return {
		en: `version ${version} carries the content of ${label}`,
		zh: `版本 ${version} 承载了 ${label} 的内容`
	};
}
// build/packaging/read-tar.js
const defaultMostBytes = 2 * 1024 ** 3;
const longestNameBytes = 1024;
async function readTar(tar, target) {
	const { extract } = await import("./tar-stream.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const entries = extract();
	const unpacked = new Unpacked(target);
	const fed = pipeline(tar, entries, { signal: target.signal }).catch((error) => error);
	try {
		for await (const entry of entries) await unpacked.add(entry);
	} catch (error) {
		tar.destroy();
		const first = await fed;
		throw explained(isFailure(first) ? first : error, target);
	}
	const broken = await fed;
	if (broken !== void 0) throw explained(broken, target);
	return unpacked.files();
}
var Unpacked = class {
	#target;
	#files = /* @__PURE__ */ new Map();
	#entries = 0;
	#totalBytes = 0;
	constructor(target) {
		this.#target = target;
	}
	async add(entry) {
		const { name: raw, type, size } = entry.header;
		if (!Number.isSafeInteger(size)) throw this.#unusable(said("{raw} has a size that is no number", { raw: printable(raw) }));
		const name = raw.replace(/^(?:\.\/)+/, "").replace(/\/+$/, "");
		const { mostEntries = mostFiles, mostBytes = defaultMostBytes, without = [] } = this.#target;
		this.#entries += 1;
		this.#totalBytes += size;
		if (this.#entries > mostEntries) throw this.#unusable(said("it holds more than {mostEntries} entries", { mostEntries }));
		if (this.#totalBytes > mostBytes) throw this.#unusable(said("it unpacks to more than {mostBytes} bytes", { mostBytes }));
		const oddity = name === "" && type === "directory" ? void 0 : oddityOf(name, type);
		if (oddity !== void 0) throw this.#unusable(said("{name} {wrong}", {
			name: printable(raw),
			wrong: oddity
		}));
		if (type === "directory" || without.includes(name)) return void entry.resume();
		if (this.#files.has(name)) throw this.#unusable(said("it holds {name} twice", { name }));
		this.#files.set(name, await this.#store(entry, name));
	}
	async #store(entry, name) {
		const path = join(this.#target.folder, String(this.#files.size));
		await pipeline(entry, createWriteStream(path, {
			flags: "wx",
			mode: 384
		}), { signal: this.#target.signal });
		const seen = await stat(path);
		if (seen.size !== entry.header.size) throw this.#unusable(said("{name} is shorter than it says", { name }));
		return folderFile(name, path, seen);
	}
	files() {
		const files = [...this.#files.values()];
		const [clash] = namesakes(files);
		if (clash === void 0) return files;
		const { name, other } = clash;
		if (name === other) throw this.#unusable(said("{name} is a file and a folder", { name }));
		throw this.#unusable(said("{name} and {other} are one name where case or the spelling of accents does not count", {
			name,
			other
		}));
	}
	#unusable(reason) {
		return unusable(this.#target, reason);
	}
};
function oddityOf(name, type) {
	if (type === "link" || type === "symlink") return said("is a link");
	if (type !== "file" && type !== "directory") return said("is neither a file nor a folder ({type})", { type: type ?? said("unknown type") });
	if (name.includes("�")) return said("has a name that is not UTF-8");
	if (!isPlainPath(name)) return said("is not a plain path");
	const [misspelt] = misspelling(name, longestNameBytes);
	if (misspelt !== void 0) return said("cannot be taken: {misspelt}", { misspelt });
}
const unusable = ({ source }, reason, cause) => new Failure("CONTENT_UNUSABLE", {
	source,
	reason: said("{reason}.", { reason })
}, { cause });
function explained(error, target) {
	if (isFailure(error)) return error;
	const { signal, folder } = target;
	if (signal?.aborted) return isFailure(signal.reason) ? signal.reason : new Failure("CANCELLED", {}, { cause: error });
	if (error instanceof Error && "syscall" in error) return new Failure("FILE_UNWRITABLE", {
		path: folder,
		reason: systemReason(error)
	}, { cause: error });
	const reason = error instanceof Error ? error.message : String(error);
	return unusable(target, said("its tar is damaged ({error})", { error: reason.replace(/\.$/, "") }), error);
}
// build/packaging/read-amr.js
const madeByServer = ["hpmfile.json"];
const needed = ["appConfig.json", "index.html"];
const largestManifestBytes = 65536;
async function readAmr(path, { h5Id, h5Version, scratch, signal }) {
	const source = said("the package of version {h5Version}", { h5Version });
	const unusable = (reason, cause) => new Failure("CONTENT_UNUSABLE", {
		source,
		reason
	}, { cause });
	const zip = await readZip(path).catch((error) => {
		throw asUnusable(error, unusable);
	});
	try {
		const wrong = await oddityOfManifest(zip, {
			h5Id,
			h5Version
		});
		if (wrong !== void 0) throw unusable(wrong);
		const tar = onlyTar(zip, h5Id);
		if (tar === void 0) throw unusable(said("it does not hold exactly one tar, {h5Id}.tar; it holds {names}.", {
			h5Id,
			names: namesIn(zip)
		}));
		await readThrough({ files: zip.files.filter((file) => file !== tar) });
		const folder = await mkdtemp(join(scratch, "amr-"));
		const files = await readTar(await tar.open(), {
			folder,
			source,
			without: madeByServer,
			signal
		});
		const missing = needed.filter((name) => !files.some((file) => file.name === name));
		if (missing.length > 0) throw unusable(said("it is no mini program: it has no {missing}.", { missing: inRow(missing, {
			en: " and no ",
			zh: "、"
		}) }));
		return files;
	} catch (error) {
		throw asUnusable(error, unusable);
	} finally {
		await zip.close();
	}
}
function onlyTar({ files }, h5Id) {
	const tars = files.filter(({ name }) => /\.tar$/i.test(name));
	return tars.length === 1 && tars[0]?.name === `${h5Id}.tar` ? tars[0] : void 0;
}
async function oddityOfManifest({ files }, { h5Id, h5Version }) {
	const manifest = files.find(({ name }) => name === "Manifest.xml");
	if (manifest === void 0 || manifest.sizeBytes > largestManifestBytes) return void 0;
	const text = (await manifest.read()).toString("utf8");
	const wanted = {
		uid: h5Id,
		version: h5Version
	};
	for (const [tag, expected] of Object.entries(wanted)) {
		const found = new RegExp(`<${tag}>\\s*([^<]*?)\\s*</${tag}>`).exec(text)?.[1];
		if (found !== void 0 && found !== expected) return said("its Manifest.xml says {tag} {found}, not {expected}.", {
			tag,
			found,
			expected
		});
	}
}
const namesIn = ({ files }) => files.length === 0 ? said("nothing") : inRow(files.slice(0, 5).map(({ name }) => name), {
	en: ", ",
	zh: "、"
});
function asUnusable(error, unusable) {
	if (!isFailure(error) || error.code !== "ZIP_INVALID") return error;
	return unusable(said("it is not a usable zip: {reason}.", { reason: error.reason }), error);
}
// build/workflows/rollback-content.js
const mostBytes = 2 * 1024 ** 3;
function describeContent(candidate, places) {
	const beside = keptBeside(candidate, places);
	const run = places.fetchArtifact && runOf(candidate);
	const cloud = candidate.downloadUrl !== void 0;
	const en = [
		beside !== void 0 && `archive ${beside}`,
		run !== void 0 && `artifact of run ${run}`,
		cloud && "cloud"
	];
	const zh = [
		beside !== void 0 && `压缩包 ${beside}`,
		run !== void 0 && `运行 ${run} 的构建产物`,
		cloud && "云端"
	];
	return {
		en: en.filter(Boolean).join(", "),
		zh: zh.filter(Boolean).join("、")
	};
}
async function fetchContent(goal, places, tools) {
	if (goal.local !== void 0) return {
		archive: goal.local.archive,
		source: {
			en: "the archive given",
			zh: "所给的压缩包"
		}
	};
	const good = goal.good?.package;
	if (good === void 0) throw new Failure("INTERNAL", { reason: "a rollback has nothing to fetch" });
	return await fromReceipt(goal, tools) ?? await fromBeside(good, places, tools) ?? await fromArtifact(good, places, tools) ?? await fromCloud(good, places.h5Id, tools);
}
async function fromReceipt({ kept }, tools) {
	if (kept === void 0) return void 0;
	const path = kept.paths.find(existsSync) ?? kept.paths[0] ?? "";
	return await attempt({
		en: `the archive kept at ${path}`,
		zh: `保留在 ${path} 的压缩包`
	}, kept.sha256, async () => path, tools);
}
async function fromBeside(good, places, tools) {
	const [path, stamp] = [keptBeside(good, places), stampOf(good.extendInfo)];
	if (path === void 0 || stamp === void 0) return void 0;
	return await attempt({
		en: `the archive kept at ${path}`,
		zh: `保留在 ${path} 的压缩包`
	}, stamp.sha256, async () => path, tools);
}
function keptBeside(good, { h5Id, receipt, landscape }) {
	const path = join(dirname(receipt), keptName(h5Id, uploadedAs(good, landscape)));
	return stampOf(good.extendInfo) !== void 0 && existsSync(path) ? path : void 0;
}
async function fromArtifact(good, { h5Id, landscape }, tools) {
	const { fetchArtifact, scratch } = tools;
	const stamp = stampOf(good.extendInfo);
	const run = runOf(good);
	if (fetchArtifact === void 0 || stamp === void 0 || run === void 0) return void 0;
	const file = keptName(h5Id, uploadedAs(good, landscape));
	const fetch = () => fetchArtifact({
		run,
		repository: stamp.repository,
		file,
		folder: scratch
	});
	return await attempt({
		en: `the artifact of run ${run}`,
		zh: `运行 ${run} 的构建产物`
	}, stamp.sha256, fetch, tools);
}
function uploadedAs(carrier, { packages }) {
	const to = stampOf(carrier.extendInfo)?.rollback?.to;
	const original = to === void 0 ? void 0 : packages.find(({ h5Version }) => isSameVersion(h5Version, to));
	return original === void 0 || !isAbove(carrier, original) ? carrier.h5Version : uploadedAs(original, { packages });
}
function runOf({ extendInfo }) {
	const stamp = stampOf(extendInfo);
	return stamp?.ci === "GitHub Actions" ? stamp.run : void 0;
}
async function attempt(source, sha256, fetch, { reporter }) {
	const warn = (reason) => reporter.report({
		type: "warned",
		message: {
			en: `${source.en} is not used: ${textIn(reason, "en")}`,
			zh: `不使用${source.zh}：${textIn(reason, "zh")}`
		},
		help: {
			en: "The content is fetched from the next place that has it.",
			zh: "将从下一个有该内容的地方获取。"
		}
	});
	try {
		const path = await fetch();
		if (path === void 0) return void 0;
		const archive = await readyArchive(path);
		if (archive.sha256 === sha256) return {
			archive,
			source
		};
		warn({
			en: `its SHA-256 is ${archive.sha256}, not ${sha256}.`,
			zh: `它的 SHA-256 是 ${archive.sha256}，而不是 ${sha256}。`
		});
	} catch (error) {
		if (isFailure(error) && isStop(error)) throw error;
		if (isFailure(error)) warn(error.told);
		else warn(error instanceof Error ? error.message : String(error));
	}
}
async function fromCloud(good, h5Id, tools) {
	const { h5Version, packageId, downloadUrl } = good;
	const { storage, scratch, signal } = tools;
	if (downloadUrl === void 0) throw new Failure("CONTENT_UNUSABLE", {
		source: said("version {h5Version}", { h5Version }),
		reason: said("the cloud gives no address where it could be fetched.")
	});
	const path = join(scratch, `${packageId}.amr`);
	await storage.download(downloadUrl, {
		to: path,
		maxBytes: mostBytes
	});
	const files = await readAmr(path, {
		h5Id,
		h5Version,
		scratch,
		signal
	});
	const archive = await writeArchive(files, {
		root: h5Id,
		to: join(scratch, `${packageId}-again.zip`),
		signal
	});
	const isProven = proves(good, archive, tools);
	return {
		archive,
		source: {
			en: `the cloud's copy of version ${h5Version}${isProven ? ", identical to what was uploaded" : ""}`,
			zh: `云端保存的版本 ${h5Version} 副本${isProven ? "（与上传内容一致）" : ""}`
		}
	};
}
function proves({ h5Version, extendInfo }, { sha256 }, { reporter }) {
	const stamp = stampOf(extendInfo);
	if (stamp === void 0) return false;
	if (stamp.sha256 === sha256) return true;
	reporter.report({
		type: "warned",
		message: {
			en: `The cloud's copy of version ${h5Version} does not give the archive that was uploaded: its SHA-256 is ${sha256}, not ${stamp.sha256}.`,
			zh: `云端保存的版本 ${h5Version} 副本与上传的压缩包不一致：SHA-256 是 ${sha256}，而不是 ${stamp.sha256}。`
		},
		help: {
			en: "The cloud may have added or changed files, or another version of this program packed it; look at the result on a phone.",
			zh: "云端可能增改了文件，或由本工具的其他版本打包；请在手机上确认结果。"
		}
	});
	return false;
}
// build/workflows/rollback-sentences.js
function sentencesOf(plan) {
	switch (plan.strategy) {
		case "roll-forward": return [
			contentOf(plan),
			{
				en: `It is published to everyone, so that whoever has ${badOf(plan)} receives it.`,
				zh: `它会发布给所有人，已安装 ${badOf(plan)} 的用户会收到它。`
			},
			...endings(plan.ends, {
				en: "Once it is live",
				zh: "生效之后"
			}),
			{
				en: `The next release needs a version above ${plan.h5Version}.`,
				zh: `下一次发布的版本号必须高于 ${plan.h5Version}。`
			}
		];
		case "finish": return [
			...endings(plan.ends, {
				en: "At once",
				zh: "立即"
			}),
			{
				en: `What copies of ${badOf(plan)} that are installed do then is not documented.`,
				zh: `已安装的 ${badOf(plan)} 届时会怎样，厂商文档没有说明。`
			},
			{
				en: `A phone that asks receives ${whatIsLeft(plan).en}.`,
				zh: `手机查询时会收到${whatIsLeft(plan).zh}。`
			},
			...notTheGoal(plan)
		];
		case "reopen": return [
			plan.task === void 0 ? {
				en: `Version ${plan.goal.label} is published to everyone again, by a new task.`,
				zh: `版本 ${plan.goal.label} 由新任务重新发布给所有人。`
			} : {
				en: `Version ${plan.goal.label} is published to everyone already, by task ${plan.task.taskId}.`,
				zh: `版本 ${plan.goal.label} 已由任务 ${plan.task.taskId} 发布给所有人。`
			},
			...endings(plan.ends, {
				en: "Once that is live",
				zh: "生效之后"
			}),
			{
				en: `A phone takes the highest version that matches it, which is then ${plan.goal.label}; whether one that has ${badOf(plan)} goes back to it is not documented.`,
				zh: `手机会取匹配自己的最高版本，届时即 ${plan.goal.label}；已安装 ${badOf(plan)} 的手机是否会回到它，厂商文档没有说明。`
			}
		];
	}
}
function contentOf(plan) {
	const name = nameOf(plan);
	return plan.made === void 0 ? {
		en: `The content of ${name.en} becomes version ${plan.h5Version}, above every version that was ever published.`,
		zh: `${name.zh}的内容成为版本 ${plan.h5Version}，高于所有曾发布的版本。`
	} : {
		en: `Version ${plan.h5Version} (package ${plan.made.package.packageId}), made by an earlier run, carries the content of ${name.en}.`,
		zh: `先前运行创建的版本 ${plan.h5Version}（资源包 ${plan.made.package.packageId}）承载了${name.zh}的内容。`
	};
}
const badOf = ({ bad }) => bad.package.h5Version;
const nameOf = ({ goal }) => goal.good === void 0 ? {
	en: goal.label,
	zh: ` ${goal.label} `
} : {
	en: `version ${goal.label}`,
	zh: `版本 ${goal.label} `
};
function endings(ends, when) {
	if (ends.length === 0) return [];
	const en = ends.map(({ task, audience, package: { h5Version } }) => `task ${task.taskId} (version ${h5Version}, ${audience.en})`);
	const zh = ends.map(({ task, audience, package: { h5Version } }) => `任务 ${task.taskId}（版本 ${h5Version}，${audience.zh}）`);
	return [{
		en: `${when.en}, ${ends.length === 1 ? "a task ends" : `${ends.length} tasks end`}: ${en.join(", ")}.`,
		zh: `${when.zh}，结束 ${ends.length} 个任务：${zh.join("、")}。`
	}];
}
function whatIsLeft(plan) {
	const [highest] = plan.others;
	const left = leftOf(plan);
	if (left !== void 0) return {
		en: `version ${left}, the highest that is still published to everyone`,
		zh: `版本 ${left}，即仍发布给所有人的最高版本`
	};
	if (highest === void 0) return {
		en: "nothing, because no other version is being published",
		zh: "空结果，因为没有其他版本在发布"
	};
	const { h5Version } = highest.package;
	return {
		en: `at most version ${h5Version}, which is not published to everyone`,
		zh: `至多版本 ${h5Version}，它并未发布给所有人`
	};
}
function notTheGoal(plan) {
	if (plan.goal === void 0 || plan.goal.label === leftOf(plan)) return [];
	return [{
		en: `That is not ${plan.goal.label}; the strategy roll-forward would bring its content to everyone.`,
		zh: `那不是 ${plan.goal.label}；策略 roll-forward 可将其内容发布给所有人。`
	}];
}
// build/workflows/named-package.js
const findNamed = async (named, landscape, h5Id) => findWanted(await wantedOf(named, h5Id), landscape, h5Id);
async function wantedOf(choice, h5Id) {
	switch (choice.kind) {
		case "id": return { packageId: choice.packageId };
		case "receipt": return packageIn(await readReceipt(choice.path, { h5Id }), choice.path);
		case "version": return { h5Version: choice.scheme === void 0 ? choice.h5Version : toH5Version(choice.h5Version, choice.scheme) };
	}
}
function findWanted(wanted, { packages }, h5Id) {
	const fits = ({ packageId, h5Version }) => "packageId" in wanted ? packageId === wanted.packageId : isSameVersion(h5Version, wanted.h5Version);
	const found = packages.find(fits);
	if (found !== void 0) return found;
	const asked = "packageId" in wanted ? `package ${wanted.packageId}` : `version ${wanted.h5Version}`;
	throw new Failure("PACKAGE_UNKNOWN", {
		asked,
		h5Id,
		known: packages.map(({ h5Version, packageId }) => `${h5Version} (${packageId})`)
	});
}
// build/workflows/rollback-subject.js
async function chooseBad({ package: choice, h5Id, strategy }, { landscape, tools }) {
	if (choice.kind !== "newest") {
		const named = await withTasks(await findNamed(choice, landscape, h5Id), landscape, tools);
		if (named.tasks.length > 0) return named;
		throw new Failure("ROLLBACK_NOWHERE", {
			from: named.package.h5Version,
			reason: said("it was never published, so nobody has it")
		});
	}
	const published = choice.final ? landscape.published.filter((each) => isFinal(each.package.h5Version)) : landscape.published;
	const [highest] = published;
	if (highest === void 0) throw new Failure("NOTHING_PUBLISHED", {
		h5Id,
		packages: landscape.packages.length
	});
	return strategy === "roll-forward" ? published.find((each) => isUnderWay(each, tools.clock.now())) ?? highest : highest;
}
function isUnderWay({ tasks }, nowMs) {
	const [last] = [...tasks].sort((a, b) => b.taskId - a.taskId);
	return tasks.some(isLive) || last !== void 0 && hasRunOut(last, nowMs);
}
async function chooseSubject(newest, request, around) {
	const going = await underWay(newest, request, around);
	if (going !== void 0) return going;
	const goal = await chooseGoal(newest, request, around);
	return {
		bad: newest,
		goal,
		made: goal === void 0 ? void 0 : await madeBefore(newest, goal, around)
	};
}
async function underWay(newest, request, around) {
	const { landscape, tools, local } = around;
	const rollback = stampOf(newest.package.extendInfo)?.rollback;
	if (!(request.strategy === "roll-forward" && request.package.kind === "newest" && newest.tasks.some(isLive)) || rollback === void 0 || !await isMeant(newest.package, rollback.to, request, around)) return void 0;
	const withVersion = async (version) => {
		const found = landscape.packages.find(({ h5Version }) => isSameVersion(h5Version, version));
		return found && await withTasks(found, landscape, tools);
	};
	const gone = {
		package: {
			...newest.package,
			h5Version: rollback.from
		},
		tasks: []
	};
	const good = rollback.to.startsWith(archiveLabel) ? void 0 : await withVersion(rollback.to);
	return {
		bad: await withVersion(rollback.from) ?? gone,
		goal: {
			label: rollback.to,
			good,
			local
		},
		made: newest
	};
}
async function isMeant(newest, carried, { to, h5Id }, { landscape, local }) {
	if (to.kind === "previous") return true;
	if (to.kind === "list") return false;
	if (to.kind === "archive") return stampOf(newest.extendInfo)?.sha256 === local?.archive.sha256;
	const wanted = await findNamed(to, landscape, h5Id);
	return isAbove(newest, wanted) && (isSameVersion(wanted.h5Version, carried) || isSameContent(wanted, newest));
}
const archiveLabel = "archive ";
async function chooseGoal(bad, request, around) {
	const { landscape, local } = around;
	const { to, strategy } = request;
	const from = bad.package.h5Version;
	switch (to.kind) {
		case "list": return;
		case "previous": {
			const previous = findCandidates(bad, landscape, () => "").find(({ isPrevious }) => isPrevious);
			if (previous !== void 0) return await goalOf({
				kind: "id",
				packageId: previous.packageId
			}, bad, request, around);
			if (strategy === "finish") return void 0;
			throw new Failure("ROLLBACK_NOWHERE", {
				from,
				reason: whyNowhere(bad, landscape)
			});
		}
		case "archive": {
			const sha256 = local?.archive.sha256 ?? "";
			const same = landscape.published.find((each) => isAbove(bad.package, each.package) && stampOf(each.package.extendInfo)?.sha256 === sha256);
			return {
				label: same?.package.h5Version ?? `${archiveLabel}${sha256.slice(0, 12)}`,
				good: same,
				local
			};
		}
		case "version":
		case "id":
		case "receipt": return await goalOf(to, bad, request, around);
	}
}
function whyNowhere(bad, landscape) {
	const candidates = findCandidates(bad, landscape, () => "");
	if (candidates.length === 0) return said("no version below it was ever published");
	const each = candidates.map(({ h5Version, remark }) => ({
		en: `${h5Version}: ${textIn(remark, "en")}`,
		zh: `${h5Version}：${textIn(remark, "zh")}`
	}));
	const listed = inRow(each, {
		en: "; ",
		zh: "；"
	});
	return said("of the versions below it none was published to everyone and kept ({candidates})", { candidates: listed });
}
async function goalOf(to, bad, { h5Id }, { landscape, tools }) {
	const from = bad.package.h5Version;
	const wanted = await findNamed(to, landscape, h5Id);
	const { h5Version } = wanted;
	if (wanted.packageId === bad.package.packageId) throw new Failure("ROLLBACK_NOWHERE", {
		from,
		reason: said("{h5Version} is itself the version to be rolled back", { h5Version })
	});
	if (!isAbove(bad.package, wanted)) throw new Failure("ROLLBACK_NOWHERE", {
		from,
		reason: said("{h5Version} is not below it", { h5Version })
	});
	const good = await withTasks(wanted, landscape, tools);
	if (good.tasks.length === 0) throw new Failure("ROLLBACK_NOWHERE", {
		from,
		reason: said("{h5Version} was never live", { h5Version })
	});
	return {
		label: h5Version,
		good,
		kept: to.kind === "receipt" ? keptIn(await readReceipt(to.path, { h5Id }), to.path) : void 0
	};
}
function keptIn({ done }, receipt) {
	const archive = fieldOf(done, "archive");
	const [path, sha256] = [fieldOf(archive, "keptAt"), fieldOf(archive, "sha256")];
	if (typeof path !== "string" || typeof sha256 !== "string") return void 0;
	return {
		paths: [path, join(dirname(receipt), basename(path))],
		sha256
	};
}
async function madeBefore({ package: bad }, { label, local }, { landscape, tools }) {
	const isOfThis = (each) => {
		const stamp = stampOf(each.extendInfo);
		return stamp?.rollback !== void 0 && isSameVersion(stamp.rollback.from, bad.h5Version) && isAbove(each, bad) && (stamp.rollback?.to === label || stamp.sha256 === local?.archive.sha256);
	};
	const found = landscape.packages.find(isOfThis);
	const made = found && await withTasks(found, landscape, tools);
	return made === void 0 || made.tasks.length === 0 || made.tasks.some(isLive) ? made : void 0;
}
// build/workflows/rollback-warnings.js
function warningsOf(subject, plan, landscape, request) {
	return [
		takenBack(subject, landscape),
		sameContent(subject),
		endedAbove(subject, landscape, request),
		nothingLeft(plan)
	].filter((warning) => warning !== void 0);
}
function takenBack({ goal, made }, landscape) {
	const rolledBack = goal?.good && rolledBackBy(goal.good, landscape);
	if (goal === void 0 || rolledBack === void 0 || made !== void 0) return void 0;
	return {
		message: {
			en: `Version ${goal.label} was itself taken back (${rolledBack.en}); it is used because it was named.`,
			zh: `版本 ${goal.label} 自身曾被撤回（${rolledBack.zh}）；因被指明而使用它。`
		},
		help: {
			en: "Look at the candidates (without --to) for one that was not.",
			zh: "不带 --to 运行可列出候选版本，从中选一个未被撤回的。"
		}
	};
}
function sameContent({ bad, goal }) {
	if (goal?.good === void 0 || !isSameContent(goal.good.package, bad.package)) return void 0;
	return {
		message: {
			en: `Version ${goal.label} carries the same content as ${bad.package.h5Version}.`,
			zh: `版本 ${goal.label} 与 ${bad.package.h5Version} 内容相同。`
		},
		help: {
			en: "What is wrong with the one is wrong with the other; name a version further back.",
			zh: "其中一个有问题，另一个也一样；请指明更早的版本。"
		}
	};
}
function endedAbove({ bad, made }, { published }, { package: choice }) {
	const [highest] = published;
	if (choice.kind !== "newest" || highest === void 0 || highest.tasks.some(isLive)) return void 0;
	if (!isAbove(highest.package, (made ?? bad).package)) return void 0;
	const { h5Version } = highest.package;
	return {
		message: {
			en: `Version ${h5Version} is above ${bad.package.h5Version} and has ended; it is not the one that is rolled back.`,
			zh: `版本 ${h5Version} 高于 ${bad.package.h5Version} 且已结束；回滚的不是它。`
		},
		help: {
			en: `If that one is meant, name it with --package ${shellWord(h5Version)}.`,
			zh: `若指的是它，请用 --package ${shellWord(h5Version)} 指明。`
		}
	};
}
function nothingLeft(plan) {
	if (plan.strategy !== "finish" || plan.others.length > 0) return void 0;
	return {
		message: {
			en: `When version ${plan.bad.package.h5Version} has ended, nothing of the mini program is published to anybody.`,
			zh: `版本 ${plan.bad.package.h5Version} 结束后，该小程序不再向任何人发布。`
		},
		help: {
			en: "Release a good version soon, or use the strategy roll-forward when there is an earlier one.",
			zh: "请尽快发布正常版本；若有更早的版本，可使用策略 roll-forward。"
		}
	};
}
// build/workflows/show-candidates.js
async function showCandidates({ bad, landscape }, { h5Id, receipt, strategy, package: choice }, tools) {
	const { h5Version, packageId, extendInfo } = bad.package;
	const found = findCandidates(bad, landscape, (candidate) => describeContent(candidate, {
		h5Id,
		receipt,
		landscape,
		fetchArtifact: tools.fetchArtifact
	}));
	const carried = strategy === "roll-forward" && choice.kind === "newest" && bad.tasks.some(isLive) ? stampOf(extendInfo)?.rollback?.to : void 0;
	const candidates = found.map((each) => {
		if (carried === void 0) return each;
		const remark = isSameVersion(each.h5Version, carried) ? {
			en: `its content is live, as version ${h5Version}`,
			zh: `其内容已生效，即版本 ${h5Version}`
		} : each.remark;
		return {
			...each,
			remark,
			isPrevious: false
		};
	});
	tools.reporter.report({
		type: "candidates-listed",
		subject: {
			en: `Version ${h5Version} (package ${packageId}) of mini program ${h5Id}`,
			zh: `小程序 ${h5Id} 的版本 ${h5Version}（资源包 ${packageId}）`
		},
		candidates
	});
	return "read";
}
// build/workflows/rollback.js
async function rollback(request, tools, record) {
	const { to } = request;
	const local = to.kind === "archive" ? await step("archive", tools, () => packLocal(to.path, request, tools)) : void 0;
	const seen = await step("look", tools, () => look(request, local, tools));
	if (to.kind === "list") return await showCandidates(seen, request, tools);
	refuseForeign(seen.bad, request);
	const subject = await chooseSubject(seen.bad, request, {
		...seen,
		tools
	});
	const plan = planRollback(subject, seen.landscape, request);
	remember(plan, record);
	if (isDone(plan)) return sayDone(plan, tools);
	for (const warning of warningsOf(subject, plan, seen.landscape, request)) tools.reporter.report({
		type: "warned",
		...warning
	});
	const names = {
		from: plan.bad.package.h5Version,
		to: aimOf(plan) ?? {
			en: "nothing",
			zh: "（无）"
		},
		strategy: plan.strategy
	};
	tools.reporter.report({
		type: "rollback-planned",
		...names,
		sentences: [...sentencesOf(plan), ...whyOf(request)]
	});
	return await carryOut(plan, seen, {
		request,
		tools,
		record
	});
}
async function look(request, local, tools) {
	const landscape = await readLandscape(request.h5Id, tools);
	tools.reporter.report({
		type: "packages-listed",
		count: landscape.packages.length,
		highestPublished: landscape.published[0]?.package.h5Version
	});
	return {
		landscape,
		local,
		bad: await chooseBad(request, {
			landscape,
			tools
		})
	};
}
const whyOf = ({ reason }) => reason === void 0 ? [] : [{
	en: `The reason: ${textIn(reason, "en")}`,
	zh: `原因：${textIn(reason, "zh")}`
}];
function remember(plan, record) {
	const { packageId, h5Version } = plan.bad.package;
	record.from = {
		packageId,
		h5Version
	};
	const to = aimOf(plan);
	if (to !== void 0) record.to = to;
	if (plan.strategy === "finish") return;
	const published = plan.strategy === "reopen" ? plan.goal.good : plan.made;
	if (published !== void 0) record.package = published.package;
	record.packageReused = published !== void 0;
	if (plan.task !== void 0) record.task = plan.task;
	record.taskReused = plan.task !== void 0;
}
async function carryOut(plan, { landscape }, scene) {
	const { request, tools, record } = scene;
	const content = plan.strategy === "roll-forward" && plan.made === void 0 ? await step("fetch", tools, () => fetchGood(plan, landscape, scene)) : void 0;
	if (request.dryRun) {
		await announceRollback(plan, content, request, tools);
		return "planned";
	}
	await refuseOvertaken(plan, landscape, scene);
	if (plan.strategy !== "finish") {
		const published = await ensurePackage(plan, content, scene);
		record.task = await step("rollout", tools, () => publishGood(plan, published, scene));
	}
	await step("rollback", tools, () => endBad(plan, scene));
	return plan.strategy === "finish" ? "ended" : "live";
}
async function fetchGood({ goal }, landscape, { request, tools, record }) {
	const content = await fetchContent(goal, {
		...request,
		landscape
	}, tools);
	const { archive, source } = content;
	record.archive = archive;
	record.source = textIn(source, "en");
	tools.reporter.report({
		type: "content-fetched",
		source,
		files: archive.files,
		sizeBytes: archive.sizeBytes
	});
	return content;
}
async function refuseOvertaken(plan, { packages }, { request, tools }) {
	const { bad } = plan;
	const before = new Map(packages.map(({ packageId, period }) => [packageId, period]));
	const isNew = ({ packageId, period }) => before.get(packageId) === void 0 || before.get(packageId) === "never" && period !== "never";
	const now = await tools.mpaas.listPackages(request.h5Id);
	const isTwin = (each) => plan.strategy === "roll-forward" && isMadeBy(plan, each);
	const newcomer = now.find((each) => isAbove(each, bad.package) && isNew(each) && !isTwin(each));
	if (newcomer !== void 0) throw new Failure("ROLLBACK_OVERTAKEN", {
		h5Version: newcomer.h5Version,
		packageId: newcomer.packageId
	});
}
async function ensurePackage(plan, content, { request, tools, record }) {
	if (plan.strategy === "reopen") return plan.goal.good.package;
	const { made } = plan;
	if (made === void 0 && content === void 0) throw new Failure("INTERNAL", { reason: "a rollback has no content" });
	const published = made === void 0 && content !== void 0 ? await uploadGood(plan, content, request, tools) : made?.package;
	if (published === void 0) throw new Failure("INTERNAL", { reason: "a rollback has no package" });
	record.package = published;
	const { packageId, h5Version } = published;
	tools.reporter.report({
		type: "package-ready",
		packageId,
		h5Version,
		reused: made !== void 0
	});
	return published;
}
async function publishGood(plan, { packageId, extendInfo }, { request, tools, record }) {
	const { waitMs, stamp } = request;
	const words = wordsOf(plan, request);
	const facts = {
		sha256: stampOf(extendInfo)?.sha256 ?? "unknown",
		run: tools.run,
		by: "rollback",
		from: plan.bad.package.h5Version
	};
	const memo = stamp ? stampedMemo(words, facts) : words;
	return await publish({
		packageId,
		aim: toEveryone,
		memo,
		waitMs,
		existing: plan.task
	}, tools, (task, isReused) => {
		record.task = task;
		record.taskReused = isReused;
	});
}
function wordsOf({ bad, goal }, { memo, reason }) {
	const words = memo ?? `Rollback of ${bad.package.h5Version} to ${goal.label}`;
	return reason === void 0 ? words : `${words}: ${textIn(reason, "en")}`;
}
async function endBad({ ends }, { tools, record }) {
	await carryOutMoves(ends, tools, ({ task, package: { h5Version } }) => {
		record.ended = [...record.ended ?? [], {
			taskId: task.taskId,
			h5Version
		}];
	});
}
export { inspectLocal as n, rollback as t };
