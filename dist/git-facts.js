import { execFile } from "node:child_process";
// build/hosts/git-facts.js
const longestMs = 2e3;
const passed = [
	"PATH",
	"HOME",
	"USERPROFILE",
	"SystemRoot",
	"GIT_DIR",
	"GIT_WORK_TREE",
	"GIT_CEILING_DIRECTORIES"
];
const settings = {
	GIT_TERMINAL_PROMPT: "0",
	GIT_NO_LAZY_FETCH: "1",
	GIT_OPTIONAL_LOCKS: "0",
	LC_ALL: "C"
};
async function withGitFacts(run, workingDirectory) {
	if (run.commit !== void 0 && run.commitMs !== void 0) return run;
	const asked = run.commit ?? "HEAD";
	if (run.commit !== void 0 && !/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(run.commit)) return run;
	const answer = await git([
		"show",
		"-s",
		"--no-show-signature",
		"--format=%H,%ct",
		asked
	], workingDirectory);
	const [, commit, seconds] = /^([0-9a-f]{40,64}),(\d+)$/.exec(answer.trim()) ?? [];
	return commit === void 0 ? run : {
		...run,
		commit,
		commitMs: Number(seconds) * 1e3
	};
}
function git(args, cwd) {
	const env = {
		...settings,
		...Object.fromEntries(passed.flatMap((name) => process.env[name] === void 0 ? [] : [[name, process.env[name]]]))
	};
	return new Promise((resolve) => {
		execFile("git", args, {
			cwd,
			env,
			timeout: longestMs,
			windowsHide: true
		}, (error, stdout) => resolve(error === null ? stdout : ""));
	});
}
export { withGitFacts };
