import { D as said, S as isStop, x as isFailure, y as Failure } from "./words.js";
import { n as lookUntil, t as isRefusal } from "./write-once.js";
// build/workflows/move-task.js
const moves = {
	waiting: ["paused", "ended"],
	publishing: ["paused", "ended"],
	paused: ["publishing", "ended"],
	ended: []
};
function checkMove({ taskId, state }, to) {
	if (state === to || moves[state].includes(to)) return;
	throw new Failure("TASK_MOVE_IMPOSSIBLE", {
		taskId,
		state,
		to,
		possible: moves[state]
	});
}
async function moveTask(task, to, { mpaas, clock }) {
	if (task.state === to) return task;
	checkMove(task, to);
	const look = async () => await mpaas.findTask(task.taskId) ?? task;
	const what = {
		en: `task ${task.taskId}`,
		zh: `任务 ${task.taskId} `
	};
	for (const isLast of [false, true]) {
		const lost = await change(task, to, { mpaas });
		const seen = await lookUntil(look, ({ state }) => state === to, clock).catch((error) => {
			if (lost === void 0 || !isFailure(error) || isStop(error)) throw error;
			throw new Failure("OUTCOME_UNKNOWN", {
				operation: what,
				reason: said("looking failed too: {message}", { message: error.told })
			}, { cause: lost });
		});
		if (seen.state === to) return seen;
		if (lost === void 0) throw new Failure("READ_BACK_DIFFERS", {
			what,
			field: {
				en: "state",
				zh: "状态"
			},
			expected: to,
			found: seen.state
		});
		if (isLast) throw new Failure("OUTCOME_UNKNOWN", {
			operation: what,
			reason: said("its answer was lost twice, and it is {state}.", { state: seen.state })
		});
	}
	throw new Failure("INTERNAL", { reason: "a task was neither moved nor refused" });
}
async function change(task, to, { mpaas }) {
	try {
		await mpaas.changeTask(task, to);
		return;
	} catch (error) {
		if (!isFailure(error)) throw error;
		if (error.code === "OUTCOME_UNKNOWN") return error;
		if (isRefusal(error) && (await mpaas.findTask(task.taskId).catch(() => void 0))?.state === to) return void 0;
		throw error;
	}
}
export { moveTask as n, checkMove as t };
