import { y as Failure } from "./words.js";
import { i as writeOnce, n as lookUntil } from "./write-once.js";
import { i as isLive, s as memoStampOf } from "./package-tasks.js";
import { n as moveTask } from "./move-task.js";
import { i as taskAudience, n as findTaskFor, r as isFor, t as describeAudience } from "./audience.js";
// build/workflows/settle-race.js
async function settleTasks(mine, { aim, memo }, tools, seen = []) {
	const isMine = ({ taskId }) => taskId === mine.taskId;
	const list = () => tools.mpaas.listTasks(mine.packageId);
	const listed = seen.some(isMine) ? seen : await lookUntil(list, (tasks) => tasks.some(isMine), tools.clock);
	const [kept = mine, ...later] = [...listed.some(isMine) ? [] : [mine], ...listed].filter((task) => isLive(task) && isFor(task, aim)).sort((a, b) => a.taskId - b.taskId);
	const surplus = later.filter((task) => memoStampOf(task.memo) !== void 0 || task.memo === memo);
	for (const task of surplus) await moveTask(task, "ended", tools);
	const ended = kept === mine || isMine(kept) || surplus.some(isMine) ? surplus : [mine, ...surplus];
	if (ended.length > 0) {
		const whom = describeAudience(aim.audience);
		tools.reporter.report({
			type: "race-settled",
			what: {
				en: `a task of package ${mine.packageId} for ${whom.en}`,
				zh: `资源包 ${mine.packageId} 面向${whom.zh}的任务`
			},
			kept: {
				en: `task ${kept.taskId}`,
				zh: `任务 ${kept.taskId}`
			},
			ended: {
				en: ended.map(({ taskId }) => `task ${taskId}`).join(", "),
				zh: ended.map(({ taskId }) => `任务 ${taskId}`).join("、")
			}
		});
	}
	return kept;
}
// build/workflows/publish.js
const firstPollMs = 250;
const longestPollMs = 2e3;
const pollGrowth = 1.5;
async function publish(publication, tools, onTask) {
	const { aim, waitMs, existing, onMade } = publication;
	let listed;
	const onListed = (tasks) => {
		listed = tasks;
	};
	let task = existing ?? await createTask(publication, tools, onListed);
	const madeId = existing === void 0 ? task.taskId : void 0;
	const tell = (seen) => onTask(seen, seen.taskId !== madeId);
	tell(task);
	for (;;) {
		const kept = await settleTasks(task, publication, tools, listed);
		listed = void 0;
		tell(kept);
		await onMade?.(kept);
		const { seen, waitedMs } = await waitWhileWaiting(kept, waitMs, tools);
		if (seen !== void 0) tell(seen);
		if (seen?.state === "publishing") return report(seen, aim, seen.taskId !== madeId, tools);
		if (!(seen?.state === "ended" && kept.taskId === task.taskId && kept.state !== "ended")) throw new Failure("NOT_LIVE", {
			what: {
				en: `Task ${kept.taskId}`,
				zh: `任务 ${kept.taskId}`
			},
			state: seen?.state ?? "not listed",
			waitedMs
		});
		task = seen;
	}
}
async function createTask({ packageId, aim, memo }, { mpaas, clock }, onListed) {
	const audience = taskAudience(aim, clock.now());
	if (audience === void 0) throw new Failure("INTERNAL", { reason: "a task was asked for that reaches nobody" });
	return await writeOnce({
		what: {
			en: `the task of package ${packageId}`,
			zh: `资源包 ${packageId} 的任务`
		},
		look: async () => findTaskFor(await mpaas.listTasks(packageId), aim),
		write: () => mpaas.createTask({
			packageId,
			audience,
			rules: aim.rules,
			memo
		}),
		readBack: async ({ taskId }) => {
			const tasks = await mpaas.listTasks(packageId);
			onListed(tasks);
			return tasks.find((each) => each.taskId === taskId) ?? await mpaas.findTask(taskId);
		}
	}, clock);
}
async function waitWhileWaiting(task, waitMs, { mpaas, clock, signal }) {
	const startedMs = clock.now();
	let seen = task;
	let pollMs = firstPollMs;
	for (;;) {
		const waitedMs = clock.now() - startedMs;
		if (seen !== void 0 && seen.state !== "waiting" || waitedMs >= waitMs) return {
			seen,
			waitedMs
		};
		await clock.sleep(Math.min(pollMs, waitMs - waitedMs), signal);
		pollMs = Math.min(longestPollMs, Math.round(pollMs * pollGrowth));
		seen = await mpaas.findTask(task.taskId);
	}
}
function report(task, { audience }, reused, { reporter }) {
	const { taskId, createdMs: sinceMs } = task;
	reporter.report({
		type: "rollout-changed",
		taskId,
		state: "publishing",
		audience: describeAudience(audience),
		reused,
		sinceMs
	});
	return task;
}
// build/workflows/kept-name.js
const keptName = (h5Id, h5Version) => `miniship-${h5Id}-${h5Version}.zip`;
export { publish as n, settleTasks as r, keptName as t };
