import { A as textIn, D as said, y as Failure } from "./words.js";
import { c as productOf, i as mpaasDefaults, l as serverlessDefaults, o as okCodes$1, s as operations, u as serverlessOkCodes } from "./catalogue.js";
import { a as gatewayFailure, c as tellsThrottling, d as readAnswer, f as textOf, i as serverWait, l as tellsTrouble, n as signatures, o as serverlessMeaning, u as tellsUnknownApp } from "./sign-call.js";
import { n as readShape, t as field } from "./read-shape.js";
import { i as flatten, t as brokenExchange } from "./broken-exchange.js";
import { o as unanswered, r as cancelled } from "./http.js";
import { a as defaultRetryPolicy, o as withRetries } from "./connect.js";
import { randomUUID } from "node:crypto";
// build/transport/check-request.js
function checkRequest(name, row, version, parameters) {
	const unknownHere = row.absentIn?.[version] ?? [];
	const given = Object.fromEntries(Object.entries(parameters).filter(([field]) => !unknownHere.includes(field)));
	const [first] = misfits(row, given);
	if (first !== void 0) throw bug(name, first.parameter, first.reason);
	return flatten(given);
}
function misfits(row, parameters) {
	const given = Object.entries(parameters).filter(([, value]) => value !== void 0 && value !== null);
	const wrong = given.flatMap(([parameter, value]) => {
		const rule = fieldOf(row, parameter);
		if (rule === void 0) return [{
			parameter,
			problem: "unknown",
			reason: "is not in the catalogue"
		}];
		const reason = misfit(rule, value);
		return reason === void 0 ? [] : [{
			parameter,
			problem: "unfit",
			reason
		}];
	});
	const missing = Object.keys(row.required).filter((field) => !given.some(([name]) => name === field));
	return [...wrong, ...missing.map((parameter) => ({
		parameter,
		problem: "missing",
		reason: "is missing"
	}))];
}
function fieldOf({ required, optional }, name) {
	if (Object.hasOwn(required, name)) return required[name];
	return Object.hasOwn(optional, name) ? optional[name] : void 0;
}
const bug = (operation, field, problem) => new Failure("INTERNAL", { reason: `${operation}: parameter ${field} ${problem}` });
const fitsKind = {
	text: (value) => typeof value === "string",
	integer: (value) => Number.isSafeInteger(value),
	number: (value) => Number.isFinite(value),
	flag: (value) => typeof value === "boolean",
	texts: (value) => Array.isArray(value) && value.every((member) => typeof member === "string")
};
function misfit(field, value) {
	const rule = typeof field === "string" ? { kind: field } : field;
	if (!fitsKind[rule.kind](value)) return `is not of kind ${rule.kind}`;
	const text = String(value);
	const allowed = rule.oneOf?.map(String);
	if (allowed !== void 0 && !allowed.includes(text)) return `is not one of ${allowed.join(", ")}`;
	if (rule.pattern !== void 0 && !rule.pattern.test(text)) return `does not match ${rule.pattern}`;
	if (rule.step !== void 0 && Number(value) % rule.step !== 0) return `is not a multiple of ${rule.step}`;
	return inRange(rule, value) ? void 0 : "is out of range";
}
function inRange({ kind, min, max, minLength, maxLength }, value) {
	if (kind === "integer" || kind === "number") return Number(value) >= (min ?? -Infinity) && Number(value) <= (max ?? Infinity);
	const length = Array.isArray(value) ? value.length : Array.from(String(value)).length;
	return length >= (minLength ?? 0) && length <= (maxLength ?? Infinity);
}
// build/transport/access/renewal.js
function renewOnce(renew) {
	let isSpent = false;
	return (setback, used) => {
		if (isSpent || setback.failure.code !== "TOKEN_EXPIRED" || renew?.(used) !== true) return setback;
		isSpent = true;
		return {
			...setback,
			afresh: true,
			serverWaitMs: 0
		};
	};
}
// build/transport/answer-failure.js
function answerFailure(operation, row, answer) {
	return resultCodeFailure(operation, row, answer) ?? innerFailure(operation, row, answer);
}
function resultCodeFailure(operation, row, { document, status, requestId }) {
	const code = textOf(document, "ResultCode");
	if (code === void 0 && !hasResult(row, document)) {
		const reason = said("it has no ResultCode and no result");
		return {
			failure: new Failure("REPLY_UNREADABLE", {
				operation,
				requestId,
				reason
			}),
			acted: "maybe"
		};
	}
	if (code === void 0 || okCodes$1(operation).includes(code.toUpperCase())) return void 0;
	const reason = textOf(document, "ResultMessage") ?? innerMessage(row, document) ?? code;
	const words = `${code}: ${reason}`;
	if (tellsThrottling(words)) return {
		failure: new Failure("CLOUD_THROTTLED", {
			operation,
			requestId
		}),
		acted: "no"
	};
	if (tellsTrouble(code)) return {
		failure: new Failure("CLOUD_UNAVAILABLE", {
			operation,
			requestId,
			status,
			reason
		}),
		acted: "maybe"
	};
	if (tellsUnknownApp(code) || tellsUnknownApp(words)) return {
		failure: new Failure("APP_UNKNOWN", {
			operation,
			requestId,
			reason
		}),
		acted: "no"
	};
	return {
		failure: new Failure("CLOUD_REFUSED", {
			operation,
			requestId,
			code,
			reason
		}),
		acted: "no"
	};
}
function innerFailure(operation, row, { document, requestId }) {
	if (row.result === void 0 || row.falseIsAnswer || document === void 0) return void 0;
	const { Success: success } = readShape({ Success: "flag" }, field(document, row.result));
	if (success !== false) return void 0;
	const reason = innerMessage(row, document) ?? said("without an explanation");
	if (tellsThrottling(textIn(reason, "en"))) return {
		failure: new Failure("CLOUD_THROTTLED", {
			operation,
			requestId
		}),
		acted: "no"
	};
	return {
		failure: refusal$1(operation, requestId, reason),
		acted: "no"
	};
}
function refusal$1(operation, requestId, reason) {
	if (tellsUnknownApp(textIn(reason, "en"))) return new Failure("APP_UNKNOWN", {
		operation,
		requestId,
		reason
	});
	if (operation === "UploadMcubeMiniPackage") return new Failure("PACKAGE_REFUSED", {
		operation,
		requestId,
		reason
	});
	return new Failure("CLOUD_REFUSED", {
		operation,
		requestId,
		code: "Success=false",
		reason
	});
}
const hasResult = ({ result }, document) => document !== void 0 && result !== void 0 && typeof field(document, result) === "object";
function innerMessage({ result }, document) {
	if (result === void 0 || document === void 0) return void 0;
	const { ResultMsg: message } = readShape({ ResultMsg: "text" }, field(document, result));
	return typeof message === "string" && message !== "" ? message : void 0;
}
// build/transport/call-listener.js
function alsoTelling(listener, pressure) {
	if (pressure === void 0) return listener;
	return {
		answered: (call) => listener.answered(call),
		waited: (wait) => listener.waited(wait),
		acted: (operation) => listener.acted?.(operation),
		retried: (retry) => {
			if (retry.code === "CLOUD_THROTTLED") pressure.onThrottled();
			listener.retried(retry);
		}
	};
}
// build/transport/destination.js
const vendorHost = /^(mpaas|mpserverless)(?:-vpc)?\.(?:[a-z0-9-]+\.)?aliyuncs\.com$/i;
function destinationOf(product, given) {
	const { endpoint, version } = product === "mpaas" ? {
		...mpaasDefaults,
		version: given.version ?? mpaasDefaults.version
	} : serverlessDefaults;
	return {
		endpoint: given.endpoint !== void 0 && serves(given.endpoint, product) ? given.endpoint : endpoint,
		version
	};
}
function serves(endpoint, product) {
	const [, owner = product] = vendorHost.exec(new URL(endpoint).hostname) ?? [];
	return owner === product;
}
// build/transport/serverless-failure.js
const okCodes = serverlessOkCodes;
function serverlessFailure(call, row, { document, status, requestId }) {
	const { operation } = call;
	if (document === void 0 || !isAnswerTo(row, document)) {
		const reason = said("it has no field of such an answer");
		return {
			failure: new Failure("REPLY_UNREADABLE", {
				operation,
				requestId,
				reason
			}),
			acted: "maybe"
		};
	}
	const refusedBy = noInside(row, document);
	if (refusedBy === void 0) return void 0;
	const stated = textOf(document, "Code");
	const code = stated === void 0 || okCodes.includes(stated) ? `${refusedBy}=false` : stated;
	const reason = textOf(document, "Message") ?? said("without an explanation");
	const failure = serverlessMeaning({
		...call,
		requestId,
		status,
		code,
		reason
	});
	return {
		failure,
		acted: failure.code === "CLOUD_UNAVAILABLE" ? "maybe" : "no"
	};
}
const isAnswerTo = ({ reply }, document) => Object.keys(reply).some((name) => field(document, name) !== void 0);
function noInside({ reply }, document) {
	const { Success: success, Data: data } = readShape({
		Success: "flag",
		Data: "flag"
	}, document);
	if (success === false) return "Success";
	return reply["Data"] === "flag" && data === false ? "Data" : void 0;
}
// build/transport/rpc.js
const transitMs = 5e3;
function createRpc(options) {
	return {
		ask: (question) => ask(options, question),
		async call(operation, given, pressure) {
			const row = operations[operation];
			if (row.removed !== void 0) throw new Failure("OPERATION_REMOVED", {
				operation,
				instead: row.removed
			});
			const product = productOf(operation);
			const { document, requestId } = await ask(options, {
				operation,
				row,
				product,
				parameters: checkRequest(operation, row, destinationOf(product, options).version, given)
			}, pressure);
			return {
				requestId,
				reply: readShape(row.reply, document)
			};
		}
	};
}
async function ask(options, question, pressure) {
	const { clock, listener, pacer, cut, retryPolicy: policy = defaultRetryPolicy } = options;
	const { operation, row, parameters } = question;
	const { AppId: appId = "", WorkspaceId: workspaceId = "" } = parameters;
	const signal = row.effect === "write" ? options.signal : cut?.signal ?? options.signal;
	const turn = {
		operation,
		limit: row.limit,
		appId,
		workspaceId,
		signal
	};
	const call = {
		...question,
		destination: destinationOf(question.product, options),
		renewed: renewOnce(options.renew)
	};
	const retried = {
		operation,
		effect: effectOf(row),
		policy,
		clock,
		signal,
		turn: () => pacer.turn(turn)
	};
	const heard = {
		listener: alsoTelling(listener, pressure),
		patience: patienceWith(options, turn)
	};
	await pacer.turn(turn);
	const told = await withRetries({
		...retried,
		...heard
	}, (remainingMs) => attemptAndTell(options, call, remainingMs));
	pacer.accepted(turn);
	return told;
}
function patienceWith({ pacer, throttledUntilMs: untilMs }, turn) {
	if (untilMs === void 0 || turn.limit === "none") return void 0;
	return {
		untilMs,
		waitMs: (serverWaitMs) => pacer.refused(turn, serverWaitMs)
	};
}
const effectOf = ({ effect, repeatable }) => repeatable === true ? "same-again" : effect;
async function attemptAndTell(options, call, remainingMs) {
	const attempt = await attemptCall(options, call, remainingMs);
	if ((attempt.kind === "done" || attempt.setback.acted === "maybe") && call.row.effect === "write") options.listener.acted?.(call.operation);
	return attempt;
}
async function attemptCall(options, call, remainingMs) {
	const { clock, listener } = options;
	const { operation, row, destination } = call;
	const startedMs = clock.now();
	const timeoutMs = Math.max(1, remainingMs);
	const silenceMs = row.longestMs === void 0 ? void 0 : row.longestMs + transitMs;
	const credentials = await options.credentials();
	const exchange = await send({
		...sign(options, call, credentials),
		method: "POST",
		timeoutMs,
		silenceMs
	}, options, call);
	if (exchange.kind === "broken") return {
		kind: "setback",
		setback: brokenExchange(operation, new URL(destination.endpoint).host, exchange)
	};
	const nowMs = clock.now();
	const answer = await readAnswer(exchange);
	const setback = refusal(call, answer, nowMs);
	if (setback !== void 0) {
		const told = {
			...setback,
			serverWaitMs: serverWait(answer.headers, nowMs)
		};
		return {
			kind: "setback",
			setback: call.renewed(told, credentials)
		};
	}
	const { requestId } = answer;
	listener.answered({
		operation,
		requestId,
		durationMs: nowMs - startedMs
	});
	return {
		kind: "done",
		value: {
			requestId,
			document: answer.document ?? {}
		}
	};
}
async function send(request, { http, signal, cut, listener }, { operation, row }) {
	const isWrite = row.effect === "write";
	if (isWrite) cut?.wrote();
	const until = cut?.signal ?? signal;
	try {
		return await http.send({
			...request,
			signal: until
		});
	} catch (thrown) {
		if (!isWrite || !until?.aborted) throw thrown;
		listener.acted?.(operation);
		throw unanswered(cancelled(until), operation);
	}
}
function refusal({ operation, row, product, parameters }, answer, nowMs) {
	const { SpaceId: spaceId = "" } = parameters;
	const refused = gatewayFailure({
		operation,
		product,
		spaceId,
		nowMs
	}, answer);
	if (refused !== void 0) return refused;
	return product === "mpaas" ? answerFailure(operation, row, answer) : serverlessFailure({
		operation,
		spaceId
	}, row, answer);
}
function sign({ signature, userAgent, nonce = randomUUID, clock, onSecret }, call, credentials) {
	const url = new URL("/", call.destination.endpoint);
	const { headers, body, ...signed } = signatures[signature]({
		host: url.host,
		operation: call.operation,
		version: call.destination.version,
		parameters: call.parameters,
		credentials,
		nonce: nonce(),
		nowMs: clock.now()
	});
	onSecret?.(signed.signature, "moment");
	return {
		url: url.href,
		headers: userAgent === void 0 ? headers : {
			...headers,
			"user-agent": userAgent
		},
		body
	};
}
export { alsoTelling as n, misfits as r, createRpc as t };
