import { S as isStop, x as isFailure, y as Failure } from "./words.js";
import { n as parseJson } from "./json-object.js";
import { E as missing, a as stageName, g as readFollowingMessage, n as readInputs, x as readConnection } from "./read-inputs.js";
import { t as effects } from "./effects.js";
import { r as step } from "./run-verb.js";
import { t as firstDifference } from "./expected-subset.js";
import { t as smokeTest } from "./smoke-test.js";
import { t as givenFor } from "./read-verify.js";
import { t as readMiniProgram } from "./read-mini-program.js";
import { g as isFinal, i as isLive, n as choosePackage, t as byVersion } from "./package-tasks.js";
import { n as moveTask, t as checkMove } from "./move-task.js";
import { n as describeTaskAudience } from "./task-words.js";
import { n as refuseForeign } from "./choose-rollout.js";
// build/config/read-rollout.js
const everyone = {
	audience: { kind: "everyone" },
	rules: [],
	gates: []
};
async function readPromoteInputs(question) {
	const inputs = await readInputs({
		...question,
		verb: "promote"
	});
	const { values } = inputs;
	const { stages, to, problems: lost } = readTarget(inputs);
	const { request, problems } = readMiniProgram(inputs);
	const { connection, problems: unconnected } = readConnection(inputs, question.variables, "mpaas");
	const { request: following, problems: unsayable } = readFollowingMessage(inputs);
	const { space, secrets = [], problems: spaceless } = callsFunction(stages) ? await readSpace(question) : { problems: [] };
	return {
		...inputs,
		connection,
		following,
		space,
		wayBack: {
			strategy: values.strategy,
			userId: values["user-id"],
			vhost: values.vhost,
			virtualDomain: values["virtual-domain"]
		},
		secrets: [.../* @__PURE__ */ new Set([...inputs.secrets, ...secrets])],
		request: {
			...request,
			stages,
			to,
			approve: values.approve,
			onGateFailure: values["on-gate-failure"],
			previousStage: values["previous-stage"],
			memo: values.memo
		},
		problems: unlike([
			...inputs.problems,
			...problems,
			...lost,
			...unsayable,
			...unconnected,
			...spaceless
		])
	};
}
const callsFunction = (stages) => stages.some(({ gates }) => gates.some(({ kind }) => kind === "function"));
async function readSpace(question) {
	const inputs = await readInputs({
		...question,
		given: givenFor("deploy", question),
		verb: "deploy"
	});
	const { connection, problems } = readConnection(inputs, question.variables, "mpserverless");
	return {
		space: {
			spaceId: inputs.values["space-id"] ?? "",
			connection
		},
		secrets: inputs.secrets,
		problems: [
			...inputs.problems,
			...missing(inputs, "space-id"),
			...problems
		]
	};
}
const unlike = (problems) => [...new Map(problems.map((one) => [one.message, one])).values()];
async function readMoveInputs(move, question) {
	const inputs = await readInputs({
		...question,
		verb: move
	});
	const { request, problems } = readMiniProgram(inputs);
	const { connection, problems: unconnected } = readConnection(inputs, question.variables, "mpaas");
	return {
		...inputs,
		connection,
		request: {
			...request,
			move
		},
		problems: [
			...inputs.problems,
			...problems,
			...unconnected
		]
	};
}
function readTarget({ values: { to = "next" }, rollout, complete }) {
	const stages = rollout.some(({ audience }) => audience.kind === "everyone") ? rollout : [...rollout, everyone];
	const unknown = () => ({
		stages: rollout,
		to: { kind: "next" },
		problems: complete ? [new Failure("STAGE_UNKNOWN", {
			asked: to,
			stages: rollout.map(({ audience }) => stageName(audience))
		})] : []
	});
	if (to === "next") return rollout.length > 0 ? {
		stages: rollout,
		to: { kind: "next" },
		problems: []
	} : unknown();
	if (to === "everyone") return {
		stages,
		to: {
			kind: "stage",
			index: stages.findIndex(isEveryone)
		},
		problems: []
	};
	const named = rollout.findIndex(({ audience }) => audience.kind === "whitelist" && audience.name === to);
	const index = named < 0 && /^\d{1,3}$/.test(to) ? Number(to) - 1 : named;
	return rollout[index] === void 0 ? unknown() : {
		stages: rollout,
		to: {
			kind: "stage",
			index
		},
		problems: []
	};
}
const isEveryone = ({ audience }) => audience.kind === "everyone";
// build/workflows/move-rollout.js
const moves = {
	pause: {
		to: "paused",
		from: ["publishing", "waiting"],
		status: "paused",
		words: {
			plan: {
				en: "pause",
				zh: "暂停"
			},
			already: {
				en: "is paused already",
				zh: "已经暂停"
			}
		}
	},
	resume: {
		to: "publishing",
		from: ["paused"],
		status: "live",
		words: {
			plan: {
				en: "go on with",
				zh: "恢复"
			},
			already: {
				en: "is publishing already",
				zh: "正在发布"
			}
		}
	},
	finish: {
		to: "ended",
		from: [
			"publishing",
			"waiting",
			"paused"
		],
		status: "ended",
		words: {
			plan: {
				en: "end",
				zh: "结束"
			},
			already: {
				en: "has ended already",
				zh: "已经结束"
			}
		}
	}
};
async function moveRollout(request, tools, record) {
	const move = moves[request.move];
	const found = await step("look", tools, () => choose(request, tools));
	const { packageId, h5Version } = found.package;
	record.package = {
		packageId,
		h5Version
	};
	tools.reporter.report({
		type: "package-ready",
		packageId,
		h5Version,
		reused: true
	});
	refuseForeign(found, request);
	const affected = found.tasks.filter(({ state }) => move.from.includes(state));
	if (affected.length === 0) return await leaveAlone(found, request, tools, record);
	for (const task of affected) checkMove(task, move.to);
	if (request.dryRun) {
		for (const task of affected) planned(task, move, tools);
		return "planned";
	}
	await step("rollout", tools, () => moveAll(affected, move.to, tools, record));
	return move.status;
}
async function choose({ move, package: choice, h5Id }, tools) {
	if (move !== "finish" || choice.kind !== "newest") return await choosePackage(choice, h5Id, tools);
	const packages = await tools.mpaas.listPackages(h5Id);
	const asked = packages.filter(({ period, h5Version }) => period !== "never" && (choice.final !== true || isFinal(h5Version)));
	const [newest] = byVersion(asked);
	if (newest === void 0) throw new Failure("NOTHING_PUBLISHED", {
		h5Id,
		packages: packages.length
	});
	return {
		package: newest,
		tasks: await tools.mpaas.listTasks(newest.packageId)
	};
}
async function leaveAlone({ package: its, tasks }, { move: name, h5Id }, { mpaas, reporter }, record) {
	const move = moves[name];
	const [last] = [...tasks].sort((a, b) => b.taskId - a.taskId);
	if (name !== "finish" && last !== void 0 && !tasks.some(isLive)) checkMove(last, move.to);
	if (name !== "finish" && last === void 0) throw new Failure("NOTHING_PUBLISHED", {
		h5Id,
		packages: (await mpaas.listPackages(h5Id)).length
	});
	const stands = last === void 0 ? {
		en: "has not begun",
		zh: "尚未开始"
	} : move.words.already;
	const reason = {
		en: `The rollout of version ${its.h5Version} (package ${its.packageId}) ${stands.en}.`,
		zh: `版本 ${its.h5Version}（资源包 ${its.packageId}）的发布${stands.zh}。`
	};
	record.unchanged = reason.en;
	const help = name === "finish" ? {
		en: "To end another package, name it with \"package\".",
		zh: "要结束其他资源包，请用 \"package\" 指明。"
	} : {
		en: "Nothing has to be done.",
		zh: "无需任何操作。"
	};
	reporter.report({
		type: "nothing-done",
		reason,
		help
	});
	return "unchanged";
}
function planned(task, { words }, { reporter }) {
	const whom = describeTaskAudience(task.audience);
	const effect = {
		en: `${words.plan.en} task ${task.taskId} (${whom.en})`,
		zh: `${words.plan.zh}任务 ${task.taskId}（${whom.zh}）`
	};
	reporter.report({
		type: "write-planned",
		operation: "ChangeMcubeMiniTaskStatus",
		effect,
		parameters: {}
	});
}
async function moveAll(tasks, to, tools, record, names) {
	for (const before of tasks) {
		const now = await tools.mpaas.findTask(before.taskId) ?? before;
		const after = await moveTask(now, to, tools);
		record.moved = [...record.moved ?? [], {
			before,
			after
		}];
		const { taskId, state, audience } = after;
		tools.reporter.report({
			type: "rollout-changed",
			taskId,
			state,
			audience: describeTaskAudience(audience, names),
			reused: false
		});
	}
}
// build/workflows/gates.js
async function checkGates(gates, { approve, dryRun }, tools) {
	const outcomes = [];
	for (const gate of gates) {
		const name = gateName(gate);
		if (dryRun && (gate.kind === "command" || gate.kind === "function")) {
			const effect = gate.kind === "command" ? effects.runGateCommand : effects.callGateFunction;
			tools.reporter.report({
				type: "write-planned",
				operation: name,
				effect,
				parameters: {}
			});
			continue;
		}
		const outcome = {
			gate: name,
			kind: gate.kind,
			...await ask(gate, approve, tools)
		};
		tools.reporter.report({
			type: "gate-checked",
			gate: outcome.gate,
			isOpen: outcome.isOpen,
			detail: outcome.detail
		});
		outcomes.push(outcome);
	}
	return outcomes;
}
function gateName(gate) {
	switch (gate.kind) {
		case "http": return `http ${(gate.written ?? gate.url).replace(/[?#].*$/, "")}`;
		case "command": return `command ${gate.written ?? gate.command}`;
		case "function": return `function ${gate.name}`;
		case "manual": return "manual";
	}
}
async function ask(gate, approve, tools) {
	switch (gate.kind) {
		case "http": return await askPage(gate, tools);
		case "command": return await askCommand(gate, tools);
		case "function": return await askFunction(gate, tools);
		case "manual": return approve ? {
			isOpen: true,
			detail: {
				en: "approved with --approve",
				zh: "已由 --approve 批准"
			}
		} : {
			isOpen: false,
			detail: {
				en: "nobody has approved it yet (--approve)",
				zh: "尚未有人批准（--approve）"
			}
		};
	}
}
async function askPage(gate, tools) {
	const { samples, allowedFailures, intervalMs } = gate;
	const faults = [];
	let taken = 0;
	while (taken < samples && faults.length <= allowedFailures) {
		if (taken > 0) await tools.clock.sleep(intervalMs, tools.signal);
		const fault = await sample(gate, tools);
		if (fault !== void 0) faults.push(fault);
		taken += 1;
	}
	const isOpen = faults.length <= allowedFailures;
	const good = taken - faults.length;
	const counted = {
		en: `${good} of ${taken} answers are as expected`,
		zh: `${taken} 次应答中有 ${good} 次符合预期`
	};
	const last = faults.at(-1);
	return {
		isOpen,
		detail: last === void 0 ? counted : withLast(counted, last, isOpen)
	};
}
const withLast = (counted, last, isOpen) => ({
	en: `${counted.en}; ${isOpen ? "allowed failure" : "last failure"}: ${last.en}`,
	zh: `${counted.zh}；${isOpen ? "允许的失败" : "最近一次失败"}：${last.zh}`
});
async function sample({ url, status, timeoutMs, ...gate }, { gates }) {
	try {
		const answer = await gates.probe(url, { timeoutMs });
		if (answer.status !== status) return {
			en: `HTTP ${answer.status} instead of ${status}`,
			zh: `HTTP ${answer.status}，而不是 ${status}`
		};
		return "json" in gate ? firstDifference(gate.json, parse(answer.body), {
			en: "the answer",
			zh: "应答"
		}) : void 0;
	} catch (error) {
		if (!isFailure(error) || isStop(error)) throw error;
		return withoutStop(error.told);
	}
}
const withoutStop = ({ en, zh }) => ({
	en: en.replace(/\.$/, ""),
	zh: zh.replace(/。$/, "")
});
function parse(body) {
	try {
		return parseJson(body);
	} catch {
		return;
	}
}
async function askCommand({ command, timeoutMs }, { gates }) {
	const { exitCode, output } = await gates.runShell(command, { timeoutMs });
	const seconds = Math.round(timeoutMs / 1e3);
	const ended = exitCode === "timeout" ? {
		en: `no end within ${seconds} s`,
		zh: `${seconds} 秒内未结束`
	} : {
		en: `exit code ${exitCode}`,
		zh: `退出码 ${exitCode}`
	};
	return {
		isOpen: exitCode === 0,
		detail: exitCode === 0 ? ended : followedBy(ended, output)
	};
}
const followedBy = ({ en, zh }, lines) => ({
	en: [en, ...lines].join("\n"),
	zh: [zh, ...lines].join("\n")
});
const unheard = { report: () => {} };
async function askFunction({ name, smoke }, tools) {
	const { functions } = tools.gates;
	if (functions === void 0) throw new Failure("INTERNAL", { reason: `a gate calls function ${name}, and no space is known` });
	const outcome = await smokeTest(name, smoke, {
		clock: tools.clock,
		reporter: unheard,
		serverless: { functions: await functions() }
	});
	if (outcome.kind === "passed") {
		const { latencyMs } = outcome;
		return {
			isOpen: true,
			detail: {
				en: `answered as expected in ${latencyMs} ms`,
				zh: `${latencyMs} 毫秒内给出预期的应答`
			}
		};
	}
	if (outcome.failure.code !== "SMOKE_FAILED") throw outcome.failure;
	return {
		isOpen: false,
		detail: followedBy(outcome.failure.told, outcome.logs)
	};
}
// build/workflows/rollout-record.js
function outputsOfRollout(verb, record, known) {
	const task = record.task ?? record.moved?.at(-1)?.after;
	return {
		status: known.status,
		"package-id": text(record.package?.packageId),
		"h5-version": record.package?.h5Version ?? "",
		"task-id": text(task?.taskId),
		...verb === "promote" ? {
			stage: record.stage ?? "",
			"rolled-back-from": record.rolledBack?.from ?? "",
			"rolled-back-to": record.rolledBack?.to ?? "",
			"message-id": record.message?.messageId ?? ""
		} : {},
		"receipt-path": known.receiptPath,
		"error-code": known.errorCode
	};
}
const text = (value) => value === void 0 ? "" : String(value);
function accountOfRollout(verb, request, record) {
	const { task, moved = [], stage, gates, whitelist, unchanged, rolledBack } = record;
	return {
		verb,
		asked: "stages" in request ? withoutWhatIsPrivate(request) : request,
		done: {
			package: record.package,
			stage,
			task: task && {
				...task,
				reused: record.taskReused
			},
			whitelist,
			moved: moved.map(({ before, after }) => ({
				...after,
				before: before.state
			})),
			gates,
			unchanged,
			rolledBack,
			message: record.message && {
				messageId: record.message.messageId,
				topic: record.message.topic
			}
		},
		undo: {
			taskId: task?.taskId,
			moved: moved.map(({ before: { taskId, state } }) => ({
				taskId,
				state
			}))
		}
	};
}
function withoutWhatIsPrivate({ stages, ...request }) {
	const counted = stages.map(({ gates, ...stage }) => {
		const { audience } = stage;
		const named = {
			...stage,
			gates: gates.map(gateName)
		};
		if (audience.kind !== "whitelist") return named;
		return {
			...named,
			audience: {
				...audience,
				users: {
					inline: audience.users.inline.length,
					file: audience.users.file
				}
			}
		};
	});
	return {
		...request,
		stages: counted
	};
}
export { moveAll as a, readPromoteInputs as c, withoutStop as i, outputsOfRollout as n, moveRollout as o, checkGates as r, readMoveInputs as s, accountOfRollout as t };
