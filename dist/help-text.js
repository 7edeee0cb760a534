import { G as verbs, W as verbNames, i as inputOf, n as fileKeyOf, o as inputsOf, t as fallbackOf, u as variableOf } from "./inputs.js";
import "./takers.js";
import { n as paddedTo, r as wrap, t as columnsOf } from "./wrap.js";
// build/config/describe.js
const words = {
	en: {
		oneOf: "One of",
		fallback: "Default:",
		instead: "On the command line, set the variable",
		stop: ".",
		gap: " ",
		comma: ", ",
		withVerbs: (verbs) => `With ${verbs}: `
	},
	zh: {
		oneOf: "可选值：",
		fallback: "默认值：",
		instead: "命令行中请改用环境变量",
		stop: "。",
		gap: "",
		comma: "、",
		withVerbs: (verbs) => `用于 ${verbs} 时，`
	}
};
const placeholders = {
	text: "TEXT",
	integer: "N",
	flag: "",
	list: "A,B",
	lines: "TEXT",
	pairs: "ios=V,android=V",
	path: "PATH",
	paths: "PATHS",
	globs: "PATTERNS",
	choice: "",
	duration: "TIME",
	moment: "TIME",
	json: "JSON",
	template: "TEXT"
};
function placeholderOf(name) {
	const { kind, choices, placeholder } = inputOf(name);
	return placeholder ?? choices?.join("|") ?? placeholders[kind];
}
function aboutOf(name, language, verb) {
	const { abouts = {}, ...common } = inputOf(name);
	if (verb !== void 0) return aboutIn(abouts[verb] ?? common, language);
	return [aboutIn(common, language), ...ownSentences(abouts, language)].join(words[language].gap);
}
const aboutIn = ({ about, zh }, language) => language === "en" ? about : zh;
function ownSentences(abouts, language) {
	const { comma, withVerbs } = words[language];
	const verbsBySentence = /* @__PURE__ */ new Map();
	for (const [verb, own] of Object.entries(abouts)) {
		const sentence = aboutIn(own, language);
		verbsBySentence.set(sentence, [...verbsBySentence.get(sentence) ?? [], verb]);
	}
	return [...verbsBySentence].map(([sentence, verbs]) => `${withVerbs(verbs.join(comma))}${sentence}`);
}
function fallbackInWords(name, quote = (text) => text) {
	const { fallback, fallbacks = {} } = inputOf(name);
	if (fallback === void 0) return void 0;
	const own = Object.entries(fallbacks).map(([verb, text]) => ` (${verb}: ${quote(text)})`);
	return `${quote(fallback)}${own.join("")}`;
}
function describe(name, language, verb) {
	const { choices, secret } = inputOf(name);
	const { oneOf, fallback: fallbackWord, stop, instead, gap, comma } = words[language];
	const fallback = verb === void 0 ? fallbackInWords(name) : fallbackOf(name, verb);
	return [
		aboutOf(name, language, verb),
		...choices === void 0 || choices.length < 2 ? [] : [`${oneOf}${gap}${choices.join(comma)}${stop}`],
		...fallback === void 0 ? [] : [`${fallbackWord}${gap}${fallback}${stop}`],
		...secret === void 0 ? [] : [`${instead} ${secret.variable}${stop}`]
	].join(gap);
}
// build/config/help-words.js
const helpWords = {
	en: {
		usage: "Usage: ",
		flags: "[flags]",
		verb: "<verb>",
		colon: ":",
		about: "Releases mPaaS mini programs, and deploys MPServerless functions and sites, from any CI.",
		verbs: "Verbs",
		examples: "Examples",
		secrets: "Secrets, as variables only",
		accessKeyId: "Id of the access key, when --access-key-id is not given.",
		showHelp: "Show this help.",
		showHelpOfVerb: "Show this help, or that of a verb: miniship release --help.",
		showVersion: "Show the version.",
		fallback: (value) => ` Default: ${value}.`,
		onByDefault: " On by default; this switches it off.",
		sources: ({ flag, variable, key }) => `Every flag is also a variable (${flag} is ${variable}), and most are keys of miniship.yml (${key}). Order: flag, variable, file, default.`
	},
	zh: {
		usage: "用法：",
		flags: "[参数]",
		verb: "<命令>",
		colon: "：",
		about: "在任意 CI 中发布 mPaaS 小程序，部署小程序云 Serverless 的云函数和静态网站。",
		verbs: "命令",
		examples: "示例",
		secrets: "密钥，只能以环境变量给出",
		accessKeyId: "访问密钥的 ID，用于未给出 --access-key-id 时。",
		showHelp: "显示本帮助。",
		showHelpOfVerb: "显示本帮助，或某个命令的帮助：miniship release --help。",
		showVersion: "显示版本。",
		fallback: (value) => `默认值：${value}。`,
		onByDefault: "默认开启；此参数将其关闭。",
		sources: ({ flag, variable, key }) => `每个参数也可用环境变量给出（${flag} 对应 ${variable}），多数也可写在 miniship.yml 中（${key}）。优先级：命令行参数、环境变量、文件、默认值。`
	}
};
// build/config/input.js
const groups = {
	package: {
		about: "Mini program and its build",
		zh: "小程序与构建产物"
	},
	preview: {
		about: "Preview",
		zh: "预览"
	},
	phones: {
		about: "How phones treat the package",
		zh: "客户端如何处理该包"
	},
	audience: {
		about: "Who receives it",
		zh: "谁会收到"
	},
	rollout: {
		about: "Rollout and the way back",
		zh: "灰度发布与回滚"
	},
	verify: {
		about: "Check",
		zh: "检查"
	},
	notify: {
		about: "Message",
		zh: "消息"
	},
	functions: {
		about: "Cloud functions",
		zh: "云函数"
	},
	hosting: {
		about: "Site",
		zh: "静态网站"
	},
	telling: {
		about: "Comments, deployments and notices",
		zh: "评论、部署记录与通知"
	},
	cloud: {
		about: "Cloud and access",
		zh: "云端与访问凭证"
	},
	doctor: {
		about: "Doctor",
		zh: "诊断"
	},
	call: {
		about: "Any operation",
		zh: "任意操作"
	},
	run: {
		about: "This run",
		zh: "本次运行"
	},
	emulator: {
		about: "Emulator",
		zh: "模拟器"
	}
};
// build/config/help-text.js
const width = 100;
const column = 34;
const verbColumn = 14;
function entry(term, text, start = column) {
	const lines = wrap(text, width - start);
	const margin = " ".repeat(start);
	const label = `  ${term}`;
	if (columnsOf(label) + 2 > start) return [label, ...lines.map((line) => margin + line)].join("\n");
	return lines.map((line, index) => (index === 0 ? paddedTo(label, start) : margin) + line).join("\n");
}
function flagOf(name, verb) {
	const { kind, fallback, bare } = inputOf(name);
	if (bare?.[verb] !== void 0) return `--${name}`;
	if (kind === "flag") return fallback === "true" ? `--no-${name}` : `--${name}`;
	return `--${name} ${placeholderOf(name)}`;
}
function explanationOf(name, verb, language) {
	const { kind, choices } = inputOf(name);
	const word = helpWords[language];
	const about = aboutOf(name, language, verb);
	const fallback = fallbackOf(name, verb);
	if (kind !== "flag") return choices === void 0 ? describe(name, language, verb) : `${about}${fallback === void 0 ? "" : word.fallback(fallback)}`;
	return fallback === "true" ? `${about}${word.onByDefault}` : about;
}
function groupPart(group, names, { verb, language }) {
	const members = names.filter((name) => inputOf(name).group === group && inputOf(name).secret === void 0);
	if (members.length === 0) return [];
	const lines = members.map((name) => entry(flagOf(name, verb), explanationOf(name, verb, language)));
	return [`${aboutIn(groups[group], language)}${helpWords[language].colon}\n${lines.join("\n")}`];
}
function secretPart(names, language) {
	const word = helpWords[language];
	const secrets = names.filter((name) => inputOf(name).secret !== void 0);
	if (secrets.length === 0) return [];
	const lines = [entry("ALIBABA_CLOUD_ACCESS_KEY_ID", word.accessKeyId), ...secrets.map((name) => entry(inputOf(name).secret?.variable ?? "", aboutIn(inputOf(name), language)))];
	return [`${word.secrets}${word.colon}\n${lines.join("\n")}`];
}
const orderOfSources = (name, language) => wrap(helpWords[language].sources({
	flag: `--${name}`,
	variable: variableOf(name),
	key: fileKeyOf(name) ?? ""
}), width).join("\n");
function verbHelp({ verb, language }) {
	const { examples, reads } = verbs[verb];
	const names = inputsOf(verb, "command");
	const word = helpWords[language];
	const planned = verb === "plan" ? ` ${inputOf("dry-run").verbs.join("|")}` : "";
	return [
		`${word.usage}miniship ${verb}${planned} ${word.flags}\n\n${wrap(aboutIn(verbs[verb], language), width).join("\n")}`,
		...Object.keys(groups).flatMap((group) => groupPart(group, names, {
			verb,
			language
		})),
		...secretPart(names, language),
		entry("-h, --help", word.showHelp),
		...reads === "nothing" ? [] : [orderOfSources(reads === "app" ? "h5-id" : "space-id", language)],
		`${word.examples}${word.colon}\n${examples.flatMap((example) => exampleLines(example)).join("\n")}`
	].join("\n\n");
}
function exampleLines(example) {
	const lines = wrap(example, 92);
	return lines.map((line, index) => `${index === 0 ? "  " : "      "}${line}${index < lines.length - 1 ? " \\" : ""}`);
}
function overview(language) {
	const word = helpWords[language];
	return [
		`${word.usage}miniship ${word.verb} ${word.flags}`,
		word.about,
		`${word.verbs}${word.colon}\n${verbNames.map((verb) => entry(verb, aboutIn(verbs[verb], language), verbColumn)).join("\n")}`,
		[entry("-h, --help", word.showHelpOfVerb, 17), entry("-v, --version", word.showVersion, 17)].join("\n")
	].join("\n\n");
}
const helpText = (verb, language = "en") => `${verb === void 0 ? overview(language) : verbHelp({
	verb,
	language
})}\n`;
export { helpText };
