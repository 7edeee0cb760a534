import { D as said, x as isFailure, y as Failure } from "./words.js";
import { c as productOf, i as mpaasDefaults, n as isOperation, s as operations } from "./catalogue.js";
import { i as flatten } from "./broken-exchange.js";
import { t as isObject } from "./json-object.js";
import { a as parameterAbout, i as ruleOf, n as expectedOf, o as askAllPages, s as pagingOf } from "./operations.js";
import { r as misfits } from "./rpc.js";
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
	const reason = typeof no["ResultMsg"] === "string" && no["ResultMsg"] !== "" ? no["ResultMsg"] : said("without an explanation");
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
		const about = {
			en: isOperation(operation) ? parameterAbout(operation, parameter) : "",
			zh: ""
		};
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
export { effectByName as a, createAnyOperation as i, isSecretParameter as n, notLooking as o, uncheckedParameters as r, productOfParameters as s, checkParameters as t };
