import { D as said, x as isFailure, y as Failure } from "./words.js";
import { t as brokenExchange } from "./broken-exchange.js";
import { s as tellsAbsence } from "./sign-call.js";
import { n as version } from "./version.js";
// build/services/cloud.js
function needed(value, name, { operation, requestId }) {
	if (value === void 0) throw new Failure("REPLY_UNREADABLE", {
		operation,
		requestId,
		reason: said("it has no {name}", { name })
	});
	return value;
}
function madeId(text, name, { operation, requestId }) {
	const id = Number(text);
	if (text !== void 0 && text.trim() !== "" && Number.isSafeInteger(id)) return id;
	throw new Failure("OUTCOME_UNKNOWN", {
		operation,
		reason: said("the answer (request {requestId}) has no {name}.", {
			requestId,
			name
		})
	});
}
function made(text, name, { operation, requestId }) {
	if (text !== void 0 && text !== "") return text;
	throw new Failure("OUTCOME_UNKNOWN", {
		operation,
		reason: said("the answer (request {requestId}) has no {name}.", {
			requestId,
			name
		})
	});
}
async function unlessAbsent(call) {
	try {
		return await call;
	} catch (error) {
		if (isFailure(error) && isRefusal(error) && tellsAbsence(`${error.facts.code}: ${error.facts.reason}`) && !isRouting(error)) return void 0;
		throw error;
	}
}
const isRefusal = (failure) => failure.code === "CLOUD_REFUSED";
const isRouting = ({ facts }) => /^Invalid(?:Api|Action|Product|Version)/i.test(facts.code);
// build/services/pages.js
async function allPages(readPage, idOf) {
	const found = /* @__PURE__ */ new Map();
	for (let pageNumber = 1;; pageNumber += 1) {
		const { items, hasMore, totalCount } = await readPage(pageNumber);
		const before = found.size;
		for (const item of items) found.set(idOf(item), item);
		if (!(hasMore ?? (totalCount ?? 0) > found.size) || found.size === before) return [...found.values()];
	}
}
// build/services/mini-programs.js
function listMiniPrograms({ rpc, ids }) {
	return allPages(async (pageNumber) => {
		const { reply, requestId } = await rpc.call("ListMcubeMiniApps", {
			...ids,
			PageNum: pageNumber,
			PageSize: 50
		});
		const { MiniProgramList: list = [], HasMore: hasMore, TotalCount: totalCount } = reply.ListMiniResult ?? {};
		const call = {
			operation: "ListMcubeMiniApps",
			requestId
		};
		return {
			items: list.map(({ H5Id, H5Name = "" }) => ({
				h5Id: needed(H5Id, "H5Id", call),
				name: H5Name
			})),
			hasMore,
			totalCount
		};
	}, ({ h5Id: id }) => id);
}
async function findMiniProgram(cloud, h5Id) {
	return (await listMiniPrograms(cloud)).find((miniProgram) => miniProgram.h5Id === h5Id);
}
async function createMiniProgram({ rpc, ids }, { h5Id, name }) {
	await rpc.call("CreateMcubeMiniApp", {
		...ids,
		H5Id: h5Id,
		H5Name: name
	});
}
async function virtualDomain({ rpc, ids }) {
	const domain = (await unlessAbsent(rpc.call("QueryMcubeVhost", ids)))?.reply.QueryVhostResult?.Data?.trim();
	return domain === "" ? void 0 : domain;
}
async function hasRsaKey({ rpc, ids }) {
	const operation = "ExistMcubeRsaKey";
	const { reply, requestId } = await rpc.call(operation, ids);
	return needed(reply.CheckRsaKeyResult?.Success, "Success", {
		operation,
		requestId
	});
}
// build/hosts/probe-page.js
const mostBytes = 1048576;
const createProbe = (http, signal) => async (url, { timeoutMs }) => {
	const chunks = [];
	let sizeBytes = 0;
	const receive = (chunk) => {
		if (sizeBytes < mostBytes) chunks.push(chunk);
		sizeBytes += chunk.byteLength;
	};
	const headers = {
		"user-agent": `miniship/${version}`,
		accept: "*/*"
	};
	const answer = await http.send({
		method: "GET",
		url,
		headers,
		timeoutMs,
		silenceMs: timeoutMs,
		signal,
		receive
	});
	if (answer.kind === "broken") throw brokenExchange("GET", new URL(url).host, answer).failure;
	const body = Buffer.concat([...chunks, answer.body]).subarray(0, mostBytes);
	return {
		status: answer.status,
		body: body.toString("utf8")
	};
};
export { listMiniPrograms as a, made as c, unlessAbsent as d, hasRsaKey as i, madeId as l, createMiniProgram as n, virtualDomain as o, findMiniProgram as r, allPages as s, createProbe as t, needed as u };
