import { R as usualNames, n as readInputs } from "./read-inputs.js";
import { C as oneAtATime, D as noted, E as workflowNames, O as yamlText, S as miniship, T as variables, _ as expression, b as jobOutputs, d as appInput, f as appOf, g as checkout, h as called, m as buildInputs, p as build, v as inForm, w as secretsNeeded, x as keys, y as job } from "./inputs.js";
import { o as throwProblems, t as Failure } from "./failure.js";
import { t as readText } from "./read-text.js";
import { dirname, join } from "node:path";
import { mkdirSync, writeFileSync } from "node:fs";
// build/config/deploy-workflow.js
const outputs$4 = [
	"status",
	"functions-deployed",
	"http-endpoint",
	"hosting-url"
];
/** Functions, site and settings of a space follow the main branch. */
const deployWorkflow = (form) => ({
	about: ["Every merge brings the functions, the site and the settings of the space to what the repository says;", "what did not change is left alone."],
	needs: ["miniship.yml with \"serverless:\"", secretsNeeded],
	triggers: inForm(form, {
		reusable: called(buildInputs, "deploy", outputs$4),
		printed: { push: { branches: ["main"] } }
	}),
	jobs: { deploy: {
		...job,
		permissions: { contents: "read" },
		concurrency: {
			group: "miniship-space",
			"cancel-in-progress": noted(false, "a run that began is not cut off")
		},
		outputs: form.kind === "reusable" ? jobOutputs(outputs$4) : void 0,
		steps: [
			checkout,
			...build(form),
			...miniship(form, {
				with: {
					mode: "deploy",
					...keys
				},
				env: variables("SPACE_ID")
			})
		]
	} }
});
// build/config/preview-workflow.js
const outputs$3 = ["status", "archive-bytes"];
/** Only reads are made: the newer commit of a pull request makes the older run worthless. */
const concurrency$1 = {
	group: `miniship-preview-${expression("github.ref")}`,
	"cancel-in-progress": true
};
/** What a release would do, for each pull request; nothing is uploaded. */
const previewWorkflow = (form) => ({
	about: [
		"Shows for each pull request what a release of it would do: the build is checked, the cloud is only read, and the job summary",
		"holds the plan. It does not put the mini program on a phone: an upload would use up a version.",
		"Pull requests from forks and from Dependabot get no secrets, and are left out."
	],
	needs: ["miniship.yml with the mini program and its rollout", secretsNeeded],
	triggers: inForm(form, {
		reusable: called({
			app: appInput,
			...buildInputs
		}, "preview", outputs$3),
		printed: { pull_request: {} }
	}),
	jobs: { preview: {
		if: expression("github.event.pull_request.head.repo.full_name == github.repository && github.actor != 'dependabot[bot]'"),
		...job,
		permissions: { contents: "read" },
		concurrency: concurrency$1,
		outputs: form.kind === "reusable" ? jobOutputs(outputs$3) : void 0,
		steps: [
			checkout,
			...build(form),
			...miniship(form, {
				with: {
					mode: "release",
					"dry-run": true,
					app: appOf(form),
					version: noted("99.99.99", "free in any case; a dry run takes none"),
					"on-active-release": noted("leave", "a rollout that is under way says nothing against a pull request"),
					force: noted(true, "nor does a newer commit that is released already"),
					...keys
				},
				env: variables("MPAAS_TENANT_ID")
			})
		]
	} }
});
// build/config/promote-workflow.js
const outputs$2 = [
	"status",
	"h5-version",
	"stage"
];
const asked$1 = {
	to: {
		description: "Stage: next, everyone, its number, or the name of a whitelist.",
		type: "string",
		default: "next"
	},
	package: {
		description: "Package: final (the newest that is no pre-release), its version or its id.",
		type: "string",
		default: "final"
	},
	approve: {
		description: "Open a manual gate; the reviewers of the environment are asked.",
		type: "boolean",
		default: false
	}
};
const environment = { environment: {
	description: "Environment whose reviewers open a manual gate.",
	type: "string",
	default: "production"
} };
/** A run by the schedule has no inputs: it goes to the next stage, and leaves pre-releases where they are. */
const withInputs = (form) => ({
	mode: "promote",
	app: appOf(form),
	package: noted(expression("inputs.package || 'final'"), "a pre-release stays at its first stage, unless it is named"),
	to: expression("inputs.to || 'next'"),
	approve: expression("needs.approval.result == 'success'"),
	...keys
});
/** The job that waits for reviewers holds no lock: nobody has to wait for them but the promotion. */
const approval = (form) => ({
	if: expression("inputs.approve"),
	"runs-on": job["runs-on"],
	"timeout-minutes": 5,
	permissions: {},
	environment: inForm(form, {
		reusable: expression("inputs.environment"),
		printed: noted("production", "give this environment its reviewers in the settings of the repository")
	}),
	steps: [{ run: "echo \"Approved.\"" }]
});
/** Promotion by the clock, or by hand; the approval of a manual gate comes from an environment. */
const promoteWorkflow = (form) => ({
	about: [
		"Moves the rollout of the mini program to its next stage once hold and gate of miniship.yml allow it;",
		"before that it does nothing, and says why.",
		"A manual gate is opened by a run by hand with \"approve\", behind the reviewers of an environment."
	],
	needs: [
		"miniship.yml with the mini program and its rollout",
		secretsNeeded,
		"for manual gates the environment \"production\" with reviewers"
	],
	triggers: inForm(form, {
		reusable: called({
			app: appInput,
			...asked$1,
			...environment
		}, "promote", outputs$2),
		printed: {
			schedule: [{ cron: noted("7,37 * * * *", "UTC; GitHub runs it on the default branch only, and may be late") }],
			workflow_dispatch: { inputs: asked$1 }
		}
	}),
	jobs: {
		approval: approval(form),
		promote: {
			needs: "approval",
			if: noted(expression("!cancelled() && (needs.approval.result == 'success' || needs.approval.result == 'skipped')"), "Approved, or nobody had to be asked.\nWithout this a skipped approval would skip the promotion, too."),
			...job,
			permissions: { contents: "read" },
			concurrency: oneAtATime(form),
			outputs: form.kind === "reusable" ? jobOutputs(outputs$2) : void 0,
			steps: [checkout, ...miniship(form, {
				with: withInputs(form),
				env: variables("MPAAS_TENANT_ID")
			})]
		}
	}
});
// build/config/release-workflow.js
const outputs$1 = [
	"status",
	"h5-version",
	"package-id",
	"stage"
];
const onActiveRelease = noted(expression("contains(github.ref_name, '-') && 'leave' || 'finish'"), "A pre-release (v1.5.0-rc.1) starts beside what is under way; a final (v1.5.0) takes its place, earlier pre-releases included.");
/** Release on a tag: the first stage of `rollout:` starts. */
const releaseWorkflow = (form) => ({
	about: ["A version tag releases the mini program to the first stage of its rollout. There a pre-release such as v1.5.0-rc.1 stays;", "a final such as v1.5.0 goes on with the promote workflow."],
	needs: ["miniship.yml with the mini program and its rollout", secretsNeeded],
	triggers: inForm(form, {
		reusable: called({
			app: appInput,
			...buildInputs
		}, "release", outputs$1),
		printed: { push: { tags: ["v*"] } }
	}),
	jobs: { release: {
		...job,
		permissions: { contents: "read" },
		concurrency: oneAtATime(form),
		outputs: form.kind === "reusable" ? jobOutputs(outputs$1) : void 0,
		steps: [
			checkout,
			...build(form),
			...miniship(form, {
				with: {
					mode: "release",
					app: appOf(form),
					"on-active-release": onActiveRelease,
					...keys
				},
				env: variables("MPAAS_TENANT_ID")
			})
		]
	} }
});
// build/config/rollback-workflow.js
const outputs = [
	"status",
	"h5-version",
	"rolled-back-from",
	"rolled-back-to"
];
const asked = {
	target: {
		description: "previous, a version such as 1.4.1.90, or the id of a package.",
		type: "string",
		default: "previous"
	},
	reason: {
		description: "Why; kept in the memo and the receipt.",
		type: "string",
		required: true
	}
};
/** The mini program that the file was printed for, if it was printed for one. */
const onlyApp = (form) => form.kind === "printed" ? form.app : void 0;
/** By hand another mini program can be picked; the lock follows the pick. */
const concurrency = (form) => ({
	...oneAtATime(form),
	...onlyApp(form) === void 0 ? {} : { group: `miniship-${expression("inputs.app")}` }
});
/** The way back, by one press of a button. */
const rollbackWorkflow = (form) => ({
	about: ["Brings the mini program back: everybody receives the content of the earlier version again, under a new version."],
	needs: ["miniship.yml with the mini program and its rollout", secretsNeeded],
	triggers: inForm(form, {
		reusable: called({
			app: appInput,
			...asked
		}, "rollback", outputs),
		printed: { workflow_dispatch: { inputs: {
			app: {
				...appInput,
				default: onlyApp(form) ?? "",
				required: onlyApp(form) !== void 0
			},
			...asked
		} } }
	}),
	jobs: { rollback: {
		...job,
		permissions: {
			contents: "read",
			actions: "read"
		},
		concurrency: concurrency(form),
		outputs: form.kind === "reusable" ? jobOutputs(outputs) : void 0,
		steps: [checkout, ...miniship(form, {
			with: {
				mode: "rollback",
				app: expression("inputs.app"),
				to: expression("inputs.target"),
				reason: expression("inputs.reason"),
				...keys
			},
			env: {
				...variables("MPAAS_TENANT_ID"),
				GITHUB_TOKEN: noted(expression("github.token"), "reads the archive that an earlier run kept")
			}
		})]
	} }
});
// build/config/workflow-files.js
const makers = {
	release: releaseWorkflow,
	promote: promoteWorkflow,
	rollback: rollbackWorkflow,
	deploy: deployWorkflow,
	preview: previewWorkflow
};
/** Where the file stands: in this repository under its bare name, in that of a user under a name that says whose it is. */
const workflowPath = (name, { kind }) => `.github/workflows/${kind === "reusable" ? name : `miniship-${name}`}.yml`;
/** The permissions that a caller has to grant: a called workflow gets no more than its caller has. */
const callExample = (name) => [
	"Call it from a workflow with triggers of its own; \"miniship init\" prints one that needs no call:",
	"",
	"jobs:",
	`  ${name}:`,
	`    uses: miniship/miniship/${workflowPath(name, { kind: "reusable" })}@v0 # pin this to a commit`,
	`    permissions: { contents: read${name === "rollback" ? ", actions: read" : ""} }`,
	"    secrets:",
	"      ALIYUN_ACCESS_KEY_ID: ${{ secrets.ALIYUN_ACCESS_KEY_ID }}",
	"      ALIYUN_ACCESS_KEY_SECRET: ${{ secrets.ALIYUN_ACCESS_KEY_SECRET }}"
];
/** The text of a workflow file. */
function workflowText(name, form) {
	const { about, needs, triggers, jobs } = makers[name](form);
	const aim = [
		...about,
		"It needs:",
		...needs.map((need) => `- ${need}`)
	];
	const top = form.kind === "reusable" ? [
		`Generated by "npm run docs" from src/config/${name}-workflow.ts; do not edit.`,
		...aim,
		...callExample(name)
	] : [...aim, "Written by \"miniship init\"; it is yours to change."];
	return yamlText(top, {
		name: form.kind === "reusable" ? name : `miniship ${name}`,
		on: triggers,
		permissions: {},
		jobs
	});
}
/** What has to be there before these workflows can run, each thing once. */
const needsOf = (names) => [...new Set(names.flatMap((name) => makers[name]({ kind: "printed" }).needs))];
// build/hosts/init-command.js
/** The verb `init`: prints workflow files, or writes them where GitHub finds them. It asks nothing. */
async function initCommand(flags) {
	const question = {
		verb: "init",
		given: flags.values,
		givenFrom: "flag",
		variables: process.env,
		workingDirectory: process.cwd(),
		readText
	};
	const inputs = await readInputs(question);
	throwProblems([
		...flags.problems,
		...inputs.problems,
		...initProblems(inputs)
	]);
	const { workflow, app, json, write, force } = inputs.values;
	const names = workflow === "all" ? workflowNames : [workflow];
	const files = names.map((name) => fileOf(name, app));
	const states = write ? writeAll(files, {
		folder: inputs.workingDirectory,
		force
	}) : files.map(() => "printed");
	process.stdout.on("error", () => void 0);
	if (json) process.stdout.write(jsonLines(files, states));
	else process.stdout.write(write ? report(names, files, states, inputs.workingDirectory) : documentsOf(files));
	return 0;
}
function fileOf(name, app) {
	const form = {
		kind: "printed",
		app
	};
	return {
		path: workflowPath(name, form),
		text: workflowText(name, form)
	};
}
/** A name that GitHub would read as an expression cannot stand in a workflow. */
function initProblems({ values: { app, force, write }, sources }) {
	const where = sources.get("app")?.where ?? "default";
	return [...app !== void 0 && /\p{Cc}|\$\{\{/u.test(app) ? [new Failure("INPUT_INVALID", {
		name: "app",
		value: app,
		where,
		expected: "a name of miniship.yml, one line without ${{"
	})] : [], ...force && !write ? [new Failure("INPUT_MISSING", {
		name: "write",
		about: "--force replaces files that --write would leave alone."
	})] : []];
}
/** Looks at every file before the first one is written: either all are, or none. */
function writeAll(files, { folder, force }) {
	const found = files.map(({ path, text }) => {
		const there = unlessUnwritable(path, () => readText(join(folder, path)));
		if (there === void 0) return "written";
		return there === text ? "unchanged" : "replaced";
	});
	const differing = files.filter((_, index) => found[index] === "replaced").map(({ path }) => path);
	if (differing.length > 0 && !force) throw new Failure("FILES_DIFFER", { paths: differing });
	for (const [index, { path, text }] of files.entries()) {
		if (found[index] === "unchanged") continue;
		unlessUnwritable(path, () => {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), text);
		});
	}
	return found;
}
function unlessUnwritable(path, work) {
	try {
		return work();
	} catch (error) {
		throw new Failure("FILE_UNWRITABLE", {
			path,
			reason: error instanceof Error ? error.message : String(error)
		}, { cause: error });
	}
}
/** Each document begins with the path of its file; one alone is that file as it is. */
const documentsOf = (files) => files.map(({ path, text }) => `# ${path}\n${text}`).join("---\n");
function report(names, files, states, folder) {
	const done = files.map(({ path }, index) => `${(states[index] ?? "").padEnd(10)} ${path}`);
	const hasConfig = usualNames.some((name) => readText(join(folder, name)) !== void 0);
	const needs = needsOf(names).map((need) => `- ${need}${need.startsWith("miniship.yml") && !hasConfig ? " (there is none yet)" : ""}`);
	const last = "- a commit in place of \"@v0\", in every \"uses: miniship/miniship@v0\"";
	return `${[
		...done,
		"",
		"Before they can run, they need:",
		...needs,
		last
	].join("\n")}\n`;
}
function jsonLines(files, states) {
	const lines = files.map(({ path, text }, index) => ({
		type: "workflow-file",
		version: 1,
		path,
		state: states[index],
		text
	}));
	const result = {
		type: "result",
		version: 1,
		verb: "init",
		exit: 0,
		status: states.includes("printed") ? "printed" : "written",
		outputs: {}
	};
	return [...lines, result].map((line) => `${JSON.stringify(line)}\n`).join("");
}
export { initCommand };
