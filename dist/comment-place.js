// build/hosts/comment-place.js
function codePlaceOf(system, around) {
	const place = system === void 0 ? void 0 : readers[system]?.(around);
	return place === void 0 || place.repository === "" ? void 0 : {
		...place,
		base: (around.endpoint ?? place.base).replace(/\/+$/, "")
	};
}
const readers = {
	GITHUB_ACTIONS: ({ variables, run, payload }) => ({
		host: "GitHub",
		base: variables["GITHUB_API_URL"] || "https://api.github.com",
		repository: run.repository ?? "",
		number: run.mergeRequest ?? numberIn(payload),
		isFork: isForkIn(payload)
	}),
	GITLAB: ({ variables, run }) => {
		const project = variables["CI_MERGE_REQUEST_PROJECT_ID"] || variables["CI_PROJECT_ID"] || "";
		return {
			host: "GitLab",
			base: variables["CI_API_V4_URL"] || "https://gitlab.com/api/v4",
			repository: project,
			number: run.mergeRequest,
			isFork: (variables["CI_MERGE_REQUEST_SOURCE_PROJECT_ID"] || project) !== project
		};
	},
	GITEE_GO: ({ run }) => ({
		host: "Gitee",
		base: "https://gitee.com/api/v5",
		repository: run.repository ?? "",
		number: run.mergeRequest,
		isFork: false
	})
};
function numberIn(payload) {
	const issue = partAt(payload, "issue");
	const [after] = listAt(partAt(payload, "workflow_run"), "pull_requests");
	const number = partAt(payload, "pull_request")?.["number"] ?? (issue?.["pull_request"] === void 0 ? void 0 : issue["number"]) ?? after?.["number"];
	return typeof number === "number" ? String(number) : void 0;
}
function isForkIn(payload) {
	const pull = partAt(payload, "pull_request");
	if (pull === void 0) return false;
	const nameOf = (side) => partAt(partAt(pull, side), "repo")?.["full_name"];
	return nameOf("head") !== nameOf("base");
}
function partAt(value, name) {
	const part = value?.[name];
	return typeof part === "object" && part !== null ? part : void 0;
}
function listAt(value, name) {
	const list = value?.[name];
	return Array.isArray(list) ? list.filter((item) => typeof item === "object" && item !== null) : [];
}
export { codePlaceOf };
