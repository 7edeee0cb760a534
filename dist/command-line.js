import { n as version } from "./version.js";
// build/hosts/command-line.js
async function run(args) {
	if (args[0] === "--version" || args[0] === "-v") return print(version);
	const { readFlags } = await import("./flags2.js");
	const flags = readFlags(args);
	if (flags.help || args.length === 0) {
		const operation = flags.values.get("operation");
		if (operation !== void 0) return await explainOperation(operation, args);
		const { helpText } = await import("./help-text.js");
		return print(helpText(flags.topic));
	}
	try {
		const { verb } = flags;
		if (verb === void 0) return await refuse(flags.problems, args);
		if (verb === "emulator") return await (await import("./emulator-command.js")).emulatorCommand(flags);
		if (verb === "demo") return await (await import("./demo.js")).demo(flags);
		if (verb === "init") return await (await import("./init-command.js")).initCommand(flags);
		if (verb === "explain") return await (await import("./explain-command.js")).explainCommand(flags);
		if (verb === "call" && flags.values.has("list")) return await (await import("./call-list.js")).callList(flags);
		if (flags.values.has("matrix")) return await (await import("./matrix-command.js")).matrixCommand(verb, flags);
		return (await (await import("./run-command2.js")).runCommand(verb, flags)).exit;
	} catch (error) {
		const { asFailure } = await import("./failure2.js");
		return await refuse([asFailure(error)], args);
	}
}
async function explainOperation(operation, args) {
	try {
		return print((await import("./call-words.js")).operationHelp(operation));
	} catch (error) {
		return await refuse([(await import("./failure2.js")).asFailure(error)], args);
	}
}
function print(text) {
	process.stdout.write(`${text}\n`);
	return 0;
}
async function refuse(problems, args) {
	const { Failure } = await import("./failure2.js");
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
		verbose: args.includes("--debug")
	});
	reporter.report({
		type: "failed",
		failure,
		result
	});
	return failure.exit;
}
export { refuse, run };
