import { t as languageOf } from "./language2.js";
import { n as readInputs } from "./read-inputs.js";
import { n as parseSeed, t as createEmulator } from "./emulator.js";
import { C as throwProblems, D as said, p as oneLine, y as Failure } from "./words.js";
import { n as hearSignals } from "./end-on-signals.js";
import { t as readText } from "./read-text.js";
import { n as writeTrouble } from "./writable-place.js";
// build/hosts/emulator-command.js
async function emulatorCommand(flags) {
	const question = {
		verb: "emulator",
		given: flags.values,
		givenFrom: "flag",
		variables: process.env,
		workingDirectory: process.cwd(),
		readText
	};
	const inputs = await readInputs(question);
	throwProblems([...flags.problems, ...inputs.problems]);
	const { values } = inputs;
	const { port, seed, state } = values;
	throwProblems(state === void 0 ? [] : [writeTrouble(state)].filter((trouble) => trouble !== void 0));
	const onTrouble = (message) => void process.stderr.write(`${oneLine(message)}\n`);
	const options = {
		port,
		onTrouble,
		...seed && { seed: readSeed(seed) },
		...state && { stateFile: state }
	};
	const signals = hearSignals();
	const emulator = await createEmulator(options).catch((error) => {
		signals.done();
		throw explain(error, inputs);
	});
	const text = values.json ? ready(emulator.url, emulator.env) : exports(emulator.url, emulator.env, languageOf(values.lang, process.env));
	process.stdout.write(text);
	await signals.first;
	await emulator.close();
	return 0;
}
function explain(error, { values: { port, seed, state }, sources }) {
	if (!(error instanceof Error)) return error;
	if ("syscall" in error && error.syscall === "listen") {
		const where = sources.get("port")?.where ?? "default";
		const expected = said("a port that is free ({error})", { error: error.message });
		return new Failure("INPUT_INVALID", {
			name: "port",
			value: String(port),
			where,
			expected
		}, { cause: error });
	}
	const reason = error.message;
	if (state !== void 0 && reason.includes(state)) return new Failure("FILE_INVALID", {
		input: "state",
		path: state,
		reason
	}, { cause: error });
	if (seed !== void 0) return new Failure("FILE_INVALID", {
		input: "seed",
		path: seed,
		reason
	}, { cause: error });
	return error;
}
const ready = (url, env) => `${JSON.stringify({
	type: "emulator-ready",
	version: 1,
	url,
	env
})}\n`;
function exports(url, env, language) {
	const lines = Object.entries(env).map(([name, value]) => `export ${name}='${value.replaceAll("'", "'\\''")}'`);
	const told = {
		en: `The emulator listens on ${url}. Export the lines above in another shell; Ctrl+C ends it.`,
		zh: `模拟器正在监听 ${url}。请在另一个终端中执行以上各行；Ctrl+C 结束。`
	};
	return `${lines.join("\n")}\n# ${told[language]}\n`;
}
function readSeed(path) {
	const text = readText(path);
	if (text === void 0) throw new Failure("FILE_UNREADABLE", {
		input: "seed",
		path,
		reason: said("there is no such file")
	});
	try {
		return parseSeed(text);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new Failure("FILE_INVALID", {
			input: "seed",
			path,
			reason
		}, { cause: error });
	}
}
export { emulatorCommand };
