import { D as said, b as asFailure, i as wordsOf, m as singleLine, y as Failure } from "./words.js";
import { B as modeNames, R as isMode, a as inputs, i as inputOf, o as inputsOf, r as inputNames, s as isInput } from "./inputs.js";
import { t as nearest } from "./nearest.js";
import { t as languageOf } from "./language2.js";
import { n as failureLines, r as traceOf } from "./failure-lines.js";
import { t as createFanOut } from "./fan-out.js";
import { a as workflowCommand, t as createGitHubReporter } from "./github-log.js";
import { t as createSummaryReporter } from "./job-summary.js";
import { c as createAfterRun, l as notTold, n as readRun, o as readCiRun, s as timeIn, t as reportFiles } from "./report-files.js";
import { t as tellCrashes } from "./crash.js";
import { n as redactorFor, t as hideIn } from "./hide.js";
import { t as createOutputFiles } from "./output-files.js";
import { t as readText } from "./read-text.js";
import { dirname, join } from "node:path";
import { existsSync } from "node:fs";
// build/config/action-inputs.js
const where = "Action input";
const prefix$1 = "INPUT_";
const nameOf = (variable) => variable.slice(6).toLowerCase().replaceAll("_", "-");
function refusal(name, verb) {
	if (!isInput(name)) {
		const known = verb === void 0 ? inputNames : inputsOf(verb, "action");
		return new Failure("INPUT_UNKNOWN", {
			name,
			where,
			nearest: nearest(name, known)
		});
	}
	const { only, verbs: takers } = inputOf(name);
	if (only === "command") return new Failure("INPUT_MISPLACED", {
		name,
		where,
		reason: said("it is a flag of the command only")
	});
	if (verb === void 0 || takers.includes(verb)) return void 0;
	return new Failure("INPUT_MISPLACED", {
		name,
		where,
		reason: said("mode \"{verb}\" does not take it", { verb })
	});
}
function readActionInputs(variables) {
	const problems = [];
	const values = /* @__PURE__ */ new Map();
	const given = Object.entries(variables).filter(([variable, text]) => variable.startsWith(prefix$1) && text !== void 0 && text.trim() !== "").sort(([a], [b]) => a < b ? -1 : 1);
	const mode = given.find(([variable]) => nameOf(variable) === "mode")?.[1]?.trim() ?? inputs.mode.fallback;
	const verb = isMode(mode) ? mode : void 0;
	if (verb === void 0) problems.push(new Failure("VERB_UNKNOWN", {
		verb: mode,
		nearest: nearest(mode, modeNames)
	}));
	for (const [variable, text = ""] of given) {
		const name = nameOf(variable);
		const problem = refusal(name, verb);
		if (problem !== void 0) problems.push(problem);
		else if (isInput(name) && name !== "mode" && !values.has(name)) values.set(name, text.trim());
	}
	return {
		verb,
		values,
		problems
	};
}
// build/hosts/fetch-artifact.js
const prefix = "miniship-";
const mostArtifacts = 10;
function createArtifactFetcher({ client, token, repository, warn, listWithinMs = 2e4 }) {
	return async ({ run, repository: named = repository, file, folder }) => {
		const [repositoryOwner = "", repositoryName = ""] = named.split("/");
		const findBy = {
			token,
			workflowRunId: Number(run),
			repositoryOwner,
			repositoryName
		};
		try {
			const artifacts = await client();
			const ours = (await within(listWithinMs, artifacts.listArtifacts({
				latest: true,
				findBy
			}))).artifacts.filter(({ name }) => name.startsWith(prefix)).slice(0, mostArtifacts);
			for (const { id } of ours) {
				const path = join(folder, `artifact-${id}`);
				const { downloadPath = path } = await artifacts.downloadArtifact(id, {
					path,
					findBy
				});
				if (existsSync(join(downloadPath, file))) return join(downloadPath, file);
			}
		} catch (error) {
			warn(`The artifacts of run ${run} of ${named} cannot be read (${error instanceof Error ? error.message : String(error)}); the token needs the permission "actions: read".`);
		}
	};
}
async function within(longestMs, work) {
	let timer;
	const late = new Promise((_, reject) => {
		timer = setTimeout(() => reject(/* @__PURE__ */ new Error(`no answer within ${longestMs / 1e3} s`)), longestMs);
	});
	return await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
// build/hosts/github-event.js
function withGitHubEvent(run, payload) {
	const pulled = partAt(payload, "pull_request");
	const head = textAt(partAt(pulled, "head"), "sha");
	const known = head === void 0 ? run : {
		...run,
		commit: head,
		...pullRequestOf(pulled, payload, run)
	};
	const pushed = partAt(payload, "head_commit");
	const commitMs = timeIn(textAt(pushed, "timestamp"));
	return commitMs === void 0 || textAt(pushed, "id") !== known.commit ? known : {
		...known,
		commitMs
	};
}
function pullRequestOf(pulled, payload, { mergeRequest }) {
	const number = pulled?.["number"];
	return {
		mergeRequest: typeof number === "number" ? String(number) : mergeRequest,
		...textAt(payload, "action") === "closed" ? { mergeRequestClosed: true } : {}
	};
}
function partAt(value, name) {
	const part = value?.[name];
	return typeof part === "object" && part !== null ? part : void 0;
}
function textAt(value, name) {
	const text = value?.[name];
	return typeof text === "string" ? text : void 0;
}
// build/hosts/github-action.js
const write = (text) => void process.stdout.write(text);
async function run() {
	const core = await import("./core2.js");
	const redactor = redactorFor(process.env);
	tellCrashes((failure) => tellFailure(failure, core, redactor));
	try {
		return await runMode(core, redactor);
	} catch (thrown) {
		const failure = asFailure(thrown);
		await afterwards("The outputs were not set", {
			core,
			redactor
		}, () => tellFailure(failure, core, redactor));
		return failure.exit;
	}
}
function tellFailure(failure, core, redactor) {
	const { code, message, help, reference } = failureLines(redactor.value(failure), wordsOf(languageOf(process.env["INPUT_LANG"], process.env)));
	write(workflowCommand("error", [
		message,
		help,
		reference
	], { title: code }));
	for (const line of traceOf(redactor.value(failure))) write(workflowCommand("debug", [line]));
	core.setOutput("status", "failed");
	core.setOutput("error-code", code);
}
async function runMode(core, redactor) {
	const { verb, values: given, problems } = readActionInputs(process.env);
	const workingDirectory = process.env["GITHUB_WORKSPACE"] || process.cwd();
	const question = {
		given,
		givenFrom: "Action input",
		variables: process.env,
		workingDirectory,
		readText
	};
	const mode = verb ?? "release";
	const run = await readGitHubRun();
	const read = await readRun(mode, question, {
		run,
		problems
	});
	const { values, secrets, start } = read;
	const hide = hideIn(redactor);
	const mask = (secret, life) => {
		if (life === "run") core.setSecret(secret);
		hide(secret, life);
	};
	for (const secret of secrets) mask(secret, "run");
	const warn = (message) => core.warning(redactor.text(message));
	const outputs = createOutputFiles(values["output-file"] ?? [], warn);
	const language = languageOf(values.lang, process.env);
	const [summary, log] = [createSummaryReporter({
		language,
		detail: values.summary
	}), createGitHubReporter({
		write,
		language
	})];
	const fetchArtifact = artifactFetcher(values["github-token"], warn);
	const reports = await reportFiles(values, {
		run,
		language,
		warn
	});
	const afterRun = await createAfterRun(read, {
		system: "GITHUB_ACTIONS",
		variables: process.env,
		run,
		language,
		redact: redactor.text,
		onSecret: mask,
		warn: (failure, what) => core.warning(notTold(what, failure, {
			language,
			redact: redactor.text
		}), { title: failure.code })
	});
	for (const secret of afterRun.secrets) mask(secret, "run");
	const result = await start({
		reporter: createFanOut({
			log,
			summary,
			outputs,
			...reports,
			...afterRun.reporters
		}, redactor),
		onSecret: mask,
		redact: redactor.value,
		fetchArtifact
	});
	const told = {
		core,
		redactor
	};
	await afterwards("The outputs were not set", told, () => {
		for (const [name, value] of Object.entries(result.outputs)) core.setOutput(name, singleLine(redactor.text(value)));
	});
	if (process.env["GITHUB_STEP_SUMMARY"] && values.summary !== "off") await afterwards("The job summary was not written", told, () => core.summary.addRaw(summary.markdown()).write());
	const receipt = result.outputs["receipt-path"] ?? "";
	if (values["upload-receipt"] && receipt !== "" && canUpload()) await afterwards(`The receipt was not uploaded as an artifact (it is at ${receipt})`, told, () => uploadReceipt(receipt, {
		mode,
		archive: result.outputs["archive-path"] ?? "",
		beside: [
			values.report,
			result.outputs["qr-png"],
			result.outputs["qr-svg"]
		],
		keepDays: values["keep-archive-days"]
	}));
	await afterRun.tell(result);
	return result.exit;
}
function artifactFetcher(token, warn) {
	const client = async () => new (await (import("./artifact.js"))).DefaultArtifactClient();
	return token === void 0 ? void 0 : createArtifactFetcher({
		client,
		token,
		repository: process.env["GITHUB_REPOSITORY"] ?? "",
		warn
	});
}
async function afterwards(what, { core, redactor }, work) {
	try {
		await work();
	} catch (error) {
		core.warning(redactor.text(`${what}: ${error instanceof Error ? error.message : String(error)}`), { title: "miniship" });
	}
}
async function readGitHubRun() {
	const { gitHubEvent } = await import("./github-client.js");
	return withGitHubEvent(readCiRun(process.env), await gitHubEvent());
}
const canUpload = () => Boolean(process.env["ACTIONS_RESULTS_URL"] && process.env["ACTIONS_RUNTIME_TOKEN"]);
async function uploadReceipt(path, { mode, archive, beside, keepDays }) {
	const { DefaultArtifactClient } = await import("./artifact.js");
	const client = new DefaultArtifactClient();
	const kept = archive.split("\n").filter(Boolean);
	const isBeside = (file) => file !== void 0 && existsSync(file) && dirname(file) === dirname(path);
	const files = [
		path,
		...kept,
		...beside.filter(isBeside)
	];
	await client.uploadArtifact(artifactName(mode), files, dirname(path), kept.length === 0 ? {} : { retentionDays: keepDays });
}
const artifactName = (mode) => [
	"miniship",
	mode,
	process.env["GITHUB_JOB"],
	process.env["GITHUB_ACTION"],
	process.env["GITHUB_RUN_ATTEMPT"]
].filter(Boolean).join("-");
export { run };
