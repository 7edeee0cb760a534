import { a as throwProblems, r as isFailure, t as Failure } from "./failure.js";
import { h as readConnection, n as readInputs } from "./read-inputs.js";
import { d as flatten } from "./output-files.js";
import { c as productOf, i as mpaasDefaults, n as isOperation, s as operations } from "./catalogue.js";
import { t as isObject } from "./json-object.js";
import { a as askAllPages, i as ruleOf, n as expectedOf, o as pagingOf, r as operationNames, s as parameterAbout, t as describeOperation } from "./operations.js";
import { m as misfits } from "./probe-page.js";
import { s as systemClock } from "./http.js";
import { t as nearest } from "./nearest.js";
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
			reason: "there is no such file"
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
// build/services/any-operation.js
const createAnyOperation = (rpc) => ({ call: async (call) => {
	try {
		return await callAny(rpc, call);
	} catch (error) {
		throw isFailure(error) ? notLooking(error) : error;
	}
} });
function notLooking(failure) {
	const { code, facts, cause } = failure;
	if (code !== "OUTCOME_UNKNOWN" || !("operation" in facts) || !("reason" in facts)) return failure;
	return new Failure("OUTCOME_UNKNOWN", {
		operation: String(facts.operation),
		reason: String(facts.reason),
		looks: false
	}, { cause });
}
function productOfParameters(parameters) {
	if (Object.hasOwn(parameters, "SpaceId")) return "mpserverless";
	return Object.hasOwn(parameters, "WorkspaceId") || Object.hasOwn(parameters, "TenantId") ? "mpaas" : void 0;
}
const effectByName = (operation) => isOperation(operation) ? operations[operation].effect : /^(?:Get|Query|List|Filter|Describe)(?=[A-Z])/.test(operation) ? "read" : "write";
async function callAny(rpc, { operation, product, parameters, allPages }) {
	const row = isOperation(operation) ? operations[operation] : unknownRow(operation, product);
	const ask = (values) => rpc.ask({
		operation,
		row,
		product: isOperation(operation) ? productOf(operation) : product,
		parameters: flatten(values)
	});
	const paging = allPages ? pagingOf(row) : void 0;
	const told = paging === void 0 ? {
		...await ask(parameters),
		pages: 1
	} : await askAllPages(ask, paging, parameters);
	if (!isOperation(operation)) refuseInnerNo(operation, told);
	return told;
}
const unknownRow = (operation, product) => ({
	effect: effectByName(operation),
	limit: product === "mpaas" ? "other" : "none",
	required: {},
	optional: {},
	reply: {
		Code: "text",
		HttpStatusCode: "text",
		Message: "text",
		RequestId: "text",
		Success: "flag"
	}
});
function refuseInnerNo(operation, { document, requestId }) {
	const no = Object.values(document).find((inner) => isObject(inner) && String(inner["Success"]) === "false");
	if (!isObject(no)) return;
	const reason = typeof no["ResultMsg"] === "string" && no["ResultMsg"] !== "" ? no["ResultMsg"] : "without an explanation";
	throw new Failure("CLOUD_REFUSED", {
		operation,
		requestId,
		code: "Success=false",
		reason
	});
}
// build/services/operation-check.js
const isSecretParameter = (name) => /(?:PrivateKey|Secret)$/.test(name);
function checkParameters(operation, given, version = mpaasDefaults.version) {
	if (!isOperation(operation)) throw new Failure("INTERNAL", { reason: `${operation} is not in the catalogue` });
	const row = operations[operation];
	const absent = productOf(operation) === "mpaas" ? row.absentIn?.[version] ?? [] : [];
	const fields = new Map(Object.entries({
		...row.required,
		...row.optional
	}).filter(([name]) => !absent.includes(name)));
	const read = [...given.texts].map(([name, texts]) => {
		const rule = fields.get(name);
		return [name, rule === void 0 ? texts : readTexts(ruleOf(rule), texts)];
	});
	const values = {
		...given.values,
		...Object.fromEntries(read)
	};
	const known = Object.fromEntries(Object.entries(values).filter(([name]) => !absent.includes(name)));
	const tooNew = absent.filter((name) => values[name] !== void 0).map((parameter) => new Failure("PARAMETER_UNKNOWN", {
		operation,
		parameter,
		version,
		known: [...fields.keys()]
	}));
	const problems = misfits(row, known).map((misfit) => failureOf(misfit));
	return {
		values: known,
		problems: [...tooNew, ...problems]
	};
	function failureOf({ parameter, problem }) {
		if (problem === "unknown") return new Failure("PARAMETER_UNKNOWN", {
			operation,
			parameter,
			known: [...fields.keys()]
		});
		const about = isOperation(operation) ? parameterAbout(operation, parameter) : "";
		const expected = expectedOf(ruleOf(fields.get(parameter) ?? "text"));
		if (problem === "missing") return new Failure("PARAMETER_MISSING", {
			operation,
			parameter,
			expected,
			about
		});
		return new Failure("PARAMETER_INVALID", {
			operation,
			parameter,
			value: shown(parameter, values[parameter]),
			expected,
			about
		});
	}
}
function uncheckedParameters({ texts, values }) {
	const plain = [...texts].map(([name, given]) => {
		const all = given.map((text) => text === true ? "true" : text);
		return [name, all.length === 1 ? all[0] : all];
	});
	return {
		...values,
		...Object.fromEntries(plain)
	};
}
function readTexts({ kind }, texts) {
	const [text] = texts;
	const isOne = texts.length === 1;
	if (kind === "texts") return isOne ? readList(text) : texts;
	if (isOne && typeof text === "string") return readers[kind](text);
	return isOne && kind === "flag" ? true : texts;
}
const flags = /* @__PURE__ */ new Map([["true", true], ["false", false]]);
const readers = {
	text: (text) => text,
	integer: (text) => /^-?\d+$/.test(text) ? Number(text) : text,
	number: (text) => /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text,
	flag: (text) => flags.get(text) ?? text
};
function readList(text) {
	if (typeof text !== "string" || !text.trimStart().startsWith("[")) return [text];
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
const longestShown = 80;
function shown(name, value) {
	if (isSecretParameter(name)) return "***";
	if (Array.isArray(value) && value.length === 1 && value[0] === true) return "nothing";
	const text = typeof value === "string" ? value : JSON.stringify(value) ?? "";
	return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
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
		effect: `call ${operation}`,
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
		subject: request.operation || "an operation",
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
		const expected = `a JMESPath expression (${error instanceof Error ? error.message : String(error)})`;
		return { problem: new Failure("INPUT_INVALID", {
			name: "query",
			value: text,
			where,
			expected
		}, { cause: error }) };
	}
}
export { readCall };
