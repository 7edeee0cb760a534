import { C as throwProblems, b as asFailure, f as harmlessJson, x as isFailure, y as Failure } from "./words.js";
import { t as createFanOut } from "./fan-out.js";
import { r as cancelled } from "./http.js";
import { t as systemClock } from "./clock.js";
import { n as version } from "./version.js";
import { t as findPlaces } from "./writable-place.js";
import { dirname } from "node:path";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
// build/workflows/tools.js
async function step(name, { reporter, clock }, work) {
	const startedMs = clock.now();
	reporter.report({
		type: "step-started",
		step: name
	});
	const result = await work();
	reporter.report({
		type: "step-finished",
		step: name,
		durationMs: clock.now() - startedMs
	});
	return result;
}
// build/workflows/write-whole.js
async function writeWhole(path, content) {
	const unfinished = `${path}.${process.pid}.part`;
	try {
		await mkdir(dirname(path), { recursive: true });
		await writeFile(unfinished, content);
		await rename(unfinished, path);
	} catch (error) {
		await rm(unfinished, { force: true }).catch(() => void 0);
		throw error;
	}
}
// build/workflows/receipt.js
const keptCalls = 1e3;
function createCallLog() {
	const first = [];
	const last = [];
	let count = 0;
	return {
		calls: () => [...first, ...last],
		leftOut: () => count - first.length - last.length,
		report: (event) => {
			if (event.type !== "call-answered" || event.app !== void 0) return;
			const call = {
				operation: event.operation,
				requestId: event.requestId
			};
			count += 1;
			(first.length < keptCalls ? first : last).push(call);
			if (last.length > keptCalls) last.shift();
		}
	};
}
function receiptOf({ verb, asked, done, undo, apps }, known) {
	return {
		receipt: 1,
		miniship: known.version,
		verb,
		status: known.status,
		startedAt: new Date(known.startedMs).toISOString(),
		finishedAt: new Date(known.finishedMs).toISOString(),
		run: known.run,
		asked,
		done,
		undo,
		...apps && { apps },
		calls: known.calls,
		...known.callsLeftOut && { callsLeftOut: known.callsLeftOut },
		changed: known.changed,
		error: known.failure && {
			code: known.failure.code,
			message: known.failure.message
		}
	};
}
async function mayHoldRefusal(path) {
	try {
		if (!(await stat(path)).isFile()) return true;
	} catch {
		return true;
	}
	try {
		const found = JSON.parse(await readFile(path, "utf8"));
		return found?.status === "failed" && found.changed === false;
	} catch {
		return false;
	}
}
async function writeReceipt(path, receipt) {
	try {
		await writeWhole(path, `${harmlessJson(JSON.stringify(receipt, null, 2))}\n`);
	} catch (error) {
		throw new Failure("FILE_UNWRITABLE", {
			path,
			reason: error instanceof Error ? error.message : String(error)
		}, { cause: error });
	}
}
// build/hosts/run-verb.js
const leavesNothing = "RunFunction";
async function runVerb(story, given) {
	const { verb, subject, dryRun, wayBack } = story;
	const { redact = unchanged, clock = systemClock, part } = given;
	const calls = createCallLog();
	const reporter = createFanOut({
		calls,
		reporter: given.reporter
	});
	const startedMs = clock.now();
	reporter.report({
		type: "run-started",
		verb,
		version,
		subject,
		dryRun,
		wayBack,
		place: part?.place
	});
	let changed = false;
	const onActed = (operation) => {
		if (operation !== leavesNothing) changed = true;
		given.onActed?.(operation);
	};
	const { status, failure, begun } = await attempt(story, {
		reporter,
		clock,
		signal: given.signal,
		isPart: part !== void 0,
		onActed
	});
	const known = {
		version,
		status,
		startedMs,
		finishedMs: clock.now(),
		run: given.run,
		calls: calls.calls(),
		callsLeftOut: calls.leftOut(),
		changed,
		failure
	};
	const receipt = !begun || dryRun || status === "unchanged" || status === "read" || story.receipt === void 0 ? void 0 : redact(receiptOf(story.account(), known));
	const leave = part?.keepReceipt ?? ((left) => leaveReceipt(story.receipt ?? "", left, {
		reporter,
		clock
	}));
	const receiptPath = receipt === void 0 ? "" : await leave(receipt);
	const outputs = story.outputsOf({
		status,
		receiptPath,
		errorCode: failure?.code ?? ""
	});
	const result = {
		verb,
		exit: failure?.exit ?? 0,
		status,
		outputs
	};
	reporter.report(failure === void 0 ? {
		type: "finished",
		result
	} : {
		type: "failed",
		failure,
		result
	});
	return result;
}
const unchanged = (value) => value;
async function attempt(story, { reporter, clock, signal, isPart, onActed }) {
	const { receipt, places = [], dryRun } = story;
	let scratch;
	let prepared;
	try {
		prepared = await step("inspect", {
			reporter,
			clock
		}, async () => {
			const found = await findPlaces(dryRun ? [] : [...isPart ? [] : [receipt], ...places]);
			scratch = found.scratch;
			return await prepareWith(story, reporter, found.problems);
		});
		if (scratch === void 0) throw new Failure("INTERNAL", { reason: "a run without problems lacks its folder" });
		const status = await story.carryOut(prepared, {
			reporter,
			scratch,
			onActed
		});
		if (signal.aborted && cancelled(signal).code === "CANCELLED") throw cancelled(signal);
		return {
			status,
			begun: true
		};
	} catch (thrown) {
		return {
			status: "failed",
			failure: asFailure(thrown),
			begun: prepared !== void 0
		};
	} finally {
		if (prepared !== void 0) await story.letGo?.(prepared);
		if (scratch !== void 0) await rm(scratch, {
			recursive: true,
			force: true
		});
	}
}
async function prepareWith({ prepare, letGo }, reporter, problems) {
	const outcome = await prepare(reporter).then((prepared) => ({ prepared }), (thrown) => ({ failure: asFailure(thrown) }));
	if ("failure" in outcome) {
		const { failure } = outcome;
		throwProblems([...failure.problems.length > 0 ? failure.problems : [failure], ...problems]);
		throw failure;
	}
	if (problems.length > 0) await letGo?.(outcome.prepared);
	throwProblems(problems);
	return outcome.prepared;
}
async function leaveReceipt(path, receipt, { reporter, clock }) {
	if (receipt.status === "failed" && receipt.changed === false && !await mayHoldRefusal(path)) return "";
	try {
		await step("receipt", {
			reporter,
			clock
		}, () => writeReceipt(path, receipt));
		reporter.report({
			type: "receipt-written",
			path
		});
		return path;
	} catch (error) {
		if (!isFailure(error)) throw error;
		reporter.report({
			type: "warned",
			message: error.told,
			help: error.advice
		});
		return "";
	}
}
export { writeWhole as n, step as r, runVerb as t };
