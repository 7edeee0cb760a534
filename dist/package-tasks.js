import { i as __toESM } from "./rolldown-runtime.js";
import { D as said, y as Failure } from "./words.js";
import { t as require_parse } from "./npm-semver.js";
import { t as inParallel } from "./in-parallel.js";
import { i as readReceipt, r as packageIn } from "./read-receipt.js";
// build/packaging/version.js
var import_parse = /* @__PURE__ */ __toESM(require_parse(), 1);
const highestNumber = 99;
const channels = /* @__PURE__ */ new Map([
	["alpha", {
		from: 0,
		highest: 19
	}],
	["beta", {
		from: 20,
		highest: 19
	}],
	["rc", {
		from: 40,
		highest: 49
	}]
]);
const finalFrom = 90;
const isFinal = (h5Version) => Number(h5Version.split(".")[3]) >= finalFrom;
var Misfit = class extends Error {
	reason;
	constructor(reason) {
		super(reason.en);
		this.reason = reason;
	}
};
function toH5Version(text, scheme) {
	try {
		const bare = withoutPrefix(text);
		return (scheme === "exact" ? exactNumbers(bare) : semanticNumbers(bare, scheme)).join(".");
	} catch (error) {
		if (!(error instanceof Misfit)) throw error;
		throw new Failure("VERSION_INVALID", {
			version: text,
			scheme,
			reason: error.reason
		});
	}
}
function compareH5Versions(a, b) {
	const [left, right] = [a, b].map((text) => text.split(".").map((part) => Number(part) || 0));
	for (let place = 0; place < Math.max(left?.length ?? 0, right?.length ?? 0); place += 1) {
		const difference = (left?.[place] ?? 0) - (right?.[place] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
function withoutPrefix(text) {
	const end = Math.max(text.lastIndexOf("@"), text.lastIndexOf("/")) + 1;
	if (end > 0 && !/^[\w@./-]+$/.test(text.slice(0, end))) throw new Misfit(said("what stands before the version is not a plain name."));
	return text.slice(end);
}
function exactNumbers(text) {
	if (!/^v?(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){3}$/.test(text)) throw new Misfit(said("it must be four dotted numbers without leading zeros, such as 1.4.2.0."));
	return text.replace("v", "").split(".").map(inRange);
}
function semanticNumbers(text, scheme) {
	const version = (0, import_parse.default)(text);
	if (version === null) throw new Misfit(whyNotSemantic(text));
	const { major, minor, patch } = version;
	return [...[
		major,
		minor,
		patch
	].map(inRange), scheme === "ordered" ? orderedFourth(version) : plainFourth(version)];
}
function whyNotSemantic(text) {
	if (/^v?\d+(\.\d+){3}$/.test(text)) return said("it has four numbers; the scheme \"exact\" takes it as it is.");
	return said("it is not a semantic version such as 1.4.2 or 1.4.2-rc.1.");
}
function inRange(value) {
	const number = Number(value);
	if (number > highestNumber) throw new Misfit(said("each number must be 0 to {highestNumber}, and {value} is not.", {
		highestNumber,
		value
	}));
	return number;
}
function orderedFourth({ prerelease, build }) {
	if (prerelease.length === 0) return finalFrom + buildNumber(build, 9);
	if (build.length > 0) throw new Misfit(said("a pre-release with build metadata cannot be told from the one without."));
	const [name, number, ...more] = prerelease;
	const channel = channels.get(String(name));
	if (channel === void 0) throw new Misfit(said("the pre-release \"{prerelease}\" is not alpha.N, beta.N or rc.N.", { prerelease: prerelease.join(".") }));
	if (typeof number !== "number") throw new Misfit(said("the pre-release \"{prerelease}\" needs a number, such as {name}.1.", {
		prerelease: prerelease.join("."),
		name: name ?? ""
	}));
	if (more.length > 0) throw new Misfit(said("the pre-release \"{prerelease}\" has more than a name and one number.", { prerelease: prerelease.join(".") }));
	if (number > channel.highest) throw new Misfit(said("{name}.{number} is above {name}.{highest}, the highest that fits.", {
		name: name ?? "",
		number,
		highest: channel.highest
	}));
	return channel.from + number;
}
function plainFourth({ prerelease, build }) {
	if (prerelease.length > 0) throw new Misfit(said("it is a pre-release, which this scheme has no room for; the scheme \"ordered\" takes it."));
	return buildNumber(build, highestNumber);
}
function buildNumber(build, highest) {
	if (build.length === 0) return 0;
	const text = build.join(".");
	if (!/^[1-9]\d*$/.test(text) || Number(text) > highest) throw new Misfit(said("the build metadata \"+{text}\" must be a number, 1 to {highest}.", {
		text,
		highest
	}));
	return Number(text);
}
// build/workflows/stamp.js
const key = "miniship";
function stampInto(extendInfo, sha256, { commit, commitMs, ci, repository, run, runNumber, series }, rollback, preview) {
	return {
		...extendInfo,
		[key]: present({
			sha256,
			commit,
			commitMs,
			ci,
			repository,
			run,
			runNumber,
			series,
			rollback,
			preview: preview && present({ ...preview })
		})
	};
}
function withoutStamp(extendInfo) {
	const { [key]: _, ...theirs } = extendInfo;
	return theirs;
}
function originOf(record) {
	const { commit, commitMs, ci, repository, run, runNumber, series } = isRecord(record) ? record : {};
	return {
		commit: textOf(commit),
		commitMs: epochOf(commitMs),
		ci: textOf(ci),
		repository: textOf(repository),
		run: textOf(run),
		runNumber: numberOf(runNumber),
		series: textOf(series)
	};
}
function stampOf(extendInfo) {
	const stamp = extendInfo[key];
	if (!isRecord(stamp) || typeof stamp["sha256"] !== "string") return void 0;
	const { sha256, rollback, preview } = stamp;
	return {
		sha256,
		...originOf(stamp),
		rollback: rollbackOf(rollback),
		preview: previewOf(preview)
	};
}
function previewOf(value) {
	if (!isRecord(value)) return void 0;
	const [user, settings] = [textOf(value["user"]), textOf(value["settings"])];
	if (user === void 0 || settings === void 0) return void 0;
	return {
		user,
		settings,
		pullRequest: textOf(value["pullRequest"]),
		whitelistId: numberOf(value["whitelistId"])
	};
}
function rollbackOf(value) {
	if (!isRecord(value)) return void 0;
	const [from, to] = [textOf(value["from"]), textOf(value["to"])];
	return from === void 0 || to === void 0 ? void 0 : {
		from,
		to,
		reason: textOf(value["reason"])
	};
}
function stampedMemo(memo, { sha256, run, by, from }) {
	const facts = present({
		by,
		sha256: sha256.slice(0, 12),
		from,
		commit: oneWord(run.commit?.slice(0, 12)),
		time: run.commitMs === void 0 ? void 0 : new Date(run.commitMs).toISOString(),
		ci: oneWord(run.ci),
		run: oneWord(run.run),
		number: run.runNumber,
		series: oneWord(run.series)
	});
	const words = Object.entries(facts).map(([name, value]) => `${name}=${String(value)}`);
	return `${memo} [${key} ${words.join(" ")}]`;
}
const oneWord = (text) => text?.replaceAll(/[\s\]]+/g, "-");
const stampPattern = new RegExp(`\\[${key} ([^\\]]*)\\]$`);
function memoStampOf(memo) {
	const text = stampPattern.exec(memo)?.[1];
	if (text === void 0) return void 0;
	const facts = new Map(text.split(" ").map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]));
	const sha256 = facts.get("sha256");
	if (sha256 === void 0) return void 0;
	const by = facts.get("by");
	const commitMs = Date.parse(facts.get("time") ?? "");
	return {
		sha256,
		by: by === "promote" || by === "rollback" ? by : "release",
		from: facts.get("from"),
		commit: facts.get("commit"),
		commitMs: Number.isNaN(commitMs) ? void 0 : commitMs,
		ci: facts.get("ci"),
		run: facts.get("run"),
		runNumber: numberOf(facts.has("number") ? Number(facts.get("number")) : void 0),
		series: facts.get("series")
	};
}
const memoWords = (memo) => memo.replace(stampPattern, "").trim();
const present = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== void 0));
const isRecord = (value) => typeof value === "object" && value !== null;
const textOf = (value) => typeof value === "string" ? value : void 0;
const epochOf = (value) => typeof value === "number" && !Number.isNaN(new Date(value).getTime()) ? value : void 0;
const numberOf = (value) => typeof value === "number" && Number.isFinite(value) ? value : void 0;
// build/workflows/package-tasks.js
const isLive = ({ state }) => state !== "ended";
const isOurs = ({ tasks }) => tasks.filter(isLive).every(({ memo }) => memoStampOf(memo) !== void 0);
const byVersion = (packages) => [...packages].sort((a, b) => compareH5Versions(b.h5Version, a.h5Version));
const highestPublished = (packages) => byVersion(packages).find(({ period }) => period !== "never");
const looksAtOnce = 4;
async function publishedPackages(packages, { mpaas }) {
	const candidates = byVersion(packages).filter(({ period }) => period !== "never" && period !== "ended");
	const read = async (each) => ({
		package: each,
		tasks: await mpaas.listTasks(each.packageId)
	});
	return (await inParallel(candidates, () => looksAtOnce, read)).filter(({ tasks }) => tasks.some(isLive));
}
async function choosePackage(choice, h5Id, { mpaas }) {
	const packages = await mpaas.listPackages(h5Id);
	if (choice.kind === "newest") {
		const [newest] = await publishedPackages(choice.final ? packages.filter(({ h5Version }) => isFinal(h5Version)) : packages, { mpaas });
		if (newest === void 0) throw new Failure("NOTHING_PUBLISHED", {
			h5Id,
			packages: packages.length
		});
		return newest;
	}
	const wanted = choice.kind === "receipt" ? packageIn(await readReceipt(choice.path, { h5Id }), choice.path) : asFourNumbers(choice);
	const found = packages.find((each) => wanted.kind === "id" ? each.packageId === wanted.packageId : compareH5Versions(each.h5Version, wanted.h5Version) === 0);
	if (found === void 0) {
		const asked = wanted.kind === "id" ? `package ${wanted.packageId}` : `version ${wanted.h5Version}`;
		throw new Failure("PACKAGE_UNKNOWN", {
			asked,
			h5Id,
			known: byVersion(packages).map(({ h5Version, packageId }) => `${h5Version} (${packageId})`)
		});
	}
	return {
		package: found,
		tasks: await mpaas.listTasks(found.packageId)
	};
}
function asFourNumbers(choice) {
	if (choice.kind !== "version" || choice.scheme === void 0) return choice;
	return {
		...choice,
		h5Version: toH5Version(choice.h5Version, choice.scheme)
	};
}
export { toH5Version as _, isOurs as a, memoWords as c, stampInto as d, stampOf as f, isFinal as g, compareH5Versions as h, isLive as i, oneWord as l, withoutStamp as m, choosePackage as n, publishedPackages as o, stampedMemo as p, highestPublished as r, memoStampOf as s, byVersion as t, originOf as u };
