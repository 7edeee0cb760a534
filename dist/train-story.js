import { T as invalid, r as readReleaseInputs, w as distinct } from "./read-inputs.js";
import { A as textIn, C as throwProblems, D as said, O as asIs, S as isStop, b as asFailure, h as count, x as isFailure, y as Failure } from "./words.js";
import { i as describesSettings, n as readDeployInputs, o as sections } from "./read-deploy.js";
import { t as givenFor } from "./read-verify.js";
import { A as putManifest, D as uploadSite, E as writeConfig, N as identityOfManifest, O as createFileSender, P as identityOfSite, R as updateFunction, _ as planDeploy, a as prepareDeploy, c as hashedNames, d as announce, f as bringFunctions, j as removeManifest, k as removeFiles, l as accountOfDeploy, m as bringSite, n as findFunctions, p as bringSettings, r as manifestOf, s as headersBy, u as outputsOfDeploy, z as whenFree } from "./deploy-story.js";
import { a as release, i as tellOfRelease, n as outputsOf, o as prepareRelease, r as releaseAndTell, t as accountOf } from "./release-record.js";
import { a as readManifest, h as stampIn, i as manifestPath, l as isStampOf, n as isOurs, o as writeManifest, t as headersDigest } from "./manifest.js";
import { t as inParallel } from "./in-parallel.js";
import { f as changedSetting, m as settingValue, p as settingName, r as planSettings, s as configDifferences, t as deploySettings, u as isDifferent } from "./deploy-settings.js";
import { t as smokeTest } from "./smoke-test.js";
import { r as step, t as runVerb } from "./run-verb.js";
import { i as changeTo, r as startRollbackRecord, t as rollBackFunction } from "./rollback-functions.js";
import { t as poll } from "./poll.js";
import { n as lookUntil } from "./write-once.js";
import { n as findTaskFor } from "./audience.js";
import { n as moveTask } from "./move-task.js";
import { t as rollback } from "./rollback.js";
import { n as buildReleaseTools, t as buildDeployTools } from "./build-tools.js";
import { n as spaceSubject, t as miniProgramSubject } from "./subjects.js";
import { t as allProblems } from "./verb-reader.js";
import { t as wayBackTo } from "./way-back.js";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
// build/config/read-train.js
const trainSteps = [
	"functions",
	"verify",
	"settings",
	"hosting",
	"release"
];
async function readTrainInputs(question, facts) {
	const release = await readReleaseInputs(question, facts);
	const { steps, problems: misnamed } = readSteps(release);
	const needed = sections.filter((section) => steps.includes(section) || section === "functions" && steps.includes("verify"));
	const given = new Map([...givenFor("deploy", question), ["only", needed.join(",")]]);
	const read = await readDeployInputs({
		...question,
		given
	}, { nowMs: facts.nowMs });
	const described = needed.filter((section) => describes[section](read));
	const only = described.filter((section) => steps.includes(section));
	const deploy = {
		...read,
		request: {
			...read.request,
			only
		},
		problems: read.problems.filter(isNotOfOnly)
	};
	return {
		release,
		deploy,
		steps: steps.filter((step) => step === "release" || isPossible(step, described)),
		leavesSettings: !release.sources.has("train") && describesSettings(read.serverless),
		problems: distinct([
			...release.problems,
			...misnamed,
			...deploy.problems,
			...absent(release, deploy, {
				steps,
				described
			})
		])
	};
}
function readSteps(read) {
	const words = read.values.train;
	const problems = words.flatMap((word, index) => {
		if (trainSteps.every((step) => step !== word)) return [invalid(read, "train", `of ${trainSteps.join(", ")}`, word)];
		return words.indexOf(word) === index ? [] : [invalid(read, "train", said("a list that names each step once, and \"{word}\" stands in it twice", { word }))];
	});
	const steps = trainSteps.filter((step) => words.includes(step)).sort((a, b) => words.indexOf(a) - words.indexOf(b));
	if (!steps.includes("release")) problems.push(invalid(read, "train", said("a list with \"release\" in it")));
	return {
		steps,
		problems
	};
}
const describes = {
	functions: ({ request, functionPatterns }) => request.functions.length + functionPatterns.length > 0,
	settings: ({ serverless }) => describesSettings(serverless),
	hosting: ({ request }) => request.hosting !== void 0
};
const isPossible = (step, described) => described.includes(step === "verify" ? "functions" : step);
function absent(release, deploy, { steps, described }) {
	if (!release.complete || !deploy.complete) return [];
	if (!release.sources.has("train")) return described.length > 0 ? [] : [new Failure("NOTHING_TO_DEPLOY", {})];
	return steps.filter((step) => step !== "release" && !isPossible(step, described)).map((step) => invalid(release, "train", said("without \"{step}\", for which nothing is described under \"serverless\"", { step })));
}
const isNotOfOnly = ({ code, facts }) => !(code === "INPUT_INVALID" && "name" in facts && facts.name === "only");
// build/workflows/prepare-train.js
async function prepareTrain({ release, deploy, steps, leavesSettings = false, problems }, reporter) {
	const found = [...problems];
	const gather = async (look) => {
		try {
			return await look();
		} catch (error) {
			if (!isFailure(error)) throw error;
			found.push(...error.problems.length > 0 ? error.problems : [error]);
			return;
		}
	};
	const ofRelease = await gather(() => prepareRelease({
		request: release.request,
		problems
	}, reporter));
	const ofDeploy = await gather(() => prepareDeploy({
		request: deploy.request,
		problems
	}, reporter));
	if (found.length > 0) await ofRelease?.build.close();
	throwProblems(distinct(found));
	if (ofRelease === void 0 || ofDeploy === void 0) throw new Failure("INTERNAL", { reason: "a train without problems lacks one of its parts" });
	if (leavesSettings) reporter.report({
		type: "warned",
		message: {
			en: "The settings of the space stay as they are: they are described, but the train does not name them.",
			zh: "服务空间的设置保持不变：配置中描述了设置，但整体发布的步骤没有列出它。"
		},
		help: {
			en: "Name the steps in miniship.yml, such as train: [functions, verify, settings, hosting, release]; or leave \"settings\" out of such a list to say that this is meant.",
			zh: "请在 miniship.yml 中列出步骤，如 train: [functions, verify, settings, hosting, release]；若确实不要设置，则在列表中省去 settings。"
		}
	});
	return {
		release: ofRelease,
		deploy: ofDeploy,
		steps
	};
}
// build/workflows/save-site.js
const usualBytes = 209715200;
const filesAtOnce = 8;
async function saveSite(plan, { keep }, tools) {
	const endangered = [...plan.uploads.flatMap(({ replaces }) => replaces ?? []), ...plan.removals].filter(({ path }) => !isOurs(path));
	let leftBytes = keep?.mostBytes ?? usualBytes;
	const lost = [];
	const chosen = endangered.toSorted((a, b) => a.sizeBytes - b.sizeBytes).filter(({ path, sizeBytes }) => {
		leftBytes -= sizeBytes;
		if (leftBytes < 0) lost.push({
			path,
			reason: "it was too large to be saved (see \"keep-archive-size\")"
		});
		return leftBytes >= 0;
	});
	const headersOf = createHeaderFinder(plan);
	return {
		plan,
		files: (await inParallel(chosen.map((file, place) => ({
			file,
			to: join(tools.scratch, `before-${place}`)
		})), () => filesAtOnce, async ({ file, to }) => {
			const reason = await fetchFile(file, to, tools);
			if (reason === void 0) return await savedFile(file, to, headersOf(file));
			lost.push({
				path: file.path,
				reason
			});
		})).filter((each) => each !== void 0),
		lost,
		manifest: await manifestBefore(plan, tools)
	};
}
async function fetchFile({ path, sizeBytes }, to, { serverless: { hosting } }) {
	try {
		const fetched = await hosting.fetch(path, {
			to,
			maxBytes: sizeBytes
		});
		if (fetched === void 0) return "it was gone when it should have been saved";
		return fetched.sizeBytes === sizeBytes ? void 0 : `it had ${fetched.sizeBytes} bytes when it was saved, not ${sizeBytes}`;
	} catch (error) {
		if (!isFailure(error) || isStop(error)) throw error;
		return error.message;
	}
}
async function savedFile(before, place, { order, contentType, headers, isSure }) {
	const { size: sizeBytes } = await stat(place);
	const [md5, sha256] = [createHash("md5"), createHash("sha256")];
	for await (const chunk of createReadStream(place)) {
		md5.update(chunk);
		sha256.update(chunk);
	}
	return {
		path: before.path,
		sizeBytes,
		md5: md5.digest("hex"),
		sha256: sha256.digest("hex"),
		order,
		contentType,
		headers,
		before,
		isSureOfHeaders: isSure,
		read: () => readFile(place),
		open: async () => createReadStream(place)
	};
}
function createHeaderFinder({ request, uploads, manifest, remote }) {
	const byRules = headersBy(request.headers);
	const hashed = hashedNames(remote.map(({ path }) => path));
	const own = new Map(uploads.map(({ file }) => [file.path, file]));
	return ({ path, contentType, etag }) => {
		const likely = /\.x?html?$/i.test(path) ? "page" : hashed.has(path) ? "hashed" : "asset";
		const candidates = [
			likely,
			"asset",
			"page",
			"hashed"
		].map((order) => ({
			order,
			...byRules(path, order)
		}));
		const entry = manifest !== void 0 && Object.hasOwn(manifest.files, path) ? manifest.files[path] : void 0;
		const proven = [...candidates, ...own.get(path) === void 0 ? [] : [own.get(path)]].find((each) => entry?.etag === etag && headersDigest(each) === entry.headers);
		const guess = {
			order: likely,
			...byRules(path, likely),
			...contentType !== "" && { contentType }
		};
		const { order, contentType: type, headers } = proven ?? guess;
		return {
			order,
			contentType: type,
			headers,
			isSure: proven !== void 0
		};
	};
}
async function manifestBefore({ request: { manifest }, state }, { serverless: { hosting } }) {
	if (manifest.kind === "file") return await readFile(manifest.path).catch(() => void 0);
	return state === "in-service" ? await hosting.read(manifestPath) : void 0;
}
// build/workflows/smoke-step.js
async function smokeTestAll({ functions, concurrency }, tools) {
	const tested = functions.flatMap(({ name, smoke }) => smoke === void 0 ? [] : [{
		name,
		smoke
	}]);
	if (tested.length === 0) {
		tools.reporter.report({
			type: "warned",
			message: {
				en: "No function describes a smoke test, so the step \"verify\" proves nothing.",
				zh: "没有云函数描述冒烟测试，步骤 verify 无法证明任何事。"
			},
			help: {
				en: "Give functions a \"smoke\" with \"args\" and \"expect\" in miniship.yml.",
				zh: "请在 miniship.yml 中为云函数设置 smoke，含 args 与 expect。"
			}
		});
		return;
	}
	await step("smoke", tools, async () => {
		const failures = (await inParallel(tested, () => concurrency, async ({ name, smoke }) => ({
			name,
			outcome: await smokeTest(name, smoke, tools)
		}))).flatMap(({ name, outcome }) => {
			if (outcome.kind === "passed") return [];
			tools.reporter.report({
				type: "function-failed",
				name,
				failure: outcome.failure,
				logs: outcome.logs
			});
			return [{
				name,
				failure: outcome.failure
			}];
		});
		const [first, ...others] = failures;
		if (first === void 0) return;
		if (others.length === 0) throw first.failure;
		const failed = failures.map(({ name }) => name);
		const live = tested.map(({ name }) => name).filter((name) => !failed.includes(name));
		throw new Failure("FUNCTIONS_FAILED", {
			failed,
			live
		}, { problems: failures.map(({ failure }) => failure) });
	});
}
// build/workflows/train.js
async function runTrain(parts, tools, record) {
	record.steps.push(...parts.map(({ name }) => ({
		name,
		state: "waiting"
	})));
	for (const [index, part] of parts.entries()) try {
		await part.run();
		mark(record, part, "done");
	} catch (thrown) {
		const failure = asFailure(thrown);
		mark(record, part, "failed");
		if (isStop(failure)) {
			tellWhatStands(record, tools);
			throw failure;
		}
		throw await takeBack(parts.slice(0, index + 1).reverse(), failure, {
			part,
			tools,
			record
		});
	}
}
function mark({ steps }, { name }, state) {
	for (const entry of steps) if (entry.name === name) entry.state = state;
}
function tellWhatStands({ steps }, { reporter }) {
	const done = steps.filter(({ state }) => state === "done").map(({ name }) => name);
	const stands = done.length === 0 ? {
		en: "no step of it was done",
		zh: "没有完成任何步骤"
	} : {
		en: `what its ${done.length === 1 ? "step" : "steps"} ${done.join(", ")} brought live stays live`,
		zh: `步骤 ${done.join("、")} 已生效的内容保持生效`
	};
	reporter.report({
		type: "warned",
		message: {
			en: `The release train was stopped, and nothing was taken back: ${stands.en}.`,
			zh: `整体发布被中止，没有撤销任何内容：${stands.zh}。`
		},
		help: {
			en: "Run the same command again: it goes on from what it finds. The receipt holds what is needed to go back.",
			zh: "再次运行同一命令：会从现状继续。回退所需的信息在回执中。"
		}
	});
}
async function takeBack(parts, failure, { part, tools, record }) {
	const all = [];
	await step("undo", tools, async () => {
		for (const each of parts) {
			const taken = await undo(each);
			for (const one of taken) tools.reporter.report({
				type: "undone",
				...one
			});
			all.push(...taken);
			record.takenBack = all.map(inEnglish);
			if (taken.length > 0) mark(record, each, taken.every(({ confirmed }) => confirmed) ? "undone" : "not undone");
		}
	});
	if (all.length === 0) return failure;
	return ending(part, failure, all);
}
const inEnglish = ({ what, confirmed, detail }) => ({
	what: textIn(what, "en"),
	confirmed,
	detail: textIn(detail, "en")
});
async function undo({ name, undo: work }) {
	try {
		return await work();
	} catch (thrown) {
		return [{
			what: {
				en: `step ${name}`,
				zh: `步骤 ${name}`
			},
			confirmed: false,
			detail: asFailure(thrown).told
		}];
	}
}
function ending({ name }, failure, taken) {
	const told = taken.map(inEnglish);
	const undone = told.filter(({ confirmed }) => confirmed).map(({ what }) => what);
	const left = told.filter(({ confirmed }) => !confirmed).map(({ what, detail }) => `${what} (${detail})`);
	const { message, help, operation = "", requestId = "" } = failure;
	const facts = {
		step: name,
		reason: message,
		advice: help,
		undone,
		operation,
		requestId
	};
	return left.length === 0 ? new Failure("TRAIN_UNDONE", facts, { cause: failure }) : new Failure("TRAIN_NOT_UNDONE", {
		...facts,
		left
	}, { cause: failure });
}
// build/workflows/undo-functions.js
async function undoFunctions({ request }, { functions = [] }, tools) {
	const touched = functions.filter(({ state }) => state !== "waiting" && state !== "kept").toReversed();
	return (await inParallel(touched, () => request.concurrency, async (record) => {
		const what = {
			en: `function ${record.name}`,
			zh: `云函数 ${record.name}`
		};
		try {
			const detail = await undoFunction(record, request, tools);
			return detail === void 0 ? void 0 : {
				what,
				...detail
			};
		} catch (thrown) {
			return {
				what,
				confirmed: false,
				detail: asFailure(thrown).told
			};
		}
	})).filter((each) => each !== void 0);
}
const not = (detail) => ({
	confirmed: false,
	detail
});
async function undoFunction(record, request, tools) {
	const { name, previous, deploymentId, opened } = record;
	const { functions } = tools.serverless;
	await waitUntilSettled(record, request, tools);
	const found = await functions.find(name);
	if (found === void 0) return previous === void 0 ? void 0 : not({
		en: "it is not there any more",
		zh: "它已不存在"
	});
	const serving = found.live?.deploymentId;
	const known = [
		previous?.deploymentId,
		deploymentId,
		opened
	];
	if (serving !== void 0 && !known.includes(serving)) return not({
		en: `version ${found.live?.versionNo} was deployed by somebody else since`,
		zh: `此后有人部署了版本 ${found.live?.versionNo}`
	});
	if (previous === void 0) return await removeFunction(name, request, tools);
	if (previous.deploymentId === void 0 && serving !== void 0) return not({
		en: "it had no code before, and code cannot be taken away",
		zh: "它之前没有代码，而代码无法移除"
	});
	return await bringBack$1(found, previous, request, tools);
}
async function waitUntilSettled({ name, opened }, { waitMs }, { serverless: { functions }, clock, signal }) {
	if (opened === void 0) return;
	const look = async () => {
		return (await functions.find(name) === void 0 ? [] : await functions.deployments(name)).some(({ deploymentId, state, label }) => deploymentId === opened && state === "in-progress" && label !== "DEPLOY_INIT") ? void 0 : true;
	};
	await poll(look, waitMs, {
		clock,
		signal
	});
}
async function removeFunction(name, { waitMs }, { serverless: { functions }, clock, signal }) {
	const remove = () => whenFree(() => functions.remove(name), waitMs, {
		clock,
		signal
	});
	const isGone = async () => await lookUntil(() => functions.find(name), (found) => found === void 0, clock) === void 0;
	const refusal = await remove().then(() => void 0, asFailure);
	if (await isGone()) return removed;
	if (refusal?.code === "OUTCOME_UNKNOWN") await remove();
	return await isGone() ? removed : not(refusal?.told ?? {
		en: "it is still there",
		zh: "它仍然存在"
	});
}
const removed = {
	confirmed: true,
	detail: {
		en: "is taken away again; it was created by this run",
		zh: "已重新移除；它由本次运行创建"
	}
};
async function bringBack$1(found, previous, request, tools) {
	if (found.live?.deploymentId === previous.deploymentId) return await bringSettingsBack(found, previous, request, tools);
	const { functions } = tools.serverless;
	const plan = planOf(found, previous, await functions.deployments(found.name));
	if (plan === void 0) return not({
		en: `version ${previous.versionNo ?? ""} is not in the cloud any more`,
		zh: `版本 ${previous.versionNo ?? ""} 已不在云端`
	});
	const record = startRollbackRecord(plan);
	await rollBackFunction(plan, record, { deploy: request }, tools);
	const now = await functions.find(found.name);
	if (!(now?.live?.deploymentId === record.deploymentId && Object.keys(changeTo(previous.settings, now ?? found)).length === 0)) return not({
		en: "it was changed by somebody else meanwhile",
		zh: "期间有人修改了它"
	});
	const [before, anew] = [previous.versionNo ?? "", record.versionNo ?? ""];
	return {
		confirmed: true,
		detail: {
			en: `is back at version ${before}${record.sentAnew ? `, sent anew as version ${anew}` : ""}`,
			zh: `已回到版本 ${before}${record.sentAnew ? `，重新上传为版本 ${anew}` : ""}`
		}
	};
}
async function bringSettingsBack(found, { settings }, { waitMs }, tools) {
	const { desc: words, ...change } = changeTo(settings, found);
	const stamp = stampIn(found.desc);
	const isStamped = stamp === void 0 ? stampIn(settings.desc) === void 0 : isStampOf(stamp, found.live?.deploymentId ?? "");
	const all = {
		...change,
		...(words !== void 0 || !isStamped) && { desc: settings.desc }
	};
	if (Object.keys(all).length === 0) return void 0;
	await updateFunction(found, all, { waitMs }, tools);
	return {
		confirmed: true,
		detail: {
			en: "has its settings again",
			zh: "设置已恢复"
		}
	};
}
function planOf(found, { deploymentId, settings }, deployments) {
	const find = (id) => deployments.find((each) => each.deploymentId === id);
	const [from, to] = [find(found.live?.deploymentId), find(deploymentId)];
	if (from === void 0 || to === void 0) return void 0;
	const stamp = stampIn(settings.desc);
	const code = stamp !== void 0 && isStampOf(stamp, to.deploymentId) ? {
		sha256: stamp.sha256,
		sizeBytes: stamp.sizeBytes
	} : {};
	return {
		name: found.name,
		found,
		from,
		to,
		change: changeTo(settings, found),
		...code
	};
}
// build/workflows/undo-hosting.js
async function undoHosting(saved, { request }, { hosting: site }, tools) {
	if (saved === void 0 || site === void 0) return [];
	const { plan } = saved;
	if (plan.state !== "in-service") {
		if (!(await tools.serverless.hosting.state() !== "unused")) return [];
	}
	const left = notSaved(saved, await tools.serverless.hosting.files());
	const stays = plan.state === "unused" ? [{
		what: {
			en: "hosting",
			zh: "静态托管"
		},
		confirmed: false,
		detail: {
			en: "stays open: the cloud has no call that closes it",
			zh: "保持开通：云端没有关闭它的接口"
		}
	}] : [];
	try {
		const detail = await bringBack(saved, request, tools);
		return [
			...detail === void 0 ? [] : [{
				what: {
					en: "site",
					zh: "网站"
				},
				confirmed: true,
				detail
			}],
			...left,
			...stays
		];
	} catch (thrown) {
		return [
			{
				what: {
					en: "site",
					zh: "网站"
				},
				confirmed: false,
				detail: asFailure(thrown).told
			},
			...left,
			...stays
		];
	}
}
function notSaved({ lost, plan }, now) {
	const listed = new Map(now.map((file) => [file.path, file]));
	const before = new Map(plan.remote.map((file) => [file.path, file]));
	return lost.filter(({ path }) => listed.get(path)?.etag !== before.get(path)?.etag).map(({ path, reason }) => ({
		what: {
			en: `file ${path} of the site`,
			zh: `网站的文件 ${path}`
		},
		confirmed: false,
		detail: reason
	}));
}
async function bringBack(saved, request, tools) {
	const { hosting } = tools.serverless;
	const { files, plan } = saved;
	const now = new Map((await hosting.files()).map((file) => [file.path, file]));
	const changed = files.filter(({ path, before }) => now.get(path)?.etag !== before.etag);
	const before = new Set(plan.remote.map(({ path }) => path));
	const added = plan.uploads.map(({ file }) => file.path).filter((path) => !before.has(path) && now.has(path));
	const isConfigured = await bringConfigBack(plan, tools);
	if (changed.length + added.length === 0 && !isConfigured) return void 0;
	const sender = createFileSender(request.uploads, tools);
	const uploads = changed.map((file) => ({
		file,
		why: "changed"
	}));
	await uploadSite(uploads, sender, tools, async () => {});
	await removeFiles(added, hosting);
	await bringManifestBack(saved, await readBack(changed, added, tools), sender, tools);
	const unsure = changed.filter(({ isSureOfHeaders }) => !isSureOfHeaders).length;
	return {
		en: `${`${count(changed.length, "file")} put back, ${count(added.length, "added file")} taken away`}${unsure === 0 ? "" : `; ${unsure} of them may be served with other headers than before`}`,
		zh: `恢复 ${changed.length} 个文件，移除新增的 ${added.length} 个${unsure === 0 ? "" : `；其中 ${unsure} 个的响应头可能与之前不同`}`
	};
}
async function readBack(changed, added, { serverless: { hosting }, clock }) {
	const wrongIn = (listed) => {
		const sizes = new Map(listed.map(({ path, sizeBytes }) => [path, sizeBytes]));
		return {
			missing: changed.filter(({ path, sizeBytes }) => sizes.get(path) !== sizeBytes).map(({ path }) => path),
			remaining: added.filter((path) => sizes.has(path))
		};
	};
	const isRight = (listed) => Object.values(wrongIn(listed)).every((paths) => paths.length === 0);
	const listed = await lookUntil(() => hosting.files(), isRight, clock);
	if (!isRight(listed)) throw new Failure("SITE_INCOMPLETE", wrongIn(listed));
	return listed;
}
async function bringConfigBack({ config }, { serverless: { hosting }, clock, reporter }) {
	if (config === void 0) return false;
	const { defaultUrl: _address, ...wanted } = config;
	const differences = configDifferences(await hosting.config(), wanted);
	if (differences.length === 0) return false;
	await writeConfig(wanted, hosting, clock);
	for (const difference of differences) reporter.report(changedSetting(difference));
	return true;
}
async function bringManifestBack({ plan, manifest: bytes, files }, listed, sender, tools) {
	const { manifest } = readManifest(bytes);
	if (manifest === void 0) {
		await removeManifest(plan.request.manifest, tools.serverless.hosting);
		return;
	}
	const etags = new Map(listed.map(({ path, etag }) => [path, etag]));
	const restored = new Set(files.map(({ path }) => path));
	const entries = Object.entries(manifest.files).map(([path, entry]) => {
		const etag = restored.has(path) ? etags.get(path) : void 0;
		return [path, etag === void 0 ? entry : {
			...entry,
			etag
		}];
	});
	const given = identityOfSite([...plan.uploads.map(({ file }) => file), ...plan.unchanged]);
	const undone = given === identityOfManifest(manifest) ? manifest.undone : [given, ...manifest.undone ?? []];
	await putManifest(plan.request.manifest, writeManifest({
		...manifest,
		undone,
		files: Object.fromEntries(entries)
	}), sender, tools);
}
// build/workflows/undo-release.js
async function undoRelease({ request }, record, tools) {
	const { package: published, taskReused = false, moves = [] } = record;
	if (published === void 0 || taskReused) return [];
	const aim = {
		audience: request.audience,
		rules: request.rules,
		whitelistId: record.whitelist?.whitelistId
	};
	const task = record.task ?? await findTask(published, aim, tools);
	const taken = task === void 0 ? [] : [await takeTaskBack(task, published, {
		request,
		tools
	})];
	for (const { task: other, package: its } of moves) taken.push(await restore(other, its.h5Version, tools));
	return taken;
}
const findTask = async ({ packageId }, aim, { mpaas }) => aim.audience.kind === "none" ? void 0 : findTaskFor(await mpaas.listTasks(packageId), aim);
async function takeTaskBack(task, published, { request, tools }) {
	const what = {
		en: `version ${published.h5Version}`,
		zh: `版本 ${published.h5Version}`
	};
	const { state } = await tools.mpaas.findTask(task.taskId) ?? task;
	if (state === "waiting" || state === "paused") {
		await moveTask({
			...task,
			state
		}, "ended", tools);
		return {
			what,
			confirmed: true,
			detail: {
				en: `task ${task.taskId} ended before anybody received it; package ${published.packageId} stays, unpublished`,
				zh: `任务 ${task.taskId} 在任何人收到之前已结束；资源包 ${published.packageId} 保留，但不发布`
			}
		};
	}
	const instead = await rollBack(published, {
		request,
		tools
	});
	return {
		what,
		confirmed: true,
		detail: {
			en: `is published no more; ${instead.en}`,
			zh: `不再发布；${instead.zh}`
		}
	};
}
async function rollBack(published, { request, tools }) {
	const record = {};
	const { workspace, h5Id, stamp, receipt, waitMs, userId, vhost, virtualDomain } = request;
	const asked = {
		workspace,
		h5Id,
		stamp,
		receipt,
		waitMs,
		userId,
		vhost,
		virtualDomain,
		package: {
			kind: "id",
			packageId: published.packageId
		},
		to: { kind: "previous" },
		strategy: "roll-forward",
		reason: {
			en: "a later step of its release train failed",
			zh: "其整体发布的后续步骤失败"
		},
		dryRun: false,
		force: false
	};
	try {
		await rollback(asked, tools, record);
		const [h5Version, content] = [record.package?.h5Version ?? "", record.to ?? ""];
		return {
			en: `version ${h5Version} with the content of ${content} is live for everyone`,
			zh: `承载 ${content} 内容的版本 ${h5Version} 已对所有人生效`
		};
	} catch (error) {
		if (!isFailure(error) || error.code !== "ROLLBACK_NOWHERE") throw error;
		await rollback({
			...asked,
			strategy: "finish"
		}, tools, record);
		return {
			en: `nothing takes its place (${error.message})`,
			zh: `没有版本取代它（${error.told.zh}）`
		};
	}
}
async function restore(other, h5Version, tools) {
	const what = {
		en: `task ${other.taskId} of version ${h5Version}`,
		zh: `版本 ${h5Version} 的任务 ${other.taskId}`
	};
	try {
		const now = await tools.mpaas.findTask(other.taskId) ?? other;
		const goal = other.state === "paused" ? "paused" : "publishing";
		const { state } = await moveTask(now, goal, tools);
		return {
			what,
			confirmed: true,
			detail: {
				en: `is ${state} again`,
				zh: state === "paused" ? "已重新暂停" : "已重新发布"
			}
		};
	} catch (thrown) {
		return {
			what,
			confirmed: false,
			detail: asFailure(thrown).told
		};
	}
}
// build/workflows/undo-settings.js
async function settingsNow(asked, { serverless: { settings, hosting } }) {
	const trigger = asked.httpTrigger === void 0 ? void 0 : await settings.httpTrigger();
	const cors = asked.cors === void 0 ? void 0 : (await settings.corsDomains()).map(({ domain }) => domain);
	const policies = [];
	for (const { service, collection } of asked.policies) {
		const { name, policy } = await settings.policy(service, collection);
		const known = name;
		policies.push({
			service,
			collection,
			name: known,
			...known === "EXTENDED" && { policy }
		});
	}
	const bound = asked.domains.length > 0 && await hosting.state() === "in-service" ? await settings.domains() : [];
	const domains = asked.domains.flatMap(({ domain, forceHttps, cors: asksCors }) => {
		const found = bound.find((each) => each.domain === domain);
		if (found === void 0) return [];
		return [{
			domain,
			...forceHttps !== void 0 && { forceHttps: found.forceHttps },
			...asksCors !== void 0 && { cors: found.cors }
		}];
	});
	return {
		httpTrigger: trigger && {
			enabled: trigger.enabled,
			domain: trigger.domain
		},
		cors,
		policies,
		domains
	};
}
async function undoSettings({ asked, before, planned, waitMs }, tools) {
	const touched = differing(planned, await wordsNow(asked, waitMs, tools));
	if (touched.length === 0) return [];
	const refusal = await deploySettings(before, waitMs, tools, () => {}).then(() => void 0, (thrown) => asFailure(thrown));
	const now = await wordsNow(asked, waitMs, tools);
	const still = new Set(differing(touched, now));
	return touched.map((setting) => {
		const { name, before: was } = setting;
		const [is, old] = [shown(name, now.get(name)), shown(name, was)];
		const why = refusal === void 0 ? asIs("") : {
			en: `: ${refusal.told.en}`,
			zh: `：${refusal.told.zh}`
		};
		const stays = {
			en: `is ${is.en}, and was ${old.en}${why.en}`,
			zh: `现为${is.zh}，之前为${old.zh}${why.zh}`
		};
		const again = {
			en: `is ${old.en} again`,
			zh: `已恢复为${old.zh}`
		};
		return {
			what: {
				en: `setting ${name}`,
				zh: `设置 ${settingName(name).zh}`
			},
			confirmed: !still.has(setting),
			detail: still.has(setting) ? stays : again
		};
	});
}
const wordsNow = async (asked, waitMs, tools) => new Map((await planSettings(asked, waitMs, tools)).map(({ name, before }) => [name, before]));
const differing = (settings, now) => settings.filter(({ name, before }) => now.get(name) !== before);
function shown(name, words) {
	if (words === void 0 || words === "") return {
		en: "nothing",
		zh: "空"
	};
	const { en, zh } = settingValue(name, words);
	return {
		en: `"${en}"`,
		zh: `“${zh}”`
	};
}
// build/workflows/release-train.js
async function releaseTrain(prepared, tools, record, following) {
	const plan = await step("look", tools.space, () => planDeploy(prepared.deploy, tools.space));
	announce(plan, prepared.deploy, tools.space, record.deploy);
	const { dryRun } = prepared.release.request;
	if (dryRun) return await releaseAndTell(prepared.release, following, tools.app, record.release);
	await rehearse(prepared.release, tools.app);
	const scene = {
		prepared,
		plan,
		tools,
		record
	};
	await runTrain(prepared.steps.map((name) => makers[name](scene)), tools.space, record.train);
	await tellOfRelease(prepared.release, following, tools.app, record.release);
	return record.release.task === void 0 ? "uploaded" : "live";
}
async function rehearse({ request, ...prepared }, tools) {
	const heard = [
		"call-answered",
		"request-retried",
		"limit-waited"
	];
	const reporter = { report: (event) => void (heard.includes(event.type) && tools.reporter.report(event)) };
	await release({
		...prepared,
		request: {
			...request,
			dryRun: true
		}
	}, {
		...tools,
		reporter
	}, {});
}
const nothing = async () => [];
const makers = {
	functions: ({ prepared: { deploy }, plan, tools: { space }, record }) => ({
		name: "functions",
		run: () => bringFunctions(plan, deploy, space, record.deploy),
		undo: () => undoFunctions(deploy, record.deploy, space)
	}),
	verify: ({ prepared: { deploy }, tools: { space } }) => ({
		name: "verify",
		run: () => smokeTestAll(deploy.request, space),
		undo: nothing
	}),
	settings: settingsPart,
	hosting: hostingPart,
	release: ({ prepared, tools: { app }, record }) => ({
		name: "release",
		run: async () => {
			await release(prepared.release, app, record.release);
		},
		undo: () => undoRelease(prepared.release, record.release, app)
	})
};
function hostingPart({ prepared: { deploy }, plan: { hosting }, tools: { space }, record }) {
	let saved;
	return {
		name: "hosting",
		run: async () => {
			if (hosting === void 0) throw new Failure("INTERNAL", { reason: "a train with hosting has no plan of the site" });
			saved = await saveSite(hosting, deploy.request, space);
			await bringSite(hosting, deploy, space, record.deploy);
		},
		undo: () => undoHosting(saved, deploy, record.deploy, space)
	};
}
function settingsPart({ prepared: { deploy }, plan, tools: { space }, record }) {
	const { settings: asked, waitMs } = deploy.request;
	const planned = plan.settings.filter(isDifferent);
	let before;
	return {
		name: "settings",
		run: async () => {
			if (planned.length === 0) return;
			before = await settingsNow(asked, space);
			await bringSettings(plan, deploy, space, record.deploy);
		},
		undo: async () => before === void 0 ? [] : await undoSettings({
			asked,
			before,
			planned,
			waitMs
		}, space)
	};
}
// build/hosts/train-story.js
function trainStory(inputs, parts) {
	const { release, deploy } = inputs;
	const { request } = release;
	const record = {
		release: {},
		deploy: {},
		train: { steps: [] }
	};
	return {
		verb: "release",
		subject: said("{app} with {space}", {
			app: miniProgramSubject(request.h5Name, request.h5Id),
			space: spaceSubject(deploy.request.spaceId)
		}),
		dryRun: request.dryRun,
		wayBack: wayBackTo({
			app: release.values.app,
			h5Id: request.h5Id
		}),
		receipt: request.receipt,
		places: manifestOf(deploy.request),
		prepare: (reporter) => prepareTrain(inputs, reporter),
		carryOut: async (prepared, surroundings) => {
			const around = {
				...parts,
				...surroundings
			};
			const app = buildReleaseTools({
				...around,
				connection: release.connection
			}, request.workspace);
			const space = buildDeployTools({
				...around,
				connection: deploy.connection
			}, deploy.request.spaceId);
			try {
				return await releaseTrain(prepared, {
					app: {
						...app,
						fetchArtifact: parts.fetchArtifact
					},
					space
				}, record, release.following);
			} finally {
				await app.close();
				await space.close();
			}
		},
		letGo: (prepared) => prepared.release.build.close(),
		outputsOf: (known) => {
			const [ofSpace, ofApp] = [outputsOfDeploy(record.deploy, known), outputsOf(record.release, known)];
			return {
				...ofSpace,
				...ofApp,
				"archive-path": ofApp["archive-path"] || ofSpace["archive-path"] || ""
			};
		},
		account: () => accountOfTrain(inputs, record)
	};
}
function accountOfTrain({ release, deploy, steps }, record) {
	const [app, space] = [accountOf(release.request, record.release), accountOfDeploy(deploy.request, record.deploy)];
	const { train } = record;
	const merged = (ofApp, more) => ({
		...ofApp,
		...more
	});
	return {
		verb: "release",
		asked: merged(app.asked, {
			train: steps,
			deploy: space.asked
		}),
		done: merged(app.done, {
			train,
			deploy: space.done
		}),
		undo: merged(app.undo, { deploy: space.undo })
	};
}
const readTrain = async (question, facts) => {
	const read = await readTrainInputs(question, {
		nowMs: facts.nowMs,
		tag: facts.run.tag
	});
	const deploy = await findFunctions(read.deploy);
	const secrets = [.../* @__PURE__ */ new Set([...read.release.secrets, ...deploy.secrets])];
	const problems = distinct([
		...allProblems(facts, read.release),
		...read.problems,
		...deploy.problems
	]);
	const inputs = {
		...read,
		deploy,
		problems
	};
	return {
		inputs: {
			...read.release,
			secrets
		},
		story: (setting) => runVerb(trainStory(inputs, setting), setting)
	};
};
export { readTrain };
