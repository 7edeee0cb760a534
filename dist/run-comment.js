import { x as isFailure, y as Failure } from "./words.js";
import { t as createHostApi } from "./host-api.js";
import { u as originOf } from "./package-tasks.js";
import { i as isOlder, t as describeOrigin } from "./stale.js";
import { i as userAgent } from "./connect.js";
// build/workflows/comment-origin.js
const pattern = /<!-- miniship run ([A-Za-z0-9+/=]+) -->\s*$/;
const countedOrigin = ({ commit, commitMs, ci, repository, run, runNumber, series }) => ({
	commit,
	commitMs: runNumber === void 0 ? commitMs : void 0,
	ci,
	repository,
	run,
	runNumber,
	series
});
const originMark = (origin) => `<!-- miniship run ${Buffer.from(JSON.stringify(origin)).toString("base64")} -->`;
function originIn(body) {
	const [, text] = pattern.exec(body) ?? [];
	if (text === void 0) return void 0;
	try {
		return originOf(JSON.parse(Buffer.from(text, "base64").toString()));
	} catch {
		return;
	}
}
// build/workflows/keep-comment.js
async function keepComment(comments, { mark, body: text, run }) {
	const origin = countedOrigin(run);
	const mine = {
		origin,
		body: `${text.trimEnd()}\n${originMark(origin)}\n`
	};
	const found = await ours(comments, mark);
	if (found.length > 0) return await settle(comments, found, mine);
	const id = await comments.create(mine.body);
	const others = (await ours(comments, mark)).filter((comment) => comment.id !== id);
	if (others.length > 0) await settle(comments, [...others, {
		id,
		body: mine.body,
		isOurs: true
	}], mine);
	return "created";
}
async function ours(comments, mark) {
	return (await comments.list()).filter((comment) => comment.isOurs && comment.body.startsWith(mark));
}
async function settle(comments, found, mine) {
	const [oldest, ...younger] = [...found].sort((one, other) => one.id - other.id);
	const newest = newestOf(found, mine);
	for (const { id } of younger) await unlessGone(comments.remove(id));
	const isThere = oldest === void 0 || oldest.body === newest.body;
	if (!isThere) await comments.update(oldest.id, newest.body);
	if (newest !== mine) throw new Failure("COMMENT_NEWER", {
		mine: describeOrigin(mine.origin),
		newest: describeOrigin(newest.origin)
	});
	return isThere ? "unchanged" : "updated";
}
const newestOf = (found, mine) => found.reduce((newest, { body }) => {
	const origin = originIn(body);
	return origin !== void 0 && isOlder(newest.origin, origin) ? {
		body,
		origin
	} : newest;
}, mine);
async function unlessGone(removal) {
	try {
		await removal;
	} catch (error) {
		const { facts } = isFailure(error) && error.code === "HOST_REFUSED" ? error : { facts: void 0 };
		if (facts === void 0 || !("status" in facts) || facts.status !== 404) throw error;
	}
}
// build/hosts/run-comment.js
async function writeComment({ place, token }, said, way) {
	const { number } = place;
	if (number === void 0) return;
	const comments = await commentsAt(place, number, tokenFor(place, token), way);
	const { comment, key, run, nowMs, redact } = said;
	const body = redact(comment.body(key, {
		url: run.url,
		commit: run.commit,
		nowMs
	}));
	const mark = body.slice(0, body.indexOf("\n"));
	await orAsFork(place, () => keepComment(comments, {
		mark,
		body,
		run: withoutSecrets(run, redact)
	}));
}
const withoutSecrets = (run, redact) => Object.fromEntries(Object.entries(run).map(([name, value]) => [name, typeof value === "string" ? redact(value) : value]));
function tokenFor({ host, isFork }, token) {
	if (token !== void 0) return token;
	throw isFork ? new Failure("FORK_READ_ONLY", { host }) : new Failure("HOST_TOKEN_MISSING", { host });
}
async function orAsFork({ host, isFork }, work) {
	try {
		return await work();
	} catch (error) {
		if (isFork && isFailure(error) && error.code === "HOST_FORBIDDEN") throw new Failure("FORK_READ_ONLY", { host }, { cause: error });
		throw error;
	}
}
async function commentsAt(place, number, token, way) {
	const { host, base, repository } = place;
	const api = (headers) => createHostApi({
		...way,
		host,
		base,
		headers: {
			"user-agent": userAgent,
			...headers
		}
	});
	switch (host) {
		case "GitHub": {
			const { createGitHubClient } = await import("./github-client.js");
			return (await createGitHubClient(place, {
				...way,
				token
			})).commentsOf(number);
		}
		case "GitLab": {
			const { createGitLabNotes } = await import("./gitlab-notes.js");
			return createGitLabNotes({
				api: api({ "private-token": token }),
				project: repository,
				number
			});
		}
		case "Gitee": {
			const { createGiteeComments } = await import("./gitee-comments.js");
			return createGiteeComments({
				api: api({}),
				repository,
				number,
				token
			});
		}
	}
}
export { tokenFor as n, writeComment as r, orAsFork as t };
