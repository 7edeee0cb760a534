import { D as said, k as isBoth, y as Failure } from "./words.js";
// build/config/proxy.js
const names = ["HTTPS_PROXY", "HTTP_PROXY"];
function asUrl(text, scheme) {
	const address = text.includes("://") ? text : `${scheme}://${text}`;
	return URL.canParse(address) ? new URL(address) : void 0;
}
function variableIn(variables, name) {
	return variables[name.toLowerCase()]?.trim() || variables[name]?.trim() || void 0;
}
function addressIn(variables, name) {
	const text = variableIn(variables, name);
	if (text === void 0) return void 0;
	const url = asUrl(text, "http");
	return url !== void 0 && /^https?:$/.test(url.protocol) && url.hostname !== "" ? url : "unusable";
}
const hrefOf = (address) => address instanceof URL ? address.href : void 0;
function readProxy(variables) {
	const expected = said("the address of a proxy, such as http://proxy.example.com:3128");
	const problems = names.filter((name) => addressIn(variables, name) === "unusable").map((name) => new Failure("INPUT_INVALID", {
		name,
		value: "***",
		where: "variable",
		expected
	}));
	const [https, http] = names.map((name) => hrefOf(addressIn(variables, name)));
	return {
		proxy: {
			https,
			http,
			bypass: variableIn(variables, "NO_PROXY")
		},
		problems
	};
}
const isBypassed = (entry, { hostname, port, protocol }) => {
	const [, name = entry, ownPort] = /^(.+):(\d+)$/.exec(entry) ?? [];
	const host = name.replace(/^\*?\./, "").toLowerCase();
	if (ownPort !== void 0 && ownPort !== (port || (protocol === "https:" ? "443" : "80"))) return false;
	return hostname === host || hostname.endsWith(`.${host}`);
};
function proxyFor(url, { https, http, bypass = "" }) {
	const address = url.protocol === "https:" ? https ?? http : http;
	if (address === void 0 || bypass.trim() === "*") return void 0;
	if (bypass.split(/[,\s]/).some((entry) => entry !== "" && isBypassed(entry, url))) return void 0;
	const { protocol, host } = new URL(address);
	return `${protocol}//${host}`;
}
function proxyPasswords(variables) {
	return names.flatMap((name) => {
		const address = addressIn(variables, name);
		if (!(address instanceof URL) || address.password === "") return [];
		const password = decoded(address.password);
		return [
			address.password,
			password,
			`${decoded(address.username)}:${password}`
		];
	});
}
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
// build/config/endpoint.js
const isLoopback = (host) => host === "localhost" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
const isBare = ({ pathname, search, hash, username, password }) => pathname === "/" && `${search}${hash}${username}${password}` === "";
const examples = {
	endpoint: "https://mpaas.cn-hangzhou.aliyuncs.com",
	"sts-endpoint": "https://sts.cn-hangzhou.aliyuncs.com"
};
function readEndpoint({ values, sources }, name) {
	const text = values[name];
	const url = asUrl(text, "https");
	if (url === void 0 || !/^https?:$/.test(url.protocol) || !isBare(url)) {
		const where = sources.get(name)?.where ?? "default";
		const value = url === void 0 ? text : withoutPassword(url);
		const expected = said("an https address without a path, such as {example}", { example: examples[name] });
		return {
			value: text,
			problems: [new Failure("INPUT_INVALID", {
				name,
				value,
				where,
				expected
			})]
		};
	}
	const insecure = url.protocol === "http:" && !isLoopback(url.hostname);
	return {
		value: url.origin,
		problems: insecure ? [new Failure("ENDPOINT_INSECURE", { url: url.origin })] : []
	};
}
function isSafeAddress(text) {
	if (!URL.canParse(text)) return false;
	const { protocol, hostname } = new URL(text);
	return protocol === "https:" || protocol === "http:" && isLoopback(hostname);
}
function withoutPassword(url) {
	const shown = new URL(url);
	if (shown.password !== "") shown.password = "***";
	return shown.href;
}
// build/config/notice-targets.js
const noticeKinds = [
	"dingtalk",
	"feishu",
	"wecom",
	"slack",
	"webhook"
];
const unsigned = ["wecom", "slack"];
function readNoticeTargets({ values, sources }) {
	const where = sources.get("notices")?.where ?? "default";
	const outcomes = (values.notices ?? []).map(readLine);
	return {
		targets: outcomes.flatMap((outcome) => isBoth(outcome) ? [] : [outcome]),
		problems: outcomes.flatMap((outcome, index) => isBoth(outcome) ? [new Failure("INPUT_INVALID", {
			name: "notices",
			value: "***",
			where: `${where}:${index + 1}`,
			expected: outcome
		})] : [])
	};
}
function readLine(line) {
	const [name = "", url = "", secret, ...rest] = line.split(/\s+/);
	const kind = noticeKinds.find((known) => known === name.toLowerCase());
	const all = noticeKinds.join(", ");
	if (kind === void 0) return {
		en: `one of ${all}, and then an address`,
		zh: `${all} 之一，随后是地址`
	};
	if (!isSafeAddress(url)) return {
		en: `${kind} and an https address, such as "slack https://hooks.slack.com/services/…"`,
		zh: `${kind} 加 https 地址，例如 slack https://hooks.slack.com/services/…`
	};
	if (rest.length > 0) return {
		en: `${kind}, its address and at most one secret`,
		zh: `${kind}、地址和至多一个密钥`
	};
	if (secret !== void 0 && unsigned.includes(kind)) return {
		en: `${kind} and its address alone; it signs nothing`,
		zh: `仅 ${kind} 和地址；它不加签`
	};
	return {
		kind,
		url,
		...secret === void 0 ? {} : { secret }
	};
}
const shortestToken = 8;
const secretsOfNotices = (lines = []) => lines.flatMap((line) => {
	const words = line.split(/\s+/).slice(1).filter((word) => word.length >= shortestToken);
	return [
		line,
		...words,
		...words.flatMap(tokensIn)
	];
});
function tokensIn(word) {
	if (!URL.canParse(word)) return [];
	const { pathname, search, searchParams, username, password } = new URL(word);
	const tail = pathname.split("/").filter((part) => part.length >= shortestToken && /[\d-]/.test(part));
	return [
		...searchParams.values(),
		...tail,
		`${pathname}${search}`,
		username,
		password
	].filter((token) => token.length >= shortestToken);
}
export { readEndpoint as a, proxyPasswords as c, isSafeAddress as i, readProxy as l, secretsOfNotices as n, asUrl as o, isLoopback as r, proxyFor as s, readNoticeTargets as t };
