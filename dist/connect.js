import { a as throwIfCancelled, i as rest, t as createHttp } from "./http.js";
import { y as Failure } from "./words.js";
import { n as version } from "./version.js";
// build/transport/retry.js
const defaultRetryPolicy = {
	attempts: 6,
	firstWaitMs: 500,
	longestWaitMs: 2e4,
	deadlineMs: 12e4
};
function waitBeforeRetry(policy, attempt, failure, facts) {
	if (!failure.transient && facts.afresh !== true) return "give-up";
	if (facts.effect === "write" && facts.acted === "maybe") return "give-up";
	if (attempt >= policy.attempts) return "give-up";
	const waitMs = facts.serverWaitMs ?? ownWait(policy, attempt, facts.random);
	return waitMs > facts.remainingMs ? "give-up" : waitMs;
}
function ownWait({ firstWaitMs, longestWaitMs }, attempt, random) {
	const fullMs = Math.min(longestWaitMs, firstWaitMs * 2 ** (attempt - 1));
	return Math.round(fullMs / 2 * (1 + random));
}
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
		reason: failure.told
	}, { cause: failure });
}
// build/hosts/connect.js
const userAgent = `miniship/${version}`;
const longestConnectMs = 1e4;
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
const retryPolicyOf = ({ timeoutMs }) => ({
	...defaultRetryPolicy,
	deadlineMs: Math.min(defaultRetryPolicy.deadlineMs, timeoutMs * .8)
});
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
