import { A as textIn, D as said, x as isFailure, y as Failure } from "./words.js";
import { c as made, d as unlessAbsent, l as madeId, n as createMiniProgram, o as virtualDomain, r as findMiniProgram, s as allPages, t as createProbe, u as needed } from "./probe-page.js";
import { n as parseJson, r as readJsonObject, t as isObject } from "./json-object.js";
import { n as isLoopback } from "./http.js";
import { t as brokenExchange } from "./broken-exchange.js";
import { a as defaultRetryPolicy, i as userAgent, o as withRetries, r as retryPolicyOf, t as listenFor } from "./connect.js";
import { i as serverWait } from "./sign-call.js";
import { n as readXml } from "./xml2.js";
import { n as alsoTelling, t as createRpc } from "./rpc.js";
import { t as systemClock } from "./clock.js";
import { t as createPacer } from "./pacer.js";
import { t as createSharedLines } from "./shared-lines.js";
import { randomUUID } from "node:crypto";
import { writeSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { setMaxListeners } from "node:events";
// build/services/mobile-sync.js
const systems = {
	ios: "IOS",
	android: "ANDROID"
};
function createMobileSync({ rpc, workspace }) {
	const { appId: AppId, workspaceId: WorkspaceId, tenantId: TenantId } = workspace;
	const ids = {
		AppId,
		WorkspaceId,
		TenantId
	};
	return { async send(message) {
		try {
			const common = {
				...ids,
				...writeMessage(message)
			};
			const { receiver } = message;
			if (receiver.kind === "one") await rpc.call("CreateOpenSingleData", {
				...common,
				LinkToken: receiver.id
			});
			else await rpc.call("CreateOpenGlobalData", {
				...common,
				...writePart(receiver.part)
			});
		} catch (error) {
			throw isFailure(error) ? refusalOf(error, message.topic) : error;
		}
	} };
}
const operationFor = ({ receiver }) => receiver.kind === "one" ? "CreateOpenSingleData" : "CreateOpenGlobalData";
function writeMessage(message) {
	const { topic, payload, messageId, os, clientMin, clientMax, valid } = message;
	return {
		BizType: topic,
		Payload: payload,
		ThirdMsgId: messageId,
		...os === void 0 ? {} : { OsType: systems[os] },
		...clientMin === void 0 ? {} : { AppMinVersion: clientMin },
		...clientMax === void 0 ? {} : { AppMaxVersion: clientMax },
		...valid === void 0 ? {} : {
			ValidTimeStart: valid.fromMs,
			ValidTimeEnd: valid.untilMs
		}
	};
}
function writePart(part) {
	if (part === void 0) return {};
	if ("min" in part) return {
		MinUid: part.min,
		MaxUid: part.max
	};
	return { Uids: part.map((uid) => String(uid).padStart(2, "0")).join(",") };
}
function refusalOf(failure, topic) {
	if (!isRefusal$1(failure)) return failure;
	const { operation, requestId, code, reason } = failure.facts;
	return new Failure("MESSAGE_REFUSED", {
		operation,
		requestId,
		topic,
		code,
		reason
	}, { cause: failure });
}
const isRefusal$1 = (failure) => failure.code === "CLOUD_REFUSED";
// build/services/china-time.js
const offsetMs = 288e5;
const writeChinaTime = (epochMs) => new Date(epochMs + offsetMs).toISOString().slice(0, 19).replace("T", " ");
function readChinaTime(text) {
	if (text === void 0 || text === "") return void 0;
	const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/.test(text);
	const epochMs = Date.parse(hasZone ? text : `${text.replace(" ", "T")}+08:00`);
	return Number.isNaN(epochMs) ? void 0 : epochMs;
}
// build/services/package-settings.js
const pluginType = 2;
function readSettings(info) {
	const extra = readJsonObject(info.ExtraData);
	return {
		autoInstall: info.AutoInstall === 0 ? "wifi" : "all-networks",
		preload: info.InstallType === 1,
		platform: readPlatform(info.Platform),
		clientMin: readRange(info.ClientVersionMin),
		clientMax: readRange(info.ClientVersionMax),
		tabBar: readSwitch(extra["enableTabBar"]),
		optionMenu: readSwitch(extra["enableOptionMenu"]),
		keepAlive: readSwitch(extra["enableKeepAlive"]),
		packageType: info.PackageType === pluginType ? "plugin" : "function"
	};
}
function readPlatform(text = "") {
	const platform = text.toLowerCase();
	return platform === "android" || platform === "ios" ? platform : "all";
}
function readRange(text = "") {
	const [ios = "", android = ""] = text.split(";").map((version) => version.trim());
	return {
		...ios === "" ? {} : { ios },
		...android === "" ? {} : { android }
	};
}
const readSwitch = (value) => [
	"string",
	"number",
	"boolean"
].includes(typeof value) && [
	"1",
	"true",
	"yes"
].includes(JSON.stringify(value).replaceAll("\"", "").toLowerCase());
// build/services/packages.js
const periods = [
	"never",
	"internal-gray",
	"external-gray",
	"official",
	"rollback",
	"ended"
];
const platforms = {
	all: "all",
	android: "Android",
	ios: "iOS"
};
const packageTypes = {
	function: 1,
	plugin: 2
};
async function listPackages({ rpc, ids }, h5Id) {
	const operation = "ListMcubeMiniPackages";
	return allPages(async (pageNumber) => {
		const asked = {
			...ids,
			H5Id: h5Id,
			PackageTypes: "1,2",
			PageNum: pageNumber,
			PageSize: 50
		};
		const { reply, requestId } = await rpc.call(operation, asked);
		const { MiniPackageList: list = [], HasMore: hasMore, TotalCount: totalCount } = reply.ListMiniPackageResult ?? {};
		return {
			items: list.map((entry) => readPackage(entry, {
				operation,
				requestId
			})),
			hasMore,
			totalCount
		};
	}, ({ packageId }) => packageId);
}
async function findPackage({ rpc, ids }, h5Id, packageId) {
	const operation = "QueryMcubeMiniPackage";
	const answer = await unlessAbsent(rpc.call(operation, {
		...ids,
		Id: String(packageId),
		H5Id: h5Id
	}));
	const info = answer?.reply.QueryMiniPackageResult?.MiniPackageInfo;
	return info === void 0 ? void 0 : readPackage(info, {
		operation,
		requestId: answer?.requestId ?? ""
	});
}
async function uploadPackage({ rpc, ids }, upload) {
	const operation = "UploadMcubeMiniPackage";
	const { reply, requestId } = await rpc.call(operation, {
		...ids,
		...writePackage(upload)
	});
	const id = reply.UploadMiniPackageResult?.ReturnPackageResult?.PackageId;
	return { packageId: madeId(id, "PackageId", {
		operation,
		requestId
	}) };
}
const writePackage = (upload) => ({
	...writeUpload(upload),
	PackageType: packageTypes[upload.packageType]
});
function writeUpload(upload) {
	const max = versionRange(upload.clientMax);
	return {
		OnexFlag: true,
		H5Id: upload.h5Id,
		H5Name: upload.name,
		H5Version: upload.h5Version,
		MainUrl: upload.mainUrl,
		Vhost: upload.vhost,
		...Object.keys(upload.extendInfo).length > 0 ? { ExtendInfo: JSON.stringify(upload.extendInfo) } : {},
		AutoInstall: upload.autoInstall === "all-networks" ? 1 : 0,
		ResourceType: 4,
		InstallType: upload.preload ? 1 : 0,
		Platform: platforms[upload.platform],
		ClientVersionMin: versionRange(upload.clientMin),
		...max === ";" ? {} : { ClientVersionMax: max },
		ResourceFileUrl: upload.resourceUrl,
		...upload.iconUrl === void 0 ? {} : { IconFileUrl: upload.iconUrl },
		EnableTabBar: upload.tabBar ? 1 : 0,
		EnableOptionMenu: upload.optionMenu ? "1" : "0",
		EnableKeepAlive: upload.keepAlive ? "1" : "0",
		UserId: upload.userId
	};
}
const versionRange = ({ ios = "", android = "" }) => `${ios};${android}`;
function readPackage(info, call) {
	const iconUrl = readJsonObject(info.ExtraData)["iconUrl"];
	return {
		packageId: needed(info.Id, "Id", call),
		h5Version: needed(info.H5Version, "H5Version", call),
		period: periods[info.PublishPeriod ?? 0] ?? "ended",
		extendInfo: readJsonObject(info.ExtendInfo),
		...typeof iconUrl === "string" && iconUrl !== "" ? { iconUrl } : {},
		...info.DownloadUrl ? { downloadUrl: info.DownloadUrl } : {},
		mainUrl: info.MainUrl ?? "",
		name: info.H5Name ?? "",
		createdMs: readChinaTime(info.GmtCreate),
		settings: readSettings(info)
	};
}
// build/services/previews.js
const types = {
	"device-test": 3,
	preview: 4
};
async function listPreviews({ rpc, ids }, h5Id) {
	const operation = "ListMcubeMiniPackages";
	return allPages(async (pageNumber) => {
		const asked = {
			...ids,
			H5Id: h5Id,
			PackageTypes: "3,4",
			PageNum: pageNumber,
			PageSize: 50
		};
		const { reply, requestId } = await rpc.call(operation, asked);
		const { MiniPackageList: list = [], HasMore: hasMore, TotalCount: totalCount } = reply.ListMiniPackageResult ?? {};
		return {
			items: list.map((entry) => readPreview(entry, {
				operation,
				requestId
			})),
			hasMore,
			totalCount
		};
	}, ({ packageId }) => packageId);
}
async function findPreview({ rpc, ids }, h5Id, packageId) {
	const operation = "QueryMcubeMiniPackage";
	const answer = await unlessAbsent(rpc.call(operation, {
		...ids,
		Id: String(packageId),
		H5Id: h5Id
	}));
	const info = answer?.reply.QueryMiniPackageResult?.MiniPackageInfo;
	return info === void 0 ? void 0 : readPreview(info, {
		operation,
		requestId: answer?.requestId ?? ""
	});
}
async function uploadPreview({ rpc, ids }, upload) {
	const operation = "UploadMcubeMiniPackage";
	const uuid = upload.uuid === void 0 ? {} : { Uuid: upload.uuid };
	const { reply, requestId } = await rpc.call(operation, {
		...ids,
		...writeUpload(upload),
		PackageType: types[upload.kind],
		...uuid
	});
	const { PackageId, DebugUrl } = reply.UploadMiniPackageResult?.ReturnPackageResult ?? {};
	return {
		packageId: madeId(PackageId, "PackageId", {
			operation,
			requestId
		}),
		debugUrl: DebugUrl || void 0
	};
}
async function allowPreviews({ rpc, ids }, userId) {
	const operation = "CreateMcubeWhitelistForIde";
	const { reply, requestId } = await rpc.call(operation, {
		...ids,
		UserId: userId,
		WhitelistValue: userId
	});
	return { whitelistId: madeId(reply.CreateWhitelistForIdeResult?.WhitelistId, "WhitelistId", {
		operation,
		requestId
	}) };
}
function rebuiltDebugUrl(h5Id, h5Version) {
	const opened = `mpaas://platformapi/startapp?appId=${h5Id}&nbsv=${h5Version}&nbsource=debug&nbprefer=YES&nbsn=DEBUG`;
	return `mpaas://platformapi/startapp?appId=20001101&token=ide_qr&scheme=${encodeURIComponent(opened)}`;
}
const readPreview = (info, call) => ({
	...readPackage(info, call),
	kind: info.PackageType === types["device-test"] ? "device-test" : "preview"
});
// build/services/task-rules.js
const elements = [
	"city",
	"mobileModel",
	"netType",
	"osVersion"
];
const numbers = {
	include: 1,
	exclude: 2,
	within: 3,
	outside: 4
};
const operators = [
	["contains", "include"],
	["excludes", "exclude"],
	["vLimitIn", "within"],
	["vLimitOut", "outside"]
];
const isElement = (name) => typeof name === "string" && elements.includes(name);
function writeRules(rules) {
	return JSON.stringify(rules.map(writeRule));
}
function writeRule({ element, operation, values }) {
	if (element === "unknown") throw new Failure("INTERNAL", { reason: said("a rule that could not be read cannot be written either") });
	const rule = {
		ruleElement: element,
		operation: numbers[operation]
	};
	if (operation === "include" || operation === "exclude") return {
		...rule,
		value: values.join(",")
	};
	const [low = "", high = ""] = values;
	return {
		...rule,
		value1: low,
		value2: high,
		value: `${low}-${high}`
	};
}
function readRules(text) {
	if (text === void 0 || text.trim() === "") return [];
	const config = parse(text);
	if (!isObject(config) || !Array.isArray(config["subRules"]) || config["operator"] !== "and") return [unknown(config ?? text)];
	return config["subRules"].map(readSubRule);
}
function readSubRule(rule) {
	if (!isObject(rule)) return unknown(rule);
	const operation = operators.find(([name]) => name === rule["operator"])?.[1];
	const values = readLeft(rule["left"]);
	const element = rule["right"];
	return operation === void 0 || values === void 0 || !isElement(element) ? unknown(rule) : {
		element,
		operation,
		values
	};
}
function readLeft(left) {
	const values = isObject(left) && "lower" in left && "upper" in left ? [left["lower"], left["upper"]] : left;
	return Array.isArray(values) && values.every(isPlain) ? values.map(String) : void 0;
}
const isPlain = (value) => typeof value === "string" || typeof value === "number";
const unknown = (rule) => ({
	element: "unknown",
	operation: "include",
	values: [JSON.stringify(rule)]
});
function parse(text) {
	try {
		return parseJson(text);
	} catch {
		return;
	}
}
// build/services/tasks.js
const states$1 = [
	"waiting",
	"publishing",
	"ended",
	"paused"
];
const moves = {
	publishing: 1,
	ended: 2,
	paused: 3
};
const gray = 2;
const official = 3;
const modes = {
	official: 0,
	whitelist: 1,
	window: 2
};
async function listTasks({ rpc, ids }, packageId) {
	const operation = "ListMcubeMiniTasks";
	const { reply, requestId } = await rpc.call(operation, {
		...ids,
		Id: String(packageId)
	});
	return (reply.ListMiniTaskResult?.MiniTaskList ?? []).map((task) => readTask(task, {
		operation,
		requestId
	}));
}
async function findTask({ rpc, ids }, taskId) {
	const operation = "QueryMcubeMiniTask";
	const answer = await unlessAbsent(rpc.call(operation, {
		...ids,
		TaskId: taskId
	}));
	const info = answer?.reply.QueryMiniTaskResult?.MiniTaskInfo;
	return info === void 0 ? void 0 : readTask(info, {
		operation,
		requestId: answer?.requestId ?? ""
	});
}
async function createTask({ rpc, ids }, task) {
	const operation = "CreateMcubeMiniTask";
	const { reply, requestId } = await rpc.call(operation, {
		...ids,
		...writeTask(task)
	});
	return { taskId: madeId(reply.CreateMiniTaskResult?.MiniTaskId, "MiniTaskId", {
		operation,
		requestId
	}) };
}
async function changeTask({ rpc, ids }, { taskId, packageId }, to) {
	const which = {
		BizType: "nebula",
		PackageId: packageId,
		TaskId: taskId
	};
	await rpc.call("ChangeMcubeMiniTaskStatus", {
		...ids,
		...which,
		TaskStatus: moves[to]
	});
}
function writeTask({ packageId, audience, rules, memo }) {
	const greyConfig = rules.length > 0 ? { GreyConfigInfo: writeRules(rules) } : {};
	return {
		PackageId: packageId,
		Memo: memo,
		...writeAudience(audience),
		...greyConfig
	};
}
function writeAudience(audience) {
	switch (audience.kind) {
		case "everyone": return {
			PublishType: official,
			PublishMode: modes.official
		};
		case "whitelist": return {
			PublishType: gray,
			PublishMode: modes.whitelist,
			WhitelistIds: audience.whitelistIds.join(",")
		};
		case "window": {
			const { users: GreyNum, endMs } = audience;
			return {
				PublishType: gray,
				PublishMode: modes.window,
				GreyNum,
				GreyEndtimeData: writeChinaTime(endMs)
			};
		}
	}
}
function readTask(info, call) {
	return {
		taskId: needed(info.Id, "Id", call),
		packageId: needed(info.PackageId, "PackageId", call),
		state: states$1[info.TaskStatus ?? 0] ?? "waiting",
		audience: readAudience(info),
		rules: readRules(info.GreyConfigInfo),
		memo: info.Memo ?? "",
		createdMs: readChinaTime(info.GmtCreate),
		modifiedMs: readChinaTime(info.GmtModified)
	};
}
function readAudience(info) {
	if (info.PublishType === official) return { kind: "everyone" };
	if (info.PublishMode === modes.window) return {
		kind: "window",
		users: info.GreyNum ?? 0,
		endMs: readChinaTime(info.GreyEndtimeData) ?? readChinaTime(info.GreyEndtime) ?? 0
	};
	return {
		kind: "whitelist",
		whitelistIds: (info.WhitelistIds ?? "").split(",").filter((id) => id.trim() !== "").map(Number)
	};
}
// build/services/upload-token.js
async function uploadToken({ rpc, ids }, onSecret) {
	const operation = "GetMcubeFileToken";
	const { reply, requestId } = await rpc.call(operation, {
		...ids,
		OnexFlag: true
	});
	const call = {
		operation,
		requestId
	};
	const token = needed(reply.GetFileTokenResult?.FileToken, "FileToken", call);
	const policy = needed(token.Policy, "Policy", call);
	const signature = needed(token.Signature, "Signature", call);
	onSecret(policy, "run");
	onSecret(signature, "run");
	return {
		host: needed(token.Host, "Host", call).replace(/\/+$/, ""),
		directory: needed(token.Dir, "Dir", call).replace(/\/*$/, "/"),
		accessId: needed(token.Accessid, "Accessid", call),
		policy,
		signature,
		expiresAtMs: Number(needed(token.Expire, "Expire", call)) * 1e3
	};
}
// build/services/whitelists.js
async function findWhitelist(cloud, name) {
	const [oldest] = (await whitelistsLike(cloud, { WhitelistName: name })).filter((whitelist) => whitelist.name === name).sort((a, b) => a.whitelistId - b.whitelistId);
	return oldest;
}
const listWhitelists = (cloud) => whitelistsLike(cloud, {});
function whitelistsLike({ rpc, ids }, filter) {
	const operation = "ListMcubeWhitelists";
	return allPages(async (pageNumber) => {
		const { reply, requestId } = await rpc.call(operation, {
			...ids,
			...filter,
			PageNum: pageNumber,
			PageSize: 50
		});
		const { Whitelists: list = [], HasMore: hasMore, TotalCount: totalCount } = reply.ListWhitelistResult ?? {};
		return {
			items: list.map(({ Id, WhiteListName = "", WhitelistType, WhiteListCount = 0 }) => ({
				whitelistId: needed(Id, "Id", {
					operation,
					requestId
				}),
				name: WhiteListName,
				type: WhitelistType === "regular" ? "regular" : "normal",
				users: WhiteListCount
			})),
			hasMore,
			totalCount
		};
	}, ({ whitelistId }) => whitelistId);
}
async function createWhitelist({ rpc, ids }, { name, type }) {
	const operation = "CreateMcubeWhitelist";
	const { reply, requestId } = await rpc.call(operation, {
		...ids,
		WhiteListName: name,
		WhitelistType: type
	});
	return { whitelistId: madeId(reply.CreateWhitelistResult?.WhitelistId, "WhitelistId", {
		operation,
		requestId
	}) };
}
async function addToWhitelist({ rpc, ids }, whitelistId, users) {
	const operation = "UpdateMcubeWhitelist";
	const content = users.kind === "list" ? { KeyIds: users.users.join(",") } : { OssUrl: users.url };
	const { reply, requestId } = await rpc.call(operation, {
		...ids,
		OnexFlag: true,
		Id: String(whitelistId),
		...content
	});
	const info = needed(reply.AddWhitelistResult?.AddWhitelistInfo, "AddWhitelistInfo", {
		operation,
		requestId
	});
	const named = (info.FailUserIds ?? "").split(",").map((id) => id.trim()).filter((id) => id !== "");
	const unnamed = (info.FailNum ?? 0) - named.length;
	const refused = unnamed > 0 ? [...named, `${unnamed} that the cloud does not name`] : named;
	return {
		added: info.SuccessNum ?? 0,
		refused
	};
}
// build/services/mpaas.js
function createMpaas({ rpc, workspace, onSecret }) {
	const { appId: AppId, workspaceId: WorkspaceId, tenantId: TenantId } = workspace;
	const cloud = {
		rpc,
		ids: {
			AppId,
			WorkspaceId,
			TenantId
		}
	};
	return {
		findMiniProgram: (h5Id) => findMiniProgram(cloud, h5Id),
		createMiniProgram: (miniProgram) => createMiniProgram(cloud, miniProgram),
		virtualDomain: () => virtualDomain(cloud),
		uploadToken: () => uploadToken(cloud, onSecret),
		listPackages: (h5Id) => listPackages(cloud, h5Id),
		findPackage: (h5Id, packageId) => findPackage(cloud, h5Id, packageId),
		uploadPackage: (upload) => uploadPackage(cloud, upload),
		listPreviews: (h5Id) => listPreviews(cloud, h5Id),
		findPreview: (h5Id, packageId) => findPreview(cloud, h5Id, packageId),
		uploadPreview: (upload) => uploadPreview(cloud, upload),
		allowPreviews: (userId) => allowPreviews(cloud, userId),
		findWhitelist: (name) => findWhitelist(cloud, name),
		listWhitelists: () => listWhitelists(cloud),
		createWhitelist: (whitelist) => createWhitelist(cloud, whitelist),
		addToWhitelist: (whitelistId, users) => addToWhitelist(cloud, whitelistId, users),
		listTasks: (packageId) => listTasks(cloud, packageId),
		findTask: (taskId) => findTask(cloud, taskId),
		createTask: (task) => createTask(cloud, task),
		changeTask: (task, to) => changeTask(cloud, task, to)
	};
}
// build/services/storage-address.js
function encryptedAddress(address) {
	if (!/^https?:\/\//i.test(address)) return `${isHere(address) ? "http" : "https"}://${address}`;
	return /^http:\/\/[^/?#:@]+\.aliyuncs\.com(?=[/?#]|$)/i.test(address) ? address.replace(/^http:/i, "https:") : address;
}
const isHere = (bare) => URL.canParse(`http://${bare}`) && isLoopback(new URL(`http://${bare}`));
// build/services/content.js
const chunkBytes = 131072;
const contentBytes = (content) => content.kind === "bytes" ? content.bytes.byteLength : content.sizeBytes;
async function* contentChunks(name, content) {
	if (content.kind === "bytes") {
		for (let start = 0; start < content.bytes.byteLength; start += chunkBytes) yield content.bytes.subarray(start, start + chunkBytes);
		return;
	}
	const unreadable = (reason, cause) => new Failure("FILE_UNREADABLE", {
		input: name,
		path: content.path,
		reason
	}, { cause });
	const changed = () => unreadable(said("its size changed while it was being sent"));
	let readBytes = 0;
	try {
		for await (const chunk of piecesOf(content.path)) {
			readBytes += chunk.byteLength;
			if (readBytes > content.sizeBytes) throw changed();
			yield chunk;
		}
	} catch (error) {
		throw error instanceof Failure ? error : unreadable(error instanceof Error ? error.message : String(error), error);
	}
	if (readBytes < content.sizeBytes) throw changed();
}
async function* piecesOf(path) {
	const handle = await open(path);
	try {
		const memory = Buffer.allocUnsafeSlow(chunkBytes);
		for (;;) {
			const count = await fill(memory, handle);
			if (count === 0) return;
			yield memory.subarray(0, count);
		}
	} finally {
		await handle.close();
	}
}
async function fill(memory, handle) {
	let count = 0;
	while (count < memory.length) {
		const { bytesRead } = await handle.read(memory, count, memory.length - count, null);
		if (bytesRead === 0) break;
		count += bytesRead;
	}
	return count;
}
// build/services/post-form.js
const onePieceBytes = 262144;
function postForm(fields, file, boundary) {
	const parts = Object.entries(fields).map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"\r\n\r\n${value}\r\n`);
	const fileHead = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${quoted(file.name)}"\r\nContent-Type: ${file.contentType}\r\n\r\n`;
	const head = Buffer.from(`${parts.join("")}${fileHead}`);
	const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
	const sizeBytes = head.byteLength + contentBytes(file.content) + tail.byteLength;
	const form = {
		contentType: `multipart/form-data; boundary=${boundary}`,
		sizeBytes
	};
	if (file.content.kind === "bytes" && file.onProgress === void 0 && sizeBytes <= onePieceBytes) {
		const whole = Buffer.concat([
			head,
			file.content.bytes,
			tail
		]);
		return {
			...form,
			body: () => whole
		};
	}
	return {
		...form,
		async *body() {
			yield head;
			yield* withProgress(contentChunks(file.name, file.content), file.onProgress);
			yield tail;
		}
	};
}
const quoted = (name) => name.replace(/["\r\n]/g, (letter) => encodeURIComponent(letter));
async function* withProgress(chunks, onProgress) {
	let sentBytes = 0;
	for await (const chunk of chunks) {
		yield chunk;
		sentBytes += chunk.byteLength;
		onProgress?.(sentBytes);
	}
}
// build/services/storage-refusal.js
const tooFast = /QpsLimitExceeded|RateLimitExceeded|Throttling|SlowDown/i;
async function storageRefusal(operation, { status, headers, body }, { isDownload = false } = {}) {
	if (status >= 200 && status < 300) return isOfStorage(operation, headers) ? void 0 : strangeAnswer(operation, headers);
	const error = await readXml(body.toString("utf8"));
	const code = error?.["Code"] ?? (isDownload && status < 500 ? `HTTP ${status}` : "");
	const reason = error?.["Message"] ?? (error?.["Code"] || said("without an explanation"));
	return {
		failure: meaning({
			operation,
			requestId: error?.["RequestId"] ?? headers["x-oss-request-id"] ?? ""
		}, {
			status,
			code,
			reason,
			type: headers["content-type"] ?? said("no stated type")
		}),
		acted: "no"
	};
}
function isOfStorage(operation, headers) {
	if (headers["x-oss-request-id"] !== void 0 || headers["etag"] !== void 0) return true;
	return operation === "GetObject" && !/^text\/html/i.test(headers["content-type"] ?? "");
}
const strangeAnswer = (operation, headers) => ({
	acted: "maybe",
	failure: new Failure("REPLY_UNREADABLE", {
		operation,
		requestId: "",
		reason: said("it is not an answer of the storage, and came as {type}", { type: headers["content-type"] ?? said("no stated type") })
	})
});
function meaning(which, { status, code, reason, type }) {
	if (status === 429 || tooFast.test(code)) return new Failure("CLOUD_THROTTLED", which);
	if (status >= 500) return new Failure("CLOUD_UNAVAILABLE", {
		...which,
		status,
		reason
	});
	if (code === "") return new Failure("REPLY_UNREADABLE", {
		...which,
		reason: said("it came with HTTP {status} as {type}", {
			status,
			type
		})
	});
	if (which.operation === "GetObject") return new Failure("CLOUD_REFUSED", {
		...which,
		code,
		reason
	});
	if (code === "AccessDenied" && /expired/i.test(textIn(reason, "en"))) return new Failure("UPLOAD_POLICY_EXPIRED", which);
	return new Failure("UPLOAD_REFUSED", {
		...which,
		code,
		reason
	});
}
// build/services/storage-exchange.js
async function askStorage(options, request) {
	const { clock, listener, cut, retryPolicy: policy = defaultRetryPolicy } = options;
	const { operation, url, method } = request;
	const signal = method === "GET" ? cut?.signal ?? options.signal : options.signal;
	if (!URL.canParse(url)) throw new Failure("REPLY_UNREADABLE", {
		operation,
		requestId: "",
		reason: said("the address that it lent is none")
	});
	return withRetries({
		operation,
		effect: "same-again",
		policy,
		clock,
		listener,
		signal
	}, () => attempt(options, request));
}
async function postToStorage(options, host, fields, file) {
	const { boundary = () => `miniship-${randomUUID()}` } = options;
	const form = postForm(fields, file, boundary());
	const headers = { "content-type": form.contentType };
	const { sizeBytes: bodyBytes } = form;
	return askStorage(options, {
		operation: "PostObject",
		method: "POST",
		url: `${host}/`,
		headers,
		bodyBytes,
		body: () => form.body()
	});
}
async function attempt({ http, clock, listener, userAgent, signal, cut }, { operation, method, url, headers, bodyBytes, body, into }) {
	const startedMs = clock.now();
	await into?.restart();
	const exchange = await http.send({
		method,
		url,
		headers: userAgent === void 0 ? headers : {
			...headers,
			"user-agent": userAgent
		},
		...body === void 0 ? {} : { body: body() },
		...bodyBytes === void 0 ? {} : { bodyBytes },
		signal: cut?.signal ?? signal,
		...into === void 0 ? {} : { receive: (chunk) => into.take(chunk) }
	});
	if (exchange.kind === "broken") return {
		kind: "setback",
		setback: brokenExchange(operation, new URL(url).host, exchange)
	};
	const nowMs = clock.now();
	const setback = await storageRefusal(operation, exchange, { isDownload: into !== void 0 });
	if (setback !== void 0) return {
		kind: "setback",
		setback: {
			...setback,
			serverWaitMs: serverWait(exchange.headers, nowMs)
		}
	};
	listener.answered({
		operation,
		requestId: exchange.headers["x-oss-request-id"] ?? "",
		durationMs: nowMs - startedMs
	});
	return {
		kind: "done",
		value: exchange
	};
}
// build/services/download.js
const operation$1 = "GetObject";
function createDownload(options) {
	return async (url, { to, maxBytes }) => {
		const part = `${to}.part`;
		try {
			const sizeBytes = await fetchInto(options, url, {
				part,
				maxBytes
			});
			await rename(part, to);
			return { sizeBytes };
		} catch (error) {
			await rm(part, { force: true });
			throw asRefusal(error, to);
		}
	};
}
async function fetchInto(options, url, { part, maxBytes }) {
	const file = await open(part, "w");
	try {
		const into = fileSink(file, maxBytes);
		const { body } = await askStorage(options, {
			operation: operation$1,
			method: "GET",
			url: encryptedAddress(url),
			headers: {},
			into
		});
		if (body.byteLength > 0) into.take(body);
		return into.sizeBytes();
	} finally {
		await file.close();
	}
}
function fileSink(file, maxBytes) {
	let sizeBytes = 0;
	return {
		sizeBytes: () => sizeBytes,
		async restart() {
			sizeBytes = 0;
			await file.truncate(0);
		},
		take(chunk) {
			if (sizeBytes + chunk.byteLength > maxBytes) throw refused("", said("it has more than the {maxBytes} bytes allowed", { maxBytes }));
			for (let from = 0; from < chunk.byteLength;) {
				const written = writeSync(file.fd, chunk, from, chunk.byteLength - from, sizeBytes);
				from += written;
				sizeBytes += written;
			}
		}
	};
}
const refused = (requestId, reason, cause) => new Failure("DOWNLOAD_REFUSED", {
	operation: operation$1,
	requestId,
	reason
}, { cause });
const isRefusal = (failure) => failure.code === "CLOUD_REFUSED";
function asRefusal(error, path) {
	if (isFailure(error)) return isRefusal(error) ? refused(error.facts.requestId, `${error.facts.code}: ${error.facts.reason}`, error) : error;
	const reason = error instanceof Error ? error.message : String(error);
	return new Failure("FILE_UNWRITABLE", {
		path,
		reason
	}, { cause: error });
}
// build/services/object-storage.js
function createObjectStorage(options) {
	return {
		async post(token, file) {
			const key = `${token.directory}${file.name}`;
			await postToStorage(options, encryptedAddress(token.host), fieldsFor(token, key, file.contentType), file);
			return { url: `${token.host}/${key}` };
		},
		download: createDownload(options)
	};
}
const fieldsFor = (token, key, contentType) => ({
	key,
	OSSAccessKeyId: token.accessId,
	policy: token.policy,
	Signature: token.signature,
	success_action_status: "200",
	"Content-Type": contentType
});
// build/services/given.js
const given = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== void 0));
// build/services/function-logs.js
const pageSize$2 = 100;
const longestPages = 10;
async function functionLogs({ rpc, id }, name, { requestId, fromMs }) {
	const filter = given({
		LogRequestId: requestId,
		FromDate: fromMs
	});
	const entries = [];
	for (let page = 1; page <= longestPages; page += 1) {
		const { reply } = await rpc.call("ListFunctionLog", {
			...id,
			Name: name,
			...filter,
			PageNum: page,
			PageSize: pageSize$2
		});
		const { DataList: list = [], Paginator: { Total: total } = {} } = reply;
		entries.push(...list);
		if (list.length === 0 || (total === void 0 ? list.length < pageSize$2 : entries.length >= total)) break;
	}
	return entries.flatMap(linesOf).sort((one, other) => one.sortMs - other.sortMs).map(({ at, level, text }) => ({
		at,
		level,
		text
	}));
}
function linesOf({ Contents, Levels = [], Timestamps = [], Content, Level, Timestamp }) {
	return (Contents ?? (Content === void 0 ? [] : [Content])).flatMap((text, index) => {
		const line = {
			...timeOf(Timestamps[index] ?? Timestamp ?? ""),
			level: Levels[index] ?? Level ?? ""
		};
		return text.split(/\r?\n/).filter((part) => part.trim() !== "").map((part) => ({
			...line,
			text: withoutPrefix(part.trimEnd())
		}));
	});
}
const withoutPrefix = (text) => text.replace(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} [A-Z]+ /, "");
function timeOf(text) {
	const epochMs = /^\d{12,14}$/.test(text) ? Number(text) : Date.parse(text);
	return Number.isNaN(epochMs) ? {
		at: text,
		sortMs: 0
	} : {
		at: new Date(epochMs).toISOString(),
		sortMs: epochMs
	};
}
// build/services/run-function.js
async function runFunction({ rpc, id, storage: { clock } }, name, args) {
	const startedMs = clock.now();
	const Body = JSON.stringify({
		functionTarget: name,
		functionArgs: args
	});
	const { reply, requestId } = await rpc.call("RunFunction", {
		...id,
		Body
	});
	const { InvocationDuration: ownMs, RequestId: ownId } = reply.RuntimeMeta ?? {};
	return {
		result: readResult(reply.Result),
		latencyMs: ownMs ?? clock.now() - startedMs,
		requestId: ownId ?? requestId
	};
}
function readResult(text) {
	if (text === void 0) return void 0;
	try {
		return parseJson(text);
	} catch {
		return text;
	}
}
// build/services/space.js
function keepSecret(signedUrl, onSecret) {
	onSecret(signedUrl, "run");
	const query = URL.canParse(signedUrl) ? new URL(signedUrl).searchParams : new URLSearchParams();
	for (const name of [
		"Signature",
		"x-oss-signature",
		"security-token",
		"x-oss-security-token"
	]) {
		const value = query.get(name);
		if (value !== null) onSecret(value.replaceAll(" ", "+"), "run");
	}
}
// build/services/spec-words.js
const readRuntime = (text = "") => text.trim().replace(/^node\.?js\s*v?(\d+)(?:\.x)?$/i, "nodejs$1");
const readSeconds = (text = "") => readNumber(text, /^(\d+(?:\.\d+)?)\s*(?:s|secs?|seconds?)?$/i);
const readMegabytes = (text = "") => readNumber(text, /^(\d+(?:\.\d+)?)\s*(?:m|mb|mib)?$/i);
function readNumber(text, form) {
	const [, digits] = form.exec(text.trim()) ?? [];
	return digits === void 0 ? 0 : Number(digits);
}
function specFrom({ Spec = {}, ...rest }) {
	return {
		runtime: readRuntime(Spec.Runtime),
		memoryMb: readMegabytes(Spec.Memory),
		timeoutSeconds: readSeconds(Spec.Timeout),
		concurrency: Spec.InstanceConcurrency ?? 1,
		httpPath: rest.HttpTriggerPath ?? "",
		timer: rest.TimingTriggerConfig?.trim() ?? "",
		timerPayload: rest.TimingTriggerUserPayload ?? "",
		desc: rest.Desc ?? ""
	};
}
// build/services/functions.js
const pageSize$1 = 100;
function createFunctions(space) {
	return {
		find: (name) => findFunction(space, name),
		list: () => listFunctions(space),
		create: (name, spec) => createFunction(space, name, spec),
		update: (name, change) => updateFunction(space, name, change),
		createDeployment: (name) => createDeployment(space, name),
		deploy: (deploymentId) => deployFunction(space, deploymentId),
		deployments: (name) => listDeployments(space, name),
		remove: (name) => removeFunction(space, name),
		run: (name, args) => runFunction(space, name, args),
		logs: (name, filter) => functionLogs(space, name, filter)
	};
}
async function findFunction({ rpc, id, onSecret }, name) {
	const operation = "DescribeFunction";
	const answer = await unlessAbsent(rpc.call(operation, {
		...id,
		Name: name
	}));
	if (answer === void 0) return void 0;
	const { reply, requestId } = answer;
	const { DeploymentId: deploymentId = "", VersionNo: versionNo = "", DownloadSignedUrl: downloadUrl } = reply.Deployment ?? {};
	if (downloadUrl !== void 0) keepSecret(downloadUrl, onSecret);
	return {
		name,
		...specFrom(needed(reply.Function, "Function", {
			operation,
			requestId
		})),
		...deploymentId === "" ? {} : { live: {
			deploymentId,
			versionNo,
			downloadUrl
		} }
	};
}
async function listFunctions({ rpc, id }) {
	const operation = "ListFunction";
	return allPages(async (pageNumber) => {
		const { reply, requestId } = await rpc.call(operation, {
			...id,
			PageNum: pageNumber,
			PageSize: pageSize$1
		});
		const { DataList: list = [], Paginator: { Total: totalCount } = {} } = reply;
		return {
			items: list.map(({ Name: name, ...rest }) => ({
				name: needed(name, "Name", {
					operation,
					requestId
				}),
				...specFrom(rest)
			})),
			...more(list.length, totalCount)
		};
	}, ({ name }) => name);
}
async function createFunction({ rpc, id }, name, spec) {
	const { runtime: Runtime, memoryMb: Memory, timeoutSeconds: Timeout, desc: Desc } = spec;
	await rpc.call("CreateFunction", {
		...id,
		Name: name,
		...given({
			Runtime,
			Memory,
			Timeout,
			Desc
		})
	});
}
async function updateFunction({ rpc, id }, name, change) {
	const changes = given({
		Desc: change.desc,
		Runtime: change.runtime,
		Memory: change.memoryMb,
		Timeout: change.timeoutSeconds,
		InstanceConcurrency: change.concurrency,
		HttpTriggerPath: change.httpPath,
		TimingTriggerConfig: change.timer,
		TimingTriggerUserPayload: change.timerPayload
	});
	if (Object.keys(changes).length > 0) await rpc.call("UpdateFunction", {
		...id,
		Name: name,
		...changes
	});
}
async function createDeployment({ rpc, id, onSecret }, name) {
	const operation = "CreateFunctionDeployment";
	const { reply, requestId } = await rpc.call(operation, {
		...id,
		Name: name
	});
	const uploadUrl = made(reply.UploadSignedUrl, "UploadSignedUrl", {
		operation,
		requestId
	});
	keepSecret(uploadUrl, onSecret);
	return {
		deploymentId: made(reply.DeploymentId, "DeploymentId", {
			operation,
			requestId
		}),
		uploadUrl
	};
}
async function deployFunction({ rpc, id }, deploymentId) {
	await rpc.call("DeployFunction", {
		...id,
		DeploymentId: deploymentId
	});
}
async function removeFunction({ rpc, id }, name) {
	await unlessAbsent(rpc.call("DeleteFunction", {
		...id,
		Name: name
	}));
}
async function listDeployments({ rpc, id, onSecret }, name) {
	const operation = "ListFunctionDeployment";
	return allPages(async (pageNumber) => {
		const { reply, requestId } = await rpc.call(operation, {
			...id,
			Name: name,
			PageNum: pageNumber,
			PageSize: pageSize$1
		});
		const { DataList: list = [], Paginator: { Total: totalCount } = {} } = reply;
		return {
			items: list.map((entry) => {
				const { DeploymentId, VersionNo: versionNo = "", Status: { Status: label = "" } = {}, CreatedAt: createdAt = "" } = entry;
				const { DownloadSignedUrl: downloadUrl } = entry;
				if (downloadUrl) keepSecret(downloadUrl, onSecret);
				return {
					deploymentId: needed(DeploymentId, "DeploymentId", {
						operation,
						requestId
					}),
					versionNo,
					state: stateOf(label),
					label,
					createdAt,
					...downloadUrl ? { downloadUrl } : {}
				};
			}),
			...more(list.length, totalCount)
		};
	}, ({ deploymentId }) => deploymentId);
}
function stateOf(label) {
	if (label === "DEPLOY_SUCCESS") return "live";
	return label === "DEPLOY_FAILED" ? "failed" : "in-progress";
}
const more = (count, totalCount) => totalCount === void 0 ? { hasMore: count >= pageSize$1 } : { totalCount };
// build/services/site-file.js
const readFacts = ({ Size, ETag, Etag, ContentType, LastModifiedTime }) => ({
	sizeBytes: Size ?? 0,
	etag: readEtag(ETag ?? Etag),
	contentType: ContentType ?? "",
	modifiedMs: LastModifiedTime
});
const readEtag = (text = "") => text.replace(/^W\//, "").replaceAll("\"", "").toUpperCase();
// build/services/site-path.js
const withSlash = (path) => path.startsWith("/") ? path : `/${path}`;
const withoutSlash = (path) => path.replace(/^\//, "");
// build/services/site-list.js
const pageSize = 500;
const operation = "ListWebHostingFiles";
async function listSite({ rpc, id }, prefix) {
	const files = /* @__PURE__ */ new Map();
	const markers = /* @__PURE__ */ new Set();
	for (let marker;;) {
		const { reply, requestId } = await rpc.call(operation, {
			...id,
			Prefix: withSlash(prefix),
			PageSize: pageSize,
			...given({ Marker: marker })
		});
		const { WebHostingFiles: list = [], NextMarker: next = "" } = reply.Data ?? {};
		for (const { FilePath, ...facts } of list) {
			const path = withoutSlash(needed(FilePath, "FilePath", {
				operation,
				requestId
			}));
			files.set(path, {
				path,
				...readFacts(facts)
			});
		}
		if (next === "") return [...files.values()];
		if (markers.has(next)) throw new Failure("REPLY_UNREADABLE", {
			operation,
			requestId,
			reason: said("its NextMarker \"{next}\" was given before", { next })
		});
		markers.add(next);
		marker = next;
	}
}
// build/services/site-read.js
const largestBytes = 8388608;
async function servedSiteFile(space, path) {
	const { storage } = space;
	const { signedUrl, sizeBytes } = await addressOf(space, path);
	if (signedUrl === void 0 || sizeBytes > largestBytes) return void 0;
	const request = {
		operation: "GetObject",
		method: "GET",
		url: encryptedAddress(signedUrl),
		headers: {}
	};
	const answer = await unlessAbsent(askStorage(storage, request));
	if (answer === void 0) return void 0;
	const { body: bytes, headers } = answer;
	return {
		bytes,
		contentType: headers["content-type"] ?? "",
		headers
	};
}
async function fetchSiteFile(space, path, file) {
	const { signedUrl } = await addressOf(space, path);
	return signedUrl === void 0 ? void 0 : await createDownload(space.storage)(signedUrl, file);
}
async function addressOf({ rpc, id, onSecret }, path) {
	const { reply } = await rpc.call("DescribeWebHostingFile", {
		...id,
		FilePath: withSlash(path)
	});
	const { Exists: exists, SignedUrl: signedUrl = "", Size: sizeBytes = 0 } = reply.Data ?? {};
	if (exists === false || signedUrl === "") return { sizeBytes };
	keepSecret(signedUrl, onSecret);
	return {
		signedUrl,
		sizeBytes
	};
}
// build/services/upload-permit.js
async function uploadPermit({ rpc, id, onSecret }, path, pressure) {
	const operation = "GetWebHostingUploadCredential";
	const { reply, requestId } = await rpc.call(operation, {
		...id,
		FilePath: withSlash(path)
	}, pressure);
	const call = {
		operation,
		requestId
	};
	const data = needed(reply.Data, "Data", call);
	const policy = needed(data.Policy, "Policy", call);
	const signature = needed(data.Signature, "Signature", call);
	const securityToken = readToken(data.SecurityToken);
	for (const secret of [policy, signature]) onSecret(secret, "moment");
	if (securityToken !== void 0) onSecret(securityToken, "moment");
	const { key, expiresAtMs } = readPolicy(policy);
	const ends = [readExpiry(data.ExpiredTime), expiresAtMs].filter((end) => end !== void 0);
	return {
		host: encryptedAddress(needed(data.Endpoint, "Endpoint", call)).replace(/\/+$/, ""),
		key: key ?? keyFrom(id.SpaceId, data.FilePath ?? "", path),
		accessId: needed(data.AccessKeyId, "AccessKeyId", call),
		policy,
		signature,
		securityToken,
		expiresAtMs: Math.min(...needed(ends.length > 0 ? ends : void 0, "ExpiredTime", call))
	};
}
const readToken = (text = "") => text === "" ? void 0 : text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
function readExpiry(epoch) {
	if (epoch === void 0 || epoch <= 0) return void 0;
	return epoch < 1e11 ? epoch * 1e3 : epoch;
}
function readPolicy(policy) {
	const { expiration, conditions } = readJsonObject(Buffer.from(policy, "base64").toString("utf8"));
	const endMs = Date.parse(typeof expiration === "string" ? expiration : "");
	return {
		key: (Array.isArray(conditions) ? conditions.map(exactKey) : []).find((key) => key !== void 0),
		expiresAtMs: Number.isNaN(endMs) ? void 0 : endMs
	};
}
function exactKey(condition) {
	const value = Array.isArray(condition) ? equalTo("$key", condition) : isObject(condition) ? condition["key"] : void 0;
	return typeof value === "string" && value !== "" ? value : void 0;
}
const equalTo = (name, [operator, field, value]) => operator === "eq" && field === name ? value : void 0;
function keyFrom(spaceId, filePath, path) {
	const bare = filePath.replace(/^\//, "");
	return bare.startsWith(`${spaceId}/`) ? bare : `${spaceId}${withSlash(path)}`;
}
// build/services/hosting.js
const gigabyte = 1024 ** 3;
function createHosting(space) {
	const { rpc, id } = space;
	return {
		state: () => hostingState(space),
		open: async () => void await rpc.call("OpenWebHostingService", id),
		config: () => hostingConfig(space),
		configure: (config) => configure(space, config),
		files: (prefix = "") => listSite(space, prefix),
		file: (path) => findFile(space, path),
		read: async (path) => (await servedSiteFile(space, path))?.bytes,
		served: (path) => servedSiteFile(space, path),
		fetch: (path, file) => fetchSiteFile(space, path, file),
		permit: (path, pressure) => uploadPermit(space, path, pressure),
		remove: (paths) => remove(space, paths),
		refresh: async (domain) => void await rpc.call("RefreshWebHostingCustomDomainCache", {
			...id,
			DomainName: domain
		}),
		quota: () => quota(space)
	};
}
const states = /* @__PURE__ */ new Map([["UNUSED", "unused"], ["IN_SERVICE", "in-service"]]);
async function hostingState({ rpc, id }) {
	const operation = "GetWebHostingStatus";
	const { reply, requestId } = await rpc.call(operation, id);
	return states.get(needed(reply.Data?.Status, "Status", {
		operation,
		requestId
	})) ?? "opening";
}
async function hostingConfig({ rpc, id }) {
	const operation = "GetWebHostingConfig";
	const { reply, requestId } = await rpc.call(operation, id);
	const config = needed(reply.Data, "Data", {
		operation,
		requestId
	});
	return {
		defaultUrl: config.DefaultDomain ? encryptedAddress(config.DefaultDomain) : "",
		index: withoutSlash(config.IndexPath ?? ""),
		error: withoutSlash(config.ErrorPath ?? ""),
		errorStatus: config.ErrorHttpStatus === "200" ? "200" : "404",
		allowedIps: readList(config.AllowedIps)
	};
}
const readList = (text = "") => text.split(",").map((member) => member.trim()).filter((member) => member !== "");
async function configure({ rpc, id }, { index, error, errorStatus, allowedIps }) {
	const config = {
		IndexPath: index,
		ErrorPath: error,
		ErrorHttpStatus: errorStatus,
		AllowedIps: allowedIps.join(",")
	};
	await rpc.call("ModifyWebHostingConfig", {
		...id,
		...config
	});
}
async function findFile({ rpc, id }, path) {
	const { reply } = await rpc.call("DescribeWebHostingFile", {
		...id,
		FilePath: withSlash(path)
	});
	const { Data: data } = reply;
	if (data === void 0 || data.Exists === false) return void 0;
	return {
		path: withoutSlash(path),
		...readFacts(data)
	};
}
async function remove({ rpc, id }, paths) {
	if (paths.length > 0) await rpc.call("BatchDeleteWebHostingFiles", {
		...id,
		FilePaths: paths.map(withSlash)
	});
}
async function quota({ rpc, id }) {
	const { reply } = await rpc.call("DescribeResourceQuota", id);
	const { StaticWebDataSizeQuota: gigabytes } = reply;
	return { staticWebBytes: gigabytes === void 0 ? void 0 : Math.floor(gigabytes * gigabyte) };
}
// build/services/site-domains.js
async function listDomains(space) {
	const operation = "ListWebHostingCustomDomains";
	const { reply, requestId } = await space.rpc.call(operation, space.id);
	const domains = [];
	for (const domain of reply.Data ?? []) domains.push(await readDomain(space, domain, {
		operation,
		requestId
	}));
	return domains;
}
async function readDomain(space, wire, call) {
	const domain = needed(wire.Domain, "Domain", call);
	const certificateName = wire.SslProtocol === "off" ? void 0 : await certificateOf(space, domain);
	return {
		domain,
		cname: wire.Cname ?? "",
		forceHttps: wire.ForceRedirectType === "HTTPS_FORCE",
		cors: wire.EnableCors === true ? { origins: tidyOrigins(wire.AccessControlAllowOrigin || "*") } : false,
		...given({ certificateName })
	};
}
async function certificateOf({ rpc, id }, domain) {
	const { ServerCertificateStatus: status, CertName: name } = (await unlessAbsent(rpc.call("GetWebHostingCertificateDetail", {
		...id,
		CustomDomain: domain
	})))?.reply.Data ?? {};
	return status === "off" || name === "" ? void 0 : name;
}
const tidyOrigins = (origins) => origins.split(",").map((origin) => origin.trim()).join(",");
async function setForceHttps({ rpc, id }, domain, force) {
	await rpc.call("SaveWebHostingCustomDomainConfig", {
		...id,
		DomainName: domain,
		ForceRedirectType: force ? "HTTPS_FORCE" : "OFF"
	});
}
async function setDomainCors({ rpc, id }, domain, cors) {
	const origins = cors === false ? {} : { AccessControlAllowOrigin: tidyOrigins(cors.origins) };
	await rpc.call("SaveWebHostingCustomDomainCorsConfig", {
		...id,
		DomainName: domain,
		EnableCors: cors !== false,
		...origins
	});
}
async function attachCertificate({ rpc, id, onSecret }, domain, { name, certificate, privateKey }) {
	onSecret(privateKey, "run");
	const pair = {
		CertName: name,
		CertType: "upload",
		ServerCertificate: certificate,
		PrivateKey: privateKey
	};
	await rpc.call("AttachWebHostingCertificate", {
		...id,
		Domain: domain,
		...pair
	});
}
// build/services/space-settings.js
function createSpaceSettings(space) {
	const { rpc, id } = space;
	return {
		httpTrigger: () => httpTrigger(space),
		setHttpTrigger: (change) => setHttpTrigger(space, change),
		corsDomains: () => corsDomains(space),
		addCorsDomain: async (domain) => void await rpc.call("AddCorsDomain", {
			...id,
			Domain: domain
		}),
		removeCorsDomain: async (domainId) => void await rpc.call("DeleteCorsDomain", {
			...id,
			DomainId: domainId
		}),
		policy: (service, collection) => servicePolicy(space, service, collection),
		setPolicy: (service, policy) => setServicePolicy(space, service, policy),
		domains: () => listDomains(space),
		bindDomain: async (domain) => void await rpc.call("BindWebHostingCustomDomain", {
			...id,
			CustomDomain: domain
		}),
		setForceHttps: (domain, force) => setForceHttps(space, domain, force),
		setDomainCors: (domain, cors) => setDomainCors(space, domain, cors),
		attachCertificate: (domain, certificate) => attachCertificate(space, domain, certificate)
	};
}
async function httpTrigger({ rpc, id }) {
	const { reply } = await rpc.call("DescribeHttpTriggerConfig", id);
	return {
		enabled: reply.EnableService ?? false,
		endpoint: reply.DefaultEndpoint ? encryptedAddress(reply.DefaultEndpoint) : "",
		domain: reply.CustomDomain ?? "",
		certificateInfo: reply.CustomDomainCertificateInfo ?? ""
	};
}
async function setHttpTrigger({ rpc, id, onSecret }, { enabled, domain, certificate }) {
	if (certificate !== void 0) onSecret(certificate.privateKey, "run");
	const change = given({
		CustomDomain: domain,
		CustomDomainCertificate: certificate?.certificate,
		CustomDomainPrivateKey: certificate?.privateKey
	});
	await rpc.call("UpdateHttpTriggerConfig", {
		...id,
		EnableService: enabled,
		...change
	});
}
async function corsDomains({ rpc, id }) {
	const operation = "ListCorsDomains";
	const { reply, requestId } = await rpc.call(operation, id);
	const call = {
		operation,
		requestId
	};
	return (reply.Domains ?? []).map(({ DomainId, Domain }) => ({
		domainId: needed(DomainId, "DomainId", call),
		domain: needed(Domain, "Domain", call)
	}));
}
async function servicePolicy({ rpc, id }, service, collection) {
	const which = {
		...id,
		ServiceName: service,
		...given({ CollectionName: collection })
	};
	const { PolicyName: name = "", Policy: policy = "" } = (await unlessAbsent(rpc.call("DescribeServicePolicy", which)))?.reply ?? {};
	return {
		name,
		policy
	};
}
async function setServicePolicy({ rpc, id }, service, { collection, name, policy }) {
	const change = given({
		CollectionName: collection,
		PolicyName: name,
		Policy: policy
	});
	await rpc.call("UpdateServicePolicy", {
		...id,
		ServiceName: service,
		...change
	});
}
// build/services/serverless.js
function createServerless({ rpc, spaceId, onSecret, ...storage }) {
	const space = {
		rpc,
		id: { SpaceId: spaceId },
		storage,
		onSecret: once(onSecret)
	};
	return {
		functions: createFunctions(space),
		hosting: createHosting(space),
		settings: createSpaceSettings(space)
	};
}
function once(onSecret) {
	const told = /* @__PURE__ */ new Set();
	return (secret, life) => {
		if (secret === "" || told.has(secret)) return;
		if (life === "run") told.add(secret);
		onSecret(secret, life);
	};
}
// build/services/space-storage.js
const archiveType = "application/octet-stream";
function createSpaceStorage(options) {
	return {
		async postFile(permit, file, pressure) {
			const { contentType, rest } = takeContentType(file.headers);
			const type = contentType ?? file.contentType;
			const pressured = {
				...options,
				listener: alsoTelling(options.listener, pressure)
			};
			const content = {
				kind: "bytes",
				bytes: file.bytes
			};
			const posted = {
				name: permit.key.split("/").at(-1) ?? "",
				content,
				contentType: type
			};
			options.cut?.wrote();
			options.listener.acted?.("PostObject");
			const { headers } = await postToStorage(pressured, permit.host, {
				...permitFields(permit),
				"Content-Type": type,
				...rest
			}, posted);
			return { etag: readEtag(headers["etag"]) };
		},
		async putArchive(uploadUrl, { path, sizeBytes }) {
			const content = {
				kind: "file",
				path,
				sizeBytes
			};
			await askStorage(options, {
				operation: "PutObject",
				method: "PUT",
				url: encryptedAddress(uploadUrl),
				headers: { "content-type": archiveType },
				bodyBytes: sizeBytes,
				body: () => contentChunks("archive", content)
			});
		},
		download: createDownload(options)
	};
}
const permitFields = ({ key, accessId, policy, signature, securityToken }) => ({
	key,
	OSSAccessKeyId: accessId,
	policy,
	Signature: signature,
	...securityToken === void 0 ? {} : { "x-oss-security-token": securityToken },
	success_action_status: "200"
});
function takeContentType(headers) {
	const isType = ([name]) => name.toLowerCase() === "content-type";
	const entries = Object.entries(headers);
	return {
		contentType: entries.find(isType)?.[1],
		rest: Object.fromEntries(entries.filter((entry) => !isType(entry)))
	};
}
// build/transport/cut.js
const graceMs = 4e3;
function createCut(stop, afterMs = graceMs) {
	const controller = new AbortController();
	setMaxListeners(0, controller.signal);
	let hasWritten = false;
	const cut = () => controller.abort(stop.reason);
	const onStop = () => {
		if (hasWritten) setTimeout(cut, afterMs).unref();
		else cut();
	};
	if (stop.aborted) cut();
	else stop.addEventListener("abort", onStop, { once: true });
	return {
		signal: controller.signal,
		wrote: () => {
			hasWritten = true;
		}
	};
}
const cuttable = (clock, { signal: cut }) => ({
	...clock,
	sleep: (waitMs, signal = cut) => clock.sleep(waitMs, signal)
});
// build/hosts/build-tools.js
function buildReleaseTools(parts, workspace) {
	const { shared, rpc, run } = connect(parts);
	return {
		...run,
		mpaas: createMpaas({
			rpc,
			workspace,
			onSecret: parts.onSecret
		}),
		mobileSync: createMobileSync({
			rpc,
			workspace
		}),
		storage: createObjectStorage(shared)
	};
}
function buildDeployTools(parts, spaceId) {
	const { shared, rpc, run } = connect(parts);
	return {
		...run,
		serverless: createServerless({
			...shared,
			rpc,
			spaceId,
			onSecret: parts.onSecret
		}),
		storage: createSpaceStorage(shared)
	};
}
function buildRolloutTools(parts, workspace, { space, runShell }) {
	const { shared, rpc, run } = connect(parts);
	let spaceTools;
	const functions = async () => {
		spaceTools ??= space && buildDeployTools({
			...parts,
			connection: space.connection
		}, space.spaceId);
		if (spaceTools === void 0) throw new Failure("INTERNAL", { reason: "a gate calls a function, and no space is known" });
		return spaceTools.serverless.functions;
	};
	return {
		...run,
		mpaas: createMpaas({
			rpc,
			workspace,
			onSecret: parts.onSecret
		}),
		mobileSync: createMobileSync({
			rpc,
			workspace
		}),
		storage: createObjectStorage(shared),
		gates: {
			probe: createProbe(shared.http, parts.signal),
			runShell,
			...space === void 0 ? {} : { functions }
		},
		close: async () => {
			await spaceTools?.close();
			await run.close();
		}
	};
}
function connect(parts) {
	const { connection, reporter, run, scratch, signal, onSecret, keyring, clock = systemClock } = parts;
	const { endpoint, apiVersion, signature, timeoutMs } = connection;
	const { endsAtMs = clock.now() + timeoutMs, lines = createSharedLines(connection.uploadPace) } = parts;
	const listener = listenFor(reporter, parts.onActed);
	const http = lines.httpOf(connection);
	const cut = createCut(signal);
	const shared = {
		http,
		clock,
		listener,
		retryPolicy: retryPolicyOf(connection),
		signal,
		cut,
		userAgent
	};
	const pacer = createPacer({
		clock,
		listener,
		budgets: lines.budgets
	});
	const { get: credentials, renew } = keyring;
	const throttledUntilMs = endsAtMs - timeoutMs * .1;
	return {
		shared,
		rpc: createRpc({
			...shared,
			onSecret,
			pacer,
			endpoint,
			version: apiVersion,
			signature,
			credentials,
			renew,
			throttledUntilMs
		}),
		run: {
			reporter,
			clock: cuttable(clock, cut),
			run,
			scratch,
			signal,
			close: async () => parts.lines === void 0 ? await lines.close() : void 0
		}
	};
}
export { rebuiltDebugUrl as a, connect as i, buildReleaseTools as n, operationFor as o, buildRolloutTools as r, buildDeployTools as t };
