import { D as said, S as isStop, x as isFailure, y as Failure } from "./words.js";
import { F as findDeployment, I as sendCode, R as updateFunction, z as whenFree } from "./deploy-story.js";
import { _ as unknownCode, c as isGivenUp, d as marksOfRollback, f as noMarks, g as stampWords, h as stampIn, l as isStampOf, v as wordsOf } from "./manifest.js";
import { _ as differencesOf, b as specOf, f as changedSetting, g as comparable } from "./deploy-settings.js";
import { t as poll } from "./poll.js";
import { i as writeOnce } from "./write-once.js";
import { t as inParallel } from "./in-parallel.js";
import { t as smokeTest } from "./smoke-test.js";
import { n as fieldOf } from "./read-receipt.js";
import { t as foreignArchive } from "./ready-archive.js";
import { r as textOf, t as itemsOf } from "./receipt-subjects.js";
import { join } from "node:path";
// build/workflows/function-history.js
function historyOf({ desc, live }, listed) {
	const deployments = newestFirst(listed);
	const serving = deployments.find(({ deploymentId }) => deploymentId === live?.deploymentId);
	if (serving === void 0) return void 0;
	const stamp = stampIn(desc);
	const marks = stamp?.marks ?? noMarks;
	return {
		deployments,
		live: serving,
		isRolledBack: stamp !== void 0 && marks.rolledBackFrom !== void 0 && isStampOf(stamp, serving.deploymentId),
		isGivenUp: ({ deploymentId }) => deploymentId !== serving.deploymentId && isGivenUp(marks, deploymentId)
	};
}
function previousOf({ deployments, live, isGivenUp: isGone }) {
	return deployments.slice(deployments.indexOf(live) + 1).find((each) => (each.state === "live" || isOnItsWay(each)) && !isGone(each));
}
const isOnItsWay = ({ state, label }) => state === "in-progress" && label !== "DEPLOY_INIT";
const newerOf = ({ deployments, live }) => deployments.slice(0, deployments.indexOf(live)).find(({ state }) => state === "live");
const newestFirst = (deployments) => deployments.map((each, place) => ({
	each,
	place
})).sort((a, b) => byTime(a.each, b.each) || byNumber(a.each, b.each) || a.place - b.place).map(({ each }) => each);
function byTime(a, b) {
	const [first, second] = [Date.parse(a.createdAt), Date.parse(b.createdAt)];
	return Number.isNaN(first) || Number.isNaN(second) ? 0 : second - first;
}
function byNumber({ versionNo: a }, { versionNo: b }) {
	if (!/^\d+$/.test(a) || !/^\d+$/.test(b)) return 0;
	const [first, second] = [BigInt(a), BigInt(b)];
	return first === second ? 0 : second > first ? 1 : -1;
}
// build/workflows/receipt-functions.js
function functionsIn({ asked, done, undo }) {
	const isTrain = fieldOf(asked, "deploy") !== void 0;
	const part = (value) => fieldOf(isTrain ? fieldOf(value, "deploy") : value, "functions");
	const [askedFor, undoes] = [itemsOf(part(asked)), itemsOf(part(undo))];
	const named = (items, name) => items.find((item) => fieldOf(item, "name") === name);
	return itemsOf(part(done)).flatMap((item) => {
		const name = textOf(fieldOf(item, "name"));
		if (name === void 0) return [];
		const settings = fieldOf(item, "settings") ?? askedSettings(named(askedFor, name));
		const before = fieldOf(named(undoes, name), "previous");
		const goal = fieldOf(item, "goal");
		const sha256 = textOf(fieldOf(fieldOf(item, "archive"), "sha256"));
		return [{
			name,
			state: textOf(fieldOf(item, "state")) ?? "",
			sha256,
			...stateOf(item, settings),
			from: textOf(fieldOf(item, "from")),
			goal: goal === void 0 ? void 0 : {
				...stateOf(goal, fieldOf(goal, "settings")),
				sha256: textOf(fieldOf(goal, "sha256"))
			},
			previous: before === void 0 ? void 0 : stateOf(before, fieldOf(before, "settings"))
		}];
	});
}
const stateOf = (item, settings) => ({
	deploymentId: textOf(fieldOf(item, "deploymentId")),
	versionNo: textOf(fieldOf(item, "versionNo")),
	settings: settingsOf(settings)
});
const askedSettings = (request) => typeof request === "object" && request !== null ? {
	...request,
	desc: fieldOf(request, "about")
} : void 0;
const kinds = {
	runtime: "string",
	memoryMb: "number",
	timeoutSeconds: "number",
	concurrency: "number",
	httpPath: "string",
	timer: "string",
	timerPayload: "string",
	desc: "string"
};
const settingsOf = (value) => Object.fromEntries(Object.entries(kinds).flatMap(([name, kind]) => typeof fieldOf(value, name) === kind ? [[name, fieldOf(value, name)]] : []));
// build/workflows/function-aim.js
function aimOf(name, known) {
	const { request, receipt } = known.sources;
	switch (request.to.kind) {
		case "previous": return previousAim(name, known);
		case "receipt": return receiptAim(name, known, receipt);
		case "deployment": return { to: namedDeployment(name, request.to, known) };
		case "list":
		case "archive": throw new Failure("INTERNAL", { reason: `functions cannot go back to ${request.to.kind}` });
	}
}
function previousAim(name, { history, sources: { request, receipt } }) {
	const { live } = history;
	const written = receipt && functionsIn(receipt.content).find((each) => each.name === name);
	const told = written && (receipt.content.verb === "rollback" ? goneBackAim(name, written, history, request) : beforeAim(name, written, history));
	if (told !== void 0) return told;
	if (history.isRolledBack) return {
		to: live,
		done: rolledBackAlready(name, live)
	};
	const newer = newerOf(history);
	if (newer !== void 0 && !request.deploy.stamp) return {
		to: live,
		done: rolledBackAlready(name, live)
	};
	if (newer !== void 0) return {
		to: live,
		from: newer,
		settings: settingsBefore(newer, live, written)
	};
	const to = previousOf(history);
	if (to !== void 0) return { to };
	throw impossible(name, said("version {versionNo} is the only one that was live and not rolled back", { versionNo: live.versionNo }));
}
const settingsBefore = (givenUp, live, written) => written?.deploymentId === givenUp.deploymentId && written.previous?.deploymentId === live.deploymentId ? written.previous.settings : void 0;
function beforeAim(name, { state, deploymentId, previous }, history) {
	const { live } = history;
	if (previous === void 0) return void 0;
	if (!(deploymentId === live.deploymentId || state === "failed" && previous.deploymentId === live.deploymentId)) return void 0;
	if (previous.deploymentId === void 0) throw impossible(name, said("nothing was live before version {versionNo}", { versionNo: live.versionNo }));
	return {
		to: listed(name, previous.deploymentId, history),
		settings: previous.settings
	};
}
function goneBackAim(name, { state, deploymentId, goal, from }, history, { deploy }) {
	const { live } = history;
	if (deploymentId === live.deploymentId && (state === "live" || state === "changed" || state === "kept" && !deploy.stamp)) return {
		to: live,
		done: rolledBackAlready(name, live)
	};
	const isOnItsWay = state === "failed" || state === "waiting";
	const isUntouched = live.deploymentId === goal?.deploymentId || live.versionNo === from;
	if (!isOnItsWay || goal?.deploymentId === void 0 || !isUntouched) return void 0;
	const to = listed(name, goal.deploymentId, history);
	return {
		to,
		from: to === live ? history.deployments.find(({ versionNo }) => versionNo === from) : void 0,
		settings: goal.settings,
		sha256: goal.sha256
	};
}
function receiptAim(name, { found, history }, receipt) {
	if (receipt === void 0) throw new Failure("INTERNAL", { reason: "a receipt was asked for and not read" });
	const { path, content } = receipt;
	const written = functionsIn(content).find((each) => each.name === name);
	if (written === void 0) throw new Failure("RECEIPT_UNUSABLE", {
		path,
		reason: said("it tells nothing of function {name}", { name })
	});
	if (!isGood(written)) throw new Failure("RECEIPT_UNUSABLE", {
		path,
		reason: said("function {name} was \"{state}\" at the end of that run", {
			name,
			state: written.state
		})
	});
	const { deploymentId, settings, sha256 } = written;
	return {
		to: runsCode(found, sha256) ? history.live : listed(name, deploymentId, history),
		settings,
		sha256
	};
}
function runsCode({ desc, live }, sha256) {
	const stamp = stampIn(desc);
	return sha256 !== void 0 && stamp !== void 0 && live !== void 0 && isStampOf(stamp, live.deploymentId) && sha256.startsWith(stamp.sha256);
}
const isGood = (written) => [
	"live",
	"kept",
	"changed"
].includes(written.state) && written.deploymentId !== void 0;
function listed(name, deploymentId, { deployments }) {
	const found = deployments.find((each) => each.deploymentId === deploymentId);
	if (found === void 0) throw impossible(name, said("its deployment {deploymentId} is not in the cloud any more", { deploymentId }));
	if (found.state !== "live") throw impossible(name, said("version {versionNo} is {label}, and was never live", {
		versionNo: found.versionNo,
		label: found.label
	}));
	return found;
}
function namedDeployment(name, to, { history }) {
	const named = history.deployments.find(({ deploymentId, versionNo }) => deploymentId === to.name || versionNo === to.name);
	if (named === void 0) throw impossible(name, said("it has no version or deployment \"{name}\"", { name: to.name }));
	return listed(name, named.deploymentId, history);
}
const impossible = (name, reason) => new Failure("NO_WAY_BACK", {
	what: {
		en: `Function ${name}`,
		zh: `云函数 ${name}`
	},
	reason
});
const rolledBackAlready = (name, { versionNo }) => ({
	reason: {
		en: `Function ${name} was rolled back already; version ${versionNo} is live.`,
		zh: `云函数 ${name} 已经回滚；线上是版本 ${versionNo}。`
	},
	help: {
		en: "To go further back, name a version with \"to\"; to go on, deploy.",
		zh: "要回退得更远，请用 \"to\" 指明版本；要继续向前，请部署。"
	}
});
// build/workflows/plan-function-rollback.js
async function planFunctionRollback(name, sources, { serverless: { functions } }) {
	const found = await functions.find(name);
	if (found === void 0) throw impossible(name, said("there is no such function in the space"));
	const history = historyOf(found, await functions.deployments(name));
	if (history === void 0) throw impossible(name, found.live === void 0 ? said("no version of it is live") : said("the cloud does not list what is live"));
	const { request } = sources;
	const aim = aimOf(name, {
		found,
		history,
		sources
	});
	const smoke = request.deploy.functions.find((each) => each.name === name)?.smoke;
	const base = {
		name,
		found,
		from: aim.from ?? history.live,
		to: aim.to,
		...codeOf(aim),
		smoke
	};
	const change = changeTo(aim.settings, found);
	if (aim.done !== void 0) return {
		...base,
		change: {},
		done: aim.done
	};
	const isThere = aim.to === history.live && aim.from === void 0 && Object.keys(change).length === 0;
	return {
		...base,
		change,
		done: isThere ? alreadyThere(name, aim.to) : void 0
	};
}
function codeOf({ to, settings, sha256 }) {
	const stamp = stampIn(settings?.desc ?? "");
	const known = stamp !== void 0 && isStampOf(stamp, to.deploymentId) ? stamp : void 0;
	return {
		sha256: sha256 ?? known?.sha256,
		sizeBytes: known?.sizeBytes
	};
}
function changeTo(settings, found) {
	if (settings === void 0) return {};
	const wanted = settings.desc === void 0 ? settings : {
		...settings,
		desc: wordsOf(settings.desc)
	};
	const now = {
		...found,
		desc: wordsOf(found.desc)
	};
	const differs = ([name, value]) => comparable(now[name] ?? "") !== comparable(value);
	return Object.fromEntries(Object.entries(wanted).filter(differs));
}
const alreadyThere = (name, { versionNo }) => ({
	reason: {
		en: `Function ${name} is where it should go back to: version ${versionNo} is live with these settings.`,
		zh: `云函数 ${name} 已处于要回退到的状态：线上就是版本 ${versionNo}，设置也相同。`
	},
	help: {
		en: "Run it without \"to\" for the versions that there are.",
		zh: "不带 \"to\" 运行可列出现有的版本。"
	}
});
// build/workflows/redeploy.js
async function redeploy(again, tools) {
	await start(again, tools);
	return await waitUntilServing(again, tools);
}
async function start({ name, deploymentId, waitMs }, { serverless: { functions }, clock, signal }) {
	const begun = async () => {
		const deployment = await findDeployment(functions, name, deploymentId);
		if (deployment !== void 0 && isUnderWay(deployment)) return true;
		return (await functions.find(name))?.live?.deploymentId === deploymentId ? true : void 0;
	};
	const call = async () => {
		try {
			await functions.deploy(deploymentId);
		} catch (error) {
			if (!(isFailure(error) && (error.code === "CLOUD_REFUSED" || error.code === "FUNCTION_BUSY")) || await begun() === void 0) throw error;
		}
	};
	const what = `the deployment of function ${name}`;
	await writeOnce({
		what,
		look: begun,
		write: () => whenFree(call, waitMs, {
			clock,
			signal
		}),
		readBack: async () => true
	}, clock);
}
const isUnderWay = ({ state, label }) => state === "in-progress" && label !== "DEPLOY_INIT";
async function waitUntilServing({ name, deploymentId, from, waitMs }, { serverless: { functions }, clock, signal }) {
	const what = `The deployment of function ${name}`;
	let state = "not the one that serves";
	const look = async (waitedMs) => {
		const deployment = await findDeployment(functions, name, deploymentId);
		if (deployment?.state === "failed") throw new Failure("NOT_LIVE", {
			what,
			state: deployment.label,
			waitedMs
		});
		const found = await functions.find(name);
		const serving = found?.live?.deploymentId;
		if (serving === deploymentId && deployment?.state === "live") return found;
		if (serving !== void 0 && serving !== deploymentId && serving !== from) throw new Failure("NOT_LIVE", {
			what,
			state: `overtaken by version ${found?.live?.versionNo ?? ""}`,
			waitedMs
		});
		state = deployment !== void 0 && isUnderWay(deployment) ? deployment.label : "not the one that serves";
	};
	const live = await poll(look, waitMs, {
		clock,
		signal
	});
	if (live === void 0) throw new Failure("NOT_LIVE", {
		what,
		state,
		waitedMs: waitMs
	});
	return live;
}
// build/workflows/send-anew.js
async function sendAnew(plan, refusal, { deploy }, tools) {
	const archive = await fetchCode(plan, refusal, tools);
	await markGivenUp(plan, deploy, tools);
	return {
		found: await sendCode({
			name: plan.name,
			archive,
			waitMs: deploy.waitMs
		}, tools),
		archive
	};
}
const isRefusal = (failure) => failure.code === "CLOUD_REFUSED" || failure.code === "NOT_LIVE" && failure.facts.state === "DEPLOY_FAILED";
const mostBytes = 536870912;
async function fetchCode({ name, to, sha256: known }, refusal, { serverless: { functions }, storage, scratch, reporter }) {
	const url = (await findDeployment(functions, name, to.deploymentId))?.downloadUrl;
	if (url === void 0) throw refusal;
	const path = join(scratch, `${name}-${to.deploymentId}.zip`);
	const source = `version ${to.versionNo} of function ${name}`;
	await storage.download(url, {
		to: path,
		maxBytes: mostBytes
	});
	const archive = await foreignArchive(path, source);
	const { sha256, sizeBytes, files } = archive;
	if (known !== void 0 && !sha256.startsWith(known)) throw new Failure("CONTENT_UNUSABLE", {
		source,
		reason: said("its sha256 is {sha256}, not {known}.", {
			sha256,
			known
		})
	});
	reporter.report({
		type: "warned",
		message: {
			en: `The cloud did not deploy version ${to.versionNo} of function ${name} again, so its content is sent as a new version. ${refusal.told.en}`,
			zh: `云端没有重新部署云函数 ${name} 的版本 ${to.versionNo}，其内容将作为新版本上传。${refusal.told.zh}`
		},
		help: {
			en: "The content is the same; only the version number is a new one.",
			zh: "内容相同，只有版本号是新的。"
		}
	});
	reporter.report({
		type: "content-fetched",
		source,
		files,
		sizeBytes
	});
	return archive;
}
async function markGivenUp({ found }, { stamp: stamps, waitMs }, tools) {
	const { live, desc } = found;
	if (!stamps || live === void 0) return;
	const before = stampIn(desc);
	const known = before !== void 0 && isStampOf(before, live.deploymentId) ? before : {
		sha256: unknownCode,
		sizeBytes: void 0
	};
	const { rolledBackFrom = "", undone } = marksOfRollback("", live.deploymentId, before);
	const code = {
		...known,
		deploymentId: live.deploymentId
	};
	const marked = stampWords(wordsOf(desc), code, tools.run, { undone: [rolledBackFrom, ...undone] });
	if (marked !== void 0) await updateFunction(found, { desc: marked }, { waitMs }, tools);
}
// build/workflows/rollback-functions.js
const startRollbackRecord = ({ name, found, from, to, change, sha256 }) => ({
	name,
	state: "waiting",
	from: from.versionNo,
	goal: {
		deploymentId: to.deploymentId,
		versionNo: to.versionNo,
		settings: change,
		sha256
	},
	previous: {
		deploymentId: found.live?.deploymentId,
		versionNo: found.live?.versionNo,
		settings: specOf(found)
	}
});
async function rollBackFunctions(plans, records, request, tools) {
	const work = async (plan) => {
		const record = records.find(({ name }) => name === plan.name) ?? startRollbackRecord(plan);
		try {
			return await rollBackFunction(plan, record, request, tools);
		} catch (error) {
			if (!isFailure(error) || isStop(error)) throw error;
			return failed(plan, record, error, [], tools);
		}
	};
	const failures = (await inParallel(plans, () => request.deploy.concurrency, work)).filter((failure) => failure !== void 0);
	const [first, ...others] = failures;
	if (first === void 0) return;
	if (others.length === 0) throw first;
	const names = (isFailed) => records.filter(({ state }) => state === "failed" === isFailed).map(({ name }) => name);
	throw new Failure("FUNCTIONS_FAILED", {
		failed: names(true),
		live: names(false)
	}, { problems: failures });
}
function failed({ name }, record, failure, logs, { reporter }) {
	record.state = "failed";
	record.error = failure.code;
	reporter.report({
		type: "function-failed",
		name,
		failure,
		logs
	});
	return failure;
}
async function rollBackFunction(plan, record, request, tools) {
	const { name, smoke, done } = plan;
	if (done !== void 0) {
		note(record, "kept", plan.found);
		tools.reporter.report({
			type: "nothing-done",
			...done
		});
		return;
	}
	const startedMs = tools.clock.now();
	const settled = await putSettingsBack(plan, request, tools);
	const isLive = settled.live?.deploymentId === plan.to.deploymentId;
	const up = isLive ? { found: settled } : await putUp(plan, record, request, tools);
	note(record, isLive ? "changed" : "live", up.found);
	const outcome = smoke === void 0 ? void 0 : await smokeTest(name, smoke, tools);
	if (outcome?.kind === "flaw") return failed(plan, record, outcome.failure, outcome.logs, tools);
	if (outcome !== void 0) record.latencyMs = outcome.latencyMs;
	await stamp(plan, up, request, tools);
	const version = up.found.live?.versionNo ?? "";
	const durationMs = tools.clock.now() - startedMs;
	if (isLive) tools.reporter.report({
		type: "function-kept",
		name,
		version
	});
	else tools.reporter.report({
		type: "function-live",
		name,
		version,
		sizeBytes: up.archive?.sizeBytes ?? plan.sizeBytes,
		durationMs
	});
}
function note(record, state, found) {
	record.state = state;
	record.settings = specOf(found);
	record.deploymentId = found.live?.deploymentId;
	record.versionNo = found.live?.versionNo;
}
async function putSettingsBack({ name, found, change }, { deploy }, tools) {
	const { desc, ...settings } = change;
	const now = deploy.stamp || desc === void 0 ? settings : change;
	const changed = await updateFunction(found, now, { waitMs: deploy.waitMs }, tools);
	for (const difference of differencesOf(now, found)) tools.reporter.report(changedSetting(difference, name));
	return changed;
}
async function putUp(plan, record, { deploy }, tools) {
	const { name, to, found } = plan;
	const { waitMs } = deploy;
	try {
		return { found: await redeploy({
			name,
			deploymentId: to.deploymentId,
			from: found.live?.deploymentId,
			waitMs
		}, tools) };
	} catch (error) {
		if (!isFailure(error) || !isRefusal(error)) throw error;
		record.sentAnew = true;
		return await sendAnew(plan, error, { deploy }, tools);
	}
}
async function stamp({ name, found, from, change, ...known }, up, { deploy }, tools) {
	const { live, desc: current } = up.found;
	if (!deploy.stamp || live === void 0) return;
	const words = change.desc ?? wordsOf(current);
	const before = stampIn(found.desc);
	const isSame = before !== void 0 && isStampOf(before, live.deploymentId) ? before : void 0;
	const { sha256, sizeBytes } = up.archive ?? {
		sha256: known.sha256 ?? isSame?.sha256 ?? unknownCode,
		sizeBytes: known.sizeBytes ?? isSame?.sizeBytes
	};
	const marks = marksOfRollback(live.deploymentId, from.deploymentId, before);
	const desc = stampWords(words, {
		sha256,
		sizeBytes,
		deploymentId: live.deploymentId
	}, tools.run, marks);
	if (desc !== void 0) {
		await updateFunction(up.found, { desc }, { waitMs: deploy.waitMs }, tools);
		return;
	}
	tools.reporter.report({
		type: "warned",
		message: {
			en: `The description of function ${name} leaves no room for the note that it was rolled back.`,
			zh: `云函数 ${name} 的描述没有空间写入回滚标记。`
		},
		help: {
			en: "The same command run again may go one version further back; shorten the description.",
			zh: "再次运行同一命令可能会再退一个版本；请缩短描述。"
		}
	});
}
export { planFunctionRollback as a, previousOf as c, changeTo as i, rollBackFunctions as n, historyOf as o, startRollbackRecord as r, newestFirst as s, rollBackFunction as t };
