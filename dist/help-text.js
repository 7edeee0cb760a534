import { B as verbNames, V as verbs, i as inputOf, n as fileKeyOf, o as inputsOf, t as fallbackOf, u as variableOf } from "./inputs.js";
import "./takers.js";
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
	if (verb !== void 0) return said(abouts[verb] ?? common, language);
	return [said(common, language), ...ownSentences(abouts, language)].join(words[language].gap);
}
const said = ({ about, zh }, language) => language === "en" ? about : zh;
function ownSentences(abouts, language) {
	const { comma, withVerbs } = words[language];
	const verbsBySentence = /* @__PURE__ */ new Map();
	for (const [verb, own] of Object.entries(abouts)) {
		const sentence = said(own, language);
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
// build/config/input.js
const groups = {
	package: {
		about: "Mini program and its build",
		zh: "小程序与构建产物"
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
function wrap(text, room) {
	const lines = [];
	let line = "";
	const pieces = new RegExp(`.{1,${room - 1}},|.{1,${room}}`, "gu");
	for (const word of text.split(" ").flatMap((each) => each.length > room && each.match(pieces) || [each])) if (line !== "" && line.length + 1 + word.length > room) {
		lines.push(line);
		line = word;
	} else line = line === "" ? word : `${line} ${word}`;
	return [...lines, line];
}
function entry(term, text, start = column) {
	const lines = wrap(text, width - start);
	const margin = " ".repeat(start);
	const label = `  ${term}`;
	if (label.length + 2 > start) return [label, ...lines.map((line) => margin + line)].join("\n");
	return lines.map((line, index) => (index === 0 ? label.padEnd(start) : margin) + line).join("\n");
}
function flagOf(name, verb) {
	const { kind, fallback, bare } = inputOf(name);
	if (bare?.[verb] !== void 0) return `--${name}`;
	if (kind === "flag") return fallback === "true" ? `--no-${name}` : `--${name}`;
	return `--${name} ${placeholderOf(name)}`;
}
function explanationOf(name, verb) {
	const { kind, choices } = inputOf(name);
	const about = aboutOf(name, "en", verb);
	const fallback = fallbackOf(name, verb);
	if (kind !== "flag") return choices === void 0 ? describe(name, "en", verb) : `${about}${fallback === void 0 ? "" : ` Default: ${fallback}.`}`;
	return fallback === "true" ? `${about} On by default; this switches it off.` : about;
}
function groupPart(group, names, verb) {
	const members = names.filter((name) => inputOf(name).group === group && inputOf(name).secret === void 0);
	if (members.length === 0) return [];
	return [`${groups[group].about}:\n${members.map((name) => entry(flagOf(name, verb), explanationOf(name, verb))).join("\n")}`];
}
function secretPart(names) {
	const secrets = names.filter((name) => inputOf(name).secret !== void 0);
	if (secrets.length === 0) return [];
	return [`Secrets, as variables only:\n${[entry("ALIBABA_CLOUD_ACCESS_KEY_ID", "Id of the access key, when --access-key-id is not given."), ...secrets.map((name) => entry(inputOf(name).secret?.variable ?? "", inputOf(name).about))].join("\n")}`];
}
const common = [entry("-h, --help", "Show this help.")].join("\n");
const orderOfSources = (name) => wrap(`Every flag is also a variable (--${name} is ${variableOf(name)}), and most are keys of miniship.yml (${fileKeyOf(name)}). Order: flag, variable, file, default.`, width).join("\n");
function verbHelp(verb) {
	const { about, examples, reads } = verbs[verb];
	const names = inputsOf(verb, "command");
	return [
		`Usage: miniship ${verb}${verb === "plan" ? ` ${inputOf("dry-run").verbs.join("|")}` : ""} [flags]\n\n${wrap(about, width).join("\n")}`,
		...Object.keys(groups).flatMap((group) => groupPart(group, names, verb)),
		...secretPart(names),
		common,
		...reads === "nothing" ? [] : [orderOfSources(reads === "app" ? "h5-id" : "space-id")],
		`Examples:\n${examples.flatMap((example) => exampleLines(example)).join("\n")}`
	].join("\n\n");
}
function exampleLines(example) {
	const lines = wrap(example, 92);
	return lines.map((line, index) => `${index === 0 ? "  " : "      "}${line}${index < lines.length - 1 ? " \\" : ""}`);
}
const overview = () => [
	"Usage: miniship <verb> [flags]",
	"Releases mPaaS mini programs, and deploys MPServerless functions and sites, from any CI.",
	`Verbs:\n${verbNames.map((verb) => entry(verb, verbs[verb].about, verbColumn)).join("\n")}`,
	[entry("-h, --help", "Show this help, or that of a verb: miniship release --help.", 17), entry("-v, --version", "Show the version.", 17)].join("\n")
].join("\n\n");
const helpText = (verb) => `${verb === void 0 ? overview() : verbHelp(verb)}\n`;
export { helpText };
