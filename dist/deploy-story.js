import { i as __toESM } from "./rolldown-runtime.js";
import { A as textIn, C as throwProblems, D as said, O as asIs, S as isStop, T as inRow, k as isBoth, w as and, x as isFailure, y as Failure } from "./words.js";
import { N as nameFault, T as invalid } from "./read-inputs.js";
import { n as readDeployInputs } from "./read-deploy.js";
import { t as require_picomatch } from "./npm-picomatch.js";
import { _ as differencesOf, b as specOf, c as noConfig, d as readsBack, f as changedSetting, g as comparable, h as changeFor, i as listingOf, l as wantedConfig, m as settingValue, n as hostingSetting, o as openHosting, p as settingName, r as planSettings, s as configDifferences, t as deploySettings, u as isDifferent, v as newSpec } from "./deploy-settings.js";
import { a as readManifest, g as stampWords, h as stampIn, i as manifestPath, l as isStampOf, m as saysTheSame, n as isOurs, o as writeManifest, r as manifestOf$1, s as isFields, t as headersDigest, u as marksFor, v as wordsOf } from "./manifest.js";
import { i as sha256Of, n as keptSiteName, r as listKeptSites, t as isNamedBy } from "./kept-sites.js";
import { t as poll } from "./poll.js";
import { i as writeOnce, n as lookUntil } from "./write-once.js";
import { t as inParallel } from "./in-parallel.js";
import { t as smokeTest } from "./smoke-test.js";
import { a as unfit, i as systemReason, n as inByteOrder, r as mostFiles } from "./build-file.js";
import { n as writeWhole, r as step, t as runVerb } from "./run-verb.js";
import { C as secretFolder, E as isCompressed, T as secretWords, _ as misspelling, a as changed, c as unreadable, d as readZip, f as writeArchive, h as isJunk, i as readFolder, l as shortList, n as secretIn, r as byteOrderMark, s as isUnchanged, w as secretName, x as printable, y as namesakes } from "./scan.js";
import { t as require_ignore } from "./npm-ignore.js";
import { t as canonicalJson } from "./canonical-json.js";
import { t as mimes } from "./npm-mrmime.js";
import { t as buildDeployTools } from "./build-tools.js";
import { n as spaceSubject } from "./subjects.js";
import { t as allProblems } from "./verb-reader.js";
import { setImmediate } from "node:timers/promises";
import { createHash, hash } from "node:crypto";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { readFile, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { Readable } from "node:stream";
// build/config/found-functions.js
function settingsOf({ name, path }, { knownFunctions, values }) {
	const known = knownFunctions.find((each) => each.path === path) ?? knownFunctions.find((each) => each.name === name);
	return known === void 0 ? {
		name,
		path,
		runtime: values.runtime,
		layout: "root",
		exclude: []
	} : {
		...known,
		path
	};
}
function doubled(found, functions) {
	return [...new Set(functions.map(({ name }) => name))].flatMap((name) => {
		const paths = functions.filter((each) => each.name === name).map(({ path }) => path);
		return new Set(found.filter(({ path }) => paths.includes(path)).map((one) => one.name)).size > 1 ? [new Failure("FUNCTION_TWICE", {
			name,
			paths
		})] : [];
	});
}
function withFoundFunctions(inputs, found) {
	if (inputs.functionPatterns.length === 0) return inputs;
	const functions = found.map((one) => settingsOf(one, inputs));
	const misnamed = functions.flatMap(({ name, path }) => {
		const expected = inputs.knownFunctions.some((known) => known.name === name) ? void 0 : nameFault(name);
		return expected === void 0 ? [] : [invalid(inputs, "functions", said("folders that are named with {expected}", { expected }), path)];
	});
	return {
		...inputs,
		request: {
			...inputs.request,
			functions
		},
		problems: [
			...inputs.problems,
			...misnamed,
			...doubled(found, functions)
		]
	};
}
// build/packaging/glob.js
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
function matcher(patterns) {
	const [wanted, unwanted] = [false, true].map((negative) => patterns.filter((pattern) => isNegative(pattern) === negative).map((pattern) => matcherOf(negative ? pattern.slice(1) : pattern)));
	return (path) => (wanted ?? []).some((matches) => matches(path)) && !(unwanted ?? []).some((matches) => matches(path));
}
const isNegative = (pattern) => /^!(?!\()/.test(pattern);
function matcherOf(pattern) {
	const whole = pattern.endsWith("/") ? `${pattern}**` : pattern;
	if (whole === "") return () => false;
	const anywhere = !whole.includes("/");
	return withOneArgument((0, import_picomatch.default)(whole.replace(/^\.?\//, ""), {
		basename: anywhere,
		dot: true,
		nonegate: true
	}));
}
const withOneArgument = (matches) => (path) => matches(path);
const folderMatcher = (pattern) => withOneArgument((0, import_picomatch.default)(pattern, { nonegate: true }));
const isPattern = (part) => import_picomatch.default.scan(part).isGlob;
// build/packaging/function-folders.js
const deepest = 6;
async function findFunctionFolders(patterns, workingDirectory) {
	const problems = [];
	const found = /* @__PURE__ */ new Set();
	for (const pattern of patterns.filter((each) => !isNegative(each))) {
		const folders = await foldersOf(pattern, workingDirectory);
		if (folders.length === 0) problems.push(new Failure("FUNCTIONS_NOT_FOUND", {
			pattern,
			folder: workingDirectory
		}));
		for (const folder of folders) found.add(folder);
	}
	for (const pattern of patterns.filter(isNegative)) for (const folder of await foldersOf(pattern.slice(1), workingDirectory)) found.delete(folder);
	const folders = [...found].map((path) => ({
		name: basename(path),
		path
	})).sort((a, b) => a.name < b.name ? -1 : 1);
	throwProblems([...problems, ...twice(folders)]);
	return folders;
}
async function foldersOf(pattern, workingDirectory) {
	const literal = resolve(workingDirectory, pattern);
	if (await isFolder(literal)) return [literal];
	const parts = pattern.split("/").filter((part) => part !== "" && part !== ".");
	const first = parts.findIndex(isPattern);
	if (first === -1) return [];
	const base = resolve(workingDirectory, pattern.startsWith("/") ? "/" : "", ...parts.slice(0, first));
	const rest = parts.slice(first);
	const depth = rest.some((part) => part.includes("**")) ? deepest : rest.length;
	const matches = folderMatcher(rest.join("/"));
	return (await below(base, depth)).filter(matches).map((name) => join(base, name));
}
async function below(base, depth) {
	if (depth === 0) return [];
	const entries = await readdir(base, { withFileTypes: true }).catch(() => []);
	const names = [];
	for (const entry of entries.filter(({ name }) => name !== "node_modules")) if (entry.isDirectory() || entry.isSymbolicLink() && await isFolder(join(base, entry.name))) names.push(entry.name, ...(await below(join(base, entry.name), depth - 1)).map((name) => `${entry.name}/${name}`));
	return names;
}
const isFolder = (path) => stat(path).then((kind) => kind.isDirectory(), () => false);
function twice(folders) {
	return [...new Set(folders.map(({ name }) => name))].flatMap((name) => {
		const paths = folders.filter((folder) => folder.name === name).map(({ path }) => path);
		return paths.length > 1 ? [new Failure("FUNCTION_TWICE", {
			name,
			paths
		})] : [];
	});
}
// build/workflows/when-free.js
async function whenFree(call, waitMs, tools) {
	let busy;
	const attempt = async () => {
		try {
			return { answer: await call() };
		} catch (error) {
			if (!isFailure(error) || error.code !== "FUNCTION_BUSY") throw error;
			busy = error;
			return;
		}
	};
	const done = await poll(attempt, waitMs, tools);
	if (done !== void 0) return done.answer;
	throw busy ?? new Failure("INTERNAL", { reason: "waited for a call that was never made" });
}
// build/workflows/settle-function.js
async function settleOvertaken(found, sent, tools) {
	const { name } = sent;
	if (found?.live !== void 0 && await isTwin(found, sent, tools)) {
		tools.reporter.report({
			type: "race-settled",
			what: {
				en: `a deployment of function ${name}`,
				zh: `云函数 ${name} 的部署`
			},
			kept: {
				en: `version ${found.live.versionNo}`,
				zh: `版本 ${found.live.versionNo}`
			}
		});
		return found;
	}
	const state = found?.live === void 0 ? "not the one that serves" : `overtaken by version ${found.live.versionNo}`;
	throw new Failure("NOT_LIVE", {
		what: {
			en: `The deployment of function ${name}`,
			zh: `云函数 ${name} 的部署`
		},
		state,
		waitedMs: 0
	});
}
async function isTwin(found, { name, archive }, { storage, scratch }) {
	if (isStamped(found, archive)) return true;
	const { deploymentId = "", downloadUrl } = found.live ?? {};
	if (downloadUrl === void 0) return false;
	const path = join(scratch, `${name}-${deploymentId}-theirs.zip`);
	try {
		await storage.download(downloadUrl, {
			to: path,
			maxBytes: archive.sizeBytes
		});
		return await sha256Of(path) === archive.sha256;
	} catch (error) {
		if (!isFailure(error) || isStop(error)) throw error;
		return false;
	} finally {
		await rm(path, { force: true });
	}
}
function isStamped({ desc, live }, { sha256 }) {
	const stamp = stampIn(desc);
	return stamp !== void 0 && live !== void 0 && isStampOf(stamp, live.deploymentId) && sha256.startsWith(stamp.sha256);
}
const mostRounds = 4;
async function settleStamp(stamping, tools) {
	const { name, archive, waitMs, describe } = stamping;
	const { serverless, clock, signal } = tools;
	const { functions } = serverless;
	let { serving } = stamping;
	let lost;
	for (let round = 1; round <= mostRounds; round += 1) {
		const desc = describe(serving.live?.deploymentId ?? "");
		if (desc === void 0) return void 0;
		lost = await writeDesc(() => whenFree(() => functions.update(name, { desc }), waitMs, {
			clock,
			signal
		}));
		const fits = (seen) => seen !== void 0 && isStamped(seen, archive);
		const found = await lookUntil(() => functions.find(name), fits, clock);
		if (found !== void 0 && fits(found)) return found;
		serving = found?.live?.deploymentId !== serving.live?.deploymentId ? await settleOvertaken(found, {
			name,
			archive,
			deploymentId: ""
		}, tools) : found ?? serving;
	}
	if (lost !== void 0) throw lost;
	throw new Failure("READ_BACK_DIFFERS", {
		what: {
			en: `Function ${name}`,
			zh: `云函数 ${name}`
		},
		field: "desc",
		expected: said("the stamp of its code"),
		found: serving.desc
	});
}
async function writeDesc(write) {
	try {
		await write();
		return;
	} catch (error) {
		if (isFailure(error) && error.code === "OUTCOME_UNKNOWN") return error;
		throw error;
	}
}
// build/workflows/ensure-function.js
async function ensureFunction(plan, asked, tools) {
	const { request, found } = plan;
	const current = found ?? await createFunction(plan, asked, tools);
	const { desc, ...settings } = found === void 0 ? changeFor(request, current) : plan.change;
	const words = desc === void 0 || plan.send !== void 0 && asked.stamp ? {} : { desc: describe(desc, plan, asked, tools) };
	const unproven = needsProof(plan) && plan.send === void 0 ? { desc: desc ?? wordsOf(current.desc) } : {};
	const changed = await updateFunction(current, {
		...settings,
		...words,
		...unproven
	}, asked, tools);
	for (const difference of differencesOf({
		...settings,
		...words
	}, current)) tools.reporter.report(changedSetting(difference, request.name));
	return changed;
}
const needsProof = ({ send, change, request: { smoke } }) => send !== void 0 || smoke !== void 0 && Object.keys(change).some((name) => name !== "desc");
function describe(words, { archive, found }, { stamp }, { run }) {
	const serving = found?.live;
	if (!stamp || found === void 0 || serving === void 0) return words;
	const { deploymentId } = serving;
	return stampWords(words, {
		...archive,
		deploymentId
	}, run, marksFor(deploymentId, stampIn(found.desc))) ?? words;
}
async function createFunction({ request }, { waitMs }, { serverless: { functions }, clock, signal }) {
	const { name } = request;
	const look = () => functions.find(name);
	const write = () => whenFree(() => functions.create(name, newSpec(request)), waitMs, {
		clock,
		signal
	});
	return await writeOnce({
		what: {
			en: `function ${name}`,
			zh: `云函数 ${name}`
		},
		look,
		write,
		readBack: look
	}, clock);
}
async function updateFunction(current, change, { waitMs }, { serverless: { functions }, clock, signal }) {
	const { name } = current;
	if (Object.keys(change).length === 0) return current;
	const find = () => functions.find(name);
	const fits = (seen) => seen !== void 0 && firstWrong(seen, change, current) === void 0;
	const found = await writeOnce({
		what: {
			en: `the change of function ${name}`,
			zh: `对云函数 ${name} 的更改`
		},
		look: async () => {
			const seen = await find();
			return fits(seen) ? seen : void 0;
		},
		write: () => whenFree(() => functions.update(name, change), waitMs, {
			clock,
			signal
		}),
		readBack: () => lookUntil(find, fits, clock)
	}, clock);
	const wrong = firstWrong(found, change, current);
	if (wrong !== void 0) throw new Failure("READ_BACK_DIFFERS", {
		what: {
			en: `Function ${name}`,
			zh: `云函数 ${name}`
		},
		...wrong
	});
	return found;
}
function firstWrong(found, change, before) {
	const wrong = Object.entries(change).find(([name, value]) => name === "desc" ? !saysTheSame(found.desc, {
		wanted: String(value),
		before: before.desc
	}) : comparable(found[name]) !== comparable(value));
	return wrong && {
		field: wrong[0],
		expected: String(wrong[1]),
		found: String(found[wrong[0]])
	};
}
async function stampFunction({ request: { name, about }, archive, found }, current, { stamp, waitMs }, tools) {
	if (!stamp || current.live === void 0) return current;
	const words = about ?? wordsOf(current.desc);
	const before = stampIn(found?.desc ?? "");
	const describe = (deploymentId) => stampWords(words, {
		...archive,
		deploymentId
	}, tools.run, marksFor(deploymentId, before));
	const stamped = await settleStamp({
		name,
		archive,
		serving: current,
		waitMs,
		describe
	}, tools);
	if (stamped !== void 0) return stamped;
	tools.reporter.report({
		type: "warned",
		message: {
			en: `The description of function ${name} leaves no room for the stamp of its code.`,
			zh: `云函数 ${name} 的描述没有空间写入代码标记。`
		},
		help: {
			en: "Every deploy sends the function again; shorten its description, or give a shorter \"about\".",
			zh: "每次部署都会重新上传该云函数；请缩短描述，或给出更短的 about。"
		}
	});
	return current;
}
// build/workflows/deployment-labels.js
const untouched = "DEPLOY_INIT";
// build/workflows/send-code.js
async function sendCode(sent, tools) {
	const { serverless, storage } = tools;
	const { deploymentId, uploadUrl } = await newDeployment(sent, tools);
	sent.onOpened?.(deploymentId);
	await storage.putArchive(uploadUrl, sent.archive);
	await goLive(sent, deploymentId, tools);
	await waitUntilLive(sent, deploymentId, tools);
	const found = await lookUntil(() => serverless.functions.find(sent.name), (seen) => seen?.live?.deploymentId === deploymentId, tools.clock);
	if (found?.live?.deploymentId === deploymentId) return found;
	return await settleOvertaken(found, {
		...sent,
		deploymentId
	}, tools);
}
async function newDeployment({ name, waitMs }, { serverless: { functions }, reporter, clock, signal }) {
	const open = () => whenFree(() => functions.createDeployment(name), waitMs, {
		clock,
		signal
	});
	try {
		return await open();
	} catch (error) {
		if (!isFailure(error) || error.code !== "OUTCOME_UNKNOWN") throw error;
		const unused = (await functions.deployments(name)).filter(({ label }) => label === untouched);
		if (unused.length > 0) reporter.report({
			type: "warned",
			message: {
				en: `The cloud’s answer was lost; function ${name} may keep an empty deployment (${unused.map(({ deploymentId }) => deploymentId).join(", ")}).`,
				zh: `云端的应答丢失；云函数 ${name} 可能留有一个空部署（${unused.map(({ deploymentId }) => deploymentId).join(", ")}）。`
			},
			help: {
				en: "It serves nobody; it can be deleted in the console.",
				zh: "它不提供服务，可在控制台删除。"
			}
		});
		return await open();
	}
}
async function goLive({ name, waitMs }, deploymentId, { serverless: { functions }, clock, signal }) {
	const find = () => findDeployment(functions, name, deploymentId);
	const started = async () => {
		const found = await find();
		return found === void 0 || found.label === "DEPLOY_INIT" ? void 0 : found;
	};
	const start = async () => {
		try {
			await functions.deploy(deploymentId);
		} catch (error) {
			if (!(isFailure(error) && (error.code === "CLOUD_REFUSED" || error.code === "FUNCTION_BUSY")) || await started() === void 0) throw error;
		}
	};
	const what = `the deployment of function ${name}`;
	await writeOnce({
		what,
		look: started,
		write: () => whenFree(start, waitMs, {
			clock,
			signal
		}),
		readBack: find
	}, clock);
}
async function waitUntilLive({ name, waitMs }, deploymentId, { serverless: { functions }, clock, signal }) {
	const what = `The deployment of function ${name}`;
	let state = "not listed";
	const look = async (waitedMs) => {
		const found = await findDeployment(functions, name, deploymentId);
		state = found?.label ?? "not listed";
		if (found?.state === "failed") throw new Failure("NOT_LIVE", {
			what,
			state,
			waitedMs
		});
		return found?.state === "live" ? true : void 0;
	};
	if (!await poll(look, waitMs, {
		clock,
		signal
	})) throw new Failure("NOT_LIVE", {
		what,
		state,
		waitedMs: waitMs
	});
}
const findDeployment = async (functions, name, deploymentId) => (await functions.deployments(name)).find((each) => each.deploymentId === deploymentId);
// build/workflows/deploy-functions.js
const startRecord = ({ request: { name }, archive, found }) => ({
	name,
	state: "waiting",
	archive: {
		sha256: archive.sha256,
		sizeBytes: archive.sizeBytes,
		files: archive.files
	},
	previous: found && {
		deploymentId: found.live?.deploymentId,
		versionNo: found.live?.versionNo,
		settings: specOf(found)
	}
});
async function deployFunctions(plans, records, request, tools) {
	const work = async (plan) => {
		const record = records.find(({ name }) => name === plan.request.name) ?? startRecord(plan);
		const flaw = await attempt(plan, record, request, tools);
		if (flaw === void 0) return void 0;
		record.state = "failed";
		record.error = flaw.failure.code;
		tools.reporter.report({
			type: "function-failed",
			...flaw
		});
		return flaw;
	};
	throwFlaws((await inParallel(plans, () => request.concurrency, work)).filter((flaw) => flaw !== void 0), plans);
}
function throwFlaws(flaws, plans) {
	const [first, ...others] = flaws;
	if (first === void 0) return;
	if (others.length === 0) throw first.failure;
	const failed = flaws.map(({ name }) => name);
	const live = plans.map((plan) => plan.request.name).filter((name) => !failed.includes(name));
	throw new Failure("FUNCTIONS_FAILED", {
		failed,
		live
	}, { problems: flaws.map(({ failure }) => failure) });
}
async function attempt(plan, record, request, tools) {
	try {
		return await deployFunction(plan, record, request, tools);
	} catch (error) {
		if (!isFailure(error) || isStop(error)) throw error;
		return {
			name: plan.request.name,
			failure: error,
			logs: []
		};
	}
}
async function deployFunction(plan, record, request, tools) {
	const { name, smoke } = plan.request;
	const { clock, reporter } = tools;
	const startedMs = clock.now();
	const settled = await ensureFunction(plan, request, tools);
	const isSent = plan.send !== void 0;
	const onOpened = (deploymentId) => {
		record.opened = deploymentId;
	};
	const serving = isSent ? await sendCode({
		name,
		archive: plan.archive,
		waitMs: request.waitMs,
		onOpened
	}, tools) : settled;
	const changed = Object.keys(plan.change).length === 0 ? "kept" : "changed";
	const version = note$1(record, isSent ? "live" : changed, serving);
	if (needsProof(plan)) {
		const outcome = smoke === void 0 ? void 0 : await smokeTest(name, smoke, tools);
		if (outcome?.kind === "flaw") return {
			name,
			failure: outcome.failure,
			logs: outcome.logs
		};
		if (outcome !== void 0) record.latencyMs = outcome.latencyMs;
		await stampFunction(plan, serving, request, tools);
	}
	const { sizeBytes } = plan.archive;
	if (isSent) reporter.report({
		type: "function-live",
		name,
		version,
		sizeBytes,
		durationMs: clock.now() - startedMs
	});
	else reporter.report({
		type: "function-kept",
		name,
		version
	});
}
function note$1(record, state, serving) {
	const { live } = serving;
	record.state = state;
	record.settings = specOf(serving);
	if (live === void 0) return "";
	record.deploymentId = live.deploymentId;
	record.versionNo = live.versionNo;
	return live.versionNo;
}
// build/packaging/site-identity.js
const identityOfSite = (files) => identity(files.map((file) => ({
	path: file.path,
	sha256: file.sha256,
	headers: headersDigest(file)
})));
const identityOfManifest = ({ files }) => identity(Object.entries(files).map(([path, { sha256, headers }]) => ({
	path,
	sha256,
	headers
})));
function identity(files) {
	const lines = files.map(({ path, sha256, headers }) => JSON.stringify([
		path,
		sha256,
		headers
	])).sort();
	return createHash("sha256").update(lines.join("\n")).digest("hex").slice(0, 16);
}
// build/workflows/site-marks.js
const mostUndone = 5;
function siteMarks(files, before, rolledBackFrom) {
	const identity = identityOfSite(files);
	if (before === void 0) return { rolledBackFrom };
	if (rolledBackFrom === void 0 && identityOfManifest(before) === identity) return {
		rolledBackFrom: before.rolledBackFrom,
		undone: before.undone
	};
	return {
		rolledBackFrom,
		undone: [.../* @__PURE__ */ new Set([before.rolledBackFrom, ...before.undone ?? []])].filter((each) => each !== void 0 && each !== identity && each !== rolledBackFrom).map(String).slice(0, mostUndone)
	};
}
const givenUpIn = ({ rolledBackFrom, undone = [] }) => /* @__PURE__ */ new Set([...rolledBackFrom === void 0 ? [] : [rolledBackFrom], ...undone]);
// build/workflows/keep-manifest.js
async function keepManifest({ request: { manifest }, uploads, unchanged, manifest: before, rolledBackFrom }, { listed, unrefreshed }, sender, tools) {
	const files = [...uploads.map(({ file }) => file), ...unchanged];
	const marks = siteMarks(files, before, rolledBackFrom);
	await putManifest(manifest, writeManifest({
		...manifestOf$1(files, listed, tools.run.commit),
		...marks,
		unrefreshed
	}), sender, tools);
}
function createCheckpoint({ request: { manifest, refresh: unrefreshed }, uploads, unchanged, remote, manifest: before, rolledBackFrom }, sender, tools) {
	const sent = [];
	const marks = siteMarks([...uploads.map(({ file }) => file), ...unchanged], before, rolledBackFrom);
	const etags = new Map(remote.map(({ path, etag }) => [path, etag]));
	return async ({ file }, etag) => {
		sent.push(file);
		etags.set(file.path, etag);
		if (sent.length % 500 !== 0) return;
		const listed = [...etags].map(([path, known]) => ({
			path,
			etag: known
		}));
		const soFar = manifestOf$1([...sent, ...unchanged], listed, tools.run.commit);
		await putManifest(manifest, writeManifest({
			...soFar,
			undone: [...givenUpIn(marks)],
			unrefreshed
		}), sender, tools);
	};
}
async function putManifest(manifest, bytes, sender, { reporter }) {
	if (manifest.kind === "beside-site") {
		await sender.send({
			path: manifestPath,
			contentType: "application/json; charset=utf-8",
			headers: { "Cache-Control": "no-cache" },
			read: async () => bytes
		});
		return;
	}
	try {
		await writeWhole(manifest.path, bytes);
	} catch (error) {
		reporter.report({
			type: "warned",
			message: {
				en: `The record of what was uploaded cannot be written to ${manifest.path}: ${systemReason(error)}.`,
				zh: `上传记录无法写入 ${manifest.path}：${systemReason(error)}。`
			},
			help: {
				en: "The next run sends every file again, unless its ETag proves that it is the same.",
				zh: "下次运行会重新上传每个文件，除非 ETag 能证明内容相同。"
			}
		});
	}
}
async function removeManifest(manifest, hosting) {
	if (manifest.kind === "file") await rm(manifest.path, { force: true });
	else await hosting.remove([manifestPath]);
}
// build/workflows/remove-files.js
const mostAtOnce = 1e3;
async function removeFiles(paths, hosting) {
	for (let start = 0; start < paths.length; start += mostAtOnce) {
		const batch = paths.slice(start, start + mostAtOnce);
		if (await remove(batch, hosting)) continue;
		for (const path of batch) await remove([path], hosting);
	}
}
async function remove(paths, hosting) {
	try {
		await hosting.remove(paths);
		return true;
	} catch (error) {
		if (isFailure(error) && (error.code === "CLOUD_REFUSED" || error.code === "OUTCOME_UNKNOWN")) return false;
		throw error;
	}
}
// build/workflows/adaptive-limit.js
const firstLimit = 16;
const cleanBeforeRaise = 50;
const raiseBy = 4;
const startLimit = (most) => ({
	limit: Math.min(firstLimit, most),
	most,
	clean: 0,
	era: 0
});
function afterClean(state) {
	if (state.era === 0) return {
		...state,
		limit: Math.min(state.limit + 1, state.most)
	};
	const clean = state.clean + 1;
	if (clean < cleanBeforeRaise) return {
		...state,
		clean
	};
	return {
		...state,
		limit: Math.min(state.limit + raiseBy, state.most),
		clean: 0
	};
}
function afterThrottle(state, era) {
	if (era < state.era) return state;
	return {
		...state,
		limit: Math.max(1, Math.floor(state.limit / 2)),
		clean: 0,
		era: state.era + 1
	};
}
// build/workflows/turnstile.js
function createTurnstile(limit) {
	const waiting = [];
	let inside = 0;
	const letIn = () => {
		while (inside < Math.max(1, limit())) {
			const next = waiting.shift();
			if (next === void 0) return;
			inside += 1;
			next();
		}
	};
	return { async run(work) {
		await new Promise((resolve) => {
			waiting.push(resolve);
			letIn();
		});
		try {
			return await work();
		} finally {
			inside -= 1;
			letIn();
		}
	} };
}
// build/workflows/call-stage.js
function createCallStage(most) {
	let state = startLimit(most);
	const turnstile = createTurnstile(() => state.limit);
	return {
		limit: () => state.limit,
		pass: (work) => turnstile.run(async () => {
			const { era } = state;
			let isClean = true;
			const onThrottled = () => {
				isClean = false;
				state = afterThrottle(state, era);
			};
			try {
				const result = await work({ onThrottled });
				if (isClean) state = afterClean(state);
				return result;
			} catch (error) {
				if (isFailure(error) && error.code === "CLOUD_THROTTLED") onThrottled();
				throw error;
			}
		})
	};
}
// build/workflows/send-file.js
const rounds = 5;
const firstWaitMs = 1e3;
function createFileSender(most, { serverless: { hosting }, storage, reporter, clock, signal }) {
	const permits = createCallStage(most);
	const posts = createCallStage(most);
	let withHeaders = true;
	const post = async (file) => {
		const permit = await permits.pass((pressure) => hosting.permit(file.path, pressure));
		const headers = withHeaders ? file.headers : {};
		const { contentType } = file;
		try {
			const { etag } = await posts.pass(async (pressure) => storage.postFile(permit, {
				bytes: await file.read(),
				contentType,
				headers
			}, pressure));
			return etag;
		} catch (error) {
			if (!mayBeHeaders(error) || Object.keys(headers).length === 0) throw error;
			if (withHeaders) warn(error);
			withHeaders = false;
			return await post(file);
		}
	};
	const warn = ({ told }) => reporter.report({
		type: "warned",
		message: {
			en: `The storage did not take a file with its headers, so this run goes on without them. ${told.en}`,
			zh: `存储不接受带响应头的文件，本次运行将不带响应头继续。${told.zh}`
		},
		help: {
			en: "The site works; browsers cache its files as the cloud sees fit.",
			zh: "网站可用；浏览器缓存由云端决定。"
		}
	});
	const postAfresh = async (file) => {
		try {
			return await post(file);
		} catch (error) {
			if (!isFailure(error) || error.code !== "UPLOAD_POLICY_EXPIRED") throw error;
			return await post(file);
		}
	};
	const send = async (file) => {
		for (let round = 1;; round += 1) {
			try {
				return await postAfresh(file);
			} catch (error) {
				if (!isFailure(error) || error.code !== "CLOUD_THROTTLED" || round === rounds) throw error;
			}
			await clock.sleep(firstWaitMs * 2 ** (round - 1), signal);
		}
	};
	return {
		limits: () => ({
			permits: permits.limit(),
			posts: posts.limit()
		}),
		send
	};
}
const mayBeHeaders = (error) => isFailure(error) && error.code === "UPLOAD_REFUSED";
// build/workflows/upload-site.js
const order = [
	"hashed",
	"asset",
	"page"
];
async function uploadSite(uploads, sender, { reporter }, onSent) {
	const progress = createProgress(uploads, reporter);
	const places = () => {
		const { permits, posts } = sender.limits();
		return permits + posts;
	};
	for (const group of order) await inParallel(uploads.filter(({ file }) => file.order === group), places, async (upload) => {
		const etag = await sender.send(upload.file);
		progress(upload.file);
		await onSent(upload, etag);
	});
}
function createProgress(uploads, reporter) {
	const files = uploads.length;
	const sizeBytes = uploads.reduce((sum, { file }) => sum + file.sizeBytes, 0);
	let doneFiles = 0;
	let doneBytes = 0;
	let told = 0;
	return (file) => {
		doneFiles += 1;
		doneBytes += file.sizeBytes;
		const percent = Math.floor(doneFiles / files * 100);
		if (percent === told) return;
		told = percent;
		reporter.report({
			type: "site-progressed",
			doneFiles,
			files,
			doneBytes,
			sizeBytes
		});
	};
}
// build/workflows/deploy-hosting.js
const startSiteRecord = ({ config, unchanged }) => ({
	...config && {
		configBefore: config,
		url: config.defaultUrl
	},
	added: [],
	changed: [],
	deleted: [],
	unchanged: unchanged.length,
	bytesUploaded: 0
});
async function deployHosting(plan, record, request, tools) {
	if (plan.state !== "in-service") {
		await openHosting(request.waitMs, tools);
		record.opened = true;
	}
	const isChanged = isSiteChanged(plan);
	const standing = isChanged ? await syncFiles(plan, record, request, tools) : plan.remote;
	record.listing = listingOf(standing, [...plan.uploads.map(({ file }) => file), ...plan.unchanged]);
	const config = await configure(plan, tools);
	record.config = config;
	const url = config.defaultUrl;
	record.url = url;
	await refreshCaches(plan, {
		isChanged,
		standing
	}, request, tools);
	const { added, changed, deleted, unchanged, bytesUploaded } = record;
	const counts = {
		uploaded: added.length + changed.length,
		unchanged,
		deleted: deleted.length,
		sizeBytes: bytesUploaded
	};
	tools.reporter.report({
		type: "site-synced",
		...counts,
		url
	});
}
const isSiteChanged = ({ uploads, removals, isUnrecorded = false, rolledBackFrom }) => uploads.length + removals.length > 0 || isUnrecorded || rolledBackFrom !== void 0;
const owedRefreshes = ({ request, manifest }) => request.refresh.filter((domain) => manifest?.unrefreshed?.includes(domain) === true);
async function syncFiles(plan, record, { uploads: most }, tools) {
	const sender = createFileSender(most, tools);
	const checkpoint = createCheckpoint(plan, sender, tools);
	await uploadSite(plan.uploads, sender, tools, async (upload, etag) => {
		note(upload, record);
		await checkpoint(upload, etag);
	});
	const listed = await readBackUploads(plan, tools);
	await keepManifest(plan, {
		listed,
		unrefreshed: plan.request.refresh
	}, sender, tools);
	await removeOrphans(plan, record, tools);
	const gone = new Set(plan.removals.map(({ path }) => path));
	return listed.filter(({ path }) => !gone.has(path));
}
function note({ file, replaces }, record) {
	(replaces === void 0 ? record.added : record.changed).push(file.path);
	record.bytesUploaded += file.sizeBytes;
}
async function readBackUploads({ uploads, remote }, { serverless: { hosting }, clock }) {
	if (uploads.length === 0) return remote;
	const missingIn = (listed) => {
		const byPath = new Map(listed.map((file) => [file.path, file]));
		const isThere = (path, sizeBytes) => {
			const found = byPath.get(path);
			return found !== void 0 && found.sizeBytes === sizeBytes && found.etag !== "";
		};
		return uploads.map(({ file }) => file).filter(({ path, sizeBytes }) => !isThere(path, sizeBytes)).map(({ path }) => path);
	};
	const listed = await lookUntil(() => hosting.files(), (files) => missingIn(files).length === 0, clock);
	const missing = missingIn(listed);
	if (missing.length > 0) throw new Failure("SITE_INCOMPLETE", {
		missing,
		remaining: []
	});
	return listed;
}
async function removeOrphans({ removals }, record, { serverless: { hosting }, clock }) {
	if (removals.length === 0) return;
	const paths = removals.map(({ path }) => path);
	await removeFiles(paths, hosting);
	const remainingIn = (listed) => {
		const there = new Set(listed.map(({ path }) => path));
		return paths.filter((path) => there.has(path));
	};
	const remaining = remainingIn(await lookUntil(() => hosting.files(), (files) => remainingIn(files).length === 0, clock));
	record.deleted.push(...paths.filter((path) => !remaining.includes(path)));
	if (remaining.length > 0) throw new Failure("SITE_INCOMPLETE", {
		missing: [],
		remaining
	});
}
async function configure(plan, { serverless: { hosting }, reporter, clock }) {
	if (plan.config !== void 0 && plan.configChanges.length === 0) return plan.config;
	const found = await hosting.config();
	const wanted = wantedConfig(plan.request, found);
	const differences = configDifferences(found, wanted);
	const now = differences.length > 0 ? await writeConfig(wanted, hosting, clock) : found;
	for (const difference of differences) reporter.report(changedSetting(difference));
	return now;
}
async function writeConfig(wanted, hosting, clock) {
	const fits = (config) => configDifferences(config, wanted).length === 0;
	const look = async () => {
		const config = await hosting.config();
		return fits(config) ? config : void 0;
	};
	const readBack = () => lookUntil(() => hosting.config(), fits, clock);
	const now = await writeOnce({
		what: {
			en: "the configuration of hosting",
			zh: "静态托管的配置"
		},
		look,
		write: () => hosting.configure(wanted),
		readBack
	}, clock);
	const [wrong] = configDifferences(now, wanted);
	if (wrong !== void 0) throw readsBack(wrong.name, {
		expected: wrong.after,
		found: wrong.before
	});
	return now;
}
async function refreshCaches(plan, { isChanged, standing }, { uploads: most }, tools) {
	const before = isChanged ? plan.request.refresh : owedRefreshes(plan);
	const left = [];
	for (const domain of before) if (!await refresh(domain, tools)) left.push(domain);
	if (left.length === before.length) return;
	await keepManifest(plan, {
		listed: standing,
		unrefreshed: left
	}, createFileSender(most, tools), tools);
}
async function refresh(domain, { serverless: { hosting }, reporter }) {
	try {
		await hosting.refresh(domain);
		return true;
	} catch (error) {
		if (!isFailure(error) || isStop(error)) throw error;
		reporter.report({
			type: "warned",
			message: {
				en: `The CDN cache of ${domain} was not refreshed: ${error.message}`,
				zh: `${domain} 的 CDN 缓存没有刷新：${error.told.zh}`
			},
			help: {
				en: "Visitors may see the old site for a while; the next deploy tries it again (three times an hour are allowed).",
				zh: "访问者可能暂时看到旧网站；下次部署会再次尝试（每小时允许三次）。"
			}
		});
		return false;
	}
}
// build/packaging/site-description.js
const descriptionPath = ".miniship/site.json";
function describeSite({ files }, { spaceId, index, error, spa }) {
	const head = JSON.stringify({
		version: 1,
		spaceId,
		index,
		error,
		spa
	}).slice(0, -1);
	const lines = files.map(({ path, sizeBytes, sha256, order, contentType, headers }) => `${JSON.stringify(path)}:${JSON.stringify({
		sizeBytes,
		sha256,
		order,
		contentType,
		headers
	})}`);
	return Buffer.from(`${head},"files":{\n${lines.join(",\n")}\n}}\n`);
}
function readDescription(bytes) {
	let value;
	try {
		value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch {
		return said("its {descriptionPath} is not JSON", { descriptionPath });
	}
	if (!isFields(value)) return said("its {descriptionPath} is damaged", { descriptionPath });
	const { version } = value;
	if (typeof version === "number" && version !== 1) return said("it has version {version}, and only version 1 is known", { version });
	if (version !== 1) return said("its {descriptionPath} is damaged", { descriptionPath });
	if (!isServed(value) || !isFields(value["files"])) return said("its {descriptionPath} is damaged", { descriptionPath });
	const broken = Object.entries(value["files"]).find(([, file]) => !isDescribed(file));
	if (broken !== void 0) return said("what its {descriptionPath} says of {entry} is damaged", {
		descriptionPath,
		entry: JSON.stringify(broken[0])
	});
	return value;
}
function isServed({ spaceId, index, error, spa }) {
	return isLine(spaceId) && isLine(index) && index !== "" && (error === void 0 || isLine(error)) && typeof spa === "boolean";
}
const orders = [
	"hashed",
	"asset",
	"page"
];
function isDescribed(value) {
	if (!isFields(value)) return false;
	const { sizeBytes, sha256, order, contentType, headers } = value;
	const isSize = typeof sizeBytes === "number" && Number.isSafeInteger(sizeBytes) && sizeBytes >= 0;
	const isDigest = typeof sha256 === "string" && /^[0-9a-f]{64}$/.test(sha256);
	return isSize && isDigest && orders.includes(order) && isLine(contentType) && isFields(headers) && Object.entries(headers).every(isHeader);
}
const headerName = /^(?:Cache-Control|Content-Disposition|Content-Encoding|Content-Type|Expires|x-oss-meta-[a-z0-9-]+)$/i;
const isHeader = ([name, value]) => headerName.test(name) && isLine(value);
const isLine = (value) => typeof value === "string" && !/\p{Cc}/u.test(value);
// build/packaging/exclusion.js
var import_ignore = /* @__PURE__ */ __toESM(require_ignore(), 1);
function exclusion(patterns) {
	if (patterns.length === 0) return () => false;
	const rules = (0, import_ignore.default)({ ignorecase: false }).add(patterns);
	return (name, isFolder) => rules.ignores(isFolder ? `${name}/` : name);
}
// build/packaging/site-rules.js
const into = "the site";
const siteSecret = (file, reason) => new Failure("SECRET_IN_BUILD", {
	file,
	reason,
	readers: said("visits the site")
});
const limitBytes$1 = 52428800;
const longestNameBytes = 986;
function siteRules(exclude) {
	const isExcluded = exclusion(exclude);
	return {
		skips: (name, isFolder) => isJunk(name) || isExcluded(name, isFolder),
		refuses: refusedFolder,
		into,
		mostFiles: Number.POSITIVE_INFINITY
	};
}
function refusedFolder(name) {
	if (isOurs(name)) return unfit(name, said("miniship keeps its own record of the site under this name"), { into });
	const reason = secretFolder(name.slice(name.lastIndexOf("/") + 1));
	return reason === void 0 ? void 0 : siteSecret(name, reason);
}
function siteNameProblems(name) {
	const reason = secretName(name.slice(name.lastIndexOf("/") + 1));
	const taken = isOurs(name) ? [said("miniship keeps its own record of the site under this name")] : [];
	return [...reason === void 0 ? [] : [siteSecret(name, reason)], ...[...misspelling(name, longestNameBytes), ...taken].map((why) => unfit(printable(name), why, { into }))];
}
const builderConfig = /^(?:(?:vite|webpack|rollup|rspack|rsbuild|next|nuxt|vue|astro|svelte|umi)\.config\.[cm]?[jt]s|angular\.json|tsconfig\.json|\.umirc\.[jt]s)$/;
function sourceSigns(top) {
	const signs = top.filter((name) => name === "node_modules" || builderConfig.test(name)).sort();
	return top.includes("package.json") && signs.length > 0 ? ["package.json", ...signs] : [];
}
// build/packaging/site-archive.js
function siteArchiveFiles({ files }, description) {
	return [...files.map((file) => ({
		name: file.path,
		sizeBytes: file.sizeBytes,
		read: () => file.read(),
		open: () => file.open()
	})), {
		name: descriptionPath,
		sizeBytes: description.length,
		read: () => description,
		open: async () => Readable.from([description])
	}];
}
const longestDescriptionBytes = 67108864;
async function readSiteArchive(path) {
	const listing = await readZip(path);
	try {
		const { description } = await descriptionIn(listing, path);
		const { spaceId, index, error, spa } = description;
		const site = await siteOf(listing.files, description, path);
		return {
			path,
			served: {
				spaceId,
				index,
				error,
				spa
			},
			site,
			close: () => listing.close()
		};
	} catch (error) {
		await listing.close();
		throw error;
	}
}
async function describedIn(path) {
	try {
		const listing = await readZip(path);
		try {
			return await descriptionIn(listing, path);
		} finally {
			await listing.close();
		}
	} catch (error) {
		if (!isFailure(error)) throw error;
		return;
	}
}
const unusable = (path, reason) => new Failure("CONTENT_UNUSABLE", {
	source: path,
	reason: said("{reason}.", { reason })
});
async function descriptionIn({ files }, path) {
	const file = files.find(({ name }) => name === descriptionPath);
	if (file === void 0) throw unusable(path, said("it has no {descriptionPath}, so it is no site that \"deploy\" has kept", { descriptionPath }));
	if (file.sizeBytes > longestDescriptionBytes) throw unusable(path, said("its {descriptionPath} has {sizeBytes} bytes", {
		descriptionPath,
		sizeBytes: file.sizeBytes
	}));
	const bytes = await file.read();
	const description = readDescription(bytes);
	if (isBoth(description)) throw unusable(path, description);
	return {
		bytes,
		description
	};
}
async function siteOf(entries, { files: described, index, error }, path) {
	const found = inByteOrder(entries.filter(({ name }) => name !== descriptionPath));
	const problems = found.flatMap(({ name }) => siteNameProblems(name));
	if (problems[0] !== void 0) throw problems.length === 1 ? problems[0] : new Failure("SEVERAL_PROBLEMS", { count: problems.length }, { problems });
	const names = new Set(found.map(({ name }) => name));
	const absent = [
		...Object.keys(described),
		index,
		...error ? [error] : []
	].find((name) => !names.has(name));
	if (absent !== void 0) throw unusable(path, said("it lacks {absent}", { absent }));
	const files = [];
	for (const file of found) {
		const known = Object.hasOwn(described, file.name) ? described[file.name] : void 0;
		if (known === void 0) throw unusable(path, said("its {descriptionPath} does not know {name}", {
			descriptionPath,
			name: file.name
		}));
		files.push(await siteFile(file, known, path));
	}
	return {
		files,
		sizeBytes: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
	};
}
async function siteFile(file, known, path) {
	const { name, sizeBytes } = file;
	if (sizeBytes !== known.sizeBytes || sizeBytes > 52428800) throw unusable(path, said("{name} has {sizeBytes} bytes", {
		name,
		sizeBytes
	}));
	const [md5, sha256] = [createHash("md5"), createHash("sha256")];
	for await (const chunk of await file.open()) {
		md5.update(chunk);
		sha256.update(chunk);
	}
	if (sha256.digest("hex") !== known.sha256) throw unusable(path, said("{name} is not what its {descriptionPath} says", {
		name,
		descriptionPath
	}));
	const { order, contentType, headers } = known;
	const read = async () => await file.read();
	return {
		path: name,
		sizeBytes,
		md5: md5.digest("hex"),
		sha256: known.sha256,
		order,
		contentType,
		headers,
		read,
		open: () => file.open()
	};
}
// build/workflows/keep-site.js
async function keepSite(site, { spaceId, receipt, hosting, keep }, tools) {
	if (keep === void 0 || hosting === void 0) return void 0;
	const { index, error, spa } = hosting;
	try {
		const kept = await keepIn(dirname(receipt), site, {
			spaceId,
			index,
			error,
			spa
		}, {
			keep,
			...tools
		});
		if (kept !== void 0) tools.reporter.report({
			type: "archive-kept",
			path: kept.path,
			sizeBytes: kept.sizeBytes
		});
		return kept;
	} catch (thrown) {
		if (isFailure(thrown) && isStop(thrown)) throw thrown;
		warnOfLoss(isFailure(thrown) ? thrown.told : said("its archive cannot be written ({error}).", { error: systemReason(thrown) }), tools);
		return;
	}
}
const warnOfLoss = (reason, { reporter }) => reporter.report({
	type: "warned",
	message: {
		en: `The site was not kept for a rollback: ${reason.en}`,
		zh: `网站没有为回滚保留：${reason.zh}`
	},
	help: {
		en: "The site is live; going back to it later takes its build. Raise \"keep-archive-size\", or choose another folder with \"receipt\".",
		zh: "网站已生效；以后要回到它需要其构建产物。请调大 \"keep-archive-size\"，或用 \"receipt\" 换一个目录。"
	}
});
async function keepIn(folder, site, served, { keep, ...tools }) {
	const description = describeSite(site, served);
	const known = await findKept(folder, served.spaceId, description);
	if (known !== void 0) {
		const now = tools.clock.now() / 1e3;
		await utimes(known.path, now, now).catch(() => {});
		return known;
	}
	const unnamed = join(folder, `.miniship-site-${process.pid}.zip`);
	try {
		return await place(await writeArchive(siteArchiveFiles(site, description), {
			root: "",
			to: unnamed,
			signal: tools.signal
		}), folder, served, keep, tools);
	} finally {
		await rm(unnamed, { force: true });
	}
}
async function place({ path, sha256, sizeBytes }, folder, { spaceId }, { mostBytes }, tools) {
	if (sizeBytes > mostBytes) {
		const sizes = {
			size: inMegabytes(sizeBytes),
			most: inMegabytes(mostBytes)
		};
		warnOfLoss(said("its archive has {size}, and \"keep-archive-size\" allows {most}.", sizes), tools);
		return;
	}
	const file = keptSiteName(spaceId, sha256);
	await rename(path, join(folder, file));
	return {
		file,
		sha256,
		sizeBytes,
		path: join(folder, file)
	};
}
const inMegabytes = (bytes) => `${Math.round(bytes / 1024 / 1024 * 10) / 10} MB`;
async function findKept(folder, spaceId, description) {
	for (const { path, file, sizeBytes } of await listKeptSites(folder, spaceId)) {
		if ((await describedIn(path))?.bytes.equals(description) !== true) continue;
		const sha256 = await sha256Of(path);
		if (isNamedBy(file, sha256)) return {
			file,
			sha256,
			sizeBytes,
			path
		};
	}
}
// build/packaging/packed-cache.js
function createPackedCache(limitBytes = 67108864) {
	const known = /* @__PURE__ */ new Map();
	let sizeBytes = 0;
	return {
		get: (key) => known.get(key),
		keep: (key, packed) => {
			const there = known.get(key);
			if (there !== void 0) return there;
			if (sizeBytes + packed.content.length > limitBytes) return packed;
			const kept = {
				...packed,
				content: Buffer.from(packed.content)
			};
			known.set(key, kept);
			sizeBytes += kept.content.length;
			return kept;
		}
	};
}
// build/workflows/plan-functions.js
async function planFunctions(functions, request, tools) {
	const pack = packer(tools);
	return await inParallel(functions, () => request.concurrency, (each) => planFunction(each, request, {
		...tools,
		pack
	}));
}
function packer({ scratch, signal }) {
	const cache = createPackedCache();
	let last = Promise.resolve();
	return async ({ request: { name, layout }, code }) => {
		const target = {
			root: layout === "root" ? "" : name,
			to: join(scratch, `${name}.zip`),
			signal,
			cache
		};
		const archive = last.then(() => writeArchive(code.files, target));
		last = archive.catch(() => {});
		return await archive;
	};
}
async function planFunction(prepared, { stamp }, { serverless: { functions }, pack }) {
	const { request } = prepared;
	const archive = await pack(prepared);
	const found = await functions.find(request.name);
	const change = changeFor(request, found);
	if (found === void 0) return {
		request,
		archive,
		change,
		send: "new"
	};
	return {
		request,
		archive,
		found,
		change,
		send: reasonToSend(found, {
			archive,
			isHealthy: found.live !== void 0 && await servesWell(found, { functions }),
			stamp
		})
	};
}
async function servesWell({ name, live }, { functions }) {
	return (await functions.deployments(name)).find(({ deploymentId }) => deploymentId === live?.deploymentId)?.state === "live";
}
function reasonToSend({ desc, live }, { archive, isHealthy, stamp }) {
	if (live === void 0 || !isHealthy) return "not healthy";
	const known = stamp ? stampIn(desc) : void 0;
	if (known === void 0 || !isStampOf(known, live.deploymentId)) return "content unknown";
	return archive.sha256.startsWith(known.sha256) ? void 0 : "other content";
}
// build/packaging/compare-site.js
function compareSite(local, remote, manifest) {
	const listed = new Map(remote.map((file) => [file.path, file]));
	const entryOf = (path) => manifest !== void 0 && Object.hasOwn(manifest.files, path) ? manifest.files[path] : void 0;
	const judged = local.map((file) => ({
		file,
		why: whyUpload(file, listed.get(file.path), entryOf(file.path))
	}));
	const own = new Set(local.map(({ path }) => path));
	return {
		upload: judged.flatMap(({ file, why }) => why === void 0 ? [] : [{
			file,
			why
		}]),
		unchanged: judged.filter(({ why }) => why === void 0).map(({ file }) => file),
		orphans: remote.map(({ path }) => path).filter((path) => !own.has(path) && !isOurs(path) && !path.endsWith("/"))
	};
}
function whyUpload(file, listed, entry) {
	if (listed === void 0) return "new";
	if (listed.sizeBytes !== file.sizeBytes) return "changed";
	const known = entry !== void 0 && isSame(entry.etag, listed.etag) ? entry : void 0;
	if (!(isSame(listed.etag, file.md5) || known?.sha256 === file.sha256)) return known === void 0 ? "unproven" : "changed";
	return entry === void 0 || entry.headers === headersDigest(file) ? void 0 : "changed";
}
const isSame = (a, b) => a !== "" && bare(a) === bare(b);
const bare = (etag) => etag.replaceAll("\"", "").toLowerCase();
// build/packaging/deletable.js
const mostNamed = 20;
function deletable(orphans, { enabled, prefix, keep, atMost, remoteCount }) {
	if (!enabled) return { files: [] };
	const folder = prefix.replace(/^\/+/, "").replace(/\/*$/, "/");
	const isKept = matcher(keep);
	const files = orphans.filter((path) => (folder === "/" || path.startsWith(folder)) && !isOurs(path) && !isKept(path)).sort();
	if (!(atMost.kind === "files" ? files.length > atMost.files : files.length * 100 > atMost.percent * remoteCount)) return { files };
	const cap = atMost.kind === "files" ? `${atMost.files}` : `${atMost.percent}% of ${remoteCount}`;
	return {
		files: [],
		problem: new Failure("DELETE_CAP_EXCEEDED", {
			count: files.length,
			cap,
			files: files.slice(0, mostNamed)
		})
	};
}
// build/workflows/prove-files.js
const filesAtOnce = 8;
const mostUnproven = 564;
async function proveFiles(files, { serverless: { hosting } }) {
	if (files.length > mostUnproven) return /* @__PURE__ */ new Set();
	const judged = await inParallel(files, () => filesAtOnce, async (file) => ({
		file,
		isSame: isServedAs(file, await hosting.served(file.path))
	}));
	return new Set(judged.filter(({ isSame }) => isSame).map(({ file }) => file));
}
function isServedAs({ sha256, contentType, headers }, served) {
	if (served === void 0 || served.contentType !== contentType) return false;
	const names = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
	if (served.headers["cache-control"] !== names.get("cache-control")) return false;
	return [...names].every(([name, value]) => served.headers[name] === value) && createHash("sha256").update(served.bytes).digest("hex") === sha256;
}
// build/workflows/plan-hosting.js
async function planHosting(request, site, tools) {
	const { hosting } = tools.serverless;
	const state = await hosting.state();
	const isOpen = state === "in-service";
	const config = isOpen ? await hosting.config() : void 0;
	const remote = isOpen ? await hosting.files() : [];
	tools.reporter.report({
		type: "site-listed",
		files: remote.length
	});
	const manifest = await findManifest(request, remote, tools);
	const { upload, unchanged, orphans } = compareSite(site.files, remote, manifest);
	const proven = await proveFiles(upload.filter(({ why }) => why === "unproven").map(({ file }) => file), tools);
	const { files: goingFiles, problem } = deletable(orphans, {
		...request.delete,
		remoteCount: remote.length
	});
	if (problem !== void 0) throw problem;
	const going = new Set(goingFiles);
	const byPath = new Map(remote.map((file) => [file.path, file]));
	const plan = {
		request,
		state,
		config,
		configChanges: configDifferences(config ?? noConfig, wantedConfig(request, config ?? noConfig)),
		remote,
		uploads: upload.filter(({ file }) => !proven.has(file)).map(({ file, why }) => ({
			file,
			why,
			replaces: byPath.get(file.path)
		})),
		unchanged: [...unchanged, ...proven],
		isUnrecorded: proven.size > 0,
		removals: remote.filter(({ path }) => going.has(path)),
		manifest
	};
	if (plan.uploads.length > 0) await checkQuota(plan, site, hosting);
	return plan;
}
async function findManifest(request, remote, tools) {
	const { manifest, reason } = readManifest(await manifestBytes(request, remote, tools.serverless.hosting));
	if (reason !== void 0) {
		const where = request.manifest.kind === "file" ? request.manifest.path : manifestPath;
		tools.reporter.report({
			type: "warned",
			message: {
				en: `The record of what was uploaded (${where}) cannot be used: ${textIn(reason, "en")}.`,
				zh: `上传记录（${where}）无法使用：${textIn(reason, "zh")}。`
			},
			help: {
				en: "Files whose ETag does not prove that they are the same are read, or sent again; a new record is written after that.",
				zh: "ETag 无法证明相同的文件会被读取或重新上传；之后会写入新的记录。"
			}
		});
	}
	return manifest;
}
async function manifestBytes({ manifest }, remote, hosting) {
	if (manifest.kind === "file") return await readFile(manifest.path).catch(() => void 0);
	return remote.some(({ path }) => path === ".miniship/manifest.json") ? await hosting.read(manifestPath) : void 0;
}
async function checkQuota({ remote }, site, hosting) {
	const { staticWebBytes: quotaBytes } = await hosting.quota();
	if (quotaBytes === void 0) return;
	const local = new Set(site.files.map(({ path }) => path));
	const staying = remote.filter(({ path }) => !local.has(path));
	const sizeBytes = site.sizeBytes + staying.reduce((sum, file) => sum + file.sizeBytes, 0);
	if (sizeBytes > quotaBytes) throw new Failure("QUOTA_EXCEEDED", {
		sizeBytes,
		quotaBytes
	});
}
// build/workflows/plan-deploy.js
async function planDeploy({ request, functions, site }, tools) {
	const { settings, only, waitMs } = request;
	const plansSettings = only.includes("settings");
	const hasPath = functions.some(({ request: { httpPath = "" } }) => httpPath !== "");
	const asksTrigger = plansSettings && settings.httpTrigger !== void 0;
	return {
		functions: await planFunctions(functions, request, tools),
		settings: plansSettings ? await planSettings(settings, waitMs, tools) : [],
		hosting: site === void 0 || request.hosting === void 0 ? void 0 : await planHosting(request.hosting, site, tools),
		httpTrigger: hasPath || asksTrigger ? await tools.serverless.settings.httpTrigger() : void 0
	};
}
// build/workflows/plan-digest.js
function digestOf({ functions, settings, hosting }) {
	const content = {
		functions: inOrder(functions.map(functionFacts)),
		settings,
		hosting: hosting && hostingFacts(hosting)
	};
	return createHash("sha256").update(canonicalJson(content)).digest("hex");
}
const functionFacts = ({ request: { name, smoke }, archive, found, change, send }) => ({
	name,
	smoke,
	sha256: archive.sha256,
	change,
	send,
	found: found && {
		...specOf(found),
		deploymentId: found.live?.deploymentId,
		versionNo: found.live?.versionNo
	}
});
const hostingFacts = ({ state, config, configChanges, remote, uploads, unchanged, removals }) => ({
	state,
	config,
	configChanges,
	remote: inOrder(remote.map(({ path, sizeBytes, etag }) => ({
		path,
		sizeBytes,
		etag
	}))),
	uploads: inOrder(uploads.map(({ file: { path, sha256, contentType, headers } }) => ({
		path,
		sha256,
		contentType,
		headers
	}))),
	unchanged: inOrder(unchanged.map(({ path, sha256 }) => ({
		path,
		sha256
	}))),
	removals: removals.map(({ path }) => path).sort()
});
const inOrder = (facts) => facts.map((fact) => ({
	fact,
	text: canonicalJson(fact)
})).sort((a, b) => a.text < b.text ? -1 : Number(a.text > b.text)).map(({ fact }) => fact);
// build/workflows/plan-rows.js
function planRows({ functions, settings, hosting }) {
	const opens = settings.some(({ name }) => name === hostingSetting);
	return [
		...functions.map(functionRow),
		...settings.filter(isDifferent).map(settingRow),
		...hosting === void 0 ? [] : hostingRows(hosting, opens)
	];
}
function functionRow({ request: { name }, archive, found, change, send }) {
	const settings = differencesOf(change, found).map(({ name: setting, before, after }) => {
		const [about, shift] = [settingName(setting), transition(asIs(before), asIs(after))];
		return {
			en: `${about.en}: ${shift.en}`,
			zh: `${about.zh}：${shift.zh}`
		};
	});
	const row = {
		section: "function",
		name,
		sizeBytes: archive.sizeBytes,
		sizeBeforeBytes: found && stampIn(found.desc)?.sizeBytes
	};
	if (found === void 0) return {
		...row,
		change: "create",
		details: settings
	};
	if (send === void 0 && settings.length === 0) return {
		...row,
		change: "keep",
		details: []
	};
	return {
		...row,
		change: "change",
		details: send === void 0 ? settings : [...settings, {
			en: `code: ${send}`,
			zh: `代码：${sendReasons[send]}`
		}]
	};
}
function settingRow({ name, before, after, removes = [] }) {
	const details = [transition(settingValue(name, before), settingValue(name, after)), ...removes.map((each) => ({
		en: `removes ${each}`,
		zh: `移除 ${each}`
	}))];
	return {
		section: "setting",
		name: settingName(name),
		change: before === "" ? "create" : "change",
		details
	};
}
function hostingRows({ state, uploads, removals, configChanges }, opensAlready) {
	const opening = {
		name: hostingSetting,
		before: state,
		after: "in-service"
	};
	return [
		...isDifferent(opening) && !opensAlready ? [settingRow(opening)] : [],
		...uploads.map(({ file: { path, sizeBytes }, why, replaces }) => replaces === void 0 ? {
			section: "file",
			name: path,
			change: "create",
			details: [],
			sizeBytes
		} : {
			section: "file",
			name: path,
			change: "change",
			details: [why],
			sizeBytes,
			sizeBeforeBytes: replaces.sizeBytes
		}),
		...removals.map(({ path, sizeBytes }) => ({
			section: "file",
			name: path,
			change: "delete",
			details: [],
			sizeBeforeBytes: sizeBytes
		})),
		...configChanges.map(settingRow)
	];
}
const transition = (before, after) => ({
	en: `${before.en || "none"} → ${after.en || "none"}`,
	zh: `${before.zh || "无"} → ${after.zh || "无"}`
});
const sendReasons = {
	new: "新函数",
	"other content": "内容不同",
	"not healthy": "线上状态异常",
	"content unknown": "线上内容未知"
};
// build/workflows/deploy.js
async function deploy(prepared, tools, record) {
	const { request } = prepared;
	const plan = await step("look", tools, () => planDeploy(prepared, tools));
	announce(plan, prepared, tools, record);
	if (request.dryRun) return "planned";
	if (plan.functions.length > 0) await bringFunctions(plan, prepared, tools, record);
	if (plan.settings.some(isDifferent)) await bringSettings(plan, prepared, tools, record);
	if (plan.hosting !== void 0) await bringSite(plan.hosting, prepared, tools, record);
	return "live";
}
async function bringFunctions(plan, { request }, tools, record) {
	const functions = plan.functions.map(startRecord);
	record.functions = functions;
	await step("functions", tools, () => deployFunctions(plan.functions, functions, request, tools));
}
async function bringSettings(plan, { request }, tools, record) {
	const changed = [];
	record.settings = changed;
	await step("settings", tools, () => deploySettings(request.settings, request.waitMs, tools, (each) => void changed.push(each)));
	if (plan.httpTrigger !== void 0) record.httpEndpoint = (await tools.serverless.settings.httpTrigger()).endpoint;
}
async function bringSite(hosting, { request, site }, tools, record) {
	const known = startSiteRecord(hosting);
	record.hosting = known;
	await step("hosting", tools, () => deployHosting(hosting, known, request, tools));
	const archive = site && await keepSite(site, request, tools);
	if (archive !== void 0) known.archive = archive;
}
function announce(plan, { request }, { reporter }, record) {
	const digest = digestOf(plan);
	record.digest = digest;
	if (plan.httpTrigger !== void 0) record.httpEndpoint = plan.httpTrigger.endpoint;
	reporter.report({
		type: "deploy-planned",
		rows: planRows(plan),
		filesKept: plan.hosting?.unchanged.length ?? 0,
		digest
	});
	if (request.planDigest !== void 0 && request.planDigest !== digest) throw new Failure("PLAN_MOVED", {
		given: request.planDigest,
		now: digest
	});
	warnOfTrigger(plan, { request }, reporter);
}
function warnOfTrigger({ httpTrigger, functions }, { request }, reporter) {
	const willBeOn = request.only.includes("settings") && request.settings.httpTrigger?.enabled === true;
	if (httpTrigger === void 0 || httpTrigger.enabled || willBeOn) return;
	const paths = functions.flatMap(({ request: { httpPath = "" } }) => httpPath === "" ? [] : [httpPath]);
	if (paths.length === 0) return;
	reporter.report({
		type: "warned",
		message: {
			en: `The HTTP trigger of the space is off, so nothing answers at ${paths.join(", ")}.`,
			zh: `服务空间的 HTTP 触发器已关闭，${paths.join("、")} 不会有应答。`
		},
		help: {
			en: "Switch it on with \"httpTrigger: { enabled: true }\", or in the console.",
			zh: "请用 httpTrigger: { enabled: true } 或在控制台开启。"
		}
	});
}
// build/workflows/deploy-record.js
function outputsOfDeploy({ functions = [], httpEndpoint = "", hosting }, known) {
	const named = (...states) => functions.filter(({ state }) => states.includes(state)).map(({ name }) => name);
	const versions = Object.fromEntries(functions.flatMap(({ name, versionNo }) => versionNo === void 0 ? [] : [[name, versionNo]]));
	return {
		status: known.status,
		"functions-deployed": named("live", "changed").join(","),
		"functions-skipped": named("kept").join(","),
		"function-versions": functions.length === 0 ? "" : JSON.stringify(versions),
		"http-endpoint": httpEndpoint,
		"hosting-url": hosting?.url ?? "",
		"files-uploaded": count(hosting && hosting.added.length + hosting.changed.length),
		"files-deleted": count(hosting?.deleted.length),
		"files-unchanged": count(hosting?.unchanged),
		"bytes-uploaded": count(hosting?.bytesUploaded),
		"archive-path": hosting?.archive?.path ?? "",
		"receipt-path": known.receiptPath,
		"error-code": known.errorCode
	};
}
const count = (value) => value === void 0 ? "" : String(value);
function accountOfDeploy(request, { digest, functions, settings, httpEndpoint, hosting }) {
	const { added = [], changed = [], deleted = [], configBefore } = hosting ?? {};
	return {
		verb: "deploy",
		asked: withoutSecrets(request),
		done: {
			digest,
			functions: functions?.map(doneWith),
			settings,
			httpEndpoint,
			hosting
		},
		undo: {
			functions: functions?.filter(({ state }) => state !== "kept" && state !== "waiting").map(({ name, previous }) => ({
				name,
				previous
			})),
			settings,
			hosting: hosting && {
				configBefore,
				added,
				changed,
				deleted
			}
		}
	};
}
const doneWith = ({ name, state, archive, deploymentId, versionNo, settings, latencyMs, error }) => ({
	name,
	state,
	archive,
	deploymentId,
	versionNo,
	settings,
	latencyMs,
	error
});
function withoutSecrets({ functions, settings, ...rest }) {
	const { httpTrigger, domains } = settings;
	return {
		...rest,
		functions: functions.map(({ smoke, ...each }) => ({
			...each,
			smoke: smoke && { args: Object.keys(smoke.args) }
		})),
		settings: {
			...settings,
			httpTrigger: httpTrigger && {
				...httpTrigger,
				certificate: named(httpTrigger.certificate)
			},
			domains: domains.map((each) => ({
				...each,
				certificate: named(each.certificate)
			}))
		}
	};
}
const named = (certificate) => certificate && { name: certificate.name };
// build/packaging/function-rules.js
const neverRead = [
	/(?:^|\/)\.(?:git|hg|svn)$/,
	/(?:^|\/)node_modules\/\.bin$/,
	/(?:^|\/)node_modules\/\.(?:cache|vite|vitest)$/,
	/(?:^|\/)node_modules\/\.(?:package-lock\.json|modules\.yaml|yarn-integrity|yarn-state\.yml|pnpm[^/]*|store)$/,
	/(?:^|\/)\.(?:npmrc|yarnrc|yarnrc\.yml)$/
];
const linkedModules = /(?:^|\/)node_modules\/(?:\.pnpm|\.store|_[^/]+@[^/]*)(?:\/|$)/;
const isPackaged = (name) => /(?:^|\/)node_modules\//.test(name);
function functionRules({ name: ownName, exclude }) {
	const isExcluded = exclusion(exclude);
	return {
		skips: (name, isFolder) => isJunk(name) || neverRead.some((pattern) => pattern.test(name)) || isExcluded(name, isFolder),
		refuses: () => void 0,
		refusesLink: (link, target) => linkedModules.test(target) ? new Failure("FUNCTION_MODULES_LINKED", {
			name: ownName,
			link: said("{link} to {target}", {
				link,
				target
			})
		}) : void 0,
		shown: (name) => `${ownName}/${name}`,
		allowsHardLink: isPackaged,
		keepsExecutable: true,
		mostFiles
	};
}
// build/packaging/package-json.js
async function packageWarnings(functionName, files) {
	const file = files.find(({ name }) => name === "package.json");
	const fields = file === void 0 ? {} : await readFields(file);
	const present = new Set(files.map(({ name }) => name));
	const absent = Object.keys(fields.dependencies ?? {}).filter((name) => !present.has(`node_modules/${name}/package.json`));
	return [...absent.length > 0 ? [packagesAbsent(functionName, absent)] : [], ...fields.type === "module" ? [isModule(functionName)] : []];
}
async function readFields(file) {
	try {
		const value = JSON.parse((await file.read()).toString("utf8").replace(/^\uFEFF/, ""));
		return typeof value === "object" && value !== null ? value : {};
	} catch (error) {
		if (error instanceof SyntaxError) return {};
		throw error;
	}
}
const packagesAbsent = (name, absent) => ({
	message: said("Function \"{name}\" depends on packages that its folder does not hold: {names}.", {
		name,
		names: shortList(absent)
	}),
	help: said("Run \"npm ci --omit=dev\" in its folder before the deploy, unless they are bundled into index.js.")
});
const isModule = (name) => ({
	message: said("package.json of function \"{name}\" says \"type\": \"module\", but the cloud documents handlers in CommonJS only.", { name }),
	help: said("Export the handler with module.exports and take \"type\" out, or give the function a smoke test.")
});
// build/packaging/function-archive.js
const limitBytes = 524288e3;
async function inspectFunction(path, asked) {
	try {
		return await judge$1(path, asked, await list$1(path, asked));
	} catch (error) {
		if (!isFailure(error)) throw error;
		return {
			problems: [error],
			warnings: []
		};
	}
}
async function list$1(path, asked) {
	if (!(await stat(path).catch((error) => {
		const code = systemReason(error);
		throw missing(path, asked, ["ENOENT", "ENOTDIR"].includes(code) ? said("does not exist") : said("cannot be read ({code})", { code }));
	})).isDirectory()) throw missing(path, asked, said("is no folder"));
	return await readFolder(path, functionRules(asked));
}
const missing = (path, { name }, reason) => new Failure("FUNCTION_CODE_MISSING", {
	name,
	path,
	reason
});
async function judge$1(path, asked, listing) {
	const files = inByteOrder(listing.files);
	const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
	const problems = [
		...once(listing.problems),
		...misspelled(asked.name, files),
		...confusable(asked.name, files)
	];
	if (files.length === 0 && problems.length === 0) problems.push(missing(path, asked, said("is empty, or all of it is excluded")));
	else if (!files.some(({ name }) => name === "index.js")) problems.push(missing(path, asked, said("has no index.js{elsewhere}", { elsewhere: elsewhere(files) })));
	if (sizeBytes > limitBytes) problems.push(new Failure("FUNCTION_TOO_LARGE", {
		name: asked.name,
		sizeBytes,
		limitBytes,
		largest: largest(files)
	}));
	if (problems.length > 0) return {
		problems,
		warnings: []
	};
	const warnings = [...await secretWarnings(asked.name, files), ...await packageWarnings(asked.name, files)];
	return {
		code: {
			files,
			sizeBytes
		},
		problems,
		warnings
	};
}
function once(problems) {
	const first = problems.find(({ code }) => code === "FUNCTION_MODULES_LINKED");
	return problems.filter((problem) => problem.code !== "FUNCTION_MODULES_LINKED" || problem === first);
}
const misspelled = (functionName, files) => files.flatMap(({ name }) => misspelling(name, Number.POSITIVE_INFINITY).map((why) => unfit(`${functionName}/${printable(name)}`, why)));
const confusable = (functionName, files) => namesakes(files).map(({ name, other }) => unfit(`${functionName}/${name}`, said("its name equals {other} where case or the spelling of accents does not count", { other })));
function elsewhere(files) {
	const other = files.find(({ name }) => !isPackaged(name) && /(?:^|\/)index\.[cm]?[jt]s$/.test(name));
	return other === void 0 ? "" : said(" (but {name})", { name: other.name });
}
function largest(files) {
	const weights = /* @__PURE__ */ new Map();
	for (const { name, sizeBytes } of files) {
		const path = /^(?:node_modules\/(?:@[^/]+\/)?)?[^/]+/.exec(name)?.[0] ?? name;
		weights.set(path, (weights.get(path) ?? 0) + sizeBytes);
	}
	return [...weights.entries()].sort(([, a], [, b]) => b - a).slice(0, 3).map(([path, sizeBytes]) => ({
		path,
		sizeBytes
	}));
}
async function secretWarnings(functionName, files) {
	const found = [];
	for (const file of files.filter(({ name, sizeBytes }) => !isPackaged(name) && sizeBytes <= 16777216)) {
		const base = file.name.slice(file.name.lastIndexOf("/") + 1);
		if (base.startsWith(".env")) continue;
		const reason = secretName(base) ?? await secretIn(file);
		if (reason !== void 0) found.push(said("{name} ({reason})", {
			name: file.name,
			reason
		}));
	}
	if (found.length === 0) return [];
	return [{
		message: said("The code of function \"{name}\" holds what looks like secrets: {names}.", {
			name: functionName,
			names: shortList(found)
		}),
		help: said("Everybody who may download the code of the function can read them; what it does not need, leave out with \"exclude\".")
	}];
}
// build/packaging/content-hash.js
const promised = /(?:^|\/)(?:_next\/static|_app\/immutable)\//;
const likely = /(?:^|\/)(?:_nuxt\/(?!builds\/)|_astro\/)/;
const scriptOrStyle = /\.(?:[cm]?js|css)(?:\.map)?$/;
function hashedNames(paths) {
	const sure = new Set(paths.filter(hasContentHash));
	return /* @__PURE__ */ new Set([...sure, ...bundled(paths, sure)]);
}
function bundled(paths, sure) {
	const folders = /* @__PURE__ */ new Map();
	for (const path of paths.filter((each) => scriptOrStyle.test(each))) {
		const folder = path.slice(0, path.lastIndexOf("/") + 1);
		folders.set(folder, [...folders.get(folder) ?? [], path]);
	}
	const isShaped = (path) => /-(?=[^/]*[A-Z])(?=[^/]*[a-z])[\w-]{8}\.(?:[cm]?js|css)(?:\.map)?$/.test(path);
	return [...folders.values()].filter((files) => files.every(isShaped)).filter((files) => files.filter((path) => sure.has(path)).length * 2 >= files.length).flat();
}
function hasContentHash(path) {
	if (promised.test(path)) return true;
	const base = path.slice(path.lastIndexOf("/") + 1);
	const parts = base.split(".").slice(0, -1);
	if (likely.test(path) && parts.some((part, place) => isToken(part, place === 0))) return true;
	return parts.some((part, place) => isHexHash(part, place === 0) || isShortHash(part, place === 0, scriptOrStyle.test(base)));
}
function isToken(part, isFirst) {
	return (isFirst ? /(?:^|[-_])[\w-]{8}$/.test(part) : part.length >= 8) && /\d|[a-z][A-Z]|[A-Z]{2}/.test(part.slice(-8));
}
function isHexHash(part, isFirst) {
	const token = /(?:^|[-_])([\da-f]{8,64})$/.exec(part)?.[1];
	if (token === void 0 || isUuid(part)) return false;
	if (isFirst && token === part && token.length < 16) return false;
	return (token.match(/(?<=\d)[a-f]|(?<=[a-f])\d/g) ?? []).length >= 2;
}
const isUuid = (part) => /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(part);
function isShortHash(part, isFirst, isScriptOrStyle) {
	const token = part.slice(-8);
	if (!(part.length === 8 ? !isFirst : part.length > 9 && part.at(-9) === "-") || !/^[\w-]{8}$/.test(token)) return false;
	return isScriptOrStyle && /^[A-Z2-7]{8}$/.test(token) && (/\d[A-Z]/.test(token) || part.startsWith("chunk-")) || /[A-Z]/.test(token) && /[a-z]/.test(token) && !readsLikeWords(token);
}
function readsLikeWords(token) {
	return (token.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).filter((piece) => piece.length === 1 || !/[aeiouy]/i.test(piece)).length < 2;
}
// build/packaging/digest-file.js
const chunkBytes = 1048576;
const overlap = Math.max(...secretWords.map((word) => word.length));
function digester() {
	const buffer = Buffer.allocUnsafe(overlap + chunkBytes);
	return (file) => {
		const handle = openChecked(file);
		try {
			const digests = digest(handle, buffer, file);
			if (!isUnchanged(fstatSync(handle), file)) throw changed(file);
			return digests;
		} catch (error) {
			throw unreadable(file, error);
		} finally {
			closeSync(handle);
		}
	};
}
function openChecked(file) {
	try {
		return openSync(file.path, "r");
	} catch (error) {
		throw unreadable(file, error);
	}
}
function digest(handle, buffer, file) {
	return file.seen.size < chunkBytes ? digestAtOnce(handle, buffer, file) : digestInPieces(handle, buffer, file);
}
function digestAtOnce(handle, buffer, file) {
	const { size } = file.seen;
	for (let at = 0; at < size;) {
		const count = readSync(handle, buffer, at, size - at, null);
		if (count === 0) throw changed(file);
		at += count;
	}
	const content = buffer.subarray(0, size);
	const isWorthALook = !isCompressed(file.name) && isSuspicious(content, content);
	return {
		md5: hash("md5", content),
		sha256: hash("sha256", content),
		isSuspicious: isWorthALook
	};
}
const isSuspicious = (start, searched) => byteOrderMark(start) !== void 0 || secretWords.some((word) => searched.includes(word, 0, "latin1"));
function digestInPieces(handle, buffer, file) {
	const [md5, sha256] = [createHash("md5"), createHash("sha256")];
	let [readBytes, isAny] = [0, false];
	let start = overlap;
	for (;;) {
		const count = readSync(handle, buffer, overlap, chunkBytes, null);
		if (count === 0) break;
		const piece = buffer.subarray(overlap, overlap + count);
		md5.update(piece);
		sha256.update(piece);
		const searched = buffer.subarray(start, overlap + count);
		isAny ||= isSuspicious(readBytes === 0 ? piece : Buffer.alloc(0), searched);
		const kept = Math.min(overlap, searched.length);
		buffer.copyWithin(overlap - kept, overlap + count - kept, overlap + count);
		start = overlap - kept;
		readBytes += count;
	}
	if (readBytes !== file.seen.size) throw changed(file);
	return {
		md5: md5.digest("hex"),
		sha256: sha256.digest("hex"),
		isSuspicious: isAny
	};
}
// build/packaging/digest-site.js
const filesInOneGo = 64;
const bytesInOneGo = 8388608;
async function digestSite(files) {
	const digest = digester();
	const digests = /* @__PURE__ */ new Map();
	const problems = [];
	let [goneFiles, goneBytes] = [0, 0];
	for (const file of files) {
		try {
			const digested = digest(file);
			digests.set(file.name, digested);
			const secret = digested.isSuspicious ? await secretIn(file) : void 0;
			if (secret !== void 0) problems.push(siteSecret(file.name, secret));
		} catch (error) {
			if (!isFailure(error)) throw error;
			problems.push(error);
		}
		goneFiles += 1;
		goneBytes += file.sizeBytes;
		if (goneFiles < filesInOneGo && goneBytes < bytesInOneGo) continue;
		[goneFiles, goneBytes] = [0, 0];
		await setImmediate();
	}
	return {
		digests,
		problems
	};
}
// build/packaging/content-type.js
const additions = {
	"7z": "application/x-7z-compressed",
	apk: "application/vnd.android.package-archive",
	avi: "video/x-msvideo",
	cjs: "text/javascript",
	cur: "image/x-icon",
	docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	eot: "application/vnd.ms-fontobject",
	flac: "audio/flac",
	flv: "video/x-flv",
	ico: "image/x-icon",
	kml: "application/vnd.google-earth.kml+xml",
	kmz: "application/vnd.google-earth.kmz",
	m3u8: "application/vnd.apple.mpegurl",
	mkv: "video/x-matroska",
	mobileconfig: "application/x-apple-aspen-config",
	plist: "application/xml",
	ppt: "application/vnd.ms-powerpoint",
	pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
	rar: "application/vnd.rar",
	srt: "text/plain",
	swf: "application/x-shockwave-flash",
	tar: "application/x-tar",
	topojson: "application/json",
	usdz: "model/vnd.usdz+zip",
	vcf: "text/vcard",
	xls: "application/vnd.ms-excel",
	xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
};
const names = { "apple-app-site-association": "application/json" };
const text = /^text\/|^application\/(?:json5?|javascript|ecmascript|xml|toml|node)$|[+](?:json|xml)$/;
function contentTypeOf(path) {
	const base = path.slice(path.lastIndexOf("/") + 1);
	const dot = base.lastIndexOf(".");
	const extension = dot > 0 ? base.slice(dot + 1).toLowerCase() : "";
	const type = own(names, base) ?? own(additions, extension) ?? own(mimes, extension) ?? "application/octet-stream";
	return text.test(type) ? `${type}; charset=utf-8` : type;
}
const own = (types, key) => Object.hasOwn(types, key) ? types[key] : void 0;
// build/packaging/site-headers.js
const known = new Map([
	"Cache-Control",
	"Content-Disposition",
	"Content-Encoding",
	"Content-Type",
	"Expires"
].map((name) => [name.toLowerCase(), name]));
const cacheControl = {
	hashed: "public, max-age=31536000, immutable",
	page: "no-cache",
	asset: void 0
};
function headersBy(rules) {
	const compiled = rules.map(({ match, set }) => ({
		matches: matcher([match]),
		set: Object.entries(set)
	}));
	return (path, order) => {
		const chosen = /* @__PURE__ */ new Map();
		for (const [name, value] of compiled.filter(({ matches }) => matches(path)).flatMap(({ set }) => set)) {
			const key = known.get(name.toLowerCase()) ?? name.toLowerCase();
			if (!chosen.has(key)) chosen.set(key, value.trim());
		}
		const { "Content-Type": type = "", ...headers } = Object.fromEntries(withDefault(chosen, order));
		return {
			contentType: type === "" ? contentTypeOf(path) : type,
			headers
		};
	};
}
function withDefault(chosen, order) {
	const fallback = cacheControl[order];
	return (chosen.has("Cache-Control") || fallback === void 0 ? [...chosen] : [...chosen, ["Cache-Control", fallback]]).filter(([, value]) => value !== "").sort(([a], [b]) => a < b ? -1 : 1);
}
// build/packaging/site.js
async function inspectSite(path, asked) {
	try {
		return await judge(path, asked, await list(path, asked));
	} catch (error) {
		if (!isFailure(error)) throw error;
		return {
			problems: [error],
			warnings: []
		};
	}
}
async function list(path, { exclude }) {
	const missing = (reason, cause) => new Failure("SITE_MISSING", {
		path,
		reason
	}, { cause });
	if (!(await stat(path).catch((error) => {
		const code = systemReason(error);
		throw missing(["ENOENT", "ENOTDIR"].includes(code) ? said("it does not exist") : said("it cannot be read ({code})", { code }), error);
	})).isDirectory()) throw missing(said("it is no folder"));
	const rules = siteRules(exclude);
	const found = sourceSigns((await readdir(path, { withFileTypes: true })).filter((entry) => !rules.skips(entry.name, entry.isDirectory())).map(({ name }) => name));
	if (found.length > 0) throw new Failure("SITE_SOURCE_TREE", {
		path,
		found
	});
	const { files, problems } = await readFolder(path, rules);
	if (files.length === 0 && problems.length === 0) throw missing(said("it is empty, or all of it is excluded"));
	return {
		files: inByteOrder(files),
		problems
	};
}
async function judge(path, asked, { files, problems: found }) {
	const problems = [
		...found,
		...files.flatMap(({ name }) => siteNameProblems(name)),
		...missingPages(path, asked, new Set(files.map(({ name }) => name))),
		...tooLarge(files)
	];
	const { digests, problems: inside } = await digestSite(files.filter(({ sizeBytes }) => sizeBytes <= limitBytes$1));
	problems.push(...inside);
	if (problems.length > 0) return {
		problems,
		warnings: []
	};
	const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
	return {
		site: {
			files: siteFiles(files, digests, asked.headers),
			sizeBytes
		},
		problems,
		warnings: sameNames(files)
	};
}
function missingPages(path, asked, names) {
	return ["index", "error"].flatMap((input) => {
		const page = asked[input]?.replace(/^\/+/, "") ?? "";
		return page === "" || names.has(page) ? [] : [new Failure("SITE_PAGE_MISSING", {
			path,
			page,
			input
		})];
	});
}
function tooLarge(files) {
	const large = files.filter(({ sizeBytes }) => sizeBytes > limitBytes$1).map(({ name, sizeBytes }) => ({
		path: name,
		sizeBytes
	}));
	return large.length === 0 ? [] : [new Failure("SITE_FILES_TOO_LARGE", {
		files: large,
		limitBytes: limitBytes$1
	})];
}
function siteFiles(files, digests, rules) {
	const headersOf = headersBy(rules);
	const hashed = hashedNames(files.map(({ name }) => name));
	return files.flatMap((file) => {
		const digested = digests.get(file.name);
		if (digested === void 0) return [];
		const order = orderOf(file.name, hashed);
		const { md5, sha256 } = digested;
		return [{
			path: file.name,
			sizeBytes: file.sizeBytes,
			md5,
			sha256,
			order,
			...headersOf(file.name, order),
			read: async () => await file.read(),
			open: () => file.open()
		}];
	});
}
function orderOf(name, hashed) {
	if (/\.x?html?$/i.test(name)) return "page";
	return hashed.has(name) ? "hashed" : "asset";
}
function sameNames(files) {
	const pairs = namesakes(files).map(({ name, other }) => inRow([other, name], and));
	if (pairs.length === 0) return [];
	return [{
		message: said("Paths of the site differ only in case or in the spelling of accents: {pairs}.", { pairs: shortList(pairs) }),
		help: said("Some computers cannot hold both of them; rename one.")
	}];
}
// build/workflows/deploy-problems.js
function localProblems({ receipt, functions, hosting, keep, spaceId }) {
	const written = [{
		input: "receipt",
		path: receipt
	}];
	if (keep !== void 0 && hosting !== void 0) written.push({
		input: "keep-archive",
		path: join(dirname(receipt), keptSiteName(spaceId, "0".repeat(64)))
	});
	if (hosting?.manifest.kind === "file") written.push({
		input: "manifest",
		path: hosting.manifest.path
	});
	return [...functions.map(({ name, path, exclude }) => ({
		input: `functions.${name}`,
		path,
		exclude
	})), ...hosting ? [{
		input: "hosting",
		path: hosting.path,
		exclude: hosting.exclude
	}] : []].flatMap((folder) => written.filter(({ path }) => isPartOf(path, folder)).map(({ input, path }) => new Failure("INPUTS_CONFLICT", {
		names: [input, folder.input],
		reason: said("{path} would be deployed.", { path })
	})));
}
function isPartOf(file, { path: folder, exclude }) {
	const path = relative(folder, file);
	return path !== "" && path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path) && !exclusion(exclude)(path.split(sep).join("/"), false);
}
// build/workflows/prepare-deploy.js
const foldersAtOnce = 4;
async function prepareDeploy({ request, problems }, reporter) {
	const does = (section) => request.only.includes(section);
	const functions = await inParallel(does("functions") ? request.functions : [], () => foldersAtOnce, async (each) => ({
		request: each,
		...await inspectFunction(each.path, {
			name: each.name,
			exclude: each.exclude
		})
	}));
	const { hosting } = request;
	const inspected = does("hosting") && hosting !== void 0 ? await inspectSite(hosting.path, hosting) : void 0;
	const all = inspected === void 0 ? functions : [...functions, inspected];
	throwProblems([
		...problems,
		...localProblems(request),
		...all.flatMap((found) => found.problems)
	]);
	for (const warning of all.flatMap((found) => found.warnings)) reporter.report({
		type: "warned",
		...warning
	});
	return {
		request,
		functions: functions.map(({ request: asked, code }) => ({
			request: asked,
			code: sure(code)
		})),
		site: inspected?.site
	};
}
function sure(code) {
	if (code === void 0) throw new Failure("INTERNAL", { reason: "a function without problems lacks its code" });
	return code;
}
// build/hosts/deploy-story.js
function deployStory(inputs, parts) {
	const { request, connection } = inputs;
	const record = {};
	return {
		verb: "deploy",
		subject: spaceSubject(request.spaceId),
		dryRun: request.dryRun,
		receipt: request.receipt,
		places: manifestOf(request),
		prepare: (reporter) => prepareDeploy(inputs, reporter),
		carryOut: async (prepared, surroundings) => {
			const tools = buildDeployTools({
				...parts,
				...surroundings,
				connection
			}, request.spaceId);
			try {
				return await deploy(prepared, tools, record);
			} finally {
				await tools.close();
			}
		},
		outputsOf: (known) => outputsOfDeploy(record, known),
		account: () => accountOfDeploy(request, record)
	};
}
const readDeploy = async (question, facts) => {
	const read = await findFunctions(await readDeployInputs(question, { nowMs: facts.nowMs }));
	const inputs = {
		...read,
		problems: allProblems(facts, read)
	};
	return {
		inputs,
		story: (setting) => runVerb(deployStory(inputs, setting), setting)
	};
};
async function findFunctions(inputs) {
	try {
		return withFoundFunctions(inputs, await findFunctionFolders(inputs.functionPatterns, inputs.workingDirectory));
	} catch (error) {
		if (!isFailure(error)) throw error;
		const found = error.problems.length > 0 ? error.problems : [error];
		return {
			...inputs,
			problems: [...inputs.problems, ...found]
		};
	}
}
const manifestOf = ({ hosting, only }) => hosting?.manifest.kind === "file" && only.includes("hosting") ? [hosting.manifest.path] : [];
export { putManifest as A, isSiteChanged as C, uploadSite as D, writeConfig as E, findDeployment as F, sendCode as I, untouched as L, givenUpIn as M, identityOfManifest as N, createFileSender as O, identityOfSite as P, updateFunction as R, deployHosting as S, startSiteRecord as T, planDeploy as _, prepareDeploy as a, describedIn as b, hashedNames as c, announce as d, bringFunctions as f, digestOf as g, planRows as h, readDeploy as i, removeManifest as j, removeFiles as k, accountOfDeploy as l, bringSite as m, findFunctions as n, localProblems as o, bringSettings as p, manifestOf as r, headersBy as s, deployStory as t, outputsOfDeploy as u, findManifest as v, owedRefreshes as w, readSiteArchive as x, planHosting as y, whenFree as z };
