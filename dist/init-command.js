import { A as jobsOf, C as oneAtATime, D as noted, E as workflowNames, M as keyNames, N as needed, O as yamlText, P as program, S as miniship, T as variables, _ as expression, b as jobOutputs, d as appInput, f as appOf, g as checkout, h as called, j as junitFile, k as commandOf, m as buildInputs, p as build, v as inForm, w as secretsNeeded, x as keys, y as job } from "./inputs.js";
import { I as usualNames, n as readInputs } from "./read-inputs.js";
import { a as throwProblems, t as Failure } from "./failure.js";
import { a as said } from "./said.js";
import { t as readText } from "./read-text.js";
import { dirname, join } from "node:path";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
// build/config/azure-files.js
const conditions$2 = {
	tag: () => "startsWith(variables['Build.SourceBranch'], 'refs/tags/v')",
	main: () => "and(eq(variables['Build.SourceBranch'], 'refs/heads/main'), eq('${{ parameters.byHand }}', 'nothing'))",
	hand: (verb) => `eq('\${{ parameters.byHand }}', '${verb}')`
};
function template({ app, build }) {
	const env = {
		MINISHIP_VERB: "${{ parameters.verb }}",
		MINISHIP_FLAGS: "${{ parameters.flags }}",
		MINISHIP_APP: app,
		...Object.fromEntries(keyNames.map((name) => [name, `$(${name})`]))
	};
	return {
		path: "azure-pipelines/miniship.yml",
		text: yamlText(["The steps of a job that runs miniship. Written by \"miniship init\"; it is yours to change.", "Needs the access key as secret variables of the pipeline."], {
			parameters: [
				{
					name: "verb",
					type: "string",
					values: [
						"release",
						"promote",
						"rollback",
						"deploy"
					]
				},
				{
					name: "flags",
					type: "string",
					default: ""
				},
				{
					name: "builds",
					type: "boolean",
					default: false
				}
			],
			steps: [
				{
					checkout: "self",
					persistCredentials: false
				},
				{
					task: "NodeTool@0",
					inputs: { versionSpec: "24.x" }
				},
				{ "${{ if parameters.builds }}": [{
					script: noted(build, "your build"),
					displayName: "Build"
				}] },
				{
					script: `${program} "$MINISHIP_VERB" $MINISHIP_FLAGS --junit ${junitFile}`,
					name: noted("miniship", "later steps read $(miniship.MINISHIP_PACKAGE_ID)"),
					displayName: "miniship",
					env
				},
				{
					task: "PublishTestResults@2",
					condition: "succeededOrFailed()",
					inputs: {
						testResultsFormat: "JUnit",
						testResultsFiles: junitFile,
						testRunTitle: "miniship"
					}
				}
			]
		})
	};
}
function azureFiles(wish) {
	const jobs = wish.jobs.map(({ verb, on, builds, flags }) => ({
		job: verb,
		condition: conditions$2[on](verb),
		timeoutInMinutes: 30,
		pool: { vmImage: "ubuntu-24.04" },
		steps: [{
			template: "azure-pipelines/miniship.yml",
			parameters: {
				verb,
				flags: flags.trim(),
				builds
			}
		}]
	}));
	return [{
		path: "azure-pipelines.yml",
		text: yamlText(["Releases and deploys with miniship. Written by \"miniship init\"; it is yours to change."], {
			trigger: {
				branches: { include: ["main"] },
				tags: { include: ["v*"] }
			},
			parameters: [{
				name: "byHand",
				type: "string",
				default: "nothing",
				values: ["nothing", ...wish.jobs.filter(({ on }) => on === "hand").map(({ verb }) => verb)]
			}],
			lockBehavior: noted("sequential", "one run at a time, with an exclusive lock on the environment"),
			jobs
		})
	}, template(wish)];
}
// build/config/chinese-ci-files.js
const titles$1 = {
	release: "发布",
	promote: "推进灰度",
	rollback: "回滚",
	deploy: "部署"
};
const conditions$1 = {
	tag: "\"${CI_COMMIT_REF_NAME}\" =~ \"^v[0-9].*\"",
	main: "\"${CI_COMMIT_REF_NAME}\" == \"main\""
};
const written = "Written by \"miniship init\"; it is yours to change.";
const commandsOf = (job, { app, build }) => [
	...app === void 0 ? [] : [`export MINISHIP_APP='${app.replaceAll("'", "'\\''")}'`],
	...job.builds ? [build] : [],
	commandOf(job)
];
function yunxiaoFiles(wish) {
	const stages = wish.jobs.map((job) => [`${job.verb}_stage`, {
		name: titles$1[job.verb],
		jobs: { [`${job.verb}_job`]: {
			name: titles$1[job.verb],
			runsOn: "public/cn-beijing",
			timeoutMinutes: 30,
			driven: job.on === "hand" ? noted("manual", "a person starts it") : "auto",
			condition: conditions$1[job.on],
			steps: { [`${job.verb}_step`]: {
				step: "NodeBuild",
				name: `miniship ${job.verb}`,
				with: {
					nodeVersion: noted("24", "miniship needs 20.19 or newer"),
					run: commandsOf(job, wish).join(" && ")
				}
			} }
		} }
	}]);
	return [{
		path: ".yunxiao/miniship.yml",
		text: yamlText([
			"Releases and deploys with miniship; paste it into a YAML pipeline of 云效 Flow.",
			"Needs the access key as private variables of the pipeline.",
			written
		], {
			sources: { repository: {
				type: "codeup",
				name: "repository",
				endpoint: noted("https://codeup.aliyun.com/GROUP/REPOSITORY.git", "to be filled in"),
				branch: "main",
				triggerEvents: ["push", "tagPush"],
				certificate: {
					type: "serviceConnection",
					serviceConnection: noted("SERVICE-CONNECTION-ID", "to be filled in")
				}
			} },
			stages: Object.fromEntries(stages)
		})
	}];
}
const giteeFiles = (wish) => wish.jobs.map((job) => ({
	path: `.workflow/miniship-${job.verb}.yml`,
	text: giteeText(job, wish)
}));
const triggers = {
	tag: {
		trigger: "auto",
		push: { tags: { prefix: ["v"] } }
	},
	main: {
		trigger: "auto",
		push: { branches: { precise: ["main"] } }
	},
	hand: void 0
};
const giteeText = (job, wish) => yamlText([`miniship ${job.verb}: ${titles$1[job.verb]}. ${written}`, "Needs the access key as encrypted variables of the pipeline."], {
	version: noted("1.0", "of the format"),
	name: `miniship-${job.verb}`,
	displayName: titles$1[job.verb],
	triggers: triggers[job.on],
	strategy: { blocking: noted(true, "one run at a time") },
	stages: [{
		name: job.verb,
		displayName: titles$1[job.verb],
		strategy: "naturally",
		trigger: "auto",
		steps: [{
			step: "build@nodejs",
			name: job.verb,
			displayName: titles$1[job.verb],
			nodeVersion: noted("24.11.0", "one that Gitee Go offers; miniship needs 20.19 or newer"),
			commands: commandsOf(job, wish)
		}]
	}]
});
// build/config/gitlab-files.js
const rules = {
	tag: [{ if: "$CI_COMMIT_TAG" }],
	main: [{ if: "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH" }],
	hand: [{
		if: "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH",
		when: "manual",
		allow_failure: true
	}]
};
const base = {
	image: "$[[ inputs.image ]]",
	stage: "$[[ inputs.stage ]]",
	timeout: "30 minutes",
	interruptible: noted(false, "a run that began is not cut off"),
	resource_group: noted("miniship", "one run at a time"),
	variables: {
		MINISHIP_APP: "$[[ inputs.app ]]",
		GIT_DEPTH: "1"
	},
	artifacts: {
		when: "always",
		paths: ["miniship-receipt.json", "miniship-outputs.json"],
		reports: {
			dotenv: "miniship-outputs.env",
			junit: junitFile,
			annotations: "miniship-annotations.json"
		}
	}
};
function gitlabFiles({ jobs, app, build }) {
	const inputs = {
		stage: { default: "deploy" },
		image: { default: noted("node:24", "a version that builds your code; miniship needs 20.19 or newer") },
		build: { default: noted(build, "your build") },
		app: {
			default: app ?? "",
			description: "Mini program of miniship.yml, when it describes several."
		}
	};
	const made = jobs.map((job) => [`miniship-${job.verb}`, {
		extends: ".miniship",
		rules: rules[job.on],
		script: [...job.builds ? ["$[[ inputs.build ]]"] : [], commandOf(job)]
	}]);
	return [{
		path: "templates/miniship.yml",
		text: [yamlText(["Releases and deploys with miniship, as a CI/CD component. Written by \"miniship init\"; it is yours to change."], { spec: { inputs } }), yamlText(["Needs the access key as masked and protected CI/CD variables."], {
			".miniship": base,
			...Object.fromEntries(made)
		})].join("---\n")
	}];
}
const gitlabPipeline = {
	path: ".gitlab-ci.yml",
	text: yamlText(["Includes the component below. In another project: \"component: $CI_SERVER_FQDN/group/project/miniship@1.0.0\"."], {
		stages: ["deploy"],
		include: [{ local: "templates/miniship.yml" }]
	})
};
// build/config/jenkins-files.js
const text = (words) => `'${words.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll(/\r?\n/g, "\\n")}'`;
const conditions = {
	tag: () => "buildingTag()",
	main: () => "branch 'main'",
	hand: (verb) => `expression { params.BY_HAND == ${text(verb)} }`
};
const titles = {
	release: "Release",
	promote: "Promote",
	rollback: "Roll back",
	deploy: "Deploy"
};
function stageOf({ verb, on, flags }, app) {
	const given = [
		`verb: ${text(verb)}`,
		...flags === "" ? [] : [`flags: ${text(flags.trim())}`],
		...app === void 0 ? [] : [`app: ${text(app)}`]
	];
	return [
		`    stage(${text(titles[verb])}) {`,
		`      when { ${conditions[on](verb)} }`,
		`      steps { miniship(${given.join(", ")}) }`,
		"    }"
	];
}
function jenkinsFiles({ jobs, app, build }) {
	const byHand = jobs.filter(({ on }) => on === "hand").map(({ verb }) => text(verb));
	return [{
		path: "Jenkinsfile",
		text: [
			"// Releases and deploys with miniship. Written by \"miniship init\"; it is yours to change.",
			"// Needs the shared library with vars/miniship.groovy under the name \"miniship\", and the plugin Pipeline Utility Steps.",
			"@Library('miniship') _",
			"",
			"pipeline {",
			"  agent { docker { image 'node:24' } } // miniship needs Node.js 20.19 or newer",
			"  options {",
			"    disableConcurrentBuilds() // one run at a time",
			"    timeout(time: 30, unit: 'MINUTES')",
			"  }",
			...byHand.length === 0 ? [] : [
				"  parameters {",
				`    choice(name: 'BY_HAND', choices: ['', ${byHand.join(", ")}], description: 'What to do by hand')`,
				"  }"
			],
			"  stages {",
			"    stage('Build') {",
			`      when { anyOf { buildingTag(); branch 'main' } }`,
			`      steps { sh ${text(build)} } // your build`,
			"    }",
			...jobs.flatMap((job) => stageOf(job, app)),
			"  }",
			"  post {",
			"    always {",
			`      junit allowEmptyResults: true, testResults: ${text(junitFile)}`,
			"      archiveArtifacts allowEmptyArchive: true, artifacts: 'miniship-receipt.json, miniship-outputs.json'",
			"    }",
			"  }",
			"}",
			""
		].join("\n")
	}, {
		path: "vars/miniship.groovy",
		text: step.join("\n")
	}];
}
const step = [
	"// The step \"miniship\" of a shared library: runs a verb with the access key, and answers its outputs.",
	"// Written by \"miniship init\"; it is yours to change. Needs two credentials of the kind \"secret text\".",
	"def call(Map given = [:]) {",
	"  def verb = given.verb ?: 'release'",
	"  if (!(verb ==~ /[a-z]+/)) { error 'miniship: the verb is a word' }",
	`  withEnv(["MINISHIP_VERB=\${verb}", "MINISHIP_FLAGS=\${given.flags ?: ''}", "MINISHIP_APP=\${given.app ?: ''}"]) {`,
	"    withCredentials([",
	`      string(credentialsId: 'aliyun-access-key-id', variable: '${keyNames[0]}'),`,
	`      string(credentialsId: 'aliyun-access-key-secret', variable: '${keyNames[1]}'),`,
	"    ]) {",
	`      sh '${program} "$MINISHIP_VERB" $MINISHIP_FLAGS --junit ${junitFile}'`,
	"    }",
	"  }",
	"  return readProperties(file: 'miniship-outputs.properties')",
	"}",
	""
];
// build/config/ci-files.js
const makers$1 = {
	gitlab: gitlabFiles,
	jenkins: jenkinsFiles,
	azure: azureFiles,
	yunxiao: yunxiaoFiles,
	gitee: giteeFiles
};
function ciFiles(ci, wish, { hasPipeline }) {
	const files = makers$1[ci](wish);
	return ci === "gitlab" && !hasPipeline ? [gitlabPipeline, ...files] : files;
}
const keyPlaces = {
	gitlab: "masked and protected CI/CD variables",
	jenkins: "credentials \"aliyun-access-key-id\" and \"aliyun-access-key-secret\"",
	azure: "secret variables of the pipeline",
	yunxiao: "private variables of the pipeline",
	gitee: "encrypted variables of the pipeline"
};
const ciNeeds = (ci) => [
	...needed(keyPlaces[ci]),
	...ci === "gitlab" ? ["\"include: [{ local: templates/miniship.yml }]\" in .gitlab-ci.yml, and the stage \"deploy\""] : [],
	...ci === "jenkins" ? ["a shared library \"miniship\" with vars/miniship.groovy, and the plugin Pipeline Utility Steps"] : [],
	...ci === "yunxiao" ? ["the address of the repository and the service connection, in \".yunxiao/miniship.yml\""] : [],
	"an exact version in place of \"miniship@0\""
];
const marks = {
	github: [".github/workflows"],
	gitlab: [".gitlab-ci.yml"],
	jenkins: ["Jenkinsfile"],
	azure: ["azure-pipelines.yml"],
	yunxiao: [".yunxiao"],
	gitee: [".workflow"]
};
function ciInUse(isThere) {
	return Object.keys(marks).find((ci) => marks[ci].some(isThere)) ?? "github";
}
// build/config/found-project.js
const functionPlaces = [
	"functions",
	"cloud/functions",
	"cloudfunctions"
];
function findProject(repository) {
	const names = repository.names(".");
	const has = (pattern) => names.some((name) => pattern.test(name));
	const packages = dependenciesIn(repository.text("package.json"));
	return {
		miniProgram: miniProgramIn(packages, names),
		site: has(/^next\.config\./) || packages.has("next") ? {
			kind: "Next",
			path: "out"
		} : has(/^vite\.config\./) && !isMini(packages) ? {
			kind: "Vite",
			path: "dist"
		} : void 0,
		functions: functionPlaces.flatMap((place) => repository.names(place).map((name) => `${place}/${name}`).filter((folder) => repository.names(folder).includes("index.js")))
	};
}
const isMini = (packages) => packages.has("@tarojs/taro") || packages.has("@dcloudio/uni-app");
function miniProgramIn(packages, names) {
	if (packages.has("@tarojs/taro")) return {
		kind: "Taro",
		path: "dist",
		build: "npm ci && npm run build:alipay"
	};
	if (packages.has("@dcloudio/uni-app")) return {
		kind: "uni-app",
		path: "dist/build/mp-alipay",
		build: "npm ci && npm run build:mp-alipay"
	};
	if (names.includes("mini.project.json") || names.includes("app.json") && names.includes("app.js")) return {
		kind: "native",
		path: "dist/mini-program",
		build: "npm ci && npm run build"
	};
}
function dependenciesIn(text) {
	try {
		const content = JSON.parse(text ?? "{}");
		return /* @__PURE__ */ new Set([...Object.keys(content?.dependencies ?? {}), ...Object.keys(content?.devDependencies ?? {})]);
	} catch {
		return /* @__PURE__ */ new Set();
	}
}
const isEmptyProject = ({ miniProgram, site, functions }) => miniProgram === void 0 && site === void 0 && functions.length === 0;
function starterConfig({ miniProgram, site, functions }) {
	const fill = "to be filled in";
	const apps = miniProgram && { shop: {
		h5Id: noted("0000000000000000", `${fill}: 16 digits, from the mPaaS console`),
		path: noted(miniProgram.path, miniProgram.kind === "native" ? `${fill}: the build output` : `where ${miniProgram.kind} builds`),
		icon: noted("assets/icon.png", `${fill}: needed for the first version`),
		clientVersions: {
			ios: noted("10.1.60", `${fill}: the oldest app that can run it`),
			android: "10.1.60"
		},
		rollout: [
			{ whitelist: {
				name: "qa",
				users: ["u001"]
			} },
			{ window: {
				users: 500,
				for: "24h"
			} },
			"everyone"
		]
	} };
	const serverless = (site !== void 0 || functions.length > 0) && {
		spaceId: "${SPACE_ID}",
		functions: functions.length === 0 ? void 0 : Object.fromEntries(functions.map((path) => [path.split("/").at(-1) ?? path, {
			path,
			runtime: "nodejs20"
		}])),
		hosting: site && { path: noted(site.path, `where ${site.kind} builds${site.kind === "Next" ? " with output: \"export\"" : ""}`) }
	};
	return yamlText(["What miniship releases and deploys. Written by \"miniship init\" from what the repository holds; it is yours to change."], {
		mpaas: apps && {
			appId: noted("ONEX0000000000000", fill),
			workspaceId: "default",
			tenantId: "${MPAAS_TENANT_ID}"
		},
		apps,
		serverless: serverless || void 0
	});
}
// build/config/init-wish.js
function fittingWorkflows(names, { miniProgram, site, functions }, config = "") {
	const hasApp = miniProgram !== void 0 || /^\s*"?(?:apps|mpaas|h5Id)"?\s*:/m.test(config);
	const hasSpace = site !== void 0 || functions.length > 0 || /^\s*"?serverless"?\s*:/m.test(config);
	if (!hasApp && !hasSpace) return names;
	return names.filter((name) => name === "deploy" ? hasSpace : hasApp);
}
const toFillIn = (files) => files.flatMap(({ path, text }) => text.split("\n").flatMap((line, index) => {
	const [, key = ""] = /^[\s-]*'?([\w-]+)'?:.*# .*to be filled in/.exec(line) ?? [];
	return key === "" ? [] : [`${path}:${index + 1} ${key}`];
}));
const variablesIn = (config) => [...new Set([...config.matchAll(/(?<!\$)\$\{([A-Za-z_]\w*)\}/g)].map(([, name = ""]) => name))];
// build/config/deploy-workflow.js
const outputs$4 = [
	"status",
	"functions-deployed",
	"http-endpoint",
	"hosting-url"
];
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
const outputs$3 = [
	"status",
	"debug-url",
	"expires-at",
	"previews-ended"
];
const ofPullRequest = "github.event_name == 'pull_request'";
const isTrusted = "github.event.pull_request.head.repo.full_name == github.repository && github.actor != 'dependabot[bot]'";
const isOpen = `${ofPullRequest} && github.event.action != 'closed'`;
const concurrency$1 = {
	group: `miniship-preview-${expression("github.event.pull_request.number || 'sweep'")}`,
	"cancel-in-progress": true
};
const previewWorkflow = (form) => ({
	about: [
		"Puts each pull request on the phone of one tester: the job summary holds the QR code. There is one preview for each pull request;",
		"the next commit replaces it, closing the pull request ends it, and a sweep every night ends what is older than a week.",
		"Pull requests from forks and from Dependabot get no secrets, and are left out."
	],
	needs: [
		"miniship.yml with the mini program and its rollout",
		secretsNeeded,
		"the variable MINISHIP_PREVIEW_USER, or \"previewUser\" in miniship.yml: the id that the app gives the tester"
	],
	triggers: inForm(form, {
		reusable: called({
			app: appInput,
			...buildInputs
		}, "preview", outputs$3),
		printed: {
			pull_request: { types: [
				"opened",
				"synchronize",
				"reopened",
				noted("closed", "ends the preview")
			] },
			schedule: [{ cron: noted("23 19 * * *", "the sweep, 3:23 in China") }],
			workflow_dispatch: {}
		}
	}),
	jobs: { preview: {
		if: expression(`!github.head_ref || ${isTrusted}`),
		...job,
		permissions: { contents: "read" },
		concurrency: concurrency$1,
		outputs: form.kind === "reusable" ? jobOutputs(outputs$3) : void 0,
		steps: [
			checkout,
			...build(form, isOpen),
			...miniship(form, {
				with: {
					mode: "preview",
					app: appOf(form),
					"preview-user": expression("vars.MINISHIP_PREVIEW_USER"),
					sweep: noted(expression(`!(${ofPullRequest})`), "the event of a closed pull request means a clean-up by itself"),
					"keep-for": noted("7d", "for the sweep"),
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
const withInputs = (form) => ({
	mode: "promote",
	app: appOf(form),
	package: noted(expression("inputs.package || 'final'"), "a pre-release stays at its first stage, unless it is named"),
	to: expression("inputs.to || 'next'"),
	approve: expression("needs.approval.result == 'success'"),
	...keys
});
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
const onlyApp = (form) => form.kind === "printed" ? form.app : void 0;
const concurrency = (form) => ({
	...oneAtATime(form),
	...onlyApp(form) === void 0 ? {} : { group: `miniship-${expression("inputs.app")}` }
});
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
const workflowPath = (name, { kind }) => `.github/workflows/${kind === "reusable" ? name : `miniship-${name}`}.yml`;
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
const needsOf = (names) => [...new Set(names.flatMap((name) => makers[name]({ kind: "printed" }).needs))];
// build/hosts/init-command.js
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
	const { json, write, force } = inputs.values;
	const folder = inputs.workingDirectory;
	const project = projectIn(folder);
	const ci = inputs.values.ci ?? ciInUse((path) => existsSync(join(folder, path)));
	const there = configIn(folder);
	const names = namesOf(inputs, project, there);
	const files = [...configFor(project, there), ...pipelinesFor(ci, project, {
		inputs,
		names
	})];
	const states = write ? writeAll(files, {
		folder,
		force
	}) : files.map(() => "printed");
	process.stdout.on("error", () => void 0);
	if (json) process.stdout.write(jsonLines(files, states));
	else process.stdout.write(write ? report(needsFor(ci, names), files, states, there) : documentsOf(files));
	return 0;
}
const projectIn = (folder) => findProject({
	text: (path) => unlessUnreadable(() => readText(join(folder, path)), void 0),
	names: (path) => unlessUnreadable(() => readdirSync(join(folder, path)), [])
});
function unlessUnreadable(read, otherwise) {
	try {
		return read();
	} catch {
		return otherwise;
	}
}
const configIn = (folder) => usualNames.map((name) => unlessUnreadable(() => readText(join(folder, name)), "")).find((text) => text !== void 0);
const configFor = (project, there) => isEmptyProject(project) || there !== void 0 ? [] : [{
	path: usualNames[0],
	text: starterConfig(project)
}];
function namesOf({ values: { workflow }, sources }, project, config) {
	const asked = workflow === "all" ? workflowNames : [workflow];
	return sources.has("workflow") ? asked : fittingWorkflows(asked, project, config);
}
function pipelinesFor(ci, project, { inputs, names }) {
	const { values, workingDirectory } = inputs;
	if (ci === "github") return names.map((name) => fileOf(name, values.app));
	const build = project.miniProgram?.build ?? "npm ci && npm run build";
	const hasPipeline = existsSync(join(workingDirectory, ".gitlab-ci.yml"));
	return ciFiles(ci, {
		jobs: names.flatMap(jobsOf),
		app: values.app,
		build
	}, { hasPipeline });
}
const needsFor = (ci, names) => ci === "github" ? [...needsOf(names), "a commit in place of \"@v0\", in every \"uses: miniship/miniship@v0\""] : ciNeeds(ci);
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
function initProblems({ values: { app, ci, force, workflow, write }, sources }) {
	const where = sources.get("app")?.where ?? "default";
	const expected = said("a name of miniship.yml, one line without ${, $( and $[");
	return [
		...app !== void 0 && /\p{Cc}|\$[{([]/u.test(app) ? [new Failure("INPUT_INVALID", {
			name: "app",
			value: app,
			where,
			expected
		})] : [],
		...ci !== void 0 && ci !== "github" && workflow === "preview" ? [new Failure("INPUTS_CONFLICT", {
			names: ["ci", "workflow"],
			reason: said("a preview has a ready file for GitHub only.")
		})] : [],
		...force && !write ? [new Failure("INPUT_MISSING", {
			name: "write",
			about: said("--force replaces files that --write would leave alone.")
		})] : []
	];
}
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
const documentsOf = (files) => files.map(({ path, text }) => `# ${path}\n${text}`).join("---\n");
function report(needs, files, states, there) {
	const done = files.map(({ path }, index) => `${(states[index] ?? "").padEnd(10)} ${path}`);
	const starter = files.find(({ path }) => path === usualNames[0])?.text;
	const variables = variablesIn(there ?? starter ?? "");
	const lines = [
		...toFillIn(files).map((place) => `${place}: to be filled in`),
		...variables.length === 0 ? [] : [`${variables.join(" and ")}, which the configuration takes from the environment`],
		...needs.filter((need) => starter === void 0 || !isConfig(need))
	];
	const isLacking = there === void 0 && starter === void 0;
	const told = lines.map((line) => `- ${line}${isLacking && isConfig(line) ? " (there is none yet)" : ""}`);
	return `${[
		...done,
		"",
		"Before they can run, they need:",
		...told
	].join("\n")}\n`;
}
const isConfig = (need) => need.startsWith("miniship.yml with");
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
