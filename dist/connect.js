import { i as throwIfCancelled, r as rest, t as createHttp } from "./http.js";
import { t as Failure } from "./failure.js";
import { n as version } from "./version.js";
// build/transport/retry.js
/** Rides out a second of trouble quickly and half a minute of throttling at all. */
const defaultRetryPolicy = {
	attempts: 6,
	firstWaitMs: 500,
	longestWaitMs: 2e4,
	deadlineMs: 12e4
};
/** Decides from facts alone: how long to wait before the next attempt, or to leave it at that. */
function waitBeforeRetry(policy, attempt, failure, facts) {
	if (!failure.transient && facts.afresh !== true) return "give-up";
	if (facts.effect === "write" && facts.acted === "maybe") return "give-up";
	if (attempt >= policy.attempts) return "give-up";
	const waitMs = facts.serverWaitMs ?? ownWait(policy, attempt, facts.random);
	return waitMs > facts.remainingMs ? "give-up" : waitMs;
}
/** Exponential and capped; half of it is left to chance, so that runners that failed together do not come back together. */
function ownWait({ firstWaitMs, longestWaitMs }, attempt, random) {
	const fullMs = Math.min(longestWaitMs, firstWaitMs * 2 ** (attempt - 1));
	return Math.round(fullMs / 2 * (1 + random));
}
/** Makes attempts until one is done or the decision is to give up. A write whose answer was lost ends as `OUTCOME_UNKNOWN`. */
async function withRetries(call, attemptOnce) {
	const { operation, effect, clock, signal } = call;
	const course = {
		attempt: 0,
		refusals: 0,
		deadlineMs: clock.now() + call.policy.deadlineMs
	};
	let before;
	for (;;) {
		throwIfCancelled(signal);
		course.attempt += 1;
		const outcome = await attemptOnce(course.deadlineMs - clock.now());
		if (outcome.kind === "done") return outcome.value;
		const { failure } = outcome.setback;
		const waitMs = nextWait(call, course, outcome.setback);
		const isCut = failure.code === "TIMED_OUT" && course.deadlineMs <= clock.now();
		if (waitMs === "give-up") throw lastWord(operation, effect, outcome.setback, isCut ? before : void 0);
		before = failure;
		call.listener.retried({
			operation,
			attempt: course.attempt,
			waitMs,
			code: failure.code,
			requestId: failure.requestId
		});
		await rest(clock, waitMs, signal);
		const restedMs = clock.now();
		await call.turn?.();
		course.deadlineMs += clock.now() - restedMs;
	}
}
function nextWait({ effect, policy, clock, patience }, course, setback) {
	const { failure, ...facts } = setback;
	if (patience === void 0 || failure.code !== "CLOUD_THROTTLED" || setback.acted === "maybe") {
		const remainingMs = course.deadlineMs - clock.now();
		return waitBeforeRetry(policy, course.attempt - course.refusals, failure, {
			...facts,
			effect,
			remainingMs,
			random: clock.random()
		});
	}
	const waitMs = patience.waitMs(facts.serverWaitMs);
	if (clock.now() + waitMs > patience.untilMs) return "give-up";
	course.refusals += 1;
	course.deadlineMs = clock.now() + waitMs + policy.deadlineMs;
	return waitMs;
}
function lastWord(operation, effect, { failure, acted }, telling) {
	if (effect !== "write" || acted === "no") return telling ?? failure;
	return new Failure("OUTCOME_UNKNOWN", {
		operation,
		reason: failure.message
	}, { cause: failure });
}
// build/hosts/connect.js
/** How every call of a run names the program. */
const userAgent = `miniship/${version}`;
/** A connection is open within this time, or it is not going to be. */
const longestConnectMs = 1e4;
/** The way to the network that the configuration asks for. Its sockets keep the process alive until it is closed. */
function openHttp({ callTimeoutMs, proxy }, plainHosts = []) {
	return createHttp({
		connectTimeoutMs: Math.min(callTimeoutMs, longestConnectMs),
		callTimeoutMs,
		proxy: {
			http: proxy.http,
			https: proxy.https,
			noProxy: proxy.bypass
		},
		plainHosts
	});
}
/** A call gives up a little before the whole run does: what was wrong with the call says more than that the time was up. */
const retryPolicyOf = ({ timeoutMs }) => ({
	...defaultRetryPolicy,
	deadlineMs: Math.min(defaultRetryPolicy.deadlineMs, timeoutMs * .8)
});
/** Calls tell about themselves in the words of the transport; here they become events of the run. */
function listenFor(reporter, onActed) {
	return {
		answered: (call) => reporter.report({
			type: "call-answered",
			...call
		}),
		retried: (call) => reporter.report({
			type: "request-retried",
			...call
		}),
		waited: (call) => reporter.report({
			type: "limit-waited",
			...call
		}),
		...onActed && { acted: onActed }
	};
}
export { defaultRetryPolicy as a, userAgent as i, openHttp as n, withRetries as o, retryPolicyOf as r, listenFor as t };
