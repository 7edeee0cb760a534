import { a as isStop, i as isFailure, t as Failure } from "./failure.js";
import { t as firstDifference } from "./expected-subset.js";
import { n as lookUntil } from "./write-once.js";
// build/workflows/smoke-test.js
/** The clocks of the cloud and of this machine may differ. */
const clockMarginMs = 6e4;
/** Calls the function once, as its users would, and compares what it returns. */
async function smokeTest(name, { args, expect }, tools) {
	const { serverless, clock, reporter } = tools;
	const fromMs = clock.now() - clockMarginMs;
	try {
		const { result, latencyMs, requestId } = await serverless.functions.run(name, args).catch(asSmokeFailure(name));
		const reason = expect === void 0 ? void 0 : firstDifference(expect, result);
		if (reason !== void 0) throw new Failure("SMOKE_FAILED", {
			name,
			operation: "RunFunction",
			requestId,
			reason
		});
		reporter.report({
			type: "function-tested",
			name,
			latencyMs
		});
		return {
			kind: "passed",
			latencyMs
		};
	} catch (error) {
		if (!isFailure(error) || isStop(error)) throw error;
		return {
			kind: "flaw",
			failure: error,
			logs: await logsOf(name, {
				requestId: error.requestId,
				fromMs
			}, tools)
		};
	}
}
/** A call whose function threw or took too long is refused by the cloud, without the function's name; for a deploy it is live and does not work. */
function asSmokeFailure(name) {
	return (error) => {
		if (!isFailure(error) || error.code !== "CLOUD_REFUSED") throw error;
		const { code, reason } = error.facts;
		const call = {
			operation: error.operation ?? "RunFunction",
			requestId: error.requestId ?? ""
		};
		throw new Failure("SMOKE_FAILED", {
			name,
			...call,
			reason: `${code}: ${reason}`
		}, { cause: error });
	};
}
/**
* Logs arrive late, so they are looked for more than once. They are kept under an id of the runtime, which a refusal need not tell: then what the
* function wrote of late has to do. Not finding them must not hide why they are wanted.
*/
async function logsOf(name, filter, { serverless: { functions }, clock }) {
	try {
		const look = async () => {
			const own = await functions.logs(name, filter);
			return own.length > 0 ? own : await functions.logs(name, { fromMs: filter.fromMs });
		};
		return (await lookUntil(look, (found) => found.length > 0, clock)).map(lineOf);
	} catch (error) {
		if (!isFailure(error) || isStop(error)) throw error;
		return [];
	}
}
/** Some texts carry time and level already. */
const lineOf = ({ at, level, text }) => /^\d{4}-\d\d-\d\d[ T]/.test(text) ? text : [
	at,
	level,
	text
].filter(Boolean).join(" ");
export { smokeTest as t };
