import { D as said, y as Failure } from "./words.js";
import { E as missing, S as readReach, T as invalid, n as readInputs } from "./read-inputs.js";
import { r as isLoopback } from "./notice-targets.js";
import { r as inputNames } from "./inputs.js";
// build/config/read-verify-app.js
const contextNames = [
	"user_nick",
	"open_id",
	"mini_app_id",
	"mix_nick",
	"user_id",
	"main_user_id",
	"source_app_id",
	"app_owner_open_id"
];
const largestBodyBytes = 131072;
const ofApplication = (name) => name.startsWith("cloud-app");
const ofEveryRun = [
	"timeout",
	"call-timeout",
	"json",
	"summary",
	"quiet",
	"verbose",
	"debug",
	"output-file",
	"working-directory",
	"config",
	"app"
];
const lookedAt = inputNames.filter((name) => ofApplication(name) || ofEveryRun.includes(name));
const asksForApp = ({ given, variables }) => [...given.keys()].some(ofApplication) || (variables["MINISHIP_CLOUD_APP"] ?? "").trim() !== "";
async function readVerifyAppInputs(question) {
	const read = await readInputs({
		...question,
		verb: "verify",
		names: lookedAt
	});
	const { connection, problems: unreached } = readReach(read, question.variables);
	const { request, problems } = readRequest(read);
	const known = read.problems.filter(({ code, facts }) => code !== "APP_NOT_CHOSEN" || "asked" in facts);
	return {
		...read,
		request,
		connection,
		problems: [
			...known,
			...problems,
			...unreached,
			...receiptProblem(question)
		]
	};
}
function receiptProblem({ given }) {
	if (!given.has("receipt")) return [];
	const reason = said("a run compares with a receipt, or calls a cloud application.");
	return [new Failure("INPUTS_CONFLICT", {
		names: ["receipt", "cloud-app"],
		reason
	})];
}
function readRequest(read) {
	const { values } = read;
	const method = values["cloud-app-method"];
	const secret = values["cloud-app-secret"];
	const body = method === "GET" ? void 0 : JSON.stringify(values["cloud-app-data"] ?? {});
	const signing = {
		method: values["cloud-app-sign-method"],
		withBody: values["cloud-app-sign-body"]
	};
	return {
		request: {
			url: values["cloud-app"] ?? "",
			method,
			body,
			context: contextOf(read),
			signing: secret === void 0 ? void 0 : {
				secret,
				...signing
			},
			timeoutMs: values["cloud-app-timeout"],
			expected: values["cloud-app-expect"]
		},
		problems: [
			...urlProblems(read),
			...bodyProblems(read, body),
			...contextProblems(read),
			...keyProblems(read)
		]
	};
}
function contextOf({ values }) {
	const given = {
		app_key: values["cloud-app-key"],
		env: values["cloud-app-env"],
		access_token: values["cloud-app-access-token"],
		...values["cloud-app-secret"] !== void 0 && values["cloud-app-sign-method"] === "hmac" ? { sign_method: "hmac" } : {},
		...values["cloud-app-context"]
	};
	return Object.fromEntries(Object.entries(given).flatMap(([name, value]) => value === void 0 ? [] : [[name, String(value)]]));
}
function urlProblems(read) {
	const text = read.values["cloud-app"];
	if (text === void 0) return missing(read, "cloud-app");
	const expected = said("the https address of a service without user, password and #, such as https://shop.example.com/api/ping");
	if (!URL.canParse(text)) return [invalid(read, "cloud-app", expected, text.includes("@") ? "***" : text)];
	const url = new URL(text);
	if (!/^https?:$/.test(url.protocol) || `${url.username}${url.password}${url.hash}` !== "") return [invalid(read, "cloud-app", expected, `${url.protocol}//${url.host}${url.pathname}`)];
	if (url.protocol === "http:" && !isLoopback(url.hostname)) return [new Failure("ENDPOINT_INSECURE", { url: url.origin })];
	const names = [...url.searchParams.keys()];
	const twice = names.find((name, index) => names.indexOf(name) !== index);
	return twice === void 0 ? [] : [invalid(read, "cloud-app", said("an address that has each parameter once"), said("{twice} twice", { twice }))];
}
function bodyProblems(read, body) {
	if (!read.sources.has("cloud-app-data")) return [];
	if (body === void 0) {
		const reason = said("a GET has no body; put parameters into the address.");
		return [new Failure("INPUTS_CONFLICT", {
			names: ["cloud-app-method", "cloud-app-data"],
			reason
		})];
	}
	const sizeBytes = Buffer.byteLength(body);
	if (sizeBytes <= largestBodyBytes) return [];
	return [invalid(read, "cloud-app-data", said("at most {largestBodyBytes} bytes of JSON, which is all that the gateway takes", { largestBodyBytes }), said("{sizeBytes} bytes", { sizeBytes }))];
}
const ownInput = {
	app_key: said("left to \"cloud-app-key\""),
	env: said("left to \"cloud-app-env\""),
	access_token: said("left to the variable MINISHIP_CLOUD_APP_ACCESS_TOKEN"),
	sign: said("left to miniship, which signs with MINISHIP_CLOUD_APP_SECRET")
};
function contextProblems(read) {
	return Object.entries(read.values["cloud-app-context"] ?? {}).flatMap(([name, value]) => {
		const own = ownInput[name];
		if (own !== void 0) return [invalid(read, "cloud-app-context", own, name)];
		if (!contextNames.some((known) => known === name)) return [invalid(read, "cloud-app-context", `of ${contextNames.join(", ")}`, name)];
		return typeof value === "string" || typeof value === "number" ? [] : [invalid(read, "cloud-app-context", said("a text for {name}", { name }), JSON.stringify(value))];
	});
}
function keyProblems(read) {
	return read.values["cloud-app-secret"] === void 0 ? [] : missing(read, "cloud-app-key");
}
export { readVerifyAppInputs as n, asksForApp as t };
