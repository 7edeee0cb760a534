import { t as readFlags } from "./flags.js";
import { n as unknownLanguage } from "./language3.js";
import { r as seedWith, t as createEmulator } from "./emulator.js";
import { a as throwProblems } from "./failure.js";
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
		says: {
			en: "A new version goes to the testers first.",
			zh: "新版本先发给测试人员。"
		},
		verb: "release",
		flags: ["--version", "v1.1.0"],
		exit: 0
	},
	{
		says: {
			en: "They like it: it goes to 500 users.",
			zh: "测试通过：发给 500 位用户。"
		},
		verb: "promote",
		flags: [],
		exit: 0
	},
	{
		says: {
			en: "Now to everyone? The gate asks for the crash rate first.",
			zh: "现在全量发布？门禁先查询崩溃率。"
		},
		verb: "promote",
		flags: ["--to", "everyone"],
		exit: 7
	},
	{
		says: {
			en: "The rollout stands where it was. Back, in one step:",
			zh: "灰度停在原处。一步回滚："
		},
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
const words = {
	en: {
		begin: (url) => `An emulator of the cloud listens on ${url}; in it, version 1.0.0.90 is live for everyone.`,
		users: "What users of the app receive now:",
		nothing: "nothing",
		received: (h5Version, audience) => `version ${h5Version}, published to ${audience}`,
		audiences: {
			everyone: "everyone",
			whitelist: "the whitelist",
			window: "window"
		},
		deploy: "Cloud functions and a static site:",
		browser: "What a browser gets now:",
		left: (folder) => `Configuration, code and receipts: ${folder}`
	},
	zh: {
		begin: (url) => `云端模拟器正在监听 ${url}；其中版本 1.0.0.90 已全量发布。`,
		users: "应用的用户现在收到：",
		nothing: "无",
		received: (h5Version, audience) => `版本 ${h5Version}，发布范围：${audience}`,
		audiences: {
			everyone: "所有人",
			whitelist: "白名单",
			window: "时间窗"
		},
		deploy: "云函数和静态网站：",
		browser: "浏览器现在得到：",
		left: (folder) => `配置、代码和回执：${folder}`
	}
};
async function demo(flags, language) {
	throwProblems([...flags.problems, ...unknownLanguage(flags.language, process.env)]);
	const folder = await mkdtemp(join(tmpdir(), "miniship-demo-"));
	await writeSample(folder);
	const signals = hearSignals();
	const emulator = await createEmulator({ seed });
	try {
		const scene = {
			folder,
			emulator,
			language
		};
		const word = words[language];
		say(word.begin(emulator.url));
		const unexpected = await tellRollout(scene, signals) ?? await tellDeploy(scene);
		if (signals.came()) return 130;
		if (unexpected !== void 0) return unexpected;
		say(`\n${word.left(folder)}`);
		return 0;
	} finally {
		await emulator.close();
		signals.done();
	}
}
async function tellRollout(scene, signals) {
	for (const [index, { says, verb, flags, exit }] of acts.entries()) {
		say(`\n${index + 1}. ${says[scene.language]}`);
		const result = await runShown([
			verb,
			"--app",
			"shop",
			...flags
		], `${index + 1}-${verb}.json`, scene);
		if (signals.came()) return 130;
		if (result.exit !== exit) return result.exit || 1;
		say(`\n${words[scene.language].users}`);
		for (const userId of ["u001", "u999"]) say(`  ${userId}  ${received(userId, scene)}`);
	}
}
async function tellDeploy(scene) {
	const word = words[scene.language];
	say(`\n5. ${word.deploy}`);
	const deployed = await runShown(["deploy"], "5-deploy.json", scene);
	if (deployed.exit !== 0) return deployed.exit;
	say(`\n${word.browser}`);
	await showAnswer(`${deployed.outputs["http-endpoint"]}/http/hello?name=tom`);
	await showAnswer(deployed.outputs["hosting-url"] ?? "");
}
async function runShown([verb, ...args], receipt, { folder, emulator, language }) {
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
		MINISHIP_LANG: language,
		...emulator.env
	});
}
const quoted = (word) => /[^\w./:=@%-]/.test(word) ? `"${word}"` : word;
function received(userId, { emulator, language }) {
	const word = words[language];
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
	if (found === null) return word.nothing;
	return word.received(found.h5Version, word.audiences[found.audience]);
}
async function showAnswer(url) {
	const answer = await fetch(url);
	const text = (await answer.text()).trim().replaceAll("\n", " ");
	say(`  GET ${url}\n    ${answer.status} ${text.length > 90 ? `${text.slice(0, 90)}…` : text}`);
}
const say = (text) => void process.stdout.write(`${text}\n`);
export { demo };
