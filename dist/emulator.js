import { a as okCode, c as productOf, d as hosting, i as mpaasDefaults, l as serverlessDefaults, n as isOperation, p as mobileSync, r as isServerless, s as operations } from "./catalogue.js";
import { i as tokenLength, n as sessionSeconds, t as isStsOperation } from "./sts.js";
import { t as require_tar_stream } from "./npm-tar-stream.js";
import { t as require_yazl } from "./npm-yazl.js";
import { t as require_yauzl } from "./npm-yauzl.js";
import { t as require_busboy } from "./npm-busboy.js";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { X509Certificate, createHash, createHmac, createPrivateKey, createSign, generateKeyPairSync, randomBytes, randomUUID } from "node:crypto";
import { delimiter, dirname, join } from "node:path";
import { createReadStream, createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { mkdir, mkdtemp, open, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { BlockList, isIPv4 } from "node:net";
import { pathToFileURL } from "node:url";
import { createServer, validateHeaderValue } from "node:http";
import { spawn } from "node:child_process";
// build/emulator/answer.js
const jsonAnswer = (status, value, headers = {}) => ({
	status,
	headers: {
		"content-type": "application/json; charset=utf-8",
		...headers
	},
	body: JSON.stringify(value)
});
function gatewayErrorAnswer(error, requestId, hostId) {
	const Recommend = `https://api.aliyun.com/troubleshoot?q=${error.code}&product=mPaaS&requestId=${requestId}`;
	const body = {
		RequestId: requestId,
		HostId: hostId,
		Code: error.code,
		Message: error.message,
		Recommend
	};
	return jsonAnswer(error.status, body, {
		"x-acs-request-id": requestId,
		...error.headers
	});
}
function storageErrorAnswer(error, requestId, hostId) {
	const [code, message, host] = [
		error.code,
		error.message,
		hostId
	].map(escapeXml$1);
	const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message><RequestId>${requestId}</RequestId><HostId>${host}</HostId></Error>\n`;
	return {
		status: error.status,
		headers: {
			"content-type": "application/xml",
			"x-oss-request-id": requestId
		},
		body
	};
}
const escapeXml$1 = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const garbage = {
	status: 200,
	headers: { "content-type": "text/html; charset=utf-8" },
	body: "<!doctype html><html><head><title>Welcome</title></head><body>This is not the answer you asked for.</body></html>"
};
function spoil(answer, fault, failures) {
	switch (fault.kind) {
		case "throttle": return failures.throttle();
		case "http-500": return failures.internal();
		case "expired": return failures.expired();
		case "echo": return failures.echo();
		case "system-error": return (failures.system ?? failures.internal)();
		case "garbage": return garbage;
		case "drop": return {
			...answer,
			delivery: "drop"
		};
		case "truncated": return {
			...answer,
			delivery: "truncated"
		};
		case "hold": return {
			...answer,
			delivery: "hold"
		};
		case "slow": return answer;
	}
}
async function send$1(response, answer, nowMs, withBody) {
	const { body } = answer;
	if (answer.delivery === "hold") await gone(response);
	if (answer.delivery === "drop" || answer.delivery === "hold") {
		leave(body);
		response.destroy();
		return;
	}
	const sizeBytes = typeof body === "string" ? Buffer.byteLength(body) : body.sizeBytes;
	response.sendDate = false;
	response.writeHead(answer.status, {
		...answer.headers,
		date: new Date(nowMs).toUTCString(),
		...bodiless.has(answer.status) ? {} : { "content-length": String(sizeBytes) }
	});
	if (!withBody || bodiless.has(answer.status)) {
		leave(body);
		response.end();
	} else if (answer.delivery === "truncated") await sendHalf(response, body);
	else if (typeof body === "string") response.end(body);
	else await pipeline(body.stream, response);
}
const gone = (response) => new Promise((resolve) => response.destroyed ? resolve() : response.once("close", () => resolve()));
const bodiless = /* @__PURE__ */ new Set([204, 304]);
function leave(body) {
	if (typeof body !== "string") body.stream.on("error", () => void 0).destroy();
}
async function sendHalf(response, body) {
	const stream = typeof body === "string" ? Readable.from([Buffer.from(body)]) : body.stream;
	for await (const chunk of stream) {
		const bytes = chunk;
		await new Promise((resolve) => response.write(bytes.subarray(0, bytes.length >> 1), () => resolve()));
		break;
	}
	response.destroy();
}
// build/emulator/faults.js
const kinds$1 = [
	"throttle",
	"http-500",
	"drop",
	"slow",
	"garbage",
	"truncated",
	"expired",
	"echo",
	"system-error",
	"hold"
];
const storageOperations = [
	"PostObject",
	"PutObject",
	"GetObject",
	"HeadObject"
];
var FaultQueue = class {
	#waiting = [];
	add(fault) {
		this.#waiting.push({
			fault,
			left: fault.times ?? 1,
			skip: fault.skip ?? 0
		});
	}
	take(operation) {
		const index = this.#waiting.findIndex(({ fault }) => fault.operation === operation);
		const entry = this.#waiting[index];
		if (!entry) return void 0;
		if (entry.skip > 0) {
			entry.skip -= 1;
			return;
		}
		entry.left -= 1;
		if (entry.left === 0) this.#waiting.splice(index, 1);
		return entry.fault;
	}
	clear() {
		this.#waiting.length = 0;
	}
};
function readFaults(value) {
	if (!Array.isArray(value)) throw new Error("Expected a JSON list of faults.");
	return value.map((entry, index) => readFault(entry, `Fault ${index + 1}`));
}
const known = /* @__PURE__ */ new Set([
	"operation",
	"when",
	"kind",
	"times",
	"skip",
	"ms"
]);
function readFault(value, name) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error(`${name} is not an object.`);
	const given = new Map(Object.entries(value));
	for (const key of given.keys()) if (!known.has(key)) throw new Error(`${name} has an unknown field "${key}".`);
	const operation = given.get("operation");
	if (typeof operation !== "string" || !(isOperation(operation) || isStsOperation(operation) || storageOperations.includes(operation))) throw new Error(`${name}: "operation" names no operation: ${JSON.stringify(operation)}.`);
	const when = ["before", "after"].find((word) => word === (given.get("when") ?? "before"));
	if (when === void 0) throw new Error(`${name}: "when" is neither "before" nor "after".`);
	const kind = kinds$1.find((word) => word === given.get("kind"));
	if (kind === void 0) throw new Error(`${name}: "kind" is not one of ${kinds$1.join(", ")}.`);
	if (kind === "system-error" && !(isOperation(operation) && productOf(operation) === "mpaas")) throw new Error(`${name}: "system-error" is an answer of mPaaS only, not of ${operation}.`);
	return {
		operation,
		when,
		kind,
		times: readCount(given, name, "times", 1),
		skip: readCount(given, name, "skip", 0),
		ms: readCount(given, name, "ms", 0)
	};
}
function readCount(given, name, field, least) {
	const value = given.get(field) ?? least;
	if (typeof value === "number" && Number.isSafeInteger(value) && value >= least) return value;
	throw new Error(`${name}: "${field}" is not a whole number from ${least} up.`);
}
// build/emulator/refusal.js
var Refusal = class extends Error {
	name = "Refusal";
};
var GatewayError = class extends Error {
	name = "GatewayError";
	status;
	code;
	headers;
	get recorded() {
		return this.message.replace(/ server string to sign is:.*/s, "");
	}
	constructor(status, code, message, headers = {}) {
		super(message);
		this.status = status;
		this.code = code;
		this.headers = headers;
	}
};
var StorageError = class extends Error {
	name = "StorageError";
	status;
	code;
	constructor(status, code, message) {
		super(message);
		this.status = status;
		this.code = code;
	}
};
// build/emulator/message.js
async function readWhole(message, maxBytes) {
	const chunks = [];
	let sizeBytes = 0;
	for await (const chunk of message) {
		const bytes = chunk;
		sizeBytes += bytes.length;
		if (sizeBytes <= maxBytes) chunks.push(bytes);
	}
	if (sizeBytes > maxBytes) throw new GatewayError(413, "RequestEntityTooLarge", `The body has more than ${maxBytes} bytes.`);
	return Buffer.concat(chunks);
}
function flatten(message) {
	const headers = {};
	for (const [name, value] of Object.entries(message.headers)) if (value !== void 0) headers[name] = String(value);
	return headers;
}
// build/emulator/own-visitor.js
const ownHost = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::(\d+))?$/i;
function foreignVisitor({ headers, socket }) {
	const { host = "", origin } = headers;
	const [isOwn, port] = ownHost.exec(host) ?? [];
	if (isOwn === void 0 || Number(port ?? 80) !== socket.localPort) return `Host "${host}" is not this emulator.`;
	return origin === void 0 || isOwnOrigin(origin) ? void 0 : `Origin "${origin}" is not of this machine.`;
}
function isOwnOrigin(origin) {
	const url = URL.canParse(origin) ? new URL(origin) : void 0;
	return url !== void 0 && /^https?:$/.test(url.protocol) && ownHost.test(url.host);
}
// build/emulator/task-life.js
function taskStatusAt(task, nowMs) {
	if (task.publishMode === 2 && nowMs >= task.windowEndMs) return 2;
	return task.status === 0 && nowMs >= task.publishAtMs ? 1 : task.status;
}
const moves = {
	0: [2, 3],
	1: [2, 3],
	2: [],
	3: [1, 2]
};
const mayMove = (from, to) => moves[from].includes(to);
function publishPeriod(packageId, { tasks }, nowMs) {
	const own = tasks.filter((task) => task.packageId === packageId);
	if (own.length === 0) return {};
	const live = own.filter((task) => taskStatusAt(task, nowMs) !== 2);
	if (live.length === 0) return { PublishPeriod: 5 };
	return { PublishPeriod: live.some(({ publishType }) => publishType === 3) ? 3 : 2 };
}
// build/emulator/state-view.js
function describeState(cloud) {
	const nowMs = cloud.now();
	const { workspaces, spaces, objects } = cloud.world();
	return {
		now: new Date(nowMs).toISOString(),
		workspaces: workspaces.map((workspace) => describeWorkspace(workspace, nowMs)),
		spaces,
		objects: Object.values(objects).map(({ bucket, key, sizeBytes, contentType }) => ({
			bucket,
			key,
			sizeBytes,
			contentType
		}))
	};
}
function describeWorkspace({ rsaKeyPem, ...workspace }, nowMs) {
	const seen = {
		rsaKeyPem,
		...workspace
	};
	return {
		...workspace,
		rsaKey: rsaKeyPem !== null,
		packages: workspace.packages.map((one) => ({
			...one,
			publishPeriod: publishPeriod(one.id, seen, nowMs).PublishPeriod ?? null
		})),
		tasks: workspace.tasks.map((task) => ({
			...task,
			status: taskStatusAt(task, nowMs)
		}))
	};
}
// build/emulator/sts/account.js
const account = "acs:ram::1234567890123456";
const github = {
	arn: `${account}:oidc-provider/github`,
	issuer: "https://token.actions.githubusercontent.com",
	audiences: ["sts.aliyuncs.com"]
};
const defaultProviders = [github];
const defaultRoles = [{
	arn: `${account}:role/miniship`,
	trusts: [{
		provider: github.arn,
		subject: "repo:acme/shop:*"
	}],
	takers: ["*"]
}, {
	arn: `${account}:role/publisher`,
	takers: ["*"]
}];
const providersOf = ({ providers = defaultProviders }) => providers;
const rolesOf = ({ roles = defaultRoles }) => roles;
function checkAccount(seed) {
	for (const { arn } of seed.providers ?? []) if (!/^acs:ram::\d+:oidc-provider\/\S+$/.test(arn)) throw new Error(`seed: "${arn}" is not the ARN of an OIDC provider.`);
	for (const { arn, longestSeconds = 3600, trusts = [] } of seed.roles ?? []) {
		if (!/^acs:ram::\d+:role\/\S+$/.test(arn)) throw new Error(`seed: "${arn}" is not the ARN of a role.`);
		const stranger = trusts.find(({ provider }) => !providersOf(seed).some((each) => each.arn === provider));
		if (stranger !== void 0) throw new Error(`seed: the role "${arn}" trusts "${stranger.provider}", which is none of "providers".`);
		if (longestSeconds < sessionSeconds.min || longestSeconds > sessionSeconds.max) throw new Error(`seed: "longestSeconds" of "${arn}" is not from ${sessionSeconds.min} to ${sessionSeconds.max}.`);
	}
}
function isLike(text, pattern) {
	const form = pattern.split("*").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
	return new RegExp(`^${form.join(".*")}$`, "s").test(text);
}
// build/emulator/sts/account-key.js
const rememberedMs = 864e5;
var LentKeys = class {
	#keys = [];
	get all() {
		return this.#keys;
	}
	add(key, nowMs) {
		this.#keys = [...this.#keys.filter(({ expiresAtMs = nowMs }) => nowMs - expiresAtMs < rememberedMs), key];
	}
	clear() {
		this.#keys = [];
	}
};
// build/emulator/sts/id-token.js
const encode = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
function issueToken(wish, nowMs) {
	const { issuer: iss, audience: aud, subject: sub = "repo:acme/shop:environment:production", livesMs = 3e5 } = wish;
	const iat = Math.floor(nowMs / 1e3);
	const claims = {
		jti: randomUUID(),
		iss,
		aud,
		sub,
		iat,
		nbf: iat - 5,
		exp: Math.floor((nowMs + livesMs) / 1e3)
	};
	return [
		encode({
			typ: "JWT",
			alg: "RS256",
			kid: "emulator"
		}),
		encode(claims),
		randomBytes(256).toString("base64url")
	].join(".");
}
const invalid$2 = (message) => new GatewayError(401, "AuthenticationFail.OIDCToken.Invalid", message);
function readToken(token) {
	if (token === "") throw invalid$2("The OIDCToken can not empty.");
	const [header = "", payload = "", signature = "", ...more] = token.split(".");
	if (payload === "" || more.length > 0) throw invalid$2("The number of Jwt field should be divided into 3 parts with '.' .");
	const { alg } = decode$1(header);
	if (typeof alg !== "string" || !/^(?:RS|ES|PS)\d{3}$/.test(alg)) throw invalid$2(`The algorithm ${String(alg)} that be specified in Jwt header is unknown.`);
	const { iss, aud, sub, exp } = decode$1(payload);
	if (!/^[\w-]{16,}$/.test(signature)) throw new GatewayError(401, "AuthenticationFail.OIDCToken.InvalidSignature", "OIDC token validate failed: invalid signature.");
	if (typeof iss !== "string" || typeof sub !== "string" || typeof exp !== "number") throw invalid$2("The Jwt content is invalid that cannot be recognized.");
	return {
		issuer: iss,
		subject: sub,
		expiresAtMs: exp * 1e3,
		audiences: (Array.isArray(aud) ? aud : [aud]).map(String)
	};
}
function decode$1(part) {
	try {
		const value = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
		if (typeof value === "object" && value !== null) return value;
	} catch {}
	throw invalid$2("Cannot decode base64 encoded response(format invalided).");
}
// build/emulator/sts/lend.js
const refuse = (status, code, message) => {
	throw new GatewayError(status, code, message);
};
const noPermission = (message) => refuse(401, "AuthenticationFail.NoPermission", message);
function need(parameters, name) {
	const value = parameters.get(name) ?? "";
	return value === "" ? refuse(400, `Missing${name}`, `${name} is mandatory for this action.`) : value;
}
function lendKey(asking, account) {
	const { operation, parameters, nowMs } = asking;
	const roleArn = need(parameters, "RoleArn");
	if (!/^acs:ram::\d+:role\/\S+$/i.test(roleArn)) refuse(400, "InvalidParameter.RoleArn", "The parameter RoleArn is wrongly formed.");
	const sessionName = need(parameters, "RoleSessionName");
	if (!/^[\w.@-]{2,64}$/.test(sessionName)) refuse(400, "InvalidParameter.RoleSessionName", "The parameter RoleSessionName is wrongly formed.");
	const role = operation === "AssumeRole" ? takenByKey(asking, roleArn, account) : takenByToken(asking, roleArn, account);
	const seconds = secondsOf(parameters, role);
	const { denied = [] } = role;
	const expiresAtMs = (Math.floor(nowMs / 1e3) + seconds) * 1e3;
	const [id, secret, securityToken] = [
		`STS.${randomText(18)}`,
		randomText(24),
		`CAIS${randomText(240)}`
	];
	return {
		id,
		secret,
		securityToken,
		denied,
		roleArn,
		expiresAtMs,
		sessionName
	};
}
const randomText = (bytes) => randomBytes(bytes).toString("base64");
function secondsOf(parameters, { longestSeconds = 3600 }) {
	const text = parameters.get("DurationSeconds") ?? "3600";
	const seconds = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
	if (seconds >= sessionSeconds.min && seconds <= longestSeconds) return seconds;
	return refuse(400, "InvalidParameter.DurationSeconds", `The Min/Max value of DurationSeconds is 15min/${longestSeconds / 3600}hr.`);
}
function findRole(arn, { roles }) {
	return roles.find((each) => each.arn === arn) ?? refuse(404, "EntityNotExist.Role", `The role not exists: ${arn}. `);
}
function takenByKey({ key }, arn, account) {
	if (key?.root === true) refuse(403, "NoPermission", "Roles may not be assumed by root accounts.");
	const role = findRole(arn, account);
	const { takers = [] } = role;
	if (!(takers.includes("*") || takers.includes(key?.roleArn ?? key?.id ?? "")) || key?.denied?.includes("AssumeRole") === true) refuse(403, "NoPermission", "You are not authorized to do this action. You should be authorized by RAM.");
	return role;
}
function takenByToken({ parameters, nowMs }, arn, account) {
	const provider = account.providers.find((each) => each.arn === need(parameters, "OIDCProviderArn")) ?? noPermission("No such OIDC Provider registered.");
	const token = parameters.get("OIDCToken") ?? "";
	if (token.length > tokenLength.max) refuse(400, "InvalidParameter.OIDCToken", "The parameter OIDCToken is wrongly formed.");
	const claims = readToken(token);
	checkClaims(claims, provider, nowMs);
	const role = findRole(arn, account);
	return role.trusts?.some((each) => each.provider === provider.arn && isLike(claims.subject, each.subject)) === true ? role : noPermission("There is no permission");
}
function checkClaims({ issuer, audiences, expiresAtMs }, provider, nowMs) {
	const wrong = (code, message) => refuse(401, `AuthenticationFail.OIDCToken.${code}`, message);
	if (issuer !== provider.issuer) wrong("IssuerNotMatch", "The issuer in the OIDC Token doesn't match the OIDC Provider registered.");
	if (!audiences.some((each) => provider.audiences.includes(each))) wrong("AudienceNotMatch", "Invalid audience.");
	if (expiresAtMs <= nowMs) wrong("Expired", "This JsonWebToken is expired.");
}
// build/emulator/sts/sts.js
const stsOperationOf = ({ operation, version }) => version === "2015-04-01" && isStsOperation(operation) ? operation : void 0;
var Sts = class {
	lent = new LentKeys();
	#account;
	#now;
	constructor(seed, now) {
		this.#account = {
			providers: providersOf(seed),
			roles: rolesOf(seed)
		};
		this.#now = now;
	}
	issueToken(wish) {
		const [provider] = this.#account.providers;
		const { issuer = provider?.issuer ?? "", audience = provider?.audiences[0] ?? "" } = wish;
		return issueToken({
			...wish,
			issuer,
			audience
		}, this.#now());
	}
	answer(operation, parameters, given) {
		const { key, requestId } = given;
		const lent = lendKey({
			operation,
			parameters,
			key,
			nowMs: this.#now()
		}, this.#account);
		this.lent.add(lent, this.#now());
		const Expiration = new Date(lent.expiresAtMs).toISOString().replace(".000", "");
		const Credentials = {
			AccessKeyId: lent.id,
			AccessKeySecret: lent.secret,
			SecurityToken: lent.securityToken,
			Expiration
		};
		const AssumedRoleUser = {
			AssumedRoleId: `300000000000000000:${lent.sessionName}`,
			Arn: `${lent.roleArn}/${lent.sessionName}`
		};
		return jsonAnswer(200, {
			RequestId: requestId,
			AssumedRoleUser,
			Credentials
		}, { "x-acs-request-id": requestId });
	}
};
const idTokenRoute = "id-token";
const idTokenBearer = "emulator-id-token-request-token";
const mayAskToken = (headers) => headers["authorization"] === `Bearer ${idTokenBearer}`;
// build/emulator/control.js
const controlRoot = "/_emulator/";
const routes = {
	"GET state": async ({ site }) => describeState(site.cloud),
	"GET calls": async ({ site }) => site.recorder.calls,
	"GET resolve": async (controls, _message, query) => controls.resolve(readQuery(query)),
	[`GET ${idTokenRoute}`]: async ({ site }, message, query) => {
		if (!mayAskToken(flatten(message))) throw new Error("The bearer is not the one of the job.");
		const audience = query.get("audience");
		return { value: site.cloud.sts.issueToken(audience === null ? {} : { audience }) };
	},
	"POST faults": async ({ site }, message) => {
		const faults = readFaults(await readJson(message));
		for (const fault of faults) site.faults.add(fault);
		return { added: faults.length };
	},
	"POST clock": async (controls, message) => {
		controls.setClock(readClock(await readJson(message)));
		return { nowMs: controls.site.cloud.now() };
	},
	"POST reset": async (controls, message) => {
		await readWhole(message, 1024);
		controls.reset();
		return {};
	}
};
async function answerControl(controls, message) {
	const foreign = foreignVisitor(message);
	if (foreign !== void 0) return jsonAnswer(403, { error: foreign });
	const url = new URL(message.url ?? "", "http://emulator");
	const route = routes[`${message.method} ${url.pathname.slice(11)}`];
	if (!route) return jsonAnswer(404, { error: `No such control. There are: ${Object.keys(routes).join(", ")}.` });
	try {
		return jsonAnswer(200, await route(controls, message, url.searchParams));
	} catch (error) {
		return jsonAnswer(400, { error: error instanceof Error ? error.message : String(error) });
	}
}
async function readJson(message) {
	const text = (await readWhole(message, 1048576)).toString("utf8");
	try {
		return JSON.parse(text);
	} catch {
		throw new Error("The body is not JSON.");
	}
}
function readClock(value) {
	const [entry, ...more] = typeof value === "object" && value !== null ? Object.entries(value) : [];
	const ms = entry?.[1];
	if (entry && more.length === 0 && typeof ms === "number" && Number.isSafeInteger(ms)) {
		if (entry[0] === "advanceMs") return { advanceMs: ms };
		if (entry[0] === "nowMs") return { nowMs: ms };
	}
	throw new Error("Expected {\"advanceMs\": n} or {\"nowMs\": n} with a whole number.");
}
const needed$1 = [
	"appId",
	"workspaceId",
	"h5Id",
	"userId",
	"platform",
	"clientVersion"
];
const possible = [
	"city",
	"mobileModel",
	"netType",
	"osVersion"
];
function readQuery(query) {
	const given = Object.fromEntries(query);
	const missing = needed$1.filter((name) => (given[name] ?? "") === "");
	if (missing.length > 0) throw new Error(`Missing: ${missing.join(", ")}.`);
	const unknown = Object.keys(given).filter((name) => !needed$1.includes(name) && !possible.includes(name));
	if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(", ")}.`);
	const platform = ["ios", "android"].find((word) => word === given["platform"]?.toLowerCase());
	if (platform === void 0) throw new Error("platform is neither ios nor android.");
	return {
		...given,
		platform
	};
}
// build/emulator/signature-check.js
function percentEncode(text) {
	let encoded = "";
	for (const byte of Buffer.from(text, "utf8")) {
		const character = String.fromCharCode(byte);
		encoded += /[A-Za-z0-9\-_.~]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
	}
	return encoded;
}
const byCodeUnit = (one, other) => Number(one > other) - Number(one < other);
const canonicalQuery = (parameters) => [...parameters].sort(([one], [other]) => byCodeUnit(one, other)).map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`).join("&");
function rpcStringToSign(method, parameters) {
	const signed = new Map([...parameters].filter(([name]) => name !== "Signature"));
	return `${method}&${percentEncode("/")}&${percentEncode(canonicalQuery(signed))}`;
}
const rpcSignature = (secret, stringToSign) => createHmac("sha1", `${secret}&`).update(stringToSign, "utf8").digest("base64");
const sha256Hex = (bytes) => createHash("sha256").update(bytes).digest("hex");
function acs3CanonicalRequest(request) {
	const headers = request.signedHeaders.map((name) => `${name}:${(request.headers[name] ?? "").trim()}\n`).join("");
	return [
		request.method,
		request.path,
		canonicalQuery(request.query),
		headers,
		request.signedHeaders.join(";"),
		request.bodySha256
	].join("\n");
}
const acs3StringToSign = (canonicalRequest) => `ACS3-HMAC-SHA256\n${sha256Hex(canonicalRequest)}`;
const acs3Signature = (secret, stringToSign) => createHmac("sha256", secret).update(stringToSign, "utf8").digest("hex");
// build/emulator/authenticate.js
const clockToleranceMs$1 = 9e5;
const publicParameters = new Set("AccessKeyId Action Format RegionId SecurityToken Signature SignatureMethod SignatureNonce SignatureVersion Timestamp Version".split(" "));
const isAcs3 = (request) => request.headers["authorization"] !== void 0;
function readCall(request) {
	const all = allParameters(request);
	const { headers } = request;
	if (isAcs3(request)) return {
		operation: headers["x-acs-action"] ?? "",
		version: headers["x-acs-version"] ?? "",
		parameters: all
	};
	const own = new Map([...all].filter(([name]) => !publicParameters.has(name)));
	return {
		operation: all.get("Action") ?? "",
		version: all.get("Version") ?? "",
		parameters: own
	};
}
function allParameters(request) {
	const all = new Map(request.query);
	for (const [name, value] of request.form) {
		if (all.has(name)) throw new GatewayError(400, "InvalidParameter.Duplicate", `The parameter "${name}" is in both query and body.`);
		all.set(name, value);
	}
	return all;
}
function authenticate(request, keys, nonces, nowMs) {
	const claim = isAcs3(request) ? acs3Claim(request) : rpcClaim(request);
	const key = findKey(claim.accessKeyId, keys);
	checkToken(claim.securityToken, key);
	if (key.expiresAtMs !== void 0 && key.expiresAtMs <= nowMs) throw expiredToken();
	checkDate(claim.date, nowMs);
	if (claim.expected(key.secret) !== claim.signature) throw new GatewayError(400, "SignatureDoesNotMatch", `Specified signature is not matched with our calculation. server string to sign is:${claim.stringToSign}`);
	if (!nonces.remember(`${key.id} ${claim.nonce}`, nowMs)) throw new GatewayError(400, "SignatureNonceUsed", "Specified signature nonce was used already.");
	return key;
}
function findKey(accessKeyId, keys) {
	const key = keys.find(({ id }) => id === accessKeyId);
	if (!key) throw new GatewayError(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found.");
	if (key.inactive === true) throw new GatewayError(400, "InvalidAccessKeyId.Inactive", "Specified access key is disabled.");
	return key;
}
const expiredToken = () => new GatewayError(403, "InvalidSecurityToken.Expired", "Specified SecurityToken is expired.");
function checkToken(given, key) {
	if (given === key.securityToken) return;
	if (given === void 0) throw new GatewayError(400, "MissingSecurityToken", "SecurityToken is mandatory for this action.");
	throw new GatewayError(403, "InvalidSecurityToken.MismatchWithAccessKey", "Specified SecurityToken mismatches with the AccessKey.");
}
function checkDate(date, nowMs) {
	const epochMs = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(date) ? Date.parse(date) : NaN;
	if (Number.isNaN(epochMs)) throw new GatewayError(400, "InvalidTimeStamp.Format", "Specified time stamp or date value is not well formatted.");
	if (Math.abs(nowMs - epochMs) > clockToleranceMs$1) throw new GatewayError(400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.");
}
function rpcClaim(request) {
	const all = allParameters(request);
	const need = (name) => {
		const value = all.get(name);
		if (value === void 0 || value === "") throw new GatewayError(400, `Missing${name}`, `${name} is mandatory for this action.`);
		return value;
	};
	if (need("SignatureMethod") !== "HMAC-SHA1" || need("SignatureVersion") !== "1.0") throw new GatewayError(400, "IncompleteSignature", "SignatureMethod must be HMAC-SHA1 and SignatureVersion 1.0.");
	if (need("Format").toUpperCase() !== "JSON") throw new GatewayError(400, "InvalidParameter", "The emulator answers Format JSON only.");
	const stringToSign = rpcStringToSign(request.method, all);
	return {
		accessKeyId: need("AccessKeyId"),
		securityToken: all.get("SecurityToken"),
		date: need("Timestamp"),
		nonce: need("SignatureNonce"),
		signature: need("Signature"),
		expected: (secret) => rpcSignature(secret, stringToSign),
		stringToSign
	};
}
const authorizationForm = /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/;
const mustBeSigned = [
	"host",
	"x-acs-action",
	"x-acs-content-sha256",
	"x-acs-date",
	"x-acs-signature-nonce",
	"x-acs-version"
];
function acs3Claim(request) {
	const { headers } = request;
	const [, accessKeyId, names, signature] = authorizationForm.exec(headers["authorization"] ?? "") ?? [];
	if (accessKeyId === void 0 || names === void 0 || signature === void 0) throw new GatewayError(400, "IncompleteSignature", "The Authorization header is not of the form of ACS3-HMAC-SHA256.");
	const signedHeaders = names.split(";");
	checkSignedHeaders(signedHeaders, headers);
	const bodySha256 = sha256Hex(request.body);
	const canonical = acs3CanonicalRequest({
		method: request.method,
		path: "/",
		query: request.query,
		headers,
		signedHeaders,
		bodySha256
	});
	if (headers["x-acs-content-sha256"] !== bodySha256) throw new GatewayError(400, "SignatureDoesNotMatch", "x-acs-content-sha256 is not the hash of the received body.");
	const stringToSign = acs3StringToSign(canonical);
	return {
		accessKeyId,
		securityToken: headers["x-acs-security-token"],
		date: headers["x-acs-date"] ?? "",
		nonce: headers["x-acs-signature-nonce"] ?? "",
		signature,
		expected: (secret) => acs3Signature(secret, stringToSign),
		stringToSign: `${stringToSign}, server canonical request is:${canonical}`
	};
}
function checkSignedHeaders(signed, headers) {
	const present = Object.keys(headers).filter((name) => name === "content-type" || name.startsWith("x-acs-"));
	const unsigned = [...mustBeSigned, ...present].filter((name) => !signed.includes(name));
	if (unsigned.length > 0) throw new GatewayError(400, "IncompleteSignature", `Not signed: ${[...new Set(unsigned)].join(", ")}.`);
	const absent = signed.filter((name) => headers[name] === void 0 || headers[name] === "");
	if (absent.length > 0) throw new GatewayError(400, "IncompleteSignature", `Signed but not sent: ${absent.join(", ")}.`);
	if ([...signed].sort().join() !== signed.join()) throw new GatewayError(400, "IncompleteSignature", "SignedHeaders are not sorted.");
}
// build/emulator/echo.js
const wrapColumns = 76;
function echoOf({ line, headers, fields, body = "" }) {
	const all = Object.fromEntries([...Object.entries(headers), ...fields]);
	const text = [
		line,
		...Object.entries(all).map(([name, value]) => `${name}: ${value}`),
		body
	].join("\n");
	const base64 = Buffer.from(text).toString("base64").match(new RegExp(`.{1,${wrapColumns}}`, "g")) ?? [];
	return [
		"The request is not understood.",
		text,
		JSON.stringify(all),
		...base64
	].join("\n");
}
// build/emulator/form.js
const decode = (text) => decodeURIComponent(text.replaceAll("+", " "));
function readForm(text) {
	const parameters = /* @__PURE__ */ new Map();
	for (const pair of text.split("&")) {
		if (pair === "") continue;
		const [name, value] = readPair(pair);
		if (parameters.has(name)) throw new GatewayError(400, "InvalidParameter.Duplicate", `The parameter "${name}" is given twice.`);
		parameters.set(name, value);
	}
	return parameters;
}
function readPair(pair) {
	const at = pair.indexOf("=");
	try {
		return at < 0 ? [decode(pair), ""] : [decode(pair.slice(0, at)), decode(pair.slice(at + 1))];
	} catch {
		throw new GatewayError(400, "InvalidParameter", `The text "${pair}" is not percent-encoded UTF-8.`);
	}
}
// build/emulator/china-time.js
const offsetMs = 288e5;
const shifted = (epochMs) => new Date(epochMs + offsetMs).toISOString().slice(0, 19);
const wireTime = (epochMs) => `${shifted(epochMs)}+08:00`;
function readWireTime(text) {
	if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return void 0;
	const epochMs = Date.parse(`${text.replace(" ", "T")}+08:00`);
	if (Number.isNaN(epochMs)) return void 0;
	return shifted(epochMs).replace("T", " ") === text ? epochMs : void 0;
}
// build/emulator/folder-sizes.js
const folderOf = ({ bucket, key }) => `${bucket}/${key.split("/")[0] ?? ""}`;
var FolderSizes = class {
	#counted = /* @__PURE__ */ new WeakMap();
	sizeOf(world, folder) {
		return this.#of(world).get(folderOf(folder)) ?? 0;
	}
	change(world, gone, come) {
		const sizes = this.#of(world);
		if (gone) sizes.set(folderOf(gone), (sizes.get(folderOf(gone)) ?? 0) - gone.sizeBytes);
		if (come) sizes.set(folderOf(come), (sizes.get(folderOf(come)) ?? 0) + come.sizeBytes);
	}
	#of(world) {
		const known = this.#counted.get(world);
		if (known) return known;
		const sizes = /* @__PURE__ */ new Map();
		for (const object of Object.values(world.objects)) sizes.set(folderOf(object), (sizes.get(folderOf(object)) ?? 0) + object.sizeBytes);
		this.#counted.set(world, sizes);
		return sizes;
	}
};
// build/emulator/object-store.js
const ownBucket = "mcube-emulator";
const uploadFolder = "mds/tempFileForOnex/";
const codeFolder = "faas-code/";
var ObjectStore = class {
	#folder;
	#world;
	#now;
	#sizes = new FolderSizes();
	constructor(folder, world, now) {
		makeFolder(folder);
		this.#folder = folder;
		this.#world = world;
		this.#now = now;
	}
	newFile() {
		return join(this.#folder, randomUUID());
	}
	commit(object) {
		const { path, ...rest } = object;
		const stored = {
			...rest,
			file: path.slice(this.#folder.length + 1),
			modifiedMs: this.#now()
		};
		this.#sizes.change(this.#world(), this.find(object.bucket, object.key), stored);
		this.#world().objects[`${object.bucket}/${object.key}`] = stored;
		return stored;
	}
	async write(key, bytes, contentType) {
		const path = this.newFile();
		await writeFile(path, bytes);
		const etag = createHash("md5").update(bytes).digest("hex").toUpperCase();
		return this.commit({
			bucket: ownBucket,
			key,
			path,
			sizeBytes: bytes.byteLength,
			contentType,
			etag
		});
	}
	find(bucket, key) {
		const objects = this.#world().objects;
		return Object.hasOwn(objects, `${bucket}/${key}`) ? objects[`${bucket}/${key}`] : void 0;
	}
	list(bucket, prefix) {
		return Object.values(this.#world().objects).filter((one) => one.bucket === bucket && one.key.startsWith(prefix));
	}
	folderSizeBytes(bucket, folder) {
		return this.#sizes.sizeOf(this.#world(), {
			bucket,
			key: folder
		});
	}
	remove(bucket, key) {
		this.#sizes.change(this.#world(), this.find(bucket, key));
		delete this.#world().objects[`${bucket}/${key}`];
	}
	pathOf(object) {
		return join(this.#folder, object.file);
	}
	read(object) {
		return readFile(this.pathOf(object));
	}
	stream(object) {
		return createReadStream(this.pathOf(object));
	}
	sweep(worlds) {
		const used = new Set(worlds.flatMap(filesOf));
		for (const name of readdirSync(this.#folder)) if (!used.has(name)) rmSync(join(this.#folder, name), { force: true });
	}
};
function makeFolder(folder) {
	if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
	if (!existsSync(dirname(folder))) makeFolder(dirname(folder));
	mkdirSync(folder);
}
const filesOf = ({ objects, spaces }) => [...Object.values(objects).map(({ file }) => file), ...spaces.flatMap(({ functions }) => functions.flatMap(({ attempts }) => attempts.map(({ file }) => file)))];
// build/emulator/mcube-handlers.js
const done = { Data: "processed successfully" };
function pageOf$1(members, request, version) {
	if (version === "2019-08-21") return {
		members,
		paging: {}
	};
	const CurrentPage = request.PageNum ?? 1;
	const PageSize = request.PageSize ?? 10;
	const end = CurrentPage * PageSize;
	const paging = {
		CurrentPage,
		PageSize,
		HasMore: end < members.length,
		TotalCount: members.length
	};
	return {
		members: members.slice(end - PageSize, end),
		paging
	};
}
function needMiniProgram(workspace, h5Id) {
	const found = workspace.miniPrograms.find((one) => one.h5Id === h5Id);
	if (!found) throw new Refusal(`The mini program ${h5Id} does not exist.`);
	return found;
}
function needUpload(cloud, address, parameter) {
	const root = `${cloud.url()}/`;
	const object = address.startsWith(root) ? cloud.store.find(ownBucket, decodeKey$1(address.slice(root.length))) : void 0;
	if (!object) throw new Refusal(`${parameter}: nothing was uploaded to ${address}`);
	return object;
}
function decodeKey$1(path) {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
// build/emulator/oss-signature.js
const clockToleranceMs = 9e5;
const notSubResources = /* @__PURE__ */ new Set([
	"OSSAccessKeyId",
	"Expires",
	"Signature"
]);
const ossSignature = (secret, text) => createHmac("sha1", secret).update(text, "utf8").digest("base64");
function ossStringToSign(request, moment) {
	const { headers } = request;
	const ossHeaders = Object.keys(headers).filter((name) => name.startsWith("x-oss-"));
	const subResources = [...request.query].filter(([name]) => !notSubResources.has(name)).sort(([one], [other]) => one < other ? -1 : 1).map(([name, value]) => value === "" ? name : `${name}=${value}`).join("&");
	return [
		request.method,
		headers["content-md5"] ?? "",
		headers["content-type"] ?? "",
		moment,
		...ossHeaders.sort().map((name) => `${name}:${(headers[name] ?? "").trim()}`),
		`/${request.bucket}/${request.key}${subResources === "" ? "" : `?${subResources}`}`
	].join("\n");
}
const isSigned = (request) => request.headers["authorization"] !== void 0 || request.query.has("OSSAccessKeyId");
function checkObjectSignature(request, keys, nowMs) {
	const header = request.headers["authorization"];
	if (header === void 0) checkSignedUrl(request, keys, nowMs);
	else checkSignedHeader(header, request, keys, nowMs);
}
function checkSignedHeader(header, request, keys, nowMs) {
	const [, id, signature] = /^OSS ([^:\s]+):(\S+)$/.exec(header) ?? [];
	if (id === void 0 || signature === void 0) throw new StorageError(400, "InvalidArgument", "The Authorization header is not of the form \"OSS <id>:<signature>\".");
	const date = request.headers["x-oss-date"] ?? request.headers["date"] ?? "";
	const key = findStorageKey(id, keys, request.headers["x-oss-security-token"]);
	if (!(Math.abs(nowMs - Date.parse(date)) <= clockToleranceMs)) throw new StorageError(403, "RequestTimeTooSkewed", "The difference between the request time and the current time is too large.");
	compare(signature, ossSignature(key.secret, ossStringToSign(request, date)));
}
function checkSignedUrl(request, keys, nowMs) {
	const expires = request.query.get("Expires") ?? "";
	const key = findStorageKey(request.query.get("OSSAccessKeyId") ?? "", keys, request.query.get("security-token"));
	if (!/^\d+$/.test(expires) || Number(expires) * 1e3 < nowMs) throw new StorageError(403, "AccessDenied", "Request has expired.");
	compare(request.query.get("Signature") ?? "", ossSignature(key.secret, ossStringToSign(request, expires)));
}
function findStorageKey(id, keys, securityToken) {
	const key = keys.find((one) => one.id === id && one.inactive !== true);
	if (!key) throw new StorageError(403, "InvalidAccessKeyId", "The OSS Access Key Id you provided does not exist in our records.");
	if (key.securityToken !== securityToken) throw new StorageError(403, "InvalidSecurityToken", "The security token you provided is invalid.");
	return key;
}
function compare(given, expected) {
	if (given === expected) return;
	throw new StorageError(403, "SignatureDoesNotMatch", "The request signature we calculated does not match the signature you provided. Check your key and signing method.");
}
// build/emulator/storage-key.js
const storageKey = {
	id: "emulator-storage-key-id",
	secret: "emulator-storage-key-secret"
};
const siteStorageKey = {
	id: "STS.emulator-site-key-id",
	secret: "emulator-site-key-secret",
	securityToken: "CAIS+emulator/site/security/token=="
};
const storageKeys = ({ keys }) => [
	...keys,
	storageKey,
	siteStorageKey
];
// build/emulator/world.js
const appCode = (workspace) => `${workspace.appId}-${workspace.workspaceId}`;
const findWorkspace = (world, appId, workspaceId) => world.workspaces.find((workspace) => workspace.appId === appId && workspace.workspaceId === workspaceId);
function emptyWorld() {
	return {
		clockShiftMs: 0,
		workspaces: [],
		spaces: [],
		deletedSpaces: [],
		objects: {},
		nextId: {
			package: 3001,
			task: 5001,
			whitelist: 2001
		}
	};
}
// build/emulator/mcube-apps.js
const appHandlers = {
	GetMcubeFileToken: (_request, { cloud, workspace, expired }) => {
		const expiresMs = cloud.now() + (expired ? -1e3 : cloud.tokenLifetimeMs);
		const Dir = `${uploadFolder}${workspace.appId}/${workspace.workspaceId}/${workspace.tenantId}/${randomUUID()}/`;
		const conditions = [[
			"content-length-range",
			0,
			cloud.maxUploadBytes
		], [
			"starts-with",
			"$key",
			Dir
		]];
		const Policy = Buffer.from(JSON.stringify({
			expiration: new Date(expiresMs).toISOString(),
			conditions
		})).toString("base64");
		return { FileToken: {
			Accessid: storageKey.id,
			Dir,
			Expire: String(Math.floor(expiresMs / 1e3)),
			Host: cloud.url(),
			Policy,
			Signature: ossSignature(storageKey.secret, Policy)
		} };
	},
	QueryMcubeVhost: (_request, { workspace }) => {
		return { Data: workspace.virtualDomain ?? "" };
	},
	CreateMcubeVhost: ({ Vhost }, { workspace }) => {
		if (!/^(?!https?)[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(Vhost)) throw new Refusal(`"${Vhost}" is not a plain domain name.`);
		if (workspace.virtualDomain !== null) throw new Refusal(`The virtual domain is set to ${workspace.virtualDomain} and cannot be changed.`);
		workspace.virtualDomain = Vhost;
		return { Data: "success" };
	},
	ExistMcubeRsaKey: (_request, { workspace }) => workspace.rsaKeyPem === null ? {
		Success: false,
		Data: "fail"
	} : {
		Success: true,
		Data: "success"
	},
	UploadMcubeRsaKey: async ({ FileUrl }, { cloud, workspace }) => {
		const pem = await cloud.store.read(needUpload(cloud, FileUrl, "FileUrl"));
		if (workspace.rsaKeyPem !== null) throw new Refusal("An RSA key was uploaded already and cannot be changed.");
		if (!isRsa2048(pem)) throw new Refusal("The file is not a 2048-bit RSA private key in PEM form.");
		workspace.rsaKeyPem = pem.toString("utf8");
		return done;
	},
	ListMcubeMiniApps: ({ Keyword = "", ...request }, { workspace, version }) => {
		const { members, paging } = pageOf$1(workspace.miniPrograms.filter(({ h5Id, name }) => h5Id.includes(Keyword) || name.includes(Keyword)), request, version);
		const MiniProgramList = members.map((one) => ({
			AppCode: appCode(workspace),
			GmtCreate: wireTime(one.createdMs),
			GmtModified: wireTime(one.createdMs),
			H5Id: one.h5Id,
			H5Name: one.name
		}));
		return {
			...paging,
			MiniProgramList
		};
	},
	CreateMcubeMiniApp: ({ H5Id, H5Name }, { cloud, workspace }) => {
		if (workspace.miniPrograms.some(({ h5Id }) => h5Id === H5Id)) throw new Refusal(`The mini program ${H5Id} exists already.`);
		if (H5Name.trim() === "") throw new Refusal("H5Name is empty.");
		workspace.miniPrograms.push({
			h5Id: H5Id,
			name: H5Name,
			createdMs: cloud.now()
		});
		return done;
	},
	DeleteMcubeMiniApp: ({ H5Id }, { workspace }) => {
		needMiniProgram(workspace, H5Id);
		const gone = new Set(workspace.packages.filter(({ h5Id }) => h5Id === H5Id).map(({ id }) => id));
		workspace.miniPrograms = workspace.miniPrograms.filter(({ h5Id }) => h5Id !== H5Id);
		workspace.packages = workspace.packages.filter(({ id }) => !gone.has(id));
		workspace.tasks = workspace.tasks.filter(({ packageId }) => !gone.has(packageId));
		return done;
	}
};
function isRsa2048(pem) {
	try {
		const key = createPrivateKey(pem);
		return key.asymmetricKeyType === "rsa" && key.asymmetricKeyDetails?.modulusLength === 2048;
	} catch {
		return false;
	}
}
// build/emulator/zip-write.js
var import_tar_stream = require_tar_stream();
var import_yazl = require_yazl();
const options = {
	mtime: /* @__PURE__ */ new Date("2020-01-01T00:00:00Z"),
	mode: 33188,
	forceDosTimestamp: true
};
async function writeZip(path, entries) {
	const zip = new import_yazl.ZipFile();
	for (const { name, content } of entries) if (Buffer.isBuffer(content)) zip.addBuffer(content, name, options);
	else zip.addFile(content.path, name, options);
	zip.end();
	await pipeline(zip.outputStream, createWriteStream(path));
}
// build/emulator/amr.js
const madeAt = /* @__PURE__ */ new Date("2020-01-01T00:00:00Z");
async function writeAmr(request) {
	const tarPath = `${request.path}.tar`;
	const tarName = `${request.h5Id}.tar`;
	try {
		await writeTar(request, tarPath);
		const manifest = Buffer.from(manifestXml(request), "utf8");
		const certificate = {
			"Manifest.xml": await sign(request.rsaKeyPem, () => [manifest]),
			[tarName]: await sign(request.rsaKeyPem, () => createReadStream(tarPath))
		};
		await writeZip(request.path, [
			{
				name: "Manifest.xml",
				content: manifest
			},
			{
				name: "CERT.json",
				content: Buffer.from(JSON.stringify(certificate), "utf8")
			},
			{
				name: tarName,
				content: { path: tarPath }
			}
		]);
	} finally {
		await rm(tarPath, { force: true });
	}
}
async function writeTar(request, path) {
	const tar = (0, import_tar_stream.pack)();
	const written = pipeline(tar, createWriteStream(path));
	written.catch(() => void 0);
	try {
		for (const file of request.files) await addEntry(tar, file.path, file.sizeBytes, await file.open());
		tar.entry({
			name: "hpmfile.json",
			mtime: madeAt
		}, JSON.stringify({
			appId: request.h5Id,
			version: request.h5Version
		}));
		tar.finalize();
	} catch (error) {
		tar.destroy(error instanceof Error ? error : new Error(String(error)));
		throw error;
	}
	await written;
}
async function addEntry(tar, name, size, content) {
	await pipeline(content, tar.entry({
		name,
		size,
		mtime: madeAt,
		mode: 420
	}));
}
async function sign(pem, content) {
	if (pem === null) return "";
	const signer = createSign("RSA-SHA256");
	for await (const chunk of content()) signer.update(chunk);
	return signer.sign(pem, "base64");
}
const escapeXml = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", "&quot;");
const manifestXml = ({ h5Id, name, h5Version }) => `<?xml version="1.0" encoding="UTF-8"?>\n<package><uid>${h5Id}</uid><name>${escapeXml(name)}</name><version>${h5Version}</version></package>\n`;
// build/emulator/unzip.js
var import_yauzl = require_yauzl();
const zipLimits = {
	totalBytes: 1024 ** 3,
	files: 2e4,
	ratio: 100,
	ratioFromBytes: 100 * 1024 ** 2
};
const needed = ["appConfig.json", "index.html"];
const withPackedFiles = (path, h5Id, use) => withZipFiles(path, {
	limits: zipLimits,
	firstLevel: `${h5Id}/`
}, (files) => {
	const missing = needed.filter((name) => !files.some((file) => file.path === name));
	if (missing.length > 0) throw refused(`no ${missing.map((name) => `"${h5Id}/${name}"`).join(" and no ")}`);
	return use(files);
});
async function withZipFiles(path, expected, use) {
	const file = await open(path).catch((error) => {
		throw refused(error instanceof Error ? error.message : String(error));
	});
	try {
		const { size: sizeBytes } = await file.stat();
		return await use(await listFiles(await (0, import_yauzl.fromRandomAccessReaderPromise)(new UploadReader(file, sizeBytes), sizeBytes, {
			lazyEntries: true,
			autoClose: false,
			strictFileNames: true,
			validateEntrySizes: true
		}), expected));
	} catch (error) {
		throw error instanceof Refusal ? error : refused(error instanceof Error ? error.message : String(error));
	} finally {
		await file.close();
	}
}
var UploadReader = class extends import_yauzl.RandomAccessReader {
	#file;
	#sizeBytes;
	constructor(file, sizeBytes) {
		super();
		this.#file = file;
		this.#sizeBytes = sizeBytes;
	}
	read(buffer, offset, length, position, callback) {
		if (position < 0 || position + length > this.#sizeBytes) callback(/* @__PURE__ */ new Error("it points to a place outside of itself"));
		else this.#file.read(buffer, offset, length, position).then(() => callback(null), callback);
	}
	_readStreamForRange(start, end) {
		return Readable.from(piecesOf(this.#file, start, end), { objectMode: false });
	}
};
const pieceBytes = 65536;
async function* piecesOf(file, start, end) {
	for (let at = start; at < end;) {
		const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(Math.min(pieceBytes, end - at)), 0, null, at);
		if (bytesRead === 0) return;
		yield buffer.subarray(0, bytesRead);
		at += bytesRead;
	}
}
const refused = (reason) => new Refusal(`zip refused: ${reason}`);
async function listFiles(zip, { limits, firstLevel = "" }) {
	const files = /* @__PURE__ */ new Map();
	let totalBytes = 0;
	for await (const entry of zip.eachEntry()) {
		checkEntry(entry, firstLevel);
		if (entry.fileName.endsWith("/")) continue;
		const path = entry.fileName.slice(firstLevel.length);
		if (files.has(path)) throw refused(`"${entry.fileName}" is in it twice`);
		totalBytes += entry.uncompressedSize;
		checkTotals(zip, limits, totalBytes, files.size + 1);
		files.set(path, {
			path,
			sizeBytes: entry.uncompressedSize,
			open: () => zip.openReadStreamPromise(entry)
		});
	}
	return [...files.values()];
}
function checkEntry(entry, firstLevel) {
	if (!entry.fileName.startsWith(firstLevel)) throw refused(`"${entry.fileName}" is not below "${firstLevel}"`);
	if (entry.isEncrypted()) throw refused(`"${entry.fileName}" is encrypted`);
	const fileType = entry.externalFileAttributes >>> 16 & 61440;
	if (fileType !== 0 && fileType !== 32768 && fileType !== 16384) throw refused(`"${entry.fileName}" is a link or a special file`);
}
function checkTotals(zip, limits, totalBytes, files) {
	if (files > limits.files) throw refused(`more than ${limits.files} files`);
	if (totalBytes > limits.totalBytes) throw refused(`unpacks to more than ${limits.totalBytes} bytes`);
	if (totalBytes > limits.ratioFromBytes && totalBytes > zip.fileSize * limits.ratio) throw refused(`unpacks to more than ${limits.ratio} times its size`);
}
// build/emulator/package-files.js
const versionFolder = (workspace, h5Id, h5Version) => `${appCode(workspace)}/${h5Id}/${h5Version}_all`;
async function publishArchive(cloud, workspace, build) {
	const key = `${versionFolder(workspace, build.h5Id, build.h5Version)}/nebula/${build.h5Id}_${build.h5Version}.amr`;
	const path = cloud.store.newFile();
	try {
		await withPackedFiles(build.zip, build.h5Id, (files) => writeAmr({
			...build,
			files,
			rsaKeyPem: workspace.rsaKeyPem,
			path
		}));
		const { size: sizeBytes } = await stat(path);
		cloud.store.commit({
			bucket: ownBucket,
			key,
			path,
			sizeBytes,
			contentType: "application/zip",
			etag: await md5Of(path)
		});
	} catch (error) {
		await rm(path, { force: true });
		throw error;
	}
	return key;
}
async function md5Of(path) {
	const hash = createHash("md5");
	for await (const chunk of createReadStream(path)) hash.update(chunk);
	return hash.digest("hex").toUpperCase();
}
async function publishInfo(cloud, workspace, one, vhost) {
	const folder = versionFolder(workspace, one.h5Id, one.h5Version);
	const key = `${folder}/nebula/nebula_json/h5_json.json`;
	const yesNo = (flag) => flag === "1" ? "YES" : "NO";
	const info = {
		app_id: one.h5Id,
		name: one.name,
		version: one.h5Version,
		vhost,
		main_url: one.mainUrl,
		package_url: `${cloud.url()}/${one.archiveKey}`,
		icon_url: one.iconUrl,
		fallback_base_url: `${cloud.url()}/${folder}/nebula/fallback/`,
		auto_install: one.autoInstall,
		extend_info: { launchParams: {
			page: one.mainUrl,
			enableTabBar: yesNo(one.enableTabBar),
			enableKeepAlive: yesNo(one.enableKeepAlive)
		} }
	};
	await cloud.store.write(key, Buffer.from(JSON.stringify(info), "utf8"), "application/json");
	return key;
}
// build/emulator/versions.js
function compareVersions(one, other) {
	const left = one.split(".");
	const right = other.split(".");
	for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
		const difference = partOf(left[index]) - partOf(right[index]);
		if (difference !== 0) return Math.sign(difference);
	}
	return 0;
}
const partOf = (text) => {
	const number = Number(text ?? 0);
	return Number.isNaN(number) ? 0 : number;
};
// build/emulator/package-rules.js
function checkUpload(request, workspace) {
	const { H5Id, H5Version } = request;
	if (workspace.packages.some((one) => one.h5Id === H5Id && one.h5Version === H5Version)) throw new Refusal(`Version ${H5Version} of mini program ${H5Id} exists already.`);
	for (const name of ["H5Name", "MainUrl"]) if (request[name].trim() === "") throw new Refusal(`${name} is empty.`);
	if (request.PackageType > 2 && request.UserId === "") throw new Refusal("UserId is needed for package types 3 and 4.");
	if (!isJsonObject$1(request.ExtendInfo ?? "{}")) throw new Refusal("ExtendInfo is not a JSON object.");
	checkVhost(request, workspace);
	checkClientVersions(request);
}
function isJsonObject$1(text) {
	try {
		const value = JSON.parse(text);
		return typeof value === "object" && value !== null && !Array.isArray(value);
	} catch {
		return false;
	}
}
function checkVhost({ Vhost, H5Id }, { virtualDomain }) {
	if (virtualDomain === null) throw new Refusal("The workspace has no virtual domain yet.");
	const expected = `${H5Id}.${virtualDomain}`;
	if (Vhost.replace(/^https?:\/\//, "") !== expected) throw new Refusal(`Vhost is "${Vhost}", expected "https://${expected}".`);
}
function checkClientVersions({ Platform, ClientVersionMin, ClientVersionMax = "" }) {
	const [iosMin = "", androidMin = ""] = ClientVersionMin.split(";");
	const [iosMax = "", androidMax = ""] = ClientVersionMax.split(";");
	checkRange("iOS", Platform !== "Android", iosMin, iosMax);
	checkRange("Android", Platform !== "iOS", androidMin, androidMax);
	if (Platform === "all" && iosMax === "" !== (androidMax === "")) throw new Refusal("ClientVersionMax must be given for both platforms or for none.");
}
function checkRange(platform, wanted, min, max) {
	if (!wanted) {
		if (min !== "" || max !== "") throw new Refusal(`A client version of ${platform} is given, but the package is not for ${platform}.`);
		return;
	}
	for (const version of max === "" ? [min] : [min, max]) if (!/^\d+(\.\d+)*$/.test(version)) throw new Refusal(`"${version}" is not a client version of ${platform}.`);
	if (max !== "" && compareVersions(min, max) > 0) throw new Refusal(`The client versions of ${platform} are the wrong way round.`);
}
// build/emulator/mcube-packages.js
const packageHandlers = {
	UploadMcubeMiniPackage: async (request, call) => {
		needMiniProgram(call.workspace, request.H5Id);
		checkUpload(request, call.workspace);
		const created = await addPackage(request, call);
		const PackageId = String(created.id);
		if (request.PackageType < 3) return { ReturnPackageResult: { PackageId } };
		addTestTask(created, call);
		return { ReturnPackageResult: {
			PackageId,
			DebugUrl: debugUrl(created),
			UserId: request.UserId
		} };
	},
	ListMcubeMiniPackages: ({ H5Id, PackageTypes, ...request }, { cloud, workspace, version }) => {
		needMiniProgram(workspace, H5Id);
		const types = PackageTypes.split(",").map(Number);
		const { members, paging } = pageOf$1(workspace.packages.filter(({ h5Id, packageType }) => h5Id === H5Id && types.includes(packageType)).reverse(), request, version);
		return {
			...paging,
			MiniPackageList: members.map((one) => packageInfo(one, workspace, cloud))
		};
	},
	QueryMcubeMiniPackage: ({ Id, H5Id }, { cloud, workspace }) => {
		const found = workspace.packages.find((one) => String(one.id) === Id && one.h5Id === H5Id);
		if (!found) throw new Refusal(`Package ${Id} of mini program ${H5Id} does not exist.`);
		return { MiniPackageInfo: packageInfo(found, workspace, cloud) };
	}
};
async function addPackage(request, { cloud, workspace }) {
	const resource = needUpload(cloud, request.ResourceFileUrl, "ResourceFileUrl");
	if (!resource.key.endsWith(".zip")) throw new Refusal("zip refused: the name of the file does not end with .zip");
	const iconUrl = await publishIcon(request, cloud, workspace);
	const archiveKey = await publishArchive(cloud, workspace, {
		h5Id: request.H5Id,
		name: request.H5Name,
		h5Version: request.H5Version,
		zip: cloud.store.pathOf(resource)
	});
	const described = {
		...fieldsOf(request),
		archiveKey,
		iconUrl,
		createdMs: cloud.now()
	};
	const infoKey = await publishInfo(cloud, workspace, described, request.Vhost);
	const created = {
		...described,
		infoKey,
		id: cloud.world().nextId.package
	};
	cloud.world().nextId.package += 1;
	workspace.packages.push(created);
	return created;
}
const fieldsOf = (request) => ({
	h5Id: request.H5Id,
	name: request.H5Name,
	h5Version: request.H5Version,
	platform: request.Platform,
	clientVersionMin: request.ClientVersionMin,
	clientVersionMax: request.ClientVersionMax ?? "",
	mainUrl: request.MainUrl,
	extendInfo: request.ExtendInfo ?? "",
	autoInstall: request.AutoInstall,
	installType: request.InstallType,
	packageType: request.PackageType,
	enableTabBar: String(request.EnableTabBar),
	enableOptionMenu: request.EnableOptionMenu,
	enableKeepAlive: request.EnableKeepAlive
});
async function publishIcon(request, cloud, workspace) {
	if (request.IconFileUrl === void 0) {
		const inherited = request.IconUrl ?? workspace.packages.findLast(({ h5Id }) => h5Id === request.H5Id)?.iconUrl;
		if (inherited === void 0) throw new Refusal("IconFileUrl is needed for the first version of a mini program.");
		return inherited;
	}
	const icon = needUpload(cloud, request.IconFileUrl, "IconFileUrl");
	const ending = /\.(png|jpe?g)$/i.exec(icon.key)?.[0];
	if (ending === void 0) throw new Refusal("The icon is neither png nor jpg.");
	const { H5Id, H5Version } = request;
	const key = `${versionFolder(workspace, H5Id, H5Version)}/icon/${H5Id}_${H5Version}_2${ending}`;
	await cloud.store.write(key, await cloud.store.read(icon), ending === ".png" ? "image/png" : "image/jpeg");
	return `${cloud.url()}/${key}`;
}
function addTestTask(created, { cloud, workspace }) {
	const { nextId } = cloud.world();
	workspace.tasks.push({
		id: nextId.task,
		packageId: created.id,
		publishType: 2,
		publishMode: 1,
		memo: "",
		whitelistIds: [],
		windowUsers: 0,
		windowEnd: "",
		windowEndMs: 0,
		rules: "",
		createdMs: cloud.now(),
		publishAtMs: cloud.now(),
		status: 1,
		modifiedMs: cloud.now(),
		admitted: []
	});
	nextId.task += 1;
}
function debugUrl({ h5Id, h5Version }) {
	const scheme = `mpaas://platformapi/startapp?appId=${h5Id}&nbsv=${h5Version}&nbsource=debug&nbprefer=YES&nbsn=DEBUG`;
	return `mpaas://platformapi/startapp?appId=20001101&token=ide_qr&scheme=${encodeURIComponent(scheme)}`;
}
function packageInfo(one, workspace, cloud) {
	const fallback = `${cloud.url()}/${versionFolder(workspace, one.h5Id, one.h5Version)}/nebula/fallback/`;
	const extra = {
		enableKeepAlive: one.enableKeepAlive,
		enableOptionMenu: one.enableOptionMenu,
		enableTabBar: one.enableTabBar,
		iconUrl: one.iconUrl,
		resourceType: "4"
	};
	return {
		AppCode: appCode(workspace),
		AutoInstall: one.autoInstall,
		ClientVersionMax: one.clientVersionMax,
		ClientVersionMin: one.clientVersionMin,
		DownloadUrl: `${cloud.url()}/${one.archiveKey}`,
		ExtendInfo: one.extendInfo,
		ExtraData: JSON.stringify(extra),
		FallbackBaseUrl: `${fallback};${fallback}`,
		GmtCreate: wireTime(one.createdMs),
		GmtModified: wireTime(one.createdMs),
		H5Id: one.h5Id,
		H5Name: one.name,
		H5Version: one.h5Version,
		Id: one.id,
		InstallType: one.installType,
		MainUrl: one.mainUrl,
		Memo: `${cloud.url()}/${one.infoKey}`,
		PackageType: one.packageType,
		Platform: one.platform,
		...publishPeriod(one.id, workspace, cloud.now()),
		ResourceType: 4,
		Status: 1
	};
}
// build/emulator/audience-rules.js
const elements = [
	"city",
	"mobileModel",
	"netType",
	"osVersion"
];
function readRules(text) {
	if (text === "") return void 0;
	const rules = parse$2(text);
	if (!Array.isArray(rules)) throw new Refusal("GreyConfigInfo is not a JSON array of rules.");
	if (rules.length === 0) return void 0;
	return {
		operator: "and",
		subRules: rules.map((rule, index) => readRule(rule, `GreyConfigInfo, rule ${index + 1}`)),
		defaultResult: false
	};
}
function parse$2(text) {
	try {
		return JSON.parse(text);
	} catch {
		throw new Refusal("GreyConfigInfo is not JSON.");
	}
}
function readRule(rule, place) {
	if (typeof rule !== "object" || rule === null) throw new Refusal(`${place} is not an object.`);
	const given = new Map(Object.entries(rule));
	const right = elements.find((element) => element === given.get("ruleElement"));
	if (right === void 0) throw new Refusal(`${place}: ruleElement is not one of ${elements.join(", ")}.`);
	const value = given.get("value");
	if (typeof value !== "string" || value === "") throw new Refusal(`${place}: value is missing.`);
	switch (given.get("operation")) {
		case 1: return {
			operator: "contains",
			left: value.split(","),
			right,
			defaultResult: false
		};
		case 2: return {
			operator: "excludes",
			left: value.split(","),
			right,
			defaultResult: false
		};
		case 3: return {
			operator: "vLimitIn",
			exclusive: false,
			left: readRange(given, right, place),
			right,
			defaultResult: false
		};
		case 4: return {
			operator: "vLimitOut",
			exclusive: false,
			left: readRange(given, right, place),
			right,
			defaultResult: false
		};
		default: throw new Refusal(`${place}: operation is not one of 1, 2, 3, 4.`);
	}
}
function readRange(given, element, place) {
	if (element !== "osVersion") throw new Refusal(`${place}: operations 3 and 4 are for osVersion only.`);
	const lower = given.get("value1");
	const upper = given.get("value2");
	if (typeof lower !== "string" || typeof upper !== "string" || given.get("value") !== `${lower}-${upper}`) throw new Refusal(`${place}: value must be "<value1>-<value2>".`);
	if (compareVersions(lower, upper) > 0) throw new Refusal(`${place}: the lower version is above the upper one.`);
	return {
		lower,
		upper
	};
}
function meetsRules(tree, phone) {
	return tree.subRules.every((rule) => {
		const value = phone[rule.right];
		return value === void 0 ? rule.defaultResult : meets(rule, value);
	});
}
function meets(rule, value) {
	switch (rule.operator) {
		case "contains": return rule.left.includes(value);
		case "excludes": return !rule.left.includes(value);
		case "vLimitIn": return inRange(value, rule.left);
		case "vLimitOut": return !inRange(value, rule.left);
	}
}
const inRange = (value, { lower, upper }) => compareVersions(value, lower) >= 0 && compareVersions(value, upper) <= 0;
// build/emulator/mcube-tasks.js
const windowMaxMs = 6048e5;
const taskHandlers = {
	CreateMcubeMiniTask: (request, { cloud, workspace }) => {
		if (!workspace.packages.some(({ id }) => id === request.PackageId)) throw new Refusal(`Package ${request.PackageId} does not exist.`);
		const nowMs = cloud.now();
		const audience = readAudience(request, workspace, nowMs);
		const tree = readRules(request.GreyConfigInfo ?? "");
		const { nextId } = cloud.world();
		const id = nextId.task;
		nextId.task += 1;
		workspace.tasks.push({
			id,
			packageId: request.PackageId,
			publishType: request.PublishType,
			publishMode: request.PublishMode,
			memo: request.Memo,
			...audience,
			rules: tree ? JSON.stringify(tree) : "",
			createdMs: nowMs,
			publishAtMs: nowMs + cloud.publishDelayMs,
			status: 0,
			modifiedMs: nowMs,
			admitted: []
		});
		return { MiniTaskId: String(id) };
	},
	ListMcubeMiniTasks: ({ Id }, { cloud, workspace }) => {
		return { MiniTaskList: workspace.tasks.filter(({ packageId }) => String(packageId) === Id).reverse().map((task) => taskInfo(task, workspace, cloud.now())) };
	},
	QueryMcubeMiniTask: ({ TaskId }, { cloud, workspace }) => ({ MiniTaskInfo: taskInfo(needTask(workspace, TaskId), workspace, cloud.now()) }),
	ChangeMcubeMiniTaskStatus: ({ TaskId, PackageId, TaskStatus }, { cloud, workspace }) => {
		const task = needTask(workspace, TaskId);
		if (task.packageId !== PackageId) throw new Refusal(`Task ${TaskId} does not belong to package ${PackageId}.`);
		const current = taskStatusAt(task, cloud.now());
		if (!mayMove(current, TaskStatus)) throw new Refusal(`Task ${TaskId} is in status ${current} and cannot go to ${TaskStatus}.`);
		task.status = TaskStatus;
		task.modifiedMs = cloud.now();
		return done;
	}
};
const everyone = {
	whitelistIds: [],
	windowUsers: 0,
	windowEnd: "",
	windowEndMs: 0
};
function readAudience(request, workspace, nowMs) {
	const { PublishType, PublishMode, WhitelistIds, GreyNum, GreyEndtimeData } = request;
	if (PublishType === 3 !== (PublishMode === 0)) throw new Refusal(`PublishMode ${PublishMode} does not go with PublishType ${PublishType}.`);
	if (PublishMode !== 1 && WhitelistIds !== void 0) throw new Refusal("WhitelistIds needs PublishMode 1.");
	if (PublishMode !== 2 && ((GreyNum ?? 0) > 0 || GreyEndtimeData !== void 0)) throw new Refusal("GreyNum and GreyEndtimeData need PublishMode 2.");
	if (PublishMode === 1) return {
		...everyone,
		whitelistIds: readWhitelistIds(WhitelistIds ?? "", workspace)
	};
	return PublishMode === 2 ? readWindow(request, nowMs) : everyone;
}
function readWhitelistIds(text, { whitelists }) {
	if (text === "") throw new Refusal("WhitelistIds is missing.");
	const ids = [...new Set(text.split(",").map(Number))];
	const unknown = ids.filter((wanted) => !whitelists.some(({ id }) => id === wanted));
	if (unknown.length > 0) throw new Refusal(`Whitelist ${unknown.join(", ")} does not exist.`);
	return ids;
}
function readWindow({ GreyNum = 0, GreyEndtimeData = "" }, nowMs) {
	if (GreyNum <= 0) throw new Refusal("GreyNum must be above 0.");
	const windowEndMs = readWireTime(GreyEndtimeData);
	if (windowEndMs === void 0) throw new Refusal(`GreyEndtimeData "${GreyEndtimeData}" is not a time.`);
	if (windowEndMs <= nowMs) throw new Refusal(`GreyEndtimeData ${GreyEndtimeData} (+08:00) is not after now.`);
	if (windowEndMs > nowMs + windowMaxMs) throw new Refusal(`GreyEndtimeData ${GreyEndtimeData} (+08:00) is more than 7 days away.`);
	return {
		whitelistIds: [],
		windowUsers: GreyNum,
		windowEnd: GreyEndtimeData,
		windowEndMs
	};
}
function needTask(workspace, taskId) {
	const task = workspace.tasks.find(({ id }) => id === taskId);
	if (!task) throw new Refusal(`Task ${taskId} does not exist.`);
	return task;
}
function taskInfo(task, workspace, nowMs) {
	const published = workspace.packages.find(({ id }) => id === task.packageId);
	return {
		AppCode: appCode(workspace),
		GmtCreate: wireTime(task.createdMs),
		GmtModified: wireTime(task.modifiedMs),
		GreyConfigInfo: task.rules,
		...task.windowEnd === "" ? {} : { GreyEndtime: wireTime(task.windowEndMs) },
		GreyEndtimeData: task.windowEnd,
		GreyNum: task.windowUsers,
		Id: task.id,
		Memo: task.memo,
		PackageId: task.packageId,
		Platform: published?.platform ?? "",
		ProductVersion: published?.h5Version ?? "",
		PublishMode: task.publishMode,
		PublishType: task.publishType,
		Status: "1",
		TaskStatus: taskStatusAt(task, nowMs),
		WhitelistIds: task.whitelistIds.join(",")
	};
}
// build/emulator/mcube-whitelists.js
const fileMaxBytes$1 = 5242880;
const expressionsMax = 20;
const whitelistHandlers = {
	CreateMcubeWhitelist: ({ WhiteListName, WhitelistType }, call) => {
		if (call.workspace.whitelists.some(({ name }) => name === WhiteListName)) throw new Refusal(`Whitelist "${WhiteListName}" exists already.`);
		return { WhitelistId: String(addWhitelist(WhiteListName, WhitelistType, call).id) };
	},
	ListMcubeWhitelists: ({ WhitelistName = "", ...request }, { workspace, version }) => {
		const { members, paging } = pageOf$1(workspace.whitelists.filter(({ name }) => name.includes(WhitelistName)).reverse(), request, version);
		return {
			...paging,
			Whitelists: members.map((one) => whitelistInfo(one, workspace))
		};
	},
	UpdateMcubeWhitelist: async (request, { cloud, workspace }) => {
		const whitelist = workspace.whitelists.find(({ id }) => String(id) === request.Id);
		if (!whitelist) throw new Refusal(`Whitelist ${request.Id} does not exist.`);
		const given = await readUsers(request, cloud);
		const failed = addUsers(whitelist, given);
		whitelist.modifiedMs = cloud.now();
		return { AddWhitelistInfo: {
			SuccessNum: given.length - failed.length,
			FailNum: failed.length,
			FailUserIds: failed.join(",")
		} };
	},
	DeleteMcubeWhitelist: ({ Id }, { workspace }) => {
		if (!workspace.whitelists.some(({ id }) => id === Id)) throw new Refusal(`Whitelist ${Id} does not exist.`);
		workspace.whitelists = workspace.whitelists.filter(({ id }) => id !== Id);
		return { Data: "1" };
	},
	CreateMcubeWhitelistForIde: ({ UserId, WhitelistValue }, call) => {
		if (UserId === "" || WhitelistValue === "") throw new Refusal("UserId and WhitelistValue must not be empty.");
		const name = `ide-${UserId}`;
		const whitelist = call.workspace.whitelists.find((one) => one.name === name) ?? addWhitelist(name, "normal", call);
		whitelist.users = [WhitelistValue];
		return { WhitelistId: String(whitelist.id) };
	}
};
function addWhitelist(name, type, { cloud, workspace }) {
	const { nextId } = cloud.world();
	const whitelist = {
		id: nextId.whitelist,
		name,
		type,
		createdMs: cloud.now(),
		modifiedMs: cloud.now(),
		users: []
	};
	nextId.whitelist += 1;
	workspace.whitelists.push(whitelist);
	return whitelist;
}
async function readUsers({ KeyIds, OssUrl }, cloud) {
	if (KeyIds === void 0 === (OssUrl === void 0)) throw new Refusal("Exactly one of KeyIds and OssUrl is needed.");
	if (OssUrl === void 0) return (KeyIds ?? "").split(",");
	const file = needUpload(cloud, OssUrl, "OssUrl");
	if (file.sizeBytes >= fileMaxBytes$1) throw new Refusal(`The file has ${file.sizeBytes} bytes; it must be smaller than 5 MB.`);
	return (await cloud.store.read(file)).toString("utf8").replace(/\r?\n$/, "").split(/\r?\n/);
}
function addUsers(whitelist, given) {
	const users = new Set(whitelist.users);
	const failed = given.filter((user) => {
		if (whitelist.type === "regular" ? !isExpression(user) || users.size >= expressionsMax && !users.has(user) : !/^[^\s,]+$/.test(user)) return true;
		users.add(user);
		return false;
	});
	whitelist.users = [...users];
	return failed;
}
function isExpression(text) {
	try {
		return text !== "" && new RegExp(text) instanceof RegExp;
	} catch {
		return false;
	}
}
const whitelistInfo = (one, workspace) => ({
	AppCode: appCode(workspace),
	GmtCreate: wireTime(one.createdMs),
	GmtModified: wireTime(one.modifiedMs),
	Id: one.id,
	WhiteListCount: one.users.length,
	WhiteListName: one.name,
	WhitelistType: one.type
});
// build/emulator/mcube.js
const handlers$2 = {
	...appHandlers,
	...packageHandlers,
	...taskHandlers,
	...whitelistHandlers
};
async function answerMcube(name, request, call) {
	const workspace = findWorkspace(call.cloud.world(), request.AppId, request.WorkspaceId);
	if (!workspace) return {
		ResultCode: "APP_NOT_FOUND",
		ResultMessage: `No app ${request.AppId} with workspace ${request.WorkspaceId}.`
	};
	if (workspace.tenantId !== request.TenantId) return {
		ResultCode: "TENANT_NOT_FOUND",
		ResultMessage: `No tenant ${request.TenantId}.`
	};
	const field = operations[name].result;
	try {
		const handle = handlers$2[name];
		return {
			ResultCode: "OK",
			[field]: {
				Success: true,
				ResultMsg: "",
				...await handle(request, {
					...call,
					workspace
				})
			}
		};
	} catch (error) {
		if (error instanceof Refusal) return {
			ResultCode: "OK",
			[field]: {
				Success: false,
				ResultMsg: error.message
			}
		};
		throw error;
	}
}
// build/emulator/message-rules.js
const longestValidMs = 2592e6;
const version = /^\d+(\.\d+)*$/;
const rules = [
	({ OsType: os }) => os === void 0 || /^(ios|android)$/i.test(os) ? void 0 : ["OsType", "is neither IOS nor ANDROID"],
	({ AppMinVersion: min = "0" }) => version.test(min) ? void 0 : ["AppMinVersion", "is not made of numbers and dots"],
	({ AppMaxVersion: max = "0" }) => version.test(max) ? void 0 : ["AppMaxVersion", "is not made of numbers and dots"],
	({ AppMinVersion: min, AppMaxVersion: max }) => min === void 0 || max === void 0 || compareVersions(min, max) <= 0 ? void 0 : ["AppMaxVersion", "is below AppMinVersion"],
	({ MinUid: min = 0, MaxUid: max = 99 }) => min <= max ? void 0 : ["MaxUid", "is below MinUid"],
	({ Uids: uids }) => uids === void 0 || /^\d\d(,\d\d)*$/.test(uids) ? void 0 : ["Uids", "is not a list such as 01,02,99"],
	({ ValidTimeStart: from, ValidTimeEnd: until }, nowMs) => {
		if (until === void 0) return void 0;
		const lengthMs = until - (from ?? nowMs);
		if (lengthMs <= 0) return ["ValidTimeEnd", "is not after ValidTimeStart"];
		return lengthMs <= longestValidMs ? void 0 : ["ValidTimeEnd", "is more than 30 days after ValidTimeStart"];
	}
];
function checkFilters(filters, nowMs) {
	for (const rule of rules) {
		const [name, reason] = rule(filters, nowMs) ?? [];
		if (name === void 0) continue;
		throw new GatewayError(400, "InvalidParameter", `The specified parameter "${name}" is not valid: "${String(filters[name])}" ${reason}.`);
	}
}
// build/emulator/mobile-sync.js
const handlers$1 = {
	CreateOpenSingleData: (request, cloud) => request.LinkToken === "" ? failure("ARGS_IS_NULL", "LinkToken is empty.") : send(request, request.LinkToken, cloud),
	CreateOpenGlobalData: (request, cloud) => send(request, null, cloud)
};
function answerMobileSync(name, request, cloud) {
	const handle = handlers$1[name];
	return handle(request, cloud);
}
const payloadMaxCharacters = 4096;
const thirdMsgIdLimitBytes = 100;
function send(request, linkToken, cloud) {
	const wrong = problemOf(request);
	if (wrong) return failure(...wrong);
	checkFilters(request, cloud.now());
	const workspace = findWorkspace(cloud.world(), request.AppId, request.WorkspaceId);
	if (!workspace || (request.TenantId ?? workspace.tenantId) !== workspace.tenantId) return failure("INVALID_TENANT_ID", "The app does not exist, or belongs to another tenant.");
	const scene = workspace.syncScenes.find(({ bizType }) => bizType === request.BizType);
	if (!scene) return failure("BIZ_NOT_ONLINE", `The synchronization identity "${request.BizType}" is not published.`);
	if (linkToken === null && !scene.global) return failure("NOT_SUPPORT_GLOBAL", `"${request.BizType}" reaches one receiver at a time.`);
	keep(request, linkToken, workspace, cloud.now());
	return {
		HttpStatusCode: 200,
		Result: true,
		ResultCode: "SUCCESS",
		ResultMessage: "Success"
	};
}
function problemOf(request) {
	if (request.ThirdMsgId === "") return ["THIRD_MSG_ID_IS_NULL", "ThirdMsgId is empty."];
	const empty = [
		"AppId",
		"WorkspaceId",
		"BizType",
		"Payload"
	].find((name) => request[name] === "");
	if (empty !== void 0) return ["ARGS_IS_NULL", `${empty} is empty.`];
	if (request.Payload.length > payloadMaxCharacters) return ["PAYLOAD_LONG", `Payload has more than ${payloadMaxCharacters} characters.`];
	if (Buffer.byteLength(request.ThirdMsgId) >= thirdMsgIdLimitBytes) return ["THIRD_MSG_ID_LONG", "ThirdMsgId has 100 bytes or more."];
}
function keep(request, linkToken, { messages }, nowMs) {
	const { BizType: bizType, ThirdMsgId: thirdMsgId, Payload: payload } = request;
	if (messages.some((one) => one.bizType === bizType && one.thirdMsgId === thirdMsgId)) return;
	messages.push({
		bizType,
		thirdMsgId,
		linkToken,
		payload,
		sentMs: nowMs
	});
}
const failure = (ResultCode, ResultMessage) => ({
	HttpStatusCode: 200,
	Result: false,
	ResultCode,
	ResultMessage
});
// build/emulator/serverless/function-life.js
const isUnderWay = ({ outcome, endsMs }, nowMs) => outcome === null || nowMs < endsMs;
function deploymentStatus({ attempts }, deploymentId, nowMs) {
	const last = attempts.findLast((attempt) => attempt.deploymentId === deploymentId);
	if (!last) return "DEPLOY_INIT";
	if (isUnderWay(last, nowMs)) return "DEPLOYING";
	return last.outcome === "success" ? "DEPLOY_SUCCESS" : "DEPLOY_FAILED";
}
const isDeploying = ({ attempts }, nowMs) => attempts.some((attempt) => isUnderWay(attempt, nowMs));
const liveAttempt = ({ attempts }, nowMs) => attempts.findLast((attempt) => attempt.outcome === "success" && !isUnderWay(attempt, nowMs));
function modifiedAt({ deploymentId, createdMs }, { attempts }, nowMs) {
	const last = attempts.findLast((attempt) => attempt.deploymentId === deploymentId);
	if (!last) return createdMs;
	return isUnderWay(last, nowMs) ? last.startedMs : last.endsMs;
}
function failLostAttempts(spaces) {
	for (const attempt of spaces.flatMap(({ functions }) => functions.flatMap(({ attempts }) => attempts))) {
		if (attempt.outcome !== null) continue;
		attempt.outcome = "failure";
		attempt.reason = "the emulator ended in the middle of it";
	}
}
// build/emulator/serverless/function-rules.js
function needFunction({ functions }, name) {
	const found = functions.find((one) => one.name === name);
	if (!found) throw new GatewayError(404, "InvalidFunctionName.NotFound", `The specified function does not exist: ${name}.`);
	return found;
}
const defaultSettings = {
	desc: "",
	runtime: "nodejs14",
	memoryMb: 512,
	timeoutSeconds: 5,
	concurrency: 1,
	httpPath: "",
	timer: "",
	timerPayload: ""
};
const changed = (before, request) => ({
	desc: request.Desc ?? before.desc,
	runtime: request.Runtime ?? before.runtime,
	memoryMb: request.Memory ?? before.memoryMb,
	timeoutSeconds: request.Timeout ?? before.timeoutSeconds,
	concurrency: request.InstanceConcurrency ?? before.concurrency,
	httpPath: request.HttpTriggerPath ?? before.httpPath,
	timer: request.TimingTriggerConfig ?? before.timer,
	timerPayload: request.TimingTriggerUserPayload ?? before.timerPayload
});
const timerForm = /^(?:cron:)?[\d*,/?LW#A-Za-z-]+(?: [\d*,/?LW#A-Za-z-]+){5}$/;
const concurrencyNeedsMb = 512;
function checkSettings(name, settings, { functions }) {
	const { runtime, memoryMb, concurrency, httpPath, timer } = settings;
	if (runtime === "nodejs8") throw invalid$1("Runtime", "nodejs8 was closed on 2024-09-01");
	if (concurrency > 1 && memoryMb < concurrencyNeedsMb) throw invalid$1("InstanceConcurrency", `${concurrency} needs at least ${concurrencyNeedsMb} MB of memory, the function has ${memoryMb} MB`);
	if (timer !== "" && !timerForm.test(timer)) throw invalid$1("TimingTriggerConfig", `"${timer}" is not a timer of six fields`);
	const other = functions.find((one) => httpPath !== "" && one.name !== name && one.settings.httpPath === httpPath);
	if (other) throw new GatewayError(400, "InvalidHttpTriggerPath.Duplicate", `The path ${httpPath} belongs to the function ${other.name}.`);
}
const invalid$1 = (parameter, reason) => new GatewayError(400, "InvalidParameter", `The specified parameter "${parameter}" is not valid: ${reason}.`);
// build/emulator/serverless/function-view.js
const utcTime = (epochMs) => new Date(epochMs).toISOString();
function viewFunction({ name, settings, createdMs, modifiedMs }) {
	return {
		Name: name,
		Desc: settings.desc,
		HttpTriggerPath: settings.httpPath,
		CreatedAt: utcTime(createdMs),
		ModifiedAt: utcTime(modifiedMs),
		TimingTriggerConfig: settings.timer,
		Spec: {
			InstanceConcurrency: settings.concurrency,
			Memory: `${settings.memoryMb} MB`,
			Timeout: `${settings.timeoutSeconds}s`,
			Runtime: settings.runtime.replace("nodejs", "Node.js ")
		}
	};
}
function viewCreated(created) {
	const { Name, Desc, CreatedAt, ModifiedAt, Spec } = viewFunction(created);
	const Timeout = `${created.settings.timeoutSeconds} s`;
	return {
		ModifiedAt,
		Desc,
		CreatedAt,
		Spec: {
			...Spec,
			Timeout,
			InstanceConcurrency: String(Spec.InstanceConcurrency)
		},
		Success: true,
		Name
	};
}
// build/emulator/serverless/page.js
function pageOf(members, request) {
	const { PageNum = 1, PageSize = 10 } = request;
	const Paginator = {
		PageCount: Math.ceil(members.length / PageSize),
		PageNum,
		PageSize,
		Total: members.length
	};
	return {
		members: members.slice((PageNum - 1) * PageSize, PageNum * PageSize),
		Paginator
	};
}
// build/emulator/serverless/signed-url.js
function signedUrl({ method, key, contentType, expiresMs }, cloud, signer = storageKey) {
	const expires = String(Math.floor(expiresMs / 1e3));
	const headers = contentType === void 0 ? {} : { "content-type": contentType };
	const token = signer.securityToken === void 0 ? {} : { "security-token": signer.securityToken };
	const text = ossStringToSign({
		method,
		bucket: ownBucket,
		key,
		headers,
		query: new Map(Object.entries(token))
	}, expires);
	const query = new URLSearchParams({
		OSSAccessKeyId: signer.id,
		Expires: expires,
		Signature: ossSignature(signer.secret, text),
		...token
	});
	return `${cloud.url()}/${key.split("/").map(encodeURIComponent).join("/")}?${query.toString()}`;
}
// build/emulator/serverless/deployments.js
const archiveType = "application/octet-stream";
const labels = {
	DEPLOY_INIT: "待部署",
	DEPLOYING: "部署中",
	DEPLOY_SUCCESS: "部署成功",
	DEPLOY_FAILED: "部署失败"
};
const deploymentHandlers = {
	CreateFunctionDeployment: ({ Name }, { cloud, space, expired }) => {
		const { deployments } = needFunction(space, Name);
		const now = cloud.now();
		const DeploymentId = `dep-${Math.floor(now / 1e3).toString(16)}${randomBytes(8).toString("hex")}`;
		const key = `${codeFolder}${space.spaceId}/${DeploymentId}.zip`;
		deployments.push({
			deploymentId: DeploymentId,
			versionNo: versionNo(now, deployments.length),
			key,
			createdMs: now
		});
		const expiresMs = now + (expired ? -6e4 : cloud.tokenLifetimeMs);
		return {
			DeploymentId,
			UploadSignedUrl: signedUrl({
				method: "PUT",
				key,
				contentType: archiveType,
				expiresMs
			}, cloud)
		};
	},
	DeployFunction: async ({ DeploymentId }, { cloud, space }) => {
		const { found, deployment } = needDeployment(space, DeploymentId);
		const startedMs = cloud.now();
		if (isDeploying(found, startedMs)) throw new GatewayError(409, "OperationConflict", `The function ${found.name} is being deployed, please try again later.`);
		if (cloud.redeploy === "refused" && found.attempts.some(({ deploymentId, outcome }) => deploymentId === DeploymentId && outcome === "success")) throw new GatewayError(400, "InvalidDeploymentStatus", `The deployment ${DeploymentId} was deployed before.`);
		const file = cloud.store.find("mcube-emulator", deployment.key)?.file ?? "";
		const attempt = {
			deploymentId: DeploymentId,
			file,
			startedMs,
			endsMs: startedMs + cloud.deployDelayMs,
			outcome: null,
			reason: ""
		};
		found.attempts.push(attempt);
		attempt.reason = await cloud.functionHost.problemOf(found.name, file);
		attempt.outcome = attempt.reason === "" ? "success" : "failure";
		return {};
	},
	ListFunctionDeployment: ({ Name, Status = "", ...request }, { cloud, space }) => {
		const found = needFunction(space, Name);
		const statusOf = ({ deploymentId }) => deploymentStatus(found, deploymentId, cloud.now());
		const { members, Paginator } = pageOf(found.deployments.filter((one) => Status === "" || statusOf(one) === Status).reverse(), request);
		return {
			HttpStatusCode: "200",
			Paginator,
			DataList: members.map((one) => {
				const status = statusOf(one);
				return {
					Status: {
						Status: status,
						Label: labels[status]
					},
					...deploymentView(one, found, cloud)
				};
			}),
			Success: true,
			Code: "OK"
		};
	}
};
function deploymentView(one, owner, cloud) {
	const now = cloud.now();
	return {
		DeploymentId: one.deploymentId,
		DownloadSignedUrl: signedUrl({
			method: "GET",
			key: one.key,
			expiresMs: now + cloud.tokenLifetimeMs
		}, cloud),
		ModifiedAt: utcTime(modifiedAt(one, owner, now)),
		VersionNo: one.versionNo,
		CreatedAt: utcTime(one.createdMs)
	};
}
const versionNo = (nowMs, count) => new Date(nowMs + 288e5).toISOString().replace(/\D/g, "") + String(count % 100).padStart(2, "0");
function needDeployment({ functions }, id) {
	for (const found of functions) {
		const deployment = found.deployments.find(({ deploymentId }) => deploymentId === id);
		if (deployment) return {
			found,
			deployment
		};
	}
	throw new GatewayError(404, "InvalidDeploymentId.NotFound", `The specified deployment does not exist: ${id}.`);
}
// build/emulator/serverless/functions.js
const functionHandlers = {
	CreateFunction: ({ Name, SpaceId: _space, ...request }, { cloud, space }) => {
		if (space.functions.some(({ name }) => name === Name)) throw new GatewayError(400, "InvalidFunctionName.AlreadyExists", `The function ${Name} exists already.`);
		const settings = changed(defaultSettings, request);
		checkSettings(Name, settings, space);
		const now = cloud.now();
		const created = {
			name: Name,
			settings,
			createdMs: now,
			modifiedMs: now,
			deployments: [],
			attempts: [],
			runs: []
		};
		space.functions.push(created);
		return viewCreated(created);
	},
	UpdateFunction: ({ Name, SpaceId: _space, ...request }, { cloud, space }) => {
		const found = needFunction(space, Name);
		const settings = changed(found.settings, request);
		checkSettings(Name, settings, space);
		found.settings = settings;
		found.modifiedMs = cloud.now();
		return {
			...viewFunction(found),
			TimingTriggerUserPayload: settings.timerPayload
		};
	},
	DeleteFunction: ({ Name }, { space }) => {
		needFunction(space, Name);
		space.functions = space.functions.filter(({ name }) => name !== Name);
		return {};
	},
	DescribeFunction: ({ Name }, { cloud, space }) => {
		const found = needFunction(space, Name);
		const live = liveAttempt(found, cloud.now());
		const deployment = found.deployments.find(({ deploymentId }) => deploymentId === live?.deploymentId);
		return {
			Function: {
				...viewFunction(found),
				TimingTriggerUserPayload: found.settings.timerPayload
			},
			...deployment && { Deployment: deploymentView(deployment, found, cloud) }
		};
	},
	ListFunction: ({ FilterBy = "", ...request }, { space }) => {
		const { members, Paginator } = pageOf(space.functions.filter(({ name }) => name.includes(FilterBy)), request);
		return {
			Paginator,
			DataList: members.map(viewFunction)
		};
	}
};
// build/emulator/serverless/hosting-envelope.js
const envelopes = {
	numbers: {
		HttpStatusCode: 200,
		Code: "success",
		Success: true
	},
	texts: {
		HttpStatusCode: "200",
		Code: "success",
		Success: "true"
	},
	message: {
		HttpStatusCode: "200",
		Code: "success",
		Message: "",
		Success: true
	}
};
const enveloped = (kind, data) => ({
	...envelopes[kind],
	Data: data
});
const printed = (value) => String(value);
// build/emulator/serverless/site-files.js
const siteFolder = (spaceId) => `${spaceId}/`;
const sitePath = (text) => text.replace(/^\/+/, "");
const keyMaxBytes = 1023;
function siteKey(spaceId, filePath) {
	const path = sitePath(filePath);
	const key = `${siteFolder(spaceId)}${path}`;
	if (path === "" || path.endsWith("/")) throw new Refusal(`InvalidFilePath: "${filePath}" names no file`);
	if (Buffer.byteLength(key) > keyMaxBytes) throw new Refusal(`InvalidFilePath: more than ${keyMaxBytes} bytes`);
	return key;
}
const findSiteFile = (cloud, spaceId, path) => cloud.store.find(ownBucket, `${siteFolder(spaceId)}${path}`);
function listSite(cloud, spaceId, prefix = "") {
	return cloud.store.list(ownBucket, `${siteFolder(spaceId)}${prefix}`).map((object) => ({
		object,
		bytes: Buffer.from(object.key)
	})).sort((one, other) => Buffer.compare(one.bytes, other.bytes)).map(({ object }) => object);
}
const siteSizeBytes = (cloud, spaceId) => cloud.store.folderSizeBytes(ownBucket, siteFolder(spaceId));
const removeSiteFile = (cloud, spaceId, filePath) => cloud.store.remove(ownBucket, siteKey(spaceId, filePath));
function removeSite(cloud, spaceId) {
	for (const { key } of cloud.store.list(ownBucket, siteFolder(spaceId))) cloud.store.remove(ownBucket, key);
}
// build/emulator/serverless/site-permits.js
const fileMaxBytes = 52428800;
const linkLifetimeMs = 18e5;
function uploadPolicy(key, expiresMs, { maxUploadBytes }) {
	const conditions = [[
		"content-length-range",
		0,
		Math.min(fileMaxBytes, maxUploadBytes)
	], { key }];
	const policy = Buffer.from(JSON.stringify({
		expiration: new Date(expiresMs).toISOString(),
		conditions
	})).toString("base64");
	return {
		policy,
		signature: ossSignature(siteStorageKey.secret, policy)
	};
}
const readingLink = (key, cloud) => signedUrl({
	method: "GET",
	key,
	expiresMs: cloud.now() + linkLifetimeMs
}, cloud, siteStorageKey);
// build/emulator/serverless/hosting-files.js
const pageSizeDefault = 50;
const describe$4 = (object, { cloud }) => ({
	ContentType: object.contentType,
	ETag: `"${object.etag}"`,
	LastModifiedTime: object.modifiedMs,
	SignedUrl: readingLink(object.key, cloud),
	Size: object.sizeBytes
});
const hostingFileHandlers = {
	ListWebHostingFiles: ({ Prefix, Marker = "", PageSize = pageSizeDefault }, call) => {
		const { spaceId } = call.space;
		const marker = Buffer.from(Marker);
		const after = listSite(call.cloud, spaceId, sitePath(Prefix)).filter(({ key }) => Buffer.compare(Buffer.from(key), marker) > 0);
		const page = after.slice(0, PageSize);
		const WebHostingFiles = page.map((object) => ({
			FilePath: object.key.slice(siteFolder(spaceId).length),
			...describe$4(object, call)
		}));
		const last = after.length > page.length ? page.at(-1) : void 0;
		return enveloped("numbers", {
			Count: page.length,
			...last ? { NextMarker: last.key } : {},
			WebHostingFiles
		});
	},
	DescribeWebHostingFile: ({ FilePath }, call) => {
		const path = sitePath(FilePath);
		const object = findSiteFile(call.cloud, call.space.spaceId, path);
		return { Data: object ? {
			Exists: true,
			FilePath: `/${path}`,
			...describe$4(object, call)
		} : { Exists: false } };
	},
	GetWebHostingUploadCredential: ({ FilePath }, { space, cloud, expired }) => {
		const key = siteKey(space.spaceId, FilePath);
		if (siteSizeBytes(cloud, space.spaceId) >= space.staticWebQuotaBytes) throw new Refusal("StaticWebDataSizeQuotaExceeded");
		const expiresMs = cloud.now() + (expired ? -1e3 : cloud.tokenLifetimeMs);
		const { policy, signature } = uploadPolicy(key, expiresMs, cloud);
		return enveloped("texts", {
			AccessKeyId: siteStorageKey.id,
			Endpoint: new URL(cloud.url()).host,
			ExpiredTime: printed(Math.floor(expiresMs / 1e3)),
			FilePath: key,
			Policy: policy,
			SecurityToken: siteStorageKey.securityToken,
			Signature: signature
		});
	},
	DeleteWebHostingFile: ({ FilePath }, { space, cloud }) => {
		removeSiteFile(cloud, space.spaceId, FilePath);
		return enveloped("numbers", true);
	},
	BatchDeleteWebHostingFiles: ({ FilePaths }, { space, cloud }) => {
		for (const path of FilePaths) siteKey(space.spaceId, path);
		for (const path of FilePaths) removeSiteFile(cloud, space.spaceId, path);
		return { Data: true };
	}
};
// build/emulator/serverless/allowed-ips.js
const entriesMax = 3;
const rangeForm = /^([\d.]+)\/(2[4-9]|3[01])$/;
const entriesOf = (text) => text === "" ? [] : text.split(",").map((entry) => entry.trim());
function brokenAllowList(text) {
	const entries = entriesOf(text);
	if (entries.length > entriesMax) return `${entries.length} entries, at most ${entriesMax} are allowed`;
	const wrong = entries.find((entry) => !isIPv4(entry) && !isIPv4(rangeForm.exec(entry)?.[1] ?? ""));
	return wrong === void 0 ? void 0 : `"${wrong}" is neither an IPv4 address nor a range of /24 to /31`;
}
function isAllowed(text, address) {
	const entries = entriesOf(text);
	if (entries.length === 0) return true;
	const allowed = new BlockList();
	for (const entry of entries) {
		const [base = "", bits] = entry.split("/");
		if (bits === void 0) allowed.addAddress(base, "ipv4");
		else allowed.addSubnet(base, Number(bits), "ipv4");
	}
	return isIPv4(address) && allowed.check(address, "ipv4");
}
// build/emulator/serverless/hosting-state.js
const firstConfig = {
	indexPath: "index.html",
	errorPath: "",
	errorHttpStatus: "404",
	allowedIps: ""
};
const unusedHosting = () => ({
	openedAtMs: null,
	config: firstConfig,
	domains: [],
	refreshedAtMs: []
});
// build/emulator/serverless/hosting-status.js
function hostingStatus({ openedAtMs }, cloud) {
	if (openedAtMs === null) return "UNUSED";
	return cloud.now() < openedAtMs + cloud.openDelayMs ? "OPENING" : "IN_SERVICE";
}
function onceInService(handlers) {
	const guarded = Object.entries(handlers).map(([name, handle]) => {
		const guard = (request, call) => {
			const status = hostingStatus(call.space.hosting, call.cloud);
			if (status !== "IN_SERVICE") throw new Refusal(`WebHostingNotInService: ${status}`);
			return handle(request, call);
		};
		return [name, guard];
	});
	return Object.fromEntries(guarded);
}
// build/emulator/serverless/cors-origins.js
function allowOriginHeader(domain, origin) {
	if (!domain?.enableCors) return {};
	const allowed = domain.allowOrigin.split(",").map((one) => one.trim());
	if (allowed.includes("*")) return { "access-control-allow-origin": "*" };
	if (origin === void 0 || !allowed.some((one) => matches(one, origin))) return {};
	return {
		"access-control-allow-origin": origin,
		vary: "Origin"
	};
}
function matches(allowed, origin) {
	const [before = "", after] = allowed.split("*");
	if (after === void 0) return allowed === origin;
	return origin.length > before.length + after.length && origin.startsWith(before) && origin.endsWith(after);
}
// build/emulator/serverless/site-server.js
async function answerSite(cloud, spaceId, message) {
	try {
		const visit = admit(cloud, spaceId, message);
		const answer = redirectToHttps(visit) ?? findPage(visit);
		return {
			...answer,
			headers: {
				...answer.headers,
				...allowOriginHeader(visit.domain, message.headers.origin)
			}
		};
	} catch (error) {
		if (!(error instanceof StorageError)) throw error;
		return storageErrorAnswer(error, randomUUID().replaceAll("-", "").slice(0, 24).toUpperCase(), message.headers.host ?? "");
	}
}
function admit(cloud, spaceId, message) {
	const space = cloud.world().spaces.find((one) => one.spaceId === spaceId);
	if (!space || hostingStatus(space.hosting, cloud) !== "IN_SERVICE") throw new StorageError(404, "NoSuchWebHosting", "There is no site here.");
	const host = (message.headers.host ?? "").replace(/:\d+$/, "");
	const domain = space.hosting.domains.find((one) => one.domain === host);
	if (!domain && !isAllowed(space.hosting.config.allowedIps, message.socket.remoteAddress ?? "")) throw new StorageError(403, "ClientIpNotAllowed", "Your address is not on the list of this site.");
	if (message.method !== "GET" && message.method !== "HEAD") throw new StorageError(405, "MethodNotAllowed", `No ${message.method} here.`);
	return {
		cloud,
		space,
		message,
		domain,
		rawPath: (message.url ?? "").split("?")[0] ?? ""
	};
}
function redirectToHttps({ domain, message }) {
	if (domain?.forceRedirectType !== "HTTPS_FORCE" || domain.certificate === null) return void 0;
	return {
		status: 301,
		headers: { location: `https://${domain.domain}${message.url ?? "/"}` },
		body: ""
	};
}
function findPage(visit) {
	const { cloud, space, message, rawPath } = visit;
	const { indexPath, errorPath, errorHttpStatus } = space.hosting.config;
	const find = (path) => findSiteFile(cloud, space.spaceId, path);
	const path = decodePath(rawPath);
	const index = sitePath(indexPath);
	const isFolder = path === "" || path.endsWith("/");
	const file = find(isFolder ? `${path}${index}` : path);
	if (file) return fileAnswer(file, 200, visit);
	if (!isFolder && find(`${path}/${index}`)) return {
		status: 302,
		headers: { location: `${rawPath}/${(message.url ?? "").slice(rawPath.length)}` },
		body: ""
	};
	const errorPage = errorPath === "" ? void 0 : find(sitePath(errorPath));
	if (!errorPage) throw new StorageError(404, "NoSuchKey", "The specified key does not exist.");
	return fileAnswer(errorPage, Number(errorHttpStatus), visit);
}
function decodePath(rawPath) {
	try {
		return decodeURIComponent(rawPath.slice(1));
	} catch {
		throw new StorageError(400, "InvalidURI", "The path is not percent-encoded UTF-8.");
	}
}
function fileAnswer(file, status, { cloud, message }) {
	const etag = `"${file.etag}"`;
	const headers = {
		...file.headers,
		etag,
		"last-modified": new Date(file.modifiedMs).toUTCString()
	};
	if (status === 200 && isKnown(etag, message.headers["if-none-match"])) return {
		status: 304,
		headers,
		body: ""
	};
	return {
		status,
		headers: {
			"content-type": file.contentType,
			...headers
		},
		body: {
			stream: cloud.store.stream(file),
			sizeBytes: file.sizeBytes
		}
	};
}
const isKnown = (etag, ifNoneMatch = "") => ifNoneMatch.split(",").some((one) => ["*", etag].includes(one.trim().replace(/^W\//, "")));
const hostingServiceHandlers = {
	OpenWebHostingService: (_request, { space, cloud }) => {
		space.hosting.openedAtMs ??= cloud.now();
		return enveloped("numbers", true);
	},
	GetWebHostingStatus: (_request, { space, cloud }) => enveloped("numbers", {
		SpaceId: space.spaceId,
		Status: hostingStatus(space.hosting, cloud)
	}),
	...onceInService({
		GetWebHostingConfig: async (_request, { space, cloud }) => {
			const { spaceId } = space;
			const { indexPath, errorPath, errorHttpStatus, allowedIps } = space.hosting.config;
			const address = await cloud.servers.addressOf("site", spaceId, (message) => answerSite(cloud, spaceId, message));
			return enveloped("message", {
				SpaceId: spaceId,
				AllowedIps: allowedIps,
				DefaultDomain: new URL(address).host,
				ErrorHttpStatus: errorHttpStatus,
				ErrorPath: errorPath,
				IndexPath: indexPath
			});
		},
		ModifyWebHostingConfig: ({ IndexPath, ErrorPath, ErrorHttpStatus, AllowedIps, HistoryModePath }, { space }) => {
			if (HistoryModePath !== void 0) throw new GatewayError(400, "InvalidParameter.Unknown", "There is no parameter \"HistoryModePath\" any more.");
			if (sitePath(IndexPath) === "") throw new Refusal("InvalidIndexPath");
			const problem = brokenAllowList(AllowedIps ?? "");
			if (problem !== void 0) throw new Refusal(`InvalidAllowedIps: ${problem}`);
			space.hosting.config = {
				indexPath: IndexPath,
				errorPath: ErrorPath ?? firstConfig.errorPath,
				errorHttpStatus: ErrorHttpStatus === "200" ? "200" : "404",
				allowedIps: AllowedIps ?? firstConfig.allowedIps
			};
			return enveloped("message", true);
		}
	})
};
// build/emulator/serverless/site-domains.js
const domainForm$1 = /^(?!.{254})([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
const hourMs$1 = 36e5;
const refreshesAnHour = 3;
function needDomain({ space }, domain) {
	const found = space.hosting.domains.find((one) => one.domain === domain);
	if (!found) throw new Refusal(`DomainNotExist: ${domain}`);
	return found;
}
const siteDomainHandlers = {
	ListWebHostingCustomDomains: (_request, { space }) => enveloped("texts", space.hosting.domains.map(describe$3)),
	BindWebHostingCustomDomain: ({ CustomDomain: domain }, { space, cloud }) => {
		if (!domainForm$1.test(domain)) throw new Refusal(`InvalidDomain: "${domain}" is not a domain name in small letters`);
		if (cloud.world().spaces.some(({ hosting }) => hosting.domains.some((one) => one.domain === domain))) throw new Refusal(`DomainAlreadyExist: ${domain}`);
		const nowMs = cloud.now();
		space.hosting.domains.push({
			domain,
			createdMs: nowMs,
			updatedMs: nowMs,
			forceRedirectType: "OFF",
			enableCors: false,
			allowOrigin: "",
			originControl: false,
			certificate: null
		});
		return enveloped("numbers", true);
	},
	UnbindWebHostingCustomDomain: ({ CustomDomain }, call) => {
		const gone = needDomain(call, CustomDomain);
		call.space.hosting.domains = call.space.hosting.domains.filter((one) => one !== gone);
		return enveloped("numbers", true);
	},
	SaveWebHostingCustomDomainConfig: ({ DomainName, ForceRedirectType }, call) => {
		const domain = needDomain(call, DomainName);
		domain.forceRedirectType = ForceRedirectType === "HTTPS_FORCE" ? "HTTPS_FORCE" : "OFF";
		domain.updatedMs = call.cloud.now();
		return {};
	},
	SaveWebHostingCustomDomainCorsConfig: ({ DomainName, EnableCors, AccessControlAllowOrigin = "*", AccessOriginControl = false }, call) => {
		const domain = needDomain(call, DomainName);
		domain.enableCors = EnableCors;
		domain.allowOrigin = AccessControlAllowOrigin;
		domain.originControl = AccessOriginControl;
		domain.updatedMs = call.cloud.now();
		return {
			Data: true,
			Success: true
		};
	},
	GetWebHostingDomainVerificationContent: ({ SpaceId, Domain }) => ({ Data: {
		Content: `verify_${createHash("md5").update(`${SpaceId} ${Domain}`).digest("hex")}`,
		Domain
	} }),
	RefreshWebHostingCustomDomainCache: ({ DomainName }, call) => {
		needDomain(call, DomainName);
		const { hosting } = call.space;
		const nowMs = call.cloud.now();
		const lately = hosting.refreshedAtMs.filter((atMs) => nowMs - atMs < hourMs$1);
		if (lately.length >= refreshesAnHour) throw new Refusal(`RefreshLimitExceeded: ${refreshesAnHour} an hour`);
		hosting.refreshedAtMs = [...lately, nowMs];
		return {};
	}
};
const describe$3 = (one) => ({
	Status: "online",
	EnableCors: one.enableCors,
	AccessControlAllowOrigin: one.allowOrigin,
	AccessOriginControl: one.originControl,
	SslProtocol: one.certificate ? "on" : "off",
	ForceRedirectType: one.forceRedirectType,
	Description: "",
	CreateTime: printed(one.createdMs),
	UpdateTime: printed(one.updatedMs),
	Domain: one.domain,
	Cname: `${one.domain}.w.kunlungr.com`
});
// build/emulator/serverless/site-certificates.js
const dayMs = 864e5;
const siteCertificateHandlers = {
	AttachWebHostingCertificate: ({ CertName, CertType, Domain, ServerCertificate, PrivateKey }, call) => {
		const domain = needDomain(call, Domain);
		if (CertType === "cas") throw new GatewayError(501, "NotImplemented", "The emulator has no certificate service: of CertType it knows \"upload\" only.");
		domain.certificate = readCertificate$1(CertName, Domain, {
			certificate: ServerCertificate,
			privateKey: PrivateKey
		}, call.cloud.now());
		domain.updatedMs = call.cloud.now();
		return enveloped("numbers", true);
	},
	GetWebHostingCertificateDetail: ({ CustomDomain }, call) => {
		const { certificate } = needDomain(call, CustomDomain);
		return enveloped("texts", certificate ? describe$2(certificate) : { ServerCertificateStatus: "off" });
	},
	DeleteWebHostingCertificate: ({ Domain }, call) => {
		const domain = needDomain(call, Domain);
		if (!domain.certificate) throw new Refusal(`CertificateNotExist: ${Domain}`);
		domain.certificate = null;
		domain.updatedMs = call.cloud.now();
		return enveloped("numbers", true);
	}
};
function readCertificate$1(name, domain, pem, nowMs) {
	const certificate = orRefuse("InvalidServerCertificate", () => new X509Certificate(pem.certificate));
	const key = orRefuse("InvalidPrivateKey", () => createPrivateKey(pem.privateKey));
	if (!certificate.checkPrivateKey(key)) throw new Refusal("CertificateKeyMismatch: the private key is not that of the certificate");
	const covered = certificate.checkHost(domain);
	if (covered === void 0) throw new Refusal(`CertificateDomainMismatch: the certificate is not for ${domain}`);
	const [fromMs, untilMs] = [Date.parse(certificate.validFrom), Date.parse(certificate.validTo)];
	if (untilMs <= nowMs) throw new Refusal(`CertificateExpired: on ${certificate.validTo}`);
	return {
		name,
		domainName: covered,
		fromMs,
		untilMs
	};
}
function orRefuse(code, read) {
	try {
		return read();
	} catch (error) {
		throw Object.assign(new Refusal(`${code}: it is not a readable PEM text`), { cause: error });
	}
}
const describe$2 = (one) => ({
	CertLife: lifeOf(one),
	CertExpiredTime: printed(one.untilMs),
	CertDomainName: one.domainName,
	CertType: "upload",
	CertName: one.name,
	ServerCertificateStatus: "on"
});
function lifeOf({ fromMs, untilMs }) {
	const days = (untilMs - fromMs) / dayMs;
	return days >= 360 ? `${Math.round(days / 365)} years` : `${Math.max(1, Math.round(days / 30))} months`;
}
// build/emulator/serverless/hosting.js
const hostingHandlers = {
	...hostingServiceHandlers,
	...onceInService({
		...hostingFileHandlers,
		...siteDomainHandlers,
		...siteCertificateHandlers
	})
};
// build/emulator/serverless/http-answer.js
const ownHeaders = /* @__PURE__ */ new Set([
	"connection",
	"content-length",
	"date",
	"keep-alive",
	"transfer-encoding",
	"content-disposition"
]);
function composeAnswer(value, requestId) {
	const answer = isComposed(value) ? composed(value) : plain(value);
	const fixed = {
		"content-disposition": "attachment",
		"x-request-id": requestId
	};
	return {
		...answer,
		headers: {
			...answer.headers,
			...fixed
		}
	};
}
function plain(value) {
	const isText = typeof value === "string" || typeof value === "number";
	return {
		status: 200,
		headers: { "content-type": `${isText ? "text/plain" : "application/json"}; charset=utf-8` },
		body: isText ? String(value) : JSON.stringify(value)
	};
}
const isComposed = (value) => typeof value === "object" && value !== null && "mpserverlessComposedResponse" in value && value.mpserverlessComposedResponse === true;
function composed({ statusCode = 200, headers = {}, body = "", isBase64Encoded = false }) {
	if (typeof body !== "string") throw new GatewayError(400, "InvalidComposedResponseBody", "The Body of ComposedResponse is not valid.");
	const status = Number(statusCode);
	if (!Number.isInteger(status) || status < 200 || status > 599) throw new GatewayError(400, "InvalidComposedResponse", `The statusCode of ComposedResponse is not valid: ${String(statusCode)}.`);
	return {
		status,
		headers: readHeaders(headers),
		body: isBase64Encoded === true ? bytes(Buffer.from(body, "base64")) : body
	};
}
const bytes = (content) => ({
	stream: Readable.from([content]),
	sizeBytes: content.length
});
function readHeaders(given) {
	if (typeof given !== "object" || given === null) return {};
	const named = Object.entries(given).map(([name, value]) => [name.toLowerCase(), String(value)]);
	return Object.fromEntries(named.filter(([name, value]) => /^[\w-]+$/.test(name) && !ownHeaders.has(name) && !/[\r\n]/.test(value)));
}
// build/emulator/serverless/http-cors.js
function corsHeaders({ settings }, origin) {
	if (origin === void 0 || !URL.canParse(origin)) return {};
	const { host } = new URL(origin);
	return settings.corsDomains.some(({ domain }) => domain.startsWith("*.") ? host.endsWith(domain.slice(1)) : host === domain) ? {
		"access-control-allow-origin": origin,
		vary: "Origin"
	} : {};
}
function preflightAnswer(message, allowed) {
	const method = message.headers["access-control-request-method"];
	if (message.method !== "OPTIONS" || method === void 0 || Object.keys(allowed).length === 0) return void 0;
	const headers = message.headers["access-control-request-headers"];
	return {
		status: 204,
		headers: {
			...allowed,
			"access-control-allow-methods": "GET, POST, PUT, DELETE",
			...headers === void 0 ? {} : { "access-control-allow-headers": headers }
		},
		body: ""
	};
}
// build/emulator/serverless/invoke.js
async function invokeFunction({ space, found, args, source, requestId }, cloud) {
	const startedMs = cloud.now();
	const live = liveAttempt(found, startedMs);
	if (!live) return {
		kind: "failed",
		code: "FunctionServerError",
		message: `The function ${found.name} has not been deployed.`
	};
	const lines = [];
	const log = (level, text) => void lines.push({
		atMs: cloud.now(),
		level,
		text
	});
	log("INFO", `Start \`${found.name}\` at ${new Date(startedMs).toUTCString()}`);
	const invocation = await run();
	const spent = cloud.now() - startedMs;
	const succeeded = invocation.kind === "returned";
	log(succeeded ? "INFO" : "ERROR", `${succeeded ? "Success" : "Fail"} in ${spent}ms`);
	found.runs = [...found.runs, {
		requestId,
		startedMs,
		succeeded,
		lines
	}].slice(-200);
	return invocation;
	async function run() {
		const { memoryMb, timeoutSeconds } = found.settings;
		const env = {
			MP_SPACE_ID: space.spaceId,
			MP_SOURCE: source
		};
		const folder = await cloud.functionHost.folderOf(found.name, live?.file ?? "");
		const end = await cloud.functionHost.run({
			folder,
			memoryMb,
			timeoutSeconds,
			args,
			env,
			onLine: log
		});
		if (end.kind === "returned") return end;
		log("ERROR", end.kind === "threw" ? cloudStack(end.stack, folder) || end.message : end.reason);
		if (end.kind === "threw") return {
			kind: "failed",
			code: "FunctionBizError",
			message: end.message
		};
		return {
			kind: "failed",
			code: "FunctionServerError",
			message: end.reason
		};
	}
}
function cloudStack(stack, folder) {
	const places = [pathToFileURL(dirname(folder)).href, dirname(folder)];
	const lines = stack.split("\n").filter((line) => !/\[eval\]|node:internal/.test(line));
	return places.reduce((text, place) => text.replaceAll(place, "/tmp/function"), lines.join("\n"));
}
// build/emulator/serverless/http-call.js
const methods = [
	"GET",
	"POST",
	"PUT",
	"DELETE"
];
const contentTypes = /^(application\/json|application\/x-www-form-urlencoded|text\/[\w.+-]+)\s*(;|$)/i;
const bodyMaxBytes$1 = 1024 ** 2;
async function answerHttpTrigger(message, spaceId, cloud) {
	try {
		return await answer(message, spaceId, cloud);
	} catch (error) {
		if (error instanceof GatewayError) return failed(error.status, error.code, error.message);
		return failed(500, "InternalError", `A fault of the emulator: ${String(error)}`);
	}
}
const failed = (status, code, message) => jsonAnswer(status, {
	success: false,
	error: {
		code,
		message
	}
});
async function answer(message, spaceId, cloud) {
	const url = new URL(message.url ?? "", "http://emulator");
	const space = needServing(spaceId, cloud);
	const allowed = corsHeaders(space, message.headers.origin);
	const preflight = preflightAnswer(message, allowed);
	if (preflight) return preflight;
	const response = await call(message, url, {
		space,
		found: needPath(space, url.pathname)
	}, cloud);
	return {
		...response,
		headers: {
			...response.headers,
			...allowed
		}
	};
}
async function call(message, url, { space, found }, cloud) {
	const method = message.method ?? "";
	if (!methods.includes(method)) throw new GatewayError(405, "UnsupportedHTTPMethod", `Method ${method} is not supported.`);
	const args = {
		path: url.pathname.slice(found.settings.httpPath.length) || "/",
		httpMethod: method,
		headers: flatten(message),
		queryStringParameters: Object.fromEntries(url.searchParams),
		requestContext: {},
		body: await readBody$1(message),
		isBase64Encoded: false
	};
	const requestId = randomUUID().toUpperCase();
	const invocation = await invokeFunction({
		space,
		found,
		args,
		source: "http",
		requestId
	}, cloud);
	cloud.save();
	if (invocation.kind === "failed") return failed(200, invocation.code, invocation.message);
	return composeAnswer(JSON.parse(invocation.json), requestId);
}
function needServing(spaceId, cloud) {
	const space = cloud.world().spaces.find((one) => one.spaceId === spaceId);
	if (!space) throw new GatewayError(404, "InvalidSpaceId.NotFound", "The specified SpaceId does not exist.");
	if (space.status === "PAUSED") throw new GatewayError(404, "InvalidSpace.NotInService", "The space is not in service.");
	if (space.httpTrigger.service === "on") return space;
	throw new GatewayError(404, "HttpTrigger.NotEnabled", "The HTTP trigger of the space is not enabled.");
}
function needPath({ functions }, path) {
	const [found] = functions.filter(({ settings: { httpPath } }) => httpPath !== "" && `${path}/`.startsWith(`${httpPath}/`)).sort((one, other) => other.settings.httpPath.length - one.settings.httpPath.length);
	if (!found) throw new GatewayError(404, "HttpTriggerPath.NotFound", `No function has the path ${path}.`);
	return found;
}
async function readBody$1(message) {
	const body = await readWhole(message, bodyMaxBytes$1).catch(() => {
		throw new GatewayError(400, "RequestContentLength.Exceeded", "The request ContentLength exceeds the limit.");
	});
	const contentType = message.headers["content-type"];
	if (body.length > 0 && !contentTypes.test(contentType ?? "")) throw new GatewayError(400, "InvalidRequestContentType", `The request ContentType is not supported: ${contentType}.`);
	return body.toString("utf8");
}
// build/emulator/serverless/http-trigger.js
const triggerHandlers = {
	DescribeHttpTriggerConfig: (_request, { cloud, space }) => viewTrigger(space, cloud),
	UpdateHttpTriggerConfig: (request, { cloud, space }) => {
		const { httpTrigger } = space;
		const certificate = readCertificate(request.CustomDomainCertificate, request.CustomDomainPrivateKey);
		if (request.EnableService) httpTrigger.service = "on";
		else if (httpTrigger.service === "on") httpTrigger.service = "off";
		httpTrigger.customDomain = request.CustomDomain ?? httpTrigger.customDomain;
		httpTrigger.certificate = certificate ?? httpTrigger.certificate;
		return viewTrigger(space, cloud);
	}
};
async function viewTrigger({ spaceId, httpTrigger }, cloud) {
	const { service, customDomain, certificate } = httpTrigger;
	const view = {
		EnableService: service === "on",
		Success: true,
		...customDomain === "" ? {} : { CustomDomain: customDomain },
		...certificate === "" ? {} : { CustomDomainCertificateInfo: certificateInfo(certificate) }
	};
	if (service === "never-on") return view;
	const DefaultEndpoint = await cloud.servers.addressOf("trigger", spaceId, (message) => answerHttpTrigger(message, spaceId, cloud));
	return {
		...view,
		DefaultEndpoint,
		CustomDomainCname: `${spaceId}.custom.bspapp.com`
	};
}
function readCertificate(certificate, privateKey) {
	if (certificate === void 0 && privateKey === void 0) return void 0;
	if (certificate === "" && privateKey === "") return "";
	if (!certificate || !privateKey) throw unfit("CustomDomainCertificate and CustomDomainPrivateKey must be given together");
	let fits;
	try {
		fits = new X509Certificate(certificate).checkPrivateKey(createPrivateKey(privateKey));
	} catch (error) {
		throw unfit(error instanceof Error ? error.message : String(error));
	}
	if (!fits) throw unfit("the private key is not that of the certificate");
	return certificate;
}
const unfit = (reason) => new GatewayError(400, "InvalidCertificate", `The certificate is not valid: ${reason}.`);
function certificateInfo(pem) {
	const { validFrom, validTo, subject } = new X509Certificate(pem);
	const time = (text) => new Date(text).toISOString().replace(".000Z", "Z");
	return JSON.stringify({
		notAfter: time(validTo),
		notBefore: time(validFrom),
		subject
	});
}
// build/emulator/serverless/not-emulated.js
const notEmulated = {
	ListExtensions: "Extensions change nothing that a deployment sees",
	EnableExtension: "Extensions change nothing that a deployment sees",
	VerifyWebHostingDomainOwner: "It asks the DNS of the outside world",
	RegisterFile: "No deployment needs file storage",
	ListFile: "No deployment needs file storage",
	DescribeFileUploadSignedUrl: "No deployment needs file storage",
	DeleteFile: "No deployment needs file storage",
	RunDBCommand: "No deployment needs the document database, and half a database would mislead",
	DeleteDBCollection: "No deployment needs the document database, and half a database would mislead",
	CreateDBExportTask: "No deployment needs the document database, and half a database would mislead",
	QueryDBExportTaskStatus: "No deployment needs the document database, and half a database would mislead",
	CreateDBImportTask: "No deployment needs the document database, and half a database would mislead",
	QueryDBImportTaskStatus: "No deployment needs the document database, and half a database would mislead",
	QueryDBBackupDumpTimes: "No deployment needs the document database, and half a database would mislead",
	QueryDBBackupCollections: "No deployment needs the document database, and half a database would mislead",
	CreateDBRestoreTask: "No deployment needs the document database, and half a database would mislead",
	QueryDBRestoreTaskStatus: "No deployment needs the document database, and half a database would mislead",
	RenameDBCollection: "No deployment needs the document database, and half a database would mislead",
	ListOpenPlatformConfig: "No deployment needs the keys of other platforms, which are secrets",
	SaveAntOpenPlatformConfig: "No deployment needs the keys of other platforms, which are secrets",
	DeleteAntOpenPlatformConfig: "No deployment needs the keys of other platforms, which are secrets",
	SaveWechatOpenPlatformConfig: "No deployment needs the keys of other platforms, which are secrets",
	DeleteWechatOpenPlatformConfig: "No deployment needs the keys of other platforms, which are secrets",
	ListDingtalkOpenPlatformConfigs: "No deployment needs the keys of other platforms, which are secrets",
	AddDingtalkOpenPlatformConfig: "No deployment needs the keys of other platforms, which are secrets",
	UpdateDingtalkOpenPlatformConfig: "No deployment needs the keys of other platforms, which are secrets",
	DeleteDingtalkOpenPlatformConfig: "No deployment needs the keys of other platforms, which are secrets"
};
// build/emulator/serverless/runs.js
const runHandlers = {
	RunFunction: async ({ Body }, { cloud, space, requestId }) => {
		const { functionTarget, functionArgs } = readBody(Body);
		const invocation = await invokeFunction({
			space,
			found: needFunction(space, functionTarget),
			args: functionArgs,
			source: "server",
			requestId
		}, cloud);
		if (invocation.kind === "failed") {
			const { code: Code, message: Message } = invocation;
			return {
				HttpStatusCode: "200",
				Success: false,
				Code,
				Message
			};
		}
		const { json: Result, durationMs: InvocationDuration, maxMemoryMb: MaxMemoryUsage } = invocation;
		return {
			Result,
			RuntimeMeta: {
				MaxMemoryUsage,
				InvocationDuration,
				BillingDuration: Math.max(1, Math.ceil(InvocationDuration / 100)) * 100,
				RequestId: requestId
			},
			HttpStatusCode: "200",
			Success: true,
			Code: "OK"
		};
	},
	ListFunctionLog: ({ Name, LogRequestId = "", FromDate = 0, ToDate = Infinity, Status = "", ...request }, { space }) => {
		if (![
			"",
			"SUCCESS",
			"FAIL"
		].includes(Status)) throw new GatewayError(400, "InvalidParameter", `The specified parameter "Status" is not valid: "${Status}".`);
		const { members, Paginator } = pageOf(needFunction(space, Name).runs.filter((run) => (LogRequestId === "" || run.requestId === LogRequestId) && run.startedMs >= FromDate && run.startedMs <= ToDate && (Status === "" || statusOf(run) === Status)).reverse(), request);
		return {
			Paginator,
			DataList: members.map((run) => ({
				SpaceId: space.spaceId,
				FunctionName: Name,
				RequestId: run.requestId,
				Status: statusOf(run),
				Contents: run.lines.map(contentOf),
				Levels: run.lines.map(({ level }) => level),
				Timestamps: run.lines.map(({ atMs }) => String(atMs))
			}))
		};
	}
};
const statusOf = ({ succeeded }) => succeeded ? "SUCCESS" : "FAIL";
const contentOf = ({ atMs, level, text }) => `${new Date(atMs).toISOString().replace("T", " ").replace("Z", "")} ${level} ${text}`;
function readBody(body) {
	const invalid = (reason) => new GatewayError(400, "InvalidBody", `The specified Body is not valid: ${reason}.`);
	if (body === "") throw new GatewayError(400, "MissingBody", "Body is mandatory for this action.");
	let value;
	try {
		value = JSON.parse(body);
	} catch {
		throw invalid("it is not JSON");
	}
	const { functionTarget, functionArgs = {} } = value ?? {};
	if (typeof functionTarget !== "string" || functionTarget === "") throw invalid("\"functionTarget\" names no function");
	return {
		functionTarget,
		functionArgs
	};
}
// build/emulator/serverless/cors-domains.js
const domainsMax = 10;
const domainForm = /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/i;
const envelope = {
	HttpStatusCode: "200",
	Success: true,
	Code: "OK"
};
const corsDomainHandlers = {
	AddCorsDomain: ({ Domain }, { space: { settings } }) => {
		if (!domainForm.test(Domain)) throw new GatewayError(400, "InvalidDomain", `"${Domain}" is not a domain without a scheme.`);
		if (settings.corsDomains.some(({ domain }) => domain === Domain)) throw new GatewayError(400, "InvalidDomain.Duplicate", `The domain ${Domain} was added already.`);
		if (settings.corsDomains.length >= domainsMax) throw new GatewayError(400, "QuotaExceeded.CorsDomain", `A space has at most ${domainsMax} CORS domains.`);
		const domainId = randomUUID();
		settings.corsDomains.push({
			domainId,
			domain: Domain
		});
		return {
			...envelope,
			DomainId: domainId
		};
	},
	ListCorsDomains: (_request, { space: { settings } }) => ({
		...envelope,
		Domains: settings.corsDomains.map(({ domain, domainId }) => ({
			Domain: domain,
			DomainId: domainId
		}))
	}),
	DeleteCorsDomain: ({ DomainId }, { space: { settings } }) => {
		const left = settings.corsDomains.filter(({ domainId }) => domainId !== DomainId);
		if (left.length === settings.corsDomains.length) throw new GatewayError(404, "InvalidDomainId.NotFound", `There is no CORS domain ${DomainId}.`);
		settings.corsDomains = left;
		return envelope;
	}
};
// build/emulator/serverless/service-policies.js
const owner = "request.auth.userId==resource.auth.userId";
const presets = /* @__PURE__ */ new Map([
	["PUBLICREAD", {
		".write": owner,
		".read": true
	}],
	["PRIVATE", {
		".write": owner,
		".read": owner
	}],
	["ADMINWRITEONLY", {
		".write": false,
		".read": true
	}],
	["ADMINREADWRITEONLY", {
		".write": false,
		".read": false
	}]
]);
const defaults = {
	db: {
		name: "ADMINWRITEONLY",
		policy: JSON.stringify(presets.get("ADMINWRITEONLY"))
	},
	file: {
		name: "EXTENDED",
		policy: JSON.stringify({ file: { "*": { ".write": owner } } })
	}
};
const servicePolicyHandlers = {
	DescribeServicePolicy: (request, { space }) => ({
		HttpStatusCode: "200",
		Success: true,
		...describe$1(request, space.settings.policies[placeOf(request)] ?? defaultOf(request))
	}),
	UpdateServicePolicy: (request, { space }) => {
		const policy = readPolicy$1(request);
		space.settings.policies[placeOf(request)] = policy;
		return describe$1(request, policy);
	}
};
function placeOf({ ServiceName, CollectionName = "" }) {
	if (ServiceName === "file") return "file";
	if (CollectionName === "") throw new GatewayError(400, "MissingCollectionName", "CollectionName is mandatory for the service db.");
	return `db ${CollectionName}`;
}
const defaultOf = ({ ServiceName }) => defaults[ServiceName];
const describe$1 = ({ SpaceId, ServiceName, CollectionName }, state) => ({
	SpaceId,
	ServiceName,
	...ServiceName === "db" && CollectionName !== void 0 ? { CollectionName } : {},
	Policy: state?.policy ?? "",
	PolicyName: state?.name ?? ""
});
function readPolicy$1({ ServiceName, PolicyName, Policy = "" }) {
	if (PolicyName === void 0 && ServiceName === "db") throw new GatewayError(400, "MissingPolicyName", "PolicyName is mandatory for the service db.");
	const preset = presets.get(PolicyName ?? "");
	if (PolicyName !== void 0 && preset) return {
		name: PolicyName,
		policy: JSON.stringify(preset)
	};
	if (Policy === "") throw new GatewayError(400, "MissingPolicy", "Policy is mandatory for the policy name EXTENDED.");
	if (!isJsonObject(Policy)) throw new GatewayError(400, "InvalidParameter", "The specified parameter \"Policy\" is not a JSON object.");
	return {
		name: "EXTENDED",
		policy: Policy
	};
}
function isJsonObject(text) {
	try {
		const value = JSON.parse(text);
		return typeof value === "object" && value !== null && !Array.isArray(value);
	} catch {
		return false;
	}
}
// build/emulator/serverless/settings.js
const settingsHandlers = {
	...corsDomainHandlers,
	...servicePolicyHandlers
};
// build/emulator/serverless/settings-state.js
const freshSettings = () => ({
	corsDomains: [],
	policies: {}
});
// build/emulator/serverless/space-state.js
const gigabyte = 1024 ** 3;
const newSpace = ({ staticWebQuotaBytes = 2 * gigabyte, ...given }) => ({
	...given,
	status: "IN_SERVICE",
	lastAccessMs: given.createdMs,
	keyNumber: 1,
	staticWebQuotaBytes,
	functions: [],
	httpTrigger: {
		service: "never-on",
		customDomain: "",
		certificate: ""
	},
	hosting: unusedHosting(),
	settings: freshSettings()
});
// build/emulator/serverless/spaces.js
const cloudStorageQuotaGb = 10;
const spaceHandlers = {
	ListSpace: ({ PageNum = 0, PageSize = 10, SpaceIds = "" }, { cloud }) => {
		const ids = SpaceIds.split(",").filter((id) => id !== "");
		const found = cloud.world().spaces.filter(({ spaceId }) => ids.length === 0 || ids.includes(spaceId));
		const Spaces = found.slice(PageNum * PageSize, (PageNum + 1) * PageSize).map(viewSpace);
		return {
			HttpStatusCode: "200",
			Count: found.length,
			Spaces,
			Success: true,
			Code: "OK"
		};
	},
	CreateSpace: ({ Name, Desc = "" }, { cloud }) => {
		if (!/^[A-Za-z][A-Za-z0-9]*$/.test(Name)) throw new GatewayError(400, "InvalidParameter", `The specified parameter "Name" is not valid: "${Name}" is not a letter and more letters or digits.`);
		const created = newSpace({
			spaceId: `mp-${randomUUID()}`,
			name: Name,
			desc: Desc,
			createdMs: cloud.now()
		});
		cloud.world().spaces.push(created);
		return {
			SpaceId: created.spaceId,
			Success: true
		};
	},
	UpdateSpace: ({ Desc, Status }, { space }) => {
		space.desc = Desc ?? space.desc;
		if (Status === "IN_SERVICE" || Status === "PAUSED") space.status = Status;
		return {};
	},
	DeleteSpace: async ({ SpaceId }, { cloud, space }) => {
		const world = cloud.world();
		const [busy] = space.functions;
		if (busy) throw new GatewayError(400, "SpaceNotEmpty", `The space still has functions, ${busy.name} among them. Delete them first.`);
		world.spaces = world.spaces.filter((one) => one !== space);
		world.deletedSpaces.push(SpaceId);
		removeSite(cloud, SpaceId);
		await cloud.servers.close(SpaceId);
		return {};
	},
	DescribeSpaceClientConfig: ({ SpaceId, Detail = "false" }, { cloud, space }) => ({
		ApiKey: "emulator-api-key",
		SpaceId,
		Name: space.name,
		Endpoint: cloud.url(),
		FileUploadEndpoint: new URL(cloud.url()).host,
		...Detail === "true" ? { PrivateKey: `emulator-private-key-${space.keyNumber}` } : {}
	}),
	ResetServerSecret: (_request, { space }) => {
		space.keyNumber += 1;
		return {};
	},
	DescribeResourceQuota: (_request, { space }) => ({
		StaticWebDataSizeQuota: space.staticWebQuotaBytes / gigabyte,
		CloudStorageDataSizeQuota: cloudStorageQuotaGb
	}),
	DescribeResourceUsage: ({ PageNumber = 1, PageSize = 30 }, { cloud, space }) => ({
		Code: "success",
		HttpStatusCode: "200",
		Success: true,
		DataList: PageNumber === 1 ? [usage(space, cloud)] : [],
		Paginator: {
			PageCount: 1,
			PageNum: PageNumber,
			PageSize,
			Total: 1
		}
	}),
	DescribeFCOpenStatus: () => ({ Status: "Opened" })
};
const viewSpace = (space) => ({
	Name: space.name,
	Status: space.status,
	GmtCreate: space.createdMs,
	GmtLastAccess: space.lastAccessMs,
	Desc: space.desc,
	SpaceId: space.spaceId
});
const hourMs = 36e5;
function usage({ spaceId, functions }, cloud) {
	const hour = Math.floor(cloud.now() / hourMs) * hourMs;
	return {
		StartTime: usageTime(hour),
		EndTime: usageTime(hour + hourMs),
		CloudStorage: {
			DataSize: 0,
			Traffic: 0,
			Upload: 0,
			Download: 0
		},
		CloudDB: {
			DataSize: 0,
			Write: 0,
			Read: 0
		},
		CloudFunction: {
			Compute: 0,
			Count: functions.reduce((count, { runs }) => count + runs.length, 0),
			Traffic: 0
		},
		StaticWeb: {
			DataSize: siteSizeBytes(cloud, spaceId),
			Traffic: 0
		}
	};
}
const usageTime = (epochMs) => wireTime(epochMs).replace("+08:00", "Z");
// build/emulator/serverless/serverless.js
const handlers = {
	...spaceHandlers,
	...functionHandlers,
	...deploymentHandlers,
	...runHandlers,
	...triggerHandlers,
	...hostingHandlers,
	...settingsHandlers
};
const reasons = notEmulated;
async function answerServerless(name, request, call) {
	const handle = findHandler(name);
	try {
		const { SpaceId } = request;
		return await handle(request, SpaceId === void 0 ? call : {
			...call,
			space: needSpace(name, SpaceId, call.cloud)
		});
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return {
			Success: false,
			Code: "failed",
			HttpStatusCode: "200",
			Message: error.message
		};
	}
}
function findHandler(name) {
	const table = handlers;
	if (Object.hasOwn(table, name)) return table[name];
	throw new GatewayError(501, "NotImplemented", `The emulator does not emulate ${name} yet. ${Object.hasOwn(reasons, name) ? reasons[name] : "It was taken out of the API"}.`);
}
function needSpace(name, spaceId, cloud) {
	const { spaces, deletedSpaces } = cloud.world();
	const space = spaces.find((one) => one.spaceId === spaceId);
	if (space) {
		space.lastAccessMs = operations[name].effect === "write" ? cloud.now() : space.lastAccessMs;
		return space;
	}
	if (answersFailed(name)) throw new Refusal("SpaceNotExist");
	if (deletedSpaces.includes(spaceId)) throw new GatewayError(404, "InvalidSpace.Deleted", "The specified space has been deleted.");
	throw new GatewayError(404, "InvalidSpaceId.NotFound", `The specified space does not exist: ${spaceId}.`);
}
const answersFailed = (name) => Object.hasOwn(hosting, name) || name === "DescribeResourceUsage";
function serverlessOutcome(reply) {
	const fields = new Map(Object.entries(reply));
	if (fields.get("Success") !== false) return { outcome: "OK" };
	const code = String(fields.get("Code"));
	return {
		outcome: code === "failed" ? "Refused" : code,
		message: String(fields.get("Message"))
	};
}
// build/emulator/handlers.js
const isMobileSync = (name) => Object.hasOwn(mobileSync, name);
async function answerCall(name, values, call) {
	if (isMobileSync(name)) return answerMobileSync(name, values, call.cloud);
	if (isServerless(name)) return answerServerless(name, values, call);
	return answerMcube(name, values, call);
}
function outcomeOf(name, reply) {
	if (isServerless(name)) return serverlessOutcome(reply);
	const fields = new Map(Object.entries(reply));
	const code = String(fields.get("ResultCode"));
	if (code !== okCode(name)) return {
		outcome: code,
		message: String(fields.get("ResultMessage"))
	};
	const { result, falseIsAnswer } = operations[name];
	const inner = new Map(Object.entries(fields.get(result ?? "") ?? {}));
	if (inner.get("Success") !== false || falseIsAnswer === true) return { outcome: "OK" };
	return {
		outcome: "Refused",
		message: String(inner.get("ResultMsg"))
	};
}
// build/emulator/nonces.js
var NonceMemory = class {
	#seen = /* @__PURE__ */ new Map();
	remember(nonce, nowMs) {
		for (const [old, seenMs] of this.#seen) {
			if (nowMs - seenMs <= 18e5) break;
			this.#seen.delete(old);
		}
		if (this.#seen.has(nonce)) return false;
		this.#seen.set(nonce, nowMs);
		return true;
	}
	clear() {
		this.#seen.clear();
	}
};
// build/emulator/parameter-check.js
const ruleOf = (field) => typeof field === "string" ? { kind: field } : field;
function readParameters(operation, version, given, emptyTexts = "absent") {
	const texts = collectLists(operation, given);
	refuseUnknown(operation, version, texts);
	const values = {};
	for (const [name, field] of Object.entries(operation.required)) {
		const text = texts.get(name);
		if (text === void 0) throw new GatewayError(400, `Missing${name}`, `${name} is mandatory for this action.`);
		values[name] = readValue(name, text, ruleOf(field));
	}
	for (const [name, field] of Object.entries(operation.optional)) {
		const text = texts.get(name);
		const rule = ruleOf(field);
		if (text === void 0 || text === "" && (emptyTexts === "absent" || !mayBeEmpty(rule))) continue;
		values[name] = readValue(name, text, rule);
	}
	return values;
}
function collectLists(operation, given) {
	const texts = new Map(given);
	for (const [name, field] of Object.entries({
		...operation.required,
		...operation.optional
	})) {
		if (ruleOf(field).kind !== "texts") continue;
		const members = [];
		for (let member = given.get(`${name}.1`); member !== void 0; member = given.get(`${name}.${members.length + 1}`)) {
			members.push(member);
			texts.delete(`${name}.${members.length}`);
		}
		if (members.length > 0) texts.set(name, members);
	}
	return texts;
}
function refuseUnknown(operation, version, given) {
	const absent = operation.absentIn?.[version] ?? [];
	for (const name of given.keys()) {
		if (absent.includes(name)) throw new GatewayError(400, "InvalidParameter.Unknown", `Version ${version} of this API has no parameter "${name}".`);
		if (!Object.hasOwn(operation.required, name) && !Object.hasOwn(operation.optional, name)) throw new GatewayError(400, "InvalidParameter.Unknown", `No parameter "${name}". (The emulator is stricter here than the cloud.)`);
	}
}
const mayBeEmpty = (rule) => rule.kind === "text" && brokenRule("", rule) === void 0;
const kindNames = {
	text: "a text",
	integer: "an integer",
	number: "a number",
	flag: "true or false",
	texts: "a list"
};
function readValue(name, given, rule) {
	const value = convert(given, rule.kind);
	const reason = value === void 0 ? `is not ${kindNames[rule.kind]}` : brokenRule(value, rule);
	if (value !== void 0 && reason === void 0) return value;
	throw new GatewayError(400, "InvalidParameter", `The specified parameter "${name}" is not valid: "${String(given).slice(0, 80)}" ${reason}.`);
}
function convert(given, kind) {
	if (typeof given !== "string") return kind === "texts" ? given : void 0;
	if (kind === "texts") return void 0;
	if (kind === "text") return given;
	if (kind === "flag") return given === "true" ? true : given === "false" ? false : void 0;
	const number = /^-?\d+(\.\d+)?$/.test(given) ? Number(given) : NaN;
	return (kind === "integer" ? Number.isSafeInteger(number) && !given.includes(".") : Number.isFinite(number)) ? number : void 0;
}
function brokenRule(value, rule) {
	if (rule.oneOf && !rule.oneOf.map(String).includes(String(value))) return `is not one of ${rule.oneOf.join(", ")}`;
	if (typeof value === "number") return brokenRange(value, rule);
	if (typeof value === "boolean") return void 0;
	const [length, unit] = typeof value === "string" ? [Array.from(value).length, "characters"] : [value.length, "members"];
	if (rule.minLength !== void 0 && length < rule.minLength) return `has fewer than ${rule.minLength} ${unit}`;
	if (rule.maxLength !== void 0 && length > rule.maxLength) return `has more than ${rule.maxLength} ${unit}`;
	if (typeof value === "string" && rule.pattern && !rule.pattern.test(value)) return `does not have the form ${rule.pattern.source}`;
}
function brokenRange(value, { min, max, step }) {
	if (min !== void 0 && value < min) return `is below ${min}`;
	if (max !== void 0 && value > max) return `is above ${max}`;
	if (step !== void 0 && value % step !== 0) return `is not a multiple of ${step}`;
}
// build/emulator/rate-limit.js
const perMinute = {
	upload: 10,
	other: 600
};
const minuteMs = 6e4;
var RateLimiter = class {
	#mode;
	#calls = /* @__PURE__ */ new Map();
	constructor(mode) {
		this.#mode = mode;
	}
	take(scope, kind, nowMs) {
		if (this.#mode === "off" || kind === "none") return 0;
		const allowed = this.#mode === "strict" ? 1 : perMinute[kind];
		const spanMs = this.#mode === "strict" ? minuteMs / perMinute[kind] : minuteMs;
		const key = `${kind} ${scope}`;
		const recent = (this.#calls.get(key) ?? []).filter((callMs) => nowMs - callMs < spanMs);
		const oldest = recent[0];
		this.#calls.set(key, recent);
		if (oldest !== void 0 && recent.length >= allowed) return oldest + spanMs - nowMs;
		recent.push(nowMs);
		return 0;
	}
	clear() {
		this.#calls.clear();
	}
};
// build/emulator/site.js
async function actWithFault(site, fault, failures, act) {
	if (!fault) return act();
	const pause = async () => fault.kind === "slow" ? site.sleep(fault.ms ?? 0) : void 0;
	if (fault.when === "after") {
		const answer = await act();
		await pause();
		return spoil(answer, fault, failures);
	}
	await pause();
	return spoil(fault.kind === "slow" ? await act() : failures.nothing(), fault, failures);
}
// build/emulator/gateway.js
const bodyMaxBytes = 10485760;
var Gateway = class {
	#site;
	#limiter;
	#nonces = new NonceMemory();
	constructor(site, rateLimit) {
		this.#site = site;
		this.#limiter = new RateLimiter(rateLimit);
	}
	clear() {
		this.#limiter.clear();
		this.#nonces.clear();
	}
	async answer(message) {
		const requestId = randomUUID().toUpperCase();
		const seen = {
			requestId,
			hostId: message.headers.host ?? "",
			operation: "",
			parameters: /* @__PURE__ */ new Map(),
			outcome: { outcome: "Fault" }
		};
		const answer = await this.#process(message, seen).catch((error) => {
			const known = error instanceof GatewayError ? error : new GatewayError(500, "InternalError", `A fault of the emulator: ${String(error)}`);
			seen.outcome = {
				outcome: known.code,
				message: known.recorded
			};
			return gatewayErrorAnswer(known, requestId, seen.hostId);
		});
		this.#record(seen, answer.status);
		return answer;
	}
	async #process(message, seen) {
		const request = await readRequest(message);
		const call = readCall(request);
		seen.request = request;
		seen.operation = call.operation;
		seen.parameters = call.parameters;
		const { cloud, faults } = this.#site;
		const sts = stsOperationOf(call);
		if (sts !== void 0) return await this.#lend(sts, request, seen);
		const key = authenticate(request, cloud.keys, this.#nonces, cloud.now());
		const name = needOperation(call.operation, call.version, isAcs3(request));
		if (key.denied?.includes(name)) throw new GatewayError(403, "NoPermission", `The key is not authorized for ${productOf(name)}:${name}.`);
		this.#limit(name, call.parameters);
		seen.fault = faults.take(name);
		const spoiling = handsOutPermits.has(name) && seen.fault?.kind === "expired" ? void 0 : seen.fault;
		return actWithFault(this.#site, spoiling, this.#failures(seen), () => this.#act(name, call, seen));
	}
	async #lend(operation, request, seen) {
		const { cloud, faults } = this.#site;
		const key = operation === "AssumeRole" ? authenticate(request, cloud.keys, this.#nonces, cloud.now()) : void 0;
		seen.fault = faults.take(operation);
		return actWithFault(this.#site, seen.fault, this.#failures(seen), async () => {
			const answer = cloud.sts.answer(operation, seen.parameters, {
				key,
				requestId: seen.requestId
			});
			seen.outcome = { outcome: "OK" };
			return answer;
		});
	}
	#limit(name, parameters) {
		const scope = `${parameters.get("AppId")} ${parameters.get("WorkspaceId")}`;
		const waitMs = this.#limiter.take(scope, operations[name].limit, this.#site.cloud.now());
		if (waitMs > 0) throw throttled(waitMs);
	}
	#act(name, { version, parameters }, seen) {
		const { cloud, lock, save } = this.#site;
		const { requestId } = seen;
		const isServerless = productOf(name) === "mpserverless";
		const values = readParameters(operations[name], version, parameters, isServerless ? "kept" : "absent");
		const act = async () => {
			const reply = await answerCall(name, values, {
				cloud,
				version,
				requestId,
				expired: seen.fault?.kind === "expired"
			});
			seen.outcome = outcomeOf(name, reply);
			if (operations[name].effect === "write") save();
			return jsonAnswer(200, {
				RequestId: requestId,
				...reply
			}, { "x-acs-request-id": requestId });
		};
		return isServerless ? act() : lock.run(act);
	}
	#failures(seen) {
		const answerOf = (error) => gatewayErrorAnswer(error, seen.requestId, seen.hostId);
		return {
			throttle: () => answerOf(throttled(seen.fault?.ms ?? 0)),
			internal: () => answerOf(new GatewayError(500, "InternalError", "The request processing has failed due to some unknown error.")),
			expired: () => answerOf(expiredToken()),
			echo: () => answerOf(new GatewayError(400, "InvalidParameter", seen.request === void 0 ? "" : echoOf(receivedOf$1(seen.request)))),
			system: () => jsonAnswer(200, {
				RequestId: seen.requestId,
				ResultCode: "SYSTEM_ERROR",
				ResultMessage: "system error"
			}),
			nothing: () => jsonAnswer(200, {
				RequestId: seen.requestId,
				ResultCode: "OK"
			})
		};
	}
	#record({ operation, parameters, requestId, fault, outcome }, status) {
		const time = new Date(this.#site.cloud.now()).toISOString();
		const call = {
			operation,
			parameters: recorded(parameters),
			time,
			status,
			...outcome,
			requestId
		};
		this.#site.recorder.add(fault ? {
			...call,
			fault: `${fault.when} ${fault.kind}`
		} : call);
	}
};
const handsOutPermits = /* @__PURE__ */ new Set([
	"GetMcubeFileToken",
	"CreateFunctionDeployment",
	"GetWebHostingUploadCredential"
]);
const receivedOf$1 = ({ method, headers, query, form, body }) => ({
	line: `${method} /`,
	headers,
	fields: [...query, ...form],
	body: Buffer.from(body).toString("utf8")
});
const throttled = (waitMs) => new GatewayError(400, "Throttling.User", "Request was denied due to user flow control.", waitMs > 0 ? { "x-acs-retry-after": String(Math.ceil(waitMs)) } : {});
function needOperation(name, version, acs3) {
	if (name === "") throw new GatewayError(400, acs3 ? "Missingx-acs-action" : "MissingAction", "The request names no operation.");
	if (isOperation(name) && versionsOf(name).includes(version) && rowOf(name).removed === void 0) return name;
	throw new GatewayError(404, "InvalidApi.NotFound", `Specified api is not found, please check your url and method: ${name}, version ${version}.`);
}
const recorded = (parameters) => Object.fromEntries([...parameters].map(([name, value]) => [name, /(PrivateKey|Secret|OIDCToken)$/.test(name) && value !== "" ? "***" : value]));
const rowOf = (name) => operations[name];
const versionsOf = (name) => productOf(name) === "mpserverless" ? serverlessDefaults.versions : mpaasDefaults.versions;
async function readRequest(message) {
	const method = message.method ?? "";
	if (method !== "POST" && method !== "GET") throw new GatewayError(405, "UnsupportedHTTPMethod", `Method ${method} is not supported.`);
	const body = await readWhole(message, bodyMaxBytes);
	const headers = flatten(message);
	const isForm = (headers["content-type"] ?? "").startsWith("application/x-www-form-urlencoded");
	if (body.length > 0 && !isForm) throw new GatewayError(415, "UnsupportedContentType", "The body must be application/x-www-form-urlencoded.");
	return {
		method,
		headers,
		query: readForm((message.url ?? "").split("?")[1] ?? ""),
		form: readForm(body.toString("utf8")),
		body
	};
}
// build/emulator/lock.js
var Lock = class {
	#tail = Promise.resolve();
	run(task) {
		const result = this.#tail.then(task);
		this.#tail = result.catch(() => void 0);
		return result;
	}
};
// build/emulator/recorder.js
const callsMax = 2e4;
var Recorder = class {
	calls = [];
	#onCall;
	constructor(onCall = () => {}) {
		this.#onCall = onCall;
	}
	add(call) {
		this.calls.push(call);
		this.#onCall(call);
		if (this.calls.length > callsMax) this.calls.shift();
	}
	clear() {
		this.calls.length = 0;
	}
};
// build/emulator/resolve.js
const whitelistUsersMax = 1e5;
function resolvePackage(query, cloud) {
	const workspace = findWorkspace(cloud.world(), query.appId, query.workspaceId);
	if (!workspace) return null;
	const candidates = workspace.packages.filter((one) => one.h5Id === query.h5Id && one.packageType < 3 && fitsPhone(one, query)).sort((one, other) => compareVersions(other.h5Version, one.h5Version));
	for (const candidate of candidates) {
		const task = workspace.tasks.find((one) => one.packageId === candidate.id && taskStatusAt(one, cloud.now()) === 1 && reaches(one, query, workspace));
		if (task) return describe(candidate, task, cloud);
	}
	return null;
}
const describe = (one, task, cloud) => ({
	packageId: one.id,
	h5Version: one.h5Version,
	taskId: task.id,
	audience: task.publishMode === 1 ? "whitelist" : task.publishMode === 2 ? "window" : "everyone",
	downloadUrl: `${cloud.url()}/${one.archiveKey}`
});
function fitsPhone(one, { platform, clientVersion }) {
	if (one.platform !== "all" && one.platform.toLowerCase() !== platform) return false;
	const index = platform === "ios" ? 0 : 1;
	const min = one.clientVersionMin.split(";")[index] ?? "";
	const max = one.clientVersionMax.split(";")[index] ?? "";
	return compareVersions(clientVersion, min) >= 0 && (max === "" || compareVersions(clientVersion, max) <= 0);
}
function reaches(task, query, workspace) {
	if (task.rules !== "" && !meetsRules(JSON.parse(task.rules), query)) return false;
	if (task.publishMode === 0) return true;
	return task.publishMode === 1 ? isListed(task, query.userId, workspace) : isAdmitted(task, query.userId);
}
function isListed(task, userId, { whitelists }) {
	return whitelists.filter(({ id }) => task.whitelistIds.includes(id)).some(({ type, users }) => {
		if (type === "regular") return users.some((expression) => new RegExp(`^(?:${expression})$`).test(userId));
		const at = users.indexOf(userId);
		return at >= 0 && at < whitelistUsersMax;
	});
}
function isAdmitted(task, userId) {
	if (task.admitted.includes(userId)) return true;
	if (task.admitted.length >= task.windowUsers) return false;
	task.admitted.push(userId);
	return true;
}
// build/emulator/seed.js
const emptySeed = {
	keys: [{
		id: "emulator-access-key-id",
		secret: "emulator-access-key-secret"
	}],
	apps: [{
		appId: "ONEX570DA892117",
		workspaceId: "PROD",
		tenantId: "PUQYHL",
		virtualDomain: "example.com",
		miniPrograms: [{
			h5Id: "2017072607907880",
			name: "Shop"
		}],
		syncScenes: [{
			bizType: "UCHAT",
			global: false
		}, {
			bizType: "NOTICE",
			global: true
		}]
	}],
	spaces: ["mp-0e16bb12-14af-4635-b24c-5ac1a9a7bb9f"]
};
const seedWith = (...packages) => ({
	...emptySeed,
	apps: emptySeed.apps.map((app) => ({
		...app,
		miniPrograms: app.miniPrograms?.map((each) => ({
			...each,
			packages
		})) ?? []
	}))
});
const defaultSeed = withRsaKey(seedWith({ h5Version: "0.1.0.0" }));
function withRsaKey(seed) {
	return {
		...seed,
		apps: seed.apps.map((app) => ({
			...app,
			rsaKey: true
		}))
	};
}
// build/emulator/seed-file.js
const form = {
	"keys?": [{
		id: "text",
		secret: "text",
		"securityToken?": "text",
		"denied?": ["text"],
		"inactive?": "flag",
		"root?": "flag"
	}],
	"apps?": [{
		appId: "text",
		workspaceId: "text",
		tenantId: "text",
		"virtualDomain?": "text",
		"rsaKey?": "flag",
		"miniPrograms?": [{
			h5Id: "text",
			name: "text",
			"packages?": [{
				h5Version: "text",
				"audience?": "text",
				"clientMin?": "text"
			}]
		}],
		"whitelists?": [{
			name: "text",
			"type?": "text",
			users: ["text"]
		}],
		"syncScenes?": [{
			bizType: "text",
			global: "flag"
		}]
	}],
	"spaces?": [/* @__PURE__ */ new Set(["text", {
		spaceId: "text",
		"name?": "text",
		"staticWebQuotaBytes?": "count",
		"functions?": [{
			name: "text",
			"code?": "text",
			"runtime?": "text",
			"memoryMb?": "count",
			"timeoutSeconds?": "count",
			"httpPath?": "text"
		}]
	}])],
	"providers?": [{
		arn: "text",
		issuer: "text",
		audiences: ["text"]
	}],
	"roles?": [{
		arn: "text",
		"trusts?": [{
			provider: "text",
			subject: "text"
		}],
		"takers?": ["text"],
		"longestSeconds?": "count",
		"denied?": ["text"]
	}]
};
function parseSeed(text) {
	let value;
	try {
		value = JSON.parse(text);
	} catch (error) {
		throw new Error(`The seed is not JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
	}
	checkForm$1(value, form, "seed");
	const seed = {
		...defaultSeed,
		...value
	};
	checkValues(seed);
	return seed;
}
function checkForm$1(value, expected, place) {
	if (typeof expected === "string") checkKind(value, expected, place);
	else if (isEither(expected)) checkForm$1(value, choose(value, expected), place);
	else if (isListForm(expected)) {
		if (!Array.isArray(value)) throw new Error(`${place}: expected a list, found ${JSON.stringify(value)}.`);
		for (const [index, member] of value.entries()) checkForm$1(member, expected[0], `${place}[${index}]`);
	} else checkObject(value, expected, place);
}
const kinds = {
	text: "string",
	flag: "boolean",
	count: "number"
};
function checkKind(value, kind, place) {
	const isCount = kind !== "count" || Number.isSafeInteger(value) && Number(value) >= 0;
	if (typeof value !== kinds[kind] || !isCount) throw new Error(`${place}: expected a ${kind === "count" ? "whole number" : kinds[kind]}, found ${JSON.stringify(value)}.`);
}
const isEither = (expected) => expected instanceof Set;
const choose = (value, forms) => [...forms].find((one) => one === "text" === (typeof value === "string")) ?? "text";
const isListForm = (expected) => Array.isArray(expected);
function checkObject(value, expected, place) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error(`${place}: expected an object, found ${JSON.stringify(value)}.`);
	const given = new Map(Object.entries(value));
	for (const [marked, inner] of Object.entries(expected)) {
		const name = marked.replace("?", "");
		if (given.has(name)) checkForm$1(given.get(name), inner, `${place}.${name}`);
		else if (name === marked) throw new Error(`${place}: "${name}" is missing.`);
		given.delete(name);
	}
	for (const name of given.keys()) throw new Error(`${place}: unknown field "${name}".`);
}
function checkValues(seed) {
	if (seed.keys.length === 0 || seed.apps.length === 0) throw new Error("seed: needs at least one key and one app.");
	for (const key of [...seed.keys, ...seed.roles ?? []]) checkKey(key);
	checkSpaces(seed.spaces);
	checkAccount(seed);
	for (const app of seed.apps) {
		for (const miniProgram of app.miniPrograms ?? []) checkMiniProgram(miniProgram);
		for (const whitelist of app.whitelists ?? []) checkWhitelist(whitelist);
	}
}
function checkSpaces(spaces) {
	const ids = spaces.map((space) => typeof space === "string" ? space : space.spaceId);
	const twice = ids.find((id, index) => ids.indexOf(id) !== index);
	if (twice !== void 0) throw new Error(`seed: the space "${twice}" is named twice.`);
}
function checkKey({ denied = [] }) {
	for (const operation of denied) if (!isOperation(operation) && !isStsOperation(operation)) throw new Error(`seed: "denied" names no operation: "${operation}".`);
}
function checkMiniProgram({ h5Id, packages = [] }) {
	if (!/^\d{16}$/.test(h5Id)) throw new Error(`seed: h5Id "${h5Id}" is not 16 digits.`);
	for (const { h5Version, audience = "none" } of packages) {
		if (!/^\d+(\.\d+){3}$/.test(h5Version)) throw new Error(`seed: h5Version "${h5Version}" is not four dotted numbers.`);
		if (!["none", "everyone"].includes(audience)) throw new Error(`seed: audience "${audience}" is neither "none" nor "everyone".`);
	}
}
function checkWhitelist({ name, type = "normal" }) {
	if (!["normal", "regular"].includes(type)) throw new Error(`seed: type "${type}" of whitelist "${name}" is neither "normal" nor "regular".`);
}
// build/emulator/serverless/plant-space.js
async function plantSpace(seed, cloud) {
	const { spaceId, name = "space", staticWebQuotaBytes, functions = [] } = seed;
	const space = newSpace({
		spaceId,
		name,
		desc: "",
		createdMs: cloud.now(),
		staticWebQuotaBytes
	});
	cloud.world().spaces.push(space);
	const call = {
		cloud: {
			...cloud,
			deployDelayMs: 0
		},
		space,
		requestId: "",
		expired: false
	};
	for (const one of functions) await plantFunction(one, call);
}
async function plantFunction({ name: Name, code, ...given }, call) {
	const scope = {
		Name,
		SpaceId: call.space.spaceId
	};
	const { runtime: Runtime, memoryMb: Memory, timeoutSeconds: Timeout, httpPath: HttpTriggerPath } = given;
	const settings = checked({
		...scope,
		Runtime,
		Memory,
		Timeout,
		HttpTriggerPath
	});
	functionHandlers.CreateFunction(scope, call);
	functionHandlers.UpdateFunction(settings, call);
	if (code !== void 0) await plantCode(code, scope, call);
}
function checked(settings) {
	const given = Object.entries(settings).flatMap(([name, value]) => value === void 0 ? [] : [[name, String(value)]]);
	return readParameters(operations.UpdateFunction, serverlessDefaults.version, new Map(given), "kept");
}
async function plantCode(code, scope, call) {
	const { store } = call.cloud;
	const { DeploymentId } = deploymentHandlers.CreateFunctionDeployment(scope, call);
	const key = needFunction(call.space, scope.Name).deployments.at(-1)?.key ?? "";
	const path = store.newFile();
	await writeZip(path, [{
		name: "index.js",
		content: Buffer.from(code)
	}]);
	const { size: sizeBytes } = await stat(path);
	store.commit({
		bucket: ownBucket,
		key,
		path,
		sizeBytes,
		contentType: "application/octet-stream",
		etag: ""
	});
	await deploymentHandlers.DeployFunction({
		DeploymentId,
		SpaceId: scope.SpaceId
	}, call);
}
// build/emulator/seeding.js
async function plantSeed(seed, cloud) {
	for (const space of seed.spaces) await plantSpace(typeof space === "string" ? { spaceId: space } : space, cloud);
	for (const app of seed.apps) {
		const workspace = newWorkspace(app, cloud);
		cloud.world().workspaces.push(workspace);
		for (const miniProgram of app.miniPrograms ?? []) {
			workspace.miniPrograms.push({
				h5Id: miniProgram.h5Id,
				name: miniProgram.name,
				createdMs: cloud.now()
			});
			for (const one of miniProgram.packages ?? []) await plantPackage(one, miniProgram, workspace, cloud);
		}
	}
}
function newWorkspace(app, cloud) {
	const { nextId } = cloud.world();
	const createdMs = cloud.now();
	const whitelists = (app.whitelists ?? []).map(({ name, type = "normal", users }, index) => {
		return {
			id: nextId.whitelist + index,
			name,
			type,
			createdMs,
			modifiedMs: createdMs,
			users: [...users]
		};
	});
	nextId.whitelist += whitelists.length;
	return {
		appId: app.appId,
		workspaceId: app.workspaceId,
		tenantId: app.tenantId,
		virtualDomain: app.virtualDomain ?? null,
		rsaKeyPem: app.rsaKey === true ? newRsaKey() : null,
		miniPrograms: [],
		packages: [],
		tasks: [],
		whitelists,
		syncScenes: app.syncScenes ?? [],
		messages: []
	};
}
let rsaKeyPem;
function newRsaKey() {
	rsaKeyPem ??= generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({
		type: "pkcs8",
		format: "pem"
	}).toString();
	return rsaKeyPem;
}
async function plantPackage(one, { h5Id, name }, workspace, cloud) {
	workspace.virtualDomain ??= "example.com";
	const call = {
		cloud,
		workspace,
		version: "2020-10-28",
		expired: false
	};
	const scope = {
		AppId: workspace.appId,
		WorkspaceId: workspace.workspaceId,
		TenantId: workspace.tenantId
	};
	const clientMin = one.clientMin ?? "0";
	const request = {
		...scope,
		OnexFlag: true,
		H5Id: h5Id,
		H5Name: name,
		H5Version: one.h5Version,
		MainUrl: "/index.html#pages/index/index",
		Vhost: `https://${h5Id}.${workspace.virtualDomain}`,
		AutoInstall: 0,
		ResourceType: 4,
		InstallType: 0,
		Platform: "all",
		ClientVersionMin: `${clientMin};${clientMin}`,
		ResourceFileUrl: await plantBuild(h5Id, one.h5Version, cloud),
		IconFileUrl: await plantIcon(h5Id, cloud),
		EnableTabBar: 0,
		EnableOptionMenu: "1",
		EnableKeepAlive: "0",
		PackageType: 1,
		UserId: "seed"
	};
	const { ReturnPackageResult } = await packageHandlers.UploadMcubeMiniPackage(request, call);
	if (one.audience !== "everyone") return;
	const PackageId = Number(ReturnPackageResult.PackageId);
	taskHandlers.CreateMcubeMiniTask({
		...scope,
		PackageId,
		PublishType: 3,
		PublishMode: 0,
		Memo: "seed"
	}, call);
	const task = workspace.tasks.at(-1);
	if (task) task.status = 1;
}
async function plantBuild(h5Id, h5Version, cloud) {
	const path = cloud.store.newFile();
	await writeZip(path, [{
		name: `${h5Id}/appConfig.json`,
		content: Buffer.from(JSON.stringify({ pages: ["pages/index/index"] }))
	}, {
		name: `${h5Id}/index.html`,
		content: Buffer.from(`<!doctype html><title>${h5Version}</title>\n`)
	}]);
	const key = `${uploadFolder}seed/${h5Id}_${h5Version}.zip`;
	const { size: sizeBytes } = await stat(path);
	cloud.store.commit({
		bucket: ownBucket,
		key,
		path,
		sizeBytes,
		contentType: "application/zip",
		etag: ""
	});
	return `${cloud.url()}/${key}`;
}
const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
async function plantIcon(h5Id, cloud) {
	const { key } = await cloud.store.write(`${uploadFolder}seed/${h5Id}.png`, Buffer.from(pixel, "base64"), "image/png");
	return `${cloud.url()}/${key}`;
}
// build/emulator/local-server.js
async function listenLocally(port, answer, now, latencyMs = 0) {
	let isRefusing = false;
	const server = createServer((message, response) => {
		const dealt = async () => {
			const given = await answer(message);
			if (latencyMs > 0) await setTimeout$1(latencyMs);
			response.shouldKeepAlive &&= !isRefusing;
			return given;
		};
		serve(message, response, dealt, now);
	});
	server.keepAliveTimeout = 12e4;
	await startListening(server, port);
	const address = server.address();
	return {
		url: `http://127.0.0.1:${address.port}`,
		refuse: () => {
			isRefusing = true;
			server.close();
			return async () => {
				await startListening(server, address.port);
				isRefusing = false;
			};
		},
		close: () => new Promise((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		})
	};
}
const startListening = (server, port) => new Promise((resolve, reject) => {
	server.once("error", reject);
	server.listen(port, "127.0.0.1", () => {
		server.off("error", reject);
		resolve();
	});
});
async function serve(message, response, answer, now) {
	try {
		await send$1(response, await answer(), now(), message.method !== "HEAD");
	} catch {
		response.destroy();
	}
}
// build/emulator/server.js
const listen = (port, machine, latencyMs) => listenLocally(port, (message) => route(machine, message), () => machine.site.cloud.now(), latencyMs);
async function route(machine, message) {
	const path = (message.url ?? "").split("?")[0] ?? "";
	if (path.startsWith("/_emulator/")) return answerControl(machine, message);
	if (path !== "/") return machine.storage.object(message);
	return message.method === "POST" && (message.headers["content-type"] ?? "").startsWith("multipart/form-data") ? machine.storage.post(message) : machine.gateway.answer(message);
}
// build/emulator/serverless/function-program.js
const functionProgram = `
'use strict';
const { format } = require('node:util');
const { pathToFileURL } = require('node:url');
const host = globalThis['process'];
const send = (message) => new Promise((sent) => host.send(message, sent));
const write = (level) => (...values) => { send({ kind: 'line', level, text: format(...values) }); };
const logger = { debug: write('DEBUG'), info: write('INFO'), warn: write('WARN'), error: write('ERROR') };
Object.assign(globalThis['console'], logger, { log: logger.info, trace: logger.debug, dir: logger.info });

const absent = (path) => new Proxy(() => undefined, {
  get: (_target, name) => (typeof name === 'symbol' || name === 'then' ? undefined : absent(path + '.' + name)),
  apply: () => { throw new Error('The emulator does not emulate ' + path + '.'); },
});

const describe = (error) => (error instanceof Error ? { message: error.message, stack: String(error.stack) } : { message: String(error), stack: '' });

// The parent ends this process once it has the message: an exit could overtake it.
const finish = (message) => send({ ...message, maxMemoryMb: Math.ceil(host.resourceUsage().maxRSS / 1024) });
const fail = (error) => finish({ kind: 'threw', ...describe(error) });

host.on('disconnect', () => host['exit']());
host.on('uncaughtException', fail);
host.on('unhandledRejection', fail);
host.once('message', async ({ entry, args, env }) => {
  try {
    const loaded = await import(pathToFileURL(entry).href);
    // The text is the cloud's own, seen in a public report.
    if (typeof loaded.default !== 'function') throw new Error('入口函数必须为 module.exports');
    await send({ kind: 'started' });
    const began = performance.now();
    const result = await loaded.default({ args, env, logger, mpserverless: absent('ctx.mpserverless'), httpclient: absent('ctx.httpclient') });
    const durationMs = Math.ceil(performance.now() - began);
    await finish({ kind: 'returned', json: JSON.stringify(result) ?? 'null', durationMs });
  } catch (error) {
    await fail(error);
  }
});
`;
// build/emulator/serverless/function-process.js
const synchronousMaxSeconds = 60;
const loadMaxMs = 2e4;
const outputGraceMs = 200;
const linesMax = 1e3;
const lineMaxCharacters = 1e4;
function startFunction(order) {
	const { folder, memoryMb } = order;
	const child = spawn(process.execPath, [
		`--max-old-space-size=${memoryMb}`,
		"--input-type=commonjs",
		"--eval",
		functionProgram
	], {
		cwd: folder,
		env: environmentOf(folder),
		stdio: [
			"ignore",
			"pipe",
			"pipe",
			"ipc"
		]
	});
	const end = watch(child, order);
	child.send({
		entry: join(folder, "index.js"),
		args: order.args,
		env: order.env
	}, () => void 0);
	return {
		end: () => end,
		kill: () => child.kill("SIGKILL")
	};
}
const environmentOf = (folder) => ({
	PATH: [
		dirname(process.execPath),
		"/usr/local/bin",
		"/usr/bin",
		"/bin"
	].join(delimiter),
	HOME: folder,
	TMPDIR: tmpdir(),
	LANG: "C.UTF-8",
	TZ: "UTC"
});
function watch(child, order) {
	const log = limitLines(order.onLine);
	const timeoutSeconds = Math.min(order.timeoutSeconds, synchronousMaxSeconds);
	let end;
	let timer = killAfter(child, loadMaxMs, () => {
		end ??= {
			kind: "killed",
			reason: `The function was not loaded within ${loadMaxMs / 1e3} seconds`
		};
	});
	child.on("message", (message) => {
		if (message.kind === "line") log(message.level, message.text);
		else if (message.kind !== "started") end ??= message;
		else {
			clearTimeout(timer);
			timer = killAfter(child, timeoutSeconds * 1e3, () => {
				end ??= {
					kind: "killed",
					reason: `Function time out after ${timeoutSeconds} seconds`
				};
			});
		}
		if (end) child.kill("SIGKILL");
	});
	const outOfMemory = readOutput(child, log);
	return new Promise((resolve) => {
		child.on("error", (error) => resolve({
			kind: "killed",
			reason: `The function could not be started: ${error.message}`
		}));
		child.on("exit", () => setTimeout(() => closeOutput(child), outputGraceMs));
		child.on("close", (code, signal) => {
			clearTimeout(timer);
			const reason = outOfMemory() ? `Function used more than its ${order.memoryMb} MB of memory` : `Process exited with ${signal ?? code}`;
			resolve(end ?? {
				kind: "killed",
				reason
			});
		});
	});
}
function closeOutput({ stdout, stderr }) {
	stdout?.destroy();
	stderr?.destroy();
}
function killAfter(child, ms, first) {
	return setTimeout(() => {
		first();
		child.kill("SIGKILL");
	}, ms);
}
function limitLines(onLine) {
	let count = 0;
	return (level, text) => {
		count += 1;
		if (count <= linesMax) onLine(level, text.slice(0, lineMaxCharacters));
	};
}
function readOutput(child, log) {
	let dying = false;
	const read = async (stream, level) => {
		for await (const chunk of stream?.setEncoding("utf8") ?? []) {
			const text = String(chunk);
			dying ||= /<--- Last few GCs --->|heap out of memory/.test(text);
			if (!dying) {
				for (const line of text.split("\n")) if (line !== "") log(level, line);
			}
		}
	};
	for (const [stream, level] of [[child.stdout, "INFO"], [child.stderr, "ERROR"]]) read(stream, level).catch(() => void 0);
	return () => dying;
}
// build/emulator/serverless/slots.js
var Slots = class {
	#free;
	#waiting = [];
	constructor(count) {
		this.#free = count;
	}
	async use(task) {
		if (this.#free > 0) this.#free -= 1;
		else await new Promise((resolve) => this.#waiting.push(resolve));
		try {
			return await task();
		} finally {
			const next = this.#waiting.shift();
			if (next) next();
			else this.#free += 1;
		}
	}
};
// build/emulator/serverless/function-host.js
const functionZipLimits = {
	totalBytes: 500 * 1024 ** 2,
	files: 1e5,
	ratio: 200,
	ratioFromBytes: 100 * 1024 ** 2
};
const processesMax = 16;
var FunctionHost = class {
	#pathOf;
	#folders = /* @__PURE__ */ new Map();
	#running = /* @__PURE__ */ new Set();
	#slots = new Slots(processesMax);
	#closed = false;
	#root;
	constructor(pathOf) {
		this.#pathOf = pathOf;
	}
	async problemOf(name, file) {
		try {
			await this.folderOf(name, file);
			return "";
		} catch (error) {
			return error instanceof Error ? error.message : String(error);
		}
	}
	folderOf(name, file) {
		const known = this.#folders.get(file) ?? this.#unpack(name, file);
		this.#folders.set(file, known);
		known.catch(() => this.#folders.delete(file));
		return known;
	}
	run(order) {
		return this.#slots.use(async () => {
			if (this.#closed) return {
				kind: "killed",
				reason: "The emulator was closed"
			};
			const run = startFunction(order);
			this.#running.add(run);
			try {
				return await run.end();
			} finally {
				this.#running.delete(run);
			}
		});
	}
	async close() {
		this.#closed = true;
		for (const run of this.#running) run.kill();
		await Promise.allSettled([...[...this.#running].map((run) => run.end()), ...this.#folders.values()]);
		this.#folders.clear();
		if (this.#root) await rm(await this.#root, {
			recursive: true,
			force: true
		});
		this.#root = void 0;
	}
	async #unpack(name, file) {
		if (file === "") throw new Refusal("nothing was uploaded");
		this.#root ??= mkdtemp(join(tmpdir(), "miniship-functions-"));
		const root = join(await this.#root, file);
		const folder = join(root, name);
		try {
			await withZipFiles(this.#pathOf(file), { limits: functionZipLimits }, async (files) => {
				const target = hasOwnFolder(name, files) ? root : folder;
				for (const one of files) await writeFile$1(one, join(target, one.path));
			});
		} catch (error) {
			await rm(root, {
				recursive: true,
				force: true
			});
			throw error;
		}
		return folder;
	}
};
function hasOwnFolder(name, files) {
	const paths = new Set(files.map(({ path }) => path));
	if (paths.has("index.js")) return false;
	if (paths.has(`${name}/index.js`)) return true;
	throw new Refusal(`zip refused: no "index.js" and no "${name}/index.js"`);
}
async function writeFile$1(file, path) {
	await mkdir(dirname(path), { recursive: true });
	await pipeline(await file.open(), createWriteStream(path, { flags: "wx" }));
}
// build/emulator/serverless/space-servers.js
var SpaceServers = class {
	#now;
	#open = /* @__PURE__ */ new Map();
	constructor(now) {
		this.#now = now;
	}
	async addressOf(kind, spaceId, answer) {
		const name = `${kind} ${spaceId}`;
		const server = this.#open.get(name) ?? listenLocally(0, answer, this.#now);
		this.#open.set(name, server);
		return (await server).url;
	}
	async close(spaceId) {
		const names = [...this.#open.keys()].filter((name) => spaceId === void 0 || name.endsWith(` ${spaceId}`));
		const servers = names.map((name) => this.#open.get(name));
		for (const name of names) this.#open.delete(name);
		await Promise.all(servers.map(async (server) => (await server)?.close()));
	}
};
// build/emulator/state-file.js
const stateVersion = 1;
const objectsFolder = (stateFile) => `${stateFile}.objects`;
function loadWorld(stateFile) {
	const found = statSync(stateFile, { throwIfNoEntry: false });
	if (found === void 0) return void 0;
	if (!found.isFile()) throw new Error(`The state file ${stateFile} is no file.`);
	const content = parse$1(stateFile);
	if (content.version !== stateVersion || content.world === void 0) throw new Error(`The state file ${stateFile} is not one of this version.`);
	return content.world;
}
function parse$1(stateFile) {
	try {
		return JSON.parse(readFileSync(stateFile, "utf8"));
	} catch (error) {
		throw new Error(`The state file ${stateFile} is not JSON.`, { cause: error });
	}
}
function movedTo(url, world) {
	const moved = (address) => address.replace(/^http:\/\/127\.0\.0\.1:\d+(?=\/)/, url);
	const workspaces = world.workspaces.map((each) => ({
		...each,
		packages: each.packages.map((one) => ({
			...one,
			iconUrl: moved(one.iconUrl)
		}))
	}));
	return {
		...world,
		workspaces
	};
}
function saveWorld(stateFile, world) {
	const unfinished = `${stateFile}.new`;
	try {
		writeFileSync(unfinished, JSON.stringify({
			version: stateVersion,
			world
		}), { mode: 384 });
		renameSync(unfinished, stateFile);
	} catch (error) {
		rmSync(unfinished, { force: true });
		throw new Error(`The state file ${stateFile} cannot be written: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
	}
}
// build/emulator/object-headers.js
const kept = /* @__PURE__ */ new Set([
	"cache-control",
	"content-disposition",
	"content-encoding",
	"content-language",
	"expires"
]);
function keptHeaders(given) {
	const headers = {};
	for (const [name, value] of given) if (kept.has(name) || /^x-oss-meta-[a-z0-9_-]+$/.test(name)) headers[name] = checkedHeader(name, value);
	return headers;
}
function checkedHeader(name, value) {
	try {
		validateHeaderValue(name, value);
		return value;
	} catch {
		throw new StorageError(400, "InvalidArgument", `The value of "${name}" has characters that a header cannot carry.`);
	}
}
// build/emulator/object-request.js
const bucketOf = (message) => /^([a-z0-9-]+)\.oss-/.exec(message.headers.host ?? "")?.[1] ?? "mcube-emulator";
function readObjectRequest(message) {
	const [path = "", query = ""] = (message.url ?? "").split("?");
	return {
		method: message.method ?? "",
		bucket: bucketOf(message),
		key: decodeKey(path.slice(1)),
		headers: flatten(message),
		query: readForm(query)
	};
}
function decodeKey(path) {
	try {
		return decodeURIComponent(path);
	} catch {
		throw new StorageError(400, "InvalidURI", "The path is not percent-encoded UTF-8.");
	}
}
async function writeBody(message, path) {
	const hash = createHash("md5");
	let sizeBytes = 0;
	await pipeline(message, async function* (source) {
		for await (const chunk of source) {
			hash.update(chunk);
			sizeBytes += chunk.length;
			yield chunk;
		}
	}, createWriteStream(path));
	return {
		sizeBytes,
		md5: hash.digest()
	};
}
// build/emulator/form-file.js
var import_busboy = require_busboy();
var FileReceiver = class {
	path;
	#check;
	#files = 0;
	#failure;
	#stream;
	#writing;
	constructor(path, check) {
		this.path = path;
		this.#check = check;
	}
	get started() {
		return this.#files > 0;
	}
	get failure() {
		return this.#failure;
	}
	start(stream, fileName, contentType) {
		this.#files += 1;
		if (this.#files > 1) {
			stream.on("error", () => void 0).resume();
			return;
		}
		this.#stream = stream;
		this.#writing = this.#write(stream, fileName, contentType);
		this.#writing.catch((error) => {
			this.#failure = error instanceof Error ? error : new Error(String(error));
			stream.on("error", () => void 0).resume();
		});
	}
	async result() {
		if (!this.#writing || this.#files !== 1) throw new StorageError(400, "IncorrectNumberOfFilesInPOSTRequest", "POST requires exactly one file upload per request.");
		return this.#writing;
	}
	async abort() {
		this.#stream?.destroy();
		await this.#writing?.catch(() => void 0);
		await rm(this.path, { force: true });
	}
	async #write(stream, fileName, contentType) {
		const range = this.#check();
		const hash = createHash("md5");
		let sizeBytes = 0;
		await pipeline(stream, countBytes, createWriteStream(this.path));
		if (sizeBytes > range.max) throw new StorageError(400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size.");
		if (sizeBytes < range.min) throw new StorageError(400, "EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size.");
		return {
			path: this.path,
			sizeBytes,
			contentType,
			fileName,
			md5: hash.digest("base64")
		};
		async function* countBytes(source) {
			for await (const chunk of source) {
				sizeBytes += chunk.length;
				if (sizeBytes > range.max) continue;
				hash.update(chunk);
				yield chunk;
			}
		}
	}
};
// build/emulator/post-policy.js
const anySize = {
	min: 0,
	max: 5 * 1024 ** 3
};
function checkPolicy(fields, keys, bucket, nowMs) {
	const policy = fields.get("policy");
	if (policy === void 0) throw new StorageError(403, "AccessDenied", "Anonymous access is forbidden for this operation.");
	const key = findStorageKey(fields.get("ossaccesskeyid") ?? "", keys, fields.get("x-oss-security-token"));
	if (ossSignature(key.secret, policy) !== fields.get("signature")) throw new StorageError(403, "SignatureDoesNotMatch", "The policy signature we calculated does not match the signature you provided.");
	const { expiresMs, conditions } = readPolicy(policy);
	if (expiresMs <= nowMs) throw new StorageError(403, "AccessDenied", "Invalid according to Policy: Policy expired.");
	let range = anySize;
	for (const condition of conditions) if (condition.kind === "size") range = condition.range;
	else checkCondition(condition, condition.field === "bucket" ? bucket : fields.get(condition.field));
	return range;
}
function checkCondition(condition, given) {
	if (given !== void 0 && (condition.kind === "eq" ? given === condition.value : given.startsWith(condition.value))) return;
	throw new StorageError(403, "AccessDenied", `Invalid according to Policy: Policy Condition failed: ${JSON.stringify([
		condition.kind,
		`$${condition.field}`,
		condition.value
	])}`);
}
const invalid = (reason) => new StorageError(400, "InvalidPolicyDocument", `Invalid Policy: ${reason}.`);
function readPolicy(policy) {
	const document = parse(policy);
	if (Object.keys(document).sort().join() !== "conditions,expiration") throw invalid("expected exactly \"expiration\" and \"conditions\"");
	const { expiration, conditions } = document;
	const expiresMs = typeof expiration === "string" && /^\d{4}-\d\d-\d\dT[\d:]{8}(\.\d+)?Z$/.test(expiration) ? Date.parse(expiration) : NaN;
	if (Number.isNaN(expiresMs)) throw invalid("\"expiration\" is not an ISO 8601 time in UTC");
	if (!Array.isArray(conditions)) throw invalid("\"conditions\" is not a list");
	return {
		expiresMs,
		conditions: conditions.flatMap((condition) => readCondition(condition))
	};
}
function parse(policy) {
	try {
		const document = JSON.parse(Buffer.from(policy, "base64").toString("utf8"));
		if (typeof document === "object" && document !== null) return document;
	} catch {}
	throw invalid("the policy is not a JSON object in base64");
}
function readCondition(condition) {
	if (Array.isArray(condition)) return [readListCondition(condition)];
	if (typeof condition !== "object" || condition === null) throw invalid("a condition is neither a list nor an object");
	return Object.entries(condition).map(([field, value]) => {
		if (typeof value !== "string") throw invalid(`the condition on "${field}" is not a text`);
		return {
			kind: "eq",
			field: field.toLowerCase(),
			value
		};
	});
}
function readListCondition([operator, first, second]) {
	if (operator === "content-length-range" && typeof first === "number" && typeof second === "number") return {
		kind: "size",
		range: {
			min: first,
			max: second
		}
	};
	if ((operator === "eq" || operator === "starts-with") && typeof first === "string" && first.startsWith("$") && typeof second === "string") return {
		kind: operator,
		field: first.slice(1).toLowerCase(),
		value: second
	};
	throw invalid("a condition is not of a known form");
}
// build/emulator/post-object.js
const malformed = (reason) => new StorageError(400, "MalformedPOSTRequest", `The body of your POST request is ${reason}.`);
const silenceMs = 500;
const fieldsMaxBytes = 8388608;
async function receiveForm(request, cloud, bucket) {
	const fields = /* @__PURE__ */ new Map();
	const receiver = new FileReceiver(cloud.store.newFile(), () => checkForm(fields, cloud, bucket));
	try {
		await readParts(request, fields, receiver);
		const file = await receiver.result();
		const md5 = fields.get("content-md5");
		if (md5 !== void 0 && md5 !== file.md5) throw new StorageError(400, "InvalidDigest", "The Content-MD5 you specified is not that of the file.");
		const key = fields.get("key")?.replaceAll(/\$\{filename\}/g, file.fileName);
		if (key === void 0 || key === "" || key.startsWith("/")) throw new StorageError(400, "InvalidArgument", "The form has no valid \"key\".");
		return {
			fields: new Map([...fields, ["key", key]]),
			path: file.path,
			sizeBytes: file.sizeBytes,
			contentType: checkedHeader("content-type", fields.get("content-type") ?? file.contentType),
			headers: keptHeaders(fields)
		};
	} catch (error) {
		await receiver.abort();
		throw error instanceof StorageError || error instanceof Error && "syscall" in error ? error : malformed(`not well formed: ${String(error)}`);
	}
}
function checkForm(fields, cloud, bucket) {
	const range = checkPolicy(fields, storageKeys(cloud), bucket, cloud.now());
	const unnamed = cloud.siteHeaders === "refused" && fields.get("ossaccesskeyid") === siteStorageKey.id ? keptHeaders(fields) : {};
	const names = Object.keys(unnamed);
	if (names.length === 0) return range;
	throw new StorageError(403, "AccessDenied", `Invalid according to Policy: Extra input fields: ${names.join(", ")}`);
}
async function storeForm(form, cloud, bucket) {
	const { path, sizeBytes, contentType, headers } = form;
	const key = form.fields.get("key") ?? "";
	if (form.fields.get("x-oss-forbid-overwrite") === "true" && cloud.store.find(bucket, key)) {
		await rm(path, { force: true });
		throw new StorageError(409, "FileAlreadyExists", "The object you specified already exists and can not be overwritten.");
	}
	const etag = createHash("md5").update(randomUUID()).digest("hex").toUpperCase();
	return cloud.store.commit({
		bucket,
		key,
		path,
		sizeBytes,
		contentType,
		headers,
		etag
	});
}
const successStatus = (fields) => {
	const wanted = fields.get("success_action_status");
	return wanted === "200" ? 200 : wanted === "201" ? 201 : 204;
};
function readParts(request, fields, receiver) {
	const contentType = request.headers["content-type"] ?? "";
	const parser = new import_busboy.Busboy({
		headers: { "content-type": contentType },
		isPartAFile: (name) => name === "file",
		limits: { fieldSize: fieldsMaxBytes }
	});
	return new Promise((resolve, reject) => {
		let fieldBytes = 0;
		let problem;
		let silence;
		const settle = (error) => {
			clearTimeout(silence);
			if (error === void 0 && problem === void 0) resolve();
			else reject(problem ?? error);
		};
		parser.on("field", (name, value) => {
			if (name === void 0) {
				problem ??= malformed("not well formed: a part has no name");
				return;
			}
			fieldBytes += value.length;
			if (receiver.started) problem ??= malformed("not well formed: the field \"file\" must be the last one");
			if (fieldBytes > fieldsMaxBytes) problem ??= new StorageError(400, "FieldItemTooLong", "The fields before the file are too long.");
			fields.set(name.toLowerCase(), value);
		});
		parser.on("file", (_name, stream, fileName, _encoding, partType) => receiver.start(stream, fileName ?? "", partType));
		parser.on("finish", () => settle());
		parser.on("error", settle);
		request.on("aborted", () => settle(malformed("incomplete")));
		request.on("end", () => {
			silence = setTimeout(() => settle(receiver.failure ?? malformed("incomplete")), silenceMs);
		});
		request.pipe(parser);
	});
}
// build/emulator/storage.js
var Storage = class {
	#site;
	constructor(site) {
		this.#site = site;
	}
	async post(message) {
		const bucket = bucketOf(message);
		return this.#answer("PostObject", message, async (seen) => {
			const form = await receiveForm(message, this.#site.cloud, bucket);
			seen.fields = form.fields;
			seen.parameters = {
				key: form.fields.get("key") ?? "",
				sizeBytes: String(form.sizeBytes),
				contentType: form.contentType
			};
			return {
				act: async () => this.#postedAnswer(await storeForm(form, this.#site.cloud, bucket), form),
				drop: () => rm(form.path, { force: true })
			};
		});
	}
	async object(message) {
		const operation = {
			GET: "GetObject",
			HEAD: "HeadObject",
			PUT: "PutObject"
		}[message.method ?? ""];
		return this.#answer(operation ?? "GetObject", message, async (seen) => {
			const request = readObjectRequest(message);
			seen.parameters = { key: request.key };
			if (operation === void 0) throw new StorageError(405, "MethodNotAllowed", `The emulator has no ${request.method} of objects.`);
			return operation === "PutObject" ? this.#put(message, request, seen) : {
				act: async () => this.#get(request),
				drop: async () => void 0
			};
		});
	}
	#get(request) {
		const { cloud } = this.#site;
		if (isSigned(request)) checkObjectSignature(request, storageKeys(cloud), cloud.now());
		else if (!this.#isPublic(request)) throw new StorageError(403, "AccessDenied", "You have no right to access this object because of bucket acl.");
		const object = cloud.store.find(request.bucket, request.key);
		if (!object) throw new StorageError(404, "NoSuchKey", "The specified key does not exist.");
		return {
			status: 200,
			headers: {
				...object.headers,
				"content-type": object.contentType,
				etag: `"${object.etag}"`,
				"last-modified": new Date(object.modifiedMs).toUTCString()
			},
			body: {
				stream: cloud.store.stream(object),
				sizeBytes: object.sizeBytes
			}
		};
	}
	#isPublic({ bucket, key }) {
		const { spaces } = this.#site.cloud.world();
		const folders = [
			uploadFolder,
			codeFolder,
			...spaces.map(({ spaceId }) => siteFolder(spaceId))
		];
		return bucket === "mcube-emulator" && !folders.some((folder) => key.startsWith(folder));
	}
	async #put(message, request, seen) {
		const { cloud } = this.#site;
		if (!isSigned(request)) throw new StorageError(403, "AccessDenied", "Anonymous access is forbidden for this operation.");
		checkObjectSignature(request, storageKeys(cloud), cloud.now());
		const headers = keptHeaders(Object.entries(request.headers));
		const path = cloud.store.newFile();
		const drop = () => rm(path, { force: true });
		const { sizeBytes, md5 } = await writeBody(message, path).catch(async (error) => {
			await drop();
			throw error;
		});
		const contentType = request.headers["content-type"] ?? "application/octet-stream";
		seen.parameters = {
			key: request.key,
			sizeBytes: String(sizeBytes),
			contentType
		};
		const expected = request.headers["content-md5"];
		if (expected !== void 0 && expected !== md5.toString("base64")) {
			await drop();
			throw new StorageError(400, "InvalidDigest", "The Content-MD5 you specified is not that of the body.");
		}
		const etag = md5.toString("hex").toUpperCase();
		const object = {
			bucket: request.bucket,
			key: request.key,
			path,
			sizeBytes,
			contentType,
			headers,
			etag
		};
		return {
			drop,
			act: async () => this.#storedAnswer(cloud.store.commit(object))
		};
	}
	#storedAnswer(object) {
		this.#site.save();
		return {
			status: 200,
			headers: { etag: `"${object.etag}"` },
			body: ""
		};
	}
	#postedAnswer(object, form) {
		this.#site.save();
		const status = successStatus(form.fields);
		const location = `${this.#site.cloud.url()}/${object.key.split("/").map(encodeURIComponent).join("/")}`;
		const headers = {
			etag: `"${object.etag}"`,
			location
		};
		if (status !== 201) return {
			status,
			headers,
			body: ""
		};
		const xml = `<Bucket>${object.bucket}</Bucket><Location>${escapeXml$1(location)}</Location><Key>${escapeXml$1(object.key)}</Key><ETag>"${object.etag}"</ETag>`;
		return {
			status,
			headers: {
				...headers,
				"content-type": "application/xml"
			},
			body: `<?xml version="1.0" encoding="UTF-8"?>\n<PostResponse>${xml}</PostResponse>\n`
		};
	}
	async #answer(operation, message, prepare) {
		const requestId = randomUUID().replaceAll("-", "").slice(0, 24).toUpperCase();
		const seen = {
			parameters: {},
			outcome: { outcome: "OK" }
		};
		const errorAnswer = (error) => storageErrorAnswer(error, requestId, message.headers.host ?? "");
		const answer = await this.#work(operation, {
			seen,
			message,
			errorAnswer,
			prepare
		}).catch((error) => {
			const known = storageErrorOf(error);
			seen.outcome = {
				outcome: known.code,
				message: known.message
			};
			message.resume();
			return errorAnswer(known);
		});
		const { parameters, outcome, fault } = seen;
		const call = {
			operation,
			parameters,
			time: new Date(this.#site.cloud.now()).toISOString(),
			status: answer.status,
			...outcome,
			requestId
		};
		this.#site.recorder.add(fault ? {
			...call,
			fault: `${fault.when} ${fault.kind}`
		} : call);
		return fault?.kind === "garbage" ? answer : {
			...answer,
			headers: {
				...answer.headers,
				"x-oss-request-id": requestId
			}
		};
	}
	async #work(operation, { seen, message, errorAnswer, prepare }) {
		const { act, drop } = await prepare(seen);
		const fault = this.#site.faults.take(operation);
		seen.fault = fault;
		const failures = {
			throttle: () => withDelay(errorAnswer(new StorageError(503, "TotalQpsLimitExceeded", "Please reduce your request rate.")), fault?.ms ?? 0),
			internal: () => errorAnswer(new StorageError(500, "InternalError", "We encountered an internal error. Please try again.")),
			expired: () => errorAnswer(new StorageError(403, "AccessDenied", "Invalid according to Policy: Policy expired.")),
			echo: () => errorAnswer(new StorageError(400, "InvalidArgument", echoOf(receivedOf(message, seen)))),
			nothing: () => ({
				status: 200,
				headers: {},
				body: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
			})
		};
		if (isLost(fault)) seen.outcome = { outcome: "Fault" };
		const answer = await actWithFault(this.#site, fault, failures, act);
		if (isLost(fault)) await drop();
		return answer;
	}
};
const isLost = (fault) => fault?.when === "before" && fault.kind !== "slow";
const receivedOf = (message, { fields = /* @__PURE__ */ new Map() }) => ({
	line: `${message.method} ${message.url}`,
	headers: flatten(message),
	fields
});
const withDelay = (answer, ms) => ms > 0 ? {
	...answer,
	headers: {
		...answer.headers,
		"x-oss-qos-delay-time": String(ms)
	}
} : answer;
function storageErrorOf(error) {
	if (error instanceof StorageError) return error;
	if (error instanceof GatewayError) return new StorageError(400, "InvalidArgument", error.message);
	return new StorageError(500, "InternalError", `A fault of the emulator: ${String(error)}`);
}
// build/emulator/emulator.js
async function createEmulator(options = {}) {
	const seed = options.seed ?? defaultSeed;
	checkValues(seed);
	const { stateFile } = options;
	const kept = stateFile === void 0 ? void 0 : loadWorld(stateFile);
	const folder = stateFile === void 0 ? mkdtempSync(join(tmpdir(), "miniship-emulator-")) : objectsFolder(stateFile);
	const machine = new Machine(options, seed, folder);
	const removeFolder = () => stateFile === void 0 ? rmSync(folder, {
		recursive: true,
		force: true
	}) : void 0;
	const server = await listen(options.port ?? 0, machine, options.latencyMs).catch((error) => {
		removeFolder();
		throw error;
	});
	machine.url = server.url;
	const close = async () => {
		await server.close();
		await machine.close();
		removeFolder();
	};
	await machine.start(kept).catch(async (error) => {
		await close();
		throw error;
	});
	return {
		url: server.url,
		env: environment(seed, server.url),
		runnerEnv: {
			ACTIONS_ID_TOKEN_REQUEST_URL: `${server.url}${controlRoot}${idTokenRoute}?api-version=2.0`,
			ACTIONS_ID_TOKEN_REQUEST_TOKEN: idTokenBearer
		},
		idToken: (wish = {}) => machine.site.cloud.sts.issueToken(wish),
		calls: machine.site.recorder.calls,
		failNext: (operation, fault) => machine.site.faults.add(readFault({
			operation,
			...fault
		}, "Fault")),
		clearFaults: () => machine.site.faults.clear(),
		resolve: (query) => machine.resolve(query),
		state: () => describeState(machine.site.cloud),
		now: () => machine.site.cloud.now(),
		advance: (ms) => machine.setClock({ advanceMs: ms }),
		refuse: () => server.refuse(),
		reset: () => machine.reset(),
		close
	};
}
var Machine = class {
	url = "";
	site;
	gateway;
	storage;
	#seed;
	#world = emptyWorld();
	#seeded = emptyWorld();
	constructor(options, seed, folder) {
		const { now: realNow = Date.now, stateFile } = options;
		const world = () => this.#world;
		const now = () => realNow() + this.#world.clockShiftMs;
		const store = new ObjectStore(folder, world, now);
		const sts = new Sts(seed, now);
		const cloud = {
			world,
			now,
			store,
			functionHost: new FunctionHost((file) => store.pathOf({ file })),
			get keys() {
				return [...seed.keys, ...sts.lent.all];
			},
			sts,
			url: () => this.url,
			save: () => this.site.save(),
			servers: new SpaceServers(now),
			deployDelayMs: options.deployDelayMs ?? 300,
			openDelayMs: options.openDelayMs ?? 300,
			publishDelayMs: options.publishDelayMs ?? 300,
			tokenLifetimeMs: options.tokenLifetimeMs ?? 18e5,
			maxUploadBytes: options.maxUploadBytes ?? 1024 ** 3,
			siteHeaders: options.siteHeaders ?? "taken",
			redeploy: options.redeploy ?? "taken"
		};
		const save = stateFile === void 0 ? () => {} : tellingOnce(() => saveWorld(stateFile, this.#world), options.onTrouble);
		this.#seed = seed;
		this.site = {
			cloud,
			save,
			faults: new FaultQueue(),
			recorder: new Recorder(options.onCall),
			lock: new Lock(),
			sleep: (ms) => setTimeout$1(ms)
		};
		this.gateway = new Gateway(this.site, options.rateLimit ?? "window");
		this.storage = new Storage(this.site);
	}
	async start(kept) {
		await plantSeed(this.#seed, this.site.cloud);
		this.#seeded = structuredClone(this.#world);
		if (kept) this.#world = movedTo(this.url, kept);
		failLostAttempts(this.#world.spaces);
		this.site.cloud.store.sweep([this.#world, this.#seeded]);
		this.site.save();
	}
	async close() {
		await this.site.cloud.servers.close();
		await this.site.cloud.functionHost.close();
	}
	resolve(query) {
		const found = resolvePackage(query, this.site.cloud);
		if (found?.audience === "window") this.site.save();
		return found;
	}
	setClock(change) {
		this.#world.clockShiftMs += "advanceMs" in change ? change.advanceMs : change.nowMs - this.site.cloud.now();
		this.site.save();
	}
	reset() {
		this.#world = structuredClone(this.#seeded);
		this.site.cloud.store.sweep([this.#seeded]);
		this.site.faults.clear();
		this.site.recorder.clear();
		this.gateway.clear();
		this.site.cloud.sts.lent.clear();
		this.site.save();
	}
};
function tellingOnce(work, onTrouble) {
	let told = false;
	return () => {
		try {
			work();
			told = false;
		} catch (error) {
			if (!told) onTrouble?.(error instanceof Error ? error.message : String(error));
			told = true;
			throw error;
		}
	};
}
function environment(seed, url) {
	const [key] = seed.keys;
	const [app] = seed.apps;
	const miniProgram = app?.miniPrograms?.[0];
	const [space] = seed.spaces;
	const variables = {
		MINISHIP_ENDPOINT: url,
		MINISHIP_STS_ENDPOINT: url,
		ALIBABA_CLOUD_ACCESS_KEY_ID: key?.id,
		ALIBABA_CLOUD_ACCESS_KEY_SECRET: key?.secret,
		ALIBABA_CLOUD_SECURITY_TOKEN: key?.securityToken,
		MINISHIP_APP_ID: app?.appId,
		MINISHIP_WORKSPACE_ID: app?.workspaceId,
		MINISHIP_TENANT_ID: app?.tenantId,
		MINISHIP_H5_ID: miniProgram?.h5Id,
		MINISHIP_H5_NAME: miniProgram?.name,
		MINISHIP_SPACE_ID: typeof space === "string" ? space : space?.spaceId
	};
	return Object.fromEntries(Object.entries(variables).flatMap(([name, value]) => value === void 0 ? [] : [[name, value]]));
}
export { parseSeed as n, seedWith as r, createEmulator as t };
