import { O as parseOnce, w as distinct } from "./read-inputs.js";
import { t as outputs } from "./outputs.js";
import { n as questionFor, r as readSelection } from "./selection.js";
import { C as throwProblems, D as said, b as asFailure, y as Failure } from "./words.js";
import { r as reporterOf } from "./per-app.js";
import { r as cancelled } from "./http.js";
import { t as systemClock } from "./clock.js";
import { t as inParallel } from "./in-parallel.js";
import { t as runVerb } from "./run-verb.js";
import { t as createSharedLines } from "./shared-lines.js";
// build/workflows/apps-record.js
const emptyRecord = () => ({
	ended: [],
	failures: [],
	receipts: [],
	kept: []
});
function appRecord({ app, h5Id }, { status, outputs }) {
	const of = (name) => outputs[name] ?? "";
	return {
		app,
		h5Id,
		version: of("h5-version"),
		packageId: of("package-id"),
		taskId: of("task-id"),
		status,
		errorCode: of("error-code")
	};
}
const farthest = [
	"live",
	"sent",
	"uploaded",
	"paused",
	"ended",
	"planned",
	"read",
	"unchanged"
];
function settle({ ended, failures }) {
	const [first, ...others] = failures;
	if (first === void 0) return farthest.find((status) => ended.some((one) => one.status === status)) ?? "unchanged";
	const about = failures.map(({ app, failure }) => failure.about(app));
	const [alone] = about;
	if (others.length === 0 && alone !== void 0) throw alone;
	const exit = Math.max(...about.map((failure) => failure.exit));
	throw new Failure("APPS_FAILED", {
		failed: failures.map(({ app }) => app),
		count: ended.length
	}, {
		problems: about,
		exit
	});
}
function mergeProblems(found) {
	const keyOf = ({ code, message }) => `${code} ${message}`;
	const times = /* @__PURE__ */ new Map();
	for (const { problems } of found) for (const key of new Set(problems.map(keyOf))) times.set(key, (times.get(key) ?? 0) + 1);
	const merged = found.flatMap(({ app, problems }) => problems.map((problem) => times.get(keyOf(problem)) === found.length ? problem : problem.about(app)));
	return [...new Map(merged.map((problem) => [keyOf(problem), problem])).values()];
}
// build/workflows/in-lanes.js
const usual = {
	most: 16,
	mostInLane: 4,
	mostBehind: 40
};
async function inLanes(things, { laneOf, work }, traffic = usual) {
	const lanes = /* @__PURE__ */ new Map();
	for (const thing of things) lanes.set(laneOf(thing), [...lanes.get(laneOf(thing)) ?? [], thing]);
	const share = Math.max(1, Math.min(traffic.mostInLane, Math.floor(traffic.most / lanes.size)));
	const along = (lane) => inTurn(lane, {
		places: share,
		most: traffic.mostBehind
	}, work);
	await inTurn([...lanes.values()], {
		places: traffic.most,
		most: traffic.most
	}, along);
}
async function inTurn(things, { places, most }, work) {
	const underWay = /* @__PURE__ */ new Set();
	let taken = 0;
	let wake = () => {};
	for (const thing of things) {
		while (taken >= places || underWay.size >= most) await new Promise((resolve) => {
			wake = resolve;
		});
		taken += 1;
		let hasPlace = true;
		const leavePlace = () => {
			if (hasPlace) taken -= 1;
			hasPlace = false;
			wake();
		};
		const one = work(thing, leavePlace).finally(() => {
			underWay.delete(one);
			leavePlace();
		});
		underWay.add(one);
	}
	await Promise.all(underWay);
}
// build/hosts/several-story.js
const moreTimeMs = 3e4;
const looksAtOnce = 4;
async function readSeveral(verb, read, question, facts) {
	const asked = {
		...question,
		parse: parseOnce()
	};
	const selection = await readSelection(asked);
	const apps = [];
	for (const [index, name] of selection.names.entries()) apps.push({
		name,
		number: index + 1,
		read: await read(questionFor(name, asked), {
			...facts,
			problems: []
		})
	});
	const [first] = apps;
	const common = (first?.read ?? await read(question, facts)).inputs;
	const { connection } = common;
	const timeoutMs = common.sources.has("timeout") ? connection.timeoutMs : connection.timeoutMs + moreTimeMs * apps.length;
	const inputs = {
		...common,
		connection: {
			...connection,
			timeoutMs
		},
		secrets: [...new Set(apps.flatMap((app) => app.read.inputs.secrets))]
	};
	const several = {
		verb,
		apps,
		selection,
		inputs,
		problems: [
			...facts.problems,
			...selection.problems,
			...unlikeOthers(apps)
		]
	};
	return {
		inputs,
		story: (setting) => runVerb(severalStory(several, setting), setting)
	};
}
function unlikeOthers(apps) {
	const names = /* @__PURE__ */ new Map();
	for (const { name, read } of apps) {
		const { "app-id": appId, "workspace-id": workspaceId, "h5-id": h5Id } = read.inputs.values;
		if (h5Id !== void 0) names.set(JSON.stringify([
			appId,
			workspaceId,
			h5Id
		]), [...names.get(JSON.stringify([
			appId,
			workspaceId,
			h5Id
		])) ?? [], name]);
	}
	const twice = [...names].filter(([, same]) => same.length > 1);
	const reason = said("this run is not about mini programs alone, such as a release with \"with-serverless\" or a rollback of functions");
	return [...twice.map(([key, same]) => new Failure("APP_TWICE", {
		h5Id: String(JSON.parse(key)[2]),
		apps: same
	})), ...apps.some(({ read }) => read.look === void 0) ? [new Failure("INPUT_MISPLACED", {
		name: "all",
		where: "several mini programs",
		reason
	})] : []];
}
function severalStory(several, setting) {
	const { verb, apps, inputs } = several;
	const record = emptyRecord();
	const { values } = inputs;
	return {
		verb,
		subject: apps.length === 1 ? said("one mini program") : said("{count} mini programs", { count: apps.length }),
		dryRun: values["dry-run"],
		receipt: values.receipt,
		prepare: (reporter) => lookAtAll(several, setting, reporter),
		carryOut: (_prepared, { reporter, onActed }) => runAll(several, {
			...setting,
			reporter,
			onActed
		}, record),
		outputsOf: (known) => outputsOf(verb, record, known),
		account: () => ({
			verb,
			asked: { apps: apps.map(({ name }) => name) },
			done: { apps: record.ended },
			undo: {},
			apps: record.receipts
		})
	};
}
async function lookAtAll({ apps, selection, problems }, setting, reporter) {
	const look = async ({ name: app, read }) => ({
		app,
		problems: await read.look?.(setting) ?? []
	});
	const found = await inParallel(apps, () => looksAtOnce, look);
	throwProblems(distinct([...problems, ...mergeProblems(found)]));
	for (const variable of selection.unused) reporter.report({
		type: "warned",
		message: {
			en: `${variable} is not used: each mini program has its own in ${selection.file}.`,
			zh: `${variable} 未被使用：${selection.file} 中每个小程序都有自己的设置。`
		},
		help: {
			en: "Unset the variable, or release the one mini program that it means with --app.",
			zh: "请取消该变量，或用 --app 只发布它所指的那个小程序。"
		}
	});
	reporter.report({
		type: "apps-found",
		names: apps.map(({ name }) => name),
		workspaces: new Set(apps.map(laneOf)).size
	});
	return apps;
}
async function runAll({ apps, inputs }, setting, record) {
	const { clock = systemClock, reporter } = setting;
	const startedMs = clock.now();
	const lines = createSharedLines(inputs.connection.uploadPace);
	const surroundings = {
		...setting,
		lines,
		endsAtMs: startedMs + inputs.connection.timeoutMs
	};
	try {
		await lines.httpOf(inputs.connection).prepare?.();
		await inLanes(apps, {
			laneOf,
			work: (app, leavePlace) => runOne(app, surroundings, {
				of: apps.length,
				record,
				leavePlace
			})
		});
	} finally {
		await lines.close();
	}
	const order = new Map(apps.map(({ name, number }) => [name, number]));
	const inOrder = (one, other) => (order.get(one.app) ?? 0) - (order.get(other.app) ?? 0);
	for (const list of [
		record.ended,
		record.failures,
		record.receipts
	]) list.sort(inOrder);
	reporter.report({
		type: "apps-ended",
		apps: [...record.ended],
		durationMs: clock.now() - startedMs
	});
	return settle(record);
}
const laneOf = ({ read: { inputs } }) => JSON.stringify([inputs.values["app-id"], inputs.values["workspace-id"]]);
async function runOne({ name: app, number, read }, setting, { of, record, leavePlace }) {
	const known = {
		app,
		h5Id: read.inputs.values["h5-id"] ?? ""
	};
	const fail = (failure) => void record.failures.push({
		app,
		failure
	});
	const watch = (event) => {
		if (event.type === "package-ready") leavePlace();
		if (event.type === "failed") fail(event.failure);
		setting.reporter.report(event);
	};
	const keepReceipt = (receipt) => {
		record.receipts.push({
			...receipt,
			app
		});
		return read.inputs.values.receipt;
	};
	try {
		if (setting.signal.aborted) throw cancelled(setting.signal);
		const part = {
			place: {
				number,
				of
			},
			keepReceipt
		};
		const result = await read.story({
			...setting,
			reporter: reporterOf(app, { report: watch }),
			part
		});
		record.ended.push(appRecord(known, result));
		const kept = result.outputs["archive-path"] ?? "";
		if (kept !== "") record.kept.push(kept);
	} catch (thrown) {
		const failure = asFailure(thrown);
		fail(failure);
		record.ended.push(appRecord(known, {
			status: "failed",
			outputs: { "error-code": failure.code }
		}));
	}
}
function outputsOf(verb, { ended, kept }, { status, receiptPath, errorCode }) {
	const names = Object.entries(outputs).filter(([, { verbs }]) => verbs.includes(verb));
	return {
		...Object.fromEntries(names.map(([name]) => [name, ""])),
		status,
		apps: JSON.stringify(ended),
		"archive-path": kept.join("\n"),
		"receipt-path": receiptPath,
		"error-code": errorCode
	};
}
export { readSeveral };
