import { C as throwProblems, D as said, S as isStop, T as inRow, _ as formatMoment, g as formatBytes, w as and, x as isFailure, y as Failure } from "./words.js";
import { E as missing, l as formProblems, n as readInputs, x as readConnection } from "./read-inputs.js";
import { t as readPackageChoice } from "./package-choice.js";
import { t as formProblems$1 } from "./read-deploy.js";
import { t as givenFor } from "./read-verify.js";
import { t as systemClock } from "./clock.js";
import { i as stateInWords } from "./compared.js";
import { t as inParallel } from "./in-parallel.js";
import { c as memoWords, f as stampOf$1, n as choosePackage, s as memoStampOf, t as byVersion } from "./package-tasks.js";
import { t as heads } from "./status-heads.js";
import { t as describeReach } from "./task-words.js";
import { a as readManifest, h as stampIn, i as manifestPath, l as isStampOf, n as isOurs, p as runIn, v as wordsOf } from "./manifest.js";
import { r as step } from "./run-verb.js";
import { n as buildReleaseTools, t as buildDeployTools } from "./build-tools.js";
import { n as spaceSubject } from "./subjects.js";
import { t as tellStory } from "./tell-story.js";
import { t as allProblems } from "./verb-reader.js";
// build/config/read-status.js
const ids = [
	"app-id",
	"workspace-id",
	"tenant-id",
	"h5-id"
];
async function readStatusInputs(question) {
	const app = await readInputs({
		...question,
		verb: "status"
	});
	const isNarrowed = app.values.package !== void 0 || question.isPart === true;
	const space = isNarrowed ? app : await readInputs({
		...question,
		given: givenFor("deploy", question),
		verb: "deploy"
	});
	const spaceId = isNarrowed ? void 0 : space.values["space-id"];
	const { connection, problems: unconnected } = readConnection(app, question.variables, "mpaas");
	const { connection: spaceConnection, problems: unreached } = readConnection(space, question.variables, "mpserverless");
	const named = isNamed(app, spaceId !== void 0);
	const isChosen = named || app.sources.has("app");
	const omitted = spaceId === void 0 || isChosen ? [] : app.problems.filter(({ code }) => code === "APP_NOT_CHOSEN");
	const problems = [
		...app.problems.filter((problem) => !omitted.includes(problem)),
		...named ? [...ids.flatMap((name) => missing(app, name)), ...formProblems(app, ["h5-id"])] : nothingNamed(app, spaceId),
		...space.problems,
		...formProblems$1(space),
		...unconnected,
		...unreached
	];
	return {
		...app,
		request: {
			miniProgram: named ? miniProgramOf(app) : void 0,
			spaceId
		},
		connection,
		spaceConnection,
		omitted,
		secrets: [.../* @__PURE__ */ new Set([...app.secrets, ...space.secrets])],
		problems: unlike(problems)
	};
}
function isNamed({ values, sources }, hasSpace) {
	return values["h5-id"] !== void 0 || values.package !== void 0 || sources.has("app-id") && !hasSpace;
}
const nothingNamed = ({ complete }, spaceId) => spaceId === void 0 && complete ? [new Failure("NOTHING_TO_SHOW", {})] : [];
function miniProgramOf(inputs) {
	const { values } = inputs;
	return {
		workspace: {
			appId: values["app-id"] ?? "",
			workspaceId: values["workspace-id"] ?? "",
			tenantId: values["tenant-id"] ?? ""
		},
		h5Id: values["h5-id"] ?? "",
		package: values.package === void 0 ? void 0 : readPackageChoice(values.package, inputs)
	};
}
const unlike = (problems) => [...new Map(problems.map((problem) => [`${problem.code} ${problem.message}`, problem])).values()];
// build/workflows/status-app.js
const packagesWithTasks = 10;
const looksAtOnce$1 = 4;
async function readAppStatus({ h5Id, package: choice }, tools) {
	const { mpaas } = tools;
	if (await mpaas.findMiniProgram(h5Id) === void 0) throw new Failure("MINI_PROGRAM_MISSING", { h5Id });
	const { packages, published } = choice === void 0 ? await allPackages(h5Id, tools) : await onePackage(choice, h5Id, tools);
	const whitelists = await findWhitelists(tools);
	const names = new Map(whitelists?.map(({ whitelistId, name }) => [whitelistId, name]));
	const sections = [packagesSection(packages), tasksSection(published, names)];
	return whitelists === void 0 || choice !== void 0 ? sections : [...sections, whitelistsSection(whitelists)];
}
async function allPackages(h5Id, { mpaas }) {
	const packages = byVersion(await mpaas.listPackages(h5Id));
	const newest = packages.filter(({ period }) => period !== "never").slice(0, packagesWithTasks);
	const read = async (each) => ({
		package: each,
		tasks: await mpaas.listTasks(each.packageId)
	});
	return {
		packages,
		published: await inParallel(newest, () => looksAtOnce$1, read)
	};
}
async function onePackage(choice, h5Id, { mpaas }) {
	const found = await choosePackage(choice, h5Id, { mpaas });
	return {
		packages: [found.package],
		published: [found]
	};
}
async function findWhitelists({ mpaas, reporter }) {
	try {
		return await mpaas.listWhitelists();
	} catch (error) {
		if (!isFailure(error) || isStop(error)) throw error;
		reporter.report({
			type: "warned",
			message: {
				en: `The whitelists cannot be shown: ${error.message}`,
				zh: `无法显示白名单：${error.told.zh}`
			},
			help: error.advice
		});
		return;
	}
}
const periods = {
	never: {
		en: "not published",
		zh: "未发布"
	},
	"internal-gray": {
		en: "gray (internal)",
		zh: "内部灰度"
	},
	"external-gray": {
		en: "gray",
		zh: "灰度"
	},
	official: {
		en: "everyone",
		zh: "所有人"
	},
	rollback: {
		en: "rolled back",
		zh: "已回滚"
	},
	ended: {
		en: "ended",
		zh: "已结束"
	}
};
function inPlaceOf(stamp) {
	if (stamp?.rollback === void 0) return "";
	const { to, from } = stamp.rollback;
	return {
		en: `${to} in place of ${from}`,
		zh: `${to}，取代 ${from}`
	};
}
function packagesSection(packages) {
	const rows = packages.map((each) => {
		const stamp = stampOf$1(each.extendInfo);
		const made = inPlaceOf(stamp);
		return [
			...[
				each.h5Version,
				String(each.packageId),
				periods[each.period],
				moment$1(each.createdMs)
			],
			short(stamp?.commit),
			runOf(stamp),
			short(stamp?.sha256),
			made
		];
	});
	const records = packages.map(({ packageId, h5Version, period, createdMs, extendInfo }) => ({
		packageId,
		h5Version,
		period,
		createdAt: iso(createdMs),
		stamp: stampRecord(stampOf$1(extendInfo))
	}));
	return {
		name: "packages",
		columns: [
			heads.version,
			heads.package,
			heads.published,
			heads.created,
			heads.commit,
			heads.run,
			"SHA-256",
			heads.rollback
		],
		rows,
		records
	};
}
function tasksSection(published, names) {
	const found = published.flatMap(({ package: its, tasks }) => [...tasks].sort((a, b) => b.taskId - a.taskId).map((task) => ({
		task,
		its
	})));
	const rows = found.map(({ task, its: { h5Version } }) => {
		const stamp = memoStampOf(task.memo);
		return [
			...[
				String(task.taskId),
				h5Version,
				describeReach(task, names),
				stateInWords(task.state),
				moment$1(sinceMs(task))
			],
			memoWords(task.memo),
			stamp?.by ?? "",
			short(stamp?.commit),
			runOf(stamp)
		];
	});
	const records = found.map(({ task, its: { h5Version, packageId } }) => ({
		taskId: task.taskId,
		packageId,
		h5Version,
		state: task.state,
		audience: audienceRecord(task, names),
		rules: task.rules,
		createdAt: iso(task.createdMs),
		changedAt: iso(task.modifiedMs),
		memo: memoWords(task.memo),
		stamp: stampRecord(memoStampOf(task.memo))
	}));
	const { task, version, to, state, since, memo, by, commit, run } = heads;
	return {
		name: "tasks",
		columns: [
			task,
			version,
			to,
			state,
			since,
			memo,
			by,
			commit,
			run
		],
		rows,
		records
	};
}
const whitelistsSection = (whitelists) => ({
	name: "whitelists",
	columns: [
		heads.whitelist,
		"ID",
		heads.users,
		heads.type
	],
	rows: whitelists.map(({ whitelistId, name, type, users }) => [
		name,
		String(whitelistId),
		String(users),
		type
	]),
	records: whitelists.map((whitelist) => ({ ...whitelist }))
});
function audienceRecord({ audience }, names) {
	switch (audience.kind) {
		case "everyone": return audience;
		case "whitelist": return {
			kind: "whitelist",
			whitelists: audience.whitelistIds.map((whitelistId) => ({
				whitelistId,
				name: names.get(whitelistId) ?? null
			}))
		};
		case "window": return {
			kind: "window",
			users: audience.users,
			until: iso(audience.endMs)
		};
	}
}
const sinceMs = ({ modifiedMs, createdMs }) => modifiedMs ?? createdMs;
const moment$1 = (epochMs) => epochMs === void 0 ? "" : formatMoment(epochMs);
const iso = (epochMs) => epochMs === void 0 || Number.isNaN(new Date(epochMs).getTime()) ? null : new Date(epochMs).toISOString();
const short = (digits) => digits?.slice(0, 12) ?? "";
const runOf = (origin) => [origin?.run, origin?.ci].filter(Boolean).join(" ");
function stampRecord(stamp) {
	if (stamp === void 0) return null;
	const { commitMs, ...rest } = stamp;
	return {
		...rest,
		...commitMs !== void 0 && { commitAt: iso(commitMs) }
	};
}
// build/workflows/status-space.js
const looksAtOnce = 4;
const functionHeads = [
	heads.function,
	heads.version,
	heads.deployment,
	heads.state,
	heads.deployed,
	heads.runtime,
	heads.memory,
	heads.path,
	heads.commit,
	heads.run
];
async function functionsSection({ functions }) {
	const listed = await functions.list();
	const sorted = [...await inParallel(listed, () => looksAtOnce, (each) => readFunction(each, functions))].sort((a, b) => a.found.name < b.found.name ? -1 : 1);
	return {
		name: "functions",
		columns: functionHeads,
		rows: sorted.map(functionRow),
		records: sorted.map(functionRecord)
	};
}
async function readFunction(listed, functions) {
	const found = await functions.find(listed.name) ?? listed;
	if (found.live === void 0) return { found };
	return {
		found,
		deployment: (await functions.deployments(found.name)).find(({ deploymentId }) => deploymentId === found.live?.deploymentId)
	};
}
function functionRow({ found, deployment }) {
	const { name, live, runtime, memoryMb, httpPath } = found;
	const { commit = "", run = "" } = stampOf(found)?.origin ?? {};
	const state = live === void 0 ? {
		en: "not deployed",
		zh: "未部署"
	} : stateInWords(deployment?.state ?? "unknown");
	return [
		name,
		...[
			live?.versionNo ?? "",
			live?.deploymentId ?? "",
			state,
			moment(deployment?.createdAt)
		],
		runtime,
		`${memoryMb} MB`,
		httpPath,
		commit,
		run
	];
}
function moment(text = "") {
	const epochMs = Date.parse(text);
	return Number.isNaN(epochMs) ? text : formatMoment(epochMs);
}
function functionRecord({ found, deployment }) {
	const { live, desc, ...settings } = found;
	const stamp = stampOf(found);
	return {
		...settings,
		about: wordsOf(desc),
		live: live === void 0 ? null : {
			deploymentId: live.deploymentId,
			versionNo: live.versionNo,
			state: deployment?.state ?? null,
			createdAt: deployment?.createdAt ?? null
		},
		stamp: stamp === void 0 ? null : {
			sha256: stamp.sha256,
			...stamp.origin
		}
	};
}
function stampOf({ desc, live }) {
	const stamp = stampIn(desc);
	if (stamp === void 0 || live === void 0 || !isStampOf(stamp, live.deploymentId)) return void 0;
	return {
		sha256: stamp.sha256,
		origin: runIn(desc)
	};
}
const states = {
	unused: {
		en: "not opened",
		zh: "未开通"
	},
	opening: {
		en: "opening",
		zh: "开通中"
	},
	"in-service": {
		en: "in service",
		zh: "服务中"
	}
};
async function hostingSection({ hosting }) {
	const state = await hosting.state();
	const columns = [
		heads.state,
		heads.address,
		heads.files,
		heads.size,
		heads.index,
		heads.sync,
		heads.commit
	];
	if (state !== "in-service") return {
		name: "hosting",
		columns,
		rows: [[states[state]]],
		records: [{ state }]
	};
	const [config, all] = [await hosting.config(), await hosting.files()];
	const files = all.filter(({ path }) => !isOurs(path));
	const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
	const sync = await lastSync(all, hosting);
	const when = sync?.atMs === void 0 ? "" : formatMoment(sync.atMs);
	const row = [
		states[state],
		config.defaultUrl,
		String(files.length),
		formatBytes(sizeBytes),
		config.index,
		when,
		sync?.commit?.slice(0, 12) ?? ""
	];
	const lastSyncRecord = sync && {
		at: sync.atMs === void 0 ? null : new Date(sync.atMs).toISOString(),
		commit: sync.commit ?? null,
		files: sync.files
	};
	return {
		name: "hosting",
		columns,
		rows: [row],
		records: [{
			state,
			...config,
			files: files.length,
			sizeBytes,
			lastSync: lastSyncRecord ?? null
		}]
	};
}
async function lastSync(files, hosting) {
	const kept = files.find(({ path }) => path === manifestPath);
	if (kept === void 0) return void 0;
	const manifest = readManifest(await hosting.read(manifestPath)).manifest;
	if (manifest === void 0) return void 0;
	return {
		atMs: kept.modifiedMs,
		commit: manifest.commit,
		files: Object.keys(manifest.files).length
	};
}
// build/workflows/status.js
async function readStatus$1(request, omitted, tools) {
	for (const { told, advice } of omitted) tools.reporter.report({
		type: "warned",
		message: told,
		help: advice
	});
	const outcomes = await Promise.all(partsOf(request, tools).map(attempt));
	const sections = outcomes.flatMap((outcome) => outcome.sections ?? []);
	const failures = outcomes.flatMap(({ failure, name }) => failure === void 0 ? [] : [{
		failure,
		name
	}]);
	const stopped = failures.find(({ failure }) => isStop(failure)) ?? (sections.length === 0 ? failures[0] : void 0);
	if (stopped !== void 0) throw stopped.failure;
	const absent = failures.find(({ failure }) => absences.has(failure.code));
	for (const { failure, name } of failures) if (failure !== absent?.failure) warn(name, failure, tools);
	tools.reporter.report({
		type: "status-read",
		sections
	});
	if (absent !== void 0) throw absent.failure;
	return "read";
}
const absences = /* @__PURE__ */ new Set([
	"MINI_PROGRAM_MISSING",
	"PACKAGE_UNKNOWN",
	"NOTHING_PUBLISHED",
	"RECEIPT_UNUSABLE"
]);
function partsOf({ miniProgram }, tools) {
	const { mpaas, serverless } = tools;
	const ofApp = mpaas === void 0 || miniProgram === void 0 ? [] : [{
		name: {
			en: `mini program ${miniProgram.h5Id}`,
			zh: `小程序 ${miniProgram.h5Id}`
		},
		read: () => readAppStatus(miniProgram, {
			mpaas,
			reporter: tools.reporter
		})
	}];
	const ofSpace = serverless === void 0 ? [] : [{
		name: {
			en: "functions",
			zh: "云函数"
		},
		read: async () => [await functionsSection(serverless)]
	}, {
		name: {
			en: "site",
			zh: "网站"
		},
		read: async () => [await hostingSection(serverless)]
	}];
	if (ofApp.length + ofSpace.length === 0) throw new Failure("NOTHING_TO_SHOW", {});
	return [...ofApp, ...ofSpace];
}
async function attempt({ name, read }) {
	try {
		return {
			name,
			sections: await read()
		};
	} catch (failure) {
		if (!isFailure(failure)) throw failure;
		return {
			name,
			failure
		};
	}
}
function warn(name, { told, advice }, { reporter }) {
	reporter.report({
		type: "warned",
		message: {
			en: `The ${name.en} cannot be shown: ${told.en}`,
			zh: `无法显示${name.zh}：${told.zh}`
		},
		help: advice
	});
}
// build/hosts/status-story.js
const readStatus = async (question, facts) => {
	const read = await readStatusInputs(question);
	const inputs = {
		...read,
		problems: allProblems(facts, read)
	};
	return tellStory(inputs, (setting) => statusStory(inputs, setting));
};
function statusStory(inputs, setting) {
	const { request, problems, omitted } = inputs;
	return {
		verb: "status",
		subject: subjectOf(request),
		dryRun: false,
		receipt: void 0,
		prepare: async () => {
			throwProblems(problems);
			return request;
		},
		carryOut: async (_prepared, surroundings) => {
			const { tools, close } = buildStatusTools(inputs, {
				...setting,
				...surroundings
			});
			try {
				return await step("look", tools, () => readStatus$1(request, omitted, tools));
			} finally {
				await close();
			}
		},
		outputsOf: ({ status, receiptPath, errorCode }) => ({
			status,
			"receipt-path": receiptPath,
			"error-code": errorCode
		}),
		account: () => ({
			verb: "status",
			asked: request,
			done: void 0,
			undo: void 0
		})
	};
}
function subjectOf({ miniProgram, spaceId }) {
	const parts = [...miniProgram ? [said("mini program {h5Id}", { h5Id: miniProgram.h5Id })] : [], ...spaceId ? [spaceSubject(spaceId)] : []];
	return parts.length === 0 ? said("nothing") : inRow(parts, and);
}
function buildStatusTools({ request, connection, spaceConnection }, parts) {
	const { miniProgram, spaceId } = request;
	const app = miniProgram && buildReleaseTools({
		...parts,
		connection
	}, miniProgram.workspace);
	const space = spaceId === void 0 ? void 0 : buildDeployTools({
		...parts,
		connection: spaceConnection
	}, spaceId);
	const { reporter, run, scratch, signal, clock = systemClock } = parts;
	return {
		tools: {
			reporter,
			clock,
			run,
			scratch,
			signal,
			mpaas: app?.mpaas,
			serverless: space?.serverless
		},
		close: async () => {
			await app?.close();
			await space?.close();
		}
	};
}
export { readStatus };
