import { A as textIn, D as said, O as asIs, S as isStop, T as inRow, b as asFailure, x as isFailure, y as Failure } from "./words.js";
import { C as readCredentials, D as variableIn, E as missing, G as entryOf, K as mappingAt, L as findFile, T as invalid, W as settingsFields, l as formProblems, n as readInputs, q as readTree, w as distinct, x as readConnection } from "./read-inputs.js";
import { a as readEndpoint, i as isSafeAddress, l as readProxy, o as asUrl, s as proxyFor } from "./notice-targets.js";
import { n as readDeployInputs } from "./read-deploy.js";
import { t as givenFor } from "./read-verify.js";
import { r as step, t as runVerb } from "./run-verb.js";
import { t as createFanOut } from "./fan-out.js";
import { a as listMiniPrograms, i as hasRsaKey, o as virtualDomain, t as createProbe } from "./probe-page.js";
import { c as productOf, n as isOperation, s as operations, t as isMobileSync } from "./catalogue.js";
import { t as brokenExchange } from "./broken-exchange.js";
import { t as systemClock } from "./clock.js";
import { n as isLoopback } from "./http.js";
import { t as createPacer } from "./pacer.js";
import { t as createRpc } from "./rpc.js";
import { i as userAgent, n as openHttp, r as retryPolicyOf, t as listenFor } from "./connect.js";
import { t as allProblems } from "./verb-reader.js";
import { t as leastNode } from "./version.js";
import { isIP } from "node:net";
// build/config/doctor-workspaces.js
const ids = [
	"app-id",
	"workspace-id",
	"tenant-id"
];
async function readApps(question, inputs, file) {
	const isChosen = inputs.sources.has("app");
	if (isChosen || file.apps.length < 2) return one(inputs, question, isChosen ? inputs.values.app : file.apps[0]);
	const each = [];
	for (const app of file.apps) {
		const given = new Map([...question.given, ["app", app]]);
		each.push(one(await readInputs({
			...question,
			given,
			verb: "doctor"
		}), question, app));
	}
	return {
		workspaces: together(each.flatMap(({ workspaces }) => workspaces)),
		messages: each.some(({ messages }) => messages),
		problems: each.flatMap(({ problems }) => problems)
	};
}
function one(inputs, { variables }, app) {
	const { values, sources } = inputs;
	const { connection } = readConnection(inputs, variables, "mpaas");
	const h5Id = values["h5-id"];
	const isDescribed = h5Id !== void 0 || sources.has("app-id") || app !== void 0;
	const domain = values["virtual-domain"] ?? values.vhost;
	const workspace = {
		connection,
		workspace: {
			appId: values["app-id"] ?? "",
			workspaceId: values["workspace-id"] ?? "",
			tenantId: values["tenant-id"] ?? ""
		},
		problems: ids.flatMap((name) => missing(inputs, name)),
		miniPrograms: h5Id === void 0 || !/^\d{16}$/.test(h5Id) ? [] : [{
			app,
			h5Id
		}],
		virtualDomain: domain
	};
	return {
		workspaces: isDescribed ? [workspace] : [],
		messages: (values["notify-on"] ?? []).length > 0,
		problems: [...inputs.problems, ...formProblems(inputs, [
			...ids,
			"h5-id",
			"virtual-domain",
			"vhost"
		])]
	};
}
function together(all) {
	const known = /* @__PURE__ */ new Map();
	for (const each of all) {
		const key = JSON.stringify([
			each.workspace,
			each.connection.endpoint,
			each.connection.apiVersion
		]);
		const same = known.get(key);
		if (same === void 0) known.set(key, each);
		else known.set(key, {
			...same,
			miniPrograms: [...same.miniPrograms, ...each.miniPrograms],
			virtualDomain: same.virtualDomain && each.virtualDomain
		});
	}
	return [...known.values()];
}
// build/config/file-contents.js
async function readFileContents(place) {
	const found = findFile(place);
	if (found === void 0) return {
		name: void 0,
		readable: true,
		apps: []
	};
	const unreadable = (name) => ({
		name,
		readable: false,
		apps: []
	});
	if (!("text" in found)) return unreadable(place.path ?? nameIn(found));
	const { tree } = await readTree(found.text, found.name);
	if (tree === void 0) return unreadable(found.name);
	return {
		name: found.name,
		readable: true,
		apps: keysOf(mappingAt(tree, "apps")),
		space: sectionsOf(mappingAt(tree, "serverless"))
	};
}
const nameIn = ({ facts }) => "where" in facts && typeof facts.where === "string" ? facts.where : "miniship.yml";
const keysOf = (tree) => tree?.entries.map(({ key }) => key) ?? [];
function sectionsOf(serverless) {
	if (serverless === void 0) return void 0;
	const has = (key) => entryOf(serverless, key) !== void 0;
	return {
		functions: keysOf(mappingAt(serverless, "functions")),
		site: has("hosting"),
		settings: Object.keys(settingsFields).filter(has)
	};
}
// build/config/read-trust.js
function gitHub(repository, environment, variables) {
	const read = (name) => variableIn(variables, name);
	const server = read("GITHUB_SERVER_URL") ?? "https://github.com";
	const issuer = server === "https://github.com" ? "https://token.actions.githubusercontent.com" : `${server}/_services/token`;
	const [owner = "", name = ""] = repository.split("/");
	const [ownerId, id] = read("GITHUB_REPOSITORY") === repository ? [read("GITHUB_REPOSITORY_OWNER_ID"), read("GITHUB_REPOSITORY_ID")] : [];
	const behind = `environment:${environment}`;
	const byName = `repo:${repository}:${behind}`;
	if (ownerId === void 0 || id === void 0) {
		const withIds = `repo:${owner}@1/${name}@2:${behind}`;
		const note = {
			en: `GitHub writes the ids of owner and repository into the subject of repositories made or renamed since 2026-07-15, as in ${withIds}: put yours in then.`,
			zh: `对 2026-07-15 之后创建或改名的仓库，GitHub 会在 sub 中写入所有者与仓库的 ID，形如 ${withIds}：届时请填入您的 ID。`
		};
		return {
			issuer,
			subjects: [byName],
			note
		};
	}
	return {
		issuer,
		subjects: [`repo:${owner}@${ownerId}/${name}@${id}:${behind}`, byName],
		note: {
			en: "GitHub uses the subject with ids for repositories made or renamed since 2026-07-15, else the other: keep the one that yours has.",
			zh: "对 2026-07-15 之后创建或改名的仓库，GitHub 使用带 ID 的 sub，否则使用另一个：请保留与您的仓库相符的一个。"
		}
	};
}
function gitLab(repository, variables) {
	const branch = variableIn(variables, "CI_DEFAULT_BRANCH") ?? "main";
	return {
		issuer: variableIn(variables, "CI_SERVER_URL") ?? "https://gitlab.com",
		subjects: [`project_path:${repository}:ref_type:branch:ref:${branch}`],
		note: {
			en: `GitLab names no environment in its subject, so this is limited to the branch ${branch}: protect it.`,
			zh: `GitLab 的 sub 不含环境，因此这里限定为分支 ${branch}：请保护该分支。`
		}
	};
}
function readTrust({ values }, variables, { repository = "", credentials }) {
	const { source, chain } = credentials;
	const isGitLab = variableIn(variables, "GITLAB_CI") !== void 0;
	const asked = values.repository ?? repository;
	const issuer = isGitLab ? gitLab(asked, variables) : gitHub(asked, values.environment ?? "production", variables);
	const named = values["oidc-provider-arn"] ?? variableIn(variables, "ALIBABA_CLOUD_OIDC_PROVIDER_ARN");
	return {
		...issuer,
		providerArn: source.kind === "oidc" && source.providerArn !== "" ? source.providerArn : named,
		audience: values["oidc-audience"],
		subjects: asked === "" ? [] : issuer.subjects,
		chain
	};
}
// build/config/verb-operations.js
const verbOperations = {
	release: [
		"AddCorsDomain",
		"AttachWebHostingCertificate",
		"BatchDeleteWebHostingFiles",
		"BindWebHostingCustomDomain",
		"ChangeMcubeMiniTaskStatus",
		"CreateFunction",
		"CreateFunctionDeployment",
		"CreateMcubeMiniApp",
		"CreateMcubeMiniTask",
		"CreateMcubeWhitelist",
		"CreateOpenGlobalData",
		"CreateOpenSingleData",
		"DeleteCorsDomain",
		"DeleteFunction",
		"DeployFunction",
		"DescribeFunction",
		"DescribeHttpTriggerConfig",
		"DescribeResourceQuota",
		"DescribeServicePolicy",
		"DescribeWebHostingFile",
		"GetMcubeFileToken",
		"GetWebHostingCertificateDetail",
		"GetWebHostingConfig",
		"GetWebHostingStatus",
		"GetWebHostingUploadCredential",
		"ListCorsDomains",
		"ListFunctionDeployment",
		"ListFunctionLog",
		"ListMcubeMiniApps",
		"ListMcubeMiniPackages",
		"ListMcubeMiniTasks",
		"ListMcubeWhitelists",
		"ListWebHostingCustomDomains",
		"ListWebHostingFiles",
		"ModifyWebHostingConfig",
		"OpenWebHostingService",
		"QueryMcubeMiniPackage",
		"QueryMcubeMiniTask",
		"QueryMcubeVhost",
		"RefreshWebHostingCustomDomainCache",
		"RunFunction",
		"SaveWebHostingCustomDomainConfig",
		"SaveWebHostingCustomDomainCorsConfig",
		"UpdateFunction",
		"UpdateHttpTriggerConfig",
		"UpdateMcubeWhitelist",
		"UpdateServicePolicy",
		"UploadMcubeMiniPackage"
	],
	preview: [
		"ChangeMcubeMiniTaskStatus",
		"CreateMcubeWhitelistForIde",
		"GetMcubeFileToken",
		"ListMcubeMiniApps",
		"ListMcubeMiniPackages",
		"ListMcubeMiniTasks",
		"ListMcubeWhitelists",
		"QueryMcubeMiniPackage",
		"QueryMcubeMiniTask",
		"QueryMcubeVhost",
		"UploadMcubeMiniPackage"
	],
	deploy: [
		"AddCorsDomain",
		"AttachWebHostingCertificate",
		"BatchDeleteWebHostingFiles",
		"BindWebHostingCustomDomain",
		"CreateFunction",
		"CreateFunctionDeployment",
		"DeleteCorsDomain",
		"DeployFunction",
		"DescribeFunction",
		"DescribeHttpTriggerConfig",
		"DescribeResourceQuota",
		"DescribeServicePolicy",
		"DescribeWebHostingFile",
		"GetWebHostingCertificateDetail",
		"GetWebHostingConfig",
		"GetWebHostingStatus",
		"GetWebHostingUploadCredential",
		"ListCorsDomains",
		"ListFunctionDeployment",
		"ListFunctionLog",
		"ListWebHostingCustomDomains",
		"ListWebHostingFiles",
		"ModifyWebHostingConfig",
		"OpenWebHostingService",
		"RefreshWebHostingCustomDomainCache",
		"RunFunction",
		"SaveWebHostingCustomDomainConfig",
		"SaveWebHostingCustomDomainCorsConfig",
		"UpdateFunction",
		"UpdateHttpTriggerConfig",
		"UpdateServicePolicy"
	],
	promote: [
		"ChangeMcubeMiniTaskStatus",
		"CreateMcubeMiniTask",
		"CreateMcubeWhitelist",
		"CreateOpenGlobalData",
		"CreateOpenSingleData",
		"GetMcubeFileToken",
		"ListFunctionLog",
		"ListMcubeMiniPackages",
		"ListMcubeMiniTasks",
		"ListMcubeWhitelists",
		"QueryMcubeMiniPackage",
		"QueryMcubeMiniTask",
		"QueryMcubeVhost",
		"RunFunction",
		"UpdateMcubeWhitelist",
		"UploadMcubeMiniPackage"
	],
	pause: [
		"ChangeMcubeMiniTaskStatus",
		"ListMcubeMiniPackages",
		"ListMcubeMiniTasks",
		"QueryMcubeMiniTask"
	],
	resume: [
		"ChangeMcubeMiniTaskStatus",
		"ListMcubeMiniPackages",
		"ListMcubeMiniTasks",
		"QueryMcubeMiniTask"
	],
	finish: [
		"ChangeMcubeMiniTaskStatus",
		"ListMcubeMiniPackages",
		"ListMcubeMiniTasks",
		"QueryMcubeMiniTask"
	],
	rollback: [
		"BatchDeleteWebHostingFiles",
		"ChangeMcubeMiniTaskStatus",
		"CreateFunctionDeployment",
		"CreateMcubeMiniTask",
		"DeployFunction",
		"DescribeFunction",
		"DescribeResourceQuota",
		"DescribeWebHostingFile",
		"GetMcubeFileToken",
		"GetWebHostingConfig",
		"GetWebHostingStatus",
		"GetWebHostingUploadCredential",
		"ListFunctionDeployment",
		"ListFunctionLog",
		"ListMcubeMiniPackages",
		"ListMcubeMiniTasks",
		"ListMcubeWhitelists",
		"ListWebHostingFiles",
		"ModifyWebHostingConfig",
		"OpenWebHostingService",
		"QueryMcubeMiniPackage",
		"QueryMcubeMiniTask",
		"QueryMcubeVhost",
		"RefreshWebHostingCustomDomainCache",
		"RunFunction",
		"UpdateFunction",
		"UploadMcubeMiniPackage"
	],
	status: [
		"DescribeFunction",
		"DescribeWebHostingFile",
		"GetWebHostingConfig",
		"GetWebHostingStatus",
		"ListFunction",
		"ListFunctionDeployment",
		"ListMcubeMiniApps",
		"ListMcubeMiniPackages",
		"ListMcubeMiniTasks",
		"ListMcubeWhitelists",
		"ListWebHostingFiles"
	],
	verify: [
		"DescribeFunction",
		"DescribeHttpTriggerConfig",
		"DescribeServicePolicy",
		"DescribeWebHostingFile",
		"GetWebHostingCertificateDetail",
		"GetWebHostingConfig",
		"GetWebHostingStatus",
		"ListCorsDomains",
		"ListFunctionDeployment",
		"ListMcubeMiniPackages",
		"ListMcubeMiniTasks",
		"ListMcubeWhitelists",
		"ListWebHostingCustomDomains",
		"ListWebHostingFiles",
		"QueryMcubeMiniPackage",
		"QueryMcubeMiniTask"
	],
	notify: [
		"CreateOpenGlobalData",
		"CreateOpenSingleData",
		"ListMcubeMiniPackages",
		"ListMcubeMiniTasks"
	]
};
// build/config/read-doctor.js
const appVerbs = [
	"release",
	"promote",
	"rollback"
];
async function readDoctorInputs(question, facts) {
	const { variables } = question;
	const inputs = await readInputs({
		...question,
		verb: "doctor"
	});
	const path = question.given.get("config")?.trim() || variableIn(variables, "MINISHIP_CONFIG");
	const { workingDirectory } = inputs;
	const file = await readFileContents({
		workingDirectory,
		path: path === void 0 ? void 0 : inputs.values.config,
		readText: question.readText
	});
	const apps = await readApps(question, inputs, file);
	const space = await readSpace(question, file, facts.nowMs);
	const { credentials, problems: keyless } = readCredentials(inputs, variables);
	const { connection } = readConnection(inputs, variables, "mpaas");
	const wrong = [
		...apps.problems,
		...space.problems,
		...readEndpoint(inputs, "endpoint").problems
	];
	const isTarget = ({ code }) => code === "TARGET_UNEXPECTED";
	const verbs = readVerbs(inputs, {
		apps: apps.workspaces.length > 0,
		space: space.space !== void 0
	});
	const egress = readEgress(inputs);
	const request = {
		file,
		problems: distinct([
			...wrong,
			...verbs.problems,
			...egress.problems
		]).filter((problem) => !isTarget(problem)),
		target: {
			expected: expectedIds(inputs),
			problems: distinct(wrong).filter(isTarget)
		},
		verbs: verbs.verbs,
		messages: verbs.verbs.includes("notify") || apps.messages,
		keys: {
			credentials,
			where: whereOfKey(inputs, variables),
			problems: keyless
		},
		proxyProblems: readProxy(variables).problems,
		ways: waysOf([...apps.workspaces.map((each) => each.connection), ...space.space === void 0 ? [] : [space.space.connection]], [connection, space.connection]),
		workspaces: apps.workspaces,
		space: space.space,
		egressUrl: egress.url,
		trust: readTrust(inputs, variables, {
			repository: facts.repository,
			credentials
		})
	};
	return {
		...inputs,
		request,
		connection,
		secrets: [.../* @__PURE__ */ new Set([...inputs.secrets, ...space.secrets])]
	};
}
function waysOf(described, otherwise) {
	const ways = described.length > 0 ? described : otherwise;
	return [...new Map(ways.map((way) => [way.endpoint, way])).values()].filter(({ endpoint }) => isSafeAddress(endpoint));
}
const expectedIds = ({ values }) => ["expect-app-id", "expect-space-id"].flatMap((name) => values[name] === void 0 ? [] : [`${name} ${values[name]}`]);
async function readSpace(question, file, nowMs) {
	const read = await readDeployInputs({
		...question,
		given: givenFor("deploy", question)
	}, { nowMs });
	const spaceId = read.values["space-id"];
	const { connection } = read;
	if (spaceId === void 0 && file.space === void 0) return {
		connection,
		space: void 0,
		problems: [],
		secrets: []
	};
	const elsewhere = [...readCredentials(read, question.variables).problems, ...readProxy(question.variables).problems];
	const absent = missing(read, "space-id");
	const others = new Set([...elsewhere, ...absent].map(({ message }) => message));
	const problems = read.problems.filter(({ code, message }) => code !== "NOTHING_TO_DEPLOY" && !others.has(message));
	return {
		connection,
		space: {
			connection,
			spaceId: spaceId ?? "",
			problems: absent
		},
		problems,
		secrets: read.secrets
	};
}
function readVerbs(inputs, described) {
	const asked = inputs.values.verbs;
	if (asked !== void 0 && asked.length > 0) {
		const known = Object.keys(verbOperations).join(", ");
		const problems = asked.filter((word) => !isCloudVerb(word)).map((word) => invalid(inputs, "verbs", `of ${known}`, word));
		return {
			verbs: asked.filter(isCloudVerb),
			problems
		};
	}
	const { apps, space } = described;
	const all = !apps && !space;
	return {
		verbs: [...apps || all ? appVerbs : [], ...space || all ? ["deploy"] : []],
		problems: []
	};
}
function readEgress(inputs) {
	const text = inputs.values["egress-url"];
	if (text === void 0) return { problems: [] };
	const url = asUrl(text, "https")?.href;
	return url !== void 0 && isSafeAddress(url) ? {
		url,
		problems: []
	} : { problems: [invalid(inputs, "egress-url", said("the https address of a page"), "***")] };
}
const isCloudVerb = (word) => Object.hasOwn(verbOperations, word);
const placeOfKey = {
	flag: {
		en: "the flag access-key-id",
		zh: "命令行参数 access-key-id"
	},
	"Action input": {
		en: "the Action input access-key-id",
		zh: "Action 输入 access-key-id"
	},
	option: {
		en: "the option access-key-id",
		zh: "选项 access-key-id"
	}
};
function whereOfKey({ sources }, variables) {
	const given = sources.get("access-key-id") ?? sources.get("access-key-secret");
	if (given !== void 0) return given.where.startsWith("MINISHIP_") ? given.where : placeOfKey[given.where] ?? given.where;
	return ["ALIBABA_CLOUD_ACCESS_KEY_ID", "MPAAS_AK_ENV"].find((each) => variableIn(variables, each) !== void 0) ?? "";
}
// build/workflows/check-machine.js
function checkMachine(request, { machine }, list) {
	const { node, leastNode, folder } = machine;
	if (isAtLeast(node, leastNode)) list.ok("node", asIs(node));
	else list.bad("node", new Failure("NODE_TOO_OLD", {
		version: node,
		least: leastNode
	}));
	checkConfig(request, list);
	checkContents(request, folder, list);
	checkTarget(request, list);
}
function isAtLeast(version, least) {
	const [own, needed] = [version, least].map((text) => text.split(".").map(Number));
	return (needed?.map((part, index) => (own?.[index] ?? 0) - part).find((each) => each !== 0) ?? 0) >= 0;
}
function checkConfig({ file, problems }, list) {
	for (const problem of problems) list.bad("config", problem);
	if (problems.length > 0) return;
	if (file.name !== void 0) list.ok("config", {
		en: `${file.name} is sound`,
		zh: `${file.name} 没有问题`
	});
	else list.skip("config", {
		en: "there is no miniship.yml: flags and variables are all there is",
		zh: "没有 miniship.yml：仅有命令行参数与环境变量"
	});
}
function checkContents({ file, workspaces, space, verbs }, folder, list) {
	const isDescribed = workspaces.length > 0 || space !== void 0;
	const holds = [...fromFile(file), ...file.name === void 0 ? fromInputs(workspaces, space) : []];
	if (!file.readable) list.skip("contents", {
		en: "the configuration cannot be read",
		zh: "无法读取配置"
	});
	else if (isDescribed) {
		const held = holds.length === 0 ? {
			en: "ids alone",
			zh: "仅有 ID"
		} : inRow(holds, {
			en: "; ",
			zh: "；"
		});
		list.ok("contents", {
			en: `${held.en}; meant for ${verbs.join(", ")}`,
			zh: `${held.zh}；用于 ${verbs.join("、")}`
		});
	} else list.bad("contents", new Failure("NOTHING_DESCRIBED", { folder }));
}
const mostNames$1 = 5;
function fromFile({ apps, space }) {
	const { functions = [], settings = [], site = false } = space ?? {};
	return [
		...counted(apps, {
			en: "app",
			zh: "应用"
		}),
		...counted(functions, {
			en: "function",
			zh: "云函数"
		}),
		...site ? [{
			en: "a site",
			zh: "网站"
		}] : [],
		...settings.length > 0 ? [{
			en: `settings: ${named(settings).en}`,
			zh: `设置：${named(settings).zh}`
		}] : []
	];
}
function counted(names, what) {
	const { en, zh } = named(names);
	if (names.length === 0) return [];
	if (names.length === 1) return [{
		en: `${what.en} ${en}`,
		zh: `${what.zh} ${zh}`
	}];
	return [{
		en: `${names.length} ${what.en}s: ${en}`,
		zh: `${names.length} 个${what.zh}：${zh}`
	}];
}
const fromInputs = (workspaces, space) => [...workspaces.map(({ workspace, miniPrograms: [first] }) => first === void 0 ? {
	en: `app ${workspace.appId}`,
	zh: `应用 ${workspace.appId}`
} : {
	en: `mini program ${first.h5Id}`,
	zh: `小程序 ${first.h5Id}`
}), ...space === void 0 ? [] : [{
	en: `space ${space.spaceId}`,
	zh: `服务空间 ${space.spaceId}`
}]];
function named(names) {
	const first = names.slice(0, mostNames$1);
	const more = names.length - first.length;
	return {
		en: `${first.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
		zh: `${first.join("、")}${more > 0 ? ` 等 ${names.length} 个` : ""}`
	};
}
function checkTarget({ target: { expected, problems } }, list) {
	for (const problem of problems) list.bad("target", problem);
	if (problems.length > 0) return;
	if (expected.length > 0) list.ok("target", {
		en: `as expected: ${expected.join(", ")}`,
		zh: `符合预期：${expected.join("、")}`
	});
	else list.skip("target", {
		en: "no id is expected",
		zh: "没有设置预期的 ID"
	}, { fix: {
		en: "Set \"expect-app-id\" and \"expect-space-id\" where variables of several environments could be mixed up.",
		zh: "若多个环境的变量可能混用，请设置 expect-app-id 与 expect-space-id。"
	} });
}
// build/workflows/checklist.js
const nothing$1 = asIs("");
function createChecklist(reporter) {
	const failures = [];
	const tell = (name, state, cause, { subject = "", fix = nothing$1 } = {}) => reporter.report({
		type: "checked",
		name,
		subject,
		state,
		cause,
		fix
	});
	return {
		ok: (name, cause, about) => tell(name, "ok", cause, about),
		skip: (name, cause, about) => tell(name, "skipped", cause, about),
		bad: (name, failure, about) => {
			const problems = failure.problems.length === 0 ? [failure] : failure.problems;
			failures.push(...problems);
			for (const problem of problems) tell(name, "bad", problem.told, {
				...about,
				fix: problem.advice
			});
		},
		failures: () => failures
	};
}
// build/workflows/check-network.js
const mostSkewSeconds = 900;
const egressTimeoutMs = 1e4;
async function tryOut(work) {
	try {
		return { value: await work() };
	} catch (thrown) {
		const failure = asFailure(thrown);
		if (isStop(failure)) throw failure;
		return { failure };
	}
}
async function checkNetwork(request, tools, list) {
	const hasKeys = await checkKeys(request, tools, list);
	checkProxy(request, tools, list);
	const reached = await checkEndpoints(request, tools, list);
	const isOnTime = checkClock([...reached.values()], list);
	await checkEgress(request, tools, list);
	return {
		hasKeys,
		reached: new Set(reached.keys()),
		isOnTime
	};
}
async function checkKeys({ keys }, tools, list) {
	for (const problem of keys.problems) list.bad("keys", problem);
	if (keys.problems.length > 0) return false;
	const got = await tryOut(() => tools.keys());
	if ("failure" in got) {
		list.bad("keys", got.failure);
		return false;
	}
	const { temporary, expiresAtMs } = got.value;
	const [kind, end] = [kindInWords(keys.credentials, keys.where, temporary), endInWords(temporary, expiresAtMs, tools.clock.now())];
	list.ok("keys", {
		en: `${kind.en}, ${end.en}`,
		zh: `${kind.zh}，${end.zh}`
	});
	return true;
}
function kindInWords({ source, chain }, where, temporary) {
	const first = sourceInWords(source, {
		where,
		isLent: temporary && chain.length === 0
	});
	return {
		en: `${first.en}${chain.map((arn) => `, then role ${arn}`).join("")}`,
		zh: `${first.zh}${chain.map((arn) => `，再扮演角色 ${arn}`).join("")}`
	};
}
const tokenKinds = {
	text: "文本",
	file: "文件",
	github: "GitHub"
};
function sourceInWords(source, { where, isLent }) {
	switch (source.kind) {
		case "key": return {
			en: `${isLent ? "temporary access key (STS)" : "access key"} from ${textIn(where, "en")}`,
			zh: `来自 ${textIn(where, "zh")} 的${isLent ? "临时访问密钥（STS）" : "访问密钥"}`
		};
		case "oidc": {
			const { roleArn, token } = source;
			return {
				en: `role ${roleArn} by an OIDC token (${token.kind})`,
				zh: `凭 OIDC 令牌（${tokenKinds[token.kind]}）扮演角色 ${roleArn}`
			};
		}
		case "uri": return {
			en: "keys lent by ALIBABA_CLOUD_CREDENTIALS_URI",
			zh: "由 ALIBABA_CLOUD_CREDENTIALS_URI 提供的密钥"
		};
		case "profile": return {
			en: `profile ${source.name ?? "that is current"} of the Alibaba Cloud CLI`,
			zh: `阿里云 CLI 的${source.name === void 0 ? "当前配置" : `配置 ${source.name}`}`
		};
		case "ecs": return {
			en: `role ${source.roleName ?? "of this machine"} (ECS)`,
			zh: source.roleName === void 0 ? "本机的角色（ECS）" : `角色 ${source.roleName}（ECS）`
		};
	}
}
function endInWords(temporary, expiresAtMs, nowMs) {
	if (!temporary) return {
		en: "without an end",
		zh: "长期有效"
	};
	if (expiresAtMs === void 0) return {
		en: "until a time that it does not tell",
		zh: "有效期未说明"
	};
	const end = `${new Date(expiresAtMs).toISOString().slice(0, 16)}Z`;
	const minutes = Math.max(0, Math.round((expiresAtMs - nowMs) / 6e4));
	return {
		en: `until ${end}, ${minutes} min from now`,
		zh: `有效期至 ${end}，还有 ${minutes} 分钟`
	};
}
function checkProxy({ ways, proxyProblems }, tools, list) {
	for (const problem of proxyProblems) list.bad("proxy", problem);
	if (proxyProblems.length > 0) return;
	const used = [...new Set(ways.flatMap(({ endpoint }) => tools.proxyFor(endpoint) ?? []))];
	if (used.length > 0) list.ok("proxy", {
		en: `${used.join(", ")} is used`,
		zh: `使用 ${used.join("、")}`
	});
	else list.skip("proxy", {
		en: "none is used (HTTPS_PROXY, HTTP_PROXY, NO_PROXY)",
		zh: "未使用（HTTPS_PROXY、HTTP_PROXY、NO_PROXY）"
	});
}
async function checkEndpoints({ ways, proxyProblems }, tools, list) {
	const reached = /* @__PURE__ */ new Map();
	for (const way of proxyProblems.length > 0 ? [] : ways) {
		const subject = new URL(way.endpoint).host;
		const got = await tryOut(() => tools.reach(way));
		if ("failure" in got) list.bad("endpoint", got.failure, { subject });
		else {
			reached.set(way.endpoint, got.value);
			const [ms, via] = [Math.round(got.value.durationMs), through(tools.proxyFor(way.endpoint))];
			list.ok("endpoint", {
				en: `answers in ${ms} ms, ${via.en}`,
				zh: `${ms} 毫秒内应答，${via.zh}`
			}, { subject });
		}
	}
	if (proxyProblems.length > 0) list.skip("endpoint", {
		en: "not asked, because the proxy is not usable",
		zh: "未查询，因为代理不可用"
	});
	else if (ways.length === 0) list.skip("endpoint", {
		en: "not asked, because its address is not usable",
		zh: "未查询，因为其地址不可用"
	});
	return reached;
}
const through = (proxy) => proxy === void 0 ? {
	en: "directly",
	zh: "直接连接"
} : {
	en: `through ${proxy}`,
	zh: `经由 ${proxy}`
};
function checkClock(reached, list) {
	const answer = reached.find(({ dateMs }) => dateMs !== void 0);
	if (answer?.dateMs === void 0) {
		list.skip("clock", {
			en: "no server told the time",
			zh: "没有服务器给出时间"
		});
		return true;
	}
	const skewSeconds = Math.round((answer.ownMs - answer.dateMs - 500) / 1e3);
	const { host } = answer;
	if (Math.abs(skewSeconds) > mostSkewSeconds) list.bad("clock", new Failure("CLOCK_OFF", {
		host,
		skewSeconds
	}));
	else if (Math.abs(skewSeconds) < 2) list.ok("clock", {
		en: `as that of ${host}`,
		zh: `与 ${host} 一致`
	});
	else list.ok("clock", skewInWords(skewSeconds, host));
	return Math.abs(skewSeconds) <= mostSkewSeconds;
}
const skewInWords = (skewSeconds, host) => ({
	en: `${Math.abs(skewSeconds)} s ${skewSeconds > 0 ? "ahead of" : "behind"} that of ${host}; 15 min are accepted`,
	zh: `比 ${host} ${skewSeconds > 0 ? "快" : "慢"} ${Math.abs(skewSeconds)} 秒；允许 15 分钟`
});
async function checkEgress({ egressUrl }, tools, list) {
	if (egressUrl === void 0) {
		list.skip("egress", {
			en: "not asked: \"egress-url\" names no page that tells the address",
			zh: "未查询：egress-url 没有给出可查询地址的页面"
		});
		return;
	}
	const got = await tryOut(() => askAddress(egressUrl, tools));
	if ("failure" in got) list.bad("egress", got.failure);
	else list.ok("egress", {
		en: `calls come from ${got.value}`,
		zh: `调用来自 ${got.value}`
	});
}
async function askAddress(egressUrl, { probe }) {
	const { status, body } = await probe(egressUrl, { timeoutMs: egressTimeoutMs });
	const address = [body.trim(), ...body.slice(0, 4096).split(/[\s"',{}<>]+/)].find((word) => isIP(word) > 0);
	const reason = status === 200 ? said("there is no address in it") : said("it answered with HTTP {status}", { status });
	if (status !== 200 || address === void 0) throw new Failure("REPLY_UNREADABLE", {
		operation: `GET ${new URL(egressUrl).host}`,
		requestId: "",
		reason
	});
	return address;
}
// build/workflows/cloud-access.js
const keyCodes = /* @__PURE__ */ new Set([
	"KEY_REFUSED",
	"SIGNATURE_REFUSED",
	"TOKEN_EXPIRED",
	"CLOCK_WRONG",
	"ROLE_REFUSED"
]);
function judgeAccess(failure, access, list) {
	if (access.state !== "unknown") return access.state === "taken";
	if (failure !== void 0 && keyCodes.has(failure.code)) {
		access.state = "refused";
		list.bad("access", failure);
		return false;
	}
	if (failure?.transient === true) return true;
	access.state = "taken";
	list.ok("access", {
		en: "the cloud takes the keys",
		zh: "云端接受该密钥"
	});
	return true;
}
const keysRefused = {
	en: "not tried: the cloud does not take the keys",
	zh: "未尝试：云端不接受该密钥"
};
function unaskedBecause(endpoint, reached, { state }) {
	if (state === "refused") return {
		en: "not asked: the cloud does not take the keys",
		zh: "未查询：云端不接受该密钥"
	};
	if (reached.has(endpoint)) return void 0;
	const host = URL.canParse(endpoint) ? new URL(endpoint).host : endpoint;
	return {
		en: `not asked: ${host} was not reached`,
		zh: `未查询：无法连接 ${host}`
	};
}
// build/workflows/check-workspace.js
async function checkWorkspace(at, { access, reached, several = false }, tools, list) {
	const about = { subject: several ? `${at.workspace.appId} ${at.workspace.workspaceId}` : "" };
	const look = tools.workspace(at);
	const outcomes = /* @__PURE__ */ new Map();
	const looked = (dead) => ({
		outcomes,
		tryRead: (operation) => look.tryRead(operation),
		dead
	});
	for (const problem of at.problems) list.bad("app", problem, about);
	if (at.problems.length > 0) return looked({
		en: "not tried: ids of the app are missing",
		zh: "未尝试：缺少应用的 ID"
	});
	const unasked = unaskedBecause(at.connection.endpoint, reached, access);
	if (unasked !== void 0) {
		list.skip("app", unasked, about);
		return looked(unasked);
	}
	const programs = await noting(outcomes, "ListMcubeMiniApps", () => look.miniPrograms());
	const first = "failure" in programs ? programs.failure : void 0;
	if (!judgeAccess(first, access, list)) return looked(keysRefused);
	if (first !== void 0 && first.code !== "PERMISSION_DENIED") {
		list.bad("app", first, about);
		return looked(appUnseen);
	}
	const domain = await noting(outcomes, "QueryMcubeVhost", () => look.virtualDomain());
	const rsaKey = await noting(outcomes, "ExistMcubeRsaKey", () => look.hasRsaKey());
	const dead = tellApp(at, outcomes, about, list);
	checkMiniPrograms(at, "value" in programs ? programs.value : void 0, list);
	checkDomain(at, domain, about, list);
	checkRsaKey(rsaKey, about, list);
	return looked(dead);
}
const appUnseen = {
	en: "not tried: the app could not be seen",
	zh: "未尝试：无法查看应用"
};
async function noting(outcomes, operation, work) {
	const got = await tryOut(work);
	outcomes.set(operation, "failure" in got ? got.failure : void 0);
	return got;
}
const ofOneThing = /* @__PURE__ */ new Set(["PERMISSION_DENIED", "CLOUD_REFUSED"]);
function tellApp({ workspace }, outcomes, about, list) {
	const { appId, workspaceId, tenantId } = workspace;
	const failures = [...outcomes.values()];
	const trouble = failures.find((failure) => failure !== void 0 && !ofOneThing.has(failure.code));
	if (trouble !== void 0) list.bad("app", trouble, about);
	else if (failures.includes(void 0)) {
		const zh = `${appId}，工作空间 ${workspaceId}，租户 ${tenantId}`;
		list.ok("app", {
			en: `${appId}, workspace ${workspaceId}, tenant ${tenantId}`,
			zh
		}, about);
	} else list.skip("app", {
		en: "cannot be seen: the key may read nothing of it",
		zh: "无法查看：该密钥没有读取权限"
	}, about);
	return trouble === void 0 ? void 0 : appUnseen;
}
function checkMiniPrograms({ miniPrograms }, known, list) {
	if (miniPrograms.length === 0) list.skip("mini-program", {
		en: "none is named: \"h5-id\" is not given",
		zh: "没有指定：未给出 h5-id"
	});
	for (const { app, h5Id } of miniPrograms) {
		const subject = app === void 0 ? h5Id : `${app} (${h5Id})`;
		if (known === void 0) list.skip("mini-program", unseenWithout("mpaas:ListMcubeMiniApps"), { subject });
		else if (known.includes(h5Id)) list.ok("mini-program", {
			en: "is there",
			zh: "存在"
		}, { subject });
		else list.bad("mini-program", new Failure("MINI_PROGRAM_MISSING", { h5Id }), { subject });
	}
}
function checkDomain({ virtualDomain: own }, got, about, list) {
	if ("failure" in got) list.skip("virtual-domain", unseen(got.failure, "mpaas:QueryMcubeVhost"), about);
	else if (got.value !== void 0) list.ok("virtual-domain", domainWords(got.value, own), about);
	else if (own !== void 0) {
		const zh = `${own}，由配置给出；工作空间没有设置`;
		list.ok("virtual-domain", {
			en: `${own}, as the configuration gives it; the workspace has none`,
			zh
		}, about);
	} else list.bad("virtual-domain", new Failure("VIRTUAL_DOMAIN_MISSING", {}), about);
}
const domainWords = (found, own) => own === void 0 || own === found ? asIs(found) : {
	en: `${found}; the configuration gives ${own}`,
	zh: `${found}；配置给出的是 ${own}`
};
function checkRsaKey(got, about, list) {
	if ("failure" in got) {
		const { en, zh } = unseen(got.failure, "mpaas:ExistMcubeRsaKey");
		list.skip("rsa-key", {
			en: `${en}; no other verb needs it`,
			zh: `${zh}；其他命令不需要它`
		}, about);
	} else if (got.value) list.ok("rsa-key", {
		en: "is set",
		zh: "已设置"
	}, about);
	else list.bad("rsa-key", new Failure("RSA_KEY_MISSING", {}), about);
}
const unseen = ({ code, told }, ramAction) => code === "PERMISSION_DENIED" ? unseenWithout(ramAction) : {
	en: `cannot be seen: ${told.en}`,
	zh: `无法查看：${told.zh}`
};
const unseenWithout = (ramAction) => ({
	en: `cannot be seen: it takes ${ramAction}`,
	zh: `无法查看：需要 ${ramAction}`
});
// build/workflows/check-cloud.js
async function checkCloud(request, given, tools, list) {
	const hindrance = hindranceOf(request, given);
	if (hindrance !== void 0) {
		list.skip("access", hindrance);
		for (const problem of request.workspaces.flatMap(({ problems }) => problems)) list.bad("app", problem);
		for (const problem of request.space?.problems ?? []) list.bad("space", problem);
		return {};
	}
	const access = { state: "unknown" };
	const { reached } = given;
	let workspace;
	for (const each of request.workspaces) {
		const looked = await checkWorkspace(each, {
			access,
			reached,
			several: request.workspaces.length > 1
		}, tools, list);
		if (workspace === void 0 || workspace.dead !== void 0) workspace = looked;
	}
	const space = request.space && await checkSpace(request.space, {
		access,
		reached
	}, tools, list);
	return {
		workspace,
		space
	};
}
function hindranceOf({ workspaces, space, target }, { hasKeys, reached, isOnTime }) {
	if (!hasKeys) return {
		en: "not asked: there are no keys to ask with",
		zh: "未查询：没有可用的密钥"
	};
	if (target.problems.length > 0) return {
		en: "not asked: this may be the wrong app or space",
		zh: "未查询：应用或服务空间可能有误"
	};
	if (workspaces.length === 0 && space === void 0) return {
		en: "not asked: there is no app and no space to ask about",
		zh: "未查询：没有指定应用或服务空间"
	};
	if (reached.size === 0) return {
		en: "not asked: the cloud was not reached",
		zh: "未查询：无法连接云端"
	};
	return isOnTime ? void 0 : {
		en: "not asked: signed calls are refused until the clock is right",
		zh: "未查询：时钟校准之前，签名调用会被拒绝"
	};
}
const spaceReads = [
	"GetWebHostingStatus",
	"ListFunction",
	"DescribeFunction",
	"DescribeHttpTriggerConfig"
];
async function checkSpace(at, { access, reached }, tools, list) {
	const { tryRead } = tools.space(at);
	const outcomes = /* @__PURE__ */ new Map();
	const looked = (dead) => ({
		outcomes,
		tryRead,
		dead
	});
	for (const problem of at.problems) list.bad("space", problem);
	if (at.problems.length > 0) return looked({
		en: "not tried: the id of the space is missing",
		zh: "未尝试：缺少服务空间的 ID"
	});
	const unasked = unaskedBecause(at.connection.endpoint, reached, access);
	if (unasked !== void 0) {
		list.skip("space", unasked);
		return looked(unasked);
	}
	for (const operation of spaceReads) {
		const got = await tryOut(() => tryRead(operation));
		const failure = "failure" in got ? got.failure : void 0;
		outcomes.set(operation, failure);
		if (!judgeAccess(failure, access, list)) return looked(keysRefused);
		if (failure === void 0) {
			list.ok("space", asIs(at.spaceId));
			return looked(void 0);
		}
		if (failure.code === "PERMISSION_DENIED") continue;
		list.bad("space", failure);
		return looked({
			en: "not tried: the space could not be seen",
			zh: "未尝试：无法查看服务空间"
		});
	}
	list.skip("space", {
		en: `${at.spaceId} cannot be seen: the key may read nothing of it`,
		zh: `无法查看 ${at.spaceId}：该密钥没有读取权限`
	});
	return looked(void 0);
}
// build/workflows/check-rights.js
function permissionsFor({ verbs, workspaces, space, messages }, { permissionOf }) {
	const nothing = workspaces.length === 0 && space === void 0;
	const isMeant = {
		"mini-programs": nothing || workspaces.length > 0,
		messages: messages && (nothing || workspaces.length > 0),
		space: nothing || space !== void 0
	};
	return [...new Set(verbs.flatMap((verb) => verbOperations[verb]))].sort().map(permissionOf).filter(({ kind }) => isMeant[kind]);
}
async function checkRights(permissions, look, tools, list) {
	const reads = permissions.filter(({ effect }) => effect === "read");
	const places = [[look.workspace, reads.filter(({ kind }) => kind !== "space")], [look.space, reads.filter(({ kind }) => kind === "space")]];
	for (const [place, own] of places) await tryReads(place, own, list);
	const writes = permissions.filter(({ effect }) => effect === "write");
	for (const product of ["mpaas", "mpserverless"]) {
		const own = writes.map(({ ramAction }) => ramAction).filter((action) => action.startsWith(`${product}:`));
		if (own.length === 0) continue;
		const { en, zh } = needs(own);
		const cause = {
			en: `not tried, because that would write: ${en}`,
			zh: `未尝试，因为那会写入：${zh}`
		};
		list.skip("permission", cause, { subject: {
			en: `${product} writes`,
			zh: `${product} 写操作`
		} });
	}
	checkThrottling(tools.traffic(), list);
}
async function tryReads(place, reads, list) {
	let dead = place === void 0 ? {
		en: "not tried: the cloud was not asked",
		zh: "未尝试：没有查询云端"
	} : place.dead;
	const untried = [];
	for (const { operation, ramAction } of reads) {
		if (place === void 0 || dead !== void 0) {
			untried.push(ramAction);
			continue;
		}
		const failure = await outcomeOf(operation, place);
		if (failure === void 0) list.ok("permission", {
			en: "granted",
			zh: "已授权"
		}, { subject: ramAction });
		else list.bad("permission", failure, { subject: ramAction });
		if (failure !== void 0 && failure.code !== "PERMISSION_DENIED") dead = {
			en: "not tried: the one before failed otherwise",
			zh: "未尝试：前一项因其他原因失败"
		};
	}
	const [product = ""] = untried[0]?.split(":") ?? [];
	if (untried.length === 0 || dead === void 0) return;
	const { en, zh } = needs(untried);
	const subject = {
		en: `${product} reads`,
		zh: `${product} 读操作`
	};
	list.skip("permission", {
		en: `${dead.en}; ${en}`,
		zh: `${dead.zh}；${zh}`
	}, { subject });
}
async function outcomeOf(operation, { outcomes, tryRead }) {
	if (outcomes.has(operation)) return outcomes.get(operation);
	const got = await tryOut(() => tryRead(operation));
	return "failure" in got ? got.failure : void 0;
}
const mostNames = 3;
function needs(actions) {
	const others = actions.length - mostNames;
	const named = others > 1 ? actions.slice(0, mostNames) : actions;
	const [more, total] = others > 1 ? [` and ${others} more`, ` 等 ${actions.length} 项`] : ["", ""];
	return {
		en: `needs RAM action ${named.join(", ")}${more}`,
		zh: `需要 RAM 权限 ${named.join("、")}${total}`
	};
}
const mostThrottled = .1;
function checkThrottling({ calls, throttled }, list) {
	if (calls === 0) list.skip("throttling", {
		en: "no call was made",
		zh: "没有发起调用"
	});
	else if (throttled === 0) list.ok("throttling", {
		en: `none of ${calls} calls`,
		zh: `${calls} 次调用均未被限流`
	});
	else if (throttled / calls <= mostThrottled) list.ok("throttling", {
		en: `${throttled} of ${calls} calls, which the run absorbs`,
		zh: `${calls} 次调用中有 ${throttled} 次，运行可自行消化`
	});
	else list.bad("throttling", new Failure("LIMIT_SPENT", {
		throttled,
		calls
	}));
}
// build/workflows/make-policies.js
function makePolicies(request, permissions) {
	const { trust } = request;
	return [
		...permissions.length === 0 ? [] : [permissionPolicy(request, permissions)],
		...trust.subjects.length === 0 ? [] : [trustPolicy(trust)],
		...chainPolicy(trust)
	];
}
function permissionPolicy({ verbs, trust }, permissions) {
	const Action = permissions.map(({ ramAction }) => ramAction).sort();
	const oidc = trust.subjects.length === 0 ? {
		en: " Give --repository owner/name for the trust policy of a role that needs no stored key.",
		zh: "给出 --repository owner/name 可生成免密角色的信任策略。"
	} : asIs("");
	return {
		policy: "permissions",
		document: {
			Version: "1",
			Statement: [{
				Effect: "Allow",
				Action,
				Resource: "*"
			}]
		},
		note: {
			en: `What ${verbs.join(", ")} can call, and no more.${oidc.en}`,
			zh: `仅包含 ${verbs.join("、")} 可能调用的操作。${oidc.zh}`
		}
	};
}
function trustPolicy({ providerArn, issuer, audience, subjects, note }) {
	const Condition = { StringEquals: {
		"oidc:iss": [issuer],
		"oidc:aud": [audience],
		"oidc:sub": subjects
	} };
	const Principal = { Federated: [providerArn ?? "acs:ram::<account id>:oidc-provider/<name>"] };
	const unknown = providerArn === void 0 ? {
		en: " Put the ARN of the identity provider in, or give it as \"oidc-provider-arn\".",
		zh: "请填入身份提供商的 ARN，或用 oidc-provider-arn 给出。"
	} : asIs("");
	return {
		policy: "trust",
		document: {
			Version: "1",
			Statement: [{
				Effect: "Allow",
				Principal,
				Action: "sts:AssumeRole",
				Condition
			}]
		},
		note: {
			en: `${note.en}${unknown.en}`,
			zh: `${note.zh}${unknown.zh}`
		}
	};
}
function chainPolicy({ chain }) {
	if (chain.length === 0) return [];
	return [{
		policy: "chaining",
		document: {
			Version: "1",
			Statement: [{
				Effect: "Allow",
				Action: ["sts:AssumeRole"],
				Resource: chain
			}]
		},
		note: {
			en: "The policy above belongs to the last role of the chain; this one to whoever takes the next.",
			zh: "上面的策略属于角色链的最后一个角色；这一条属于扮演下一个角色的身份。"
		}
	}];
}
// build/workflows/doctor.js
async function examine(request, tools, list) {
	const permissions = permissionsFor(request, tools);
	const network = await step("network", tools, () => checkNetwork(request, tools, list));
	const look = await step("cloud", tools, () => checkCloud(request, network, tools, list));
	await step("rights", tools, () => checkRights(permissions, look, tools, list));
	await step("policy", tools, async () => {
		for (const policy of makePolicies(request, permissions)) tools.reporter.report({
			type: "policy-made",
			...policy
		});
	});
	const [first] = list.failures();
	if (first !== void 0) throw first;
	return "read";
}
// build/services/permissions.js
function permissionOf(operation) {
	if (!isOperation(operation)) throw new Failure("INTERNAL", { reason: said("{operation} is not in the catalogue", { operation }) });
	const product = productOf(operation);
	const kind = product === "mpserverless" ? "space" : isMobileSync(operation) ? "messages" : "mini-programs";
	return {
		operation,
		ramAction: `${product}:${operation}`,
		effect: operations[operation].effect,
		kind
	};
}
const nothing = "miniship-doctor";
async function tryRead(rpc, operation, ids) {
	const { effect } = permissionOf(operation);
	if (effect !== "read" || !isOperation(operation)) throw new Failure("INTERNAL", { reason: said("{operation} is no read", { operation }) });
	try {
		await rpc.call(operation, harmless(operation, ids));
	} catch (error) {
		if (!isFailure(error) || error.code !== "CLOUD_REFUSED" || isRouting(error.facts)) throw error;
	}
}
const isRouting = ({ code }) => /^Invalid(?:Api|Action|Product|Version)/i.test(code);
function harmless(operation, ids) {
	const row = operations[operation];
	const known = {
		AppId: ids.appId,
		WorkspaceId: ids.workspaceId,
		TenantId: ids.tenantId,
		H5Id: ids.h5Id ?? "0".repeat(16),
		SpaceId: ids.spaceId,
		FilePath: `/${nothing}`,
		Prefix: `/${nothing}`,
		CustomDomain: `${nothing}.example.com`,
		PackageTypes: "1",
		Id: "0"
	};
	const values = Object.entries(row.required).map(([name, field]) => [name, known[name] ?? anyOf(field)]);
	return Object.fromEntries(values);
}
function anyOf(field) {
	const { kind, oneOf } = typeof field === "string" ? { kind: field } : {
		oneOf: void 0,
		...field
	};
	const [first] = oneOf ?? [];
	switch (kind) {
		case "text": return first ?? nothing;
		case "integer":
		case "number": return first ?? 0;
		case "flag": return first === void 0 || first === "true";
		case "texts": return [nothing];
	}
}
// build/services/reach.js
const operation = "GET /";
async function reach(endpoint, { http, clock, userAgent, timeoutMs, signal }) {
	const url = new URL("/", endpoint);
	await http.prepare?.();
	const startedMs = clock.now();
	const answer = await http.send({
		method: "GET",
		url: url.href,
		headers: { "user-agent": userAgent },
		timeoutMs,
		signal
	});
	const endedMs = clock.now();
	if (answer.kind === "broken") throw brokenExchange(operation, url.host, answer).failure;
	const dateMs = Date.parse(answer.headers["date"] ?? "");
	return {
		host: url.host,
		status: answer.status,
		durationMs: endedMs - startedMs,
		dateMs: Number.isNaN(dateMs) ? void 0 : dateMs,
		ownMs: (startedMs + endedMs) / 2
	};
}
// build/hosts/build-doctor.js
const mostPatienceMs = 25e3;
const mostAttempts = 4;
const reachTimeoutMs = 1e4;
function buildDoctorTools(parts) {
	const { signal, onSecret, connection, keyring, clock = systemClock } = parts;
	const traffic = createTraffic();
	const reporter = createFanOut({
		traffic,
		reporter: parts.reporter
	});
	const listener = listenFor(reporter);
	const pacer = createPacer({
		clock,
		listener
	});
	const ways = /* @__PURE__ */ new Map();
	const httpTo = (way) => {
		const open = ways.get(way.endpoint) ?? openHttp(way);
		ways.set(way.endpoint, open);
		return open;
	};
	const rpcTo = (way) => {
		const { endpoint, apiVersion: version, signature } = way;
		const retryPolicy = {
			...retryPolicyOf({
				...way,
				timeoutMs: Math.min(way.timeoutMs, mostPatienceMs)
			}),
			attempts: mostAttempts
		};
		const { renew } = keyring;
		const credentials = () => {
			traffic.attempt();
			return keyring.get();
		};
		const http = httpTo(way);
		return createRpc({
			http,
			clock,
			pacer,
			listener,
			retryPolicy,
			signal,
			userAgent,
			onSecret,
			endpoint,
			version,
			signature,
			credentials,
			renew
		});
	};
	return {
		reporter,
		clock,
		signal,
		machine: parts.machine,
		keys: async () => {
			const { securityToken, expiresAtMs } = await keyring.get();
			return {
				temporary: securityToken !== void 0,
				expiresAtMs
			};
		},
		reach: (way) => reach(way.endpoint, {
			http: httpTo(way),
			clock,
			userAgent,
			timeoutMs: Math.min(reachTimeoutMs, way.callTimeoutMs),
			signal
		}),
		proxyFor: (address) => isLoopback(new URL(address)) ? void 0 : proxyFor(new URL(address), connection.proxy),
		probe: (url, limits) => createProbe(httpTo(connection), signal)(url, limits),
		workspace: ({ connection: way, workspace, miniPrograms: [first] }) => workspaceLook(rpcTo(way), {
			...workspace,
			h5Id: first?.h5Id
		}),
		space: ({ connection: way, spaceId }) => {
			const rpc = rpcTo(way);
			return { tryRead: (operation) => tryRead(rpc, operation, { spaceId }) };
		},
		permissionOf,
		traffic: traffic.counts,
		close: async () => void await Promise.all([...ways.values()].map((http) => http.close()))
	};
}
function workspaceLook(rpc, ids) {
	const cloud = {
		rpc,
		ids: {
			AppId: ids.appId,
			WorkspaceId: ids.workspaceId,
			TenantId: ids.tenantId
		}
	};
	return {
		miniPrograms: async () => (await listMiniPrograms(cloud)).map(({ h5Id }) => h5Id),
		virtualDomain: () => virtualDomain(cloud),
		hasRsaKey: () => hasRsaKey(cloud),
		tryRead: (operation) => tryRead(rpc, operation, ids)
	};
}
function createTraffic() {
	let calls = 0;
	let throttled = 0;
	const report = (event) => {
		if (event.type === "request-retried" && event.code === "CLOUD_THROTTLED") throttled += 1;
	};
	const attempt = () => {
		calls += 1;
	};
	return {
		report,
		attempt,
		counts: () => ({
			calls,
			throttled
		})
	};
}
// build/hosts/doctor-story.js
const readDoctor = async (question, facts) => {
	const { repository } = facts.run;
	const read = await readDoctorInputs(question, {
		nowMs: facts.nowMs,
		repository
	});
	const inputs = {
		...read,
		request: {
			...read.request,
			problems: [...allProblems(facts, {
				...read,
				problems: read.request.problems
			})]
		}
	};
	return {
		inputs,
		story: (setting) => runVerb(doctorStory(inputs, setting), setting)
	};
};
function doctorStory({ request, connection, workingDirectory }, setting) {
	const machine = {
		node: process.versions.node,
		leastNode,
		folder: workingDirectory
	};
	return {
		verb: "doctor",
		subject: request.verbs.join(", ") || said("nothing"),
		dryRun: false,
		receipt: void 0,
		prepare: async (reporter) => {
			const list = createChecklist(reporter);
			checkMachine(request, { machine }, list);
			return list;
		},
		carryOut: async (list, { reporter }) => {
			const tools = buildDoctorTools({
				...setting,
				reporter,
				connection,
				machine
			});
			try {
				return await examine(request, tools, list);
			} finally {
				await tools.close();
			}
		},
		outputsOf: ({ status, receiptPath, errorCode }) => ({
			status,
			"receipt-path": receiptPath,
			"error-code": errorCode
		}),
		account: () => ({
			verb: "doctor",
			asked: request,
			done: void 0,
			undo: void 0
		})
	};
}
export { readDoctor };
