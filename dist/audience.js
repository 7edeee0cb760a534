import { O as asIs, S as isStop, T as inRow, x as isFailure, y as Failure } from "./words.js";
import { a as isOurs, c as memoWords, i as isLive, s as memoStampOf } from "./package-tasks.js";
import { i as stateInWords } from "./compared.js";
import { n as moveTask } from "./move-task.js";
import { t as describeOrigin } from "./stale.js";
import { n as describeTaskAudience } from "./task-words.js";
// build/workflows/active-rollouts.js
function isInProgress({ tasks }) {
	const live = tasks.filter(isLive);
	return live.length > 0 && !live.some(({ audience, state }) => audience.kind === "everyone" && state !== "paused");
}
async function judgeRollouts(active, { onActiveRelease, force }, { mpaas, reporter }) {
	const [first] = active;
	if (first === void 0) return [];
	switch (onActiveRelease) {
		case "fail": throw new Failure("ROLLOUT_ACTIVE", {
			...namesOf(first),
			state: stateOf(first),
			startedBy: starterOf(first)
		});
		case "leave":
			for (const each of active) warnOfTwo(each, reporter);
			return [];
		case "finish":
		case "pause": {
			const foreign = force ? void 0 : active.find((each) => !isOurs(each));
			if (foreign !== void 0) throw new Failure("ROLLOUT_FOREIGN", {
				...namesOf(foreign),
				...foreignFacts(foreign)
			});
			const to = onActiveRelease === "finish" ? "ended" : "paused";
			const names = await whitelistNames(active.flatMap(({ tasks }) => tasks.filter(isLive)), mpaas);
			return active.flatMap(({ package: its, tasks }) => tasks.filter((task) => isLive(task) && task.state !== to).map((task) => ({
				task,
				package: its,
				to,
				audience: describeTaskAudience(task.audience, names)
			})));
		}
	}
}
async function carryOutMoves(moves, tools, onMoved) {
	for (const move of moves) {
		const { task, to, audience } = move;
		const now = await tools.mpaas.findTask(task.taskId) ?? task;
		if (now.state === "ended" || now.state === to) continue;
		const { taskId, state } = await moveTask(now, to, tools);
		onMoved(move);
		tools.reporter.report({
			type: "rollout-changed",
			taskId,
			state,
			audience,
			reused: false
		});
	}
}
async function whitelistNames(tasks, mpaas) {
	if (!tasks.some(({ audience }) => audience.kind === "whitelist")) return /* @__PURE__ */ new Map();
	try {
		return new Map((await mpaas.listWhitelists()).map(({ whitelistId, name }) => [whitelistId, name]));
	} catch (error) {
		if (!isFailure(error) || isStop(error)) throw error;
		return /* @__PURE__ */ new Map();
	}
}
const namesOf = ({ package: { h5Version, packageId } }) => ({
	h5Version,
	packageId
});
function stateOf({ tasks }) {
	const states = tasks.filter(isLive).map(({ state }) => state);
	return [
		"publishing",
		"waiting",
		"paused"
	].find((state) => states.includes(state)) ?? "paused";
}
function starterOf(rollout) {
	const task = newestOf(rollout);
	const stamp = memoStampOf(task?.memo ?? "");
	const words = quoted(task);
	const known = [
		stamp === void 0 ? {
			en: "somebody else, not miniship",
			zh: "他人，而非 miniship"
		} : asIs(`miniship (${stamp.by})`),
		words,
		...stamp === void 0 ? [] : [describeOrigin(stamp)],
		createdAt(task)
	].filter((text) => text !== "");
	return inRow(known, {
		en: ", ",
		zh: "，"
	});
}
const noMemo = {
	en: "no memo",
	zh: "没有备注"
};
const unknownTime = {
	en: "at an unknown time",
	zh: "时间未知"
};
function foreignFacts(rollout) {
	const unstamped = rollout.tasks.filter((task) => isLive(task) && memoStampOf(task.memo) === void 0);
	const task = newestOf({
		...rollout,
		tasks: unstamped
	});
	return {
		memo: memoWords(task?.memo ?? "") || noMemo,
		startedAt: createdAt(task) || unknownTime
	};
}
const newestOf = ({ tasks }) => tasks.filter(isLive).sort((a, b) => b.taskId - a.taskId)[0];
function quoted(task) {
	const words = memoWords(task?.memo ?? "");
	return words === "" ? "" : {
		en: `"${words}"`,
		zh: `“${words}”`
	};
}
function createdAt(task) {
	if (task?.createdMs === void 0) return "";
	const moment = new Date(task.createdMs).toISOString().replace(".000Z", "Z");
	return {
		en: `at ${moment}`,
		zh: moment
	};
}
function warnOfTwo(rollout, reporter) {
	const { h5Version, packageId } = namesOf(rollout);
	reporter.report({
		type: "warned",
		message: {
			en: `The rollout of version ${h5Version} (package ${packageId}) is still ${stateOf(rollout)} and goes on beside this release; it was started by ${starterOf(rollout).en}.`,
			zh: `版本 ${h5Version}（资源包 ${packageId}）的发布仍在进行（${stateInWords(stateOf(rollout)).zh}），会与本次发布并存；发起者：${starterOf(rollout).zh}。`
		},
		help: {
			en: "A user whom both reach receives the higher version. End the other one with \"finish\" when it is no longer wanted.",
			zh: "两者都覆盖的用户会收到较高的版本。不再需要另一个时，请用 finish 结束它。"
		}
	});
}
// build/workflows/audience.js
function findTaskFor(tasks, aim) {
	const alike = tasks.filter((task) => task.state !== "ended" && isFor(task, aim)).sort((a, b) => a.taskId - b.taskId);
	const active = alike.find(({ state }) => state !== "paused");
	const paused = alike[0];
	if (active === void 0 && paused !== void 0) throw new Failure("ROLLOUT_PAUSED", {
		taskId: paused.taskId,
		packageId: paused.packageId
	});
	return active;
}
const isFor = (task, aim) => serves(task.audience, aim) && sameRules(task.rules, aim.rules);
function serves(audience, { audience: asked, whitelistId }) {
	switch (audience.kind) {
		case "everyone": return asked.kind === "everyone";
		case "whitelist": return asked.kind === "whitelist" && audience.whitelistIds.length === 1 && audience.whitelistIds[0] === whitelistId;
		case "window": return asked.kind === "window" && audience.users === asked.users && (asked.end.kind === "after" || sameSecond(audience.endMs, asked.end.epochMs));
	}
}
const sameSecond = (a, b) => Math.floor(a / 1e3) === Math.floor(b / 1e3);
function sameRules(a, b) {
	const canonical = (rules) => JSON.stringify(rules.map(canonicalRule).sort());
	return canonical(a) === canonical(b);
}
function canonicalRule({ element, operation, values }) {
	return JSON.stringify([
		element,
		operation,
		operation === "within" || operation === "outside" ? values : [...values].sort()
	]);
}
function taskAudience({ audience, whitelistId }, nowMs) {
	switch (audience.kind) {
		case "none": return;
		case "everyone": return { kind: "everyone" };
		case "whitelist":
			if (whitelistId === void 0) throw new Failure("INTERNAL", { reason: "the whitelist of a task has no id" });
			return {
				kind: "whitelist",
				whitelistIds: [whitelistId]
			};
		case "window": return {
			kind: "window",
			users: audience.users,
			endMs: audience.end.kind === "at" ? audience.end.epochMs : nowMs + audience.end.durationMs
		};
	}
}
function describeAudience(audience) {
	switch (audience.kind) {
		case "none": return {
			en: "nobody yet",
			zh: "暂无用户"
		};
		case "everyone": return {
			en: "everyone",
			zh: "所有人"
		};
		case "whitelist": return {
			en: `whitelist "${audience.name}"`,
			zh: `白名单“${audience.name}”`
		};
		case "window": {
			const end = describeEnd(audience.end);
			return {
				en: `${audience.users} ${audience.users === 1 ? "user" : "users"} ${end.en}`,
				zh: `${audience.users} 名用户${end.zh}`
			};
		}
	}
}
function describeEnd(end) {
	if (end.kind === "after") {
		const hours = Math.round(end.durationMs / 36e4) / 10;
		return {
			en: `for ${hours} h`,
			zh: `，为期 ${hours} 小时`
		};
	}
	const moment = `${new Date(end.epochMs + 288e5).toISOString().slice(0, 16).replace("T", " ")} +08:00`;
	return {
		en: `until ${moment}`,
		zh: `，截至 ${moment}`
	};
}
export { carryOutMoves as a, judgeRollouts as c, taskAudience as i, whitelistNames as l, findTaskFor as n, foreignFacts as o, isFor as r, isInProgress as s, describeAudience as t };
