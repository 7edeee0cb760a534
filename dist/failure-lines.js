import { d as describeThrown, p as oneLine } from "./words.js";
// build/reporting/failure-lines.js
function failureLines(failure, words) {
	const { page } = words;
	const { code, exit, operation, requestId } = failure;
	const parts = [
		code,
		page.exit(exit),
		operation && page.operation(operation),
		requestId && page.request(requestId)
	];
	return {
		code,
		message: oneLine(failure.told[words.language]),
		help: oneLine(failure.advice[words.language]),
		reference: oneLine(parts.filter(Boolean).join(page.comma)),
		source: sourceOf(failure),
		problems: failure.problems.map((problem) => failureLines(problem, words))
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
