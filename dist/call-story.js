import { C as throwProblems, D as said, y as Failure } from "./words.js";
import { n as readInputs, x as readConnection } from "./read-inputs.js";
import { a as effectByName, i as createAnyOperation, n as isSecretParameter, r as uncheckedParameters, s as productOfParameters, t as checkParameters } from "./operation-check.js";
import { t as systemClock } from "./clock.js";
import { t as nearest } from "./nearest.js";
import { t as isObject } from "./json-object.js";
import { r as operationNames, t as describeOperation } from "./operations.js";
import { t as effects } from "./effects.js";
import { r as step, t as runVerb } from "./run-verb.js";
import { i as connect } from "./build-tools.js";
import { t as allProblems } from "./verb-reader.js";
import { resolve } from "node:path";
// build/config/read-call.js
async function readCallInputs(question, isSecret) {
	const inputs = await readInputs({
		...question,
		verb: "call"
	});
	const { values } = inputs;
	const { connection, problems: unconnected } = readConnection(inputs, question.variables, "mpaas");
	const { operation = "" } = values;
	const { texts, problems } = readFiles(question.parameters ?? /* @__PURE__ */ new Map(), {
		...question,
		...inputs,
		operation,
		isSecret
	});
	const given = values.parameters ?? {};
	const unnamed = operation === "" && !inputs.faulty.has("operation") ? [new Failure("OPERATION_MISSING", {})] : [];
	const secrets = [...Object.entries(given), ...texts].flatMap(([name, value]) => isSecret(name) ? [value].flat() : []);
	return {
		...inputs,
		secrets: [...inputs.secrets, ...secrets.filter((secret) => typeof secret === "string" && secret !== "").map(String)],
		request: {
			operation,
			texts,
			values: given,
			allPages: values["all-pages"],
			query: values.query,
			showSecrets: values["show-secrets"],
			raw: values.raw,
			dryRun: values["dry-run"]
		},
		connection,
		problems: [
			...inputs.problems,
			...unnamed,
			...problems,
			...unconnected
		]
	};
}
function readFiles(given, around) {
	const texts = /* @__PURE__ */ new Map();
	const problems = [];
	for (const [name, members] of given) {
		const read = members.map((text) => typeof text === "string" ? contentOf(name, text, around) : text);
		problems.push(...read.filter((outcome) => outcome instanceof Failure));
		texts.set(name, read.map((outcome) => outcome instanceof Failure ? "" : outcome));
	}
	return {
		texts,
		problems
	};
}
function contentOf(name, text, { operation, workingDirectory, readText, isSecret }) {
	if (text.startsWith("@@")) return text.slice(1);
	if (!text.startsWith("@")) return isSecret(name) && text !== "" ? new Failure("PARAMETER_SECRET", {
		operation,
		parameter: name
	}) : text;
	const path = text === "@-" ? "-" : resolve(workingDirectory, text.slice(1));
	try {
		const content = readText(path);
		if (content !== void 0) return content.replace(/\r?\n$/, "");
		return new Failure("FILE_UNREADABLE", {
			input: name,
			path,
			reason: said("there is no such file")
		});
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return new Failure("FILE_UNREADABLE", {
			input: name,
			path,
			reason
		}, { cause: error });
	}
}
// build/services/mask-reply.js
const mask = "***";
const secretField = /^(?:PrivateKey|ApiKey|AppSecret|ServerSecret|AccessKeySecret|SecurityToken|Signature)$/i;
const words = /[^\s"'<>]+/g;
function maskAddress(word) {
	const query = word.indexOf("?", Math.max(0, word.search(/https?:\/\//i)));
	if (query < 0 || !/https?:\/\//i.test(word) || !/(?:signature|security-?token)(?:=|%3d|\\u003d)/i.test(word.slice(query))) return word;
	return `${word.slice(0, query)}?${mask}${/\\*$/.exec(word)?.[0] ?? ""}`;
}
function maskReply(value) {
	if (typeof value === "string") return value.replace(words, maskAddress);
	if (Array.isArray(value)) return value.map(maskReply);
	if (!isObject(value)) return value;
	const isPermit = Object.keys(value).some((name) => /^signature$/i.test(name));
	const isSecret = (name) => secretField.test(name) || isPermit && /^policy$/i.test(name);
	return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, isSecret(name) && inner !== "" && inner !== null ? mask : maskReply(inner)]));
}
// build/workflows/call.js
function prepareCall(request, apiVersion) {
	const { operation, raw } = request;
	if (operation === "") return { problems: [] };
	if (raw !== void 0) return prepareRaw(request, raw);
	const known = describeOperation(operation);
	if (known === void 0) return { problems: [new Failure("OPERATION_UNKNOWN", {
		operation,
		nearest: nearest(operation, operationNames)
	})] };
	if (known.removed !== void 0) return { problems: [new Failure("OPERATION_REMOVED", {
		operation,
		instead: known.removed
	})] };
	const { values, problems } = checkParameters(operation, request, apiVersion);
	return {
		call: {
			operation,
			product: known.product,
			parameters: values,
			allPages: request.allPages,
			effect: known.effect
		},
		problems: [...problems, ...pageProblems(request, known)]
	};
}
const pageProblems = ({ allPages }, known) => allPages && known?.paging === void 0 ? [new Failure("OPERATION_UNPAGED", { operation: known?.name ?? "" })] : [];
function prepareRaw(request, raw) {
	const { operation, allPages } = request;
	const known = describeOperation(operation);
	const parameters = uncheckedParameters(request);
	const product = raw === "auto" ? known?.product ?? productOfParameters(parameters) : raw;
	const problems = pageProblems(request, known ?? {
		...unlisted,
		name: operation
	});
	if (product === void 0) return { problems: [new Failure("PRODUCT_UNKNOWN", { operation }), ...problems] };
	return {
		call: {
			operation,
			product,
			parameters,
			allPages,
			effect: effectByName(operation)
		},
		problems
	};
}
const unlisted = { paging: void 0 };
async function makeCall(call, { dryRun, showSecrets }, tools, record) {
	if (dryRun && call.effect === "write") return announce(call, tools.reporter);
	return step("call", tools, async () => {
		const { document, requestId, pages } = await tools.operations.call(call);
		record.requestId = requestId;
		const reply = queried(call, showSecrets ? document : maskReply(document), requestId);
		record.reply = reply;
		tools.reporter.report({
			type: "operation-answered",
			operation: call.operation,
			requestId,
			pages,
			reply
		});
		return call.effect === "write" ? "sent" : "read";
	});
}
function announce({ operation, parameters }, reporter) {
	const told = Object.entries(parameters).map(([name, value]) => [name, isSecretParameter(name) ? "***" : textOf(value)]);
	reporter.report({
		type: "write-planned",
		operation,
		effect: effects.callOperation(operation),
		parameters: Object.fromEntries(told)
	});
	return "planned";
}
function queried({ operation, query }, reply, requestId) {
	if (query === void 0) return reply;
	try {
		return query.run(reply);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new Failure("QUERY_UNFIT", {
			operation,
			requestId,
			query: query.text,
			reason
		}, { cause: error });
	}
}
const textOf = (value) => typeof value === "string" ? value : JSON.stringify(value) ?? "";
const outputsOfCall = ({ reply, requestId = "" }, { status, errorCode }) => ({
	status,
	reply: reply === void 0 ? "" : textOf(reply),
	"request-id": requestId,
	"error-code": errorCode
});
// build/hosts/reply-query.js
async function readReplyQuery(text) {
	const { search, JMESPathTypeError } = await import("./esm.js");
	try {
		search(text, {});
	} catch (error) {
		if (!(error instanceof JMESPathTypeError)) throw error;
	}
	return (reply) => search(text, reply) ?? null;
}
// build/hosts/call-story.js
const readCall = async (question, facts) => {
	const read = await readCallInputs(question, isSecretParameter);
	const inputs = {
		...read,
		problems: allProblems(facts, read)
	};
	return {
		inputs,
		story: (setting) => runVerb(callStory(inputs, setting), setting)
	};
};
function callStory({ request, connection, problems, sources }, setting) {
	const record = {};
	return {
		verb: "call",
		subject: request.operation || said("an operation"),
		dryRun: request.dryRun,
		receipt: void 0,
		prepare: async () => {
			const { call, problems: wrong } = prepareCall(request, connection.apiVersion);
			const query = await readQuery(request.query, sources.get("query")?.where ?? "flag");
			throwProblems([
				...problems,
				...wrong,
				..."problem" in query ? [query.problem] : []
			]);
			if (call === void 0) throw new Failure("INTERNAL", { reason: "a call without problems was not prepared" });
			return {
				...call,
				query: "problem" in query ? void 0 : query.query
			};
		},
		carryOut: async (call, surroundings) => {
			const { rpc, run } = connect({
				...setting,
				...surroundings,
				connection
			});
			const { reporter } = surroundings;
			try {
				return await makeCall(call, request, {
					reporter,
					clock: setting.clock ?? systemClock,
					operations: createAnyOperation(rpc)
				}, record);
			} finally {
				await run.close();
			}
		},
		outputsOf: (known) => outputsOfCall(record, known),
		account: () => ({
			verb: "call",
			asked: { operation: request.operation },
			done: void 0,
			undo: void 0
		})
	};
}
async function readQuery(text, where) {
	if (text === void 0) return { query: void 0 };
	try {
		return { query: {
			text,
			run: await readReplyQuery(text)
		} };
	} catch (error) {
		const expected = said("a JMESPath expression ({error})", { error: error instanceof Error ? error.message : String(error) });
		return { problem: new Failure("INPUT_INVALID", {
			name: "query",
			value: text,
			where,
			expected
		}, { cause: error }) };
	}
}
export { readCall };
