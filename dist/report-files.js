import { i as __toESM } from "./rolldown-runtime.js";
import { D as said, S as isStop, p as oneLine, u as cut, x as isFailure, y as Failure } from "./words.js";
import { r as encodeForm, t as brokenExchange } from "./broken-exchange.js";
import { t as field } from "./read-shape.js";
import { t as systemClock } from "./clock.js";
import { a as gatewayFailure, d as readAnswer, f as textOf$1, i as serverWait, n as signatures, r as wireTime, t as form } from "./sign-call.js";
import { a as defaultRetryPolicy, i as userAgent, n as openHttp, o as withRetries, r as retryPolicyOf, t as listenFor } from "./connect.js";
import { U as tellingVerbs } from "./inputs.js";
import { t as early } from "./read-inputs.js";
import { i as isSafeAddress, t as readNoticeTargets } from "./notice-targets.js";
import { t as readText } from "./read-text.js";
import { r as writeOutputs } from "./output-files.js";
import { i as tokenLength, r as stsVersion } from "./sts.js";
import { t as require_ci_info } from "./npm-ci-info.js";
import { t as asksForSeveral } from "./selection.js";
import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { setMaxListeners } from "node:events";
import { spawnSync } from "node:child_process";
// build/hosts/after-run.js
const names = {
	comment: {
		en: "comment",
		zh: "评论"
	},
	deployment: {
		en: "deployment",
		zh: "部署记录"
	},
	notice: {
		en: "notice",
		zh: "通知"
	}
};
const longestReason = 400;
function notTold(what, { told, advice }, { language, redact }) {
	const name = names[what][language];
	const first = {
		en: `The ${name} did not get through; the run itself is not affected. `,
		zh: `${name}未能送达，不影响运行本身。`
	};
	const why = cut(oneLine(redact(told[language])), longestReason);
	return [
		first[language],
		why,
		language === "en" ? " " : "",
		advice[language]
	].join("");
}
const callTimeoutMs = 4e3;
const deadlineMs = 1e4;
const cancelledDeadlineMs = 3e3;
const cancelledExit = 130;
async function createAfterRun(asked, around) {
	const { comment, notices, "github-deployment": deployment } = asked.values;
	if (!tellingVerbs.some((verb) => verb === asked.verb) || !comment && !deployment && notices === void 0) return {
		reporters: {},
		secrets: [],
		tell: async () => void 0
	};
	const { openHttp } = await import("./connect2.js");
	const http = openHttp({
		...asked.connection,
		callTimeoutMs
	});
	const controller = new AbortController();
	const way = {
		http,
		timeoutMs: callTimeoutMs,
		signal: controller.signal
	};
	const reporters = {};
	const works = [];
	const add = (what, told) => {
		reporters[what] = told.reporter;
		for (const work of told.works) works.push([what, work]);
	};
	const writing = comment || deployment ? await writingPlace(asked, around) : void 0;
	if (comment && writing !== void 0) add("comment", await commentOf(asked, around, writing, way));
	if (deployment && writing?.place.host === "GitHub") {
		const told = await deploymentOf(asked, around, writing, way);
		if (told !== void 0) add("deployment", told);
	}
	if (notices !== void 0) add("notice", await noticesOf(asked, around, way));
	return {
		reporters,
		secrets: writing?.token === void 0 ? [] : [writing.token],
		tell: async (result) => {
			const most = result.exit === cancelledExit ? cancelledDeadlineMs : deadlineMs;
			const late = setTimeout(() => controller.abort(outOfTime(most)), most);
			await Promise.all(works.map(([what, work]) => unlessTrouble(work(result), (failure) => around.warn(failure, what))));
			clearTimeout(late);
			await http.close();
		}
	};
}
const otherSide = {
	en: "The other side",
	zh: "对方"
};
const outOfTime = (ms) => new Failure("HOST_UNREACHABLE", {
	host: otherSide,
	reason: {
		en: `not done within ${ms} ms`,
		zh: `${ms} 毫秒内未完成`
	}
});
async function unlessTrouble(work, warn) {
	try {
		await work;
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		warn(isFailure(error) ? error : new Failure("HOST_UNREACHABLE", {
			host: otherSide,
			reason
		}, { cause: error }));
	}
}
const usualTokens = {
	GitHub: "GITHUB_TOKEN",
	GitLab: "GITLAB_TOKEN",
	Gitee: "GITEE_TOKEN"
};
async function writingPlace({ values }, { system, variables, run }) {
	const { codePlaceOf } = await import("./comment-place.js");
	const place = codePlaceOf(system, {
		variables,
		run,
		payload: system === "GITHUB_ACTIONS" ? await (await import("./github-client.js")).gitHubEvent() : {},
		endpoint: values["comment-endpoint"]
	});
	if (place === void 0) return void 0;
	const ofGitHub = place.host === "GitHub" ? values["github-token"] : void 0;
	return {
		place,
		token: values["comment-token"] ?? ofGitHub ?? (variables[usualTokens[place.host]]?.trim() || void 0)
	};
}
async function commentOf(asked, { run, redact, language }, writing, way) {
	const { createCommentReporter } = await import("./comment.js");
	const { writeComment } = await import("./run-comment2.js");
	const comment = createCommentReporter(language);
	return {
		reporter: comment,
		works: [async () => await writeComment(writing, {
			comment,
			key: keyOf(asked),
			run,
			nowMs: Date.now(),
			redact
		}, way)]
	};
}
function keyOf({ verb, values, several }) {
	const space = values["space-id"] ?? "";
	return {
		app: several ?? (verb === "deploy" ? space : values["h5-id"] ?? values.app ?? space),
		environment: values.environment ?? (verb === "deploy" ? "" : values["workspace-id"] ?? "")
	};
}
async function deploymentOf(asked, { run }, writing, way) {
	const { createRunDeployment, deploymentEnvironment } = await import("./run-deployment.js");
	const environment = deploymentEnvironment(asked.verb, asked.values);
	if (environment === void 0) return void 0;
	const { app } = keyOf(asked);
	const { reporter, end } = createRunDeployment(writing, {
		environment,
		run,
		description: `miniship ${asked.verb} ${app}`.trim()
	}, way);
	return {
		reporter,
		works: [end]
	};
}
async function noticesOf({ values, sources }, { run, redact, language, onSecret }, way) {
	const { createNotices } = await import("./run-notices.js");
	const { targets } = readNoticeTargets({
		values,
		sources
	});
	return createNotices({
		targets,
		on: values["notices-on"],
		run,
		language,
		redact,
		onSecret
	}, way);
}
// build/hosts/ci-systems.js
var import_ci_info = /* @__PURE__ */ __toESM(require_ci_info(), 1);
const ownSystems = {
	YUNXIAO: {
		name: "Yunxiao Flow",
		variables: [
			"PIPELINE_ID",
			"PIPELINE_NAME",
			"BUILD_NUMBER",
			"PROJECT_DIR"
		]
	},
	GITEE_GO: {
		name: "Gitee Go",
		variables: ["GITEE_PIPELINE_NAME", "GITEE_PIPELINE_BUILD_NUMBER"]
	}
};
const markedSystems = {
	GITHUB_ACTIONS: {
		name: "GitHub Actions",
		variables: ["GITHUB_ACTIONS"]
	},
	GITLAB: {
		name: "GitLab CI",
		variables: ["GITLAB_CI"]
	},
	JENKINS: {
		name: "Jenkins",
		variables: ["JENKINS_URL", "BUILD_ID"]
	},
	AZURE_PIPELINES: {
		name: "Azure Pipelines",
		variables: ["TF_BUILD"]
	}
};
const ciSystems = {
	GITHUB_ACTIONS: (of) => ({
		commit: of["GITHUB_SHA"],
		repository: of["GITHUB_REPOSITORY"],
		runNumber: numberIn(of["GITHUB_RUN_NUMBER"]),
		series: workflowFile(of["GITHUB_WORKFLOW_REF"]),
		tag: of["GITHUB_REF_TYPE"] === "tag" ? of["GITHUB_REF_NAME"] : void 0,
		branch: of["GITHUB_HEAD_REF"] ?? after("refs/heads/", of["GITHUB_REF"]),
		mergeRequest: /^refs\/pull\/(\d+)\//.exec(of["GITHUB_REF"] ?? "")?.[1],
		run: of["GITHUB_RUN_ID"],
		url: joined(of["GITHUB_SERVER_URL"], "/", of["GITHUB_REPOSITORY"], "/actions/runs/", of["GITHUB_RUN_ID"]),
		actor: of["GITHUB_ACTOR"]
	}),
	GITLAB: (of) => ({
		commit: of["CI_MERGE_REQUEST_SOURCE_BRANCH_SHA"] ?? of["CI_COMMIT_SHA"],
		commitMs: of["CI_MERGE_REQUEST_SOURCE_BRANCH_SHA"] === void 0 ? timeIn(of["CI_COMMIT_TIMESTAMP"]) : void 0,
		repository: of["CI_PROJECT_PATH"],
		runNumber: numberIn(of["CI_PIPELINE_IID"]),
		tag: of["CI_COMMIT_TAG"],
		branch: of["CI_MERGE_REQUEST_SOURCE_BRANCH_NAME"] ?? of["CI_COMMIT_BRANCH"],
		mergeRequest: of["CI_MERGE_REQUEST_IID"],
		run: of["CI_PIPELINE_ID"],
		url: of["CI_PIPELINE_URL"],
		actor: of["GITLAB_USER_LOGIN"]
	}),
	JENKINS: (of) => ({
		commit: of["GIT_COMMIT"],
		repository: repositoryIn(of["GIT_URL"]),
		tag: of["TAG_NAME"],
		branch: of["TAG_NAME"] === void 0 ? of["CHANGE_BRANCH"] ?? of["BRANCH_NAME"] ?? of["GIT_BRANCH"]?.replace(/^origin\//, "") : void 0,
		mergeRequest: of["CHANGE_ID"],
		run: of["BUILD_NUMBER"],
		runNumber: numberIn(of["BUILD_NUMBER"]),
		series: of["JOB_NAME"],
		url: of["BUILD_URL"],
		actor: of["BUILD_USER_ID"] ?? of["CHANGE_AUTHOR"]
	}),
	AZURE_PIPELINES: (of) => ({
		commit: of["SYSTEM_PULLREQUEST_SOURCECOMMITID"] ?? of["BUILD_SOURCEVERSION"],
		repository: of["BUILD_REPOSITORY_NAME"],
		tag: after("refs/tags/", of["BUILD_SOURCEBRANCH"]),
		branch: after("refs/heads/", of["SYSTEM_PULLREQUEST_SOURCEBRANCH"] ?? of["BUILD_SOURCEBRANCH"]),
		mergeRequest: of["SYSTEM_PULLREQUEST_PULLREQUESTNUMBER"] ?? of["SYSTEM_PULLREQUEST_PULLREQUESTID"],
		run: of["BUILD_BUILDID"],
		runNumber: numberIn(of["BUILD_BUILDID"]),
		url: joined(of["SYSTEM_TEAMFOUNDATIONCOLLECTIONURI"], of["SYSTEM_TEAMPROJECT"], "/_build/results?buildId=", of["BUILD_BUILDID"]),
		actor: of["BUILD_REQUESTEDFOR"]
	}),
	YUNXIAO: (of, kindOfName) => ({
		commit: of["CI_COMMIT_SHA"],
		...named(of["CI_COMMIT_REF_NAME"], kindOfName),
		run: of["BUILD_NUMBER"],
		runNumber: numberIn(of["BUILD_NUMBER"]),
		series: of["PIPELINE_ID"],
		url: joined("https://flow.aliyun.com/pipelines/", of["PIPELINE_ID"], "/current"),
		actor: of["BUILD_EXECUTOR"]
	}),
	GITEE_GO: (of, kindOfName) => ({
		commit: of["GITEE_SOURCE_COMMIT"] ?? of["GITEE_COMMIT"],
		repository: of["GITEE_REPO"],
		...of["GITEE_SOURCE_BRANCH"] === void 0 ? named(of["GITEE_BRANCH"], kindOfName) : { branch: of["GITEE_SOURCE_BRANCH"] },
		mergeRequest: of["GITEE_PULL_ID"],
		run: of["GITEE_PIPELINE_BUILD_NUMBER"],
		runNumber: numberIn(of["GITEE_PIPELINE_BUILD_NUMBER"]),
		series: of["GITEE_PIPELINE_NAME"],
		actor: of["GITEE_PIPELINE_TRIGGER_USER"]
	})
};
const named = (name, kindOfName) => name === void 0 ? {} : { [kindOfName(name)]: name };
function joined(...parts) {
	return parts.every((part) => part !== void 0) ? parts.join("") : void 0;
}
function after(prefix, text) {
	return text?.startsWith(prefix) ? text.slice(prefix.length) : void 0;
}
function numberIn(text) {
	return text !== void 0 && /^\d{1,15}$/.test(text) ? Number(text) : void 0;
}
function timeIn(text) {
	const epochMs = text !== void 0 && /(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : NaN;
	return Number.isNaN(epochMs) ? void 0 : epochMs;
}
function workflowFile(reference) {
	return /\/([^/@]+)@/.exec(reference ?? "")?.[1];
}
function repositoryIn(address) {
	return /^(?:\w+:\/\/[^/]+\/|[^/@]+@[^/:]+:)(.+?)(?:\.git)?\/?$/.exec(address ?? "")?.[1];
}
// build/hosts/git-name.js
const longestMs = 2e3;
const versionLike = /^v?\d+\.\d+\.\d+/i;
const kindOfName = (name) => {
	if (isThere(`refs/tags/${name}`)) return "tag";
	if (isThere(`refs/remotes/origin/${name}`) || isThere(`refs/heads/${name}`)) return "branch";
	return versionLike.test(name) ? "tag" : "branch";
};
function isThere(reference) {
	const env = {
		PATH: process.env["PATH"],
		HOME: process.env["HOME"],
		SystemRoot: process.env["SystemRoot"],
		GIT_OPTIONAL_LOCKS: "0"
	};
	return spawnSync("git", [
		"show-ref",
		"--verify",
		"--quiet",
		reference
	], {
		env,
		timeout: longestMs,
		stdio: "ignore"
	}).status === 0;
}
// build/hosts/ci-run.js
function readCiRun(variables, { ci = { ...import_ci_info.default }, kindOfName: kindOfName$1 = kindOfName } = {}) {
	const set = withoutEmpty(variables);
	const found = findSystem(set, ci);
	return {
		ci: found.name,
		...found.system === void 0 ? {} : ciSystems[found.system]?.(set, kindOfName$1)
	};
}
const ciSystemOf = (variables, ci = { ...import_ci_info.default }) => findSystem(withoutEmpty(variables), ci).system;
function ciIn(variables) {
	const set = withoutEmpty(variables);
	const names = Object.keys({
		...markedSystems,
		...ownSystems
	});
	const marks = {
		...markedSystems,
		...ownSystems
	};
	const found = names.find((system) => marks[system].variables.every((name) => set[name] !== void 0));
	return found === void 0 ? { ...import_ci_info.default } : {
		name: marks[found].name,
		[found]: true
	};
}
function findSystem(set, ci) {
	const listed = Object.keys(ciSystems).find((system) => ci[system] === true);
	if (ci.name !== null) return {
		name: ci.name,
		system: listed
	};
	const own = Object.keys(ownSystems).find((system) => ownSystems[system].variables.every((name) => set[name] !== void 0));
	return {
		name: own && ownSystems[own].name,
		system: own
	};
}
const withoutEmpty = (variables) => Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
// build/config/cli-profile.js
const modes = {
	AK: (profile, { of }) => ({
		source: keyIn(profile, of),
		chain: []
	}),
	StsToken: (profile, { of }) => ({
		source: keyIn(profile, of),
		chain: []
	}),
	RamRoleArn: (profile, { of }) => ({
		source: keyIn(profile, of),
		chain: [need(profile, "ram_role_arn", of)]
	}),
	ChainableRamRoleArn(profile, profiles) {
		const before = find(need(profile, "source_profile", profiles.of), profiles);
		return {
			source: before.source,
			chain: [...before.chain, need(profile, "ram_role_arn", profiles.of)]
		};
	},
	OIDC(profile, { of }) {
		const [roleArn, providerArn] = [need(profile, "ram_role_arn", of), need(profile, "oidc_provider_arn", of)];
		return {
			source: {
				kind: "oidc",
				roleArn,
				providerArn,
				token: {
					kind: "file",
					path: need(profile, "oidc_token_file", of)
				}
			},
			chain: []
		};
	},
	EcsRamRole: (profile) => ({
		source: {
			kind: "ecs",
			roleName: textOf(profile, "ram_role_name")
		},
		chain: []
	}),
	CredentialsURI(profile, { of }) {
		const url = need(profile, "credentials_uri", of);
		if (!isSafeAddress(url)) throw unreadable(of, said("its \"credentials_uri\" is no https address, and none of this machine"));
		return {
			source: {
				kind: "uri",
				url
			},
			chain: []
		};
	}
};
function readCliProfile(text, name) {
	const config = parse(text);
	const all = Array.isArray(config["profiles"]) ? config["profiles"] : [];
	const chosen = name ?? textOf(config, "current");
	if (chosen === void 0) throw unreadable("the CLI profile", said("the file names no current one; name one with \"profile\""));
	return find(chosen, {
		of: "",
		all: all.filter(isObject),
		seen: []
	});
}
function find(name, { all, seen }) {
	const of = `the CLI profile "${name}"`;
	const profile = all.find((each) => each["name"] === name);
	const known = all.flatMap((each) => textOf(each, "name") ?? []).join(", ");
	if (profile === void 0) throw unreadable(of, known === "" ? said("there is none of that name") : said("there is none of that name among {known}", { known }));
	if (seen.includes(name)) throw unreadable(of, said("its source profiles lead back to it"));
	const mode = textOf(profile, "mode") ?? "AK";
	const read = Object.hasOwn(modes, mode) ? modes[mode] : void 0;
	if (read === void 0) throw unreadable(of, said("its mode is {mode}; a run takes {modes}", {
		mode,
		modes: Object.keys(modes).join(", ")
	}));
	return read(profile, {
		of,
		all,
		seen: [...seen, name]
	});
}
function keyIn(profile, of) {
	const [accessKeyId, accessKeySecret] = [need(profile, "access_key_id", of), need(profile, "access_key_secret", of)];
	return {
		kind: "key",
		key: {
			accessKeyId,
			accessKeySecret,
			securityToken: textOf(profile, "sts_token")
		}
	};
}
function need(profile, name, of) {
	const text = textOf(profile, name);
	if (text === void 0) throw unreadable(of, said("it has no \"{name}\"", { name }));
	return text;
}
const textOf = (fields, name) => {
	const value = fields[name];
	return typeof value === "string" && value.trim() !== "" ? value.trim() : void 0;
};
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function parse(text) {
	try {
		const config = JSON.parse(text);
		if (isObject(config)) return config;
	} catch {}
	throw unreadable("the CLI profile", said("the file is no JSON object"));
}
const unreadable = (source, reason) => new Failure("KEYS_UNREADABLE", {
	source,
	reason
});
// build/transport/access/keyring.js
const aheadMs = 9e5;
const pauseMs = 6e4;
const fixedKeys = (keys) => ({
	get: async () => keys,
	renew: () => false
});
function createKeyring({ clock, lend }) {
	let held;
	let flight;
	const ask = async () => {
		const keys = await lend();
		held = {
			keys,
			renewAtMs: renewalOf(keys, clock.now())
		};
		return keys;
	};
	const keep = (before, error) => {
		const isStopped = isFailure(error) && isStop(error);
		const isGood = before !== void 0 && held?.keys === before && clock.now() < (before.expiresAtMs ?? Number.POSITIVE_INFINITY);
		if (isStopped || !isGood) throw error;
		held = {
			keys: before,
			renewAtMs: clock.now() + pauseMs
		};
		return before;
	};
	return {
		async get() {
			if (held !== void 0 && clock.now() < held.renewAtMs) return held.keys;
			const before = held?.keys;
			flight ??= ask().finally(() => {
				flight = void 0;
			});
			return await flight.catch((error) => keep(before, error));
		},
		renew(refused) {
			if (held?.keys.accessKeyId === refused.accessKeyId) held = void 0;
			return true;
		}
	};
}
function renewalOf({ expiresAtMs }, nowMs) {
	if (expiresAtMs === void 0) return Number.POSITIVE_INFINITY;
	const livesMs = expiresAtMs - nowMs;
	return nowMs + Math.max(livesMs - aheadMs, livesMs / 2);
}
// build/transport/access/ask-lender.js
function askLender({ what, refused, headers = {}, ...request }, tools) {
	const { http, clock, listener, signal, retryPolicy: policy = defaultRetryPolicy } = tools;
	return withRetries({
		operation: what,
		effect: "read",
		policy,
		clock,
		listener,
		signal
	}, async (remainingMs) => {
		const exchange = await http.send({
			...request,
			headers,
			timeoutMs: Math.max(1, remainingMs),
			signal
		});
		if (exchange.kind === "broken") return {
			kind: "setback",
			setback: brokenExchange(what, new URL(request.url).host, exchange)
		};
		const { status } = exchange;
		if (status >= 200 && status < 300) return {
			kind: "done",
			value: exchange
		};
		return {
			kind: "setback",
			setback: {
				acted: "no",
				failure: refused(status),
				afresh: status === 429 || status >= 500
			}
		};
	});
}
// build/transport/access/lent-keys.js
function readLentKeys(fields, given) {
	const [accessKeyId, accessKeySecret, securityToken] = [
		"AccessKeyId",
		"AccessKeySecret",
		"SecurityToken"
	].map((name) => textOf$1(fields, name));
	if (accessKeyId === void 0 || accessKeySecret === void 0 || securityToken === void 0) return void 0;
	const endMs = Date.parse(textOf$1(fields, "Expiration") ?? "");
	const lenderMs = Date.parse(given.date ?? "");
	const offMs = Number.isNaN(lenderMs) ? 0 : given.nowMs - lenderMs;
	const expiresAtMs = new Date(endMs + offMs).getTime();
	return {
		accessKeyId,
		accessKeySecret,
		securityToken,
		expiresAtMs: Number.isNaN(expiresAtMs) ? void 0 : expiresAtMs
	};
}
// build/transport/access/keys-from-machine.js
const metadataHost = "100.100.100.200";
const root = `http://${metadataHost}/latest`;
const roles = `${root}/meta-data/ram/security-credentials/`;
const passSeconds = 60;
async function fetchKeysFromMachine(roleName, tools) {
	const source = said("the metadata of this machine (ECS)");
	const unreadable = (reason) => new Failure("KEYS_UNREADABLE", {
		source,
		reason
	});
	const ask = async (method, url, headers) => {
		const refused = (status) => unreadable(status === 404 ? said("it has no such role") : said("it answered with HTTP {status}", { status }));
		return await askLender({
			what: "The request for the keys of this machine",
			method,
			url,
			headers,
			refused
		}, tools);
	};
	const headers = { "x-aliyun-ecs-metadata-token": (await ask("PUT", `${root}/api/token`, { "x-aliyun-ecs-metadata-token-ttl-seconds": String(passSeconds) })).body.toString("utf8").trim() };
	const name = roleName ?? (await ask("GET", roles, headers)).body.toString("utf8").trim();
	if (!/^[\w.-]{1,64}$/.test(name)) throw unreadable(said("it names no role"));
	const reply = await ask("GET", `${roles}${name}`, headers);
	const { document = {} } = await readAnswer(reply);
	const keys = readLentKeys(document, {
		date: reply.headers["date"],
		nowMs: tools.clock.now()
	});
	if (keys === void 0 || document["Code"] !== "Success") throw unreadable(said("its answer holds no keys"));
	return keys;
}
// build/transport/access/keys-from-uri.js
async function fetchKeysFromUri(url, tools) {
	const source = `${new URL(url).host} (ALIBABA_CLOUD_CREDENTIALS_URI)`;
	const unreadable = (reason) => new Failure("KEYS_UNREADABLE", {
		source,
		reason
	});
	const refused = (status) => unreadable(said("it answered with HTTP {status}", { status }));
	const reply = await askLender({
		what: "The request for keys",
		method: "GET",
		url,
		headers: { accept: "application/json" },
		refused
	}, tools);
	const { document = {} } = await readAnswer(reply);
	const keys = readLentKeys(document, {
		date: reply.headers["date"],
		nowMs: tools.clock.now()
	});
	if (keys === void 0) throw unreadable(said("its answer lacks AccessKeyId, AccessKeySecret or SecurityToken"));
	return keys;
}
// build/transport/access/oidc-token.js
async function fetchGitHubToken({ url: given, bearer, audience }, tools) {
	const source = "GitHub";
	const unusable = (reason) => new Failure("OIDC_TOKEN_UNUSABLE", {
		source,
		reason,
		system: "github"
	});
	if (!URL.canParse(given)) throw unusable(said("ACTIONS_ID_TOKEN_REQUEST_URL is no address"));
	const url = new URL(given);
	url.searchParams.set("audience", audience);
	const reply = await askLender({
		what: "The request for an OIDC token",
		method: "GET",
		url: url.href,
		headers: {
			accept: "application/json",
			authorization: `Bearer ${bearer}`
		},
		refused: (status) => unusable(said("the request for it was answered with HTTP {status}", { status }))
	}, tools);
	const token = textOf$1((await readAnswer(reply)).document, "value");
	if (token === void 0) throw unusable(said("the answer holds none"));
	return checkToken(token, source, "github");
}
function checkToken(text, source, system = "other") {
	const token = text.trim();
	const reason = wrongWith(token);
	if (reason !== void 0) throw new Failure("OIDC_TOKEN_UNUSABLE", {
		source,
		reason,
		system
	});
	return token;
}
function wrongWith(token) {
	const { min, max } = tokenLength;
	if (token === "") return said("it is empty");
	if (token.length > max) return said("it is longer than {max} characters, the most that STS takes", { max });
	if (token.length < min || /[^\x21-\x7e]/.test(token)) return said("it is no token");
}
function claimsInWords(token) {
	const claims = readClaims(token);
	return Object.entries({
		iss: "issuer",
		aud: "audience",
		sub: "subject"
	}).flatMap(([key, word]) => claims[key] === void 0 ? [] : [`${word} ${inWords(claims[key])}`]).join(", ");
}
function readClaims(token) {
	try {
		const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
		return typeof claims === "object" && claims !== null ? claims : {};
	} catch {
		return {};
	}
}
function inWords(claim) {
	return `"${[claim].flat().filter((each) => typeof each !== "object").join(" ").replaceAll(/[^\x20-\x7e]/g, "?").slice(0, 200)}"`;
}
// build/transport/access/sts-failure.js
const ownWords = /* @__PURE__ */ new Set([
	"PERMISSION_DENIED",
	"CLOUD_REFUSED",
	"APP_UNKNOWN"
]);
function stsFailure({ operation, roleArn, claims }, answer, nowMs) {
	const refused = gatewayFailure({
		operation,
		product: "mpaas",
		spaceId: "",
		nowMs
	}, answer);
	if (refused === void 0 || !ownWords.has(refused.failure.code)) return refused;
	const { document, requestId } = answer;
	const code = textOf$1(document, "Code") ?? "";
	const reason = textOf$1(document, "Message") ?? said("without an explanation");
	return {
		...refused,
		failure: new Failure("ROLE_REFUSED", {
			operation,
			requestId,
			code,
			reason,
			roleArn,
			claims
		})
	};
}
// build/transport/access/sts.js
function createSts(options) {
	const { endpoint, clock, signature, onSecret, nonce = randomUUID } = options;
	const url = new URL("/", endpoint);
	return {
		assumeRole(session, credentials) {
			const operation = "AssumeRole";
			const call = {
				host: url.host,
				operation,
				version: stsVersion,
				parameters: parametersOf(session),
				credentials
			};
			const sign = () => {
				const { signature: proof, ...signed } = signatures[signature]({
					...call,
					nonce: nonce(),
					nowMs: clock.now()
				});
				onSecret?.(proof, "moment");
				return {
					url: url.href,
					...signed
				};
			};
			return ask(options, {
				operation,
				roleArn: session.roleArn,
				claims: ""
			}, sign);
		},
		assumeRoleWithOidc(session, { providerArn, token }) {
			const operation = "AssumeRoleWithOIDC";
			const body = encodeForm({
				...parametersOf(session),
				OIDCProviderArn: providerArn,
				OIDCToken: token
			});
			const headers = {
				accept: "application/json",
				"content-type": form
			};
			const write = () => ({
				url: unsignedUrl(url, operation, clock.now()),
				headers,
				body
			});
			return ask(options, {
				operation,
				roleArn: session.roleArn,
				claims: claimsInWords(token)
			}, write);
		}
	};
}
const parametersOf = ({ roleArn, sessionName, sessionMs }) => ({
	RoleArn: roleArn,
	RoleSessionName: sessionName,
	DurationSeconds: String(Math.floor(sessionMs / 1e3))
});
function unsignedUrl(url, operation, nowMs) {
	const query = encodeForm({
		Action: operation,
		Version: stsVersion,
		Format: "JSON",
		Timestamp: wireTime(nowMs)
	});
	return `${url.href}?${query}`;
}
function ask(options, asked, write) {
	const { clock, listener, signal, retryPolicy: policy = defaultRetryPolicy } = options;
	const call = {
		operation: asked.operation,
		effect: "read",
		policy,
		clock,
		listener,
		signal
	};
	return withRetries(call, (remainingMs) => attempt(options, asked, write(), remainingMs));
}
async function attempt(options, asked, letter, remainingMs) {
	const { http, clock, listener, signal, userAgent, endpoint } = options;
	const { operation } = asked;
	const startedMs = clock.now();
	const headers = userAgent === void 0 ? letter.headers : {
		...letter.headers,
		"user-agent": userAgent
	};
	const exchange = await http.send({
		...letter,
		headers,
		method: "POST",
		timeoutMs: Math.max(1, remainingMs),
		signal
	});
	if (exchange.kind === "broken") return {
		kind: "setback",
		setback: brokenExchange(operation, new URL(endpoint).host, exchange)
	};
	const nowMs = clock.now();
	const answer = await readAnswer(exchange);
	const refused = stsFailure(asked, answer, nowMs);
	if (refused !== void 0) return {
		kind: "setback",
		setback: {
			...refused,
			serverWaitMs: serverWait(answer.headers, nowMs)
		}
	};
	const keys = keysIn(answer, nowMs);
	const { requestId } = answer;
	if (keys === void 0) return {
		kind: "setback",
		setback: {
			acted: "no",
			failure: new Failure("REPLY_UNREADABLE", {
				operation,
				requestId,
				reason: said("it has no keys")
			})
		}
	};
	listener.answered({
		operation,
		requestId,
		durationMs: nowMs - startedMs
	});
	return {
		kind: "done",
		value: keys
	};
}
function keysIn({ document, headers }, nowMs) {
	const fields = document === void 0 ? void 0 : field(document, "Credentials");
	if (typeof fields !== "object" || fields === null) return void 0;
	return readLentKeys(fields, {
		date: headers["date"],
		nowMs
	});
}
// build/hosts/read-token-file.js
const mostBytes = 65536;
async function readTokenFile(path) {
	let file;
	try {
		file = await open(path);
		const { buffer, bytesRead } = await file.read(Buffer.alloc(mostBytes), 0, mostBytes, 0);
		return buffer.subarray(0, bytesRead).toString("utf8");
	} catch (error) {
		const reason = said("the file cannot be read ({error})", { error: error instanceof Error ? error.message : String(error) });
		throw new Failure("OIDC_TOKEN_UNUSABLE", {
			source: path,
			reason,
			system: "other"
		}, { cause: error });
	} finally {
		await file?.close();
	}
}
// build/hosts/build-keyring.js
function buildKeyring(connection, parts) {
	const { source, chain, sessionName, sessionMs } = connection.credentials;
	if (source.kind === "key" && chain.length === 0) return fixedKeys(source.key);
	const lend = async () => {
		const http = openHttp(connection, mayAskMachine(source) ? [metadataHost] : []);
		const tools = {
			http,
			clock: systemClock,
			listener: listenFor(parts.reporter),
			retryPolicy: retryPolicyOf(connection),
			signal: parts.signal
		};
		const { stsEndpoint: endpoint } = connection.credentials;
		const sts = createSts({
			...tools,
			endpoint,
			signature: connection.signature,
			onSecret: parts.onSecret,
			userAgent
		});
		try {
			return await lendKeys({
				source,
				chain
			}, {
				...parts,
				tools,
				sts,
				session: {
					sessionName,
					sessionMs
				}
			});
		} finally {
			await http.close();
		}
	};
	return createKeyring({
		clock: systemClock,
		lend
	});
}
const mayAskMachine = ({ kind }) => kind === "ecs" || kind === "profile";
async function lendKeys({ source, chain }, lending) {
	let keys = heard(await firstKeys(source, lending), lending);
	for (const roleArn of chain) keys = heard(await lending.sts.assumeRole({
		roleArn,
		...lending.session
	}, keys), lending);
	return keys;
}
function heard(keys, { onSecret }) {
	for (const secret of [keys.accessKeySecret, keys.securityToken]) if (secret !== void 0) onSecret(secret, "run");
	return keys;
}
async function firstKeys(source, lending) {
	switch (source.kind) {
		case "key": return source.key;
		case "uri": return await fetchKeysFromUri(source.url, lending.tools);
		case "ecs": return await fetchKeysFromMachine(source.roleName, lending.tools);
		case "profile": return await lendKeys(readProfile(source), lending);
		case "oidc": {
			const { roleArn, providerArn } = source;
			const token = await readToken(source.token, lending);
			return await lending.sts.assumeRoleWithOidc({
				roleArn,
				...lending.session
			}, {
				providerArn,
				token
			});
		}
	}
}
function readProfile({ path, name }) {
	const text = readText(path);
	if (text === void 0) throw new Failure("KEYS_UNREADABLE", {
		source: said("the CLI profile"),
		reason: said("there is no file {path}", { path })
	});
	return readCliProfile(text, name);
}
async function readToken(source, { tools, onSecret }) {
	const token = await tokenOf(source, tools);
	onSecret(token, "run");
	return token;
}
async function tokenOf(source, tools) {
	switch (source.kind) {
		case "text": return checkToken(source.token, "\"oidc-token\"");
		case "file": return checkToken(await readTokenFile(source.path), source.path);
		case "github": return await fetchGitHubToken(source, tools);
	}
}
// build/hosts/cancellation.js
const sameWishMs = 500;
const cancelOnSignals = (timeoutMs) => {
	const { controller, stopTimer } = startTimer(timeoutMs);
	let firstMs;
	const onSignal = () => {
		const nowMs = Date.now();
		if (firstMs !== void 0 && nowMs - firstMs > sameWishMs) process.exit(130);
		firstMs ??= nowMs;
		controller.abort(new Failure("CANCELLED", {}));
	};
	process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
	const done = () => {
		stopTimer();
		process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
	};
	return {
		signal: controller.signal,
		done
	};
};
const cancelOnRequest = (asked) => (timeoutMs) => {
	const { controller, stopTimer } = startTimer(timeoutMs);
	const stop = () => controller.abort(new Failure("CANCELLED", {}, { cause: asked?.reason }));
	if (asked?.aborted) stop();
	asked?.addEventListener("abort", stop, { once: true });
	const done = () => {
		stopTimer();
		asked?.removeEventListener("abort", stop);
	};
	return {
		signal: controller.signal,
		done
	};
};
function startTimer(timeoutMs) {
	const controller = new AbortController();
	setMaxListeners(0, controller.signal);
	const timer = setTimeout(() => controller.abort(new Failure("TIME_UP", { timeoutMs })), timeoutMs);
	return {
		controller,
		stopTimer: () => clearTimeout(timer)
	};
}
// build/hosts/read-run.js
const readers = {
	release: async () => (await import("./release-story.js")).readRelease,
	preview: async () => (await import("./preview-story.js")).readPreview,
	deploy: async () => (await import("./deploy-story2.js")).readDeploy,
	promote: async () => (await import("./promote-story.js")).readPromote,
	pause: async () => (await import("./move-story.js")).readPause,
	resume: async () => (await import("./move-story.js")).readResume,
	finish: async () => (await import("./move-story.js")).readFinish,
	rollback: async () => (await import("./rollback-story.js")).readRollback,
	status: async () => (await import("./status-story.js")).readStatus,
	verify: async () => (await import("./verify-story.js")).readVerify,
	doctor: async () => (await import("./doctor-story.js")).readDoctor,
	call: async () => (await import("./call-story.js")).readCall,
	notify: async () => (await import("./notify-story.js")).readNotify
};
const stamping = [
	"release",
	"preview",
	"deploy",
	"promote",
	"rollback"
];
async function readRun(verb, question, facts) {
	const read = await readers[verb]();
	const known = {
		...facts,
		nowMs: Date.now()
	};
	const isSeveral = asksForSeveral(verb, question);
	const { inputs, story } = isSeveral ? await (await import("./several-story.js")).readSeveral(verb, read, question, known) : await read(question, known);
	return {
		verb,
		values: inputs.values,
		sources: inputs.sources,
		connection: inputs.connection,
		several: isSeveral ? early("app", question) ?? "all" : void 0,
		secrets: inputs.secrets,
		start: async ({ cancel = cancelOnSignals, ...listeners }) => {
			const { signal, done } = cancel(inputs.connection.timeoutMs);
			const run = stamping.includes(verb) ? await (await import("./git-facts.js")).withGitFacts(facts.run, inputs.workingDirectory) : facts.run;
			const keyring = buildKeyring(inputs.connection, {
				...listeners,
				signal
			});
			return await story({
				...listeners,
				run,
				signal,
				keyring
			}).finally(done);
		}
	};
}
// build/hosts/report-files.js
async function reportFiles({ junit, report }, { run, language, warn }) {
	const keepAt = (path) => (text) => {
		const trouble = writeOutputs(path, () => writeFileSync(path, text));
		if (trouble !== void 0) warn(trouble);
	};
	return {
		...junit === void 0 ? {} : { junit: await junitReport(language, keepAt(junit)) },
		...report === void 0 ? {} : { report: await pageReport({
			run,
			language
		}, keepAt(report)) }
	};
}
async function junitReport(language, keep) {
	const { createJUnitReporter } = await import("./junit.js");
	const { createXmlWriter } = await import("./xml.js");
	return createJUnitReporter({
		language,
		toXml: await createXmlWriter(),
		keep
	});
}
async function pageReport({ run, language }, keep) {
	const { createReportPage } = await import("./report-page.js");
	return createReportPage({
		language,
		now: () => Date.now(),
		origin: originOf(run).flatMap(([name, value]) => value === void 0 ? [] : [[name, value]]),
		keep
	});
}
const originOf = ({ repository, commit, tag, branch, actor, ci, url }) => [
	[{
		en: "Repository",
		zh: "仓库"
	}, repository],
	[{
		en: "Commit",
		zh: "提交"
	}, commit],
	[{
		en: "Tag",
		zh: "标签"
	}, tag],
	[{
		en: "Branch",
		zh: "分支"
	}, branch],
	[{
		en: "Started by",
		zh: "发起者"
	}, actor],
	["CI", ci],
	[{
		en: "Run",
		zh: "运行"
	}, url]
];
export { ciSystemOf as a, createAfterRun as c, ciIn as i, notTold as l, readRun as n, readCiRun as o, cancelOnRequest as r, timeIn as s, reportFiles as t };
