import { v as fillTemplate } from "./read-inputs.js";
import { y as Failure } from "./words.js";
import { o as operationFor } from "./build-tools.js";
import { t as canonicalJson } from "./canonical-json.js";
import { createHash } from "node:crypto";
// build/workflows/message-id.js
const shownVersionLength = 24;
function messageIdOf({ h5Id, h5Version, stage }, { receiver, os, clientMin, clientMax }) {
	const whom = canonicalJson({
		h5Id,
		h5Version,
		stage,
		receiver,
		os,
		clientMin,
		clientMax
	});
	const hash = createHash("sha256").update(whom).digest("hex").slice(0, 20);
	return `miniship-${h5Id}-${h5Version.slice(0, shownVersionLength)}-${hash}`;
}
// build/workflows/notify.js
const mostCharacters = 4096;
async function notify(request, facts, dryRun, tools) {
	const { mobileSync, reporter, clock } = tools;
	const message = compose(request, facts, clock.now());
	const { messageId, topic, payload } = message;
	const sent = {
		messageId,
		to: receiverInWords(request.receiver),
		topic,
		sizeCharacters: payload.length
	};
	if (dryRun) {
		reporter.report({
			type: "write-planned",
			operation: operationFor(message),
			effect: `send a message of ${payload.length} characters to ${sent.to}`,
			parameters: {
				BizType: topic,
				ThirdMsgId: messageId,
				Payload: payload
			}
		});
		return sent;
	}
	await mobileSync.send(message);
	reporter.report({
		type: "message-sent",
		to: sent.to,
		messageId,
		sizeCharacters: payload.length
	});
	return sent;
}
function compose(request, facts, nowMs) {
	const { topic, template, receiver, os, clientMin, clientMax, validForMs, id } = request;
	const { h5Id, h5Version: version, app, memo, reason, packageId } = facts;
	const payload = fillTemplate(template, {
		version,
		app,
		memo,
		h5Id,
		reason,
		packageId: packageId === void 0 ? "" : String(packageId)
	});
	checkPayload(payload);
	return {
		topic,
		payload,
		messageId: id ?? messageIdOf(facts, request),
		receiver: writeReceiver(receiver),
		os,
		clientMin,
		clientMax,
		valid: validForMs === void 0 ? void 0 : {
			fromMs: nowMs,
			untilMs: nowMs + validForMs
		}
	};
}
function checkPayload(payload) {
	const where = "once it is filled";
	const wrong = (value, expected) => new Failure("INPUT_INVALID", {
		name: "notify-payload",
		value,
		where,
		expected
	});
	if (payload.trim() === "") throw wrong(payload, "a text with something in it");
	if (payload.length > mostCharacters) throw wrong(`${payload.length} characters`, `at most ${mostCharacters} characters`);
}
function writeReceiver(receiver) {
	if (receiver.kind !== "everyone") return {
		kind: "one",
		id: receiver.id
	};
	const { part } = receiver;
	return {
		kind: "everyone",
		part: part?.kind === "list" ? part.uids : part
	};
}
function receiverInWords(receiver) {
	if (receiver.kind !== "everyone") return `${receiver.kind} ${receiver.id}`;
	const { part } = receiver;
	if (part === void 0) return "everyone";
	return `users of the numbers ${part.kind === "range" ? `${part.min}-${part.max}` : part.uids.join(",")}`;
}
export { messageIdOf as n, notify as t };
