import { D as said, S as isStop, x as isFailure, y as Failure } from "./words.js";
// build/workflows/write-once.js
const lookAgainMs = [1e3, 2e3];
const lookLongerMs = [
	...lookAgainMs,
	5e3,
	1e4,
	15e3
];
async function writeOnce(ensured, clock) {
	const made = await settle(ensured, clock) ?? await settle(ensured, clock);
	if (made !== void 0) return made;
	throw new Failure("OUTCOME_UNKNOWN", {
		operation: ensured.what,
		reason: said("its answer was lost twice, and it cannot be found.")
	});
}
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
const isRefusal = ({ code }) => code === "CLOUD_REFUSED" || code === "PACKAGE_REFUSED";
async function unlessDone(write, isDone) {
	try {
		await write();
	} catch (error) {
		if (!isFailure(error) || !isRefusal(error) || !await isDone()) throw error;
	}
}
async function lookPast(refusal, look) {
	try {
		return await look();
	} catch (error) {
		throw isFailure(error) && error.transient && !isStop(error) ? refusal : error;
	}
}
async function lookFor(look, clock, lost) {
	try {
		return await lookUntil(look, (found) => found !== void 0, clock, mayBeOnItsWay(lost) ? lookLongerMs : lookAgainMs);
	} catch (error) {
		if (lost === void 0 || !isFailure(error) || isStop(error)) throw error;
		throw new Failure("OUTCOME_UNKNOWN", {
			operation: lost.operation ?? {
				en: "the write",
				zh: "该写入"
			},
			reason: said("looking failed too: {message}", { message: error.told })
		}, { cause: lost });
	}
}
const mayBeOnItsWay = (lost) => isFailure(lost?.cause) && lost.cause.code === "TIMED_OUT";
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
