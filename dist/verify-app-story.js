import { n as readVerifyAppInputs } from "./read-verify-app.js";
import { C as throwProblems, D as said, O as asIs, y as Failure } from "./words.js";
import { r as encodeForm, t as brokenExchange } from "./broken-exchange.js";
import { t as systemClock } from "./clock.js";
import { t as createHttp } from "./http.js";
import { n as parseJson } from "./json-object.js";
import { t as firstDifference } from "./expected-subset.js";
import { r as step, t as runVerb } from "./run-verb.js";
import { t as allProblems } from "./verb-reader.js";
import { n as version } from "./version.js";
import { createHash, createHmac } from "node:crypto";
// build/transport/sign-top.js
function signTop({ secret, method, query, headers, form, body = "" }) {
	const { sign: _own, ...fields } = {
		...headers,
		...query,
		...form
	};
	const text = Object.keys(fields).sort().map((name) => `${name}${fields[name]}`).join("") + body;
	if (method === "hmac") return {
		baseString: text,
		sign: upperHex(createHmac("md5", secret).update(text, "utf8"))
	};
	const baseString = `${secret}${text}${secret}`;
	return {
		baseString,
		sign: upperHex(createHash("md5").update(baseString, "utf8"))
	};
}
const upperHex = (hash) => hash.digest("hex").toUpperCase();
// build/services/cloud-app.js
function createCloudApp({ http, clock, signal, userAgent, onSecret }) {
	return { async call(call) {
		const { method, body, timeoutMs } = call;
		const { url, sign } = gatewayAddress(call);
		if (sign !== void 0) onSecret?.(sign, "run");
		const headers = {
			...body === void 0 ? {} : { "content-type": "application/json;charset=UTF-8" },
			...userAgent === void 0 ? {} : { "user-agent": userAgent }
		};
		await http.prepare?.();
		const startedMs = clock.now();
		const exchange = await http.send({
			method,
			url,
			headers,
			...body === void 0 ? {} : { body },
			timeoutMs,
			signal
		});
		const durationMs = clock.now() - startedMs;
		if (exchange.kind === "reply") return {
			kind: "answered",
			status: exchange.status,
			text: exchange.body.toString("utf8"),
			durationMs
		};
		if (exchange.timedOutAfterMs !== void 0 && exchange.phase !== "connecting") return {
			kind: "late",
			durationMs
		};
		const { host, pathname } = new URL(url);
		throw brokenExchange(`${method} ${pathname}`, host, exchange).failure;
	} };
}
function gatewayAddress({ url, body, context, signing }) {
	const address = new URL(url);
	const query = {
		...Object.fromEntries(address.searchParams),
		...context
	};
	const sign = signing === void 0 ? void 0 : signOf({
		query,
		body
	}, signing);
	address.search = encodeForm(sign === void 0 ? query : {
		...query,
		sign
	});
	return {
		url: address.href,
		sign
	};
}
function signOf({ query, body }, { secret, method, withBody }) {
	return signTop({
		secret,
		method,
		query,
		...withBody && body !== void 0 ? { body } : {}
	}).sign;
}
// build/workflows/app-contract.js
const what = {
	en: "reply",
	zh: "应答"
};
const contentField = {
	en: "content",
	zh: "内容"
};
const timeField = {
	en: "time",
	zh: "用时"
};
const aJsonObject = {
	en: "a JSON object",
	zh: "JSON 对象"
};
const kept = /* @__PURE__ */ new Set([
	"success",
	"data",
	"errorCode",
	"errorMessage"
]);
function contractChecks(answer, wanted) {
	return rulesOf(answer, wanted).map((rule) => ({
		what,
		...rule
	}));
}
function rulesOf(answer, { timeoutMs, expected }) {
	const within = {
		en: `within ${timeoutMs} ms`,
		zh: `${timeoutMs} 毫秒内`
	};
	const late = {
		en: `more than ${timeoutMs} ms`,
		zh: `超过 ${timeoutMs} 毫秒`
	};
	if (answer === "late") return [{
		field: timeField,
		expected: within,
		found: late,
		same: false
	}];
	const { status, text, durationMs } = answer;
	const reply = readReply(text);
	return [
		{
			field: timeField,
			expected: within,
			found: {
				en: `${durationMs} ms`,
				zh: `${durationMs} 毫秒`
			},
			same: durationMs <= timeoutMs
		},
		{
			field: {
				en: "HTTP status",
				zh: "HTTP 状态码"
			},
			expected: {
				en: "200 to 299",
				zh: "200 至 299"
			},
			found: asIs(String(status)),
			same: status >= 200 && status < 300
		},
		{
			field: {
				en: "body",
				zh: "应答体"
			},
			expected: aJsonObject,
			found: reply === void 0 ? beginningOf(text) : aJsonObject,
			same: reply !== void 0
		},
		...reply === void 0 ? [] : fieldRules(reply, expected)
	];
}
function fieldRules(reply, expected) {
	const wanted = expected?.["success"] !== false;
	const difference = expected === void 0 ? void 0 : firstDifference(expected, reply, {
		en: "the reply",
		zh: "应答"
	});
	return [
		successRule(reply, wanted),
		...reply["success"] === true ? [dataRule(reply)] : [],
		...reply["success"] === false ? ["errorCode", "errorMessage"].map((field) => textRule(reply, field)) : [],
		...expected === void 0 ? [] : [{
			field: contentField,
			expected: shown(expected),
			found: difference ?? {
				en: "as expected",
				zh: "符合预期"
			},
			same: difference === void 0
		}]
	];
}
function successRule(reply, wanted) {
	const { success, errorCode, errorMessage } = reply;
	const why = [errorCode, errorMessage].filter((text) => typeof text === "string" && text !== "").join(": ");
	const found = success === false && why !== "" ? asIs(`false (${shorten(why)})`) : shown(success);
	return {
		field: asIs("success"),
		expected: asIs(String(wanted)),
		found,
		same: success === wanted
	};
}
function dataRule({ data }) {
	const isSound = data !== void 0 && data !== 0 && data !== false && data !== "";
	return {
		field: asIs("data"),
		expected: {
			en: "a value other than 0, false and \"\"",
			zh: "0、false、\"\" 以外的值"
		},
		found: shown(data),
		same: isSound
	};
}
function textRule(reply, field) {
	const value = reply[field];
	return {
		field: asIs(field),
		expected: {
			en: "a text",
			zh: "文本"
		},
		found: shown(value),
		same: typeof value === "string" && value !== ""
	};
}
const inWords = ({ field, expected, found }) => field === contentField ? found : {
	en: `${field.en} is ${found.en}, not ${expected.en}`,
	zh: `${field.zh} 为 ${found.zh}，而不是 ${expected.zh}`
};
function contractRemarks(text) {
	const reply = readReply(text);
	if (reply === void 0) return [];
	const others = Object.keys(reply).filter((name) => !kept.has(name));
	const dropped = {
		message: {
			en: `The gateway drops what it does not know from the reply: ${others.map(shorten).join(", ")}.`,
			zh: `网关会丢弃应答中它不认识的字段：${others.map(shorten).join("、")}。`
		},
		help: {
			en: "Put it into \"data\", where the mini program can see it.",
			zh: "请放入 data，小程序才能看到。"
		}
	};
	const empty = {
		message: {
			en: "The reply has \"data\": null.",
			zh: "应答中 data 为 null。"
		},
		help: {
			en: "The platform forbids undefined, 0, false, \"\" \"and the like\"; an empty object is safe.",
			zh: "平台禁止 undefined、0、false、\"\" 等值；空对象是安全的。"
		}
	};
	return [...others.length > 0 ? [dropped] : [], ...reply["success"] === true && reply["data"] === null ? [empty] : []];
}
function readReply(text) {
	try {
		const value = parseJson(text);
		return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
	} catch {
		return;
	}
}
const mostCharacters = 80;
const shorten = (text) => text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters)}…`;
const shown = (value) => value === void 0 ? {
	en: "absent",
	zh: "缺失"
} : asIs(shorten(JSON.stringify(value)));
const beginningOf = (text) => text.trim() === "" ? {
	en: "nothing",
	zh: "空"
} : asIs(shorten(text.trim().replaceAll(/\s+/g, " ")));
// build/workflows/verify-app.js
async function verifyApp(request, tools, record) {
	const { cloudApp, reporter } = tools;
	if (request.signing === void 0) reporter.report({
		type: "warned",
		message: {
			en: "The call is not signed, because there is no secret of the application.",
			zh: "没有云应用的密钥，调用未签名。"
		},
		help: {
			en: "Set MINISHIP_CLOUD_APP_SECRET and \"cloud-app-key\"; a service that checks \"sign\" refuses it.",
			zh: "请设置 MINISHIP_CLOUD_APP_SECRET 与 \"cloud-app-key\"；校验签名的服务会拒绝未签名的调用。"
		}
	});
	const answer = await step("ask", tools, () => cloudApp.call(request));
	const isLate = answer.kind === "late";
	const checks = contractChecks(isLate ? "late" : answer, request);
	const url = shownAddress(request.url);
	reporter.report({
		type: "app-answered",
		url,
		status: isLate ? 0 : answer.status,
		durationMs: answer.durationMs,
		checks
	});
	for (const remark of isLate ? [] : contractRemarks(answer.text)) reporter.report({
		type: "warned",
		...remark
	});
	const broken = checks.filter(({ same }) => !same);
	record.broken = broken.length;
	if (broken.length > 0) throw new Failure("APP_CONTRACT_BROKEN", {
		url,
		broken: broken.map(inWords)
	});
	return "read";
}
function shownAddress(url) {
	const { origin, pathname } = new URL(url);
	return `${origin}${pathname}`;
}
// build/hosts/verify-app-story.js
function verifyAppStory(inputs, { signal, onSecret }) {
	const { request, connection, problems } = inputs;
	const record = {};
	return {
		verb: "verify",
		subject: said("a cloud application"),
		dryRun: false,
		receipt: void 0,
		prepare: async () => {
			throwProblems(problems);
		},
		carryOut: async (_prepared, { reporter }) => {
			const { timeoutMs } = request;
			const { http: viaHttp, https, bypass: noProxy } = connection.proxy;
			const http = createHttp({
				connectTimeoutMs: timeoutMs,
				callTimeoutMs: timeoutMs,
				proxy: {
					http: viaHttp,
					https,
					noProxy
				}
			});
			const cloudApp = createCloudApp({
				http,
				clock: systemClock,
				signal,
				userAgent: `miniship/${version}`,
				onSecret
			});
			try {
				return await verifyApp(request, {
					cloudApp,
					reporter,
					clock: systemClock
				}, record);
			} finally {
				await http.close();
			}
		},
		outputsOf: ({ status, receiptPath, errorCode }) => ({
			status,
			differences: record.broken === void 0 ? "" : String(record.broken),
			"receipt-path": receiptPath,
			"error-code": errorCode
		}),
		account: () => ({
			verb: "verify",
			asked: {},
			done: {},
			undo: {}
		})
	};
}
const readVerifyApp = async (question, facts) => {
	const read = await readVerifyAppInputs(question);
	const inputs = {
		...read,
		problems: allProblems(facts, read)
	};
	return {
		inputs,
		story: (setting) => runVerb(verifyAppStory(inputs, setting), setting)
	};
};
export { readVerifyApp };
