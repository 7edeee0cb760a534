import { y as Failure } from "./words.js";
import { a as isOurs, f as stampOf, g as isFinal, i as isLive, n as choosePackage, s as memoStampOf, t as byVersion } from "./package-tasks.js";
import { o as foreignFacts, r as isFor, s as isInProgress } from "./audience.js";
// build/workflows/rollout-position.js
async function aimsOf(stages, { mpaas }) {
	const aims = [];
	for (const { audience, rules } of stages) {
		const whitelistId = audience.kind === "whitelist" ? (await mpaas.findWhitelist(audience.name))?.whitelistId : void 0;
		aims.push({
			audience,
			rules,
			whitelistId
		});
	}
	return aims;
}
function findPosition(stages, aims, tasks, nowMs) {
	const places = stages.map((stage, index) => {
		const aim = aims[index];
		const own = aim === void 0 ? [] : tasks.filter((task) => isFor(task, aim));
		const live = own.filter(isLive);
		return {
			index,
			stage,
			tasks: live,
			ranOut: live.length > 0 ? void 0 : own.find((task) => hasRunOut(task, nowMs))
		};
	});
	const matched = new Set(places.flatMap(({ tasks: own }) => own));
	return {
		places,
		current: places.findLast(({ tasks: own, ranOut }) => own.length > 0 || ranOut !== void 0),
		others: tasks.filter((task) => isLive(task) && !matched.has(task))
	};
}
const sameTimeMs = 5e3;
function hasRunOut({ state, audience, createdMs, modifiedMs }, nowMs) {
	if (state !== "ended" || audience.kind !== "window" || audience.endMs > nowMs) return false;
	if (createdMs === void 0 || modifiedMs === void 0) return false;
	return Math.abs(modifiedMs - createdMs) <= sameTimeMs || modifiedMs >= audience.endMs;
}
function sinceOf({ tasks, ranOut }) {
	const times = (ranOut === void 0 ? tasks : [ranOut]).map(({ createdMs }) => createdMs);
	return times.length === 0 || times.includes(void 0) ? void 0 : Math.max(...times.map(Number));
}
// build/workflows/choose-rollout.js
const mostLooks = 10;
async function chooseRollout(asked, tools) {
	const chosen = (asked.package.kind === "newest" ? await findWaiting(asked, tools) : void 0) ?? await choosePackage(asked.package, asked.h5Id, tools);
	if (isInProgress(chosen)) refuseForeign(chosen, asked);
	return chosen;
}
async function findWaiting({ h5Id, package: choice }, { mpaas, clock }) {
	const packages = await mpaas.listPackages(h5Id);
	const isAsked = ({ h5Version }) => choice.kind !== "newest" || choice.final !== true || isFinal(h5Version);
	const rolledBack = new Set(packages.map(({ extendInfo }) => stampOf(extendInfo)?.rollback?.from));
	const candidates = byVersion(packages).filter((each) => each.period !== "never" && isAsked(each) && !rolledBack.has(each.h5Version));
	const isFirst = packages.filter(({ period }) => period !== "never").length === 1;
	let waiting;
	for (const each of candidates.slice(0, mostLooks)) {
		const tasks = await mpaas.listTasks(each.packageId);
		const found = {
			package: each,
			tasks,
			isFirst
		};
		if (tasks.some(isLive)) return waiting === void 0 || isLater(tasks.filter(isLive), waiting.tasks) ? found : waiting;
		const last = tasks.reduce((latest, task) => latest === void 0 || task.taskId > latest.taskId ? task : latest, void 0);
		if (waiting === void 0 && last !== void 0 && hasRunOut(last, clock.now()) && memoStampOf(last.memo) !== void 0) waiting = found;
	}
	return waiting;
}
const isLater = (tasks, than) => highestId(tasks) > highestId(than);
const highestId = (tasks) => Math.max(...tasks.map(({ taskId }) => taskId));
function refuseForeign(rollout, { package: choice, force }) {
	if (choice.kind !== "newest" || force || isOurs(rollout)) return;
	const { h5Version, packageId } = rollout.package;
	throw new Failure("ROLLOUT_FOREIGN", {
		h5Version,
		packageId,
		...foreignFacts(rollout)
	});
}
export { hasRunOut as a, findPosition as i, refuseForeign as n, sinceOf as o, aimsOf as r, chooseRollout as t };
