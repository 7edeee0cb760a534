import { y as Failure } from "./words.js";
// build/transport/form.js
function percentEncode(text) {
	return encodeURIComponent(text.replace(/\p{Cs}/gu, "�")).replace(/[!'()*]/g, (bare) => `%${bare.charCodeAt(0).toString(16).toUpperCase()}`);
}
function flatten(parameters) {
	const flat = {};
	const add = (name, value) => {
		if (value === void 0 || value === null) return;
		if (typeof value !== "object") flat[name] = String(value);
		else if (isList(value)) for (const [index, member] of value.entries()) add(`${name}.${index + 1}`, member);
		else for (const [key, member] of Object.entries(value)) add(`${name}.${key}`, member);
	};
	for (const [name, value] of Object.entries(parameters)) add(name, value);
	return flat;
}
const isList = (value) => Array.isArray(value);
function encodeForm(parameters) {
	return Object.entries(parameters).map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`).join("&");
}
function canonicalForm(parameters) {
	return encodeForm(Object.fromEntries(Object.entries(parameters).sort(([a], [b]) => a < b ? -1 : 1)));
}
// build/transport/broken-exchange.js
function brokenExchange(operation, host, broken) {
	const { phase, reason, timedOutAfterMs, cause } = broken;
	if (phase === "connecting") return {
		acted: "no",
		failure: new Failure("CONNECTION_FAILED", {
			operation,
			host,
			reason
		}, { cause })
	};
	if (timedOutAfterMs !== void 0) return {
		acted: "maybe",
		failure: new Failure("TIMED_OUT", {
			operation,
			waitedMs: timedOutAfterMs
		}, { cause })
	};
	if (phase === "waiting") return {
		acted: "maybe",
		failure: new Failure("CONNECTION_FAILED", {
			operation,
			host,
			reason
		}, { cause })
	};
	return {
		acted: "maybe",
		failure: new Failure("REPLY_UNREADABLE", {
			operation,
			requestId: "",
			reason
		}, { cause })
	};
}
export { percentEncode as a, flatten as i, canonicalForm as n, encodeForm as r, brokenExchange as t };
