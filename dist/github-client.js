import { x as isFailure } from "./words.js";
import { t as allPages } from "./comments.js";
import { a as unreachable, n as hostRefusal } from "./host-api.js";
import { i as userAgent } from "./connect.js";
// build/hosts/github-client.js
async function gitHubEvent() {
	return (await import("./github2.js")).context.payload;
}
async function createGitHubClient({ base, repository }, options) {
	const { getOctokit } = await import("./github2.js");
	const octokit = getOctokit(options.token, {
		baseUrl: base,
		userAgent,
		request: { fetch: fetchBy(options) },
		log: silent
	});
	const [owner = "", repo = ""] = repository.split("/");
	return {
		commentsOf: (number) => issueComments(octokit, {
			owner,
			repo,
			issue_number: Number(number)
		}),
		deployments: deploymentsOf(octokit, {
			owner,
			repo
		})
	};
}
const silent = {
	debug: () => void 0,
	info: () => void 0,
	warn: () => void 0,
	error: () => void 0
};
function issueComments({ rest }, issue) {
	const { owner, repo } = issue;
	return {
		list: () => plainly(async () => {
			return (await allPages(async (page) => {
				const { data } = await rest.issues.listComments({
					...issue,
					per_page: 100,
					page
				});
				return {
					items: data,
					isLast: data.length < 100
				};
			})).map(({ id, body = "", user, author_association: association }) => ({
				id,
				body,
				isOurs: user?.type === "Bot" || [
					"OWNER",
					"MEMBER",
					"COLLABORATOR"
				].includes(association ?? "")
			}));
		}),
		create: (body) => plainly(async () => (await rest.issues.createComment({
			...issue,
			body
		})).data.id),
		update: (id, body) => plainly(async () => void await rest.issues.updateComment({
			owner,
			repo,
			comment_id: id,
			body
		})),
		remove: (id) => plainly(async () => void await rest.issues.deleteComment({
			owner,
			repo,
			comment_id: id
		}))
	};
}
const longestDescription = 140;
function deploymentsOf({ rest }, { owner, repo }) {
	return {
		create: ({ ref, environment, description, isTransient, isProduction }) => plainly(async () => {
			const { data } = await rest.repos.createDeployment({
				owner,
				repo,
				ref,
				environment,
				description: description.slice(0, longestDescription),
				task: "deploy",
				auto_merge: false,
				required_contexts: [],
				transient_environment: isTransient,
				production_environment: isProduction
			});
			return "id" in data && typeof data.id === "number" ? data.id : 0;
		}),
		setStatus: (id, { state, description, environmentUrl, logUrl }) => plainly(async () => {
			await rest.repos.createDeploymentStatus({
				owner,
				repo,
				deployment_id: id,
				state,
				description: description.slice(0, longestDescription),
				...environmentUrl === void 0 ? {} : { environment_url: environmentUrl },
				...logUrl === void 0 ? {} : { log_url: logUrl }
			});
		})
	};
}
async function plainly(call) {
	try {
		return await call();
	} catch (error) {
		const cause = error instanceof Error ? error.cause : void 0;
		throw isFailure(cause) ? cause : error;
	}
}
const methods = [
	"GET",
	"POST",
	"PATCH",
	"DELETE"
];
function fetchBy({ http, timeoutMs, signal }) {
	return async (url, { method: name, headers, body }) => {
		const method = methods.find((known) => known === name) ?? "GET";
		const sent = Object.fromEntries(new Headers(headers));
		const reply = await http.send({
			method,
			url,
			headers: sent,
			...typeof body === "string" ? { body } : {},
			timeoutMs,
			signal
		});
		if (reply.kind === "broken") throw unreachable("GitHub", reply);
		if (reply.status >= 300) throw hostRefusal("GitHub", reply);
		const isEmpty = reply.status === 204 || reply.status === 205;
		return new Response(isEmpty ? null : new Uint8Array(reply.body), {
			status: reply.status,
			headers: { ...reply.headers }
		});
	};
}
export { createGitHubClient, gitHubEvent };
