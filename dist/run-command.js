import { t as languageOf } from "./language2.js";
import { a as azureVariables, i as azureSecret, n as peopleStream, r as azureCommand, t as createShellReporter } from "./shell.js";
import { p as oneLine } from "./words.js";
import { a as ciSystemOf, c as createAfterRun, l as notTold, n as readRun, o as readCiRun, t as reportFiles } from "./report-files.js";
import { t as createSummaryReporter } from "./job-summary.js";
import { a as toGitHubOutput, i as asVariables, o as toGitLabAnnotations, r as writeOutputs, s as toGiteeParams, t as createOutputFiles } from "./output-files.js";
import { t as tellCrashes } from "./crash.js";
import { t as hideIn } from "./hide.js";
import { t as readText } from "./read-text.js";
import { r as replyLines } from "./github-log.js";
import { join } from "node:path";
import { appendFileSync, readlinkSync, writeFileSync } from "node:fs";
// build/hosts/azure-agent.js
function isReadByAgent(variables) {
	if (!variables["AGENT_ID"] || !variables["AGENT_TEMPDIRECTORY"]) return false;
	try {
		const own = readlinkSync("/proc/self/fd/1");
		return /^(?:pipe|socket):/.test(own) && own === readlinkSync(`/proc/${process.ppid}/fd/1`);
	} catch {
		return false;
	}
}
// build/hosts/ci-outputs.js
const filesOf = {
	JENKINS: ["miniship-outputs.properties"],
	YUNXIAO: ["miniship-outputs.properties"]
};
const ways = {
	GITHUB_ACTIONS: ({ result }, summary, job) => {
		const { GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: page } = job.variables;
		if (output) append(output, toGitHubOutput(result.outputs), job);
		if (page && job.summary !== "off") append(page, summary, job);
	},
	GITLAB: ({ result }, _summary, job) => {
		const path = join(job.folder, "miniship-annotations.json");
		tell(writeOutputs(path, () => writeFileSync(path, toGitLabAnnotations(result.outputs))), job);
	},
	AZURE_PIPELINES: ({ result }, summary, job) => {
		job.write(azureVariables(asVariables(result.outputs)));
		const { AGENT_TEMPDIRECTORY: folder } = job.variables;
		if (!folder || job.summary === "off") return;
		const path = join(folder, `miniship-summary-${process.pid}.md`);
		const trouble = writeOutputs(path, () => writeFileSync(path, summary));
		if (trouble === void 0) job.write(azureCommand("task.uploadsummary", path));
		else job.warn(trouble);
	},
	GITEE_GO: ({ result }, _summary, job) => append(job.variables["GITEE_PARAMS"] || join(job.folder, "GITEE_PARAMS"), toGiteeParams(result.outputs), job)
};
function createCiOutputs(system, job) {
	const usual = ["miniship-outputs.env", "miniship-outputs.json"].map((name) => join(job.folder, name));
	const own = (filesOf[system] ?? []).map((name) => join(job.folder, name));
	const files = createOutputFiles([...job.asked.length > 0 ? job.asked : usual, ...own], job.warn);
	const summary = createSummaryReporter({
		language: job.language,
		detail: job.summary
	});
	return { report: (event) => {
		files.report(event);
		summary.report(event);
		if ((event.type === "finished" || event.type === "failed") && event.app === void 0) ways[system]?.(event, summary.markdown(), job);
	} };
}
const append = (path, text, job) => tell(writeOutputs(path, () => appendFileSync(path, text)), job);
function tell(trouble, { warn }) {
	if (trouble !== void 0) warn(trouble);
}
// build/hosts/reply-printer.js
const createReplyPrinter = (write) => ({ report: (event) => {
	if (event.type === "operation-answered") write(`${replyLines(event).join("\n")}\n`);
} });
// build/hosts/run-command.js
async function runCommand(verb, flags, variables = process.env) {
	const { values: given, parameters } = flags;
	const question = {
		given,
		parameters,
		givenFrom: "flag",
		variables,
		workingDirectory: process.cwd(),
		readText
	};
	const run = readCiRun(variables);
	const read = await readRun(verb, question, {
		run,
		problems: flags.problems
	});
	const { values, secrets, start } = read;
	const system = variables === process.env ? ciSystemOf(variables) : void 0;
	const { json, debug, verbose, quiet, lang, summary, "output-file": asked = [] } = values;
	const language = languageOf(lang, variables);
	const isReplyWanted = verb === "call" && !json;
	const write = (text) => void peopleStream(json || isReplyWanted).write(text);
	const warn = (message) => void process.stderr.write(`${oneLine(redactor.text(message))}\n`);
	const outputs = system === void 0 ? createOutputFiles(asked, warn) : createCiOutputs(system, {
		variables,
		language,
		summary,
		folder: process.cwd(),
		asked,
		write,
		warn
	});
	const reply = isReplyWanted ? { reply: createReplyPrinter((text) => void process.stdout.write(text)) } : {};
	const afterRun = await createAfterRun(read, {
		system,
		variables,
		run,
		language,
		redact: (text) => redactor.text(text),
		onSecret: (secret, life) => mask(secret, life),
		warn: (failure, what) => warn(`${failure.code}: ${notTold(what, failure, {
			language,
			redact: (text) => redactor.text(text)
		})}`)
	});
	const also = {
		outputs,
		...reply,
		...await reportFiles(values, {
			run,
			language,
			warn
		}),
		...afterRun.reporters
	};
	const { reporter, redactor } = createShellReporter({
		json,
		verbose: debug || verbose,
		quiet,
		language,
		variables,
		also,
		system,
		apart: isReplyWanted
	});
	const hide = hideIn(redactor);
	const tellsAgent = system === "AZURE_PIPELINES" && !json && !isReplyWanted && isReadByAgent(variables);
	const mask = (secret, life) => {
		if (tellsAgent && life === "run") write(azureSecret(secret));
		hide(secret, life);
	};
	for (const secret of [...secrets, ...afterRun.secrets]) mask(secret, "run");
	tellCrashes((failure) => {
		const result = {
			verb,
			exit: failure.exit,
			status: "failed",
			outputs: { "error-code": failure.code }
		};
		reporter.report({
			type: "failed",
			failure,
			result
		});
	});
	const result = await start({
		reporter,
		onSecret: mask,
		redact: redactor.value
	});
	await afterRun.tell(result);
	return result;
}
export { runCommand as t };
