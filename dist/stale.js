import { y as Failure } from "./words.js";
import { f as stampOf, l as oneWord, o as publishedPackages, s as memoStampOf, t as byVersion } from "./package-tasks.js";
// build/workflows/stale.js
function isOlder(mine, theirs) {
	if (isSameCommit(mine.commit, theirs.commit)) return false;
	if (mine.commitMs !== void 0 && theirs.commitMs !== void 0 && mine.commitMs !== theirs.commitMs) return mine.commitMs < theirs.commitMs;
	if (mine.runNumber === void 0 || theirs.runNumber === void 0 || !isOneCounter(mine, theirs)) return false;
	return mine.runNumber < theirs.runNumber;
}
function isSameCommit(a, b) {
	return a !== void 0 && b !== void 0 && (a.startsWith(b) || b.startsWith(a));
}
function isOneCounter(a, b) {
	if (a.ci === void 0 || oneWord(a.ci) !== oneWord(b.ci)) return false;
	const agree = (mine, theirs) => mine === void 0 || theirs === void 0 || oneWord(mine) === oneWord(theirs);
	return agree(a.repository, b.repository) && agree(a.series, b.series);
}
async function publishedSoFar(packages, tools) {
	const live = await publishedPackages(worthALook(packages), tools);
	const newest = byVersion(packages).find(({ period, extendInfo }) => period !== "never" && stampOf(extendInfo)?.rollback === void 0);
	if (newest === void 0 || live.some((each) => each.package.packageId === newest.packageId)) return live;
	return [{
		package: newest,
		tasks: await tools.mpaas.listTasks(newest.packageId)
	}, ...live];
}
const newestForEveryone = 20;
const isGray = ({ period }) => period === "internal-gray" || period === "external-gray";
function worthALook(packages) {
	const others = byVersion(packages).filter((each) => !isGray(each) && each.period !== "never" && each.period !== "ended");
	return [...packages.filter(isGray), ...others.slice(0, newestForEveryone)];
}
function overtakenBy(run, published) {
	const newest = published.flatMap(originsOf).filter(({ origin }) => isOlder(run, origin)).sort((a, b) => (b.origin.commitMs ?? 0) - (a.origin.commitMs ?? 0))[0];
	if (newest === void 0) return void 0;
	const origin = describeOrigin(newest.origin);
	const { en, zh } = newest.what;
	return {
		mine: describeOrigin(run),
		newest: {
			en: `${origin.en} of ${en}`,
			zh: `${zh}的${origin.zh}`
		}
	};
}
function isOfOlderCommit(rollout, run) {
	const origins = originsOf(rollout);
	return origins.length > 0 && origins.every(({ origin }) => isOlder(origin, run));
}
function refuseStale(run, published, force, reporter) {
	const facts = overtakenBy(run, published);
	if (facts === void 0) return;
	if (!force) throw new Failure("STALE_RUN", facts);
	reporter.report({
		type: "warned",
		message: {
			en: `This run is of ${facts.mine.en}, which is older than ${facts.newest.en}; --force lets it go on.`,
			zh: `本次运行对应${facts.mine.zh}，早于${facts.newest.zh}；因 --force 而继续。`
		},
		help: {
			en: "Whoever receives it goes back to older code; release the newer commit again to undo that.",
			zh: "收到它的用户会退回较旧的代码；重新发布较新的提交即可恢复。"
		}
	});
}
function originsOf({ package: { h5Version, packageId, extendInfo }, tasks }) {
	const what = {
		en: `version ${h5Version} (package ${packageId})`,
		zh: `版本 ${h5Version}（资源包 ${packageId}）`
	};
	const stamp = stampOf(extendInfo);
	const memos = tasks.flatMap(({ taskId, memo }) => {
		const origin = memoStampOf(memo);
		return origin?.by === "release" ? [{
			origin,
			what: {
				en: `task ${taskId} of ${what.en}`,
				zh: `${what.zh}的任务 ${taskId} `
			}
		}] : [];
	});
	return stamp === void 0 || stamp.rollback !== void 0 ? memos : [{
		origin: stamp,
		what
	}, ...memos];
}
function describeOrigin({ commit, commitMs, ci, run, runNumber }) {
	const time = commitMs === void 0 ? void 0 : new Date(commitMs).toISOString().replace(".000Z", "Z");
	const number = run ?? runNumber;
	const source = [number === void 0 ? void 0 : `run ${number}`, ci].filter(Boolean).join(" of ");
	const inChinese = [ci, number === void 0 ? void 0 : `运行 ${number}`].filter(Boolean).join(" ");
	const en = [time, source].filter(Boolean).join(", ");
	const zh = [time, inChinese].filter(Boolean).join("，");
	if (commit === void 0) return en === "" ? {
		en: "an unknown commit",
		zh: "未知的提交"
	} : {
		en,
		zh
	};
	const short = commit.slice(0, 12);
	return en === "" ? {
		en: `commit ${short}`,
		zh: `提交 ${short}`
	} : {
		en: `commit ${short} (${en})`,
		zh: `提交 ${short}（${zh}）`
	};
}
export { overtakenBy as a, isOlder as i, isGray as n, publishedSoFar as o, isOfOlderCommit as r, refuseStale as s, describeOrigin as t };
