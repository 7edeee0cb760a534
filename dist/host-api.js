import { y as Failure } from "./words.js";
// build/services/host-api.js
function createHostApi({ http, host, base, headers, timeoutMs, signal }) {
	return async ({ method, path, query = {}, body }) => {
		const search = new URLSearchParams(query).toString();
		const reply = await http.send({
			method,
			url: `${base}${path}${search === "" ? "" : `?${search}`}`,
			headers: {
				accept: "application/json",
				...headers,
				...body === void 0 ? {} : { "content-type": "application/json" }
			},
			...body === void 0 ? {} : { body: JSON.stringify(body) },
			timeoutMs,
			signal
		});
		if (reply.kind === "broken") throw unreachable(host, reply);
		if (reply.status >= 300) throw hostRefusal(host, reply);
		return {
			value: readJson(reply.body),
			headers: reply.headers
		};
	};
}
const unreachable = (host, { reason, cause }) => new Failure("HOST_UNREACHABLE", {
	host,
	reason
}, { cause });
function hostRefusal(host, { status, headers, body }, nowMs = Date.now()) {
	const reason = reasonIn(body, status);
	const isLimited = headers["retry-after"] !== void 0 || headers["x-ratelimit-remaining"] === "0" || /rate limit/i.test(reason);
	if (status === 429 || status === 403 && isLimited) return new Failure("HOST_LIMITED", {
		host,
		seconds: secondsLeft(headers, nowMs)
	});
	if (status === 401 || status === 403) return new Failure("HOST_FORBIDDEN", {
		host,
		status,
		reason
	});
	return new Failure("HOST_REFUSED", {
		host,
		status,
		reason
	});
}
function secondsLeft(headers, nowMs) {
	const after = Number(headers["retry-after"] ?? NaN);
	if (after >= 0) return after;
	const reset = Number(headers["x-ratelimit-reset"] ?? headers["ratelimit-reset"] ?? NaN);
	return Number.isNaN(reset) ? void 0 : Math.max(0, Math.ceil(reset - nowMs / 1e3));
}
const longestReason = 2e3;
function reasonIn(body, status) {
	const value = readJson(body);
	const { message, error } = typeof value === "object" && value !== null ? value : {};
	const said = message ?? error ?? wordIn(body);
	const text = typeof said === "string" ? said : JSON.stringify(said);
	return text === "" || text.length > longestReason ? `it answered ${status} without a reason` : text;
}
function wordIn(body) {
	const text = body.toString("utf8").trim();
	return /^[\w .:,-]{1,100}$/.test(text) ? text : "";
}
function readJson(body) {
	try {
		return JSON.parse(body.toString("utf8"));
	} catch {
		return;
	}
}
export { unreachable as a, reasonIn as i, hostRefusal as n, readJson as r, createHostApi as t };
