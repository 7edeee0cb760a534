import { O as asIs, k as isBoth } from "./words.js";
import { t as canonicalJson } from "./canonical-json.js";
// build/workflows/compared.js
const fields = {
	presence: {
		en: "presence",
		zh: "是否存在"
	},
	state: {
		en: "state",
		zh: "状态"
	},
	package: {
		en: "package",
		zh: "资源包"
	},
	audience: {
		en: "audience",
		zh: "范围"
	},
	rules: {
		en: "rules",
		zh: "规则"
	},
	memo: {
		en: "memo",
		zh: "备注"
	},
	period: {
		en: "period",
		zh: "发布阶段"
	},
	id: {
		en: "id",
		zh: "ID"
	},
	users: {
		en: "users",
		zh: "用户数"
	},
	deployment: {
		en: "deployment",
		zh: "部署"
	},
	version: {
		en: "version",
		zh: "版本"
	},
	hosting: {
		en: "hosting",
		zh: "静态托管"
	},
	configuration: {
		en: "configuration",
		zh: "配置"
	},
	address: {
		en: "address",
		zh: "地址"
	},
	files: {
		en: "files",
		zh: "文件数"
	},
	bytes: {
		en: "bytes",
		zh: "字节数"
	},
	list: {
		en: "list of files",
		zh: "文件清单"
	},
	content: {
		en: "content",
		zh: "内容"
	}
};
function compared(what, field, expected, found, inWords = valueInWords) {
	if (expected === void 0) return [];
	return [{
		what,
		field,
		expected: inWords(expected),
		found: inWords(found),
		same: canonicalJson(expected) === canonicalJson(found)
	}];
}
const there = {
	en: "there",
	zh: "存在"
};
const missing = {
	en: "missing",
	zh: "缺失"
};
function present(what, found, others = () => []) {
	const presence = compared(what, fields.presence, there, found === void 0 ? missing : there);
	return found === void 0 ? presence : [...presence, ...others(found)];
}
function valueInWords(value) {
	const isOurs = isBoth(value);
	if (value === void 0 || value === null || value === "" || isOurs && value.en === "") return {
		en: "nothing",
		zh: "空"
	};
	if (isOurs) return value;
	return asIs(typeof value === "string" ? value : canonicalJson(value));
}
const stateInWords = (value) => typeof value === "string" && value !== "" ? {
	en: value,
	zh: states[value] ?? value
} : valueInWords(value);
const states = {
	waiting: "等待发布",
	publishing: "发布中",
	paused: "已暂停",
	ended: "已结束",
	"not listed": "未列出",
	unknown: "未知",
	succeeded: "成功",
	deploying: "部署中",
	live: "已生效",
	failed: "失败",
	official: "全量发布",
	gray: "灰度",
	never: "未发布",
	rollback: "已回滚",
	unused: "未开通",
	opening: "开通中",
	"in-service": "服务中"
};
export { stateInWords as i, fields as n, present as r, compared as t };
