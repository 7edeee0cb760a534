import { b as asFailure, g as oneLine, p as cut, x as isFailure, y as Failure } from "./words.js";
import { B as tellingVerbs } from "./inputs.js";
import { t as readNoticeTargets } from "./notice-targets.js";
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
// build/hosts/crash.js
function tellCrashes(tell) {
	process.once("uncaughtException", (thrown) => {
		const failure = asFailure(thrown);
		try {
			tell(failure);
		} finally {
			process.exit(failure.exit);
		}
	});
}
export { createAfterRun as n, notTold as r, tellCrashes as t };
