import { a as moveAll, c as readPromoteInputs, i as withoutStop, n as outputsOfRollout, r as checkGates, t as accountOfRollout } from "./rollout-record.js";
import { A as textIn, C as throwProblems, S as isStop, _ as formatMoment, x as isFailure, y as Failure } from "./words.js";
import { a as ensureWhitelist, i as planWhitelist, o as readWhitelistUsers, s as notifyAfter, t as wayBackTo } from "./way-back.js";
import { a as stageName, i as stageLabel, o as stageNameText, s as stageText } from "./read-inputs.js";
import { i as findPosition, o as sinceOf, r as aimsOf, t as chooseRollout } from "./choose-rollout.js";
import { f as stampOf, i as isLive, l as oneWord, p as stampedMemo, s as memoStampOf } from "./package-tasks.js";
import { t as effects } from "./effects.js";
import { n as findTaskFor, t as describeAudience } from "./audience.js";
import { n as publish, r as settleTasks } from "./kept-name.js";
import { t as createUploads } from "./uploads.js";
import { t as describeReach } from "./task-words.js";
import { t as releaseMemo } from "./release-memo.js";
import { s as refuseStale } from "./stale.js";
import { r as step } from "./run-verb.js";
import { t as rollback } from "./rollback.js";
import { r as buildRolloutTools } from "./build-tools.js";
import { a as throwIfCancelled, r as cancelled } from "./http.js";
import { t as miniProgramSubject } from "./subjects.js";
import { t as tellStory } from "./tell-story.js";
import { t as allProblems } from "./verb-reader.js";
import { spawn } from "node:child_process";
// build/workflows/closed-gate.js
async function closeGate(outcomes, scene) {
	const { request, tools } = scene;
	const closed = outcomes.filter(({ isOpen }) => !isOpen);
	const [worst] = [...closed].sort((a, b) => Number(a.kind === "manual") - Number(b.kind === "manual"));
	if (worst === void 0) return;
	const reaction = worst.kind === "manual" ? "leave" : request.onGateFailure;
	if (request.dryRun) {
		const effect = {
			en: `${plans[reaction].en}, because the gate "${worst.gate}" is closed`,
			zh: `${plans[reaction].zh}，因为门禁“${worst.gate}”未放行`
		};
		tools.reporter.report({
			type: "write-planned",
			operation: "gate",
			effect,
			parameters: {}
		});
		return;
	}
	const facts = {
		gate: closed.map(({ gate }) => gate).join("\", \""),
		reason: firstLine(worst.detail)
	};
	throw new Failure("GATE_CLOSED", {
		...facts,
		became: await react(reaction, facts, scene)
	});
}
const firstLine = ({ en, zh }) => ({
	en: en.split("\n")[0] ?? "",
	zh: zh.split("\n")[0] ?? ""
});
const plans = {
	leave: {
		en: "leave the rollout as it is",
		zh: "保持发布不变"
	},
	pause: {
		en: "pause the rollout",
		zh: "暂停发布"
	},
	finish: {
		en: "end the rollout",
		zh: "结束发布"
	},
	rollback: {
		en: "roll back",
		zh: "回滚"
	}
};
async function takeBack$1(reason, { rollout, rollBack, record }) {
	try {
		record.rolledBack = await rollBack(rollout.package, reason);
		const { to } = record.rolledBack;
		return {
			en: `was rolled back to the content of ${to}`,
			zh: `已回滚到 ${to} 的内容`
		};
	} catch (error) {
		if (!isFailure(error) || isStop(error) || error.code === "OUTCOME_UNKNOWN") throw error;
		const { en, zh } = withoutStop(error.told);
		return {
			en: `was to be rolled back, but could not be (${error.code}): ${en}`,
			zh: `本应回滚，但未能完成（${error.code}）：${zh}`
		};
	}
}
async function react(reaction, { gate, reason }, scene) {
	const { rollout, tools, record } = scene;
	switch (reaction) {
		case "leave": return {
			en: "stays as it is",
			zh: "保持不变"
		};
		case "pause":
			await moveAll(rollout.tasks.filter(({ state }) => state === "publishing" || state === "waiting"), "paused", tools, record);
			return {
				en: "was paused",
				zh: "已暂停"
			};
		case "finish":
			await moveAll(rollout.tasks.filter(isLive), "ended", tools, record);
			return {
				en: "was ended",
				zh: "已结束"
			};
		case "rollback": return await takeBack$1({
			en: `The gate "${gate}" is closed: ${reason.en}`,
			zh: `门禁“${gate}”未通过：${reason.zh}`
		}, scene);
	}
}
// build/workflows/enter-stage.js
async function planStage(index, stages, tools) {
	const stage = stages[index];
	if (stage === void 0) throw new Failure("INTERNAL", { reason: "a stage was planned that does not exist" });
	const { audience } = stage;
	refusePast(stage, tools.clock.now());
	const users = await usersOf(stage, tools);
	const whitelist = await planWhitelist(audience, tools);
	const create = whitelist.kind === "create" ? [["CreateMcubeWhitelist", effects.createWhitelist(whitelist.name)]] : [];
	const add = users.length > 0 ? [["UpdateMcubeWhitelist", effects.addUsers(users.length)]] : [];
	const task = ["CreateMcubeMiniTask", effects.publish(describeAudience(audience))];
	return {
		index,
		stage,
		label: stageLabel(index, stages.length, audience),
		text: stageText(index, stages.length, audience),
		users,
		whitelist,
		writes: [
			...create,
			...add,
			task
		]
	};
}
function refusePast({ audience, where = "miniship.yml" }, nowMs) {
	if (audience.kind !== "window" || audience.end.kind !== "at") return;
	const { epochMs } = audience.end;
	const expected = epochMs <= nowMs ? "in the future" : epochMs - nowMs > 6048e5 ? "at most 7 days away" : void 0;
	if (expected === void 0) return;
	throw new Failure("INPUT_INVALID", {
		name: "window-until",
		value: new Date(epochMs).toISOString(),
		where,
		expected
	});
}
async function usersOf({ audience }, { reporter }) {
	if (audience.kind !== "whitelist") return [];
	const { users, warnings } = await readWhitelistUsers(audience.users);
	for (const warning of warnings) reporter.report({
		type: "warned",
		...warning
	});
	return users;
}
async function enterStage({ stage, whitelist, users }, { package: its, tasks }, { request, tools, record }) {
	const { packageId, h5Version, extendInfo } = its;
	if (whitelist.kind !== "none") record.whitelist = await ensureWhitelist(whitelist, { users }, createUploads(tools), tools);
	const aim = {
		audience: stage.audience,
		rules: stage.rules,
		whitelistId: record.whitelist?.whitelistId
	};
	const words = [request.memo ?? `Promote ${h5Version} to ${stageName(stage.audience)}`, request.reason].filter(Boolean).join(": ");
	const sha256 = stampOf(extendInfo)?.sha256 ?? tasks.map(({ memo }) => memoStampOf(memo)?.sha256).find(Boolean) ?? "unknown";
	const memo = request.stamp ? stampedMemo(words, {
		sha256,
		run: tools.run,
		by: "promote"
	}) : words;
	const existing = findTaskFor(tasks, aim);
	return await publish({
		packageId,
		aim,
		memo,
		waitMs: request.waitMs,
		existing
	}, tools, (task, isReused) => {
		record.task = task;
		record.taskReused = isReused;
	});
}
// build/workflows/promotion.js
const restMs = 6e5;
const noNeed = {
	en: "Nothing has to be done.",
	zh: "无需任何操作。"
};
const nothing = (reason, help) => ({
	kind: "nothing",
	reason,
	help
});
function judgePromotion(position, known) {
	const { request, rollout } = known;
	const { current, others } = position;
	const { to, stages } = request;
	const last = stages.length - 1;
	const official = others.filter(({ audience }) => audience.kind === "everyone");
	if (official.length > 0) {
		refusePaused(official, rollout);
		return nothing({
			en: `${nameOf(rollout).en} is published to everyone already.`,
			zh: `${nameOf(rollout).zh}已发布给所有人。`
		}, noNeed);
	}
	if (current === void 0) return judgeOutside(others, known);
	const label = labelOf(current, known);
	const target = to.kind === "stage" ? to.index : current.index + 1;
	if (isUnfinished(position, current, known) && target <= current.index + (to.kind === "next" ? 1 : 0)) return {
		kind: "complete",
		index: current.index
	};
	if (target <= current.index) return nothing({
		en: `${nameOf(rollout).en} is at stage ${label.en} already.`,
		zh: `${nameOf(rollout).zh}已处于阶段 ${label.zh}。`
	}, noNeed);
	refusePaused(current.tasks, rollout);
	if (target > last) return nothing({
		en: `The rollout of ${nameOf(rollout).en} is complete: it is at its last stage, ${label.en}.`,
		zh: `${nameOf(rollout).zh}的发布已完成：处于最后一个阶段 ${label.zh}。`
	}, current.stage.audience.kind === "everyone" ? noNeed : {
		en: "Nothing has to be done; \"--to everyone\" goes further.",
		zh: "无需任何操作；用 --to everyone 可继续推进。"
	});
	return judgeTime(current, label, known) ?? {
		kind: "enter",
		index: target
	};
}
function judgeOutside(others, { request: { to, stages, h5Id }, rollout }) {
	const [first] = others;
	if (first === void 0) throw new Failure("ROLLOUT_ENDED", {
		h5Version: rollout.package.h5Version,
		packageId: rollout.package.packageId,
		h5Id
	});
	refusePaused(others, rollout);
	if (to.kind === "stage") return {
		kind: "enter",
		index: to.index
	};
	const names = stages.map(({ audience }, index) => stageLabel(index, stages.length, audience));
	throw new Failure("STAGE_UNKNOWN", {
		asked: `${describeReach(first).en}, where task ${first.taskId} is`,
		stages: names
	});
}
function isUnfinished({ places }, current, { request: { previousStage } }) {
	if (previousStage === "leave") return false;
	return current.tasks.some(({ state }) => state !== "paused") && places.slice(0, current.index).some(({ tasks }) => tasks.length > 0);
}
function refusePaused(tasks, { package: { packageId } }) {
	const [paused] = tasks;
	if (paused !== void 0 && tasks.every(({ state }) => state === "paused")) throw new Failure("ROLLOUT_PAUSED", {
		taskId: paused.taskId,
		packageId
	});
}
function judgeTime(current, label, known) {
	const { request, run, nowMs } = known;
	if (request.force) return void 0;
	if (current.tasks.length > 0 && current.tasks.every(({ state }) => state === "waiting")) return nothing({
		en: `Stage ${label.en} waits to be published.`,
		zh: `阶段 ${label.zh} 正等待发布。`
	}, {
		en: "Run it again when it is; --force does not wait for it.",
		zh: "发布后再运行；--force 不等待。"
	});
	const begun = current.tasks.map(({ memo }) => memoStampOf(memo)).filter((stamp) => stamp?.by === "promote");
	const isNamed = request.to.kind === "stage";
	if (!isNamed && begun.some((stamp) => stamp !== void 0 && isSameRun(stamp, run))) return nothing({
		en: `Stage ${label.en} was begun by this very run.`,
		zh: `阶段 ${label.zh} 正是由本次运行启动的。`
	}, {
		en: "The next stage is for a later run; \"--to\" goes on at once.",
		zh: "下一阶段留给之后的运行；用 --to 可立即推进。"
	});
	const { holdMs } = current.stage;
	const rests = holdMs === void 0 && !isNamed && current.index > 0 && begun.length > 0;
	return judgeHold(current, {
		label,
		holdMs: holdMs ?? (rests ? restMs : 0),
		isFromFile: holdMs !== void 0,
		nowMs
	});
}
function judgeHold(current, { label, holdMs, isFromFile, nowMs }) {
	if (holdMs === 0) return void 0;
	const sinceMs = sinceOf(current);
	if (sinceMs === void 0) return nothing({
		en: `The cloud does not say since when stage ${label.en} is live, so nobody knows whether its hold has passed.`,
		zh: `云端没有给出阶段 ${label.zh} 的生效时间，无法判断 hold 是否已到。`
	}, {
		en: "--force goes on without it.",
		zh: "--force 会不等 hold 直接推进。"
	});
	const endMs = sinceMs + holdMs;
	if (nowMs >= endMs) return void 0;
	const wait = inMinutes(endMs - nowMs);
	const when = {
		en: `until ${formatMoment(endMs)} (${wait.en})`,
		zh: `到 ${formatMoment(endMs)}（${wait.zh}）`
	};
	return isFromFile ? nothing({
		en: `Stage ${label.en} is to last ${when.en}: its hold has not passed.`,
		zh: `阶段 ${label.zh} 要持续${when.zh}：hold 未到。`
	}, {
		en: "Run it again then; --force does not wait.",
		zh: "到时再运行；--force 不等待。"
	}) : nothing({
		en: `Stage ${label.en} has just begun, and has no "hold": without one it lasts ${restMs / 6e4} min, ${when.en}, so that a command run twice promotes once.`,
		zh: `阶段 ${label.zh} 刚刚开始且没有设置 hold：此时至少持续 ${restMs / 6e4} 分钟，${when.zh}，以免命令运行两次就推进两次。`
	}, {
		en: "Run it again then, or name the next stage with \"--to\"; \"hold\" in miniship.yml sets another time.",
		zh: "到时再运行，或用 --to 指明下一阶段；也可在 miniship.yml 中设置 hold。"
	});
}
function inMinutes(waitMs) {
	const minutes = Math.ceil(waitMs / 6e4);
	if (minutes < 120) return {
		en: `in ${minutes} min`,
		zh: `还有 ${minutes} 分钟`
	};
	const hours = Math.ceil(minutes / 6) / 10;
	return {
		en: `in ${hours} h`,
		zh: `还有 ${hours} 小时`
	};
}
const isSameRun = (stamp, run) => stamp.run !== void 0 && stamp.run === oneWord(run.run) && stamp.ci === oneWord(run.ci);
const labelOf = ({ index, stage }, { request: { stages } }) => stageText(index, stages.length, stage.audience);
const nameOf = ({ package: { h5Version, packageId } }) => ({
	en: `version ${h5Version} (package ${packageId})`,
	zh: `版本 ${h5Version}（资源包 ${packageId}）`
});
// build/workflows/promote.js
async function promote(request, tools, record, rollBack, onLive = async () => {}) {
	const scene = {
		request,
		tools,
		record
	};
	const seen = await step("look", tools, () => look(scene));
	if ("reason" in seen) return leave(seen, scene);
	const { verdict } = seen;
	if (verdict.kind === "nothing") {
		if (!request.dryRun) await settleTwins(seen, tools);
		return leave(verdict, scene);
	}
	const plan = await planStage(verdict.index, request.stages, tools);
	const isPassed = verdict.kind === "complete" || await passGates(seen, scene, rollBack);
	if (isPassed) record.entered = enteredBy(plan, seen.rollout);
	if (request.dryRun) {
		if (isPassed) announce(seen, plan, scene);
		return "planned";
	}
	const moved = record.gates === void 0 ? void 0 : await lookAgain(seen, scene);
	if (moved !== void 0) return leave(moved, scene);
	const live = await step("promote", tools, () => enterStage(plan, seen.rollout, scene));
	record.stage = plan.label;
	tools.reporter.report({
		type: "stage-reached",
		stage: plan.text,
		h5Version: seen.rollout.package.h5Version
	});
	await onLive();
	await endBefore(seen, {
		plan,
		live
	}, scene);
	return "live";
}
const enteredBy = ({ label, stage }, { package: its, tasks }) => ({
	stage: label,
	audience: stage.audience.kind,
	app: its.name,
	memo: releaseMemo(tasks)
});
async function look({ request, tools, record }) {
	const rollout = await chooseRollout(request, tools).catch((error) => idleUnlessNamed(error, request));
	if ("reason" in rollout) return rollout;
	const { packageId, h5Version } = rollout.package;
	record.package = {
		packageId,
		h5Version
	};
	if (tools.run.tag !== void 0) refuseStale(tools.run, [rollout], request.force, tools.reporter);
	const aims = await aimsOf(request.stages, tools);
	const position = findPosition(request.stages, aims, rollout.tasks, tools.clock.now());
	report(position, rollout, {
		request,
		tools,
		record
	});
	return {
		rollout,
		aims,
		position,
		verdict: judgePromotion(position, {
			request,
			rollout,
			run: tools.run,
			nowMs: tools.clock.now()
		})
	};
}
function idleUnlessNamed(error, { package: choice }) {
	if (choice.kind !== "newest" || !isFailure(error) || error.code !== "NOTHING_PUBLISHED") throw error;
	return {
		kind: "nothing",
		reason: error.told,
		help: {
			en: "There is something to promote once a release has begun a rollout.",
			zh: "有发布启动了灰度之后，才有可推进的内容。"
		}
	};
}
function report({ current }, { package: { packageId, h5Version }, isFirst }, { request, tools, record }) {
	const { stages } = request;
	const names = stages.map(({ audience }) => stageNameText(audience));
	const sinceMs = current && sinceOf(current);
	tools.reporter.report({
		type: "rollout-found",
		packageId,
		h5Version,
		stages: names,
		current: current?.index,
		sinceMs,
		isFirst
	});
	if (current === void 0) return;
	record.stage = stageLabel(current.index, stages.length, current.stage.audience);
	const [task] = current.tasks;
	if (task !== void 0) record.task = task;
}
function leave({ reason, help }, { tools, record }) {
	record.unchanged = textIn(reason, "en");
	tools.reporter.report({
		type: "nothing-done",
		reason,
		help
	});
	return "unchanged";
}
async function settleTwins({ position: { current }, aims }, tools) {
	const [first, ...others] = current?.tasks ?? [];
	const aim = current && aims[current.index];
	if (first === void 0 || aim === void 0 || others.length === 0) return;
	await settleTasks(first, {
		aim,
		memo: first.memo
	}, tools);
}
async function passGates({ position: { current }, rollout }, scene, rollBack) {
	const { request, tools, record } = scene;
	const gates = current?.stage.gates ?? [];
	if (gates.length === 0) return true;
	const outcomes = await step("gate", tools, () => checkGates(gates, request, tools));
	record.gates = outcomes.map((each) => ({
		...each,
		detail: each.detail.en
	}));
	if (outcomes.every(({ isOpen }) => isOpen)) return true;
	await closeGate(outcomes, {
		rollout,
		rollBack,
		...scene
	});
	return false;
}
async function lookAgain({ rollout, aims, position }, { request, tools }) {
	const tasks = await tools.mpaas.listTasks(rollout.package.packageId);
	if (fingerprint(findPosition(request.stages, aims, tasks, tools.clock.now())) === fingerprint(position)) return void 0;
	return {
		kind: "nothing",
		reason: {
			en: "The rollout was moved by somebody else while its gates were asked.",
			zh: "检查门禁期间，有人变更了该发布。"
		},
		help: {
			en: "Run the same command again: it goes on from where the rollout stands then.",
			zh: "再次运行同一命令：会从届时的状态继续。"
		}
	};
}
const fingerprint = ({ places, others }) => [...places.map(({ tasks }) => tasks), others].map((tasks) => tasks.map(({ taskId, state }) => `${taskId} ${state}`).sort().join()).join(";");
async function endBefore({ rollout, aims }, { plan, live }, { request, tools, record }) {
	if (request.previousStage === "leave") return;
	const tasks = await tools.mpaas.listTasks(rollout.package.packageId);
	const ending = tasksBefore(findPosition(request.stages, aims, tasks, tools.clock.now()), plan.index, request).filter(({ taskId }) => taskId !== live.taskId);
	if (ending.length > 0) await step("rollout", tools, () => moveAll(ending, "ended", tools, record, namesOf(aims)));
}
function tasksBefore({ places, others }, index, { force }) {
	const earlier = places.slice(0, index).flatMap(({ tasks }) => tasks);
	const strays = others.filter(({ audience, memo }) => audience.kind !== "everyone" && (force || memoStampOf(memo) !== void 0));
	return [...earlier, ...strays];
}
const namesOf = (aims) => new Map(aims.flatMap(({ audience, whitelistId }) => audience.kind === "whitelist" && whitelistId !== void 0 ? [[whitelistId, audience.name]] : []));
function announce({ position, verdict, aims }, plan, { request, tools }) {
	const planned = (operation, effect) => tools.reporter.report({
		type: "write-planned",
		operation,
		effect,
		parameters: {}
	});
	if (verdict.kind === "enter") for (const [operation, effect] of plan.writes) planned(operation, effect);
	if (request.previousStage === "leave") return;
	for (const task of tasksBefore(position, plan.index, request)) planned("ChangeMcubeMiniTaskStatus", effects.endTask(task.taskId, describeReach(task, namesOf(aims))));
}
// build/workflows/promote-and-tell.js
async function promoteAndTell({ request, following, rollBack }, tools, record) {
	const tell = async () => {
		const { package: about, entered } = record;
		if (about === void 0 || entered === void 0) return;
		const { h5Id, memo, reason = "", dryRun } = request;
		const happened = {
			verb: "promote",
			h5Id,
			...about,
			...entered,
			memo: memo ?? entered.memo,
			reason,
			dryRun
		};
		const sent = await notifyAfter(following, happened, tools);
		if (sent !== void 0 && !dryRun) record.message = sent;
	};
	const status = await promote(request, tools, record, rollBack, tell);
	if (status === "planned") await tell();
	return status;
}
// build/hosts/run-shell.js
const drainMs = 500;
const ourNames = /^(?:ALIBABA_CLOUD_|ALIYUN_|INPUT_|ACTIONS_(?:RUNTIME|ID_TOKEN|RESULTS)_|MPAAS_SK|MINISHIP_(?:ACCESS_KEY|SECURITY_TOKEN|NOTICES|COMMENT_TOKEN|.*SECRET|.*PRIVATE_KEY))/i;
function createRunShell({ workingDirectory, variables, secrets, signal }) {
	const env = withoutSecrets(variables, secrets);
	return async (command, { timeoutMs }) => {
		throwIfCancelled(signal);
		const child = spawn(command, {
			shell: true,
			cwd: workingDirectory,
			env,
			detached: process.platform !== "win32",
			stdio: [
				"ignore",
				"pipe",
				"pipe"
			]
		});
		const output = tailOf(child.stdout, child.stderr);
		return {
			exitCode: await ending(child, timeoutMs, signal),
			output: output()
		};
	};
}
function withoutSecrets(variables, secrets) {
	const known = secrets.filter((secret) => secret.length > 3);
	const kept = Object.entries(variables).filter((entry) => entry[1] !== void 0 && !ourNames.test(entry[0]) && known.every((secret) => !entry[1]?.includes(secret)));
	return Object.fromEntries(kept);
}
function ending(child, timeoutMs, signal) {
	return new Promise((resolve, reject) => {
		let out;
		const timer = setTimeout(() => {
			out = "timeout";
			killGroup(child);
		}, timeoutMs);
		const cancel = () => {
			killGroup(child);
			reject(cancelled(signal));
		};
		const end = (code) => {
			clearTimeout(timer);
			signal.removeEventListener("abort", cancel);
			resolve(out ?? code);
		};
		signal.addEventListener("abort", cancel, { once: true });
		child.once("error", () => end(127));
		child.once("close", (code) => end(code ?? 137));
		child.once("exit", (code) => setTimeout(() => end(code ?? 137), drainMs).unref());
	});
}
function killGroup(child) {
	try {
		if (child.pid !== void 0 && process.platform !== "win32") process.kill(-child.pid, "SIGKILL");
		else child.kill("SIGKILL");
	} catch {}
}
function tailOf(...streams) {
	let text = "";
	for (const stream of streams) {
		stream.setEncoding("utf8");
		stream.on("data", (chunk) => {
			text = `${text}${chunk}`.slice(-65536);
		});
	}
	return () => text.split(/\r?\n/).map((line) => line.trimEnd()).filter((line) => line !== "").slice(-20);
}
// build/hosts/promote-story.js
function promoteStory(inputs, parts) {
	const { request, connection, problems, space, secrets, workingDirectory } = inputs;
	const record = {};
	return {
		verb: "promote",
		subject: miniProgramSubject(inputs.values["h5-name"], request.h5Id),
		dryRun: request.dryRun,
		wayBack: wayBackTo({
			app: inputs.values.app,
			h5Id: request.h5Id
		}),
		receipt: request.receipt,
		prepare: async () => {
			throwProblems(problems);
			return request;
		},
		carryOut: async (prepared, surroundings) => {
			const runShell = createRunShell({
				workingDirectory,
				secrets,
				variables: process.env,
				signal: parts.signal
			});
			const tools = buildRolloutTools({
				...parts,
				...surroundings,
				connection
			}, request.workspace, {
				space,
				runShell
			});
			const rollBack = (bad, reason) => takeBack(bad, {
				...prepared,
				...inputs.wayBack,
				reason
			}, {
				...tools,
				fetchArtifact: parts.fetchArtifact
			});
			try {
				return await promoteAndTell({
					request: prepared,
					following: inputs.following,
					rollBack
				}, tools, record);
			} finally {
				await tools.close();
			}
		},
		outputsOf: (known) => outputsOfRollout("promote", record, known),
		account: () => accountOfRollout("promote", request, record)
	};
}
async function takeBack({ packageId }, wish, tools) {
	const record = {};
	const { h5Id, workspace, stamp, force, receipt, dryRun, waitMs, strategy, userId, vhost, virtualDomain, reason } = wish;
	await rollback({
		h5Id,
		workspace,
		stamp,
		force,
		receipt,
		dryRun,
		waitMs,
		strategy,
		userId,
		vhost,
		virtualDomain,
		reason,
		package: {
			kind: "id",
			packageId
		},
		to: { kind: "previous" }
	}, tools, record);
	const { from, to = "nothing", package: published, task } = record;
	return {
		from: from?.h5Version ?? "",
		to,
		package: published && {
			packageId: published.packageId,
			h5Version: published.h5Version
		},
		task
	};
}
const readPromote = async (question, facts) => {
	const read = await readPromoteInputs(question);
	const inputs = {
		...read,
		problems: allProblems(facts, read)
	};
	return tellStory(inputs, (setting) => promoteStory(inputs, setting));
};
export { readPromote };
