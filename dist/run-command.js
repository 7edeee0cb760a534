import { i as oneLine } from "./plain-text.js";
import { i as readCiRun, n as readRun, r as tellCrashes, t as replyLines } from "./reply-lines.js";
import { V as hideIn } from "./function-log.js";
import { t as createOutputFiles } from "./output-files.js";
import { t as readText } from "./read-text.js";
import { t as createShellReporter } from "./shell.js";
// build/hosts/reply-printer.js
/** Prints the reply of a call and nothing else, for the next program of a pipe. */
const createReplyPrinter = (write) => ({ report: (event) => {
	if (event.type === "operation-answered") write(`${replyLines(event).join("\n")}\n`);
} });
// build/hosts/run-command.js
/** A verb that runs against the cloud, as a command. `variables` are the environment's, unless the demo brings its own. */
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
	const { values, secrets, start } = await readRun(verb, question, {
		run: readCiRun(variables),
		problems: flags.problems
	});
	const outputs = createOutputFiles(values["output-file"] ?? [], (message) => void process.stderr.write(`${oneLine(redactor.text(message))}\n`));
	const isReplyWanted = verb === "call" && !values.json;
	const also = isReplyWanted ? {
		outputs,
		reply: createReplyPrinter((text) => void process.stdout.write(text))
	} : { outputs };
	const { reporter, redactor } = createShellReporter({
		json: values.json,
		verbose: values.debug,
		variables,
		also,
		apart: isReplyWanted
	});
	for (const secret of secrets) redactor.add(secret);
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
	return await start({
		reporter,
		onSecret: hideIn(redactor),
		redact: redactor.value
	});
}
export { runCommand as t };
