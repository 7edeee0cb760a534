import { t as readFlags } from "./flags.js";
import { r as seedWith, t as createEmulator } from "./emulator.js";
import { o as throwProblems } from "./failure.js";
import { n as hearSignals } from "./end-on-signals.js";
import { t as runCommand } from "./run-command.js";
import { dirname, join } from "node:path";
import { cp, mkdir, mkdtemp, realpath, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
// build/hosts/demo-sample.js
const icon = "iVBORw0KGgoAAAANSUhEUgAAALQAAAC0AQMAAAAHA5RxAAAABlBMVEX///8Wd/8AFQwAAAABU0lEQVR42u2XOxKDMAxEw7hIyRE4CkeDo3EUjuAyBWNlwteWtDACJ2lQ+QqPVhhr9/G461o5oqDxhoi8xE/6lOT1yHuOixHToB8jD6pnzg+aMb1E81MxCeXCqU14tfJOiJ3KK90LBW7jQVPFlVUR7xS1XHETca+2kzTkYh70duKGyoS3aptxo3XCe7XNuNEEb5+sSPlwxF3Kgy5rE1Yy3h7wivFOlbsJbhj3B5zhdRCAF5wP6hjWQSDOx7MMCPFS8HaXV4J3p3gteL/LG8H9KS7w/AGMvJB8yMmd5OEXXF6T6aLc/OZX+L/u87f/01zvSbb3zfqu5nrPrXvEuqesexDtU+teNu995B+Q37D6FuR/kF+y+i7k36DfQ/4Q+UnkP5FfRf4W+WHkn6HfRv4c+Xnk/1FeQPkC5hGUX1DeQfkI5imUv1BeQ/kO5kGUH2HevEurN7zRQZhiHjSgAAAAAElFTkSuQmCC";
const miniProgram = {
	"appConfig.json": `${JSON.stringify({
		pages: ["pages/index/index"],
		window: { defaultTitle: "Shop" }
	}, null, 2)}\n`,
	"index.html": "<!doctype html>\n<html><body><div id=\"app\"></div><script src=\"index.js\"><\/script></body></html>\n",
	"index.js": "// pages/index/index\ndocument.getElementById('app').textContent = 'Hello from miniship';\n",
	"index.worker.js": "self.bootstrapApp = () => {};\n"
};
const space = {
	"functions/hello/index.js": `const ms = require('ms');

module.exports = async (ctx) => {
  const { name = 'nobody' } = ctx.args.queryStringParameters ?? ctx.args;
  return { hello: name, said: ms(60_000, { long: true }) + ' ago' };
};
`,
	"functions/hello/package.json": "{ \"dependencies\": { \"ms\": \"2.1.3\" } }\n",
	"functions/time/index.js": "module.exports = async () => ({ now: new Date().toISOString() });\n",
	"site/index.html": "<!doctype html>\n<html><head><title>Shop console</title></head><body><script src=\"/assets/app-5d41402a.js\"><\/script></body></html>\n",
	"site/assets/app-5d41402a.js": "document.body.append('Hello from miniship');\n",
	"crash-rate.js": "console.log('crash rate 4.2 %, at most 1 % is allowed');\nprocess.exitCode = 1;\n",
	"miniship.yml": `apps:
  shop:
    path: mini-program
    icon: icon.png
    clientMin: { ios: 10.1.60, android: 10.1.60 }
    rollout:
      - whitelist: { name: qa, users: [u001, u002] }
      - window: { users: 500, for: 24h }
        gate: { command: node crash-rate.js }
      - everyone
serverless:
  functions:
    hello:
      path: functions/hello
      runtime: nodejs20
      http: /http/hello
      smoke: { args: { name: tom }, expect: { hello: tom } }
    time: { path: functions/time, runtime: nodejs20 }
  httpTrigger: { enabled: true }
  hosting: { path: site, index: index.html, spa: true }
`
};
async function writeSample(folder) {
	await writeFiles(join(folder, "mini-program"), miniProgram);
	await writeFiles(folder, space);
	await writeFile(join(folder, "icon.png"), Buffer.from(icon, "base64"));
	await cp(join(await besideBundle(), "demo", "ms"), join(folder, "functions/hello/node_modules/ms"), { recursive: true });
}
async function writeFiles(folder, files) {
	for (const [name, text] of Object.entries(files)) {
		const path = join(folder, name);
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, text);
	}
}
const besideBundle = async () => dirname(await realpath(process.argv[1] ?? ""));
// build/hosts/demo.js
const clientVersion = "10.2.0";
const seed = seedWith({
	h5Version: "1.0.0.90",
	audience: "everyone"
});
const acts = [
	{
		says: "A new version goes to the testers first.",
		verb: "release",
		flags: ["--version", "v1.1.0"],
		exit: 0
	},
	{
		says: "They like it: it goes to 500 users.",
		verb: "promote",
		flags: [],
		exit: 0
	},
	{
		says: "Now to everyone? The gate asks for the crash rate first.",
		verb: "promote",
		flags: ["--to", "everyone"],
		exit: 7
	},
	{
		says: "The rollout stands where it was. Back, in one step:",
		verb: "rollback",
		flags: [
			"--to",
			"previous",
			"--reason",
			"crash rate 4.2 %"
		],
		exit: 0
	}
];
async function demo(flags) {
	throwProblems(flags.problems);
	const folder = await mkdtemp(join(tmpdir(), "miniship-demo-"));
	await writeSample(folder);
	const signals = hearSignals();
	const emulator = await createEmulator({ seed });
	try {
		say(`An emulator of the cloud listens on ${emulator.url}; in it, version 1.0.0.90 is live for everyone.`);
		const unexpected = await tellRollout(folder, emulator, signals) ?? await tellDeploy(folder, emulator);
		if (signals.came()) return 130;
		if (unexpected !== void 0) return unexpected;
		say(`\nConfiguration, code and receipts: ${folder}`);
		return 0;
	} finally {
		await emulator.close();
		signals.done();
	}
}
async function tellRollout(folder, emulator, signals) {
	for (const [index, { says, verb, flags, exit }] of acts.entries()) {
		say(`\n${index + 1}. ${says}`);
		const result = await runShown([
			verb,
			"--app",
			"shop",
			...flags
		], {
			folder,
			receipt: `${index + 1}-${verb}.json`
		}, emulator);
		if (signals.came()) return 130;
		if (result.exit !== exit) return result.exit || 1;
		say("\nWhat users of the app receive now:");
		for (const userId of ["u001", "u999"]) say(`  ${userId}  ${received(userId, emulator)}`);
	}
}
async function tellDeploy(folder, emulator) {
	say("\n5. Cloud functions and a static site:");
	const deployed = await runShown(["deploy"], {
		folder,
		receipt: "5-deploy.json"
	}, emulator);
	if (deployed.exit !== 0) return deployed.exit;
	say("\nWhat a browser gets now:");
	await showAnswer(`${deployed.outputs["http-endpoint"]}/http/hello?name=tom`);
	await showAnswer(deployed.outputs["hosting-url"] ?? "");
}
async function runShown([verb, ...args], { folder, receipt }, emulator) {
	say(`\n  $ miniship ${[verb, ...args].map(quoted).join(" ")}\n`);
	const given = readFlags([
		verb,
		...args,
		"--working-directory",
		folder,
		"--receipt",
		join(folder, receipt)
	]);
	return await runCommand(verb, given, {
		PATH: process.env["PATH"],
		...emulator.env
	});
}
const quoted = (word) => /[^\w./:=@%-]/.test(word) ? `"${word}"` : word;
function received(userId, emulator) {
	const { appId, workspaceId } = seed.apps[0] ?? {
		appId: "",
		workspaceId: ""
	};
	const h5Id = emulator.env["MINISHIP_H5_ID"] ?? "";
	const found = emulator.resolve({
		appId,
		workspaceId,
		h5Id,
		userId,
		platform: "ios",
		clientVersion
	});
	if (found === null) return "nothing";
	return `version ${found.h5Version}, published to ${found.audience === "whitelist" ? "the whitelist" : found.audience}`;
}
async function showAnswer(url) {
	const answer = await fetch(url);
	const text = (await answer.text()).trim().replaceAll("\n", " ");
	say(`  GET ${url}\n    ${answer.status} ${text.length > 90 ? `${text.slice(0, 90)}…` : text}`);
}
const say = (text) => void process.stdout.write(`${text}\n`);
export { demo };
