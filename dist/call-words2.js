import { t as nearest } from "./nearest.js";
import { A as textIn, y as Failure } from "./words.js";
import { n as resultRecord } from "./result-record.js";
import { r as operationNames, t as describeOperation } from "./operations.js";
// build/hosts/call-words.js
const documentedOperations = (cloud) => operationNames.flatMap((name) => describeOperation(name) ?? []).filter(({ isDocumented, product }) => isDocumented && (cloud === "all" || product === cloud));
function listText(cloud, json, language = "en") {
	const listed = documentedOperations(cloud);
	if (json) {
		const outputs = {
			status: "read",
			reply: JSON.stringify(listed.map(({ name, product, effect, about, removed }) => ({
				name,
				product,
				effect,
				about,
				...removed === void 0 ? {} : { removed }
			}))),
			count: String(listed.length)
		};
		return `${JSON.stringify(resultRecord({
			verb: "call",
			exit: 0,
			status: "read",
			outputs
		}))}\n`;
	}
	const width = Math.max(...listed.map(({ name }) => name.length));
	return `${listed.map(({ name, product, effect, about, removed }) => `${name.padEnd(width)}  ${product.padEnd(12)}  ${effect.padEnd(5)}  ${about}${removed === void 0 ? "" : retired[language]}`).join("\n")}\n`;
}
const retired = {
	en: " (retired)",
	zh: "（已下线）"
};
function countText(cloud, language = "en") {
	const extra = operationNames.filter((name) => describeOperation(name)?.isDocumented === false);
	const count = documentedOperations(cloud).length;
	if (language === "zh") return `共 ${count} 个操作，其说明只有英文。仅 SDK 提供 ${extra.join("、")}。\n`;
	return `${count} operations. Only the SDK has ${extra.join(", ")}.\n`;
}
const frames = {
	en: {
		usage: "Usage: miniship call",
		flags: "[flags]",
		colon: ":",
		required: " (required)",
		retired: "Retired by the vendor, and refused.",
		parameters: "Parameters",
		reply: "Reply",
		refusals: "Refusals",
		differs: "Where documents and reality differ",
		reads: "Reads only.",
		writes: "Writes: sent once, never repeated blindly.",
		ram: (action) => ` RAM action ${action}.`,
		paged: (by) => ` Paged by ${by}; --all-pages reads all.`,
		documented: (page) => `Documented: ${page}.`,
		notes: [],
		lists: "A list is given as repeated flags or as JSON; @PATH stands for the content of a file. The flags of call itself: miniship call --help."
	},
	zh: {
		usage: "用法：miniship call",
		flags: "[参数]",
		colon: "：",
		required: "（必填）",
		retired: "厂商已下线，调用会被拒绝。",
		parameters: "请求参数",
		reply: "应答",
		refusals: "拒绝的情形",
		differs: "文档与实际不一致之处",
		reads: "只读。",
		writes: "写操作：只发送一次，绝不盲目重发。",
		ram: (action) => `RAM 权限：${action}。`,
		paged: (by) => `按 ${by} 分页；--all-pages 读取全部。`,
		documented: (page) => `文档：${page}。`,
		notes: ["操作和参数的说明只有英文。"],
		lists: "列表可重复给出参数或写成 JSON；@路径 表示文件内容。call 自身的参数见 miniship call --help。"
	}
};
function operationHelp(name, language = "en") {
	const known = describeOperation(name);
	if (known === void 0) throw new Failure("OPERATION_UNKNOWN", {
		operation: name,
		nearest: nearest(name, operationNames)
	});
	const frame = frames[language];
	const required = known.parameters.filter((parameter) => parameter.required);
	const usage = [
		frame.usage,
		name,
		...required.map((parameter) => `--${parameter.name} ${placeholder(parameter)}`),
		frame.flags
	].join(" ");
	const retired = known.removed === void 0 ? [] : [`${frame.retired} ${known.removed}`];
	const replies = known.reply.map(({ path, kind, about }) => `  ${path} (${kind})${about === "" ? "" : `: ${about}`}`);
	const parts = [
		[frame.parameters, known.parameters.map((parameter) => parameterLines(parameter, frame.required, language))],
		[frame.reply, replies],
		[frame.refusals, known.errors.map((error) => `  ${error}`)],
		[frame.differs, known.differs.map((line) => `  ${line}`)]
	];
	const ending = [
		`${`${known.effect === "read" ? frame.reads : frame.writes}${frame.ram(known.ramAction)}`}${known.paging === void 0 ? "" : frame.paged(known.paging)}`,
		frame.documented(known.page),
		...frame.notes,
		frame.lists
	];
	return [
		usage,
		[known.about, ...retired].join("\n"),
		...parts.flatMap(([title, lines]) => lines.length === 0 ? [] : [`${title}${frame.colon}\n${lines.join("\n")}`]),
		ending.join("\n")
	].join("\n\n").concat("\n");
}
const placeholder = ({ kind }) => ({
	text: "TEXT",
	integer: "N",
	number: "N",
	flag: "true|false",
	texts: "TEXT…"
})[kind];
const parameterLines = (parameter, required, language) => `  --${parameter.name} ${placeholder(parameter)}${parameter.required ? required : ""}\n      ${[textIn(parameter.expected, language), parameter.about].filter(Boolean).join(". ")}`;
export { operationHelp as i, documentedOperations as n, listText as r, countText as t };
