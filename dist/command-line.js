import { n as version } from "./version.js";
// build/hosts/command-line.js
async function run(args) {
	if (args[0] === "--version" || args[0] === "-v") return print(version);
	const { readFlags } = await import("./flags2.js");
	const { languageOf } = await import("./language.js");
	const flags = readFlags(args);
	const asked = {
		args,
		language: languageOf(flags.language, process.env)
	};
	if (flags.help || args.length === 0) return await help(flags, asked);
	try {
		return await runVerb(flags, asked);
	} catch (error) {
		const { asFailure } = await import("./failure.js");
		return await refuse([asFailure(error)], asked);
	}
}
async function runVerb(flags, asked) {
	const { verb } = flags;
	if (verb === void 0) return await refuse(flags.problems, asked);
	if (verb === "emulator") return await (await import("./emulator-command.js")).emulatorCommand(flags);
	if (verb === "demo") return await (await import("./demo.js")).demo(flags, asked.language);
	if (verb === "init") return await (await import("./init-command.js")).initCommand(flags);
	if (verb === "explain") return await (await import("./explain-command.js")).explainCommand(flags, asked.language);
	if (verb === "call" && flags.values.has("list")) return await (await import("./call-list.js")).callList(flags);
	if (flags.values.has("matrix")) return await (await import("./matrix-command.js")).matrixCommand(verb, flags);
	return (await (await import("./run-command2.js")).runCommand(verb, flags)).exit;
}
async function help(flags, asked) {
	const operation = flags.values.get("operation");
	if (operation !== void 0) return await explainOperation(operation, asked);
	const { helpText } = await import("./help-text.js");
	return print(helpText(flags.topic, asked.language));
}
async function explainOperation(operation, asked) {
	try {
		return print((await import("./call-words.js")).operationHelp(operation, asked.language));
	} catch (error) {
		return await refuse([(await import("./failure.js")).asFailure(error)], asked);
	}
}
function print(text) {
	process.stdout.write(`${text}\n`);
	return 0;
}
async function refuse(problems, { args, language }) {
	const { Failure } = await import("./failure.js");
	const { createShellReporter } = await import("./shell2.js");
	const [first, ...others] = problems;
	if (first === void 0) return 0;
	const failure = others.length === 0 ? first : new Failure("SEVERAL_PROBLEMS", { count: problems.length }, { problems });
	const result = {
		verb: args.find((arg) => !arg.startsWith("-")) ?? "",
		exit: failure.exit,
		status: "failed",
		outputs: { "error-code": failure.code }
	};
	const { reporter } = createShellReporter({
		json: args.includes("--json"),
		verbose: args.includes("--debug") || args.includes("--verbose"),
		language
	});
	reporter.report({
		type: "failed",
		failure,
		result
	});
	return failure.exit;
}
export { refuse, run };
