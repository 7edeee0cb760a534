import { a as isStop, i as isFailure, t as Failure } from "./failure.js";
// build/workflows/write-once.js
/** The pauses before a look is repeated; after the last one, "not there" is believed. The cloud states no delay; these bridge a lagging list. */
const lookAgainMs = [1e3, 2e3];
/** A write without an answer in time may still be on its way: somebody is at work on it, and a second one beside it would be one too many. */
const lookLongerMs = [
	...lookAgainMs,
	5e3,
	1e4,
	15e3
];
/**
* Writes once and reads back. A write whose answer was lost is settled by looking; it is repeated only after looking showed
* that it did not take effect, and only once. When looking does not settle it, the outcome is unknown (exit 8). A write that is refused because another
* run was faster is settled by looking, too: what is there is what was wanted.
*/
async function writeOnce(ensured, clock) {
	const made = await settle(ensured, clock) ?? await settle(ensured, clock);
	if (made !== void 0) return made;
	throw new Failure("OUTCOME_UNKNOWN", {
		operation: ensured.what,
		reason: "its answer was lost twice, and it cannot be found."
	});
}
/** One write, and what can be learned about it. Undefined: the answer was lost, and the thing is not there. */
async function settle({ what, look, write, readBack, onTaken }, clock) {
	let answer;
	try {
		answer = await write();
	} catch (error) {
		if (!isFailure(error)) throw error;
		if (error.code === "OUTCOME_UNKNOWN") return await lookFor(look, clock, error);
		const taken = isRefusal(error) ? await lookPast(error, look) : void 0;
		if (taken === void 0) throw error;
		onTaken?.(taken);
		return taken;
	}
	const startedMs = clock.now();
	const found = await lookFor(() => readBack(answer), clock);
	if (found === void 0) throw new Failure("NOT_LIVE", {
		what,
		state: "not listed",
		waitedMs: clock.now() - startedMs
	});
	return found;
}
/** The cloud said no to this very write; it may have said so because the thing is there already. */
const isRefusal = ({ code }) => code === "CLOUD_REFUSED" || code === "PACKAGE_REFUSED";
/** Makes a write that the cloud refuses when it was made before; one that another run has made at the same moment needs nothing more. */
async function unlessDone(write, isDone) {
	try {
		await write();
	} catch (error) {
		if (!isFailure(error) || !isRefusal(error) || !await isDone()) throw error;
	}
}
/** Looks what stands where a refused write would have put its thing. Trouble in looking says less than the refusal; a judgement of what is there says more. */
async function lookPast(refusal, look) {
	try {
		return await look();
	} catch (error) {
		throw isFailure(error) && error.transient && !isStop(error) ? refusal : error;
	}
}
/** Looks until found or the pauses are used up. A lookup that fails after a lost write leaves the outcome unknown. */
async function lookFor(look, clock, lost) {
	try {
		return await lookUntil(look, (found) => found !== void 0, clock, mayBeOnItsWay(lost) ? lookLongerMs : lookAgainMs);
	} catch (error) {
		if (lost === void 0 || !isFailure(error) || isStop(error)) throw error;
		throw new Failure("OUTCOME_UNKNOWN", {
			operation: lost.operation ?? "the write",
			reason: `looking failed too: ${error.message}`
		}, { cause: lost });
	}
}
const mayBeOnItsWay = (lost) => isFailure(lost?.cause) && lost.cause.code === "TIMED_OUT";
/** Looks again while what is seen does not fit, to bridge a lagging cloud. Answers what was seen last, fitting or not: the caller judges. */
async function lookUntil(look, fits, clock, pausesMs = lookAgainMs) {
	let seen = await look();
	for (const waitMs of pausesMs) {
		if (fits(seen)) break;
		await clock.sleep(waitMs);
		seen = await look();
	}
	return seen;
}
export { writeOnce as i, lookUntil as n, unlessDone as r, isRefusal as t };
