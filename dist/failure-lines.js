import { i as oneLine, n as describeThrown } from "./plain-text.js";
// build/reporting/failure-lines.js
function failureLines(failure, language = "en") {
	const { code, exit, operation, requestId } = failure;
	const parts = [
		code,
		`exit ${exit}`,
		operation && `operation ${operation}`,
		requestId && `request ${requestId}`
	];
	return {
		code,
		message: oneLine(failure.told[language]),
		help: oneLine(failure.advice[language]),
		reference: oneLine(parts.filter(Boolean).join(", ")),
		source: sourceOf(failure),
		problems: failure.problems.map((problem) => failureLines(problem, language))
	};
}
function sourceOf({ facts }) {
	const where = "where" in facts ? facts.where : void 0;
	const [, file, line] = typeof where === "string" && /^([^:]+\.(?:ya?ml|json)):(\d+)$/.exec(where) || [];
	return file === void 0 || line === void 0 ? void 0 : {
		file,
		line
	};
}
const deepestTrace = 12;
function traceOf({ code, stack, cause }) {
	if (code !== "INTERNAL") return [];
	return ((cause instanceof Error ? cause.stack : void 0) ?? stack ?? "").split("\n").map(oneLine).filter((line) => line.startsWith("at ")).slice(0, deepestTrace);
}
const deepest = 8;
function causesOf(failure) {
	const causes = [];
	let cause = failure.cause;
	while (cause !== void 0 && cause !== null && causes.length < deepest) {
		causes.push(describeThrown(cause));
		cause = cause instanceof Error ? cause.cause : void 0;
	}
	return causes;
}
export { failureLines as n, traceOf as r, causesOf as t };
