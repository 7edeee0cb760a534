import { x as isFailure, y as Failure } from "./words.js";
import { t as createHostApi } from "./host-api.js";
import { i as userAgent } from "./connect.js";
// build/workflows/keep-comment.js
async function keepComment(comments, { mark, body }) {
	const found = await ours(comments, mark);
	if (found.length > 0) return await settle(comments, found, body);
	const id = await comments.create(body);
	const others = (await ours(comments, mark)).filter((comment) => comment.id !== id);
	if (others.length > 0) await settle(comments, [...others, {
		id,
		body,
		isOurs: true
	}], body);
	return "created";
}
async function ours(comments, mark) {
	return (await comments.list()).filter((comment) => comment.isOurs && comment.body.startsWith(mark));
}
async function settle(comments, found, body) {
	const [oldest, ...younger] = [...found].sort((one, other) => one.id - other.id);
	for (const { id } of younger) await unlessGone(comments.remove(id));
	if (oldest === void 0 || oldest.body === body) return "unchanged";
	await comments.update(oldest.id, body);
	return "updated";
}
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
		body
	}));
}
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
