import { S as isStop, x as isFailure, y as Failure } from "./words.js";
import { t as firstDifference } from "./expected-subset.js";
import { n as lookUntil } from "./write-once.js";
// build/workflows/smoke-test.js
const clockMarginMs = 6e4;
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
const lineOf = ({ at, level, text }) => /^\d{4}-\d\d-\d\d[ T]/.test(text) ? text : [
	at,
	level,
	text
].filter(Boolean).join(" ");
export { smokeTest as t };
