import { A as textIn, D as said, y as Failure } from "./words.js";
import { u as serverlessOkCodes } from "./catalogue.js";
import { a as percentEncode, n as canonicalForm, r as encodeForm } from "./broken-exchange.js";
import { t as isAbyss } from "./nesting.js";
import { t as field } from "./read-shape.js";
import { n as readXml } from "./xml2.js";
import { createHash, createHmac } from "node:crypto";
// build/transport/answer.js
async function readAnswer({ status, headers, body }) {
	const text = body.toString("utf8");
	const document = readJson(text) ?? await readXml(text);
	return {
		status,
		headers,
		document,
		requestId: textOf(document, "RequestId") ?? headers["x-acs-request-id"] ?? ""
	};
}
function textOf(document, name) {
	const value = document === void 0 ? void 0 : field(document, name);
	if (typeof value !== "string" && typeof value !== "number") return void 0;
	return value === "" ? void 0 : String(value);
}
function readJson(text) {
	try {
		const value = JSON.parse(text);
		return typeof value === "object" && value !== null && !Array.isArray(value) && !isAbyss(value) ? value : void 0;
	} catch {
		return;
	}
}
// build/transport/refusal-words.js
const complaint = /not.{0,3}exist|n['’]t exist|not.?found|invalid|unknown|no.?such|不存在|无效/i;
const subjects = [
	/(?<![a-z])(?:app(?:lication|code)?(?:id)?(?![a-z])|workspace|tenant)/i,
	/[a-z](?:App|Workspace|Tenant)(?![a-z])/,
	/应用|工作空间|租户/
];
const otherSubject = /mini.?(?:app|program)|h5|package|task|white.?list|vhost|domain|user|小程序|包|任务|白名单/i;
const tellsUnknownApp = (text) => complaint.test(text) && subjects.some((subject) => subject.test(text)) && !otherSubject.test(text);
const tellsUnknownSpace = (text) => /^InvalidSpace(?:Id)?\b/i.test(text) || /(?<![a-z])space.{0,20}(?:not.{0,3}exist|n['’]t exist|not.?found|deleted|not.?in.?service)|空间.{0,8}(?:不存在|已删除|未开通)/i.test(text);
const tellsBusy = (text) => !tellsAbsence(text) && busyWords.some((words) => words.test(text));
const busyWords = [
	/busy|deploying|operating|try.?again.?later/i,
	/(?:being|under|in)[ _.-]?(?:a |an )?(?:deploy|operat|updat|publish|process|progress)/i,
	/concurrent|operation.?conflict|conflict(?:ing)?.?operation/i,
	/正在.{0,4}(?:部署|操作|更新|发布|处理)|(?:部署|操作|更新|发布|处理)中|繁忙|稍后.?(?:再试|重试)/
];
const tellsAbsence = (text) => /not.{0,3}exist|n['’]t exist|not.?found|no.?such|不存在/i.test(text);
const tellsThrottling = (text) => /throttl|(?:rate|flow|qps).?(?:limit|control)|too.(?:many.requests|frequent)|流控|限流/i.test(text);
const tellsTrouble = (text) => /(?:system|internal).?error|unavailable|time.?out|系统(?:错误|异常|繁忙)/i.test(text);
// build/transport/serverless-refusal.js
const isForeignSpace = ({ spaceId, code, status }) => spaceId !== "" && status === 400 && /^AccessDenied/i.test(code);
const spaceUnknown = ({ operation, requestId, spaceId, reason }) => new Failure("SPACE_UNKNOWN", {
	operation,
	requestId,
	spaceId,
	reason
});
function serverlessMeaning(refusal) {
	const { operation, requestId, status, code, reason, spaceId } = refusal;
	const words = wordsOfCloud(refusal);
	if (tellsThrottling(words)) return new Failure("CLOUD_THROTTLED", {
		operation,
		requestId
	});
	if (spaceId !== "" && tellsUnknownSpace(words)) return spaceUnknown(refusal);
	if (tellsTrouble(words)) return new Failure("CLOUD_UNAVAILABLE", {
		operation,
		requestId,
		status,
		reason
	});
	if (/Function/.test(operation) && tellsBusy(words)) return new Failure("FUNCTION_BUSY", {
		operation,
		requestId,
		reason
	});
	return new Failure("CLOUD_REFUSED", {
		operation,
		requestId,
		code,
		reason
	});
}
const wordsOfCloud = ({ operation, code, reason }) => operation === "RunFunction" ? code.replace(/time.?out/i, "") : `${code}: ${textIn(reason, "en")}`;
// build/transport/gateway-failure.js
const meanings = [
	{
		code: /Throttling/i,
		means: ({ operation, requestId }) => new Failure("CLOUD_THROTTLED", {
			operation,
			requestId
		})
	},
	{
		code: /^InvalidAccessKeyId|AccessKeyDisabled/i,
		means: ({ operation, requestId, reason }) => new Failure("KEY_REFUSED", {
			operation,
			requestId,
			reason
		})
	},
	{
		code: /^(?:SignatureDoesNotMatch|IncompleteSignature|InvalidSignature)/i,
		means: ({ operation, requestId }) => new Failure("SIGNATURE_REFUSED", {
			operation,
			requestId
		})
	},
	{
		code: /^InvalidTimeStamp/i,
		means: ({ operation, requestId, skewSeconds }) => new Failure("CLOCK_WRONG", {
			operation,
			requestId,
			skewSeconds
		})
	},
	{
		code: /SecurityToken/i,
		means: ({ operation, requestId }) => new Failure("TOKEN_EXPIRED", {
			operation,
			requestId
		})
	},
	{
		code: /^(?:NoPermission|Forbidden|AccessDenied|NotAuthorized|Unauthorized)/i,
		means: ({ operation, requestId, reason, product }) => new Failure("PERMISSION_DENIED", {
			operation,
			requestId,
			reason,
			product
		})
	},
	{
		code: /^(?:ServiceUnavailable|InternalError|UnknownError)/i,
		means: ({ operation, requestId, status, reason }) => new Failure("CLOUD_UNAVAILABLE", {
			operation,
			requestId,
			status,
			reason
		})
	}
];
const successCodes = serverlessOkCodes;
function gatewayFailure(call, answer) {
	const { status, requestId, document } = answer;
	const code = textOf(document, "Code");
	if (status < 300 && document !== void 0 && (code === void 0 || successCodes.includes(code))) return void 0;
	const reason = textOf(document, "Message") ?? code ?? said("without an explanation");
	const skewSeconds = skew(answer.headers["date"], call.nowMs);
	const failure = meaning({
		...call,
		requestId,
		status,
		code: code ?? "",
		reason,
		skewSeconds
	}, answer);
	const repeated = code === "SignatureNonceUsed";
	return {
		failure,
		acted: repeated || mayHaveActed(failure, status) ? "maybe" : "no",
		afresh: repeated
	};
}
function meaning(refusal, { headers, document }) {
	const { operation, product, requestId, status, code, reason } = refusal;
	if (product === "mpserverless" && isForeignSpace(refusal)) return spaceUnknown(refusal);
	const known = meanings.find((row) => row.code.test(code));
	if (known !== void 0) return known.means(refusal);
	if (status === 429) return new Failure("CLOUD_THROTTLED", {
		operation,
		requestId
	});
	const spoken = product === "mpserverless" && code !== "" ? serverlessMeaning(refusal) : void 0;
	if (spoken !== void 0 && spoken.code !== "CLOUD_REFUSED") return spoken;
	if (status >= 500 && status !== 501) return new Failure("CLOUD_UNAVAILABLE", {
		operation,
		requestId,
		status,
		reason
	});
	if (document === void 0 || code === "") return new Failure("REPLY_UNREADABLE", {
		operation,
		requestId,
		reason: said("it came with HTTP {status} as {type}", {
			status,
			type: headers["content-type"] ?? said("no stated type")
		})
	});
	if (product === "mpaas" && tellsUnknownApp(`${code}: ${textIn(reason, "en")}`)) return new Failure("APP_UNKNOWN", {
		operation,
		requestId,
		reason
	});
	return new Failure("CLOUD_REFUSED", {
		operation,
		requestId,
		code,
		reason
	});
}
function mayHaveActed({ code }, status) {
	if (code === "CLOUD_UNAVAILABLE") return true;
	return code === "REPLY_UNREADABLE" && (status < 300 || status === 408);
}
function skew(date, nowMs) {
	const cloudMs = Date.parse(date ?? "");
	return Number.isNaN(cloudMs) ? void 0 : Math.round((nowMs - cloudMs) / 1e3);
}
// build/transport/server-wait.js
function serverWait(headers, nowMs) {
	const inMs = headers["x-acs-retry-after"] ?? headers["x-oss-qos-delay-time"];
	if (inMs !== void 0 && isCount(inMs)) return Number(inMs);
	const retryAfter = headers["retry-after"];
	if (retryAfter === void 0) return void 0;
	if (isCount(retryAfter)) return Number(retryAfter) * 1e3;
	const atMs = Date.parse(retryAfter);
	return Number.isNaN(atMs) ? void 0 : Math.max(0, atMs - nowMs);
}
const isCount = (text) => /^\s*\d+(\.\d+)?\s*$/.test(text);
// build/transport/sign-acs3.js
const algorithm = "ACS3-HMAC-SHA256";
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
function signAcs3(request) {
	const names = Object.keys(request.headers).sort();
	const canonicalHeaders = names.map((name) => `${name}:${request.headers[name]?.trim()}\n`).join("");
	const signedHeaders = names.join(";");
	const bodyHash = request.headers["x-acs-content-sha256"] ?? sha256("");
	const canonicalRequest = [
		request.method,
		"/",
		canonicalForm(request.query),
		canonicalHeaders,
		signedHeaders,
		bodyHash
	].join("\n");
	const stringToSign = `${algorithm}\n${sha256(canonicalRequest)}`;
	const { accessKeyId, accessKeySecret } = request.credentials;
	const signature = createHmac("sha256", accessKeySecret).update(stringToSign).digest("hex");
	return {
		canonicalRequest,
		stringToSign,
		signature,
		authorization: `${algorithm} Credential=${accessKeyId},SignedHeaders=${signedHeaders},Signature=${signature}`
	};
}
function acs3Headers(call) {
	const { securityToken } = call.credentials;
	return {
		...call.contentType === void 0 ? {} : { "content-type": call.contentType },
		host: call.host,
		"x-acs-action": call.operation,
		"x-acs-content-sha256": sha256(call.body),
		"x-acs-date": call.timestamp,
		...securityToken === void 0 ? {} : { "x-acs-security-token": securityToken },
		"x-acs-signature-nonce": call.nonce,
		"x-acs-version": call.version
	};
}
// build/transport/sign-rpc-v1.js
function signRpcV1(request) {
	const stringToSign = `${request.method}&${percentEncode("/")}&${percentEncode(canonicalForm(request.parameters))}`;
	return {
		stringToSign,
		signature: createHmac("sha1", `${request.accessKeySecret}&`).update(stringToSign).digest("base64")
	};
}
function withPublicParameters(call) {
	const { securityToken } = call.credentials;
	return {
		...call.parameters,
		AccessKeyId: call.credentials.accessKeyId,
		Action: call.operation,
		Format: "JSON",
		...securityToken === void 0 ? {} : { SecurityToken: securityToken },
		SignatureMethod: "HMAC-SHA1",
		SignatureNonce: call.nonce,
		SignatureVersion: "1.0",
		Timestamp: call.timestamp,
		Version: call.version
	};
}
// build/transport/sign-call.js
const form = "application/x-www-form-urlencoded";
const signatures = {
	acs3,
	v1
};
function acs3(call) {
	const body = encodeForm(call.parameters);
	const signed = acs3Headers({
		...call,
		body,
		contentType: form,
		timestamp: wireTime(call.nowMs)
	});
	const { authorization, signature } = signAcs3({
		method: "POST",
		query: {},
		headers: signed,
		credentials: call.credentials
	});
	return {
		body,
		signature,
		headers: {
			...signed,
			accept: "application/json",
			authorization
		}
	};
}
function v1(call) {
	const parameters = withPublicParameters({
		...call,
		timestamp: wireTime(call.nowMs)
	});
	const { signature } = signRpcV1({
		method: "POST",
		parameters,
		accessKeySecret: call.credentials.accessKeySecret
	});
	return {
		body: encodeForm({
			...parameters,
			Signature: signature
		}),
		signature,
		headers: {
			host: call.host,
			accept: "application/json",
			"content-type": form
		}
	};
}
const wireTime = (epochMs) => `${new Date(epochMs).toISOString().slice(0, 19)}Z`;
export { gatewayFailure as a, tellsThrottling as c, readAnswer as d, textOf as f, serverWait as i, tellsTrouble as l, signatures as n, serverlessMeaning as o, wireTime as r, tellsAbsence as s, form as t, tellsUnknownApp as u };
