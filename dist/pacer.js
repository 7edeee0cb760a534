import { a as throwIfCancelled, i as rest } from "./http.js";
// build/transport/rate-budget.js
const limits = {
	even: {
		upload: {
			calls: 1,
			spanMs: 6060
		},
		other: {
			calls: 1,
			spanMs: 103
		}
	},
	burst: {
		upload: {
			calls: 10,
			spanMs: 60600
		},
		other: {
			calls: 600,
			spanMs: 60600
		}
	}
};
const growth = 1.6;
const longestHoldMs = 4e4;
const scatterMs = 200;
var RateBudget = class {
	#kind;
	#pace;
	#sentMs = [];
	#notBeforeMs = 0;
	#refusals = 0;
	constructor(kind, pace) {
		this.#kind = kind;
		this.#pace = pace;
	}
	freeAtMs(nowMs, ahead = 0) {
		const { calls, spanMs } = this.#limit;
		const sentMs = [...this.#sentMs];
		for (let before = 0;; before += 1) {
			const atMs = Math.max(nowMs, this.#notBeforeMs, (sentMs.at(-calls) ?? Number.NEGATIVE_INFINITY) + spanMs);
			if (before === ahead) return atMs;
			sentMs.push(atMs);
		}
	}
	sent(nowMs) {
		this.#sentMs = [...this.#sentMs, nowMs].slice(-this.#limit.calls);
	}
	accepted() {
		this.#refusals = 0;
	}
	refused({ nowMs, serverWaitMs, random }) {
		this.#pace = "even";
		this.#sentMs = this.#sentMs.slice(0, -1);
		this.#refusals += 1;
		const ownMs = Math.min(longestHoldMs, this.#limit.spanMs / 3 * growth ** (this.#refusals - 1)) * (1 + random);
		const waitMs = Math.round(serverWaitMs === void 0 ? ownMs : serverWaitMs + random * scatterMs);
		this.#notBeforeMs = Math.max(this.#notBeforeMs, nowMs + waitMs);
		return waitMs;
	}
	get #limit() {
		return limits[this.#pace][this.#kind];
	}
};
// build/transport/pacer.js
function createRateBudgets(pace = "even") {
	const queues = /* @__PURE__ */ new Map();
	return { queueOf: ({ limit, appId, workspaceId }) => {
		const key = JSON.stringify([
			limit,
			appId,
			workspaceId
		]);
		const queue = queues.get(key) ?? {
			budget: new RateBudget(limit, pace),
			waiting: 0,
			last: Promise.resolve()
		};
		queues.set(key, queue);
		return queue;
	} };
}
function createPacer({ clock, listener, budgets = createRateBudgets() }) {
	const waitFor = async (queue, signal) => {
		const { budget } = queue;
		let atMs = clock.now();
		for (let nextMs = budget.freeAtMs(atMs); nextMs > atMs; nextMs = budget.freeAtMs(atMs)) {
			atMs = nextMs;
			await rest(clock, Math.max(0, atMs - clock.now()), signal);
		}
		budget.sent(Math.max(atMs, clock.now()));
	};
	return {
		async turn(turn) {
			const { operation, limit, signal } = turn;
			if (limit === "none") return;
			throwIfCancelled(signal);
			const queue = budgets.queueOf({
				...turn,
				limit
			});
			const waitMs = queue.budget.freeAtMs(clock.now(), queue.waiting) - clock.now();
			if (waitMs > 0) listener.waited({
				operation,
				waitMs
			});
			queue.waiting += 1;
			const own = queue.last.then(() => waitFor(queue, signal));
			queue.last = own.catch(() => {}).finally(() => {
				queue.waiting -= 1;
			});
			await own;
		},
		accepted: (turn) => {
			if (turn.limit !== "none") budgets.queueOf({
				...turn,
				limit: turn.limit
			}).budget.accepted();
		},
		refused: (turn, serverWaitMs) => {
			if (turn.limit === "none") return serverWaitMs ?? 0;
			return budgets.queueOf({
				...turn,
				limit: turn.limit
			}).budget.refused({
				nowMs: clock.now(),
				serverWaitMs,
				random: clock.random()
			});
		}
	};
}
export { createRateBudgets as n, createPacer as t };
